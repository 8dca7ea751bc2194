// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The themes as a section of the results page.

use super::{messages::T, read::ThemeAnswer};
use crate::{outcome::IdeaResult, pages::parts::Reader, words};

/// Themes shown at once; the rest behind a click.
const FIRST: usize = 8;
/// A municipality's mean of a theme is told from so many of its ideas on.
const MEAN_FROM: usize = 3;

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
    /// The mean of the municipality that the reader looks through beside everybody's; may be empty.
    pub(crate) here: String,
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
            when: t.answered_on(&words::date(t.0, answer.on)),
            html: language::plain::render_html(text, "noopener nofollow"),
            lang: lang.code(),
        }
    }
}

impl Section {
    /// Nothing where no theme was found: a list of one "other" tells nobody anything.
    pub(crate) fn new(reader: Reader<'_>) -> Option<Self> {
        let (shown, lang) = (&reader.told.themes, reader.lang);
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
                    href: reader.href(&format!("/ideas?theme={}", theme.id)),
                    here: here(reader, theme.id),
                    answers: theme.answers.iter().map(|a| AnswerView::new(t, a)).collect(),
                    share: t.share(&number(theme.ideas), &ui::format::whole(lang, percent)),
                    quotes: theme
                        .quotes
                        .iter()
                        .map(|i| (i.text.clone(), i.lang.code(), reader.idea_href(&i.id.to_string())))
                        .collect(),
                }
            })
            .collect();
        let rest = if rows.len() > FIRST { rows.split_off(FIRST) } else { Vec::new() };
        Some(Self {
            t,
            lead: if shown.themes.iter().all(|theme| theme.named) {
                t.lead_named(&number(all), &number(shown.themes.len()))
            } else {
                t.lead(&number(all), &number(shown.themes.len()))
            },
            first: rows,
            rest,
            other_href: reader.href("/ideas?theme=0"),
            other: if shown.other > 0 { t.other(&number(shown.other)) } else { String::new() },
        })
    }
}

/// How many agree with the ideas of a theme in the mean, there and everywhere: over the ideas that there is a
/// figure of. Empty without a municipality, and where these are too few.
fn here(reader: Reader<'_>, theme: u32) -> String {
    let told = || {
        let slice = reader.lens?.shown.as_ref()?;
        let of = |idea: &&IdeaResult| reader.told.themes.of.get(&idea.id) == Some(&theme);
        let both = |idea: &IdeaResult| Some((slice.share(idea)?.value()?, *idea.shares.first()?));
        let all: Vec<(f64, f64)> = reader.outcome().ideas.iter().filter(of).filter_map(both).collect();
        if all.len() < MEAN_FROM {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a number of ideas")]
        let mean = |pick: fn(&(f64, f64)) -> f64| {
            words::percent(reader.lang, all.iter().map(pick).sum::<f64>() / all.len() as f64)
        };
        Some(reader.s().lens_theme(&reader.slice_name(slice), &mean(|x| x.0), &mean(|x| x.1)))
    };
    told().unwrap_or_default()
}
