// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Vec<(Kind, String)> {
    personal_data(text).into_iter().map(|f| (f.kind, text[f.bytes].to_owned())).collect()
}

fn kinds(text: &str) -> Vec<Kind> {
    found(text).into_iter().map(|f| f.0).collect()
}

/// The nth of many valid identity codes: all centuries, all signs.
fn identity_code(n: u32) -> String {
    const SIGNS: [(u32, char); 13] = [
        (18, '+'),
        (19, '-'),
        (19, 'Y'),
        (19, 'X'),
        (19, 'W'),
        (19, 'V'),
        (19, 'U'),
        (20, 'A'),
        (20, 'B'),
        (20, 'C'),
        (20, 'D'),
        (20, 'E'),
        (20, 'F'),
    ];
    let sign = SIGNS[n as usize % SIGNS.len()].1;
    let (day, month, year) = (n * 7 % 28 + 1, n * 5 % 12 + 1, n * 37 % 100);
    let nth = n * 211 % 998 + 2;
    let check =
        b"0123456789ABCDEFHJKLMNPRSTUVWXY"[((day * 10_000 + month * 100 + year) * 1_000 + nth) as usize % 31];
    format!("{day:02}{month:02}{year:02}{sign}{nth:03}{}", char::from(check))
}

#[test]
fn a_thousand_valid_identity_codes_are_held_and_found_where_they_are() {
    for n in 0..1_000 {
        let code = identity_code(n);
        for text in [format!("Tunnukseni on {code}."), format!("({code})"), code.to_lowercase()] {
            let all = personal_data(&text);
            assert_eq!(all.len(), 1, "{text}");
            assert_eq!((all[0].kind, all[0].severity), (Kind::IdentityCode, Severity::Hold), "{text}");
            assert!(text[all[0].bytes.clone()].eq_ignore_ascii_case(&code));
            assert!(must_hold(&text));
        }
    }
}

#[test]
fn a_wrong_check_sign_or_date_is_no_identity_code() {
    for n in 0..1_000 {
        let code = identity_code(n);
        let (body, check) = code.split_at(10);
        let wrong = if check == "A" { "B" } else { "A" };
        assert!(!must_hold(&format!("Viite {body}{wrong}")), "{body}{wrong}");
    }
    for text in ["310299-1235", "000190-123N", "011390-123A", "131052-001S", "131052-308Tx", "1131052-308T"] {
        assert!(!must_hold(text), "{text}");
    }
}

#[test]
fn disguises_do_not_help() {
    for text in [
        "131052-308T",
        "131052–308T",
        "131052 - 308T",
        "131052\u{200b}-308T",
        "１３１０５２-308T",
        "tunnus:131052-308t,",
    ] {
        assert_eq!(kinds(text), [Kind::IdentityCode], "{text}");
    }
}

#[test]
fn each_kind_is_found_whole() {
    for (text, kind, what) in [
        ("Tili FI21 1234 5600 0007 85, kiitos", Kind::Iban, "FI21 1234 5600 0007 85"),
        ("fi2112345600000785", Kind::Iban, "fi2112345600000785"),
        ("SE4550000000058398257466", Kind::Iban, "SE4550000000058398257466"),
        ("DE89 3704 0044 0532 0130 00", Kind::Iban, "DE89 3704 0044 0532 0130 00"),
        ("kortti 4111 1111 1111 1111", Kind::PaymentCard, "4111 1111 1111 1111"),
        ("5555555555554444", Kind::PaymentCard, "5555555555554444"),
        ("amex 3782-822463-10005!", Kind::PaymentCard, "3782-822463-10005"),
        ("kirjoita anna.b+x@vaasa.example.fi.", Kind::Email, "anna.b+x@vaasa.example.fi"),
        ("päivi.öö@esimerkki.fi", Kind::Email, "päivi.öö@esimerkki.fi"),
        ("soita 040 123 4567 illalla", Kind::Phone, "040 123 4567"),
        ("+358 (0)40 1234567", Kind::Phone, "+358 (0)40 1234567"),
        ("puh. 0401234567", Kind::Phone, "0401234567"),
        ("(09) 310 1234", Kind::Phone, "(09) 310 1234"),
        ("ring +46 70 123 45 67", Kind::Phone, "+46 70 123 45 67"),
        ("040-1234567 12 kertaa", Kind::Phone, "040-1234567"),
        ("mitt nummer 811228-9874", Kind::Personnummer, "811228-9874"),
        ("19811228-9874", Kind::Personnummer, "19811228-9874"),
        ("198112289874", Kind::Personnummer, "198112289874"),
        ("701063-2391", Kind::Personnummer, "701063-2391"),
        ("auto ABC-123 on tiellä", Kind::Plate, "ABC-123"),
        ("ÄÖÅ-1", Kind::Plate, "ÄÖÅ-1"),
        ("asun Koivukatu 5 A 12, Vaasa", Kind::Address, "Koivukatu 5 A 12"),
        ("Urho Kekkosen katu 7", Kind::Address, "Urho Kekkosen katu 7"),
        ("Storgatan 5 bst 3", Kind::Address, "Storgatan 5 bst 3"),
        ("Vanha-Vaasantie 12b.", Kind::Address, "Vanha-Vaasantie 12b"),
        ("Isokatu 5-7", Kind::Address, "Isokatu 5-7"),
    ] {
        assert_eq!(found(text), [(kind, what.to_owned())], "{text}");
        assert_eq!(Kind::ALL.iter().filter(|k| k.code() == kind.code()).count(), 1);
    }
}

#[test]
fn ordinary_ideas_are_left_alone() {
    for text in [
        "Rantakadulle ja Kirkkokadulle lisää valoja.",
        "Budjetti 2024-2025 on 1 250 000 euroa, josta 15 % puistoihin.",
        "Kokous 12.3.2025 klo 17.30, seuraava 01-02-2025.",
        "Postinumero 00100, kuntalaki 410/2015 22 §.",
        "Tontti 91-401-1-23, kaava 123456-7890.",
        "Bussit 550 ja 551; linja 3 A kello 07.15-09.30.",
        "EU-27, ISO-9001, COVID-19, HE-169 ja PM-10",
        "Puistokatu 2030 -hanke ja Pyörätie 5 km pidemmäksi",
        "Tie 5 on huono, Torilla 3 myyjää",
        "Lisää penkkejä: 10 000 000 euroa",
        "@vaasa ja #idea, hinta 5 € @ kappale",
        "Kirkkotie 12.3. suljettu",
        "4111 1111 1111 1112 ja FI21 1234 5600 0007 86",
        "0,5 metriä ja 0401",
        "Lägg till 25 cykelplatser på Stationsgatan 2026",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn several_are_found_in_the_order_of_the_text_with_both_kinds_of_places() {
    let text = "Öljy: a@b.fi, 040 1234567 ja 131052-308T";
    let all = personal_data(text);
    assert_eq!(
        all.iter().map(|f| f.kind).collect::<Vec<_>>(),
        [Kind::Email, Kind::Phone, Kind::IdentityCode]
    );
    for f in &all {
        let by_chars: String = text.chars().skip(f.chars.start).take(f.chars.len()).collect();
        assert_eq!(by_chars, text[f.bytes.clone()]);
    }
}

proptest! {
    #[test]
    fn no_text_does_harm_and_places_lie_in_it(text in "[0-9A-Fa-y +@.()-]{0,60}|.{0,60}|\\PC{0,40}") {
        let mut end = 0;
        for f in personal_data(&text) {
            prop_assert!(text.get(f.bytes.clone()).is_some_and(|t| !t.is_empty()));
            prop_assert!(f.chars.start >= end);
            end = f.chars.end;
        }
    }
}

fn names(text: &str) -> Vec<String> {
    found(text).into_iter().filter(|(kind, _)| *kind == Kind::Name).map(|(_, text)| text).collect()
}

#[test]
fn a_first_and_a_last_name_are_found_in_any_case() {
    for (text, name) in [
        ("Naapurini Matti Virtanen jättää auton suojatielle", "Matti Virtanen"),
        ("Kysykää Matti Virtaselta, hän tietää", "Matti Virtaselta"),
        ("Marja-Leena Juntusen koira haukkuu", "Marja-Leena Juntusen"),
        ("Olen nähnyt Anna Maria Korhosen siellä", "Anna Maria Korhosen"),
        ("Se on Pekka J. Lahden syy", "Pekka J. Lahden"),
        ("Meidän Antti Järveltä", "Antti Järveltä"),
        ("Min granne Sonja Mäkinens bil", "Sonja Mäkinens"),
        ("Opettaja Virtanen huutaa", "Virtanen"),
        ("Korhonen Liisa asuu tuossa", "Korhonen Liisa"),
    ] {
        assert_eq!(names(text), [name], "{text}");
    }
}

#[test]
fn places_streets_and_words_are_no_names() {
    for text in [
        "Helsingin keskustaan lisää puita",
        "Urho Kekkosen katu on vaarallinen",
        "Minna Canthin koulun piha",
        "Paavo Nurmen stadion tarvitsee remontin",
        "Aino on kaunis nimi",
        "Lahti ja Salo ovat kaupunkeja",
        "Virta katkesi Niemen sillalla",
        "Toivo elää",
        "Turku Vaasa Oulu",
        "Kaisaniemen puisto",
    ] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
}
