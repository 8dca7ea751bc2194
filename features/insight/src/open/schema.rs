// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What search engines are told of a result: a schema.org `Dataset` with its files.

use kernel::{Lang, Timestamp};
use serde_json::json;

use super::{OpenFile, file};
use crate::{messages::S, pages::parts::Told};

/// The result as JSON-LD, safe inside a `<script>` element: a data block, which no policy of scripts concerns.
pub(crate) fn json_ld(told: &Told, origin: &str, lang: Lang, about: &str) -> String {
    let (b, o) = (&told.brainstorm, &told.outcome);
    let page = format!("{origin}/{lang}/b/{}/results", b.slug);
    let one = |name: &str, label: &str, media: &str| {
        json!({ "@type": "DataDownload", "name": label, "encodingFormat": media,
            "contentUrl": file(told, origin, name) })
    };
    let files = OpenFile::all(told).into_iter().map(|f| one(&f.name(), f.label(S(lang)), f.kind().1));
    let zip = one("results.zip", S(lang).data_all(), "application/zip");
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": b.settings.title.get(lang),
        "description": about,
        "inLanguage": lang.code(),
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": true,
        "version": o.version.to_string(),
        "dateModified": Timestamp::from_millis(o.at).to_iso(),
        "keywords": S(lang).catalogue_keywords(),
        "includedInDataCatalog": { "@type": "DataCatalog", "name": S(lang).catalogue(),
            "url": format!("{origin}/data/catalog.rdf") },
        "spatialCoverage": { "@type": "Country", "name": "Finland" },
        "distribution": std::iter::once(zip).chain(files).collect::<Vec<_>>(),
    });
    if let Some(object) = value.as_object_mut() {
        if let Some(at) = b.published_at {
            object.insert("datePublished".to_owned(), json!(at.date().to_iso()));
        }
        if !b.settings.contact.name.is_empty() {
            let creator = json!({ "@type": "Organization", "name": b.settings.contact.name });
            object.insert("creator".to_owned(), creator);
        }
        if let Some((from, to)) = &o.days {
            object.insert("temporalCoverage".to_owned(), json!(format!("{from}/{to}")));
        }
    }
    // Nothing in it can end the element it stands in.
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
