// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One brainstorm at a glance: where it stands, the one next step, what is missing, who has come, and the
//! emergency brake.

use askama::Template;
use kernel::{Lang, LocalizedText, Permission};
use ui::{Common, Shell};
use web::{Form, Result, page};

use super::{
    fields::Typed,
    here::{Head, Here, Tab},
    live::{Figures, channels, figures},
    messages::T,
};
use crate::{
    domain::{Brake, Move, Phase, QuestionKind, Rated, Refusal, State, Visibility},
    operations::Totals,
};

#[derive(Template)]
#[template(path = "desk/overview.html")]
struct OverviewPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    may_run: bool,
    standing: String,
    /// When the participants' data were destroyed, and how many it was about; empty as long as they are kept.
    receipt: String,
    /// The one thing to do next: address and label.
    next: Option<(String, &'static str)>,
    others: Vec<(String, &'static str)>,
    todo: Vec<Todo>,
    ready: bool,
    figures: Figures,
    live: bool,
    days: Vec<Vec<String>>,
    participant_address: String,
    results_address: String,
    results: String,
    results_href: String,
    draft: bool,
    may_brake: bool,
    brake: Brake,
    braked: bool,
    everywhere: bool,
}

/// A line of the checklist.
struct Todo {
    done: bool,
    /// Whether opening needs it.
    needed: bool,
    label: String,
    href: String,
}

/// The overview.
pub(super) async fn show(here: Here) -> Result {
    let (t, b) = (here.desk.t, here.b());
    let (all, actor) = (&here.desk.all, &here.desk.actor);
    let told = |e| here.desk.told(e);
    let totals = all.totals(actor, here.id).await.map_err(told)?;
    let obstacles = all.obstacles(actor, here.id, false).await.map_err(told)?;
    let days = all.per_day(actor, here.id).await.map_err(told)?;
    let (c, state) = (here.desk.c, here.state());
    let channels = channels(&here).await.map_err(told)?;
    let figures = figures(&here, &totals, channels).await.map_err(told)?;
    let (results, results_href) = results(&here, state);
    let brake = all.own_brake(here.id);
    let all_brakes = all.brake(here.id);
    let todo = if b.state.has_opened() { Vec::new() } else { checklist(&here, &obstacles) };
    let (next, others) = steps(&here, state);
    let receipt = all.release_receipt(actor, here.id).await.map_err(told)?;
    let receipt = receipt.map(|r| {
        let people = r.reason.split(": ").nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
        t.released(&here.desk.day(r.at.date()), &c.number(people))
    });
    let mut shell = here.shell(b.settings.title.get(t.0), "");
    let live = matches!(b.state, State::Trial | State::Open);
    shell.live = live;
    page(&OverviewPage {
        shell,
        c,
        t,
        h: here.head(Tab::Overview, None),
        base: here.at(""),
        may_run: here.desk.may(Permission::RunBrainstorm),
        standing: standing(&here, state, &totals),
        receipt: receipt.unwrap_or_default(),
        ready: todo.iter().all(|line| line.done || !line.needed),
        next,
        others,
        todo,
        figures,
        live,
        days: days
            .iter()
            .map(|(on, ratings, people)| vec![here.desk.day(*on), c.number(*ratings), c.number(*people)])
            .collect(),
        participant_address: here.public_address(""),
        results_address: here.public_address("/results"),
        results,
        results_href,
        draft: state == State::Draft,
        // It acts on people who come: shown while they do, and as long as it is drawn.
        may_brake: here.desk.may(Permission::Moderate) && (live || all_brakes.is_drawn()),
        braked: all_brakes.is_drawn(),
        everywhere: all_brakes != brake,
        brake,
    })
}

/// Where it stands, in a sentence.
fn standing(here: &Here, state: State, totals: &Totals) -> String {
    let (t, b, now) = (here.desk.t, here.b(), here.desk.now);
    let phases = &b.settings.phases;
    let when = |at: Option<kernel::Timestamp>| at.map(|m| here.desk.moment(m)).unwrap_or_default();
    match (state, b.phase_at(now)) {
        (State::Draft, _) => t.stands_draft().to_owned(),
        (State::Trial, _) => t.stands_trial().to_owned(),
        (State::Open, Some(Phase::NotYet)) => t.stands_not_yet(&when(phases.opens)),
        (State::Open, Some(Phase::RateOnly)) if phases.closes.is_some() => {
            t.stands_rate_only(&when(phases.closes))
        }
        (State::Open, Some(Phase::WriteAndRate)) if phases.rate_only_from.is_some() => {
            t.stands_write(&when(phases.rate_only_from))
        }
        (State::Open, _) if phases.closes.is_some() => t.stands_open_until(&when(phases.closes)),
        (State::Open, _) => t.stands_open().to_owned(),
        (State::Closed, _) => {
            t.stands_closed(&here.desk.c.number(i64::try_from(totals.participants).unwrap_or(0)))
        }
        (State::Published, _) => t.stands_published(&when(b.published_at)),
        (State::Archived, _) => t.stands_archived().to_owned(),
    }
}

type Button = (String, &'static str);

/// The next step, and the other ones.
fn steps(here: &Here, state: State) -> (Option<Button>, Vec<Button>) {
    let t = here.desk.t;
    let to = |step: Move, label| (here.at(&format!("/step/{}", step.code())), label);
    match state {
        State::Draft => (Some(to(Move::Open, t.do_open())), vec![to(Move::StartTrial, t.do_trial())]),
        State::Trial => (Some(to(Move::Open, t.do_open())), vec![to(Move::EndTrial, t.do_end_trial())]),
        State::Open => (Some(to(Move::Close, t.do_close())), Vec::new()),
        State::Closed => (Some(to(Move::Publish, t.do_publish())), vec![to(Move::Reopen, t.do_reopen())]),
        State::Published => (None, vec![to(Move::Archive, t.do_archive())]),
        State::Archived => (None, Vec::new()),
    }
}

/// What staff may see of the results now, in a sentence, and where.
pub(super) fn results(here: &Here, state: State) -> (String, String) {
    let (t, b) = (here.desk.t, here.b());
    let address = format!("/{}/b/{}/results", here.desk.visit.lang, b.slug);
    match state {
        State::Draft | State::Trial => (t.results_not_yet().to_owned(), String::new()),
        // Running results are hidden from the organiser too, where nobody else sees them.
        State::Open if b.settings.visibility == Visibility::UntilPublished => {
            (t.results_hidden().to_owned(), String::new())
        }
        State::Open => (t.results_running().to_owned(), address),
        State::Closed if here.desk.may(Permission::ReadResults) => (t.results_closed().to_owned(), address),
        State::Closed => (t.results_hidden().to_owned(), String::new()),
        State::Published | State::Archived => (t.results_public().to_owned(), address),
    }
}

/// What opening needs, and what a careful planner would still do.
fn checklist(here: &Here, obstacles: &[Refusal]) -> Vec<Todo> {
    let (t, b, view) = (here.desk.t, here.b(), &here.view);
    let lacks = |wanted: fn(&Refusal) -> bool| obstacles.iter().any(wanted);
    let line = |done: bool, needed: bool, label: String, tail: &str| Todo {
        done,
        needed,
        label,
        href: here.at(tail),
    };
    let mut out = vec![
        line(!lacks(|r| *r == Refusal::PromiseMissing), true, t.todo_promise().to_owned(), "/texts#promise"),
        line(!lacks(|r| *r == Refusal::NoQuestion), true, t.todo_question().to_owned(), "/questions"),
    ];
    let seeds = obstacles.iter().find_map(|r| match r {
        Refusal::TooFewSeeds { have, need } => Some((have.to_string(), need.to_string())),
        _ => None,
    });
    if view.idea_questions().next().is_some() {
        let label = match &seeds {
            Some((have, need)) => t.todo_seeds_few(have, need),
            None => t.todo_seeds().to_owned(),
        };
        out.push(line(seeds.is_none(), true, label, "/seeds"));
    }
    if lacks(|r| *r == Refusal::EndInPast) {
        out.push(line(false, true, t.todo_end().to_owned(), "/settings"));
    }
    for lang in &b.settings.languages {
        let texts = missing(here, *lang);
        if !texts.is_empty() {
            let label = t.todo_language(t.language_in(*lang), &texts.join(", "));
            let tail = if texts.iter().all(|x| *x == t.what_questions()) { "/questions" } else { "/texts" };
            out.push(line(false, false, label, tail));
        }
    }
    for lang in &b.settings.languages {
        if !b.settings.stale(*lang).is_empty() {
            let label = t.todo_stale(t.language_in(*lang));
            out.push(line(false, false, label, "/texts"));
        }
    }
    if unfilled(here) {
        out.push(line(false, false, t.todo_brackets().to_owned(), "/texts"));
    }
    let contact = &b.settings.contact;
    let contact = !contact.name.is_empty() && !contact.channel.is_empty();
    out.push(line(contact, false, t.todo_contact().to_owned(), "/texts#contact"));
    out.push(line(b.settings.phases.closes.is_some(), false, t.todo_times().to_owned(), "/settings"));
    out
}

/// The texts that have words in some language but not in this one.
fn missing(here: &Here, lang: Lang) -> Vec<&'static str> {
    let (t, s) = (here.desk.t, &here.b().settings);
    let lacks = |text: &LocalizedText| !text.is_empty() && text.exact(lang).trim().is_empty();
    let promise = lacks(&s.promise.who_decides) || lacks(&s.promise.what_can_change);
    let asks = here.view.questions.iter().any(|q| {
        let more = match &q.spec.kind {
            QuestionKind::Ideas(rules) => match &rules.rated {
                Rated::Agree => false,
                Rated::TwoAxis { x, y } => {
                    [x, y].iter().any(|a| lacks(&a.name) || lacks(&a.low) || lacks(&a.high))
                }
            },
            QuestionKind::Choice { options, .. } => options.iter().any(|o| lacks(&o.label)),
            QuestionKind::Scale { low, high, .. } => lacks(low) || lacks(high),
            QuestionKind::Text { .. } => false,
        };
        more || lacks(&q.spec.text) || lacks(&q.spec.help)
    });
    [
        (lacks(&s.title), t.what_title()),
        (lacks(&s.intro), t.what_intro()),
        (lacks(&s.terms), t.what_terms()),
        (lacks(&s.thanks), t.what_thanks()),
        (promise, t.what_promise()),
        (asks, t.what_questions()),
    ]
    .into_iter()
    .filter_map(|(lacking, name)| lacking.then_some(name))
    .collect()
}

/// Whether a template's words in [square brackets] are still there.
fn unfilled(here: &Here) -> bool {
    let s = &here.b().settings;
    let texts = [&s.title, &s.intro, &s.terms, &s.thanks, &s.promise.who_decides, &s.promise.what_can_change];
    texts.iter().any(|text| {
        Lang::ALL.iter().any(|lang| {
            let words = text.exact(*lang);
            words.find('[').is_some_and(|at| words.get(at..).is_some_and(|rest| rest.contains(']')))
        })
    })
}

/// Draws or lets go of the brake.
pub(super) async fn brake(here: Here, Form(typed): Form<Typed>) -> Result {
    let brake = super::brake::asked(typed)?;
    let done = here.desk.all.set_brake(&here.desk.actor, here.id, brake).await;
    done.map_err(|e| here.desk.told(e))?;
    Ok(here.done("", "brake"))
}
