// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in with a letter: a link whose page has a button, and a code for the browser that asked.

use kernel::{AccountId, Id, Lang, OrgId};
use mail::{Address, Letter, Post};
use web::{AppState, limits::Kind};

use super::{Result, SignedIn, Way, begin, new_link};
use crate::{
    domain::Email,
    error::Error,
    messages::T,
    store::{
        accounts,
        factors::{self, NewCode},
        links,
    },
};

/// A letter's link and code work for ten minutes.
const WORKS_MS: i64 = 10 * 60 * 1000;
/// Wrong codes until those of a browser are worth nothing.
const TRIES: i64 = 5;
/// Letters of this slice: nobody needs to hear what becomes of them.
const LETTER: &str = "people";
/// Characters of a code: none that looks like another.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODE: usize = 8;

/// Sends a letter to each account with this address, if there is one. Returns what the browser's form keeps;
/// it is the same whether somebody has an account or not.
pub(crate) async fn ask(state: &AppState, email: &str) -> Result<String> {
    let post = Post::of(state).ok_or(web::WebError::NotFound)?;
    let (ask, ask_hash) = web::new_token(state);
    let Some(email) = Email::parse(email) else { return Ok(ask) };
    let Some(to) = Address::parse(email.as_str()) else { return Ok(ask) };
    let key = email.key().bytes().fold(7_i64, |n, b| n.wrapping_mul(31).wrapping_add(i64::from(b)));
    state.throttle.take(Kind::Account, state.throttle.key_for(key))?;
    let key = email.key();
    let found: Vec<(OrgId, AccountId, Lang)> =
        state.store.read(move |q| factors::by_address(q, &key)).await?;
    for (org, account, lang) in found {
        let (token, link) = new_link(state, WORKS_MS);
        let code = new_code(state);
        let row = NewCode {
            id: state.chance(Id::<NewCode>::random).as_i64(),
            ask_hash,
            code_hash: hash(&ask, &code),
            expires: state.now().plus_millis(WORKS_MS),
        };
        let t = T(lang);
        let address = format!("{}/{lang}/sign-in/link/{token}", state.config.public_url);
        let code = format!("{} {}", code.get(..4).unwrap_or_default(), code.get(4..).unwrap_or_default());
        let parts: [&str; 5] =
            [t.mail_hello(), t.mail_link(), &address, &t.mail_code(&code), t.mail_not_you()];
        let letter = Letter::new(to.clone(), t.mail_subject(), format!("{}\n", parts.join("\n\n")));
        let post = post.clone();
        state
            .store
            .write(move |q| {
                links::insert(q, org, account, link)?;
                factors::insert_code(q, org, account, &row)?;
                post.put(q, org, &letter, LETTER, 0)
            })
            .await?;
    }
    state.jobs.wake();
    Ok(ask)
}

/// Signs in with the code of a letter, in the browser that asked for it.
pub(crate) async fn finish(state: &AppState, ask: &str, typed: &str) -> Result<SignedIn> {
    let code: String =
        typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    let (hashes, now) = ((web::hash_of(ask), hash(ask, &code)), state.now());
    let found = state
        .store
        .write(move |q| {
            let Some((org, id)) = factors::use_code(q, hashes, now, TRIES)? else { return Ok(None) };
            Ok::<_, store::Error>(accounts::by_id(q, org, id)?.map(|account| (org, account)))
        })
        .await?;
    let (org, account) = found.filter(|(_, a)| !a.disabled).ok_or(Error::Code)?;
    begin(state, org, account.id, account.lang, Way::Link).await
}

/// Sends an invitation's link.
pub(crate) fn invitation(state: &AppState, to: &Email, lang: Lang, link: &str) -> Option<Letter> {
    let t = T(lang);
    Post::of(state)?;
    let parts: [&str; 4] = [t.mail_hello(), t.invited_by_mail(), link, t.invited_works()];
    Some(Letter::new(Address::parse(to.as_str())?, t.invited_subject(), format!("{}\n", parts.join("\n\n"))))
}

/// Puts a letter into the post, if there is one.
pub(crate) async fn send(state: &AppState, org: OrgId, letter: Option<Letter>) -> Result<bool> {
    let (Some(post), Some(letter)) = (Post::of(state), letter) else { return Ok(false) };
    state.store.write(move |q| post.put(q, org, &letter, LETTER, 0)).await?;
    state.jobs.wake();
    Ok(true)
}

fn new_code(state: &AppState) -> String {
    let bytes: [u8; CODE] = state.chance(kernel::Chance::bytes);
    bytes.iter().filter_map(|b| ALPHABET.get(usize::from(b & 31))).map(|b| char::from(*b)).collect()
}

/// Bound to the browser's form: a code from another's letter is worth nothing there.
fn hash(ask: &str, code: &str) -> [u8; 32] {
    web::hash_of(&format!("{ask} {code}"))
}
