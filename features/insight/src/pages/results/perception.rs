// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What people thought others think, beside the result.

use charts::{Figure, Gap, Gaps, Table, gaps};

use super::{super::parts::Reader, SHOWN};
use crate::{slice::Variable, words};

/// So many in the table behind the pictures.
const MORE: usize = 20;

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

/// The next ones as rows: the idea, who is furthest off with their guess, and the result. Pictures of all would be
/// more than a phone should fetch at first.
pub(super) fn others(reader: Reader<'_>) -> Table {
    let (t, o) = (reader.t(), reader.outcome());
    let of_residents = o.perception.iter().all(|p| p.of_residents);
    let rows = o.perception.iter().skip(SHOWN).filter_map(|p| {
        let off = |mean: f64| (mean - p.result).abs();
        let guessed = p.roles.iter().filter_map(|(role, _, mean)| Some((role, (*mean)?)));
        let (role, mean) = guessed.max_by(|a, b| off(a.1).total_cmp(&off(b.1)))?;
        let name = words::value(reader.lang, "role", role);
        let guess = format!("{} {name}", words::percent(reader.lang, mean));
        Some(vec![reader.words(p.idea)?.0, guess, words::percent(reader.lang, p.result)])
    });
    let rows: Vec<_> = rows.take(MORE).collect();
    let result = if of_residents { t.result_residents() } else { t.result_everybody() };
    Table {
        caption: t.guess_more(i64::try_from(rows.len()).unwrap_or(0)),
        head: [t.idea(), t.furthest_guess(), result].map(str::to_owned).to_vec(),
        rows,
    }
}

/// The ideas that people guessed about where somebody is furthest off.
pub(super) fn perception(reader: Reader<'_>) -> Vec<Guessed> {
    let (t, o) = (reader.t(), reader.outcome());
    o.perception
        .iter()
        .take(SHOWN)
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
