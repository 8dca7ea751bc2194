// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Open data on the web: what can be downloaded, and the files themselves, written while they are sent.

use std::io::Write;

use brainstorm::contract::State;
use tables::CsvStyle;
use web::{HeaderMap, Response, Result, Visit, WebError, download};

use super::parts::{Reader, Told};
use crate::{
    door::{Found, find, with_words},
    open::{self, Open, OpenFile},
};

/// Something to download.
pub(crate) struct Download {
    pub(crate) label: String,
    pub(crate) href: String,
    pub(crate) kind: &'static str,
    /// The same for a spreadsheet with semicolons; empty where there is no such file.
    pub(crate) excel: String,
    /// The same as Parquet; empty where there is no such file.
    pub(crate) parquet: String,
}

/// A document that another feature makes of every result.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// What it is called, in each language.
    pub label: fn(kernel::Lang) -> &'static str,
    /// Its file, below the results' address.
    pub file: &'static str,
    /// What kind of file it is.
    pub kind: &'static str,
}

/// What other features offer, as they said at the start.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// Documents of a result, in the order in which they are listed.
    pub documents: Vec<Offer>,
    /// A picture of the result for previews of its address (1200 x 630 pixels): its file.
    pub picture: Option<&'static str>,
}

/// The documents, before the data.
pub(super) fn documents(reader: Reader<'_>) -> Vec<Download> {
    let one = |offer: &Offer| Download {
        label: (offer.label)(reader.lang).to_owned(),
        href: reader.file_href(offer.file),
        kind: offer.kind,
        excel: String::new(),
        parquet: String::new(),
    };
    reader.told.offers.documents.iter().map(one).collect()
}

/// Everything there is, the largest helpings first.
pub(super) fn downloads(reader: Reader<'_>) -> Vec<Download> {
    let (t, s) = (reader.t(), reader.s());
    let one = |label: &str, file: &str, kind| Download {
        label: label.to_owned(),
        href: reader.file_href(&format!("/data/{file}")),
        kind,
        excel: String::new(),
        parquet: String::new(),
    };
    let mut out = vec![one(s.data_all(), "results.zip", "ZIP"), one(s.data_xlsx(), "results.xlsx", "XLSX")];
    for table in Open::there(reader.told) {
        let mut download = one(table.label(s), &format!("{}.csv", table.name()), "CSV");
        download.excel = reader.file_href(&format!("/data/excel/{}.csv", table.name()));
        download.parquet = reader.file_href(&format!("/data/{}.parquet", table.name()));
        out.push(download);
    }
    if Open::Places.is_there(reader.told) {
        out.push(one(s.data_geojson(), "places.geojson", "GeoJSON"));
    }
    out.push(one(s.data_package(), "datapackage.json", "JSON"));
    let mut json = one(t.data_json(), "", "JSON");
    json.href = format!("/api/v1/brainstorms/{}/results", reader.told.brainstorm.id);
    out.push(json);
    if reader.told.brainstorm.state >= State::Published {
        let mut catalogue = one(s.catalogue_link(), "", "RDF");
        "/data/catalog.rdf".clone_into(&mut catalogue.href);
        out.push(catalogue);
    }
    out
}

/// A file by its name. `excel` is for spreadsheets set to Finnish or Swedish.
pub(super) async fn file(visit: &Visit, slug: &str, name: &str, excel: bool, headers: &HeaderMap) -> Result {
    let Found::Told(mut told) = find(visit, slug).await? else { return Err(WebError::NotFound) };
    let origin = visit.state.config.public_url.clone();
    let wanted = OpenFile::named(&told, name).filter(|f| !excel || matches!(f, OpenFile::Csv(_)));
    let words = match wanted {
        Some(OpenFile::Csv(table) | OpenFile::Parquet(table)) => table.needs_words(),
        Some(_) => false,
        None => true,
    };
    if words {
        with_words(&visit.state, &mut told).await?;
    }
    let version = super::version(&told);
    // What is said does not make a new result, but may make a new table.
    let base = format!("{} {} {} {}", visit.path, told.not_public, told.said.comments, told.said.official);
    match (wanted, name) {
        (Some(file @ (OpenFile::Package | OpenFile::Places | OpenFile::Results)), _) => {
            let make = || {
                let mut bytes = Vec::new();
                file.write(&told, &origin, &mut bytes).map_err(WebError::internal)?;
                String::from_utf8(bytes).map_err(WebError::internal)
            };
            Ok(visit.state.pages.text(&base, version, file.kind().1, make)?.respond(headers))
        }
        (Some(OpenFile::Csv(table)), _) => {
            let style = if excel { CsvStyle::Finnish } else { CsvStyle::Plain };
            let name = format!("{slug}-{}", table.name());
            Ok(stream(*told, "text/csv; charset=utf-8", &name, "csv", move |told, out| {
                table.csv(told, style, out)
            }))
        }
        (Some(OpenFile::Parquet(table)), _) => {
            let name = format!("{slug}-{}", table.name());
            let kind = OpenFile::Parquet(table).kind().1;
            Ok(stream(*told, kind, &name, "parquet", move |told, out| table.parquet(told, out)))
        }
        (None, "results.zip") if !excel => {
            Ok(stream(*told, "application/zip", slug, "zip", move |told, out| {
                open::archive(told, &origin, out)
            }))
        }
        (None, "results.xlsx") if !excel => {
            const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(stream(*told, KIND, slug, "xlsx", |told, out| {
                Ok(out.write_all(&tables::to_xlsx(&open::tables(told)?)?)?)
            }))
        }
        (None, _) => Err(WebError::NotFound),
    }
}

/// A picture's table as CSV: what the page shows, in the reader's language.
pub(super) fn picture(lang: kernel::Lang, table: &charts::Table) -> Result<Vec<u8>> {
    let style = if lang == kernel::Lang::En { CsvStyle::Plain } else { CsvStyle::Finnish };
    let head: Vec<&str> = table.head.iter().map(String::as_str).collect();
    let mut out = tables::CsvWriter::new(Vec::new(), style, &head).map_err(WebError::internal)?;
    for row in &table.rows {
        let cells: Vec<tables::Cell> = row.iter().map(|c| c.clone().into()).collect();
        out.row(&cells).map_err(WebError::internal)?;
    }
    out.finish().map_err(WebError::internal)
}

/// An answer that is written while it is sent.
fn stream(
    told: Told,
    kind: &'static str,
    name: &str,
    ending: &str,
    write: impl FnOnce(&Told, &mut dyn Write) -> Result<(), tables::Error> + Send + 'static,
) -> Response {
    download(kind, &format!("{name}.{ending}"), "no-cache", move |out| write(&told, out))
}
