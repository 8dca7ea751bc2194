// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The widget that other sites show in a frame: title, who asks, one button. It is the only page that may be
//! framed; it sets no cookie, has no form, and its button opens the brainstorm in a page of its own.

use askama::Template;
use brainstorm::contract::Phase;
use kernel::Lang;
use ui::Shell;
use web::{CSP, IntoResponse as _, PathSlug, Query, Response, Result, Visit, header, page};

use crate::{
    letters::moment,
    messages::T,
    operations::{Outreach, outside},
};

#[derive(Template)]
#[template(path = "outreach/embed.html")]
struct Page {
    shell: Shell,
    t: T,
    title: String,
    title_lang: &'static str,
    who: String,
    until: String,
    label: &'static str,
    href: String,
}

#[derive(serde::Deserialize)]
pub(super) struct Via {
    #[serde(default)]
    via: String,
}

pub(super) async fn show(visit: Visit, PathSlug(slug): PathSlug, Query(via): Query<Via>) -> Result {
    let outreach = Outreach::of(&visit.state)?;
    // As a reader, whoever is signed in: the frame is on another site.
    let view = outreach.all.by_slug(&kernel::Actor::Visitor, slug.as_str()).await.map_err(outside)?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let (title, title_lang) = b.settings.title.shown(visit.lang);
    let open = matches!(b.phase_at(visit.state.now()), Some(Phase::WriteAndRate | Phase::RateOnly));
    let published = b.results_visible(false);
    let base = outreach.url(&format!("/{}/b/{slug}", visit.lang));
    let via: String = via.via.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    let (label, href) = match (open, published) {
        (true, _) if via.is_empty() => (t.take_part(), base),
        (true, _) => (t.take_part(), format!("{base}?via={via}")),
        (false, true) => (t.see_results(), format!("{base}/results")),
        (false, false) => (t.read_more(), base),
    };
    let until = b.settings.phases.closes.filter(|_| open);
    let response = page(&Page {
        shell: plain(visit.lang, title),
        t,
        title: title.to_owned(),
        title_lang: title_lang.code(),
        who: b.settings.contact.name.clone(),
        until: until.map(|at| t.answers_until(&moment(visit.lang, at))).unwrap_or_default(),
        label,
        href,
    })?;
    Ok(framed(response))
}

/// A shell without anybody's name or token.
fn plain(lang: Lang, title: &str) -> Shell {
    Shell::new(lang, title, "")
}

/// Lets other sites show the answer in a frame.
fn framed(response: Response) -> Response {
    let policy = CSP.replace("frame-ancestors 'none'", "frame-ancestors *");
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    (headers, response).into_response()
}
