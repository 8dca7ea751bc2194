// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the API description says about each endpoint.

use serde_json::{Value, json};
use web::ApiDoc;

use crate::domain::HideReason;

fn text() -> Value {
    json!({ "type": "string" })
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-z]{12}$" })
}

fn or_null(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn lang() -> Value {
    json!({ "type": "string", "enum": ["fi", "sv", "en"] })
}

fn localized() -> Value {
    json!({ "type": "object", "properties": { "fi": text(), "sv": text(), "en": text(), "original": lang() },
        "required": ["fi", "sv", "en", "original"] })
}

fn object(required: &[&str], properties: &Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties })
}

/// A body: no other fields are taken.
fn body(required: &[&str], properties: &Value) -> Value {
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

fn count() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn page_of(item: &Value) -> Value {
    object(
        &["items", "next"],
        &json!({ "items": { "type": "array", "items": item }, "next": or_null(&text()) }),
    )
}

fn rating() -> Value {
    let step = json!({ "type": "integer", "minimum": 1, "maximum": 7 });
    object(
        &["important"],
        &json!({ "value": { "enum": [1, 0, -1] }, "x": step, "y": step, "important": { "type": "boolean" } }),
    )
}

fn idea() -> Value {
    let counts = object(
        &["agree", "disagree", "skip", "seen", "important"],
        &json!({ "agree": count(), "disagree": count(), "skip": count(), "seen": count(), "important": count() }),
    );
    object(
        &[
            "id",
            "question",
            "text",
            "language",
            "state",
            "author",
            "translations",
            "note",
            "created_on",
            "mine",
        ],
        &json!({
            "id": id(), "question": id(), "text": text(), "language": lang(),
            "state": { "enum": ["waiting", "visible", "hidden", "merged", "withdrawn"] }, "reason": text(),
            "author": { "enum": ["participant", "seed", "paper", "import"] },
            "translations": { "type": "object", "additionalProperties": text() }, "note": text(),
            "created_on": { "type": "string", "format": "date" }, "counts": counts, "own": rating(),
            "mine": { "type": "boolean" },
        }),
    )
}

fn question() -> Value {
    object(
        &["id", "kind", "text", "help"],
        &json!({
            "id": id(), "kind": { "enum": ["ideas", "choice", "scale", "text"] }, "text": localized(),
            "help": localized(), "rated": { "enum": ["agree", "two_axis"] }, "axes": { "type": "array" },
            "min_len": count(), "max_len": count(), "max_per_person": count(), "many": { "type": "boolean" },
            "options": { "type": "array", "items": { "type": "object" } }, "steps": { "enum": [5, 7] },
            "low": localized(), "high": localized(),
        }),
    )
}

fn brainstorm() -> Value {
    object(
        &["id", "slug", "title", "state", "phase", "languages", "questions", "background", "version"],
        &json!({
            "id": id(), "slug": text(), "title": localized(), "intro": localized(), "terms": localized(),
            "thanks": localized(), "promise": { "type": "object" }, "contact": { "type": "object" },
            "target_year": or_null(&json!({ "type": "integer" })),
            "state": { "enum": ["draft", "trial", "open", "closed", "published", "archived"] },
            "phase": or_null(&json!({ "enum": ["not_yet", "write_and_rate", "rate_only", "ended"] })),
            "phases": { "type": "object" }, "languages": { "type": "array", "items": lang() },
            "moderation": { "enum": ["pre", "post"] },
            "visibility": { "enum": ["until_published", "after_own_answers", "always"] },
            "trust": { "enum": ["open_link"] }, "threshold": count(), "simulated": { "type": "boolean" },
            "imported": { "type": "boolean" }, "reopened_on": or_null(&text()), "version": count(),
            "questions": { "type": "array", "items": question() },
            "background": { "type": "array", "items": { "type": "object" } },
        }),
    )
}

fn next_idea() -> Value {
    object(&["idea", "remaining"], &json!({ "idea": or_null(&idea()), "remaining": count() }))
}

fn told() -> Value {
    let many = json!({ "type": "array", "items": text() });
    json!({ "type": "object", "additionalProperties": { "anyOf": [text(), many, { "type": "null" }] } })
}

fn own_data() -> Value {
    let array = json!({ "type": "array" });
    object(
        &["brainstorm", "participant", "joined_on", "language", "reads", "background", "ideas", "ratings"],
        &json!({
            "brainstorm": text(), "participant": id(), "joined_on": text(), "language": lang(), "reads": array,
            "background": { "type": "object" }, "via": or_null(&text()), "ideas": array, "ratings": array,
            "hasty": { "type": "boolean" },
            "answers": array, "guesses": array,
        }),
    )
}

fn paged(doc: ApiDoc) -> ApiDoc {
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 });
    doc.query("after", "The `next` of the page before", id()).query("limit", "Entries on a page", limit)
}

fn whose(doc: ApiDoc) -> ApiDoc {
    doc.query("brainstorm", "Which one, where a cookie holds keys of several: id or name", text())
}

pub(super) fn list() -> ApiDoc {
    paged(ApiDoc::new("Public brainstorms, newest first")).response(200, "A page", page_of(&brainstorm()))
}

pub(super) fn one() -> ApiDoc {
    ApiDoc::new("A brainstorm, by id or name: texts, questions, state").response(
        200,
        "The brainstorm",
        brainstorm(),
    )
}

pub(super) fn ideas() -> ApiDoc {
    let sort = json!({ "enum": ["newest", "supported", "least_seen", "random"], "default": "newest" });
    paged(ApiDoc::new("Visible ideas"))
        .query("question", "Only of this question", id())
        .query("language", "Only in this language", lang())
        .query("sort", "The order", sort)
        .response(200, "A page", page_of(&idea()))
}

pub(super) fn events() -> ApiDoc {
    ApiDoc::new("Server-sent events: `counts`, `phase`, `results`; resumable by `Last-Event-ID`").response(
        200,
        "A stream of text/event-stream",
        Value::Null,
    )
}

pub(super) fn join() -> ApiDoc {
    let reads = json!({ "type": "array", "items": lang() });
    let proof = object(&["challenge"], &json!({ "challenge": text(), "answer": text() }));
    let properties = json!({ "language": lang(), "reads": reads, "via": or_null(&text()),
        "background": told(), "proof": or_null(&proof) });
    let out = json!({ "participant": id(), "token": text(), "return_code": text() });
    ApiDoc::new("Take part: gives a token and a return code")
        .request(body(&["language"], &properties))
        .response(201, "The new participant", object(&["participant", "token", "return_code"], &out))
        .response(
            429,
            "Far more join than people would: send `challenge.proof` back as `proof.challenge`, with an \
             `answer` of up to 20 characters such that the SHA-256 of `<the challenge's last part>:<answer>` \
             begins with `challenge.bits` zero bits; or wait 20 seconds and leave the answer empty",
            Value::Null,
        )
}

pub(super) fn me() -> ApiDoc {
    whose(ApiDoc::new("Everything kept about oneself")).response(200, "Own data", own_data())
}

pub(super) fn change() -> ApiDoc {
    let reads = or_null(&json!({ "type": "array", "items": lang() }));
    whose(ApiDoc::new("Change one's background and the languages one reads"))
        .request(body(&[], &json!({ "reads": reads, "background": told() })))
        .response(200, "Own data", own_data())
}

pub(super) fn erase() -> ApiDoc {
    whose(ApiDoc::new("Erase oneself: key, background and words are destroyed, votes do not count any more"))
        .response(204, "Erased", Value::Null)
}

pub(super) fn add_idea() -> ApiDoc {
    let properties = json!({ "question": id(), "text": text(), "language": or_null(&lang()),
        "confirmed": { "type": "boolean", "default": false } });
    let ideas = json!({ "type": "array", "items": idea() });
    let out = object(&["idea", "similar"], &json!({ "idea": idea(), "similar": ideas, "reason": text() }));
    ApiDoc::new("Write an idea")
        .request(body(&["question", "text"], &properties))
        .response(201, "It is visible", out.clone())
        .response(202, "It waits for a moderator; `reason` says why", out)
}

pub(super) fn next() -> ApiDoc {
    ApiDoc::new("What to rate next")
        .query("question", "Of this question; else of the first with something left", id())
        .query("other_languages", "Also in languages one does not read", json!({ "type": "boolean" }))
        .response(200, "An idea, or null when all are rated", next_idea())
}

pub(super) fn vote() -> ApiDoc {
    let value = or_null(&json!({ "type": "integer", "enum": [1, 0, -1] }));
    let step = or_null(&json!({ "type": "integer", "minimum": 1, "maximum": 7 }));
    let properties = json!({ "idea": id(), "value": value, "x": step, "y": step,
        "important": or_null(&json!({ "type": "boolean" })) });
    let out = json!({ "rating": or_null(&rating()), "changed": { "type": "boolean" }, "rated": count(),
        "next": next_idea() });
    ApiDoc::new("Rate an idea: `value` (null undoes), or `x` and `y`; the same again changes nothing")
        .request(body(&["idea"], &properties))
        .response(200, "On disk; what to rate next", object(&["rating", "changed", "rated", "next"], &out))
}

pub(super) fn answer() -> ApiDoc {
    let many = json!({ "type": "array", "items": text() });
    let step = json!({ "type": "integer", "minimum": 0, "maximum": 255 });
    let value = json!({ "anyOf": [step, text(), many, { "type": "null" }] });
    let out = object(&["question", "value"], &json!({ "question": id(), "value": value }));
    ApiDoc::new("Answer a choice, a scale or a text; null takes the answer back")
        .request(body(&["question", "value"], &json!({ "question": id(), "value": value })))
        .response(200, "The answer as it is kept", out)
}

pub(super) fn guess() -> ApiDoc {
    let percent = json!({ "type": "integer", "minimum": 0, "maximum": 100 });
    ApiDoc::new("Guess how many of 100 residents agree")
        .request(body(&["idea", "percent"], &json!({ "idea": id(), "percent": percent })))
        .response(204, "Kept", Value::Null)
}

pub(super) fn report() -> ApiDoc {
    let reasons: Vec<&str> = HideReason::ALL.iter().map(|r| r.code()).collect();
    let note = json!({ "type": "string", "maxLength": 500 });
    ApiDoc::new("Tell the moderators about an idea or a comment: one of the two is named")
        .request(body(
            &["reason"],
            &json!({ "idea": id(), "comment": id(), "reason": { "enum": reasons }, "note": note }),
        ))
        .response(204, "Kept", Value::Null)
}
