-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Letters that wait to be sent. A letter that was sent, refused or given up is deleted.
CREATE TABLE mail_letter (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    -- Recipient, subject and text, locked with the installation's secret.
    locked BYTEA NOT NULL,
    -- Who hears how it went, and the row it is about.
    kind TEXT NOT NULL,
    about BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX mail_letter_due ON mail_letter (next_at, id);
