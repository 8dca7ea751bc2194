-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- One sending of invitations, or one file of personal links. It has a channel link of its own, by which the
-- brainstorm counts who came.
CREATE TABLE outreach_round (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    brainstorm_id BIGINT NOT NULL,
    channel_id BIGINT NOT NULL,
    -- mail: we send; links: the organiser sends.
    kind TEXT NOT NULL,
    -- What the organiser adds to the letter.
    note_fi TEXT NOT NULL,
    note_sv TEXT NOT NULL,
    note_en TEXT NOT NULL,
    created_on TEXT NOT NULL,
    reminded_on TEXT,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX outreach_round_of ON outreach_round (org_id, brainstorm_id);

-- A personal link. It knows whether it was used, and nothing of who used it: no time, no participant.
CREATE TABLE outreach_link (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    round_id BIGINT NOT NULL,
    brainstorm_id BIGINT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    -- The server's code where it refused.
    problem TEXT NOT NULL,
    used BIGINT NOT NULL,
    -- Locked, and its seal; gone when the brainstorm has closed.
    address BYTEA,
    address_seal TEXT,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX outreach_link_round ON outreach_link (org_id, round_id, state);
CREATE INDEX outreach_link_state ON outreach_link (state);
CREATE UNIQUE INDEX outreach_link_address ON outreach_link (org_id, brainstorm_id, address_seal);

-- Whom this organisation writes to no more: only the seal of the address is kept.
CREATE TABLE outreach_off (
    org_id BIGINT NOT NULL,
    address_seal TEXT NOT NULL,
    PRIMARY KEY (org_id, address_seal)
);
