// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The walk: every way a word can be read, depth first, within bounds that no word or file can exceed.

use super::file::{END, Flag, Transducer, bit};

/// As many readings of a word as are looked at.
const MOST_READINGS: usize = 99;
/// As many steps as a word may take; an ordinary one takes about a thousand.
const MOST_STEPS: u32 = 200_000;
/// As deep as a way may go; a file that loops without reading goes no deeper.
const DEEPEST: usize = 1_000;

/// A state on the way, and what entering it changed.
struct Step {
    /// The next arc to try, and the end of those of the kind being tried.
    next: u32,
    end: u32,
    /// The state, while its arcs that read a character are still to be tried.
    waiting: Option<u32>,
    /// How much of the word is read, and how much was written before this step.
    read: u32,
    written: u32,
    /// The feature that changed on entering, and what it was.
    undo: Option<(u16, u16)>,
}

/// What a walk needs, kept for the next one.
#[derive(Default)]
pub(super) struct Walk {
    word: Vec<u16>,
    /// What comes next at each place of the word.
    next: Vec<u64>,
    steps: Vec<Step>,
    values: Vec<u16>,
    path: Vec<u16>,
    found: Vec<u16>,
    ends: Vec<usize>,
    /// How many steps may still be taken.
    left: u32,
}

impl Walk {
    /// The readings found, each as the symbols written.
    pub(super) fn readings(&self) -> impl Iterator<Item = &[u16]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| self.found.get(start..*end))
    }

    /// Reads a word, in small letters.
    pub(super) fn run(&mut self, machine: &Transducer, word: &str) {
        self.found.clear();
        self.ends.clear();
        self.word.clear();
        for c in word.chars() {
            match machine.chars.get(&c) {
                Some(symbol) => self.word.push(*symbol),
                None => return,
            }
        }
        self.next.clear();
        self.next.extend(self.word.iter().map(|symbol| bit(*symbol)));
        self.next.push(END);
        self.steps.clear();
        self.path.clear();
        self.values.clear();
        self.values.resize(machine.features, 0);
        self.left = MOST_STEPS;
        self.enter(machine, 0, 0, 0, None);
        while let Some(step) = self.steps.last_mut() {
            if step.next == step.end {
                let Some(state) = step.waiting.take() else {
                    self.leave();
                    continue;
                };
                (step.next, step.end) = matching(machine, state, self.word.get(step.read as usize).copied());
                continue;
            }
            let arc = machine.arcs[step.next as usize];
            step.next += 1;
            if self.left == 0 || self.ends.len() >= MOST_READINGS {
                return;
            }
            self.left -= 1;
            let reads = arc.input >= machine.first_char;
            let read = step.read + u32::from(reads);
            if arc.ahead & self.next[read as usize] == 0 {
                continue;
            }
            let mut undo = None;
            if !reads && let Some(Some(flag)) = machine.flags.get(usize::from(arc.input)) {
                match apply(*flag, &mut self.values) {
                    Ok(changed) => undo = changed,
                    Err(()) => continue,
                }
            }
            let written = self.path.len();
            if arc.output >= machine.first_char {
                self.path.push(arc.output);
            }
            self.enter(machine, arc.target, read, written, undo);
        }
    }

    /// Goes to a state and, while there is only one way on, along it: nineteen of twenty states have one. A step
    /// is kept only where there may be several.
    fn enter(
        &mut self,
        machine: &Transducer,
        mut target: u32,
        mut read: u32,
        written: usize,
        undo: Option<(u16, u16)>,
    ) {
        loop {
            let state = machine.states[target as usize];
            if state.is_final && read as usize == self.word.len() {
                self.found.extend_from_slice(&self.path);
                self.ends.push(self.found.len());
            }
            if state.silent == 0 {
                let (next, end) = matching(machine, target, self.word.get(read as usize).copied());
                let only = next + 1 == end && self.left > 0;
                if only && self.steps.len() < DEEPEST {
                    let arc = machine.arcs[next as usize];
                    if arc.ahead & self.next[read as usize + 1] != 0 {
                        self.left -= 1;
                        read += 1;
                        if arc.output >= machine.first_char {
                            self.path.push(arc.output);
                        }
                        target = arc.target;
                        continue;
                    }
                }
                if next == end || only {
                    return self.take_back(written, undo);
                }
                return self.keep(Step { next, end, waiting: None, read, written: size(written), undo });
            }
            let end = state.first + u32::from(state.silent);
            let step =
                Step { next: state.first, end, waiting: Some(target), read, written: size(written), undo };
            return self.keep(step);
        }
    }

    fn keep(&mut self, step: Step) {
        self.steps.push(step);
        if self.steps.len() > DEEPEST {
            self.leave();
        }
    }

    fn leave(&mut self) {
        if let Some(step) = self.steps.pop() {
            self.take_back(step.written as usize, step.undo);
        }
    }

    fn take_back(&mut self, written: usize, undo: Option<(u16, u16)>) {
        self.path.truncate(written);
        if let Some((feature, value)) = undo {
            self.values[usize::from(feature)] = value;
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most one symbol a step of a bounded walk")]
const fn size(written: usize) -> u32 {
    written as u32
}

/// The arcs of a state that read this symbol.
fn matching(machine: &Transducer, state: u32, symbol: Option<u16>) -> (u32, u32) {
    let state = machine.states[state as usize];
    let first = state.first + u32::from(state.silent);
    let Some(symbol) = symbol else { return (first, first) };
    let arcs = &machine.arcs[first as usize..state.end as usize];
    #[expect(clippy::cast_possible_truncation, reason = "a place in a table of under 2^24 arcs")]
    let place = |n: usize| first + n as u32;
    match arcs {
        [] => (first, first),
        [only] if only.input == symbol => (first, first + 1),
        [_] => (first, first),
        _ => {
            let from = arcs.partition_point(|arc| arc.input < symbol);
            let many = arcs[from..].iter().take_while(|arc| arc.input == symbol).count();
            (place(from), place(from + many))
        }
    }
}

/// Ok with what changed, or the way is closed.
fn apply(flag: Flag, values: &mut [u16]) -> Result<Option<(u16, u16)>, ()> {
    let now = |feature: u16| values[usize::from(feature)];
    let (feature, value) = match flag {
        Flag::Set(feature, value) => (feature, value),
        Flag::Clear(feature) => (feature, 0),
        Flag::Unify(feature, value) if now(feature) == 0 => (feature, value),
        Flag::Unify(feature, value) => return if now(feature) == value { Ok(None) } else { Err(()) },
        Flag::Require(feature, value) => {
            let good = value.map_or(now(feature) != 0, |value| now(feature) == value);
            return if good { Ok(None) } else { Err(()) };
        }
        Flag::Disallow(feature, value) => {
            let good = value.map_or(now(feature) == 0, |value| now(feature) != value);
            return if good { Ok(None) } else { Err(()) };
        }
    };
    let before = now(feature);
    values[usize::from(feature)] = value;
    Ok(Some((feature, before)))
}
