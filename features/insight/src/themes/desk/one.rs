// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One theme: its trend, its names, its ideas to be moved, what is answered and noted.

use askama::Template;
use charts::Figure;
use kernel::{Lang, LocalizedText};
use ui::{Choice, Common, Errors, Head, Shell};
use web::{Query, Result, StatusCode, WebError, page, page_with};

use super::{
    super::{
        read::ThemeRow,
        said::{Kind, Said},
    },
    Desk,
    board::Board,
    list::{share, words},
    messages::D,
    summary::{has_idea, has_theme},
    trend::Window,
};
use crate::messages::S;

/// So many ideas on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "themes/one.html")]
struct OnePage {
    shell: Shell,
    h: Head,
    c: Common,
    d: D,
    s: S,
    /// `/fi/desk/b/../themes/3`.
    here: String,
    /// `/fi/desk/b/../themes`; empty for whoever may change nothing.
    base: String,
    errors: Errors,
    may: bool,
    waits: bool,
    /// Nothing for ideas in no theme.
    about: Option<About>,
    rows: Vec<Row>,
    /// Where ideas can be moved to.
    to: Vec<Choice>,
    page: usize,
    pages: usize,
    more: String,
}

/// What only a theme has.
struct About {
    share: String,
    words: String,
    words_lang: &'static str,
    trend: String,
    figure: Option<Figure>,
    names: Vec<Field>,
    /// Whether the names are a suggestion.
    suggested: bool,
    taken: bool,
    others: Vec<Choice>,
    answers: Vec<Words>,
    answer: Vec<Field>,
    notes: Vec<Words>,
    note: String,
}

/// A field of a text in several languages.
struct Field {
    name: String,
    code: &'static str,
    label: &'static str,
    value: String,
}

/// An answer or a note.
struct Words {
    id: i64,
    /// Each language's markup.
    texts: Vec<(&'static str, String)>,
    by: String,
}

struct Row {
    id: String,
    text: String,
    lang: &'static str,
    day: String,
    chosen: bool,
    pinned: bool,
    taken: bool,
}

/// What was typed, for a form that needs another look.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) names: Option<[String; 3]>,
    pub(super) ideas: Vec<String>,
    pub(super) to: String,
    pub(super) with: String,
    pub(super) answer: LocalizedText,
    pub(super) note: String,
    pub(super) page: String,
}

#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(super) struct Wish {
    page: String,
}

pub(super) async fn show(desk: Desk, Query(wish): Query<Wish>) -> Result {
    let board = Board::read(&desk).await?;
    let typed = Typed { page: wish.page, ..Typed::default() };
    page(&one_page(&desk, &board, &typed, Errors::new()).await?)
}

/// The page again, with what is wrong.
pub(super) async fn again(desk: &Desk, board: &Board, typed: &Typed, errors: Errors) -> Result {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &one_page(desk, board, typed, errors).await?)
}

async fn one_page(desk: &Desk, board: &Board, typed: &Typed, errors: Errors) -> Result<OnePage> {
    let (d, lang) = (desk.d, desk.visit.lang);
    let theme = if desk.theme == 0 { None } else { Some(board.theme(desk.theme)?) };
    let own = board.of.get(&desk.theme).map(Vec::as_slice).unwrap_or_default();
    if theme.is_none() && board.shown.at == 0 {
        return Err(WebError::NotFound);
    }
    let (name, name_lang) = theme.map_or_else(|| (d.other(), lang), |t| t.name(lang));
    let tail = format!("/{}", desk.theme);
    let head = desk.head(Some(name)).with_page_lang(name_lang.code());
    let pages = own.len().div_ceil(PAGE).max(1);
    let at = typed.page.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let (pinned, summary) = (board.pinned(), &desk.view.brainstorm.settings.summary);
    let rows = own.iter().skip((at - 1) * PAGE).take(PAGE).map(|idea| {
        let (text, lang, _) = idea.shown(lang);
        let id = idea.id.to_string();
        Row {
            text: text.to_owned(),
            lang: lang.code(),
            day: desk.day(idea.created_on),
            chosen: typed.ideas.contains(&id),
            pinned: pinned.contains(&idea.id.as_i64()),
            taken: has_idea(summary, &id),
            id,
        }
    });
    let others = |chosen: &str| -> Vec<Choice> {
        let others = board.shown.themes.iter().filter(|t| t.id != desk.theme);
        others
            .map(|t| Choice::new(t.id.to_string(), t.name(lang).0).checked(t.id.to_string() == chosen))
            .collect()
    };
    let about = match theme {
        Some(theme) => Some(about(desk, board, theme, typed, others(&typed.with)).await?),
        None => None,
    };
    Ok(OnePage {
        shell: desk.shell(&head, &tail),
        h: head,
        c: desk.c,
        d,
        s: S(lang),
        here: desk.at(&tail),
        base: if desk.may { desk.at("") } else { String::new() },
        errors,
        may: desk.may,
        waits: board.waits(),
        about,
        rows: rows.collect(),
        to: others(&typed.to),
        page: at,
        pages,
        more: format!("{}?page=", desk.at(&tail)),
    })
}

async fn about(
    desk: &Desk,
    board: &Board,
    theme: &ThemeRow,
    typed: &Typed,
    others: Vec<Choice>,
) -> Result<About> {
    let (d, lang) = (desk.d, desk.visit.lang);
    let (name, _) = theme.name(lang);
    let own = board.of.get(&theme.id).map(Vec::as_slice).unwrap_or_default();
    let (trend, figure) = Window::of(desk, board).trend(desk, name, own);
    let names = typed.names.clone().or_else(|| theme.names.clone()).unwrap_or_default();
    let field = |name: &str, l: Lang, value: &str| Field {
        name: format!("{name}_{l}"),
        code: l.code(),
        label: l.own_name(),
        value: value.to_owned(),
    };
    let languages = &desk.view.brainstorm.settings.languages;
    Ok(About {
        share: share(d, theme),
        words: words(d, theme),
        words_lang: theme.lang.code(),
        trend,
        figure,
        names: Lang::ALL.into_iter().zip(&names).map(|(l, value)| field("name", l, value)).collect(),
        suggested: theme.names.is_some() && !board.named(theme.id),
        taken: has_theme(&desk.view.brainstorm.settings.summary, theme.id),
        others,
        answers: said(desk, &board.said_of(theme.id, Kind::Answer)).await?,
        answer: languages.iter().map(|l| field("text", *l, typed.answer.exact(*l))).collect(),
        notes: said(desk, &board.said_of(theme.id, Kind::Note)).await?,
        note: typed.note.clone(),
    })
}

async fn said(desk: &Desk, all: &[&Said]) -> Result<Vec<Words>> {
    let by: Vec<_> = all.iter().map(|s| s.by).collect();
    let names = desk.who(&by).await?;
    let texts = |words: &LocalizedText| {
        let written = Lang::ALL.into_iter().filter(|l| !words.exact(*l).is_empty());
        written
            .map(|l| (l.code(), language::plain::render_html(words.exact(l), "noopener nofollow")))
            .collect()
    };
    let one = |(s, name): (&&Said, &String)| Words {
        id: s.id,
        texts: texts(&s.words),
        by: desk.d.by_on(name, &desk.moment(s.at)),
    };
    Ok(all.iter().zip(&names).map(one).collect())
}
