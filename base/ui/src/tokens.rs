// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The colour tokens as the style sheet has them, for the style page and for the tests of contrast.

use std::collections::BTreeMap;

use crate::sight::{Sight, brightness};

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

/// The least difference of the first groups' colours to some eyes, in the light and in the dark look.
pub(crate) fn least_difference(sight: Sight, groups: usize) -> [f64; 2] {
    least(groups, |a, b| sight.difference(a, b))
}

/// The least step between the first groups' colours in grey, from 0 to 100.
pub(crate) fn least_step(groups: usize) -> [f64; 2] {
    least(groups, |a, b| Some((brightness(a)? - brightness(b)?).abs()))
}

fn least(groups: usize, apart: impl Fn(&str, &str) -> Option<f64>) -> [f64; 2] {
    colours().map(|look| {
        let all: Vec<&String> = (1..=groups).filter_map(|i| look.get(&format!("g{i}"))).collect();
        let pairs = all.iter().enumerate().flat_map(|(i, a)| all.iter().take(i).map(move |b| (a, b)));
        pairs.filter_map(|(a, b)| apart(a, b)).fold(f64::INFINITY, f64::min)
    })
}

/// A size of letters, a distance or a rounding.
pub(crate) struct Measure {
    /// `gap-s`.
    pub(crate) name: String,
    /// As the style sheet says it.
    pub(crate) value: String,
    /// The largest it gets, in pixels of a reader with letters of 16.
    pub(crate) pixels: f64,
}

/// The measures whose name begins with one of `kinds`, in the order of the style sheet.
pub(crate) fn measures(kinds: &[&str]) -> Vec<Measure> {
    let css = include_str!("../assets/riihi.css");
    let tokens = css.split_once("@media").map_or(css, |(tokens, _)| tokens);
    let named =
        tokens.lines().filter_map(|l| l.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    named
        .filter(|(name, value)| kinds.iter().any(|k| name.starts_with(k)) && value.contains("rem"))
        .map(|(name, value)| {
            let last = value.trim_end_matches(')').rsplit(' ').next().unwrap_or_default();
            let rem: f64 = last.trim_end_matches("rem").parse().unwrap_or_default();
            Measure { name: name.to_owned(), value: value.to_owned(), pixels: rem * 16.0 }
        })
        .collect()
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
