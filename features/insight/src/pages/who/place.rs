// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where people took part: bubbles on a map of Finland, by region or by municipality, as far as the
//! disclosure rule lets the figures out, against the population: whose voice is heard less.

use charts::{Bubble, Figure, Outlines, RegionMap, Table, region_map_on};
use kunta::{AreaKind, Frame, Register, register};

use super::super::parts::Reader;
use crate::{disclosure::Figure as Count, slice::Variable, words};

/// The height of the picture.
const HEIGHT: f64 = 560.0;
/// An area is under-heard where its share is so much under its share of the population, and so many
/// points: chance alone makes small areas move.
const PART: f64 = 0.75;
const POINTS: f64 = 0.01;
/// So few participants are no picture of a country.
const FEWEST: u32 = 30;

/// The map, and the choice of areas.
pub(crate) struct Where {
    pub(crate) id: &'static str,
    pub(crate) figure: Figure,
    /// Under-heard areas in a sentence.
    pub(crate) low: String,
    /// Area, link to what was said there, participants, share, share of the population, whether under-heard.
    pub(crate) rows: Vec<Row>,
    pub(crate) note: String,
    /// Label, address, whether chosen.
    pub(crate) choices: Vec<(&'static str, String, bool)>,
    pub(crate) any_low: bool,
    pub(crate) any_hidden: bool,
}

/// One area.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) people: String,
    pub(crate) share: String,
    pub(crate) population: String,
    pub(crate) low: bool,
}

/// An area before it is put into words.
struct Area {
    key: String,
    variable: Variable,
    name: String,
    at: (f64, f64),
    count: Count,
    population: f64,
}

impl Reader<'_> {
    /// Where people took part; nothing where their homes were not asked for or are too few.
    pub(crate) fn from(self, by_kunta: bool) -> Option<Where> {
        let (t, s, o) = (self.t(), self.s(), self.outcome());
        let regions = o.who.iter().find(|b| b.key == "region")?;
        let told: u32 = regions
            .rows
            .iter()
            .filter(|(k, _)| k != crate::analysis::UNTOLD)
            .filter_map(|(_, f)| f.number())
            .sum();
        if told < FEWEST {
            return None;
        }
        let by_kunta = by_kunta && !o.places.is_empty();
        let frame = Frame::of_height(HEIGHT, 14.0);
        let areas = if by_kunta { self.municipalities(&frame) } else { self.regions(&frame, &regions.rows) };
        let all = f64::from(Register::people_of(register().all()).total()).max(1.0);
        let most = areas.iter().filter_map(|a| a.count.number()).max().unwrap_or(1).max(1);
        let share = |a: &Area| a.count.number().map(|n| f64::from(n) / f64::from(told));
        let low = |a: &Area| match share(a) {
            Some(x) => x < PART * a.population / all && x + POINTS < a.population / all,
            // Too few to be shown is fewer than a region's share of the participants.
            None => a.variable == Variable::Region && a.population / all > 2.0 * POINTS,
        };
        let bubbles = areas.iter().map(|a| Bubble {
            label: a.name.clone(),
            x: a.at.0,
            y: a.at.1,
            size: a.count.number().map_or(0.02, |n| f64::from(n) / f64::from(most)),
            shade: a.count.number().map(|_| 1.0),
            value: words::figure(self.lang, a.count),
            short: a.count.number().map(|n| self.n(n)).unwrap_or_default(),
            low: low(a),
        });
        let bubbles: Vec<Bubble> = bubbles.collect();
        let names: Vec<&str> = areas
            .iter()
            .filter(|a| a.variable == Variable::Region && low(a))
            .map(|a| a.name.as_str())
            .collect();
        let outlines = Outlines {
            width: frame.width,
            height: frame.height,
            paths: frame.outlines().into_iter().map(|o| o.path).collect(),
        };
        let chart = RegionMap {
            title: s.where_from().to_owned(),
            description: if names.is_empty() {
                s.where_from().to_owned()
            } else {
                t.under_heard(&ui::format::list(self.lang, &names))
            },
            bubbles,
            fine: by_kunta,
            ..RegionMap::default()
        };
        let mut figure = region_map_on("map-areas", &chart, &outlines);
        let rows: Vec<Row> = areas
            .iter()
            .map(|a| Row {
                name: a.name.clone(),
                href: self.behind(a.variable, &a.key),
                people: words::figure(self.lang, a.count),
                share: share(a).map_or_else(|| "–".to_owned(), |x| words::percent(self.lang, x)),
                population: words::percent(self.lang, a.population / all),
                low: low(a),
            })
            .collect();
        figure.table = Table {
            caption: s.where_from().to_owned(),
            head: [
                if by_kunta { s.municipality() } else { s.region() },
                t.people_count(),
                t.share(),
                t.population_share(),
            ]
            .map(str::to_owned)
            .to_vec(),
            rows: rows
                .iter()
                .map(|r| vec![r.name.clone(), r.people.clone(), r.share.clone(), r.population.clone()])
                .collect(),
        };
        let choices = [
            (s.by_regions(), self.href("#from"), !by_kunta),
            (s.by_municipalities(), self.href("?map=kunta#from"), by_kunta),
        ];
        Some(Where {
            id: if by_kunta { "municipalities" } else { "regions" },
            low: if names.is_empty() {
                String::new()
            } else {
                t.under_heard(&ui::format::list(self.lang, &names))
            },
            note: if by_kunta {
                s.map_kunta_note(i64::try_from(rows.len()).unwrap_or(0))
            } else {
                String::new()
            },
            any_low: rows.iter().any(|r| r.low),
            any_hidden: areas.iter().any(|a| a.count.number().is_none()),
            choices: if o.places.is_empty() { Vec::new() } else { choices.to_vec() },
            rows,
            figure,
        })
    }

    fn regions(self, frame: &Frame, rows: &[(String, Count)]) -> Vec<Area> {
        register()
            .areas(AreaKind::Region)
            .map(|area| {
                let people = f64::from(Register::people_of(register().in_area(area)).total()).max(1.0);
                // Where its people live, not where its land is.
                let at = register().in_area(area).fold((0.0, 0.0), |sum, m| {
                    let (x, y) = frame.place(m.lon, m.lat);
                    let weight = f64::from(m.population()) / people;
                    (sum.0 + x * weight, sum.1 + y * weight)
                });
                let count = rows.iter().find(|(k, _)| k == area.code).map(|(_, f)| *f);
                Area {
                    key: area.code.to_owned(),
                    variable: Variable::Region,
                    name: area.name(self.lang).to_owned(),
                    at,
                    count: count.unwrap_or(Count::Hidden(crate::disclosure::Why::Protects)),
                    population: people,
                }
            })
            .collect()
    }

    fn municipalities(self, frame: &Frame) -> Vec<Area> {
        let mut all: Vec<Area> = self
            .outcome()
            .places
            .iter()
            .filter_map(|(code, count)| {
                let m = register().get(code.parse().ok()?)?;
                Some(Area {
                    key: code.clone(),
                    variable: Variable::Kunta,
                    name: m.name(self.lang).to_owned(),
                    at: frame.place(m.lon, m.lat),
                    count: *count,
                    population: f64::from(m.population()),
                })
            })
            .collect();
        all.sort_by_key(|a| std::cmp::Reverse(a.count.number()));
        all
    }
}
