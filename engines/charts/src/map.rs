// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A map of bubbles: one a region, over the dots of all municipalities, which together are the country's shape.

use std::fmt::Write as _;

use crate::{
    figure::{Figure, Table},
    markup::{esc, num, picture, share},
};

/// One region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bubble {
    /// Its name.
    pub label: String,
    /// Projected place, in any unit; north is up (larger `y`).
    pub x: f64,
    /// As `x`.
    pub y: f64,
    /// The area of the bubble, as a share of the largest.
    pub size: f64,
    /// How strong its colour is, as a share of one (agreement, turnout); `None` when it may not be shown.
    pub shade: Option<f64>,
    /// The value in words.
    pub value: String,
    /// Written inside the bubble when it fits: `64`; may be empty.
    pub short: String,
    /// Whether it is lifted out: less than its share. Drawn with another colour and a broken ring.
    pub low: bool,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegionMap {
    /// Its name.
    pub title: String,
    /// What it shows.
    pub description: String,
    /// Heads of the table: region, value.
    pub head: Vec<String>,
    /// Projected places of all municipalities: the ground.
    pub ground: Vec<(f64, f64)>,
    /// The regions.
    pub bubbles: Vec<Bubble>,
    /// Whether they are many and near each other: the small ones are smaller.
    pub fine: bool,
}

/// The outlines that bubbles stand on, when the caller has them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlines {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The `d` of each area's path, in the picture's units.
    pub paths: Vec<String>,
}

const WIDTH: f64 = 300.0;
const EDGE: f64 = 20.0;

/// Draws the map over the dots of the municipalities; places are fitted into the picture, north up.
#[must_use]
pub fn region_map(id: &str, chart: &RegionMap) -> Figure {
    let all = chart.ground.iter().copied().chain(chart.bubbles.iter().map(|b| (b.x, b.y)));
    let (mut x0, mut x1, mut y0, mut y1) =
        (f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY);
    for (x, y) in all.filter(|(x, y)| x.is_finite() && y.is_finite()) {
        (x0, x1, y0, y1) = (x0.min(x), x1.max(x), y0.min(y), y1.max(y));
    }
    let some = x0 <= x1;
    let (wide, high) = if some { ((x1 - x0).max(1e-9), (y1 - y0).max(1e-9)) } else { (1.0, 1.0) };
    let scale = (WIDTH - 2.0 * EDGE) / wide.max(high / 2.2);
    let height = (high * scale + 2.0 * EDGE).clamp(120.0, 700.0);
    let left = (WIDTH - wide * scale) / 2.0;
    let place = |x: f64, y: f64| -> (f64, f64) {
        if some { (left + (x - x0) * scale, EDGE + (y1 - y) * scale) } else { (0.0, 0.0) }
    };
    let mut ground = String::from("<g class=\"ground\">");
    for (x, y) in chart.ground.iter().filter(|(x, y)| x.is_finite() && y.is_finite()) {
        let (x, y) = place(*x, *y);
        let _ = write!(ground, "<circle cx=\"{}\" cy=\"{}\" r=\"2\"/>", num(x), num(y));
    }
    ground.push_str("</g>");
    draw(id, chart, (WIDTH, height), &ground, place)
}

/// Draws the map over outlines; the places of the bubbles are in the picture's own units, from the top.
/// The dots of the municipalities are left out.
#[must_use]
pub fn region_map_on(id: &str, chart: &RegionMap, outlines: &Outlines) -> Figure {
    let mut ground = String::from("<g class=\"outlines\">");
    for path in &outlines.paths {
        let d: String =
            path.chars().filter(|c| c.is_ascii_digit() || "MLHVZmlhvz,.- ".contains(*c)).collect();
        let _ = write!(ground, "<path d=\"{d}\"/>");
    }
    ground.push_str("</g>");
    draw(id, chart, (outlines.width, outlines.height), &ground, |x, y| (x, y))
}

fn draw(
    id: &str,
    chart: &RegionMap,
    size: (f64, f64),
    ground: &str,
    place: impl Fn(f64, f64) -> (f64, f64),
) -> Figure {
    let mut svg = picture(id, "ch-regions", size, (&chart.title, &chart.description));
    svg.push_str(ground);
    // Large ones first, so that a small neighbour is not covered.
    let mut order: Vec<&Bubble> = chart.bubbles.iter().collect();
    order.sort_by(|a, b| b.size.total_cmp(&a.size));
    for bubble in order {
        svg.push_str(&circle(bubble, place(bubble.x, bubble.y), if chart.fine { 2.2 } else { 5.0 }));
    }
    svg.push_str("</svg>");
    let rows = chart.bubbles.iter().map(|b| vec![b.label.clone(), b.value.clone()]).collect();
    let table = Table { caption: chart.title.clone(), head: chart.head.clone(), rows };
    Figure { svg, table, ..Figure::default() }
}

fn circle(bubble: &Bubble, (x, y): (f64, f64), least: f64) -> String {
    let r = least + share(bubble.size).sqrt() * 17.0;
    let class = match (bubble.low, bubble.shade) {
        (true, _) => "s-low".to_owned(),
        (false, None) => "s-none".to_owned(),
        (false, Some(shade)) => format!("s-{}", step(shade)),
    };
    let mut out = format!(
        "<g class=\"bubble {class}\"><title>{}: {}</title><circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
        esc(&bubble.label),
        esc(&bubble.value),
        num(x),
        num(y),
        num(r)
    );
    if !bubble.short.is_empty() && r >= 11.0 {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            num(x),
            num(y + 4.0),
            esc(&bubble.short)
        );
    }
    out.push_str("</g>");
    out
}

/// Five steps of strength: an eye does not tell more apart.
fn step(shade: f64) -> u8 {
    match share(shade) {
        s if s < 0.2 => 1,
        s if s < 0.4 => 2,
        s if s < 0.6 => 3,
        s if s < 0.8 => 4,
        _ => 5,
    }
}
