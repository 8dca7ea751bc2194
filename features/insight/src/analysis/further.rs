// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What else people told that ideas can be seen by: their ages and other background, the language they used,
//! the channel they came by, what they answered to choices and scales. So every figure about these people
//! opens to the ideas as they see them.

use brainstorm::contract::{BackgroundKind, QuestionKind};

use super::{Work, ideas::Partition, questions::places, text};

/// Stands before the names of these partitions, so that an organiser's own question called `group` is no
/// other table than that of the opinion groups.
pub(super) const BEFORE: &str = "further.";

impl Work<'_> {
    /// A partition for each variable that has no list of its own in the outcome. Their names are those of the
    /// breakdowns; `channel`; and `question_` with the id of a question; all after [`BEFORE`].
    pub(super) fn further(&self) -> Vec<Partition> {
        let mut out: Vec<Partition> = self.material.background.iter().filter_map(|b| self.told(b)).collect();
        out.push(self.language());
        out.extend(self.came_by());
        out.extend(self.chosen());
        for partition in &mut out {
            partition.name.insert_str(0, BEFORE);
        }
        out
    }

    fn told(&self, question: &BackgroundKind) -> Option<Partition> {
        let key = question.key();
        if matches!(question, BackgroundKind::Municipality) || key == "stakeholder_group" {
            return None;
        }
        let rows: Vec<String> =
            question.values().unwrap_or_default().into_iter().map(str::to_owned).collect();
        let of = self.material.people.iter().map(|p| {
            let told = p.background.values(key);
            rows.iter().enumerate().filter(|(_, r)| told.iter().any(|t| t == *r)).map(|(at, _)| at).collect()
        });
        Some(Partition { name: key.to_owned(), of: of.collect(), rows })
    }

    fn language(&self) -> Partition {
        let langs = kernel::Lang::ALL;
        let of = self.material.people.iter();
        let of = of.map(|p| langs.iter().position(|l| *l == p.lang).into_iter().collect()).collect();
        Partition { name: "lang".to_owned(), rows: langs.map(|l| l.code().to_owned()).to_vec(), of }
    }

    fn came_by(&self) -> Option<Partition> {
        let mut kinds: Vec<_> = self.material.channels.iter().filter_map(|c| c.kind).collect();
        kinds.sort();
        kinds.dedup();
        if kinds.is_empty() {
            return None;
        }
        // Those who came without a link are a row of the funnel as well.
        let place = |kind| kinds.iter().position(|k| Some(*k) == kind).unwrap_or(kinds.len());
        let of = self.material.people.iter().map(|p| vec![place(p.channel)]).collect();
        let rows = kinds.iter().map(|k| k.code().to_owned()).chain(["none".to_owned()]).collect();
        Some(Partition { name: "channel".to_owned(), rows, of })
    }

    fn chosen(&self) -> Vec<Partition> {
        let questions = self.material.questions.iter();
        questions
            .filter_map(|question| {
                let rows: Vec<String> = match &question.spec.kind {
                    QuestionKind::Choice { options, .. } => options.iter().map(|o| o.key.clone()).collect(),
                    QuestionKind::Scale { steps, .. } => (1..=*steps).map(|s| s.to_string()).collect(),
                    _ => return None,
                };
                let mut of = vec![Vec::new(); self.material.people.len()];
                for answer in self.material.answers.iter().filter(|a| a.question == question.id) {
                    if let Some(place) = of.get_mut(answer.person as usize) {
                        *place = places(&answer.answer, &rows);
                    }
                }
                Some(Partition { name: format!("question_{}", text(question.id)), rows, of })
            })
            .collect()
    }
}
