// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every kind of chart for the style page, drawn with made-up figures, with the rule it follows.

use charts::{
    Axis, Bar, Bars, Bubble, Channel, Days, Dot, Figure, Fourfold, Funnel, Gap, Gaps, Group, Likert,
    LikertStep, Mark, Multiples, Opinion, OpinionMap, Opinions, Outlines, Panel, Point, RegionMap, Spread,
    Tone,
};
use kernel::Lang;
use ui::{Common, Exhibit, ExhibitTable, format::percent};

use super::exhibit_words::W;

/// The charts in a language.
pub(super) struct Exhibits {
    lang: Lang,
    w: W,
    c: Common,
}

impl Exhibits {
    pub(super) const fn new(lang: Lang) -> Self {
        Self { lang, w: W(lang), c: Common(lang) }
    }

    /// All of them, in the order in which a page of results has them.
    pub(super) fn all(&self) -> Vec<Exhibit> {
        let w = self.w;
        [
            ("chart-bars", w.bars(), w.bars_rule(), self.bars()),
            ("chart-opinions", w.opinions(), w.opinions_rule(), self.opinions()),
            ("chart-spread", w.spread(), w.spread_rule(), self.spread()),
            ("chart-multiples", w.multiples(), w.multiples_rule(), self.multiples()),
            ("chart-map", w.opinion_map(), w.opinion_map_rule(), self.opinion_map()),
            ("chart-gaps", w.gaps(), w.gaps_rule(), self.gaps()),
            ("chart-likert", w.likert(), w.likert_rule(), self.likert()),
            ("chart-fourfold", w.fourfold(), w.fourfold_rule(), self.fourfold()),
            ("chart-regions", w.regions(), w.regions_rule(), self.regions()),
            ("chart-funnel", w.funnel(), w.funnel_rule(), self.funnel()),
            ("chart-days", w.days(), w.days_rule(), self.days()),
        ]
        .map(|(id, title, rule, figure)| Exhibit {
            id,
            title: title.to_owned(),
            rule: rule.to_owned(),
            svg: figure.svg,
            sentence: figure.sentence,
            table: ExhibitTable {
                // Charts of the same figures have their tables told apart by their kind.
                caption: title.to_owned(),
                head: figure.table.head,
                rows: figure.table.rows,
            },
        })
        .into()
    }

    fn percent(&self, share: f64) -> String {
        percent(self.lang, share)
    }

    fn roles(&self) -> [&'static str; 3] {
        let w = self.w;
        [w.residents(), w.elected(), w.officials()]
    }

    fn bars(&self) -> Figure {
        let rows = self.roles().into_iter().zip([0.82, 0.69, 0.56]).map(|(label, share)| Bar {
            label: label.to_owned(),
            value: self.percent(share),
            share,
            interval: Some((share - 0.04, share + 0.04)),
            tone: Tone::Agree,
            ..Bar::default()
        });
        charts::bars(&Bars {
            caption: self.w.agreeing().to_owned(),
            head: self.head(&[self.w.role(), self.w.share()]),
            rows: rows.collect(),
            full: None,
        })
        .with_sentence(self.w.bars_says())
    }

    fn opinions(&self) -> Figure {
        let row = |label: &str, counts: [f64; 3]| Opinion {
            label: label.to_owned(),
            counts,
            texts: counts.map(|c| self.percent(c / 100.0)),
            note: String::new(),
        };
        charts::opinions(&Opinions {
            caption: self.w.answers().to_owned(),
            item: self.w.idea().to_owned(),
            answers: [self.c.agree(), self.c.skip(), self.c.disagree()].map(str::to_owned),
            note: String::new(),
            rows: vec![row(self.w.idea_one(), [81.0, 10.0, 9.0]), row(self.w.idea_two(), [44.0, 9.0, 47.0])],
        })
        .with_sentence(self.w.opinions_says())
    }

    fn spread(&self) -> Figure {
        let dots = self.roles().into_iter().zip([0.61, 0.74, 0.86]).map(|(label, share)| Dot {
            label: label.to_owned(),
            value: self.percent(share),
            share: Some(share),
            ..Dot::default()
        });
        charts::spread(&Spread {
            caption: self.w.agreeing().to_owned(),
            head: self.head(&[self.w.role(), self.w.share(), ""]),
            dots: dots.collect(),
        })
        .with_sentence(self.w.spread_says())
    }

    fn multiples(&self) -> Figure {
        let panel = |title: &str, shares: [f64; 3]| Panel {
            title: title.to_owned(),
            whole: Some(shares.iter().sum::<f64>() / 3.0),
            bars: self
                .roles()
                .into_iter()
                .zip(shares)
                .map(|(label, share)| Bar {
                    label: label.to_owned(),
                    value: self.percent(share),
                    share,
                    tone: Tone::Agree,
                    ..Bar::default()
                })
                .collect(),
        };
        charts::multiples(&Multiples {
            caption: self.w.agreeing().to_owned(),
            item: self.w.idea().to_owned(),
            panels: vec![
                panel(self.w.idea_one(), [0.84, 0.79, 0.81]),
                panel(self.w.idea_two(), [0.62, 0.41, 0.28]),
            ],
        })
        .with_sentence(self.w.multiples_says())
    }

    fn opinion_map(&self) -> Figure {
        // Four clouds; the golden angle scatters evenly and the same each time.
        let centres = [(-2.3, 0.6), (2.0, 1.5), (1.2, -1.9), (-0.8, -2.2)];
        let sizes = [70, 45, 35, 25];
        let points = (1..).zip(centres).zip(sizes).flat_map(|((group, (x, y)), size)| {
            (0..size).map(move |i| {
                let (turn, far) = (f64::from(i) * 2.399_963, (f64::from(i) / f64::from(size)).sqrt() * 1.25);
                Point { x: x + far * turn.cos(), y: y + far * turn.sin(), group }
            })
        });
        let groups = (1..).zip(["A", "B", "C", "D"]).zip(sizes).map(|((index, letter), size)| Group {
            index,
            letter: letter.to_owned(),
            label: format!("{} {letter}", self.w.group()),
            size: self.percent(f64::from(size) / 175.0),
            about: String::new(),
        });
        charts::opinion_map(
            "exhibit-map",
            &OpinionMap {
                title: self.w.opinion_map().to_owned(),
                description: self.w.opinion_map_rule().to_owned(),
                head: self.head(&[self.w.group(), self.w.share(), ""]),
                groups: groups.collect(),
                points: points.collect(),
                you: Some((Point { x: -1.6, y: 0.9, group: 1 }, self.w.you().to_owned())),
            },
        )
        .with_sentence(self.w.opinion_map_says())
    }

    fn gaps(&self) -> Figure {
        let rows = self.roles().into_iter().zip([0.58, 0.41, 0.36]).map(|(label, guess)| Gap {
            label: label.to_owned(),
            guess,
            result: 0.64,
            guess_text: self.percent(guess),
            result_text: self.percent(0.64),
            ..Gap::default()
        });
        charts::gaps(&Gaps {
            caption: self.w.gaps().to_owned(),
            item: self.w.role().to_owned(),
            words: (self.w.guess().to_owned(), self.w.result().to_owned()),
            rows: rows.collect(),
        })
        .with_sentence(self.w.gaps_says())
    }

    fn likert(&self) -> Figure {
        let steps = (1..).zip([3.0, 8.0, 14.0, 21.0, 26.0, 18.0, 10.0]).map(|(i, count): (i32, f64)| {
            LikertStep { label: i.to_string(), count, text: self.percent(count / 100.0) }
        });
        charts::likert(&Likert {
            caption: self.w.likert().to_owned(),
            head: self.head(&[self.w.step(), self.w.share()]),
            ends: (self.w.not_at_all().to_owned(), self.w.very_well().to_owned()),
            steps: steps.collect(),
            median: Some(4),
            median_word: self.w.median().to_owned(),
        })
        .with_sentence(self.w.likert_says())
    }

    fn fourfold(&self) -> Figure {
        let mark = |label: &str, [x, y]: [f64; 2], boxed| Mark {
            label: label.to_owned(),
            x: [x - 0.8, x, x + 0.7],
            y: [y - 0.9, y, y + 0.8],
            texts: (ui::format::decimal(self.lang, x, 1), ui::format::decimal(self.lang, y, 1)),
            boxed,
        };
        let axis = |name: &str, low: &str, high: &str| Axis {
            name: name.to_owned(),
            low: low.to_owned(),
            high: high.to_owned(),
        };
        charts::fourfold(
            "exhibit-four",
            &Fourfold {
                title: self.w.fourfold().to_owned(),
                description: self.w.fourfold_rule().to_owned(),
                item: self.w.idea().to_owned(),
                x: axis(self.w.effect(), self.w.small(), self.w.great()),
                y: axis(self.w.ease(), self.w.hard(), self.w.easy()),
                steps: (1.0, 7.0),
                marks: vec![
                    mark(self.w.idea_one(), [5.8, 5.4], true),
                    mark(self.w.idea_two(), [3.1, 2.4], false),
                ],
            },
        )
        .with_sentence(self.w.fourfold_says())
    }

    fn regions(&self) -> Figure {
        let frame = kunta::Frame::of_height(520.0, 14.0);
        let bubble = |label: &str, [x, y]: [f64; 2], size: f64, low| Bubble {
            label: label.to_owned(),
            x: x * frame.width,
            y: y * frame.height,
            size,
            shade: Some(1.0),
            value: self.percent(size),
            short: String::new(),
            low,
        };
        let outlines = Outlines {
            width: frame.width,
            height: frame.height,
            paths: frame.outlines().into_iter().map(|o| o.path).collect(),
        };
        let chart = RegionMap {
            title: self.w.regions().to_owned(),
            description: self.w.regions_rule().to_owned(),
            head: self.head(&[self.w.regions(), self.w.share()]),
            bubbles: vec![
                bubble("Uusimaa", [0.42, 0.955], 0.6, false),
                bubble("Pirkanmaa", [0.36, 0.83], 0.3, false),
                bubble("Pohjois-Savo", [0.62, 0.68], 0.2, false),
                bubble("Lappi", [0.55, 0.25], 0.1, true),
            ],
            ..RegionMap::default()
        };
        charts::region_map_on("exhibit-regions", &chart, &outlines).with_sentence(self.w.regions_says())
    }

    fn funnel(&self) -> Figure {
        let channel = |label: &str, counts: [u32; 3]| Channel {
            label: label.to_owned(),
            counts: counts.iter().map(|c| Some(f64::from(*c))).collect(),
            texts: counts.iter().map(|c| self.c.number(i64::from(*c))).collect(),
            ..Channel::default()
        };
        charts::funnel(&Funnel {
            caption: self.w.funnel().to_owned(),
            item: self.w.way().to_owned(),
            stages: [self.w.reached(), self.w.opened(), self.w.took_part()].map(str::to_owned).to_vec(),
            channels: vec![
                channel(self.w.by_mail(), [9840, 3120, 702]),
                channel(self.w.by_poster(), [2100, 640, 231]),
            ],
        })
        .with_sentence(self.w.funnel_says())
    }

    fn days(&self) -> Figure {
        let days = (1..).zip([3_u32, 12, 31, 22, 14, 9, 18, 26, 11, 5]);
        charts::days(&Days {
            caption: self.w.days().to_owned(),
            head: self.head(&[self.w.day(), self.w.ideas()]),
            days: days
                .map(|(d, n): (i32, u32)| (format!("{d}.9."), n, self.c.number(i64::from(n))))
                .collect(),
        })
        .with_sentence(self.w.days_says())
    }

    fn head(&self, words: &[&str]) -> Vec<String> {
        words.iter().map(|&w| w.to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_chart_has_a_picture_a_sentence_a_rule_and_a_table() {
        for lang in Lang::ALL {
            let all = Exhibits::new(lang).all();
            assert_eq!(all.len(), 11);
            for x in all {
                assert!(x.svg.contains("<svg"), "{lang}: {} has no picture", x.id);
                assert!(!x.sentence.is_empty() && !x.rule.is_empty(), "{lang}: {}", x.id);
                assert!(!x.table.rows.is_empty(), "{lang}: {} has no table", x.id);
            }
        }
    }
}
