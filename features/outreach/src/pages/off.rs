// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ending the messages that a letter's link is about.

use askama::Template;
use ui::Shell;
use web::{IntoResponse as _, Path, Result, StatusCode, Visit, WebError, page};

use super::Token;
use crate::{
    domain::{invite::LinkId, notice::NoticeId, token::Kind},
    messages::T,
    operations::Outreach,
};

#[derive(Template)]
#[template(path = "outreach/off.html")]
struct Page {
    shell: Shell,
    t: T,
    title: &'static str,
    text: &'static str,
    done: bool,
}

/// One button, while there is something to end.
pub(crate) async fn show(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let (outreach, t) = (Outreach::of(&visit.state)?, T(visit.lang));
    let text = match outreach.tokens.read(&token).ok_or(WebError::NotFound)? {
        (Kind::Notice, org, id) => {
            let found = outreach.notice_view(org, NoticeId::from_i64(id)).await?;
            found.map(|_| t.off_notice())
        }
        (Kind::Link, org, id) => {
            let (link, ..) = outreach.personal_link(org, LinkId::from_i64(id)).await?;
            link.address.map(|_| t.off_link())
        }
        (Kind::Digest, ..) => Some(t.off_digest()),
    };
    let done = text.is_none();
    let title = if done { t.off_done_title() } else { t.off_title() };
    let shell = visit.shell(title);
    page(&Page { shell, t, title, text: text.unwrap_or(t.off_done()), done })
}

/// Ends them; pressing twice is once.
pub(crate) async fn stop(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    end(&visit, &token).await?;
    let t = T(visit.lang);
    let shell = visit.shell(t.off_done_title());
    page(&Page { shell, t, title: t.off_done_title(), text: t.off_done(), done: true })
}

/// What a mail program's own "unsubscribe" posts to.
pub(crate) async fn one_click(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    end(&visit, &token).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn end(visit: &Visit, token: &str) -> Result<()> {
    let outreach = Outreach::of(&visit.state)?;
    match outreach.tokens.read(token).ok_or(WebError::NotFound)? {
        (Kind::Notice, org, id) => outreach.forget_notice(org, NoticeId::from_i64(id)).await.map(|_| ()),
        (Kind::Link, org, id) => outreach.stop_link(org, LinkId::from_i64(id)).await,
        (Kind::Digest, org, id) => outreach.stop_digest(org, kernel::AccountId::from_i64(id)).await,
    }
}
