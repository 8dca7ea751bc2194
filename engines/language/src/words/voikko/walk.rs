// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The walk: every way a word can be read, depth first, within bounds that no word or file can exceed.

use super::{
    ahead::Next,
    file::{At, Place, Transducer},
    flag::{NEUTRAL, Values},
};

/// As long a word as is looked at, in letters; longer ones are no words.
const LONGEST: usize = 200;
/// As many readings of a word as are looked at.
const MOST_READINGS: usize = 99;
/// As many steps as a word may take; an ordinary one takes some hundred.
const MOST_STEPS: u32 = 200_000;
/// As many arcs as are looked at for one word: a file may have states with tens of thousands of them.
const MOST_LOOKED_AT: u32 = 20_000_000;
/// As many ways as wait for later; of an ordinary word some ten do.
const MOST_WAITING: usize = 20_000;
/// As much as one reading may write; a file that loops without reading goes no further.
const MOST_WRITTEN: usize = 1_000;

/// Behind the last character of a word; no arc reads it.
const AFTER: u16 = u16::MAX;

/// A way on: where it leads, with what was read and is known on it. Those left for later know how much was written
/// before them.
#[derive(Clone, Copy)]
struct Way {
    values: Values,
    place: Place,
    written: u32,
    read: u32,
    output: u16,
}

/// What a way has passed that writes something: a symbol, or (with [`ROW`]) a row of arcs by its number. What rows
/// write is looked up only where the way leads to a reading: of forty ways begun one does.
type Passed = u32;
const ROW: Passed = 1 << 31;

/// What a walk needs, kept for the next one.
#[derive(Default)]
pub(super) struct Walk {
    /// The characters and [`AFTER`] behind them, and what is ahead at each.
    word: Vec<(u16, Next)>,
    /// Left for later, the next one last.
    later: Vec<Way>,
    path: Vec<Passed>,
    /// How many arcs were looked at.
    looked_at: u32,
    found: Vec<u16>,
    ends: Vec<usize>,
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
        // A line without spaces may be megabytes long.
        if word.chars().nth(LONGEST).is_some() {
            return;
        }
        for c in word.chars() {
            match machine.symbol(c) {
                Some(symbol) => self.word.push((symbol, Next::END)),
                None => return,
            }
        }
        let mut ahead = Next::END;
        for (symbol, at) in self.word.iter_mut().rev() {
            ahead = ahead.before(*symbol);
            *at = ahead;
        }
        self.word.push((AFTER, Next::END));
        self.later.clear();
        self.looked_at = 0;
        self.path.clear();
        let mut left = MOST_STEPS;
        let mut way = Some(Way { values: NEUTRAL, place: machine.start, written: 0, read: 0, output: 0 });
        while let Some(on) = way {
            way = self.go(machine, on, &mut left).or_else(|| self.back());
            if left == 0 || self.ends.len() >= MOST_READINGS {
                return;
            }
        }
    }

    /// Runs along single arcs to the next state, and on to the first of its arcs that may lead further, leaving others
    /// for later; none where the way ends.
    #[inline]
    fn go(&mut self, machine: &Transducer, way: Way, left: &mut u32) -> Option<Way> {
        let Way { mut place, mut values, .. } = way;
        let mut read = way.read as usize;
        if way.output != 0 {
            self.path.push(Passed::from(way.output));
        }
        let state = loop {
            match place.at() {
                At::State(nth) => break &machine.states[nth],
                At::Only(nth) => {
                    let step = &machine.only[nth];
                    *left -= 1;
                    if step.input >= machine.first_char {
                        if self.word[read].0 != step.input {
                            return None;
                        }
                        read += 1;
                    } else if step.input != 0 {
                        values = machine.flags[usize::from(step.input)].pass(values)?;
                    }
                    if step.writes {
                        self.path.push(size(nth) | ROW);
                    }
                    if *left == 0 {
                        return None;
                    }
                    place = step.target;
                }
            }
        };
        *left -= 1;
        if self.path.len() > MOST_WRITTEN {
            return None;
        }
        let (symbol, next) = self.word[read];
        if state.is_final && next.is_end() {
            self.keep(machine);
        }
        self.looked_at += state.end - state.first;
        if self.looked_at > MOST_LOOKED_AT {
            *left = 0;
            return None;
        }
        let written = size(self.path.len());
        let mut first: Option<Way> = None;
        let later = &mut self.later;
        // From the last to the first: the one that remains is taken at once, without having been put down.
        let mut on = |way| {
            if let Some(way) = first.replace(way)
                && later.len() < MOST_WAITING
            {
                later.push(way);
            }
        };
        let (start, end) = machine.reading(state, symbol, next.letter());
        if start < end {
            // A letter is read only where there is one, so that one more place is there.
            let behind = self.word[read + 1].1;
            let range = start as usize..end as usize;
            for (arc, ahead) in machine.arcs[range.clone()].iter().zip(&machine.ahead[range]).rev() {
                if ahead.may_lead_to(&behind) {
                    on(Way { values, place: arc.target, written, read: size(read + 1), output: arc.output });
                }
            }
        }
        if state.silent != 0 {
            let range = state.first as usize..state.first as usize + usize::from(state.silent);
            for (arc, ahead) in machine.arcs[range.clone()].iter().zip(&machine.ahead[range]).rev() {
                if ahead.may_lead_to(&next)
                    && let Some(values) = machine.flags[usize::from(arc.input)].pass(values)
                {
                    on(Way { values, place: arc.target, written, read: size(read), output: arc.output });
                }
            }
        }
        first
    }

    /// Keeps what the way has written as a reading, unless a file was made to write without end.
    fn keep(&mut self, machine: &Transducer) {
        let start = self.found.len();
        for passed in &self.path {
            if passed & ROW == 0 {
                #[expect(clippy::cast_possible_truncation, reason = "it was a symbol")]
                self.found.push(*passed as u16);
            } else {
                let nth = (passed & !ROW) as usize;
                let run = usize::from(machine.only[nth].run);
                self.found.extend(machine.written[nth..nth + run].iter().filter(|symbol| **symbol != 0));
            }
            if self.found.len() - start > MOST_WRITTEN {
                self.found.truncate(start);
                return;
            }
        }
        self.ends.push(self.found.len());
    }

    /// The last way that was left for later.
    #[inline]
    fn back(&mut self) -> Option<Way> {
        let way = self.later.pop()?;
        self.path.truncate(way.written as usize);
        Some(way)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most one symbol a step of a bounded walk")]
const fn size(written: usize) -> u32 {
    written as u32
}
