// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files with rows of participants, for researchers only: fresh ids each time, and a day instead of a time.
//! Open data, which are for everybody, are in [`crate::open`].

use brainstorm::contract::Mark;
use kernel::{Chance, Lang};
use opinion::{
    Key, Method, Opinion, Report, Settings, Timing, Vote, VoteLog,
    files::{Conversation, Moderation, Participant, Statement},
};
use tables::{CsvStyle, CsvWriter, Table, to_xlsx};

use crate::{import::day_start, material::Material};

/// Rows of participants, taken out once: the numbers of people are the same in all parts, and in no other.
pub struct Rows {
    /// The version of the vote log.
    pub version: i64,
    /// Ideas rated by agreeing, as Polis files hold them.
    pub conversation: Conversation,
    /// Ratings on two axes, which Polis files have no place for.
    pub two_axis: Table,
    /// What a reader of the files has to know.
    pub readme: String,
}

/// What a reader of rows has to know, in the folder itself.
fn readme(material: &Material, votes: usize, two_axis: usize) -> String {
    let b = &material.brainstorm;
    let meta = material.meta.len();
    format!(
        "{title}\n\n\
         Rows of participants, made from version {version} of the vote log. For the researcher who took them\n\
         out, whose name and time are written down; not to be published or passed on.\n\n\
         Times: every rating, idea and participant bears its day, as noon in Helsinki. The vote log itself\n\
         keeps no time of day, so no finer time exists anywhere. Rows are ordered by participant and idea,\n\
         not as they were cast. Of several ratings of one idea by one person the last is here.\n\n\
         Ids: participants are numbered anew, in an order drawn for this export; the next export has other\n\
         numbers. Ideas are numbered in the order in which they came, in all files alike.\n\n\
         Files: {votes} ratings by agreeing are in the Polis files. {two_axis} ratings on two axes, which that\n\
         format has no place for, are in two-axis.csv (participant, idea, x and y from 1 to 7, day).\n\
         Statements marked is-meta ({meta}) are about the conversation itself; groups are computed without\n\
         leaning on them.\n",
        title = b.settings.title.get(b.settings.title.original),
        version = material.version,
    )
}

/// The tables as CSV files by name.
///
/// # Errors
/// Where a table is not as wide as its header, which would be our fault.
pub fn csv_files(tables: &[Table], style: CsvStyle) -> Result<Vec<(String, Vec<u8>)>, tables::Error> {
    tables
        .iter()
        .map(|table| {
            let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
            let mut out = CsvWriter::new(Vec::new(), style, &columns)?;
            table.rows.iter().try_for_each(|row| out.row(row))?;
            Ok((format!("{}.csv", table.name), out.finish()?))
        })
        .collect()
}

/// The tables as a workbook.
///
/// # Errors
/// Where a table is longer than a sheet may be.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, tables::Error> {
    to_xlsx(tables)
}

/// For researchers: rows with new numbers for people, in an order drawn for this export. Ideas keep their
/// order. Everything bears its day.
pub(crate) fn rows(material: &Material, lang: Lang, chance: &mut Chance) -> Rows {
    let mut order: Vec<usize> = (0..material.people.len()).collect();
    for i in (1..order.len()).rev() {
        order.swap(i, chance.below(i + 1));
    }
    let mut number = vec![0_u32; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(place) = number.get_mut(*old) {
            *place = u32::try_from(new).unwrap_or(u32::MAX);
        }
    }
    let two_axis = two_axis(material, &number);
    let conversation = conversation(material, lang, &order, &number);
    Rows {
        version: material.version,
        readme: readme(material, conversation.votes.len(), two_axis.rows.len()),
        conversation,
        two_axis,
    }
}

/// Ratings on two axes.
fn two_axis(material: &Material, number: &[u32]) -> Table {
    let mut table = Table::new("two-axis", &["participant", "idea", "x", "y", "important", "day"]);
    let mut rows: Vec<(u32, u32, [u8; 2], bool, String)> = material
        .ratings
        .iter()
        .filter_map(|r| {
            let Mark::Steps { x, y } = r.ballot.mark? else { return None };
            let person = number.get(r.person as usize).copied()?;
            Some((person, r.idea, [x, y], r.ballot.important, r.on.to_iso()))
        })
        .collect();
    rows.sort();
    table.rows = rows
        .into_iter()
        .map(|(person, idea, [x, y], important, day)| {
            let n = |n: u32| i64::from(n).into();
            let important = i64::from(important);
            vec![n(person), n(idea), i64::from(x).into(), i64::from(y).into(), important.into(), day.into()]
        })
        .collect();
    table
}

fn conversation(material: &Material, lang: Lang, order: &[usize], number: &[u32]) -> Conversation {
    let b = &material.brainstorm;
    let participants = order
        .iter()
        .enumerate()
        .filter_map(|(new, old)| {
            let person = material.people.get(*old)?;
            let mut p = Participant::named(Key::Int(i64::try_from(new).unwrap_or(i64::MAX)));
            p.background = person.background.0.iter().map(|(k, v)| (k.clone(), v.0.join("|"))).collect();
            p.background.insert("language".to_owned(), person.lang.code().to_owned());
            Some(p)
        })
        .collect();
    let statements = material
        .ideas
        .iter()
        .enumerate()
        .map(|(i, idea)| Statement {
            text: idea.text.clone(),
            created: Some(day_start(idea.created_on)),
            moderated: if idea.state.is_visible() { Moderation::In } else { Moderation::Out },
            seed: matches!(idea.author, brainstorm::contract::Author::Seed),
            meta: material.meta.contains(&idea.id),
            ..Statement::named(Key::Int(i64::try_from(i).unwrap_or(i64::MAX)))
        })
        .collect();
    let mut votes = VoteLog::new();
    let mut ratings: Vec<_> = material
        .ratings
        .iter()
        .filter_map(|r| {
            let Mark::Agree(value) = r.ballot.mark? else { return None };
            material.by_agreeing(r.idea).then_some(())?;
            let person = number.get(r.person as usize).copied()?;
            Some((person, r.idea, Opinion::from_value(value.into())?, r.ballot.important, r.on))
        })
        .collect();
    // Not in the order in which they were cast.
    ratings.sort_by_key(|(person, idea, ..)| (*person, *idea));
    for (participant, statement, opinion, important, on) in ratings {
        votes.push(Vote { participant, statement, opinion, important, time: Some(day_start(on)) });
    }
    Conversation {
        topic: b.settings.title.get(lang).to_owned(),
        description: b.settings.intro.get(lang).to_owned(),
        statements,
        participants,
        votes,
        ..Conversation::default()
    }
}

/// For researchers: the engine's whole report on an export's conversation.
pub(crate) fn report(conversation: &Conversation, method: Method) -> Report {
    let votes = conversation.matrix();
    let landscape = opinion::analyse(&votes, &Settings { method, ..Settings::default() });
    Report::new(&votes, &landscape, Timing::default())
}
