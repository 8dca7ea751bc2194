// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas sent in the same or nearly the same words: each group is folded into its first with one button, and
//! what was folded is listed with its number and brought back with another.

use askama::Template;
use http::StatusCode;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    fields::{Typed, in_words},
    here::{Head, Here, Tab, part},
    ideas::{Row, row},
    messages::T,
};
use crate::{
    Error,
    domain::{Idea, IdeaId},
    operations::{Copies, Folded},
};

/// Groups on the page; the others come when these are dealt with.
const GROUPS: usize = 30;
/// Ideas in nearly the same words that are listed of a group.
const NEAR: usize = 30;

#[derive(Template)]
#[template(path = "desk/copies.html")]
struct CopiesPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    groups: Vec<Group>,
    /// How many groups are not shown, in words; may be empty.
    more: String,
    folded: Vec<Done>,
}

struct Group {
    row: Row,
    /// The name that a mistake of it has.
    field: String,
    /// How many have the very same words, and how many nearly; either may be empty.
    same: String,
    nearly: String,
    near: Vec<Near>,
    /// How many of these are not listed; may be empty.
    more: String,
}

/// One in nearly the same words, with its box.
struct Near {
    choice: Choice,
    lang: &'static str,
}

struct Done {
    row: Row,
    count: String,
    /// The first of their texts, with their languages.
    texts: Vec<(String, &'static str)>,
}

pub(super) async fn show(here: Here) -> Result {
    page(&copies_page(&here, &Typed::default(), Errors::new()).await?)
}

async fn copies_page(here: &Here, typed: &Typed, errors: Errors) -> Result<CopiesPage> {
    let (t, all, actor) = (here.desk.t, &here.desk.all, &here.desk.actor);
    let found = all.copies(actor, here.id).await.map_err(|e| here.desk.told(e))?;
    let folded = all.folded(actor, here.id).await.map_err(|e| here.desk.told(e))?;
    let words = |n: usize, say: fn(T, usize) -> String| if n > 0 { say(t, n) } else { String::new() };
    let group = |g: &Copies| {
        let again = typed.of("stays") == g.stays.id.to_string();
        // What is nearly the same is chosen beforehand; after a refusal, what was chosen.
        let near = |i: &std::sync::Arc<Idea>| {
            let id = i.id.to_string();
            let checked = !again || typed.has("near", &id);
            Near { choice: Choice::new(id, i.text.as_str()).checked(checked), lang: i.lang.code() }
        };
        Group {
            field: format!("near-{}", g.stays.id),
            row: row(here, &g.stays),
            same: words(g.same.len(), |t, n| t.copies_same(n)),
            nearly: words(g.near.len(), |t, n| t.copies_near(n)),
            near: g.near.iter().take(NEAR).map(near).collect(),
            more: words(g.near.len().saturating_sub(NEAR), |t, n| t.copies_more(n)),
        }
    };
    let done = |g: &Folded| Done {
        row: row(here, &g.stays),
        count: t.folded_count(g.ideas.len()),
        texts: g.ideas.iter().take(NEAR).map(|i| (i.text.clone(), i.lang.code())).collect(),
    };
    Ok(CopiesPage {
        shell: here.shell(t.copies_title(), "/copies"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Ideas, Some(t.copies_title())),
        base: here.at(""),
        errors,
        more: words(found.len().saturating_sub(GROUPS), |t, n| t.copies_groups_more(n)),
        groups: found.iter().take(GROUPS).map(group).collect(),
        folded: folded.iter().map(done).collect(),
    })
}

/// Folds a group into its first.
pub(super) async fn fold(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["stays"], &["near"])?;
    let stays = part(typed.of("stays"))?;
    let near: Vec<IdeaId> = typed.all("near").iter().filter_map(|id| id.parse().ok()).collect();
    match here.desk.all.fold(&here.desk.actor, here.id, stays, near).await {
        Ok(0) if typed.all("near").is_empty() => {
            let mut errors = Errors::new();
            errors.add(format!("near-{stays}"), here.desk.t.copies_nothing());
            let view = copies_page(&here, &typed, errors).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view)
        }
        Ok(_) => Ok(here.done("/copies", "merged")),
        Err(Error::Fields(found)) => {
            // The idea that stays has gone in the meantime: what is there now is shown.
            let errors = in_words(here.desk.says, &found, &[], &typed, &[]);
            let view = copies_page(&here, &typed, errors).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view)
        }
        Err(error) => Err(here.desk.told(error)),
    }
}

/// Brings back what was folded into an idea.
pub(super) async fn unfold(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["stays"], &[])?;
    let stays = part(typed.of("stays"))?;
    here.desk.all.unfold(&here.desk.actor, here.id, stays).await.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/copies", "unmerged"))
}
