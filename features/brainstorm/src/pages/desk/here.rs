// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where staff are: at the desk, or at one brainstorm on it. The first argument of every handler in here.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;
use kernel::{Actor, Id, Permission, Timestamp};
use ui::{Common, Link, NavItem, Shell, Tone};
use web::{AppState, PathId, Response, Result, Visit, WebError, see_other};

use super::messages::T;
use crate::{
    Brainstorms, Error,
    domain::{Brainstorm, BrainstormId, Phase, State},
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

/// What stands above every page of a brainstorm.
pub(super) struct Head {
    /// The page's own heading.
    pub(super) page: String,
    /// The brainstorm's title and its language.
    pub(super) title: String,
    pub(super) title_lang: &'static str,
    /// The state in a word, and the tag's look.
    pub(super) state: &'static str,
    pub(super) tone: &'static str,
    pub(super) crumbs: Vec<Link>,
    pub(super) tabs: Vec<Link>,
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

/// Where a brainstorm stands, with the phase where it matters, and the tag's look.
pub(super) fn standing(t: T, b: &Brainstorm, now: Timestamp) -> (&'static str, &'static str) {
    match (b.state_at(now), b.phase_at(now)) {
        (State::Draft, _) => (t.state_draft(), "line"),
        (State::Trial, _) => (t.state_trial(), "info"),
        (State::Open, Some(Phase::NotYet)) => (t.state_waits(), "info"),
        (State::Open, Some(Phase::RateOnly)) => (t.state_rate_only(), "success"),
        (State::Open, _) => (t.state_open(), "success"),
        (State::Closed, _) => (t.state_closed(), "warning"),
        (State::Published, _) => (t.state_published(), "brand"),
        (State::Archived, _) => (t.state_archived(), "line"),
    }
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
        let mut shell = self.visit.shell(title);
        shell.path = path.to_owned();
        shell.query = String::new();
        shell.origin = None;
        shell.home = "/desk".to_owned();
        let ours = path == "/desk" || path.starts_with("/desk/b/") || path == "/desk/new";
        let href = shell.href("/desk");
        shell.nav.push(NavItem { label: self.c.nav_brainstorms().to_owned(), href, current: ours });
        if self.may(Permission::ManageAccounts) {
            shell = shell.with_nav(self.t.nav_people(), "/desk/people");
        }
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
        let (date, (hour, minute)) = (at.date(), at.time_of_day());
        let day = ui::format::date(self.visit.lang, i32::from(date.year), date.month, date.day);
        self.t.day_and_time(&day, &ui::format::time(self.visit.lang, hour, minute))
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
        let (t, b) = (self.desk.t, self.b());
        let (title, title_lang) = b.settings.title.shown(self.desk.visit.lang);
        let (state, tone) = standing(t, b, self.desk.now);
        let run = self.desk.may(Permission::RunBrainstorm);
        let mut tabs = Vec::new();
        let mut name = t.tab_overview();
        for (one, tail, label, needs_run) in [
            (Tab::Overview, "", t.tab_overview(), false),
            (Tab::Texts, "/texts", t.tab_texts(), true),
            (Tab::Questions, "/questions", t.tab_questions(), true),
            (Tab::Background, "/background", t.tab_background(), true),
            (Tab::Seeds, "/seeds", t.tab_seeds(), true),
            (Tab::Settings, "/settings", t.tab_settings(), true),
            (Tab::Channels, "/channels", t.tab_channels(), true),
            (Tab::Ideas, "/ideas", t.tab_ideas(), false),
            (Tab::Queue, "/queue", t.tab_queue(), false),
            (Tab::Summary, "/summary", t.tab_summary(), true),
        ] {
            let allowed = match one {
                Tab::Queue => self.desk.may(Permission::Moderate),
                _ => run || !needs_run,
            };
            if one == tab {
                name = label;
            }
            if allowed {
                tabs.push(Link::new(label, self.at(tail)).current(one == tab));
            }
        }
        let lang = self.desk.visit.lang;
        for more in super::DeskTab::all(&self.desk.visit.state) {
            if self.desk.may(more.needs) {
                tabs.push(Link::new((more.label)(lang), self.at(more.tail)));
            }
        }
        let mut crumbs = vec![Link::new(t.nav_desk(), format!("/{lang}/desk"))];
        if tab == Tab::Overview && below.is_none() {
            crumbs.push(Link::new(title, self.at("")).current(true));
        } else {
            crumbs.push(Link::new(title, self.at("")));
        }
        let page = match below {
            Some(below) => below,
            None if tab == Tab::Overview => title,
            None => name,
        };
        Head {
            page: page.to_owned(),
            title: title.to_owned(),
            title_lang: title_lang.code(),
            state,
            tone,
            crumbs,
            tabs,
        }
    }
}
