// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the office formats share: a package of XML parts in a ZIP file, and what says who made it and when.

use archive::Zip;

use crate::{
    Error,
    tree::{Head, tag},
};

/// The parts of a file, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

/// What a part begins with.
pub(crate) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Where a relationship's kinds are named.
pub(crate) const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The kinds of parts.
pub(crate) const KIND: &str = "application/vnd.openxmlformats-officedocument";

impl Package {
    /// Adds an XML part, without its declaration.
    pub(crate) fn xml(&mut self, name: &str, body: &str) {
        self.parts.push((name.to_owned(), format!("{XML}{body}").into_bytes()));
    }

    /// Adds a file.
    pub(crate) fn file(&mut self, name: &str, bytes: Vec<u8>) {
        self.parts.push((name.to_owned(), bytes));
    }

    /// Adds the relationships of a part: kind (its last word) and target; they are numbered from `rId1`.
    pub(crate) fn relations(&mut self, name: &str, all: &[(&str, String)]) {
        let mut body = String::from(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
        );
        for (n, (kind, target)) in (1..).zip(all) {
            let kind = match *kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                        .to_owned()
                }
                kind => format!("{REL}/{kind}"),
            };
            body.push_str(&format!(
                "<Relationship Id=\"rId{n}\" Type=\"{kind}\" Target=\"{}\"/>",
                esc(target)
            ));
        }
        body.push_str("</Relationships>");
        self.xml(name, &body);
    }

    /// The finished file: what kinds its parts are, whose it is, the parts. `main` is the part to open.
    pub(crate) fn finish(
        mut self,
        head: &Head,
        main: &str,
        kinds: &[(String, String)],
    ) -> Result<Vec<u8>, Error> {
        let mut types = String::from(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
             <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>\
             <Default Extension=\"gif\" ContentType=\"image/gif\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>\
             <Default Extension=\"emf\" ContentType=\"image/x-emf\"/><Default Extension=\"wmf\" ContentType=\"image/x-wmf\"/>\
             <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
        );
        for (part, kind) in kinds {
            types.push_str(&format!("<Override PartName=\"/{part}\" ContentType=\"{KIND}.{kind}+xml\"/>"));
        }
        types.push_str("</Types>");
        let day = head.date.to_iso();
        let core = format!(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
             <dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
             <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T12:00:00Z</dcterms:created>\
             <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T12:00:00Z</dcterms:modified></cp:coreProperties>",
            esc(&head.title),
            esc(&head.subtitle),
            esc(&head.author),
            tag(head.lang)
        );
        let parts = std::mem::take(&mut self.parts);
        self.xml("[Content_Types].xml", &types);
        self.relations(
            "_rels/.rels",
            &[("officeDocument", main.to_owned()), ("core-properties", "docProps/core.xml".to_owned())],
        );
        self.xml("docProps/core.xml", &core);
        self.parts.extend(parts);
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        for (name, part) in &self.parts {
            zip.file::<std::io::Error>(name, |out| out.write_all(part))?;
        }
        zip.finish()?;
        Ok(bytes)
    }
}

/// Words as XML text and as an attribute. Signs that XML does not allow are left out.
pub(crate) fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A colour without its `#`.
pub(crate) fn hex(colour: &str) -> &str {
    colour.strip_prefix('#').unwrap_or(colour)
}

/// A colour on white paper, so strong, without `#`.
pub(crate) fn light(colour: &str, share: f64) -> String {
    let byte = |at: usize| {
        let value = hex(colour).get(at..at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(0);
        (f64::from(value) * share + 255.0 * (1.0 - share)).round() as u8
    };
    format!("{:02x}{:02x}{:02x}", byte(0), byte(2), byte(4))
}
