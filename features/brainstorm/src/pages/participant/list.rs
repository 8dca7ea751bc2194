// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All visible ideas as a list: ordered, filtered, a page at a time, with plain links; rated from here too.

use askama::Template;
use kernel::Lang;
use serde::Deserialize;
use ui::{Choice, Common, Shell};
use web::{Query, Result, page};

use super::{
    here::{Frame, Here},
    messages::T,
    talk,
    views::{IdeaView, said, value_of},
};
use crate::{
    domain::{IdeaId, IdeaRules, State},
    operations::{IdeaList, IdeaRow, Sort},
};

/// Ideas of a page.
const EACH: usize = 20;

#[derive(Template)]
#[template(path = "participant/ideas.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    count: String,
    w: W,
    /// What is looked for; empty where nothing is.
    looked: String,
    questions: Vec<Choice>,
    languages: Vec<Choice>,
    sorts: Vec<Choice>,
    rows: Vec<Row>,
    page: usize,
    pages: usize,
    /// The address of a page, without its number.
    href: String,
    join: String,
}

struct Row {
    idea: IdeaView,
    /// How many others were merged into it; empty where none was.
    copies: String,
    counts: String,
    said: String,
    /// Whether it can be rated here with one tap.
    tap: bool,
    /// The question's address, where it can be rated; else empty.
    action: String,
    /// Where to come back to.
    back: String,
    mark: String,
    report: bool,
    /// Where it is discussed; empty where nobody registered.
    talk: String,
}

ui::messages! {
    /// Words of the search among ideas.
    pub(super) struct W;

    copies(n: usize) plural(n) = {
        fi: ["Tähän on yhdistetty {n} muu idea", "Tähän on yhdistetty {n} muuta ideaa"],
        sv: ["{n} annan idé har sammanförts med den här", "{n} andra idéer har sammanförts med den här"],
        en: ["{n} other idea is merged into this one", "{n} other ideas are merged into this one"],
    };
    look = { fi: "Hae ideoista", sv: "Sök bland idéerna", en: "Search the ideas" };
}

#[derive(Deserialize, Default)]
pub(super) struct Wish {
    /// Words to look for; the best matches come first then, whatever the order chosen.
    #[serde(default)]
    look: Vec<String>,
    #[serde(default)]
    question: Vec<String>,
    #[serde(default)]
    language: Vec<String>,
    #[serde(default)]
    sort: Vec<String>,
    #[serde(default)]
    page: Vec<String>,
}

pub(super) async fn show(here: Here, Query(wish): Query<Wish>) -> Result {
    let first = |v: &Vec<String>| v.first().cloned().unwrap_or_default();
    let (question, language) = (first(&wish.question), first(&wish.language));
    let sort = Sort::from_code(&first(&wish.sort)).unwrap_or_default();
    let sees = here.sees_results().await;
    let visitor = here.visit.actor();
    let actor = here.me.as_ref().map_or(&visitor, |(actor, _)| actor);
    let list = IdeaList {
        question: question.parse().ok(),
        lang: language.parse().ok(),
        sort,
        after: None,
        limit: usize::MAX,
    };
    let mut all = here.all.ideas(actor, here.view.brainstorm.id, &list).await.map_err(|e| here.told(e))?;
    let copies = here.all.folded_counts(actor, here.view.brainstorm.id).await.map_err(|e| here.told(e))?;
    let looked = first(&wish.look).trim().chars().take(200).collect::<String>();
    if !looked.is_empty() {
        let found = here.all.search(actor, here.view.brainstorm.id, &looked).await;
        let place: std::collections::HashMap<IdeaId, usize> =
            found.map_err(|e| here.told(e))?.into_iter().zip(0..).collect();
        all.retain(|row| place.contains_key(&row.idea.id));
        all.sort_by_key(|row| place.get(&row.idea.id).copied());
    }
    let pages = all.len().div_ceil(EACH).max(1);
    let at = first(&wish.page).parse::<usize>().unwrap_or(1).clamp(1, pages);
    let filters = format!(
        "look={}&question={}&language={}&sort={}",
        escaped(&looked),
        clean(&question),
        clean(&language),
        sort.code()
    );
    let href = format!("{}?{filters}&page=", here.at("/ideas"));
    let rows = all
        .iter()
        .skip((at - 1) * EACH)
        .take(EACH)
        .map(|row| view(&here, row, &format!("{href}{at}"), copies.get(&row.idea.id).copied()))
        .collect();
    let t = here.t;
    let mut shell = here.shell(t.list_title(), "/ideas");
    shell.query.clone_from(&here.visit.query);
    let joinable = here.me.is_none() && here.phase().is_some();
    page(&Page {
        shell,
        f: here.frame(None),
        t,
        c: here.c,
        count: t.list_count(i64::try_from(all.len()).unwrap_or(0)),
        w: W(here.visit.lang),
        looked,
        questions: questions(&here, &question),
        languages: languages(&here, &language),
        sorts: sorts(t, sort, sees),
        rows,
        page: at,
        pages,
        href,
        join: if joinable { here.at("/join") } else { String::new() },
    })
}

/// Only what our own ids, languages and orders can have: it goes into addresses.
fn clean(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).take(13).collect()
}

/// Words in an address.
fn escaped(text: &str) -> String {
    let one = |b: u8| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(b).to_string(),
        _ => format!("%{b:02X}"),
    };
    text.bytes().map(one).collect()
}

fn view(here: &Here, row: &IdeaRow, back: &str, copies: Option<usize>) -> Row {
    let t = here.t;
    let b = &here.view.brainstorm;
    let at = here.view.questions.iter().position(|q| q.id == row.idea.question);
    let rules = at.and_then(|i| here.view.questions.get(i)).and_then(|q| q.spec.kind.ideas());
    let agree = rules.is_some_and(|r| !r.two_axis());
    let may = here.me.is_some() && here.phase().is_some() && !row.mine;
    let action = match at {
        Some(i) if may => here.at(&format!("/q/{}", i + 1)),
        _ => String::new(),
    };
    // While it runs, exact figures would tell who came last; small ones tell who it was.
    let told = matches!(b.state, State::Published | State::Archived);
    let counts = row.counts.filter(|c| agree && told && i64::from(c.seen) >= b.settings.threshold);
    let number = |n: u32| here.c.number(i64::from(n));
    let own = said(t, row.own, rules.map(|r: &IdeaRules| &r.rated));
    Row {
        idea: IdeaView::new(t, &row.idea),
        copies: copies.map(|n| W(here.visit.lang).copies(n)).unwrap_or_default(),
        counts: counts
            .map(|c| t.counts(&number(c.agree), &number(c.disagree), &number(c.skipped())))
            .unwrap_or_default(),
        said: match (row.mine, own.is_empty()) {
            (true, _) => t.list_own().to_owned(),
            (false, true) => String::new(),
            (false, false) => t.your_rating(&own),
        },
        tap: may && agree,
        back: format!("{back}#idea-{}", row.idea.id),
        mark: value_of(row.own),
        action,
        report: here.me.is_some() && !row.mine,
        talk: talk::href(&here.visit, &here.at(""), &row.idea.id.to_string()),
    }
}

fn questions(here: &Here, chosen: &str) -> Vec<Choice> {
    let mut out = vec![Choice::new("", here.t.filter_all_questions())];
    out.extend(here.view.idea_questions().map(|q| {
        let id = q.id.to_string();
        Choice::new(id.as_str(), q.spec.text.get(here.visit.lang)).checked(id == chosen)
    }));
    out
}

fn languages(here: &Here, chosen: &str) -> Vec<Choice> {
    let mut out = vec![Choice::new("", here.t.filter_all_languages())];
    out.extend(Lang::ALL.map(|l| Choice::new(l.code(), l.own_name()).checked(l.code() == chosen)));
    out
}

fn sorts(t: T, chosen: Sort, sees: bool) -> Vec<Choice> {
    let label = |sort: Sort| match sort {
        Sort::Newest => t.sort_newest(),
        Sort::Supported => t.sort_supported(),
        Sort::LeastSeen => t.sort_least_seen(),
        Sort::Random => t.sort_random(),
    };
    let offered = Sort::ALL.into_iter().filter(|s| sees || *s != Sort::Supported);
    offered.map(|s| Choice::new(s.code(), label(s)).checked(s == chosen)).collect()
}
