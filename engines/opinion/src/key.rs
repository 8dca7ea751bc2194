// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Names of participants and statements as the caller knows them.
//!
//! A server has 64-bit integers, a file may have any text. Both are kept as they came, so that a result speaks of
//! people and ideas by the names of its input. The order of keys (integers by value, then texts) fixes the order of
//! every list in the engine, which is what makes results independent of the order of arrival.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// The name of a participant or a statement in the caller's world.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(untagged)]
pub enum Key {
    /// A whole number.
    Int(i64),
    /// Anything else.
    Text(Box<str>),
}

/// The largest whole number that every reader of JSON keeps exactly (2^53 - 1).
const JSON_SAFE: i64 = (1 << 53) - 1;

impl Key {
    /// Reads a key from text: a whole number in its plain form becomes [`Key::Int`], all else ("007", "+1") stays text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = !digits.is_empty()
            && digits.len() <= 19
            && digits.bytes().all(|b| b.is_ascii_digit())
            && (!digits.starts_with('0') || text == "0");
        match text.parse::<i64>() {
            Ok(number) if plain => Self::Int(number),
            _ => Self::Text(text.into()),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

/// Numbers stay numbers where JSON keeps them exactly; larger ones become strings.
impl Serialize for Key {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Int(number) if number.abs_diff(0) <= JSON_SAFE.unsigned_abs() => out.serialize_i64(*number),
            Self::Int(number) => out.collect_str(number),
            Self::Text(text) => out.serialize_str(text),
        }
    }
}

impl From<i64> for Key {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn plain_whole_numbers_are_numbers_and_all_else_is_text() {
        for (text, number) in [("0", 0), ("12", 12), ("-3", -3), ("9223372036854775807", i64::MAX)] {
            assert_eq!(Key::parse(text), Key::Int(number));
        }
        for text in ["", "-", "-0", "007", "+1", "1.0", " 1", "9223372036854775808", "abc"] {
            assert_eq!(Key::parse(text), Key::Text(text.into()), "{text:?}");
            assert_eq!(Key::parse(text).to_string(), text);
        }
    }

    #[test]
    fn numbers_beyond_the_exact_range_of_json_become_strings() {
        let json = serde_json::to_string(&[Key::Int(7), Key::Int(1 << 53), Key::from("a")]).unwrap();
        assert_eq!(json, r#"[7,"9007199254740992","a"]"#);
    }
}
