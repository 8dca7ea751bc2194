// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The steps of a brainstorm's life. Before each one a page says what will happen; what stands in the way
//! is said in plain words, all of it at once.

use askama::Template;
use http::StatusCode;
use kernel::Permission;
use serde::Deserialize;
use ui::{Common, Errors, Shell};
use web::{Form, Path, Result, WebError, page, page_with};

use super::{
    fields::Typed,
    here::{Head, Here, Tab},
    messages::T,
};
use crate::{
    Error,
    domain::{Move, Refusal, State, Visibility},
};

#[derive(Template)]
#[template(path = "desk/step.html")]
struct StepPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    action: String,
    errors: Errors,
    /// What will happen.
    says: Vec<String>,
    /// What stands in the way, and where to mend it.
    obstacles: Vec<(String, String)>,
    /// Whether starting without seeds may be chosen, and was.
    offer_empty: bool,
    empty: bool,
    /// Where to look at the results before they are published; may be empty.
    look: String,
    button: &'static str,
    kind: &'static str,
    allowed: bool,
}

/// Which step, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    step: String,
}

/// Asks before a step.
pub(super) async fn confirm(here: Here, Path(which): Path<Which>) -> Result {
    let step = Move::from_code(&which.step).ok_or(WebError::NotFound)?;
    let mut errors = Errors::new();
    // Somebody else was quicker, or the clock: the page says so instead of offering what cannot be done.
    if let Err(no) = here.b().after(step, here.desk.now) {
        errors.add("", here.desk.says.refusal(&no));
    }
    let allowed = errors.is_empty();
    page(&step_page(&here, step, false, errors, allowed).await?)
}

async fn step_page(here: &Here, step: Move, empty: bool, errors: Errors, allowed: bool) -> Result<StepPage> {
    let t = here.desk.t;
    let found = match step {
        Move::Open if allowed => {
            let found = here.desk.all.obstacles(&here.desk.actor, here.id, empty).await;
            found.map_err(|e| here.desk.told(e))?
        }
        _ => Vec::new(),
    };
    let seeds =
        |r: &Refusal| matches!(r, Refusal::TooFewSeeds { .. } | Refusal::EmptyStartNeedsPreModeration);
    let offer_empty = found.iter().any(seeds) || empty;
    let only_seeds = found.iter().all(seeds);
    let (title, button, kind) = match step {
        Move::StartTrial => (t.trial_title(), t.do_trial(), "large"),
        Move::EndTrial => (t.end_trial_title(), t.do_end_trial(), "large"),
        Move::Open => (t.open_title(), t.do_open_now(), "large"),
        Move::Close => (t.close_title(), t.do_close(), "large"),
        Move::Reopen => (t.reopen_title(), t.do_reopen(), "large"),
        Move::Publish => (t.publish_title(), t.do_publish(), "large"),
        Move::Archive => (t.archive_title(), t.do_archive(), "danger"),
    };
    let tail = format!("/step/{}", step.code());
    let mend = |r: &Refusal| match r {
        Refusal::PromiseMissing => here.at("/texts#promise"),
        Refusal::NoQuestion => here.at("/questions"),
        Refusal::TooFewSeeds { .. } => here.at("/seeds"),
        _ => here.at("/settings"),
    };
    Ok(StepPage {
        shell: here.shell(title, &tail),
        c: here.desk.c,
        t,
        h: here.head(Tab::Overview, Some(title)),
        base: here.at(""),
        action: here.at(&tail),
        errors,
        says: says(here, step),
        obstacles: found.iter().map(|r| (here.desk.says.refusal(r), mend(r))).collect(),
        offer_empty,
        empty,
        look: match step {
            Move::Publish if here.desk.may(Permission::ReadResults) => here.public_address("/results"),
            _ => String::new(),
        },
        button,
        kind,
        allowed: allowed && (found.is_empty() || only_seeds),
    })
}

/// What a step does, sentence by sentence.
fn says(here: &Here, step: Move) -> Vec<String> {
    let (t, b) = (here.desk.t, here.b());
    let phases = &b.settings.phases;
    let mut out: Vec<String> = Vec::new();
    let mut say = |text: &str| out.push(text.to_owned());
    match step {
        Move::StartTrial => {
            say(t.trial_1());
            say(t.trial_2());
            say(&t.trial_3(&here.public_address("")));
        }
        Move::EndTrial => say(t.end_trial_1()),
        Move::Open => {
            match phases.opens.filter(|at| *at > here.desk.now) {
                Some(at) => say(&t.open_at(&here.desk.moment(at))),
                None => say(t.open_now()),
            }
            if b.state == State::Trial {
                say(t.open_wipes());
            }
            match phases.closes {
                Some(at) => say(&t.open_until(&here.desk.moment(at))),
                None => say(t.open_without_end()),
            }
            say(t.open_fixed());
            say(t.open_corrections());
        }
        Move::Close => {
            say(t.close_1());
            say(t.close_2());
            say(t.close_3());
        }
        Move::Reopen => {
            say(t.reopen_1());
            say(t.reopen_2());
            say(t.reopen_3());
        }
        Move::Publish => {
            say(t.publish_1());
            if b.settings.visibility == Visibility::UntilPublished {
                say(t.publish_first());
            }
            say(&t.publish_2(&b.settings.threshold.to_string()));
            match b.settings.promise.answer_by {
                Some(by) => say(&t.publish_promise(&here.desk.day(by))),
                None => say(t.publish_no_promise()),
            }
        }
        Move::Archive => {
            say(t.archive_1());
            say(t.archive_2());
        }
    }
    out
}

/// Takes the step.
pub(super) async fn take(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let step = Move::from_code(&which.step).ok_or(WebError::NotFound)?;
    let typed = typed.checked(&["empty"], &[])?;
    let empty = typed.ticked("empty");
    let (errors, allowed) = match here.desk.all.step(&here.desk.actor, here.id, step, empty).await {
        Ok(state) => {
            let done = match (step, state) {
                (Move::EndTrial, _) => "draft",
                (_, State::Trial) => "trial",
                (_, State::Closed) => "closed",
                (_, State::Published) => "published",
                (_, State::Archived) => "archived",
                _ => "opened",
            };
            return Ok(here.done("", done));
        }
        Err(Error::Refused(no)) => {
            ([(String::new(), here.desk.says.refusal(&no))].into_iter().collect(), false)
        }
        Err(Error::Obstacles(all)) => {
            (all.iter().map(|r| (String::new(), here.desk.says.refusal(r))).collect(), true)
        }
        Err(error) => return Err(here.desk.told(error)),
    };
    page_with(StatusCode::CONFLICT, &step_page(&here, step, empty, errors, allowed).await?)
}
