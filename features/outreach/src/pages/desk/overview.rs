// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who was reached, who came and who answered, by every way, adding up to all; and the ways to invite more.

use askama::Template;
use brainstorm::contract::Channel;
use ui::{Common, Head, Shell};
use web::{Result, page};

use super::Desk;
use crate::{
    desk_messages::D,
    domain::invite::RoundKind,
    operations::{invite::may_invite, outside},
};

#[derive(Template)]
#[template(path = "outreach/desk_overview.html")]
struct Page {
    shell: Shell,
    c: Common,
    d: D,
    h: Head,
    mail_href: String,
    links_href: String,
    /// The page of channel links, which makes them.
    channels: String,
    rows: Vec<Row>,
    total: Row,
    rounds: Vec<RoundView>,
    /// Whether there is a mail server.
    mail: bool,
    /// Whether invitations can still be sent.
    open: bool,
    snippet: String,
    widget: String,
}

/// A way by which people came, in words and figures.
struct Row {
    name: String,
    kind: &'static str,
    reached: String,
    opened: String,
    joined: String,
    contributed: String,
    poster: String,
}

struct RoundView {
    href: String,
    name: String,
    /// Sent by mail, or a file.
    kind: &'static str,
    line: String,
}

pub(in crate::pages) async fn show(desk: Desk) -> Result {
    let (d, view) = (desk.d, &desk.view);
    let funnel = desk.outreach.all.funnel(&desk.actor, view.brainstorm.id).await.map_err(outside)?;
    let rounds = desk.outreach.rounds(&desk.actor, view).await?;
    let none = || "–".to_owned();
    let (mut reached, mut opened, mut joined, mut contributed) = (0, 0, 0, 0);
    let mut rows = Vec::new();
    for row in &funnel {
        joined += row.joined;
        contributed += row.contributed;
        let (joined, contributed) = (desk.number(row.joined), desk.number(row.contributed));
        rows.push(match &row.channel {
            Some(channel) => {
                // What was mailed is counted by us, at this moment.
                let mailed =
                    rounds.iter().find(|r| r.round.kind == RoundKind::Mail && r.round.channel == channel.id);
                let reached_here = mailed.map(|r| r.tally.sent).or(channel.reached);
                reached += reached_here.unwrap_or(0);
                opened += channel.opened;
                Row {
                    name: channel.audience.clone(),
                    kind: d.kind(channel.kind),
                    reached: reached_here.map_or_else(none, |n| desk.number(n)),
                    opened: desk.number(channel.opened),
                    joined,
                    contributed,
                    poster: poster(&desk, channel),
                }
            }
            None => Row {
                name: d.without_link().to_owned(),
                kind: "",
                reached: none(),
                opened: none(),
                joined,
                contributed,
                poster: String::new(),
            },
        });
    }
    let total = Row {
        name: d.total().to_owned(),
        kind: "",
        reached: desk.number(reached),
        opened: desk.number(opened),
        joined: desk.number(joined),
        contributed: desk.number(contributed),
        poster: String::new(),
    };
    let round = |s: &crate::operations::invite::Standing| RoundView {
        href: desk.at(&format!("/{}", s.round.id)),
        name: s.name.clone(),
        kind: if s.round.kind == RoundKind::Mail { d.by_mail() } else { d.by_file() },
        line: d.round_line(&desk.number(s.tally.all), &desk.number(s.tally.used)),
    };
    let widget = desk.public("/embed");
    page(&Page {
        shell: desk.shell(d.title(), ""),
        c: desk.c,
        d,
        h: desk.head(None).with_lead(d.lead()),
        mail_href: desk.at("/mail"),
        links_href: desk.at("/links"),
        channels: format!("/{}/desk/b/{}/channels", desk.visit.lang, view.brainstorm.id),
        rows,
        total,
        rounds: rounds.iter().map(round).collect(),
        mail: desk.outreach.post.is_some(),
        open: may_invite(view),
        snippet: format!(
            "<iframe src=\"{widget}\" title=\"{}\" width=\"100%\" height=\"320\" loading=\"lazy\"></iframe>",
            view.brainstorm.settings.title.get(desk.visit.lang).replace('"', "&quot;")
        ),
        widget,
    })
}

fn poster(desk: &Desk, channel: &Channel) -> String {
    desk.at(&format!("/poster/{}", channel.id))
}
