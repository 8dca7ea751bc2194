// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A request to be told, before and after it is confirmed.

use brainstorm::contract::BrainstormId;
use kernel::{Date, Id, Lang, OrgId, Timestamp};
use mail::Address;

/// Marks ids of requests.
#[derive(Debug)]
pub(crate) enum NoticeMark {}
/// A request's id: chance, so that it does not tell when it was made.
pub(crate) type NoticeId = Id<NoticeMark>;

/// How long the link in the first letter works.
pub(crate) const CONFIRM_MS: i64 = 7 * 24 * 60 * 60 * 1000;
/// Where results never come, the address goes after this many years.
const KEPT_YEARS: i16 = 2;

/// Somebody asks. Nothing of it is stored: it travels, locked, in the link that confirms it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) brainstorm: BrainstormId,
    pub(crate) address: Address,
    pub(crate) lang: Lang,
    pub(crate) about_end: bool,
    pub(crate) about_answers: bool,
    pub(crate) expires: Timestamp,
}

impl Request {
    /// Number of the brainstorm, end of validity, language and wishes, then the address.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let lang = Lang::ALL.iter().position(|l| *l == self.lang).and_then(|n| u8::try_from(n).ok());
        let mut out = Vec::new();
        out.extend(self.brainstorm.as_i64().to_le_bytes());
        out.extend(self.expires.as_millis().to_le_bytes());
        out.extend([lang.unwrap_or(0), u8::from(self.about_end) | u8::from(self.about_answers) << 1]);
        out.extend(self.address.as_str().bytes());
        out
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (brainstorm, rest) = bytes.split_first_chunk::<8>()?;
        let (expires, rest) = rest.split_first_chunk::<8>()?;
        let ([lang, wishes], address) = rest.split_first_chunk::<2>()?;
        Some(Self {
            brainstorm: BrainstormId::from_i64(i64::from_le_bytes(*brainstorm)),
            address: Address::parse(std::str::from_utf8(address).ok()?)?,
            lang: *Lang::ALL.get(usize::from(*lang))?,
            about_end: wishes & 1 == 1,
            about_answers: wishes & 2 == 2,
            expires: Timestamp::from_millis(i64::from_le_bytes(*expires)),
        })
    }
}

/// A confirmed request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) org: OrgId,
    pub(crate) id: NoticeId,
    pub(crate) brainstorm: BrainstormId,
    /// Locked.
    pub(crate) address: Vec<u8>,
    pub(crate) address_seal: String,
    pub(crate) lang: Lang,
    pub(crate) about_end: bool,
    pub(crate) told_end: Option<Timestamp>,
    pub(crate) about_answers: bool,
    /// Of how many official answers they have been told.
    pub(crate) told_answers: i64,
    /// Whether the letter about the results has gone.
    pub(crate) told_results: bool,
    pub(crate) keep_until: String,
}

/// The last month of a row that is made today.
pub(crate) fn keep_until(today: Date) -> String {
    format!("{:04}-{:02}", today.year.saturating_add(KEPT_YEARS), today.month)
}

/// This month, to compare with.
pub(crate) fn month(today: Date) -> String {
    format!("{:04}-{:02}", today.year, today.month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_reads_back_from_its_link() {
        let request = Request {
            brainstorm: BrainstormId::from_i64(77),
            address: Address::parse("Åsa@example.fi").unwrap(),
            lang: Lang::Sv,
            about_end: true,
            about_answers: true,
            expires: Timestamp::from_millis(1_795_255_200_000),
        };
        let bytes = request.to_bytes();
        assert_eq!(Request::from_bytes(&bytes), Some(request));
        for short in 0..20 {
            assert_eq!(Request::from_bytes(&bytes[..short]), None);
        }
    }

    #[test]
    fn an_address_goes_after_two_years_at_the_latest() {
        let made = keep_until(Date { year: 2026, month: 11, day: 21 });
        assert!(made >= month(Date { year: 2028, month: 11, day: 30 }));
        assert!(made < month(Date { year: 2028, month: 12, day: 1 }));
    }
}
