// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Downloads. A document is written beside the requests, once for each version of what it tells.

pub(crate) mod desk;
pub(crate) mod templates;

use document::{Logo, Look};
use insight::contract::{Offer, Offers, Source, source};
use kernel::Lang;
use web::{
    Access, AppState, HeaderMap, IntoResponse, Path, PathSlug, Result, Route, StatusCode, Visit, WebError,
    get, header, see_other,
};

use crate::{
    files::{Format, Kept, Order, Own, drawn, template, write_or_plain},
    messages::T,
    store,
};

pub(crate) fn routes() -> Vec<Route> {
    let mut all = vec![
        get("/{lang}/b/{slug}/results/documents/{file}", Access::Public, document),
        get("/{lang}/b/{slug}/results/picture.png", Access::Public, picture),
    ];
    all.extend(desk::routes());
    all.extend(templates::routes());
    all
}

/// What the results page lists.
pub(crate) fn offers() -> Offers {
    let one = |format: Format| -> Option<Offer> {
        // The tables are among the open data already.
        let (label, file): (fn(Lang) -> &'static str, _) = match format {
            Format::Pdf => (|l| Format::Pdf.label(l), "/documents/report.pdf"),
            Format::Summary => (|l| Format::Summary.label(l), "/documents/summary.pdf"),
            Format::Docx => (|l| Format::Docx.label(l), "/documents/report.docx"),
            Format::Pptx => (|l| Format::Pptx.label(l), "/documents/slides.pptx"),
            Format::Html => (|l| Format::Html.label(l), "/documents/report.html"),
            Format::Xlsx => (|l| Format::Xlsx.label(l), "/documents/tables.xlsx"),
        };
        let kind = match format {
            Format::Pdf | Format::Summary => "PDF",
            Format::Docx => "DOCX",
            Format::Html => "HTML",
            Format::Pptx => "PPTX",
            Format::Xlsx => "XLSX",
        };
        format.is_there().then_some(Offer { label, file, kind })
    };
    let documents = Format::ALL.into_iter().filter_map(one).collect();
    Offers { documents, picture: document::PDF.then_some("/picture.png") }
}

#[derive(serde::Deserialize)]
struct OneFile {
    slug: String,
    file: String,
}

async fn document(visit: Visit, Path(at): Path<OneFile>, headers: HeaderMap) -> Result {
    let format = Format::ALL.into_iter().find(|f| f.file() == at.file && f.is_there());
    let format = format.ok_or(WebError::NotFound)?;
    let Some(source) = source(&visit, &at.slug).await? else {
        // The page says that the results are being computed.
        return Ok(see_other(&format!("/{}/b/{}/results", visit.lang, at.slug)));
    };
    let order = order(&visit.state, &source, format, visit.lang).await?;
    let look = &order.look;
    let key = format!(
        "{} {} {} {} {} {} {} {} {} {}",
        source.key(),
        order.today.to_iso(),
        format.code(),
        visit.lang,
        order.organisation,
        look.brand,
        look.accent,
        look.logo.as_ref().map_or_else(String::new, |l| short_hash(&l.bytes)),
        order.template.as_ref().map_or_else(String::new, |t| short_hash(&t.bytes)),
        order.origin
    );
    let tag = format!("\"{}\"", short_hash(key.as_bytes()));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    if known == Some(tag.as_str()) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let name = format!("{}-{}.{}", at.slug, file_name(format, visit.lang), format.ending());
    let bytes = made(&visit.state, key, source, order).await?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
    ];
    Ok((headers, bytes.as_ref().clone()).into_response())
}

/// The results in one picture, for previews of their address. Builds without the PDF writer draw none.
async fn picture(visit: Visit, PathSlug(slug): PathSlug) -> Result {
    let source = if document::PDF { source(&visit, slug.as_str()).await? } else { None };
    let source = source.ok_or(WebError::NotFound)?;
    let order = order(&visit.state, &source, Format::Summary, visit.lang).await?;
    let look = &order.look;
    let key = format!(
        "{} {} picture {} {} {}",
        source.key(),
        order.today.to_iso(),
        visit.lang,
        order.organisation,
        look.brand
    );
    let kept = visit.state.need::<Kept>()?;
    let bytes = match kept.get(&key) {
        Some(bytes) => bytes,
        None => {
            let drawn = tokio::task::spawn_blocking(move || drawn(&source, &order));
            kept.put(key, drawn.await.map_err(WebError::internal)?.ok_or(WebError::NotFound)?)
        }
    };
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, bytes.as_ref().clone()).into_response())
}

fn short_hash(bytes: &[u8]) -> String {
    let mut hash = kernel::crypto::hex(&kernel::crypto::sha256(&[bytes]));
    hash.truncate(24);
    hash
}

/// The name of the downloaded file, in letters that every system has.
fn file_name(format: Format, lang: Lang) -> String {
    let word = match (format, lang) {
        (Format::Summary, Lang::Fi) => "sivu",
        (Format::Summary, Lang::Sv) => "sida",
        (Format::Summary, Lang::En) => "page",
        (Format::Pptx, Lang::Fi) => "diat",
        (Format::Pptx, Lang::Sv) => "presentation",
        (Format::Pptx, Lang::En) => "slides",
        (Format::Xlsx, Lang::Fi) => "taulukot",
        (Format::Xlsx, Lang::Sv) => "tabeller",
        (Format::Xlsx, Lang::En) => "tables",
        (_, Lang::Fi) => "raportti",
        (_, Lang::Sv) => "rapport",
        (_, Lang::En) => "report",
    };
    format!("{word}-{lang}")
}

/// The file from memory, or written now, one at a time.
async fn made(
    state: &AppState,
    key: String,
    source: Source,
    order: Order,
) -> Result<std::sync::Arc<Vec<u8>>> {
    let kept = state.need::<Kept>()?;
    if let Some(bytes) = kept.get(&key) {
        return Ok(bytes);
    }
    let _desk = kept.desk.lock().await;
    if let Some(bytes) = kept.get(&key) {
        return Ok(bytes);
    }
    let bytes = tokio::task::spawn_blocking(move || write_or_plain(&source, &order))
        .await
        .map_err(WebError::internal)?
        .map_err(WebError::internal)?;
    Ok(kept.put(key, bytes))
}

/// Everything that a document needs beside the result.
pub(crate) async fn order(state: &AppState, source: &Source, format: Format, lang: Lang) -> Result<Order> {
    let org = source.org();
    let read = move |q: &mut ::store::Query<'_>| {
        let own = if format.is_office() { store::one(q, org, format)? } else { None };
        Ok::<_, ::store::Error>((
            people::contract::organisation(q, org)?,
            people::contract::logo(q, org)?,
            own,
        ))
    };
    let (organisation, logo, own) = state.store.read(read).await?;
    // The organisation's own goes before the installation's.
    let own = own.map(|bytes| Own::of_organisation(format, bytes));
    let theme = organisation.as_ref().and_then(people::contract::colours);
    let name = organisation.map(|o| o.name.get(lang).to_owned()).filter(|n| !n.is_empty());
    let mut look = theme.map_or_else(Look::default, |theme| Look {
        brand: theme.brand,
        on_brand: theme.on_brand,
        accent: theme.accent,
        logo: None,
    });
    look.logo = logo.map(|logo| Logo {
        bytes: logo.picture,
        ending: "png",
        ratio: (logo.width, logo.height),
        alt: name.clone().unwrap_or_default(),
    });
    Ok(Order {
        format,
        lang,
        today: state.now().date(),
        organisation: name.unwrap_or_else(|| T(lang).organiser_unknown().to_owned()),
        look,
        origin: state.config.public_url.clone(),
        template: own.or_else(|| template(state.config.home.as_deref(), format)),
    })
}
