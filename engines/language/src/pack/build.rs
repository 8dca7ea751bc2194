// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes a pack from titles filed under concepts: words that are filed alike mean alike, in any language.
//!
//! Titles of the three languages lie under the same concepts. Words are counted by concept, weighed by
//! mutual information, and all languages' rows are folded into a few directions together.

use std::collections::HashMap;

use kernel::{Chance, Lang};

use super::{Asked, Pack, Words};
use crate::{
    analyse::{Analyser, words},
    themes::matrix::{Matrix, add, dot, symmetric, unit},
};

const SMOOTHING: f64 = 0.75;
const ROUNDS: usize = 8;
const SPARE: usize = 10;

/// Why no pack can be made.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Too little text.
    #[error("the titles hold too few words that occur under two or more concepts")]
    TooFew,
}

/// What was made, and of how much.
#[derive(Debug)]
pub struct Built {
    /// The pack.
    pub pack: Pack,
    /// How many titles of each language were read.
    pub titles: [usize; 3],
    /// How many concepts they stand under.
    pub concepts: usize,
}

/// Takes titles in and makes a pack of them.
pub struct Builder<'a> {
    analyser: &'a dyn Analyser,
    concepts: HashMap<String, u32>,
    words: [HashMap<String, Counts>; 3],
    titles: [usize; 3],
}

#[derive(Default)]
struct Counts {
    titles: u32,
    under: HashMap<u32, u32>,
}

/// A row of weights: concept and weight.
type Row = Vec<(u32, f32)>;

impl<'a> Builder<'a> {
    /// Nothing read yet.
    pub fn new(analyser: &'a dyn Analyser) -> Self {
        Self { analyser, concepts: HashMap::new(), words: Default::default(), titles: [0; 3] }
    }

    /// A title and the concept it is filed under.
    pub fn add(&mut self, concept: &str, title: &str, lang: Lang) {
        let next = u32::try_from(self.concepts.len()).unwrap_or(u32::MAX);
        let concept = *self.concepts.entry(concept.to_owned()).or_insert(next);
        self.titles[lang as usize] += 1;
        let mut keys: Vec<String> = Vec::new();
        for place in words(title) {
            let word = self.analyser.word(&title[place], lang);
            keys.extend(std::iter::once(&word.key).chain(&word.parts).map(ToString::to_string));
        }
        keys.sort_unstable();
        keys.dedup();
        for key in keys.into_iter().filter(|k| k.len() <= 255 && k.chars().any(char::is_alphabetic)) {
            let counts = self.words[lang as usize].entry(key).or_default();
            counts.titles += 1;
            *counts.under.entry(concept).or_default() += 1;
        }
    }

    /// The pack of what was read: at most `most` words of each language, in `width` directions.
    ///
    /// # Errors
    /// Where there is too little to learn from.
    pub fn build(self, width: usize, most: usize, chance: &mut Chance) -> Result<Built, BuildError> {
        let concepts = self.concepts.len();
        let titles = self.titles;
        let mut listed: Vec<(Lang, String, Counts)> = Vec::new();
        for (lang, words) in Lang::ALL.into_iter().zip(self.words) {
            let mut words: Vec<(String, Counts)> =
                words.into_iter().filter(|(_, c)| c.under.len() > 1 && c.titles > 1).collect();
            words.sort_by(|a, b| b.1.titles.cmp(&a.1.titles).then_with(|| a.0.cmp(&b.0)));
            words.truncate(most);
            listed.extend(words.into_iter().map(|(word, counts)| (lang, word, counts)));
        }
        let rows = weigh(&listed, concepts);
        let width = width.min(concepts).min(listed.len());
        if width < 2 {
            return Err(BuildError::TooFew);
        }
        let places = fold(&rows, concepts, width, chance);
        let mut langs: Vec<Words> = Vec::new();
        for lang in Lang::ALL {
            let own: Vec<usize> = (0..listed.len()).filter(|n| listed[*n].0 == lang).collect();
            if own.is_empty() {
                continue;
            }
            let mut out = Words::none(lang, vec![0.0; width]);
            for n in own {
                let (_, word, counts) = &listed[n];
                let row = places.row(n);
                let largest = row.iter().fold(1e-9f32, |m, x| m.max(x.abs()));
                out.rows.extend(row.iter().map(|x| (x / largest * 127.0).round() as i8));
                let idf =
                    ((titles[lang as usize] as f64 + 1.0) / (f64::from(counts.titles) + 1.0)).ln() + 0.3;
                out.idf.push(idf as f32);
                out.words.push(word.clone());
                // A title holds a common word more often: the mean of titles leans to common words.
                add(&mut out.mean, row, counts.titles as f32 * idf as f32);
            }
            unit(&mut out.mean);
            let scale = mean_length(&out, &places, &listed);
            out.mean.iter_mut().for_each(|x| *x *= scale);
            langs.push(out);
        }
        Ok(Built {
            pack: Pack { width, langs, names: Vec::new(), asked: Asked::default() },
            titles,
            concepts,
        })
    }
}

/// How far the words of a language lean to their mean, so that taking it away takes away no more than that.
fn mean_length(words: &Words, places: &Matrix, listed: &[(Lang, String, Counts)]) -> f32 {
    let own = (0..listed.len()).filter(|n| listed[*n].0 == words.lang);
    let (sum, count) = own.fold((0.0, 0.0), |(s, c), n| (s + dot(places.row(n), &words.mean), c + 1.0));
    if count > 0.0 { (sum / count as f32).max(0.0) } else { 0.0 }
}

fn weigh(listed: &[(Lang, String, Counts)], concepts: usize) -> Vec<Row> {
    let log = |n: u32| f64::from(n).ln_1p();
    let mut by_word = vec![0.0f64; listed.len()];
    // Each language has its own counts under a concept: there are more Finnish titles than Swedish ones.
    let mut by_concept = vec![0.0f64; concepts * 3];
    for (n, (lang, _, counts)) in listed.iter().enumerate() {
        for (concept, times) in &counts.under {
            by_word[n] += log(*times);
            by_concept[*concept as usize * 3 + *lang as usize] += log(*times);
        }
    }
    let smooth: Vec<f64> = by_concept.iter().map(|s| s.powf(SMOOTHING)).collect();
    let totals: Vec<f64> = (0..3).map(|l| smooth.iter().skip(l).step_by(3).sum()).collect();
    let row = |(n, (lang, _, counts)): (usize, &(Lang, String, Counts))| {
        let l = *lang as usize;
        let mut row: Row = counts
            .under
            .iter()
            .filter_map(|(concept, times)| {
                let chance = by_word[n] * smooth[*concept as usize * 3 + l] / totals[l];
                let weight = (log(*times) / chance).ln();
                (weight > 0.0).then_some((*concept, weight as f32))
            })
            .collect();
        row.sort_unstable_by_key(|c| c.0);
        let length = row.iter().map(|c| c.1 * c.1).sum::<f32>().sqrt();
        row.iter_mut().for_each(|c| c.1 /= length);
        row
    };
    listed.iter().enumerate().map(row).collect()
}

/// Words by concepts into words by directions.
fn fold(rows: &[Row], concepts: usize, width: usize, chance: &mut Chance) -> Matrix {
    let wide = (width + SPARE).min(concepts).min(rows.len());
    let mut basis = Matrix::zero(concepts, wide);
    basis.data.iter_mut().for_each(|x| *x = chance.unit() as f32 - 0.5);
    basis.orthogonalise();
    let times = |basis: &Matrix| {
        let mut out = Matrix::zero(rows.len(), wide);
        for (n, row) in rows.iter().enumerate() {
            row.iter().for_each(|(c, w)| add(out.row_mut(n), basis.row(*c as usize), *w));
        }
        out
    };
    for _ in 0..ROUNDS {
        let image = times(&basis);
        let mut next = Matrix::zero(concepts, wide);
        for (n, row) in rows.iter().enumerate() {
            row.iter().for_each(|(c, w)| add(next.row_mut(*c as usize), image.row(n), *w));
        }
        next.orthogonalise();
        basis = next;
    }
    let image = times(&basis);
    let mut small = vec![vec![0.0f64; wide]; wide];
    for n in 0..rows.len() {
        let row = image.row(n);
        for (i, x) in row.iter().enumerate() {
            small[i].iter_mut().zip(row).for_each(|(s, y)| *s += f64::from(*x) * f64::from(*y));
        }
    }
    let (values, vectors) = symmetric(small);
    let mut order: Vec<usize> = (0..wide).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
    let mut out = Matrix::zero(rows.len(), width);
    for n in 0..rows.len() {
        let from = image.row(n);
        for (to, k) in order.iter().take(width).enumerate() {
            out.row_mut(n)[to] =
                from.iter().enumerate().map(|(i, x)| f64::from(*x) * vectors[i][*k]).sum::<f64>() as f32;
        }
        unit(out.row_mut(n));
    }
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Snowball;

    /// Two subjects in two languages; what is filed alike lies alike.
    pub(crate) fn built() -> Pack {
        let snowball = Snowball::default();
        let mut builder = Builder::new(&snowball);
        for (concept, lang, titles) in [
            ("talvi1", Lang::Fi, ["lumi ja pakkanen", "lumi hiihto", "pakkanen hiihto"]),
            ("talvi2", Lang::Fi, ["lumi talvi", "hiihto talvi", "pakkanen lumi"]),
            ("talvi1", Lang::Sv, ["snö och köld", "snö skidor", "köld skidor"]),
            ("talvi2", Lang::Sv, ["snö vinter", "skidor vinter", "köld snö"]),
            ("koulu1", Lang::Fi, ["opettaja ja oppilas", "oppilas luokka", "opettaja luokka"]),
            ("koulu2", Lang::Fi, ["oppilas koulu", "opettaja koulu", "luokka oppilas"]),
            ("koulu1", Lang::Sv, ["lärare och elev", "elev klass", "lärare klass"]),
            ("koulu2", Lang::Sv, ["elev skola", "lärare skola", "klass elev"]),
        ] {
            titles.iter().for_each(|t| builder.add(concept, t, lang));
        }
        builder.build(2, 100, &mut Chance::seeded(1)).expect("enough to learn from").pack
    }

    #[test]
    fn words_filed_alike_lie_near_each_other_across_languages() {
        let pack = built();
        let key = |word: &str, lang| Snowball::default().word(word, lang).key.to_string();
        for (fi, near) in
            [("lumi", ["snö", "köld", "skidor", "vinter"]), ("oppilas", ["elev", "lärare", "klass", "skola"])]
        {
            let near = near.map(|w| key(w, Lang::Sv));
            let found = pack.near(&key(fi, Lang::Fi), Lang::Fi, Lang::Sv, 3);
            assert_eq!(found.len(), 3);
            assert!(found.iter().all(|f| near.contains(&f.0.to_owned())), "{fi}: {found:?}");
        }
    }

    #[test]
    fn the_same_titles_give_the_same_pack() {
        let bytes = |pack: &Pack| {
            let mut out = Vec::new();
            pack.write(&mut out).expect("writes");
            out
        };
        assert_eq!(bytes(&built()), bytes(&built()));
        assert!(Pack::read(&bytes(&built())).is_ok());
    }

    #[test]
    fn too_little_is_said_to_be_so() {
        let snowball = Snowball::default();
        let mut builder = Builder::new(&snowball);
        builder.add("a", "yksi otsikko", Lang::Fi);
        assert!(builder.build(96, 100, &mut Chance::seeded(1)).is_err());
    }
}
