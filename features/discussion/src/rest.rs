// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The REST interface: comments on ideas. Ids are strings, days are `2026-11-21`.

use brainstorm::contract::{IdeaId, ReportedComment};
use kernel::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json as schema};
use web::{
    Access, ApiDoc, FieldErrors, IntoResponse, Json, Path, Query, Result, Route, StatusCode, Visit, WebError,
    delete, get, json, post,
};

use crate::{
    domain::{Comment, CommentId, CommentState, HideReason, LONGEST, NewComment},
    messages::T,
    operations::Added,
    place::{Venue, said},
};

/// Comments on a page unless asked otherwise, and at most.
const USUAL: usize = 50;
const MOST: usize = 200;

/// The endpoints of programs.
pub(crate) fn routes() -> Vec<Route> {
    let (all, own) = (Access::Public, Access::Participant);
    vec![
        get("/api/v1/brainstorms/{id}/comments", all, list).doc(doc_list()),
        post("/api/v1/brainstorms/{id}/comments", own, add).doc(doc_add()),
        delete("/api/v1/brainstorms/{id}/comments/{comment}", own, remove).doc(
            ApiDoc::new("Take an own comment back: its words are destroyed").response(
                204,
                "It is gone",
                Value::Null,
            ),
        ),
        post("/api/v1/brainstorms/{id}/comments/{comment}/reports", own, report).doc(doc_report()),
    ]
}

#[derive(Deserialize)]
struct Of {
    id: String,
    #[serde(default)]
    comment: String,
}

impl Of {
    fn comment(&self) -> Result<CommentId> {
        self.comment.parse().map_err(|_| WebError::NotFound)
    }
}

/// A comment. Who wrote it is not said, beyond whether the organisation did.
#[derive(Serialize)]
struct CommentOut {
    id: String,
    idea: String,
    reply_to: Option<String>,
    text: String,
    language: &'static str,
    official: bool,
    state: &'static str,
    created_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

impl CommentOut {
    fn new(c: &Comment, lang: Lang) -> Self {
        Self {
            id: c.id.to_string(),
            idea: IdeaId::from_i64(c.target.id).to_string(),
            reply_to: c.parent.map(|p| p.to_string()),
            text: c.text.clone(),
            language: c.lang.code(),
            official: c.author.is_official(),
            state: c.state.code(),
            created_on: c.created_on.to_iso(),
            reason: match c.state {
                CommentState::Waiting(why) => Some(T(lang).waits(why)),
                _ => None,
            },
        }
    }
}

#[derive(Serialize)]
struct Items {
    items: Vec<CommentOut>,
    /// What to send as `after` for the next page; nothing on the last.
    next: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    #[serde(default)]
    idea: Option<String>,
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    limit: Option<i64>,
}

/// `GET /brainstorms/{id}/comments`
async fn list(visit: Visit, Path(of): Path<Of>, Query(query): Query<ListQuery>) -> Result {
    let lang = visit.lang;
    let venue = Venue::of(&visit, &of.id).await?;
    let limit = match query.limit {
        None => USUAL,
        Some(n) => usize::try_from(n)
            .ok()
            .filter(|n| (1..=MOST).contains(n))
            .ok_or_else(|| wrong("limit", T(lang).field_limit(&MOST.to_string())))?,
    };
    let id = |field: &'static str, text: &Option<String>| -> Result<Option<i64>> {
        let Some(text) = text else { return Ok(None) };
        let id: CommentId = text.parse().map_err(|_| wrong(field, T(lang).field_id().to_owned()))?;
        Ok(Some(id.as_i64()))
    };
    let after = id("after", &query.after)?.map(CommentId::from_i64);
    let mut found = match id("idea", &query.idea)? {
        Some(idea) => {
            let (_, place) = venue.idea(IdeaId::from_i64(idea)).await?;
            venue.talks.of_target(&place, after, limit + 1).await
        }
        None => venue.talks.of_scope(&venue.whole(), after, limit + 1).await,
    }
    .map_err(said(lang))?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|c| c.id.to_string());
    let mut items = Vec::with_capacity(found.len());
    for comment in &found {
        // What hangs on an idea that is out of sight is out of sight too.
        match venue.of_comment(comment).await {
            Ok(_) => items.push(CommentOut::new(comment, lang)),
            Err(WebError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    json(StatusCode::OK, &Items { items, next })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommentIn {
    idea: IdeaId,
    text: String,
    #[serde(default)]
    reply_to: Option<CommentId>,
    #[serde(default)]
    language: Option<Lang>,
    #[serde(default)]
    confirmed: bool,
}

/// `POST /brainstorms/{id}/comments`
async fn add(visit: Visit, Path(of): Path<Of>, Json(body): Json<CommentIn>) -> Result {
    let venue = Venue::of(&visit, &of.id).await?;
    venue.take(&visit)?;
    let lang = visit.lang;
    let (_, place) = venue.idea(body.idea).await?;
    let new = NewComment {
        text: body.text,
        reply_to: body.reply_to,
        lang: body.language,
        page_lang: lang,
        confirmed: body.confirmed,
    };
    match venue.add(&place, new).await.map_err(said(lang))? {
        Added::Visible(comment) => json(StatusCode::CREATED, &CommentOut::new(&comment, lang)),
        Added::Waiting(comment) => json(StatusCode::ACCEPTED, &CommentOut::new(&comment, lang)),
        Added::Warned(findings) => Err(wrong("text", T(lang).warned_api(&T(lang).findings(&findings)))),
    }
}

/// `DELETE /brainstorms/{id}/comments/{comment}`
async fn remove(visit: Visit, Path(of): Path<Of>) -> Result {
    let venue = Venue::of(&visit, &of.id).await?;
    venue.take(&visit)?;
    let done = venue.talks.remove(&venue.actor, &venue.whole(), of.comment()?).await;
    done.map_err(said(visit.lang))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportIn {
    reason: String,
    #[serde(default)]
    note: String,
}

/// `POST /brainstorms/{id}/comments/{comment}/reports`
async fn report(visit: Visit, Path(of): Path<Of>, Json(body): Json<ReportIn>) -> Result {
    let ReportIn { reason, note } = body;
    tell(visit, ReportedComment { brainstorm: of.id, comment: of.comment, reason, note }).await
}

/// A report, from this address or the brainstorm's own.
pub(crate) async fn tell(visit: Visit, of: ReportedComment) -> Result {
    let reason = HideReason::from_code(&of.reason);
    let reason = reason.ok_or_else(|| wrong("reason", T(visit.lang).field_choice().to_owned()))?;
    let venue = Venue::of(&visit, &of.brainstorm).await?;
    venue.take(&visit)?;
    let comment = of.comment.parse().map_err(|_| WebError::NotFound)?;
    let done = venue.talks.report(&venue.actor, &venue.whole(), comment, reason, &of.note).await;
    done.map_err(said(visit.lang))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn wrong(field: &str, message: String) -> WebError {
    WebError::Invalid(FieldErrors::from_iter([(field.to_owned(), message)]))
}

fn id() -> Value {
    schema!({ "type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-z]{12}$" })
}

fn comment() -> Value {
    let text = schema!({ "type": "string" });
    schema!({
        "type": "object",
        "required": ["id", "idea", "reply_to", "text", "language", "official", "state", "created_on"],
        "properties": {
            "id": id(), "idea": id(), "reply_to": { "anyOf": [id(), { "type": "null" }] }, "text": text,
            "language": { "type": "string", "enum": ["fi", "sv", "en"] }, "official": { "type": "boolean" },
            "state": { "type": "string", "enum": ["visible", "waiting", "hidden", "removed_by_author"] },
            "created_on": { "type": "string", "format": "date" }, "reason": text,
        },
    })
}

fn doc_list() -> ApiDoc {
    let page = schema!({ "type": "object", "required": ["items", "next"], "properties": {
        "items": { "type": "array", "items": comment() },
        "next": { "anyOf": [{ "type": "string" }, { "type": "null" }] } } });
    ApiDoc::new("Comments that everybody sees, oldest first")
        .query("idea", "Only on this idea", id())
        .query("after", "What `next` of the page before said", id())
        .query("limit", "How many", schema!({ "type": "integer", "minimum": 1, "maximum": MOST }))
        .response(200, "A page of comments", page)
}

fn doc_add() -> ApiDoc {
    let body = schema!({
        "type": "object", "required": ["idea", "text"], "additionalProperties": false,
        "properties": {
            "idea": id(), "text": { "type": "string", "minLength": 1, "maxLength": LONGEST },
            "reply_to": { "anyOf": [id(), { "type": "null" }] },
            "language": { "anyOf": [{ "enum": ["fi", "sv", "en"] }, { "type": "null" }] },
            "confirmed": { "type": "boolean" },
        },
    });
    ApiDoc::new("Comment on an idea, or reply to a comment")
        .request(body)
        .response(201, "Everybody sees it", comment())
        .response(202, "It waits for a moderator; `reason` says why", comment())
}

fn doc_report() -> ApiDoc {
    let reasons: Vec<&str> = HideReason::ALL.iter().map(|r| r.code()).collect();
    let body = schema!({
        "type": "object", "required": ["reason"], "additionalProperties": false,
        "properties": { "reason": { "enum": reasons }, "note": { "type": "string", "maxLength": 500 } },
    });
    ApiDoc::new("Tell the moderators about a comment").request(body).response(
        204,
        "They will look",
        Value::Null,
    )
}
