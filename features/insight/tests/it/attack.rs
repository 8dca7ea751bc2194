// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An attack on the files that anybody can download: reads all of them, ties every number to every other
//! by the sums that must hold, and tightens what each hidden count can be. Knows nothing of how the rule
//! decides; what it finds to be a single small number of people is given away.

use std::collections::BTreeMap;

use brainstorm::{
    contract::{Mark, State},
    domain::{Told, Visibility},
};
use insight::contract::write_open;
use kernel::{Actor, Chance};
use serde_json::Value;
use testing::TestApp;

use crate::{
    FEATURES,
    fixture::{IDEAS, conversation, put},
};

pub(crate) const THRESHOLD: i64 = 5;
const ROLES: [&str; 6] = ["resident", "elected", "official", "employee", "researcher", "third_sector"];

/// What a count can be.
pub(crate) type Range = (i64, i64);

/// The rows of a CSV file by column name.
fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().map(fields);
    let head = lines.next().unwrap();
    lines.map(|cells| head.iter().cloned().zip(cells).collect()).collect()
}

/// One line; texts of the fixture hold no line breaks.
pub(crate) fn fields(line: &str) -> Vec<String> {
    let (mut out, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    out.push(cell);
    out
}

fn range(row: &BTreeMap<String, String>, name: &str) -> Range {
    let n = || row[name].parse::<i64>().unwrap();
    match row[&format!("{name}_is")].as_str() {
        "exact" => (n(), n()),
        "about" => (n(), n() + 4),
        "at_least" => (n(), i64::MAX / 4),
        "under" => (0, n() - 1),
        _ => (0, i64::MAX / 4),
    }
}

/// Counts that can be tightened, and which of them add up to which.
#[derive(Default)]
pub(crate) struct Attack {
    ranges: BTreeMap<String, Range>,
    sums: Vec<(String, Vec<String>)>,
}

impl Attack {
    pub(crate) fn know(&mut self, name: &str, range: Range) {
        let known = self.ranges.entry(name.to_owned()).or_insert((0, i64::MAX / 4));
        *known = (known.0.max(range.0), known.1.min(range.1));
    }

    pub(crate) fn sum(&mut self, whole: &str, parts: Vec<String>) {
        self.sums.push((whole.to_owned(), parts));
    }

    /// Tightens until nothing moves.
    pub(crate) fn run(&mut self) {
        loop {
            let before = self.ranges.clone();
            for (whole, parts) in self.sums.clone() {
                let of = |ranges: &BTreeMap<String, Range>, name: &String| {
                    ranges.get(name).copied().unwrap_or((0, i64::MAX / 4))
                };
                let all: Vec<Range> = parts.iter().map(|p| of(&self.ranges, p)).collect();
                let cap = |n: i64| n.min(i64::MAX / 4);
                let (low, high) = all.iter().fold((0, 0), |s, r| (s.0 + r.0, cap(s.1 + r.1)));
                self.know(&whole, (low, high));
                let (w_low, w_high) = of(&self.ranges, &whole);
                for (part, own) in parts.iter().zip(&all) {
                    let others_high = if high >= i64::MAX / 4 {
                        all.iter().zip(&parts).filter(|(_, p)| *p != part).fold(0, |s, (r, _)| cap(s + r.1))
                    } else {
                        high - own.1
                    };
                    self.know(part, ((w_low - others_high).max(0), w_high - (low - own.0)));
                }
            }
            if self.ranges == before {
                return;
            }
        }
    }
}

/// Somebody's truth, for the names that the attack uses.
pub(crate) type Truth = BTreeMap<String, i64>;

pub(crate) fn given_away(attack: &Attack, truth: &Truth) -> Vec<String> {
    let mut out = Vec::new();
    for (name, (low, high)) in &attack.ranges {
        let Some(n) = truth.get(name) else { continue };
        assert!(low <= n && n <= high, "the truth itself must fit: {name} is {n}, not {low} to {high}");
        if low == high && *n > 0 && *n < THRESHOLD {
            out.push(format!("{name} = {n}"));
        }
    }
    out
}

#[test]
fn the_attack_finds_what_a_careless_file_gives_away() {
    let mut attack = Attack::default();
    for (name, range) in [("all", (20, 20)), ("a", (11, 11)), ("b", (7, 7)), ("c", (0, 4))] {
        attack.know(name, range);
    }
    attack.sum("all", ["a", "b", "c"].map(str::to_owned).to_vec());
    attack.run();
    let truth = [("c".to_owned(), 2)].into();
    assert_eq!(given_away(&attack, &truth), ["c = 2"]);
}

/// A brainstorm whose people and answers are drawn: small roles, small municipalities, lopsided answers.
pub(crate) fn drawn(seed: u64) -> brainstorm::contract::NewConversation {
    let mut chance = Chance::seeded(seed);
    let mut new = conversation(State::Published, Visibility::Always);
    let people = 24 + chance.below(30);
    new.people.truncate(people);
    let homes = ["091", "049", "837", "261", "698", "005", "020"];
    for person in &mut new.people {
        let one = |v: &str| Told(vec![v.to_owned()]);
        let role = ROLES[(chance.below(6) * chance.below(6) / 5).min(5)];
        let home = homes[chance.below(7) * chance.below(7) / 6];
        person.background.0.insert("stakeholder_group".to_owned(), one(role));
        person.background.0.insert("municipality".to_owned(), one(home));
    }
    new.votes.retain(|v| v.person < people);
    new.answers.retain(|(_, p, _)| *p < people);
    new.guesses.retain(|(_, p, _)| *p < people);
    for vote in &mut new.votes {
        if let Some(Mark::Agree(_)) = vote.ballot.mark {
            let value = [1, 1, 1, 0, -1][chance.below(5)];
            vote.ballot.mark = Some(Mark::Agree(value));
        }
    }
    new.votes.retain(|v| v.idea >= IDEAS || chance.below(4) > 0);
    new
}

fn truth(new: &brainstorm::contract::NewConversation) -> Truth {
    let mut out = Truth::new();
    let mut add = |name: String| *out.entry(name).or_default() += 1;
    let told = |p: usize, key: &str| new.people[p].background.value(key).unwrap_or("untold").to_owned();
    for p in 0..new.people.len() {
        add(format!("stakeholder_group/{}", told(p, "stakeholder_group")));
        add(format!("age_band/{}", told(p, "age_band")));
        add(format!("municipality/{}", told(p, "municipality")));
    }
    for (question, p, answer) in &new.answers {
        let option = match answer {
            brainstorm::contract::Answer::Choice(keys) => keys[0].clone(),
            brainstorm::contract::Answer::Scale(step) => step.to_string(),
            brainstorm::contract::Answer::Text(_) => continue,
        };
        add(format!("answer/{question}/{}/{option}", told(*p, "stakeholder_group")));
        add(format!("answered/{question}/{}", told(*p, "stakeholder_group")));
    }
    // What everybody together answered is public; rows are protected where that leaves them room.
    let agreed = |v: &brainstorm::contract::ImportedVote| v.ballot.mark == Some(Mark::Agree(1));
    let room = |idea: usize| {
        let of = |yes: bool| new.votes.iter().filter(|v| v.idea == idea && agreed(v) == yes).count();
        of(true).min(of(false)) >= 10
    };
    let roomy: Vec<bool> = (0..IDEAS).map(room).collect();
    let big = homes(new, 30);
    for v in new.votes.iter().filter(|v| v.idea < IDEAS && roomy[v.idea]) {
        let part = if agreed(v) { "agree" } else { "other" };
        let home = told(v.person, "municipality");
        let m = kunta::register().get(home.parse().unwrap()).unwrap();
        let mut rows = vec![told(v.person, "stakeholder_group"), format!("region-{}", m.region.code)];
        if !big.contains(&home) {
            rows.push(format!("rest-{}", m.region.code));
            rows.push("rest".to_owned());
        }
        for row in rows {
            add(format!("{}/rated/{row}", v.idea));
            add(format!("{}/{part}/{row}", v.idea));
        }
    }
    out
}

/// Municipalities that so many of the people live in.
fn homes(new: &brainstorm::contract::NewConversation, least: usize) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for person in &new.people {
        *counts.entry(person.background.value("municipality").unwrap_or("untold")).or_default() += 1;
    }
    counts.into_iter().filter(|(_, n)| *n >= least).map(|(code, _)| code.to_owned()).collect()
}

/// Everything that the files say, tied together.
fn read_everything(files: &BTreeMap<String, String>) -> Attack {
    let mut attack = Attack::default();
    let json: Value = serde_json::from_str(&files["results.json"]).unwrap();
    let everybody = json["participants"].as_i64().unwrap();
    attack.know("all", (everybody, everybody));
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in table(&files["participants.csv"]) {
        let name = format!("{}/{}", row["variable"], row["value"]);
        attack.know(&name, range(&row, "people"));
        parts.entry(row["variable"].clone()).or_default().push(name);
    }
    for (_, list) in parts.into_iter().filter(|(v, _)| v != "languages_read") {
        attack.sum("all", list);
    }
    for row in table(&files["places.csv"]).iter().filter(|r| r["level"] == "municipality") {
        attack.know(&format!("municipality/{}", row["code"]), range(row, "people"));
    }
    let mut regions: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for m in kunta::register().all() {
        regions.entry(m.region.code).or_default().push(format!("municipality/{}", m.code));
    }
    for (region, list) in regions {
        attack.sum(&format!("region/{region}"), list);
    }
    // Ids sort by the order in which ideas came.
    let ideas = table(&files["ideas.csv"]);
    let mut order: Vec<&str> = ideas.iter().map(|r| r["idea"].as_str()).collect();
    order.sort_unstable();
    let number = |id: &str| order.iter().position(|i| *i == id).unwrap();
    for row in &ideas {
        let (n, n_rated) = (number(&row["idea"]), range(row, "rated"));
        let agree: i64 = row["agree"].parse().unwrap();
        attack.know(&format!("{n}/rated"), n_rated);
        attack.know(&format!("{n}/agree"), (agree, agree));
        for part in ["rated", "agree", "other"] {
            attack.sum(&format!("{n}/{part}"), ROLES.map(|r| format!("{n}/{part}/{r}")).to_vec());
        }
        attack.sum(&format!("{n}/rated"), ["agree", "other"].map(|p| format!("{n}/{p}")).to_vec());
    }
    let mut areas: BTreeMap<usize, Vec<(String, String)>> = BTreeMap::new();
    for row in table(&files["ideas_by.csv"]) {
        // A share says no more than the two figures beside it.
        if row["rated_is"] == "exact" && row["agree_is"] == "exact" {
            let share = row["agree"].parse::<f64>().unwrap() / row["rated"].parse::<f64>().unwrap().max(1.0);
            assert!((share - row["agree_share"].parse::<f64>().unwrap_or(0.0)).abs() < 1e-4, "{row:?}");
        }
        if row["rated_is"] == "hidden" || row["agree_is"] == "hidden" {
            assert_eq!(row["agree_share"], "", "{row:?}");
        }
        if ["region", "kunta"].contains(&row["variable"].as_str()) {
            let (n, area) = (number(&row["idea"]), format!("{}-{}", row["variable"], row["value"]));
            attack.know(&format!("{n}/rated/{area}"), range(&row, "rated"));
            attack.know(&format!("{n}/agree/{area}"), range(&row, "agree"));
            let parts = ["agree", "other"].map(|p| format!("{n}/{p}/{area}")).to_vec();
            attack.sum(&format!("{n}/rated/{area}"), parts);
            areas.entry(n).or_default().push((row["variable"].clone(), row["value"].clone()));
        }
        if row["variable"] != "role" {
            continue;
        }
        let (n, role) = (number(&row["idea"]), &row["value"]);
        attack.know(&format!("{n}/rated/{role}"), range(&row, "rated"));
        attack.know(&format!("{n}/agree/{role}"), range(&row, "agree"));
        let parts = ["agree", "other"].map(|p| format!("{n}/{p}/{role}")).to_vec();
        attack.sum(&format!("{n}/rated/{role}"), parts);
        // Who rated is one of those who took part.
        let most = attack.ranges[&format!("stakeholder_group/{role}")].1;
        attack.know(&format!("{n}/rated/{role}"), (0, most));
    }
    for (n, list) in areas {
        let of = |variable: &str| {
            list.iter().filter(|(v, _)| v == variable).map(|(_, code)| code.as_str()).collect::<Vec<_>>()
        };
        let (regions, towns) = (of("region"), of("kunta"));
        let region_of = |town: &str| kunta::register().get(town.parse().unwrap()).unwrap().region.code;
        for p in ["rated", "agree", "other"] {
            // A region is its towns with figures of their own, and the rest; so is the country.
            for region in &regions {
                let own = towns.iter().filter(|t| region_of(t) == *region);
                let own = own.map(|t| format!("{n}/{p}/kunta-{t}")).chain([format!("{n}/{p}/rest-{region}")]);
                attack.sum(&format!("{n}/{p}/region-{region}"), own.collect());
            }
            let every = regions.iter().map(|r| format!("{n}/{p}/region-{r}")).collect();
            attack.sum(&format!("{n}/{p}"), every);
            let towns = towns.iter().map(|t| format!("{n}/{p}/kunta-{t}"));
            attack.sum(&format!("{n}/{p}"), towns.chain([format!("{n}/{p}/rest")]).collect());
            let rests = regions.iter().map(|r| format!("{n}/{p}/rest-{r}")).collect();
            attack.sum(&format!("{n}/{p}/rest"), rests);
        }
        for row in regions.iter().flat_map(|r| [format!("rest-{r}")]).chain(["rest".to_owned()]) {
            attack.sum(
                &format!("{n}/rated/{row}"),
                ["agree", "other"].map(|p| format!("{n}/{p}/{row}")).to_vec(),
            );
        }
    }
    answers(&mut attack, files);
    // The other files repeat the tables: nothing more can be learnt from them.
    let geo: Value = serde_json::from_str(&files["places.geojson"]).unwrap();
    for (feature, row) in geo["features"].as_array().unwrap().iter().zip(table(&files["places.csv"])) {
        assert_eq!(feature["properties"]["people_is"], row["people_is"].as_str());
        assert_eq!(feature["properties"]["people"].as_i64(), row["people"].parse().ok());
    }
    for (key, value) in json["who"]["roles"].as_object().unwrap() {
        let (low, high) = attack.ranges[&format!("stakeholder_group/{key}")];
        assert!(value.as_i64().is_none_or(|n| low <= n && n <= high));
    }
    attack
}

/// Choices and steps by role: everybody gave one answer to a question, in every role together as many as the totals say.
fn answers(attack: &mut Attack, files: &BTreeMap<String, String>) {
    let mut cells: BTreeMap<String, Vec<(String, String, Range)>> = BTreeMap::new();
    for row in table(&files["answers.csv"]) {
        let cell = (row["role"].clone(), row["option"].clone(), range(&row, "people"));
        cells.entry(row["question"].clone()).or_default().push(cell);
    }
    let json: Value = serde_json::from_str(&files["results.json"]).unwrap();
    // Questions in their order; the first is the one that asks for ideas.
    for (at, question) in json["questions"].as_array().unwrap().iter().enumerate() {
        let at = at + 1;
        let Some(list) = cells.get(question["id"].as_str().unwrap()) else { continue };
        let options: Vec<&String> = list.iter().filter(|(r, ..)| r.is_empty()).map(|(_, o, _)| o).collect();
        for (role, option, range) in list {
            let name = if role.is_empty() {
                format!("answer/{at}//{option}")
            } else {
                format!("answer/{at}/{role}/{option}")
            };
            attack.know(&name, *range);
        }
        for option in &options {
            let roles = ROLES.map(|r| format!("answer/{at}/{r}/{option}")).to_vec();
            attack.sum(&format!("answer/{at}//{option}"), roles);
        }
        for role in ROLES {
            let told = &question["by_role"][role]["answered"];
            let known = match (told.as_i64(), told["about"].as_i64(), told["under"].as_i64()) {
                (Some(n), ..) => (n, n),
                (_, Some(n), _) => (n, n + 4),
                (.., Some(n)) => (0, n - 1),
                _ => (0, i64::MAX / 4),
            };
            attack.know(&format!("answered/{at}/{role}"), known);
            let row = options.iter().map(|o| format!("answer/{at}/{role}/{o}")).collect();
            attack.sum(&format!("answered/{at}/{role}"), row);
        }
    }
}

/// The same with nearly everybody in one big town, a few elsewhere in its region, and a few in another.
fn lopsided(seed: u64) -> brainstorm::contract::NewConversation {
    let mut new = conversation(State::Published, Visibility::Always);
    let mut chance = Chance::seeded(seed);
    let (few, far) = (1 + chance.below(4), chance.below(9));
    for (i, person) in new.people.iter_mut().enumerate() {
        let home = if i < few {
            "049"
        } else if i < few + far {
            "837"
        } else {
            "091"
        };
        let home = Told(vec![home.to_owned()]);
        person.background.0.insert("municipality".to_owned(), home);
    }
    new.votes.retain(|v| v.idea >= IDEAS || chance.below(5) > 0);
    new
}

#[tokio::test]
async fn nobody_can_be_worked_out_from_all_public_files_together() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, FEATURES).await;
    let mut attacked = 0;
    for seed in 0..20 {
        let mut new = if seed < 12 { drawn(seed) } else { lopsided(seed) };
        let slug = format!("arvottu-{seed}");
        new.slug = Some(slug.clone());
        let truth = truth(&new);
        put(&app, new).await;
        let folder = tempfile::tempdir().unwrap();
        write_open(&app.state, &Actor::Visitor, &slug, folder.path()).await.unwrap();
        let files = std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap());
        let files: BTreeMap<String, String> = files
            .filter_map(|f| {
                Some((f.file_name().into_string().unwrap(), std::fs::read_to_string(f.path()).ok()?))
            })
            .collect();
        let mut attack = read_everything(&files);
        attack.run();
        assert_eq!(given_away(&attack, &truth), Vec::<String>::new(), "seed {seed}");
        attacked += truth.values().filter(|n| **n < THRESHOLD).count();
    }
    assert!(attacked > 200, "only {attacked} small counts were there to find");
}
