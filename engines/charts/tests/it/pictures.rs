// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A few pictures as they are today: a change of markup is looked at before it lands.

use charts::*;

#[test]
fn a_bar_has_its_words_beside_it_and_its_interval_on_it() {
    let chart = Bars {
        caption: "Samaa mieltä".into(),
        head: vec!["Idea".into(), "Osuus".into()],
        rows: vec![Bar {
            label: "Kirjasto auki iltaisin".into(),
            value: "64 %".into(),
            share: 0.64,
            interval: Some((0.6, 0.68)),
            ..Bar::default()
        }],
        full: None,
    };
    insta::assert_snapshot!(bars(&chart).svg.replace("><", ">\n<"));
}

#[test]
fn an_idea_shows_agreement_from_the_left_and_disagreement_from_the_right() {
    let chart = Opinions {
        caption: "Ideat".into(),
        item: "Idea".into(),
        answers: ["Samaa mieltä".into(), "Ohita".into(), "Eri mieltä".into()],
        note: String::new(),
        rows: vec![Opinion {
            label: "Kyläkoulut".into(),
            counts: [44.0, 9.0, 47.0],
            texts: ["44 %".into(), "9 %".into(), "47 %".into()],
            note: String::new(),
        }],
    };
    insta::assert_snapshot!(opinions(&chart).svg.replace("><", ">\n<"));
}

#[test]
fn from_two_hundred_people_on_nobody_is_a_dot_of_their_own() {
    let map = |n: usize| OpinionMap {
        title: "Kartta".into(),
        groups: vec![Group { index: 1, letter: "A".into(), ..Group::default() }],
        points: (0..n).map(|i| Point { x: (i % 20) as f64, y: (i / 20) as f64, group: 1 }).collect(),
        ..OpinionMap::default()
    };
    let few = opinion_map("a", &map(DENSITY_FROM - 1)).svg;
    let many = opinion_map("a", &map(DENSITY_FROM)).svg;
    assert!(few.contains("class=\"pt ") && !few.contains("hex"));
    assert!(many.contains("hex") && !many.contains("class=\"pt "));
    assert_eq!(many, opinion_map("a", &map(DENSITY_FROM)).svg, "the same people make the same picture");
}

#[test]
fn two_pictures_on_a_page_do_not_share_an_id() {
    let map = OpinionMap { title: "Kartta".into(), ..OpinionMap::default() };
    let (a, b) = (opinion_map("a", &map).svg, opinion_map("b", &map).svg);
    assert!(a.contains("id=\"a-t\"") && a.contains("aria-labelledby=\"a-t\"") && b.contains("id=\"b-d\""));
}

#[test]
fn a_spread_names_the_least_and_the_most_and_draws_only_what_may_be_shown() {
    let dot = |label: &str, value: &str, share: Option<f64>| Dot {
        label: label.into(),
        value: value.into(),
        share,
        ..Dot::default()
    };
    let chart = Spread {
        caption: "Roolit".into(),
        head: vec!["Rooli".into(), "Samaa mieltä".into()],
        dots: vec![
            dot("Tutkijat", "–", None),
            dot("Asukkaat", "81 %", Some(0.81)),
            dot("Järjestöt", "24 %", Some(0.24)),
        ],
    };
    let figure = spread(&chart);
    let (least, most) = (figure.svg.find("24 %").unwrap(), figure.svg.find("81 %").unwrap());
    assert!(least < most && !figure.svg.contains("Tutkijat"), "{}", figure.svg);
    assert_eq!(figure.svg.matches("class=\"spot ").count(), 2);
    assert_eq!(figure.table.rows.len(), 3);
}
