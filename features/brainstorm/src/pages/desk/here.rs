// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where staff are: at the desk, or at one brainstorm on it. The first argument of every handler in here.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;
use kernel::{Actor, Id, Permission, Timestamp};
pub(super) use ui::Head;
use ui::{Common, Shell, Tone};
use web::{AppState, PathId, Response, Result, Visit, WebError, see_other};

pub(super) use super::frame::standing;
use super::{frame::desk_head, messages::T};
use crate::{
    Brainstorms, Error,
    domain::{Brainstorm, BrainstormId, State},
    messages::{T as Says, told},
    vote_path::View,
};

/// A request at the desk.
pub(super) struct Desk {
    pub(super) visit: Visit,
    pub(super) all: Arc<Brainstorms>,
    pub(super) actor: Actor,
    pub(super) now: Timestamp,
    pub(super) t: T,
    pub(super) says: Says,
    pub(super) c: Common,
}

/// A request at one brainstorm of the organisation.
pub(super) struct Here {
    pub(super) desk: Desk,
    pub(super) id: BrainstormId,
    pub(super) view: Arc<View>,
}

/// The parts of a brainstorm's desk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Texts,
    Questions,
    Background,
    Seeds,
    Settings,
    Channels,
    Ideas,
    Queue,
    /// The editorial summary.
    Summary,
}

impl Tab {
    /// Where it is below the desk.
    const fn tail(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Texts => "/texts",
            Self::Questions => "/questions",
            Self::Background => "/background",
            Self::Seeds => "/seeds",
            Self::Settings => "/settings",
            Self::Channels => "/channels",
            Self::Ideas => "/ideas",
            Self::Queue => "/queue",
            Self::Summary => "/summary",
        }
    }
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let all = state.need::<Brainstorms>()?;
        let (actor, now) = (visit.actor(), all.now());
        Ok(Self { t: T(visit.lang), says: Says(visit.lang), c: Common(visit.lang), visit, all, actor, now })
    }
}

impl FromRequestParts<AppState> for Here {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let PathId::<Brainstorm>(id) = PathId::from_request_parts(parts, state).await?;
        let desk = Desk::from_request_parts(parts, state).await?;
        let view = desk.all.get(&desk.actor, id).await.map_err(|e| desk.told(e))?;
        desk.visit.require(view.brainstorm.org, Permission::ViewDesk)?;
        Ok(Self { desk, id, view })
    }
}

/// The page at an id in the path: `part(&text)?`.
pub(super) fn part<K>(text: &str) -> Result<Id<K>> {
    text.parse().map_err(|_| WebError::NotFound)
}

impl Desk {
    /// What an operation refused, as an error page.
    pub(super) fn told(&self, error: Error) -> WebError {
        told(self.visit.lang, error)
    }

    /// Whether the person may do this in their organisation.
    pub(super) fn may(&self, permission: Permission) -> bool {
        self.visit.staff.as_ref().is_some_and(|s| s.may(permission))
    }

    /// The shell of a page at `path` (without language), with the desk's menu.
    pub(super) fn shell(&self, title: &str, path: &str) -> Shell {
        let mut shell = self.visit.desk_shell(title, path);
        if let Some(text) = self.flash() {
            shell = shell.with_flash(Tone::Success, text);
        }
        shell
    }

    /// What was just done, from the address that the form led to.
    fn flash(&self) -> Option<&'static str> {
        let word = self.visit.query.split('&').find_map(|p| p.strip_prefix("done="))?;
        let t = self.t;
        Some(match word {
            "saved" => t.done_saved(),
            "made" => t.done_made(),
            "added" => t.done_added(),
            "removed" => t.done_removed(),
            "moved" => t.done_moved(),
            "trial" => t.done_trial(),
            "draft" => t.done_draft(),
            "opened" => t.done_opened(),
            "closed" => t.done_closed(),
            "published" => t.done_published(),
            "archived" => t.done_archived(),
            "hidden" => t.done_hidden(),
            "approved" => t.done_approved(),
            "restored" => t.done_restored(),
            "looked" => t.done_looked(),
            "paper" => t.done_paper(),
            "paper_waits" => t.done_paper_waits(),
            "merged" => t.done_merged(),
            "unmerged" => t.done_unmerged(),
            "bulk" => t.done_bulk(),
            "brake" => t.done_brake(),
            _ => return None,
        })
    }

    /// Goes to `path` of this language, which then says `done`.
    pub(super) fn done(&self, path: &str, done: &str) -> Response {
        see_other(&format!("/{}{path}?done={done}", self.visit.lang))
    }

    /// A day and an hour of Finnish time.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        crate::pages::changes::moment(self.visit.lang, at)
    }

    /// A day.
    pub(super) fn day(&self, date: kernel::Date) -> String {
        ui::format::date(self.visit.lang, i32::from(date.year), date.month, date.day)
    }
}

impl Here {
    /// The path of a page of this brainstorm, without language: `path("/texts")`.
    pub(super) fn path(&self, tail: &str) -> String {
        format!("/desk/b/{}{tail}", self.id)
    }

    /// The address of a page of this brainstorm.
    pub(super) fn at(&self, tail: &str) -> String {
        format!("/{}{}", self.desk.visit.lang, self.path(tail))
    }

    /// The brainstorm.
    pub(super) fn b(&self) -> &Brainstorm {
        &self.view.brainstorm
    }

    /// The state that counts now.
    pub(super) fn state(&self) -> State {
        self.b().state_at(self.desk.now)
    }

    /// Goes to a page of this brainstorm, which then says `done`.
    pub(super) fn done(&self, tail: &str, done: &str) -> Response {
        self.desk.done(&self.path(tail), done)
    }

    /// The shell of a page at `tail`.
    pub(super) fn shell(&self, title: &str, tail: &str) -> Shell {
        let mut shell = self.desk.shell(title, &self.path(tail));
        shell.simulated |= self.b().simulated;
        shell
    }

    /// The address of the participants' pages, as it is printed on a poster.
    pub(super) fn public_address(&self, tail: &str) -> String {
        let origin = self.desk.visit.state.config.public_url.trim_end_matches('/');
        format!("{origin}/{}/b/{}{tail}", self.desk.visit.lang, self.b().slug)
    }

    /// The head of a page under a tab; `below` is the page's own name where it is under the tab's page.
    pub(super) fn head(&self, tab: Tab, below: Option<&str>) -> Head {
        desk_head(&self.desk.visit, &self.view, tab.tail(), below)
    }
}
