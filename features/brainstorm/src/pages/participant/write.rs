// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An own idea. Before it is kept its writer is told, kindly, what looks like personal data and which ideas
//! say much the same; the words they typed stay in the form all the way.

use askama::Template;
use kernel::Lang;
use language::Severity;
use serde::Deserialize;
use ui::{Choice, Common, Shell};
use web::{
    FieldErrors, Form, Path, Query, Result, StatusCode, WebError, limits::Kind as Limit, page, page_with,
};

use super::{
    answer::At,
    here::{Frame, Here, Place},
    messages::T,
    rate::done_of,
    reply::{fields, refused},
    similar::{Alike, S, alike},
    views::{IdeaView, Line},
    words,
};
use crate::{
    Error,
    domain::{IdeaState, NewIdea, Phase, WaitReason},
    operations::Added,
};

#[derive(Template)]
#[template(path = "participant/write.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    /// The question's address.
    here: String,
    question: Line,
    hint: String,
    typed: String,
    text_lang: String,
    most: u32,
    langs: Vec<Choice>,
    done: u8,
    similar: Alike,
    seen_similar: bool,
    warning: String,
    /// Whether the warning is about something that is never shown.
    hold: bool,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    text: String,
    /// The writer's own word on the language; empty to tell from the text.
    #[serde(default)]
    lang: String,
    #[serde(default)]
    done: String,
    /// The warning was read.
    #[serde(default)]
    confirmed: bool,
    /// The similar ideas were seen.
    #[serde(default)]
    seen: bool,
    /// Only the page's language changes: nothing is kept yet.
    #[serde(default)]
    switch: bool,
}

#[derive(Deserialize)]
pub(super) struct Progress {
    #[serde(default)]
    done: Vec<String>,
}

/// What the form is shown again with.
#[derive(Default)]
struct Again {
    errors: FieldErrors,
    similar: Vec<IdeaView>,
    warning: String,
    hold: bool,
}

pub(super) async fn show(here: Here, Path(at): Path<At>, Query(progress): Query<Progress>) -> Result {
    if here.me.is_none() {
        return Ok(here.go("/join"));
    }
    if here.phase() != Some(Phase::WriteAndRate) {
        return Ok(here.go(&format!("/q/{}", at.number)));
    }
    let done = progress.done.into_iter().next().unwrap_or_default();
    page(&form(&here, at.number, &Sent { done, ..Sent::default() }, Again::default())?)
}

pub(super) async fn send(here: Here, Path(at): Path<At>, Form(sent): Form<Sent>) -> Result {
    here.take(Limit::Write)?;
    let (t, id, page_lang) = (here.t, here.view.brainstorm.id, here.visit.lang);
    let question = here.question(at.number)?;
    let rules = question.spec.kind.ideas().ok_or(WebError::NotFound)?;
    let again = |status, what| page_with(status, &form(&here, at.number, &sent, what)?);
    if sent.switch {
        return again(StatusCode::OK, Again::default());
    }
    let refuse = |errors| again(StatusCode::UNPROCESSABLE_ENTITY, Again { errors, ..Again::default() });
    let text = language::plain::clean(&sent.text);
    if let Err(problem) = rules.check_length(&text) {
        return refuse(fields(t, &[crate::domain::FieldError::new("text", problem)]));
    }
    // Nothing is kept before the writer has seen what a moderator would have to stop.
    let found = language::personal_data(&text);
    if !found.is_empty() && !sent.confirmed {
        let held: Vec<_> = found.iter().filter(|f| f.severity == Severity::Hold).map(|f| f.kind).collect();
        let hold = !held.is_empty();
        let warning = if hold {
            t.hold_text(&words::findings(t, held))
        } else {
            t.warn_text(&words::findings(t, found.iter().map(|f| f.kind)))
        };
        return again(StatusCode::UNPROCESSABLE_ENTITY, Again { warning, hold, ..Again::default() });
    }
    if !sent.seen {
        let alike = alike(&here, at.number, &text).await?;
        let alike: Vec<IdeaView> = alike.iter().map(|i| IdeaView::new(t, i)).collect();
        if !alike.is_empty() {
            return again(StatusCode::OK, Again { similar: alike, ..Again::default() });
        }
    }
    let new = NewIdea {
        question: question.id,
        text: sent.text.clone(),
        lang: sent.lang.parse().ok(),
        page_lang,
        confirmed: sent.confirmed,
    };
    let just = match here.all.add_idea(here.actor()?, id, new).await {
        Ok(Added::Visible(..)) => "wrote",
        Ok(Added::Waiting(idea)) if idea.state == IdeaState::Waiting(WaitReason::PersonalData) => "held",
        Ok(Added::Waiting(idea)) if idea.state == IdeaState::Waiting(WaitReason::Spam) => "spam",
        Ok(Added::Waiting(_)) => "waits",
        Ok(Added::Warned(found)) => {
            let warning = t.warn_text(&words::findings(t, found.iter().map(|f| f.kind)));
            return again(StatusCode::UNPROCESSABLE_ENTITY, Again { warning, ..Again::default() });
        }
        Err(Error::Fields(errors)) => return refuse(fields(t, &errors)),
        Err(Error::Refused(refusal)) => {
            let mut errors = FieldErrors::new();
            errors.add("", refused(t, &refusal));
            return refuse(errors);
        }
        Err(error) => return Err(here.told(error)),
    };
    Ok(here.go(&format!("/q/{}?done={}&just={just}", at.number, done_of(&sent.done))))
}

fn form(here: &Here, number: usize, sent: &Sent, again: Again) -> Result<Page> {
    let (t, lang) = (here.t, here.visit.lang);
    let question = here.question(number)?;
    let rules = question.spec.kind.ideas().ok_or(WebError::NotFound)?;
    let tail = format!("/q/{number}");
    let mut langs = vec![Choice::new("", t.write_lang_guess()).checked(sent.lang.is_empty())];
    langs.extend(Lang::ALL.map(|l| Choice::new(l.code(), l.own_name()).checked(sent.lang == l.code())));
    Ok(Page {
        shell: here.shell(t.write_title(), &format!("{tail}/write")),
        f: here.frame(Some(Place::Question(number))),
        t,
        c: here.c,
        errors: again.errors,
        here: here.at(&tail),
        question: Line::new(&question.spec.text, lang),
        hint: format!(
            "{} {}",
            t.write_hint(),
            t.write_length(&rules.min_len.to_string(), &rules.max_len.to_string())
        ),
        typed: sent.text.clone(),
        text_lang: sent.lang.parse::<Lang>().map_or_else(|()| String::new(), |l| l.code().to_owned()),
        most: u32::try_from(rules.max_len).unwrap_or(0),
        langs,
        done: done_of(&sent.done),
        seen_similar: sent.seen,
        similar: Alike {
            s: S(lang),
            t,
            here: here.at(&tail),
            done: done_of(&sent.done),
            typed: sent.text.clone(),
            ideas: again.similar,
        },
        warning: again.warning,
        hold: again.hold,
    })
}
