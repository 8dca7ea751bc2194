// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A message about the pages, and by when it is answered.

use kernel::{AccountId, Date, Id, Lang, OrgId};
use language::plain;
use mail::Address;

/// Marks ids of messages.
#[derive(Debug)]
pub(crate) enum MessageMark {}
/// A message's id: chance, so that it does not tell when it was written.
pub(crate) type MessageId = Id<MessageMark>;

/// The most characters of a message, and of an answer.
pub(crate) const LONGEST: usize = 4_000;
/// The most characters of a page's name.
pub(crate) const LONGEST_PAGE: usize = 300;
/// The law's days for an answer about accessibility; ours for all.
const ANSWER_DAYS: i64 = 14;
/// From this day on a message is pressing, and the owners are told.
pub(crate) const PRESSING_DAYS: i64 = 10;
/// How long a message is kept once it has been handled.
pub(crate) const KEPT_MONTHS: i64 = 12;
/// How long one is kept that nobody ever handles: nothing stays for good.
pub(crate) const FORGOTTEN_MONTHS: i64 = 24;

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    Accessibility,
    Privacy,
    Content,
    Other,
}

impl About {
    pub(crate) const ALL: [Self; 4] = [Self::Accessibility, Self::Privacy, Self::Content, Self::Other];

    /// The word that forms and the database use.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Accessibility => "accessibility",
            Self::Privacy => "privacy",
            Self::Content => "content",
            Self::Other => "other",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.code() == code)
    }
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// No letter: there was no address, no mail server or no answer.
    None,
    /// It went by mail.
    Mail,
    /// The mail server would not take it.
    Undelivered,
}

impl Delivery {
    const ALL: [Self; 3] = [Self::None, Self::Mail, Self::Undelivered];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Mail => "mail",
            Self::Undelivered => "undelivered",
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

/// Somebody's words, checked.
#[derive(Debug, Clone)]
pub(crate) struct NewMessage {
    pub(crate) about: About,
    pub(crate) page: String,
    pub(crate) text: String,
    pub(crate) lang: Lang,
    pub(crate) address: Option<Address>,
}

/// A message in the inbox.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) org: OrgId,
    pub(crate) id: MessageId,
    pub(crate) about: About,
    pub(crate) page: String,
    pub(crate) text: String,
    pub(crate) lang: Lang,
    /// Locked.
    pub(crate) address: Option<Vec<u8>>,
    pub(crate) arrived_on: Date,
    pub(crate) due_on: Date,
    pub(crate) answer: String,
    pub(crate) delivery: Delivery,
    pub(crate) handled: Option<Handled>,
}

/// When it was handled, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Handled {
    pub(crate) on: Date,
    pub(crate) by: AccountId,
}

/// How a message that waits stands against its due date, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    InTime(i64),
    Pressing(i64),
    Overdue(i64),
}

impl Standing {
    pub(crate) fn of(message: &Message, today: Date) -> Self {
        let left = today.days_until(message.due_on);
        if left < 0 {
            Self::Overdue(-left)
        } else if message.arrived_on.days_until(today) >= PRESSING_DAYS {
            Self::Pressing(left)
        } else {
            Self::InTime(left)
        }
    }
}

/// The last day for an answer to what arrives today.
pub(crate) fn due_on(today: Date) -> Date {
    today.plus_days(ANSWER_DAYS)
}

/// An address of our own pages, without query: what a form may be filled with beforehand and the inbox may
/// link to.
pub(crate) fn own_path(text: &str) -> Option<&str> {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.%".contains(c);
    let fits = path.starts_with('/') && !path.starts_with("//") && path.len() <= LONGEST_PAGE;
    (fits && path.chars().all(plain)).then_some(path)
}

/// The brainstorm that a page belongs to, by its name in addresses; `site` is what our addresses begin with, for
/// who pastes a whole one.
pub(crate) fn brainstorm_of<'p>(page: &'p str, site: &str) -> Option<&'p str> {
    let path = own_path(page.strip_prefix(site).unwrap_or(page))?;
    let mut parts = path.split('/').skip(1);
    parts.next()?.parse::<Lang>().ok()?;
    if parts.next()? != "b" {
        return None;
    }
    parts.next().filter(|slug| !slug.is_empty())
}

/// The words of a message or an answer, ready to be kept; nothing where there are none or too many.
pub(crate) fn words(typed: &str) -> Result<String, Fault> {
    let text = plain::clean_lines(typed);
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    plain::check_length(&text, LONGEST).map_err(|_| Fault::TooMany)?;
    Ok(text)
}

/// What is wrong with somebody's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Missing,
    TooMany,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrived(on: &str) -> Message {
        let on = Date::parse(on).unwrap();
        Message {
            org: OrgId::from_i64(1),
            id: MessageId::from_i64(1),
            about: About::Other,
            page: String::new(),
            text: String::new(),
            lang: Lang::Fi,
            address: None,
            arrived_on: on,
            due_on: due_on(on),
            answer: String::new(),
            delivery: Delivery::None,
            handled: None,
        }
    }

    #[test]
    fn a_message_becomes_pressing_on_day_ten_and_overdue_after_day_fourteen() {
        let message = arrived("2026-11-21");
        let on = |day: &str| Standing::of(&message, Date::parse(day).unwrap());
        assert_eq!(on("2026-11-21"), Standing::InTime(14));
        assert_eq!(on("2026-11-30"), Standing::InTime(5));
        assert_eq!(on("2026-12-01"), Standing::Pressing(4));
        assert_eq!(on("2026-12-05"), Standing::Pressing(0));
        assert_eq!(on("2026-12-06"), Standing::Overdue(1));
    }

    #[test]
    fn only_addresses_of_ours_are_taken_from_a_link() {
        assert_eq!(own_path("/fi/b/kunta/results?kunta=091#map"), Some("/fi/b/kunta/results"));
        let long = format!("/{}", "a".repeat(LONGEST_PAGE));
        for foreign in
            ["", "fi/b/x", "//paha.example/fi", "https://paha.example/", "/\\paha", "/a b", "/å", &long]
        {
            assert_eq!(own_path(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn a_page_of_a_brainstorm_tells_which() {
        let site = "https://riihi.example";
        assert_eq!(brainstorm_of("/fi/b/kunta", site), Some("kunta"));
        assert_eq!(brainstorm_of("https://riihi.example/sv/b/kunta/q/1?x", site), Some("kunta"));
        for other in [
            "",
            "etusivu",
            "/fi",
            "/fi/b",
            "/fi/b/",
            "/xx/b/kunta",
            "/fi/c/kunta",
            "https://a.example/fi/b/x",
        ] {
            assert_eq!(brainstorm_of(other, site), None, "{other}");
        }
    }

    #[test]
    fn words_are_cleaned_and_counted() {
        assert_eq!(words("\u{202e}Kartta ei\r\naukea \n"), Ok("Kartta ei\naukea".to_owned()));
        assert_eq!(words(" \n\t"), Err(Fault::Missing));
        assert_eq!(words(&"a".repeat(LONGEST + 1)), Err(Fault::TooMany));
    }
}
