// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The rows of the tables of figures.

use kernel::Lang;
use tables::Cell;

use super::{Each, geo};
use crate::{
    disclosure::{Figure, Why},
    outcome::{IdeaResult, Perception},
    pages::parts::{Reader, Told},
    slice::Variable,
    words,
};

/// A number and how it is meant, as two cells: `about` is up to four more, `under` fewer than.
fn cells(f: Figure) -> [Cell; 2] {
    match f {
        Figure::Shown(n) => [Cell::Int(n.into()), "exact".into()],
        Figure::About(n) => [Cell::Int(n.into()), "about".into()],
        Figure::AtLeast(n) => [Cell::Int(n.into()), "at_least".into()],
        Figure::Hidden(Why::Under(n)) => [Cell::Int(n.into()), "under".into()],
        Figure::Hidden(_) => [Cell::Empty, "hidden".into()],
    }
}

/// A share with four decimals: what a count of people can carry.
fn real(x: f64) -> Cell {
    Cell::Real((x * 10_000.0).round() / 10_000.0)
}

/// Yes or no, as the table schema writes it.
pub(super) fn truth(yes: bool) -> Cell {
    if yes { "true" } else { "false" }.into()
}

pub(super) fn ideas(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for idea in &told.outcome.ideas {
        let Some(text) = told.ideas.get(&idea.id) else { continue };
        let [rated, rated_is] = cells(idea.seen);
        let [important, important_is] = cells(idea.important);
        let counts =
            idea.counts.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |c| c.map(|n| Cell::Int(n.into())));
        let [agree, disagree, skip] = counts;
        let share = |at: usize| real(idea.shares.get(at).copied().unwrap_or(0.0));
        each(vec![
            idea.id.clone().into(),
            idea.question.clone().into(),
            text.text.clone().into(),
            idea.lang.clone().into(),
            idea.on.clone().into(),
            truth(idea.meta),
            told.themes.of.get(&idea.id).filter(|t| **t != 0).map_or(Cell::Empty, |t| Cell::Int((*t).into())),
            rated,
            rated_is,
            agree,
            disagree,
            skip,
            share(0),
            real(idea.interval.0),
            real(idea.interval.1),
            important,
            important_is,
            idea.across_roles.map_or(Cell::Empty, real),
            idea.across_groups.map_or(Cell::Empty, real),
            idea.weighted.map_or(Cell::Empty, |w| real(w.share)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.interval.0)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.interval.1)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.step)),
        ])?;
    }
    Ok(())
}

pub(super) fn ideas_by(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    let o = &told.outcome;
    let rows: Vec<_> = Variable::all(o).map(|v| (v, v.keys(o))).collect();
    let [fi, sv] = [Lang::Fi, Lang::Sv].map(|lang| Reader::new(told, lang));
    for idea in o.ideas.iter().filter(|i| told.ideas.contains_key(&i.id)) {
        for (variable, keys) in &rows {
            for (key, s) in keys.iter().zip(variable.shares(idea)) {
                let ([rated, rated_is], [agree, agree_is]) = (cells(s.of), cells(s.agree));
                each(vec![
                    idea.id.clone().into(),
                    variable.code(o).into(),
                    key.clone().into(),
                    fi.row_name(*variable, key).into(),
                    sv.row_name(*variable, key).into(),
                    rated,
                    rated_is,
                    agree,
                    agree_is,
                    s.value().map_or(Cell::Empty, real),
                ])?;
            }
        }
    }
    Ok(())
}

pub(super) fn participants(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for b in &told.outcome.who {
        for (value, f) in &b.rows {
            let [n, is] = cells(*f);
            each(vec![b.key.clone().into(), value.clone().into(), n, is])?;
        }
    }
    Ok(())
}

pub(super) fn places(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for place in geo::places(told) {
        let [n, is] = cells(place.count);
        each(vec![
            place.level.into(),
            place.code.into(),
            place.names[0].into(),
            place.names[1].into(),
            n,
            is,
            Cell::Int(place.population.into()),
        ])?;
    }
    Ok(())
}

pub(super) fn groups(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for g in &told.outcome.groups.list {
        let [n, is] = cells(g.size);
        each(vec![words::letter(g.letter).into(), n, is, real(g.share)])?;
    }
    Ok(())
}

pub(super) fn answers(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for q in &told.outcome.questions {
        let mut row = |role: &str, option: &str, f: Figure| {
            let [n, is] = cells(f);
            each(vec![q.id.clone().into(), q.kind.clone().into(), role.into(), option.into(), n, is])
        };
        for (option, f) in &q.options {
            row("", option, *f)?;
        }
        for (role, _, line) in &q.roles {
            for ((option, _), f) in q.options.iter().zip(line) {
                row(role, option, *f)?;
            }
        }
    }
    Ok(())
}

pub(super) fn two_axis(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for field in &told.outcome.fields {
        let Some(idea) = told.ideas.get(&field.id) else { continue };
        let [n, is] = cells(field.seen);
        let mut row: Vec<Cell> =
            vec![field.id.clone().into(), field.question.clone().into(), idea.text.clone().into(), n, is];
        for axis in [field.x, field.y] {
            match axis {
                Some(quartiles) => row.extend(quartiles.map(Cell::Real)),
                None => row.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
            }
        }
        each(row)?;
    }
    Ok(())
}

pub(super) fn channels(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for c in &told.outcome.channels {
        let ([joined, joined_is], [contributed, contributed_is]) = (cells(c.joined), cells(c.contributed));
        each(vec![
            c.kind.clone().into(),
            c.reached.into(),
            c.opened.into(),
            joined,
            joined_is,
            contributed,
            contributed_is,
        ])?;
    }
    Ok(())
}

pub(super) fn themes(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for theme in &told.themes.themes {
        let name = |lang| theme.name(lang).0.to_owned().into();
        each(vec![
            Cell::Int(theme.id.into()),
            name(Lang::Fi),
            name(Lang::Sv),
            name(Lang::En),
            truth(theme.names.is_some()),
            Cell::Int(i64::try_from(theme.ideas).unwrap_or(i64::MAX)),
            real(theme.share),
        ])?;
    }
    Ok(())
}

/// The idea of guesses, while it is visible.
pub(super) fn guessed<'a>(told: &'a Told, p: &Perception) -> Option<&'a IdeaResult> {
    told.outcome.ideas.get(p.idea).filter(|i| told.ideas.contains_key(&i.id))
}

pub(super) fn perception(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for p in &told.outcome.perception {
        let Some(idea) = guessed(told, p) else { continue };
        for (role, count, mean) in &p.roles {
            let [n, is] = cells(*count);
            each(vec![
                idea.id.clone().into(),
                role.clone().into(),
                n,
                is,
                mean.map_or(Cell::Empty, real),
                real(p.result),
                if p.of_residents { "residents" } else { "everybody" }.into(),
            ])?;
        }
    }
    Ok(())
}
