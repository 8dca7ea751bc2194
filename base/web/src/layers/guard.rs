// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The door of each endpoint: does the request come from our own page, may this sender do so much, and
//! may this person do this. It stands before every handler, so a handler cannot forget it.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    middleware::Next,
};
use http::{HeaderMap, Method, header, request::Parts};
use kernel::{Lang, crypto};

use crate::{
    Access, AppState, Result, Visit, WebError,
    audit::Deed,
    extract::BodyLimit,
    layers::patience::{patient, why_not},
    limits::Kind,
    participant::{ParticipantCookies, bearer},
    staff::csrf_of,
    visit::staff_session,
};

/// What the guard of one endpoint needs to know.
#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) state: AppState,
    pub(crate) access: Access,
    pub(crate) counted: Option<Kind>,
    pub(crate) audited: Option<&'static str>,
    pub(crate) body_limit: usize,
    pub(crate) in_language: bool,
}

/// Lets a request in, or says why not.
pub(crate) async fn guard(State(door): State<Door>, request: Request, next: Next) -> Result {
    let (mut parts, body) = request.into_parts();
    let state = &door.state;
    if door.in_language && language(&parts).is_none() {
        return Err(WebError::NotFound);
    }
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if changes {
        same_site(&parts, state)?;
    }
    if changes || door.counted.is_some() {
        count(&mut parts, &door).await?;
    }
    admit(&mut parts, &door).await?;
    parts.extensions.insert(BodyLimit(door.body_limit));
    let body = patient(body, door.body_limit);
    let body = if changes { with_token(&mut parts, body, &door).await? } else { body };
    let deed = match door.audited {
        Some(action) => staff_session(&mut parts, state).await?.map(|session| Deed {
            session,
            action,
            path: parts.uri.path().to_owned(),
        }),
        None => None,
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    // A form that was done is answered with a redirect to what was done.
    let done = response.status().is_success() || (changes && response.status().is_redirection());
    if let (Some(deed), Some(auditor), true) = (deed, state.auditor(), done) {
        auditor.note(state.clone(), deed).await?;
    }
    Ok(response)
}

fn language(parts: &Parts) -> Option<Lang> {
    parts.uri.path().split('/').nth(1)?.parse().ok()
}

async fn count(parts: &mut Parts, door: &Door) -> Result<()> {
    let visit = Visit::from_request_parts(parts, &door.state).await?;
    visit.take(Kind::Address)?;
    door.counted.map_or(Ok(()), |kind| visit.take(kind))
}

async fn admit(parts: &mut Parts, door: &Door) -> Result<()> {
    match door.access {
        Access::Public | Access::System => Ok(()),
        Access::Participant => {
            let keys = ParticipantCookies::from(&parts.headers, &door.state.config);
            if keys.is_empty() { Err(WebError::NoKey) } else { Ok(()) }
        }
        Access::SignedIn => staff_session(parts, &door.state).await?.map(|_| ()).ok_or(WebError::SignIn),
        Access::Staff(permission) => {
            let session = staff_session(parts, &door.state).await?.ok_or(WebError::SignIn)?;
            if session.may(permission) { Ok(()) } else { Err(WebError::Forbidden) }
        }
    }
}

/// A change must come from our own pages, or from a program that carries its own token. Browsers say
/// where a request comes from; a page of another site cannot make them lie.
fn same_site(parts: &Parts, state: &AppState) -> Result<()> {
    let headers = &parts.headers;
    let said = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match said("sec-fetch-site") {
        Some("same-origin" | "none") => return Ok(()),
        Some(_) => return Err(WebError::CrossSite("the browser names another site")),
        None => {}
    }
    match said("origin") {
        Some(origin) if origin == state.config.origin() || is_host(origin, headers) => Ok(()),
        Some(_) => Err(WebError::CrossSite("the Origin header names another site")),
        // A program: it brings a token, or nothing at all that a browser would add by itself.
        None if bearer(headers).is_some() => Ok(()),
        None if parts.uri.path().starts_with("/api/") && !headers.contains_key(header::COOKIE) => Ok(()),
        None => Err(WebError::CrossSite("neither Sec-Fetch-Site nor Origin was sent")),
    }
}

fn is_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
    !host.is_empty() && origin.split_once("://").is_some_and(|(_, o)| o.eq_ignore_ascii_case(host))
}

/// With a staff session a change must also carry the session's token: in the form, or in a header.
async fn with_token(parts: &mut Parts, body: Body, door: &Door) -> Result<Body> {
    if !matches!(door.access, Access::SignedIn | Access::Staff(_)) {
        return Ok(body);
    }
    let Some(session) = staff_session(parts, &door.state).await? else { return Ok(body) };
    let token = csrf_of(&door.state, &session);
    if let Some(sent) = parts.headers.get("x-csrf-token") {
        return if crypto::equal(sent.as_bytes(), token.as_bytes()) { Ok(body) } else { Err(STALE) };
    }
    let bytes = to_bytes(body, door.body_limit).await.map_err(|error| why_not(&error))?;
    if carries(&bytes, &token) { Ok(Body::from(bytes)) } else { Err(STALE) }
}

const STALE: WebError = WebError::CrossSite("the form's token is missing or from an earlier session");

/// Whether a form (plain or with files) has the field `csrf` with this value.
fn carries(body: &[u8], token: &str) -> bool {
    let plain = body.split(|b| *b == b'&').filter_map(|p| p.strip_prefix(b"csrf="));
    if plain.into_iter().any(|sent| crypto::equal(sent, token.as_bytes())) {
        return true;
    }
    let part = b"name=\"csrf\"\r\n\r\n";
    body.windows(part.len()).position(|w| w == part).is_some_and(|at| {
        let sent = body.get(at + part.len()..at + part.len() + token.len()).unwrap_or_default();
        crypto::equal(sent, token.as_bytes())
    })
}
