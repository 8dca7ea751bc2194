-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whether somebody rated faster than people read. No times are kept, only this.
ALTER TABLE brainstorm_participant ADD COLUMN hasty BIGINT NOT NULL DEFAULT 0;
