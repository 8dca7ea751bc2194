// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Channel links: a link of its own for each invitation, so that one sees which of them brought people.

use askama::Template;
use http::StatusCode;
use serde::Deserialize;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Path, Result, WebError, page, page_with};

use super::{
    fields::{Typed, in_words},
    here::{Head, Here, Tab, part},
    messages::T,
};
use crate::{
    Error,
    domain::{Channel, ChannelId, ChannelKind, FieldError, NewChannel, Problem},
};

#[derive(Template)]
#[template(path = "desk/channels.html")]
struct ChannelsPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    action: String,
    errors: Errors,
    v: Typed,
    kinds: Vec<Choice>,
    links: Vec<LinkView>,
    /// Whether one link is edited here; else a new one is made.
    one: bool,
}

struct LinkView {
    id: String,
    audience: String,
    kind: &'static str,
    address: String,
    figures: String,
}

/// Which link, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    channel: String,
}

fn kind(t: T, kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Email => t.by_email(),
        ChannelKind::Newsletter => t.by_newsletter(),
        ChannelKind::Web => t.by_web(),
        ChannelKind::Social => t.by_social(),
        ChannelKind::Poster => t.by_poster(),
        ChannelKind::Event => t.by_event(),
        ChannelKind::Other => t.by_other(),
    }
}

/// All links, and the form of a new one.
pub(super) async fn show(here: Here) -> Result {
    page(&channels_page(&here, None, Typed::default(), Errors::new()).await?)
}

/// The form of a link.
pub(super) async fn one(here: Here, Path(which): Path<Which>) -> Result {
    let channel = found(&here, &which)?;
    let mut v = Typed::default();
    v.put("kind", channel.kind.code());
    v.put("audience", channel.audience.as_str());
    v.put("reached", channel.reached.map(|n| n.to_string()).unwrap_or_default());
    page(&channels_page(&here, Some(channel), v, Errors::new()).await?)
}

fn found<'h>(here: &'h Here, which: &Which) -> Result<&'h Channel> {
    let id: ChannelId = part(&which.channel)?;
    here.view.channels.iter().find(|c| c.id == id).ok_or(WebError::NotFound)
}

async fn channels_page(here: &Here, one: Option<&Channel>, v: Typed, errors: Errors) -> Result<ChannelsPage> {
    let (t, c) = (here.desk.t, here.desk.c);
    let mut links = Vec::new();
    if one.is_none() {
        let all = here.desk.all.funnel(&here.desk.actor, here.id).await;
        for row in all.map_err(|e| here.desk.told(e))? {
            let Some(channel) = row.channel else { continue };
            links.push(LinkView {
                id: channel.id.to_string(),
                kind: kind(t, channel.kind),
                address: format!("{}?via={}", here.public_address(""), channel.code),
                figures: t.link_figures(
                    &channel.reached.map_or("–".to_owned(), |n| c.number(n)),
                    &c.number(channel.opened),
                    &c.number(row.joined),
                    &c.number(row.contributed),
                ),
                audience: channel.audience,
            });
        }
    }
    let tail = match one {
        Some(channel) => format!("/channels/{}", channel.id),
        None => "/channels".to_owned(),
    };
    let below = one.map(|_| t.link_edit());
    Ok(ChannelsPage {
        shell: here.shell(below.unwrap_or(t.tab_channels()), &tail),
        c,
        t,
        h: here.head(Tab::Channels, below),
        base: here.at(""),
        action: here.at(&tail),
        errors,
        kinds: ChannelKind::ALL
            .iter()
            .map(|k| Choice::new(k.code(), kind(t, *k)).checked(v.of("kind") == k.code()))
            .collect(),
        v,
        links,
        one: one.is_some(),
    })
}

fn read(typed: &Typed) -> Result<NewChannel, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let kind = ChannelKind::from_code(typed.of("kind"));
    if kind.is_none() {
        wrong.push(FieldError::new("kind", Problem::NotAChoice));
    }
    let reached = match typed.of("reached").trim() {
        "" => None,
        _ => Some(typed.number("reached", &mut wrong, (0, 100_000_000))),
    };
    let code = typed.of("code").trim().to_owned();
    let audience = typed.of("audience").to_owned();
    match kind {
        Some(kind) if wrong.is_empty() => Ok(NewChannel { code, kind, audience, reached }),
        _ => Err(wrong),
    }
}

/// Makes a link.
pub(super) async fn add(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["kind", "audience", "reached", "code"], &[])?;
    let done = match read(&typed) {
        Ok(new) => here.desk.all.add_channel(&here.desk.actor, here.id, new).await.map(|_| ()),
        Err(wrong) => Err(Error::Fields(wrong)),
    };
    match done {
        Ok(()) => Ok(here.done("/channels", "added")),
        Err(error) => again(&here, None, typed, error).await,
    }
}

/// Changes a link.
pub(super) async fn save(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["kind", "audience", "reached"], &[])?;
    let channel = found(&here, &which)?;
    let done = match read(&typed) {
        Ok(new) => {
            let all = &here.desk.all;
            all.edit_channel(&here.desk.actor, here.id, channel.id, new).await.map(|_| ())
        }
        Err(wrong) => Err(Error::Fields(wrong)),
    };
    match done {
        Ok(()) => Ok(here.done("/channels", "saved")),
        Err(error) => again(&here, Some(channel), typed, error).await,
    }
}

async fn again(here: &Here, one: Option<&Channel>, typed: Typed, error: Error) -> Result {
    let Error::Fields(found) = error else { return Err(here.desk.told(error)) };
    let errors = in_words(here.desk.says, &found, &[], &typed, &[]);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &channels_page(here, one, typed, errors).await?)
}
