// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in with a link that works once. Opening it does nothing: mail programs and scanners open
//! links too. The button does.

use askama::Template;
use ui::Shell;
use web::{Path, Response, Result, Visit, page};

use super::{Token, signed_in};
use crate::{messages::T, operations};

#[derive(Template)]
#[template(path = "sign_in_link.html")]
struct SignInLink {
    shell: Shell,
    t: T,
}

/// One button, whatever the link is worth.
pub(crate) async fn show(visit: Visit) -> Result {
    let t = T(visit.lang);
    page(&SignInLink { shell: visit.shell(t.link_heading()), t })
}

/// Uses the link up.
pub(crate) async fn send(visit: Visit, Path(Token { token }): Path<Token>) -> Result<Response> {
    let session = operations::sign_in_with_link(&visit.state, &token).await;
    let session = session.map_err(|e| e.told(visit.lang))?;
    Ok(signed_in(&visit, &session, ""))
}
