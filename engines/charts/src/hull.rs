// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The outline of a group of points, loosened so that it encloses rather than touches them.

/// The convex hull, counter-clockwise; fewer than three corners where the points are too few or in a line.
pub(crate) fn hull(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut sorted: Vec<(f64, f64)> =
        points.iter().copied().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    sorted.dedup();
    if sorted.len() < 3 {
        return sorted;
    }
    let mut lower = half(sorted.iter().copied());
    let mut upper = half(sorted.iter().rev().copied());
    lower.pop();
    upper.pop();
    lower.extend(upper);
    lower
}

fn half(points: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut chain: Vec<(f64, f64)> = Vec::new();
    for p in points {
        while let [.., a, b] = chain.as_slice() {
            let turn = (b.0 - a.0) * (p.1 - a.1) - (b.1 - a.1) * (p.0 - a.0);
            if turn > 0.0 {
                break;
            }
            chain.pop();
        }
        chain.push(p);
    }
    chain
}

/// The middle of some points.
pub(crate) fn middle(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    let n = points.len();
    if n == 0 {
        return None;
    }
    let (x, y) = points.iter().fold((0.0, 0.0), |(sx, sy), (x, y)| (sx + x, sy + y));
    Some((x / n as f64, y / n as f64))
}

/// The points nearest to their middle: `keep` of them as a share. A few strays must not blow up the outline.
pub(crate) fn core(points: &[(f64, f64)], keep: f64) -> Vec<(f64, f64)> {
    let Some((mx, my)) = middle(points) else { return Vec::new() };
    let mut near: Vec<(f64, f64)> = points.to_vec();
    near.sort_by(|a, b| (a.0 - mx).hypot(a.1 - my).total_cmp(&(b.0 - mx).hypot(b.1 - my)));
    let count = (near.len() as f64 * keep).ceil().max(3.0);
    near.into_iter().take(count as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hull_of_a_square_is_its_corners() {
        let square =
            [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0), (1.0, 0.0), (f64::NAN, 1.0)];
        assert_eq!(hull(&square), [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]);
        assert_eq!(hull(&[(1.0, 1.0), (1.0, 1.0)]).len(), 1);
        assert!(hull(&[(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]).len() < 3);
    }
}
