// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk's download for researchers: rows of participants with new numbers each time, for who has the right to
//! them and states what for. Who took what is told to everybody who has that right.

use archive::Zip;
use askama::Template;
use brainstorm::contract::{BrainstormId, Brainstorms, View, desk_head, desk_shell};
use kernel::Permission;
use opinion::files::Vintage;
use serde::Deserialize;
use ui::{Choice, Common, Errors, Head, Shell};
use web::{Form, Path, Result, StatusCode, Visit, WebError, download, page, page_with};

use crate::{
    contract::rows_for,
    door::{hidden_from_staff, refused},
    messages::rows::R,
    store,
};

/// Where the page is below a brainstorm's desk.
pub(crate) const TAIL: &str = "/rows";
/// The shortest and the longest purpose, in characters.
const PURPOSE: (usize, usize) = (10, 500);
/// So many of the newest exports are listed.
const LISTED: i64 = 100;

#[derive(Template)]
#[template(path = "rows.html")]
struct RowsPage {
    shell: Shell,
    h: Head,
    c: Common,
    r: R,
    action: String,
    /// Whether rows may be taken now.
    open: bool,
    terms: Vec<String>,
    formats: Vec<Choice>,
    purpose: String,
    errors: Errors,
    taken: Vec<[String; 4]>,
}

#[derive(Deserialize)]
pub(super) struct At {
    id: String,
}

/// What was filled in.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Wish {
    format: String,
    purpose: String,
    agree: String,
}

/// The brainstorm, for those who may take rows of it.
async fn desk(visit: &Visit, at: &At) -> Result<std::sync::Arc<View>> {
    let all = visit.state.need::<Brainstorms>()?;
    let id: BrainstormId = at.id.parse().map_err(|_| WebError::NotFound)?;
    let view = all.get(&visit.actor(), id).await.map_err(refused)?;
    visit.require(view.brainstorm.org, Permission::ExportRows)?;
    Ok(view)
}

pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Result {
    let view = desk(&visit, &at).await?;
    page(&rows_page(&visit, &view, Wish::default(), Errors::new()).await?)
}

pub(super) async fn take(visit: Visit, Path(at): Path<At>, Form(wish): Form<Wish>) -> Result {
    let view = desk(&visit, &at).await?;
    let errors = mistakes(&wish, R(visit.lang));
    if !errors.is_empty() {
        let again = rows_page(&visit, &view, wish, errors).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &again);
    }
    let polis = wish.format == "polis";
    let format = if polis { "polis" } else { "parquet" };
    let b = &view.brainstorm;
    let purpose = wish.purpose.trim();
    let rows = rows_for(&visit.state, &visit.actor(), &b.id.to_string(), format, purpose).await?;
    let name = format!("{}-{format}-{}.zip", b.slug, rows.version);
    Ok(download("application/zip", &name, "no-store", move |out| {
        let mut zip = Zip::large(out);
        let put = |name: &str, write: crate::story::WriteFile<'_>| zip.file(name, |out| write(out));
        let written = if polis { rows.polis(Vintage::V2025, put) } else { rows.parquet(put) };
        written?;
        Ok::<_, tables::Error>(zip.finish()?)
    }))
}

fn mistakes(wish: &Wish, r: R) -> Errors {
    let mut errors = Errors::new();
    if !["polis", "parquet"].contains(&wish.format.as_str()) {
        errors.add("format", r.format_missing());
    }
    match wish.purpose.trim().chars().count() {
        n if n < PURPOSE.0 => errors.add("purpose", r.purpose_missing()),
        n if n > PURPOSE.1 => errors.add("purpose", r.purpose_long()),
        _ => {}
    }
    if wish.agree != "1" {
        errors.add("agree", r.agree_missing());
    }
    errors
}

async fn rows_page(visit: &Visit, view: &View, wish: Wish, errors: Errors) -> Result<RowsPage> {
    let (r, lang, b) = (R(visit.lang), visit.lang, &view.brainstorm);
    let (org, id) = (b.org, b.id);
    let taken = visit.state.store.read(move |q| {
        let mut out = Vec::new();
        for t in store::exports(q, org, id, LISTED)? {
            let who = match t.by {
                None => r.command().to_owned(),
                Some(account) => {
                    let name = people::contract::account_name(q, org, account)?;
                    name.unwrap_or_else(|| r.somebody().to_owned())
                }
            };
            let (hour, minute) = t.at.time_of_day();
            let day = crate::words::date(lang, t.at.date());
            let when = format!("{day} {}", ui::format::time(lang, hour, minute));
            let what = match t.format.as_str() {
                "polis" => r.what_polis(),
                "parquet" => r.what_parquet(),
                _ => r.what_analysis(),
            };
            let purpose = if t.purpose.is_empty() { r.not_told().to_owned() } else { t.purpose };
            out.push([when, who, what.to_owned(), purpose]);
        }
        Ok::<_, ::store::Error>(out)
    });
    let choice = |value: &str, label: &str| {
        Choice::new(value, label)
            .checked(wish.format == value || (wish.format.is_empty() && value == "polis"))
    };
    Ok(RowsPage {
        shell: desk_shell(visit, view, r.tab(), TAIL),
        h: desk_head(visit, view, TAIL, None).with_lead(r.lead()),
        c: Common(lang),
        r,
        action: format!("/{lang}/desk/b/{id}{TAIL}"),
        open: b.state_at(visit.state.now()).has_opened() && !hidden_from_staff(&visit.state, view),
        terms: vec![
            r.term_purpose().to_owned(),
            r.term_nobody().to_owned(),
            r.term_apart(&b.settings.threshold.to_string()),
            r.term_ids().to_owned(),
            r.term_logged().to_owned(),
        ],
        formats: vec![choice("polis", r.format_polis()), choice("parquet", r.format_parquet())],
        purpose: wish.purpose,
        errors,
        taken: taken.await?,
    })
}
