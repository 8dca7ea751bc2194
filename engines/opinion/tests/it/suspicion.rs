// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An attack that is known, on a crowd that is known: who is found out, who is wrongly suspected, what it did to the result.

use opinion::suspicion::{Sign, examine, examine_in_order};
use opinion::synthetic::Crowd;
use opinion::{Key, Opinion, Vote, VoteLog};

use crate::help::Random;

const DAY: i64 = 86_400_000;

/// A thousand people in three camps over ten days, at the pace of people.
fn honest(random: &mut Random) -> VoteLog {
    let drawn = Crowd { participants: 1_000, statements: 60, groups: 3, light: 0.6, noise: 0.05 }.draw(3);
    let mut log = VoteLog::new();
    for row in 0..drawn.votes.rows() {
        let mut time = (random.unit() * 10.0 * DAY as f64) as i64;
        for (statement, opinion, important) in drawn.votes.row(row) {
            time += 1_500 + random.below(12_000) as i64;
            let Key::Int(s) = drawn.votes.statements()[statement] else { unreachable!() };
            log.push(Vote {
                participant: row as u32,
                statement: s as u32,
                opinion,
                important,
                time: Some(time),
            });
        }
    }
    log
}

/// Three hundred more: a hundred copies of one ballot, a hundred machines in a hurry, a hundred that vary a script.
fn attack(log: &mut VoteLog, random: &mut Random, pushed: u32) {
    let script: Vec<Opinion> =
        (0..60).map(|_| if random.below(2) == 0 { Opinion::Agree } else { Opinion::Disagree }).collect();
    for n in 0..300_u32 {
        let mut time = 4 * DAY + i64::from(n) * 9_000;
        let style = n % 3;
        for s in 0..40_u32 {
            let plain = if random.below(2) == 0 { Opinion::Agree } else { Opinion::Disagree };
            let opinion = match (s == pushed, style) {
                (true, _) => Opinion::Agree,
                (_, 0) => script[s as usize],
                (_, 1) => plain,
                _ if random.below(20) == 0 => plain,
                _ => script[s as usize],
            };
            time +=
                if style == 1 { 80 + random.below(150) as i64 } else { 2_000 + random.below(9_000) as i64 };
            let participant = 1_000 + n;
            log.push(Vote { participant, statement: s, opinion, important: false, time: Some(time) });
        }
    }
}

#[test]
fn most_of_an_attack_is_found_and_hardly_anybody_honest_is_suspected() {
    let mut random = Random(5);
    let mut log = honest(&mut random);
    let clean = examine(&log);
    assert!(clean.suspects.len() <= 10, "{:?}", clean.suspects);
    assert!(clean.top.iter().all(|c| c.with.abs_diff(c.without) <= 1));

    // The attack pushes the statement that people like least of the first forty.
    let mut agreed = [[0.0; 2]; 40];
    for vote in log.iter().filter(|v| v.statement < 40) {
        agreed[vote.statement as usize][0] += f64::from(u8::from(vote.opinion == Opinion::Agree));
        agreed[vote.statement as usize][1] += 1.0;
    }
    let share = |s: u32| agreed[s as usize][0] / agreed[s as usize][1];
    let pushed = (0..40).min_by(|&a, &b| share(a).total_cmp(&share(b))).unwrap();
    attack(&mut log, &mut random, pushed);
    let found = examine(&log);
    let caught = found.suspects.iter().filter(|s| s.participant >= 1_000).count();
    let wronged = found.suspects.len() - caught;
    println!("{caught} of 300 found, {wronged} of 1,000 wrongly suspected");
    assert!(caught >= 270 && wronged <= 10, "{caught} found, {wronged} wronged");
    for (sign, style) in [(Sign::Copied, 0), (Sign::Fast, 1), (Sign::Similar, 2)] {
        let of_style =
            found.suspects.iter().filter(|s| s.participant >= 1_000 && s.participant % 3 == (style + 1) % 3);
        let shown = of_style.filter(|s| s.signs.contains(&sign)).count();
        assert!(shown >= 90, "{sign:?}: {shown}");
    }
    // What it did is told: without the suspects the statement is no better placed, and the ten are those of before.
    let before: Vec<usize> = clean.top.iter().filter(|c| c.with <= 10).map(|c| c.statement).collect();
    let after: Vec<usize> = {
        let mut top: Vec<_> = found.top.iter().filter(|c| c.without <= 10).collect();
        top.sort_by_key(|c| c.without);
        top.into_iter().map(|c| c.statement).collect()
    };
    let same = before.iter().filter(|s| after.contains(s)).count();
    assert!(same >= 9, "{before:?} {after:?}");
}

#[test]
fn where_only_the_order_is_known_copies_and_scripts_are_still_found() {
    let in_order = |log: &VoteLog| -> VoteLog {
        let mut votes: Vec<Vote> = log.iter().collect();
        votes.sort_by_key(|v| v.time);
        votes.into_iter().map(|v| Vote { time: None, ..v }).collect()
    };
    let mut random = Random(5);
    let mut log = honest(&mut random);
    let clean = examine_in_order(&in_order(&log), &[]);
    assert!(clean.suspects.len() <= 10, "{:?}", clean.suspects);
    attack(&mut log, &mut random, 7);
    let found = examine_in_order(&in_order(&log), &[]);
    assert!(found.bursts.is_empty() && found.suspects.iter().all(|s| !s.signs.contains(&Sign::Fast)));
    // The hundred that vote at random in a hurry look like people where nobody knows how fast they were.
    let caught = found.suspects.iter().filter(|s| s.participant >= 1_000 && (s.participant - 1_000) % 3 != 1);
    assert!(caught.count() >= 190, "{}", found.suspects.len());
    assert!(found.suspects.iter().filter(|s| s.participant < 1_000).count() <= 10);
    // Who watched them vote knows: then nine of ten are found.
    let hasty: Vec<u32> = (1_000..1_300).filter(|p| (p - 1_000) % 3 == 1).collect();
    let told = examine_in_order(&in_order(&log), &hasty);
    let caught = told.suspects.iter().filter(|s| s.participant >= 1_000).count();
    assert!(caught >= 270, "{caught} of 300");
    assert!(told.suspects.iter().filter(|s| s.participant < 1_000).count() <= 10);
}

#[test]
fn a_class_that_comes_at_once_is_told_of_and_not_suspected() {
    let mut random = Random(8);
    let mut log = honest(&mut random);
    // Thirty pupils of their own minds start within a minute.
    for n in 0..30_u32 {
        let mut time = 6 * DAY + i64::from(n) * 1_900;
        for s in 0..12_u32 {
            time += 2_000 + random.below(8_000) as i64;
            let opinion = if random.below(2) == 0 { Opinion::Agree } else { Opinion::Disagree };
            log.push(Vote {
                participant: 1_000 + n,
                statement: s,
                opinion,
                important: false,
                time: Some(time),
            });
        }
    }
    let found = examine(&log);
    assert!(found.suspects.iter().all(|s| s.participant < 1_000), "{:?}", found.suspects);
    let burst = found.bursts.iter().find(|b| (b.from - 6 * DAY).abs() <= 60_000);
    assert!(burst.is_some_and(|b| b.arrivals >= 25 && b.suspects == 0), "{:?}", found.bursts);
}

#[test]
fn nothing_and_untimed_votes_are_no_trouble() {
    assert_eq!(examine(&VoteLog::new()), opinion::suspicion::Suspicion::default());
    let log: VoteLog = (0..50)
        .map(|n| Vote {
            participant: n / 10,
            statement: n % 10,
            opinion: Opinion::Agree,
            important: false,
            time: None,
        })
        .collect();
    let found = examine(&log);
    // Where everybody agrees with everything, doing so is no sign.
    assert!(found.suspects.is_empty() && found.bursts.is_empty());
    assert_eq!(found.top.len(), 10);
}
