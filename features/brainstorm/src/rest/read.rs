// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading: brainstorms, ideas, events.

use http::{HeaderMap, StatusCode};
use kernel::Lang;
use serde::Deserialize;
use web::{Path, Query, Result, Visit, json};

use super::{
    Call, Of,
    shapes::{BrainstormOut, IdeaOut, Items},
    wrong,
};
use crate::{
    Brainstorms,
    domain::{BrainstormId, IdeaId, Problem, QuestionId},
    messages::told,
    operations::{IdeaList, Sort},
};

/// Entries on a page unless asked otherwise, and at most.
const USUAL: usize = 50;
const MOST: usize = 200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    limit: Option<i64>,
}

/// `GET /brainstorms`
pub(super) async fn list(visit: Visit, Query(query): Query<ListQuery>) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let limit = limit(&visit, query.limit)?;
    let after = parse::<BrainstormId>(&visit, "after", query.after.as_deref())?;
    // One more than asked for tells whether there is a next page.
    let mut found = all.public_list(after, limit + 1).await.map_err(|e| told(visit.lang, e))?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|view| view.brainstorm.id.to_string());
    let now = all.now();
    let items = found.iter().map(|v| BrainstormOut::new(v, now, all.version(v.brainstorm.id))).collect();
    json(StatusCode::OK, &Items { items, next })
}

/// `GET /brainstorms/{id}`
pub(super) async fn one(visit: Visit, Path(of): Path<Of>) -> Result {
    let call = Call::new(&visit, &of.id).await?;
    let version = call.all.version(call.id());
    json(StatusCode::OK, &BrainstormOut::new(&call.view, call.all.now(), version))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdeasQuery {
    #[serde(default)]
    question: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    sort: Option<String>,
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    limit: Option<i64>,
}

/// `GET /brainstorms/{id}/ideas`
pub(super) async fn ideas(visit: Visit, Path(of): Path<Of>, Query(query): Query<IdeasQuery>) -> Result {
    let call = Call::new(&visit, &of.id).await?;
    let lang = visit.lang;
    let limit = limit(&visit, query.limit)?;
    let sort = match query.sort.as_deref() {
        None => Sort::default(),
        Some(word) => Sort::from_code(word).ok_or_else(|| wrong(&visit, "sort", &Problem::NotAChoice))?,
    };
    let language = match query.language.as_deref() {
        None => None,
        Some(l) => Some(l.parse::<Lang>().map_err(|()| wrong(&visit, "language", &Problem::NotAChoice))?),
    };
    let list = IdeaList {
        question: parse::<QuestionId>(&visit, "question", query.question.as_deref())?,
        lang: language,
        sort,
        after: parse::<IdeaId>(&visit, "after", query.after.as_deref())?,
        limit: limit + 1,
    };
    let mut rows = call.all.ideas(&call.actor, call.id(), &list).await.map_err(|e| told(lang, e))?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.idea.id.to_string());
    json(StatusCode::OK, &Items { items: rows.iter().map(IdeaOut::row).collect(), next })
}

/// `GET /brainstorms/{id}/events`
pub(super) async fn events(visit: Visit, Path(of): Path<Of>, headers: HeaderMap) -> Result {
    let call = Call::new(&visit, &of.id).await?;
    let last = headers.get("last-event-id").and_then(|v| v.to_str().ok()).and_then(|v| v.trim().parse().ok());
    call.all.events(call.id(), last).await.map_err(|e| told(visit.lang, e))
}

fn limit(visit: &Visit, asked: Option<i64>) -> Result<usize> {
    let range = Problem::OutOfRange { least: 1, most: i64::try_from(MOST).unwrap_or(i64::MAX) };
    match asked {
        None => Ok(USUAL),
        Some(n) => usize::try_from(n)
            .ok()
            .filter(|n| (1..=MOST).contains(n))
            .ok_or_else(|| wrong(visit, "limit", &range)),
    }
}

fn parse<T: std::str::FromStr>(visit: &Visit, field: &str, text: Option<&str>) -> Result<Option<T>> {
    text.map(|t| t.parse().map_err(|_| wrong(visit, field, &Problem::Unknown))).transpose()
}
