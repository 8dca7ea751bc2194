// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The files that pages need, inside the binary, addressed by what they contain.
//!
//! An address changes exactly when the bytes do, so a browser may keep them for ever and a new version
//! never meets an old style sheet.

use std::{collections::BTreeMap, sync::LazyLock};

use sha2::{Digest, Sha256};

/// One file as it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    /// The bytes.
    pub bytes: &'static [u8],
    /// The value of `content-type`.
    pub content_type: &'static str,
}

const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";
const WOFF2: &str = "font/woff2";

/// htmx and its event-stream extension as one file: loaded apart, the extension can come too late to connect.
const HTMX: &str = concat!(
    include_str!("../assets/htmx-4.0.1.min.js"),
    "\n;\n",
    include_str!("../assets/htmx-sse-4.0.1.min.js"),
    "\n"
);

/// Name, bytes, type. Files that others name (fonts, the symbols) come before those that name them.
const FILES: [(&str, &[u8], &str); 10] = [
    ("source-sans-3-latin.woff2", include_bytes!("../assets/fonts/source-sans-3-latin.woff2"), WOFF2),
    ("source-sans-3-latin-ext.woff2", include_bytes!("../assets/fonts/source-sans-3-latin-ext.woff2"), WOFF2),
    ("symbols.svg", include_bytes!("../assets/symbols.svg"), SVG),
    ("icon.svg", include_bytes!("../assets/icon.svg"), SVG),
    ("story.css", include_bytes!("../assets/story.css"), CSS),
    ("session.js", include_bytes!("../assets/session.js"), JS),
    ("story.js", include_bytes!("../assets/story.js"), JS),
    ("proof.js", include_bytes!("../assets/proof.js"), JS),
    ("riihi.js", include_bytes!("../assets/riihi.js"), JS),
    ("htmx.js", HTMX.as_bytes(), JS),
];

struct Registry {
    by_name: BTreeMap<&'static str, &'static str>,
    by_path: BTreeMap<&'static str, Asset>,
}

impl Registry {
    fn add(&mut self, name: &'static str, bytes: &'static [u8], content_type: &'static str) {
        let path: &'static str = Box::leak(hashed(name, bytes).into_boxed_str());
        self.by_name.insert(name, path);
        self.by_path.insert(path, Asset { bytes, content_type });
    }
}

fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("/assets/{stem}.{hash}.{ending}")
}

/// Computed once, at the first page: the leaked strings are the registry itself and live as long as the process.
static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let mut registry = Registry { by_name: BTreeMap::new(), by_path: BTreeMap::new() };
    for (name, bytes, content_type) in FILES {
        match std::str::from_utf8(bytes) {
            Ok(text) if content_type == CSS => registry.add(name, leak(slim(text)), content_type),
            _ => registry.add(name, bytes, content_type),
        }
    }
    let mut css = slim(include_str!("../assets/riihi.css"));
    for (name, path) in &registry.by_name {
        css = css.replace(&format!("asset:{name}"), path);
    }
    registry.add("riihi.css", leak(css), CSS);
    registry
});

fn leak(text: String) -> &'static [u8] {
    Box::leak(text.into_bytes().into_boxed_slice())
}

/// A style sheet without its comments and its indentation: those are for its writers. Our sheets have no
/// comment's mark inside a string.
fn slim(css: &str) -> String {
    let mut rest = css;
    let mut out = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The address of an asset: `asset("riihi.css")` gives `/assets/riihi.3f2a….css`.
///
/// An unknown name gives an address that answers 404; the templates' test finds it.
#[must_use]
pub fn asset(name: &str) -> &'static str {
    REGISTRY.by_name.get(name).copied().unwrap_or("/assets/unknown")
}

/// What is at an address, if it is one of ours.
#[must_use]
pub fn serve(path: &str) -> Option<Asset> {
    REGISTRY.by_path.get(path).copied()
}

/// All addresses, for a test or a cache that wants them ready.
pub fn all() -> impl Iterator<Item = (&'static str, Asset)> {
    REGISTRY.by_path.iter().map(|(path, asset)| (*path, *asset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_its_bytes_and_nothing_else_does() {
        let path = asset("riihi.css");
        assert!(path.starts_with("/assets/riihi.") && path.ends_with(".css"), "{path}");
        assert_eq!(serve(path).map(|a| a.content_type), Some(CSS));
        assert_eq!(serve("/assets/riihi.css"), None);
        assert_eq!(serve("/assets/../Cargo.toml"), None);
    }

    #[test]
    fn the_style_sheet_names_fonts_by_their_hashed_address() {
        let css = serve(asset("riihi.css")).map(|a| String::from_utf8_lossy(a.bytes)).unwrap_or_default();
        assert!(css.contains(asset("source-sans-3-latin.woff2")));
        assert!(!css.contains("asset:"), "an asset is named that does not exist");
    }

    #[test]
    fn a_style_sheet_travels_without_what_is_for_its_writers() {
        assert_eq!(
            slim("/* a\n b */\n\n@layer x {\n  a { b: c; } /* d */\n}\n"),
            "@layer x {\na { b: c; }\n}"
        );
        let css = serve(asset("story.css")).map(|a| String::from_utf8_lossy(a.bytes)).unwrap_or_default();
        assert!(css.len() > 5_000 && !css.contains("/*") && !css.contains("\n "));
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        for (path, asset) in
            all().filter(|(p, _)| p.ends_with(".css") || p.contains("riihi") || p.ends_with(".svg"))
        {
            let text = String::from_utf8_lossy(asset.bytes).replace("http://www.w3.org/", "");
            assert!(!text.contains("http://") && !text.contains("https://"), "{path}");
        }
    }
}
