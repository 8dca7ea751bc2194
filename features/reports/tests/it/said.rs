// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A document says nothing that the page does not say: every number in it stands on the pages that anybody
//! can read, and what the organiser left out of them is in no document.

use std::collections::BTreeSet;

use brainstorm::{
    contract::{ResultPart, State},
    domain::Visibility,
};
use kernel::{Actor, Lang};
use reports::contract::{Format, draft};
use testing::TestApp;

use crate::{
    FEATURES,
    fixture::{conversation, put, two_towns},
    read::{asked, parts, words},
};

/// The numbers of a text: `1 512`, `6,5`, `31.12.2026`, each as its digits.
fn numbers(text: &str) -> BTreeSet<String> {
    let text = text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ");
    let mut out = BTreeSet::new();
    let mut number = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            number.push(c);
        } else if !number.is_empty() {
            out.insert(std::mem::take(&mut number));
        }
    }
    out
}

/// The text of a page without its markup.
fn seen(page: &str) -> String {
    let main = page.split("<main").nth(1).and_then(|m| m.split("</main>").next()).unwrap();
    main.split('>').skip(1).filter_map(|piece| piece.split('<').next()).collect::<Vec<_>>().join(" ")
}

/// The words of all documents in a language.
async fn documents(app: &TestApp, lang: Lang) -> Vec<(&'static str, String)> {
    let made = |format| async move {
        draft(&app.state, &Actor::System, "tulevaisuus", format, lang).await.unwrap().write().unwrap()
    };
    let mut out = Vec::new();
    let docx = parts(&made(Format::Docx).await);
    out.push(("docx", words(std::str::from_utf8(&docx["word/document.xml"]).unwrap(), "w:p", "w:t")));
    let mut slides = String::new();
    for (name, part) in &parts(&made(Format::Pptx).await) {
        let slide = name.starts_with("ppt/slides/slide");
        if slide || name.starts_with("ppt/notesSlides/notesSlide") {
            // The number of the slide is a field, whose text is made when it is shown.
            let part = std::str::from_utf8(part).unwrap();
            let part = part.split("<a:fld").map(|p| p.split_once("</a:fld>").map_or(p, |(_, rest)| rest));
            slides.push_str(&words(&part.collect::<String>(), "a:p", "a:t"));
        }
    }
    out.push(("pptx", slides));
    if Format::Pdf.is_there() {
        if let Some(text) = asked("pdftotext", &["-layout"], &made(Format::Summary).await) {
            out.push(("summary", text));
        }
        if let Some(text) = asked("pdftotext", &["-layout"], &made(Format::Pdf).await) {
            // The feet and the list of contents have the numbers of pages.
            let pages = text.matches('\u{c}').count();
            let first = text.split('\u{c}').nth(1).unwrap_or_default().len();
            assert!(pages > 5 && first > 0);
            let body: Vec<&str> = text.split('\u{c}').skip(2).collect();
            let foot = if lang == Lang::Fi {
                "sivu "
            } else if lang == Lang::Sv {
                "sida "
            } else {
                "page "
            };
            let lines = body.iter().flat_map(|p| p.lines()).filter(|l| !l.contains(foot));
            out.push(("pdf", lines.collect::<Vec<_>>().join("\n")));
        }
    }
    out
}

#[tokio::test]
async fn every_number_in_a_document_stands_on_a_page() {
    for (new, public_from) in [
        (conversation(State::Published, Visibility::UntilPublished), "published"),
        (two_towns(conversation(State::Published, Visibility::Always)), "two towns"),
        (conversation(State::Open, Visibility::Always), "running"),
    ] {
        let database = store::testing::databases().into_iter().next().unwrap();
        let app = TestApp::start(&database, FEATURES).await;
        let id = put(&app, new).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        for lang in Lang::ALL {
            let mut known = BTreeSet::new();
            for rest in ["", "/method", "/ideas"] {
                let page = app.visitor().get(&format!("/{lang}/b/tulevaisuus/results{rest}")).await;
                known.extend(numbers(&seen(&page.expect(200).text())));
            }
            for (what, text) in documents(&app, lang).await {
                // Addresses have the number of the port.
                let words = text.split_whitespace().filter(|w| !w.contains("/b/"));
                let told = numbers(&words.collect::<Vec<_>>().join(" "));
                assert!(told.len() > 5, "{what} says nothing: {text}");
                let more: Vec<&String> = told.difference(&known).collect();
                assert!(more.is_empty(), "{public_from}, {what} {lang}: {more:?} is on no page\n{text}");
            }
        }
    }
}

#[tokio::test]
async fn what_the_organiser_left_out_is_in_no_document() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let mut new = conversation(State::Published, Visibility::Always);
    let id = put(&app, new.clone()).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let whole = documents(&app, Lang::Fi).await;
    let parts = ["Terveisiä 0", "Mitä luulemme muiden ajattelevan", "Uutiskirje"];
    for part in parts {
        assert!(whole.iter().any(|(_, text)| text.contains(part)), "{part} would be there otherwise");
    }
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    new.settings.left_out = ResultPart::ALL.to_vec();
    let id = put(&app, new).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    for (what, text) in documents(&app, Lang::Fi).await {
        for part in parts {
            assert!(!text.contains(part), "{what}: {part}");
        }
        assert!(what == "pptx" || what == "summary" || text.contains("on jättänyt julkaisematta"), "{what}");
    }
}
