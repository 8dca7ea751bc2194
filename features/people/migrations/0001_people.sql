-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whose brainstorms these are. One of them owns the site.
CREATE TABLE organisation (
    org_id BIGINT NOT NULL,
    slug TEXT NOT NULL,
    name_fi TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind TEXT NOT NULL,
    owns_site BIGINT NOT NULL,
    -- Six colours as JSON; empty for Riihi's own.
    look TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id)
);
CREATE UNIQUE INDEX organisation_slug ON organisation (slug);

-- People who work in an organisation. Who works in two has an account in each.
CREATE TABLE account (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    -- As written, and folded for comparing.
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- Argon2id; NULL while there is none.
    password_hash TEXT,
    disabled_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX account_email ON account (org_id, email_key);
CREATE INDEX account_by_email ON account (email_key);

CREATE TABLE membership (
    org_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (org_id, account_id, role)
);

CREATE TABLE staff_session (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    token_hash BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX staff_session_token ON staff_session (token_hash);

-- Sign-in links: each works once and not for long.
CREATE TABLE sign_in_link (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    token_hash BYTEA NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX sign_in_link_token ON sign_in_link (token_hash);

CREATE TABLE invitation (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    email TEXT NOT NULL,
    -- Role codes with spaces between.
    roles TEXT NOT NULL,
    token_hash BYTEA NOT NULL,
    invited_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX invitation_token ON invitation (token_hash);
