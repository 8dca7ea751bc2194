// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who comes, from where, and in which language: one extractor instead of ten.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    response::{Html, IntoResponse, Response},
};
use http::{Extensions, HeaderMap, StatusCode, Uri, header, request::Parts};
use kernel::{Actor, Lang, OrgId, Permission};

use crate::{
    AppState, DeskLink, ParticipantCookies, Result, StaffSession, WebError,
    limits::Kind,
    staff::{csrf_of, hash_of, token_of},
};

/// A request, as handlers want to know it. The first argument of nearly every handler.
#[derive(Clone)]
pub struct Visit {
    /// The language: of the path `/{lang}/..`, else the browser's wish.
    pub lang: Lang,
    /// The path as it was asked for, without the query.
    pub path: String,
    /// The query, without `?`; empty if none.
    pub query: String,
    /// The staff session, if there is one.
    pub staff: Option<StaffSession>,
    /// Participants' keys that came along; not checked yet.
    pub participants: ParticipantCookies,
    /// The token that forms of a staff session carry in the field `csrf`; empty without a session.
    pub csrf: String,
    /// Whether htmx asks, so that a fragment is enough.
    pub htmx: bool,
    /// The key of the sender's address for limits.
    pub address: u64,
    /// The application.
    pub state: AppState,
}

impl Visit {
    /// Who acts, as far as the web layer knows: a member of staff or a visitor.
    pub fn actor(&self) -> Actor {
        self.staff.as_ref().map_or(Actor::Visitor, StaffSession::actor)
    }

    /// The staff session, or the way to the sign-in.
    pub fn signed_in(&self) -> Result<&StaffSession> {
        self.staff.as_ref().ok_or(WebError::SignIn)
    }

    /// The organisation that the signed-in person acts in.
    pub fn org(&self) -> Result<OrgId> {
        Ok(self.signed_in()?.org())
    }

    /// Refuses who may not do it in `org`.
    pub fn require(&self, org: OrgId, permission: Permission) -> Result<()> {
        match &self.staff {
            Some(s) if s.actor().may(org, permission) => Ok(()),
            // Another organisation's things do not exist for an outsider.
            Some(s) if s.org() != org => Err(WebError::NotFound),
            Some(_) => Err(WebError::Forbidden),
            None => Err(WebError::SignIn),
        }
    }

    /// Takes one from what this address may do.
    pub fn take(&self, kind: Kind) -> Result<()> {
        self.state.throttle.take(kind, self.address)
    }

    /// The page around a page that is the same for everybody, and may be cached: no name, no token.
    pub fn public_shell(&self, title: impl Into<String>) -> ui::Shell {
        let path = self.path.get(3..).unwrap_or_default();
        let mut shell = ui::Shell::new(self.lang, title, path).with_query(&*self.query);
        shell.origin = Some(self.state.config.public_url.clone());
        shell.simulated = self.state.config.demo;
        shell
    }

    /// The page around a page, with the signed-in person's name and the form token.
    pub fn shell(&self, title: impl Into<String>) -> ui::Shell {
        let mut shell = self.public_shell(title);
        shell.person = self.staff.as_ref().map(|s| s.name.clone());
        shell.csrf.clone_from(&self.csrf);
        if self.staff.is_some() {
            // No search engine is signed in: nobody needs canonical addresses.
            shell.origin = None;
        }
        shell
    }

    /// The page around a page of the desk at `path` (without language), with the desk's menu.
    pub fn desk_shell(&self, title: impl Into<String>, path: &str) -> ui::Shell {
        let mut shell = self.shell(title);
        path.clone_into(&mut shell.path);
        shell.query = String::new();
        shell.origin = None;
        shell.home = "/desk".to_owned();
        let common = ui::Common(self.lang);
        let current = path == "/desk" || path.starts_with("/desk/b/") || path == "/desk/new";
        let (label, href) = (common.nav_brainstorms().to_owned(), shell.href("/desk"));
        shell.nav.push(ui::NavItem { label, href, current });
        if self.staff.as_ref().is_some_and(|s| s.may(Permission::ManageAccounts)) {
            shell = shell.with_nav(common.nav_people(), "/desk/people");
        }
        let theirs = |link: &DeskLink| self.staff.as_ref().is_some_and(|s| s.may(link.needs));
        for link in DeskLink::all(&self.state).into_iter().filter(theirs) {
            shell = shell.with_nav((link.label)(self.lang), link.path);
        }
        shell
    }

    /// The address of `path` (beginning with a slash) in this visit's language.
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.lang)
    }

    /// Goes to `path` of this visit's language with a GET: the answer to a form that was done.
    pub fn go(&self, path: &str) -> Response {
        see_other(&self.url(path))
    }
}

/// Goes to `address`, one of our own, with a GET.
pub fn see_other(address: &str) -> Response {
    // Never to another site, whatever a form said.
    let safe =
        address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\r', '\n']);
    (StatusCode::SEE_OTHER, [(header::LOCATION, if safe { address } else { "/" })]).into_response()
}

/// Renders a template as a page.
pub fn page(template: &impl askama::Template) -> Result {
    Ok(Html(template.render()?).into_response())
}

/// Renders a template as a page with a status: 422 for a form that needs another look.
pub fn page_with(status: StatusCode, template: &impl askama::Template) -> Result {
    Ok((status, Html(template.render()?)).into_response())
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        // The guard has looked already where the request changes something.
        if let Some(known) = parts.extensions.remove::<Self>() {
            return Ok(known);
        }
        let staff = staff_session(parts, state).await?;
        let csrf = staff.as_ref().map(|s| csrf_of(state, s)).unwrap_or_default();
        Ok(Self {
            lang: lang_of(&parts.uri, &parts.headers),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            participants: ParticipantCookies::from(&parts.headers, &state.config),
            staff,
            csrf,
            htmx: parts.headers.contains_key("hx-request"),
            address: state.throttle.key_of(address_of(&parts.headers, &parts.extensions, state)),
            state: state.clone(),
        })
    }
}

/// The session was looked up for this request; the guard and the handler share it.
#[derive(Clone)]
struct Known(Option<StaffSession>);

/// The staff session of a request, looked up once.
pub(crate) async fn staff_session(parts: &mut Parts, state: &AppState) -> Result<Option<StaffSession>> {
    if let Some(Known(session)) = parts.extensions.get() {
        return Ok(session.clone());
    }
    let session = match (token_of(&parts.headers, &state.config), state.staff_lookup()) {
        (Some(token), Some(lookup)) => lookup.find(state.clone(), hash_of(token)).await?,
        _ => None,
    };
    parts.extensions.insert(Known(session.clone()));
    Ok(session)
}

/// The language of a request.
pub(crate) fn lang_of(uri: &Uri, headers: &HeaderMap) -> Lang {
    let first = uri.path().split('/').nth(1).and_then(|part| part.parse().ok());
    first.unwrap_or_else(|| {
        let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        Lang::from_accept_language(wish.unwrap_or_default())
    })
}

/// Where a request comes from. `X-Forwarded-For` is read from the right, past our own proxies only.
fn address_of(headers: &HeaderMap, extensions: &Extensions, state: &AppState) -> IpAddr {
    let ours = |ip: IpAddr| state.config.behind_proxy.iter().any(|net| net.contains(ip));
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| peer.ip());
    if !ours(peer) {
        return peer;
    }
    let hops: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .collect();
    let mut found = peer;
    for hop in hops.iter().rev() {
        let Ok(ip) = hop.trim().parse() else { break };
        found = ip;
        if !ours(ip) {
            break;
        }
    }
    found
}
