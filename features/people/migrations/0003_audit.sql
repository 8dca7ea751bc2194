-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who read or exported what. Rows are only ever added; each carries a hash over itself and the one before, so
-- that one taken out or changed is noticed.
CREATE TABLE audit_entry (
    org_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    path TEXT NOT NULL,
    link BYTEA NOT NULL,
    PRIMARY KEY (org_id, number)
);
