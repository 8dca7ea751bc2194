// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Choice, scale, text and two-axis questions, and what people thought others think.

use std::collections::BTreeMap;

use brainstorm::contract::{Answer, Mark, QuestionKind};

use super::{Work, ideas::Partition, text, who::ROLES};
use crate::{
    disclosure::{Figure, Given, one_way, two_way},
    outcome::{Field, IdeaResult, Perception, QuestionResult},
};

/// The most texts of one question that a page lists.
const TEXTS: usize = 500;

impl Work<'_> {
    pub(super) fn questions(&mut self) -> Vec<QuestionResult> {
        let questions = self.material.questions.clone();
        // Where people live is looked up once for all questions.
        let [_, types, regions, _] = self.partitions();
        let areas = [types, regions];
        questions
            .iter()
            .filter_map(|question| {
                let options: Vec<String> = match &question.spec.kind {
                    QuestionKind::Ideas(_) => return None,
                    QuestionKind::Choice { options, .. } => options.iter().map(|o| o.key.clone()).collect(),
                    QuestionKind::Scale { steps, .. } => (1..=*steps).map(|s| s.to_string()).collect(),
                    QuestionKind::Text { .. } => Vec::new(),
                };
                Some(self.question(&text(question.id), question.spec.kind.code(), &options, &areas))
            })
            .collect()
    }

    fn question(&mut self, id: &str, kind: &str, options: &[String], areas: &[Partition]) -> QuestionResult {
        let material = self.material;
        let given: Vec<_> = material.answers.iter().filter(|a| text(a.question) == id).collect();
        let mut totals = vec![0_u32; options.len()];
        let mut cells = vec![vec![0_u32; options.len()]; ROLES.len()];
        let mut answered = vec![0_u32; ROLES.len()];
        let mut texts = Vec::new();
        for answer in &given {
            if let Answer::Text(words) = &answer.answer {
                texts.push(words.clone());
            }
            let chosen = places(&answer.answer, options);
            let roles = self.roles.get(answer.person as usize).map_or(&[][..], Vec::as_slice);
            for role in roles {
                if let Some(n) = answered.get_mut(*role) {
                    *n += 1;
                }
            }
            for option in chosen {
                if let Some(n) = totals.get_mut(option) {
                    *n += 1;
                }
                for role in roles {
                    if let Some(n) = cells.get_mut(*role).and_then(|r| r.get_mut(option)) {
                        *n += 1;
                    }
                }
            }
        }
        let n = u32::try_from(given.len()).unwrap_or(u32::MAX);
        let has_roles = material.background.iter().any(|b| b.key() == "stakeholder_group");
        let roles = if has_roles && !options.is_empty() {
            let rows: Vec<String> = ROLES.iter().map(|r| (*r).to_owned()).collect();
            self.crossed(id, "", &rows, options, &cells, answered)
        } else {
            Vec::new()
        };
        let areas = if options.is_empty() { Vec::new() } else { self.by_area(id, &given, options, areas) };
        // The alphabet knows nothing of who wrote what when.
        texts.sort();
        if n < self.rule.threshold() {
            texts.clear();
        }
        texts.truncate(TEXTS);
        QuestionResult {
            id: id.to_owned(),
            kind: kind.to_owned(),
            answered: self.rule.alone(n),
            options: options.iter().cloned().zip(totals.iter().map(|t| self.rule.alone(*t))).collect(),
            roles,
            areas,
            weighted: Vec::new(),
            texts,
        }
    }

    /// Rows of people against options, with who answered of each row.
    fn crossed(
        &mut self,
        id: &str,
        variable: &str,
        rows: &[String],
        options: &[String],
        cells: &[Vec<u32>],
        answered: Vec<u32>,
    ) -> Vec<(String, Figure, Vec<Figure>)> {
        let name = format!("question{variable}.{id}");
        let release = self.publish(&two_way(&name, rows, options, cells, Given::Guarded, true));
        // Where everybody chose one option, who answered is the sum of the row, and decided with it; where several may be
        // chosen it is another sum, and decided on its own.
        let one = cells.iter().zip(&answered).all(|(line, n)| line.iter().sum::<u32>() == *n);
        let people: Vec<(String, u32)> = rows.iter().cloned().zip(answered).collect();
        let who = if one { name.clone() } else { format!("answered{variable}.{id}") };
        let who_release = if one { release.clone() } else { self.publish(&one_way(&who, &people)) };
        rows.iter()
            .map(|r| {
                let line = options.iter().map(|o| release.figure(&format!("{name}/{r}/{o}"))).collect();
                (r.clone(), who_release.figure(&format!("{who}/{r}/")), line)
            })
            .collect()
    }

    /// The same by type of municipality and by region, for the municipality lens.
    fn by_area(
        &mut self,
        id: &str,
        given: &[&crate::material::Given],
        options: &[String],
        areas: &[Partition],
    ) -> Vec<(String, String, Figure, Vec<Figure>)> {
        let mut out = Vec::new();
        for partition in areas.iter().filter(|p| !p.rows.is_empty()) {
            let mut cells = vec![vec![0_u32; options.len()]; partition.rows.len()];
            let mut answered = vec![0_u32; partition.rows.len()];
            for answer in given {
                let rows = partition.of.get(answer.person as usize).map_or(&[][..], Vec::as_slice);
                for row in rows {
                    if let Some(n) = answered.get_mut(*row) {
                        *n += 1;
                    }
                    for option in places(&answer.answer, options) {
                        if let Some(n) = cells.get_mut(*row).and_then(|r| r.get_mut(option)) {
                            *n += 1;
                        }
                    }
                }
            }
            let variable = format!(".{}", partition.name);
            let lines = self.crossed(id, &variable, &partition.rows, options, &cells, answered);
            out.extend(lines.into_iter().map(|(row, n, line)| (partition.name.clone(), row, n, line)));
        }
        out
    }

    /// Ideas rated on two axes: medians and quartiles from the threshold on.
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut marks: BTreeMap<u32, (Vec<u8>, Vec<u8>)> = BTreeMap::new();
        for r in &self.material.ratings {
            if let Some(Mark::Steps { x, y }) = r.ballot.mark {
                let (xs, ys) = marks.entry(r.idea).or_default();
                xs.push(x);
                ys.push(y);
            }
        }
        let visible = self.material.ideas.iter().enumerate().filter(|(_, i)| i.state.is_visible());
        visible
            .filter_map(|(at, idea)| {
                let (xs, ys) = marks.get(&u32::try_from(at).ok()?)?;
                let n = u32::try_from(xs.len()).unwrap_or(u32::MAX);
                let shown = n >= self.rule.threshold();
                Some(Field {
                    id: text(idea.id),
                    question: text(idea.question),
                    seen: self.rule.alone(n),
                    x: shown.then(|| quartiles(xs)),
                    y: shown.then(|| quartiles(ys)),
                })
            })
            .collect()
    }

    /// Guesses by role beside what residents say.
    pub(super) fn perception(&mut self, ideas: &[IdeaResult]) -> Vec<Perception> {
        let material = self.material;
        let mut by_idea: BTreeMap<u32, Vec<(u32, u8)>> = BTreeMap::new();
        for g in &material.guesses {
            by_idea.entry(g.idea).or_default().push((g.person, g.percent));
        }
        let mut out = Vec::new();
        for (idea, guesses) in by_idea {
            let Some(id) = material.ideas.get(idea as usize).map(|i| text(i.id)) else { continue };
            let Some((at, result)) = ideas.iter().enumerate().find(|(_, i)| i.id == id) else { continue };
            let residents = result.roles.first().and_then(|s| s.value());
            let Some(truth) = residents.or_else(|| result.shares.first().copied()) else { continue };
            let mut sums = vec![(0_u32, 0_u32); ROLES.len()];
            for (person, percent) in &guesses {
                for role in self.roles.get(*person as usize).into_iter().flatten() {
                    if let Some((n, sum)) = sums.get_mut(*role) {
                        *n += 1;
                        *sum += u32::from(*percent);
                    }
                }
            }
            let people: Vec<(String, u32)> =
                ROLES.iter().map(|r| (*r).to_owned()).zip(sums.iter().map(|s| s.0)).collect();
            let name = format!("guess.{id}");
            let release = self.publish(&one_way(&name, &people));
            let roles: Vec<_> = people
                .iter()
                .zip(&sums)
                .map(|((role, _), (n, sum))| {
                    let figure = release.figure(&format!("{name}/{role}/"));
                    let mean = figure.number().map(|_| f64::from(*sum) / f64::from((*n).max(1)) / 100.0);
                    let step = mean_step(figure);
                    (role.clone(), figure, mean.map(|m| (m / step).round() * step))
                })
                .collect();
            if roles.iter().any(|(_, _, mean)| mean.is_some()) {
                out.push(Perception { idea: at, result: truth, of_residents: residents.is_some(), roles });
            }
        }
        // Where somebody is furthest off comes first.
        let off = |p: &Perception| {
            p.roles.iter().filter_map(|(_, _, m)| Some((m.as_ref()? - p.result).abs())).fold(0.0, f64::max)
        };
        out.sort_by(|a, b| off(b).total_cmp(&off(a)).then(a.idea.cmp(&b.idea)));
        out
    }
}

/// Where in the list of options an answer is: several places where several may be chosen.
pub(super) fn places(answer: &Answer, options: &[String]) -> Vec<usize> {
    match answer {
        Answer::Scale(step) => vec![usize::from(*step).wrapping_sub(1)],
        Answer::Choice(keys) => keys.iter().filter_map(|k| options.iter().position(|o| o == k)).collect(),
        Answer::Text(_) => Vec::new(),
    }
}

/// The steps in which a mean of guesses is told: whole percents of people who are counted exactly. Where they are
/// counted in a band, so that nobody can tell that one of them came between two versions, the mean must not tell what
/// that one guessed: no single person moves it by more than a step.
fn mean_step(of: Figure) -> f64 {
    match of {
        Figure::Shown(_) | Figure::Hidden(_) => 0.01,
        Figure::About(n) | Figure::AtLeast(n) => {
            let one = 1.0 / f64::from(n.max(1));
            [0.01, 0.02, 0.05, 0.1, 0.2].into_iter().find(|step| *step >= one).unwrap_or(0.5)
        }
    }
}

/// Lower quartile, median and upper quartile of steps.
fn quartiles(steps: &[u8]) -> [f64; 3] {
    let mut sorted: Vec<u8> = steps.to_vec();
    sorted.sort_unstable();
    [0.25, 0.5, 0.75].map(|q| {
        let at = q * (sorted.len().saturating_sub(1)) as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
        let (low, high) = (at.floor() as usize, at.ceil() as usize);
        let value = |i: usize| f64::from(sorted.get(i).copied().unwrap_or(0));
        value(low) + (value(high) - value(low)) * (at - at.floor())
    })
}
