// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The background questions: asked once, everything optional. Sending them is the first own action: it makes
//! the participant and sets the one cookie.

use std::collections::BTreeMap;

use askama::Template;
use kernel::Lang;
use serde::Deserialize;
use ui::{Choice, Common, Shell};
use web::{
    FieldErrors, Form, Query, Result, StatusCode, WebError, page, page_with,
    proof::{self, Challenge, Proof},
    see_other,
};

use super::{
    here::{Frame, Here, Place},
    intro::safe,
    messages::T,
    reply::fields,
    words,
};
use crate::{
    Error,
    domain::{Background, BackgroundKind, BackgroundQuestion, Told},
    operations::Join,
};

#[derive(Template)]
#[template(path = "participant/background.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    action: String,
    via: String,
    fields: Vec<Field>,
    /// What the browser offers while a municipality's name is typed; empty where none is asked.
    municipalities: Vec<&'static str>,
    /// Whether sending makes a participant.
    joining: bool,
    submit: &'static str,
}

/// Between the form and the first question while far more join than people would.
#[derive(Template)]
#[template(path = "participant/proof.html")]
struct ProofPage {
    shell: Shell,
    f: Frame,
    t: T,
    action: String,
    wait: i64,
    proof: String,
    /// What the form carried: name, value.
    carried: Vec<(String, String)>,
}

/// A question as the form shows it.
struct Field {
    name: String,
    label: String,
    hint: String,
    many: bool,
    municipality: bool,
    choices: Vec<Choice>,
    /// What was typed of the municipality's name.
    typed: String,
    /// How many municipalities fit it.
    found: i64,
}

/// A submitted form: the questions are the organiser's, so their names are not known here.
pub(super) type Sent = BTreeMap<String, Vec<String>>;

/// "Prefer not to say", as a value of forms.
const SILENT: &str = "-";
/// Municipalities offered for what was typed.
const OFFERED: usize = 8;

#[derive(Deserialize)]
pub(super) struct Via {
    #[serde(default)]
    via: Vec<String>,
}

pub(super) async fn show(here: Here, Query(via): Query<Via>) -> Result {
    if here.me.is_some() {
        return Ok(here.go("/q/1"));
    }
    if here.phase().is_none() && !here.preview() {
        return Ok(here.go(""));
    }
    let via = safe(&via.via.into_iter().next().unwrap_or_default());
    let mut first = Sent::new();
    first.insert("languages_read".into(), vec![here.visit.lang.code().into()]);
    page(&form(&here, first, FieldErrors::new(), via))
}

pub(super) async fn join(here: Here, Form(mut sent): Form<Sent>) -> Result {
    let via = safe(&take(&mut sent, "via"));
    let proof = Proof { challenge: take(&mut sent, "proof"), answer: take(&mut sent, "answer") };
    if here.me.is_some() {
        return Ok(here.go("/q/1"));
    }
    let background = match read(&here, &mut sent) {
        Ok(background) => background,
        Err(errors) => return again(&here, sent, errors, via),
    };
    match proof::let_in(&here.visit, here.view.brainstorm.id.as_i64(), Some(&proof)) {
        Err(WebError::Prove(challenge)) => return prove(&here, sent, via, &challenge),
        let_in => let_in?,
    }
    let lang = here.visit.lang;
    let reads = reads(&sent);
    let join = Join { lang, reads, via: Some(via.clone()).filter(|v| !v.is_empty()), background };
    let joined = match here.all.join(&here.visit.actor(), here.view.brainstorm.id, join).await {
        Ok(joined) => joined,
        Err(Error::Fields(errors)) => return again(&here, sent, fields(here.t, &errors), via),
        Err(error) => return Err(here.told(error)),
    };
    Ok(here.with_keys(here.go("/q/1"), Some(joined.key)))
}

/// Asks for a proof of work; the answers go along.
fn prove(here: &Here, sent: Sent, via: String, challenge: &Challenge) -> Result {
    let mut carried: Vec<(String, String)> = sent
        .into_iter()
        .flat_map(|(name, values)| values.into_iter().map(move |v| (name.clone(), v)))
        .collect();
    carried.push(("via".to_owned(), via));
    let proof = ProofPage {
        shell: here.shell(here.t.proof_title(), "/join"),
        f: here.frame(Some(Place::Background)),
        t: here.t,
        action: here.at("/join"),
        wait: proof::WAIT_SECONDS,
        proof: challenge.text(),
        carried,
    };
    page_with(StatusCode::TOO_MANY_REQUESTS, &proof)
}

pub(super) async fn edit(here: Here) -> Result {
    if here.me.is_none() {
        return Ok(here.go("/return"));
    }
    let me = here.all.me(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    let mut told: Sent = Sent::new();
    for (key, values) in me.background.0 {
        let values = if values.0.is_empty() { vec![SILENT.to_owned()] } else { values.0 };
        told.insert(key, values);
    }
    told.insert("languages_read".into(), me.reads.iter().map(|l| l.code().to_owned()).collect());
    page(&form(&here, told, FieldErrors::new(), String::new()))
}

pub(super) async fn save(here: Here, Form(mut sent): Form<Sent>) -> Result {
    here.take(web::limits::Kind::Write)?;
    let background = match read(&here, &mut sent) {
        Ok(background) => background,
        Err(errors) => return again(&here, sent, errors, String::new()),
    };
    let reads = Some(reads(&sent)).filter(|r| !r.is_empty());
    let id = here.view.brainstorm.id;
    match here.all.save_background(here.actor()?, id, background, reads).await {
        Ok(()) => Ok(see_other(&format!("{}?just=background", here.at("/me")))),
        Err(Error::Fields(errors)) => again(&here, sent, fields(here.t, &errors), String::new()),
        Err(error) => Err(here.told(error)),
    }
}

fn reads(sent: &Sent) -> Vec<Lang> {
    sent.get("languages_read").into_iter().flatten().filter_map(|l| l.parse().ok()).collect()
}

/// What the form asks: the organiser's questions, and in which languages ideas are wanted where there are several.
fn questions(here: &Here) -> Vec<BackgroundQuestion> {
    let mut all = here.view.background.clone();
    let reads = BackgroundKind::LanguagesRead;
    if here.view.brainstorm.settings.languages.len() > 1 && !all.contains(&reads) {
        all.push(reads);
    }
    all
}

fn take(sent: &mut Sent, name: &str) -> String {
    sent.remove(name).and_then(|v| v.into_iter().next()).unwrap_or_default()
}

fn again(here: &Here, sent: Sent, errors: FieldErrors, via: String) -> Result {
    // Looking for a municipality is no mistake.
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, &form(here, sent, errors, via))
}

/// What was told, or why the form is shown again: something to mend (then there are errors), or a
/// municipality to choose from what was typed.
fn read(here: &Here, sent: &mut Sent) -> Result<Background, FieldErrors> {
    let t = here.t;
    let mut errors = FieldErrors::new();
    let mut choose = false;
    let find = !take(sent, "find").is_empty();
    let mut out = Background::default();
    for question in &here.view.background {
        let key = question.key();
        if matches!(question, BackgroundKind::Municipality) {
            match municipality(t, sent, find) {
                Ok(Some(told)) => drop(out.0.insert(key.to_owned(), told)),
                Ok(None) => {}
                Err(Some(message)) => errors.add("municipality_name", message),
                Err(None) => choose = true,
            }
            continue;
        }
        let Some(values) = sent.get(key) else { continue };
        let values = values.iter().filter(|v| *v != SILENT && !v.is_empty()).cloned().collect();
        out.0.insert(key.to_owned(), Told(values));
    }
    if choose || !errors.is_empty() { Err(errors) } else { Ok(out) }
}

/// The municipality told; an error without words where a choice has to be made first.
fn municipality(t: T, sent: &Sent, find: bool) -> Result<Option<Told>, Option<String>> {
    let one = |name: &str| sent.get(name).and_then(|v| v.first()).map(|v| v.trim().to_owned());
    let typed = one("municipality_name").unwrap_or_default();
    let chosen = one("municipality").unwrap_or_default();
    if typed.is_empty() {
        return Ok(Some(Told(Vec::new())));
    }
    let hits = kunta::register().search(&typed, t.0);
    if let Some(code) = hits.iter().map(|h| h.municipality.code).find(|c| c.as_str() == chosen) {
        return Ok(Some(Told(vec![code.as_str().to_owned()])));
    }
    if chosen == SILENT && !find {
        return Ok(Some(Told(Vec::new())));
    }
    match hits.as_slice() {
        [] => Err(Some(t.municipality_none(&typed))),
        _ if find => Err(None),
        [only] => Ok(Some(Told(vec![only.municipality.code.as_str().to_owned()]))),
        [best, ..] if best.kind == kunta::MatchKind::Exact => {
            Ok(Some(Told(vec![best.municipality.code.as_str().to_owned()])))
        }
        _ => Err(Some(t.municipality_which().to_owned())),
    }
}

fn form(here: &Here, told: Sent, errors: FieldErrors, via: String) -> Page {
    let t = here.t;
    let joining = here.me.is_none();
    let tail = if joining { "/join" } else { "/me/background" };
    let mut shell = here.shell(t.background_title(), tail);
    if !via.is_empty() {
        shell.query = format!("via={via}");
    }
    Page {
        f: here.frame(joining.then_some(Place::Background)),
        fields: questions(here).iter().map(|q| field(t, q, &told)).collect(),
        municipalities: municipalities(here),
        t,
        c: here.c,
        errors,
        action: here.at(tail),
        via,
        joining,
        submit: if joining { t.background_next() } else { here.c.save() },
        shell,
    }
}

fn municipalities(here: &Here) -> Vec<&'static str> {
    if !here.view.background.iter().any(|q| matches!(q, BackgroundKind::Municipality)) {
        return Vec::new();
    }
    let mut names: Vec<_> = kunta::register().all().iter().map(|m| m.name(here.visit.lang)).collect();
    names.sort_unstable();
    names
}

fn field(t: T, question: &BackgroundQuestion, told: &Sent) -> Field {
    let key = question.key();
    let values = told.get(key).map(Vec::as_slice).unwrap_or_default();
    let mut out = Field {
        name: key.to_owned(),
        label: words::asked(t, question),
        hint: String::new(),
        many: question.many(),
        municipality: false,
        choices: Vec::new(),
        typed: String::new(),
        found: 0,
    };
    let silent = ui::Common(t.0).prefer_not_to_say();
    let Some(codes) = question.values() else {
        return of_municipality(t, out, values, told);
    };
    let choice = |code: &&str| {
        Choice::new(*code, words::value(t, question, code)).checked(values.iter().any(|v| v == code))
    };
    out.choices = codes.iter().map(choice).collect();
    match question {
        BackgroundKind::LanguagesRead => out.hint = t.reads_hint().to_owned(),
        _ if out.many => out.hint = t.ask_group_many().to_owned(),
        _ => {}
    }
    // Of what one reads there is always something; a box for "not saying" would mean nothing.
    if !matches!(question, BackgroundKind::LanguagesRead) {
        out.choices.push(Choice::new(SILENT, silent).checked(values.iter().any(|v| v == SILENT)));
    }
    out
}

fn of_municipality(t: T, mut out: Field, values: &[String], told: &Sent) -> Field {
    out.municipality = true;
    let named =
        |code: &String| code.parse().ok().and_then(|c| kunta::register().current(c)).map(|m| m.name(t.0));
    out.typed = match told.get("municipality_name").and_then(|v| v.first()) {
        Some(typed) => typed.clone(),
        None => values.first().and_then(named).unwrap_or_default().to_owned(),
    };
    if !told.contains_key("municipality_name") || out.typed.trim().is_empty() {
        return out;
    }
    let hits = kunta::register().search(&out.typed, t.0);
    out.found = i64::try_from(hits.len()).unwrap_or(0);
    let chosen = values.first().map_or("", String::as_str);
    let choice = |hit: &kunta::Hit| {
        let (code, name) = (hit.municipality.code.as_str(), hit.municipality.name(t.0));
        let choice = Choice::new(code, name).checked(code == chosen);
        if hit.matched == name { choice } else { choice.hint(hit.matched) }
    };
    out.choices = hits.iter().take(OFFERED).map(choice).collect();
    if !out.choices.is_empty() {
        out.choices.push(Choice::new(SILENT, ui::Common(t.0).prefer_not_to_say()).checked(chosen == SILENT));
    }
    out
}
