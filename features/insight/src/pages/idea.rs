// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One idea: its words, how it was rated, by whom.

use askama::Template;
use ui::Link;

use super::{ideas::crumbs, parts::Reader, who::Block};
use crate::{
    messages::{S, T},
    slice::Variable,
    words,
};

/// The page.
#[derive(Template)]
#[template(path = "idea.html")]
pub(crate) struct IdeaPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) s: S,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) text: String,
    pub(crate) text_lang: &'static str,
    pub(crate) original: Option<(String, &'static str)>,
    pub(crate) note: String,
    pub(crate) question: String,
    pub(crate) key: String,
    pub(crate) bar: String,
    pub(crate) sentence: String,
    pub(crate) interval: String,
    /// The weighted share beside the plain one; may be empty.
    pub(crate) weighted: String,
    pub(crate) important: String,
    /// What the municipality says that the reader looks through; may be empty.
    pub(crate) here: String,
    pub(crate) blocks: Vec<Block>,
    /// Whether it is about the conversation itself.
    pub(crate) meta: bool,
}

impl IdeaPage {
    /// The page of the idea with this id; nothing where it has no public result.
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, id: &str) -> Option<Self> {
        let (t, o) = (reader.t(), reader.outcome());
        let at = o.ideas.iter().position(|i| i.id == id)?;
        let result = o.ideas.get(at)?;
        let idea = reader.told.ideas.get(id)?;
        let (text, lang, translated) = idea.shown(reader.lang);
        let question = reader.told.questions.iter().find(|q| q.id == idea.question);
        let [agree, disagree, skip] = result.shares.map(|s| words::percent(reader.lang, s));
        let blocks = Variable::all(o)
            .filter(|variable| variable.shares(result).iter().any(|s| s.value().is_some()))
            .map(|variable| {
                let (title, open) = match variable {
                    Variable::Role => (t.by_role().to_owned(), true),
                    Variable::Group => (t.by_group().to_owned(), true),
                    Variable::Type => (t.by_type().to_owned(), true),
                    Variable::Region => (t.by_region().to_owned(), true),
                    other => (reader.variable_name(other), false),
                };
                Block {
                    id: format!("by-{}", variable.code(o)),
                    figure: reader.by(&title, variable, result),
                    title,
                    open,
                }
            });
        Some(Self {
            crumbs: crumbs(reader, t.every_idea(), "/ideas"),
            text: text.to_owned(),
            text_lang: lang.code(),
            original: translated.then(|| (idea.text.clone(), idea.lang.code())),
            note: idea.note.clone(),
            question: question.map(|q| q.spec.text.get(reader.lang).to_owned()).unwrap_or_default(),
            key: reader.key(),
            bar: reader.bar(result),
            sentence: t.idea_sentence(&agree, &disagree, &skip),
            interval: if o.live {
                String::new()
            } else {
                t.agree_interval(
                    &words::percent(reader.lang, result.interval.0),
                    &words::percent(reader.lang, result.interval.1),
                )
            },
            weighted: reader.weighted_line(result),
            here: reader.here(result),
            important: match result.important.number() {
                Some(n) if n > 0 => t.marked_important(&words::figure(reader.lang, result.important)),
                _ => String::new(),
            },
            blocks: blocks.collect(),
            meta: result.meta,
            shell,
            t,
            s: reader.s(),
        })
    }

    /// Whether some of the pictures are behind a click.
    fn more(&self) -> bool {
        self.blocks.iter().any(|b| !b.open)
    }
}
