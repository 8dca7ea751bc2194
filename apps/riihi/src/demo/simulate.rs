// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! 1,512 people who do not exist: who they are, what they rate and how. Pure and seeded, so that every
//! demo is the same demo. The formulae stand at the head of `demo/people.toml`.

use kernel::{Chance, Lang};
use kunta::{Draw, LanguageStatus, MunicipalityCode};

use super::content::{Axes, Content, Group, Idea};

/// One simulated participant.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) role: String,
    /// Place in the list of channels.
    pub(crate) channel: usize,
    pub(crate) lang: Lang,
    pub(crate) reads: Vec<Lang>,
    pub(crate) municipality: Option<MunicipalityCode>,
    /// Index into the age bands; nothing where they prefer not to say.
    pub(crate) age: Option<usize>,
    /// 0 female, 1 male, 2 other.
    pub(crate) sex: Option<usize>,
    pub(crate) mother_tongue: Option<String>,
    pub(crate) years_here: Option<String>,
    /// Day of joining, from 0.
    pub(crate) day: usize,
    pub(crate) position: Axes,
}

/// What somebody did with an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rated {
    /// 1, 0 or -1, and whether it matters to them.
    Agree(i8, bool),
    /// Two steps of 1..=7.
    Axes(u8, u8),
}

/// A rating, in the order in which they came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rating {
    pub(crate) person: usize,
    pub(crate) idea: usize,
    pub(crate) rated: Rated,
    /// What they think how many of 100 residents agree, where they were asked.
    pub(crate) guess: Option<u8>,
}

/// The people, one after another as they joined.
pub(crate) fn people(content: &Content, chance: &mut Chance) -> Vec<Person> {
    let everywhere = Draw::finland();
    let swedish = Draw::among(
        kunta::register().all().iter().filter(|m| m.language_status != LanguageStatus::Finnish),
        |_, _| true,
    );
    let mut out = Vec::new();
    for group in &content.people.group {
        let mut channels = shuffled(&group.by_channel, chance);
        let mut languages = shuffled(&group.by_language, chance);
        for _ in 0..group.count {
            let channel = channels.pop().unwrap_or(0);
            let language = languages.pop().unwrap_or(0);
            out.push(person(content, group, channel, language, (&everywhere, &swedish), chance));
        }
    }
    out.sort_by_key(|p| p.day);
    out
}

fn person(
    content: &Content,
    group: &Group,
    channel: usize,
    language: usize,
    (everywhere, swedish): (&Draw, &Draw),
    chance: &mut Chance,
) -> Person {
    let people = &content.people;
    let spoken = people.language.get(language).or(people.language.first());
    let lang = spoken.map_or(Lang::Fi, |l| l.lang);
    let in_swedish_area =
        lang == Lang::Sv && chance.unit() < people.municipality.swedish_only_in_sv_or_bilingual;
    let home = if in_swedish_area { swedish } else { everywhere }.person(chance.u64());
    let cluster = people.cluster.get(pick(&group.clusters, chance));
    let mut position = [0.0; 3];
    for (axis, place) in position.iter_mut().enumerate() {
        let at = |v: &Axes| v.get(axis).copied().unwrap_or(0.0);
        *place = cluster.map_or(0.0, |c| at(&c.mean) + at(&c.spread) * normal(chance))
            + at(&group.shift)
            + spoken.map_or(0.0, |l| at(&l.shift));
    }
    let mut reads = vec![lang];
    for other in Lang::ALL {
        let odds = spoken.and_then(|l| l.reads_also.get(other.code())).copied().unwrap_or(0.0);
        if other != lang && chance.unit() < odds {
            reads.push(other);
        }
    }
    let silent = people.rates.prefer_not_to_say;
    Person {
        role: group.key.clone(),
        channel,
        lang,
        reads,
        municipality: told(silent, chance, home.map(|h| h.municipality)),
        age: {
            let v = pick(&group.age, chance);
            told(silent, chance, Some(v))
        },
        sex: {
            let v = pick(&group.sex, chance);
            told(silent, chance, Some(v))
        },
        mother_tongue: {
            let v = spoken.and_then(|l| pick_key(&l.mother_tongue, chance));
            told(silent, chance, v)
        },
        years_here: pick_key(&people.years_here, chance),
        day: pick(&people.time.days, chance),
        position,
    }
}

/// Everybody's ratings: person by person, ideas at random with those in languages one reads only.
pub(crate) fn ratings(content: &Content, people: &[Person], chance: &mut Chance) -> Vec<Rating> {
    let mut out = Vec::new();
    for (n, person) in people.iter().enumerate() {
        let mut readable = |question: &str| {
            let mut places: Vec<usize> = (0..content.ideas.len())
                .filter(|i| {
                    content
                        .ideas
                        .get(*i)
                        .is_some_and(|d| d.question == question && person.reads.contains(&d.lang))
                })
                .collect();
            shuffle(&mut places, chance);
            places
        };
        let (agreed, two_axis) = (readable("q1"), readable("q2"));
        let bucket = pick(&content.people.ratings.iter().map(|b| b.share).collect::<Vec<_>>(), chance);
        let wanted = content.people.ratings.get(bucket).map_or(10, |b| between(b.from, b.to, chance));
        let asked = chance.unit() < content.people.guesses.rate;
        for (nth, place) in agreed.into_iter().take(wanted).enumerate() {
            let Some(idea) = content.ideas.get(place) else { continue };
            let rated = agree(content, person, idea, chance);
            let guess = (asked && nth % 4 == 2 && nth / 4 < content.people.guesses.per_person)
                .then(|| guess(content, person, idea, rated, chance));
            out.push(Rating { person: n, idea: place, rated, guess });
        }
        if chance.unit() < content.people.rates.two_axis {
            let t = &content.people.two_axis;
            let wanted = between(t.ratings_from, t.ratings_to, chance);
            for place in two_axis.into_iter().take(wanted) {
                let Some(idea) = content.ideas.get(place) else { continue };
                let ease = t.ease.get(&idea.id).copied().unwrap_or(0.0);
                let pull = 1.1 * (idea.appeal - 0.9 + dot(&idea.loadings, &person.position));
                let x = step(4.0 + pull + t.noise_x * normal(chance));
                let y = step(4.0 + ease + t.noise_y * normal(chance));
                out.push(Rating { person: n, idea: place, rated: Rated::Axes(x, y), guess: None });
            }
        }
    }
    out
}

fn agree(content: &Content, person: &Person, idea: &Idea, chance: &mut Chance) -> Rated {
    let rates = &content.people.rates;
    if chance.unit() < rates.skip {
        return Rated::Agree(0, false);
    }
    let odds = idea.appeal + dot(&idea.loadings, &person.position) + rates.noise * normal(chance);
    let value = if chance.unit() < logistic(odds) { 1 } else { -1 };
    let mark = if value == 1 { rates.important } else { rates.important / 2.0 };
    Rated::Agree(value, chance.unit() < mark)
}

/// The true share among average people, pulled to the middle, to one's own view and by how one's group
/// misreads residents.
fn guess(content: &Content, person: &Person, idea: &Idea, rated: Rated, chance: &mut Chance) -> u8 {
    let g = &content.people.guesses;
    let truth = 100.0 * logistic(idea.appeal);
    let own = match rated {
        Rated::Agree(1, _) => g.towards_own,
        Rated::Agree(-1, _) => -g.towards_own,
        _ => 0.0,
    };
    let misread = g.misreads.get(&person.role).map_or(0.0, |m| dot(m, &idea.loadings));
    let said = truth + g.towards_50 * (50.0 - truth) + own + misread + g.noise * normal(chance);
    // People answer in fives.
    let fives = (said / 5.0).round().clamp(0.0, 20.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=20")]
    let fives = fives as u8;
    fives * 5
}

/// A normally distributed number (Box and Muller).
pub(crate) fn normal(chance: &mut Chance) -> f64 {
    let radius = (-2.0 * (1.0 - chance.unit()).ln()).sqrt();
    radius * (std::f64::consts::TAU * chance.unit()).cos()
}

/// The place of one of the weights, drawn by weight.
pub(crate) fn pick(weights: &[f64], chance: &mut Chance) -> usize {
    let mut left = chance.unit() * weights.iter().sum::<f64>();
    for (i, w) in weights.iter().enumerate() {
        left -= w;
        if left < 0.0 {
            return i;
        }
    }
    weights.len().saturating_sub(1)
}

/// As [`pick`] by name; what the shares leave over 1 is nothing: they prefer not to say.
pub(crate) fn pick_key(
    shares: &std::collections::BTreeMap<String, f64>,
    chance: &mut Chance,
) -> Option<String> {
    let mut left = chance.unit();
    shares.iter().find_map(|(key, share)| {
        left -= share;
        (left < 0.0).then(|| key.clone())
    })
}

fn told<T>(silent: f64, chance: &mut Chance, value: Option<T>) -> Option<T> {
    if chance.unit() < silent { None } else { value }
}

fn shuffled(counts: &[usize], chance: &mut Chance) -> Vec<usize> {
    let mut out: Vec<usize> =
        counts.iter().enumerate().flat_map(|(i, n)| std::iter::repeat_n(i, *n)).collect();
    shuffle(&mut out, chance);
    out
}

/// Fisher and Yates.
pub(crate) fn shuffle<T>(items: &mut [T], chance: &mut Chance) {
    for i in (1..items.len()).rev() {
        items.swap(i, chance.below(i + 1));
    }
}

fn between(from: usize, to: usize, chance: &mut Chance) -> usize {
    from + chance.below(to.saturating_sub(from) + 1)
}

fn dot(a: &Axes, b: &Axes) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn step(x: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1..=7")]
    let step = x.round().clamp(1.0, 7.0) as u8;
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_demo_is_the_same_demo() {
        let content = Content::load().unwrap();
        let run = || {
            let mut chance = Chance::seeded(2035);
            let people = people(&content, &mut chance);
            let ratings = ratings(&content, &people, &mut chance);
            (people.len(), ratings.len(), format!("{:?}", ratings.last()))
        };
        assert_eq!(run(), run());
        assert_eq!(run().0, 1512);
        assert!(run().1 > 25_000, "{} ratings", run().1);
    }

    #[test]
    fn the_people_are_of_six_groups_and_come_by_four_channels() {
        let content = Content::load().unwrap();
        let people = people(&content, &mut Chance::seeded(2035));
        for (i, channel) in content.people.channel.iter().enumerate() {
            assert_eq!(people.iter().filter(|p| p.channel == i).count(), channel.joined);
        }
        let municipalities: std::collections::BTreeSet<_> =
            people.iter().filter_map(|p| p.municipality).collect();
        assert!(municipalities.len() > 120, "{} municipalities", municipalities.len());
    }
}
