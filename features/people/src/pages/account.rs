// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One's own account: language, password, where one is signed in.

use askama::Template;
use kernel::{Id, Lang, Timestamp};
use ui::{Choice, Common, Errors, Shell, Tone, format};
use web::{Form, PathId, Query, Result, StatusCode, Visit, page, page_with, see_other};

use super::password_fault;
use crate::{
    contract::AccountLink,
    domain::Session,
    error::Error,
    messages::T,
    operations,
    store::{accounts, sessions},
};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    languages: Vec<Choice>,
    sessions: Vec<Shown>,
    /// Pages of other features.
    links: Vec<ui::Link>,
    /// Whether one came by a link a short while ago: then nothing old is asked for.
    recovering: bool,
    /// Whether a code is asked for at sign-in.
    factor: bool,
    /// Whether one is signed in elsewhere too.
    elsewhere: bool,
}

/// A session in the list.
struct Shown {
    id: String,
    began: String,
    seen: String,
    this: bool,
}

/// Whether something was just done.
#[derive(serde::Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    done: String,
}

/// The chosen language.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    lang: Lang,
}

/// The old password and the new.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Passwords {
    #[serde(default)]
    old: String,
    new: String,
}

/// The page.
pub(crate) async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let mut shown = account(&visit, Errors::new()).await?;
    match done.as_str() {
        "password" => shown.shell = shown.shell.with_flash(Tone::Success, shown.t.password_changed()),
        "factor" => shown.shell = shown.shell.with_flash(Tone::Success, shown.t.factor_on_done()),
        "saved" => shown.shell = shown.shell.with_flash(Tone::Success, shown.t.saved()),
        _ => {}
    }
    page(&shown)
}

/// Changes the language, and shows the page in it.
pub(crate) async fn language(visit: Visit, Form(Language { lang }): Form<Language>) -> Result {
    let staff = visit.signed_in()?.staff.clone();
    visit.state.store.write(move |q| accounts::set_lang(q, staff.org, staff.account, lang)).await?;
    Ok(see_other(&format!("/{lang}/desk/account?done=saved")))
}

/// Changes the password.
pub(crate) async fn password(visit: Visit, Form(typed): Form<Passwords>) -> Result {
    let (t, session) = (T(visit.lang), visit.signed_in()?);
    let fault = password_fault(t, &typed.new, "");
    if !fault.is_empty() {
        return again(&visit, "new", fault).await;
    }
    let id = Id::from_i64(session.session);
    match operations::change_password(&visit.actor(), &visit.state, id, typed.old, typed.new).await {
        Ok(()) => Ok(visit.go("/desk/account?done=password")),
        Err(Error::Password) => again(&visit, "old", t.old_password_wrong()).await,
        Err(error) => Err(error.told(visit.lang)),
    }
}

/// Ends one of one's own sessions.
pub(crate) async fn end_session(visit: Visit, PathId(id): PathId<Session>) -> Result {
    let staff = visit.signed_in()?.staff.clone();
    visit.state.store.write(move |q| sessions::end(q, staff.org, staff.account, id)).await?;
    Ok(visit.go("/desk/account?done=saved"))
}

/// Ends all of one's own sessions but this one.
pub(crate) async fn end_others(visit: Visit) -> Result {
    let session = Id::from_i64(visit.signed_in()?.session);
    let done = operations::end_others(&visit.actor(), &visit.state, session).await;
    done.map_err(|e| e.told(visit.lang))?;
    Ok(visit.go("/desk/account?done=saved"))
}

pub(super) async fn again(visit: &Visit, field: &str, fault: &str) -> Result {
    let mut errors = Errors::new();
    errors.add(field, fault);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &account(visit, errors).await?)
}

async fn account(visit: &Visit, errors: Errors) -> Result<AccountPage> {
    let (t, session) = (T(visit.lang), visit.signed_in()?);
    let staff = session.staff.clone();
    let listed = visit.state.store.read(move |q| sessions::of_account(q, staff.org, staff.account)).await?;
    let moment = |at: Timestamp| {
        let (hour, minute) = at.time_of_day();
        format!("{} {}", at.date().to_display(), format::time(visit.lang, hour, minute))
    };
    let sessions = listed.into_iter().map(|s| Shown {
        id: s.id.to_string(),
        began: moment(s.began),
        seen: moment(s.seen),
        this: s.id.as_i64() == session.session,
    });
    let languages =
        Lang::ALL.map(|l| Choice::new(l.code(), l.own_name()).checked(l == session.lang)).to_vec();
    let (org, id) = (session.staff.org, session.staff.account);
    let factor = operations::factors::has_factor(&visit.state, org, id).await;
    let factor = factor.map_err(|e| e.told(visit.lang))?;
    let recovering =
        operations::recovering(&visit.actor(), &visit.state, Id::from_i64(session.session)).await;
    let recovering = recovering.map_err(|e| e.told(visit.lang))?;
    let sessions: Vec<Shown> = sessions.collect();
    let elsewhere = sessions.iter().any(|s| !s.this);
    let links = AccountLink::all(&visit.state);
    let links = links.iter().filter(|l| session.may(l.needs));
    let links = links.map(|l| ui::Link::new((l.label)(visit.lang), visit.url(l.path))).collect();
    let shell = visit.desk_shell(t.account(), "/desk/account");
    let c = Common(visit.lang);
    Ok(AccountPage { shell, c, t, errors, languages, sessions, links, recovering, factor, elsewhere })
}
