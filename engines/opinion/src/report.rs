// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The landscape written down as JSON, for researchers and for checking against other tools.
//!
//! Names of fields are fixed and documented; identifiers are those of the input; lists follow `statement_ids` and
//! `participant_ids`. Numbers are always finite.

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::key::Key;
use crate::landscape::{Firmness, Landscape, Method};
use crate::represent::{Common, Side};
use crate::statistics::wilson;
use crate::votes::{Count, Votes};

/// Half the width of a 95 % interval, in standard errors.
const USUAL: f64 = 1.959_964;

/// What the caller measured around the analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// Seconds spent reading the input.
    pub read_s: f64,
    /// Seconds the analysis took on the clock.
    pub analyse_s: f64,
    /// Seconds of processor time of the analysis.
    pub cpu_s: f64,
    /// Largest memory in use, bytes.
    pub peak_rss_bytes: u64,
}

/// An object in JSON whose keys keep their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<V>(pub Vec<(Key, V)>);

impl<V: Serialize> Serialize for Keyed<V> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(&key.to_string(), value)?;
        }
        map.end()
    }
}

/// One representative statement of a group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RepresentativeEntry {
    /// Its identifier.
    pub statement: Key,
    /// Which side the group takes.
    pub side: Side,
    /// Those on this side.
    pub n_success: u32,
    /// Those who saw it.
    pub n_trials: u32,
    /// Smoothed share.
    pub p_success: f64,
    /// Test of the share against a half.
    pub p_test: f64,
    /// Share relative to the other groups'.
    pub repness: f64,
    /// Test of the two shares.
    pub repness_test: f64,
    /// 95 % interval of the plain share (Wilson).
    pub interval: (f64, f64),
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupEntry {
    /// Number of the group, from 0.
    pub id: u8,
    /// Members.
    pub size: usize,
    /// What sets it apart.
    pub representative: Vec<RepresentativeEntry>,
    /// How much of it comes out again without a part of the participants, where the method computes it.
    pub stability: Option<f64>,
}

/// One statement of the consensus.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonEntry {
    /// Its identifier.
    pub statement: Key,
    /// Those on this side.
    pub n_success: u32,
    /// Those who saw it.
    pub n_trials: u32,
    /// Smoothed share.
    pub p_success: f64,
    /// Test of the share against a half.
    pub p_test: f64,
    /// 95 % interval of the plain share (Wilson).
    pub interval: (f64, f64),
}

/// A share with what is uncertain of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShareEntry {
    /// Those who agreed, of those who saw it.
    pub share: f64,
    /// 95 % interval (Wilson).
    pub interval: (f64, f64),
}

/// The two sides of the consensus.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConsensusEntry {
    /// Agreed by nearly all.
    pub agree: Vec<CommonEntry>,
    /// Disagreed by nearly all.
    pub disagree: Vec<CommonEntry>,
}

/// The whole document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// How it was made.
    pub method: Method,
    /// Participants with a vote.
    pub participants: usize,
    /// Statements with a vote.
    pub statements: usize,
    /// Votes that count.
    pub votes: usize,
    /// Groups; 0 where there are none.
    pub k: usize,
    /// Stability of the groups, where the method computes it.
    pub stability: Option<f64>,
    /// The same in a word.
    pub firmness: Option<Firmness>,
    /// Why there are no groups, in English.
    pub no_groups: Option<String>,
    /// Shares of the variance.
    pub variance: [f64; 2],
    /// The columns.
    pub statement_ids: Vec<Key>,
    /// Mean vote of each column.
    pub center: Vec<f64>,
    /// The two directions.
    pub components: [Vec<f64>; 2],
    /// How far out each column is.
    pub extremity: Vec<f64>,
    /// The rows.
    pub participant_ids: Vec<Key>,
    /// Where each participant is.
    pub positions: Vec<[f64; 2]>,
    /// Standard errors of the positions; empty where the method has none.
    pub position_errors: Vec<[f32; 2]>,
    /// The group of each participant.
    pub participant_group: Vec<Option<u8>>,
    /// Chance of each participant to be in the group named; empty where the method has none.
    pub certainty: Vec<f32>,
    /// The groups.
    pub groups: Vec<GroupEntry>,
    /// Votes by group and statement.
    pub group_votes: Keyed<Keyed<Count>>,
    /// What nearly all agree or disagree on.
    pub consensus: ConsensusEntry,
    /// Product of the groups' shares, by statement.
    pub group_aware_consensus: Keyed<f64>,
    /// Agreement across the divide, by statement; empty where the method has none.
    pub bridging: Keyed<f64>,
    /// 95 % interval of `bridging`.
    pub bridging_interval: Keyed<(f64, f64)>,
    /// Share of everybody who saw it that agreed, by statement.
    pub agreement: Keyed<ShareEntry>,
    /// Priority in routing, by statement, those without a vote included.
    pub priority: Keyed<f64>,
    /// What it took.
    pub timing: Timing,
}

impl Report {
    /// Writes a landscape down with the names of its votes.
    #[must_use]
    pub fn new(votes: &Votes, landscape: &Landscape, timing: Timing) -> Self {
        let ids = votes.statements();
        let columns = votes.columns();
        let keyed = |values: &[f64]| Keyed(ids.iter().cloned().zip(values.iter().copied()).collect());
        let common = |list: &[Common]| list.iter().map(|c| common_entry(ids, c)).collect();
        let group_votes = (0..landscape.k())
            .map(|g| {
                let of = |j: usize| (ids[j].clone(), landscape.group_votes.cell(j)[g]);
                (Key::Int(g as i64), Keyed((0..columns).map(of).collect()))
            })
            .collect();
        Self {
            method: landscape.method,
            participants: votes.rows(),
            statements: columns,
            votes: votes.len(),
            k: landscape.k(),
            stability: landscape.stability,
            firmness: landscape.stability.map(Firmness::of),
            no_groups: landscape.no_groups.map(|reason| reason.to_string()),
            variance: landscape.variance,
            statement_ids: ids[..columns].to_vec(),
            center: landscape.center.clone(),
            components: landscape.components.clone(),
            extremity: landscape.extremity[..columns].to_vec(),
            participant_ids: votes.participants().to_vec(),
            positions: landscape.positions.clone(),
            position_errors: landscape.position_errors.clone(),
            certainty: landscape.certainty.clone(),
            participant_group: landscape.participant_group.clone(),
            groups: groups(ids, landscape),
            group_votes: Keyed(group_votes),
            consensus: ConsensusEntry {
                agree: common(&landscape.consensus_agree),
                disagree: common(&landscape.consensus_disagree),
            },
            group_aware_consensus: keyed(&landscape.group_aware_consensus),
            bridging: keyed(&landscape.bridging),
            bridging_interval: Keyed(
                ids.iter().cloned().zip(landscape.bridging_interval.iter().copied()).collect(),
            ),
            agreement: Keyed((0..columns).map(|j| (ids[j].clone(), share(votes.counts()[j]))).collect()),
            priority: keyed(&landscape.priority),
            timing,
        }
    }
}

fn share(count: Count) -> ShareEntry {
    ShareEntry {
        share: f64::from(count.agrees) / f64::from(count.seen.max(1)),
        interval: wilson(count.agrees, count.seen, USUAL),
    }
}

fn common_entry(ids: &[Key], c: &Common) -> CommonEntry {
    CommonEntry {
        statement: ids[c.statement].clone(),
        n_success: c.n_success,
        n_trials: c.n_trials,
        p_success: c.p_success,
        p_test: c.p_test,
        interval: wilson(c.n_success, c.n_trials, USUAL),
    }
}

fn groups(ids: &[Key], landscape: &Landscape) -> Vec<GroupEntry> {
    let entry = |r: &crate::represent::Representative| RepresentativeEntry {
        statement: ids[r.statement].clone(),
        side: r.side,
        n_success: r.mark.n_success,
        n_trials: r.mark.n_trials,
        p_success: r.mark.p_success,
        p_test: r.mark.p_test,
        repness: r.mark.repness,
        repness_test: r.mark.repness_test,
        interval: wilson(r.mark.n_success, r.mark.n_trials, USUAL),
    };
    (0_u8..)
        .zip(&landscape.groups)
        .map(|(id, g)| GroupEntry {
            id,
            size: g.size,
            representative: g.representative.iter().map(entry).collect(),
            stability: g.stability,
        })
        .collect()
}
