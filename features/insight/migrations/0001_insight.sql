-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The result of one version of a brainstorm's vote log. outcome is what may be shown; memory is what the
-- next version has to know (exact counts behind the published figures, letters of groups) and is never
-- shown. A live result is replaced by the next one, a published one stays.
CREATE TABLE insight_result (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  live BIGINT NOT NULL,
  computed_at BIGINT NOT NULL,
  participants BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  memory TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, version, live)
);

-- Who took rows of participants out of the house. Rows are added, never changed.
CREATE TABLE insight_export_log (
  org_id BIGINT NOT NULL,
  export_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  account_id BIGINT,
  format TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, export_id)
);
