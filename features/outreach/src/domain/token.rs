// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What stands in the links of letters. A link is made from ids and the installation's secret, so the database
//! holds nothing from which one could be made.

use brainstorm::contract::BrainstormId;
use kernel::{Id, OrgId};
use web::Secret;

use super::notice::Request;

const CONFIRM: &str = "outreach confirm";
/// Characters of the seal that a link carries: 96 bits.
const SEAL: usize = 24;
/// Characters of an id.
const ID: usize = 13;

/// What a link that ends something, or opens a personal invitation, leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A request to be told.
    Notice,
    /// A personal invitation.
    Link,
    /// A moderator's digest.
    Digest,
}

impl Kind {
    const fn letter(self) -> char {
        match self {
            Self::Notice => 'n',
            Self::Link => 'k',
            Self::Digest => 'd',
        }
    }
}

/// Links of one installation.
#[derive(Debug, Clone)]
pub(crate) struct Tokens(pub(crate) Secret);

impl Tokens {
    /// The link that confirms a request: the request itself, locked.
    pub(crate) fn confirm(&self, chance: &mut kernel::Chance, request: &Request) -> String {
        kernel::crypto::hex(&self.0.lock(chance, CONFIRM, &request.to_bytes()))
    }

    /// The request of a link; nothing where the link is not ours or was changed.
    pub(crate) fn request(&self, token: &str) -> Option<Request> {
        Request::from_bytes(&self.0.unlock(CONFIRM, &bytes(token)?)?)
    }

    /// The link to a row.
    pub(crate) fn row<K>(&self, kind: Kind, org: OrgId, id: Id<K>) -> String {
        let seal = self.seal(kind, org, id.as_i64());
        format!("{}{org}{id}{seal}", kind.letter())
    }

    /// The row of a link.
    pub(crate) fn read(&self, token: &str) -> Option<(Kind, OrgId, i64)> {
        let kind =
            [Kind::Notice, Kind::Link, Kind::Digest].into_iter().find(|k| token.starts_with(k.letter()))?;
        let org: OrgId = token.get(1..=ID)?.parse().ok()?;
        let id: Id<Kind> = token.get(1 + ID..1 + 2 * ID)?.parse().ok()?;
        let seal = token.get(1 + 2 * ID..)?;
        let fits = kernel::crypto::equal(seal.as_bytes(), self.seal(kind, org, id.as_i64()).as_bytes());
        fits.then_some((kind, org, id.as_i64()))
    }

    fn seal(&self, kind: Kind, org: OrgId, id: i64) -> String {
        let purpose = format!("outreach link {}", kind.letter());
        let mut seal = self.0.seal(&purpose, &[&org.as_i64().to_le_bytes(), &id.to_le_bytes()]);
        seal.truncate(SEAL);
        seal
    }

    /// How an address is found again without being readable: for one brainstorm, or for the organisation.
    pub(crate) fn address(&self, org: OrgId, brainstorm: Option<BrainstormId>, folded: &str) -> String {
        let place = brainstorm.map_or(0, Id::as_i64).to_le_bytes();
        self.0.seal("outreach address", &[&org.as_i64().to_le_bytes(), &place, folded.as_bytes()])
    }
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes();
    if !digits.len().is_multiple_of(2) || digits.len() > 1_000 {
        return None;
    }
    let pair = |p: &[u8]| u8::from_str_radix(std::str::from_utf8(p).ok()?, 16).ok();
    digits.chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_its_own_row_only() {
        let tokens = Tokens(Secret::new([3; 32]));
        let (org, id) = (OrgId::from_i64(5), Id::<Kind>::from_i64(9));
        let token = tokens.row(Kind::Link, org, id);
        assert_eq!(tokens.read(&token), Some((Kind::Link, org, 9)));
        let other = tokens.row(Kind::Link, org, Id::<Kind>::from_i64(8));
        let mixed = format!("{}{}", &token[..27], &other[27..]);
        assert_eq!(tokens.read(&mixed), None);
        assert_eq!(tokens.read(&token.replacen('k', "n", 1)), None);
        assert_eq!(Tokens(Secret::new([4; 32])).read(&token), None);
        for bad in ["", "k", "kä", "n0000000000001", "x"] {
            assert_eq!(tokens.read(bad), None, "{bad}");
        }
        assert_eq!(tokens.request("zz"), None);
        assert_eq!(tokens.request("+f"), None);
    }
}
