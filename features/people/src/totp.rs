// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Codes of authenticator apps: RFC 6238 with what every app can do, six digits of HMAC-SHA-1 each half minute.

use hmac::{Hmac, Mac as _};
use kernel::Timestamp;
use sha1::Sha1;

/// Bytes of a secret: as long as the hash, as RFC 4226 wants.
pub(crate) const SECRET: usize = 20;
const STEP_MS: i64 = 30_000;
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The half minute of a moment.
fn step_of(now: Timestamp) -> i64 {
    now.as_millis().div_euclid(STEP_MS)
}

/// The code of a half minute.
fn code(secret: &[u8], step: i64) -> u32 {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = <Hmac<Sha1> as hmac::Mac>::new_from_slice(secret).expect("any key length");
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = hash.last().map_or(0, |b| usize::from(b & 15));
    let cut = hash.get(at..at + 4).and_then(|b| b.try_into().ok()).unwrap_or_default();
    (u32::from_be_bytes(cut) & 0x7fff_ffff) % 1_000_000
}

/// The half minute that a typed code belongs to: this one or a neighbour, since clocks differ, and none that
/// was used before.
pub(crate) fn accept(secret: &[u8], typed: &str, now: Timestamp, last: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let here = step_of(now);
    (here - 1..=here + 1).filter(|step| *step > last).find(|step| {
        kernel::crypto::equal(format!("{:06}", code(secret, *step)).as_bytes(), digits.as_bytes())
    })
}

/// The secret as a person types it into an app, in fours.
pub(crate) fn shown(secret: &[u8]) -> String {
    let text = base32(secret);
    let fours: Vec<&str> =
        (0..text.len()).step_by(4).filter_map(|i| text.get(i..(i + 4).min(text.len()))).collect();
    fours.join(" ")
}

/// The address that an app reads from a QR code.
pub(crate) fn address(secret: &[u8], email: &str) -> String {
    let who: String = email.bytes().fold(String::new(), |mut out, b| {
        use std::fmt::Write as _;
        if b.is_ascii_alphanumeric() || b".-_@".contains(&b) {
            out.push(char::from(b));
        } else {
            let _ = write!(out, "%{b:02X}");
        }
        out
    });
    format!("otpauth://totp/Riihi:{who}?secret={}&issuer=Riihi", base32(secret))
}

/// The secret of a key as it was shown.
pub(crate) fn from_shown(text: &str) -> Option<Vec<u8>> {
    let (mut out, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for c in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        let digit = ALPHABET.iter().position(|a| *a == c.to_ascii_uppercase())?;
        held = (held << 5) | u32::try_from(digit).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from((held >> bits) & 255).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    Some(out)
}

fn base32(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            let digit = usize::try_from((held >> bits) & 31).unwrap_or(0);
            out.extend(ALPHABET.get(digit).map(|b| char::from(*b)));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        let digit = usize::try_from((held << (5 - bits)) & 31).unwrap_or(0);
        out.extend(ALPHABET.get(digit).map(|b| char::from(*b)));
    }
    out
}

/// The code that an app shows at this moment.
pub(crate) fn now_code(secret: &[u8], now: Timestamp) -> String {
    format!("{:06}", code(secret, step_of(now)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RFC: &[u8] = b"12345678901234567890";

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the last six of eight digits.
        for (seconds, want) in [
            (59, 287_082),
            (1_111_111_109, 81_804),
            (1_111_111_111, 50_471),
            (1_234_567_890, 5_924),
            (2_000_000_000, 279_037),
        ] {
            assert_eq!(code(RFC, step_of(Timestamp::from_millis(seconds * 1000))), want, "{seconds}");
        }
    }

    #[test]
    fn a_code_is_taken_once_and_from_its_neighbourhood_only() {
        let now = Timestamp::from_millis(1_795_255_200_000);
        let text = now_code(RFC, now);
        let step = accept(RFC, &text, now, 0).unwrap();
        assert_eq!(accept(RFC, &format!("{} {}", &text[..3], &text[3..]), now, 0), Some(step));
        assert_eq!(accept(RFC, &text, now, step), None);
        assert_eq!(accept(RFC, &text, now.plus_millis(STEP_MS), 0), Some(step));
        assert_eq!(accept(RFC, &text, now.plus_millis(3 * STEP_MS), 0), None);
        for bad in ["", "12345", "1234567", "12345x", "１２３４５６"] {
            assert_eq!(accept(RFC, bad, now, 0), None, "{bad}");
        }
    }

    #[test]
    fn a_secret_is_written_as_apps_read_it() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(shown(b"12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert!(address(b"foobar", "a+b@x.fi").contains("Riihi:a%2Bb@x.fi?secret=MZXW6YTBOI"));
    }
}
