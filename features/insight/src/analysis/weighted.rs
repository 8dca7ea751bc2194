// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Residents weighted to the population: age by sex, and region or type of municipality, as far as they were
//! asked. Beside the plain shares, never instead of them, and not at all where it could not be trusted.

use std::collections::BTreeMap;

use kunta::{AgeBand, AreaKind, Municipality, MunicipalityType, People, Register, Sex, register};
use opinion::{
    Key, Votes,
    weighting::{Caution, Margin, THIN, rake, weighted_shares},
};

use super::{
    OTHER, ROLES, Work,
    questions::places,
    who::{home, type_of},
};
use crate::{
    disclosure::{Figure, Heard},
    material::Person,
    outcome::{IdeaResult, QuestionResult, Weighting},
};

/// Of those weighted at least this part must have told what they are weighted by.
const TOLD: f64 = 0.5;
/// Where more than this part live in one region, the country's population is not theirs.
const ONE_PLACE: f64 = 2.0 / 3.0;
/// Regions are taken, rather than types, where those with enough answers hold this part of the population.
const COVERED: f64 = 0.9;
/// Those under this age are not weighted, where age was asked: hardly any of them are asked.
const FROM_AGE: u8 = 15;

/// What is known of the population along one line: a name, and people and answers by category.
struct Known {
    name: &'static str,
    margin: Margin,
}

/// Weights of people, and what is told of how they were found.
struct Weighed {
    /// One for each row; nothing for who is not weighted, and for all where they may not be trusted.
    weights: Vec<Option<f64>>,
    told: Weighting,
}

impl Work<'_> {
    /// Weighs the residents who rated and gives each idea its weighted share, where it may be shown.
    pub(super) fn weighted(
        &self,
        votes: &Votes,
        rows: &[usize],
        ideas: &mut [IdeaResult],
    ) -> Option<Weighting> {
        let Weighed { weights, told } = self.weigh(rows)?;
        if told.caution.is_none() {
            self.share(votes, &weights, told.residents_only, ideas);
        }
        Some(told)
    }

    /// Weighs the residents who answered each choice or scale, and gives its options their weighted shares.
    pub(super) fn weighted_questions(&self, questions: &mut [QuestionResult]) {
        for question in questions.iter_mut().filter(|q| !q.options.is_empty()) {
            let given: Vec<_> =
                self.material.answers.iter().filter(|a| super::text(a.question) == question.id).collect();
            let rows: Vec<usize> = given.iter().map(|a| a.person as usize).collect();
            let Some(Weighed { weights, told }) = self.weigh(&rows) else { return };
            if told.caution.is_some() {
                continue;
            }
            let options: Vec<String> = question.options.iter().map(|(key, _)| key.clone()).collect();
            let (mut all, mut squares, mut heaviest) = (0.0, 0.0, 0.0_f64);
            let mut chose = vec![0.0; options.len()];
            for (answer, weight) in given.iter().zip(&weights) {
                let Some(weight) = weight else { continue };
                all += weight;
                squares += weight * weight;
                heaviest = heaviest.max(*weight);
                for option in places(&answer.answer, &options) {
                    if let Some(sum) = chose.get_mut(option) {
                        *sum += weight;
                    }
                }
            }
            if all <= 0.0 {
                continue;
            }
            // The plain figures of the same people as they are shown.
            let residents = question.roles.iter().find(|(role, ..)| role == ROLES[0]);
            question.weighted = chose
                .iter()
                .enumerate()
                .map(|(at, sum)| {
                    let (of, n) = match (told.residents_only, residents) {
                        (true, Some((_, of, line))) => (*of, *line.get(at)?),
                        (false, _) => (question.answered, question.options.get(at)?.1),
                        _ => return None,
                    };
                    let heard =
                        Heard { share: sum / all, effective: all * all / squares, heaviest: heaviest / all };
                    self.rule.weighted(of, n, &heard)
                })
                .collect();
        }
    }

    /// Weighs the residents among these people; nothing where nothing was asked to weigh by, and while live.
    fn weigh(&self, rows: &[usize]) -> Option<Weighed> {
        if self.rule.is_live() {
            return None;
        }
        let asked = |key: &str| self.material.background.iter().any(|b| b.key() == key);
        let (roles, age) = (asked("stakeholder_group"), asked("age_band"));
        let person = |row: &usize| self.material.people.get(*row);
        let resident: Vec<bool> = rows
            .iter()
            .map(|row| {
                let is = self.roles.get(*row).is_some_and(|r| !roles || r.contains(&0));
                let child = |p: &Person| p.background.value("age_band") == Some(AgeBand::To14.code());
                is && !person(row).is_some_and(child)
            })
            .collect();
        // The answers of those who are weighted; a place for everybody, so that rows stay level.
        let people: Vec<Option<&Person>> =
            rows.iter().zip(&resident).map(|(row, is)| person(row).filter(|_| *is)).collect();
        let mut known = Vec::new();
        if age || asked("sex") {
            known.push(bands(&people, age, asked("sex")));
        }
        let mut one_place = false;
        if asked("municipality") {
            let (place, one) = self.place(&people, age);
            one_place = one;
            known.push(place);
        }
        if known.is_empty() {
            return None;
        }
        let weighed = people.iter().flatten().count();
        let told = |k: &Known| k.margin.of.iter().flatten().count() as f64 / weighed.max(1) as f64;
        let untold = known.iter().any(|k| told(k) < TOLD);
        let margins: Vec<Margin> = known.iter().map(|k| k.margin.clone()).collect();
        let found = rake(&resident, &margins);
        let caution = match found.caution {
            Some(Caution::TooFew { .. } | Caution::Nothing) => Some("too_few"),
            _ if one_place => Some("one_place"),
            _ if untold => Some("untold"),
            Some(c) if c.forbids() => Some("too_unlike"),
            _ => None,
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of people")]
        let effective = (found.effective / 10.0).floor() as u32 * 10;
        let told = Weighting {
            margins: known.iter().map(|k| k.name.to_owned()).collect(),
            residents_only: roles,
            from_age: age.then_some(FROM_AGE),
            effective,
            joined: u32::try_from(found.joined).unwrap_or(u32::MAX),
            trimmed: found.trimmed > 0,
            caution: caution.map(str::to_owned),
        };
        Some(Weighed { weights: found.weights, told })
    }

    fn share(&self, votes: &Votes, weights: &[Option<f64>], roles: bool, ideas: &mut [IdeaResult]) {
        let heard: BTreeMap<String, Heard> = votes
            .statements()
            .iter()
            .zip(weighted_shares(votes, weights, 1.96))
            .filter_map(|(key, share)| {
                let (Key::Int(at), Some(s)) = (key, share) else { return None };
                let idea = self.material.ideas.get(usize::try_from(*at).ok()?)?;
                let heard = Heard { share: s.share, effective: s.effective, heaviest: s.heaviest };
                Some((super::text(idea.id), heard))
            })
            .collect();
        for idea in ideas {
            let Some(heard) = heard.get(&idea.id) else { continue };
            // The plain share of the same people as it is shown.
            let (of, agree) = match (roles, idea.roles.first(), idea.counts) {
                (true, Some(residents), _) => (residents.of, residents.agree),
                (false, _, Some([agree, ..])) => (idea.seen, Figure::Shown(agree)),
                _ => continue,
            };
            idea.weighted = self.rule.weighted(of, agree, heard);
        }
    }

    /// Region where enough of the country has enough answers, else type; and whether nearly all live in one region.
    fn place(&self, people: &[Option<&Person>], age: bool) -> (Known, bool) {
        let today = self.material.brainstorm.created_at.date();
        let homes: Vec<Option<&Municipality>> = people.iter().map(|p| p.and_then(home)).collect();
        let regions: Vec<&str> = register().areas(AreaKind::Region).map(|a| a.code).collect();
        let by_region = margin(&homes, &regions, age, |m| m.region.code);
        let mut answers = vec![0_usize; regions.len()];
        for at in by_region.of.iter().flatten() {
            if let Some(n) = answers.get_mut(*at) {
                *n += 1;
            }
        }
        let all: usize = answers.iter().sum();
        let most = answers.iter().max().copied().unwrap_or(0);
        let one_place = all > 0 && most as f64 > ONE_PLACE * all as f64;
        let population: f64 = by_region.population.iter().sum();
        let covered: f64 = by_region
            .population
            .iter()
            .zip(&answers)
            .filter(|(_, answers)| **answers >= THIN)
            .map(|(people, _)| people)
            .sum();
        if covered >= COVERED * population {
            return (Known { name: "region", margin: by_region }, one_place);
        }
        let types: Vec<&str> = MunicipalityType::ALL
            .iter()
            .filter(|t| **t != MunicipalityType::SwedishOrBilingual)
            .map(|t| t.code())
            .chain([OTHER])
            .collect();
        let by_type = margin(&homes, &types, age, |m| type_of(m, today));
        (Known { name: "type", margin: by_type }, one_place)
    }
}

/// So many of these people, children left out where those weighted are no children.
fn count(people: &People, age: bool) -> f64 {
    let children = if age { people.of_band(AgeBand::To14) } else { 0 };
    f64::from(people.total() - children)
}

fn margin(
    homes: &[Option<&Municipality>],
    keys: &[&str],
    age: bool,
    of: impl Fn(&Municipality) -> &str,
) -> Margin {
    let population = keys
        .iter()
        .map(|key| count(&Register::people_of(register().all().iter().filter(|m| of(m) == *key)), age))
        .collect();
    let of = homes.iter().map(|m| m.and_then(|m| keys.iter().position(|k| *k == of(m)))).collect();
    Margin { population, of }
}

/// A category of age, sex or both, and how many people of it live in the country.
type Cell = (Option<AgeBand>, Option<Sex>, u32);

/// Age, sex, or both at once. Categories stand beside those that are like them: women from the youngest to the
/// oldest, then men from the oldest to the youngest.
fn bands(people: &[Option<&Person>], age: bool, sex: bool) -> Known {
    let everybody = Register::people_of(register().all());
    let bands = || AgeBand::ALL.into_iter().filter(|b| *b != AgeBand::To14);
    let code = |sex: Sex| if sex == Sex::Female { "female" } else { "male" };
    let (name, cells): (_, Vec<Cell>) = match (age, sex) {
        (true, true) => {
            let women = bands().map(|b| (Some(b), Some(Sex::Female), everybody.of(Sex::Female, b)));
            let men = bands().map(|b| (Some(b), Some(Sex::Male), everybody.of(Sex::Male, b)));
            ("age_band_sex", women.chain(men.rev()).collect())
        }
        (true, false) => ("age_band", bands().map(|b| (Some(b), None, everybody.of_band(b))).collect()),
        _ => ("sex", Sex::ALL.map(|s| (None, Some(s), everybody.of_sex(s))).to_vec()),
    };
    let of = |p: &Person| {
        cells.iter().position(|(band, sex, _)| {
            band.is_none_or(|b| p.background.value("age_band") == Some(b.code()))
                && sex.is_none_or(|s| p.background.value("sex") == Some(code(s)))
        })
    };
    let margin = Margin {
        population: cells.iter().map(|c| f64::from(c.2)).collect(),
        of: people.iter().map(|p| p.and_then(of)).collect(),
    };
    Known { name, margin }
}
