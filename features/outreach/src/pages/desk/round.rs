// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One sending: how many it reached, how many links were used, what the server refused, and the one reminder.

use askama::Template;
use ui::{Common, Head, Shell};
use web::{Path, Result, WebError, page};

use super::Desk;
use crate::{
    desk_messages::D,
    domain::invite::{RoundId, RoundKind},
    operations::invite::may_invite,
};

#[derive(Template)]
#[template(path = "outreach/desk_round.html")]
struct Page {
    shell: Shell,
    c: Common,
    d: D,
    h: Head,
    mail: bool,
    figures: Vec<(String, &'static str)>,
    bounced: Vec<(String, String)>,
    /// What the reminder's button says; empty where there is nobody to remind.
    remind: String,
    reminded: String,
    here: String,
}

#[derive(serde::Deserialize)]
pub(in crate::pages) struct Which {
    round: String,
}

impl Which {
    fn id(&self) -> Result<RoundId> {
        self.round.parse().map_err(|_| WebError::NotFound)
    }
}

pub(in crate::pages) async fn show(desk: Desk, Path(which): Path<Which>) -> Result {
    let id = which.id()?;
    let (standing, bounced) = desk.outreach.round(&desk.actor, &desk.view, id).await?;
    let (d, tally, round) = (desk.d, standing.tally, &standing.round);
    let day =
        |date: kernel::Date| ui::format::date(desk.visit.lang, i32::from(date.year), date.month, date.day);
    let mail = round.kind == RoundKind::Mail;
    let mut figures = vec![(desk.number(tally.all), d.f_all())];
    if mail {
        figures.extend([
            (desk.number(tally.waiting), d.f_waiting()),
            (desk.number(tally.sent), d.f_sent()),
            (desk.number(tally.refused), d.f_refused()),
            (desk.number(tally.off), d.f_off()),
        ]);
    }
    figures.push((desk.number(tally.used), d.f_used()));
    let offered = mail && round.reminded_on.is_none() && tally.to_remind > 0 && may_invite(&desk.view);
    let lead = if mail { d.made_mail(&day(round.created_on)) } else { d.made_file(&day(round.created_on)) };
    page(&Page {
        shell: desk.shell(&standing.name, &format!("/{id}")),
        c: desk.c,
        d,
        h: desk.head(Some(&standing.name)).with_lead(lead),
        mail,
        figures,
        bounced,
        remind: if offered { d.remind(tally.to_remind) } else { String::new() },
        reminded: round.reminded_on.map(|on| d.reminded(&day(on))).unwrap_or_default(),
        here: desk.at(&format!("/{id}/remind")),
    })
}

pub(in crate::pages) async fn remind(desk: Desk, Path(which): Path<Which>) -> Result {
    let id = which.id()?;
    desk.outreach.remind(&desk.actor, &desk.view, id).await?;
    Ok(desk.done(&format!("/{id}"), "reminded"))
}
