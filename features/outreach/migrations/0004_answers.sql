-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whether they also want to know when the organiser answers, of how many answers they have been told, and
-- whether the letter about the results has gone: such a row stays after it.
ALTER TABLE outreach_notice ADD COLUMN about_answers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outreach_notice ADD COLUMN told_answers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outreach_notice ADD COLUMN told_results BIGINT NOT NULL DEFAULT 0;
