// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was changed by hand, by whom and when, what became of it, and the way back.

use askama::Template;
use serde::Deserialize;
use ui::{Common, Head, Shell};
use web::{Form, Result, WebError, page};

use super::{
    super::{
        edit::{self, Edit, EditRow},
        read::called,
        said::{self, Kind, Said},
    },
    Desk,
    board::{Board, settle},
    list::wished,
    messages::D,
};

#[derive(Template)]
#[template(path = "themes/history.html")]
struct HistoryPage {
    shell: Shell,
    h: Head,
    c: Common,
    d: D,
    base: String,
    may: bool,
    waits: bool,
    rows: Vec<Row>,
}

/// A change.
struct Row {
    id: i64,
    what: String,
    by: String,
    /// What became of it, and the look of the tag.
    outcome: String,
    tone: &'static str,
    /// Ideas that it names.
    ideas: Vec<(String, &'static str)>,
    /// `undo`, `redo` or `remove`; empty where nothing can be done.
    turn: &'static str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Turn {
    /// `undo` or `redo`.
    #[serde(rename = "do")]
    deed: String,
}

pub(super) async fn show(desk: Desk) -> Result {
    let board = Board::read(&desk).await?;
    let head = desk.head(Some(desk.d.history()));
    let by: Vec<_> = board.edits.iter().map(|e| e.by).chain(board.said.iter().map(|s| s.by)).collect();
    let undone: Vec<_> = board.edits.iter().map(|e| e.undone.and_then(|(_, who)| who)).collect();
    let (names, undoers) = (desk.who(&by).await?, desk.who(&undone).await?);
    let mut names = names.iter();
    let mut rows: Vec<(i64, Row)> = Vec::new();
    for (change, undoer) in board.edits.iter().zip(&undoers) {
        let who = names.next().cloned().unwrap_or_default();
        rows.push((change.at.as_millis(), changed(&desk, &board, change, &who, undoer)));
    }
    for words in &board.said {
        let who = names.next().cloned().unwrap_or_default();
        rows.push((words.at.as_millis(), said_row(&desk, &board, words, &who)));
    }
    rows.sort_by_key(|(at, row)| std::cmp::Reverse((*at, row.id)));
    page(&HistoryPage {
        shell: desk.shell(&head, "/history"),
        h: head,
        c: desk.c,
        d: desk.d,
        base: desk.at(""),
        may: desk.may,
        waits: board.waits(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

fn changed(desk: &Desk, board: &Board, change: &EditRow, who: &str, undoer: &str) -> Row {
    let d = desk.d;
    let mut named: Vec<i64> = Vec::new();
    let what = match &change.edit {
        Edit::Rename(_, name) => {
            d.did_rename(&called(name).into_iter().nth(desk.visit.lang as usize).unwrap_or_default())
        }
        Edit::Merge(into, from) => {
            // The other theme is gone; its most typical ideas tell which one it was.
            named.extend(from.ideas.iter().take(3));
            d.did_merge(&board.called(desk, into))
        }
        Edit::Split(from, part) => {
            named.clone_from(&part.ideas);
            d.did_split(&board.called(desk, from), part.ideas.len())
        }
        Edit::Pin(idea, to) => {
            named.push(*idea);
            d.did_move(1, &board.called(desk, to))
        }
        Edit::Move(ideas, to) => {
            named.clone_from(ideas);
            d.did_move(ideas.len(), &board.called(desk, to))
        }
        Edit::Apart(a, b) => {
            named.extend([*a, *b]);
            d.did_apart().to_owned()
        }
        Edit::Fineness(steps) => d.did_fineness(wished(d, *steps)),
    };
    let moved = change.outcome.strip_prefix("done ").and_then(|n| n.parse().ok());
    let (outcome, tone) = match (&change.undone, change.outcome.as_str(), moved) {
        (Some((at, _)), ..) => (d.out_undone(undoer, &desk.moment(*at)), ""),
        (None, _, Some(n)) => (d.out_moved(n), "success"),
        (None, "waits", _) => (d.out_waits().to_owned(), "info"),
        (None, "gone", _) => (d.out_gone().to_owned(), "line"),
        (None, "against", _) => (d.out_against().to_owned(), "warning"),
        _ => (d.out_already().to_owned(), "success"),
    };
    Row {
        id: change.id,
        what,
        by: d.by_on(who, &desk.moment(change.at)),
        outcome,
        tone,
        ideas: ideas(desk, board, &named),
        turn: if change.undone.is_some() { "redo" } else { "undo" },
    }
}

/// The words of ideas that are there.
fn ideas(desk: &Desk, board: &Board, named: &[i64]) -> Vec<(String, &'static str)> {
    let there = board.ideas.values().filter(|i| named.contains(&i.id.as_i64()));
    there
        .map(|i| {
            let (text, lang, _) = i.shown(desk.visit.lang);
            (text.to_owned(), lang.code())
        })
        .collect()
}

fn said_row(desk: &Desk, board: &Board, words: &Said, who: &str) -> Row {
    let (d, theme) = (desk.d, board.called(desk, &words.of));
    let (text, lang) = words.words.shown(desk.visit.lang);
    Row {
        id: words.id,
        what: if words.kind == Kind::Answer { d.did_answer(&theme) } else { d.did_note(&theme) },
        by: d.by_on(who, &desk.moment(words.at)),
        outcome: words.gone.map(|at| d.out_removed(&desk.moment(at))).unwrap_or_default(),
        tone: "",
        ideas: vec![(text.to_owned(), lang.code())],
        turn: if words.gone.is_none() { "remove" } else { "" },
    }
}

/// Undone, or counting again.
pub(super) async fn turn(desk: Desk, Form(sent): Form<Turn>) -> Result {
    let (state, id) = (&desk.visit.state, desk.id());
    let done = match sent.deed.as_str() {
        "undo" => {
            edit::remove(state, &desk.actor, id, desk.edit).await?;
            "undone"
        }
        "redo" => {
            edit::redo(state, &desk.actor, id, desk.edit).await?;
            "redone"
        }
        _ => return Err(WebError::NotFound),
    };
    settle(&desk).await;
    Ok(desk.done("/history", done))
}

/// An answer or a note goes.
pub(super) async fn take_back(desk: Desk) -> Result {
    said::take_back(&desk.visit.state, &desk.actor, desk.id(), desk.edit).await?;
    Ok(desk.done("/history", "removed"))
}
