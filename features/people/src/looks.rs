// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Keeps every node's pages in their organisations' names and colours.

use std::{collections::BTreeMap, time::Duration};

use kernel::crypto;
use store::Store;
use web::{AppState, Look, Looks};

use crate::{
    domain::Organisation,
    logo::Logo,
    store::{logos, organisations},
};

/// How often a node looks whether another has changed something.
const PAUSE: Duration = Duration::from_secs(5);

/// The colours of an organisation, where it has its own and they can be read.
pub(crate) fn theme(look: &str) -> Option<ui::Theme> {
    let six: Vec<String> = serde_json::from_str(look).ok()?;
    let [brand, on_brand, accent, dark_brand, dark_on_brand, dark_accent] = six.try_into().ok()?;
    Some(ui::Theme { brand, on_brand, accent, dark_brand, dark_on_brand, dark_accent })
}

/// The colours as they are kept.
pub(crate) fn stored(t: &ui::Theme) -> String {
    let six = [&t.brand, &t.on_brand, &t.accent, &t.dark_brand, &t.dark_on_brand, &t.dark_accent];
    serde_json::to_string(&six).unwrap_or_default()
}

/// The style sheet of an organisation: its name in addresses, which changes with its content, and its text.
pub(crate) fn sheet(org: &Organisation) -> Option<(String, String)> {
    let css = theme(&org.look)?.css().ok()?;
    let hash = crypto::hex(&crypto::sha256(&[css.as_bytes()]));
    Some((format!("look-{}.css", hash.get(..12)?), css))
}

/// Reads all looks from the database.
pub(crate) async fn refresh(store: &Store, looks: &Looks) -> Result<(), store::Error> {
    let (all, logos) =
        store.read(|q| Ok::<_, store::Error>((organisations::all(q)?, logos::all(q)?))).await?;
    let look =
        |org: Organisation| {
            let at = |file: String| format!("/o/{}/{file}", org.slug);
            let theme = sheet(&org).map(|(file, _)| at(file));
            let logo = logos.iter().find(|(of, ..)| *of == org.id).map(|(_, digest, width, height)| {
                ui::Logo { href: at(Logo::file(digest)), width: *width, height: *height }
            });
            (org.id, Look { name: org.name.clone(), theme, logo })
        };
    looks.set(all.into_iter().map(look).collect::<BTreeMap<_, _>>());
    Ok(())
}

/// Reads them now and every few seconds; ends with the application.
pub(crate) async fn start(state: &AppState) -> Result<(), store::Error> {
    let looks = Looks::of(state);
    refresh(&state.store, &looks).await?;
    let (weak, store) = (std::sync::Arc::downgrade(&looks), state.store.clone());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(PAUSE).await;
            let Some(looks) = weak.upgrade() else { return };
            match refresh(&store, &looks).await {
                Ok(()) => {}
                Err(store::Error::Closed) => return,
                Err(error) => {
                    tracing::warn!(%error, "the organisations' looks cannot be read; trying again");
                }
            }
        }
    });
    Ok(())
}
