// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is near whom: for each text the texts most like it, compared with all others.

use super::{
    leiden::number,
    matrix::{Matrix, dot},
};

/// Rows compared at a time, so that they stay in the processor's cache.
const BLOCK: usize = 64;

/// The first so many directions are compared before all of them: they are the strongest, so that most pairs are seen
/// to be too far apart by them alone.
const HEAD: usize = 32;
/// More than all that rounding may add.
const SLACK: f32 = 1e-4;

/// The nearest of one row so far, in falling order.
type Best = Vec<(f32, u32)>;

/// Of some rows the first directions, and how long the rest of each is: two rows are no more alike than their
/// beginnings say and the lengths of their rests allow.
struct Heads {
    heads: Vec<[f32; HEAD]>,
    rests: Vec<f32>,
}

impl Heads {
    fn of(places: &Matrix, rows: &[u32]) -> Self {
        let split = |row: &u32| {
            let row = places.row(*row as usize);
            let (begins, rest) = row.split_at(row.len().min(HEAD));
            let mut head = [0.0; HEAD];
            head[..begins.len()].copy_from_slice(begins);
            (head, dot(rest, rest).sqrt())
        };
        let (heads, rests) = rows.iter().map(split).unzip();
        Self { heads, rests }
    }

    /// Two rows are no more alike than this.
    #[inline]
    fn at_most(&self, a: usize, b: usize) -> f32 {
        let mut sums = [0.0f32; 8];
        let (left, _) = self.heads[a].as_chunks::<8>();
        let (right, _) = self.heads[b].as_chunks::<8>();
        for (x, y) in left.iter().zip(right) {
            for i in 0..8 {
                sums[i] += x[i] * y[i];
            }
        }
        let [a0, a1, a2, a3, b0, b1, b2, b3] = sums;
        let head = ((a0 + b0) + (a1 + b1)) + ((a2 + b2) + (a3 + b3));
        head + self.rests[a] * self.rests[b] + SLACK
    }
}

/// For each of `rows` its `count` nearest among the same rows, as edges; likeness under `floor` is none. Two
/// rows are compared once, for both, and only where they may be near enough for one of them.
pub(crate) fn nearest(places: &Matrix, rows: &[u32], count: usize, floor: f32) -> Vec<(u32, u32, f32)> {
    let blocks: Vec<&[u32]> = rows.chunks(BLOCK).collect();
    let threads = threads().min(blocks.len());
    let heads = Heads::of(places, rows);
    // Every thread takes each so-manieth block and compares it with itself and those behind it.
    let piece = |first: usize| {
        let mut best: Vec<Best> = vec![Vec::new(); rows.len()];
        // What another must be like at least to come among the best of a row.
        let mut least: Vec<f32> = vec![floor; rows.len()];
        for i in (first..blocks.len()).step_by(threads.max(1)) {
            for (j, block) in blocks.iter().enumerate().skip(i) {
                for (b, other) in (j * BLOCK..).zip(*block) {
                    let end = if i == j { b } else { i * BLOCK + blocks[i].len() };
                    for (a, row) in (i * BLOCK..end).zip(blocks[i]) {
                        let most = heads.at_most(a, b);
                        if most < least[a] && most < least[b] {
                            continue;
                        }
                        let likeness = dot(places.row(*row as usize), places.row(*other as usize));
                        for (at, new) in [(a, *other), (b, *row)] {
                            offer(&mut best[at], (likeness, new), count, floor);
                            if best[at].len() == count {
                                least[at] = best[at].last().map_or(floor, |last| last.0);
                            }
                        }
                    }
                }
            }
        }
        best
    };
    let piece = &piece;
    // The best of a row are the same whichever thread found them, so the answer does not depend on how many
    // threads there are.
    let mut found = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|first| scope.spawn(move || piece(first))).collect();
        running.into_iter().map(|t| t.join().unwrap_or_default()).collect::<Vec<_>>()
    });
    let mut best = found.pop().unwrap_or_default();
    for other in found {
        for (best, other) in best.iter_mut().zip(other) {
            other.into_iter().for_each(|new| offer(best, new, count, floor));
        }
    }
    let edges = |(row, best): (&u32, Best)| {
        best.into_iter().map(|(likeness, other)| (*row, other, likeness)).collect::<Vec<_>>()
    };
    rows.iter().zip(best).flat_map(edges).collect()
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(8)
}

/// For each of `rows` its nearest among `others`. Edges are between places in `places`.
pub(crate) fn among(
    places: &Matrix,
    rows: &[u32],
    others: &[u32],
    count: usize,
    floor: f32,
) -> Vec<(u32, u32, f32)> {
    let each = rows.len().div_ceil(threads()).max(BLOCK);
    let piece = |rows: &[u32]| {
        let mut out = Vec::with_capacity(rows.len() * count);
        for block in rows.chunks(BLOCK) {
            let mut best: Vec<Vec<(f32, u32)>> = vec![Vec::with_capacity(count + 1); block.len()];
            for other in others {
                let there = places.row(*other as usize);
                for (row, best) in block.iter().zip(&mut best) {
                    if row != other {
                        offer(best, (dot(places.row(*row as usize), there), *other), count, floor);
                    }
                }
            }
            for (row, best) in block.iter().zip(best) {
                out.extend(best.into_iter().map(|(likeness, other)| (*row, other, likeness)));
            }
        }
        out
    };
    // Each row is worked out by itself, so the answer does not depend on how many threads there are.
    std::thread::scope(|scope| {
        let running: Vec<_> = rows.chunks(each).map(|rows| scope.spawn(move || piece(rows))).collect();
        running.into_iter().flat_map(|t| t.join().unwrap_or_default()).collect()
    })
}

/// Keeps the best, in falling order; of equals the one with the smaller number. In which order they are offered
/// makes no difference.
#[inline]
fn offer(best: &mut Best, new: (f32, u32), count: usize, floor: f32) {
    let before = |b: &(f32, u32)| b.0 > new.0 || b.0 >= new.0 && b.1 < new.1;
    if new.0 < floor || best.len() == count && best.last().is_some_and(before) {
        return;
    }
    let at = best.partition_point(before);
    best.insert(at, new);
    best.truncate(count);
}

/// Every row's number.
pub(crate) fn all(count: usize) -> Vec<u32> {
    (0..number(count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparing_two_rows_once_finds_what_comparing_each_with_all_finds() {
        // More rows than a block, many of them equal, so that ties are met.
        let mut m = Matrix::zero(150, 3);
        let mut chance = kernel::Chance::seeded(3);
        for n in 0..150 {
            let row = [chance.below(4) as f32, chance.below(4) as f32, chance.below(3) as f32];
            m.row_mut(n).copy_from_slice(&row);
            crate::themes::matrix::unit(m.row_mut(n));
        }
        let rows: Vec<u32> = all(150).into_iter().filter(|n| n % 7 != 0).collect();
        assert_eq!(nearest(&m, &rows, 9, 0.1), among(&m, &rows, &rows, 9, 0.1));
        assert!(nearest(&m, &[], 9, 0.1).is_empty());
    }

    #[test]
    fn what_the_first_directions_leave_open_is_looked_at_whole() {
        // What tells rows apart lies before the first directions' end, behind it or on both sides.
        let mut m = Matrix::zero(400, HEAD + 20);
        let mut chance = kernel::Chance::seeded(4);
        for n in 0..400 {
            let (from, to) = [(0, HEAD + 20), (HEAD, HEAD + 20), (0, HEAD)][n % 3];
            m.row_mut(n)[from..to].iter_mut().for_each(|x| *x = chance.unit() as f32 - 0.4);
            crate::themes::matrix::unit(m.row_mut(n));
        }
        assert_eq!(nearest(&m, &all(400), 7, 0.1), among(&m, &all(400), &all(400), 7, 0.1));
    }

    #[test]
    fn the_nearest_come_first_and_far_ones_not_at_all() {
        let mut m = Matrix::zero(4, 2);
        for (n, row) in [[1.0, 0.0], [0.8, 0.6], [0.0, 1.0], [-1.0, 0.0]].iter().enumerate() {
            m.row_mut(n).copy_from_slice(row);
        }
        let edges = nearest(&m, &all(4), 2, 0.1);
        let of = |n: u32| edges.iter().filter(|e| e.0 == n).map(|e| e.1).collect::<Vec<_>>();
        assert_eq!((of(0), of(1), of(2), of(3)), (vec![1], vec![0, 2], vec![1], vec![]));
    }
}
