// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `datapackage.json`: what the files are, whose they are, what each column means, for programs that read
//! Frictionless data packages. That format has one language; the same words in all three stand beside it as
//! `titles` and `descriptions`.

use kernel::Lang;
use serde_json::{Map, Value, json};

use super::{
    Open, OpenFile,
    columns::{Column, MEANT, key, leads_to},
};
use crate::{messages::S, pages::parts::Told};

/// A text in each language.
fn each(of: impl Fn(Lang) -> String) -> Value {
    Value::Object(Lang::ALL.into_iter().map(|l| (l.code().to_owned(), json!(of(l)))).collect::<Map<_, _>>())
}

/// The words of a column in each language.
fn words(of: &[&str; 3]) -> Value {
    each(|l| of.get(l as usize).copied().unwrap_or_default().to_owned())
}

/// The description of the files of a result.
pub(crate) fn package(told: &Told, origin: &str) -> Value {
    let (b, o) = (&told.brainstorm, &told.outcome);
    let title = |lang: Lang| b.settings.title.get(lang);
    let about = |lang: Lang| S(lang).package_about(&o.version.to_string(), &o.threshold.to_string());
    let made = kernel::Timestamp::from_millis(o.at).to_iso();
    let mut whose = Vec::new();
    if !b.settings.contact.name.is_empty() {
        whose.push(json!({ "title": b.settings.contact.name, "role": "publisher" }));
    }
    json!({
        "profile": "data-package",
        "name": format!("riihi-{}", b.slug),
        "id": format!("{origin}/fi/b/{}/results", b.slug),
        "title": title(b.settings.title.original),
        "titles": each(|l| title(l).to_owned()),
        "homepage": format!("{origin}/fi/b/{}/results", b.slug),
        "version": o.version.to_string(),
        "created": made,
        "description": about(Lang::En),
        "descriptions": each(about),
        "languages": b.settings.languages.iter().map(|l| l.code()).collect::<Vec<_>>(),
        "contributors": whose,
        "licenses": [{ "name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/" }],
        "simulated": b.simulated,
        "live": o.live,
        "resources": OpenFile::all(told).into_iter().filter_map(|f| resource(told, f)).collect::<Vec<_>>(),
    })
}

/// A name as the format wants it: small letters, digits, hyphens.
fn name(table: Open) -> String {
    table.name().replace('_', "-")
}

fn resource(told: &Told, file: OpenFile) -> Option<Value> {
    let (format, media) = file.kind();
    let (title, titles) = (file.label(S(Lang::En)), each(|l| file.label(S(l)).to_owned()));
    Some(match file {
        OpenFile::Package => return None,
        OpenFile::Csv(table) => json!({
            "profile": "tabular-data-resource",
            "type": "table",
            "name": name(table),
            "title": title,
            "titles": titles,
            "path": file.name(),
            "format": "csv",
            "mediatype": media,
            "encoding": "utf-8",
            "dialect": { "delimiter": ",", "header": true },
            "schema": schema(told, table),
        }),
        // The same rows again, or the same figures in another shape: no table of the format's own.
        OpenFile::Parquet(_) | OpenFile::Results | OpenFile::Places => json!({
            "profile": "data-resource",
            "type": if format == "PARQUET" { "file" } else { "json" },
            "name": file.name().replace(['_', '.'], "-"),
            "title": title,
            "titles": titles,
            "path": file.name(),
            "format": format.to_lowercase(),
            "mediatype": media,
        }),
    })
}

fn schema(told: &Told, table: Open) -> Value {
    let fields: Vec<Value> = table.columns().iter().map(field).collect();
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    let keys = leads_to(table).iter().filter(|(_, to, _)| to.is_there(told)).map(|(own, to, column)| {
        // To itself is an empty name.
        let resource = if *to == table { String::new() } else { name(*to) };
        json!({ "fields": [own], "reference": { "resource": resource, "fields": [column] } })
    });
    let keys: Vec<Value> = keys.collect();
    if let Some(object) = schema.as_object_mut() {
        if !key(table).is_empty() {
            object.insert("primaryKey".to_owned(), json!(key(table)));
        }
        if !keys.is_empty() {
            object.insert("foreignKeys".to_owned(), json!(keys));
        }
    }
    schema
}

fn field(c: &Column) -> Value {
    let mut constraints = json!({ "required": c.required });
    if c.name.ends_with("_is")
        && let Some(object) = constraints.as_object_mut()
    {
        object.insert("enum".to_owned(), json!(MEANT));
    }
    let [.., title] = c.title;
    let [.., means] = c.means;
    json!({ "name": c.name, "type": c.kind, "title": title, "titles": words(&c.title),
        "description": means, "descriptions": words(&c.means), "constraints": constraints })
}
