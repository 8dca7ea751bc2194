// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is ahead: which letters can be read next behind an arc, which two, which three. Most ways that begin end within
//! as many letters, and need not be begun: of the states that a walk came through half were such.
//!
//! A set of letters is a number of 64 bits, and so is one of pairs: those that begin with a letter are the set of what
//! may follow it, turned round by as much as that letter says. Several share a bit, so that a set says "perhaps" or "no".

use super::file::{Raw, State};

/// As many rounds are taken until nothing changes.
const MOST_ROUNDS: usize = 100;
/// The end of a word, in a set of letters.
const END: u64 = 1 << 63;

/// A letter's place in a set.
pub(super) const fn bit(symbol: u16) -> u64 {
    1 << (symbol % 63)
}

/// By how much a letter turns what follows it round. Odd, so that letters beside each other lie far apart.
const fn turn(symbol: u16) -> u32 {
    (symbol as u32).wrapping_mul(29) % 64
}

/// What may come behind an arc: pairs of letters and threes of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ahead {
    sets: [u64; 2],
}

/// What comes at a place in a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Next {
    letter: u64,
    sets: [u64; 2],
}

impl Next {
    /// Behind the last letter.
    pub(super) const END: Self = Self { letter: END, sets: [END; 2] };

    /// Before a letter behind which this comes.
    pub(super) const fn before(self, symbol: u16) -> Self {
        let [two, _] = self.sets;
        let turned = turn(symbol);
        Self { letter: bit(symbol), sets: [self.letter.rotate_left(turned), two.rotate_left(turned)] }
    }

    /// The letter, or the end, as a set.
    #[inline]
    pub(super) const fn letter(&self) -> u64 {
        self.letter
    }

    /// Whether the word ends here.
    #[inline]
    pub(super) const fn is_end(&self) -> bool {
        self.letter == END
    }
}

impl Ahead {
    /// Whether this may lead to what comes in a word; never no where it does.
    #[inline]
    pub(super) const fn may_lead_to(&self, next: &Next) -> bool {
        self.sets[0] & next.sets[0] != 0 && self.sets[1] & next.sets[1] != 0
    }
}

/// Of each state what is ahead of it, itself included.
pub(super) struct View([Vec<u64>; 2]);

impl View {
    pub(super) fn of(raw: &Raw) -> Self {
        let silent = silent_arcs_last(raw);
        let one = layer(raw, &silent, |symbol, _| bit(symbol));
        let two = layer(raw, &silent, |symbol, target| one[target].rotate_left(turn(symbol)));
        let three = layer(raw, &silent, |symbol, target| two[target].rotate_left(turn(symbol)));
        Self([two, three])
    }

    pub(super) fn ahead(&self, state: u32) -> Ahead {
        Ahead { sets: std::array::from_fn(|n| self.0[n][state as usize]) }
    }
}

/// Of each state the union of what its arcs give, those that read nothing giving what is ahead of where they lead.
fn layer(raw: &Raw, silent: &[u32], of: impl Fn(u16, usize) -> u64) -> Vec<u64> {
    let own = |state: &State| {
        let end = if state.is_final { END } else { 0 };
        raw.letters(state).iter().fold(end, |set, arc| set | of(arc.0, arc.2 as usize))
    };
    let mut sets: Vec<u64> = raw.states.iter().map(own).collect();
    // Once, and again to see that nothing changes, in files whose arcs that read nothing come to an end.
    for _ in 0..MOST_ROUNDS {
        let mut changed = false;
        for nth in silent.iter().map(|nth| *nth as usize) {
            let arcs = raw.silent(&raw.states[nth]);
            let set = arcs.iter().fold(sets[nth], |set, arc| set | sets[arc.2 as usize]);
            changed |= set != sets[nth];
            sets[nth] = set;
        }
        if !changed {
            return sets;
        }
    }
    // A file made to take long: all is possible, and the walk's own bounds hold.
    vec![u64::MAX; raw.states.len()]
}

/// The states with arcs that read nothing, each behind those that these lead to, but for circles.
fn silent_arcs_last(raw: &Raw) -> Vec<u32> {
    let mut order = Vec::new();
    let mut seen = vec![false; raw.states.len()];
    let mut path: Vec<(u32, usize)> = Vec::new();
    for first in (0u32..).take(raw.states.len()) {
        if std::mem::replace(&mut seen[first as usize], true) {
            continue;
        }
        path.push((first, 0));
        while let Some((nth, next)) = path.last_mut() {
            let arcs = raw.silent(&raw.states[*nth as usize]);
            if let Some(arc) = arcs.get(*next) {
                *next += 1;
                if !std::mem::replace(&mut seen[arc.2 as usize], true) {
                    path.push((arc.2, 0));
                }
            } else {
                if !arcs.is_empty() {
                    order.push(*nth);
                }
                path.pop();
            }
        }
    }
    order
}
