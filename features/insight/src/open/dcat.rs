// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The catalogue of open data (DCAT-AP, as RDF/XML): every published result is a dataset with its files, so
//! that avoindata.fi and others can harvest them.

use std::fmt::Write;

use brainstorm::contract::Contact;
use kernel::{Lang, LocalizedText, Timestamp};

use super::{OpenFile, file};
use crate::{messages::S, pages::parts::Told};

const LICENCE: &str = "http://creativecommons.org/licenses/by/4.0/";
/// The European Union's lists of words.
const EU: &str = "http://publications.europa.eu/resource/authority";

const DATE: &str = "http://www.w3.org/2001/XMLSchema#date";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF \
    xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" \
    xmlns:dct=\"http://purl.org/dc/terms/\" xmlns:foaf=\"http://xmlns.com/foaf/0.1/\" \
    xmlns:vcard=\"http://www.w3.org/2006/vcard/ns#\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema#\">\n";

/// A published result and the organisation that answers for it.
pub(crate) struct Listed {
    pub(crate) told: Told,
    pub(crate) organisation: LocalizedText,
}

/// The whole catalogue. `owner` is the organisation whose site it is.
pub(crate) fn catalogue(all: &[Listed], owner: &LocalizedText, origin: &str) -> String {
    let mut out = HEAD.to_owned();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "<dcat:Catalog rdf:about=\"{}\">", esc(&format!("{origin}/data/catalog.rdf")));
    words(&mut out, "dct:title", |l| S(l).catalogue().to_owned());
    words(&mut out, "dct:description", |l| S(l).catalogue_about().to_owned());
    let _ = writeln!(out, "<foaf:homepage rdf:resource=\"{}\"/>", esc(&format!("{origin}/")));
    let _ = writeln!(out, "<dct:license rdf:resource=\"{LICENCE}\"/>");
    publisher(&mut out, owner, origin);
    languages(&mut out, &Lang::ALL);
    let _ = writeln!(out, "<dct:spatial rdf:resource=\"{EU}/country/FIN\"/>");
    let _ = writeln!(out, "<dcat:themeTaxonomy rdf:resource=\"{EU}/data-theme\"/>");
    if let Some(newest) = all.iter().map(|l| l.told.outcome.at).max() {
        date(&mut out, "dct:modified", Timestamp::from_millis(newest));
    }
    for listed in all {
        out.push_str("<dcat:dataset>\n");
        dataset(&mut out, listed, origin);
        out.push_str("</dcat:dataset>\n");
    }
    out.push_str("</dcat:Catalog>\n</rdf:RDF>\n");
    out
}

fn dataset(out: &mut String, Listed { told, organisation }: &Listed, origin: &str) {
    let (b, o) = (&told.brainstorm, &told.outcome);
    let page = |lang: Lang| format!("{origin}/{lang}/b/{}/results", b.slug);
    let about = format!("{origin}/data/{}", b.slug);
    let _ = writeln!(out, "<dcat:Dataset rdf:about=\"{}\">", esc(&about));
    let _ = writeln!(out, "<dct:identifier>{}</dct:identifier>", b.id);
    words(out, "dct:title", |l| b.settings.title.get(l).to_owned());
    words(out, "dct:description", |l| described(&b.settings.intro, b.simulated, l));
    publisher(out, organisation, origin);
    contact(out, &b.settings.contact, organisation, origin);
    for lang in Lang::ALL {
        for word in S(lang).catalogue_keywords().split(", ") {
            let _ = writeln!(out, "<dcat:keyword xml:lang=\"{lang}\">{}</dcat:keyword>", esc(word));
        }
    }
    let _ = writeln!(out, "<dcat:theme rdf:resource=\"{EU}/data-theme/GOVE\"/>");
    let _ = writeln!(out, "<dct:accessRights rdf:resource=\"{EU}/access-right/PUBLIC\"/>");
    let _ = writeln!(out, "<dct:accrualPeriodicity rdf:resource=\"{EU}/frequency/NEVER\"/>");
    let _ = writeln!(out, "<dct:spatial rdf:resource=\"{EU}/country/FIN\"/>");
    languages(out, &b.settings.languages);
    let _ = writeln!(out, "<dcat:version>{}</dcat:version>", o.version);
    if let Some(at) = b.published_at {
        date(out, "dct:issued", at);
    }
    date(out, "dct:modified", Timestamp::from_millis(o.at));
    let asked = b.opened_at.zip(b.closed_at).map(|(from, to)| (from.date().to_iso(), to.date().to_iso()));
    if let Some((from, to)) = o.days.clone().or(asked) {
        let _ = writeln!(
            out,
            "<dct:temporal><dct:PeriodOfTime><dcat:startDate rdf:datatype=\"{DATE}\">{from}</dcat:startDate><dcat:endDate rdf:datatype=\"{DATE}\">{to}</dcat:endDate></dct:PeriodOfTime></dct:temporal>"
        );
    }
    for lang in Lang::ALL {
        let _ = writeln!(out, "<dcat:landingPage rdf:resource=\"{}\"/>", esc(&page(lang)));
    }
    let all = |lang: Lang| S(lang).data_all();
    distribution(out, told, origin, "results.zip", ("ZIP", "application/zip"), &all);
    let workbook = |lang: Lang| S(lang).data_xlsx();
    distribution(out, told, origin, "results.xlsx", ("XLSX", XLSX), &workbook);
    for f in OpenFile::all(told) {
        distribution(out, told, origin, &f.name(), f.kind(), &|lang| f.label(S(lang)));
    }
    out.push_str("</dcat:Dataset>\n");
}

/// A file of a dataset: what it is, where, of what kind, under which licence.
fn distribution(
    out: &mut String,
    told: &Told,
    origin: &str,
    name: &str,
    (format, media): (&str, &str),
    label: &dyn Fn(Lang) -> &'static str,
) {
    let address = esc(&file(told, origin, name));
    let page = esc(&format!("{origin}/fi/b/{}/results", told.brainstorm.slug));
    let _ = writeln!(
        out,
        "<dcat:distribution><dcat:Distribution rdf:about=\"{address}\">\n\
         <dcat:accessURL rdf:resource=\"{page}\"/>\n<dcat:downloadURL rdf:resource=\"{address}\"/>\n\
         <dct:license rdf:resource=\"{LICENCE}\"/>\n<dct:format rdf:resource=\"{EU}/file-type/{format}\"/>\n\
         <dcat:mediaType rdf:resource=\"https://www.iana.org/assignments/media-types/{media}\"/>"
    );
    words(out, "dct:title", |l| format!("{} ({format})", label(l)));
    date(out, "dct:modified", Timestamp::from_millis(told.outcome.at));
    out.push_str("</dcat:Distribution></dcat:distribution>\n");
}

/// Whom to ask: the person or office named in the brainstorm, else the organisation by the form for feedback.
fn contact(out: &mut String, contact: &Contact, organisation: &LocalizedText, origin: &str) {
    let name = if contact.name.is_empty() { organisation.get(Lang::Fi) } else { &contact.name };
    let channel = contact.channel.trim();
    let number: String = channel.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let way = if channel.contains('@') && !channel.contains(char::is_whitespace) {
        format!("<vcard:hasEmail rdf:resource=\"mailto:{}\"/>", esc(channel))
    } else if number.len() > 5 {
        format!("<vcard:hasTelephone rdf:resource=\"tel:{number}\"/>")
    } else {
        format!("<vcard:hasURL rdf:resource=\"{}\"/>", esc(&format!("{origin}/fi/feedback")))
    };
    let _ = writeln!(
        out,
        "<dcat:contactPoint><vcard:Kind><vcard:fn>{}</vcard:fn>{way}</vcard:Kind></dcat:contactPoint>",
        esc(name)
    );
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

/// Whose it is, by its names; by the site where nothing is known of it.
fn publisher(out: &mut String, organisation: &LocalizedText, origin: &str) {
    out.push_str("<dct:publisher><foaf:Agent>\n");
    if organisation.is_empty() {
        let _ = writeln!(out, "<foaf:name>{}</foaf:name>", esc(origin));
    } else {
        words(out, "foaf:name", |l| organisation.get(l).to_owned());
    }
    let _ = writeln!(out, "<foaf:homepage rdf:resource=\"{}\"/>", esc(&format!("{origin}/")));
    out.push_str("</foaf:Agent></dct:publisher>\n");
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
    let _ = writeln!(out, "<{property} rdf:datatype=\"{DATE}\">{}</{property}>", at.date().to_iso());
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
