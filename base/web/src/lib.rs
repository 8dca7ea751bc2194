// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The web layer: what a feature is, who may call what, and how requests are read and errors are told.
//!
//! A feature declares its endpoints as data ([`Feature`], [`Route`], [`Access`]). Before each handler
//! stands a guard that checks where a change comes from, how much its sender has done and whether the
//! person may do it. Handlers take a [`Visit`] first, read with [`Form`], [`Json`], [`Query`], [`PathId`]
//! and return [`Result`]; what went wrong becomes a page in the reader's language or problem+json.
//!
//! ```ignore
//! pub fn routes() -> Vec<Route> {
//!     vec![
//!         get("/{lang}/desk/people", Access::Staff(Permission::ManageAccounts), pages::people::list),
//!         post("/{lang}/desk/people", Access::Staff(Permission::ManageAccounts), pages::people::invite),
//!     ]
//! }
//!
//! async fn list(visit: Visit) -> Result {
//!     let org = visit.org()?;
//!     let people = visit.state.store.read(move |q| store::people(q, org)).await?;
//!     page(&ListPage { shell: visit.shell(T(visit.lang).title()), t: T(visit.lang), people })
//! }
//! ```

mod app;
mod audit;
mod cached;
mod config;
mod desk;
mod download;
mod error;
mod extract;
mod feature;

mod layers;
pub mod limits;
mod looks;
mod messages;
pub mod metrics;
mod openapi;
mod participant;
pub mod proof;
mod secret;
mod serving;
mod site;
mod staff;
mod state;
mod upload;
mod visit;

pub use app::{App, migrations, routes};
pub use audit::{Auditor, Deed, Noting};
pub use cached::{Cached, PageCache};
pub use config::{Config, Network};
pub use desk::DeskLink;
pub use download::download;
pub use error::{Bad, Result, WebError};
pub use extract::{Form, Json, Path, PathId, PathSlug, Query, json};
pub use feature::{
    Access, BODY_LIMIT, Feature, Route, Starting, delete, get, nothing_to_start, patch, post, put,
};
pub use layers::headers::CSP;
pub use limits::Limits;
pub use looks::{Look, Looks};
pub use openapi::{ApiDoc, openapi};
pub use participant::{ParticipantCookies, ParticipantKey};
pub use secret::Secret;
pub use serving::Tls;
pub use staff::{
    Finding, StaffLookup, StaffSession, csrf_of, hash_of, new_token, sign_in_cookie, sign_out_cookie,
};
pub use state::{AppState, Inner};
pub use ui::Errors as FieldErrors;
pub use upload::Upload;
pub use visit::{Visit, page, page_with, see_other};

// What handlers need from axum and http, so that features speak of one web layer.
pub use axum::response::{Html, IntoResponse, Response};
pub use http::{HeaderMap, StatusCode, header};
