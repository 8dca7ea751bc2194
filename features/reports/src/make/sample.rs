// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A story that says nothing of anybody: what the templates that an editor starts from are filled with, so
//! that each style is seen in its place.

use charts::Table;
use insight::contract::{Answered, Finding, Story, StoryGroup, ThemeCard};

use crate::messages::T;

/// The story.
pub(crate) fn sample(t: T) -> Story {
    let words = t.sample().to_owned();
    let code = t.0.code();
    let finding = || Finding {
        number: "64 %".to_owned(),
        unit: t.agree().to_owned(),
        text: words.clone(),
        sentence: words.clone(),
        ..Finding::default()
    };
    let cells = || vec![words.clone(), "64 %".to_owned(), "128".to_owned()];
    let head = [t.idea(), t.agree(), t.rated()].map(str::to_owned).to_vec();
    let table = Table { caption: words.clone(), head, rows: vec![cells(), cells()] };
    Story {
        title: t.sample_title().to_owned(),
        intro: (words.clone(), code),
        asked: vec![(words.clone(), code)],
        lead: words.clone(),
        stats: vec![("1 512".to_owned(), words.clone()), ("183".to_owned(), words.clone())],
        took_part: words.clone(),
        low_heard: words.clone(),
        promise: words.clone(),
        promise_lines: vec![words.clone()],
        editorial: Some((vec![words.clone()], code)),
        short: vec![finding(), finding()],
        agree_lead: words.clone(),
        agree: vec![finding()],
        agree_table: table,
        themes: vec![ThemeCard {
            name: words.clone(),
            lang: code,
            size: words.clone(),
            share: 0.5,
            quotes: vec![(words.clone(), code)],
            answers: vec![(words.clone(), vec![words.clone()], code)],
        }],
        themes_lead: words.clone(),
        groups: vec![StoryGroup {
            label: "A".to_owned(),
            letter: "A".to_owned(),
            index: 1,
            size: words.clone(),
            marks: vec![[t.agree().to_owned(), words.clone(), words.clone()]],
            langs: vec![code],
            agrees: vec![true],
            ..StoryGroup::default()
        }],
        groups_lead: words.clone(),
        answers: vec![Answered { text: words.clone(), lang: code, words: words.clone(), words_lang: code }],
        method: vec![words],
        threshold: 5,
        ..Story::default()
    }
}
