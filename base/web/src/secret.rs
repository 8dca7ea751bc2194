// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The installation's secret, from which keys for each purpose are derived.

use kernel::crypto;

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
}

/// A secret does not belong in a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}
