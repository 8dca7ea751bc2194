// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The mid-way summary after ten ratings, and the thank-you with the promise and the return code.

use askama::Template;
use qrcode::{Color, EcLevel, QrCode};
use serde::Deserialize;
use ui::{Common, Shell};
use web::{ParticipantKey, Query, Result, page};

use super::{
    after,
    here::{Frame, Here, Place},
    messages::T,
    standing,
    views::{PromiseView, Words, day},
};
use crate::domain::Visibility;

#[derive(Template)]
#[template(path = "participant/summary.html")]
struct SummaryPage {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    fragment: bool,
    title: &'static str,
    lead: &'static str,
    /// Whether it is the pause after ten ratings.
    ten: bool,
    rated: String,
    wrote: String,
    answered: String,
    more: String,
    next: String,
    /// Why one's place is not told yet.
    stand: String,
    /// One's place, as another feature's template made it.
    stand_html: String,
}

#[derive(Template)]
#[template(path = "participant/thanks.html")]
struct ThanksPage {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    thanks: Words,
    closes: String,
    promise: PromiseView,
    code: Option<CodeView>,
    /// What another feature offers here, as its template made it.
    after: String,
    share: String,
}

/// The return code in its three forms.
pub(super) struct CodeView {
    pub(super) shown: String,
    /// With the code in the fragment, which browsers never send.
    pub(super) link: String,
    pub(super) qr: String,
}

impl CodeView {
    pub(super) fn new(here: &Here, key: &ParticipantKey) -> Self {
        let address = format!("{}{}", here.visit.state.config.public_url, here.at("/return"));
        let link = format!("{address}#{}", key.code.as_str());
        Self { shown: key.code.to_string(), qr: qr(&link), link }
    }
}

/// A QR code as SVG with a quiet zone, black on white in every look: scanners need it so.
fn qr(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let (width, colours) = (code.width(), code.to_colors());
    let side = width + 8;
    let mut path = String::new();
    for (i, _) in colours.iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", i % width + 4, i / width + 4));
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" aria-hidden=\"true\" focusable=\"false\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

#[derive(Deserialize)]
pub(super) struct Pause {
    #[serde(default)]
    ten: Vec<String>,
    /// The question that was being rated.
    #[serde(default)]
    q: Vec<String>,
}

pub(super) async fn summary(here: Here, Query(pause): Query<Pause>) -> Result {
    if here.me.is_none() {
        return Ok(here.go("/join"));
    }
    let (t, actor) = (here.t, here.actor()?);
    let me = here.all.me(actor, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    let ten = pause.ten.first().is_some_and(|v| !v.is_empty());
    let number: Option<usize> = pause.q.first().and_then(|v| v.parse().ok());
    let number = number.filter(|n| here.question(*n).is_ok());
    let mut more = String::new();
    if let Some(n) = number.filter(|_| here.phase().is_some()) {
        let question = here.question(n)?.id;
        let left = here.all.next(actor, here.view.brainstorm.id, Some(question), false).await;
        if left.is_ok_and(|l| l.idea.is_some()) {
            more = here.at(&format!("/q/{n}"));
        }
    }
    let next = number.filter(|n| *n < here.view.questions.len()).map(|n| here.at(&here.after(n)));
    let title = if ten { t.ten_title() } else { t.summary_title() };
    let (stand, stand_html) = where_i_stand(&here, me.ratings.len()).await?;
    let mut shell = here.shell(title, "/summary");
    shell.query.clone_from(&here.visit.query);
    page(&SummaryPage {
        shell,
        f: here.frame(number.map(Place::Question)),
        t,
        c: here.c,
        fragment: here.visit.htmx,
        title,
        lead: if ten { t.ten_lead() } else { "" },
        ten,
        rated: here.c.number(count(me.ratings.len())),
        wrote: here.c.number(count(me.ideas.len())),
        answered: here.c.number(count(me.answers.len())),
        more,
        next: next.unwrap_or_default(),
        stand,
        stand_html,
    })
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// One's place among the groups: a sentence on when it can be seen, or the place itself.
async fn where_i_stand(here: &Here, rated: usize) -> Result<(String, String)> {
    let t = here.t;
    if here.view.brainstorm.settings.visibility == Visibility::UntilPublished && !here.sees_results().await {
        return Ok((t.stand_published().to_owned(), String::new()));
    }
    if rated < standing::NEEDED {
        return Ok((t.stand_more(count(standing::NEEDED - rated)), String::new()));
    }
    if !here.sees_results().await {
        return Ok((t.stand_published().to_owned(), String::new()));
    }
    let part = standing::part(&here.visit, here.actor()?, &here.view).await?;
    Ok(part.map_or_else(|| (t.stand_soon().to_owned(), String::new()), |html| (String::new(), html)))
}

pub(super) async fn show(here: Here) -> Result {
    if here.me.is_none() && !here.preview() {
        return Ok(here.go(""));
    }
    let (t, lang, s) = (here.t, here.visit.lang, &here.view.brainstorm.settings);
    let mut shell = here.shell(t.thanks_title(), "/thanks");
    shell.indexed = false;
    page(&ThanksPage {
        shell,
        f: here.frame(Some(Place::Thanks)),
        t,
        c: here.c,
        thanks: Words::new(&s.thanks, lang),
        closes: s.phases.closes.map(|at| t.next_closes(&day(lang, at.date()))).unwrap_or_default(),
        promise: PromiseView::new(t, &s.promise, here.now.date()),
        code: here.me.as_ref().map(|(_, key)| CodeView::new(&here, key)),
        after: after::part(&here.visit, &here.view)?,
        share: format!("{}/b/{}", here.visit.state.config.public_url, here.view.brainstorm.slug),
    })
}
