// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Forms as named fields: filled from what is stored, or from what was sent. A text in three languages is
//! three fields, `title_fi`, `title_sv`, `title_en`.

use std::collections::BTreeMap;

use kernel::{Lang, LocalizedText};
use serde::Deserialize;
use web::{FieldErrors, Result, WebError};

use crate::{
    domain::{FieldError, Problem},
    messages::T as Says,
};

/// The fields of a form and their values, as text.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// Refuses fields that the form does not have, and fields that came twice. `one` lists the fields with
    /// one value (`title_*` stands for its three languages), `many` those with several.
    pub(super) fn checked(self, one: &[&str], many: &[&str]) -> Result<Self> {
        for (name, values) in &self.0 {
            let known = one.iter().any(|field| match field.strip_suffix('*') {
                Some(stem) => name.strip_prefix(stem).is_some_and(|tail| tail.parse::<Lang>().is_ok()),
                None => name == field,
            });
            if known && values.len() > 1 {
                return Err(WebError::Bad(twice(name)));
            }
            if !known && !many.contains(&name.as_str()) {
                return Err(WebError::Bad(unknown(name)));
            }
        }
        Ok(self)
    }

    /// The value of a field; empty where it is missing.
    pub(super) fn of(&self, name: &str) -> &str {
        self.0.get(name).and_then(|v| v.first()).map_or("", String::as_str)
    }

    /// The value of a field of one language.
    pub(super) fn of_lang(&self, name: &str, code: &str) -> &str {
        self.of(&format!("{name}_{code}"))
    }

    /// Whether a text has words in any language.
    pub(super) fn has_words(&self, name: &str) -> bool {
        Lang::ALL.iter().any(|lang| !self.of_lang(name, lang.code()).trim().is_empty())
    }

    /// All values of a field.
    pub(super) fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Marks the translations of a brainstorm's texts that are older than their originals.
    pub(super) fn mark_stale(&mut self, settings: &crate::domain::Settings) {
        for lang in kernel::Lang::ALL {
            for name in settings.stale(lang) {
                self.put(format!("stale_{name}_{lang}"), "1");
            }
        }
    }

    /// Whether the words of a field were marked so.
    pub(super) fn is_stale(&self, field: &str) -> bool {
        !self.of(&format!("stale_{field}")).is_empty()
    }

    /// Whether a box is ticked.
    pub(super) fn ticked(&self, name: &str) -> bool {
        !self.of(name).is_empty()
    }

    /// Whether one of a field's values is this one.
    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// Whether the form has sent this field, empty or not.
    pub(super) fn has_field(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Fills a field.
    pub(super) fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), vec![value.into()]);
    }

    /// Fills a field with several values.
    pub(super) fn put_all(&mut self, name: impl Into<String>, values: Vec<String>) {
        self.0.insert(name.into(), values);
    }

    /// Fills a text's three fields.
    pub(super) fn put_text(&mut self, name: &str, text: &LocalizedText) {
        for lang in Lang::ALL {
            self.put(format!("{name}_{lang}"), text.exact(lang));
        }
    }

    /// Reads a text's fields; a language whose field was not sent stays as it was. Written in: as before,
    /// or the first language that has words now.
    pub(super) fn text(&self, name: &str, was: &LocalizedText) -> LocalizedText {
        let mut out = was.clone();
        for lang in Lang::ALL {
            if let Some(sent) = self.0.get(&format!("{name}_{lang}")).and_then(|v| v.first()) {
                out.set(lang, language::plain::clean_lines(sent).trim());
            }
        }
        if out.exact(out.original).is_empty() {
            out.original = out.languages().first().copied().unwrap_or(out.original);
        }
        out
    }

    /// A whole number; a problem where there is something else.
    pub(super) fn number(&self, name: &str, errors: &mut Vec<FieldError>, range: (i64, i64)) -> i64 {
        self.of(name).trim().parse().unwrap_or_else(|_| {
            let (least, most) = range;
            let problem = if self.of(name).trim().is_empty() {
                Problem::Missing
            } else {
                Problem::OutOfRange { least, most }
            };
            errors.push(FieldError::new(name, problem));
            least
        })
    }
}

fn twice(name: &str) -> web::Bad {
    web::Bad::Twice(name.to_owned())
}

fn unknown(name: &str) -> web::Bad {
    web::Bad::Unknown(name.to_owned())
}

/// One language of a form with texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// `fi`, `sv`, `en`.
    pub(super) code: &'static str,
    /// The language's own name.
    pub(super) name: &'static str,
}

/// The columns of a brainstorm's languages.
pub(super) fn columns(languages: &[Lang]) -> Vec<Column> {
    languages.iter().map(|l| Column { code: l.code(), name: l.own_name() }).collect()
}

/// Problems in words, on the form's own fields. `texts` are those in several languages, whose problem is
/// shown at the longest language where it is too long, and at the first one where it is missing.
pub(super) fn in_words(
    says: Says,
    found: &[FieldError],
    texts: &[&str],
    typed: &Typed,
    languages: &[Lang],
) -> FieldErrors {
    let mut out = FieldErrors::new();
    for error in found {
        let field = error.field.strip_prefix("promise.").unwrap_or(&error.field);
        let field = match field {
            "contact" => "contact_name",
            "phases" => "opens",
            "axis_x" => "x_name",
            "axis_y" => "y_name",
            other => other,
        };
        let name = if texts.contains(&field) {
            let longest = languages.iter().max_by_key(|l| typed.of_lang(field, l.code()).chars().count());
            let at = match error.problem {
                Problem::TooLong { .. } => longest,
                _ => languages.first(),
            };
            format!("{field}_{}", at.copied().unwrap_or(Lang::Fi))
        } else {
            field.to_owned()
        };
        out.add(name, says.problem(&error.problem));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let mut out = Typed::default();
        pairs.iter().for_each(|(n, v)| out.put(*n, *v));
        out
    }

    #[test]
    fn a_language_that_the_form_does_not_show_keeps_its_words() {
        let was = LocalizedText::new("vanha", "gammal", "old");
        let now = typed(&[("title_fi", " uusi "), ("title_sv", "")]).text("title", &was);
        assert_eq!((now.fi.as_str(), now.sv.as_str(), now.en.as_str()), ("uusi", "", "old"));
    }

    #[test]
    fn the_original_language_is_one_that_has_words() {
        let now = typed(&[("title_sv", "ny")]).text("title", &LocalizedText::default());
        assert_eq!(now.original, Lang::Sv);
    }

    #[test]
    fn a_field_that_the_form_does_not_have_is_refused() {
        let sent = typed(&[("title_fi", "a"), ("other", "b")]);
        assert!(sent.clone().checked(&["title_*"], &[]).is_err());
        assert!(sent.checked(&["title_*", "other"], &[]).is_ok());
        assert!(typed(&[("title_de", "a")]).checked(&["title_*"], &[]).is_err());
    }

    #[test]
    fn a_problem_is_shown_at_the_language_that_has_it() {
        let sent = typed(&[("title_fi", "ab"), ("title_sv", "abcd")]);
        let found = [
            FieldError::new("title", Problem::TooLong { most: 3, have: 4 }),
            FieldError::new("title", Problem::Missing),
            FieldError::new("phases", Problem::NotInOrder),
        ];
        let errors = in_words(Says(Lang::En), &found, &["title"], &sent, &Lang::ALL);
        let fields: Vec<&str> = errors.list().iter().map(|(f, _)| f.as_str()).collect();
        assert_eq!(fields, ["title_sv", "title_fi", "opens"]);
    }
}
