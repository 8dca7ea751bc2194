// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Short names in addresses.

use std::{fmt, str::FromStr};

/// A name in an address: 2 to 60 characters of a-z, 0-9 and single hyphens between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// Why a text cannot be a name in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name in an address has 2 to 60 characters: a-z, 0-9 and single hyphens between them")]
pub struct SlugError;

impl Slug {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A name made of a title: "Tulevaisuuden kunta 2035!" gives `tulevaisuuden-kunta-2035`.
    /// Titles without a single usable character give `fallback`.
    pub fn from_title(title: &str, fallback: &str) -> Self {
        let mut out = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => out.push(c),
                'ä' | 'å' | 'á' | 'à' | 'â' => out.push('a'),
                'ö' | 'ø' | 'õ' | 'ó' => out.push('o'),
                'é' | 'è' | 'ê' | 'ë' => out.push('e'),
                'ü' => out.push('u'),
                'š' => out.push('s'),
                'ž' => out.push('z'),
                _ if out.ends_with('-') || out.is_empty() => {}
                _ => out.push('-'),
            }
        }
        out.truncate(50);
        let out = out.trim_matches('-');
        if out.len() < 2 { Self(fallback.to_owned()) } else { Self(out.to_owned()) }
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        let fine = (2..=60).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if fine { Ok(Self(text.to_owned())) } else { Err(SlugError) }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_reads_back() {
        for (title, slug) in [
            ("Tulevaisuuden kunta 2035!", "tulevaisuuden-kunta-2035"),
            ("Äänekosken  – nuoret", "aanekosken-nuoret"),
            ("???", "riihi"),
        ] {
            let made = Slug::from_title(title, "riihi");
            assert_eq!(made.as_str(), slug);
            assert_eq!(slug.parse(), Ok(made));
        }
        for bad in ["a", "-ab", "ab-", "a--b", "Ab", "a b", "é"] {
            assert_eq!(bad.parse::<Slug>(), Err(SlugError), "{bad}");
        }
    }
}
