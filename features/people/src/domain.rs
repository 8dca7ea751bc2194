// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the slice is about: organisations, accounts, sessions, and the rules that need no database.

use kernel::{AccountId, Id, Lang, LocalizedText, OrgId, Role, Slug, Timestamp};

/// Whose brainstorms these are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id, the first part of every key.
    pub id: OrgId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its names.
    pub name: LocalizedText,
    /// `municipality`, `state`, `association`, ... : a word, shown nowhere but in exports.
    pub kind: String,
    /// Whether the site is theirs: their name is on the front page.
    pub owns_site: bool,
    /// Its six colours as JSON; empty for Riihi's own.
    pub look: String,
}

/// The kinds of organisations that the form offers.
pub(crate) const KINDS: [&str; 5] = ["municipality", "county", "state", "association", "other"];

/// Somebody who works in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) id: AccountId,
    pub(crate) email: Email,
    pub(crate) name: String,
    pub(crate) lang: Lang,
    pub(crate) disabled: bool,
    pub(crate) roles: Vec<Role>,
}

/// Marks ids of sessions.
#[derive(Debug)]
pub(crate) enum Session {}
pub(crate) type SessionId = Id<Session>;

/// A session is over after half an hour without a request, of which pages warn ...
pub(crate) const IDLE_MS: i64 = ui::SESSION_MINUTES * 60 * 1000;
/// ... and in any case after twenty hours: the shortest that may end without a way to go on (WCAG 2.2.1).
pub(crate) const LONGEST_MS: i64 = 20 * 60 * 60 * 1000;
/// A sign-in link works for half an hour.
pub(crate) const LINK_MS: i64 = 30 * 60 * 1000;
/// An invitation works for two weeks.
pub(crate) const INVITATION_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// Whether a session that began and was last seen then is over now.
pub(crate) fn is_over(began: Timestamp, seen: Timestamp, now: Timestamp) -> bool {
    now >= seen.plus_millis(IDLE_MS) || now >= began.plus_millis(LONGEST_MS)
}

/// An e-mail address as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address: something, one @, a name with a dot. More would refuse real addresses.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (user, host) = text.split_once('@')?;
        let fine = !user.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
            && text.len() <= 254
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
        fine.then(|| Self(text.to_owned()))
    }

    /// What a stored address was parsed from.
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For comparing: people write their address sometimes with capitals and sometimes without.
    pub(crate) fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

/// The roles that a manager of accounts can give. Platform is given on the command line.
pub(crate) const ROLES: [Role; 6] =
    [Role::Owner, Role::Facilitator, Role::Moderator, Role::Analyst, Role::Viewer, Role::Auditor];

/// Reads role codes; what is none, or is not to be given, is left out.
pub(crate) fn parse_roles<'a>(codes: impl IntoIterator<Item = &'a str>) -> Vec<Role> {
    let asked: Vec<Role> = codes.into_iter().filter_map(|c| c.parse().ok()).collect();
    ROLES.into_iter().filter(|r| asked.contains(r)).collect()
}

/// Why a text cannot be a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordFault {
    Short,
    Long,
    Guessable,
}

/// What everybody tries first, as far as it has twelve characters.
const TRIED_FIRST: [&str; 12] = [
    "123456789012",
    "1234567890123",
    "salasana1234",
    "salasanasalasana",
    "passwordpassword",
    "password1234",
    "qwertyuiopas",
    "qwertyuiop123",
    "lösenord1234",
    "letmeinletmein",
    "administrator",
    "changemechangeme",
];

/// Whether a text can be a password: long enough, and not the first guess. No rules about kinds of
/// characters; a sentence is a good password.
pub(crate) fn check_password(text: &str, email: &str) -> Result<(), PasswordFault> {
    let length = text.chars().count();
    let folded = text.to_lowercase();
    let own = email.split('@').next().unwrap_or_default().to_lowercase();
    let mut letters: Vec<char> = folded.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    if length < 12 {
        Err(PasswordFault::Short)
    } else if length > 128 {
        Err(PasswordFault::Long)
    } else if letters.len() < 4
        || TRIED_FIRST.contains(&folded.as_str())
        || folded == email.to_lowercase()
        || (own.len() >= 4 && folded.replace(&own, "").chars().count() < 6)
    {
        Err(PasswordFault::Guessable)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_the_first_guess() {
        for (text, verdict) in [
            ("kissa istui katolla", Ok(())),
            ("elva tecken", Err(PasswordFault::Short)),
            ("ääääääääääää", Err(PasswordFault::Guessable)),
            ("Salasana1234", Err(PasswordFault::Guessable)),
            ("aino.virtanen2026", Err(PasswordFault::Guessable)),
        ] {
            assert_eq!(check_password(text, "aino.virtanen@example.fi"), verdict, "{text}");
        }
        let sentence = "onko tämä 7 ".repeat(10);
        assert_eq!(check_password(&sentence, "a@b.fi"), Ok(()));
        assert_eq!(check_password(&(sentence + "yli rajan"), "a@b.fi"), Err(PasswordFault::Long));
    }

    #[test]
    fn addresses_are_read_kindly_but_not_blindly() {
        assert_eq!(Email::parse(" Aino@Kunta.fi ").map(|e| e.key()), Some("aino@kunta.fi".into()));
        for bad in ["", "aino", "@kunta.fi", "aino@kunta", "a b@kunta.fi", "a@b.fi,c@d.fi", "a@b@c.fi"] {
            assert_eq!(Email::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_session_ends_when_idle_and_at_the_latest_after_twenty_hours() {
        let began = Timestamp::from_millis(1_000_000);
        assert!(!is_over(began, began, began.plus_millis(IDLE_MS - 1)));
        assert!(is_over(began, began, began.plus_millis(IDLE_MS)));
        // WCAG 2.2.1: what cannot be put off lasts for twenty hours at least; idling is warned of.
        const { assert!(LONGEST_MS >= 20 * 60 * 60 * 1000) };
        let late = began.plus_millis(LONGEST_MS);
        assert!(is_over(began, late.plus_millis(-1), late));
    }

    #[test]
    fn the_platform_role_cannot_be_given_on_a_page() {
        assert_eq!(parse_roles(["viewer", "platform", "x", "owner"]), [Role::Owner, Role::Viewer]);
    }
}
