// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Who took part" as pictures.

mod place;

use brainstorm::contract::BackgroundKind;
use charts::{Bar, Bars, Channel, Figure, Funnel, Gap, Gaps, Tone, bars, funnel, gaps};

pub(crate) use self::place::Where;
use super::parts::Reader;
use crate::{
    analysis::UNTOLD,
    disclosure::Figure as Count,
    outcome::{Breakdown, Compared},
    slice::Variable,
    words,
};

/// A titled picture.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) figure: Figure,
    /// Whether it stands in the open or behind a click.
    pub(crate) open: bool,
}

/// A group that was heard less than its share of the population.
#[derive(Debug, Clone)]
pub(crate) struct Low {
    /// What it is called under its heading.
    label: String,
    /// What it is called in a sentence.
    pub(crate) name: String,
    /// Its share of those who told; nothing where they are too few to show.
    pub(crate) heard: Option<f64>,
    /// Its share of the population.
    pub(crate) population: f64,
}

impl Reader<'_> {
    /// The pictures of who took part, the roles first.
    pub(crate) fn who(self) -> Vec<Block> {
        // The regions have their map.
        let all = self.outcome().who.iter().filter(|b| b.key != "region");
        let mut out: Vec<Block> = all.filter_map(|b| self.breakdown(b)).collect();
        out.sort_by_key(|b| !b.open);
        if let Some(channels) = self.channels() {
            let after = out.iter().take_while(|b| b.open).count().min(2);
            out.insert(after, channels);
        }
        let compared = self.outcome().residents.iter().filter(|c| c.key != "region");
        out.extend(compared.filter_map(|c| self.compared(c)));
        out
    }

    pub(crate) fn label(self, variable: &str, key: &str) -> String {
        for question in &self.told.background {
            if let BackgroundKind::Own { key: own, options, .. } = question
                && own == variable
                && let Some(option) = options.iter().find(|o| o.key == key)
            {
                return option.label.get(self.lang).to_owned();
            }
        }
        words::value(self.lang, variable, key)
    }

    pub(crate) fn heading(self, variable: &str) -> String {
        let own = self.told.background.iter().find_map(|q| match q {
            BackgroundKind::Own { key, text, .. } if key == variable => Some(text.get(self.lang).to_owned()),
            _ => None,
        });
        own.or_else(|| words::variable(self.lang, variable).map(str::to_owned))
            .unwrap_or_else(|| variable.to_owned())
    }

    fn breakdown(self, b: &Breakdown) -> Option<Block> {
        let t = self.t();
        let total = f64::from(b.total.number().filter(|n| *n > 0)?);
        let share = |f: Count| f.number().map(|n| (f64::from(n) / total).min(1.0));
        let title = self.heading(&b.key);
        let told: Vec<_> = b.rows.iter().filter(|(k, _)| k != UNTOLD).collect();
        let best = told.iter().filter_map(|(k, f)| Some((k, share(*f)?))).max_by(|a, b| a.1.total_cmp(&b.1));
        // A question that nobody answered tells nothing.
        let (best, best_share) = best?;
        let sentence = t.biggest(&self.label(&b.key, best), &words::percent(self.lang, best_share));
        let sentence = if b.many { format!("{sentence} {}", t.many_note()) } else { sentence };
        let row = |(key, f): &(String, Count)| Bar {
            label: self.label(&b.key, key),
            value: share(*f).map_or_else(|| "–".to_owned(), |s| words::percent(self.lang, s)),
            note: words::figure(self.lang, *f),
            share: share(*f).unwrap_or(0.0),
            interval: None,
            tone: if key == UNTOLD { Tone::Quiet } else { Tone::Brand },
            href: self.behind_value(&b.key, key),
        };
        let head = vec![title.clone(), t.share().to_owned(), t.people_count().to_owned()];
        let rows: Vec<Bar> = b.rows.iter().filter(|(_, f)| *f != Count::Shown(0)).map(row).collect();
        let figure = bars(&Bars { caption: title.clone(), head, rows, full: None });
        let open = ["stakeholder_group", "type"].contains(&b.key.as_str());
        Some(Block { id: format!("who-{}", b.key), title, figure: figure.with_sentence(sentence), open })
    }

    /// Every idea as the people see it who gave this value of a background variable; empty where there are no
    /// figures of them.
    fn behind_value(self, variable: &str, key: &str) -> String {
        let variable = Variable::of_breakdown(self.outcome(), variable);
        variable.map(|variable| self.behind(variable, key)).unwrap_or_default()
    }

    fn channels(self) -> Option<Block> {
        let t = self.t();
        if self.outcome().channels.is_empty() {
            return None;
        }
        let channels = self.outcome().channels.iter().map(|c| {
            let number = |f: Count| f.number().map(f64::from);
            #[expect(clippy::cast_precision_loss, reason = "people reached, for the length of a bar")]
            let plain = |n: Option<i64>| n.map(|n| n as f64);
            let none = c.kind == "none";
            let name = words::value(self.lang, "channel", &c.kind);
            let reached = c.reached.map_or_else(|| "–".to_owned(), |n| ui::format::whole(self.lang, n));
            let opened = if none { "–".to_owned() } else { ui::format::whole(self.lang, c.opened) };
            Channel {
                label: if c.audience.is_empty() { name } else { format!("{name}: {}", c.audience) },
                counts: vec![
                    plain(c.reached),
                    plain((!none).then_some(c.opened)),
                    number(c.joined),
                    number(c.contributed),
                ],
                texts: vec![
                    reached,
                    opened,
                    words::figure(self.lang, c.joined),
                    words::figure(self.lang, c.contributed),
                ],
                href: self.behind_value("channel", &c.kind),
            }
        });
        let figure = funnel(&Funnel {
            caption: t.by_channel().to_owned(),
            item: t.channel().to_owned(),
            stages: [t.reached(), t.opened(), t.joined(), t.contributed()].map(str::to_owned).to_vec(),
            channels: channels.collect(),
        });
        Some(Block { id: "channels".to_owned(), title: t.by_channel().to_owned(), figure, open: true })
    }

    /// Who was heard less than their share of the population, of one variable.
    fn low_of(self, c: &Compared) -> Vec<Low> {
        let total: u32 = c.rows.iter().filter_map(|(_, f, _)| f.number()).sum();
        if total < 30 {
            return Vec::new();
        }
        let head = self.heading(&c.key).to_lowercase();
        let low = |(key, f, population): &(String, Count, f64)| {
            let heard = f.number().map(|n| f64::from(n) / f64::from(total));
            let low = match heard {
                Some(share) => share + 0.03 < *population && share < 0.75 * population,
                None => *population >= 0.05,
            };
            let label = self.label(&c.key, key);
            let name = if c.key == "age_band" { format!("{head} {label}") } else { label.clone() };
            low.then_some(Low { label, name, heard, population: *population })
        };
        c.rows.iter().filter_map(low).collect()
    }

    /// The same of all variables.
    pub(crate) fn low(self) -> Vec<Low> {
        self.outcome().residents.iter().flat_map(|c| self.low_of(c)).collect()
    }

    /// The same in one sentence; regions have their map. Empty where everybody was heard.
    pub(crate) fn low_heard(self) -> String {
        let compared = self.outcome().residents.iter().filter(|c| c.key != "region");
        let names: Vec<String> = compared.flat_map(|c| self.low_of(c)).map(|low| low.name).collect();
        if names.is_empty() {
            String::new()
        } else {
            self.t().under_heard(&ui::format::list(self.lang, &names))
        }
    }

    /// Every picture of who answered beside the population.
    pub(crate) fn compared_all(self) -> Vec<Block> {
        self.outcome().residents.iter().filter_map(|c| self.compared(c)).collect()
    }

    fn compared(self, c: &Compared) -> Option<Block> {
        let t = self.t();
        let total: u32 = c.rows.iter().filter_map(|(_, f, _)| f.number()).sum();
        if total < 30 {
            return None;
        }
        let share = |f: Count| f.number().map(|n| f64::from(n) / f64::from(total));
        let low: Vec<String> = self.low_of(c).into_iter().map(|low| low.label).collect();
        let sentence = if low.is_empty() {
            t.even_heard().to_owned()
        } else {
            t.under_heard(&ui::format::list(self.lang, &low))
        };
        let rows = c.rows.iter().map(|(key, f, people)| Gap {
            label: self.label(&c.key, key),
            guess: *people,
            result: share(*f).unwrap_or(0.0),
            guess_text: words::percent(self.lang, *people),
            result_text: share(*f)
                .map_or_else(|| words::in_place_of_share(self.lang, *f), |s| words::percent(self.lang, s)),
            note: String::new(),
            // The same people's breakdown leads to the ideas.
            href: String::new(),
        });
        let title = if c.residents_only { t.beside_population() } else { t.beside_population_all() };
        let title = format!("{title}: {}", self.heading(&c.key).to_lowercase());
        let figure = gaps(&Gaps {
            caption: title.clone(),
            item: self.heading(&c.key),
            words: (t.population_share().to_owned(), t.share().to_owned()),
            rows: rows.collect(),
        });
        Some(Block {
            id: format!("population-{}", c.key),
            title,
            figure: figure.with_sentence(sentence),
            open: false,
        })
    }
}
