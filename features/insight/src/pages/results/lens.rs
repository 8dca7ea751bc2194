// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The municipality lens as a part of a page: where its people differ most from the country, what they agree on.

use charts::{Bar, Bars, Figure, Tone, bars};

use super::super::parts::Reader;
use crate::{
    lens::Lens,
    outcome::{Outcome, Share},
    slice::Slice,
    words,
};

/// An idea beside the country: its words, their language, its page, the two bars.
pub(crate) struct Beside {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) href: String,
    pub(crate) figure: Figure,
    /// What the municipality says that the reader looks through, where the picture does not say it.
    pub(crate) here: String,
}

/// One municipality beside the country.
pub(crate) struct LensView {
    pub(crate) name: String,
    pub(crate) says: String,
    pub(crate) differs: Vec<Beside>,
    pub(crate) common: Vec<Beside>,
    pub(crate) sheet_href: String,
    /// The same page of the whole country.
    pub(crate) whole_href: String,
    /// That they stand beside everybody's figures from here on; empty where there are none.
    pub(crate) through: &'static str,
    /// Every idea as these people see it; empty where there are no figures of them.
    pub(crate) ideas_href: String,
}

impl LensView {
    /// What the page says; `most` ideas in each list.
    pub(crate) fn new(reader: Reader<'_>, lens: &Lens, most: usize) -> Self {
        let (s, o) = (reader.s(), reader.outcome());
        let name = lens.municipality.name(reader.lang).to_owned();
        let mut says = vec![match lens.own {
            Some(n) => s.sheet_own(&name, &words::figure(reader.lang, n)),
            None => s.sheet_few(&name),
        }];
        let own = lens.shown.as_ref().is_some_and(|x| x.variable == crate::slice::Variable::Kunta);
        match &lens.shown {
            Some(slice) if !own => says.push(s.sheet_stands(&reader.slice_name(slice))),
            None => says.push(s.sheet_nobody().to_owned()),
            Some(_) => {}
        }
        let rows = |list: Vec<(usize, Share)>, slice: &Slice| -> Vec<Beside> {
            list.into_iter().filter_map(|(at, share)| beside(reader, slice, at, share)).take(most).collect()
        };
        let shown = lens.shown.as_ref();
        Self {
            says: says.join(" "),
            differs: shown.map(|slice| rows(apart(o, slice), slice)).unwrap_or_default(),
            common: shown.map(|slice| rows(slice.agreed(o), slice)).unwrap_or_default(),
            sheet_href: reader.file_href(&format!("/kunta/{}", lens.municipality.code)),
            ideas_href: shown.map(|slice| reader.slice_href(slice)).unwrap_or_default(),
            whole_href: reader.file_href(""),
            through: shown.map_or("", |_| s.lens_through()),
            name,
        }
    }
}

/// The ideas that these people see otherwise than everybody, by a percent at least: others differ only in the
/// order of a list.
fn apart(o: &Outcome, slice: &Slice) -> Vec<(usize, Share)> {
    let mut all = slice.differs(o);
    all.retain(|(at, share)| {
        let everybody = o.ideas.get(*at).and_then(|i| i.shares.first());
        everybody.and_then(|all| share.apart_from(*all)).is_some_and(|far| far >= 0.01)
    });
    all
}

/// One idea: these people's share above everybody's.
fn beside(reader: Reader<'_>, slice: &Slice, at: usize, share: Share) -> Option<Beside> {
    let (text, lang, _) = reader.words(at)?;
    let idea = reader.outcome().ideas.get(at)?;
    let everybody = idea.shares.first().copied()?;
    let bar =
        |label: String, value: String, share: f64, tone| Bar { label, value, share, tone, ..Bar::default() };
    let rows = vec![
        bar(reader.slice_name(slice), words::share(reader.lang, share), share.value()?, Tone::Accent),
        bar(
            reader.s().everybody().to_owned(),
            words::percent(reader.lang, everybody),
            everybody,
            Tone::Agree,
        ),
    ];
    let head = vec![String::new(), ui::Common(reader.lang).agree().to_owned()];
    let figure = bars(&Bars { caption: text.clone(), head, rows, full: None });
    Some(Beside { href: reader.idea_href(&idea.id), text, lang, figure, here: String::new() })
}
