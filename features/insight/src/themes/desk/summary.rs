// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A theme or an idea goes into the editorial summary: a sentence at its end, whose figure is a mark that the
//! results page fills and links.

use brainstorm::contract::{Error, IdeaId, Refusal};
use kernel::{Lang, LocalizedText};
use serde::Deserialize;
use web::{Form, Result, WebError};

use super::{Desk, board::Board, messages::D};
use crate::door::refused;

/// So often it is tried where the brainstorm changes at the same moment.
const TRIES: usize = 5;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Take {
    /// The idea's id; empty: the theme itself.
    #[serde(default)]
    take: String,
    /// Where to go back to: `list`.
    #[serde(default)]
    back: String,
    // What else stands in the same form.
    #[serde(default, rename = "idea")]
    _idea: Vec<String>,
    #[serde(default, rename = "to")]
    _to: String,
    #[serde(default, rename = "page")]
    _page: String,
}

fn theme_mark(id: u32) -> String {
    format!("{{theme:{id}}}")
}

fn idea_mark(id: &str) -> String {
    format!("{{agree:{id}}}")
}

fn has(summary: &LocalizedText, mark: &str) -> bool {
    Lang::ALL.iter().any(|l| summary.exact(*l).contains(mark))
}

/// Whether the summary speaks of the theme.
pub(super) fn has_theme(summary: &LocalizedText, id: u32) -> bool {
    has(summary, &theme_mark(id))
}

/// Whether the summary speaks of the idea.
pub(super) fn has_idea(summary: &LocalizedText, id: &str) -> bool {
    has(summary, &idea_mark(id))
}

/// Words within a sentence of marks: braces would be marks too.
fn quoted(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}

/// The summary with a sentence more: in the languages that it has, in all of the brainstorm's where it has
/// none, so that no language is left with that sentence alone.
fn with(was: &LocalizedText, languages: &[Lang], sentence: impl Fn(Lang) -> String) -> LocalizedText {
    let mut out = was.clone();
    for lang in Lang::ALL {
        let text = was.exact(lang).trim_end();
        if !text.is_empty() {
            out.set(lang, format!("{text}\n\n{}", sentence(lang)));
        } else if was.is_empty() && languages.contains(&lang) {
            out.set(lang, sentence(lang));
        }
    }
    if was.is_empty() {
        out.original = languages.first().copied().unwrap_or(out.original);
    }
    out
}

pub(super) async fn take(desk: Desk, Form(sent): Form<Take>) -> Result {
    let board = Board::read(&desk).await?;
    let back = if sent.back == "list" { String::new() } else { format!("/{}", desk.theme) };
    let (mark, sentences) = if sent.take.is_empty() {
        let (theme, mark) = (board.theme(desk.theme)?, theme_mark(desk.theme));
        (mark.clone(), Lang::ALL.map(|l| D(l).summary_theme(&quoted(theme.name(l).0), &mark)))
    } else {
        let id: IdeaId = sent.take.parse().map_err(|_| WebError::NotFound)?;
        let idea = board.ideas.get(&id.to_string()).ok_or(WebError::NotFound)?;
        let mark = idea_mark(&id.to_string());
        (mark.clone(), Lang::ALL.map(|l| D(l).summary_idea(&quoted(idea.shown(l).0), &mark)))
    };
    let sentence = |lang: Lang| sentences.get(lang as usize).cloned().unwrap_or_default();
    for _ in 0..TRIES {
        // Always at the end of what is there now: nobody's words are written over.
        let view = desk.all.get(&desk.actor, desk.id()).await.map_err(refused)?;
        let b = &view.brainstorm;
        if has(&b.settings.summary, &mark) {
            return Ok(desk.done(&back, "had"));
        }
        let mut settings = b.settings.clone();
        settings.summary = with(&b.settings.summary, &b.settings.languages, sentence);
        let reason = desk.d.summary_reason();
        match desk.all.edit(&desk.actor, desk.id(), Some(b.revision), settings, None, reason).await {
            Ok(()) => return Ok(desk.done(&back, "taken")),
            Err(Error::Refused(Refusal::Stale)) => {}
            Err(Error::Fields(_)) => return Ok(desk.done(&back, "full")),
            Err(other) => return Err(refused(other)),
        }
    }
    Ok(desk.done(&back, "moved_on"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_to_the_end_of_each_language_that_has_words() {
        let say = |l: Lang| format!("{l}.");
        let was = LocalizedText::new("Alku.", "", "Start.\n");
        let now = with(&was, &[Lang::Fi, Lang::Sv], say);
        assert_eq!(
            (now.fi.as_str(), now.sv.as_str(), now.en.as_str()),
            ("Alku.\n\nfi.", "", "Start.\n\nen.")
        );
        let now = with(&LocalizedText::default(), &[Lang::Sv, Lang::Fi], say);
        assert_eq!((now.fi.as_str(), now.sv.as_str(), now.en.as_str()), ("fi.", "sv.", ""));
        assert_eq!(now.original, Lang::Sv);
    }

    #[test]
    fn an_idea_cannot_bring_marks_of_its_own() {
        assert_eq!(quoted("Lisää {theme:1} ja }{"), "Lisää (theme:1) ja )(");
        assert!(has_theme(&LocalizedText::new("On {theme:12} ideaa", "", ""), 12));
        assert!(!has_theme(&LocalizedText::new("On {theme:12} ideaa", "", ""), 1));
    }
}
