// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The catalogue of open data (DCAT-AP, as RDF/XML): every published result is a dataset with its files, so
//! that avoindata.fi and others can harvest them.

use std::fmt::Write;

use kernel::{Lang, LocalizedText, Timestamp};

use super::{Open, file};
use crate::{messages::S, pages::parts::Told};

const LICENCE: &str = "http://creativecommons.org/licenses/by/4.0/";
/// The European Union's lists of words.
const EU: &str = "http://publications.europa.eu/resource/authority";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF \
    xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" \
    xmlns:dct=\"http://purl.org/dc/terms/\" xmlns:foaf=\"http://xmlns.com/foaf/0.1/\" \
    xmlns:vcard=\"http://www.w3.org/2006/vcard/ns#\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema#\">\n";

/// The whole catalogue.
pub(crate) fn catalogue(all: &[Told], origin: &str) -> String {
    let mut out = HEAD.to_owned();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "<dcat:Catalog rdf:about=\"{}\">", esc(&format!("{origin}/data/catalog.rdf")));
    words(&mut out, "dct:title", |l| S(l).catalogue().to_owned());
    words(&mut out, "dct:description", |l| S(l).catalogue_about().to_owned());
    let _ = writeln!(out, "<foaf:homepage rdf:resource=\"{}\"/>", esc(&format!("{origin}/")));
    let _ = writeln!(out, "<dct:license rdf:resource=\"{LICENCE}\"/>");
    agent(&mut out, "dct:publisher", "", origin);
    languages(&mut out, &Lang::ALL);
    for told in all {
        out.push_str("<dcat:dataset>\n");
        dataset(&mut out, told, origin);
        out.push_str("</dcat:dataset>\n");
    }
    out.push_str("</dcat:Catalog>\n</rdf:RDF>\n");
    out
}

fn dataset(out: &mut String, told: &Told, origin: &str) {
    let (b, o) = (&told.brainstorm, &told.outcome);
    let page = |lang: Lang| format!("{origin}/{lang}/b/{}/results", b.slug);
    let about = format!("{origin}/data/{}", b.slug);
    let _ = writeln!(out, "<dcat:Dataset rdf:about=\"{}\">", esc(&about));
    let _ = writeln!(out, "<dct:identifier>{}</dct:identifier>", b.id);
    words(out, "dct:title", |l| b.settings.title.get(l).to_owned());
    words(out, "dct:description", |l| described(&b.settings.intro, b.simulated, l));
    agent(out, "dct:publisher", &b.settings.contact.name, &about);
    if !b.settings.contact.name.is_empty() {
        let name = esc(&b.settings.contact.name);
        let _ = writeln!(
            out,
            "<dcat:contactPoint><vcard:Kind><vcard:fn>{name}</vcard:fn></vcard:Kind></dcat:contactPoint>"
        );
    }
    for word in ["kunta", "osallistuminen", "verkkoaivoriihi"] {
        let _ = writeln!(out, "<dcat:keyword xml:lang=\"fi\">{word}</dcat:keyword>");
    }
    for word in ["kommun", "delaktighet", "nätbrainstorming"] {
        let _ = writeln!(out, "<dcat:keyword xml:lang=\"sv\">{word}</dcat:keyword>");
    }
    let _ = writeln!(out, "<dcat:theme rdf:resource=\"{EU}/data-theme/GOVE\"/>");
    let _ = writeln!(out, "<dct:accessRights rdf:resource=\"{EU}/access-right/PUBLIC\"/>");
    let _ = writeln!(out, "<dct:spatial rdf:resource=\"{EU}/country/FIN\"/>");
    languages(out, &b.settings.languages);
    if let Some(at) = b.published_at {
        date(out, "dct:issued", at);
    }
    date(out, "dct:modified", Timestamp::from_millis(o.at));
    if let Some((from, to)) = &o.days {
        let _ = writeln!(
            out,
            "<dct:temporal><dct:PeriodOfTime><dcat:startDate rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">{from}</dcat:startDate><dcat:endDate rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">{to}</dcat:endDate></dct:PeriodOfTime></dct:temporal>"
        );
    }
    for lang in Lang::ALL {
        let _ = writeln!(out, "<dcat:landingPage rdf:resource=\"{}\"/>", esc(&page(lang)));
    }
    let tables = Open::ALL.into_iter().filter(|t| t.is_there(told)).map(|t| {
        let name = format!("{}.csv", t.name());
        (t.name().to_owned(), name, "CSV", "text/csv")
    });
    let rest = [
        ("results".to_owned(), "results.zip".to_owned(), "ZIP", "application/zip"),
        (
            "results".to_owned(),
            "results.xlsx".to_owned(),
            "XLSX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ];
    let places = ("places".to_owned(), "places.geojson".to_owned(), "GEOJSON", "application/geo+json");
    let places = Open::Places.is_there(told).then_some(places);
    for (title, name, format, media) in rest.into_iter().chain(tables).chain(places) {
        let address = esc(&file(told, origin, &name));
        let _ = writeln!(
            out,
            "<dcat:distribution><dcat:Distribution rdf:about=\"{address}\">\n<dct:title xml:lang=\"en\">{title} ({format})</dct:title>\n\
             <dcat:accessURL rdf:resource=\"{}\"/>\n<dcat:downloadURL rdf:resource=\"{address}\"/>\n\
             <dct:license rdf:resource=\"{LICENCE}\"/>\n<dct:format rdf:resource=\"{EU}/file-type/{format}\"/>\n\
             <dcat:mediaType rdf:resource=\"https://www.iana.org/assignments/media-types/{media}\"/>\n\
             </dcat:Distribution></dcat:distribution>",
            esc(&page(Lang::Fi))
        );
    }
    out.push_str("</dcat:Dataset>\n");
}

/// What a dataset is: the brainstorm's own introduction, what kind of data follows, whether it is made up.
fn described(intro: &LocalizedText, simulated: bool, lang: Lang) -> String {
    let made_up = if simulated { ui::Common(lang).simulated_text() } else { "" };
    let parts = [intro.get(lang).trim(), S(lang).catalogue_dataset(), made_up];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn words(out: &mut String, property: &str, of: impl Fn(Lang) -> String) {
    for lang in Lang::ALL {
        let text = of(lang);
        if !text.is_empty() {
            let _ = writeln!(out, "<{property} xml:lang=\"{lang}\">{}</{property}>", esc(&text));
        }
    }
}

fn agent(out: &mut String, property: &str, name: &str, about: &str) {
    let name = if name.is_empty() { about } else { name };
    let _ = writeln!(
        out,
        "<{property}><foaf:Agent><foaf:name>{}</foaf:name></foaf:Agent></{property}>",
        esc(name)
    );
}

fn languages(out: &mut String, all: &[Lang]) {
    for lang in all {
        let code = match lang {
            Lang::Fi => "FIN",
            Lang::Sv => "SWE",
            Lang::En => "ENG",
        };
        let _ = writeln!(out, "<dct:language rdf:resource=\"{EU}/language/{code}\"/>");
    }
}

fn date(out: &mut String, property: &str, at: Timestamp) {
    let _ = writeln!(
        out,
        "<{property} rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">{}</{property}>",
        at.date().to_iso()
    );
}

/// Text for XML, without the control characters that XML has no way to write.
fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}
