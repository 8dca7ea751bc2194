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
const FILES: [(&str, &[u8], &str); 8] = [
    ("source-sans-3-latin.woff2", include_bytes!("../assets/fonts/source-sans-3-latin.woff2"), WOFF2),
    ("source-sans-3-latin-ext.woff2", include_bytes!("../assets/fonts/source-sans-3-latin-ext.woff2"), WOFF2),
    ("symbols.svg", include_bytes!("../assets/symbols.svg"), SVG),
    ("icon.svg", include_bytes!("../assets/icon.svg"), SVG),
    ("story.css", include_bytes!("../assets/story.css"), CSS),
    ("story.js", include_bytes!("../assets/story.js"), JS),
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
        registry.add(name, bytes, content_type);
    }
    let mut css = include_str!("../assets/riihi.css").to_owned();
    for (name, path) in &registry.by_name {
        css = css.replace(&format!("asset:{name}"), path);
    }
    registry.add("riihi.css", Box::leak(css.into_bytes().into_boxed_slice()), CSS);
    registry
});

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
    fn nothing_is_fetched_from_elsewhere() {
        for (path, asset) in
            all().filter(|(p, _)| p.ends_with(".css") || p.contains("riihi") || p.ends_with(".svg"))
        {
            let text = String::from_utf8_lossy(asset.bytes).replace("http://www.w3.org/", "");
            assert!(!text.contains("http://") && !text.contains("https://"), "{path}");
        }
    }
}
