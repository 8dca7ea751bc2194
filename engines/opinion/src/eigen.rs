// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Eigenvalues and eigenvectors: of a small dense symmetric matrix completely, of a large implicit one the leading two.
//!
//! The large matrix is only ever applied to a pair of vectors, because that costs one pass over the votes. A block
//! Krylov space with full orthogonalisation and exact residuals is used: it needs few passes, finds double eigenvalues
//! (two vectors at a time) and says itself when it is accurate.

use crate::numbers::hypot;

/// Two vectors side by side: one entry of each.
pub(crate) type Pair = [f64; 2];

/// All eigenpairs of a symmetric matrix, largest eigenvalue first; vectors are rows of the second part.
pub(crate) fn symmetric(mut a: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = a.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    tridiagonalise(&mut a, &mut vectors);
    let mut diagonal: Vec<f64> = (0..n).map(|i| a[i][i]).collect();
    let mut beside: Vec<f64> = (0..n).map(|i| if i + 1 < n { a[i + 1][i] } else { 0.0 }).collect();
    diagonalise(&mut diagonal, &mut beside, &mut vectors);
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| diagonal[j].total_cmp(&diagonal[i]));
    (order.iter().map(|&i| diagonal[i]).collect(), order.iter().map(|&i| vectors[i].clone()).collect())
}

/// Householder reflections; `vectors` (rows) follows the change of basis.
fn tridiagonalise(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>]) {
    let n = a.len();
    for k in 0..n.saturating_sub(2) {
        let norm = (k + 1..n).map(|i| a[i][k] * a[i][k]).sum::<f64>().sqrt();
        if norm == 0.0 {
            continue;
        }
        let mut v = vec![0.0; n];
        for i in k + 1..n {
            v[i] = a[i][k];
        }
        v[k + 1] += norm.copysign(a[k + 1][k]);
        let length = dot(&v, &v).sqrt();
        v.iter_mut().for_each(|x| *x /= length);
        let mut p: Vec<f64> = a.iter().map(|row| dot(row, &v)).collect();
        let along = dot(&p, &v);
        add_scaled(&mut p, -along, &v);
        for i in 0..n {
            for j in 0..n {
                a[i][j] -= 2.0 * (v[i] * p[j] + p[i] * v[j]);
            }
        }
        let mut shadow = vec![0.0; n];
        for (row, &weight) in vectors.iter().zip(&v) {
            add_scaled(&mut shadow, weight, row);
        }
        for (row, &weight) in vectors.iter_mut().zip(&v) {
            add_scaled(row, -2.0 * weight, &shadow);
        }
    }
}

/// Implicitly shifted QL sweeps over a tridiagonal matrix.
fn diagonalise(d: &mut [f64], e: &mut [f64], vectors: &mut [Vec<f64>]) {
    let n = d.len();
    for low in 0..n {
        for _sweep in 0..64 {
            let high = (low..n - 1)
                .find(|&m| e[m].abs() <= f64::EPSILON * (d[m].abs() + d[m + 1].abs()))
                .unwrap_or(n - 1);
            if high == low {
                break;
            }
            let half = (d[low + 1] - d[low]) / (2.0 * e[low]);
            let mut g = d[high] - d[low] + e[low] / (half + hypot(half, 1.0).copysign(half));
            let (mut sine, mut cosine, mut carried) = (1.0, 1.0, 0.0);
            let mut split = false;
            for i in (low..high).rev() {
                let f = sine * e[i];
                let b = cosine * e[i];
                let r = hypot(f, g);
                e[i + 1] = r;
                if r == 0.0 {
                    d[i + 1] -= carried;
                    e[high] = 0.0;
                    split = true;
                    break;
                }
                sine = f / r;
                cosine = g / r;
                let rest = d[i + 1] - carried;
                let turn = (d[i] - rest) * sine + 2.0 * cosine * b;
                carried = sine * turn;
                d[i + 1] = rest + carried;
                g = cosine * turn - b;
                rotate(vectors, i, sine, cosine);
            }
            if !split {
                d[low] -= carried;
                e[low] = g;
                e[high] = 0.0;
            }
        }
    }
}

fn rotate(vectors: &mut [Vec<f64>], i: usize, sine: f64, cosine: f64) {
    let (head, tail) = vectors.split_at_mut(i + 1);
    for (x, y) in head[i].iter_mut().zip(&mut tail[0]) {
        let (old_x, old_y) = (*x, *y);
        *y = sine * old_x + cosine * old_y;
        *x = cosine * old_x - sine * old_y;
    }
}

pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Four partial sums let the processor work side by side; the order is fixed, so the result is too.
    let mut sums = [0.0; 4];
    let (a4, a_rest) = a.as_chunks::<4>();
    let (b4, b_rest) = b.as_chunks::<4>();
    for (x, y) in a4.iter().zip(b4) {
        for lane in 0..4 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let rest: f64 = a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

pub(crate) fn add_scaled(to: &mut [f64], scale: f64, from: &[f64]) {
    for (t, f) in to.iter_mut().zip(from) {
        *t += scale * f;
    }
}

/// The leading two eigenpairs of a positive semidefinite operator.
pub(crate) struct Leading {
    pub(crate) values: [f64; 2],
    pub(crate) vectors: [Vec<f64>; 2],
}

/// Relative residual at which the search ends; rounding leaves little below it.
const ACCURACY: f64 = 2e-14;
/// The search also ends where no direction can be off by more than this (its residual by its distance to the nearest other
/// eigenvalue, C. Davis and W. Kahan, 1970): a hundredth of what extremity may be off.
const ANGLE: f64 = 1e-11;
/// Vectors kept at most.
const LARGEST_SPACE: usize = 400;
/// Below this share of the total, a direction is rounding noise and not there.
const NOISE: f64 = 1e-13;

/// Finds the leading two eigenpairs of `apply` on `size` dimensions; `total` is the sum of all eigenvalues. Directions
/// that do not exist come back as zero.
pub(crate) fn leading_two(size: usize, total: f64, apply: impl Fn(&[Pair]) -> Vec<Pair>) -> Leading {
    let none = || Leading { values: [0.0; 2], vectors: [vec![0.0; size], vec![0.0; size]] };
    if size == 0 || total <= 0.0 {
        return none();
    }
    let mut space = Space { basis: Vec::new(), images: Vec::new(), products: Vec::new() };
    let mut candidates: Vec<Vec<f64>> =
        (0..2_u64).map(|k| (0..size as u64).map(|j| noise(2 * j + k)).collect()).collect();
    let mut best: Option<(f64, Leading)> = None;
    let mut stalled = 0;
    let mut next_check = 4;
    loop {
        let added = space.extend(candidates, &apply);
        let full = added == 0 || space.basis.len() >= size.min(LARGEST_SPACE);
        if full || space.basis.len() >= next_check {
            next_check = space.basis.len() + (space.basis.len() / 8).max(2);
            let (residual, gap, found) = space.ritz(size);
            stalled = if best.as_ref().is_some_and(|(r, _)| residual > r * 0.5) { stalled + 1 } else { 0 };
            if best.as_ref().is_none_or(|(r, _)| residual < *r) || full {
                best = Some((residual, found));
            }
            // Residuals at the floor of rounding no longer fall; a plateau far above it is only slow convergence.
            let floor = best.as_ref().is_some_and(|(r, _)| *r < total * 1e-12) && stalled >= 2;
            let sure = residual <= ANGLE * gap;
            if full || floor || sure || best.as_ref().is_some_and(|(r, l)| *r <= ACCURACY * l.values[0]) {
                break;
            }
        }
        candidates = space.images[space.images.len() - added..].to_vec();
    }
    let mut found = best.map_or_else(none, |(_, found)| found);
    for k in 0..2 {
        if found.values[k] <= NOISE * total {
            found.values[k] = 0.0;
            found.vectors[k].fill(0.0);
        }
    }
    found
}

/// An even spread over (-1, 1), fixed by the place alone: only a start, the result does not depend on it.
fn noise(seed: u64) -> f64 {
    (crate::votes::mix(seed) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
}

/// An orthonormal basis, its images, and their products with each other.
struct Space {
    basis: Vec<Vec<f64>>,
    images: Vec<Vec<f64>>,
    products: Vec<Vec<f64>>,
}

impl Space {
    /// Takes in what is new in the candidates; answers how many directions that were.
    fn extend(&mut self, candidates: Vec<Vec<f64>>, apply: &impl Fn(&[Pair]) -> Vec<Pair>) -> usize {
        let known = self.basis.len();
        for mut v in candidates {
            if self.basis.len() == v.len() {
                break;
            }
            let before = dot(&v, &v).sqrt();
            // Twice, because once leaves rounding errors of the size of what was taken away.
            for _ in 0..2 {
                for q in &self.basis {
                    let along = dot(q, &v);
                    add_scaled(&mut v, -along, q);
                }
            }
            let after = dot(&v, &v).sqrt();
            if after > 1e-11 * before {
                v.iter_mut().for_each(|x| *x /= after);
                self.basis.push(v);
            }
        }
        let added = self.basis.len() - known;
        if added > 0 {
            let first = &self.basis[known];
            let second = self.basis.get(known + 1);
            let block: Vec<Pair> =
                (0..first.len()).map(|j| [first[j], second.map_or(0.0, |s| s[j])]).collect();
            let image = apply(&block);
            for k in 0..added {
                self.images.push(image.iter().map(|pair| pair[k]).collect());
            }
        }
        for at in known..self.basis.len() {
            let row: Vec<f64> = (0..=at).map(|i| dot(&self.basis[i], &self.images[at])).collect();
            for (i, &x) in row.iter().enumerate().take(at) {
                self.products[i].push(x);
            }
            self.products.push(row);
        }
        added
    }

    /// The best two directions of the space, the larger of their residuals, and the least distance of their values from each
    /// other and from the third (0 where there is no third).
    fn ritz(&self, size: usize) -> (f64, f64, Leading) {
        let (values, small) = symmetric(self.products.clone());
        let gap = match values[..] {
            [first, second, third, ..] => (first - second).min(second - third),
            _ => 0.0,
        };
        let mut found = Leading { values: [0.0; 2], vectors: [vec![0.0; size], vec![0.0; size]] };
        let mut worst = 0.0_f64;
        for k in 0..values.len().min(2) {
            let mut residual = vec![0.0; size];
            for (at, &weight) in small[k].iter().enumerate() {
                add_scaled(&mut found.vectors[k], weight, &self.basis[at]);
                add_scaled(&mut residual, weight, &self.images[at]);
            }
            let length = dot(&found.vectors[k], &found.vectors[k]).sqrt();
            found.vectors[k].iter_mut().for_each(|x| *x /= length);
            found.values[k] = values[k].max(0.0);
            add_scaled(&mut residual, -values[k], &found.vectors[k]);
            worst = worst.max(dot(&residual, &residual).sqrt());
        }
        (worst, gap, found)
    }
}

#[cfg(test)]
mod tests {
    use super::{leading_two, symmetric};

    #[test]
    fn eigenpairs_rebuild_the_matrix() {
        for n in 1..12_usize {
            let a: Vec<Vec<f64>> = (0..n)
                .map(|i| (0..n).map(|j| super::noise((i.min(j) * 31 + i.max(j)) as u64)).collect())
                .collect();
            let (values, vectors) = symmetric(a.clone());
            for i in 0..n {
                for j in 0..n {
                    let sum: f64 = (0..n).map(|k| values[k] * vectors[k][i] * vectors[k][j]).sum();
                    assert!((sum - a[i][j]).abs() < 1e-12, "n {n}");
                }
            }
            assert!(values.windows(2).all(|w| w[0] >= w[1]));
        }
    }

    #[test]
    fn a_double_leading_eigenvalue_is_found_twice() {
        let eigenvalues: Vec<f64> =
            (0..200).map(|j| if j == 3 || j == 90 { 5.0 } else { 4.0 / f64::from(j + 1) }).collect();
        let found = leading_two(200, eigenvalues.iter().sum(), |block| {
            block.iter().zip(&eigenvalues).map(|(pair, l)| [pair[0] * l, pair[1] * l]).collect()
        });
        assert!((found.values[0] - 5.0).abs() < 1e-12 && (found.values[1] - 5.0).abs() < 1e-12);
        for v in &found.vectors {
            assert!((v[3] * v[3] + v[90] * v[90] - 1.0).abs() < 1e-9);
        }
    }
}
