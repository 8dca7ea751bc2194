// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What people thought others think, beside the result.

use charts::{Figure, Gap, Gaps, gaps};

use super::super::parts::Reader;
use crate::{slice::Variable, words};

/// Guesses about one idea.
pub(crate) struct Guessed {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) href: String,
    pub(crate) figure: Figure,
    /// What the municipality says that the reader looks through; may be empty.
    pub(crate) here: String,
}

/// Every idea that people guessed about, those first where somebody is furthest off.
pub(super) fn perception(reader: Reader<'_>) -> Vec<Guessed> {
    let (t, o) = (reader.t(), reader.outcome());
    o.perception
        .iter()
        .filter_map(|p| {
            let (text, lang, _) = reader.words(p.idea)?;
            let result = words::percent(reader.lang, p.result);
            let known: Vec<(String, f64, &str)> = p
                .roles
                .iter()
                .filter_map(|(r, _, mean)| Some((words::value(reader.lang, "role", r), (*mean)?, r.as_str())))
                .collect();
            let far =
                known.iter().max_by(|a, b| (a.1 - p.result).abs().total_cmp(&(b.1 - p.result).abs()))?;
            let guess = words::percent(reader.lang, far.1);
            let sentence = if far.1 < p.result {
                t.guess_low(&far.0, &guess, &result)
            } else {
                t.guess_high(&far.0, &guess, &result)
            };
            let rows = known.iter().map(|(name, mean, role)| Gap {
                label: name.clone(),
                guess: *mean,
                result: p.result,
                guess_text: words::percent(reader.lang, *mean),
                result_text: result.clone(),
                href: reader.behind(Variable::Role, role),
                ..Gap::default()
            });
            let figure = gaps(&Gaps {
                caption: text.clone(),
                item: t.role().to_owned(),
                words: (
                    t.guess().to_owned(),
                    if p.of_residents { t.result_residents() } else { t.result_everybody() }.to_owned(),
                ),
                rows: rows.collect(),
            });
            Some(Guessed {
                id: format!("guess-{}", p.idea),
                text,
                lang,
                href: reader.idea_href(&o.ideas.get(p.idea)?.id),
                here: reader.here(o.ideas.get(p.idea)?),
                figure: figure.with_sentence(sentence),
            })
        })
        .collect()
}
