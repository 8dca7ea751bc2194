// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The colour tokens as the style sheet has them, for the style page and for the tests of contrast.

use std::collections::BTreeMap;

/// The colours of the light and of the dark look by their names.
pub(crate) fn colours() -> [BTreeMap<String, String>; 2] {
    let css = include_str!("../assets/riihi.css");
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").unwrap_or((css, ""));
    let dark = dark.split_once("@media (prefers-contrast").map_or(dark, |(dark, _)| dark);
    let read = |text: &str| {
        text.lines()
            .filter_map(|l| l.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "))
            .filter(|(_, value)| value.starts_with('#'))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    [read(light), read(dark)]
}

/// A colour on the style page.
pub(crate) struct Swatch {
    /// `brand`.
    pub(crate) name: String,
    /// In the light and in the dark look.
    pub(crate) values: [String; 2],
    /// Its contrast with the page's ground in each.
    pub(crate) contrasts: [String; 2],
}

/// All colours by name; contrasts are written by `decimal`.
pub(crate) fn swatches(decimal: impl Fn(f64) -> String) -> Vec<Swatch> {
    let [light, dark] = colours();
    let against = |look: &BTreeMap<String, String>, value: &str| {
        let ratio = look.get("ground").and_then(|ground| crate::theme::contrast(value, ground).ok());
        decimal(ratio.unwrap_or(1.0))
    };
    light
        .iter()
        .map(|(name, value)| {
            let other = dark.get(name).cloned().unwrap_or_default();
            Swatch {
                name: name.clone(),
                contrasts: [against(&light, value), against(&dark, &other)],
                values: [value.clone(), other],
            }
        })
        .collect()
}
