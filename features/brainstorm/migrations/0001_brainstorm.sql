-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A brainstorm. settings and background are JSON that the domain's types write and read.
CREATE TABLE brainstorm (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  slug TEXT NOT NULL,
  state TEXT NOT NULL,
  settings TEXT NOT NULL,
  background TEXT NOT NULL,
  template TEXT NOT NULL,
  simulated BIGINT NOT NULL,
  imported BIGINT NOT NULL,
  reopened_on BIGINT,
  opened_at BIGINT,
  closed_at BIGINT,
  published_at BIGINT,
  published_version BIGINT,
  revision BIGINT NOT NULL,
  last_seq BIGINT NOT NULL,
  log_floor BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id)
);
CREATE UNIQUE INDEX brainstorm_slug ON brainstorm (slug);
CREATE UNIQUE INDEX brainstorm_by_id ON brainstorm (brainstorm_id);

CREATE TABLE brainstorm_question (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  spec TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, question_id)
);

-- A participant: no name, no address, no time. voter_id is the number in the vote log; erasing sets it,
-- the key hash and everything told to nothing, so that the rows of the log belong to nobody.
CREATE TABLE brainstorm_participant (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  voter_id BIGINT,
  key_hash BYTEA,
  lang TEXT NOT NULL,
  reads TEXT NOT NULL,
  channel_id BIGINT,
  background TEXT NOT NULL,
  origin TEXT NOT NULL,
  created_on BIGINT NOT NULL,
  erased_on BIGINT,
  PRIMARY KEY (org_id, brainstorm_id, participant_id)
);
CREATE UNIQUE INDEX brainstorm_participant_key ON brainstorm_participant (key_hash) WHERE key_hash IS NOT NULL;
CREATE UNIQUE INDEX brainstorm_participant_voter ON brainstorm_participant (org_id, brainstorm_id, voter_id)
  WHERE voter_id IS NOT NULL;

CREATE TABLE brainstorm_idea (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  author_kind TEXT NOT NULL,
  author_id BIGINT,
  state TEXT NOT NULL,
  state_reason TEXT,
  merged_into BIGINT,
  similar_to BIGINT,
  translations TEXT NOT NULL,
  note TEXT NOT NULL,
  created_on BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, idea_id)
);
CREATE INDEX brainstorm_idea_author ON brainstorm_idea (org_id, brainstorm_id, author_id);

-- The vote log: rows are added, never changed. kind: 1 vote, 2 undo, 3 a participant's withdrawal.
-- seq has no gaps; a version of the results is a seq.
CREATE TABLE brainstorm_vote (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  voter_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  ballot BIGINT NOT NULL,
  on_day BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, seq)
);

CREATE TABLE brainstorm_answer (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  question_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, question_id, participant_id)
);

CREATE TABLE brainstorm_guess (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  percent BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, idea_id, participant_id)
);

CREATE TABLE brainstorm_channel (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  reached BIGINT,
  opened BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, channel_id)
);
CREATE UNIQUE INDEX brainstorm_channel_code ON brainstorm_channel (org_id, brainstorm_id, code);

-- One report a participant and idea; handled_on is set when a moderator has looked.
CREATE TABLE brainstorm_report (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  idea_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  created_on BIGINT NOT NULL,
  handled_on BIGINT,
  PRIMARY KEY (org_id, brainstorm_id, idea_id, participant_id)
);

-- The public log of moderation; account_id is for the desk only.
CREATE TABLE brainstorm_moderation (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  action TEXT NOT NULL,
  idea_id BIGINT,
  reason TEXT,
  note TEXT NOT NULL,
  account_id BIGINT,
  on_day BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id, number)
);

-- The emergency brake; org_id 0 and brainstorm_id 0 is the installation's own.
CREATE TABLE brainstorm_brake (
  org_id BIGINT NOT NULL,
  brainstorm_id BIGINT NOT NULL,
  read_only BIGINT NOT NULL,
  invite_only BIGINT NOT NULL,
  moderation_first BIGINT NOT NULL,
  PRIMARY KEY (org_id, brainstorm_id)
);
