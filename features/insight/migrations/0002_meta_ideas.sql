-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Ideas of imported conversations that are about the conversation itself, as the system of origin said:
-- shown apart, and not among the ideas.
CREATE TABLE insight_meta_idea (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, idea_id)
);
