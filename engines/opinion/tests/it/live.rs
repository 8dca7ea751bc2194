// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The landscape kept up while people vote, against one made anew.

use std::collections::BTreeMap;

use opinion::agreement::rand_index;
use opinion::represent::{consensus, representative};
use opinion::{
    Change, Count, Key, Live, Memberships, Opinion, Settings, Side, Standing, Tally, Votes, VotesBuilder,
    follow, survey,
};

use crate::help::Random;

const PEOPLE: usize = 240;
const IDEAS: usize = 50;

/// What was told so far, kept in the plainest way.
#[derive(Default)]
struct Truth {
    votes: BTreeMap<(i64, i64), (Opinion, bool)>,
    standings: BTreeMap<i64, Standing>,
}

impl Truth {
    fn matrix(&self) -> Votes {
        let mut builder = VotesBuilder::new();
        for (&key, &standing) in &self.standings {
            builder.statement(key, standing);
        }
        for (&(p, s), &(opinion, important)) in &self.votes {
            builder.vote(p, s, opinion, important, None);
        }
        builder.build()
    }
}

/// One random thing that happens. People are of three camps and mostly say what their camp says.
fn happening(random: &mut Random, truth: &mut Truth, known: &mut usize) -> Change {
    let kind = random.below(1_000);
    if kind < 3 && *known < IDEAS {
        *known += 1;
        let key = *known as i64 - 1;
        truth.standings.insert(key, Standing::default());
        return Change::Statement { statement: key.into(), standing: Standing::default() };
    }
    let (person, idea) = (random.below(PEOPLE) as i64, random.below(*known) as i64);
    match kind {
        0..10 => {
            let standing = Standing { hidden: random.below(4) == 0, meta: random.below(12) == 0 };
            truth.standings.insert(idea, standing);
            Change::Statement { statement: idea.into(), standing }
        }
        10..40 => {
            truth.votes.remove(&(person, idea));
            Change::Unvote { participant: person.into(), statement: idea.into() }
        }
        40..42 => {
            truth.votes.retain(|(p, _), _| *p != person);
            Change::Leave { participant: person.into() }
        }
        _ => {
            let camp = if person < 120 { 0 } else { 1 + person % 2 };
            let mind = mix(idea as u64 * 3 + camp as u64).is_multiple_of(2);
            let opinion = match random.below(10) {
                0 => Opinion::Pass,
                1 => Opinion::Agree,
                2 => Opinion::Disagree,
                _ if mind => Opinion::Agree,
                _ => Opinion::Disagree,
            };
            let important = random.below(9) == 0;
            truth.votes.insert((person, idea), (opinion, important));
            Change::Vote { participant: person.into(), statement: idea.into(), opinion, important }
        }
    }
}

fn mix(x: u64) -> u64 {
    Random(x).bits()
}

/// Every count, mark and list of the live one equals the one made anew from the votes and its groups.
fn exact(live: &Live, votes: &Votes) {
    let groups = live.groups();
    let k = groups.len();
    assert_eq!(live.len(), votes.len());
    let group_of = |key: &Key| live.find(key).and_then(|p| p.group).map(usize::from);
    let tally = Tally::count(votes, &Memberships::single(k, votes.participants().iter().map(group_of)));
    let place = |key: &Key| live.statements().iter().position(|s| s == key).unwrap();
    for (j, key) in votes.statements().iter().enumerate() {
        assert_eq!(live.counts()[place(key)], votes.counts()[j]);
        assert_eq!(live.group_counts(place(key)), tally.cell(j));
    }
    let open = |j: usize| !votes.standing(j).hidden;
    for side in [Side::Agree, Side::Disagree] {
        let all: Vec<Option<Count>> =
            (0..votes.columns()).map(|j| open(j).then(|| votes.counts()[j])).collect();
        let anew: Vec<_> =
            consensus(&all, side).iter().map(|c| (c.n_success, c.n_trials, c.p_test)).collect();
        let kept: Vec<_> = live.consensus(side).iter().map(|c| (c.n_success, c.n_trials, c.p_test)).collect();
        assert_eq!(kept, anew);
    }
    for (g, group) in groups.iter().enumerate() {
        let members = votes.participants().iter().filter(|key| group_of(key) == Some(g)).count();
        assert_eq!(group.size, members);
        let pairs: Vec<_> = (0..votes.columns())
            .map(|j| open(j).then(|| (tally.cell(j)[g], tally.total(j).minus(tally.cell(j)[g]))))
            .collect();
        let anew: Vec<_> = representative(&pairs).into_iter().map(|r| (r.side, r.mark)).collect();
        assert_eq!(group.representative.iter().map(|r| (r.side, r.mark)).collect::<Vec<_>>(), anew);
    }
}

#[test]
fn after_any_history_it_equals_one_made_anew() {
    let mut random = Random(11);
    let (mut truth, mut known) = (Truth::default(), 30);
    let mut live = Live::new();
    live.take((0..known as i64).map(|s| {
        truth.standings.insert(s, Standing::default());
        Change::Statement { statement: s.into(), standing: Standing::default() }
    }));
    let settings = Settings { threads: Some(2), ..Settings::default() };
    let mut done = 0;
    while done < 100_000 {
        let batch: Vec<Change> =
            (0..1 + random.below(400)).map(|_| happening(&mut random, &mut truth, &mut known)).collect();
        done += batch.len();
        live.take(batch);
        if random.below(12) == 0 {
            exact(&live, &truth.matrix());
        }
        if random.below(40) == 0 {
            // A cold run takes its time: more happens before its result is there.
            let (votes, version) = live.snapshot();
            let (landscape, basis) = survey(&votes, &settings);
            let meanwhile: Vec<Change> =
                (0..200).map(|_| happening(&mut random, &mut truth, &mut known)).collect();
            done += meanwhile.len();
            live.take(meanwhile);
            live.adopt(&votes, version, &landscape, basis);
            exact(&live, &truth.matrix());
        }
    }
    // Now nothing happens while the cold run is under way: the two are the same to the bit.
    let (votes, version) = live.snapshot();
    assert_eq!(votes, truth.matrix());
    let (landscape, basis) = survey(&votes, &settings);
    let before: Vec<_> = votes.participants().iter().map(|key| live.find(key)).collect();
    live.adopt(&votes, version, &landscape, basis);
    exact(&live, &votes);
    for (row, key) in votes.participants().iter().enumerate() {
        let placed = live.find(key).unwrap();
        assert_eq!(
            (placed.position, placed.group),
            (landscape.positions[row], landscape.participant_group[row])
        );
    }
    // And before that it was near: nearly everybody in the group where the cold run has them.
    let labels =
        |groups: Vec<Option<u8>>| groups.into_iter().map(|g| g.unwrap_or(u8::MAX)).collect::<Vec<_>>();
    let (kept, anew) = (
        labels(before.iter().map(|p| p.unwrap().group).collect()),
        labels(landscape.participant_group.clone()),
    );
    assert!(rand_index(&kept, &anew) >= 0.9, "{}", rand_index(&kept, &anew));
    // People placed anew by the model stand where the cold run put them, to the bit.
    let touch: Vec<Change> = truth
        .votes
        .iter()
        .map(|(&(p, s), &(opinion, important))| Change::Vote {
            participant: p.into(),
            statement: s.into(),
            opinion,
            important,
        })
        .collect();
    assert_eq!(live.take(touch).regrouped, 0);
    for (row, key) in votes.participants().iter().enumerate() {
        assert_eq!(live.find(key).unwrap().position, landscape.positions[row]);
    }
}

#[test]
fn groups_keep_their_names_when_their_order_changes() {
    // Two camps; the smaller one grows until it is the larger.
    let vote = |p: i64, s: i64, yes: bool| Change::Vote {
        participant: p.into(),
        statement: s.into(),
        opinion: if yes == (s % 2 == 0) { Opinion::Agree } else { Opinion::Disagree },
        important: false,
    };
    let settings = Settings { threads: Some(1), ..Settings::default() };
    let mut live = Live::new();
    let join = |people: std::ops::Range<i64>, yes: bool| {
        people.flat_map(move |p| (0..12).filter(move |s| (p + s) % 7 != 0).map(move |s| vote(p, s, yes)))
    };
    live.take(join(0..60, true).chain(join(60..90, false)));
    let (votes, version) = live.snapshot();
    let (landscape, basis) = survey(&votes, &settings);
    assert_eq!(landscape.k(), 2);
    live.adopt(&votes, version, &landscape, basis);
    let name_of = |live: &Live, p: i64| {
        let group = live.find(&p.into()).unwrap().group.unwrap();
        live.groups()[usize::from(group)].name
    };
    let (first, second) = (name_of(&live, 0), name_of(&live, 60));
    assert_ne!(first, second);
    live.take(join(90..200, false));
    assert_eq!(name_of(&live, 150), second);
    let (votes, version) = live.snapshot();
    let (landscape, basis) = survey(&votes, &settings);
    live.adopt(&votes, version, &landscape, basis);
    // The cold run counts the larger group first now; the names stay.
    assert_eq!(live.find(&150.into()).unwrap().group, Some(0));
    assert_eq!((name_of(&live, 0), name_of(&live, 150)), (first, second));
    // A server that starts anew says who was where.
    let mut anew = Live::of(&votes);
    anew.remember((0..60).map(|p| (Key::Int(p), 7)));
    let (landscape, basis) = survey(&votes, &settings);
    let (_, version) = anew.snapshot();
    anew.adopt(&votes, version, &landscape, basis);
    assert_eq!(name_of(&anew, 0), 7);
}

#[test]
fn newer_votes_are_followed_by_the_model_of_the_last_cold_run() {
    let mut random = Random(5);
    let (mut truth, mut known) = (Truth::default(), 30);
    for key in 0..known as i64 {
        truth.standings.insert(key, Standing::default());
    }
    let mut live = Live::new();
    let mut some = |truth: &mut Truth| -> Vec<Change> {
        (0..6_000).map(|_| happening(&mut random, truth, &mut known)).collect()
    };
    live.take(some(&mut truth));
    let (votes, version) = live.snapshot();
    let settings = Settings { threads: Some(2), ..Settings::default() };
    let (landscape, basis) = survey(&votes, &settings);
    let basis = basis.unwrap();
    assert!(landscape.k() > 1);
    // Where nothing has happened, nothing is different.
    assert!(follow(&votes, &landscape, &basis, &settings) == landscape);
    let more = some(&mut truth);
    let newer = truth.matrix();
    let followed = follow(&newer, &landscape, &basis, &settings);
    live.adopt(&votes, version, &landscape, Some(basis));
    live.take(more);
    let placed: Vec<_> = newer.participants().iter().map(|key| live.find(key).unwrap()).collect();
    assert_eq!(followed.positions, placed.iter().map(|p| p.position).collect::<Vec<_>>());
    let labels =
        |groups: Vec<Option<u8>>| groups.into_iter().map(|g| g.unwrap_or(u8::MAX)).collect::<Vec<_>>();
    let same = rand_index(
        &labels(followed.participant_group.clone()),
        &labels(placed.iter().map(|p| p.group).collect()),
    );
    assert!((same - 1.0).abs() < 1e-12, "{same}");
    assert_eq!(followed.k(), followed.groups.iter().filter(|g| g.size > 0).count());
    for j in 0..newer.columns() {
        assert_eq!(followed.bridging.len(), newer.columns());
        assert!(followed.group_votes.total(j).seen <= newer.counts()[j].seen);
    }
}
