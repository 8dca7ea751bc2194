// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! PPTX: PresentationML with one message a slide. Titles are title placeholders, so that an outline and a
//! screen reader find them; bars and dots are shapes that can be recoloured; what is said stands in the notes.

mod frame;
mod slide;

use crate::{Deck, Error, office::Package, template::Template};

/// The vocabularies of a slide.
const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

pub(crate) fn write(deck: &Deck, template: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    let master = template.map(Template::open).transpose()?.map(|t| t.master()).transpose()?;
    let head = &deck.head;
    let count = deck.slides.len() + 1;
    let mut package = Package::default();
    let mut kinds = vec![
        ("ppt/presentation.xml".to_owned(), "presentationml.presentation.main".to_owned()),
        ("ppt/notesMasters/notesMaster1.xml".to_owned(), "presentationml.notesMaster".to_owned()),
        ("ppt/theme/notes.xml".to_owned(), "theme".to_owned()),
    ];
    frame::notes_master(&mut package, head);
    let stand = match master {
        Some(master) => frame::from_template(&mut package, master),
        None => frame::masters(&mut package, head),
    };
    kinds.extend(stand.kinds);
    let below = |name: &str| name.strip_prefix("ppt/").unwrap_or(name).to_owned();
    let mut relations = vec![
        ("slideMaster", below(&stand.main)),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", below(&stand.theme)),
    ];
    let before = relations.len();
    let mut ids = String::new();
    let mut media = 0;
    for n in 1..=count {
        relations.push(("slide", format!("slides/slide{n}.xml")));
        ids.push_str(&format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + n, before + n));
        kinds.push((format!("ppt/slides/slide{n}.xml"), "presentationml.slide".to_owned()));
        kinds.push((format!("ppt/notesSlides/notesSlide{n}.xml"), "presentationml.notesSlide".to_owned()));
    }
    package.xml(
        "ppt/presentation.xml",
        &format!(
            "<p:presentation {NAMES} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
             <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst>\
             <p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
            slide::WIDE,
            slide::HIGH
        ),
    );
    package.relations("ppt/_rels/presentation.xml.rels", &relations);
    for n in 1..=count {
        let (made, notes) = match n.checked_sub(2).and_then(|at| deck.slides.get(at)) {
            None => (slide::opening(head), deck.notes.as_str()),
            Some(content) => (slide::content(head, content), content.notes.as_str()),
        };
        let layout = below(if n == 1 { &stand.opening } else { &stand.content });
        let mut relations = vec![
            ("slideLayout", format!("../{layout}")),
            ("notesSlide", format!("../notesSlides/notesSlide{n}.xml")),
        ];
        for bytes in made.pictures {
            media += 1;
            relations.push(("image", format!("../media/picture{media}.png")));
            package.file(&format!("ppt/media/picture{media}.png"), bytes);
        }
        package.xml(&format!("ppt/slides/slide{n}.xml"), &made.xml);
        package.relations(&format!("ppt/slides/_rels/slide{n}.xml.rels"), &relations);
        package.xml(&format!("ppt/notesSlides/notesSlide{n}.xml"), &frame::notes(head, notes));
        package.relations(
            &format!("ppt/notesSlides/_rels/notesSlide{n}.xml.rels"),
            &[
                ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
                ("slide", format!("../slides/slide{n}.xml")),
            ],
        );
    }
    package.finish(head, "ppt/presentation.xml", &kinds)
}
