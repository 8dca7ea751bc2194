// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is near whom: for each text the texts most like it, compared with all others.

use super::{
    leiden::number,
    matrix::{Matrix, dot},
};

/// Rows compared at a time, so that they stay in the processor's cache.
const BLOCK: usize = 64;

/// For each of `rows` its `count` nearest among the same rows, as edges; likeness under `floor` is none.
pub(crate) fn nearest(places: &Matrix, rows: &[u32], count: usize, floor: f32) -> Vec<(u32, u32, f32)> {
    among(places, rows, rows, count, floor)
}

/// For each of `rows` its nearest among `others`. Edges are between places in `places`.
pub(crate) fn among(
    places: &Matrix,
    rows: &[u32],
    others: &[u32],
    count: usize,
    floor: f32,
) -> Vec<(u32, u32, f32)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(8);
    let each = rows.len().div_ceil(threads).max(BLOCK);
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

/// Keeps the best, in falling order; of equals the one with the smaller number.
fn offer(best: &mut Vec<(f32, u32)>, new: (f32, u32), count: usize, floor: f32) {
    if new.0 < floor || best.len() == count && best.last().is_some_and(|last| new.0 <= last.0) {
        return;
    }
    let at = best.partition_point(|b| b.0 >= new.0);
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
