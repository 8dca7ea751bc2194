// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The web layer through a small feature of its own, as browsers and programs meet it.

mod bodies;
mod doors;
mod errors;
mod pages;

use std::sync::Arc;

use kernel::{Chance, Id, Permission};
use serde_json::json;
use testing::TestApp;
use web::{
    Access, ApiDoc, Feature, Form, HeaderMap, Html, IntoResponse, Json, PathId, Query, Result, Route,
    StatusCode, Visit, WebError, get, nothing_to_start, post, see_other,
};

const FEATURE: Feature = Feature { name: "sample", migrations: &[], routes, start: nothing_to_start };
const FEATURES: &[Feature] = &[FEATURE];

fn routes() -> Vec<Route> {
    vec![
        get("/{lang}/page", Access::Public, page),
        get("/{lang}/cached", Access::Public, cached),
        get("/{lang}/panic", Access::Public, panics),
        get("/{lang}/busy", Access::Public, busy),
        post("/{lang}/form", Access::Public, form),
        post("/{lang}/joined", Access::Participant, ok),
        get("/{lang}/desk/page", Access::Staff(Permission::ViewDesk), page),
        post("/{lang}/desk/form", Access::Staff(Permission::Moderate), form),
        post("/{lang}/small", Access::Public, form).body_limit(16),
        get("/api/v1/things/{id}", Access::Public, thing).doc(ApiDoc::new("One thing").response(
            200,
            "The thing",
            json!({ "type": "object" }),
        )),
        post("/api/v1/things", Access::Public, add)
            .doc(ApiDoc::new("Add a thing").request(json!({ "type": "object" }))),
        get("/inside", Access::System, ok),
    ]
}

async fn page(visit: Visit) -> Result {
    Ok(Html(format!("<p lang={}>{}</p>", visit.lang, "riihi ".repeat(400))).into_response())
}

async fn cached(visit: Visit, headers: HeaderMap) -> Result {
    let version = visit.query.len().try_into().map_err(WebError::internal)?;
    let page = visit.state.pages.html(&visit.path, version, || Ok("<p>riihi</p>".repeat(200)))?;
    Ok(page.respond(&headers))
}

async fn panics() -> Result {
    panic!("the secret inside")
}

async fn busy() -> Result {
    Err(store::Error::Busy.into())
}

async fn ok() -> &'static str {
    "ok"
}

#[derive(serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
struct Thing {
    text: String,
    #[serde(default)]
    size: Option<u8>,
}

async fn form(_: Visit, Form(thing): Form<Thing>) -> Result {
    Ok(see_other(&format!("/fi/page?size={}", thing.size.unwrap_or_default())))
}

async fn add(Json(thing): Json<Thing>) -> Result {
    web::json(StatusCode::CREATED, &thing)
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    #[serde(default)]
    limit: Option<u16>,
}

async fn thing(PathId(id): PathId<Thing>, Query(wish): Query<Wish>) -> Result {
    web::json(StatusCode::OK, &json!({ "id": id, "limit": wish.limit }))
}

/// The application on SQLite: nothing here asks the database.
async fn app() -> Arc<TestApp> {
    Arc::new(TestApp::start(&store::testing::TestDatabase::sqlite(), FEATURES).await)
}

/// An id as it stands in an address.
fn id() -> String {
    Id::<Thing>::random(&mut Chance::seeded(3)).to_string()
}
