// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What readers are shown of a comment. Who wrote it is "a participant" or the organisation, nothing more.

use brainstorm::contract::Idea;
use kernel::{Date, Lang, OrgId};
use language::plain;
use web::{AppState, Result};

use crate::{
    domain::{Author, Comment, CommentState},
    messages::T,
};

/// An idea above its discussion.
pub(super) struct IdeaView {
    pub(super) text: String,
    pub(super) lang: &'static str,
    pub(super) translated: bool,
}

impl IdeaView {
    pub(super) fn new(idea: &Idea, lang: Lang) -> Self {
        let (text, text_lang, translated) = idea.shown(lang);
        Self { text: text.to_owned(), lang: text_lang.code(), translated }
    }
}

/// A comment as a reader sees it.
pub(super) struct CommentView {
    pub(super) id: String,
    /// The words as HTML; empty where there is a `gone` instead.
    pub(super) html: String,
    pub(super) lang: &'static str,
    pub(super) who: String,
    pub(super) official: bool,
    pub(super) mine: bool,
    pub(super) day: String,
    /// Why there are no words: hidden, or removed.
    pub(super) gone: String,
    /// Why nobody else sees it yet.
    pub(super) waits: &'static str,
    /// The beginning of the words, for what is only heard.
    pub(super) short: String,
    /// What may be done, as addresses; empty where not.
    pub(super) reply: String,
    pub(super) remove: String,
    pub(super) report: String,
    pub(super) replies: Vec<Self>,
}

/// Who reads, and where.
pub(super) struct Reader<'a> {
    pub(super) t: T,
    /// The participant, if it is one.
    pub(super) me: Option<i64>,
    /// The organisation's name.
    pub(super) organisation: &'a str,
    /// `/fi/b/tulevaisuus`.
    pub(super) base: &'a str,
    /// The discussion's address, where this reader may write now.
    pub(super) writes: Option<&'a str>,
}

impl Reader<'_> {
    /// A comment that this reader may see.
    pub(super) fn view(&self, c: &Comment) -> CommentView {
        let (t, mine) = (self.t, c.author.is(self.me));
        let gone = match c.state {
            CommentState::Hidden(why) => t.hidden(t.reason(why)),
            CommentState::Removed => t.removed().to_owned(),
            CommentState::Visible | CommentState::Waiting(_) => String::new(),
        };
        let seen = c.state == CommentState::Visible;
        let there = gone.is_empty();
        let on = |yes: bool, address: String| if yes { address } else { String::new() };
        CommentView {
            id: c.id.to_string(),
            html: if there { plain::render_html(&c.text, plain::REL) } else { String::new() },
            lang: c.lang.code(),
            who: match c.author {
                Author::Official(_) => self.organisation.to_owned(),
                Author::Participant(_) | Author::Import => t.participant().to_owned(),
            },
            official: c.author.is_official(),
            mine,
            day: day(t.0, c.created_on),
            waits: match c.state {
                CommentState::Waiting(why) => t.waits(why),
                _ => "",
            },
            short: short(&c.text),
            reply: on(
                seen && self.writes.is_some(),
                format!("{}?reply={}#write", self.writes.unwrap_or_default(), c.id),
            ),
            remove: on(there && mine, format!("{}/comments/{}/remove", self.base, c.id)),
            report: on(
                seen && !mine && self.me.is_some() && !c.author.is_official(),
                format!("{}/comments/{}/report", self.base, c.id),
            ),
            gone,
            replies: Vec::new(),
        }
    }

    /// A comment with its answers; nothing where it is gone and nobody answered it.
    pub(super) fn thread(&self, (c, replies): &(Comment, Vec<Comment>)) -> Option<CommentView> {
        let shown = replies.iter().filter(|r| r.state != CommentState::Removed);
        let replies: Vec<CommentView> = shown.map(|r| self.view(r)).collect();
        if c.state == CommentState::Removed && replies.is_empty() {
            return None;
        }
        Some(CommentView { replies, ..self.view(c) })
    }
}

/// A day as the language writes it.
pub(super) fn day(lang: Lang, on: Date) -> String {
    ui::format::date(lang, i32::from(on.year), on.month, on.day)
}

/// The beginning of a text, on one line.
pub(super) fn short(text: &str) -> String {
    let line = plain::clean(text);
    let mut out: String = line.chars().take(60).collect();
    if out.len() < line.len() {
        out.push('…');
    }
    out
}

/// The organisation's name: who signs official answers.
pub(super) async fn organisation(state: &AppState, org: OrgId, t: T) -> Result<String> {
    let found = state.store.read(move |q| people::contract::organisation(q, org)).await?;
    Ok(found.map_or_else(|| t.organiser().to_owned(), |o| o.name.get(t.0).to_owned()))
}
