// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The findings: what is said in short at the top, what all agree on, what divides.

use charts::{Dot, Figure, Spread, Tone, spread};

use super::{
    super::parts::{IdeaRow, Reader},
    SHOWN,
};
use crate::{
    outcome::{Gap, IdeaResult, ShareKind},
    slice::Variable,
    words,
};

/// A finding at the top: a number, what it means, whose words they are, and where more of it is.
pub(crate) struct Short {
    pub(crate) number: String,
    pub(crate) unit: &'static str,
    pub(crate) says: String,
    pub(crate) idea: Option<(String, &'static str)>,
    pub(crate) href: &'static str,
}

/// The three findings a councillor reads first.
pub(super) fn short(reader: Reader<'_>) -> Vec<Short> {
    let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
    let idea = |at: &usize| reader.words(*at).map(|(text, lang, _)| (text, lang));
    let mut out = Vec::new();
    let common =
        [&o.lists.common_roles, &o.lists.common_groups, &o.lists.agreed].into_iter().find_map(|l| l.first());
    if let Some(at) = common {
        let share = o.ideas.get(*at).and_then(|i| i.shares.first().copied()).unwrap_or(0.0);
        let number = words::percent(reader.lang, share);
        out.push(Short {
            number,
            unit: "",
            says: s.short_agree().to_owned(),
            idea: idea(at),
            href: "#agree",
        });
    }
    let divided = [(Variable::Role, &o.lists.divide_roles), (Variable::Group, &o.lists.divide_groups)];
    let first = divided.into_iter().find_map(|(variable, list)| Some((variable, *list.first()?)));
    if let Some((variable, at)) = first
        && let Some(result) = o.ideas.get(at)
        && let Some(gap) = gap(variable, result)
    {
        let keys = variable.keys(o);
        let name = |i: usize| keys.get(i).map(|k| reader.row_name(variable, k)).unwrap_or_default();
        let points = ui::format::decimal(reader.lang, (gap.difference * 100.0).round(), 0);
        out.push(Short {
            number: points,
            unit: s.percentage_points(),
            says: s.short_divide(&name(gap.more), &name(gap.less)),
            idea: idea(&at),
            href: "#divides",
        });
    }
    let k = i64::try_from(o.groups.list.len()).unwrap_or(0);
    let sizes: Vec<String> = o
        .groups
        .list
        .iter()
        .map(|g| format!("{} {}", t.group(&words::letter(g.letter)), words::percent(reader.lang, g.share)))
        .collect();
    out.push(Short {
        number: k.to_string(),
        unit: "",
        says: if k == 0 { t.short_no_groups().to_owned() } else { s.short_groups(k) },
        idea: (!sizes.is_empty()).then(|| (sizes.join(", "), reader.lang.code())),
        href: "#groups",
    });
    out
}

fn gap(variable: Variable, idea: &IdeaResult) -> Option<Gap> {
    match variable {
        Variable::Group => idea.group_gap,
        _ => idea.role_gap,
    }
}

/// How far apart the rows are about one idea.
pub(crate) fn spread_of(reader: Reader<'_>, variable: Variable, caption: &str, idea: &IdeaResult) -> Figure {
    let (t, keys) = (reader.t(), variable.keys(reader.outcome()));
    let dots = keys.iter().zip(variable.shares(idea)).enumerate().map(|(i, (key, share))| Dot {
        label: reader.row_name(variable, key),
        value: words::share(reader.lang, *share),
        note: words::figure(reader.lang, share.of),
        share: share.value().filter(|_| share.kind() != ShareKind::Hidden),
        tone: match variable {
            Variable::Group => Tone::Group(u8::try_from(i + 1).unwrap_or(8)),
            _ => Tone::Brand,
        },
    });
    spread(&Spread {
        caption: caption.to_owned(),
        head: vec![
            t.role().to_owned(),
            ui::Common(reader.lang).agree().to_owned(),
            t.people_count().to_owned(),
        ],
        dots: dots.collect(),
    })
}

/// An idea that all agree on, with its shares by role or by group.
pub(super) fn agreed(reader: Reader<'_>, at: usize, variable: Variable) -> Option<IdeaRow> {
    let (t, o) = (reader.t(), reader.outcome());
    let idea = o.ideas.get(at)?;
    let mut row = reader.row(at)?;
    row.number = words::percent(reader.lang, *idea.shares.first()?);
    row.unit = ui::Common(reader.lang).agree();
    let keys = variable.keys(o);
    let least = keys
        .iter()
        .zip(variable.shares(idea))
        .filter_map(|(key, share)| Some((key, share, share.value()?)))
        .min_by(|a, b| a.2.total_cmp(&b.2));
    if let Some((key, share, _)) = least {
        row.sentence = t.least_agree(&reader.row_name(variable, key), &words::share(reader.lang, *share));
        let spread = spread_of(reader, variable, &row.text, idea);
        (row.bar, row.line) = (spread.svg, spread.strips.into_iter().next());
        row.more = Some(reader.by(
            if variable == Variable::Group { t.by_group() } else { t.by_role() },
            variable,
            idea,
        ));
    }
    Some(row)
}

/// Ideas that divide, each with the two that are furthest apart.
pub(super) fn divided(reader: Reader<'_>, places: &[usize], variable: Variable) -> Vec<IdeaRow> {
    let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
    let keys = variable.keys(o);
    places
        .iter()
        .take(SHOWN)
        .filter_map(|at| {
            let idea = o.ideas.get(*at)?;
            let gap = gap(variable, idea)?;
            let mut row = reader.row(*at)?;
            let name = |i: usize| keys.get(i).map(|k| reader.row_name(variable, k)).unwrap_or_default();
            let share = |i: usize| {
                variable.shares(idea).get(i).map(|s| words::share(reader.lang, *s)).unwrap_or_default()
            };
            let points = ui::format::decimal(reader.lang, (gap.difference * 100.0).round(), 0);
            row.number = points;
            row.unit = s.percentage_points();
            row.sentence =
                t.divide_sentence(&name(gap.more), &share(gap.more), &name(gap.less), &share(gap.less));
            let spread = spread_of(reader, variable, &row.text, idea);
            (row.bar, row.line) = (spread.svg, spread.strips.into_iter().next());
            let title = if variable == Variable::Group { t.by_group() } else { t.by_role() };
            row.more = Some(reader.by(title, variable, idea));
            Some(row)
        })
        .collect()
}
