// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One file a page. A page whose form needs another look is shown again with what was typed, 422.

pub(crate) mod account;
pub(crate) mod audit;
pub(crate) mod factor;
pub(crate) mod invitation;
pub(crate) mod logo;
pub(crate) mod organisation;
pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod sign_in;
pub(crate) mod sign_in_link;
pub(crate) mod sign_in_mail;

use kernel::Role;
use ui::Choice;
use web::{IntoResponse as _, Response, Visit, header, see_other, sign_in_cookie};

use crate::{
    domain::{PasswordFault, ROLES, check_password},
    messages::T,
    operations::SignedIn,
};

/// The token in an address.
#[derive(serde::Deserialize)]
pub(crate) struct Token {
    pub(crate) token: String,
}

/// Gives the browser its session and leads to `next`, or to the desk in the person's language.
fn signed_in(visit: &Visit, session: &SignedIn, next: &str) -> Response {
    let home = format!("/{}/desk", session.lang);
    let to = if next.starts_with('/') { next } else { &home };
    let cookie = sign_in_cookie(&visit.state.config, &session.token);
    ([(header::SET_COOKIE, cookie)], see_other(to)).into_response()
}

/// What is wrong with a new password; empty where nothing is.
fn password_fault(t: T, text: &str, email: &str) -> &'static str {
    match check_password(text, email) {
        Ok(()) => "",
        Err(PasswordFault::Short) => t.password_short(),
        Err(PasswordFault::Long) => t.password_long(),
        Err(PasswordFault::Guessable) => t.password_guessable(),
    }
}

/// The roles to choose from.
fn role_choices(t: T, chosen: &[Role]) -> Vec<Choice> {
    let choice = |role: Role| {
        Choice::new(role.code(), t.role(role)).hint(t.role_hint(role)).checked(chosen.contains(&role))
    };
    ROLES.into_iter().map(choice).collect()
}
