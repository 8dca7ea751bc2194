-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- An organisation's own template for a kind of office document, and when it was taken into use.
CREATE TABLE reports_template (
    org_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    length BIGINT NOT NULL,
    file BYTEA NOT NULL,
    PRIMARY KEY (org_id, kind)
);
