-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whether the session began with a link or a letter's code: for a while its holder may choose a new password
-- without knowing the old one.
ALTER TABLE staff_session ADD COLUMN by_link BIGINT NOT NULL DEFAULT 0;
