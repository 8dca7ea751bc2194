// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a first view costs a phone: page, style, scripts and the one font that is asked for, compressed.

use std::io::Write as _;

use askama::Template as _;
use flate2::{Compression, write::GzEncoder};
use kernel::Lang;

#[expect(clippy::unwrap_used, reason = "memory does not fail to be written to")]
fn gz(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[expect(clippy::unwrap_used, reason = "the test fails if the asset is not there")]
fn file(name: &str) -> &'static [u8] {
    ui::serve(ui::asset(name)).unwrap().bytes
}

#[test]
fn a_first_view_is_light() {
    let css = gz(file("riihi.css"));
    assert!(css <= 25_000, "the style sheet is {css} bytes");
    let own = file("riihi.js").len();
    assert!(own <= 7_000, "our script is {own} bytes");
    let page = ui::StylePage::new(Lang::Fi, ui::Shell::new(Lang::Fi, "x", "/style")).render().unwrap();
    let scripts = gz(file("htmx.js")) + gz(file("riihi.js"));
    let drawings = gz(file("symbols.svg")) + gz(file("icon.svg"));
    let all = gz(page.as_bytes()) + css + scripts + drawings + file("source-sans-3-latin.woff2").len();
    assert!(all <= 100_000, "a first view is {all} bytes");
}
