// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `datapackage.json`: what the files are, whose they are, what each column means, for programs that read
//! Frictionless data packages.

use kernel::Lang;
use serde_json::{Value, json};

use super::{Open, columns::MEANT};
use crate::pages::parts::Told;

/// The description of the files of a result.
pub(crate) fn package(told: &Told, origin: &str) -> Value {
    let (b, o) = (&told.brainstorm, &told.outcome);
    let title = |lang: Lang| b.settings.title.get(lang);
    let made = kernel::Timestamp::from_millis(o.at).to_iso();
    let resources = Open::ALL.into_iter().filter(|t| t.is_there(told)).map(resource);
    json!({
        "profile": "tabular-data-package",
        "name": format!("riihi-{}", b.slug),
        "id": format!("{origin}/fi/b/{}/results", b.slug),
        "title": title(b.settings.title.original),
        "titles": { "fi": title(Lang::Fi), "sv": title(Lang::Sv), "en": title(Lang::En) },
        "homepage": format!("{origin}/fi/b/{}/results", b.slug),
        "version": o.version.to_string(),
        "created": made,
        "description": format!(
            "Public results made from version {} of the vote log. Numbers of people follow one disclosure rule: \
             counts under {} are not shown, and others are blurred or left out where one could be worked out. \
             Participants chose themselves; shares describe them.",
            o.version, o.threshold
        ),
        "licenses": [{ "name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/" }],
        "simulated": b.simulated,
        "live": o.live,
        "resources": resources.collect::<Vec<_>>(),
    })
}

fn resource(table: Open) -> Value {
    let fields = table.columns().iter().map(|c| {
        let mut constraints = json!({ "required": c.required });
        if c.name.ends_with("_is")
            && let Some(object) = constraints.as_object_mut()
        {
            object.insert("enum".to_owned(), json!(MEANT));
        }
        json!({ "name": c.name, "type": c.kind, "description": c.means, "constraints": constraints })
    });
    json!({
        "profile": "tabular-data-resource",
        "name": table.name().replace('_', "-"),
        "path": format!("{}.csv", table.name()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "header": true },
        "schema": { "fields": fields.collect::<Vec<_>>(), "missingValues": [""] },
    })
}
