// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finland on a plane: for maps with bubbles and regions drawn as SVG.
//!
//! A transverse Mercator of a sphere along 27° E, the meridian of Finland's own map grid: shapes stay true
//! to a few parts in a thousand, which no screen shows. Not for measuring land.

use std::{fmt::Write as _, sync::OnceLock};

use crate::{Area, AreaKind, Municipality, MunicipalityCode, data::rows, register};

const RADIUS_KM: f64 = 6371.0;
const MERIDIAN: f64 = 27.0;

/// Kilometres east of 27° E and north of the equator.
pub fn project(lon: f64, lat: f64) -> (f64, f64) {
    let (turn, lat) = ((lon - MERIDIAN).to_radians(), lat.to_radians());
    let east = (lat.cos() * turn.sin()).atanh();
    let north = lat.tan().atan2(turn.cos());
    (RADIUS_KM * east, RADIUS_KM * north)
}

/// A picture of a given size that Finland is fitted into, north up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    scale: f64,
    west: f64,
    north: f64,
}

/// A region as an SVG path.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Which region.
    pub region: &'static Area,
    /// The `d` attribute: closed rings, corners on a grid of half a unit; the first absolute, then steps.
    pub path: String,
}

/// A circle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bubble {
    /// Where.
    pub municipality: &'static Municipality,
    /// Centre, from the left.
    pub x: f64,
    /// Centre, from the top.
    pub y: f64,
    /// Radius: the area is in proportion to the value.
    pub r: f64,
    /// What it shows.
    pub value: f64,
}

struct Ring {
    region: &'static Area,
    points: Vec<(f64, f64)>,
}

impl Frame {
    /// As high as wished and as wide as the country then is, with an empty edge on all sides.
    pub fn of_height(height: f64, edge: f64) -> Self {
        let (west, east, south, north) = extent();
        let scale = (height - 2.0 * edge) / (north - south);
        Self {
            width: (east - west) * scale + 2.0 * edge,
            height,
            scale,
            west: west - edge / scale,
            north: north + edge / scale,
        }
    }

    /// The point of the picture (from the left, from the top) for a point of the earth.
    pub fn place(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (east, north) = project(lon, lat);
        ((east - self.west) * self.scale, (self.north - north) * self.scale)
    }

    /// The regions, each as one path.
    pub fn outlines(&self) -> Vec<Outline> {
        register()
            .areas(AreaKind::Region)
            .map(|region| {
                let mut path = String::new();
                for ring in rings().iter().filter(|r| r.region.code == region.code) {
                    // On a grid for the whole picture, so that neighbours keep their common border.
                    let corners = ring.points.iter().map(|(lon, lat)| {
                        let (x, y) = self.place(*lon, *lat);
                        ((x * 2.0).round() as i32, (y * 2.0).round() as i32)
                    });
                    draw(&mut path, corners);
                }
                Outline { region, path }
            })
            .collect()
    }

    /// One circle for each value above zero; the largest has the radius `largest`. Big ones come first, so
    /// that small ones are drawn upon them. Codes that are none are left out.
    pub fn bubbles(&self, values: &[(MunicipalityCode, f64)], largest: f64) -> Vec<Bubble> {
        let top = values.iter().map(|(_, v)| *v).filter(|v| v.is_finite()).fold(0.0, f64::max);
        let mut out: Vec<Bubble> = values
            .iter()
            .filter(|(_, v)| *v > 0.0 && v.is_finite())
            .filter_map(|(code, value)| {
                let municipality = register().current(*code)?;
                let (x, y) = self.place(municipality.lon, municipality.lat);
                Some(Bubble { municipality, x, y, r: largest * (value / top).sqrt(), value: *value })
            })
            .collect();
        out.sort_by(|a, b| b.r.total_cmp(&a.r).then(a.municipality.code.cmp(&b.municipality.code)));
        out
    }
}

/// A closed ring through corners in halves of a unit; an island smaller than that is left out.
fn draw(path: &mut String, corners: impl Iterator<Item = (i32, i32)>) {
    let mut corners: Vec<(i32, i32)> = corners.collect();
    corners.dedup();
    if corners.len() > 1 && corners.first() == corners.last() {
        corners.pop();
    }
    let [first, rest @ ..] = corners.as_slice() else { return };
    if rest.len() < 2 {
        return;
    }
    path.push('M');
    half(path, first.0, false);
    half(path, first.1, true);
    path.push('l');
    let mut at = *first;
    for (i, corner) in rest.iter().enumerate() {
        half(path, corner.0 - at.0, i > 0);
        half(path, corner.1 - at.1, true);
        at = *corner;
    }
    path.push('Z');
}

/// Writes halves as a number of SVG, as short as it goes: `-.5`, `3`; a minus parts two numbers by itself.
fn half(path: &mut String, halves: i32, parted: bool) {
    if halves < 0 {
        path.push('-');
    } else if parted {
        path.push(' ');
    }
    let whole = halves.unsigned_abs() / 2;
    let odd = halves % 2 != 0;
    if whole > 0 || !odd {
        // Writing to a String can't fail.
        let _ = write!(path, "{whole}");
    }
    if odd {
        path.push_str(".5");
    }
}

fn rings() -> &'static [Ring] {
    static RINGS: OnceLock<Vec<Ring>> = OnceLock::new();
    RINGS.get_or_init(|| rows(include_str!("../data/outlines.tsv")).filter_map(|row| ring(&row)).collect())
}

/// The first point is as it is, the others are steps; all in hundredths of a degree.
fn ring(row: &[&'static str]) -> Option<Ring> {
    let region = register().area(AreaKind::Region, row.first()?)?;
    let (mut lon, mut lat) = (0i32, 0i32);
    let mut points = Vec::new();
    for step in row.get(1)?.split(' ') {
        let (east, north) = step.split_once(',')?;
        lon += east.parse::<i32>().ok()?;
        lat += north.parse::<i32>().ok()?;
        points.push((f64::from(lon) / 100.0, f64::from(lat) / 100.0));
    }
    Some(Ring { region, points })
}

/// West, east, south and north of the country on the plane.
fn extent() -> (f64, f64, f64, f64) {
    rings()
        .iter()
        .flat_map(|r| &r.points)
        .map(|(lon, lat)| project(*lon, *lat))
        .fold((f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY), |(w, e, s, n), (x, y)| {
            (w.min(x), e.max(x), s.min(y), n.max(y))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_on_the_plane_are_those_on_the_ground() {
        let distance = |a: (f64, f64), b: (f64, f64)| {
            let (a, b) = (project(a.0, a.1), project(b.0, b.1));
            (a.0 - b.0).hypot(a.1 - b.1)
        };
        // Helsinki-Utsjoki and Mariehamn-Joensuu, great circles.
        assert!((distance((24.94, 60.17), (27.03, 69.91)) - 1088.0).abs() < 5.0);
        assert!((distance((19.94, 60.10), (29.76, 62.60)) - 588.0).abs() < 5.0);
    }

    #[test]
    fn every_region_has_an_outline_and_every_municipality_lies_in_the_picture() {
        let frame = Frame::of_height(600.0, 10.0);
        assert!(frame.width > 250.0 && frame.width < 400.0, "{}", frame.width);
        let outlines = frame.outlines();
        assert_eq!(outlines.len(), 19);
        assert!(outlines.iter().all(|o| o.path.starts_with('M') && o.path.ends_with('Z')));
        for m in register().all() {
            let (x, y) = frame.place(m.lon, m.lat);
            assert!((5.0..frame.width - 5.0).contains(&x) && (5.0..595.0).contains(&y), "{}", m.code);
        }
        assert_eq!(rings().len(), include_str!("../data/outlines.tsv").lines().count() - 1);
    }

    #[test]
    fn a_ring_is_written_in_short_steps() {
        let mut path = String::new();
        draw(&mut path, [(3, 4), (3, 4), (4, 3), (6, 7), (3, 4)].into_iter());
        assert_eq!(path, "M1.5 2l.5-.5 1 2Z");
        draw(&mut path, [(3, 4), (4, 4), (3, 4)].into_iter());
        assert_eq!(path, "M1.5 2l.5-.5 1 2Z", "a line is no ring");
    }

    #[test]
    fn municipalities_lie_within_their_region() {
        // Even-odd rule over the coarse outline: all but some of the coast and the borders.
        let inside = |m: &Municipality| {
            let mut odd = false;
            for ring in rings().iter().filter(|r| r.region.code == m.region.code) {
                for (a, b) in ring.points.iter().zip(ring.points.iter().skip(1)) {
                    if (a.1 > m.lat) != (b.1 > m.lat)
                        && m.lon < (b.0 - a.0) * (m.lat - a.1) / (b.1 - a.1) + a.0
                    {
                        odd = !odd;
                    }
                }
            }
            odd
        };
        let count = register().all().iter().filter(|m| inside(m)).count();
        assert!(count >= 300, "{count}");
    }

    #[test]
    fn a_bubble_s_area_is_its_value() {
        let code = |t: &str| t.parse().unwrap();
        let values = [
            (code("049"), 25.0),
            (code("091"), 100.0),
            (code("005"), 0.0),
            (code("998"), 5.0),
            (code("905"), f64::NAN),
        ];
        let bubbles = Frame::of_height(600.0, 10.0).bubbles(&values, 20.0);
        let radii: Vec<_> = bubbles.iter().map(|b| (b.municipality.code, b.r)).collect();
        assert_eq!(radii, [(code("091"), 20.0), (code("049"), 10.0)]);
        assert!(Frame::of_height(600.0, 10.0).bubbles(&[], 20.0).is_empty());
    }
}
