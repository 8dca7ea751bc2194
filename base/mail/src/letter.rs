// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A letter, and the address it goes to.

use lettre::{
    Message,
    message::{
        Mailbox,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use serde::{Deserialize, Serialize};

use crate::SmtpError;

/// An address that a letter can go to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// Reads an address as somebody wrote it; nothing where it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let host = text.rsplit_once('@')?.1;
        let fine = host.contains('.') && text.len() <= 254 && text.parse::<lettre::Address>().is_ok();
        fine.then(|| Self(text.to_owned()))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For comparing: the same mailbox, however it was capitalised.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

/// An address does not belong in a log.
impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Address(hidden)")
    }
}

/// A letter in plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom.
    pub to: Address,
    /// What about. Line breaks become spaces.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// Where an answer goes, where that is not the sender.
    #[serde(default)]
    pub reply_to: Option<Address>,
    /// The address that a mail program posts to when the reader presses its "unsubscribe" (RFC 8058).
    #[serde(default)]
    pub one_click: Option<String>,
}

impl Letter {
    /// A letter that nobody unsubscribes from.
    pub fn new(to: Address, subject: impl Into<String>, text: impl Into<String>) -> Self {
        Self { to, subject: subject.into(), text: text.into(), reply_to: None, one_click: None }
    }

    /// As it goes over the wire. The same letter has the same `Message-ID` at every try.
    pub(crate) fn message(&self, from: &Mailbox, id: &str, host: &str) -> Result<Message, SmtpError> {
        let to: Mailbox =
            self.to.as_str().parse().map_err(|_| SmtpError::Refused("not an address".into()))?;
        let subject = self.subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut message = Message::builder()
            .from(from.clone())
            .to(to)
            .subject(subject)
            .message_id(Some(format!("<{id}@{host}>")))
            .header(ContentType::TEXT_PLAIN)
            .header(ContentTransferEncoding::QuotedPrintable);
        if let Some(reply_to) = self.reply_to.as_ref().and_then(|a| a.as_str().parse().ok()) {
            message = message.reply_to(reply_to);
        }
        let text = self.text.replace("\r\n", "\n").replace('\n', "\r\n");
        let mut message = message.body(text).map_err(|e| SmtpError::Refused(e.to_string()))?;
        let mut put = |name: &'static str, value: String| {
            if let Ok(name) = HeaderName::new_from_ascii(name.to_owned()) {
                message.headers_mut().insert_raw(HeaderValue::new(name, value));
            }
        };
        // No holiday notices back, please (RFC 3834).
        put("Auto-Submitted", "auto-generated".to_owned());
        if let Some(address) = &self.one_click {
            put("List-Unsubscribe", format!("<{address}>"));
            put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned());
        }
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wire(letter: &Letter) -> String {
        let from = "Riihi <riihi@kunta.fi>".parse().unwrap();
        String::from_utf8(letter.message(&from, "x1", "riihi.fi").unwrap().formatted()).unwrap()
    }

    #[test]
    fn what_can_be_no_mailbox_is_no_address() {
        for bad in
            ["", "aino", "aino@kunta", "a b@kunta.fi", "a@b.fi,c@d.fi", "a@b.fi\r\nBcc: c@d.fi", "@b.fi"]
        {
            assert_eq!(Address::parse(bad), None, "{bad}");
        }
        assert_eq!(Address::parse(" Aino.Ö@Kunta.fi ").map(|a| a.folded()), Some("aino.ö@kunta.fi".into()));
    }

    #[test]
    fn a_line_break_in_a_subject_makes_no_header() {
        let to = Address::parse("aino@kunta.fi").unwrap();
        let text = wire(&Letter::new(to, "Hei\r\nBcc: muu@kunta.fi", "Teksti"));
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|l| l.to_lowercase().starts_with("bcc")), "{text}");
        assert!(head.contains("Message-ID: <x1@riihi.fi>"), "{text}");
    }

    #[test]
    fn a_letter_that_can_be_unsubscribed_from_says_so_in_its_head() {
        let to = Address::parse("aino@kunta.fi").unwrap();
        let mut letter = Letter::new(to, "Hei", "Öisin");
        assert!(!wire(&letter).contains("List-Unsubscribe"));
        letter.one_click = Some("https://riihi.fi/api/v1/unsubscribe/abc".to_owned());
        let text = wire(&letter);
        assert!(text.contains("List-Unsubscribe: <https://riihi.fi/api/v1/unsubscribe/abc>"), "{text}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{text}");
        assert!(text.contains("=C3=96isin"), "{text}");
    }
}
