// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a person changes: names, places of ideas, how many themes; what they answer and note.

use kernel::{Lang, LocalizedText};
use serde::Deserialize;
use ui::Errors;
use web::{Form, Result, WebError};

use super::{
    super::{
        edit::{self, Anchored, Edit, fineness as wished},
        said::{self, Kind},
    },
    Desk,
    board::{Board, settle},
    one::{Typed, again},
};

/// The longest name.
const NAME: usize = 80;
/// The longest answer or note, in one language.
const WORDS: usize = 4_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fineness {
    #[serde(default)]
    fineness: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    #[serde(default)]
    name_fi: String,
    #[serde(default)]
    name_sv: String,
    #[serde(default)]
    name_en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ideas {
    #[serde(default)]
    idea: Vec<String>,
    #[serde(default)]
    to: String,
    #[serde(default)]
    page: String,
    /// `move`, `own`, `keep`, `apart`.
    #[serde(rename = "do", default)]
    deed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Merge {
    #[serde(default)]
    with: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Say {
    /// `answer` or `note`.
    kind: String,
    #[serde(default)]
    text_fi: String,
    #[serde(default)]
    text_sv: String,
    #[serde(default)]
    text_en: String,
    #[serde(default)]
    note: String,
}

/// Keeps a change, lets the machine obey it, and goes back to where it was asked for.
async fn changed(desk: &Desk, tail: &str, change: &Edit) -> Result {
    edit::add(&desk.visit.state, &desk.actor, desk.id(), change).await?;
    settle(desk).await;
    Ok(desk.done(tail, "changed"))
}

/// Fewer or more.
pub(super) async fn fineness(desk: Desk, Form(sent): Form<Fineness>) -> Result {
    let steps: i8 = sent.fineness.parse().map_err(|_| WebError::NotFound)?;
    let board = Board::read(&desk).await?;
    // A form sent twice is one change.
    if wished(&board.edits) == steps {
        return Ok(desk.done("", "changed"));
    }
    changed(&desk, "", &Edit::Fineness(steps.clamp(-2, 2))).await
}

/// What the theme is called.
pub(super) async fn names(desk: Desk, Form(sent): Form<Names>) -> Result {
    let board = Board::read(&desk).await?;
    board.theme(desk.theme)?;
    let names = [&sent.name_fi, &sent.name_sv, &sent.name_en].map(|n| language::plain::clean(n));
    let mut errors = Errors::new();
    if names.iter().all(String::is_empty) {
        errors.add("name_fi", desk.d.names_missing());
    }
    for (lang, name) in Lang::ALL.into_iter().zip(&names) {
        if name.chars().count() > NAME {
            errors.add(format!("name_{lang}"), desk.d.too_long(&NAME.to_string()));
        }
    }
    if !errors.is_empty() {
        return again(&desk, &board, &Typed { names: Some(names), ..Typed::default() }, errors).await;
    }
    let change = Edit::Rename(board.anchor(desk.theme), names.join("\t"));
    changed(&desk, &format!("/{}", desk.theme), &change).await
}

/// What is done with chosen ideas.
pub(super) async fn ideas(desk: Desk, Form(sent): Form<Ideas>) -> Result {
    let board = Board::read(&desk).await?;
    if desk.theme != 0 {
        board.theme(desk.theme)?;
    }
    let (d, own) = (desk.d, board.of.get(&desk.theme).map(Vec::as_slice).unwrap_or_default());
    // Only ideas of this theme: what was moved by somebody else in the meantime is left where it is.
    let chosen: Vec<i64> =
        own.iter().filter(|i| sent.idea.contains(&i.id.to_string())).map(|i| i.id.as_i64()).collect();
    let mut errors = Errors::new();
    if chosen.is_empty() {
        errors.add("idea", d.choose_some());
    }
    let here = format!("/{}", desk.theme);
    let change = match (sent.deed.as_str(), chosen.as_slice()) {
        ("keep", _) if desk.theme != 0 => {
            Some(Edit::Move(chosen.clone(), board.anchor_without(desk.theme, &[])))
        }
        ("own", _) if desk.theme != 0 && chosen.len() < own.len() => {
            let part = Anchored { theme: board.next(), ideas: chosen.clone() };
            Some(Edit::Split(board.anchor_without(desk.theme, &chosen), part))
        }
        ("own", _) if desk.theme != 0 => {
            errors.add("idea", d.choose_not_all());
            None
        }
        ("apart", [a, b]) => Some(Edit::Apart(*a, *b)),
        ("apart", _) => {
            errors = Errors::new();
            errors.add("idea", d.choose_two());
            None
        }
        ("move", _) => match sent.to.parse::<u32>().ok().filter(|to| board.shown.theme(*to).is_some()) {
            Some(to) => Some(Edit::Move(chosen.clone(), board.anchor(to))),
            None => {
                errors.add("to", d.choose_theme());
                None
            }
        },
        _ => return Err(WebError::NotFound),
    };
    match change {
        Some(change) if errors.is_empty() => {
            // Where all have gone there is no page to come back to.
            let emptied = sent.deed == "move" && chosen.len() == own.len();
            changed(&desk, if emptied { "" } else { &here }, &change).await
        }
        _ => {
            let typed = Typed { ideas: sent.idea, to: sent.to, page: sent.page, ..Typed::default() };
            again(&desk, &board, &typed, errors).await
        }
    }
}

/// Another theme comes into this one.
pub(super) async fn merge(desk: Desk, Form(sent): Form<Merge>) -> Result {
    let board = Board::read(&desk).await?;
    board.theme(desk.theme)?;
    let with = sent.with.parse::<u32>().ok().filter(|w| *w != desk.theme && board.shown.theme(*w).is_some());
    let Some(with) = with else {
        let mut errors = Errors::new();
        errors.add("with", desk.d.choose_theme());
        return again(&desk, &board, &Typed { with: sent.with, ..Typed::default() }, errors).await;
    };
    let change = Edit::Merge(board.anchor(desk.theme), board.anchor(with));
    changed(&desk, &format!("/{}", desk.theme), &change).await
}

/// An answer for everybody, or a note for the desk.
pub(super) async fn say(desk: Desk, Form(sent): Form<Say>) -> Result {
    let board = Board::read(&desk).await?;
    board.theme(desk.theme)?;
    let clean = |text: &str| language::plain::clean_lines(text).trim().to_owned();
    let (kind, words, field) = match sent.kind.as_str() {
        "note" => (Kind::Note, LocalizedText::one(desk.visit.lang, clean(&sent.note)), "note"),
        "answer" => {
            let mut words =
                LocalizedText::new(clean(&sent.text_fi), clean(&sent.text_sv), clean(&sent.text_en));
            words.original = words.languages().first().copied().unwrap_or(Lang::Fi);
            (Kind::Answer, words, "text_fi")
        }
        _ => return Err(WebError::NotFound),
    };
    let mut errors = Errors::new();
    if words.is_empty() {
        let first = desk.view.brainstorm.settings.languages.first().copied().unwrap_or(Lang::Fi);
        let field = if field == "note" { field.to_owned() } else { format!("text_{first}") };
        errors.add(field, desk.d.text_missing());
    }
    for lang in Lang::ALL {
        if words.exact(lang).chars().count() > WORDS {
            let field = if field == "note" { field.to_owned() } else { format!("text_{lang}") };
            errors.add(field, desk.d.too_long(&desk.c.number(WORDS as i64)));
        }
    }
    if !errors.is_empty() {
        let typed = if kind == Kind::Note {
            Typed { note: sent.note, ..Typed::default() }
        } else {
            Typed { answer: words, ..Typed::default() }
        };
        return again(&desk, &board, &typed, errors).await;
    }
    let (state, at) = (&desk.visit.state, desk.visit.state.now());
    said::say(state, &desk.actor, desk.id(), kind, &board.anchor(desk.theme), &words, at).await?;
    let done = if kind == Kind::Note { "noted" } else { "answered" };
    Ok(desk.done(&format!("/{}", desk.theme), done))
}
