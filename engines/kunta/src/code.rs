// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The municipality code: three digits, the key of everything here.

use std::{fmt, str::FromStr};

/// A municipality code as Statistics Finland writes it: three digits, zeros in front (`049` is Espoo).
///
/// The form is checked where it is parsed; whether there is such a municipality, the
/// [`Register`](crate::Register) knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode([u8; 3]);

/// Why a text is not a municipality code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a municipality code has exactly three digits, for example 049")]
pub struct CodeError;

impl MunicipalityCode {
    /// The three digits.
    pub fn as_str(&self) -> &str {
        // Digits only, since parsing let nothing else in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for MunicipalityCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let digits: [u8; 3] = text.as_bytes().try_into().map_err(|_| CodeError)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(CodeError) }
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for MunicipalityCode {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for MunicipalityCode {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_three_digits_and_keeps_its_zeros() {
        let espoo: MunicipalityCode = "049".parse().unwrap();
        assert_eq!(espoo.to_string(), "049");
        assert_eq!(serde_json::to_string(&espoo).unwrap(), "\"049\"");
        assert_eq!(serde_json::from_str::<MunicipalityCode>("\"049\"").unwrap(), espoo);
        for bad in ["", "49", "0049", "04a", " 49", "４９", "KU049", "-49"] {
            assert_eq!(bad.parse::<MunicipalityCode>(), Err(CodeError), "{bad}");
        }
        assert!(serde_json::from_str::<MunicipalityCode>("\"49\"").is_err());
    }
}
