// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where people took part, as a table and as GeoJSON: every region, and the municipalities whose figure may
//! be shown. Points only: nobody's home, but the middle of an area.

use kernel::Lang;
use kunta::{AreaKind, Register, register};
use serde_json::{Value, json};

use crate::{
    disclosure::{Figure, Why},
    pages::parts::Told,
};

/// An area with its count.
pub(crate) struct Place {
    pub(crate) level: &'static str,
    pub(crate) code: String,
    pub(crate) names: [&'static str; 2],
    pub(crate) count: Figure,
    pub(crate) population: u32,
    /// Longitude and latitude, WGS 84.
    pub(crate) at: (f64, f64),
}

/// All of them; none where homes were not asked for.
pub(crate) fn places(told: &Told) -> Vec<Place> {
    let o = &told.outcome;
    let Some(regions) = o.who.iter().find(|b| b.key == "region") else { return Vec::new() };
    let mut out: Vec<Place> = register()
        .areas(AreaKind::Region)
        .map(|area| {
            let population = Register::people_of(register().in_area(area)).total();
            let at = register().in_area(area).fold((0.0, 0.0), |sum, m| {
                let weight = f64::from(m.population()) / f64::from(population.max(1));
                (sum.0 + m.lon * weight, sum.1 + m.lat * weight)
            });
            let count = regions.rows.iter().find(|(k, _)| k == area.code).map(|(_, f)| *f);
            Place {
                level: "region",
                code: area.code.to_owned(),
                names: [area.name(Lang::Fi), area.name(Lang::Sv)],
                count: count.unwrap_or(Figure::Hidden(Why::Protects)),
                population,
                at,
            }
        })
        .collect();
    out.extend(o.places.iter().filter_map(|(code, count)| {
        let m = register().get(code.parse().ok()?)?;
        Some(Place {
            level: "municipality",
            code: code.clone(),
            names: [m.name(Lang::Fi), m.name(Lang::Sv)],
            count: *count,
            population: m.population(),
            at: (m.lon, m.lat),
        })
    }));
    out
}

/// The same as GeoJSON (RFC 7946).
pub(crate) fn geojson(told: &Told) -> Value {
    let round = |x: f64| (x * 10_000.0).round() / 10_000.0;
    let features = places(told).into_iter().map(|p| {
        let (n, is) = match p.count {
            Figure::Shown(n) => (Some(n), "exact"),
            Figure::About(n) => (Some(n), "about"),
            Figure::AtLeast(n) => (Some(n), "at_least"),
            Figure::Hidden(Why::Under(n)) => (Some(n), "under"),
            Figure::Hidden(_) => (None, "hidden"),
        };
        json!({
            "type": "Feature",
            "id": format!("{}-{}", p.level, p.code),
            "geometry": { "type": "Point", "coordinates": [round(p.at.0), round(p.at.1)] },
            "properties": { "level": p.level, "code": p.code, "name_fi": p.names[0], "name_sv": p.names[1],
                "people": n, "people_is": is, "population": p.population },
        })
    });
    json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() })
}
