// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other features, the desk and the command line may do with results.

use std::path::Path;

use brainstorm::contract::{Brainstorms, State};
use kernel::{Actor, Chance, Id, Lang, LocalizedText, Permission, Timestamp};
use serde_json::Value;
use tables::Table;
use web::{AppState, Result, WebError};

use crate::{
    door::{hidden_from_staff, read, refused},
    export, jobs, open, rest, sheets, store, themes,
};
pub use crate::{
    export::{Rows, csv_files, xlsx},
    import::{ImportOptions, Imported, as_brainstorm, import},
    outcome::Outcome,
    pages::data::{Offer, Offers},
    sheets::StorySheet,
    standing::{Stand, stand},
    story::{
        About, Answered, Finding, Guess, IdeaLine, Picture, Source, Story, StoryGroup, ThemeCard, Weighed,
        WriteFile, source, source_of,
    },
    themes::{Anchored, Edit as ThemeChange, EditRow as ThemeChangeRow, ThemeRow, list as themes},
};

/// Computes the result of a brainstorm's present state now, if it is not there yet. For the command line,
/// the demo and the desk; pages never wait for it.
///
/// # Errors
/// Where there is no such brainstorm or the database fails.
pub async fn analyse(state: &AppState, id: brainstorm::contract::BrainstormId) -> Result<()> {
    jobs::analyse(state, id).await.map_err(refused)?;
    themes::refresh(state, id).await.map_err(refused)
}

/// The public tables of a brainstorm's result, for CSV and XLSX files.
///
/// # Errors
/// Where there is no result that `actor` may see.
pub async fn public_tables(state: &AppState, actor: &Actor, id_or_slug: &str) -> Result<Vec<Table>> {
    let told = read(state, actor, id_or_slug).await?;
    blocking(move || open::tables(&told).map_err(WebError::internal)).await
}

/// Writes the public tables with the description of their columns (a data package), the result as JSON and
/// the areas as GeoJSON into a folder that is there.
///
/// # Errors
/// Where there is no result that `actor` may see, or a file cannot be written.
pub async fn write_open(state: &AppState, actor: &Actor, id_or_slug: &str, folder: &Path) -> Result<()> {
    let told = read(state, actor, id_or_slug).await?;
    let (origin, folder) = (state.config.public_url.clone(), folder.to_owned());
    blocking(move || open::write(&told, &origin, &folder).map_err(WebError::internal)).await
}

/// Writes one A4 of results for every municipality into a folder that is there; says how many.
///
/// # Errors
/// Where there is no result that `actor` may see, or a file cannot be written.
pub async fn write_sheets(
    state: &AppState,
    actor: &Actor,
    id_or_slug: &str,
    lang: Lang,
    folder: &Path,
) -> Result<usize> {
    let told = read(state, actor, id_or_slug).await?;
    let (origin, folder) = (state.config.public_url.clone(), folder.to_owned());
    blocking(move || sheets::write(&told, lang, &origin, &folder)).await
}

/// Long work beside the requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(WebError::internal)?
}

/// The public result as JSON, as the REST interface gives it.
///
/// # Errors
/// Where there is no result that `actor` may see.
pub async fn public_json(state: &AppState, actor: &Actor, id_or_slug: &str) -> Result<Value> {
    let told = read(state, actor, id_or_slug).await?;
    Ok(rest::public(&told))
}

/// The rows of participants with new ids, for Polis files: only for who may take rows out, and written
/// down.
///
/// # Errors
/// Where `actor` may not, or the results may not be read yet.
pub async fn rows(state: &AppState, actor: &Actor, id_or_slug: &str, format: &'static str) -> Result<Rows> {
    rows_for(state, actor, id_or_slug, format, "").await
}

/// As [`rows`], with the purpose that was stated.
///
/// # Errors
/// As [`rows`].
pub async fn rows_for(
    state: &AppState,
    actor: &Actor,
    id_or_slug: &str,
    format: &'static str,
    purpose: &str,
) -> Result<Rows> {
    let all = state.need::<Brainstorms>()?;
    let view = all.look_up(actor, id_or_slug).await.map_err(refused)?;
    let b = &view.brainstorm;
    if !actor.may(b.org, Permission::ExportRows) {
        return Err(match actor {
            Actor::Staff(staff) if staff.org != b.org => WebError::NotFound,
            _ => WebError::Forbidden,
        });
    }
    if *actor != Actor::System && hidden_from_staff(state, &view) {
        return Err(WebError::NotFound);
    }
    let cut = if b.state >= State::Published { b.published_version } else { None };
    let pages = all.pages(b.id, cut).await.map_err(refused)?;
    let version = pages.version();
    let (org, of) = (b.org, b.id);
    let meta = state.store.read(move |q| store::meta(q, org, of)).await?;
    let now = state.now();
    let mut chance = state.chance(|c| Chance::seeded(c.u64()));
    let taken = store::Taken {
        export: Id::<store::Taken>::in_order(now, &mut chance).as_i64(),
        brainstorm: b.id,
        by: actor.account(),
        format,
        version,
        at: now,
        purpose: purpose.to_owned(),
    };
    state.store.write(move |q| store::log_export(q, org, &taken)).await?;
    if *actor == Actor::System {
        let what = format!("{} {format} {version}", b.slug);
        people::contract::note_command(state, org, "insight.rows", what).await?;
    }
    let folder = state.config.home.clone();
    blocking(move || export::gather(pages, &view, &meta, folder.as_deref(), &mut chance)).await
}

/// Keeps a person's change to the themes; every later computation obeys it. Its id.
///
/// # Errors
/// Where `actor` may not run the brainstorm, or the database fails.
pub async fn change_themes(
    state: &AppState,
    actor: &Actor,
    id: brainstorm::contract::BrainstormId,
    change: &ThemeChange,
) -> Result<i64> {
    themes::add(state, actor, id, change).await
}

/// Takes a change to the themes back.
///
/// # Errors
/// As [`change_themes`].
pub async fn unchange_themes(
    state: &AppState,
    actor: &Actor,
    id: brainstorm::contract::BrainstormId,
    change: i64,
) -> Result<()> {
    themes::remove(state, actor, id, change).await
}

/// Answers a theme in the organiser's name: everybody reads it, under the day of `at`.
///
/// # Errors
/// As [`change_themes`].
pub async fn answer_theme(
    state: &AppState,
    actor: &Actor,
    id: brainstorm::contract::BrainstormId,
    theme: &Anchored,
    words: &LocalizedText,
    at: Timestamp,
) -> Result<()> {
    themes::answer(state, actor, id, theme, words, at).await
}

/// All changes to the themes, with what became of each in the last computation.
///
/// # Errors
/// As [`change_themes`].
pub async fn theme_changes(
    state: &AppState,
    actor: &Actor,
    id: brainstorm::contract::BrainstormId,
) -> Result<Vec<ThemeChangeRow>> {
    themes::all(state, actor, id).await
}
