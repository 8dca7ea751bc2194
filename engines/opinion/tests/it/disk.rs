// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations in files: every vintage in, two vintages out, and what happens to rows that make no sense.

use std::path::Path;

use opinion::files::{
    Columns, Conversation, FileError, IdeaTable, Mapping, Mode, Moderation, Participant, PersonTable,
    Reading, Statement, Vintage, polis_files, read, read_csv, write_polis,
};
use opinion::{Count, Key, Opinion, Vote, VoteLog};
use proptest::prelude::*;

use crate::help::{fixture, shared};

fn strict(name: &str) -> Conversation {
    read(&fixture(name), Mode::Strict).unwrap().conversation
}

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_vintage_of_2023_has_kinds_of_statements_and_outside_names() {
    let c = strict("polis-2023");
    assert_eq!((c.topic.as_str(), c.views), ("Winter swimming place", Some(41)));
    assert!(c.description.ends_with("\n\nA second line."));
    let of = |i: usize| &c.statements[i];
    assert_eq!((of(0).seed, of(0).meta, of(0).created), (true, false, Some(1_698_400_000_123)));
    assert_eq!((of(1).moderated, of(1).text.lines().count()), (Moderation::Out, 2));
    assert_eq!(
        (of(2).meta, of(2).moderated, of(2).author.clone()),
        (true, Moderation::Unseen, Some(Key::Int(3)))
    );
    assert_eq!(c.participants[0].external.as_deref(), Some("abc-1"));
    assert_eq!(c.participants[3].published_group, None);
    assert_eq!(c.dates(), Some((1_698_400_300_001, 1_698_400_300_006)));
    let m = c.matrix();
    assert_eq!(m.len(), 5);
    assert_eq!(m.vote(1, 0), Some(Opinion::Pass), "the later vote counts");
    assert!(m.standing(1).hidden && m.standing(2).meta);
}

#[test]
fn the_vintage_of_2025_has_seconds_and_important_votes() {
    let c = strict("polis-2025");
    assert_eq!(c.views, None);
    assert_eq!(c.statements[0].created, Some(1_741_600_000_000));
    let important: Vec<bool> = c.votes.iter().map(|v| v.important).collect();
    assert_eq!(important, [true, false, false, false]);
    assert_eq!(c.votes.get(0).unwrap().time, Some(1_741_600_100_000));
    assert_eq!(c.participants[2].published_group, Some(Key::Int(1)));
}

#[test]
fn without_a_file_of_votes_the_matrix_is_the_source() {
    let reading = read(&fixture("polis-matrix-only"), Mode::Strict).unwrap();
    let m = reading.conversation.matrix();
    assert_eq!((m.rows(), m.columns(), m.len()), (2, 3, 3));
    assert_eq!(m.counts()[2], Count { agrees: 0, disagrees: 0, seen: 1 });
    assert_eq!(reading.unlisted_statements, 1, "statement 5 has votes but no text");
}

#[test]
fn the_2025_files_written_from_the_2025_files_are_the_same_but_for_datetime() {
    let c = strict("polis-2025");
    for (name, bytes) in polis_files(&c, Vintage::V2025) {
        let original = std::fs::read_to_string(fixture("polis-2025").join(name)).unwrap();
        let strip = |text: &str| {
            let mut rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes())
                .records()
                .map(|r| r.unwrap().iter().map(str::to_owned).collect())
                .collect();
            if let Some(at) = rows[0].iter().position(|h| h == "datetime") {
                rows.iter_mut().for_each(|r| drop(r.remove(at)));
            }
            rows
        };
        assert_eq!(strip(&String::from_utf8(bytes).unwrap()), strip(&original), "{name}");
    }
}

fn comes_back(c: &Conversation, vintage: Vintage) {
    let folder = tempfile::tempdir().unwrap();
    write_polis(c, folder.path(), vintage).unwrap();
    let Reading { conversation, skipped, unlisted_statements } = read(folder.path(), Mode::Strict).unwrap();
    assert_eq!((skipped.len(), unlisted_statements), (0, 0));
    assert_eq!(conversation.normalised(), c.clone().carried_by(vintage));
}

#[test]
fn fixtures_and_real_conversations_come_back_from_both_vintages() {
    for name in ["polis-2023", "polis-2025", "polis-matrix-only"] {
        comes_back(&strict(name), Vintage::V2022);
        comes_back(&strict(name), Vintage::V2025);
    }
    for name in ["brexit-consensus", "scoop-hivemind.taxes", "vtaiwan.uberx"] {
        let Some(folder) = shared(&format!("polis/{name}")) else { continue };
        let c = read(&folder, Mode::Strict).unwrap().conversation;
        comes_back(&c, Vintage::V2022);
        comes_back(&c, Vintage::V2025);
    }
}

#[test]
fn a_real_folder_written_in_its_own_vintage_keeps_its_matrix_and_counts() {
    let Some(folder) = shared("polis/scoop-hivemind.taxes") else { return };
    let c = read(&folder, Mode::Strict).unwrap().conversation;
    let files = polis_files(&c, Vintage::V2022);
    for (name, columns) in
        [("participants-votes.csv", None), ("comments.csv", Some(["comment-id", "agrees", "disagrees"]))]
    {
        let ours = &files.iter().find(|f| f.0 == name).unwrap().1;
        let theirs = std::fs::read(folder.join(name)).unwrap();
        let (ours, theirs) = (rows(ours, columns), rows(&theirs, columns));
        assert_eq!(ours.symmetric_difference(&theirs).collect::<Vec<_>>(), Vec::<&Vec<_>>::new(), "{name}");
    }
}

/// Rows as a set, each a sorted list of (column, cell).
fn rows(bytes: &[u8], only: Option<[&str; 3]>) -> std::collections::BTreeSet<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|r| {
            let r = r.unwrap();
            let mut cells: Vec<(String, String)> = header
                .iter()
                .zip(r.iter())
                .filter(|(h, _)| only.is_none_or(|o| o.contains(h)))
                .map(|(h, c)| (h.to_owned(), c.to_owned()))
                .collect();
            cells.sort();
            cells
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_conversation_comes_back(
        texts in prop::collection::vec("[a-zåäö ,\"\n\r;=]{0,12}", 1..6),
        people in prop::collection::vec((prop::option::of(0_i64..3), prop::option::of("[a-z-]{1,5}")), 1..6),
        votes in prop::collection::vec(
            (0_u32..6, 0_u32..6, -1_i64..2, any::<bool>(), prop::option::of(0_i64..5_000)), 0..40),
        moderated in 0_usize..3,
    ) {
        let statements: Vec<Statement> = texts.iter().enumerate().map(|(at, text)| Statement {
            text: text.clone(),
            author: (at % 2 == 0).then_some(Key::Int(at as i64)),
            created: (at % 3 > 0).then_some(1_650_000_000_123 + at as i64),
            moderated: [Moderation::Out, Moderation::Unseen, Moderation::In][(at + moderated) % 3],
            meta: at == 1,
            seed: at == 0,
            id: if at == 4 { Key::from("x,4") } else { Key::Int(10 - at as i64) },
        }).collect();
        let participants: Vec<Participant> = people.iter().enumerate().map(|(at, (group, external))| Participant {
            external: external.clone(),
            published_group: group.map(Key::Int),
            background: [("age".to_owned(), "30".to_owned())].into(),
            ..Participant::named(Key::Int(at as i64 * 7 % 5 + at as i64))
        }).collect();
        let mut ids: Vec<_> = participants.iter().map(|p| p.id.clone()).collect();
        ids.sort();
        ids.dedup();
        prop_assume!(ids.len() == participants.len());
        let log: VoteLog = votes.iter().map(|&(p, s, v, important, time)| Vote {
            participant: p % participants.len() as u32,
            statement: s % statements.len() as u32,
            opinion: Opinion::from_value(v).unwrap(),
            important,
            time: time.map(|t| 1_650_000_000_000 + t),
        }).collect();
        let c = Conversation {
            topic: "Aihe, \"laina\"".to_owned(), description: "a\nb".to_owned(), url: String::new(), views: Some(3),
            statements, participants, votes: log,
        };
        comes_back(&c, Vintage::V2022);
        comes_back(&c, Vintage::V2025);
        prop_assert_eq!(c.clone().matrix(), c.normalised().matrix());
    }
}

#[test]
fn every_bad_row_is_named_with_its_line_and_reason() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "comments.csv",
        "comment-id,moderated,comment-body\r\n1,1,\"two\r\nlines\"\r\n1,1,again\r\n2,5,x\r\n,1,y\r\n",
    );
    write(
        folder.path(),
        "votes.csv",
        "timestamp,comment-id,voter-id,vote\n100,1,1,1\n\n100,1,2,2\nsoon,1,3,1\n100,1,4\n100,1,5,\n100,1,6,-1\n",
    );
    let Err(FileError::BadRows { rows }) = read(folder.path(), Mode::Strict) else {
        panic!("must be refused")
    };
    let told: Vec<_> = rows.iter().map(|r| (r.file.as_str(), r.line, r.problem.code())).collect();
    assert_eq!(
        told,
        [
            ("comments.csv", 4, "twice"),
            ("comments.csv", 5, "not_a_moderation"),
            ("comments.csv", 6, "empty"),
            ("votes.csv", 4, "not_a_vote"),
            ("votes.csv", 5, "not_a_time"),
            ("votes.csv", 6, "cells"),
            ("votes.csv", 7, "empty"),
        ]
    );
    assert_eq!(rows[3].to_string(), "votes.csv:4: \"2\" in column \"vote\" is not a vote");
    let lenient = read(folder.path(), Mode::Lenient).unwrap();
    assert_eq!((lenient.skipped, lenient.conversation.votes.len()), (rows, 2));
}

#[test]
fn missing_files_columns_and_headers_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let code = |path: &Path| read(path, Mode::Lenient).unwrap_err().code();
    assert_eq!(code(folder.path()), "no_file");
    assert_eq!(code(&folder.path().join("nothing.csv")), "io");
    assert_eq!(code(&write(folder.path(), "a.csv", "participant,vote\n1,1\n")), "no_column");
    assert_eq!(code(&write(folder.path(), "b.csv", "")), "no_header");
}

#[test]
fn a_plain_table_of_votes_needs_three_columns_and_knows_two_more() {
    let folder = tempfile::tempdir().unwrap();
    let text = "\u{feff}participant;statement;vote;time;important\nann;12;1;2024-05-01T10:00:00Z;true\nbob;12;-1;2024-05-01T10:00:01Z;\nann;12;0;2024-05-01T09:00:00Z;\n";
    let c = read(&write(folder.path(), "v.csv", text), Mode::Strict).unwrap().conversation;
    let m = c.matrix();
    assert_eq!(m.participants(), [Key::from("ann"), Key::from("bob")]);
    assert_eq!(m.vote(0, 0), Some(Opinion::Agree), "by time, not by row");
    assert_eq!(c.votes.iter().filter(|v| v.important).count(), 1);
    let bare =
        read(&write(folder.path(), "w.csv", "vote,statement,participant\n1,a,1\n-1,a,1\n"), Mode::Strict)
            .unwrap();
    assert_eq!(bare.conversation.matrix().vote(0, 0), Some(Opinion::Disagree), "the last row");
    let alone = read(&fixture("polis-2023").join("votes.csv"), Mode::Strict).unwrap();
    assert_eq!(alone.conversation.matrix().len(), 5);
}

#[test]
fn a_mapping_reads_ratings_ideas_and_backgrounds() {
    let folder = tempfile::tempdir().unwrap();
    let votes = write(
        folder.path(),
        "r.csv",
        "who,idea,stars,town\n1,a,5,Turku\n1,b,3,Turku\n2,a,1,\n2,b,NA,Oulu\n3,a,9,Oulu\n",
    );
    write(folder.path(), "i.csv", "id,words\na,More trees\nb,More parks\n");
    write(folder.path(), "p.csv", "n,age\n1,30-44\n2,\n");
    let mapping = Mapping {
        columns: Columns {
            participant: "who".into(),
            idea: "idea".into(),
            value: "stars".into(),
            time: None,
            important: None,
            background: vec!["town".into()],
        },
        ideas: Some(IdeaTable {
            file: "i.csv".into(),
            id: "id".into(),
            text: "words".into(),
            author: None,
            time: None,
        }),
        participants: Some(PersonTable {
            file: "p.csv".into(),
            id: "n".into(),
            background: vec!["age".into()],
        }),
        ..Mapping::ratings()
    };
    let Err(FileError::BadRows { rows }) = read_csv(&votes, &mapping, Mode::Strict) else {
        panic!("9 is no rating")
    };
    assert_eq!((rows.len(), rows[0].line), (1, 6));
    let reading = read_csv(&votes, &mapping, Mode::Lenient).unwrap();
    let c = reading.conversation;
    assert_eq!(c.statements[0].text, "More trees");
    assert_eq!(
        c.participants[0].background.clone().into_iter().collect::<Vec<_>>(),
        [("age".to_owned(), "30-44".to_owned()), ("town".to_owned(), "Turku".to_owned())]
    );
    assert_eq!(
        (c.participants[1].background["town"].as_str(), c.matrix().len(), c.participants.len()),
        ("Oulu", 3, 2)
    );
    let odd = Mapping { values: [("1".to_owned(), 7)].into(), ..mapping };
    assert_eq!(read_csv(&votes, &odd, Mode::Lenient).unwrap_err().code(), "mapped_value");
}

#[test]
fn the_ratings_of_the_election_compass_are_read_by_the_ready_mapping() {
    let Some(folder) = shared("yle2015") else { return };
    let reading = read_csv(&folder.join("ratings.csv"), &Mapping::ratings(), Mode::Strict).unwrap();
    assert!(reading.conversation.participants.len() > 1_500 && reading.conversation.votes.len() > 30_000);
}
