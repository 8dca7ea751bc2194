// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a reader is: at the discussions of one brainstorm. The first argument of every handler in here.

use axum::{extract::FromRequestParts, http::request::Parts};
use brainstorm::contract::{IdeaId, State};
use kernel::Id;
use ui::{Common, NavItem, Shell, Tone};
use web::{AppState, PathSlug, Response, Result, Visit, WebError, see_other};

use crate::{
    Error,
    domain::CommentId,
    messages::{T, told},
    place::Venue,
};

/// A request inside a brainstorm.
pub(super) struct Here {
    pub(super) visit: Visit,
    pub(super) venue: Venue,
    pub(super) t: T,
    pub(super) c: Common,
}

/// The parts of the path besides the brainstorm.
#[derive(serde::Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    idea: String,
    #[serde(default)]
    comment: String,
}

impl Of {
    pub(super) fn idea(&self) -> Result<IdeaId> {
        part(&self.idea)
    }

    pub(super) fn comment(&self) -> Result<CommentId> {
        part(&self.comment)
    }
}

/// A part of a path that must be an id.
pub(super) fn part<K>(text: &str) -> Result<Id<K>> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// A band over the page.
pub(super) struct Band {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
}

impl FromRequestParts<AppState> for Here {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let PathSlug(slug) = PathSlug::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let venue = Venue::of(&visit, slug.as_str()).await?;
        let (t, c) = (T(visit.lang), Common(visit.lang));
        Ok(Self { visit, venue, t, c })
    }
}

impl Here {
    /// An address within the brainstorm: `at("/ideas")`.
    pub(super) fn at(&self, tail: &str) -> String {
        format!("/{}/b/{}{tail}", self.visit.lang, self.venue.view.brainstorm.slug)
    }

    /// Goes there with a GET.
    pub(super) fn go(&self, tail: &str) -> Response {
        see_other(&self.at(tail))
    }

    /// What an operation refused, as the reader is told.
    pub(super) fn told(&self, error: Error) -> WebError {
        told(self.visit.lang, error)
    }

    /// The discussion of an idea, without language and brainstorm.
    pub(super) fn discussion(idea: IdeaId) -> String {
        format!("/ideas/{idea}/comments")
    }

    /// The shell of a page at `tail`, with the brainstorm's menu.
    pub(super) fn shell(&self, title: &str, tail: &str) -> Shell {
        let b = &self.venue.view.brainstorm;
        let mut shell = self.visit.shell(title);
        web::Looks::of(&self.visit.state).dress(&mut shell, b.org);
        shell.path = format!("/b/{}{tail}", b.slug);
        shell.simulated = b.simulated;
        shell.authority.clone_from(&b.settings.contact.name);
        shell.languages.clone_from(&b.settings.languages);
        if !shell.languages.contains(&self.visit.lang) {
            shell.languages.push(self.visit.lang);
        }
        let mut item = |label: &str, to: &str, current: bool| {
            shell.nav.push(NavItem { label: label.to_owned(), href: self.at(to), current });
        };
        item(self.t.nav_start(), "", false);
        item(self.t.nav_ideas(), "/ideas", tail.starts_with("/ideas"));
        if matches!(b.state, State::Published | State::Archived) {
            item(self.t.nav_results(), "/results", false);
        }
        if self.venue.takes_part() {
            item(self.t.nav_me(), "/me", false);
        }
        match self.flash() {
            Some(text) => shell.with_flash(Tone::Success, text),
            None => shell,
        }
    }

    /// What is said over every page of this brainstorm.
    pub(super) fn bands(&self) -> Vec<Band> {
        let (b, t) = (&self.venue.view.brainstorm, self.t);
        let mut bands = Vec::new();
        if b.imported {
            bands.push(Band { title: t.imported_title(), text: t.imported_text() });
        }
        if b.state == State::Trial {
            bands.push(Band { title: t.trial_title(), text: t.trial_text() });
        }
        bands
    }

    /// What was just done, from the address that the form led to.
    fn flash(&self) -> Option<&'static str> {
        let word = self.visit.query.split('&').find_map(|p| p.strip_prefix("done="))?;
        Some(match word {
            "sent" => self.t.sent(),
            "waiting" => self.t.sent_waiting(),
            "removed" => self.t.removed_done(),
            "reported" => self.t.reported_done(),
            "answer" => self.t.done_answer(),
            _ => return None,
        })
    }
}
