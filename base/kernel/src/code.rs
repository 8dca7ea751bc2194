// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The return code: what lets a participant come back, and the only thing that does.

use std::fmt;

use crate::{Chance, crypto};

/// A participant's secret: 24 Crockford base-32 characters, of which 23 are chance (115 bits) and the
/// last is a check character. It is shown to the participant; only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; 24]);

/// Why a typed text is not a return code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not 24 characters after spaces and hyphens are taken out.
    #[error("a return code has 24 characters")]
    Length,
    /// A character that no code holds.
    #[error("a return code has only the digits and the letters A-Z without U")]
    Character,
    /// The check character does not fit: something was mistyped.
    #[error("the check character does not fit: one character is wrong")]
    Check,
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Code {
    /// A new secret.
    pub fn new(chance: &mut Chance) -> Self {
        let mut out = [b'0'; 24];
        let random: [u8; 23] = chance.bytes();
        for (place, byte) in out.iter_mut().zip(random) {
            *place = letter(usize::from(byte & 31));
        }
        let check = check_of(&out);
        if let Some(last) = out.last_mut() {
            *last = check;
        }
        Self(out)
    }

    /// Reads what a person typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let mut out = [b'0'; 24];
        let mut n = 0;
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '–') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let byte = u8::try_from(c).map_err(|_| CodeError::Character)?;
            if !ALPHABET.contains(&byte) {
                return Err(CodeError::Character);
            }
            *out.get_mut(n).ok_or(CodeError::Length)? = byte;
            n += 1;
        }
        if n != 24 {
            return Err(CodeError::Length);
        }
        if out.last().copied() != Some(check_of(&out)) {
            return Err(CodeError::Check);
        }
        Ok(Self(out))
    }

    /// SHA-256 of the code: what is stored. The code has more than 112 random bits, so a plain hash
    /// cannot be turned back.
    pub fn hash(&self) -> [u8; 32] {
        crypto::sha256(&[b"riihi return code", &self.0])
    }

    /// The 24 characters without hyphens: for a cookie or a link's fragment.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Four groups of six, as people read it.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, part) in self.0.chunks(6).enumerate() {
            if i > 0 {
                f.write_str("-")?;
            }
            f.write_str(std::str::from_utf8(part).unwrap_or_default())?;
        }
        Ok(())
    }
}

/// A secret does not belong in a log.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(hidden)")
    }
}

fn letter(i: usize) -> u8 {
    ALPHABET.get(i & 31).copied().unwrap_or(b'0')
}

/// A weighted sum modulo 32 with odd weights: finds any single wrong character, and a swap of two
/// neighbours unless their values differ by exactly 16.
fn check_of(code: &[u8; 24]) -> u8 {
    let mut sum = 0usize;
    for (i, byte) in code.iter().take(23).enumerate() {
        let value = ALPHABET.iter().position(|a| a == byte).unwrap_or(0);
        // Odd weights are invertible modulo 32, so that no single change goes unseen.
        sum = (sum + value * (2 * i + 1)) & 31;
    }
    letter(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = Code::new(&mut Chance::seeded(1));
        let shown = code.to_string();
        assert_eq!(shown.len(), 27);
        assert_eq!(Code::parse(&shown), Ok(code.clone()));
        assert_eq!(Code::parse(&shown.to_lowercase().replace('-', " ")), Ok(code.clone()));
        assert_eq!(Code::parse(&shown.replace('0', "o").replace('1', "l")), Ok(code));
    }

    #[test]
    fn one_wrong_character_is_always_noticed() {
        let code = Code::new(&mut Chance::seeded(2));
        let plain = code.as_str().as_bytes();
        for place in 0..24 {
            for other in ALPHABET {
                let mut typed = plain.to_vec();
                if typed[place] == *other {
                    continue;
                }
                typed[place] = *other;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(Code::parse(&typed), Err(CodeError::Check), "{typed}");
            }
        }
    }

    #[test]
    fn a_code_is_never_printed_by_accident() {
        let code = Code::new(&mut Chance::seeded(3));
        assert!(!format!("{code:?}").contains(code.as_str()));
    }
}
