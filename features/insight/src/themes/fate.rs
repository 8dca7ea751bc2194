// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What came of somebody's idea, for their own page: its theme, how it was received, what it was merged into,
//! what the organiser answered. Made of what everybody may see; only that these ideas are theirs is theirs.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use brainstorm::contract::{Brainstorms, Fates, FatesOf, Idea, IdeaId, IdeaState, View};
use charts::Figure;
use kernel::{Actor, Id, ObjectRef};
use ui::Common;
use web::{AppState, Result, Visit};

use super::{
    messages::F,
    read::{Shown, for_results},
};
use crate::{
    door::{newest, refused, told},
    messages::S,
    pages::parts::{Reader, Told},
    slice::Variable,
};

#[derive(Template)]
#[template(path = "fate.html")]
struct FatePiece {
    f: F,
    c: Common,
    s: S,
    /// The idea it was merged into: words, language, address of its results; the address may be empty.
    merged: Option<(String, &'static str, String)>,
    /// The log of moderation, where it was hidden.
    log: String,
    /// Name, language, address; the address may be empty.
    theme: Option<(String, &'static str, String)>,
    /// The whole as a bar, with the meaning of its colours.
    bar: String,
    /// Why there is no bar.
    no_bar: &'static str,
    /// By role and by group.
    figures: Vec<(String, Figure)>,
    about: String,
    answers: Vec<Answer>,
}

struct Answer {
    title: String,
    html: String,
    lang: &'static str,
    thread: String,
}

struct Tells;

/// Tells the participants' pages who knows what became of ideas.
pub(crate) fn start(state: &AppState) {
    <dyn Fates>::register(state, Arc::new(Tells));
}

impl Fates for Tells {
    fn of(&self, visit: &Visit, actor: &Actor, view: &View, ideas: Vec<Arc<Idea>>) -> FatesOf {
        let (visit, actor, view) = (visit.clone(), actor.clone(), view.clone());
        Box::pin(async move { fates(&visit, &actor, &view, &ideas).await })
    }
}

async fn fates(
    visit: &Visit,
    actor: &Actor,
    view: &View,
    ideas: &[Arc<Idea>],
) -> Result<BTreeMap<IdeaId, String>> {
    let (state, b) = (&visit.state, &view.brainstorm);
    let all = state.need::<Brainstorms>()?;
    let results = if all.sees_results(actor, view).await {
        match newest(state, view).await? {
            Some(outcome) => Some(told(state, &all, view, outcome, false).await?),
            None => None,
        }
    } else {
        None
    };
    let everything = all.all_ideas(&Actor::System, b.id).await.map_err(refused)?;
    let seen: BTreeMap<String, Arc<Idea>> =
        everything.into_iter().filter(|i| i.state.is_visible()).map(|i| (i.id.to_string(), i)).collect();
    let themes = for_results(state, b.org, b.id, &seen, |_| true).await?;
    let mut out = BTreeMap::new();
    for idea in ideas {
        // What an idea was merged into stands for it.
        let stays = all.stays_for(b.id, idea.id).await.map_err(refused)?;
        let stands = all.idea(&Actor::System, b.id, stays).await.unwrap_or_else(|_| Arc::clone(idea));
        let joined = all.joined_into(b.id, stays).await.map_err(refused)?;
        let joined: Vec<i64> = joined.into_iter().map(Id::as_i64).collect();
        let target = ObjectRef::new("idea", stands.id.as_i64());
        let org = b.org;
        let thread = if stands.state.is_visible() {
            state.store.read(move |q| discussion::contract::thread(q, org, &target, &joined)).await?
        } else {
            Vec::new()
        };
        let tells = Telling { visit, view, results: results.as_ref(), themes: &themes };
        if let Some(piece) = tells.piece(idea, &stands, &thread) {
            out.insert(idea.id, piece.render()?);
        }
    }
    Ok(out)
}

/// What a piece is made of.
struct Telling<'a> {
    visit: &'a Visit,
    view: &'a View,
    results: Option<&'a Told>,
    themes: &'a Shown,
}

impl Telling<'_> {
    fn piece(
        &self,
        own: &Idea,
        stands: &Idea,
        thread: &[discussion::contract::Comment],
    ) -> Option<FatePiece> {
        let (lang, slug) = (self.visit.lang, &self.view.brainstorm.slug);
        let f = F(lang);
        let base = format!("/{lang}/b/{slug}");
        let id = stands.id.to_string();
        let seen = stands.state.is_visible();
        let mut piece = FatePiece {
            f,
            c: Common(lang),
            s: S(lang),
            merged: None,
            log: String::new(),
            theme: None,
            bar: String::new(),
            no_bar: "",
            figures: Vec::new(),
            about: String::new(),
            answers: Vec::new(),
        };
        if matches!(own.state, IdeaState::Hidden(_)) {
            piece.log = format!("{base}/moderation");
            return Some(piece);
        }
        if !seen {
            return None;
        }
        let reader = self.results.map(|told| Reader::new(told, lang));
        let result = reader.and_then(|r| r.outcome().ideas.iter().find(|i| i.id == id && !i.meta));
        let href = match (reader, result) {
            (Some(reader), Some(_)) => reader.idea_href(&id),
            _ => String::new(),
        };
        if own.id != stands.id {
            let (text, words_lang, _) = stands.shown(lang);
            piece.merged = Some((text.to_owned(), words_lang.code(), href.clone()));
        }
        let theme = self.themes.of.get(&id).and_then(|t| self.themes.theme(*t));
        piece.theme = theme.map(|theme| {
            let (name, name_lang) = theme.name(lang);
            let there = reader.filter(|r| r.told.themes.theme(theme.id).is_some());
            let href = there.map(|r| r.href(&format!("/ideas?theme={}", theme.id))).unwrap_or_default();
            (name.to_owned(), name_lang.code(), href)
        });
        match (reader, result) {
            (None, _) => piece.no_bar = f.results_later(),
            (Some(_), None) => piece.no_bar = f.few(),
            (Some(_), Some(result)) if result.seen.number().is_none_or(|n| n == 0) => piece.no_bar = f.few(),
            (Some(reader), Some(result)) => {
                piece.bar = format!("{}{}", reader.key(), reader.bar(result));
                let t = reader.t();
                let both = [(Variable::Role, t.by_role()), (Variable::Group, t.by_group())];
                piece.figures = both
                    .into_iter()
                    .filter(|(variable, _)| variable.shares(result).iter().any(|s| s.value().is_some()))
                    .map(|(variable, title)| {
                        (
                            format!("by-{}-{}", variable.code(reader.outcome()), own.id),
                            reader.by(title, variable, result),
                        )
                    })
                    .collect();
                piece.about = href;
            }
        }
        let html = |text: &str| language::plain::render_html(text, language::plain::REL);
        let official = thread.iter().filter(|c| c.author.is_official());
        piece.answers = official
            .map(|c| Answer {
                title: f.answered_on(&crate::words::date(lang, c.created_on)),
                html: html(&c.text),
                lang: c.lang.code(),
                thread: format!("{base}/ideas/{id}/comments#c-{}", c.id),
            })
            .collect();
        piece.answers.extend(theme.into_iter().flat_map(|t| &t.answers).map(|answer| {
            let (text, words_lang) = answer.words.shown(lang);
            Answer {
                title: f.theme_answered_on(&crate::words::date(lang, answer.on)),
                html: html(text),
                lang: words_lang.code(),
                thread: String::new(),
            }
        }));
        Some(piece)
    }
}
