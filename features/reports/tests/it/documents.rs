// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who gets which document, and that each is what it should be.

use brainstorm::{contract::State, domain::Visibility};
use kernel::{Actor, Lang, Role};
use reports::contract::{Format, draft};
use testing::{TestApp, both_engines, check_access};

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
    read::{asked, changed, parts, words},
};

/// The files that this build offers.
fn files() -> Vec<&'static str> {
    let all = ["report.docx", "report.html", "slides.pptx", "tables.xlsx"];
    let pdf: &[&str] = if Format::Pdf.is_there() { &["report.pdf", "summary.pdf"] } else { &[] };
    all.iter().chain(pdf).copied().collect()
}

#[tokio::test]
async fn a_published_result_is_carried_home_in_every_form_and_language() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let visitor = app.visitor();
        for lang in ["fi", "sv", "en"] {
            let page = visitor.get(&format!("/{lang}/b/tulevaisuus/results")).await;
            for file in files() {
                let address = format!("/{lang}/b/tulevaisuus/results/documents/{file}");
                page.expect(200).contains(&address);
                let reply = visitor.get(&address).await;
                reply.expect(200);
                assert!(reply.header("content-disposition").contains("tulevaisuus-"), "{address}");
                let start: &[u8] = match file.rsplit('.').next() {
                    Some("pdf") => b"%PDF-",
                    Some("html") => b"<!DOCTYPE html>",
                    _ => b"PK",
                };
                assert!(reply.bytes().starts_with(start), "{address}");
                let tag = reply.header("etag").to_owned();
                visitor.clone().with_header("if-none-match", &tag).get(&address).await.expect(304);
            }
            visitor.get(&format!("/{lang}/b/tulevaisuus/results/documents/report.exe")).await.expect(404);
        }
        assert_eq!(visitor.cookies(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_shared_address_shows_a_picture_of_the_results_where_this_build_can_draw() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let visitor = app.visitor();
    for lang in ["fi", "sv", "en"] {
        let address = format!("/{lang}/b/tulevaisuus/results/picture.png");
        let page = visitor.get(&format!("/{lang}/b/tulevaisuus/results")).await;
        let picture = visitor.get(&address).await;
        if Format::Pdf.is_there() {
            page.expect(200).contains(&format!("{address}\"")).contains("og:image:alt");
            assert!(picture.expect(200).bytes().starts_with(b"\x89PNG"));
        } else {
            page.expect(200).lacks("og:image");
            picture.expect(404);
        }
    }
}

#[tokio::test]
async fn before_publication_documents_are_for_those_who_may_read_the_results() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Closed, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let address = "/fi/b/tulevaisuus/results/documents/report.docx";
    app.visitor().get(address).await.expect(404);
    app.staff(org(), &[Role::Viewer]).get(address).await.expect(404);
    let reply = app.staff(org(), &[Role::Facilitator]).get(address).await;
    let document = parts(reply.expect(200).bytes());
    let text = words(std::str::from_utf8(&document["word/document.xml"]).unwrap(), "w:p", "w:t");
    assert!(text.contains("Tuloksia ei ole julkaistu"), "{text}");
    // What staff read is not kept for others.
    app.visitor().get(address).await.expect(404);
}

#[tokio::test]
async fn a_result_that_is_being_computed_leads_back_to_its_page() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    let reply = app.visitor().get("/sv/b/tulevaisuus/results/documents/report.docx").await;
    assert_eq!((reply.status(), reply.location()), (303, "/sv/b/tulevaisuus/results"));
}

#[tokio::test]
async fn a_pdf_is_tagged_titled_and_says_its_language() {
    if !Format::Pdf.is_there() {
        eprintln!("SKIPPED: this build has no PDF writer");
        return;
    }
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    for (lang, title, chapter) in [
        (Lang::Fi, "Tulevaisuuden kunta", "Miten ihmiset olivat mukana"),
        (Lang::Sv, "Tulevaisuuden kunta på svenska", "Hur människor var med"),
        (Lang::En, "Tulevaisuuden kunta in English", "How people were involved"),
    ] {
        let report = draft(&app.state, &Actor::System, "tulevaisuus", Format::Pdf, lang).await.unwrap();
        let bytes = report.write().unwrap();
        assert_eq!(bytes, report.write().unwrap(), "the same content is the same bytes");
        let Some(info) = asked("pdfinfo", &[], &bytes) else { return };
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains(&format!("Title:           {title}")), "{info}");
        let meta = asked("pdfinfo", &["-meta"], &bytes).unwrap();
        assert!(meta.contains("<pdfuaid:part>1<"), "{meta}");
        assert!(meta.contains(&format!("<rdf:li>{lang}")), "{meta}");
        let structure = asked("pdfinfo", &["-struct-text"], &bytes).unwrap();
        for tag in ["H1", "H2", "Table", "TH", "Figure", "L "] {
            assert!(structure.contains(tag), "no {tag} in {structure}");
        }
        let text = asked("pdftotext", &["-layout"], &bytes).unwrap();
        assert!(text.contains(chapter) && text.contains("Idea numero"), "{text}");
        // One page stays one.
        let page = draft(&app.state, &Actor::System, "tulevaisuus", Format::Summary, lang).await.unwrap();
        let info = asked("pdfinfo", &[], &page.write().unwrap()).unwrap();
        assert!(info.contains("Pages:           1\n") && info.contains("Tagged:          yes"), "{info}");
    }
}

#[tokio::test]
async fn office_files_have_real_headings_tables_titles_and_words_for_pictures() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    for (lang, tag) in [(Lang::Fi, "fi-FI"), (Lang::Sv, "sv-FI"), (Lang::En, "en-GB")] {
        let made = |format| draft(&app.state, &Actor::System, "tulevaisuus", format, lang);
        let text = parts(&made(Format::Docx).await.unwrap().write().unwrap());
        let body = std::str::from_utf8(&text["word/document.xml"]).unwrap();
        for part in ["Heading1\"", "Heading2\"", "<w:tblHeader/>", "TOC \\o", "<w:footerReference"] {
            assert!(body.contains(part), "no {part}");
        }
        assert!(
            std::str::from_utf8(&text["word/styles.xml"])
                .unwrap()
                .contains(&format!("w:lang w:val=\"{tag}\""))
        );
        let pictures = body.matches("<w:drawing>").count();
        assert!(pictures > 5 && body.matches("descr=\"\"").count() == 0, "{pictures} pictures");
        let slides = parts(&made(Format::Pptx).await.unwrap().write().unwrap());
        let count = slides.keys().filter(|k| k.starts_with("ppt/slides/slide")).count();
        assert!(count >= 8, "{count} slides");
        for (name, slide) in slides.iter().filter(|(k, _)| k.starts_with("ppt/slides/slide")) {
            let slide = std::str::from_utf8(slide).unwrap();
            assert!(
                slide.contains("type=\"title\"") || slide.contains("type=\"ctrTitle\""),
                "{name} has no title"
            );
            assert!(slide.contains(&format!("lang=\"{tag}\"")), "{name}");
            let notes = name.replace("ppt/slides/slide", "ppt/notesSlides/notesSlide");
            assert!(
                !words(std::str::from_utf8(&slides[&notes]).unwrap(), "a:p", "a:t").trim().is_empty(),
                "{notes}"
            );
        }
        // Every part is well formed, and everything that is named is there.
        for package in [&text, &slides] {
            for (name, part) in package.iter().filter(|(k, _)| k.ends_with(".xml") || k.ends_with(".rels")) {
                well_formed(name, std::str::from_utf8(part).unwrap());
            }
            for (name, relations) in package.iter().filter(|(k, _)| k.ends_with(".rels")) {
                let folder = name.split("_rels").next().unwrap();
                for target in std::str::from_utf8(relations).unwrap().split("Target=\"").skip(1) {
                    let target = resolved(folder, target.split('"').next().unwrap());
                    assert!(package.contains_key(&target), "{name} names {target}");
                }
            }
        }
    }
}

fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.trim_end_matches('/').split('/').filter(|p| !p.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => path.truncate(path.len().saturating_sub(1)),
            step => path.push(step),
        }
    }
    path.join("/")
}

/// Every element is closed by its own name, and nothing is left open.
fn well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in xml.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').unwrap_or_else(|| panic!("{name}: {piece}"));
        if tag.starts_with('?') {
            continue;
        }
        let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(word), "{name}");
        } else if !tag.ends_with('/') {
            open.push(word);
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{name}: {tag}");
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[tokio::test]
async fn an_installation_s_own_template_is_used_and_a_broken_one_harms_no_reader() {
    if !Format::Pdf.is_there() {
        eprintln!("SKIPPED: this build has no PDF writer");
        return;
    }
    let database = store::testing::databases().into_iter().next().unwrap();
    let home = tempfile::tempdir().unwrap();
    let config = web::Config { home: Some(home.path().to_owned()), ..web::Config::default() };
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let report = || draft(&app.state, &Actor::System, "tulevaisuus", Format::Pdf, Lang::Fi);
    let own = "#let doc = json(\"document.json\")\n#set document(title: doc.head.title)\n#set text(lang: doc.head.lang, font: \"Riihi Sans\")\n= Oma pohja\n";
    std::fs::write(home.path().join("report.typ"), own).unwrap();
    let bytes = report().await.unwrap().write().unwrap();
    if let Some(text) = asked("pdftotext", &[], &bytes) {
        assert!(text.contains("Oma pohja") && !text.contains("Sisällys"), "{text}");
    }
    std::fs::write(home.path().join("report.typ"), "= Otsikko\n#puuttuu()\n").unwrap();
    let error = report().await.unwrap().write().unwrap_err().to_string();
    assert!(error.contains("puuttuu") && error.contains("line 2"), "{error}");
    assert!(error.contains("report.typ"), "{error}");
    app.visitor().get("/fi/b/tulevaisuus/results/documents/report.pdf").await.expect(200);
}

#[tokio::test]
async fn exactly_those_come_in_whom_the_declaration_lets_in() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    check_access(&app, &reports::FEATURE).await;
}

#[tokio::test]
async fn an_editor_changes_each_kind_of_template_and_a_bad_one_is_refused_with_what_to_do() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let home = tempfile::tempdir().unwrap();
    let config = web::Config { home: Some(home.path().to_owned()), ..web::Config::default() };
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let made = |format| draft(&app.state, &Actor::System, "tulevaisuus", format, Lang::Fi);
    let built_in = reports::contract::templates(Lang::Fi).unwrap();
    let of = |name: &str| built_in.iter().find(|(n, _)| *n == name).unwrap().1.clone();

    // The heading's colour of a text document.
    let docx = changed(&of("report.docx"), "word/styles.xml", "1c4f40", "7b1fa2");
    let plain = made(Format::Docx).await.unwrap();
    assert!(plain.own_template().is_none());
    let own = plain.with_template("oma.docx", docx.clone()).write().unwrap();
    let own = parts(&own);
    let text = |part: &str| String::from_utf8(own[part].clone()).unwrap();
    assert!(text("word/styles.xml").contains("7b1fa2"));
    // The words are the report's, not the template's.
    assert!(text("word/document.xml").contains("Mitä seuraavaksi"));
    assert!(!text("word/document.xml").contains("Tähän tulee tekstiä"));
    // A program in another language gives headings other ids; their names tell which they are.
    let finnish = changed(&docx, "word/styles.xml", "w:styleId=\"Heading1\"", "w:styleId=\"Otsikko1\"");
    let own = made(Format::Docx).await.unwrap().with_template("oma.docx", finnish).write().unwrap();
    let body = String::from_utf8(parts(&own)["word/document.xml"].clone()).unwrap();
    assert!(body.contains("w:val=\"Otsikko1\"") && !body.contains("w:val=\"Heading1\""));
    let without = changed(&docx, "word/styles.xml", "w:val=\"Lead\"", "w:val=\"Lost\"");
    let without = changed(&without, "word/styles.xml", "w:styleId=\"Lead\"", "w:styleId=\"Lost\"");
    let error = made(Format::Docx).await.unwrap().with_template("oma.docx", without).write().unwrap_err();
    let error = error.to_string();
    assert!(
        error.contains("oma.docx") && error.contains("\"Lead\"") && error.contains("riihi templates"),
        "{error}"
    );

    // The ground of slides.
    let master = "ppt/slideMasters/slideMaster1.xml";
    let pptx = changed(&of("slides.pptx"), master, "<p:bg>", "<p:bg ><!--oma-->");
    let pptx = changed(&pptx, "ppt/theme/theme1.xml", "Calibri", "Georgia");
    let own = made(Format::Pptx).await.unwrap().with_template("oma.pptx", pptx.clone()).write().unwrap();
    let own = parts(&own);
    assert!(String::from_utf8(own[master].clone()).unwrap().contains("<!--oma-->"));
    assert!(String::from_utf8(own["ppt/theme/theme1.xml"].clone()).unwrap().contains("Georgia"));
    for (name, relations) in own.iter().filter(|(k, _)| k.ends_with(".rels")) {
        let folder = name.split("_rels").next().unwrap();
        for target in std::str::from_utf8(relations).unwrap().split("Target=\"").skip(1) {
            let target = resolved(folder, target.split('"').next().unwrap());
            assert!(own.contains_key(&target), "{name} names {target}");
        }
    }
    let outside = changed(
        &pptx,
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        "<Relationship ",
        "<Relationship TargetMode=\"External\" ",
    );
    let error = made(Format::Pptx).await.unwrap().with_template("oma.pptx", outside).write().unwrap_err();
    assert!(error.to_string().contains("outside the file"), "{error}");
    for format in [Format::Docx, Format::Pptx] {
        let error = made(format).await.unwrap().with_template("x", b"no zip".to_vec()).write().unwrap_err();
        assert!(error.to_string().contains("no office file"), "{error}");
    }

    // In the home's folder it is used at once, on the web too; a broken one takes nothing from readers.
    std::fs::create_dir(home.path().join("templates")).unwrap();
    std::fs::write(home.path().join("templates/report.docx"), &docx).unwrap();
    let address = "/fi/b/tulevaisuus/results/documents/report.docx";
    let reply = app.visitor().get(address).await;
    let styles = parts(reply.expect(200).bytes())["word/styles.xml"].clone();
    assert!(String::from_utf8(styles).unwrap().contains("7b1fa2"));
    std::fs::write(home.path().join("templates/report.docx"), "broken").unwrap();
    assert_eq!(made(Format::Docx).await.unwrap().own_template(), Some("templates/report.docx"));
    app.visitor().get(address).await.expect(200);

    if Format::Summary.is_there() {
        let source = String::from_utf8(of("summary.typ")).unwrap();
        let long = source.replace("#let say(t)", "#pagebreak()\n#let say(t)");
        let page = |source: String| async {
            made(Format::Summary).await.unwrap().with_template("oma.typ", source.into_bytes()).write()
        };
        let error = page(long).await.unwrap_err().to_string();
        assert!(error.contains("oma.typ") && error.contains("one page"), "{error}");
        let bytes = page(source.replace("paper: \"a4\"", "paper: \"a3\"")).await.unwrap();
        if let Some(info) = asked("pdfinfo", &[], &bytes) {
            assert!(info.contains("A3"), "{info}");
        }
    }
}

#[tokio::test]
async fn the_workbook_speaks_the_reader_s_language_and_has_numbers() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    for (lang, first, ideas, head) in [
        (Lang::Fi, "Tietoja", "Ideat", "Samaa mieltä"),
        (Lang::Sv, "Information", "Idéer", "Av samma åsikt"),
        (Lang::En, "About", "Ideas", "Agree"),
    ] {
        let made = draft(&app.state, &Actor::System, "tulevaisuus", Format::Xlsx, lang).await.unwrap();
        let bytes = made.write().unwrap();
        assert_eq!(bytes, made.write().unwrap(), "the same result makes the same file");
        let book = parts(&bytes);
        let text = |part: &str| String::from_utf8(book[part].clone()).unwrap();
        let names = text("xl/workbook.xml");
        assert!(
            names.contains(&format!("name=\"{first}\"")) && names.contains(&format!("name=\"{ideas}\"")),
            "{names}"
        );
        assert!(text("xl/sharedStrings.xml").contains(head));
        for code in ["stakeholder_group", "rated_is", ">exact<", "at_least", ">resident<"] {
            assert!(!text("xl/sharedStrings.xml").contains(code), "{lang}: {code}");
        }
        let sheet = text("xl/worksheets/sheet2.xml");
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"), "{sheet}");
        // The organisation's colour on heading rows, and shares as numbers shown as per cent.
        assert!(text("xl/styles.xml").contains("FF1C4F40") && text("xl/styles.xml").contains("0 %"));
    }
}

#[tokio::test]
async fn an_official_answer_stands_in_the_report_in_the_reader_s_language() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let report = |lang| {
        let app = &app;
        async move {
            let made = draft(&app.state, &Actor::System, "tulevaisuus", Format::Docx, lang).await.unwrap();
            words(
                std::str::from_utf8(&parts(&made.write().unwrap())["word/document.xml"]).unwrap(),
                "w:p",
                "w:t",
            )
        }
    };
    assert!(!report(Lang::Fi).await.contains("Vastaukset yksittäisiin ideoihin"));
    let ideas =
        app.state.get::<brainstorm::Brainstorms>().unwrap().all_ideas(&Actor::System, id).await.unwrap();
    let idea = ideas.first().unwrap().id;
    let say = |text: &str, lang, official| discussion::contract::ImportedComment {
        idea,
        reply_to: None,
        text: text.to_owned(),
        lang,
        official,
        created_on: kernel::Date { year: 2026, month: 11, day: 21 },
    };
    let all = [
        say("Näin teemme.", Lang::Fi, true),
        say("Så gör vi.", Lang::Sv, true),
        say("Hienoa!", Lang::Fi, false),
    ];
    discussion::contract::import(&app.state, org(), id, &all).await.unwrap();
    let (fi, sv, en) = (report(Lang::Fi).await, report(Lang::Sv).await, report(Lang::En).await);
    assert!(
        fi.contains("Vastaukset yksittäisiin ideoihin")
            && fi.contains("Näin teemme.")
            && !fi.contains("Så gör vi.")
    );
    assert!(sv.contains("Så gör vi.") && !sv.contains("Näin teemme."));
    // Without an answer in the reader's language those that there are.
    assert!(en.contains("Näin teemme.") && en.contains("Så gör vi."));
    assert!([fi, sv, en].iter().all(|text| !text.contains("Hienoa!")), "what others comment is no answer");
}
