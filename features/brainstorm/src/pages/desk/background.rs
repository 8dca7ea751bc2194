// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Background questions: the ready ones switched on and off, and the organiser's own.

use askama::Template;
use http::StatusCode;
use kernel::{Lang, LocalizedText};
use serde::Deserialize;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Path, Result, WebError, page, page_with};

use super::{
    fields::{Column, Typed, columns, in_words},
    here::{Head, Here, Tab},
    messages::T,
    options,
};
use crate::{
    Error,
    domain::{BackgroundKind, BackgroundOption, BackgroundQuestion},
};

/// The last part of the address of an own question that is not there yet.
const NEW: &str = "new";

#[derive(Template)]
#[template(path = "desk/background.html")]
struct ListPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    opened: bool,
    ready: Vec<Choice>,
    groups: Vec<Choice>,
    own: Vec<Own>,
}

/// One of the organiser's own questions.
struct Own {
    key: String,
    text: String,
    lang: &'static str,
    options: String,
}

#[derive(Template)]
#[template(path = "desk/background_own.html")]
struct OwnPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    action: String,
    errors: Errors,
    v: Typed,
    langs: Vec<Column>,
    picked: Vec<Choice>,
    /// Where a stored one is removed; empty where it cannot be.
    remove: String,
}

/// Which own question, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    key: String,
}

/// The ready questions in the order in which they are asked.
fn ready(many: bool) -> [BackgroundKind; 6] {
    [
        BackgroundKind::StakeholderGroup { many },
        BackgroundKind::Municipality,
        BackgroundKind::AgeBand,
        BackgroundKind::Sex,
        BackgroundKind::MotherTongue,
        BackgroundKind::LanguagesRead,
    ]
}

/// The list as it is stored.
pub(super) async fn show(here: Here) -> Result {
    let mut v = Typed::default();
    let asked = &here.view.background;
    v.put_all("ask", asked.iter().map(|q| q.key().to_owned()).collect());
    let many = asked.iter().any(|q| matches!(q, BackgroundKind::StakeholderGroup { many: true }));
    v.put("group", if many { "many" } else { "one" });
    page(&list_page(&here, &v, Errors::new()))
}

fn list_page(here: &Here, v: &Typed, errors: Errors) -> ListPage {
    let t = here.desk.t;
    let choice = |q: &BackgroundKind| {
        let (label, hint) = match q {
            BackgroundKind::StakeholderGroup { .. } => (t.ask_group(), t.ask_group_hint()),
            BackgroundKind::Municipality => (t.ask_municipality(), t.ask_municipality_hint()),
            BackgroundKind::AgeBand => (t.ask_age(), t.ask_age_hint()),
            BackgroundKind::Sex => (t.ask_sex(), ""),
            BackgroundKind::MotherTongue => (t.ask_tongue(), t.ask_tongue_hint()),
            BackgroundKind::LanguagesRead | BackgroundKind::Own { .. } => (t.ask_reads(), t.ask_reads_hint()),
        };
        Choice::new(q.key(), label).hint(hint).checked(v.has("ask", q.key()))
    };
    let own = here.view.background.iter().filter_map(|q| match q {
        BackgroundKind::Own { key, text, options, .. } => {
            let (words, lang) = text.shown(t.0);
            let labels: Vec<&str> = options.iter().map(|o| o.label.get(t.0)).collect();
            Some(Own {
                key: key.clone(),
                text: words.to_owned(),
                lang: lang.code(),
                options: labels.join(" · "),
            })
        }
        _ => None,
    });
    ListPage {
        shell: here.shell(t.tab_background(), "/background"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Background, None),
        base: here.at(""),
        errors,
        opened: here.b().state.has_opened(),
        ready: ready(false).iter().map(choice).collect(),
        groups: vec![
            Choice::new("one", t.group_one()).checked(v.of("group") != "many"),
            Choice::new("many", t.group_many()).checked(v.of("group") == "many"),
        ],
        own: own.collect(),
    }
}

/// Switches the ready ones; the own ones stay behind them.
pub(super) async fn save(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["group"], &["ask"])?;
    let mut new: Vec<BackgroundQuestion> =
        ready(typed.of("group") == "many").into_iter().filter(|q| typed.has("ask", q.key())).collect();
    new.extend(own_ones(&here));
    match here.desk.all.set_background_questions(&here.desk.actor, here.id, new).await {
        Ok(()) => Ok(here.done("/background", "saved")),
        Err(Error::Refused(no)) => {
            let errors = [("ask".to_owned(), here.desk.says.refusal(&no))].into_iter().collect();
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &list_page(&here, &typed, errors))
        }
        Err(error) => Err(here.desk.told(error)),
    }
}

fn own_ones(here: &Here) -> impl Iterator<Item = BackgroundQuestion> {
    here.view.background.iter().filter(|q| matches!(q, BackgroundKind::Own { .. })).cloned()
}

/// The own question of the address; nothing for a new one.
fn found(here: &Here, key: &str) -> Result<Option<BackgroundQuestion>> {
    if key == NEW {
        return Ok(None);
    }
    own_ones(here).find(|q| q.key() == key).map(Some).ok_or(WebError::NotFound)
}

/// The form of an own question.
pub(super) async fn own(here: Here, Path(which): Path<Which>) -> Result {
    let question = found(&here, &which.key)?;
    let mut v = Typed::default();
    v.put("many", "one");
    if let Some(BackgroundKind::Own { text, many, options, .. }) = &question {
        v.put_text("text", text);
        v.put("many", if *many { "many" } else { "one" });
        options::put(&mut v, &named(options));
    }
    page(&own_page(&here, &which.key, v, Errors::new()))
}

fn named(options: &[BackgroundOption]) -> Vec<options::Named> {
    options.iter().map(|o| (o.key.clone(), o.label.clone())).collect()
}

fn own_page(here: &Here, key: &str, v: Typed, errors: Errors) -> OwnPage {
    let t = here.desk.t;
    let tail = format!("/background/own/{key}");
    let removable = key != NEW && !here.b().state.has_opened();
    OwnPage {
        shell: here.shell(t.own_title(), &tail),
        c: here.desk.c,
        t,
        h: here.head(Tab::Background, Some(t.own_title())),
        base: here.at(""),
        action: here.at(&tail),
        errors,
        langs: columns(&here.b().settings.languages),
        picked: vec![
            Choice::new("one", t.pick_one()).checked(v.of("many") != "many"),
            Choice::new("many", t.pick_many()).checked(v.of("many") == "many"),
        ],
        remove: if removable { here.at(&format!("{tail}/remove")) } else { String::new() },
        v,
    }
}

/// Keeps an own question: at its place, or as the last one.
pub(super) async fn save_own(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["text_*", "options_*", "many"], &[])?;
    let question = found(&here, &which.key)?;
    let (was, old) = match &question {
        Some(BackgroundKind::Own { text, options, .. }) => (text.clone(), named(options)),
        _ => (LocalizedText::default(), Vec::new()),
    };
    let text = typed.text("text", &was);
    let mut all: Vec<BackgroundQuestion> = here.view.background.clone();
    let key = match &question {
        Some(q) => q.key().to_owned(),
        None => own_key(&text, &all),
    };
    let options = options::read(&typed, &old);
    let new = BackgroundKind::Own {
        key: key.clone(),
        text,
        many: typed.of("many") == "many",
        options: options.into_iter().map(|(key, label)| BackgroundOption { key, label }).collect(),
    };
    match all.iter_mut().find(|q| q.key() == key) {
        Some(place) => *place = new,
        None => all.push(new),
    }
    let errors = match here.desk.all.set_background_questions(&here.desk.actor, here.id, all).await {
        Ok(()) => return Ok(here.done("/background", "saved")),
        Err(Error::Fields(found)) => {
            let langs: &[Lang] = &here.b().settings.languages;
            in_words(here.desk.says, &found, &["text", "options"], &typed, langs)
        }
        Err(Error::Refused(no)) => [(String::new(), here.desk.says.refusal(&no))].into_iter().collect(),
        Err(error) => return Err(here.desk.told(error)),
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &own_page(&here, &which.key, typed, errors))
}

/// A short name for exports, of the question's words; none of the ready ones' and not the address of a
/// new one.
fn own_key(text: &LocalizedText, asked: &[BackgroundQuestion]) -> String {
    let mut taken: Vec<String> = asked.iter().map(|q| q.key().to_owned()).collect();
    taken.extend(ready(false).iter().map(|q| q.key().to_owned()));
    taken.push(NEW.to_owned());
    options::new_key(text, &taken)
}

/// Removes an own question.
pub(super) async fn remove_own(here: Here, Path(which): Path<Which>) -> Result {
    let gone = found(&here, &which.key)?.ok_or(WebError::NotFound)?;
    let rest = here.view.background.iter().filter(|q| q.key() != gone.key()).cloned().collect();
    let done = here.desk.all.set_background_questions(&here.desk.actor, here.id, rest).await;
    done.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/background", "removed"))
}
