// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The opinion map: people who answer alike stand near each other; groups have an outline, a letter, a shape.
//!
//! The caller decides what may be drawn (the disclosure rule) and has jittered the points; from
//! [`DENSITY_FROM`] points on they are gathered into hexagons, whatever the caller wanted.

use std::fmt::Write as _;

use crate::{
    density::hexagons,
    figure::{Figure, Table},
    hull::{core, hull, middle},
    markup::{esc, num, picture, shape},
};

/// From so many points on, the crowd is drawn instead of its members.
pub const DENSITY_FROM: usize = 200;

/// One person's place, jittered, without an id.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Any scale: the picture fits itself around the points.
    pub x: f64,
    /// As `x`.
    pub y: f64,
    /// Which group, 1 to 8; 0 for none.
    pub group: u8,
}

/// One opinion group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// 1 to 8: decides colour and shape.
    pub index: u8,
    /// `A` to `H`.
    pub letter: String,
    /// `Ryhmä A`.
    pub label: String,
    /// Its size in words: `412 vastaajaa, 27 %`.
    pub size: String,
    /// What marks it, in a sentence; may be empty.
    pub about: String,
}

/// The whole map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OpinionMap {
    /// The name of the picture.
    pub title: String,
    /// What it shows, in two sentences, for those who do not see it.
    pub description: String,
    /// Heads of the table: group, size, what marks it.
    pub head: Vec<String>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The people.
    pub points: Vec<Point>,
    /// The reader's own place, and the word for it.
    pub you: Option<(Point, String)>,
}

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 300.0;
const EDGE: f64 = 26.0;

/// Draws the map; `id` must be the only one of its kind on the page.
#[must_use]
pub fn opinion_map(id: &str, chart: &OpinionMap) -> Figure {
    let fit = Fit::around(chart.points.iter().chain(chart.you.iter().map(|(p, _)| p)));
    let placed: Vec<(f64, f64, u8)> = chart
        .points
        .iter()
        .filter(|p| p.x.is_finite() && p.y.is_finite())
        .map(|p| {
            let (x, y) = fit.place(*p);
            (x, y, p.group.min(8))
        })
        .collect();
    let of = |group: u8| -> Vec<(f64, f64)> {
        placed.iter().filter(|(_, _, g)| *g == group).map(|(x, y, _)| (*x, *y)).collect()
    };

    let mut svg = picture(id, "ch-map", (WIDTH, HEIGHT), (&chart.title, &chart.description));
    for group in &chart.groups {
        svg.push_str(&outline(group.index, &of(group.index)));
    }
    if placed.len() >= DENSITY_FROM {
        svg.push_str(&hexagons(&placed, 2));
    } else {
        for (x, y, group) in &placed {
            let class = if *group == 0 { "f-quiet".to_owned() } else { format!("g{group} f-group") };
            let _ = write!(svg, "<g class=\"pt {class}\">{}</g>", shape(usize::from(*group), *x, *y, 3.6));
        }
    }
    for (group, (x, y)) in chart.groups.iter().zip(label_places(chart, of)) {
        let index = group.index.clamp(1, 8);
        let _ = write!(
            svg,
            "<g class=\"badge g{index}\"><g class=\"badge-halo\">{}</g>{}<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text></g>",
            shape(usize::from(index), x, y, 17.5),
            shape(usize::from(index), x, y, 15.0),
            num(x),
            num(y + 5.4),
            esc(&group.letter)
        );
    }
    if let Some((point, word)) = &chart.you {
        let (x, y) = fit.place(*point);
        let up = if y > 40.0 { y - 13.0 } else { y + 24.0 };
        let _ = write!(
            svg,
            "<g class=\"you\"><circle cx=\"{0}\" cy=\"{1}\" r=\"8\"/><circle class=\"you-core\" cx=\"{0}\" cy=\"{1}\" r=\"3.5\"/><text x=\"{2}\" y=\"{3}\" text-anchor=\"middle\">{4}</text></g>",
            num(x),
            num(y),
            num(x.clamp(30.0, WIDTH - 30.0)),
            num(up),
            esc(word)
        );
    }
    svg.push_str("</svg>");
    svg.push_str(&key(&chart.groups));
    let row = |g: &Group| vec![g.label.clone(), g.size.clone(), g.about.clone()];
    let rows = chart.groups.iter().map(row).collect();
    Figure {
        svg,
        table: Table { caption: chart.title.clone(), head: chart.head.clone(), rows },
        ..Figure::default()
    }
}

/// The groups in words below the map, where they can wrap and be read aloud.
fn key(groups: &[Group]) -> String {
    let mut out = String::from("<ul class=\"group-key\">");
    for g in groups {
        let index = g.index.clamp(1, 8);
        let _ = write!(
            out,
            "<li><svg class=\"gmark g{index}\" viewBox=\"-14 -14 28 28\" width=\"28\" height=\"28\" aria-hidden=\"true\" focusable=\"false\">{}<text x=\"0\" y=\"4.5\" text-anchor=\"middle\">{}</text></svg><span><strong>{}</strong> <span class=\"soft\">{}</span>",
            shape(usize::from(index), 0.0, 0.0, 11.0),
            esc(&g.letter),
            esc(&g.label),
            esc(&g.size)
        );
        if !g.about.is_empty() {
            let _ = write!(out, "<br>{}", esc(&g.about));
        }
        out.push_str("</span></li>");
    }
    out.push_str("</ul>");
    out
}

/// The loosened hull of a group's core; its stroke is wide and round, which rounds the corners.
fn outline(index: u8, points: &[(f64, f64)]) -> String {
    let corners = hull(&core(points, 0.9));
    if corners.len() < 3 {
        return String::new();
    }
    let path: Vec<String> = corners.iter().map(|(x, y)| format!("{},{}", num(*x), num(*y))).collect();
    format!("<polygon class=\"hull g{}\" points=\"{}\"/>", index.clamp(1, 8), path.join(" "))
}

/// Where the letters stand: in the middle of their group, pushed apart until none covers another.
fn label_places(chart: &OpinionMap, of: impl Fn(u8) -> Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let mut places: Vec<(f64, f64)> =
        chart.groups.iter().map(|g| middle(&of(g.index)).unwrap_or((WIDTH / 2.0, HEIGHT / 2.0))).collect();
    for _ in 0..60 {
        let now = places.clone();
        for (i, place) in places.iter_mut().enumerate() {
            for (j, other) in now.iter().enumerate().filter(|(j, _)| *j != i) {
                let (dx, dy) = (place.0 - other.0, place.1 - other.1);
                let far = dx.hypot(dy);
                if far < 40.0 {
                    // Exactly on each other: part them by their order.
                    let (ux, uy) =
                        if far < 0.01 { (if i < j { -1.0 } else { 1.0 }, 0.0) } else { (dx / far, dy / far) };
                    place.0 = (place.0 + ux * 2.0).clamp(20.0, WIDTH - 20.0);
                    place.1 = (place.1 + uy * 2.0).clamp(20.0, HEIGHT - 20.0);
                }
            }
        }
    }
    places
}

/// One scale for both directions, so that distances stay true.
struct Fit {
    x: f64,
    y: f64,
    scale: f64,
}

impl Fit {
    fn around<'a>(points: impl Iterator<Item = &'a Point>) -> Self {
        let (mut x0, mut x1, mut y0, mut y1) =
            (f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY);
        for p in points.filter(|p| p.x.is_finite() && p.y.is_finite()) {
            (x0, x1) = (x0.min(p.x), x1.max(p.x));
            (y0, y1) = (y0.min(p.y), y1.max(p.y));
        }
        if x0 > x1 {
            return Self { x: 0.0, y: 0.0, scale: 0.0 };
        }
        let (wide, high) = ((x1 - x0).max(1e-9), (y1 - y0).max(1e-9));
        let scale = ((WIDTH - 2.0 * EDGE) / wide).min((HEIGHT - 2.0 * EDGE) / high);
        Self { x: x0.midpoint(x1), y: y0.midpoint(y1), scale }
    }

    fn place(&self, p: Point) -> (f64, f64) {
        // Up on the screen is up in the data.
        (WIDTH / 2.0 + (p.x - self.x) * self.scale, HEIGHT / 2.0 - (p.y - self.y) * self.scale)
    }
}
