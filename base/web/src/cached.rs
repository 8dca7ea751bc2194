// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pages rendered and compressed once for each version of what they show. A page kept here is the same
//! for everybody: it has no name, no token and no cookie in it.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use flate2::Compression;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::crypto;

use crate::{
    Result,
    layers::compress::{gzip, takes_gzip},
};

/// How many addresses are kept. When there are more, all go and the busy ones are back at once.
const KEPT: usize = 4_096;

/// Pages by address.
#[derive(Default)]
pub struct PageCache(RwLock<HashMap<String, (i64, Arc<Cached>)>>);

/// A page ready to send.
pub struct Cached {
    plain: Bytes,
    gzip: Bytes,
    etag: HeaderValue,
    kind: HeaderValue,
}

impl PageCache {
    /// The page at `address` (path and whatever of the query matters) for `version` of what it shows;
    /// rendered by `render` where it is not kept yet. A version older than the kept one is not kept.
    pub fn html(
        &self,
        address: &str,
        version: i64,
        render: impl FnOnce() -> Result<String>,
    ) -> Result<Arc<Cached>> {
        self.text(address, version, "text/html; charset=utf-8", render)
    }

    /// As [`PageCache::html`], for another kind of text.
    pub fn text(
        &self,
        address: &str,
        version: i64,
        kind: &'static str,
        render: impl FnOnce() -> Result<String>,
    ) -> Result<Arc<Cached>> {
        {
            let pages = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, page)) = pages.get(address).filter(|(v, _)| *v == version) {
                return Ok(page.clone());
            }
        }
        let page = Arc::new(Cached::new(&render()?, kind));
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= KEPT {
            pages.clear();
        }
        match pages.get(address) {
            Some((kept, _)) if *kept > version => {}
            _ => drop(pages.insert(address.to_owned(), (version, page.clone()))),
        }
        Ok(page)
    }

    /// The page last kept at `address`, of whatever version: for when the database is away.
    pub fn last(&self, address: &str) -> Option<Arc<Cached>> {
        let pages = self.0.read().unwrap_or_else(PoisonError::into_inner);
        pages.get(address).map(|(_, page)| page.clone())
    }

    /// Forgets what starts with `prefix`, where something changed that has no version.
    pub fn forget(&self, prefix: &str) {
        self.0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|address, _| !address.starts_with(prefix));
    }
}

impl Cached {
    fn new(text: &str, kind: &'static str) -> Self {
        let hash = crypto::hex(&crypto::sha256(&[text.as_bytes()]));
        let etag = format!("\"{}\"", hash.get(..24).unwrap_or_default());
        Self {
            gzip: gzip(text.as_bytes(), Compression::best()).into(),
            plain: Bytes::copy_from_slice(text.as_bytes()),
            etag: HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("\"\"")),
            kind: HeaderValue::from_static(kind),
        }
    }

    /// The answer to a request with these headers: 304 where the reader has it already.
    pub fn respond(&self, request: &HeaderMap) -> Response {
        let has = request.get_all(header::IF_NONE_MATCH).iter().any(|v| {
            let tags = v.to_str().unwrap_or_default();
            tags.split(',').any(|t| t.trim().trim_start_matches("W/").as_bytes() == self.etag.as_bytes())
        });
        let zipped = takes_gzip(request);
        let body = match (has, zipped) {
            (true, _) => Body::empty(),
            (false, true) => Body::from(self.gzip.clone()),
            (false, false) => Body::from(self.plain.clone()),
        };
        let mut response = Response::new(body);
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if has {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, self.kind.clone());
        if zipped {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_rendered_once_a_version_and_an_older_one_never_replaces_it() {
        let cache = PageCache::default();
        let get = |version: i64, text: &str| {
            let text = text.to_owned();
            cache.html("/fi/b/x", version, || Ok(text)).unwrap().plain.clone()
        };
        assert_eq!(get(1, "one"), "one");
        assert_eq!(get(1, "never rendered"), "one");
        assert_eq!(get(2, "two"), "two");
        assert_eq!(get(1, "late"), "late");
        assert_eq!(get(2, "never rendered"), "two");
    }

    #[test]
    fn a_reader_who_has_the_page_gets_304() {
        let page = Cached::new("text", "text/html; charset=utf-8");
        let mut headers = HeaderMap::new();
        let first = page.respond(&headers);
        headers.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        assert_eq!(page.respond(&headers).status(), StatusCode::NOT_MODIFIED);
    }
}
