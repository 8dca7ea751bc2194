// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every kind of part in every format: PDF as PDF/UA-1, which refuses what lacks words, and office files.

use document::{
    Block, Chart, Deck, Document, Head, Line, Look, Picture, Role, Slide, Table, Text, Words, to_docx,
    to_html, to_pptx,
};
use kernel::{Date, Lang};

fn head(lang: Lang) -> Head {
    Head {
        title: "Kaikki <osat> & \"muuta\"".into(),
        subtitle: "Alaotsikko".into(),
        author: "Kunta".into(),
        lang,
        date: Date { year: 2026, month: 11, day: 22 },
        date_text: "22.11.2026".into(),
        look: Look::default(),
        words: Words { contents: "Sisällys".into(), page: "sivu".into() },
    }
}

fn line() -> Line {
    Line {
        label: Text::in_lang("Svar på svenska", "sv"),
        value: "64 %".into(),
        note: "312".into(),
        spans: vec![(0.0, 0.64, "#1c4f40".into()), (0.64, 1.0, "#a84a17".into())],
        interval: Some((0.6, 0.68)),
        dots: Vec::new(),
    }
}

/// One of each, with words that a typesetter or XML could trip over.
fn everything(word: &str) -> Vec<Block> {
    let w = || Text::from(word);
    let dots = Line {
        dots: vec![(0.0, "#14618f".into(), true), (1.0, "#ad4a14".into(), false)],
        interval: None,
        ..line()
    };
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20' viewBox='0 0 40 20'><circle cx='10' cy='10' r='8' fill='#1c4f40'/><text x='20' y='14' font-family='Riihi Sans' font-size='9'>64</text></svg>";
    vec![
        Block::heading(1, w()),
        Block::heading(2, w()),
        Block::heading(3, w()),
        Block::of(Role::Lead, w()),
        Block::text(format!("{word}\n{word}")),
        Block::of(Role::Small, w()),
        Block::of(Role::Quote, Text::in_lang(word, "en")),
        Block::of(Role::Notice, w()),
        Block::of(Role::Label, w()),
        Block::List { items: vec![w(), Text::in_lang(word, "sv")] },
        Block::Numbers { items: vec![("1 512".into(), word.into()), ("noin 40 000".into(), word.into())] },
        Block::Chart(Chart {
            caption: word.into(),
            above: false,
            head: ["Kuka".into(), "Osuus".into()],
            key: vec![("#1c4f40".into(), false, word.into()), ("#a8690f".into(), true, word.into())],
            lines: vec![line(), Line::default()],
        }),
        Block::Chart(Chart { above: true, lines: vec![dots.clone()], ..Chart::default() }),
        Block::Table(Table {
            caption: word.into(),
            quiet: false,
            head: vec!["Idea".into(), "Osuus".into()],
            rows: vec![vec![w(), "1".into()]; 3],
            numbers: true,
            widths: Vec::new(),
        }),
        Block::Picture(Picture {
            svg: svg.into(),
            width: 40.0,
            height: 20.0,
            share: 0.5,
            alt: word.into(),
            caption: word.into(),
            number: 0,
        }),
        Block::Finding {
            number: "64 %".into(),
            unit: "samaa mieltä".into(),
            text: w(),
            note: word.into(),
            line: Some(dots),
        },
        Block::Card {
            level: 2,
            mark: Some(("A".into(), "#14618f".into())),
            title: w(),
            blocks: vec![Block::text(w())],
        },
        Block::Break,
        Block::text(w()),
    ]
}

const WORDS: [&str; 3] = [
    "Sana",
    "#set text(red) $x$ *a* _b_ <c> @d \\ & \"e\" // f [g] ]",
    "Å ä ö – ’ 😀 漢字 \u{1} → ‑ \u{200d} Š",
];

#[test]
fn every_part_in_every_language_is_an_office_file() {
    for lang in Lang::ALL {
        for word in WORDS {
            let document = Document {
                head: head(lang),
                single: false,
                cover: everything(word),
                blocks: everything(word),
            };
            let bytes = to_docx(&document, None).unwrap();
            assert!(bytes.starts_with(b"PK"));
            assert_eq!(bytes, to_docx(&document, None).unwrap(), "the same tree gives the same bytes");
            let slides = everything(word).into_iter().map(|b| Slide {
                title: word.into(),
                blocks: vec![b],
                notes: word.into(),
            });
            let deck = Deck { head: head(lang), notes: word.into(), slides: slides.collect() };
            assert_eq!(to_pptx(&deck, None).unwrap(), to_pptx(&deck, None).unwrap());
        }
    }
}

#[test]
fn every_part_in_every_language_is_one_html_file_that_fetches_nothing() {
    for lang in Lang::ALL {
        for word in WORDS {
            let document = Document {
                head: head(lang),
                single: false,
                cover: everything(word),
                blocks: everything(word),
            };
            let html = to_html(&document);
            assert_eq!(html, to_html(&document), "the same tree gives the same bytes");
            assert!(html.contains("Kaikki &lt;osat&gt; &amp; &quot;muuta&quot;"));
            assert!(!html.contains("<osat>") && !html.contains("<c>"), "people's signs are no markup");
            assert!(html.contains("lang=\"sv\">Svar på svenska"));
            // Nothing beside it is needed: no script, no style sheet, no picture from elsewhere.
            for outside in ["<script", "<link", "<img", "url(", " src=", "@import"] {
                assert!(!html.contains(outside), "{outside}");
            }
            for tag in ["table", "tr", "td", "th", "figure", "section", "ul", "dl", "nav", "svg"] {
                let open =
                    html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
                assert_eq!(open, html.matches(&format!("</{tag}>")).count(), "{tag}");
            }
        }
    }
}

#[cfg(feature = "pdf")]
mod pdf {
    use document::{Error, TEMPLATE, to_pdf};

    use super::*;

    #[test]
    fn every_part_in_every_language_is_pdf_ua() {
        for lang in Lang::ALL {
            for word in WORDS {
                for single in [false, true] {
                    let cover = if single { Vec::new() } else { vec![Block::of(Role::Lead, word)] };
                    let document = Document { head: head(lang), single, cover, blocks: everything(word) };
                    let bytes = to_pdf(&document, TEMPLATE).unwrap_or_else(|e| panic!("{lang} {word}: {e}"));
                    assert_eq!(
                        bytes,
                        to_pdf(&document, TEMPLATE).unwrap(),
                        "the same tree gives the same bytes"
                    );
                }
            }
        }
    }

    #[test]
    fn a_picture_without_words_and_a_template_with_a_mistake_are_refused() {
        let mut document =
            Document { head: head(Lang::Fi), single: false, cover: Vec::new(), blocks: everything("Sana") };
        let refused = |document: &Document, template: &str| match to_pdf(document, template) {
            Err(Error::Typeset(text)) => text,
            other => panic!("{:?}", other.map(|b| b.len())),
        };
        assert!(refused(&document, "= A\n\n#x").contains("line 3"));
        // The template sees the document and nothing of the machine.
        let text = refused(&document, "#read(\"/etc/hostname\")");
        assert!(text.contains("not found"), "{text}");
        document.head.title = String::new();
        assert!(!refused(&document, "#set text(lang: \"fi\")\n= Ilman nimeä").is_empty());
    }
}
