// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a municipality's own people think of the ideas with which it continued a national brainstorm, beside
//! what the country thought.

use charts::{Bar, Bars, Tone, bars};

use super::{super::parts::Reader, lens::Beside};
use crate::words;

/// The ideas that both asked about.
pub(crate) struct AtHome {
    /// Which one was continued, and whose it was.
    pub(crate) says: String,
    /// Its results.
    pub(crate) href: String,
    pub(crate) ideas: Vec<Beside>,
}

impl AtHome {
    /// The `most` ideas on which home and country are furthest apart; nothing where nothing can be compared.
    pub(super) fn new(reader: Reader<'_>, most: usize) -> Option<Self> {
        let country = reader.told.country.as_ref()?;
        let mut both: Vec<(f64, Beside)> = (0..reader.outcome().ideas.len())
            .filter_map(|at| {
                let (text, lang, _) = reader.words(at)?;
                let idea = reader.outcome().ideas.get(at)?;
                idea.seen.number()?;
                let here = *idea.shares.first()?;
                let there = *country.agreed.get(&reader.told.ideas.get(&idea.id)?.text)?;
                let bar = |label: &str, share: f64, tone| Bar {
                    label: label.to_owned(),
                    value: words::percent(reader.lang, share),
                    share,
                    tone,
                    ..Bar::default()
                };
                let s = reader.s();
                let rows =
                    vec![bar(s.home_here(), here, Tone::Accent), bar(s.home_there(), there, Tone::Agree)];
                let head = vec![String::new(), ui::Common(reader.lang).agree().to_owned()];
                let figure = bars(&Bars { caption: text.clone(), head, rows, full: None });
                let beside =
                    Beside { href: reader.idea_href(&idea.id), text, lang, figure, here: String::new() };
                Some(((here - there).abs(), beside))
            })
            .collect();
        if both.is_empty() {
            return None;
        }
        both.sort_by(|a, b| b.0.total_cmp(&a.0));
        let title = country.title.get(reader.lang);
        let name =
            if country.who.is_empty() { title.to_owned() } else { format!("{title} ({})", country.who) };
        Some(Self {
            says: reader.s().home_says(&name, both.len()),
            href: format!("/{}/b/{}/results", reader.lang, country.slug),
            ideas: both.into_iter().take(most).map(|(_, beside)| beside).collect(),
        })
    }
}
