// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What stands around every page of a brainstorm's desk, also around the pages that other features have there.

use kernel::{Permission, Timestamp};
use ui::{Head, Link, Shell};
use web::Visit;

use super::{DeskTab, messages::T};
use crate::{
    domain::{Brainstorm, Phase, State},
    vote_path::View,
};

/// A tab of the desk's own: where it is below the desk, its label, who sees it.
type Own = (&'static str, fn(T) -> &'static str, Permission);

/// The parts of a brainstorm's desk that are its own.
const TABS: [Own; 10] = [
    ("", T::tab_overview, Permission::ViewDesk),
    ("/texts", T::tab_texts, Permission::RunBrainstorm),
    ("/questions", T::tab_questions, Permission::RunBrainstorm),
    ("/background", T::tab_background, Permission::RunBrainstorm),
    ("/seeds", T::tab_seeds, Permission::RunBrainstorm),
    ("/settings", T::tab_settings, Permission::RunBrainstorm),
    ("/channels", T::tab_channels, Permission::RunBrainstorm),
    ("/ideas", T::tab_ideas, Permission::ViewDesk),
    ("/queue", T::tab_queue, Permission::Moderate),
    ("/summary", T::tab_summary, Permission::RunBrainstorm),
];

/// The shell of a page of the brainstorm's desk; `tail` is the page's address below it: `/invite`.
pub fn desk_shell(visit: &Visit, view: &View, title: &str, tail: &str) -> Shell {
    let mut shell = visit.desk_shell(title, &format!("/desk/b/{}{tail}", view.brainstorm.id));
    shell.simulated |= view.brainstorm.simulated;
    shell
}

/// What stands above a page under a tab, which is named by its address below the desk; `below` is the page's
/// own heading where it is not the tab's first page.
pub fn desk_head(visit: &Visit, view: &View, tab: &str, below: Option<&str>) -> Head {
    let (t, lang, b) = (T(visit.lang), visit.lang, &view.brainstorm);
    let (title, title_lang) = b.settings.title.shown(lang);
    let (state, tone) = standing(t, b, visit.state.now());
    let others = DeskTab::all(&visit.state);
    let others = others.iter().map(|more| (more.tail, (more.label)(lang), more.needs));
    let own = TABS.iter().map(|(tail, label, needs)| (*tail, label(t), *needs));
    let all: Vec<_> = own.chain(others).collect();
    let here = format!("/{lang}/desk/b/{}", b.id);
    let name = all.iter().find(|(tail, ..)| *tail == tab).map_or("", |(_, label, _)| label);
    let tabs = all.iter().filter(|(.., needs)| may(visit, *needs));
    let tabs = tabs.map(|(tail, label, _)| Link::new(*label, format!("{here}{tail}")).current(*tail == tab));
    let first = tab.is_empty() && below.is_none();
    Head {
        page: below.unwrap_or(if tab.is_empty() { title } else { name }).to_owned(),
        page_lang: "",
        lead: String::new(),
        title: title.to_owned(),
        title_lang: title_lang.code(),
        state,
        tone,
        crumbs: vec![
            Link::new(t.nav_desk(), format!("/{lang}/desk")),
            Link::new(title, here.clone()).current(first),
        ],
        tabs_label: t.tabs_label(),
        tabs: tabs.collect(),
    }
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

fn may(visit: &Visit, permission: Permission) -> bool {
    visit.staff.as_ref().is_some_and(|s| s.may(permission))
}
