// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organiser's seeds: by hand, and from a CSV file that is taken whole or not at all.

use kernel::{Actor, Lang, Permission};

use super::{Brainstorms, edit::not_archived, make::seed};
use crate::{
    Error, Result, RowError,
    domain::{BrainstormId, Idea, IdeaId, IdeaRules, Problem, QuestionId},
    store::ideas,
    vote_path::Room,
};

/// Rows that a file of seeds may have.
const MOST_ROWS: usize = 5_000;

impl Brainstorms {
    /// Adds a seed.
    pub async fn add_seed(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        lang: Lang,
        text: &str,
    ) -> Result<IdeaId> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let rules = rules_of(&room, question)?;
        let text = language::plain::clean(text);
        rules.check_length(&text).map_err(|p| Error::field("text", p))?;
        let now = self.now();
        let idea = seed(self.chance(|c| IdeaId::in_order(now, c)), question, lang, &text, now);
        let added = idea.id;
        self.insert_seeds(&room, vec![idea]).await?;
        Ok(added)
    }

    /// Adds seeds from CSV with the columns `text` and `lang` (comma or semicolon; `lang` may be missing, it is
    /// guessed then). All rows or none: every bad row is named.
    pub async fn add_seeds_csv(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        file: &[u8],
    ) -> Result<usize> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let rules = rules_of(&room, question)?;
        let main = room.view().brainstorm.settings.languages.first().copied().unwrap_or(Lang::Fi);
        let rows = read_seeds(file, &rules, main)?;
        let now = self.now();
        let seeds: Vec<Idea> = rows
            .into_iter()
            .map(|(lang, text)| seed(self.chance(|c| IdeaId::in_order(now, c)), question, lang, &text, now))
            .collect();
        let n = seeds.len();
        self.insert_seeds(&room, seeds).await?;
        Ok(n)
    }

    /// Removes a seed; only before opening, while nobody has rated it.
    pub async fn remove_seed(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let org = room.org;
        self.change(&room, move |q, stored| {
            if stored.brainstorm.state.has_opened() {
                return Err(crate::domain::Refusal::IdeaState.into());
            }
            if ideas::remove_seed(q, org, id, idea)? { Ok(()) } else { Err(Error::NotFound) }
        })
        .await
    }

    async fn insert_seeds(&self, room: &Room, seeds: Vec<Idea>) -> Result<()> {
        let (org, id) = (room.org, room.id);
        self.change(room, move |q, stored| {
            not_archived(stored)?;
            ideas::insert(q, org, id, &seeds)?;
            Ok(())
        })
        .await
    }
}

pub(super) fn rules_of(room: &Room, question: QuestionId) -> Result<IdeaRules> {
    let view = room.view();
    let found = view.question(question).ok_or_else(|| Error::field("question", Problem::Unknown))?;
    found.spec.kind.ideas().cloned().ok_or_else(|| Error::field("question", Problem::WrongKind))
}

/// Every row of a file, or every bad one.
fn read_seeds(file: &[u8], rules: &IdeaRules, main: Lang) -> Result<Vec<(Lang, String)>> {
    let bad =
        |line: u64, column: &str, problem: Problem| RowError { line, column: column.to_owned(), problem };
    let Ok(text) = std::str::from_utf8(file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file)) else {
        return Err(Error::Rows(vec![bad(1, "", Problem::NotText)]));
    };
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') {
        b';'
    } else if first.contains('\t') {
        b'\t'
    } else {
        b','
    };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| headers.iter().position(|h| h.trim().eq_ignore_ascii_case(name));
    let Some(text_at) = column("text") else {
        return Err(Error::Rows(vec![bad(1, "text", Problem::Missing)]));
    };
    let lang_at = column("lang").or_else(|| column("language"));
    let (mut rows, mut errors) = (Vec::new(), Vec::new());
    let mut seen = std::collections::HashMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                errors.push(bad(line, "", Problem::NotText));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let text = language::plain::clean(record.get(text_at).unwrap_or_default());
        if text.is_empty() && record.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        let mut fine = true;
        let mut wrong = |column: &str, problem: Problem| {
            errors.push(bad(line, column, problem));
            fine = false;
        };
        if let Err(problem) = rules.check_length(&text) {
            wrong("text", problem);
        }
        if seen.insert(text.clone(), line).is_some() {
            wrong("text", Problem::Twice);
        }
        let typed = lang_at.and_then(|at| record.get(at)).map(str::trim).unwrap_or_default();
        let lang = if typed.is_empty() {
            language::guess_for(&text, main)
        } else {
            typed.to_ascii_lowercase().parse().unwrap_or_else(|()| {
                wrong("lang", Problem::NotAChoice);
                main
            })
        };
        if fine {
            rows.push((lang, text));
        }
    }
    if rows.len() > MOST_ROWS {
        errors.push(bad(0, "", Problem::TooMany { most: MOST_ROWS }));
    }
    if rows.is_empty() && errors.is_empty() {
        errors.push(bad(1, "text", Problem::Missing));
    }
    if errors.is_empty() { Ok(rows) } else { Err(Error::Rows(errors)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_seeds_is_read_with_either_separator() {
        let rules = IdeaRules::default();
        let file = "\u{feff}text;lang\n\"Kirjasto auki; aina\";fi\nBiblioteket öppet alla dagar;SV\n\n";
        assert_eq!(
            read_seeds(file.as_bytes(), &rules, Lang::Fi).unwrap(),
            [
                (Lang::Fi, "Kirjasto auki; aina".to_owned()),
                (Lang::Sv, "Biblioteket öppet alla dagar".to_owned())
            ]
        );
    }

    #[test]
    fn every_bad_row_is_named_and_none_is_taken() {
        let rules = IdeaRules::default();
        let file =
            "text,lang\nLyhyt,fi\nTarpeeksi pitkä idea,xx\nTarpeeksi pitkä idea,fi\nHyvä ja oikea idea,fi\n";
        let Err(Error::Rows(rows)) = read_seeds(file.as_bytes(), &rules, Lang::Fi) else { panic!() };
        let named: Vec<_> = rows.iter().map(|r| (r.line, r.column.as_str(), r.problem.clone())).collect();
        assert_eq!(
            named,
            [
                (2, "text", Problem::TooShort { least: 10, have: 5 }),
                (3, "lang", Problem::NotAChoice),
                (4, "text", Problem::Twice)
            ]
        );
        assert!(read_seeds(b"\xff\xfe", &rules, Lang::Fi).is_err());
        assert!(read_seeds(b"", &rules, Lang::Fi).is_err());
    }
}
