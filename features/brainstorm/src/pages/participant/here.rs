// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a request is: which brainstorm, which participant, in which language. The first argument of every
//! handler in here.

use std::sync::Arc;

use axum::{extract::FromRequestParts, http::request::Parts};
use kernel::{Actor, Timestamp};
use ui::{Common, NavItem, Shell, Step};
use web::{
    AppState, ParticipantKey, PathSlug, Response, Result, Visit, WebError, header, limits::Kind, see_other,
};

use super::{messages::T, reply::told};
use crate::{
    Brainstorms,
    domain::{Phase, Question, State},
    vote_path::View,
};

/// A request inside a brainstorm.
pub(super) struct Here {
    pub(super) visit: Visit,
    pub(super) all: Arc<Brainstorms>,
    pub(super) view: Arc<View>,
    /// The participant, if the browser carries a key that is good.
    pub(super) me: Option<(Actor, ParticipantKey)>,
    pub(super) now: Timestamp,
    pub(super) t: T,
    pub(super) c: Common,
}

/// A band over the page.
pub(super) struct Band {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
}

/// What every page of a brainstorm has besides the shell.
pub(super) struct Frame {
    /// `/fi/b/tulevaisuus`.
    pub(super) base: String,
    pub(super) marks: Vec<Band>,
    /// The way from background to thank-you.
    pub(super) steps: Vec<Step>,
    /// Whether a member of staff looks at a draft as a participant will: nothing can be sent.
    pub(super) preview: bool,
}

/// A place on the way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Background,
    /// The question at this position, from 1.
    Question(usize),
    Thanks,
}

impl FromRequestParts<AppState> for Here {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let PathSlug(slug) = PathSlug::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let all = state.need::<Brainstorms>()?;
        let view = all.by_slug(&visit.actor(), slug.as_str()).await.map_err(|e| told(visit.lang, e))?;
        let me = match visit.participants.of(view.brainstorm.id.as_i64()) {
            // A key that is no longer good is as no key: the pages offer to join or to return.
            Some(key) => all.authenticate(key).await.ok().map(|actor| (actor, key.clone())),
            None => None,
        };
        let (t, c) = (T(visit.lang), Common(visit.lang));
        Ok(Self { now: all.now(), visit, all, view, me, t, c })
    }
}

impl Here {
    /// An address within the brainstorm: `at("/me")`.
    pub(super) fn at(&self, tail: &str) -> String {
        format!("/{}/b/{}{tail}", self.visit.lang, self.view.brainstorm.slug)
    }

    /// Goes there with a GET.
    pub(super) fn go(&self, tail: &str) -> Response {
        see_other(&self.at(tail))
    }

    /// The participant, or the error for whoever has no key.
    pub(super) fn actor(&self) -> Result<&Actor> {
        self.me.as_ref().map(|(actor, _)| actor).ok_or(WebError::NoKey)
    }

    /// Takes one from what this participant may do.
    pub(super) fn take(&self, kind: Kind) -> Result<()> {
        let (_, key) = self.me.as_ref().ok_or(WebError::NoKey)?;
        let throttle = &self.visit.state.throttle;
        throttle.take(kind, throttle.key_for(key.participant))
    }

    /// What an operation refused, as the reader is told.
    pub(super) fn told(&self, error: crate::Error) -> WebError {
        told(self.visit.lang, error)
    }

    /// The phase, if participants may do something now.
    pub(super) fn phase(&self) -> Option<Phase> {
        self.view.brainstorm.phase_at(self.now).filter(|p| matches!(p, Phase::WriteAndRate | Phase::RateOnly))
    }

    /// Whether this is a draft, which only its own staff sees: they walk through it as a participant will, and
    /// nothing is kept.
    pub(super) fn preview(&self) -> bool {
        self.view.brainstorm.state == State::Draft
    }

    /// The question at a position from 1, with the position's index.
    pub(super) fn question(&self, number: usize) -> Result<&Question> {
        number.checked_sub(1).and_then(|i| self.view.questions.get(i)).ok_or(WebError::NotFound)
    }

    /// Where the way goes on after the question at this position.
    pub(super) fn after(&self, number: usize) -> String {
        if number < self.view.questions.len() { format!("/q/{}", number + 1) } else { "/thanks".to_owned() }
    }

    /// Whether whoever reads may see results now.
    pub(super) async fn sees_results(&self) -> bool {
        let visitor = self.visit.actor();
        let actor = self.me.as_ref().map_or(&visitor, |(actor, _)| actor);
        self.all.sees_results(actor, &self.view).await
    }

    /// The shell of a page at `tail`, with the brainstorm's menu.
    pub(super) fn shell(&self, title: &str, tail: &str) -> Shell {
        let b = &self.view.brainstorm;
        let mut shell = self.visit.shell(title);
        web::Looks::of(&self.visit.state).dress(&mut shell, b.org);
        shell.path = format!("/b/{}{tail}", b.slug);
        shell.simulated = b.simulated;
        shell.authority.clone_from(&b.settings.contact.name);
        shell.languages.clone_from(&b.settings.languages);
        if !shell.languages.contains(&self.visit.lang) {
            shell.languages.push(self.visit.lang);
        }
        let mut item = |label: &str, to: &str, below: &str| {
            let current = if below.is_empty() { tail.is_empty() } else { tail.starts_with(below) };
            shell.nav.push(NavItem { label: label.to_owned(), href: self.at(to), current });
        };
        item(self.t.nav_start(), "", "");
        if self.phase().is_some() || self.preview() {
            let (to, below) = if self.me.is_some() { ("/q/1", "/q/") } else { ("/join", "/join") };
            item(self.t.nav_answer(), to, below);
        }
        item(self.t.nav_ideas(), "/ideas", "/ideas");
        // What depends on one's own answers is offered where it is known: on the summary.
        if b.results_visible(false) {
            item(self.t.nav_results(), "/results", "/results");
        }
        if self.me.is_some() {
            item(self.t.nav_me(), "/me", "/me");
        }
        shell
    }

    /// The frame of a page, with the way if it is on it.
    pub(super) fn frame(&self, place: Option<Place>) -> Frame {
        let (b, t) = (&self.view.brainstorm, self.t);
        let mut marks = Vec::new();
        if b.imported {
            marks.push(Band { title: t.imported_title(), text: t.imported_text() });
        }
        if b.state == State::Trial {
            marks.push(Band { title: t.trial_title(), text: t.trial_text() });
        }
        let preview = self.preview();
        if preview {
            marks.push(Band { title: t.preview_title(), text: t.preview_text() });
        }
        Frame { base: self.at(""), marks, steps: place.map(|p| self.steps(p)).unwrap_or_default(), preview }
    }

    fn steps(&self, at: Place) -> Vec<Step> {
        let known = self.me.is_some() || self.preview();
        let step = |place: Place, label: &str, to: &str| Step {
            label: label.to_owned(),
            href: if known && place != at { self.at(to) } else { String::new() },
            done: place < at,
            current: place == at,
        };
        let mut out = Vec::new();
        if !self.view.background.is_empty() {
            let to = if self.me.is_some() { "/me/background" } else { "/join" };
            out.push(step(Place::Background, self.t.step_background(), to));
        }
        for number in 1..=self.view.questions.len() {
            let label = self.t.step_question(&number.to_string());
            out.push(step(Place::Question(number), &label, &format!("/q/{number}")));
        }
        out.push(step(Place::Thanks, self.t.step_thanks(), "/thanks"));
        out
    }

    /// An answer that makes the browser keep or forget a key.
    pub(super) fn with_keys(&self, mut response: Response, key: Option<ParticipantKey>) -> Response {
        let keys = match key {
            Some(key) => self.visit.participants.with(key),
            None => self.visit.participants.without(self.view.brainstorm.id.as_i64()),
        };
        response.headers_mut().insert(header::SET_COOKIE, keys.set_cookie(&self.visit.state.config));
        response
    }
}
