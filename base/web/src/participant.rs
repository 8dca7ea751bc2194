// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Participants' keys as a browser or a program carries them. Here they are only read and written;
//! whether one is good is for the feature that keeps their hashes.

use http::{HeaderMap, HeaderValue, header};
use kernel::{Code, Id};

use crate::Config;

/// How many brainstorms a browser remembers; the oldest falls out.
const KEPT: usize = 6;
const ID: usize = 13;
const KEY: usize = ID + ID + 24;

/// A participant of one brainstorm and the secret that proves it: the REST interface's token, and one
/// entry of the cookie.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParticipantKey {
    /// The brainstorm's id.
    pub brainstorm: i64,
    /// The participant's id.
    pub participant: i64,
    /// The secret.
    pub code: Code,
}

impl ParticipantKey {
    /// Reads the 50 characters.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != KEY || !text.is_ascii() {
            return None;
        }
        let id = |at: usize| text.get(at..at + ID)?.parse::<Id<Self>>().ok().map(Id::as_i64);
        let code = text.get(ID + ID..)?;
        Some(Self { brainstorm: id(0)?, participant: id(ID)?, code: Code::parse(code).ok()? })
    }

    /// The 50 characters.
    pub fn token(&self) -> String {
        let id = Id::<Self>::from_i64;
        format!("{}{}{}", id(self.brainstorm), id(self.participant), self.code.as_str())
    }
}

/// The keys that came with a request, newest first.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct ParticipantCookies(Vec<ParticipantKey>);

impl ParticipantCookies {
    /// Reads the bearer token, or else the cookie. What is no key is left out.
    pub fn from(headers: &HeaderMap, config: &Config) -> Self {
        if let Some(token) = bearer(headers) {
            return Self(ParticipantKey::parse(token).into_iter().collect());
        }
        let value = cookie(headers, name(config)).unwrap_or_default();
        Self(value.split('~').filter_map(ParticipantKey::parse).take(KEPT).collect())
    }

    /// The key for a brainstorm.
    pub fn of(&self, brainstorm: i64) -> Option<&ParticipantKey> {
        self.0.iter().find(|k| k.brainstorm == brainstorm)
    }

    /// The newest key: the only one, where it came as a token.
    pub fn newest(&self) -> Option<&ParticipantKey> {
        self.0.first()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and `key`, in the place of an earlier one for the same brainstorm.
    #[must_use]
    pub fn with(&self, key: ParticipantKey) -> Self {
        let mut keys = self.without(key.brainstorm).0;
        keys.insert(0, key);
        keys.truncate(KEPT);
        Self(keys)
    }

    /// These without the one for `brainstorm`.
    #[must_use]
    pub fn without(&self, brainstorm: i64) -> Self {
        Self(self.0.iter().filter(|k| k.brainstorm != brainstorm).cloned().collect())
    }

    /// The `Set-Cookie` header that makes the browser keep these for half a year, or forget all.
    pub fn set_cookie(&self, config: &Config) -> HeaderValue {
        let value: Vec<String> = self.0.iter().map(ParticipantKey::token).collect();
        let age = if self.0.is_empty() { 0 } else { 180 * 86_400 };
        set_cookie(config, name(config), &value.join("~"), Some(age))
    }
}

fn name(config: &Config) -> &'static str {
    if config.trusted() { "__Host-riihi" } else { "riihi" }
}

/// The token of an `Authorization: Bearer` header.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value)
}

/// A cookie of ours. Without an age it lasts until the browser closes.
pub(crate) fn set_cookie(config: &Config, name: &str, value: &str, age: Option<i64>) -> HeaderValue {
    let secure = if config.trusted() { "; Secure" } else { "" };
    let age = age.map(|s| format!("; Max-Age={s}")).unwrap_or_default();
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    // Names and values are our own base-32 and hexadecimal characters.
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use kernel::Chance;

    use super::*;

    fn key(brainstorm: i64) -> ParticipantKey {
        ParticipantKey { brainstorm, participant: 77, code: Code::new(&mut Chance::seeded(5)) }
    }

    #[test]
    fn a_browser_keeps_the_six_newest_keys_and_gives_them_back() {
        let config = Config::default();
        let mut keys = ParticipantCookies::default();
        for brainstorm in 1..=7 {
            keys = keys.with(key(brainstorm));
        }
        keys = keys.with(key(4));
        let set = keys.set_cookie(&config);
        let set = set.to_str().unwrap();
        assert!(set.starts_with("__Host-riihi=") && set.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"));
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, set.split(';').next().unwrap().parse().unwrap());
        let back = ParticipantCookies::from(&headers, &config);
        assert_eq!(back, keys);
        assert_eq!(back.newest().unwrap().brainstorm, 4);
        assert!(back.of(1).is_none() && back.of(2).is_some());
        assert!(back.without(2).of(2).is_none());
    }

    #[test]
    fn a_token_goes_before_the_cookie_and_nonsense_is_no_key() {
        let config = Config::default();
        let mut headers = HeaderMap::new();
        let cookie = format!("__Host-riihi=é~x~{}", key(1).token());
        headers.insert(header::COOKIE, HeaderValue::from_str(&cookie).unwrap());
        assert!(ParticipantCookies::from(&headers, &config).is_empty());
        headers.insert(header::AUTHORIZATION, format!("bearer {}", key(9).token()).parse().unwrap());
        let keys = ParticipantCookies::from(&headers, &config);
        assert_eq!(keys.newest(), Some(&key(9)));
        assert!(keys.of(1).is_none());
    }
}
