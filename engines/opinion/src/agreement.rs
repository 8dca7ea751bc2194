// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How alike two groupings of the same people are.

/// The adjusted Rand index (L. Hubert and P. Arabie, 1985) of two lists of labels, one a person and as long as each other:
/// 1 for the same grouping, 0 for what chance would give, less where they are more unlike than by chance.
#[must_use]
pub fn rand_index(a: &[u8], b: &[u8]) -> f64 {
    let table = crossed(a, b);
    let pairs = |n: usize| (n * n.saturating_sub(1)) as f64 / 2.0;
    let rows: f64 = table.iter().map(|row| pairs(row.iter().sum())).sum();
    let width = table.first().map_or(0, Vec::len);
    let columns: f64 = (0..width).map(|c| pairs(table.iter().map(|row| row[c]).sum())).sum();
    let joint: f64 = table.iter().flatten().map(|&n| pairs(n)).sum();
    let all = pairs(a.len().min(b.len()));
    if all == 0.0 {
        return 1.0;
    }
    let expected = rows * columns / all;
    let most = f64::midpoint(rows, columns);
    if most - expected <= 1e-12 { 1.0 } else { (joint - expected) / (most - expected) }
}

/// For each of the `groups` of the first grouping, the share (0 to 1) that it and its best counterpart in the second have in
/// common of what either has (P. Jaccard, 1901).
#[must_use]
pub fn overlaps(a: &[u8], b: &[u8], groups: usize) -> Vec<f64> {
    let mut table = crossed(a, b);
    let width = table.first().map_or(0, Vec::len);
    table.resize(table.len().max(groups), vec![0; width]);
    let columns: Vec<usize> = (0..width).map(|c| table.iter().map(|row| row[c]).sum()).collect();
    let best = |row: &Vec<usize>| {
        let size: usize = row.iter().sum();
        let shared = |(both, column): (&usize, &usize)| *both as f64 / (size + column - both).max(1) as f64;
        row.iter().zip(&columns).map(shared).fold(0.0, f64::max)
    };
    table[..groups].iter().map(best).collect()
}

fn crossed(a: &[u8], b: &[u8]) -> Vec<Vec<usize>> {
    let size = |l: &[u8]| l.iter().max().map_or(0, |&m| usize::from(m) + 1);
    let mut table = vec![vec![0; size(b)]; size(a)];
    for (&x, &y) in a.iter().zip(b) {
        table[usize::from(x)][usize::from(y)] += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_matter_and_chance_gives_nothing() {
        assert!((rand_index(&[0, 0, 1, 1], &[1, 1, 0, 0]) - 1.0).abs() < 1e-12);
        assert!((rand_index(&[0, 0, 1, 1], &[0, 1, 0, 1]) + 0.5).abs() < 1e-12);
        assert_eq!(rand_index(&[0, 0], &[0, 0]), 1.0);
        assert_eq!(overlaps(&[0, 0, 1, 1], &[1, 1, 0, 1], 3), [2.0 / 3.0, 0.5, 0.0]);
    }
}
