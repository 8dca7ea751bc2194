// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The moderators' side: what needs a look, hiding and restoring, and the organisation's own answers.

pub(super) mod answer;
pub(super) mod one;
pub(super) mod queue;

use axum::{extract::FromRequestParts, http::request::Parts};
use brainstorm::contract::{IdeaId, View, desk_head, desk_shell};
use kernel::Permission;
use ui::{Common, Head, Shell, Tone};
use web::{AppState, Path, Response, Result, Visit, WebError, see_other};

use super::{
    here::part,
    views::{CommentView, IdeaView, Reader, day, organisation},
};
use crate::{
    Error,
    domain::{CommentId, CommentState, WaitReason},
    messages::{T, holds, told},
    operations::QueueItem,
    place::Venue,
};

/// Where the comments are below a brainstorm's desk.
pub(crate) const TAIL: &str = "/comments";

/// A request at the desk of one brainstorm of the organisation.
pub(super) struct Desk {
    visit: Visit,
    venue: Venue,
    t: T,
    c: Common,
}

#[derive(serde::Deserialize)]
struct At {
    id: String,
    #[serde(default)]
    comment: String,
}

/// The comment of the path.
pub(super) struct Of(CommentId);

impl FromRequestParts<AppState> for Of {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let Path(at) = Path::<At>::from_request_parts(parts, state).await?;
        part(&at.comment).map(Self)
    }
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let Path(at) = Path::<At>::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let venue = Venue::for_desk(&visit, &at.id).await?;
        // Another organisation's brainstorm is public, its desk is not there.
        visit.require(venue.org(), Permission::ViewDesk)?;
        let (t, c) = (T(visit.lang), Common(visit.lang));
        Ok(Self { visit, venue, t, c })
    }
}

/// A comment with what the desk knows about it.
struct Item {
    comment: CommentView,
    /// Marks: waiting, held, hidden, reported.
    marks: Vec<(String, &'static str)>,
    found: String,
    reports: Vec<String>,
    idea: Option<IdeaView>,
    /// The public discussion; empty where the idea is not seen.
    thread: String,
    /// `/fi/desk/b/../comments/..`, for what can be done.
    here: String,
    answer: String,
    approve: bool,
    hide: bool,
    restore: bool,
    dismiss: bool,
    take_back: bool,
}

impl Desk {
    /// The path of a page, without language.
    fn path(&self, tail: &str) -> String {
        format!("/desk/b/{}{TAIL}{tail}", self.venue.id())
    }

    /// The address of a page.
    fn at(&self, tail: &str) -> String {
        format!("/{}{}", self.visit.lang, self.path(tail))
    }

    fn view(&self) -> &View {
        &self.venue.view
    }

    fn told(&self, error: Error) -> WebError {
        told(self.visit.lang, error)
    }

    fn may_answer(&self) -> bool {
        self.visit.staff.as_ref().is_some_and(|s| s.may(Permission::RunBrainstorm))
    }

    /// Goes to the queue, which then says what was done.
    fn done(&self, what: &str) -> Response {
        see_other(&format!("{}?done={what}", self.at("")))
    }

    /// What stands above a page; `below` is its heading where it is not the queue.
    fn head(&self, below: Option<&str>) -> Head {
        desk_head(&self.visit, self.view(), TAIL, below)
    }

    fn shell(&self, title: &str, tail: &str) -> Shell {
        let mut shell = desk_shell(&self.visit, self.view(), title, &format!("{TAIL}{tail}"));
        // Another language shows the same list and the same idea.
        shell.query.clone_from(&self.visit.query);
        match self.flash() {
            Some(text) => shell.with_flash(Tone::Success, text),
            None => shell,
        }
    }

    fn flash(&self) -> Option<&'static str> {
        let word = self.visit.query.split('&').find_map(|p| p.strip_prefix("done="))?;
        let t = self.t;
        Some(match word {
            "approve" => t.done_approve(),
            "hide" => t.done_hide(),
            "restore" => t.done_restore(),
            "dismiss" => t.done_dismiss(),
            "take-back" => t.done_take_back(),
            _ => return None,
        })
    }

    async fn items(&self, all: &[QueueItem]) -> Result<Vec<Item>> {
        let name = organisation(&self.visit.state, self.venue.org(), self.t).await?;
        let mut out = Vec::with_capacity(all.len());
        for item in all {
            out.push(self.item(item, &name).await?);
        }
        Ok(out)
    }

    async fn item(&self, item: &QueueItem, name: &str) -> Result<Item> {
        let (t, lang, c) = (self.t, self.visit.lang, &item.comment);
        // The desk reads what is hidden too: as if it were seen.
        let readable = crate::domain::Comment {
            state: if c.state == CommentState::Removed { c.state } else { CommentState::Visible },
            ..c.clone()
        };
        let idea = match self.venue.of_comment(c).await {
            Ok((idea, _)) => Some(idea),
            Err(WebError::NotFound) => None,
            Err(error) => return Err(error),
        };
        let mut marks = match c.state {
            CommentState::Waiting(WaitReason::PreModeration) => vec![(t.mark_waiting().to_owned(), "info")],
            CommentState::Waiting(WaitReason::Spam) => vec![(t.mark_spam().to_owned(), "warning")],
            CommentState::Waiting(WaitReason::PersonalData) => {
                vec![(t.mark_held().to_owned(), "warning")]
            }
            CommentState::Hidden(why) => {
                vec![(format!("{}: {}", t.mark_hidden(), t.reason(why)), "danger")]
            }
            _ => Vec::new(),
        };
        if !item.reports.is_empty() {
            marks.push((t.mark_reports(item.reports.len()), "warning"));
        }
        let report = |r: &crate::domain::OpenReport| {
            let note = if r.note.is_empty() { String::new() } else { format!(": {}", r.note) };
            format!("{}, {}{note}", day(lang, r.on), t.reason(r.reason))
        };
        let held = holds(&item.findings);
        let seen = idea.as_ref().filter(|i| i.state.is_visible());
        let visible = c.state == CommentState::Visible;
        Ok(Item {
            comment: Reader { t, me: None, organisation: name, base: "", writes: None }.view(&readable),
            marks,
            found: if held || !visible && !item.findings.is_empty() {
                t.found_in(&t.findings(&item.findings))
            } else {
                String::new()
            },
            reports: item.reports.iter().map(report).collect(),
            thread: seen.map(|i| self.thread(i.id)).unwrap_or_default(),
            answer: match seen {
                Some(i) if visible && self.may_answer() => {
                    self.at(&format!("/answer?idea={}&reply_to={}", i.id, c.id))
                }
                _ => String::new(),
            },
            idea: idea.map(|i| IdeaView::new(&i, lang)),
            here: self.at(&format!("/{}", c.id)),
            approve: matches!(c.state, CommentState::Waiting(_)),
            hide: matches!(c.state, CommentState::Waiting(_) | CommentState::Visible),
            restore: matches!(c.state, CommentState::Hidden(_)),
            dismiss: visible && !item.reports.is_empty(),
            take_back: visible && c.author.is_official() && self.may_answer(),
        })
    }

    /// The public discussion of an idea.
    fn thread(&self, idea: IdeaId) -> String {
        format!("/{}/b/{}/ideas/{idea}/comments", self.visit.lang, self.view().brainstorm.slug)
    }
}
