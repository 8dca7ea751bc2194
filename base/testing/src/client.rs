// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A browser, or a program, that keeps its cookies.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{Router, body::Body, http::Request};
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;
use web::AppState;

use crate::Reply;

/// Speaks to the application; cloning shares the cookies.
#[derive(Clone)]
pub struct Client {
    router: Router,
    jar: Arc<Mutex<Jar>>,
    headers: HeaderMap,
}

#[derive(Default)]
struct Jar {
    cookies: BTreeMap<String, String>,
    /// The form token that the last page showed.
    csrf: Option<String>,
}

impl Client {
    pub(crate) fn new(router: Router) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        headers.insert(header::HOST, HeaderValue::from_static("localhost:8080"));
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("fi"));
        Self { router, jar: Arc::default(), headers }
    }

    pub(crate) fn signed_in(self, state: &AppState, token: &str, csrf: String) -> Self {
        self.keep(&web::sign_in_cookie(&state.config, token));
        self.jar().csrf = Some(csrf);
        self
    }

    /// Sends a header with every request.
    ///
    /// # Panics
    /// Where it cannot be a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().unwrap_or_else(|_| panic!("{name}"));
        self.headers.insert(name, value.parse().unwrap_or_else(|_| panic!("{value}")));
        self
    }

    /// Never sends this header (`sec-fetch-site`, for an old browser or a program).
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// A program with a token: no cookies, no headers of a browser.
    #[must_use]
    pub fn with_bearer(mut self, token: &str) -> Self {
        self.jar = Arc::default();
        self.without_header("sec-fetch-site").with_header("authorization", &format!("Bearer {token}"))
    }

    /// Forgets the form token, as another site's page would not know it.
    #[must_use]
    pub fn without_csrf(self) -> Self {
        self.jar().csrf = None;
        self
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().cookies.get(name).cloned()
    }

    /// How many cookies there are.
    pub fn cookies(&self) -> usize {
        self.jar().cookies.len()
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// Sends a form. The form token of the last page goes along by itself.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let csrf = self.jar().csrf.clone();
        let token = csrf.iter().map(|c| ("csrf", c.as_str()));
        let pairs: Vec<String> = token
            .chain(fields.iter().copied())
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, Some(kind), pairs.join("&").into_bytes()).await
    }

    /// Sends JSON.
    ///
    /// # Panics
    /// Where `method` is none.
    pub async fn json(&self, method: &str, path: &str, body: &Value) -> Reply {
        let method = method.parse().unwrap_or_else(|_| panic!("{method}"));
        self.send(method, path, Some("application/json"), body.to_string().into_bytes()).await
    }

    /// Sends anything.
    ///
    /// # Panics
    /// Where it is no request.
    pub async fn send(&self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.headers.clone());
            if let Some(kind) = kind.and_then(|k| k.parse().ok()) {
                headers.insert(header::CONTENT_TYPE, kind);
            }
            if let Ok(Some(cookies)) = self.cookie_header().map(|c| c.parse()).transpose() {
                headers.insert(header::COOKIE, cookies);
            }
        }
        let request = request.body(Body::from(body)).unwrap_or_else(|e| panic!("{path}: {e}"));
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(set);
        }
        let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
        let reply = Reply::new(path, parts, bytes);
        if let Some(csrf) = reply.csrf() {
            self.jar().csrf = Some(csrf.to_owned());
        }
        reply
    }

    /// Opens an endless answer (live events) and returns it unread.
    ///
    /// # Panics
    /// Where it is no request.
    pub async fn open(&self, path: &str) -> axum::response::Response {
        let mut request = Request::get(path);
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.headers.clone());
        }
        let request = request.body(Body::empty()).unwrap_or_else(|e| panic!("{path}: {e}"));
        let Ok(response) = self.router.clone().oneshot(request).await;
        response
    }

    fn keep(&self, set: &HeaderValue) {
        let text = set.to_str().unwrap_or_default();
        let Some((name, value)) = text.split(';').next().unwrap_or_default().split_once('=') else { return };
        let mut jar = self.jar();
        if text.contains("Max-Age=0") {
            jar.cookies.remove(name);
        } else {
            jar.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    fn cookie_header(&self) -> Option<String> {
        let jar = self.jar();
        let pairs: Vec<String> = jar.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    fn jar(&self) -> MutexGuard<'_, Jar> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, b| {
        if b.is_ascii_alphanumeric() {
            out.push(char::from(b))
        } else {
            out.push_str(&format!("%{b:02X}"))
        }
        out
    })
}
