// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Searches as people make them. A small dictionary of the test's own stands for a real one.

use std::sync::Arc;

use kernel::Lang;
use language::{Analyser, Snowball, Source, Toolbox, Word};
use proptest::prelude::*;

use crate::{Document, Matcher, Query, Search};

/// Knows the forms and parts of some words, as a dictionary would.
struct Small;

impl Analyser for Small {
    fn word(&self, form: &str, _: Lang) -> Arc<Word> {
        let small = form.to_lowercase();
        let (key, parts): (&str, &[&str]) = match small.as_str() {
            "kuntien" | "kunta" => ("kunta", &[]),
            "tulevaisuus" | "tulevaisuuden" => ("tulevaisuus", &[]),
            "hyvinvointikertomus" | "hyvinvointikertomuksesta" => {
                ("hyvinvointikertomus", &["hyvinvointi", "kertomus"])
            }
            "kertomus" | "kertomukset" => ("kertomus", &[]),
            other => (other, &[]),
        };
        Arc::new(Word { key: key.into(), parts: parts.iter().map(|p| (*p).into()).collect(), class: None })
    }

    fn source(&self, _: Lang) -> Source {
        Source::Dictionary
    }
}

fn index(analyser: Arc<dyn Analyser>, texts: &[(&str, Lang)]) -> Search<usize> {
    let mut out = Search::new(analyser);
    for (id, (text, lang)) in texts.iter().enumerate() {
        out.add(id, &Document { text, lang: *lang, facets: &[("lang", lang.code())] });
    }
    out
}

fn found(search: &Search<usize>, text: &str) -> Vec<usize> {
    search.find(&Query::new(text)).hits.into_iter().map(|h| h.id).collect()
}

const FI: [(&str, Lang); 5] = [
    ("Tulevaisuuden kunta on avoin", Lang::Fi),
    ("Hyvinvointikertomus valtuustolle", Lang::Fi),
    ("Kertomukset vanhasta kylästä", Lang::Fi),
    ("Avoin kunta ja hyvä tulevaisuus", Lang::Fi),
    ("Uimahalli", Lang::Fi),
];

#[test]
fn a_word_leads_to_texts_in_another_language_though_no_text_is_in_its_own() {
    let texts = [("Kirjasto auki sunnuntaisin", Lang::Fi), ("Uimahalli", Lang::Fi)];
    let search = index(Arc::new(Snowball::default()), &texts);
    for word in ["library", "libraries", "bibliotek", "kirjastot"] {
        assert_eq!(found(&search, word), [0], "{word}");
    }
}

#[test]
fn words_are_found_in_any_form_and_order() {
    let search = index(Arc::new(Small), &FI);
    let hits = found(&search, "kuntien tulevaisuus");
    assert_eq!(hits.len(), 2);
    assert!(hits.contains(&0) && hits.contains(&3));
}

#[test]
fn a_compound_finds_itself_first_and_its_part_lower() {
    let search = index(Arc::new(Small), &FI);
    assert_eq!(found(&search, "hyvinvointikertomuksesta"), [1, 2]);
    assert_eq!(found(&search, "kertomus"), [2, 1]);
}

#[test]
fn words_in_quotes_stand_side_by_side() {
    let search = index(Arc::new(Small), &FI);
    assert_eq!(found(&search, "\"tulevaisuus kunta\""), [0]);
    assert_eq!(found(&search, "\"kuntien avoin\""), Vec::<usize>::new());
    assert_eq!(found(&search, "\"tulevaisuus kunta").len(), 2);
}

#[test]
fn a_beginning_finds_and_a_finished_word_does_not() {
    let search = index(Arc::new(Snowball::default()), &FI);
    assert_eq!(found(&search, "uima"), [4]);
    assert_eq!(found(&search, "uima "), Vec::<usize>::new());
    assert_eq!(found(&search, "kunta uimah"), [4, 0, 3]);
}

#[test]
fn stems_a_letter_or_two_apart_meet_without_a_dictionary() {
    let search = index(Arc::new(Snowball::default()), &FI);
    let hits = found(&search, "kuntien tulevaisuus ");
    assert!(hits.contains(&0) && hits.contains(&3), "{hits:?}");
}

#[test]
fn facets_narrow_and_are_counted() {
    let texts = [("Fler träd", Lang::Sv), ("Lisää puita", Lang::Fi), ("Träd och bänkar", Lang::Sv)];
    let search = index(Arc::new(Snowball::default()), &texts);
    let all = search.find(&Query::new("träd puita "));
    assert_eq!(all.facets["lang"], [("sv".to_owned(), 2), ("fi".to_owned(), 1)]);
    let only = search.find(&Query { only: &[("lang", "sv")], ..Query::new("träd puita ") });
    assert_eq!((only.total, only.facets["lang"].len()), (2, 1));
    assert_eq!(search.find(&Query { only: &[("lang", "xx")], ..Query::new("träd ") }).total, 0);
}

#[test]
fn synonyms_cross_languages_and_count_less() {
    let texts = [("Alppila lähelle", Lang::Fi), ("Alphyddan nära", Lang::Sv), ("Koulu", Lang::Fi)];
    let mut search = index(Arc::new(Snowball::default()), &texts);
    assert_eq!(found(&search, "alppila "), [0]);
    search.add_synonyms(&[(Lang::Fi, "alppila"), (Lang::Sv, "alphyddan")]);
    assert_eq!(found(&search, "alppila "), [0, 1]);
}

#[test]
fn municipal_words_for_the_same_thing_are_known() {
    let texts = [
        ("Päiväkoti lähelle", Lang::Fi),
        ("Ett daghem nära", Lang::Sv),
        ("A kindergarten nearby", Lang::En),
        ("Varhaiskasvatus kuntoon", Lang::Fi),
        ("Uimahalli auki", Lang::Fi),
    ];
    let search = index(Arc::new(Snowball::default()), &texts);
    let hits = found(&search, "päiväkoti ");
    assert_eq!((hits[0], hits.len()), (0, 4), "{hits:?}");
    assert_eq!(found(&search, "daghem ")[0], 1);
    assert_eq!(found(&search, "daghem ").len(), 4);
}

/// The two examples that the engine was asked for, on a real dictionary.
#[test]
fn with_a_dictionary_forms_orders_and_parts_are_found() {
    let words = language::Lexicon::open(language::SYSTEM_FOLDERS);
    if words.source(Lang::Fi) == Source::Snowball {
        eprintln!("SKIPPED: no Finnish dictionary on this machine");
        return;
    }
    let search = index(Arc::new(words), &FI);
    let hits = found(&search, "kuntien tulevaisuus");
    assert!(hits[..2].contains(&0) && hits[..2].contains(&3), "{hits:?}");
    assert_eq!(found(&search, "hyvinvointikertomuksesta"), [1, 2]);
}

#[test]
fn a_list_is_narrowed_by_words_in_any_form() {
    let mut tools = vec![Toolbox::default()];
    let words = language::Lexicon::open(language::SYSTEM_FOLDERS);
    if words.source(Lang::Fi) == Source::Dictionary {
        tools.push(Toolbox { analyser: Arc::new(words), ..Toolbox::default() });
    }
    for tools in &tools {
        let has = |query: &str, text: &str| {
            let mut words = Matcher::new(tools, query);
            let once = words.has(text, Lang::Fi);
            assert_eq!(words.has(text, Lang::Fi), once, "what was read once is known: {text}");
            once
        };
        assert!(has("kuntien tulevaisuus", "Tulevaisuuden kunta on avoin"));
        assert!(has("kirjastojen", "Omatoimikirjastot joka kylään"));
        assert!(has("kirjastot auki", "Kirjasto auki iltaisin"));
        assert!(has("uimah", "Uimahalli auki") && has("daghem", "Päiväkoti lähelle"));
        assert!(has("", "mitä vain") && Matcher::new(tools, " ?").is_empty());
        assert!(!has("uimahalli", "Kirjasto auki") && !has("kirjasto uimahalli", "Kirjasto auki"));
        assert!(!has("tie", "Opettajien työ on arvokasta"));
        assert!(Matcher::new(tools, "biblioteken").has("Biblioteket ska vara öppet", Lang::Sv));
    }
}

#[test]
fn what_is_removed_or_replaced_is_found_no_more() {
    let mut search = index(Arc::new(Snowball::default()), &FI);
    assert!(search.remove(4) && !search.remove(4));
    assert!(found(&search, "uimahalli").is_empty() && found(&search, "uima").is_empty());
    search.add(0, &Document { text: "Jäähalli", lang: Lang::Fi, facets: &[] });
    assert_eq!(found(&search, "jäähalli"), [0]);
    assert_eq!(search.len(), 4);
}

#[test]
fn found_words_are_marked_where_they_stand() {
    let search = index(Arc::new(Small), &FI);
    let text = FI[1].0;
    let marks = search.marks(text, Lang::Fi, "kertomus");
    assert_eq!(marks.iter().map(|m| &text[m.clone()]).collect::<Vec<_>>(), ["Hyvinvointikertomus"]);
    assert!(search.marks(text, Lang::Fi, "kunta").is_empty());
}

proptest! {
    #[test]
    fn no_query_does_harm(text in ".{0,80}", skip in 0usize..4) {
        let search = index(Arc::new(Snowball::default()), &FI);
        let found = search.find(&Query { skip, limit: 3, ..Query::new(&text) });
        prop_assert!(found.hits.len() <= 3);
        prop_assert!(found.hits.windows(2).all(|w| w[0].score >= w[1].score));
        for mark in search.marks(&text, Lang::Fi, &text) {
            prop_assert!(text.get(mark).is_some());
        }
    }
}
