// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Points gathered into hexagons: with many people the crowd is the picture, not the dot.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::markup::num;

type Cells = BTreeMap<(i64, i64), BTreeMap<u8, usize>>;

/// Draws hexagons over points with a group each; a cell has the colour of its commonest group and is the larger
/// the more points it holds. Cells of fewer than `least` points are left out, so the hexagons grow until four
/// of five points are in a cell that is drawn.
pub(crate) fn hexagons(points: &[(f64, f64, u8)], least: usize) -> String {
    let drawn = |cells: &Cells| -> usize {
        cells.values().map(|c| c.values().sum::<usize>()).filter(|n| *n >= least).sum()
    };
    let (mut r, mut cells) = (8.5, gather(points, 8.5));
    for larger in [11.0, 14.0, 18.0, 23.0] {
        if drawn(&cells) * 5 >= points.len() * 4 {
            break;
        }
        (r, cells) = (larger, gather(points, larger));
    }
    let most = cells.values().map(|c| c.values().sum::<usize>()).max().unwrap_or(1).max(1) as f64;
    // One path a group: its hexagons lie beside each other and never upon each other.
    let mut paths: BTreeMap<u8, String> = BTreeMap::new();
    for ((q, row), groups) in &cells {
        let count: usize = groups.values().sum();
        if count < least {
            continue;
        }
        // The later group wins a tie: any rule will do as long as it is always the same.
        let group = groups.iter().max_by_key(|(_, n)| **n).map_or(0, |(g, _)| *g);
        let centre = centre(*q, *row, r);
        let size = r * (0.38 + 0.6 * (count as f64 / most).sqrt());
        // In steps of half a unit, which no eye tells apart: what repeats packs well.
        hexagon(paths.entry(group).or_default(), centre, (size * 2.0).round() / 2.0);
    }
    let mut out = String::new();
    for (group, path) in paths {
        let class = if group == 0 { "f-quiet".to_owned() } else { format!("g{group} f-group") };
        let _ = write!(out, "<path class=\"hex {class}\" d=\"{path}\"/>");
    }
    out
}

/// Pointed on top, from its right upper corner on.
fn hexagon(path: &mut String, (x, y): (f64, f64), size: f64) {
    let tenth = |v: f64| num((v * 10.0).round() / 10.0);
    let (a, b) = (tenth(size * 3f64.sqrt() / 2.0), tenth(size / 2.0));
    let _ = write!(
        path,
        "M{},{}l-{a},{b}-{a}-{b}v-{s}l{a}-{b} {a},{b}z",
        tenth(x + size * 3f64.sqrt() / 2.0),
        tenth(y + size / 2.0),
        s = num(size)
    );
}

fn gather(points: &[(f64, f64, u8)], r: f64) -> Cells {
    let mut cells = Cells::new();
    for (x, y, group) in points {
        *cells.entry(cell(*x, *y, r)).or_default().entry(*group).or_default() += 1;
    }
    cells
}

/// Which hexagon a point is in: pointed on top, odd rows shifted by half a cell.
#[expect(clippy::cast_possible_truncation, reason = "coordinates are within the picture")]
fn cell(x: f64, y: f64, r: f64) -> (i64, i64) {
    let (wide, high) = (r * 3f64.sqrt(), r * 1.5);
    let near = (y / high).round() as i64;
    // The true cell is in the nearest row or one beside it: the nearest centre decides.
    let mut best = (f64::INFINITY, (0, near));
    for row in near - 1..=near + 1 {
        let shift = if row.rem_euclid(2) == 1 { wide / 2.0 } else { 0.0 };
        let q = ((x - shift) / wide).round() as i64;
        let (cx, cy) = centre(q, row, r);
        let far = (cx - x).hypot(cy - y);
        if far < best.0 {
            best = (far, (q, row));
        }
    }
    best.1
}

fn centre(q: i64, row: i64, r: f64) -> (f64, f64) {
    let wide = r * 3f64.sqrt();
    let shift = if row.rem_euclid(2) == 1 { wide / 2.0 } else { 0.0 };
    (q as f64 * wide + shift, row as f64 * r * 1.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cells_are_left_out_and_crowds_are_drawn() {
        let mut points = vec![(50.0, 50.0, 1); 9];
        points.push((150.0, 20.0, 2));
        let drawn = hexagons(&points, 3);
        assert_eq!(drawn.matches('M').count(), 1);
        assert!(drawn.contains("g1"));
    }

    #[test]
    fn a_hexagon_closes_where_it_began() {
        let mut path = String::new();
        hexagon(&mut path, (50.0, 50.0), 4.0);
        // Down to the left, up to the left, up, up to the right, down to the right: back above the start.
        assert_eq!(path, "M53.5,52l-3.5,2-3.5-2v-4l3.5-2 3.5,2z");
    }
}
