-- SPDX-FileCopyrightText: 2026 Riihi contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What speaks for what, readable from both ends.
CREATE TABLE evidence_link (
  org_id BIGINT NOT NULL,
  from_kind TEXT NOT NULL,
  from_id BIGINT NOT NULL,
  from_anchor TEXT NOT NULL,
  relation TEXT NOT NULL,
  to_kind TEXT NOT NULL,
  to_id BIGINT NOT NULL,
  to_anchor TEXT NOT NULL,
  quote TEXT NOT NULL,
  note TEXT NOT NULL,
  strength BIGINT NOT NULL CHECK (strength BETWEEN 1 AND 3),
  created_by BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, from_kind, from_id, from_anchor, relation, to_kind, to_id, to_anchor)
);
CREATE INDEX evidence_link_to ON evidence_link (org_id, to_kind, to_id);

-- What public objects were before.
CREATE TABLE object_version (
  org_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  id BIGINT NOT NULL,
  anchor TEXT NOT NULL,
  number BIGINT NOT NULL CHECK (number > 0),
  author BIGINT,
  reason TEXT NOT NULL,
  content TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, kind, id, anchor, number)
);

-- What is left of objects that were taken away.
CREATE TABLE tombstone (
  org_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  id BIGINT NOT NULL,
  anchor TEXT NOT NULL,
  reason TEXT NOT NULL,
  buried_by BIGINT,
  at BIGINT NOT NULL,
  PRIMARY KEY (org_id, kind, id, anchor)
);

-- Logs: the head row hands out numbers without gaps, in the order of commits.
CREATE TABLE log_head (
  org_id BIGINT NOT NULL,
  stream TEXT NOT NULL,
  next BIGINT NOT NULL,
  PRIMARY KEY (org_id, stream)
);
CREATE TABLE log_entry (
  org_id BIGINT NOT NULL,
  stream TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL,
  body BYTEA NOT NULL,
  PRIMARY KEY (org_id, stream, seq)
);
