-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Members of staff who want a letter each morning on which something waits for a moderator.
CREATE TABLE outreach_digest (
    org_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    -- The day of the last letter, as 2026-11-21; empty before the first.
    sent_on TEXT NOT NULL,
    PRIMARY KEY (org_id, account_id)
);
