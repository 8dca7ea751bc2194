// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that say much the same, while somebody writes: a piece of the page that scripts fetch as one types,
//! and the way to support one of them instead, which works without scripts too.

use askama::Template;
use serde::Deserialize;
use web::{Form, Path, Result, page};

use super::{answer::At, here::Here, messages::T, rate::done_of, views::IdeaView};
use crate::domain::{Idea, IdeaId};

ui::messages! {
    /// Words of the similar ideas.
    pub(super) struct S;

    title = { fi: "Onko joku jo sanonut saman?", sv: "Har någon redan sagt samma sak?", en: "Has somebody said the same already?" };
    text = {
        fi: "Voit kannattaa valmista ideaa. Omat sanasi säästyvät sen yhteydessä.",
        sv: "Du kan stöda en idé som redan finns. Dina egna ord sparas med den.",
        en: "You can support an idea that is already here. Your own words are kept with it.",
    };
    support = { fi: "Kannata tätä", sv: "Stöd den här", en: "Support this one" };
}

/// Shorter texts resemble everything.
const ENOUGH: usize = 4;

/// The piece.
#[derive(Template)]
#[template(path = "participant/similar.html")]
pub(super) struct Alike {
    pub(super) s: S,
    pub(super) t: T,
    /// The question's address.
    pub(super) here: String,
    pub(super) done: u8,
    pub(super) typed: String,
    pub(super) ideas: Vec<IdeaView>,
}

#[derive(Deserialize, Default)]
pub(super) struct Typed {
    #[serde(default)]
    text: String,
    #[serde(default)]
    idea: String,
    #[serde(default)]
    done: String,
}

/// What resembles the text so far, without the writer's own ideas.
pub(super) async fn alike(here: &Here, number: usize, text: &str) -> Result<Vec<std::sync::Arc<Idea>>> {
    let (id, actor) = (here.view.brainstorm.id, here.actor()?);
    let question = here.question(number)?.id;
    let found = here.all.similar(actor, id, question, text, here.visit.lang).await;
    let own = here.all.me(actor, id).await.map_err(|e| here.told(e))?.ideas;
    let others = found.map_err(|e| here.told(e))?.into_iter();
    Ok(others.filter(|i| i.state.is_visible() && own.iter().all(|o| o.id != i.id)).collect())
}

/// The piece for a text that is being written.
pub(super) async fn show(here: Here, Path(at): Path<At>, Form(typed): Form<Typed>) -> Result {
    let text = language::plain::clean(&typed.text);
    let found =
        if text.chars().count() < ENOUGH { Vec::new() } else { alike(&here, at.number, &text).await? };
    page(&Alike {
        s: S(here.visit.lang),
        t: here.t,
        here: here.at(&format!("/q/{}", at.number)),
        done: done_of(&typed.done),
        ideas: found.iter().map(|i| IdeaView::new(here.t, i)).collect(),
        typed: typed.text,
    })
}

/// Supports the idea that was there.
pub(super) async fn support(here: Here, Path(at): Path<At>, Form(sent): Form<Typed>) -> Result {
    here.take(web::limits::Kind::Write)?;
    let idea: IdeaId = sent.idea.parse().map_err(|_| web::WebError::NotFound)?;
    let (id, lang) = (here.view.brainstorm.id, here.visit.lang);
    let done = here.all.support_instead(here.actor()?, id, idea, &sent.text, lang).await;
    done.map_err(|e| here.told(e))?;
    Ok(here.go(&format!("/q/{}?done={}&just=supported", at.number, done_of(&sent.done))))
}
