// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Themes of made-up ideas on three subjects.

use super::*;
use crate::Snowball;

const BUS: [&str; 4] = ["bussi", "juna", "aikataulu", "pysäkki"];
const SCHOOL: [&str; 4] = ["koulu", "opettaja", "oppilas", "luokka"];
const FOREST: [&str; 4] = ["metsä", "polku", "lintu", "luonto"];

/// Every text takes three words of a subject; ids are given so that subjects are mixed.
fn ideas(each: usize) -> Vec<String> {
    (0..each * 3)
        .map(|n| {
            let subject = [BUS, SCHOOL, FOREST][n % 3];
            let word = |k: usize| subject[(n / 3 + k) % 4];
            format!("{} {} {}", word(0), word(1), word(n / 12 % 2 + 2))
        })
        .collect()
}

fn texts(ideas: &[String]) -> Vec<ThemeText<'_, usize>> {
    ideas.iter().enumerate().map(|(id, text)| ThemeText { id, text, lang: Lang::Fi }).collect()
}

fn find(
    ideas: &[String],
    edits: &[ThemeEdit<usize>],
    before: Option<&ThemeMap<usize>>,
) -> (ThemeMap<usize>, Placer) {
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: None };
    finder
        .find(&texts(ideas), &ThemeWish::default(), edits, before, &mut |_| ControlFlow::Continue(()))
        .expect("nobody breaks it off")
}

fn theme_of(map: &ThemeMap<usize>, text: usize) -> Option<ThemeId> {
    map.themes.iter().find(|t| t.texts.contains(&text)).map(|t| t.id)
}

#[test]
fn three_subjects_are_three_themes_and_their_words_name_them() {
    let ideas = ideas(20);
    let (map, _) = find(&ideas, &[], None);
    assert_eq!(map.themes.len(), 3, "{:?}", map.themes.iter().map(|t| &t.label).collect::<Vec<_>>());
    for theme in &map.themes {
        assert!(theme.texts.iter().all(|t| t % 3 == theme.texts[0] % 3));
        let subject = [BUS, SCHOOL, FOREST][theme.texts[0] % 3];
        assert!((3..=5).contains(&theme.label.len()));
        assert!(theme.label.iter().all(|w| subject.contains(&w.as_str())), "{:?}", theme.label);
    }
    assert!(map.other.is_empty());
}

#[test]
fn the_same_texts_in_another_order_give_the_same_themes() {
    let ideas = ideas(20);
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: None };
    let mut turned = texts(&ideas);
    turned.reverse();
    let again = finder.find(&turned, &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Continue(()));
    assert_eq!(again.map(|a| a.0), Some(find(&ideas, &[], None).0));
}

#[test]
fn the_same_texts_under_other_ids_give_the_same_themes() {
    let ideas = ideas(20);
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: None };
    // The ideas say something of their own each, so that none may stand in for another.
    let ideas: Vec<String> = ideas.iter().enumerate().map(|(n, text)| format!("{text} {n}")).collect();
    let under = |id: fn(usize) -> usize| {
        let texts: Vec<_> =
            ideas.iter().enumerate().map(|(n, text)| ThemeText { id: id(n), text, lang: Lang::Fi }).collect();
        let found = finder.find(&texts, &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Continue(()));
        found.expect("nobody breaks it off").0
    };
    let (map, other) = (under(|n| n), under(|n| 1_000 - n * 7));
    let as_told = |map: &ThemeMap<usize>, back: fn(usize) -> usize| {
        let list = |t: &Theme<usize>| t.texts.iter().map(|id| back(*id)).collect::<Vec<_>>();
        map.themes.iter().map(|t| (t.id, t.label.clone(), list(t))).collect::<Vec<_>>()
    };
    assert_eq!(as_told(&map, |id| id), as_told(&other, |id| (1_000 - id) / 7));
}

#[test]
fn what_fits_nowhere_is_other() {
    let mut ideas = ideas(20);
    ideas.push("xyzzy plugh".into());
    ideas.push(String::new());
    let (map, _) = find(&ideas, &[], None);
    assert_eq!(map.other, [60, 61]);
}

#[test]
fn numbers_stay_as_ideas_come_and_new_ones_are_placed_at_once() {
    let all = ideas(30);
    let (before, placer) = find(&all[..60], &[], None);
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: None };
    for (n, text) in all.iter().enumerate().skip(60) {
        assert_eq!(placer.place(&finder, text, Lang::Fi), theme_of(&before, n % 3), "{text}");
    }
    assert_eq!(placer.place(&finder, "xyzzy", Lang::Fi), None);
    let (after, _) = find(&all, &[], Some(&before));
    for n in 0..60 {
        assert_eq!(theme_of(&after, n), theme_of(&before, n));
    }
    // A theme whose texts have gone leaves its number unused.
    let left: Vec<ThemeText<'_, usize>> = texts(&all).into_iter().filter(|t| t.id % 3 != 0).collect();
    let found =
        finder.find(&left, &ThemeWish::default(), &[], Some(&after), &mut |_| ControlFlow::Continue(()));
    let fewer = found.expect("nobody breaks it off").0;
    assert_eq!(fewer.themes.len(), 2);
    assert!(fewer.themes.iter().all(|t| t.texts.iter().all(|n| theme_of(&after, *n) == Some(t.id))));
    assert_eq!(fewer.next, after.next);
}

#[test]
fn a_person_s_edits_are_held_and_reported() {
    let ideas = ideas(20);
    let (map, _) = find(&ideas, &[], None);
    let anchor = |text: usize| map.anchor(theme_of(&map, text).expect("has a theme")).expect("exists");
    let edits = [
        ThemeEdit::Rename(anchor(0), "Liikenne".into()),
        ThemeEdit::Merge(anchor(1), anchor(2)),
        ThemeEdit::Pin(3, anchor(1)),
        ThemeEdit::Apart(0, 6),
        ThemeEdit::Rename(Anchor { theme: ThemeId(77), texts: vec![999] }, "Poissa".into()),
    ];
    let (edited, _) = find(&ideas, &edits, Some(&map));
    assert_eq!(edited.edits[0], EditOutcome::AlreadySo);
    assert_eq!(edited.edits[1], EditOutcome::Done(20));
    assert_eq!(edited.edits[2], EditOutcome::Done(1));
    assert_eq!(edited.edits[3], EditOutcome::Done(1));
    assert_eq!(edited.edits[4], EditOutcome::TextsGone);
    let named = edited.themes.iter().find(|t| t.name.is_some()).expect("the name stays");
    assert_eq!((named.id, named.name.as_deref()), (anchor(0).theme, Some("Liikenne")));
    assert_eq!(theme_of(&edited, 1), Some(anchor(1).theme));
    assert_eq!(theme_of(&edited, 2), theme_of(&edited, 1));
    assert_eq!(theme_of(&edited, 3), theme_of(&edited, 1));
    assert_ne!(theme_of(&edited, 0), theme_of(&edited, 6));
}

#[test]
fn a_split_holds_with_its_number_and_edits_against_each_other_are_told() {
    let ideas = ideas(20);
    let (map, _) = find(&ideas, &[], None);
    let whole = map.anchor(theme_of(&map, 0).expect("has a theme")).expect("exists");
    let part = Anchor { theme: ThemeId(map.next), texts: vec![0, 12, 24] };
    let split = ThemeEdit::Split(whole.clone(), part.clone());
    let (edited, _) = find(&ideas, std::slice::from_ref(&split), Some(&map));
    assert_eq!(theme_of(&edited, 0), Some(part.theme));
    assert!(matches!(edited.edits[0], EditOutcome::Done(n) if n >= 3));
    assert!(edited.next > part.theme.0);
    let both = [split, ThemeEdit::Merge(whole, part)];
    let (against, _) = find(&ideas, &both, Some(&map));
    assert_eq!(against.edits[1], EditOutcome::Against);
}

#[test]
fn two_parts_that_lie_in_one_group_beside_the_rest_are_two_themes() {
    let ideas = ideas(20);
    let (map, _) = find(&ideas, &[], None);
    let rest = map.anchor(theme_of(&map, 0).expect("has a theme")).expect("exists");
    // Both are cut out of the first subject by name, and the machine has put both into the second.
    let part = |n: u32, odd: usize| Anchor {
        theme: ThemeId(map.next + n),
        texts: (0..60).filter(|t| t % 3 == 1 && t / 3 % 2 == odd).collect(),
    };
    let parts = [part(0, 0), part(1, 1)];
    let edits = parts.clone().map(|part| ThemeEdit::Split(rest.clone(), part));
    let (edited, _) = find(&ideas, &edits, Some(&map));
    for part in &parts {
        assert!(part.texts.iter().all(|t| theme_of(&edited, *t) == Some(part.theme)), "{:?}", edited.themes);
    }
    assert_eq!(theme_of(&edited, 0), Some(rest.theme));
}

#[test]
fn what_is_left_of_a_theme_stays_one_though_its_texts_lie_in_a_part_cut_before() {
    let ideas = ideas(20);
    let (map, _) = find(&ideas, &[], None);
    let first = theme_of(&map, 0).expect("has a theme");
    let subject = |n: usize| (0..60).filter(move |t| t % 3 == n);
    let half = |odd: usize| subject(1).filter(|t| t / 3 % 2 == odd).collect::<Vec<_>>();
    // What is called the first theme is, after two cuts, half of the second subject. The other half was cut out first.
    let left = Anchor { theme: first, texts: subject(0).chain(half(0)).collect() };
    let part = Anchor { theme: ThemeId(map.next), texts: half(1) };
    let rest = Anchor { theme: first, texts: half(0) };
    let most = Anchor { theme: ThemeId(map.next + 1), texts: subject(0).collect() };
    let edits = [ThemeEdit::Split(left, part.clone()), ThemeEdit::Split(rest.clone(), most.clone())];
    let pins = [&part, &rest, &most].into_iter().flat_map(|theme| {
        theme.texts.iter().map(|text| ThemeEdit::Pin(*text, theme.clone())).collect::<Vec<_>>()
    });
    for edits in [edits.to_vec(), edits.iter().cloned().chain(pins).collect()] {
        let (edited, _) = find(&ideas, &edits, Some(&map));
        for theme in [&part, &rest, &most] {
            assert!(
                theme.texts.iter().all(|t| theme_of(&edited, *t) == Some(theme.theme)),
                "{:?}",
                edited.themes
            );
        }
        assert!(!edited.edits.contains(&EditOutcome::Against), "{:?}", edited.edits);
    }
}

#[test]
fn fewer_and_more_are_a_setting_and_a_run_can_be_broken_off() {
    let ideas = ideas(20);
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: None };
    let count = |count| {
        let wish = ThemeWish { count: Some(count), ..ThemeWish::default() };
        let found = finder.find(&texts(&ideas), &wish, &[], None, &mut |_| ControlFlow::Continue(()));
        found.map(|f| f.0.themes.len())
    };
    assert_eq!((count(2), count(3)), (Some(2), Some(3)));
    let stopped =
        finder.find(&texts(&ideas), &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Break(()));
    assert!(stopped.is_none());
}

#[test]
fn few_texts_and_none_have_no_themes() {
    for n in 0..6 {
        let ideas: Vec<String> = ideas(2).into_iter().take(n).collect();
        let (map, _) = find(&ideas, &[], None);
        assert!(map.themes.is_empty() && map.other.len() == n);
    }
}
