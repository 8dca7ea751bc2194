// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A form with a file (`multipart/form-data`, RFC 7578), read whole: our files are small and the endpoint
//! limits the body. The guard has checked the form's token before.

use std::collections::BTreeMap;

use crate::{AppState, Bad, Result, WebError, extract::body_of};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use http::header;

/// The parts of a form by name; of parts with the same name the last one.
pub struct Upload(BTreeMap<String, Bytes>);

impl Upload {
    /// The bytes of a part; none where it is missing or empty.
    pub fn bytes(&self, name: &str) -> Option<&Bytes> {
        self.0.get(name).filter(|bytes| !bytes.is_empty())
    }

    /// A part as text; empty where it is missing.
    pub fn text(&self, name: &str) -> Result<String> {
        let bytes = self.0.get(name).cloned().unwrap_or_default();
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| WebError::Bad(Bad::NotText))?;
        if text.contains('\0') { Err(WebError::Bad(Bad::Nul)) } else { Ok(text) }
    }
}

impl FromRequest<AppState> for Upload {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        const KIND: &str = "multipart/form-data";
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
        let boundary = kind.and_then(boundary).ok_or(WebError::Bad(Bad::Type(KIND)))?;
        let body = body_of(request, state).await?;
        parts(&body, &boundary).map(Self).ok_or(WebError::Bad(Bad::NotText))
    }
}

fn boundary(kind: &str) -> Option<String> {
    let (name, rest) = kind.split_once(';')?;
    if !name.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let value = rest.split(';').find_map(|p| p.trim().strip_prefix("boundary="))?.trim_matches('"');
    (1..=70).contains(&value.len()).then(|| value.to_owned())
}

/// Takes the body apart. `None` where it does not end as it should.
fn parts(body: &Bytes, boundary: &str) -> Option<BTreeMap<String, Bytes>> {
    let (first, next) = (format!("--{boundary}"), format!("\r\n--{boundary}"));
    let mut out = BTreeMap::new();
    let mut rest = body.slice(find(body, first.as_bytes())? + first.len()..);
    while !rest.starts_with(b"--") {
        let head = find(&rest, b"\r\n\r\n")?;
        let end = head + 4 + find(&rest[head + 4..], next.as_bytes())?;
        let lines = String::from_utf8_lossy(&rest[..head]).into_owned();
        let name = lines
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))
            .and_then(|line| {
            line.split("; ").find_map(|p| p.strip_prefix("name=\"")?.strip_suffix('"'))
        })?;
        out.insert(name.to_owned(), rest.slice(head + 4..end));
        rest = rest.slice(end + next.len()..);
    }
    Some(out)
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|w| w == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_s_form_is_taken_apart_bytes_untouched() {
        let body = "--XyZ\r\nContent-Disposition: form-data; name=\"question\"\r\n\r\nabc\r\n--XyZ\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"s.csv\"\r\nContent-Type: text/csv\r\n\r\n\
            text,lang\r\nhyvä,fi\r\n\r\n--XyZ--\r\n";
        let upload = Upload(parts(&Bytes::from(body), "XyZ").unwrap());
        assert_eq!(upload.text("question").unwrap(), "abc");
        assert_eq!(&upload.bytes("file").unwrap()[..], "text,lang\r\nhyvä,fi\r\n".as_bytes());
        assert!(upload.bytes("other").is_none());
    }

    #[test]
    fn a_body_that_breaks_off_is_refused() {
        let whole = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--";
        assert!(parts(&Bytes::from(whole), "b").is_some());
        for end in 0..whole.len() - 2 {
            assert!(parts(&Bytes::copy_from_slice(&whole.as_bytes()[..end]), "b").is_none(), "{end}");
        }
        assert_eq!(boundary("multipart/form-data; boundary=\"a b\"").as_deref(), Some("a b"));
        assert_eq!(boundary("text/plain; boundary=a"), None);
    }
}
