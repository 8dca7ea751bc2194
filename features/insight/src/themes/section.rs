// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The themes as a section of the results page.

use kernel::Lang;

use super::{
    messages::T,
    read::{Shown, ThemeAnswer},
};

/// Themes shown at once; the rest behind a click.
const FIRST: usize = 8;

/// What `results_themes.html` shows.
pub(crate) struct Section {
    pub(crate) t: T,
    pub(crate) lead: String,
    pub(crate) first: Vec<Row>,
    pub(crate) rest: Vec<Row>,
    pub(crate) other: String,
    /// Ideas in no theme.
    pub(crate) other_href: String,
}

/// One theme.
pub(crate) struct Row {
    pub(crate) name: String,
    /// Its ideas.
    pub(crate) href: String,
    /// The language of the name.
    pub(crate) lang: &'static str,
    pub(crate) share: String,
    /// The words, where the name is not made of them.
    pub(crate) words: String,
    pub(crate) words_lang: &'static str,
    /// Text, language, address.
    pub(crate) quotes: Vec<(String, &'static str, String)>,
    pub(crate) answers: Vec<AnswerView>,
}

/// An official answer.
pub(crate) struct AnswerView {
    /// When it was given, in words.
    pub(crate) when: String,
    /// Escaped by [`language::plain::render_html`].
    pub(crate) html: String,
    pub(crate) lang: &'static str,
}

impl AnswerView {
    pub(super) fn new(t: T, answer: &ThemeAnswer) -> Self {
        let (text, lang) = answer.words.shown(t.0);
        Self {
            when: t.answered_on(&crate::words::date(t.0, answer.on)),
            html: language::plain::render_html(text, "noopener nofollow"),
            lang: lang.code(),
        }
    }
}

impl Section {
    /// Nothing where no theme was found: a list of one "other" tells nobody anything.
    pub(crate) fn new(shown: &Shown, lang: Lang, ideas_at: &str) -> Option<Self> {
        if shown.themes.is_empty() {
            return None;
        }
        let t = T(lang);
        let number = |n: usize| ui::format::whole(lang, i64::try_from(n).unwrap_or(0));
        let all = shown.other + shown.themes.iter().map(|r| r.ideas).sum::<usize>();
        let mut rows: Vec<Row> = shown
            .themes
            .iter()
            .map(|theme| {
                let named = theme.names.is_some();
                let (name, name_lang) = theme.name(lang);
                let percent = (theme.share * 100.0).round() as i64;
                Row {
                    lang: name_lang.code(),
                    words: if named { theme.label.clone() } else { String::new() },
                    words_lang: theme.lang.code(),
                    name: name.to_owned(),
                    href: format!("{ideas_at}?theme={}", theme.id),
                    answers: theme.answers.iter().map(|a| AnswerView::new(t, a)).collect(),
                    share: t.share(&number(theme.ideas), &ui::format::whole(lang, percent)),
                    quotes: theme
                        .quotes
                        .iter()
                        .map(|i| (i.text.clone(), i.lang.code(), format!("{ideas_at}/{}", i.id)))
                        .collect(),
                }
            })
            .collect();
        let rest = if rows.len() > FIRST { rows.split_off(FIRST) } else { Vec::new() };
        Some(Self {
            t,
            lead: t.lead(&number(all), &number(shown.themes.len())),
            first: rows,
            rest,
            other_href: format!("{ideas_at}?theme=0"),
            other: if shown.other > 0 { t.other(&number(shown.other)) } else { String::new() },
        })
    }
}
