// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The own page: everything one has told here, to be looked at, changed, taken out and erased.

use askama::Template;
use serde::Deserialize;
use ui::{Common, Shell, Tone};
use web::{
    FieldErrors, Form, Path, Query, Result, StatusCode, WebError, limits::Kind as Limit, page, page_with,
    see_other,
};

use super::{
    here::{Frame, Here},
    messages::T,
    thanks::CodeView,
    views::{IdeaView, Line, said},
    words,
};
use crate::{
    domain::{Answer, Idea, IdeaId, IdeaState, Question, QuestionKind, WaitReason},
    operations::Me,
};

#[derive(Template)]
#[template(path = "participant/me.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    code: CodeView,
    ideas: Vec<OwnIdea>,
    ratings: Vec<OwnRating>,
    ratings_label: String,
    answers: Vec<OwnAnswer>,
    background: Vec<(String, String)>,
    /// The form to be told by mail, where there is something to wait for.
    after: String,
}

struct OwnIdea {
    idea: IdeaView,
    state: String,
    tone: &'static str,
    may_withdraw: bool,
    /// What became of it, as markup; may be empty.
    fate: String,
}

struct OwnRating {
    idea: IdeaView,
    said: String,
    /// Where to change it; empty where nothing can be changed any more.
    change: String,
    undo: String,
}

struct OwnAnswer {
    question: Line,
    said: String,
    change: String,
}

#[derive(Template)]
#[template(path = "participant/withdraw.html")]
struct WithdrawPage {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    idea: IdeaView,
}

#[derive(Deserialize)]
pub(super) struct Just {
    #[serde(default)]
    just: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Of {
    pub(super) idea: String,
}

impl Of {
    /// The idea's id; an address that cannot be one leads nowhere.
    pub(super) fn id(&self) -> Result<IdeaId> {
        self.idea.parse().map_err(|_| WebError::NotFound)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sure {
    #[serde(default)]
    sure: bool,
}

pub(super) async fn show(here: Here, Query(just): Query<Just>) -> Result {
    if here.me.is_none() {
        return Ok(here.go("/return"));
    }
    let t = here.t;
    let said = match just.just.first().map_or("", String::as_str) {
        "background" => t.background_saved(),
        "withdrawn" => t.withdrawn(),
        "rotated" => t.rotated(),
        "back" => t.welcome_back(),
        _ => "",
    };
    let mut page_ = own(&here, FieldErrors::new()).await?;
    if !said.is_empty() {
        page_.shell = page_.shell.with_flash(Tone::Success, said);
    }
    page(&page_)
}

async fn own(here: &Here, errors: FieldErrors) -> Result<Page> {
    let (t, id) = (here.t, here.view.brainstorm.id);
    let (actor, key) = here.me.as_ref().ok_or(WebError::NoKey)?;
    let me = here.all.me(actor, id).await.map_err(|e| here.told(e))?;
    let open = here.phase().is_some();
    let mut ratings = Vec::new();
    for (idea, ballot) in me.ratings.iter().rev() {
        // A hidden or withdrawn idea cannot be shown; its rating is still in the export.
        let Ok(found) = here.all.idea(actor, id, *idea).await else { continue };
        let at = here.view.questions.iter().position(|q| q.id == found.question);
        let rated = at.and_then(|i| here.view.questions.get(i)).and_then(|q| q.spec.kind.ideas());
        let tail = at.filter(|_| open).map(|i| here.at(&format!("/q/{}", i + 1)));
        ratings.push(OwnRating {
            said: t.your_rating(&said(t, *ballot, rated.map(|r| &r.rated))),
            change: tail
                .as_ref()
                .map(|a| format!("{a}?idea={idea}&back={}", here.at("/me")))
                .unwrap_or_default(),
            undo: tail.map(|a| format!("{a}/undo")).unwrap_or_default(),
            idea: IdeaView::new(t, &found),
        });
    }
    let shown =
        |n: usize| format!("{} ({})", here.c.show_all(), here.c.number(i64::try_from(n).unwrap_or(0)));
    let mut fates = super::fate::of(&here.visit, actor, &here.view, &me.ideas).await?;
    Ok(Page {
        shell: here.shell(t.me_title(), "/me"),
        f: here.frame(None),
        t,
        c: here.c,
        errors,
        code: CodeView::new(here, key),
        ideas: me.ideas.iter().map(|i| own_idea(t, i, fates.remove(&i.id).unwrap_or_default())).collect(),
        after: if me.ideas.is_empty() { String::new() } else { super::after::part(&here.visit, &here.view)? },
        ratings_label: shown(ratings.len()),
        ratings,
        answers: answers(here, &me, open),
        background: told(here, &me),
    })
}

fn own_idea(t: T, idea: &Idea, fate: String) -> OwnIdea {
    let (state, tone) = match &idea.state {
        IdeaState::Visible => (t.state_visible().to_owned(), "success"),
        IdeaState::Waiting(WaitReason::PreModeration) => (t.state_waiting().to_owned(), "info"),
        IdeaState::Waiting(WaitReason::PersonalData) => (t.state_held().to_owned(), "warning"),
        IdeaState::Waiting(WaitReason::Spam) => (t.state_spam().to_owned(), "info"),
        IdeaState::Hidden(why) => (t.state_hidden(words::reason(t, *why)), "danger"),
        IdeaState::Merged(_) => (t.state_merged().to_owned(), "info"),
        IdeaState::Withdrawn => (t.state_withdrawn().to_owned(), ""),
    };
    let may_withdraw = idea.state != IdeaState::Withdrawn;
    OwnIdea { may_withdraw, idea: IdeaView::new(t, idea), state, tone, fate }
}

fn answers(here: &Here, me: &Me, open: bool) -> Vec<OwnAnswer> {
    let one = |(i, q): (usize, &Question)| {
        (q.spec.kind.ideas().is_none()).then(|| OwnAnswer {
            question: Line::new(&q.spec.text, here.visit.lang),
            said: me.answer(q.id).map_or_else(|| here.t.me_no_answer().to_owned(), |a| answer(here.t, q, a)),
            change: if open { here.at(&format!("/q/{}", i + 1)) } else { String::new() },
        })
    };
    here.view.questions.iter().enumerate().filter_map(one).collect()
}

fn answer(t: T, question: &Question, answer: &Answer) -> String {
    match (&question.spec.kind, answer) {
        (QuestionKind::Choice { options, .. }, Answer::Choice(keys)) => {
            let labels: Vec<&str> =
                options.iter().filter(|o| keys.contains(&o.key)).map(|o| o.label.get(t.0)).collect();
            ui::format::list(t.0, &labels)
        }
        (QuestionKind::Scale { steps, .. }, Answer::Scale(step)) => format!("{step} / {steps}"),
        (_, Answer::Text(text)) => text.clone(),
        (_, Answer::Scale(step)) => step.to_string(),
        (_, Answer::Choice(keys)) => keys.join(", "),
    }
}

/// The background as pairs of question and answer.
fn told(here: &Here, me: &Me) -> Vec<(String, String)> {
    let t = here.t;
    let not_told = |values: Vec<String>| {
        if values.is_empty() { t.me_not_told().to_owned() } else { ui::format::list(t.0, &values) }
    };
    let mut out: Vec<(String, String)> = Vec::new();
    for question in &here.view.background {
        let values = me.background.values(question.key());
        let values = values.iter().map(|v| words::value(t, question, v)).collect();
        if question.key() != "languages_read" {
            out.push((words::asked(t, question), not_told(values)));
        }
    }
    let reads = me.reads.iter().map(|l| l.own_name().to_owned()).collect();
    out.push((t.ask_reads().to_owned(), not_told(reads)));
    out
}

pub(super) async fn confirm_withdrawal(here: Here, Path(of): Path<Of>) -> Result {
    if here.me.is_none() {
        return Ok(here.go("/return"));
    }
    let id = of.id()?;
    let me = here.all.me(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    let idea = me.ideas.iter().find(|i| i.id == id).ok_or(WebError::NotFound)?;
    page(&WithdrawPage {
        shell: here.shell(here.t.withdraw_title(), &format!("/me/withdraw/{id}")),
        f: here.frame(None),
        t: here.t,
        c: here.c,
        idea: IdeaView::new(here.t, idea),
    })
}

pub(super) async fn withdraw(here: Here, Path(of): Path<Of>) -> Result {
    here.take(Limit::Write)?;
    let id = of.id()?;
    here.all.withdraw_idea(here.actor()?, here.view.brainstorm.id, id).await.map_err(|e| here.told(e))?;
    Ok(here.go("/me?just=withdrawn"))
}

pub(super) async fn rotate(here: Here) -> Result {
    here.take(Limit::Write)?;
    let key = here.all.rotate_code(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    Ok(here.with_keys(here.go("/me?just=rotated"), Some(key)))
}

/// Takes the key out of this browser; nothing else changes.
pub(super) async fn leave(here: Here) -> Result {
    Ok(here.with_keys(here.go("/return?just=left"), None))
}

pub(super) async fn forget(here: Here, Form(form): Form<Sure>) -> Result {
    if !form.sure {
        let mut errors = FieldErrors::new();
        errors.add("sure", here.t.forget_error());
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &own(&here, errors).await?);
    }
    here.all.erase(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    Ok(here.with_keys(see_other(&here.at("?just=forgotten")), None))
}
