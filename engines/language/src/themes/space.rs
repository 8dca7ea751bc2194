// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where words and texts lie: words that occur together more often than chance lie near each other.
//!
//! Pairs of words in a text are counted, weighed as positive pointwise mutual information with the context's
//! counts smoothed, and folded into a few dozen directions by subspace iteration.

use kernel::Chance;

use super::{
    corpus::Corpus,
    leiden::number,
    matrix::{Matrix, add, dot, symmetric, unit},
};

/// How the counts of context words are smoothed.
const SMOOTHING: f64 = 0.75;
/// Rounds of multiplying and making orthogonal.
const ROUNDS: usize = 6;
/// Directions carried along beyond those that are kept; they make the kept ones exact sooner.
const SPARE: usize = 10;
/// Pairs are counted in pieces of so many, to bound memory.
const PIECE: usize = 1 << 23;

/// A square sparse symmetric matrix by rows.
struct Sparse {
    starts: Vec<usize>,
    cells: Vec<(u32, f32)>,
}

/// The words' places, one row each, of length one.
pub(crate) fn words(
    corpus: &Corpus,
    chance: &mut Chance,
    tick: &mut dyn FnMut(f32) -> bool,
) -> Option<Matrix> {
    let weights = mutual_information(corpus, &pairs(corpus));
    if !tick(0.3) {
        return None;
    }
    let size = corpus.terms.len();
    let wanted = if corpus.len() > 5_000 { 100 } else { 64 };
    let kept = wanted.min(size);
    let width = (kept + SPARE).min(size);
    let mut basis = Matrix::zero(size, width);
    basis.data.iter_mut().for_each(|x| *x = chance.unit() as f32 - 0.5);
    basis.orthogonalise();
    for round in 0..ROUNDS {
        basis = weights.times(&basis);
        basis.orthogonalise();
        if !tick(0.3 + 0.6 * (round as f32 + 1.0) / ROUNDS as f32) {
            return None;
        }
    }
    Some(directions(&weights, &basis, kept))
}

/// From a basis of the strongest directions to these themselves, scaled by their strength.
fn directions(weights: &Sparse, basis: &Matrix, kept: usize) -> Matrix {
    let image = weights.times(basis);
    let width = basis.width;
    let mut small = vec![vec![0.0f64; width]; width];
    for n in 0..basis.rows() {
        for (i, x) in basis.row(n).iter().enumerate() {
            small[i].iter_mut().zip(image.row(n)).for_each(|(s, y)| *s += f64::from(*x) * f64::from(*y));
        }
    }
    let even = |i: usize, j: usize| f64::midpoint(small[i][j], small[j][i]);
    let small = (0..width).map(|i| (0..width).map(|j| even(i, j)).collect()).collect();
    let (values, vectors) = symmetric(small);
    let mut order: Vec<usize> = (0..width).collect();
    order.sort_by(|a, b| values[*b].abs().total_cmp(&values[*a].abs()).then(a.cmp(b)));
    order.truncate(kept);
    let mut out = Matrix::zero(basis.rows(), order.len());
    for n in 0..basis.rows() {
        let from = basis.row(n);
        for (to, k) in order.iter().enumerate() {
            let share: f64 = from.iter().enumerate().map(|(i, x)| f64::from(*x) * vectors[i][*k]).sum();
            out.row_mut(n)[to] = (share * values[*k].abs()) as f32;
        }
        unit(out.row_mut(n));
    }
    out
}

/// How many texts each pair of words shares; each pair once, the smaller number first.
fn pairs(corpus: &Corpus) -> Vec<(u64, f32)> {
    let mut piece: Vec<u64> = Vec::new();
    let mut all: Vec<(u64, f32)> = Vec::new();
    for n in 0..corpus.len() {
        let text = corpus.text(n);
        for (i, (b, _)) in text.iter().enumerate() {
            piece.extend(text[..i].iter().map(|(a, _)| u64::from(*a) << 32 | u64::from(*b)));
        }
        if piece.len() > PIECE {
            all = merged(all, &mut piece);
        }
    }
    merged(all, &mut piece)
}

fn merged(all: Vec<(u64, f32)>, piece: &mut Vec<u64>) -> Vec<(u64, f32)> {
    piece.sort_unstable();
    let mut new: Vec<(u64, f32)> = Vec::new();
    for pair in piece.drain(..) {
        match new.last_mut() {
            Some((last, times)) if *last == pair => *times += 1.0,
            _ => new.push((pair, 1.0)),
        }
    }
    if all.is_empty() {
        return new;
    }
    let mut out = Vec::with_capacity(all.len() + new.len() / 2);
    let (mut old, mut new) = (all.into_iter().peekable(), new.into_iter().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                out.push((a.0, a.1 + b.1));
                old.next();
                new.next();
            }
            (Some(a), Some(b)) if a.0 < b.0 => out.extend(old.next()),
            (_, Some(_)) => out.extend(new.next()),
            (Some(_), None) => out.extend(old.next()),
            (None, None) => return out,
        }
    }
}

fn mutual_information(corpus: &Corpus, pairs: &[(u64, f32)]) -> Sparse {
    let size = corpus.terms.len();
    let ends = |pair: u64| ((pair >> 32) as usize, (pair & 0xffff_ffff) as usize);
    let mut sums = vec![0.0f64; size];
    for (pair, times) in pairs {
        let (a, b) = ends(*pair);
        sums[a] += f64::from(*times);
        sums[b] += f64::from(*times);
    }
    let smooth: Vec<f64> = sums.iter().map(|s| s.powf(SMOOTHING)).collect();
    let total: f64 = smooth.iter().sum();
    // Both orders of a pair, averaged: a symmetric matrix needs only half the work and has real directions.
    let weight = |(pair, times): &(u64, f32)| {
        let (a, b) = ends(*pair);
        let one = |x: usize, y: usize| (f64::from(*times) * total / (sums[x] * smooth[y])).ln().max(0.0);
        (a, b, f64::midpoint(one(a, b), one(b, a)) as f32)
    };
    let mut counts = vec![0usize; size + 1];
    for (a, b, _) in pairs.iter().map(weight).filter(|w| w.2 > 0.0) {
        counts[a + 1] += 1;
        counts[b + 1] += 1;
    }
    for n in 0..size {
        counts[n + 1] += counts[n];
    }
    let mut next = counts.clone();
    let mut cells = vec![(0u32, 0.0f32); counts[size]];
    for (a, b, w) in pairs.iter().map(weight).filter(|w| w.2 > 0.0) {
        cells[next[a]] = (number(b), w);
        next[a] += 1;
        cells[next[b]] = (number(a), w);
        next[b] += 1;
    }
    Sparse { starts: counts, cells }
}

impl Sparse {
    fn times(&self, m: &Matrix) -> Matrix {
        let mut out = Matrix::zero(m.rows(), m.width);
        for n in 0..m.rows() {
            let to = out.row_mut(n);
            for (k, w) in &self.cells[self.starts[n]..self.starts[n + 1]] {
                add(to, m.row(*k as usize), *w);
            }
        }
        out
    }
}

/// The place of a text: the sum of its words', rare words weighing a little more. All zero where no word is known.
pub(crate) fn text(corpus: &Corpus, words: &Matrix, text: &[(u32, f32)]) -> Vec<f32> {
    let mut out = vec![0.0; words.width];
    for (term, times) in text {
        add(&mut out, words.row(*term as usize), corpus.idf(*term).sqrt() * (1.0 + times.ln()));
    }
    unit(&mut out);
    out
}

/// Whether a place is one: texts without known words have none.
pub(crate) fn somewhere(place: &[f32]) -> bool {
    dot(place, place) > 0.5
}
