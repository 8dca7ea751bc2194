// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The shapes of public tables, as systems that the rule can decide.

use super::{Count, Given, Plan};

fn count(key: String, from: usize, to: usize, value: u32, given: Given) -> Count {
    let cost = i64::from(value);
    Count { key, from, to, value, given, zero_tells: false, cost, part_of: None }
}

/// One background variable: parts and their total.
///
/// A person who gave several values (several roles) is a part in each, and the total is that of the
/// parts: this supposes that the reader knows how many roles were given, which is more than is shown.
pub fn one_way(name: &str, parts: &[(String, u32)]) -> Plan {
    let total = parts.iter().map(|(_, n)| n).sum();
    let mut counts = vec![count(format!("{name}//"), 1, 0, total, Given::Always)];
    counts.extend(parts.iter().map(|(key, n)| count(format!("{name}/{key}/"), 0, 1, *n, Given::Guarded)));
    Plan { nodes: 2, counts }
}

/// Two background variables, or a group of people against their answers: cells, and both rows' and
/// columns' totals. The totals were decided in their own tables: where `row_totals` is
/// [`Given::Always`] they count as known, whatever was shown of them.
pub fn two_way(
    name: &str,
    rows: &[String],
    columns: &[String],
    cells: &[Vec<u32>],
    row_totals: Given,
    zero_tells: bool,
) -> Plan {
    let (first_row, first_column) = (2, 2 + rows.len());
    let mut plan = Plan { nodes: 2 + rows.len() + columns.len(), counts: Vec::new() };
    let mut total = 0;
    for (r, (row, line)) in rows.iter().zip(cells).enumerate() {
        let sum: u32 = line.iter().sum();
        total += sum;
        let mut whole = count(format!("{name}/{row}/"), 0, first_row + r, sum, row_totals);
        whole.cost += i64::from(u32::MAX);
        plan.counts.push(whole);
        for (c, (column, n)) in columns.iter().zip(line).enumerate() {
            let mut cell =
                count(format!("{name}/{row}/{column}"), first_row + r, first_column + c, *n, Given::Guarded);
            // Where nobody at all gave this answer, that is public already.
            cell.zero_tells = zero_tells && cells.iter().any(|l| l.get(c).is_some_and(|n| *n > 0));
            plan.counts.push(cell);
        }
    }
    for (c, column) in columns.iter().enumerate() {
        let sum = cells.iter().filter_map(|line| line.get(c)).sum();
        plan.counts.push(count(format!("{name}//{column}"), first_column + c, 1, sum, Given::Always));
    }
    plan.counts.push(count(format!("{name}//"), 1, 0, total, Given::Always));
    plan
}

/// Who agrees with an idea, by role or by opinion group: `(row, rated, agreed)`, all who rated and all
/// who agreed are known. `outside` are raters who are in no row.
///
/// Only "agreed" is published by row, not "disagreed" and "skipped" apart: two of them would give the
/// third, and skips are few.
pub fn agreement(name: &str, rows: &[(String, u32, u32)], outside: (u32, u32)) -> Plan {
    let (first_row, agree, other) = (2, 2 + rows.len(), 3 + rows.len());
    let rest = other + 1;
    let mut plan = Plan { nodes: rest + 1, counts: Vec::new() };
    let rated = outside.0 + rows.iter().map(|(_, n, _)| n).sum::<u32>();
    let agreed = outside.1 + rows.iter().map(|(_, _, a)| a).sum::<u32>();
    for (r, (row, n, a)) in rows.iter().enumerate() {
        let mut whole = count(format!("{name}/{row}/"), 0, first_row + r, *n, Given::Guarded);
        whole.cost += i64::from(u32::MAX);
        let mut yes = count(format!("{name}/{row}/agree"), first_row + r, agree, *a, Given::Guarded);
        // Where nobody at all agreed, or everybody did, that is public already; where nobody rated, there is
        // nobody of whom it would tell anything.
        yes.zero_tells = agreed > 0 && *n > 0;
        yes.part_of = Some(*n);
        // The largest group's share suffers least from a band of five persons.
        yes.cost = -i64::from(*n);
        let mut no = count(format!("{name}/{row}/other"), first_row + r, other, n - a, Given::Never);
        no.zero_tells = rated > agreed && *n > 0;
        plan.counts.extend([whole, yes, no]);
    }
    if outside.0 > 0 {
        plan.counts.push(count(format!("{name}/-/"), 0, rest, outside.0, Given::Slack));
        plan.counts.push(count(format!("{name}/-/agree"), rest, agree, outside.1, Given::Slack));
        plan.counts.push(count(format!("{name}/-/other"), rest, other, outside.0 - outside.1, Given::Slack));
    }
    plan.counts.push(count(format!("{name}//agree"), agree, 1, agreed, Given::Always));
    plan.counts.push(count(format!("{name}//other"), other, 1, rated - agreed, Given::Always));
    plan.counts.push(count(format!("{name}//"), 1, 0, rated, Given::Always));
    plan
}

/// Municipalities with their region and their type, so that a small one is safe from subtraction in
/// both: `(municipality, region, type, persons)`.
pub fn municipalities(name: &str, places: &[(String, String, String, u32)]) -> Plan {
    let sorted = |pick: fn(&(String, String, String, u32)) -> &String| {
        let mut names: Vec<&String> = places.iter().map(pick).collect();
        names.sort();
        names.dedup();
        names
    };
    let (regions, types) = (sorted(|p| &p.1), sorted(|p| &p.2));
    let mut plan = Plan { nodes: 2 + regions.len() + types.len(), counts: Vec::new() };
    let region = |key: &String| 2 + regions.binary_search(&key).unwrap_or(0);
    let kind = |key: &String| 2 + regions.len() + types.binary_search(&key).unwrap_or(0);
    for (place, r, t, n) in places {
        plan.counts.push(count(format!("{name}/kunta/{place}"), region(r), kind(t), *n, Given::Guarded));
    }
    let mut total = 0;
    for key in &regions {
        let sum = places.iter().filter(|p| p.1 == **key).map(|p| p.3).sum();
        total += sum;
        let mut whole = count(format!("{name}/region/{key}"), 0, region(key), sum, Given::Guarded);
        whole.cost += i64::from(u32::MAX);
        plan.counts.push(whole);
    }
    for key in &types {
        let sum = places.iter().filter(|p| p.2 == **key).map(|p| p.3).sum();
        let mut whole = count(format!("{name}/type/{key}"), kind(key), 1, sum, Given::Guarded);
        whole.cost += i64::from(u32::MAX);
        plan.counts.push(whole);
    }
    plan.counts.push(count(format!("{name}//"), 1, 0, total, Given::Always));
    plan
}
