// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every picture with any numbers (also none at all) and any words (also markup).

use charts::*;
use proptest::prelude::*;

/// All pictures from one handful of words and numbers.
fn everything(word: &str, n: &[f64]) -> Vec<Figure> {
    let w = || word.to_owned();
    let at = |i: usize| n.get(i % n.len().max(1)).copied().unwrap_or(f64::NAN);
    let bar = |i: usize| Bar {
        label: w(),
        value: w(),
        note: w(),
        share: at(i),
        interval: Some((at(i + 1), at(i + 2))),
        tone: Tone::Group(u8::try_from(i % 256).unwrap_or(0)),
        href: "/fi/b/x?y=\"1\"&z".to_owned(),
    };
    let point = |i: usize| Point { x: at(i), y: at(i + 1), group: u8::try_from(i % 12).unwrap_or(0) };
    let map = |count: usize| OpinionMap {
        title: w(),
        description: w(),
        head: vec![w(); 3],
        groups: (0..9).map(|i| Group { index: i, letter: w(), label: w(), size: w(), about: w() }).collect(),
        points: (0..count).map(point).collect(),
        you: Some((point(1), w())),
    };
    vec![
        bars(&Bars { caption: w(), head: vec![w(); 3], rows: (0..4).map(bar).collect(), full: Some(at(3)) }),
        opinions(&Opinions {
            caption: w(),
            item: w(),
            answers: [w(), w(), w()],
            note: w(),
            rows: (0..3)
                .map(|i| Opinion {
                    label: w(),
                    counts: [at(i), at(i + 1), at(i + 2)],
                    texts: [w(), w(), w()],
                    note: w(),
                })
                .collect(),
        }),
        likert(&Likert {
            caption: w(),
            head: vec![w(); 2],
            ends: (w(), w()),
            steps: (0..n.len()).map(|i| LikertStep { label: w(), count: at(i), text: w() }).collect(),
            median: Some(1),
            median_word: w(),
        }),
        funnel(&Funnel {
            caption: w(),
            item: w(),
            stages: vec![w(); 4],
            channels: vec![Channel {
                label: w(),
                counts: vec![Some(at(0)), None, Some(at(1)), Some(at(2))],
                texts: vec![w(); 4],
                // An address may hold what a tag may not be given by words.
                href: w().replace("style=", "").replace("onload=", ""),
            }],
        }),
        multiples(&Multiples {
            caption: w(),
            item: w(),
            panels: vec![Panel { title: w(), whole: Some(at(0)), bars: (0..6).map(bar).collect() }],
        }),
        spread(&Spread {
            caption: w(),
            head: vec![w(); 3],
            dots: (0..6)
                .map(|i| Dot {
                    label: w(),
                    value: w(),
                    note: w(),
                    share: (i != 3).then(|| at(i)),
                    tone: Tone::Group(u8::try_from(i % 256).unwrap_or(0)),
                })
                .collect(),
        }),
        gaps(&Gaps {
            caption: w(),
            item: w(),
            words: (w(), w()),
            rows: vec![Gap {
                label: w(),
                guess: at(0),
                result: at(1),
                guess_text: w(),
                result_text: w(),
                note: w(),
                href: w().replace("style=", "").replace("onload=", ""),
            }],
        }),
        opinion_map(word, &map(n.len())),
        opinion_map(word, &map(DENSITY_FROM + 5)),
        fourfold(
            word,
            &Fourfold {
                title: w(),
                description: w(),
                item: w(),
                x: Axis { name: w(), low: w(), high: w() },
                y: Axis { name: w(), low: w(), high: w() },
                steps: (at(0), at(1)),
                marks: (0..5)
                    .map(|i| Mark {
                        label: w(),
                        x: [at(i), at(i + 1), at(i + 2)],
                        y: [at(i), at(i + 1), at(i + 2)],
                        texts: (w(), w()),
                        boxed: true,
                    })
                    .collect(),
            },
        ),
        region_map_on(
            word,
            &RegionMap {
                title: w(),
                bubbles: vec![Bubble { x: at(0), y: at(1), ..Bubble::default() }],
                ..RegionMap::default()
            },
            &Outlines { width: at(0), height: at(1), paths: vec![w()] },
        )
        .with_sentence(word),
        region_map(
            word,
            &RegionMap {
                title: w(),
                description: w(),
                head: vec![w(); 2],
                ground: (0..n.len()).map(|i| (at(i), at(i + 1))).collect(),
                bubbles: (0..4)
                    .map(|i| Bubble {
                        label: w(),
                        x: at(i),
                        y: at(i + 1),
                        size: at(i),
                        shade: Some(at(i + 1)),
                        value: w(),
                        short: w(),
                        low: i == 0,
                    })
                    .collect(),
                fine: true,
            },
        ),
    ]
}

/// Whether every tag that is opened is closed again, in order, and no attribute or text breaks out.
fn whole(markup: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        let end = rest.find('>').filter(|e| *e > start).ok_or("a tag without an end")?;
        let tag = &rest[start + 1..end];
        if tag.matches('"').count() % 2 == 1 {
            return Err(format!("quotes in <{tag}>"));
        }
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        if tag.starts_with('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
        } else if !tag.ends_with('/') && name != "br" {
            open.push(name);
        }
        rest = &rest[end + 1..];
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}

fn check(word: &str, numbers: &[f64]) {
    for figure in everything(word, numbers) {
        assert_eq!(whole(&figure.svg), Ok(()), "{}", figure.svg);
        for bad in ["NaN", "inf", "style=", "<script", "onload="] {
            // Escaped words may contain anything; tags may not.
            let in_tags = figure
                .svg
                .split('<')
                .skip(1)
                .any(|part| part.split('>').next().is_some_and(|t| t.contains(bad)));
            assert!(!in_tags, "{bad} in {}", figure.svg);
        }
        for row in &figure.table.rows {
            let wide = figure.table.head.len();
            assert!(wide == 0 || row.len() == wide, "{:?}", figure.table);
        }
    }
}

#[test]
fn markup_in_words_stays_words() {
    check("\"><script>alert('x')</script><b onload=\"1\" style='x'>", &[0.5, 0.2, 0.9]);
}

#[test]
fn no_numbers_at_all_still_make_a_picture() {
    check("x", &[]);
    check("x", &[f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    check("x", &[0.0]);
    check("x", &[f64::MAX, f64::MIN, f64::MIN_POSITIVE]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn any_numbers_and_words_make_whole_markup(
        word in "[a-zäö<>&\"' \u{0}\u{202e}-]{0,12}",
        numbers in proptest::collection::vec(proptest::num::f64::ANY, 0..12),
    ) {
        // NaN and inf can stand in a random word too.
        prop_assume!(!word.contains("inf") && !word.contains("style"));
        check(&word, &numbers);
    }
}
