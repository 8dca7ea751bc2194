// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions of other kinds: choices, scales, open texts, ideas rated on two axes.

use brainstorm::contract::QuestionKind;
use charts::{
    Axis, Bar, Bars, Figure as Picture, Fourfold, Likert, LikertStep, Mark, Table, Tone, bars, fourfold,
    likert,
};

use super::super::parts::Reader;
use crate::{
    analysis::{ROLES, type_of},
    disclosure::Figure,
    outcome::QuestionResult,
    slice::Variable,
    words,
};

/// A question of another kind.
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) answered: String,
    pub(crate) figure: Option<Picture>,
    pub(crate) roles_id: String,
    pub(crate) roles: Table,
    pub(crate) weighted_id: String,
    /// Shares of residents weighted to the population beside the plain ones; no rows where there are none.
    pub(crate) weighted: Table,
    /// Answers as written, with their language.
    pub(crate) texts: Vec<(String, &'static str)>,
    /// That not all texts are listed; empty where they are.
    pub(crate) cut: String,
    /// What the municipality answered that the reader looks through; may be empty.
    pub(crate) here: String,
    /// Steps of a scale with the ideas as those see them who chose it: label and address.
    pub(crate) opens: Vec<(String, String)>,
}

/// All of them, in their order.
pub(super) fn questions(reader: Reader<'_>) -> Vec<Asked> {
    reader.outcome().questions.iter().filter_map(|q| asked(reader, q)).chain(fields(reader)).collect()
}

fn asked(reader: Reader<'_>, q: &QuestionResult) -> Option<Asked> {
    let t = reader.t();
    let question = reader.told.questions.iter().find(|x| x.id.to_string() == q.id)?;
    let text = question.spec.text.get(reader.lang).to_owned();
    let total = f64::from(q.answered.number().unwrap_or(0).max(1));
    let share = |f: Figure| f.number().map_or(0.0, |n| (f64::from(n) / total).min(1.0));
    let label = |key: &str| reader.option(&q.id, key);
    let percent = |f| words::percent(reader.lang, share(f));
    let code = format!("question_{}", q.id);
    let variable = Variable::all(reader.outcome()).find(|v| v.code(reader.outcome()) == code);
    let behind = |key: &str| variable.map(|v| reader.behind(v, key)).unwrap_or_default();
    let figure = match &question.spec.kind {
        QuestionKind::Choice { .. } => {
            let rows = q.options.iter().map(|(key, f)| Bar {
                label: label(key),
                value: percent(*f),
                note: words::figure(reader.lang, *f),
                share: share(*f),
                interval: f
                    .number()
                    .map(|n| opinion::statistics::wilson(n, q.answered.number().unwrap_or(0).max(n), 1.96)),
                tone: Tone::Brand,
                href: behind(key),
            });
            let head = [t.option(), t.share(), t.people_count()].map(str::to_owned).to_vec();
            Some(bars(&Bars { caption: text.clone(), head, rows: rows.collect(), full: None }))
        }
        QuestionKind::Scale { low, high, .. } => {
            let counts: Vec<u32> = q.options.iter().map(|(_, f)| f.number().unwrap_or(0)).collect();
            let half = counts.iter().sum::<u32>() / 2;
            let mut sum = 0;
            let middle = counts.iter().position(|n| {
                sum += n;
                sum > half
            });
            let steps = q.options.iter().map(|(key, f)| LikertStep {
                label: key.clone(),
                count: f64::from(f.number().unwrap_or(0)),
                text: percent(*f),
            });
            Some(likert(&Likert {
                caption: text.clone(),
                head: [t.step(), t.share()].map(str::to_owned).to_vec(),
                ends: (low.get(reader.lang).to_owned(), high.get(reader.lang).to_owned()),
                steps: steps.collect(),
                median: middle,
                median_word: t.median().to_owned(),
            }))
        }
        _ => None,
    };
    let roles = q.roles.iter().filter(|(_, n, _)| n.number().is_some()).map(|(role, n, line)| {
        let mut cells = vec![words::value(reader.lang, "role", role), words::figure(reader.lang, *n)];
        cells.extend(line.iter().map(|f| words::figure(reader.lang, *f)));
        cells
    });
    let mut head = vec![t.role().to_owned(), t.people_count().to_owned()];
    head.extend(q.options.iter().map(|(key, _)| label(key)));
    Some(Asked {
        id: format!("q-{}", q.id),
        text: text.clone(),
        answered: t.answered(&words::figure(reader.lang, q.answered)),
        figure,
        roles_id: format!("r-{}", q.id),
        roles: Table { caption: format!("{text}: {}", t.by_role()), head, rows: roles.collect() },
        weighted_id: format!("w-{}", q.id),
        weighted: weighted(reader, q, &text),
        texts: q
            .texts
            .iter()
            .map(|text| (text.clone(), language::guess_for(text, reader.lang).code()))
            .collect(),
        cut: match q.answered.number() {
            Some(n) if !q.texts.is_empty() && n as usize > q.texts.len() => reader
                .s()
                .texts_cut(&reader.long(q.texts.len() as u64), &words::figure(reader.lang, q.answered)),
            _ => String::new(),
        },
        here: here(reader, q),
        opens: match &question.spec.kind {
            QuestionKind::Scale { .. } => {
                let steps = q.options.iter().map(|(key, _)| (label(key), behind(key)));
                steps.filter(|(_, href)| !href.is_empty()).collect()
            }
            _ => Vec::new(),
        },
    })
}

/// What residents answered, weighted to the population, beside the plain shares of everybody and of residents.
fn weighted(reader: Reader<'_>, q: &QuestionResult, text: &str) -> Table {
    let (t, w) = (reader.t(), reader.wt());
    let residents_only = reader.outcome().weighting.as_ref().is_some_and(|w| w.residents_only);
    let residents = q.roles.iter().find(|(role, ..)| role == ROLES[0]);
    let part = |f: Figure, of: Figure| match (f.number(), of.number()) {
        (Some(n), Some(of)) if of > 0 => words::percent(reader.lang, (f64::from(n) / f64::from(of)).min(1.0)),
        _ => "–".to_owned(),
    };
    let rows = q.options.iter().zip(&q.weighted).enumerate().filter_map(|(at, ((key, f), weighted))| {
        let weighted = (*weighted)?;
        let percent = |x| words::percent(reader.lang, x);
        let mut cells = vec![reader.option(&q.id, key), part(*f, q.answered)];
        if residents_only {
            cells.push(
                residents.and_then(|(_, of, line)| Some(part(*line.get(at)?, *of))).unwrap_or_default(),
            );
        }
        let (low, high) = weighted.interval;
        cells.extend([percent(weighted.share), format!("{}–{}", percent(low), percent(high))]);
        Some(cells)
    });
    let mut head = vec![t.option().to_owned(), reader.s().everybody().to_owned()];
    if residents_only {
        head.push(w.residents().to_owned());
    }
    head.extend([w.weighted(), w.interval()].map(str::to_owned));
    Table { caption: format!("{text}: {}", w.title()), head, rows: rows.collect() }
}

/// What the municipality that the reader looks through answered, or those who stand for it: a municipality's
/// own people are not told apart here. Empty where there is none, or no figures.
fn here(reader: Reader<'_>, q: &QuestionResult) -> String {
    let told = || {
        let lens = reader.lens?;
        let created = reader.told.brainstorm.created_at.date();
        let [kind, region] = [
            (Variable::Type, type_of(lens.municipality, created)),
            (Variable::Region, lens.municipality.region.code),
        ];
        [kind, region].into_iter().find_map(|(variable, key)| {
            let code = variable.code(reader.outcome());
            let (_, _, n, line) = q.areas.iter().find(|(v, row, ..)| v == code && row == key)?;
            let n = f64::from(n.number().filter(|n| *n > 0)?);
            let share = |f: &Figure| Some(words::percent(reader.lang, (f64::from(f.number()?) / n).min(1.0)));
            let parts: Vec<String> = q
                .options
                .iter()
                .zip(line)
                .filter_map(|((key, _), f)| Some(format!("{}: {}", reader.option(&q.id, key), share(f)?)))
                .collect();
            let name = reader.row_name(variable, key);
            (!parts.is_empty()).then(|| reader.s().lens_answers(&name, &parts.join(" · ")))
        })
    };
    told().unwrap_or_default()
}

/// So many ideas still tell apart in one picture.
const DRAWN: usize = 40;

/// Questions whose ideas are rated on two axes.
fn fields<'a>(reader: Reader<'a>) -> impl Iterator<Item = Asked> + 'a {
    let t = reader.t();
    reader.told.questions.iter().filter_map(move |question| {
        let brainstorm::contract::Rated::TwoAxis { x, y } = &question.spec.kind.ideas()?.rated else {
            return None;
        };
        let id = question.id.to_string();
        let mut all: Vec<_> = reader.outcome().fields.iter().filter(|f| f.question == id).collect();
        // Where not all fit into the picture, those that most have rated; in the order of writing among equals.
        if all.len() > DRAWN {
            all.sort_by_key(|f| std::cmp::Reverse(f.seen.number()));
        }
        let axis = |a: &brainstorm::contract::Axis| Axis {
            name: a.name.get(reader.lang).to_owned(),
            low: a.low.get(reader.lang).to_owned(),
            high: a.high.get(reader.lang).to_owned(),
        };
        let marks: Vec<Mark> = all
            .iter()
            .filter_map(|f| {
                let (xs, ys) = (f.x?, f.y?);
                let label = reader.told.ideas.get(&f.id)?.shown(reader.lang).0.to_owned();
                let middle = |q: [f64; 3]| ui::format::decimal(reader.lang, q[1], 1);
                Some(Mark { label, x: xs, y: ys, texts: (middle(xs), middle(ys)), boxed: false })
            })
            .take(DRAWN)
            .collect();
        let text = question.spec.text.get(reader.lang).to_owned();
        let drawn = marks.len();
        let boxed = drawn <= 6;
        let marks = marks.into_iter().map(|m| Mark { boxed, ..m }).collect();
        let chart = Fourfold {
            title: text.clone(),
            description: text.clone(),
            item: t.idea().to_owned(),
            x: axis(x),
            y: axis(y),
            steps: (1.0, 7.0),
            marks,
        };
        let figure = fourfold(&format!("field-{id}"), &chart);
        let n = i64::try_from(all.len()).unwrap_or(0);
        Some(Asked {
            id: format!("q-{id}"),
            text,
            answered: if drawn < all.len() {
                reader.s().fields_drawn(drawn, all.len())
            } else {
                t.n_ideas(n)
            },
            figure: Some(figure),
            roles_id: String::new(),
            roles: Table::default(),
            weighted_id: String::new(),
            weighted: Table::default(),
            texts: Vec::new(),
            cut: String::new(),
            here: String::new(),
            opens: Vec::new(),
        })
    })
}
