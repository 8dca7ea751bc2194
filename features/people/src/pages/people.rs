// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The people of the organisation: who they are, what they may do, whom to invite.

use askama::Template;
use kernel::{Account as AccountMark, Role};
use ui::{Choice, Common, Errors, Shell, Tone};
use web::{Form, PathId, Query, Result, StatusCode, Visit, page, page_with};

use super::role_choices;
use crate::{
    domain::{Email, parse_roles},
    error::Error,
    messages::T,
    operations::{self, by_mail},
    store::{accounts, factors, links, organisations},
};

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    people: Vec<Person>,
    waiting: Vec<(String, String)>,
    email: String,
    choices: Vec<Choice>,
    link: Option<String>,
    /// Whether this person may read the log.
    audit: bool,
    /// Whether the site is their organisation's, so that they may take in others.
    site: bool,
}

/// Somebody in the list.
struct Person {
    id: String,
    name: String,
    email: String,
    disabled: bool,
    oneself: bool,
    /// Whether a code is asked for when they sign in.
    factor: bool,
    roles: Vec<Choice>,
}

/// Whether something was just done.
#[derive(serde::Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    done: String,
}

/// Whom to invite.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invite {
    email: String,
    #[serde(default)]
    role: Vec<String>,
}

/// The ticked roles.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    #[serde(default)]
    role: Vec<String>,
}

/// The page.
pub(crate) async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let mut shown = people(&visit).await?;
    if done == "saved" {
        shown.shell = shown.shell.with_flash(Tone::Success, shown.t.saved());
    }
    page(&shown)
}

/// Invites somebody. The link is in the answer and nowhere else: only its hash is stored.
pub(crate) async fn invite(visit: Visit, Form(typed): Form<Invite>) -> Result {
    let t = T(visit.lang);
    let roles = parse_roles(typed.role.iter().map(String::as_str));
    let mut errors = Errors::new();
    let Some(email) = Email::parse(&typed.email) else {
        errors.add("email", t.email_bad());
        return again(&visit, typed.email, &roles, errors).await;
    };
    if roles.is_empty() {
        errors.add("role", t.roles_missing());
        return again(&visit, typed.email, &roles, errors).await;
    }
    let invited = email.clone();
    match operations::invite(&visit.actor(), &visit.state, email, roles.clone()).await {
        Ok(token) => {
            let link = visit.state.config.public_url.clone() + &visit.url(&format!("/invitation/{token}"));
            let letter = by_mail::invitation(&visit.state, &invited, visit.lang, &link);
            let sent = by_mail::send(&visit.state, visit.org()?, letter).await;
            let sent = sent.map_err(|e| e.told(visit.lang))?;
            let mut shown = people(&visit).await?;
            let said = if sent { t.invited_and_sent(&typed.email) } else { t.invited(&typed.email) };
            shown.shell = shown.shell.with_flash(Tone::Success, said);
            shown.link = Some(link);
            page(&shown)
        }
        Err(Error::Taken) => {
            errors.add("email", t.taken());
            again(&visit, typed.email, &roles, errors).await
        }
        Err(error) => Err(error.told(visit.lang)),
    }
}

/// Changes somebody's roles.
pub(crate) async fn roles(visit: Visit, PathId(id): PathId<AccountMark>, Form(typed): Form<Roles>) -> Result {
    let roles = parse_roles(typed.role.iter().map(String::as_str));
    done(&visit, operations::set_roles(&visit.actor(), &visit.state, id, roles).await)
}

/// Keeps somebody out.
pub(crate) async fn disable(visit: Visit, PathId(id): PathId<AccountMark>) -> Result {
    done(&visit, operations::set_disabled(&visit.actor(), &visit.state, id, true).await)
}

/// Takes the second factor of a colleague away, who has lost the app.
pub(crate) async fn remove_factor(visit: Visit, PathId(id): PathId<AccountMark>) -> Result {
    done(&visit, operations::factors::remove_of(&visit.actor(), &visit.state, id).await)
}

/// Lets somebody in again.
pub(crate) async fn enable(visit: Visit, PathId(id): PathId<AccountMark>) -> Result {
    done(&visit, operations::set_disabled(&visit.actor(), &visit.state, id, false).await)
}

fn done(visit: &Visit, result: std::result::Result<(), Error>) -> Result {
    result.map_err(|e| e.told(visit.lang))?;
    Ok(visit.go("/desk/people?done=saved"))
}

async fn again(visit: &Visit, email: String, roles: &[Role], errors: Errors) -> Result {
    let choices = role_choices(T(visit.lang), roles);
    let shown = PeoplePage { email, choices, errors, ..people(visit).await? };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

async fn people(visit: &Visit) -> Result<PeoplePage> {
    let (t, org, now) = (T(visit.lang), visit.org()?, visit.state.now());
    let me = visit.signed_in()?.staff.account;
    let (accounts, invitations, site) = visit
        .state
        .store
        .read(move |q| {
            let all = accounts::all(q, org)?;
            let with: store::Result<Vec<_>> = all
                .into_iter()
                .map(|a| Ok((factors::of(q, org, a.id)?.is_some_and(|f| f.confirmed), a)))
                .collect();
            let site = organisations::by_id(q, org)?.is_some_and(|o| o.owns_site);
            Ok::<_, store::Error>((with?, links::invitations(q, org, now)?, site))
        })
        .await?;
    let people = accounts.into_iter().map(|(factor, a)| Person {
        factor,
        id: a.id.to_string(),
        name: a.name,
        email: a.email.as_str().to_owned(),
        disabled: a.disabled,
        oneself: a.id == me,
        roles: role_choices(t, &a.roles),
    });
    let waiting = invitations
        .iter()
        .map(|i| (i.email.as_str().to_owned(), t.waiting_until(&i.expires.date().to_display())));
    Ok(PeoplePage {
        shell: visit.desk_shell(t.people(), "/desk/people"),
        c: Common(visit.lang),
        t,
        errors: Errors::new(),
        people: people.collect(),
        waiting: waiting.collect(),
        email: String::new(),
        choices: role_choices(t, &[]),
        link: None,
        site,
        audit: visit.signed_in()?.may(kernel::Permission::ReadAudit),
    })
}
