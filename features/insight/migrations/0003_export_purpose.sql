-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What rows of participants were taken out for, in the words of who took them.
ALTER TABLE insight_export_log ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
