// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The installation's secret, from which keys for each purpose are derived.

use kernel::{Chance, crypto};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

/// 32 bytes that only the installation knows. Never printed, never stored in the database.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// The secret of these bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A seal over `parts` for one `purpose`: 64 hexadecimal characters. Another purpose gives another
    /// seal, so that a seal made for one thing never opens another.
    pub fn seal(&self, purpose: &str, parts: &[&[u8]]) -> String {
        let key = crypto::hmac(&self.0, &[purpose.as_bytes()]);
        crypto::hex(&crypto::hmac(&key, parts))
    }

    /// Whether `seal` is the one that [`Secret::seal`] makes.
    pub fn fits(&self, purpose: &str, parts: &[&[u8]], seal: &str) -> bool {
        crypto::equal(self.seal(purpose, parts).as_bytes(), seal.as_bytes())
    }

    /// Locks `plain` away (ChaCha20-Poly1305), for a column or a link that only this installation reads.
    /// What was locked for one `purpose` does not open for another.
    pub fn lock(&self, chance: &mut Chance, purpose: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_LEN] = chance.bytes();
        let mut out = plain.to_vec();
        let whole = self.key(purpose).seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::empty(),
            &mut out,
        );
        // Fails only above 256 GB; an empty answer then opens for nobody.
        whole.map(|()| [nonce.as_slice(), &out].concat()).unwrap_or_default()
    }

    /// What [`Secret::lock`] locked for this `purpose`; nothing where it was changed or is another's.
    pub fn unlock(&self, purpose: &str, locked: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = locked.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut rest = rest.to_vec();
        let plain = self.key(purpose).open_in_place(nonce, Aad::empty(), &mut rest).ok()?;
        Some(plain.to_vec())
    }

    fn key(&self, purpose: &str) -> LessSafeKey {
        let key = crypto::hmac(&self.0, &[b"lock", purpose.as_bytes()]);
        #[expect(clippy::expect_used, reason = "the key has the length that the cipher takes")]
        LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &key).expect("32 bytes"))
    }
}

/// A secret does not belong in a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_locked_opens_for_the_same_purpose_and_unchanged_only() {
        let (secret, mut chance) = (Secret::new([9; 32]), Chance::seeded(1));
        let locked = secret.lock(&mut chance, "mail", b"aino@example.fi");
        assert!(!locked.windows(4).any(|w| w == b"aino"));
        assert_eq!(secret.unlock("mail", &locked).as_deref(), Some(b"aino@example.fi".as_slice()));
        assert_ne!(secret.lock(&mut chance, "mail", b"aino@example.fi"), locked);
        assert_eq!(secret.unlock("other", &locked), None);
        assert_eq!(Secret::new([8; 32]).unlock("mail", &locked), None);
        for place in 0..locked.len() {
            let mut changed = locked.clone();
            changed[place] ^= 1;
            assert_eq!(secret.unlock("mail", &changed), None, "byte {place}");
        }
        assert_eq!(secret.unlock("mail", b"short"), None);
    }
}
