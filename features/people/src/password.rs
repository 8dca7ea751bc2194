// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Passwords are kept as Argon2id, made on a thread of its own since it takes long on purpose.

use argon2::{
    Argon2, PasswordHash, PasswordHasher as _, PasswordVerifier as _,
    password_hash::{Salt, SaltString},
};
use web::{AppState, WebError};

/// What is stored of a password.
pub(crate) async fn hash(state: &AppState, password: String) -> Result<String, WebError> {
    let salt: [u8; 16] = state.chance(kernel::Chance::bytes);
    let work = move || {
        let salt = SaltString::encode_b64(&salt).map_err(WebError::internal)?;
        let hash = Argon2::default().hash_password(password.as_bytes(), Salt::from(&salt));
        hash.map(|h| h.to_string()).map_err(WebError::internal)
    };
    tokio::task::spawn_blocking(work).await.map_err(WebError::internal)?
}

/// Whether the password is the one. Without a stored hash it takes as long and is not, so that the time
/// does not tell which addresses have accounts.
pub(crate) async fn fits(password: String, stored: Option<String>) -> Result<bool, WebError> {
    let work = move || {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| NOBODYS.to_owned());
        let Ok(hash) = PasswordHash::new(&stored) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known
    };
    tokio::task::spawn_blocking(work).await.map_err(WebError::internal)
}

/// A hash of something nobody knows, with the same cost as the real ones.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ";

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_s_hash_costs_as_much_as_a_real_one_and_fits_nothing() {
        let hash = PasswordHash::new(NOBODYS).unwrap();
        let real = argon2::Params::try_from(&hash).unwrap();
        assert_eq!((real.m_cost(), real.t_cost(), real.p_cost()), (19_456, 2, 1));
        assert_eq!(argon2::Params::default().m_cost(), real.m_cost());
        assert!(!fits("anything".to_owned(), None).await.unwrap());
    }
}
