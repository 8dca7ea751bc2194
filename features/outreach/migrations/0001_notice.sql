-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who asked to be told when the results of a brainstorm are out. Nothing here leads to a participant: the row
-- is made when the address is confirmed, holds no time, and its id is chance.
CREATE TABLE outreach_notice (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    brainstorm_id BIGINT NOT NULL,
    -- The address, locked with the installation's secret, and its seal for finding it again.
    address BYTEA NOT NULL,
    address_seal TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- Whether they also want to know when the end moves, and the end they know of.
    about_end BIGINT NOT NULL,
    told_end BIGINT,
    -- The month after which the row goes in any case, as 2028-11.
    keep_until TEXT NOT NULL,
    PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX outreach_notice_address ON outreach_notice (org_id, brainstorm_id, address_seal);
