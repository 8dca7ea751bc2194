// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The three languages and texts that exist in them.

use std::{fmt, str::FromStr};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// All, in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// `fi`, `sv`, `en`: in addresses, `lang` attributes and columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// The first of our languages that an `Accept-Language` header asks for; Finnish if none.
    pub fn from_accept_language(header: &str) -> Self {
        let mut wishes: Vec<(u32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut bits = part.trim().split(';');
                let lang = bits.next()?.get(..2)?.to_ascii_lowercase().parse().ok()?;
                let q = bits.find_map(|b| b.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=1000")]
                Some(((q.clamp(0.0, 1.0) * 1000.0) as u32, lang))
            })
            .collect();
        wishes.sort_by_key(|(q, _)| std::cmp::Reverse(*q));
        wishes.first().map_or(Self::Fi, |(_, lang)| *lang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

/// A text that may exist in each of the three languages; `original` is the one it was written in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalizedText {
    /// Finnish, empty where there is none yet.
    #[serde(default)]
    pub fi: String,
    /// Swedish, empty where there is none yet.
    #[serde(default)]
    pub sv: String,
    /// English, empty where there is none yet.
    #[serde(default)]
    pub en: String,
    /// The language it was written in.
    #[serde(default = "finnish")]
    pub original: Lang,
}

const fn finnish() -> Lang {
    Lang::Fi
}

impl Default for LocalizedText {
    fn default() -> Self {
        Self { fi: String::new(), sv: String::new(), en: String::new(), original: Lang::Fi }
    }
}

impl LocalizedText {
    /// A text in one language only.
    pub fn one(lang: Lang, text: impl Into<String>) -> Self {
        let mut out = Self { original: lang, ..Self::default() };
        out.set(lang, text);
        out
    }

    /// A text in all three, written in Finnish.
    pub fn new(fi: impl Into<String>, sv: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fi: fi.into(), sv: sv.into(), en: en.into(), original: Lang::Fi }
    }

    /// Exactly this language's text; empty where it is missing.
    pub fn exact(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fi => &self.fi,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }

    /// Puts the text of one language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        let place = match lang {
            Lang::Fi => &mut self.fi,
            Lang::Sv => &mut self.sv,
            Lang::En => &mut self.en,
        };
        *place = text.into();
    }

    /// What to show a reader of `lang`: that language, else the original, else any there is.
    pub fn get(&self, lang: Lang) -> &str {
        self.shown(lang).0
    }

    /// As [`LocalizedText::get`], with the language the text really is in (for the `lang` attribute).
    pub fn shown(&self, lang: Lang) -> (&str, Lang) {
        [lang, self.original, Lang::Fi, Lang::Sv, Lang::En]
            .into_iter()
            .map(|l| (self.exact(l), l))
            .find(|(text, _)| !text.trim().is_empty())
            .unwrap_or(("", lang))
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        Lang::ALL.iter().all(|l| self.exact(*l).trim().is_empty())
    }

    /// The languages that have a text.
    pub fn languages(&self) -> Vec<Lang> {
        Lang::ALL.into_iter().filter(|l| !self.exact(*l).trim().is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_wish_chooses_among_our_three_languages() {
        for (header, lang) in [
            ("sv-FI,sv;q=0.9,en;q=0.8", Lang::Sv),
            ("de,en;q=0.5,fi;q=0.7", Lang::Fi),
            ("en", Lang::En),
            ("de", Lang::Fi),
            ("", Lang::Fi),
            ("é;q=x,,;", Lang::Fi),
        ] {
            assert_eq!(Lang::from_accept_language(header), lang, "{header}");
        }
    }

    #[test]
    fn a_missing_language_falls_back_to_the_original_and_says_so() {
        let text = LocalizedText::one(Lang::Sv, "Hej");
        assert_eq!(text.shown(Lang::En), ("Hej", Lang::Sv));
        assert_eq!(LocalizedText::default().shown(Lang::En), ("", Lang::En));
    }
}
