// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An answer, with the questions that tests ask.

use bytes::Bytes;
use http::response::Parts;
use serde_json::Value;

/// What came back.
pub struct Reply {
    path: String,
    parts: Parts,
    body: Bytes,
}

impl Reply {
    pub(crate) fn new(path: &str, parts: Parts, body: Bytes) -> Self {
        Self { path: path.to_owned(), parts, body }
    }

    /// The status.
    pub fn status(&self) -> u16 {
        self.parts.status.as_u16()
    }

    /// Insists on a status; shows the answer where it is another.
    ///
    /// # Panics
    /// Where it is another.
    #[track_caller]
    pub fn expect(&self, status: u16) -> &Self {
        assert_eq!(self.status(), status, "{}: {}", self.path, self.text());
        self
    }

    /// Insists that the text is there.
    ///
    /// # Panics
    /// Where it is not.
    #[track_caller]
    pub fn contains(&self, text: &str) -> &Self {
        assert!(self.text().contains(text), "{} does not contain {text:?}: {}", self.path, self.text());
        self
    }

    /// Insists that the text is not there.
    ///
    /// # Panics
    /// Where it is.
    #[track_caller]
    pub fn lacks(&self, text: &str) -> &Self {
        assert!(!self.text().contains(text), "{} contains {text:?}: {}", self.path, self.text());
        self
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The words of a page's own part, a line each, without what is only offered while one types: what a
    /// snapshot of a page holds.
    pub fn words(&self) -> String {
        let text = self.text();
        let main = text.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
        let mut main = main.map_or_else(String::new, |(main, _)| main.to_owned());
        for (from, to) in [("<datalist", "</datalist>"), ("<script", "</script>"), ("<style", "</style>")] {
            while let Some((before, rest)) = main.split_once(from) {
                main = format!("{before}{}", rest.split_once(to).map_or("", |(_, after)| after));
            }
        }
        let pieces = main.split('>').skip(1).filter_map(|piece| piece.split('<').next());
        pieces.map(str::trim).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The body as bytes.
    pub fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// Where it is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{}: {e}: {}", self.path, self.text()))
    }

    /// A header; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// Where it leads, after a form that was done.
    ///
    /// # Panics
    /// Where it leads nowhere.
    #[track_caller]
    pub fn location(&self) -> &str {
        self.expect(303);
        self.header("location")
    }

    /// The value of the first hidden or filled-in field with this name; empty where there is none.
    pub fn field(&self, name: &str) -> String {
        let text = self.text();
        let mark = format!("name=\"{name}\"");
        let Some(input) = text.split('<').find(|tag| tag.contains(&mark)) else { return String::new() };
        let value = input.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    }

    pub(crate) fn csrf(&self) -> Option<String> {
        Some(self.field("csrf")).filter(|token| !token.is_empty())
    }
}
