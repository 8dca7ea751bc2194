// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All themes of a brainstorm, what the machine changed last, fewer or more.

use askama::Template;
use charts::Figure;
use kernel::Timestamp;
use ui::{Choice, Common, Head, Shell};
use web::{Result, page};

use super::{
    super::{
        edit::{fineness, standing},
        read::{ThemeRow, called},
        said::Kind,
    },
    Desk,
    board::Board,
    messages::D,
    summary::has_theme,
    trend::Window,
};
use crate::messages::S;

#[derive(Template)]
#[template(path = "themes/list.html")]
struct ListPage {
    shell: Shell,
    h: Head,
    c: Common,
    d: D,
    s: S,
    base: String,
    may: bool,
    waits: bool,
    report: Vec<String>,
    /// The moves, one by one.
    moves: Vec<String>,
    fineness: Vec<Choice>,
    cards: Vec<Card>,
    other: String,
    history: String,
}

/// A theme on the list.
struct Card {
    id: u32,
    name: String,
    lang: &'static str,
    share: String,
    words: String,
    words_lang: &'static str,
    tags: Vec<(String, &'static str)>,
    trend: String,
    figure: Option<Figure>,
    figure_id: String,
    quotes: Vec<(String, &'static str)>,
    /// Whether the summary has it.
    taken: bool,
}

/// The share of a theme in words.
pub(super) fn share(d: D, theme: &ThemeRow) -> String {
    d.share(theme.ideas, &ui::format::percent(d.0, theme.share))
}

/// The words that the machine found, where a name stands above them.
pub(super) fn words(d: D, theme: &ThemeRow) -> String {
    if theme.names.is_some() { d.words_of(&theme.label) } else { String::new() }
}

pub(super) async fn show(desk: Desk) -> Result {
    let board = Board::read(&desk).await?;
    let (d, window) = (desk.d, Window::of(&desk, &board));
    let cards = board.shown.themes.iter().map(|theme| card(&desk, &board, &window, theme)).collect();
    let chosen = fineness(&board.edits);
    let head = desk.head(None);
    let (report, moves) = report(&desk, &board);
    page(&ListPage {
        shell: desk.shell(&head, ""),
        h: head,
        c: desk.c,
        d,
        s: S(desk.visit.lang),
        base: desk.at(""),
        may: desk.may,
        waits: board.waits(),
        report,
        moves,
        fineness: [-2, -1, 0, 1, 2]
            .map(|steps| Choice::new(steps.to_string(), wished(d, steps)).checked(steps == chosen))
            .to_vec(),
        cards,
        other: if board.shown.other > 0 { d.other_link(board.shown.other) } else { String::new() },
        history: d.history_link(board.edits.len() + board.said.len()),
    })
}

/// Fewer or more, in words.
pub(super) fn wished(d: D, steps: i8) -> &'static str {
    match steps {
        ..=-2 => d.fineness_2_less(),
        -1 => d.fineness_1_less(),
        0 => d.fineness_as_is(),
        1 => d.fineness_1_more(),
        2.. => d.fineness_2_more(),
    }
}

fn card(desk: &Desk, board: &Board, window: &Window, theme: &ThemeRow) -> Card {
    let d = desk.d;
    let (name, lang) = theme.name(desk.visit.lang);
    let own = board.of.get(&theme.id).map(Vec::as_slice).unwrap_or_default();
    let (trend, figure) = window.trend(desk, name, own);
    let mut tags = Vec::new();
    if board.named(theme.id) {
        tags.push((d.named_by_you().to_owned(), "line"));
    }
    if !theme.answers.is_empty() {
        tags.push((d.has_answer().to_owned(), "success"));
    }
    let notes = board.said_of(theme.id, Kind::Note).len();
    if notes > 0 {
        tags.push((d.has_notes(notes), "info"));
    }
    Card {
        id: theme.id,
        name: name.to_owned(),
        lang: lang.code(),
        share: share(d, theme),
        words: words(d, theme),
        words_lang: theme.lang.code(),
        tags,
        trend,
        figure,
        figure_id: format!("trend-{}", theme.id),
        quotes: theme
            .quotes
            .iter()
            .map(|i| {
                let (text, lang, _) = i.shown(desk.visit.lang);
                (text.to_owned(), lang.code())
            })
            .collect(),
        taken: has_theme(&desk.view.brainstorm.settings.summary, theme.id),
    }
}

/// What the machine changed last, as sentences, and the moves one by one.
fn report(desk: &Desk, board: &Board) -> (Vec<String>, Vec<String>) {
    let (d, r) = (desk.d, &board.report);
    if r.at == 0 {
        return (Vec::new(), Vec::new());
    }
    let when = desk.moment(Timestamp::from_millis(r.at));
    let name = |text: &str| -> String {
        if text.is_empty() {
            return d.other().to_lowercase();
        }
        called(text).into_iter().nth(desk.visit.lang as usize).unwrap_or_default()
    };
    let names = |all: &[String]| all.iter().map(|n| name(n)).collect::<Vec<_>>().join("; ");
    let mut out = Vec::new();
    if r.again {
        out.push(d.report_at(&when));
        out.push(if r.moved > 0 { d.report_moved(r.moved) } else { d.report_same().to_owned() });
    } else {
        out.push(d.report_first(&when));
    }
    if !r.fresh.is_empty() {
        out.push(d.report_fresh(&names(&r.fresh)));
    }
    if !r.gone.is_empty() {
        out.push(d.report_gone(&names(&r.gone)));
    }
    if r.placed > 0 {
        out.push(d.report_placed(r.placed));
    }
    let against = standing(&board.edits).filter(|e| e.outcome == "against").count();
    if against > 0 {
        out.push(d.report_against(against));
    }
    let moves = r.moves.iter().map(|(from, to, n)| d.report_move(*n, &name(from), &name(to)));
    (out, moves.collect())
}
