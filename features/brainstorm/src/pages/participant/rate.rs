// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas one at a time: rate, undo, guess. Ten ratings are a visit; how far it has come stands in the address.

use std::sync::Arc;

use askama::Template;
use serde::Deserialize;
use ui::{Common, Shell};
use web::{FieldErrors, Form, Path, Result, StatusCode, limits::Kind as Limit, page, page_with, see_other};

use super::{
    answer::At,
    here::{Frame, Here, Place},
    messages::T,
    reply::refused,
    talk,
    views::{AxisView, IdeaView, Line, Words, said, value_of},
};
use crate::{
    Error,
    domain::{Ballot, Idea, IdeaId, IdeaRules, Mark, Phase, QuestionId, Rated},
    operations::{Me, Vote},
};

/// Ratings of a visit.
pub(super) const VISIT: u8 = 10;

#[derive(Template)]
#[template(path = "participant/rate.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    /// The question's address.
    here: String,
    /// Whether htmx asks: then the new part takes the focus and is announced.
    fragment: bool,
    number: String,
    question: Line,
    help: Words,
    last: Last,
    message: String,
    idea: Option<IdeaView>,
    done: u8,
    axes: Vec<AxisView>,
    chosen: String,
    important: bool,
    remaining: i64,
    /// In a preview the next idea; empty where there is none, and for everybody else.
    onward: String,
    /// Whether ideas in languages that are not read are offered too.
    others: bool,
    /// Whether there are ideas in languages that are not offered.
    elsewhere: bool,
    /// Where the idea is discussed; empty where nobody registered.
    talk: String,
    /// Where to go back to after rating; empty to go on.
    back: String,
    write: Option<WriteBox>,
    next: String,
}

/// The last rating, to be undone.
#[derive(Default)]
struct Last {
    idea: String,
    text: String,
    said: String,
}

struct WriteBox {
    most: u32,
}

#[derive(Template)]
#[template(path = "participant/guess.html")]
struct GuessPage {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    here: String,
    fragment: bool,
    said: String,
    idea: IdeaView,
    done: u8,
    last: String,
    typed: String,
    skip: String,
}

/// What a visit carries in the address. Links get decorated on their way, so whatever does not read counts
/// as nothing.
#[derive(Deserialize, Default)]
pub(super) struct VisitQuery {
    /// Ratings of this visit.
    #[serde(default)]
    done: Vec<String>,
    /// The idea to rate, instead of a drawn one.
    #[serde(default)]
    idea: Vec<String>,
    /// The idea that was rated last.
    #[serde(default)]
    last: Vec<String>,
    /// Whether to ask for a guess about `last`.
    #[serde(default)]
    guess: Vec<String>,
    /// Also ideas in languages that are not read.
    #[serde(default)]
    others: Vec<String>,
    /// Where to go back to.
    #[serde(default)]
    back: Vec<String>,
    /// What was just done.
    #[serde(default)]
    just: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct RateForm {
    idea: String,
    #[serde(default)]
    done: String,
    /// The radio.
    #[serde(default)]
    value: String,
    /// The button, where there are no scripts and in lists.
    #[serde(default)]
    tap: String,
    #[serde(default)]
    important: bool,
    /// The mark "important" stays as it is.
    #[serde(default)]
    keep: bool,
    /// Also ideas in languages that are not read.
    #[serde(default)]
    others: bool,
    #[serde(default)]
    x: String,
    #[serde(default)]
    y: String,
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UndoForm {
    idea: String,
    #[serde(default)]
    done: String,
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuessForm {
    idea: String,
    #[serde(default)]
    done: String,
    #[serde(default)]
    last: String,
    #[serde(default)]
    percent: String,
}

fn first(values: &[String]) -> &str {
    values.first().map_or("", String::as_str)
}

/// Ratings of this visit so far, 0 to 9.
pub(super) fn done_of(text: &str) -> u8 {
    text.parse().unwrap_or(0).min(VISIT - 1)
}

fn idea_of(text: &str) -> Option<IdeaId> {
    text.parse().ok()
}

/// The page of a question for ideas.
pub(super) async fn show(here: &Here, number: usize, query: VisitQuery) -> Result {
    if !here.preview()
        && !first(&query.guess).is_empty()
        && let Some(idea) = idea_of(first(&query.last))
        && let Ok(idea) = here.all.idea(here.actor()?, here.view.brainstorm.id, idea).await
    {
        return page(&guess_page(here, number, &idea, done_of(first(&query.done)), "", FieldErrors::new()));
    }
    page(&rate_page(here, number, query, FieldErrors::new(), None).await?)
}

async fn rate_page(
    here: &Here,
    number: usize,
    query: VisitQuery,
    errors: FieldErrors,
    sent: Option<&RateForm>,
) -> Result<Page> {
    let (t, lang) = (here.t, here.visit.lang);
    let question = here.question(number)?;
    let rules = question.spec.kind.ideas().ok_or(web::WebError::NotFound)?;
    let others = !first(&query.others).is_empty();
    let drawn = if here.preview() {
        leafed(here, question.id, done_of(first(&query.done))).await?
    } else {
        drawn(here, question.id, &query).await?
    };
    let Drawn { me, idea, remaining, elsewhere } = drawn;
    let before = idea.as_ref().map_or(Ballot::UNRATED, |i| ballot_of(me.as_ref(), i.id));
    let steps = sent.map_or_else(
        || match before.mark {
            Some(Mark::Steps { x, y }) => (Some(x), Some(y)),
            _ => (None, None),
        },
        |form| (form.x.parse().ok(), form.y.parse().ok()),
    );
    let text = Line::new(&question.spec.text, lang);
    let tail = format!("/q/{number}");
    let done = done_of(first(&query.done));
    let mut shell = here.shell(&text.text, &tail);
    if done > 0 {
        shell.query = format!("done={done}");
    }
    let wrote = me.iter().flat_map(|me| &me.ideas).filter(|i| i.question == question.id).count();
    let may_write = (here.phase() == Some(Phase::WriteAndRate) || here.preview())
        && i64::try_from(wrote).unwrap_or(i64::MAX) < rules.max_per_person;
    Ok(Page {
        f: here.frame(Some(Place::Question(number))),
        t,
        c: here.c,
        here: here.at(&tail),
        fragment: here.visit.htmx,
        number: t.question_of(&number.to_string(), &here.view.questions.len().to_string()),
        help: Words::new(&question.spec.help, lang),
        last: last(t, rules, me.as_ref(), idea_of(first(&query.last)), done),
        message: just(t, first(&query.just)),
        axes: AxisView::both(t, &rules.rated, steps),
        chosen: sent.map_or_else(|| value_of(before), |form| form.value.clone()),
        important: sent.map_or(before.important, |form| form.important),
        talk: idea
            .as_ref()
            .map(|i| talk::href(&here.visit, &here.at(""), &i.id.to_string()))
            .unwrap_or_default(),
        idea: idea.map(|i| IdeaView::new(t, &i)),
        onward: if here.preview() && remaining > 1 && done < VISIT - 1 {
            format!("{}?done={}", here.at(&tail), done + 1)
        } else {
            String::new()
        },
        done,
        remaining: i64::try_from(remaining).unwrap_or(0),
        others,
        elsewhere,
        back: first(&query.back).to_owned(),
        write: may_write.then_some(WriteBox { most: u32::try_from(rules.max_len).unwrap_or(0) }),
        next: if number < here.view.questions.len() { here.at(&here.after(number)) } else { String::new() },
        question: text,
        errors,
        shell,
    })
}

/// What there is to rate for somebody.
struct Drawn {
    me: Option<Me>,
    idea: Option<Arc<Idea>>,
    remaining: usize,
    /// Whether there are ideas in languages that are not offered.
    elsewhere: bool,
}

/// The idea that was asked for, where it can be rated; else the one that is next.
async fn drawn(here: &Here, question: QuestionId, query: &VisitQuery) -> Result<Drawn> {
    let (actor, id) = (here.actor()?, here.view.brainstorm.id);
    let me = here.all.me(actor, id).await.map_err(|e| here.told(e))?;
    let others = !first(&query.others).is_empty();
    let next = here.all.next(actor, id, Some(question), others).await.map_err(|e| here.told(e))?;
    let asked = match idea_of(first(&query.idea)) {
        Some(wanted) => here.all.idea(actor, id, wanted).await.ok(),
        None => None,
    };
    let asked = asked.filter(|i| {
        let own = me.ideas.iter().any(|mine| mine.id == i.id);
        i.question == question && i.state.is_visible() && !own
    });
    let elsewhere = next.idea.is_none() && !others && {
        let all = here.all.next(actor, id, Some(question), true).await.map_err(|e| here.told(e))?;
        all.idea.is_some()
    };
    Ok(Drawn { me: Some(me), idea: asked.or(next.idea), remaining: next.remaining, elsewhere })
}

/// In a preview: the seeds one after the other.
async fn leafed(here: &Here, question: QuestionId, at: u8) -> Result<Drawn> {
    let all = here.all.all_ideas(&here.visit.actor(), here.view.brainstorm.id).await;
    let seeds: Vec<_> =
        all.map_err(|e| here.told(e))?.into_iter().filter(|i| i.question == question).collect();
    let at = usize::from(at);
    Ok(Drawn {
        me: None,
        remaining: seeds.len().saturating_sub(at),
        idea: seeds.into_iter().nth(at),
        elsewhere: false,
    })
}

fn ballot_of(me: Option<&Me>, idea: IdeaId) -> Ballot {
    me.iter().flat_map(|me| &me.ratings).find(|(i, _)| *i == idea).map_or(Ballot::UNRATED, |(_, b)| *b)
}

fn last(t: T, rules: &IdeaRules, me: Option<&Me>, idea: Option<IdeaId>, done: u8) -> Last {
    let Some(idea) = idea else { return Last::default() };
    let said = said(t, ballot_of(me, idea), Some(&rules.rated));
    if said.is_empty() {
        return Last::default();
    }
    let text = t.rated_as(&said);
    Last { idea: idea.to_string(), said: format!("{text} {}", t.progress_said(&done.to_string())), text }
}

fn just(t: T, what: &str) -> String {
    match what {
        "undone" => t.undone(),
        "guessed" => t.guess_saved(),
        "wrote" => t.write_sent(),
        "waits" => t.write_waiting(),
        "held" => t.write_held(),
        "spam" => t.write_spam(),
        "supported" => t.supported(),
        _ => "",
    }
    .to_owned()
}

/// The mark of a form, or nothing where nothing was chosen.
fn mark_of(rated: &Rated, form: &RateForm) -> Option<Mark> {
    match rated {
        Rated::Agree => {
            let value = if form.tap.is_empty() { &form.value } else { &form.tap };
            value.parse().ok().map(Mark::Agree)
        }
        Rated::TwoAxis { .. } if form.tap == "0" => Some(Mark::Agree(0)),
        Rated::TwoAxis { .. } => Some(Mark::Steps { x: form.x.parse().ok()?, y: form.y.parse().ok()? }),
    }
}

pub(super) async fn rate(here: Here, Path(at): Path<At>, Form(form): Form<RateForm>) -> Result {
    here.take(Limit::Vote)?;
    let (t, id) = (here.t, here.view.brainstorm.id);
    let question = here.question(at.number)?;
    let rules = question.spec.kind.ideas().ok_or(web::WebError::NotFound)?;
    let mut errors = FieldErrors::new();
    let mark = mark_of(&rules.rated, &form);
    if mark.is_none() {
        match &rules.rated {
            Rated::Agree => errors.add("", t.choose_rating()),
            Rated::TwoAxis { .. } => {
                for (name, typed) in [("x", &form.x), ("y", &form.y)] {
                    if typed.is_empty() {
                        errors.add(name, t.choose_steps());
                    }
                }
            }
        }
    }
    let idea = idea_of(&form.idea);
    if errors.is_empty()
        && let (Some(idea), Some(mark)) = (idea, mark)
    {
        let important = (!form.keep).then_some(form.important);
        match here.all.rate(here.actor()?, id, Vote { idea, mark: Some(mark), important }).await {
            Ok(_) => return Ok(here_after(&here, at.number, &form, idea)),
            Err(Error::Refused(refusal)) if here.phase().is_some() => errors.add("", refused(t, &refusal)),
            Err(Error::Fields(_)) => errors.add("", t.no_other()),
            Err(error) => return Err(here.told(error)),
        }
    } else if errors.is_empty() {
        errors.add("", t.no_other());
    }
    let query = VisitQuery {
        done: vec![form.done.clone()],
        idea: vec![form.idea.clone()],
        back: vec![form.back.clone()],
        others: if form.others { vec!["1".to_owned()] } else { Vec::new() },
        ..VisitQuery::default()
    };
    let again = rate_page(&here, at.number, query, errors, Some(&form)).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Where a rating leads: back to the list or own page it came from, to the next idea, after the third, sixth
/// and ninth to a guess, after the tenth to the summary.
fn here_after(here: &Here, number: usize, form: &RateForm, idea: IdeaId) -> web::Response {
    if !form.back.is_empty() {
        return see_other(&form.back);
    }
    let done = done_of(&form.done) + 1;
    if done >= VISIT {
        return here.go(&format!("/summary?ten=1&q={number}"));
    }
    let two_axis = here.question(number).is_ok_and(|q| q.spec.kind.ideas().is_some_and(IdeaRules::two_axis));
    let guess = if done.is_multiple_of(3) && !two_axis { "&guess=1" } else { "" };
    let others = if form.others { "&others=1" } else { "" };
    here.go(&format!("/q/{number}?done={done}&last={idea}{guess}{others}"))
}

pub(super) async fn undo(here: Here, Path(at): Path<At>, Form(form): Form<UndoForm>) -> Result {
    here.take(Limit::Vote)?;
    let idea = idea_of(&form.idea).ok_or(web::WebError::NotFound)?;
    let vote = Vote { idea, mark: None, important: None };
    here.all.rate(here.actor()?, here.view.brainstorm.id, vote).await.map_err(|e| here.told(e))?;
    if !form.back.is_empty() {
        return Ok(see_other(&form.back));
    }
    let done = done_of(&form.done).saturating_sub(1);
    Ok(here.go(&format!("/q/{}?done={done}&idea={idea}&just=undone", at.number)))
}

pub(super) async fn guess(here: Here, Path(at): Path<At>, Form(form): Form<GuessForm>) -> Result {
    here.take(Limit::Write)?;
    let (actor, id) = (here.actor()?, here.view.brainstorm.id);
    let idea = idea_of(&form.idea).ok_or(web::WebError::NotFound)?;
    let done = done_of(&form.done);
    let typed = form.percent.trim().trim_end_matches('%').trim();
    let percent = typed.parse::<i64>().ok().filter(|p| (0..=100).contains(p));
    let Some(percent) = percent else {
        let found = here.all.idea(actor, id, idea).await.map_err(|e| here.told(e))?;
        let mut errors = FieldErrors::new();
        errors.add("percent", here.t.guess_error());
        let again = guess_page(&here, at.number, &found, done, &form.percent, errors);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    here.all.guess(actor, id, idea, percent).await.map_err(|e| here.told(e))?;
    let last = idea_of(&form.last).unwrap_or(idea);
    Ok(here.go(&format!("/q/{}?done={done}&last={last}&just=guessed", at.number)))
}

fn guess_page(
    here: &Here,
    number: usize,
    idea: &Arc<Idea>,
    done: u8,
    typed: &str,
    errors: FieldErrors,
) -> GuessPage {
    let t = here.t;
    let tail = format!("/q/{number}");
    GuessPage {
        shell: here.shell(t.guess_title(), &tail),
        f: here.frame(Some(Place::Question(number))),
        t,
        c: here.c,
        errors,
        here: here.at(&tail),
        fragment: here.visit.htmx,
        said: t.progress_said(&done.to_string()),
        skip: format!("{}?done={done}&last={}", here.at(&tail), idea.id),
        last: idea.id.to_string(),
        idea: IdeaView::new(t, idea),
        done,
        typed: typed.to_owned(),
    }
}
