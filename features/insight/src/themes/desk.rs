// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk of themes: a person looks at what the machine has grouped, names it, corrects it, answers it.
//!
//! Every correction is kept as a change that the next computation obeys, and what became of it is told on the
//! page. Everything is a plain form. Nothing here is about people: themes are made of ideas, which are public
//! one by one.

mod board;
mod deeds;
mod history;
mod list;
mod messages;
mod one;
mod summary;
mod trend;

use axum::{extract::FromRequestParts, http::request::Parts};
use brainstorm::contract::{BrainstormId, Brainstorms, DeskTab, View, desk_head, desk_shell};
use kernel::{AccountId, Actor, Date, Permission, Timestamp};
use ui::{Common, Head, Link, Shell, Tone};
use web::{Access, AppState, Path, Response, Result, Route, Visit, WebError, get, post, see_other};

use self::messages::D;
use crate::door::refused;

/// Where the desk of themes is below the brainstorm's desk.
const TAIL: &str = "/themes";
/// A form with long texts in three languages.
const TEXTS_LIMIT: usize = 128 * 1024;

pub(crate) fn routes() -> Vec<Route> {
    let see = Access::Staff(Permission::ViewDesk);
    let run = Access::Staff(Permission::RunBrainstorm);
    vec![
        get("/{lang}/desk/b/{id}/themes", see, list::show),
        post("/{lang}/desk/b/{id}/themes/fineness", run, deeds::fineness),
        get("/{lang}/desk/b/{id}/themes/history", see, history::show),
        post("/{lang}/desk/b/{id}/themes/history/{edit}", run, history::turn),
        post("/{lang}/desk/b/{id}/themes/said/{edit}/remove", run, history::take_back),
        get("/{lang}/desk/b/{id}/themes/{theme}", see, one::show),
        post("/{lang}/desk/b/{id}/themes/{theme}/names", run, deeds::names),
        post("/{lang}/desk/b/{id}/themes/{theme}/ideas", run, deeds::ideas).body_limit(TEXTS_LIMIT),
        post("/{lang}/desk/b/{id}/themes/{theme}/merge", run, deeds::merge),
        post("/{lang}/desk/b/{id}/themes/{theme}/say", run, deeds::say).body_limit(TEXTS_LIMIT),
        post("/{lang}/desk/b/{id}/themes/{theme}/summary", run, summary::take).body_limit(TEXTS_LIMIT),
    ]
}

/// Puts the tab among those of the desk.
pub(crate) fn start(state: &AppState) {
    let label = |lang| D(lang).title();
    DeskTab { tail: TAIL, label, needs: Permission::ViewDesk }.register(state);
}

/// A request at the desk of one brainstorm of the organisation.
pub(crate) struct Desk {
    visit: Visit,
    all: std::sync::Arc<Brainstorms>,
    actor: Actor,
    view: std::sync::Arc<View>,
    d: D,
    c: Common,
    /// Whether the person may change anything.
    may: bool,
    /// The theme of the address; 0 is what is in none.
    theme: u32,
    /// The change or the words of the address.
    edit: i64,
}

#[derive(serde::Deserialize)]
struct At {
    id: String,
    theme: Option<String>,
    edit: Option<String>,
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let Path(at) = Path::<At>::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let all = state.need::<Brainstorms>()?;
        let id: BrainstormId = at.id.parse().map_err(|_| WebError::NotFound)?;
        let actor = visit.actor();
        let view = all.get(&actor, id).await.map_err(refused)?;
        // Another organisation's brainstorm is public, its desk is not there.
        visit.require(view.brainstorm.org, Permission::ViewDesk)?;
        let number = |text: Option<String>| text.map_or(Ok(0), |t| t.parse().map_err(|_| WebError::NotFound));
        Ok(Self {
            may: actor.may(view.brainstorm.org, Permission::RunBrainstorm),
            d: D(visit.lang),
            c: Common(visit.lang),
            theme: u32::try_from(number(at.theme)?).map_err(|_| WebError::NotFound)?,
            edit: number(at.edit)?,
            visit,
            all,
            actor,
            view,
        })
    }
}

impl Desk {
    fn id(&self) -> BrainstormId {
        self.view.brainstorm.id
    }

    /// The address of a page.
    fn at(&self, tail: &str) -> String {
        format!("/{}/desk/b/{}{TAIL}{tail}", self.visit.lang, self.id())
    }

    /// Goes to a page, which then says what was done.
    fn done(&self, tail: &str, what: &str) -> Response {
        see_other(&format!("{}?done={what}", self.at(tail)))
    }

    /// What stands above a page; `below` is its name where it is not the list.
    fn head(&self, below: Option<&str>) -> Head {
        let mut head = desk_head(&self.visit, &self.view, TAIL, below);
        if let Some(page) = below {
            head.crumbs.push(Link::new(self.d.title(), self.at("")));
            head.crumbs.push(Link::new(page, "#main").current(true));
        }
        head
    }

    fn shell(&self, head: &Head, tail: &str) -> Shell {
        let shell = desk_shell(&self.visit, &self.view, &head.page, &format!("{TAIL}{tail}"));
        match self.flash() {
            Some((tone, text)) => shell.with_flash(tone, text),
            None => shell,
        }
    }

    fn flash(&self) -> Option<(Tone, &'static str)> {
        let word = self.visit.query.split('&').find_map(|p| p.strip_prefix("done="))?;
        let d = self.d;
        Some(match word {
            "changed" => (Tone::Success, d.done_changed()),
            "undone" => (Tone::Success, d.done_undone()),
            "redone" => (Tone::Success, d.done_redone()),
            "answered" => (Tone::Success, d.done_answered()),
            "noted" => (Tone::Success, d.done_noted()),
            "removed" => (Tone::Success, d.done_removed()),
            "taken" => (Tone::Success, d.done_taken()),
            "had" => (Tone::Info, d.done_had()),
            "full" => (Tone::Warning, d.done_full()),
            "moved_on" => (Tone::Warning, d.done_moved_on()),
            _ => return None,
        })
    }

    fn day(&self, date: Date) -> String {
        crate::words::date(self.visit.lang, date)
    }

    /// A day and an hour of Finnish time.
    fn moment(&self, at: Timestamp) -> String {
        let (hour, minute) = at.time_of_day();
        format!("{} {}", self.day(at.date()), ui::format::time(self.visit.lang, hour, minute))
    }

    /// Who did something, by name.
    async fn who(&self, accounts: &[Option<AccountId>]) -> Result<Vec<String>> {
        let (org, accounts) = (self.view.brainstorm.org, accounts.to_vec());
        let d = self.d;
        let names = self.visit.state.store.read(move |q| {
            let mut known = std::collections::BTreeMap::new();
            let mut out = Vec::with_capacity(accounts.len());
            for account in accounts {
                out.push(match account {
                    None => d.program().to_owned(),
                    Some(id) => match known.get(&id.as_i64()) {
                        Some(name) => String::clone(name),
                        None => {
                            let name = people::contract::account_name(q, org, id)?;
                            let name = name.unwrap_or_else(|| d.somebody().to_owned());
                            known.insert(id.as_i64(), name.clone());
                            name
                        }
                    },
                });
            }
            Ok::<_, ::store::Error>(out)
        });
        Ok(names.await?)
    }
}
