// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One question: ideas are rated (see [`super::rate`]), choices, scales and texts are answered here. The last
//! answer counts, so a change of mind is sending again.

use askama::Template;
use kernel::Actor;
use language::Severity;
use serde::Deserialize;
use ui::{Choice, Common, Shell};
use web::{FieldErrors, Form, Path, Query, Result, StatusCode, limits::Kind as Limit, page, page_with};

use super::{
    here::{Frame, Here, Place},
    messages::T,
    rate,
    reply::fields,
    views::{AxisView, Line, Words},
    words,
};
use crate::{
    Error,
    domain::{Answer, QuestionKind},
};

#[derive(Template)]
#[template(path = "participant/answer.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    /// The question's address.
    here: String,
    number: String,
    question: Line,
    help: Words,
    kind: Kind,
    /// What looks like personal data in the text; empty where there is nothing.
    warning: String,
    answered: bool,
    next: String,
}

/// What the form asks for.
enum Kind {
    Choice { many: bool, choices: Vec<Choice> },
    Scale { axis: AxisView },
    Text { typed: String, most: u32 },
}

/// The question's place, from 1.
#[derive(Deserialize)]
pub(super) struct At {
    pub(super) number: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    value: Vec<String>,
    #[serde(default)]
    confirmed: bool,
    /// Only the page's language changes: nothing is kept yet.
    #[serde(default)]
    switch: bool,
}

pub(super) async fn show(here: Here, Path(at): Path<At>, Query(visit): Query<rate::VisitQuery>) -> Result {
    let question = here.question(at.number)?;
    if here.preview() {
        return if question.spec.kind.ideas().is_some() {
            rate::show(&here, at.number, visit).await
        } else {
            page(&form(&here, at.number, None, false, FieldErrors::new(), String::new())?)
        };
    }
    if here.me.is_none() {
        return Ok(here.go(if here.phase().is_some() { "/join" } else { "" }));
    }
    if here.phase().is_none() {
        return Ok(here.go(""));
    }
    if question.spec.kind.ideas().is_some() {
        return rate::show(&here, at.number, visit).await;
    }
    let me = here.all.me(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    page(&form(&here, at.number, me.answer(question.id), true, FieldErrors::new(), String::new())?)
}

pub(super) async fn save(here: Here, Path(at): Path<At>, Form(sent): Form<Sent>) -> Result {
    here.take(Limit::Write)?;
    let t = here.t;
    let question = here.question(at.number)?;
    let answer = match &question.spec.kind {
        QuestionKind::Ideas(_) => return Err(web::WebError::NotFound),
        QuestionKind::Choice { .. } => Answer::Choice(sent.value.clone()),
        QuestionKind::Scale { .. } => {
            let step = sent.value.first().and_then(|v| v.parse().ok());
            step.map_or_else(|| Answer::Choice(Vec::new()), Answer::Scale)
        }
        QuestionKind::Text { .. } => Answer::Text(sent.value.first().cloned().unwrap_or_default()),
    };
    let again = |errors, warning| {
        let typed = Some(&answer).filter(|a| !matches!(a, Answer::Choice(c) if c.is_empty()));
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&here, at.number, typed, false, errors, warning)?)
    };
    if sent.switch {
        let shown = form(&here, at.number, Some(&answer), false, FieldErrors::new(), String::new())?;
        return page_with(StatusCode::OK, &shown);
    }
    let mut errors = FieldErrors::new();
    // A scale without a step; the domain would call it an answer of the wrong kind.
    if matches!((&question.spec.kind, &answer), (QuestionKind::Scale { .. }, Answer::Choice(_))) {
        errors.add("value", t.field_choice());
        return again(errors, String::new());
    }
    if let Answer::Text(text) = &answer {
        let found = language::personal_data(text);
        let (hold, warn): (Vec<_>, Vec<_>) = found.iter().partition(|f| f.severity == Severity::Hold);
        if !hold.is_empty() {
            errors.add("value", t.hold_answer(&words::findings(t, hold.iter().map(|f| f.kind))));
            return again(errors, String::new());
        }
        if !warn.is_empty() && !sent.confirmed {
            let warning = t.warn_answer(&words::findings(t, warn.iter().map(|f| f.kind)));
            return again(errors, warning);
        }
    }
    match here.all.answer(here.actor()?, here.view.brainstorm.id, question.id, Some(answer.clone())).await {
        Ok(_) => Ok(here.go(&here.after(at.number))),
        Err(Error::Fields(problems)) => again(fields(t, &problems), String::new()),
        Err(error) => Err(here.told(error)),
    }
}

pub(super) async fn remove(here: Here, Path(at): Path<At>) -> Result {
    here.take(Limit::Write)?;
    let question = here.question(at.number)?.id;
    let actor: &Actor = here.actor()?;
    here.all.answer(actor, here.view.brainstorm.id, question, None).await.map_err(|e| here.told(e))?;
    Ok(here.go(&format!("/q/{}", at.number)))
}

fn form(
    here: &Here,
    number: usize,
    answer: Option<&Answer>,
    stored: bool,
    errors: FieldErrors,
    warning: String,
) -> Result<Page> {
    let (t, lang) = (here.t, here.visit.lang);
    let question = here.question(number)?;
    let spec = &question.spec;
    let text = Line::new(&spec.text, lang);
    let kind = match &spec.kind {
        QuestionKind::Choice { many, options } => {
            let picked = |key: &String| matches!(answer, Some(Answer::Choice(keys)) if keys.contains(key));
            let choice = |o: &crate::domain::ChoiceOption| {
                Choice::new(o.key.as_str(), o.label.get(lang)).checked(picked(&o.key))
            };
            Kind::Choice { many: *many, choices: options.iter().map(choice).collect() }
        }
        QuestionKind::Scale { steps, low, high } => {
            let chosen = match answer {
                Some(Answer::Scale(step)) => Some(*step),
                _ => None,
            };
            let label = Line { text: text.text.clone(), lang: text.lang };
            Kind::Scale { axis: AxisView::new(t, "value", label, (low, high), *steps, chosen) }
        }
        QuestionKind::Text { max_len } => {
            let typed = match answer {
                Some(Answer::Text(text)) => text.clone(),
                _ => String::new(),
            };
            Kind::Text { typed, most: u32::try_from(*max_len).unwrap_or(0) }
        }
        QuestionKind::Ideas(_) => return Err(web::WebError::NotFound),
    };
    let tail = format!("/q/{number}");
    Ok(Page {
        shell: here.shell(&text.text, &tail),
        f: here.frame(Some(Place::Question(number))),
        t,
        c: here.c,
        errors,
        here: here.at(&tail),
        number: t.question_of(&number.to_string(), &here.view.questions.len().to_string()),
        question: text,
        help: Words::new(&spec.help, lang),
        kind,
        warning,
        answered: stored && answer.is_some(),
        next: here.at(&here.after(number)),
    })
}
