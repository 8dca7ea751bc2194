-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What the ideas of a brainstorm are about, as last computed. All of it is made anew from the ideas; only
-- insight_theme_edit holds what a person decided.
CREATE TABLE insight_theme_run (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  digest TEXT NOT NULL,
  found_with TEXT NOT NULL,
  texts BIGINT NOT NULL,
  next_theme BIGINT NOT NULL,
  computed_at BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id)
);

CREATE TABLE insight_theme (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  theme_id BIGINT NOT NULL,
  name TEXT,
  label TEXT NOT NULL,
  suggested TEXT,
  lang TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, theme_id)
);

-- theme_id 0: the idea fits no theme. place: 0 is the theme's most central idea.
CREATE TABLE insight_idea_words (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  theme_id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  lang TEXT NOT NULL,
  lemmas TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, idea_id)
);

CREATE TABLE insight_theme_edit (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  edit_id BIGINT NOT NULL,
  edit TEXT NOT NULL,
  outcome TEXT NOT NULL,
  account_id BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, edit_id)
);
