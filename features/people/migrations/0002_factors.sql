-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The second factor of an account: what an authenticator app and we both know.
CREATE TABLE account_factor (
    org_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    -- Locked with the installation's secret.
    locked BYTEA NOT NULL,
    -- Whether a first code has shown that the app knows it.
    confirmed BIGINT NOT NULL,
    -- The last half minute whose code was taken: none is taken twice.
    last_step BIGINT NOT NULL,
    PRIMARY KEY (org_id, account_id)
);

-- Codes that were sent by mail, to be typed in the browser that asked for them.
CREATE TABLE sign_in_code (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    -- Of what the browser's form holds, and of the code.
    ask_hash BYTEA NOT NULL,
    code_hash BYTEA NOT NULL,
    tries BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX sign_in_code_ask ON sign_in_code (ask_hash);
