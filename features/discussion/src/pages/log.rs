// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What moderators have done with comments, for everybody to read.

use askama::Template;
use ui::Shell;
use web::{Result, page};

use super::{
    here::{Band, Here},
    views::day,
};
use crate::{
    domain::LogEntry,
    messages::{T, capital},
};

#[derive(Template)]
#[template(path = "discussion/log.html")]
struct Page {
    shell: Shell,
    t: T,
    bands: Vec<Band>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

pub(super) async fn show(here: Here) -> Result {
    let (t, venue) = (here.t, &here.venue);
    let log = venue.talks.log(&venue.whole()).await.map_err(|e| here.told(e))?;
    let head = [t.log_day(), t.log_action(), t.log_reason(), t.log_note()].map(str::to_owned).to_vec();
    let row = |e: &LogEntry| {
        let reason = e.deed.reason().map(|r| capital(t.reason(r))).unwrap_or_default();
        vec![day(t.0, e.on), t.did(e.deed).to_owned(), reason, e.note.clone()]
    };
    page(&Page {
        shell: here.shell(t.log_title(), "/comments/log"),
        t,
        bands: here.bands(),
        head,
        rows: log.iter().map(row).collect(),
    })
}
