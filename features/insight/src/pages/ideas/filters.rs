// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a reader narrows the ideas by. What an address says and nobody understands is as if it were not there.

use kernel::Lang;
use search::Matcher;
use serde::Deserialize;

use super::super::parts::Reader;
use crate::{
    messages::{S, T},
    outcome::IdeaResult,
    slice::{Slice, Variable},
};

/// The longest search.
const LONGEST: usize = 100;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    /// `agreed`, `divisive`, `rated`, `newest`, `differs`.
    pub(crate) sort: String,
    /// A question's id.
    pub(crate) question: String,
    /// A language's code.
    pub(crate) lang: String,
    /// Words that the idea must have.
    pub(crate) q: String,
    /// Whose answers: `role-elected`.
    pub(crate) whose: String,
    /// A theme's number; 0 for ideas in no theme.
    pub(crate) theme: String,
    /// Not empty: what is about the conversation itself, instead of ideas.
    pub(crate) meta: String,
    /// The municipality that the reader looks through.
    pub(crate) kunta: String,
    /// So many come before.
    pub(crate) after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Agreed,
    Divisive,
    Rated,
    Newest,
    Differs,
}

impl Sort {
    const ALL: [Self; 5] = [Self::Agreed, Self::Divisive, Self::Rated, Self::Newest, Self::Differs];

    const fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Divisive => "divisive",
            Self::Rated => "rated",
            Self::Newest => "newest",
            Self::Differs => "differs",
        }
    }

    fn label(self, t: T, s: S) -> &'static str {
        match self {
            Self::Agreed => t.sort_agreed(),
            Self::Divisive => t.sort_divisive(),
            Self::Rated => t.sort_rated(),
            Self::Newest => t.sort_newest(),
            Self::Differs => s.sort_differs(),
        }
    }

    /// How far up an idea belongs, as these people see it or as everybody does.
    pub(super) fn score(self, idea: &IdeaResult, slice: Option<&Slice>) -> f64 {
        let seen = idea.seen.number().unwrap_or(0);
        let here = slice.and_then(|s| s.share(idea));
        let everybody = idea.shares.first().copied().unwrap_or(0.0);
        match (self, here) {
            // The lower end of the interval: few ratings do not lead a list.
            (Self::Agreed, None) => idea.interval.0,
            (Self::Agreed, Some(share)) => share.low(),
            (Self::Differs, here) => here.and_then(|s| s.apart_from(everybody)).unwrap_or(0.0),
            (Self::Divisive, _) => {
                let [agree, disagree, _] = idea.shares;
                let apart =
                    [idea.group_gap, idea.role_gap].iter().flatten().map(|g| g.certain).fold(0.0, f64::max);
                let split = 2.0 * agree.min(disagree) * (1.0 - 1.0 / (1.0 + f64::from(seen) / 20.0));
                apart + split
            }
            (Self::Rated, Some(share)) => f64::from(share.of.number().unwrap_or(0)),
            (Self::Rated, None) => f64::from(seen),
            (Self::Newest, _) => 0.0,
        }
    }
}

/// A choice of a list: value, words, whether chosen.
pub(crate) type Choice = (String, String, bool);

/// The filters as they stand, and what can be chosen.
pub(crate) struct Filters {
    pub(crate) sort: Sort,
    pub(crate) q: String,
    pub(crate) slice: Option<Slice>,
    /// The same as an address names them.
    whose_code: Option<String>,
    pub(crate) meta: bool,
    question: Option<String>,
    lang: Option<Lang>,
    theme: Option<u32>,
    pub(crate) sorts: Vec<Choice>,
    pub(crate) questions: Vec<Choice>,
    pub(crate) langs: Vec<Choice>,
    pub(crate) themes: Vec<Choice>,
    /// The theme that is chosen, in words and their language.
    pub(crate) theme_name: Option<(String, &'static str)>,
    /// A heading and its choices.
    pub(crate) whose: Vec<(String, Vec<Choice>)>,
    /// Where the form goes.
    pub(crate) action: String,
    /// The municipality that the reader looks through; empty where they do not.
    pub(crate) kunta: String,
    /// Whether anything is narrowed.
    pub(crate) narrowed: bool,
}

impl Filters {
    pub(crate) fn new(reader: Reader<'_>, wish: &Wish) -> Self {
        let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
        let slice = Slice::read(o, &wish.whose);
        let sort = Sort::ALL.into_iter().find(|s| s.code() == wish.sort);
        let sort = sort.filter(|s| *s != Sort::Differs || slice.is_some()).unwrap_or(Sort::Agreed);
        let lang: Option<Lang> = wish.lang.parse().ok();
        let q: String = wish.q.trim().chars().take(LONGEST).collect();
        let asked: Vec<_> = reader
            .told
            .questions
            .iter()
            .map(|q| (q.id.to_string(), q.spec.text.get(reader.lang)))
            .filter(|(id, _)| o.ideas.iter().any(|i| i.question == *id))
            .collect();
        let question = asked.iter().map(|(id, _)| id.clone()).find(|id| *id == wish.question);
        let about = &reader.told.themes;
        let theme = wish.theme.parse().ok().filter(|id| about.of.values().any(|of| of == id));
        let langs = [(Lang::Fi, t.lang_fi()), (Lang::Sv, t.lang_sv()), (Lang::En, t.lang_en())];
        let written = |l: Lang| o.ideas.iter().any(|i| i.lang == l.code());
        let sorts = Sort::ALL.into_iter().filter(|s| *s != Sort::Differs || slice.is_some());
        Self {
            sorts: sorts.map(|x| (x.code().to_owned(), x.label(t, s).to_owned(), x == sort)).collect(),
            questions: asked
                .iter()
                .map(|(id, text)| (id.clone(), (*text).to_owned(), question.as_ref() == Some(id)))
                .collect(),
            langs: langs
                .into_iter()
                .filter(|(l, _)| written(*l))
                .map(|(l, name)| (l.code().to_owned(), name.to_owned(), lang == Some(l)))
                .collect(),
            themes: themes(reader, theme),
            theme_name: theme.map(|id| theme_name(reader, id)),
            whose: whose(reader, slice.as_ref()),
            action: reader.href("/ideas"),
            kunta: reader.lens.map(|l| l.municipality.code.to_string()).unwrap_or_default(),
            narrowed: slice.is_some()
                || question.is_some()
                || lang.is_some()
                || theme.is_some()
                || !q.is_empty(),
            meta: !wish.meta.is_empty(),
            sort,
            whose_code: slice.as_ref().map(|s| s.code(o)),
            slice,
            question,
            lang,
            theme,
            q,
        }
    }

    /// Whether an idea belongs to the list; `words` are those that it must have.
    pub(super) fn takes(&self, reader: Reader<'_>, words: &mut Matcher<'_>, at: usize) -> bool {
        let Some(idea) = reader.outcome().ideas.get(at) else { return false };
        idea.meta == self.meta
            && self.question.as_ref().is_none_or(|q| idea.question == *q)
            && self.lang.is_none_or(|l| idea.lang == l.code())
            && self.theme.is_none_or(|t| reader.told.themes.of.get(&idea.id) == Some(&t))
            && self.slice.as_ref().is_none_or(|s| s.share(idea).is_some())
            && reader.told.ideas.get(&idea.id).is_some_and(|i| {
                words.is_empty()
                    || words.has(&i.text, i.lang)
                    || Lang::ALL.into_iter().any(|l| words.has(i.translations.exact(l), l))
            })
    }

    /// The address's query for the page that begins after so many.
    pub(super) fn query(&self, after: usize) -> String {
        self.asks(self.sort, self.theme, after)
    }

    /// The same list from its newest idea on.
    pub(super) fn query_newest(&self) -> String {
        self.asks(Sort::Newest, self.theme, 0)
    }

    /// The same list without the theme.
    pub(super) fn query_without_theme(&self) -> String {
        self.asks(self.sort, None, 0)
    }

    fn asks(&self, sort: Sort, theme: Option<u32>, after: usize) -> String {
        let mut parts = vec![format!("sort={}", sort.code())];
        parts.extend(self.question.iter().map(|q| format!("question={q}")));
        parts.extend(self.lang.iter().map(|l| format!("lang={l}")));
        parts.extend(theme.iter().map(|t| format!("theme={t}")));
        parts.extend(self.whose_code.iter().map(|code| format!("whose={}", escaped(code))));
        if !self.q.is_empty() {
            parts.push(format!("q={}", escaped(&self.q)));
        }
        if self.meta {
            parts.push("meta=1".to_owned());
        }
        if after > 0 {
            parts.push(format!("after={after}"));
        }
        parts.join("&")
    }
}

/// What a theme is called, and the language that is in; 0 is what is in none.
fn theme_name(reader: Reader<'_>, id: u32) -> (String, &'static str) {
    match reader.told.themes.theme(id).map(|t| t.name(reader.lang)) {
        Some((name, lang)) => (name.to_owned(), lang.code()),
        None => (reader.s().no_theme().to_owned(), reader.lang.code()),
    }
}

/// The themes with how many ideas each has.
fn themes(reader: Reader<'_>, chosen: Option<u32>) -> Vec<Choice> {
    let about = &reader.told.themes;
    if about.themes.is_empty() {
        return Vec::new();
    }
    let count = |n: usize| ui::format::whole(reader.lang, i64::try_from(n).unwrap_or(0));
    let row = |id: u32, n: usize| {
        let label = format!("{} ({})", theme_name(reader, id).0, count(n));
        (id.to_string(), label, chosen == Some(id))
    };
    let none = (about.other > 0).then(|| row(0, about.other));
    about.themes.iter().map(|t| row(t.id, t.ideas)).chain(none).collect()
}

/// A query's value, percent-encoded.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Whose answers there are figures of.
fn whose(reader: Reader<'_>, chosen: Option<&Slice>) -> Vec<(String, Vec<Choice>)> {
    let o = reader.outcome();
    let rows = |variable: Variable| -> Vec<Choice> {
        let keys = variable.keys(o).into_iter().filter_map(|key| Slice::of(o, variable, &key));
        let told = keys.filter(|slice| o.ideas.iter().any(|i| slice.share(i).is_some()));
        told.map(|x| (x.code(o), reader.slice_name(&x), chosen == Some(&x))).collect()
    };
    Variable::all(o)
        .map(|variable| (reader.variable_name(variable), rows(variable)))
        .filter(|(_, r)| !r.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_of_an_address_keeps_its_signs() {
        assert_eq!(escaped("å 1&"), "%C3%A5%201%26");
    }
}
