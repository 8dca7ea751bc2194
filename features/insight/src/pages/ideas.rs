// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every idea: sorted, narrowed, in pages, as everybody or as some people see them. All choices live in
//! the address.

mod filters;

use askama::Template;
use charts::{Bar, Bars, Tone, bars};
use language::Toolbox;
use search::Matcher;
use ui::Link;

use self::filters::Sort;
pub(crate) use self::filters::{Filters, Wish};
use super::parts::{IdeaRow, Reader};
use crate::{
    messages::{S, T},
    slice::Slice,
    words,
};

/// So many on a page.
const PAGE: usize = 24;

/// The page.
#[derive(Template)]
#[template(path = "ideas.html")]
pub(crate) struct IdeasPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) s: S,
    pub(crate) title: String,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) filters: Filters,
    pub(crate) count: String,
    pub(crate) whose: String,
    pub(crate) key: String,
    pub(crate) rows: Vec<IdeaRow>,
    pub(crate) page: usize,
    pub(crate) pages: usize,
    pub(crate) previous: String,
    pub(crate) next: String,
    pub(crate) meta_note: String,
    pub(crate) meta_href: String,
    /// The same list without the theme; empty where none is chosen.
    pub(crate) all_themes: String,
    /// While people answer: the stream, and how many ideas this page knows of.
    pub(crate) events: String,
    pub(crate) known: u32,
    /// The same list with the newest first.
    pub(crate) newest_href: String,
}

impl IdeasPage {
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, wish: &Wish, tools: &Toolbox) -> Self {
        let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
        let filters = Filters::new(reader, wish);
        let slice = filters.slice.as_ref();
        let mut words = Matcher::new(tools, &filters.q);
        let mut places: Vec<usize> =
            (0..o.ideas.len()).filter(|at| filters.takes(reader, &mut words, *at)).collect();
        let score = |at: &usize| o.ideas.get(*at).map_or(0.0, |i| filters.sort.score(i, slice));
        if filters.sort == Sort::Newest {
            places.reverse();
        } else {
            places.sort_by(|a, b| score(b).total_cmp(&score(a)).then(a.cmp(b)));
        }
        let pages = places.len().div_ceil(PAGE).max(1);
        let page = (wish.after.parse::<usize>().unwrap_or(0) / PAGE).min(pages - 1);
        let address = |page: usize| reader.href(&format!("/ideas?{}", filters.query(page * PAGE)));
        let rows =
            places.iter().skip(page * PAGE).take(PAGE).filter_map(|at| row(reader, slice, *at)).collect();
        let meta = o.ideas.iter().filter(|i| i.meta && reader.told.ideas.contains_key(&i.id)).count();
        let id = reader.told.brainstorm.id;
        Self {
            title: t.every_idea().to_owned(),
            crumbs: crumbs(reader, t.every_idea(), "/ideas"),
            count: t.n_ideas(i64::try_from(places.len()).unwrap_or(0)),
            whose: slice.map(|x| s.answers_of(&reader.slice_name(x))).unwrap_or_default(),
            key: if slice.is_some() { String::new() } else { reader.key() },
            rows,
            page: page + 1,
            pages,
            previous: if page > 0 { address(page - 1) } else { String::new() },
            next: if page + 1 < pages { address(page + 1) } else { String::new() },
            meta_note: if meta > 0 && !filters.meta {
                s.meta_note(i64::try_from(meta).unwrap_or(0))
            } else {
                String::new()
            },
            meta_href: reader.href("/ideas?meta=1"),
            all_themes: if filters.theme_name.is_some() {
                reader.href(&format!("/ideas?{}", filters.query_without_theme()))
            } else {
                String::new()
            },
            events: if o.live { format!("/api/v1/brainstorms/{id}/events") } else { String::new() },
            known: o.idea_count,
            newest_href: reader.href(&format!("/ideas?{}", filters.query_newest())),
            filters,
            shell,
            t,
            s,
        }
    }
}

/// An idea as everybody sees it, or as some people do beside everybody.
fn row(reader: Reader<'_>, slice: Option<&Slice>, at: usize) -> Option<IdeaRow> {
    let mut row = reader.row(at)?;
    let idea = reader.outcome().ideas.get(at)?;
    if idea.meta {
        row.mark = reader.s().marked_meta();
    }
    let Some(slice) = slice else { return Some(row) };
    row.weighted = String::new();
    if reader.lens.and_then(|l| l.shown.as_ref()) == Some(slice) {
        // The bars say it.
        row.here = String::new();
    }
    let share = slice.share(idea)?;
    let everybody = idea.shares.first().copied()?;
    let bar =
        |label: String, value: String, share: f64, tone| Bar { label, value, share, tone, ..Bar::default() };
    let here = bar(reader.slice_name(slice), words::share(reader.lang, share), share.value()?, Tone::Accent);
    let all = bar(
        reader.s().everybody().to_owned(),
        words::percent(reader.lang, everybody),
        everybody,
        Tone::Agree,
    );
    let chart = Bars { caption: row.text.clone(), rows: vec![here, all], ..Bars::default() };
    row.bar = bars(&chart).svg;
    Some(row)
}

/// Where the reader is.
pub(super) fn crumbs(reader: Reader<'_>, here: &str, path: &str) -> Vec<Link> {
    let link = |label: String, href: String, current| Link { label, href, current };
    vec![
        link(reader.t().results_of(&reader.title()), reader.href(""), false),
        link(here.to_owned(), reader.href(path), true),
    ]
}
