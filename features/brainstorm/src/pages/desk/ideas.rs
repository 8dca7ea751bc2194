// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every idea of a brainstorm, found by words and state, and the page of one. Who wrote an idea is known
//! to nobody here, and how it was rated is not shown: running results stay with the participants.

use askama::Template;
use http::StatusCode;
use kernel::{Lang, Permission};
use search::Matcher;
use serde::Deserialize;
use ui::{Choice, Common, Errors, Shell};
use web::{Path, Query, Result, page, page_with};

use super::{
    fields::Typed,
    here::{Head, Here, Tab, part},
    messages::T,
};
use crate::domain::{Author, HideReason, Idea, IdeaId, IdeaState, QuestionId};

/// Ideas on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "desk/ideas.html")]
struct ListPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    typed: String,
    states: Vec<Choice>,
    questions: Vec<Choice>,
    count: String,
    rows: Vec<Row>,
    page: usize,
    pages: usize,
    more: String,
    /// Whether answers from paper may be typed in.
    papers: bool,
    /// Whether ideas in the same words may be folded.
    copies: bool,
}

/// An idea in words.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) lang: &'static str,
    pub(super) state: &'static str,
    pub(super) tone: &'static str,
    /// Where it comes from, in which language, on which day.
    pub(super) meta: String,
    /// Why it waits or is hidden; may be empty.
    pub(super) why: &'static str,
}

#[derive(Template)]
#[template(path = "desk/idea.html")]
struct IdeaPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    here: String,
    errors: Errors,
    v: Typed,
    row: Row,
    question: String,
    question_lang: &'static str,
    may: bool,
    waits: bool,
    may_hide: bool,
    may_restore: bool,
    may_translate: bool,
    reasons: Vec<Choice>,
    /// Ideas that this one could be joined to.
    into: Vec<Choice>,
    /// The idea that this one was joined to.
    merged: Option<Row>,
    base: String,
    translations: Vec<Translation>,
}

/// A language that an idea can be translated into.
struct Translation {
    code: &'static str,
    name: &'static str,
    text: String,
}

/// What to list.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    page: String,
}

/// Which idea, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    pub(super) idea: String,
}

/// An idea in words.
pub(super) fn row(here: &Here, idea: &Idea) -> Row {
    let (t, says) = (here.desk.t, here.desk.says);
    let (state, tone, why) = match &idea.state {
        IdeaState::Waiting(why) => (t.idea_waits(), "warning", says.waits(*why)),
        IdeaState::Visible => (t.idea_visible(), "success", ""),
        IdeaState::Hidden(why) => (t.idea_hidden(), "danger", says.reason(*why)),
        IdeaState::Merged(_) => (t.idea_merged(), "line", ""),
        IdeaState::Withdrawn => (t.idea_withdrawn(), "line", ""),
    };
    let author = match idea.author {
        Author::Participant(_) => t.by_participant(),
        Author::Seed => t.by_organiser(),
        Author::Paper => t.by_paper(),
        Author::Import => t.by_import(),
    };
    let meta = [
        author.to_owned(),
        ui::Common(t.0).language_named(idea.lang).to_owned(),
        here.desk.day(idea.created_on),
    ];
    let text = if idea.text.is_empty() { t.idea_no_words().to_owned() } else { idea.text.clone() };
    let lang = if idea.text.is_empty() { t.0 } else { idea.lang };
    Row { id: idea.id.to_string(), text, lang: lang.code(), state, tone, meta: meta.join(" · "), why }
}

/// The list.
pub(super) async fn list(here: Here, Query(wanted): Query<Wanted>) -> Result {
    let t = here.desk.t;
    let all = here.desk.all.all_ideas(&here.desk.actor, here.id).await.map_err(|e| here.desk.told(e))?;
    let tools = here.desk.all.tools();
    let mut words = Matcher::new(&tools, wanted.q.trim());
    let question: Option<QuestionId> = wanted.question.parse().ok();
    let mut fits = |i: &Idea| {
        (wanted.state.is_empty() || i.state.code() == wanted.state)
            && question.is_none_or(|q| q == i.question)
            && words.has(&i.text, i.lang)
    };
    let found: Vec<_> = all.iter().rev().filter(|i| fits(i)).collect();
    let pages = found.len().div_ceil(PAGE).max(1);
    let number = wanted.page.parse().unwrap_or(1).clamp(1, pages);
    let shown = found.iter().skip((number - 1) * PAGE).take(PAGE);
    let states = [
        ("", t.idea_all()),
        ("waiting", t.idea_waits()),
        ("visible", t.idea_visible()),
        ("hidden", t.idea_hidden()),
        ("merged", t.idea_merged()),
        ("withdrawn", t.idea_withdrawn()),
    ];
    let mut questions = vec![Choice::new("", t.question_all()).checked(question.is_none())];
    questions.extend(
        here.view
            .idea_questions()
            .map(|q| Choice::new(q.id.to_string(), q.spec.text.get(t.0)).checked(question == Some(q.id))),
    );
    let state = states.iter().find(|(code, _)| *code == wanted.state).map_or("", |(code, _)| *code);
    let asked = question.map(|q| q.to_string()).unwrap_or_default();
    page(&ListPage {
        shell: here.shell(t.tab_ideas(), "/ideas"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Ideas, None),
        base: here.at(""),
        count: t.n_found(found.len()),
        papers: here.desk.may(Permission::Moderate) && here.b().takes_ratings(here.desk.now).is_ok(),
        copies: here.desk.may(Permission::Moderate),
        rows: shown.map(|i| row(&here, i)).collect(),
        page: number,
        pages,
        more: format!("?q={}&state={state}&question={asked}&page=", encoded(&wanted.q)),
        states: states
            .iter()
            .map(|(code, label)| Choice::new(*code, *label).checked(*code == state))
            .collect(),
        questions,
        typed: wanted.q,
    })
}

/// Text as it stands in a query.
fn encoded(text: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric();
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// One idea.
pub(super) async fn show(here: Here, Path(which): Path<Which>, Query(found): Query<Found>) -> Result {
    let idea = part(&which.idea)?;
    let mut v = Typed::default();
    v.put("q", found.q);
    idea_page(&here, idea, v, Errors::new(), StatusCode::OK).await
}

/// Words to find ideas by that this one could be joined to.
#[derive(Deserialize)]
pub(super) struct Found {
    #[serde(default)]
    q: String,
}

/// The ideas that this one could be joined to: with the words that were typed, or alike.
async fn candidates(here: &Here, idea: &Idea, v: &Typed) -> Result<Vec<Choice>> {
    let tools = here.desk.all.tools();
    let mut words = Matcher::new(&tools, v.of("q").trim());
    let (all, actor) = (&here.desk.all, &here.desk.actor);
    let found = if words.is_empty() {
        all.alike(actor, here.id, idea.id).await.map_err(|e| here.desk.told(e))?
    } else {
        let mut all = all.all_ideas(actor, here.id).await.map_err(|e| here.desk.told(e))?;
        all.retain(|o| {
            o.question == idea.question
                && o.id != idea.id
                && o.state.is_visible()
                && words.has(&o.text, o.lang)
        });
        all.truncate(10);
        all
    };
    let choice = |o: &std::sync::Arc<Idea>| {
        let id = o.id.to_string();
        Choice::new(id.clone(), o.text.as_str()).checked(v.of("into") == id)
    };
    Ok(found.iter().map(choice).collect())
}

/// The page of one idea, with a refused form on it.
pub(super) async fn idea_page(
    here: &Here,
    id: IdeaId,
    v: Typed,
    errors: Errors,
    status: StatusCode,
) -> Result {
    let (t, says) = (here.desk.t, here.desk.says);
    let idea = here.desk.all.idea(&here.desk.actor, here.id, id).await.map_err(|e| here.desk.told(e))?;
    let question = here.view.question(idea.question);
    let (question, question_lang) = question.map_or(("", t.0), |q| q.spec.text.shown(here.desk.visit.lang));
    let tail = format!("/ideas/{id}");
    let may = here.desk.may(Permission::Moderate);
    let waits = matches!(idea.state, IdeaState::Waiting(_));
    let mut v = v;
    if !v.has_field("organiser_note") {
        v.put("organiser_note", idea.note.as_str());
    }
    let may_hide = may && (waits || idea.state.is_visible());
    let into = if may_hide { candidates(here, &idea, &v).await? } else { Vec::new() };
    let merged = match idea.state {
        IdeaState::Merged(other) => here.desk.all.idea(&here.desk.actor, here.id, other).await.ok(),
        _ => None,
    };
    let translation = |lang: &Lang| Translation {
        code: lang.code(),
        name: lang.own_name(),
        text: idea.translations.exact(*lang).to_owned(),
    };
    let view = IdeaPage {
        shell: here.shell(t.idea_title(), &tail),
        c: here.desk.c,
        t,
        h: here.head(Tab::Ideas, Some(t.idea_title())),
        here: here.at(&tail),
        errors,
        row: row(here, &idea),
        question: question.to_owned(),
        question_lang: question_lang.code(),
        may,
        waits,
        may_hide,
        into,
        merged: merged.map(|other| row(here, &other)),
        base: here.at(""),
        may_restore: may && matches!(idea.state, IdeaState::Hidden(_) | IdeaState::Merged(_)),
        may_translate: may && idea.state != IdeaState::Withdrawn,
        reasons: HideReason::ALL
            .iter()
            .map(|r| Choice::new(r.code(), says.reason(*r)).checked(v.of("reason") == r.code()))
            .collect(),
        translations: Lang::ALL.iter().filter(|l| **l != idea.lang).map(translation).collect(),
        v,
    };
    page_with(status, &view)
}
