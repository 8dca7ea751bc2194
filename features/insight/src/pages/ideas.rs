// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every idea: sorted, narrowed, in pages. All choices live in the address.

use askama::Template;
use kernel::Lang;
use serde::Deserialize;
use ui::Link;

use super::parts::{IdeaRow, Reader};
use crate::{messages::T, outcome::IdeaResult};

/// So many on a page.
const PAGE: usize = 25;

/// What the address asks for. What is not understood is as if it were not there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    /// `agreed`, `divisive`, `rated`, `newest`.
    pub(crate) sort: String,
    /// A question's id.
    pub(crate) question: String,
    /// A language's code.
    pub(crate) lang: String,
    /// So many come before.
    pub(crate) after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Agreed,
    Divisive,
    Rated,
    Newest,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Agreed, Self::Divisive, Self::Rated, Self::Newest];

    const fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Divisive => "divisive",
            Self::Rated => "rated",
            Self::Newest => "newest",
        }
    }

    fn label(self, t: T) -> &'static str {
        match self {
            Self::Agreed => t.sort_agreed(),
            Self::Divisive => t.sort_divisive(),
            Self::Rated => t.sort_rated(),
            Self::Newest => t.sort_newest(),
        }
    }

    /// How far up an idea belongs.
    fn score(self, idea: &IdeaResult) -> f64 {
        let seen = idea.seen.number().unwrap_or(0);
        match self {
            // The lower end of the interval: few ratings do not lead a list.
            Self::Agreed => idea.interval.0,
            Self::Divisive => {
                let [agree, disagree, _] = idea.shares;
                let apart =
                    [idea.group_gap, idea.role_gap].iter().flatten().map(|g| g.certain).fold(0.0, f64::max);
                let split = 2.0 * agree.min(disagree) * (1.0 - 1.0 / (1.0 + f64::from(seen) / 20.0));
                apart + split
            }
            Self::Rated => f64::from(seen),
            Self::Newest => 0.0,
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "ideas.html")]
pub(crate) struct IdeasPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) title: String,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) sorts: Vec<(&'static str, &'static str, bool)>,
    pub(crate) questions: Vec<(String, String, bool)>,
    pub(crate) langs: Vec<(&'static str, &'static str, bool)>,
    pub(crate) count: String,
    pub(crate) key: String,
    pub(crate) rows: Vec<IdeaRow>,
    pub(crate) page: usize,
    pub(crate) pages: usize,
    pub(crate) previous: String,
    pub(crate) next: String,
}

impl IdeasPage {
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, wish: &Wish) -> Self {
        let (t, o) = (reader.t(), reader.outcome());
        let sort = Sort::ALL.into_iter().find(|s| s.code() == wish.sort).unwrap_or(Sort::Agreed);
        let lang: Option<Lang> = wish.lang.parse().ok();
        let asked: Vec<_> = reader
            .told
            .questions
            .iter()
            .filter(|q| o.ideas.iter().any(|i| i.question == q.id.to_string()))
            .collect();
        let question = asked.iter().map(|q| q.id.to_string()).find(|q| *q == wish.question);
        let mut places: Vec<usize> = o
            .ideas
            .iter()
            .enumerate()
            .filter(|(_, i)| question.as_ref().is_none_or(|q| i.question == *q))
            .filter(|(_, i)| lang.is_none_or(|l| i.lang == l.code()))
            .filter(|(at, _)| reader.words(*at).is_some())
            .map(|(at, _)| at)
            .collect();
        let score = |at: &usize| o.ideas.get(*at).map_or(0.0, |i| sort.score(i));
        if sort == Sort::Newest {
            places.reverse();
        } else {
            places.sort_by(|a, b| score(b).total_cmp(&score(a)).then(a.cmp(b)));
        }
        let pages = places.len().div_ceil(PAGE).max(1);
        let page = (wish.after.parse::<usize>().unwrap_or(0) / PAGE).min(pages - 1);
        let address = |page: usize| {
            let mut parts = vec![format!("sort={}", sort.code())];
            parts.extend(question.iter().map(|q| format!("question={q}")));
            parts.extend(lang.iter().map(|l| format!("lang={l}")));
            if page > 0 {
                parts.push(format!("after={}", page * PAGE));
            }
            reader.href(&format!("/ideas?{}", parts.join("&")))
        };
        let rows = places.iter().skip(page * PAGE).take(PAGE).filter_map(|at| reader.row(*at)).collect();
        let langs = [(Lang::Fi, t.lang_fi()), (Lang::Sv, t.lang_sv()), (Lang::En, t.lang_en())];
        let written = |l: Lang| o.ideas.iter().any(|i| i.lang == l.code());
        Self {
            title: t.every_idea().to_owned(),
            crumbs: crumbs(reader, t.every_idea()),
            sorts: Sort::ALL.map(|s| (s.code(), s.label(t), s == sort)).to_vec(),
            questions: asked
                .iter()
                .map(|q| {
                    let id = q.id.to_string();
                    let chosen = question.as_deref() == Some(id.as_str());
                    (id, q.spec.text.get(reader.lang).to_owned(), chosen)
                })
                .collect(),
            langs: langs
                .into_iter()
                .filter(|(l, _)| written(*l))
                .map(|(l, name)| (l.code(), name, lang == Some(l)))
                .collect(),
            count: t.n_ideas(i64::try_from(places.len()).unwrap_or(0)),
            key: reader.key(),
            rows,
            page: page + 1,
            pages,
            previous: if page > 0 { address(page - 1) } else { String::new() },
            next: if page + 1 < pages { address(page + 1) } else { String::new() },
            shell,
            t,
        }
    }
}

/// Where the reader is.
pub(super) fn crumbs(reader: Reader<'_>, here: &str) -> Vec<Link> {
    let link = |label: String, href: String, current| Link { label, href, current };
    vec![
        link(reader.t().results_of(&reader.title()), reader.href(""), false),
        link(here.to_owned(), reader.href("/ideas"), true),
    ]
}
