// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The little linear algebra that themes need: rows of floats, orthogonal bases, small symmetric eigenproblems.
//!
//! Sums run in a fixed order, so that the same texts give the same numbers whoever computes them.

/// Rows of equal length, one after the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matrix {
    /// Numbers in a row.
    pub(crate) width: usize,
    /// All rows.
    pub(crate) data: Vec<f32>,
}

impl Matrix {
    /// All zero.
    pub(crate) fn zero(rows: usize, width: usize) -> Self {
        Self { width, data: vec![0.0; rows * width] }
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> usize {
        self.data.len().checked_div(self.width).unwrap_or(0)
    }

    /// One row.
    pub(crate) fn row(&self, n: usize) -> &[f32] {
        &self.data[n * self.width..(n + 1) * self.width]
    }

    /// One row, to change.
    pub(crate) fn row_mut(&mut self, n: usize) -> &mut [f32] {
        &mut self.data[n * self.width..(n + 1) * self.width]
    }

    /// Makes the columns orthogonal and of length one (Gram-Schmidt, twice, for what rounding leaves).
    pub(crate) fn orthogonalise(&mut self) {
        let (rows, width) = (self.rows(), self.width);
        let square =
            |m: &Self, column: usize| (0..rows).map(|n| f64::from(m.row(n)[column]).powi(2)).sum::<f64>();
        for column in 0..width {
            let before = square(self, column);
            for _ in 0..2 {
                let mut shares = vec![0.0f64; column];
                for n in 0..rows {
                    let row = self.row(n);
                    let own = f64::from(row[column]);
                    shares.iter_mut().zip(row).for_each(|(s, x)| *s += own * f64::from(*x));
                }
                for n in 0..rows {
                    let row = self.row_mut(n);
                    let take: f64 = shares.iter().zip(&*row).map(|(s, x)| s * f64::from(*x)).sum();
                    row[column] -= take as f32;
                }
            }
            let after = square(self, column);
            // What is left of a column that the earlier ones explain is rounding and no direction.
            let scale = if after > before * 1e-10 { (1.0 / after.sqrt()) as f32 } else { 0.0 };
            (0..rows).for_each(|n| self.row_mut(n)[column] *= scale);
        }
    }
}

/// The product of two rows; sixteen sums side by side, so that the compiler can use wide registers.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0f32; 16];
    let (left, left_rest) = a.as_chunks::<16>();
    let (right, right_rest) = b.as_chunks::<16>();
    for (x, y) in left.iter().zip(right) {
        for i in 0..16 {
            sums[i] += x[i] * y[i];
        }
    }
    let rest: f32 = left_rest.iter().zip(right_rest).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f32>() + rest
}

/// Adds `factor` times `from` to `to`.
pub(crate) fn add(to: &mut [f32], from: &[f32], factor: f32) {
    to.iter_mut().zip(from).for_each(|(t, f)| *t += factor * f);
}

/// Makes a row one long; says whether it had a direction at all.
pub(crate) fn unit(row: &mut [f32]) -> bool {
    let length = dot(row, row).sqrt();
    let any = length > 1e-9;
    row.iter_mut().for_each(|x| *x = if any { *x / length } else { 0.0 });
    any
}

/// Eigenvalues and eigenvectors (as columns) of a small symmetric matrix, by Jacobi's rotations.
pub(crate) fn symmetric(mut a: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = a.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _ in 0..60 {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j].powi(2)).sum();
        if off < 1e-18 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                rotate(&mut a, &mut vectors, p, q);
            }
        }
    }
    ((0..n).map(|i| a[i][i]).collect(), vectors)
}

fn rotate(a: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    if a[p][q].abs() < 1e-300 {
        return;
    }
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let sign = if theta < 0.0 { -1.0 } else { 1.0 };
    let t = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    let turn = |row: &mut Vec<f64>| {
        let (x, y) = (row[p], row[q]);
        row[p] = c * x - s * y;
        row[q] = s * x + c * y;
    };
    a.iter_mut().for_each(turn);
    let (upper, lower) = a.split_at_mut(q);
    for (x, y) in upper[p].iter_mut().zip(&mut lower[0]) {
        (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    }
    vectors.iter_mut().for_each(turn);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_rebuild_the_matrix() {
        let a: Vec<Vec<f64>> = (0..6i32)
            .map(|i| {
                (0..6i32).map(|j| f64::from((i * j) % 5 + (i + j) % 3 + 4 * i32::from(i == j))).collect()
            })
            .collect();
        let (values, vectors) = symmetric(a.clone());
        for i in 0..6 {
            for j in 0..6 {
                let back: f64 = (0..6).map(|k| vectors[i][k] * values[k] * vectors[j][k]).sum();
                assert!((back - a[i][j]).abs() < 1e-9, "{i} {j}: {back} {}", a[i][j]);
            }
        }
    }

    #[test]
    fn columns_become_orthogonal_and_one_that_repeats_becomes_nothing() {
        let mut m = Matrix::zero(5, 3);
        for n in 0..5u8 {
            let x = f32::from(n) + 1.0;
            m.row_mut(usize::from(n)).copy_from_slice(&[x, x * x, 2.0 * x]);
        }
        m.orthogonalise();
        let column = |c: usize| (0..5).map(|n| m.row(n)[c]).collect::<Vec<_>>();
        assert!((dot(&column(0), &column(0)) - 1.0).abs() < 1e-5);
        assert!(dot(&column(0), &column(1)).abs() < 1e-5);
        assert!(column(2).iter().all(|x| x.abs() < 1e-3), "{:?}", column(2));
    }

    #[test]
    fn a_row_of_any_length_is_multiplied_whole() {
        for n in 0..40u8 {
            let row: Vec<f32> = (0..n).map(f32::from).collect();
            let plain: f32 = row.iter().map(|x| x * x).sum();
            assert!((dot(&row, &row) - plain).abs() < 1e-1);
        }
    }
}
