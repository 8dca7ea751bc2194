// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Taking part: joining, ideas, votes, answers, one's own data.

use http::StatusCode;
use kernel::Actor;
use serde::Deserialize;
use web::{
    FieldErrors, IntoResponse, Json, ParticipantKey, Path, Query, Result, Visit, WebError, json,
    limits::Kind,
    proof::{self, Proof},
};

use super::{
    Call, Of,
    shapes::{
        AddedOut, AnswerIn, AnswerOut, ChangeIn, GuessIn, IdeaIn, IdeaOut, JoinIn, JoinedOut, NextOut,
        RatingOut, ReportIn, VoteIn, VotedOut, background,
    },
    wrong,
};
use crate::{
    Brainstorms,
    domain::{Answer, BrainstormId, IdeaState, Mark, NewIdea, Problem, QuestionId, QuestionKind},
    messages::{T, told},
    operations::{Added, Join, Vote},
    pages::participant::{IdeaTalk, ReportedComment},
};

/// `POST /brainstorms/{id}/participants`
pub(super) async fn join(visit: Visit, Path(of): Path<Of>, Json(body): Json<JoinIn>) -> Result {
    let call = Call::new(&visit, &of.id).await?;
    let proof = body.proof.map(|p| Proof { challenge: p.challenge, answer: p.answer });
    proof::let_in(&visit, call.id().as_i64(), proof.as_ref())?;
    let join = Join {
        lang: body.language,
        reads: body.reads,
        via: body.via,
        background: background(body.background),
    };
    let joined = call.all.join(&call.actor, call.id(), join).await.map_err(|e| told(visit.lang, e))?;
    let out = JoinedOut {
        participant: kernel::Id::<ParticipantKey>::from_i64(joined.key.participant).to_string(),
        token: joined.key.token(),
        return_code: joined.key.code.to_string(),
    };
    json(StatusCode::CREATED, &out)
}

/// Whose data: the token says it; with a cookie for several brainstorms `?brainstorm=` chooses.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Whose {
    #[serde(default)]
    brainstorm: Option<String>,
}

async fn mine(visit: &Visit, whose: &Whose) -> Result<(std::sync::Arc<Brainstorms>, Actor, BrainstormId)> {
    let all = visit.state.need::<Brainstorms>()?;
    let key = match &whose.brainstorm {
        None => visit.participants.newest(),
        Some(id) => {
            let view = all.find(&visit.actor(), id).await.map_err(|e| told(visit.lang, e))?;
            visit.participants.of(view.brainstorm.id.as_i64())
        }
    };
    let key = key.ok_or(WebError::NoKey)?;
    let actor = all.authenticate(key).await.map_err(|e| told(visit.lang, e))?;
    let throttle = &visit.state.throttle;
    throttle.take(Kind::Write, throttle.key_for(key.participant))?;
    let id = BrainstormId::from_i64(key.brainstorm);
    Ok((all, actor, id))
}

/// `GET /participants/me`
pub(super) async fn me(visit: Visit, Query(whose): Query<Whose>) -> Result {
    let (all, actor, id) = mine(&visit, &whose).await?;
    let data = all.own_data(&actor, id).await.map_err(|e| told(visit.lang, e))?;
    json(StatusCode::OK, &data)
}

/// `PATCH /participants/me`
pub(super) async fn change(visit: Visit, Query(whose): Query<Whose>, Json(body): Json<ChangeIn>) -> Result {
    let (all, actor, id) = mine(&visit, &whose).await?;
    let saved = all.save_background(&actor, id, background(body.background), body.reads).await;
    saved.map_err(|e| told(visit.lang, e))?;
    let data = all.own_data(&actor, id).await.map_err(|e| told(visit.lang, e))?;
    json(StatusCode::OK, &data)
}

/// `DELETE /participants/me`
pub(super) async fn erase(visit: Visit, Query(whose): Query<Whose>) -> Result {
    let (all, actor, id) = mine(&visit, &whose).await?;
    all.erase(&actor, id).await.map_err(|e| told(visit.lang, e))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /brainstorms/{id}/ideas`
pub(super) async fn add_idea(visit: Visit, Path(of): Path<Of>, Json(body): Json<IdeaIn>) -> Result {
    let call = Call::own(&visit, &of.id, Kind::Write).await?;
    let lang = visit.lang;
    let new = NewIdea {
        question: body.question,
        text: body.text,
        lang: body.language,
        page_lang: lang,
        confirmed: body.confirmed,
    };
    let added = call.all.add_idea(&call.actor, call.id(), new).await.map_err(|e| told(lang, e))?;
    match added {
        Added::Visible(idea, similar) => {
            let similar = similar.iter().map(|i| IdeaOut::new(i)).collect();
            json(StatusCode::CREATED, &AddedOut { idea: IdeaOut::new(&idea), similar, reason: None })
        }
        Added::Waiting(idea) => {
            let reason = match idea.state {
                IdeaState::Waiting(why) => Some(T(lang).waits(why).to_owned()),
                _ => None,
            };
            let out = AddedOut { idea: IdeaOut::new(&idea), similar: Vec::new(), reason };
            json(StatusCode::ACCEPTED, &out)
        }
        Added::Warned(_) => {
            let mut errors = FieldErrors::new();
            errors.add("text", T(lang).warned());
            Err(errors.into())
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NextQuery {
    #[serde(default)]
    question: Option<String>,
    /// `true`: also ideas in languages the participant does not read.
    #[serde(default)]
    other_languages: Option<bool>,
}

/// `GET /brainstorms/{id}/next`
pub(super) async fn next(visit: Visit, Path(of): Path<Of>, Query(query): Query<NextQuery>) -> Result {
    let call = Call::own(&visit, &of.id, Kind::Vote).await?;
    let question = match &query.question {
        None => None,
        Some(text) => Some(
            text.parse::<QuestionId>()
                .ok()
                .filter(|q| call.view.question(*q).is_some())
                .ok_or_else(|| wrong(&visit, "question", &Problem::Unknown))?,
        ),
    };
    let others = query.other_languages.unwrap_or(false);
    let next = call.all.next(&call.actor, call.id(), question, others).await;
    json(StatusCode::OK, &NextOut::new(&next.map_err(|e| told(visit.lang, e))?))
}

/// `POST /brainstorms/{id}/votes`
pub(super) async fn vote(visit: Visit, Path(of): Path<Of>, Json(body): Json<VoteIn>) -> Result {
    let call = Call::own(&visit, &of.id, Kind::Vote).await?;
    let lang = visit.lang;
    let wrong = |field: &str, problem: &Problem| wrong(&visit, field, problem);
    let mark = match (body.value, body.x, body.y) {
        (Some(None), None, None) => None,
        (Some(Some(value)), None, None) => {
            let value = i8::try_from(value)
                .map_err(|_| wrong("value", &Problem::OutOfRange { least: -1, most: 1 }))?;
            Some(Mark::Agree(value))
        }
        (None, Some(x), Some(y)) => {
            let step = |field: &str, n: i64| {
                u8::try_from(n).map_err(|_| wrong(field, &Problem::OutOfRange { least: 1, most: 7 }))
            };
            Some(Mark::Steps { x: step("x", x)?, y: step("y", y)? })
        }
        (None, Some(_), None) => return Err(wrong("y", &Problem::Missing)),
        (None, None, Some(_)) => return Err(wrong("x", &Problem::Missing)),
        (None, None, None) => return Err(wrong("value", &Problem::Missing)),
        (Some(_), ..) => return Err(wrong("value", &Problem::WrongKind)),
    };
    let vote = Vote { idea: body.idea, mark, important: body.important };
    let rated = call.all.rate(&call.actor, call.id(), vote).await.map_err(|e| told(lang, e))?;
    let question = call.all.question_of(call.id(), body.idea);
    let next = call.all.next(&call.actor, call.id(), question, false).await.map_err(|e| told(lang, e))?;
    let out = VotedOut {
        rating: RatingOut::new(rated.ballot),
        changed: rated.changed,
        rated: rated.rated,
        next: NextOut::new(&next),
    };
    json(StatusCode::OK, &out)
}

/// `POST /brainstorms/{id}/answers`
pub(super) async fn answer(visit: Visit, Path(of): Path<Of>, Json(body): Json<AnswerIn>) -> Result {
    let call = Call::own(&visit, &of.id, Kind::Write).await?;
    // One option may come without brackets.
    let choice =
        call.view.question(body.question).is_some_and(|q| matches!(q.spec.kind, QuestionKind::Choice { .. }));
    let value = body.value.map(|value| match value {
        Answer::Text(key) if choice => Answer::Choice(vec![key]),
        other => other,
    });
    let kept = call.all.answer(&call.actor, call.id(), body.question, value).await;
    let value = kept.map_err(|e| told(visit.lang, e))?;
    json(StatusCode::OK, &AnswerOut { question: body.question.to_string(), value })
}

/// `POST /brainstorms/{id}/guesses`
pub(super) async fn guess(visit: Visit, Path(of): Path<Of>, Json(body): Json<GuessIn>) -> Result {
    let call = Call::own(&visit, &of.id, Kind::Write).await?;
    let kept = call.all.guess(&call.actor, call.id(), body.idea, body.percent).await;
    kept.map_err(|e| told(visit.lang, e))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /brainstorms/{id}/reports`
pub(super) async fn report(visit: Visit, Path(of): Path<Of>, Json(body): Json<ReportIn>) -> Result {
    let idea = match (body.idea, body.comment) {
        (Some(idea), None) => idea,
        (None, Some(comment)) => {
            let talk =
                visit.state.get::<IdeaTalk>().ok_or_else(|| wrong(&visit, "comment", &Problem::Unknown))?;
            let (reason, note) = (body.reason.code().to_owned(), body.note);
            return (talk.report)(visit, ReportedComment { brainstorm: of.id, comment, reason, note }).await;
        }
        (None, None) => return Err(wrong(&visit, "idea", &Problem::Missing)),
        (Some(_), Some(_)) => return Err(wrong(&visit, "comment", &Problem::WrongKind)),
    };
    let call = Call::own(&visit, &of.id, Kind::Write).await?;
    let kept = call.all.report(&call.actor, call.id(), idea, body.reason, &body.note).await;
    kept.map_err(|e| told(visit.lang, e))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
