// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The catalogue of open data: one address for all published results of the installation.

use std::sync::Arc;

use brainstorm::contract::{Brainstorms, State};
use kernel::Actor;
use web::{IntoResponse, Result, Visit, WebError, header};

use crate::{
    door::{newest, refused, told},
    open::{self, Listed},
};

/// So many of the newest brainstorms are looked at.
const LISTED: usize = 500;

pub(super) async fn show(visit: Visit) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let mut found = Vec::new();
    for b in all.public_brainstorms(None, LISTED).await.map_err(refused)? {
        if b.state < State::Published {
            continue;
        }
        let view = all.get(&Actor::Visitor, b.id).await.map_err(refused)?;
        // What is being computed comes at the next harvest.
        if let Some(outcome) = newest(&visit.state, &view).await? {
            let org = view.brainstorm.org;
            let organisation =
                visit.state.store.read(move |q| people::contract::organisation(q, org)).await?;
            let organisation = organisation.map(|o| o.name).unwrap_or_default();
            let told = told(&visit.state, &all, &view, Arc::clone(&outcome), false).await?;
            found.push(Listed { told, organisation });
        }
    }
    let owner = visit.state.store.read(people::contract::site_owner).await?;
    let owner = owner.map(|o| o.name).unwrap_or_default();
    let origin = visit.state.config.public_url.clone();
    let made = move || open::catalogue(&found, &owner, &origin);
    let text = tokio::task::spawn_blocking(made).await.map_err(WebError::internal)?;
    let kind = "application/rdf+xml; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}
