// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files. Public ones are aggregates that have been through the disclosure rule; rows of participants are
//! for researchers only, with fresh ids each time and a day instead of a time.

use kernel::{Chance, Lang};
use opinion::{
    Key, Opinion, Report, Settings, Timing, Vote, VoteLog,
    files::{Conversation, Moderation, Participant, Statement},
};
use tables::{Cell, CsvStyle, CsvWriter, Table, to_xlsx};

use crate::{
    disclosure::{Figure, Why},
    import::day_start,
    material::Material,
    outcome::Share,
    pages::parts::Told,
    words,
};

/// A number and how it is meant, as two cells: `about` is up to four more, `under` fewer than.
fn cells(f: Figure) -> [Cell; 2] {
    match f {
        Figure::Shown(n) => [Cell::Int(n.into()), "exact".into()],
        Figure::About(n) => [Cell::Int(n.into()), "about".into()],
        Figure::AtLeast(n) => [Cell::Int(n.into()), "at_least".into()],
        Figure::Hidden(Why::Under(n)) => [Cell::Int(n.into()), "under".into()],
        Figure::Hidden(_) => [Cell::Empty, "hidden".into()],
    }
}

/// The public tables: ideas, ideas by role, group, type and region, who took part, and what the columns mean.
pub(crate) fn public_tables(told: &Told) -> Vec<Table> {
    let o = &told.outcome;
    let mut ideas = Table::new(
        "ideas",
        &[
            "idea",
            "question",
            "text",
            "language",
            "day",
            "rated",
            "rated_is",
            "agree",
            "disagree",
            "skip",
            "agree_share",
            "agree_low",
            "agree_high",
            "across_roles",
            "across_groups",
        ],
    );
    let mut by = Table::new(
        "ideas_by",
        &["idea", "variable", "value", "rated", "rated_is", "agree", "agree_is", "agree_share"],
    );
    let letters: Vec<String> = o.groups.list.iter().map(|g| words::letter(g.letter)).collect();
    for idea in &o.ideas {
        let Some(text) = told.ideas.get(&idea.id) else { continue };
        let [rated, rated_is] = cells(idea.seen);
        let counts =
            idea.counts.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |c| c.map(|n| Cell::Int(n.into())));
        let [agree, disagree, skip] = counts;
        let share = |at: usize| Cell::Real(idea.shares.get(at).copied().unwrap_or(0.0));
        ideas.rows.push(vec![
            idea.id.clone().into(),
            idea.question.clone().into(),
            text.text.clone().into(),
            idea.lang.clone().into(),
            idea.on.clone().into(),
            rated,
            rated_is,
            agree,
            disagree,
            skip,
            share(0),
            Cell::Real(idea.interval.0),
            Cell::Real(idea.interval.1),
            idea.across_roles.into(),
            idea.across_groups.into(),
        ]);
        let all: [(&str, &[String], &[Share]); 5] = [
            ("role", &o.rows.roles, &idea.roles),
            ("group", &letters, &idea.groups),
            ("type", &o.rows.types, &idea.types),
            ("region", &o.rows.regions, &idea.regions),
            ("municipality", &o.rows.places, &idea.places),
        ];
        for (variable, values, shares) in all {
            for (value, s) in values.iter().zip(shares) {
                let ([rated, rated_is], [agree, agree_is]) = (cells(s.of), cells(s.agree));
                by.rows.push(vec![
                    idea.id.clone().into(),
                    variable.into(),
                    value.clone().into(),
                    rated,
                    rated_is,
                    agree,
                    agree_is,
                    s.value().into(),
                ]);
            }
        }
    }
    let mut who = Table::new("participants", &["variable", "value", "people", "people_is"]);
    for b in &o.who {
        for (value, f) in &b.rows {
            let [n, is] = cells(*f);
            who.rows.push(vec![b.key.clone().into(), value.clone().into(), n, is]);
        }
    }
    let mut groups = Table::new("groups", &["group", "people", "people_is", "share"]);
    for (letter, g) in letters.iter().zip(&o.groups.list) {
        let [n, is] = cells(g.size);
        groups.rows.push(vec![letter.clone().into(), n, is, Cell::Real(g.share)]);
    }
    let mut answers = Table::new("answers", &["question", "kind", "option", "people", "people_is"]);
    for q in &o.questions {
        for (option, f) in &q.options {
            let [n, is] = cells(*f);
            answers.rows.push(vec![q.id.clone().into(), q.kind.clone().into(), option.clone().into(), n, is]);
        }
    }
    vec![ideas, by, who, groups, answers, dictionary()]
}

/// What each column means.
fn dictionary() -> Table {
    let mut out = Table::new("data_dictionary", &["table", "column", "meaning"]);
    let rows = [
        (
            "*",
            "*_is",
            "how the number beside it is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden",
        ),
        ("ideas", "idea", "the idea's id"),
        ("ideas", "question", "the question's id"),
        ("ideas", "text", "the idea as it was written"),
        ("ideas", "language", "fi, sv or en"),
        ("ideas", "day", "the day it came, ISO 8601"),
        ("ideas", "rated", "people who rated it"),
        ("ideas", "agree, disagree, skip", "people by answer; empty while people are still answering"),
        ("ideas", "agree_share", "share of those who rated it"),
        ("ideas", "agree_low, agree_high", "95 per cent interval (Wilson) of agree_share"),
        ("ideas", "across_roles, across_groups", "product of the smoothed shares shown, by role or by group"),
        ("ideas_by", "variable, value", "role, group, type, region or municipality, and which"),
        ("ideas_by", "rated, agree, agree_share", "as in ideas, of these people"),
        ("participants", "variable, value, people", "how many of each value took part"),
        ("groups", "group, people, share", "opinion groups and their share of those in groups"),
        ("answers", "question, kind, option, people", "answers to choice and scale questions"),
    ];
    out.rows =
        rows.map(|(table, column, meaning)| vec![table.into(), column.into(), meaning.into()]).to_vec();
    out
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

/// For researchers: the conversation with new numbers for people, in an order drawn for this export.
/// Ideas keep their order. All votes bear the day of opening.
pub(crate) fn conversation(material: &Material, lang: Lang, chance: &mut Chance) -> Conversation {
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
    let b = &material.brainstorm;
    let day = day_start(b.opened_at.unwrap_or(b.created_at).date());
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
            ..Statement::named(Key::Int(i64::try_from(i).unwrap_or(i64::MAX)))
        })
        .collect();
    let mut votes = VoteLog::new();
    let mut ratings: Vec<_> = material
        .ratings
        .iter()
        .filter_map(|r| {
            let brainstorm::contract::Mark::Agree(value) = r.ballot.mark? else { return None };
            material.by_agreeing(r.idea).then_some(())?;
            let person = number.get(r.person as usize).copied()?;
            Some((person, r.idea, Opinion::from_value(value.into())?, r.ballot.important))
        })
        .collect();
    // Not in the order in which they were cast.
    ratings.sort_by_key(|(person, idea, _, _)| (*person, *idea));
    for (participant, statement, opinion, important) in ratings {
        votes.push(Vote { participant, statement, opinion, important, time: Some(day) });
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
pub(crate) fn report(conversation: &Conversation) -> Report {
    let votes = conversation.matrix();
    let landscape = opinion::analyse(&votes, &Settings::default());
    Report::new(&votes, &landscape, Timing::default())
}
