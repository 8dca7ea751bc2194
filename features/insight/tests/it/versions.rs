// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An attack on two published versions together: somebody has kept the first, and people have joined since. Every
//! count of the second is that of the first and those who came; where both are known, so are they.

use std::collections::BTreeMap;

use brainstorm::{
    Brainstorms,
    contract::{NewConversation, State},
    domain::Visibility,
};
use insight::{
    analysis::{Analysed, Memory, analyse},
    disclosure::{Figure, Why},
    material::Material,
    outcome::Outcome,
};
use kernel::Timestamp;
use testing::TestApp;

use crate::{
    FEATURES,
    attack::{Attack, THRESHOLD, drawn, given_away},
    fixture::put,
};

const OPEN: i64 = i64::MAX / 4;

/// What a figure says.
fn range(f: Figure) -> (i64, i64) {
    match f {
        Figure::Shown(n) => (n.into(), n.into()),
        Figure::About(n) => (n.into(), i64::from(n) + 4),
        Figure::AtLeast(n) => (n.into(), OPEN),
        Figure::Hidden(Why::Under(n)) => (0, i64::from(n) - 1),
        Figure::Hidden(_) => (0, OPEN),
    }
}

/// All counts of people in a result by name, each with the name of the sum that it is a part of.
fn counts(o: &Outcome) -> Vec<(String, String, Figure)> {
    let mut out = vec![("all".to_owned(), String::new(), o.participants)];
    for b in o.who.iter().filter(|b| b.key != "languages_read") {
        out.extend(b.rows.iter().map(|(v, f)| (format!("{}/{v}", b.key), format!("all {}", b.key), *f)));
    }
    for (code, f) in &o.places {
        out.push((format!("kunta/{code}"), String::new(), *f));
    }
    for (i, idea) in o.ideas.iter().enumerate() {
        for (role, s) in o.rows.roles.iter().zip(&idea.roles) {
            out.push((format!("{i}/rated/{role}"), format!("{i}/rated"), s.of));
            out.push((format!("{i}/agree/{role}"), format!("{i}/agree"), s.agree));
        }
        for (region, s) in o.rows.regions.iter().zip(&idea.regions) {
            out.push((format!("{i}/rated/region/{region}"), String::new(), s.of));
            out.push((format!("{i}/agree/region/{region}"), String::new(), s.agree));
        }
    }
    for (i, q) in o.questions.iter().enumerate() {
        for (role, answered, line) in &q.roles {
            out.push((format!("answered/{i}/{role}"), String::new(), *answered));
            for ((option, _), f) in q.options.iter().zip(line) {
                out.push((format!("answer/{i}/{role}/{option}"), format!("answer/{i}//{option}"), *f));
            }
        }
    }
    out
}

/// The truth behind the same counts: the result of the same people under a rule that hides nothing.
fn truths(material: &Material) -> BTreeMap<String, i64> {
    let mut out = BTreeMap::new();
    let role = |p: u32| material.people[p as usize].background.value("stakeholder_group").unwrap_or("untold");
    for p in 0..material.people.len() {
        let told = |key: &str| material.people[p].background.value(key).unwrap_or("untold").to_owned();
        for key in ["stakeholder_group", "age_band"] {
            *out.entry(format!("{key}/{}", told(key))).or_default() += 1;
        }
        *out.entry(format!("kunta/{}", told("municipality"))).or_default() += 1;
    }
    for r in &material.ratings {
        if let Some(value) = r.ballot.opinion().filter(|_| (r.idea as usize) < crate::fixture::IDEAS) {
            *out.entry(format!("{}/rated/{}", r.idea, role(r.person))).or_default() += 1;
            if value.value() == 1 {
                *out.entry(format!("{}/agree/{}", r.idea, role(r.person))).or_default() += 1;
            }
        }
    }
    out
}

/// The first so many people of a brainstorm and what they did.
fn first(material: &Material, people: usize) -> Material {
    let mut out = material.clone();
    let among = |p: u32| (p as usize) < people;
    out.people.truncate(people);
    out.ratings.retain(|r| among(r.person));
    out.answers.retain(|a| among(a.person));
    out.guesses.retain(|g| among(g.person));
    out.version -= 1;
    out
}

fn publish(material: &Material, earlier: &[Memory]) -> Analysed {
    let now = Timestamp::from_millis(1_800_000_000_000);
    analyse(material, false, earlier, earlier.last(), now, None, |votes| {
        opinion::analyse(votes, &opinion::Settings::default())
    })
}

/// What somebody knows who has both versions.
fn both(old: &Outcome, new: &Outcome) -> Attack {
    let mut attack = Attack::default();
    let mut sums: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (version, o) in [("1", old), ("2", new)] {
        for (name, part_of, figure) in counts(o) {
            attack.know(&format!("{version} {name}"), range(figure));
            if let Some(variable) = part_of.strip_prefix("all ") {
                sums.entry(format!("{version} all {variable}"))
                    .or_default()
                    .push(format!("{version} {name}"));
                attack.know(&format!("{version} all {variable}"), range(o.participants));
            } else if !part_of.is_empty() {
                sums.entry(format!("{version} {part_of}")).or_default().push(format!("{version} {name}"));
            }
        }
        for (i, idea) in o.ideas.iter().enumerate() {
            attack.know(&format!("{version} {i}/rated"), range(idea.seen));
            let agreed = i64::from(idea.counts.unwrap()[0]);
            attack.know(&format!("{version} {i}/agree"), (agreed, agreed));
        }
        for (i, q) in o.questions.iter().enumerate() {
            for (option, f) in &q.options {
                attack.know(&format!("{version} answer/{i}//{option}"), range(*f));
            }
        }
    }
    for (name, _, _) in counts(new) {
        // People join and never leave.
        attack.know(&format!("came {name}"), (0, OPEN));
        attack.sum(&format!("2 {name}"), vec![format!("1 {name}"), format!("came {name}")]);
    }
    for (whole, parts) in sums {
        attack.sum(&whole, parts);
    }
    attack.run();
    attack
}

/// The truth of both versions and of the difference, where everybody's own answers leave it room.
fn truth(old: &Material, new: &Material) -> BTreeMap<String, i64> {
    let (before, after) = (truths(old), truths(new));
    let mut out = BTreeMap::new();
    let room = |name: &String| {
        let Some((idea, _)) = name.split_once("/rated/").or_else(|| name.split_once("/agree/")) else {
            return true;
        };
        [old, new].iter().all(|m| {
            let idea: u32 = idea.parse().unwrap();
            let rated = m.ratings.iter().filter(|r| r.idea == idea);
            let agreed = rated.clone().filter(|r| r.ballot.opinion().is_some_and(|o| o.value() == 1)).count();
            agreed.min(rated.count() - agreed) >= 10
        })
    };
    for (name, n) in after.iter().filter(|(name, _)| room(name)) {
        let then = before.get(name).copied().unwrap_or(0);
        out.insert(format!("1 {name}"), then);
        out.insert(format!("2 {name}"), *n);
        out.insert(format!("came {name}"), n - then);
    }
    out
}

async fn material(app: &TestApp, seed: u64) -> Material {
    let mut new: NewConversation = drawn(seed);
    new.slug = Some(format!("arvottu-{seed}"));
    new.state = State::Published;
    new.settings.visibility = Visibility::Always;
    let id = put(app, new).await;
    let all = app.state.get::<Brainstorms>().unwrap();
    Material::from(all.snapshot(id, None).await.unwrap())
}

#[tokio::test]
async fn two_versions_together_give_nobody_away() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let (mut small, mut careless) = (0, 0);
    for seed in 100..112 {
        let new = material(&app, seed).await;
        // As few as may make a new version, and some more.
        let came = 5 + usize::try_from(seed % 4).unwrap();
        let old = first(&new, new.people.len() - came);
        let truth = truth(&old, &new);
        let one = publish(&old, &[]);
        let two = publish(&new, std::slice::from_ref(&one.memory));
        let attack = both(&one.outcome, &two.outcome);
        assert_eq!(given_away(&attack, &truth), Vec::<String>::new(), "seed {seed}");
        small += truth.values().filter(|n| (1..THRESHOLD).contains(*n)).count();
        // Control: the second as if there had been no first.
        let alone = publish(&new, &[]);
        careless += given_away(&both(&one.outcome, &alone.outcome), &truth).len();
    }
    assert!(small > 300, "only {small} small counts were there to find");
    assert!(careless > 0, "the attack finds nothing where versions are not held together");
}
