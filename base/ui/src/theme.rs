// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An organisation's own colours: six tokens, refused if somebody could not read them.

use std::fmt::{self, Write as _};

/// The least contrast of text against what it stands on (WCAG 1.4.3).
pub const TEXT: f64 = 4.5;
/// The least contrast of controls and focus against their surroundings (WCAG 1.4.11).
pub const CONTROL: f64 = 3.0;

/// Grounds that a brand colour stands on, light and dark; kept equal to the style sheet's by a test.
const GROUNDS: [[&str; 3]; 2] = [["#faf6ee", "#fffdf8", "#f1ebde"], ["#111a17", "#19241f", "#0c1411"]];

/// Six colours as `#rrggbb`: of the brand, of text on it, and the accent; for the light and the dark look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Links, buttons and the masthead in the light look.
    pub brand: String,
    /// Text on the brand colour in the light look.
    pub on_brand: String,
    /// Marks and progress in the light look.
    pub accent: String,
    /// Links, buttons and the masthead in the dark look.
    pub dark_brand: String,
    /// Text on the brand colour in the dark look.
    pub dark_on_brand: String,
    /// Marks and progress in the dark look.
    pub dark_accent: String,
}

/// Why a theme is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum ThemeError {
    /// Not of the form `#rrggbb`.
    NotAColour(String),
    /// Too little contrast between two colours.
    Contrast {
        /// In front.
        front: String,
        /// Behind.
        behind: String,
        /// What it is.
        ratio: f64,
        /// What it should be.
        least: f64,
    },
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAColour(text) => write!(f, "{text} is not a colour of the form #rrggbb"),
            Self::Contrast { front, behind, ratio, least } => {
                write!(f, "{front} on {behind}: contrast {ratio:.1}, at least {least:.1} is needed")
            }
        }
    }
}

impl std::error::Error for ThemeError {}

pub(crate) fn channels(colour: &str) -> Option<[f64; 3]> {
    let hex = colour.strip_prefix('#').filter(|h| h.len() == 6 && h.is_ascii())?;
    let channel = |at: usize| {
        let byte = u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?;
        let c = f64::from(byte) / 255.0;
        Some(if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    };
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// The contrast of two colours after WCAG: from 1 to 21.
///
/// # Errors
/// If one of them is not a colour.
pub fn contrast(a: &str, b: &str) -> Result<f64, ThemeError> {
    let light = |colour: &str| {
        let [r, g, b] = channels(colour).ok_or_else(|| ThemeError::NotAColour(colour.to_owned()))?;
        Ok(0.2126 * r + 0.7152 * g + 0.0722 * b)
    };
    let (a, b) = (light(a)?, light(b)?);
    Ok((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

impl Theme {
    /// The style sheet that overrides the tokens, served as a file of its own.
    ///
    /// # Errors
    /// If a text or control in these colours could not be read.
    pub fn css(&self) -> Result<String, ThemeError> {
        let looks = [
            [&self.brand, &self.on_brand, &self.accent],
            [&self.dark_brand, &self.dark_on_brand, &self.dark_accent],
        ];
        let mut css = String::new();
        for (dark, ([brand, on_brand, accent], grounds)) in looks.into_iter().zip(GROUNDS).enumerate() {
            readable(on_brand, brand, TEXT)?;
            for ground in grounds {
                readable(brand, ground, TEXT)?;
                readable(accent, ground, CONTROL)?;
            }
            let (open, close) =
                if dark == 1 { ("@media(prefers-color-scheme:dark){", "}") } else { ("", "") };
            // Writing to a String cannot fail.
            let _ = write!(
                css,
                "{open}:root{{--brand:{brand};--brand-strong:color-mix(in srgb,{brand} 80%,var(--ink));\
                 --brand-wash:color-mix(in srgb,{brand} 14%,var(--surface));--on-brand:{on_brand};\
                 --accent:{accent}}}{close}"
            );
        }
        Ok(css)
    }
}

fn readable(front: &str, behind: &str, least: f64) -> Result<(), ThemeError> {
    let ratio = contrast(front, behind)?;
    if ratio < least {
        return Err(ThemeError::Contrast {
            front: front.to_owned(),
            behind: behind.to_owned(),
            ratio,
            least,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::colours as tokens;

    #[test]
    fn every_colour_pair_can_be_read_in_both_looks() {
        let grounds = ["ground", "surface", "sunken"];
        let mut text: Vec<(&str, &str)> = Vec::new();
        let mut control: Vec<(&str, &str)> = Vec::new();
        for ground in grounds {
            for front in [
                "ink",
                "ink-soft",
                "brand",
                "brand-strong",
                "accent-ink",
                "danger",
                "success",
                "warning",
                "info",
            ] {
                text.push((front, ground));
            }
            for front in ["edge", "accent", "focus", "agree", "skip", "disagree"] {
                control.push((front, ground));
            }
            for group in ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8"] {
                control.push((group, ground));
            }
        }
        for group in ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8"] {
            text.push(("on-group", group));
        }
        for wash in ["info", "success", "warning", "danger"] {
            text.push((wash, Box::leak(format!("{wash}-wash").into_boxed_str())));
            text.push(("ink", Box::leak(format!("{wash}-wash").into_boxed_str())));
        }
        text.extend([
            ("on-brand", "brand"),
            ("on-brand", "brand-strong"),
            ("brand-strong", "brand-wash"),
            ("accent-ink", "accent-wash"),
            ("ink", "accent-wash"),
            ("on-agree", "agree"),
            ("on-disagree", "disagree"),
        ]);
        control.extend([("on-skip", "skip"), ("focus-halo", "focus")]);
        for (look, tokens) in ["light", "dark"].iter().zip(tokens()) {
            for (pairs, least) in [(&text, TEXT), (&control, CONTROL)] {
                for (front, behind) in pairs {
                    let ratio = contrast(&tokens[*front], &tokens[*behind]).unwrap();
                    assert!(ratio >= least, "{look}: {front} on {behind} is {ratio:.2}, not {least}");
                }
            }
        }
    }

    #[test]
    fn both_looks_name_the_same_colours() {
        let [light, dark] = tokens();
        assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
        for (look, grounds) in [light, dark].iter().zip(GROUNDS) {
            assert_eq!([&look["ground"], &look["surface"], &look["sunken"]], grounds.each_ref());
        }
    }

    #[test]
    fn a_theme_that_cannot_be_read_is_refused() {
        let mut theme = Theme {
            brand: "#1d3c8f".into(),
            on_brand: "#ffffff".into(),
            accent: "#a8690f".into(),
            dark_brand: "#a9c1f5".into(),
            dark_on_brand: "#0b1733".into(),
            dark_accent: "#dba94e".into(),
        };
        assert!(theme.css().is_ok_and(|css| css.contains("--brand:#1d3c8f")));
        theme.brand = "#7fa8ff".into();
        assert!(matches!(theme.css(), Err(ThemeError::Contrast { .. })));
        theme.brand = "red;}body{display:none".into();
        assert!(matches!(theme.css(), Err(ThemeError::NotAColour(_))));
    }
}
