// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words that tell what a group is about: common in it and rare elsewhere, as people wrote them.

use super::corpus::Corpus;
use crate::Source;

/// At most so many words.
const MOST: usize = 5;
/// And so many even where the last ones tell less.
const LEAST: usize = 3;
/// A word that tells less than this part of what the first one tells is left out.
const ENOUGH: f32 = 0.15;
/// A word that people write inside compounds more often than this by itself names nothing: they would say the
/// compound.
const ALONE: f32 = 0.5;
/// What a verb or an adjective counts against a noun.
const NOT_A_NOUN: f32 = 0.4;

/// The label of some texts of a corpus against all of `among`.
pub(crate) fn of(corpus: &Corpus, source: Source, texts: &[u32], among: Option<&[u32]>) -> Vec<String> {
    let inside = counts(corpus, texts);
    let outside: Option<Vec<u32>> = among.map(|rows| counts(corpus, rows));
    let (size, all) = (texts.len().max(1) as f32, among.map_or(corpus.len(), <[u32]>::len).max(1) as f32);
    let least = if texts.len() < 5 { 1 } else { 2 };
    let mut scored: Vec<(f32, usize)> = (0..inside.len())
        .filter(|t| inside[*t] >= least && corpus.terms[*t].alone >= ALONE)
        .map(|t| {
            let with = outside.as_ref().map_or(corpus.terms[t].texts, |o| o[t]);
            let (here, everywhere) = (inside[t] as f32 / size, with as f32 / all);
            let noun = if corpus.terms[t].telling { 1.0 } else { NOT_A_NOUN };
            (here * (here / everywhere).ln() * noun, t)
        })
        .filter(|s| s.0 > 0.0)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    scored.truncate(40);
    let mut chosen: Vec<(usize, String)> = Vec::new();
    let first = scored.first().map_or(0.0, |s| s.0);
    for (score, t) in &scored {
        if chosen.len() >= MOST || (chosen.len() >= LEAST && *score < first * ENOUGH) {
            break;
        }
        let term = &corpus.terms[*t];
        let form = match (&term.shown, source) {
            (Some(form), _) => form.clone(),
            (None, Source::Dictionary) => term.key.clone(),
            (None, Source::Snowball) => continue,
        };
        let number = super::leiden::number(*t);
        // A compound says it better than its part where it is most of what the part stands in.
        let in_compound = scored
            .iter()
            .any(|(_, c)| corpus.terms[*c].parts.contains(&number) && inside[*c] * 2 >= inside[*t]);
        let repeats = chosen.iter().any(|(c, shown)| {
            corpus.terms[*c].parts.contains(&number)
                || term.parts.contains(&super::leiden::number(*c))
                || same_stem(shown, &form)
        });
        if !in_compound && !repeats {
            chosen.push((*t, form));
        }
    }
    chosen.into_iter().map(|c| c.1).collect()
}

/// In how many of these texts each word stands.
fn counts(corpus: &Corpus, texts: &[u32]) -> Vec<u32> {
    let mut out = vec![0; corpus.terms.len()];
    for n in texts {
        corpus.text(*n as usize).iter().for_each(|(t, _)| out[*t as usize] += 1);
    }
    out
}

/// Two words that begin alike for five letters say nearly the same in a label.
fn same_stem(a: &str, b: &str) -> bool {
    let alike = a.to_lowercase().chars().zip(b.to_lowercase().chars()).take_while(|(x, y)| x == y).count();
    alike >= 5 || a.eq_ignore_ascii_case(b)
}

/// The part of the texts that holds each word.
pub(crate) fn shares<'a>(corpus: &'a Corpus, texts: &[u32]) -> std::collections::HashMap<&'a str, f32> {
    let size = texts.len().max(1) as f32;
    counts(corpus, texts)
        .into_iter()
        .enumerate()
        .filter(|(_, n)| *n > 0)
        .map(|(t, n)| (corpus.terms[t].key.as_str(), n as f32 / size))
        .collect()
}
