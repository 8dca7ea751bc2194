// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The walk: every way a word can be read, depth first, within bounds that no word or file can exceed.

use super::{
    ahead::{Ahead, Next},
    file::{Arc, At, Place, Transducer},
    flag::{NEUTRAL, Values},
};

/// As long a word as is looked at, in letters; longer ones are no words.
const LONGEST: usize = 200;
/// As many readings of a word as are looked at.
const MOST_READINGS: usize = 99;
/// As many steps as a word may take; an ordinary one takes some hundred.
const MOST_STEPS: u32 = 200_000;
/// As much as one reading may write; a file that loops without reading goes no further.
const MOST_WRITTEN: usize = 1_000;

/// Behind the last character of a word; no arc reads it.
const AFTER: u16 = u16::MAX;

/// Another way on from a state that was passed.
struct Choice {
    values: Values,
    /// The next arc to take, which may lead further, and the end of those like it.
    next: u32,
    end: u32,
    /// The state's arcs that read a character, while those that read nothing are being taken.
    letters: (u32, u32),
    silent: bool,
    /// How much of the word was read, and how much was written.
    read: u32,
    written: u32,
}

/// What a walk needs, kept for the next one.
#[derive(Default)]
pub(super) struct Walk {
    /// The characters and [`AFTER`] behind them, and what is ahead at each.
    word: Vec<(u16, Next)>,
    choices: Vec<Choice>,
    path: Vec<u16>,
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
        self.choices.clear();
        self.path.clear();
        let mut left = MOST_STEPS;
        let mut way = Some((machine.start, 0, NEUTRAL));
        while let Some((place, read, values)) = way {
            way = self.go(machine, place, read, values, &mut left).or_else(|| self.back(machine));
            if left == 0 || self.ends.len() >= MOST_READINGS {
                return;
            }
        }
    }

    /// Runs along single arcs to the next state, and on to the first of its arcs that may lead further; none
    /// where the way ends.
    fn go(
        &mut self,
        machine: &Transducer,
        mut place: Place,
        mut read: usize,
        mut values: Values,
        left: &mut u32,
    ) -> Option<(Place, usize, Values)> {
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
                    self.path.extend_from_slice(machine.written.get(nth..nth + usize::from(step.run))?);
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
        let (symbol, next) = &self.word[read];
        if state.is_final && next.is_end() {
            self.found.extend_from_slice(&self.path);
            self.ends.push(self.found.len());
        }
        let letters = machine.reading(state, *symbol, next.letter());
        if state.silent == 0 {
            // Most states: at most one arc reads the letter, and nothing is kept for later.
            if letters.0 == letters.1 {
                return None;
            }
            if letters.0 + 1 == letters.1 {
                let nth = letters.0 as usize;
                if !machine.ahead[nth].may_lead_to(&self.word[read + 1].1) {
                    return None;
                }
                let arc = machine.arcs[nth];
                if arc.output != 0 {
                    self.path.push(arc.output);
                }
                return Some((arc.target, read + 1, values));
            }
        }
        let mut choice = Choice {
            values,
            next: state.first,
            end: state.first + u32::from(state.silent),
            letters,
            silent: true,
            read: size(read),
            written: size(self.path.len()),
        };
        self.settle(machine, &mut choice).then(|| self.take(machine, choice))
    }

    /// The last way that was left for later.
    fn back(&mut self, machine: &Transducer) -> Option<(Place, usize, Values)> {
        let choice = self.choices.pop()?;
        self.path.truncate(choice.written as usize);
        Some(self.take(machine, choice))
    }

    /// Moves a choice to its next arc that may lead further, if there is one.
    #[inline]
    fn settle(&self, machine: &Transducer, choice: &mut Choice) -> bool {
        let read = choice.read as usize;
        if choice.silent {
            let next = &self.word[read].1;
            let range = choice.next as usize..choice.end as usize;
            let passes = |(arc, ahead): (&Arc, &Ahead)| {
                ahead.may_lead_to(next) && machine.flags[usize::from(arc.input)].pass(choice.values).is_some()
            };
            if let Some(skip) = machine.arcs[range.clone()].iter().zip(&machine.ahead[range]).position(passes)
            {
                choice.next += size(skip);
                return true;
            }
            (choice.next, choice.end) = choice.letters;
            choice.silent = false;
        }
        if choice.next == choice.end {
            return false;
        }
        // A letter is read only where there is one, so that one more place is there.
        let next = &self.word[read + 1].1;
        let range = choice.next as usize..choice.end as usize;
        match machine.ahead[range].iter().position(|ahead| ahead.may_lead_to(next)) {
            Some(skip) => {
                choice.next += size(skip);
                true
            }
            None => false,
        }
    }

    /// Takes the arc that a choice stands at, and keeps the rest of it for later where more may lead further.
    #[inline]
    fn take(&mut self, machine: &Transducer, mut choice: Choice) -> (Place, usize, Values) {
        let arc = machine.arcs[choice.next as usize];
        let (read, values) = if choice.silent {
            let flag = &machine.flags[usize::from(arc.input)];
            (choice.read as usize, flag.pass(choice.values).unwrap_or(choice.values))
        } else {
            (choice.read as usize + 1, choice.values)
        };
        choice.next += 1;
        if self.settle(machine, &mut choice) {
            self.choices.push(choice);
        }
        if arc.output != 0 {
            self.path.push(arc.output);
        }
        (arc.target, read, values)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most one symbol a step of a bounded walk")]
const fn size(written: usize) -> u32 {
    written as u32
}
