// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk's look at ballots that seem copied or scripted: how many, by what sign, and what they do to the
//! most supported ideas. It never says who, and never what a handful of people answered.

use askama::Template;
use brainstorm::contract::{BrainstormId, Brainstorms, desk_head, desk_shell};
use kernel::{Actor, Permission};
use ui::{Common, Head, Shell};
use web::{Path, Result, Visit, WebError, page};

use crate::{
    analysis::Soundness,
    door::{hidden_from_staff, newest, refused},
    messages::ballots::B,
    store, words,
};

/// Where the page is below a brainstorm's desk.
pub(crate) const TAIL: &str = "/ballots";

#[derive(Template)]
#[template(path = "ballots.html")]
struct BallotsPage {
    shell: Shell,
    c: Common,
    h: Head,
    b: B,
    /// What was found, in words; empty where nothing has been looked at.
    found: String,
    signs: Vec<(&'static str, String)>,
    effect: Effect,
}

/// What the odd ballots do to the result.
enum Effect {
    /// Nothing to tell of.
    None,
    /// Not told, and why.
    Untold(String),
    /// The same ten in the same order.
    Same,
    /// Some moved.
    Moved(Vec<Row>),
}

struct Row {
    text: String,
    lang: &'static str,
    with: u32,
    without: u32,
    shares: [String; 2],
}

#[derive(serde::Deserialize)]
pub(super) struct At {
    id: String,
}

pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let id: BrainstormId = at.id.parse().map_err(|_| WebError::NotFound)?;
    let view = all.get(&visit.actor(), id).await.map_err(refused)?;
    let org = view.brainstorm.org;
    visit.require(org, Permission::RunBrainstorm)?;
    let (lang, b) = (visit.lang, B(visit.lang));
    let number = |n: u32| ui::format::whole(lang, i64::from(n));
    let sound = if view.brainstorm.state.has_opened() {
        newest(&visit.state, &view).await?;
        visit.state.store.read(move |q| store::last_memory(q, org, id)).await?.and_then(|m| m.soundness)
    } else {
        None
    };
    let mut effect = Effect::None;
    if let Some(sound) = sound.as_ref().filter(|s| s.odd > 0) {
        let least = view.brainstorm.settings.threshold;
        effect = if hidden_from_staff(&visit.state, &view) {
            Effect::Untold(b.hidden().to_owned())
        } else if i64::from(sound.odd) < least {
            Effect::Untold(b.too_few(&least.to_string()))
        } else {
            let ideas = all.all_ideas(&Actor::System, id).await.map_err(refused)?;
            let row = |change: &crate::analysis::TopChange| {
                let idea = ideas.iter().find(|i| i.id == change.idea)?;
                Some(Row {
                    text: idea.text.clone(),
                    lang: idea.lang.code(),
                    with: change.with,
                    without: change.without,
                    shares: change.shares.map(|s| words::percent(lang, s)),
                })
            };
            let rows: Vec<Row> = sound.top.iter().filter_map(row).collect();
            if rows.iter().all(|r| r.with == r.without) { Effect::Same } else { Effect::Moved(rows) }
        };
    }
    let found = match &sound {
        None => String::new(),
        Some(Soundness { odd: 0, ballots, .. }) => b.nothing(&number(*ballots)),
        Some(sound) => b.found(&number(sound.odd), &number(sound.ballots)),
    };
    let signs = sound.iter().flat_map(|s| {
        [(b.copied(), s.copied), (b.similar(), s.similar), (b.hasty(), s.hasty), (b.one_sided(), s.one_sided)]
    });
    let signs = signs.filter(|(_, n)| *n > 0).map(|(sign, n)| (sign, number(n))).collect();
    page(&BallotsPage {
        shell: desk_shell(&visit, &view, b.tab(), TAIL),
        c: Common(lang),
        h: desk_head(&visit, &view, TAIL, None).with_lead(b.lead()),
        b,
        found,
        signs,
        effect,
    })
}
