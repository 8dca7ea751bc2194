-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What people write about the pages. Nothing here leads to a participant: no time, no id in order, no key.
CREATE TABLE feedback_message (
    org_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    -- accessibility, privacy, content, other
    about TEXT NOT NULL,
    -- The page as they named it; may be empty.
    page TEXT NOT NULL,
    message TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- Where an answer goes, locked with the installation's secret; gone once it has been handled.
    address BYTEA,
    -- Days as numbers: 20261121.
    arrived_on BIGINT NOT NULL,
    due_on BIGINT NOT NULL,
    alerted_on BIGINT,
    answer TEXT NOT NULL,
    -- none, mail, undelivered
    delivery TEXT NOT NULL,
    handled_on BIGINT,
    handled_by BIGINT,
    PRIMARY KEY (org_id, id)
);
CREATE INDEX feedback_message_due ON feedback_message (org_id, handled_on, due_on);
