// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's brainstorms, and how a new one begins: from a template, from an earlier one, empty.

use askama::Template;
use http::StatusCode;
use kernel::{LocalizedText, Permission};
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    fields::{Typed, in_words},
    here::{Desk, standing},
    messages::T,
};
use crate::{
    Error,
    domain::{BrainstormId, FieldError, Problem, Settings, templates},
    operations::{CopyIdeas, NewBrainstorm, Summary},
};

/// How many of the best supported ideas of each question go along with a copy.
const BEST: usize = 20;
/// So many public brainstorms are looked through for those that can be continued at home.
const HOME: usize = 100;

#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage {
    shell: Shell,
    c: Common,
    t: T,
    may_run: bool,
    /// Whether one may draw the brake of the whole installation.
    may_brake: bool,
    cards: Vec<Card>,
}

struct Card {
    title: String,
    lang: &'static str,
    href: String,
    state: &'static str,
    tone: &'static str,
    figures: String,
    /// Ideas that wait for a moderator; empty where none do.
    waiting: String,
    simulated: bool,
}

#[derive(Template)]
#[template(path = "desk/new.html")]
struct NewPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    v: Typed,
    ready: Vec<Choice>,
    earlier: Vec<Choice>,
    /// Published ones of other organisations, to be continued at home.
    home: Vec<Choice>,
}

/// The list.
pub(super) async fn show(desk: Desk) -> Result {
    let org = desk.visit.org()?;
    let all = desk.all.list(&desk.actor, org).await.map_err(|e| desk.told(e))?;
    let shell = desk.shell(desk.t.list_title(), "/desk");
    let cards = all.iter().map(|summary| card(&desk, summary)).collect();
    let (may_run, may_brake) = (desk.may(Permission::RunBrainstorm), desk.may(Permission::ManagePlatform));
    page(&ListPage { shell, c: desk.c, t: desk.t, may_run, may_brake, cards })
}

fn card(desk: &Desk, summary: &Summary) -> Card {
    let (t, n, b) = (desk.t, &summary.totals, &summary.brainstorm);
    let (title, lang) = b.settings.title.shown(desk.visit.lang);
    let (state, tone) = standing(t, b, desk.now);
    let figures = [t.n_participants(n.participants), t.n_ideas(n.ideas), t.n_ratings(n.ratings)];
    let waits = n.waiting > 0 && desk.may(Permission::Moderate);
    Card {
        title: title.to_owned(),
        lang: lang.code(),
        href: desk.visit.url(&format!("/desk/b/{}", b.id)),
        state,
        tone,
        figures: figures.join(" · "),
        waiting: if waits { t.n_waiting(n.waiting) } else { String::new() },
        simulated: b.simulated,
    }
}

/// What to begin from.
pub(super) async fn choose(desk: Desk) -> Result {
    let mut v = Typed::default();
    if let Some(first) = templates().first() {
        v.put("from", format!("template:{}", first.key));
    }
    page(&new_page(&desk, v, Errors::new()).await?)
}

async fn new_page(desk: &Desk, v: Typed, errors: Errors) -> Result<NewPage> {
    let (t, lang) = (desk.t, desk.visit.lang);
    let chosen = v.of("from").to_owned();
    let choice = |value: String, label: &str, hint: &str| {
        let checked = value == chosen;
        Choice::new(value, label).hint(hint).checked(checked)
    };
    let mut ready: Vec<Choice> = templates()
        .iter()
        .map(|s| choice(format!("template:{}", s.key), s.settings.title.get(lang), s.about.get(lang)))
        .collect();
    ready.push(choice("empty".to_owned(), t.new_empty(), t.new_empty_hint()));
    let all = desk.all.list(&desk.actor, desk.visit.org()?).await.map_err(|e| desk.told(e))?;
    let earlier = all.iter().map(|s| {
        let made = t.made_on(&desk.day(s.brainstorm.created_at.date()));
        choice(format!("copy:{}", s.brainstorm.id), s.brainstorm.settings.title.get(lang), &made)
    });
    let org = desk.visit.org()?;
    let public = desk.all.public_brainstorms(None, HOME).await.map_err(|e| desk.told(e))?;
    let looks = web::Looks::of(&desk.visit.state);
    let home = public
        .iter()
        .filter(|b| b.org != org && b.state >= crate::domain::State::Published)
        .map(|b| {
            let whose = looks.name(b.org, lang).unwrap_or_else(|| b.settings.contact.name.clone());
            choice(format!("copy:{}", b.id), b.settings.title.get(lang), &whose)
        })
        .collect();
    Ok(NewPage {
        home,
        shell: desk.shell(t.new_title(), "/desk/new"),
        c: desk.c,
        t,
        errors,
        ready,
        earlier: earlier.collect(),
        v,
    })
}

/// Makes it and leads to its overview.
pub(super) async fn make(desk: Desk, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["from", "title", "best"], &[])?;
    match made(&desk, &typed).await {
        Ok(id) => Ok(desk.done(&format!("/desk/b/{id}"), "made")),
        Err(Error::Fields(found)) => {
            let errors = in_words(desk.says, &found, &[], &typed, &[]);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &new_page(&desk, typed, errors).await?)
        }
        Err(error) => Err(desk.told(error)),
    }
}

async fn made(desk: &Desk, typed: &Typed) -> crate::Result<BrainstormId> {
    let org = desk.visit.org().map_err(|_| Error::Forbidden)?;
    let words = language::plain::clean(typed.of("title"));
    let title = (!words.is_empty()).then(|| LocalizedText::one(desk.visit.lang, words));
    let from = typed.of("from");
    if let Some(key) = from.strip_prefix("template:") {
        let spec = templates().iter().find(|s| s.key == key);
        let spec = spec.ok_or_else(|| Error::field("from", Problem::NotAChoice))?;
        return desk.all.create_from(&desk.actor, org, spec, title).await;
    }
    if let Some(id) = from.strip_prefix("copy:") {
        let id: BrainstormId = id.parse().map_err(|_| Error::field("from", Problem::NotAChoice))?;
        let view = desk.all.get(&desk.actor, id).await?;
        let title = title.unwrap_or_else(|| view.brainstorm.settings.title.clone());
        // At home one begins with what the country thought best.
        let which = if typed.ticked("best") || view.brainstorm.org != org {
            CopyIdeas::Best(BEST)
        } else {
            CopyIdeas::Seeds
        };
        return desk.all.copy(&desk.actor, id, org, title, which).await;
    }
    if from != "empty" {
        return Err(FieldError::new("from", Problem::NotAChoice).into());
    }
    let Some(title) = title else { return Err(Error::field("title", Problem::Missing)) };
    desk.all.create(&desk.actor, org, NewBrainstorm { slug: None, settings: Settings::new(title) }).await
}
