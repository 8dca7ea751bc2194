// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of a brainstorm in its languages, the promise and the contact. After opening a change asks
//! for a reason and leaves a trace that everybody may see.

use askama::Template;
use http::StatusCode;
use kernel::{Date, crypto};
use ui::{Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    fields::{Column, Typed, columns, in_words},
    here::{Head, Here, Tab},
    messages::T,
};
use crate::{
    Error,
    domain::{Brainstorm, FieldError, Problem, Refusal, Settings},
    pages::changes::{self as trace, Change},
};

/// The form's texts.
const TEXTS: [&str; 6] = ["title", "intro", "terms", "thanks", "who_decides", "what_can_change"];

#[derive(Template)]
#[template(path = "desk/texts.html")]
struct TextsPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    v: Typed,
    langs: Vec<Column>,
    opened: bool,
    address: String,
    changes: Vec<Change>,
}

/// The form as it is stored.
pub(super) async fn show(here: Here) -> Result {
    let s = &here.b().settings;
    let mut v = Typed::default();
    let texts = [&s.title, &s.intro, &s.terms, &s.thanks, &s.promise.who_decides, &s.promise.what_can_change];
    TEXTS.iter().zip(texts).for_each(|(name, text)| v.put_text(name, text));
    v.put("answer_by", s.promise.answer_by.map(Date::to_iso).unwrap_or_default());
    v.put("answered_on", s.promise.answered_on.map(Date::to_iso).unwrap_or_default());
    v.put("target_year", s.target_year.map(|y| y.to_string()).unwrap_or_default());
    v.put("contact_name", s.contact.name.as_str());
    v.put("contact_channel", s.contact.channel.as_str());
    v.put("slug", here.b().slug.as_str());
    v.put("revision", revision(here.b()));
    v.mark_stale(s);
    page(&texts_page(&here, v, Errors::new()).await?)
}

async fn texts_page(here: &Here, v: Typed, errors: Errors) -> Result<TextsPage> {
    let address = here.public_address("");
    let address = address.strip_suffix(here.b().slug.as_str()).unwrap_or(&address).to_owned();
    Ok(TextsPage {
        shell: here.shell(here.desk.t.tab_texts(), "/texts"),
        c: here.desk.c,
        t: here.desk.t,
        h: here.head(Tab::Texts, None),
        base: here.at(""),
        errors,
        v,
        langs: columns(&here.b().settings.languages),
        opened: here.b().state.has_opened(),
        address,
        changes: changes(here).await?,
    })
}

/// Keeps the words.
pub(super) async fn save(here: Here, Form(typed): Form<Typed>) -> Result {
    let one = [
        "title_*",
        "intro_*",
        "terms_*",
        "thanks_*",
        "who_decides_*",
        "what_can_change_*",
        "answer_by",
        "answered_on",
        "target_year",
        "contact_name",
        "contact_channel",
        "slug",
        "revision",
        "reason",
    ];
    let typed = typed.checked(&one, &[])?;
    let (settings, found) = read(&here.b().settings, &typed);
    let opened = here.b().state.has_opened();
    let slug = (!opened).then(|| typed.of("slug").trim().to_owned()).filter(|s| !s.is_empty());
    match keep(&here, &typed, settings, slug, found).await? {
        None => Ok(here.done("/texts", "saved")),
        Some(errors) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &texts_page(&here, typed, errors).await?),
    }
}

/// What a form was filled from: changes when the settings do, and not with every idea that comes, as the
/// brainstorm's own revision does.
pub(super) fn revision(b: &Brainstorm) -> String {
    let settings = serde_json::to_vec(&b.settings).unwrap_or_default();
    let hash = crypto::sha256(&[&settings, b.slug.as_str().as_bytes()]);
    crypto::hex(&hash).chars().take(16).collect()
}

/// The settings with the form's words in them.
fn read(was: &Settings, typed: &Typed) -> (Settings, Vec<FieldError>) {
    let (mut s, mut found) = (was.clone(), Vec::new());
    s.title = typed.text("title", &was.title);
    s.intro = typed.text("intro", &was.intro);
    s.terms = typed.text("terms", &was.terms);
    s.thanks = typed.text("thanks", &was.thanks);
    s.promise.who_decides = typed.text("who_decides", &was.promise.who_decides);
    s.promise.what_can_change = typed.text("what_can_change", &was.promise.what_can_change);
    let mut day = |name: &str, was: Option<Date>| match typed.of(name).trim() {
        "" => None,
        text => Date::parse(text).or_else(|| {
            found.push(FieldError::new(name, Problem::NotADate));
            was
        }),
    };
    s.promise.answer_by = day("answer_by", was.promise.answer_by);
    s.promise.answered_on = day("answered_on", was.promise.answered_on);
    s.target_year = match typed.of("target_year").trim() {
        "" => None,
        _ => i16::try_from(typed.number("target_year", &mut found, (2000, 2200))).ok(),
    };
    s.contact.name = language::plain::clean(typed.of("contact_name"));
    s.contact.channel = language::plain::clean(typed.of("contact_channel"));
    (s, found)
}

/// Keeps changed settings, with a reason where one is needed. What is wrong, where something is.
pub(super) async fn keep(
    here: &Here,
    typed: &Typed,
    settings: Settings,
    slug: Option<String>,
    mut found: Vec<FieldError>,
) -> Result<Option<Errors>> {
    let told = here.b().settings.needs_reason(&settings, here.b().state);
    if told && typed.of("reason").trim().is_empty() {
        found.push(FieldError::new("reason", Problem::Missing));
    }
    // All that is wrong at once: what could not be read, and what the rules say of the rest.
    found.extend(settings.problems());
    let languages = settings.languages.clone();
    let texts = TEXTS.into_iter().chain(["summary"]).collect::<Vec<_>>();
    let words = |found: &[FieldError]| in_words(here.desk.says, found, &texts, typed, &languages);
    if !found.is_empty() {
        return Ok(Some(words(&found)));
    }
    let (all, actor) = (&here.desk.all, &here.desk.actor);
    let done = if typed.of("revision") == revision(here.b()) {
        all.edit(actor, here.id, None, settings, slug, typed.of("reason")).await
    } else {
        Err(Refusal::Stale.into())
    };
    match done {
        Ok(()) => Ok(None),
        Err(Error::Fields(found)) => Ok(Some(words(&found))),
        Err(Error::Refused(no)) => {
            let mut errors = Errors::new();
            errors.add("", here.desk.says.refusal(&no));
            Ok(Some(errors))
        }
        Err(error) => Err(here.desk.told(error)),
    }
}

/// What was changed after opening, newest first.
pub(super) async fn changes(here: &Here) -> Result<Vec<Change>> {
    if !here.b().state.has_opened() {
        return Ok(Vec::new());
    }
    let found = trace::of_settings(&here.desk.all, &here.desk.actor, here.id, here.desk.t.0).await;
    found.map_err(|e| here.desk.told(e))
}
