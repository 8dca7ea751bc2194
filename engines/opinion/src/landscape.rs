// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The whole analysis: votes in, landscape of opinion out.

mod follow;

pub use follow::follow;

use crate::cluster::{Clustering, Points, cluster, distinct};
use crate::factors::{self, Basis};
use crate::numbers::square;
use crate::placement::{Placement, PrincipalComponents, extremity, means, silent};
use crate::represent::{Common, Representative, Side, consensus, representative};
use crate::roles::{Memberships, Tally, common_ground};
use crate::silhouette::silhouettes;
use crate::statistics::priority;
use crate::votes::{Count, Votes, mix};
use crate::wording::counted;
use crate::workers::Workers;

/// How positions and groups come from votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Method {
    /// A model of the cast votes, as many groups as they carry, and what is uncertain.
    #[default]
    Riihi,
    /// Compatible with the published results of Polis.
    Polis,
}

/// How firmly groups stand, in steps that can be said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Firmness {
    /// Under 0.5: another few participants could draw them otherwise.
    Weak,
    /// From 0.5: the outlines are there, the borders are not.
    Loose,
    /// From 0.75: they come out much the same without a part of the participants.
    Fair,
    /// From 0.9: they come out the same.
    Firm,
}

impl Firmness {
    /// Of a stability between 0 and 1.
    #[must_use]
    pub fn of(stability: f64) -> Self {
        match stability {
            s if s >= 0.9 => Self::Firm,
            s if s >= 0.75 => Self::Fair,
            s if s >= 0.5 => Self::Loose,
            _ => Self::Weak,
        }
    }
}

/// What to do and with how much of the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The method.
    pub method: Method,
    /// So many groups, instead of the number the data ask for.
    pub groups: Option<usize>,
    /// So many threads; `None` uses the program's common pool. The result is the same with any number.
    pub threads: Option<usize>,
}

/// Why there are no groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NoGroups {
    /// Nobody has voted.
    #[error("nobody has voted")]
    NoVotes,
    /// Fewer than three people: groups would be single persons.
    #[error("only {} voted; groups need at least 3", counted(*participants, "participant has", "participants have"))]
    TooFew {
        /// Those who have.
        participants: usize,
    },
    /// Everybody voted alike, or all passed.
    #[error("nothing divides the votes: they are alike, or differ by chance alone")]
    AllAlike,
    /// More groups were asked for than there are different positions.
    #[error(
        "{} asked for, but only {}",
        counted(*asked, "group", "groups"),
        counted(*positions, "different position exists", "different positions exist")
    )]
    TooManyAsked {
        /// Asked for.
        asked: usize,
        /// Different positions there are.
        positions: usize,
    },
    /// A number of groups was asked for that nobody can have.
    #[error("{} asked for; from 1 to {most} can be had", counted(*asked, "group", "groups"))]
    NotOffered {
        /// Asked for.
        asked: usize,
        /// The largest number.
        most: usize,
    },
}

/// One group of participants.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Members.
    pub size: usize,
    /// Mean position of the members.
    pub center: [f64; 2],
    /// Statements that set it apart.
    pub representative: Vec<Representative>,
    /// How much of it comes out again without a part of the participants (0..1), where the method computes it.
    pub stability: Option<f64>,
}

/// The result of an analysis. Lists over statements follow `Votes::statements` (those marked "columns" or "per column" only
/// its first `Votes::columns`), lists over participants follow `Votes::participants`. All numbers are finite.
///
/// The unit of positions is that of the method: log odds in Riihi's own (for somebody at 1 along an axis, the log odds of
/// agreeing with a statement of ordinary weight on it are higher or lower by 1), and in the compatible mode a sum of votes
/// stretched by the square root of columns over votes cast (C. Small and others, 2021).
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// How it was made.
    pub method: Method,
    /// Mean vote of every column, -1 to 1; 0 of those that take no part in positions.
    pub center: Vec<f64>,
    /// The two directions of opinion, per column: each of length one, or 0 where there is no such direction.
    pub components: [Vec<f64>; 2],
    /// Shares of the variance along them, 0 to 1: of the votes' in the compatible mode, of the log odds' (with what is
    /// chance in a vote) in the other.
    pub variance: [f64; 2],
    /// How far out a statement is, per statement: where somebody would be who had agreed with it and said nothing else, as
    /// the compatible mode places people. 0 of what is moderated out or has no vote.
    pub extremity: Vec<f64>,
    /// Where participants are.
    pub positions: Vec<[f64; 2]>,
    /// The group of a participant, if in one.
    pub participant_group: Vec<Option<u8>>,
    /// The groups, largest first.
    pub groups: Vec<Group>,
    /// Why there are none.
    pub no_groups: Option<NoGroups>,
    /// Mean silhouette (P. Rousseeuw, 1987), -1 to 1, of each number of groups tried; empty where the method does not use it.
    pub silhouettes: Vec<(usize, f64)>,
    /// How stable the groups are (0..1), where the method computes it. Of one group: how sure it is that there are no more.
    pub stability: Option<f64>,
    /// Each number of groups tried: its stability, and how much better than one group it foretells unseen participants
    /// (log likelihood a participant, in nats). Empty in the compatible mode.
    pub tried: Vec<(usize, f64, f64)>,
    /// Rank and penalty chosen for the model, where there is one.
    pub model: Option<(usize, f64)>,
    /// Standard error of each position, where the method computes it: large for those who voted little.
    pub position_errors: Vec<[f32; 2]>,
    /// Chance of each participant to be in the group named, 0 to 1, where the method computes it.
    pub certainty: Vec<f32>,
    /// Sum of squared distances of members to the centre of their group.
    pub inertia: f64,
    /// Votes of each group on each statement, members only.
    pub group_votes: Tally,
    /// What all agree on.
    pub consensus_agree: Vec<Common>,
    /// What all disagree with.
    pub consensus_disagree: Vec<Common>,
    /// Product over the groups of the smoothed share of agreement, 0 to 1, per column; empty without groups.
    pub group_aware_consensus: Vec<f64>,
    /// What people agree on across the divide, per column: the chance, 0 to 1, that somebody in the middle agrees; empty where the method has no such score.
    pub bridging: Vec<f64>,
    /// 95 % interval of `bridging`.
    pub bridging_interval: Vec<(f64, f64)>,
    /// How much it tells to ask about it, per statement: positive, without a unit ([`crate::statistics::priority`]).
    pub priority: Vec<f64>,
}

impl Landscape {
    /// Number of groups; 0 where there are none.
    #[must_use]
    pub fn k(&self) -> usize {
        self.groups.len()
    }

    /// Weights for the choice of the next statement: the priority, and 0 for what is moderated out.
    #[must_use]
    pub fn weights(&self, votes: &Votes) -> Vec<f64> {
        let shown = |(j, &p): (usize, &f64)| if votes.standing(j).hidden { 0.0 } else { p };
        self.priority.iter().enumerate().map(shown).collect()
    }
}

/// Votes that put a participant into the conversation (or all columns, if fewer).
const IN_CONVERSATION: usize = 7;
/// The most active fill up to so many.
const FILLED_UP: usize = 15;
/// Numbers of groups tried.
const TRIED: std::ops::RangeInclusive<usize> = 2..=5;
/// The silhouette is exact up to so many participants ...
const EXACT_SILHOUETTE: usize = 5_000;
/// ... and taken from a sample of so many above.
const SILHOUETTE_SAMPLE: usize = 3_000;
/// Fewer than this make no groups.
const FEWEST: usize = 3;
/// More groups than this cannot be asked for.
const MOST_GROUPS: usize = 50;

/// Analyses the votes. Equal votes and settings give equal results to the bit, on any number of threads.
#[must_use]
pub fn analyse(votes: &Votes, settings: &Settings) -> Landscape {
    survey(votes, settings).0
}

/// Analyses the votes and keeps the model, by which [`crate::Live`] places people as they vote. There is none where there
/// are no groups, and none in the compatible mode.
#[must_use]
pub fn survey(votes: &Votes, settings: &Settings) -> (Landscape, Option<Basis>) {
    let workers = Workers::new(settings.threads);
    match settings.method {
        Method::Polis => (compatible(votes, settings, &workers), None),
        Method::Riihi => own(votes, settings, &workers),
    }
}

/// What a method has found; the rest follows from it in one way.
struct Found {
    placement: Placement,
    participant_group: Vec<Option<u8>>,
    centers: Vec<[f64; 2]>,
    inertia: f64,
    reason: Option<NoGroups>,
}

fn compatible(votes: &Votes, settings: &Settings, workers: &Workers) -> Landscape {
    let placement = PrincipalComponents.place(votes, workers);
    let grouping = group(votes, &placement.positions, settings.groups, workers);
    let mut participant_group = vec![None; votes.rows()];
    let (mut centers, mut inertia) = (Vec::new(), 0.0);
    if let Some(best) = grouping.best {
        for (&row, &label) in grouping.members.iter().zip(&best.labels) {
            participant_group[row] = Some(label);
        }
        (centers, inertia) = (best.centers, best.inertia);
    }
    let found = Found { placement, participant_group, centers, inertia, reason: grouping.reason };
    let landscape = describe(votes, settings.method, found, workers);
    Landscape { silhouettes: grouping.silhouettes, ..landscape }
}

fn own(votes: &Votes, settings: &Settings, workers: &Workers) -> (Landscape, Option<Basis>) {
    let silent = silent(votes);
    let center = means(votes, &silent);
    if votes.columns() == 0 {
        let mut nothing = compatible(votes, settings, workers);
        nothing.method = settings.method;
        return (nothing, None);
    }
    let asked = settings.groups.filter(|&k| (1..=factors::MOST).contains(&k));
    let (found, basis) = factors::find(votes, &silent, asked, workers);
    let mut basis = Some(basis);
    let extremity = extremity(votes, &center, &found.components);
    let placement = Placement {
        center,
        components: found.components,
        extremity,
        positions: found.positions,
        variance: found.variance,
    };
    let (mut groups, mut k) = (found.groups, found.k);
    let (mut by_group, mut stability) = (found.by_group, Some(found.stability));
    let mut reason = too_little(votes, &placement.positions);
    let wanted = settings.groups.unwrap_or(k);
    if reason.is_none() && wanted != k {
        // Camps cannot be had in the number asked for: the nearest thing is a plain division of the map.
        let division = group(votes, &placement.positions, settings.groups, workers);
        reason = division.reason;
        groups = vec![None; votes.rows()];
        if let Some(best) = division.best {
            for (&row, &label) in division.members.iter().zip(&best.labels) {
                groups[row] = Some(label);
            }
            k = best.centers.len();
        }
        (by_group, stability, basis) = (Vec::new(), None, None);
    }
    if reason.is_some() {
        groups.fill(None);
        (k, stability, basis) = (0, None, None);
    }
    let (centers, inertia) = centers_of(&placement.positions, &groups, k);
    let found_groups = Found { placement, participant_group: groups, centers, inertia, reason };
    let mut landscape = describe(votes, settings.method, found_groups, workers);
    for (group, stability) in landscape.groups.iter_mut().zip(by_group) {
        group.stability = Some(stability);
    }
    let landscape = Landscape {
        stability,
        tried: found.tried,
        model: Some((found.rank, found.penalty)),
        position_errors: found.errors,
        certainty: found.certainty,
        bridging: found.bridging,
        bridging_interval: found.bridging_interval,
        ..landscape
    };
    (landscape, basis)
}

/// Why these people can have no groups, however they are looked for.
fn too_little(votes: &Votes, positions: &[[f64; 2]]) -> Option<NoGroups> {
    match votes.rows() {
        0 => Some(NoGroups::NoVotes),
        participants if participants < FEWEST => Some(NoGroups::TooFew { participants }),
        _ if distinct(positions, 2) < 2 => Some(NoGroups::AllAlike),
        _ => None,
    }
}

/// Mean position of each group, and the sum of squared distances to it.
fn centers_of(positions: &[[f64; 2]], groups: &[Option<u8>], k: usize) -> (Vec<[f64; 2]>, f64) {
    let mut sums = vec![([0.0; 2], 0.0_f64); k];
    let members = || groups.iter().zip(positions).filter_map(|(g, p)| g.map(|g| (usize::from(g), p)));
    for (g, p) in members() {
        let (sum, n) = &mut sums[g];
        *sum = [sum[0] + p[0], sum[1] + p[1]];
        *n += 1.0;
    }
    let centers: Vec<[f64; 2]> = sums.into_iter().map(|(sum, n)| sum.map(|x| x / n.max(1.0))).collect();
    let far = |(g, p): (usize, &[f64; 2])| square(p[0] - centers[g][0]) + square(p[1] - centers[g][1]);
    let inertia = members().map(far).sum();
    (centers, inertia)
}

/// Counts, representative statements, consensus and priority of what was found.
fn describe(votes: &Votes, method: Method, found: Found, workers: &Workers) -> Landscape {
    let Found { placement, participant_group, centers, inertia, reason } = found;
    let k = centers.len();
    let memberships = Memberships::single(k, participant_group.iter().map(|g| g.map(usize::from)));
    let group_votes = Tally::of(votes, &memberships, workers);
    let columns = votes.columns();
    let open = |j: usize| !votes.standing(j).hidden;
    let together: Vec<Count> = (0..votes.statements().len())
        .map(|j| if k == 0 { votes.counts()[j] } else { group_votes.total(j) })
        .collect();
    let groups = (0..k)
        .map(|g| {
            let pairs: Vec<_> = (0..columns)
                .map(|j| {
                    let own = group_votes.cell(j)[g];
                    open(j).then(|| (own, together[j].minus(own)))
                })
                .collect();
            let size =
                participant_group.iter().filter(|&&of| of.is_some_and(|of| usize::from(of) == g)).count();
            Group { size, center: centers[g], representative: representative(&pairs), stability: None }
        })
        .collect();
    let everybody: Vec<_> = (0..columns).map(|j| open(j).then(|| votes.counts()[j])).collect();
    let priority = (0..votes.statements().len())
        .map(|j| priority(together[j], placement.extremity[j], votes.standing(j).meta))
        .collect();
    let group_aware_consensus =
        if k == 0 { Vec::new() } else { (0..columns).map(|j| common_ground(group_votes.cell(j))).collect() };
    Landscape {
        method,
        center: placement.center,
        components: placement.components,
        variance: placement.variance,
        extremity: placement.extremity,
        positions: placement.positions,
        participant_group,
        groups,
        no_groups: reason,
        silhouettes: Vec::new(),
        stability: None,
        tried: Vec::new(),
        model: None,
        position_errors: Vec::new(),
        certainty: Vec::new(),
        inertia,
        group_votes,
        consensus_agree: consensus(&everybody, Side::Agree),
        consensus_disagree: consensus(&everybody, Side::Disagree),
        group_aware_consensus,
        bridging: Vec::new(),
        bridging_interval: Vec::new(),
        priority,
    }
}

struct Grouping {
    members: Vec<usize>,
    best: Option<Clustering>,
    silhouettes: Vec<(usize, f64)>,
    reason: Option<NoGroups>,
}

fn group(votes: &Votes, positions: &[[f64; 2]], asked: Option<usize>, workers: &Workers) -> Grouping {
    let none =
        |reason| Grouping { members: Vec::new(), best: None, silhouettes: Vec::new(), reason: Some(reason) };
    let rows = votes.rows();
    if rows == 0 {
        return none(NoGroups::NoVotes);
    }
    if rows < FEWEST {
        return none(NoGroups::TooFew { participants: rows });
    }
    if let Some(asked) = asked.filter(|k| !(1..=MOST_GROUPS).contains(k)) {
        return none(NoGroups::NotOffered { asked, most: MOST_GROUPS });
    }
    let hashes = votes.ballot_hashes();
    let members = in_conversation(votes, &hashes);
    let points: Vec<[f64; 2]> = members.iter().map(|&row| positions[row]).collect();
    let wanted = asked.unwrap_or(*TRIED.end());
    let places = distinct(&points, wanted + 1);
    if places < 2 && asked != Some(1) {
        return none(NoGroups::AllAlike);
    }
    if let Some(asked) = asked
        && asked > places
    {
        return none(NoGroups::TooManyAsked { asked, positions: places });
    }
    let numbers: Vec<usize> = match asked {
        Some(k) => vec![k],
        None => TRIED.filter(|&k| k <= places && k < members.len()).collect(),
    };
    let seed = members.iter().fold(0_u64, |sum, &row| sum.wrapping_add(mix(hashes[row])));
    let ready = Points::new(&points);
    let mut found = workers.map(numbers.len(), |at| cluster(&ready, numbers[at], seed ^ numbers[at] as u64));
    let sample = sample(&members, &hashes);
    let picked: Vec<[f64; 2]> = sample.iter().map(|&at| points[at]).collect();
    let labelings: Vec<Vec<u8>> =
        found.iter().map(|c| sample.iter().map(|&at| c.labels[at]).collect()).collect();
    let scores = silhouettes(&picked, &labelings, workers);
    let mut best = 0;
    for at in 1..scores.len() {
        if scores[at] > scores[best] {
            best = at;
        }
    }
    let silhouettes = numbers.into_iter().zip(scores).collect();
    Grouping { members, best: Some(found.swap_remove(best)), silhouettes, reason: None }
}

/// Rows that take part in the grouping, in an order that knows neither names nor arrival.
fn in_conversation(votes: &Votes, hashes: &[u64]) -> Vec<usize> {
    let enough = IN_CONVERSATION.min(votes.columns());
    let mut members: Vec<usize> = (0..votes.rows()).filter(|&row| votes.row_len(row) >= enough).collect();
    if members.len() < FILLED_UP {
        let mut others: Vec<usize> = (0..votes.rows()).filter(|&row| votes.row_len(row) < enough).collect();
        others.sort_by_key(|&row| (std::cmp::Reverse(votes.row_len(row)), hashes[row], row));
        members.extend(others.into_iter().take(FILLED_UP - members.len()));
    }
    members.sort_unstable_by_key(|&row| (hashes[row], row));
    members
}

/// Places in `members` (which are in the order of their hashes) whose silhouette is measured. Equal ballots have equal
/// hashes; their count is mixed in, so that a common ballot is neither all in nor all out.
fn sample(members: &[usize], hashes: &[u64]) -> Vec<usize> {
    if members.len() <= EXACT_SILHOUETTE {
        return (0..members.len()).collect();
    }
    let mut repeated = 0;
    let mut drawn: Vec<(u64, usize)> = (0..members.len())
        .map(|at| {
            let same = at > 0 && hashes[members[at - 1]] == hashes[members[at]];
            repeated = if same { repeated + 1 } else { 0 };
            (mix(hashes[members[at]] ^ mix(repeated)), at)
        })
        .collect();
    drawn.sort_unstable();
    drawn.truncate(SILHOUETTE_SAMPLE);
    let mut places: Vec<usize> = drawn.into_iter().map(|(_, at)| at).collect();
    places.sort_unstable();
    places
}
