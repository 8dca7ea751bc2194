-- Comments on anything. The scope is what participants and moderators belong to (a brainstorm), the target
-- what is commented on (an idea). author_id is a participant's or, of an official answer, an account's.
CREATE TABLE discussion_comment (
  org_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope_id BIGINT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id BIGINT NOT NULL,
  target_anchor TEXT NOT NULL,
  parent_id BIGINT,
  author_kind TEXT NOT NULL,
  author_id BIGINT,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  created_on BIGINT NOT NULL,
  PRIMARY KEY (org_id, comment_id)
);
CREATE INDEX discussion_comment_target
  ON discussion_comment (org_id, target_kind, target_id, target_anchor, comment_id);
CREATE INDEX discussion_comment_scope ON discussion_comment (org_id, scope_kind, scope_id, state, comment_id);
CREATE INDEX discussion_comment_parent ON discussion_comment (org_id, parent_id);
CREATE INDEX discussion_comment_author ON discussion_comment (org_id, author_id);

-- One report a participant and comment; handled_on is set when a moderator has looked.
CREATE TABLE discussion_report (
  org_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope_id BIGINT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  created_on BIGINT NOT NULL,
  handled_on BIGINT,
  PRIMARY KEY (org_id, comment_id, participant_id)
);
CREATE INDEX discussion_report_scope ON discussion_report (org_id, scope_kind, scope_id, participant_id);

-- The public log of moderation; account_id is for the desk only.
CREATE TABLE discussion_moderation (
  org_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  scope_kind TEXT NOT NULL,
  scope_id BIGINT NOT NULL,
  action TEXT NOT NULL,
  comment_id BIGINT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id BIGINT NOT NULL,
  reason TEXT,
  note TEXT NOT NULL,
  account_id BIGINT,
  on_day BIGINT NOT NULL,
  PRIMARY KEY (org_id, entry_id)
);
CREATE INDEX discussion_moderation_scope ON discussion_moderation (org_id, scope_kind, scope_id, entry_id);
