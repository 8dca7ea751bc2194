// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organiser's first ideas: by hand, and from a file or a pasted table that is taken whole or not at
//! all.

use std::collections::BTreeSet;

use askama::Template;
use http::StatusCode;
use kernel::Lang;
use serde::Deserialize;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Path, Result, Upload, page, page_with};

use super::{
    fields::{Typed, in_words},
    here::{Head, Here, Tab, part},
    messages::T,
};
use crate::{
    Error, RowError,
    domain::{Author, IdeaId, IdeaState, Problem, QuestionId, SEEDS_NEEDED},
};

/// So many bad rows are listed; nobody mends more at once.
const ROWS_SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "desk/seeds.html")]
struct SeedsPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    v: Typed,
    /// What stands: so many there are of so many needed.
    count: String,
    enough: bool,
    opened: bool,
    archived: bool,
    questions: Vec<Choice>,
    file_questions: Vec<Choice>,
    languages: Vec<Choice>,
    bad: Vec<Vec<String>>,
    bad_more: String,
    groups: Vec<Group>,
}

/// A question with its seeds.
struct Group {
    question: String,
    lang: &'static str,
    seeds: Vec<Seed>,
}

struct Seed {
    id: String,
    text: String,
    lang: &'static str,
    language: &'static str,
}

/// Which seed, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    idea: String,
}

/// The list and both forms.
pub(super) async fn show(here: Here) -> Result {
    page(&seeds_page(&here, Typed::default(), Errors::new(), &[]).await?)
}

async fn seeds_page(here: &Here, v: Typed, errors: Errors, bad: &[RowError]) -> Result<SeedsPage> {
    let (t, says, lang) = (here.desk.t, here.desk.says, here.desk.visit.lang);
    let all = here.desk.all.all_ideas(&here.desk.actor, here.id).await.map_err(|e| here.desk.told(e))?;
    let seeds: Vec<_> =
        all.iter().filter(|i| i.author == Author::Seed && i.state == IdeaState::Visible).collect();
    let group = |q: &crate::domain::Question| {
        let (question, question_lang) = q.spec.text.shown(lang);
        Group {
            question: question.to_owned(),
            lang: question_lang.code(),
            seeds: seeds
                .iter()
                .filter(|i| i.question == q.id)
                .map(|i| Seed {
                    id: i.id.to_string(),
                    text: i.text.clone(),
                    lang: i.lang.code(),
                    language: ui::Common(t.0).language_named(i.lang),
                })
                .collect(),
        }
    };
    let questions = |field: &str| -> Vec<Choice> {
        let one = here.view.idea_questions().count() == 1;
        here.view
            .idea_questions()
            .map(|q| {
                let id = q.id.to_string();
                let checked = one || v.of(field) == id;
                Choice::new(id, q.spec.text.get(lang)).checked(checked)
            })
            .collect()
    };
    let main = here.b().settings.languages.first().copied().unwrap_or(Lang::Fi);
    let chosen = if v.of("lang").is_empty() { main.code() } else { v.of("lang") };
    let row = |r: &RowError| vec![r.line.to_string(), r.column.clone(), says.problem(&r.problem)];
    let more = bad.len().saturating_sub(ROWS_SHOWN);
    Ok(SeedsPage {
        shell: here.shell(t.tab_seeds(), "/seeds"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Seeds, None),
        base: here.at(""),
        count: t.seeds_count(&seeds.len().to_string(), &SEEDS_NEEDED.to_string()),
        enough: seeds.len() >= SEEDS_NEEDED,
        opened: here.b().state.has_opened(),
        archived: here.b().state == crate::domain::State::Archived,
        questions: questions("question"),
        file_questions: questions("file_question"),
        languages: Lang::ALL
            .iter()
            .map(|l| Choice::new(l.code(), l.own_name()).checked(l.code() == chosen))
            .collect(),
        bad: bad.iter().take(ROWS_SHOWN).map(row).collect(),
        bad_more: if more > 0 { t.rows_more(more) } else { String::new() },
        groups: here.view.idea_questions().map(group).collect(),
        errors,
        v,
    })
}

async fn again(here: &Here, typed: Typed, error: Error, prefix: &str) -> Result {
    let (errors, rows) = match error {
        Error::Fields(found) => {
            let found: Vec<_> = found
                .into_iter()
                .map(|mut e| {
                    e.field = format!("{prefix}{}", e.field);
                    e
                })
                .collect();
            (in_words(here.desk.says, &found, &[], &typed, &[]), Vec::new())
        }
        Error::Rows(rows) => {
            // A row may have several things wrong with it.
            let lines: BTreeSet<u64> = rows.iter().map(|r| r.line).collect();
            let words = here.desk.t.rows_bad(lines.len());
            ([("table".to_owned(), words)].into_iter().collect(), rows)
        }
        Error::Refused(no) => {
            ([(String::new(), here.desk.says.refusal(&no))].into_iter().collect(), Vec::new())
        }
        other => return Err(here.desk.told(other)),
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &seeds_page(here, typed, errors, &rows).await?)
}

/// Adds one by hand.
pub(super) async fn add(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["question", "lang", "text"], &[])?;
    match added(&here, &typed).await {
        Ok(_) => Ok(here.done("/seeds", "added")),
        Err(error) => again(&here, typed, error, "").await,
    }
}

async fn added(here: &Here, typed: &Typed) -> crate::Result<IdeaId> {
    let question = question(typed.of("question"))?;
    let lang: Lang = typed.of("lang").parse().map_err(|()| Error::field("lang", Problem::NotAChoice))?;
    here.desk.all.add_seed(&here.desk.actor, here.id, question, lang, typed.of("text")).await
}

fn question(text: &str) -> crate::Result<QuestionId> {
    text.parse().map_err(|_| Error::field("question", Problem::Missing))
}

/// Adds all of a file or a pasted table, or says of every row what is wrong with it.
pub(super) async fn add_file(here: Here, upload: Upload) -> Result {
    let mut typed = Typed::default();
    typed.put("file_question", upload.text("question")?);
    let table = upload.text("table")?;
    let rows = match upload.bytes("file") {
        Some(file) => file.to_vec(),
        None => table.clone().into_bytes(),
    };
    typed.put("table", table);
    match added_rows(&here, &typed, &rows).await {
        Ok(_) => Ok(here.done("/seeds", "added")),
        Err(error) => again(&here, typed, error, "file_").await,
    }
}

async fn added_rows(here: &Here, typed: &Typed, rows: &[u8]) -> crate::Result<usize> {
    let question = question(typed.of("file_question"))?;
    here.desk.all.add_seeds_csv(&here.desk.actor, here.id, question, rows).await
}

/// Removes one, before opening.
pub(super) async fn remove(here: Here, Path(which): Path<Which>) -> Result {
    let idea: IdeaId = part(&which.idea)?;
    let gone = here.desk.all.remove_seed(&here.desk.actor, here.id, idea).await;
    gone.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/seeds", "removed"))
}
