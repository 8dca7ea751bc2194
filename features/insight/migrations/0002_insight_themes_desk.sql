-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What the machine changed when it last found the themes of a brainstorm anew, and how many ideas it has put
-- into them since.
CREATE TABLE insight_theme_report (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id)
);

-- A change that was taken back. The change itself stays, so that the history tells what was tried; it counts
-- again when the row goes.
CREATE TABLE insight_theme_undone (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  edit_id BIGINT NOT NULL,
  account_id BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, edit_id)
);

-- What the organiser says of a theme: note (for the desk) or answer (for everybody). Like an edit it names the
-- theme by number and by some of its ideas. The newest answer counts; gone_at: taken back or replaced.
CREATE TABLE insight_theme_said (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  said_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  theme_id BIGINT NOT NULL,
  ideas TEXT NOT NULL,
  words TEXT NOT NULL,
  account_id BIGINT,
  at BIGINT NOT NULL,
  gone_at BIGINT,
  PRIMARY KEY (org_id, brainstorm_id, said_id)
);
