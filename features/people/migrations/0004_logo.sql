-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- An organisation's logo: a PNG picture, its size in pixels, and the beginning of its SHA-256 for its address.
CREATE TABLE organisation_logo (
    org_id BIGINT NOT NULL,
    digest TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    picture BYTEA NOT NULL,
    PRIMARY KEY (org_id)
);
