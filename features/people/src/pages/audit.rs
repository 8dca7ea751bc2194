// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The log of who read or exported what, newest first, and whether it is whole.

use askama::Template;
use ui::{Shell, format};
use web::{Query, Result, Visit, page};

use crate::{
    messages::T,
    store::{accounts, audit},
};

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    shell: Shell,
    t: T,
    rows: Vec<Vec<String>>,
    head: Vec<String>,
    /// Where older ones are; empty where there are none.
    older: String,
    broken: String,
}

/// From where on.
#[derive(serde::Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    before: String,
}

/// The page.
pub(crate) async fn show(visit: Visit, Query(wish): Query<Wish>) -> Result {
    let (t, org) = (T(visit.lang), visit.org()?);
    let from: i64 = wish.before.parse().unwrap_or(i64::MAX);
    let read = move |q: &mut store::Query<'_>| {
        let (entries, broken) = (audit::before(q, org, from)?, audit::broken_at(q, org)?);
        let mut rows = Vec::new();
        for e in entries {
            let name = if e.account == crate::contract::COMMAND {
                t.audit_command().to_owned()
            } else {
                accounts::by_id(q, org, e.account)?.map(|a| a.name).unwrap_or_default()
            };
            rows.push((e, name));
        }
        Ok::<_, store::Error>((rows, broken))
    };
    let (mut entries, broken) = visit.state.store.read(read).await?;
    let more = entries.len() > 100;
    entries.truncate(100);
    let older =
        entries.last().filter(|_| more).map(|(e, _)| visit.url(&format!("/desk/audit?before={}", e.number)));
    let row = |(e, name): &(audit::Entry, String)| {
        let (date, (hour, minute)) = (e.at.date(), e.at.time_of_day());
        let when = format!("{} {}", date.to_display(), format::time(visit.lang, hour, minute));
        vec![when, name.clone(), t.deed(&e.action), e.path.clone()]
    };
    page(&AuditPage {
        shell: visit.desk_shell(t.audit(), "/desk/audit"),
        t,
        rows: entries.iter().map(row).collect(),
        head: [t.audit_when(), t.audit_who(), t.audit_what(), t.audit_where()].map(str::to_owned).to_vec(),
        older: older.unwrap_or_default(),
        broken: broken.map(|n| t.audit_broken(&n.to_string())).unwrap_or_default(),
    })
}
