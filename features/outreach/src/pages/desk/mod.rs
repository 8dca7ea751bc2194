// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk's side: who was reached by what, posters, invitations, links for one's own letters, the widget.

pub(super) mod links;
pub(super) mod mail;
pub(super) mod overview;
pub(super) mod poster;
pub(super) mod round;

use axum::{extract::FromRequestParts, http::request::Parts};
use brainstorm::contract::{BrainstormId, View, desk_head, desk_shell};
use kernel::{Actor, Permission};
use ui::{Common, Head, Shell, Tone};
use web::{AppState, Path, Response, Result, Visit, see_other};

use crate::{desk_messages::D, operations::Outreach};

/// Where inviting is below a brainstorm's desk.
pub(crate) const TAIL: &str = "/invite";

/// A request at the desk of one brainstorm of the organisation.
pub(in crate::pages) struct Desk {
    visit: Visit,
    outreach: Outreach,
    actor: Actor,
    view: std::sync::Arc<View>,
    d: D,
    c: Common,
}

#[derive(serde::Deserialize)]
struct At {
    id: String,
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = web::WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let Path(at) = Path::<At>::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let outreach = Outreach::of(state)?;
        let id: BrainstormId = at.id.parse().map_err(|_| web::WebError::NotFound)?;
        let actor = visit.actor();
        let view = outreach.run(&actor, id).await?;
        visit.require(view.brainstorm.org, Permission::RunBrainstorm)?;
        let (d, c) = (D(visit.lang), Common(visit.lang));
        Ok(Self { visit, outreach, actor, view, d, c })
    }
}

impl Desk {
    /// The path of a page, without language.
    fn path(&self, tail: &str) -> String {
        format!("/desk/b/{}{TAIL}{tail}", self.view.brainstorm.id)
    }

    /// The address of a page.
    fn at(&self, tail: &str) -> String {
        format!("/{}{}", self.visit.lang, self.path(tail))
    }

    /// Goes to a page, which then says what was done.
    fn done(&self, tail: &str, what: &str) -> Response {
        see_other(&format!("{}?done={what}", self.at(tail)))
    }

    /// What stands above a page; `below` is its heading where it is not the first.
    fn head(&self, below: Option<&str>) -> Head {
        desk_head(&self.visit, &self.view, TAIL, below)
    }

    fn shell(&self, title: &str, tail: &str) -> Shell {
        let shell = desk_shell(&self.visit, &self.view, title, &format!("{TAIL}{tail}"));
        match self.flash() {
            Some(text) => shell.with_flash(Tone::Success, text),
            None => shell,
        }
    }

    fn flash(&self) -> Option<&'static str> {
        let word = self.visit.query.split('&').find_map(|p| p.strip_prefix("done="))?;
        Some(match word {
            "invited" => self.d.done_invited(),
            "reminded" => self.d.done_reminded(),
            _ => return None,
        })
    }

    /// The address of the participants' pages, as it is printed.
    fn public(&self, tail: &str) -> String {
        self.outreach.url(&format!("/{}/b/{}{tail}", self.visit.lang, self.view.brainstorm.slug))
    }

    fn number(&self, n: i64) -> String {
        self.c.number(n)
    }
}
