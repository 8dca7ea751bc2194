// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The file: an unweighted transducer in Voikko's VFST format, checked as a whole before anything walks it.
//!
//! Little-endian throughout. Sixteen bytes of head; a count and that many NUL-ended symbols (nothing, flags,
//! characters, tags, in this order); filling to a multiple of eight; cells of eight bytes. A state is a run
//! of cells: input symbol, output symbol, and in one word the target (24 bits) and, in the state's first cell,
//! how many more cells follow (8 bits, 255 = the second cell holds the number). Input 0xFFFF says that a word
//! may end here. Cells are rewritten here into states and arcs sorted by input, so that the walk can
//! search, and those with one way on into a row of arcs along which it runs.

use std::collections::HashMap;

use super::{
    ahead::{Ahead, View, bit},
    flag::{Flag, Flags},
    sign::Sign,
};
use crate::words::DictionaryError;

/// No dictionary that exists comes near; more is refused before memory is taken.
const LARGEST: usize = 64 << 20;
const MAGIC: [u8; 8] = [0x6e, 0x3a, 0x01, 0x00, 0xfa, 0x51, 0x03, 0x00];
const SWAPPED: [u8; 8] = [0x00, 0x01, 0x3a, 0x6e, 0x00, 0x03, 0x51, 0xfa];
const FINAL: u16 = 0xffff;

/// A transition: reads a symbol (or nothing), writes one (or nothing), leads on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    pub(super) input: u16,
    pub(super) output: u16,
    pub(super) target: Place,
}

/// Where an arc leads. Nineteen of twenty states have a single arc and no word may end there: such a state is that arc
/// alone, which mostly lies beside the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u32);

/// A state that is a single arc, with those behind it that read nothing and lie beside it: most of what a reading
/// writes comes in such rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub(super) input: u16,
    /// How many symbols it writes, from its own place in [`Transducer::written`] on.
    pub(super) run: u8,
    /// Whether any of them is more than nothing.
    pub(super) writes: bool,
    pub(super) target: Place,
}

/// A place, taken apart.
pub(super) enum At {
    /// An arc of [`Transducer::only`].
    Only(usize),
    /// A state of [`Transducer::states`].
    State(usize),
}

impl Place {
    const ONLY: u32 = 1 << 31;

    #[inline]
    pub(super) const fn at(self) -> At {
        let nth = (self.0 & !Self::ONLY) as usize;
        if self.0 & Self::ONLY == 0 { At::State(nth) } else { At::Only(nth) }
    }
}

/// A state with several ways on, or where a word may end. Its arcs that read nothing come first.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    pub(super) first: u32,
    pub(super) end: u32,
    /// The characters that the others read; see [`bit`].
    pub(super) letters: u64,
    /// How many of the arcs read nothing.
    pub(super) silent: u16,
    /// Whether a word may end here.
    pub(super) is_final: bool,
}

/// A whole transducer.
#[derive(Debug)]
pub(super) struct Transducer {
    pub(super) start: Place,
    pub(super) only: Vec<Step>,
    /// What each of them writes.
    pub(super) written: Vec<u16>,
    pub(super) states: Vec<State>,
    /// Of the states.
    pub(super) arcs: Vec<Arc>,
    /// What can be read after each of the arcs, before or after others that read nothing.
    pub(super) ahead: Vec<Ahead>,
    /// Of the symbols before `first_char`; the first, which is nothing, asks nothing.
    pub(super) flags: Vec<Flag>,
    /// The first symbol that is a character.
    pub(super) first_char: u16,
    chars: HashMap<char, u16>,
    /// The same for the first of them; 0 is none.
    latin: Box<[u16; LATIN]>,
    /// Of every symbol, what it means when it is written.
    pub(super) signs: Vec<Sign>,
}

/// So many characters are looked up in a table.
const LATIN: usize = 256;

/// So many steps are taken at once.
const LONGEST_ROW: u8 = 250;

/// So many arcs are looked through one by one.
const FEW: usize = 8;

/// States as the file has them.
pub(super) struct Raw {
    pub(super) states: Vec<State>,
    /// Input, output, and as target the number of a state; of each state those that read nothing first.
    arcs: Vec<(u16, u16, u32)>,
}

impl Transducer {
    /// Reads and checks a whole file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, DictionaryError> {
        if bytes.len() > LARGEST {
            return Err(DictionaryError::TooLarge);
        }
        let head = bytes.get(..18).ok_or(DictionaryError::Damaged("it ends before the symbols"))?;
        if head.starts_with(&SWAPPED) {
            return Err(DictionaryError::Unknown("its bytes are in the order of another kind of machine"));
        }
        if !head.starts_with(&MAGIC) {
            return Err(DictionaryError::Unknown("it does not begin as such a dictionary does"));
        }
        if head[8] != 0 {
            return Err(DictionaryError::Unknown("it has weights, as spelling error models do"));
        }
        let count = usize::from(u16::from_le_bytes([head[16], head[17]]));
        let mut rest = &bytes[18..];
        let mut names = Vec::with_capacity(count);
        for _ in 0..count {
            let end = rest.iter().position(|b| *b == 0);
            let end = end.ok_or(DictionaryError::Damaged("it ends among the symbols"))?;
            let name = std::str::from_utf8(&rest[..end]);
            names.push(name.map_err(|_| DictionaryError::Damaged("a symbol is not text"))?);
            rest = &rest[end + 1..];
        }
        let used = (bytes.len() - rest.len()).next_multiple_of(8);
        let cells = bytes.get(used..).ok_or(DictionaryError::Damaged("it ends before the cells"))?;
        let mut out = Self::with_symbols(&names)?;
        let raw = out.read_states(cells, count)?;
        out.lay_out(&raw);
        Ok(out)
    }

    /// The symbol of a character.
    pub(super) fn symbol(&self, c: char) -> Option<u16> {
        match self.latin.get(c as usize) {
            Some(0) => None,
            Some(symbol) => Some(*symbol),
            None => self.chars.get(&c).copied(),
        }
    }

    /// The arcs of a state that read this symbol, which may have the bit of another one.
    #[inline]
    pub(super) fn reading(&self, state: &State, symbol: u16, bit: u64) -> (u32, u32) {
        let (first, end) = (state.first + u32::from(state.silent), state.end);
        if state.letters & bit == 0 {
            return (end, end);
        }
        let arcs = &self.arcs[first as usize..end as usize];
        let from = if arcs.len() > FEW {
            arcs.partition_point(|arc| arc.input < symbol)
        } else {
            arcs.iter().position(|arc| arc.input >= symbol).unwrap_or(arcs.len())
        };
        let rest = &arcs[from..];
        let many = rest.iter().position(|arc| arc.input != symbol).unwrap_or(rest.len());
        #[expect(clippy::cast_possible_truncation, reason = "a place in a table of under 2^24 arcs")]
        let place = |n: usize| first + n as u32;
        (place(from), place(from + many))
    }

    fn with_symbols(names: &[&str]) -> Result<Self, DictionaryError> {
        let flag = |name: &&&str| name.len() > 2 && name.starts_with('@') && name.ends_with('@');
        if names.first().is_some_and(|name| !name.is_empty()) {
            return Err(DictionaryError::Damaged("its first symbol is not empty"));
        }
        let named: Vec<&str> = names.iter().skip(1).take_while(flag).copied().collect();
        let kinds = Flags::of(&named)?;
        let mut flags = vec![Flag::NONE; names.len().min(1)];
        for name in named {
            flags.push(kinds.flag(name)?);
        }
        let mut chars = HashMap::new();
        let mut latin = Box::new([0; LATIN]);
        for (nth, name) in names.iter().enumerate().skip(flags.len()) {
            let mut signs = name.chars();
            if let (Some(sign), None, Ok(nth)) = (signs.next(), signs.next(), u16::try_from(nth)) {
                chars.insert(sign, nth);
                if let Some(place) = latin.get_mut(sign as usize) {
                    *place = nth;
                }
            }
        }
        let first_char = u16::try_from(flags.len()).map_err(|_| DictionaryError::TooLarge)?;
        Ok(Self {
            start: Place(0),
            only: Vec::new(),
            written: Vec::new(),
            states: Vec::new(),
            arcs: Vec::new(),
            ahead: Vec::new(),
            first_char,
            chars,
            latin,
            signs: names.iter().map(|name| Sign::of(name)).collect(),
            flags,
        })
    }

    fn read_states(&self, cells: &[u8], symbols: usize) -> Result<Raw, DictionaryError> {
        const WRONG: DictionaryError = DictionaryError::Damaged("its states do not fit together");
        let (cells, odd) = cells.as_chunks::<8>();
        if !odd.is_empty() || cells.is_empty() || cells.len() >= 1 << 24 {
            return Err(DictionaryError::Damaged("it ends in the middle of a cell"));
        }
        let word = |at: usize| u32::from_le_bytes([cells[at][4], cells[at][5], cells[at][6], cells[at][7]]);
        let half = |at: usize, from: usize| u16::from_le_bytes([cells[at][from], cells[at][from + 1]]);
        // Which state begins at which cell.
        let mut numbers = vec![u32::MAX; cells.len()];
        let mut raw = Raw { states: Vec::new(), arcs: Vec::with_capacity(cells.len()) };
        let mut at = 0;
        while at < cells.len() {
            let more = (word(at) >> 24) as usize;
            let long = more == 255;
            if long && at + 1 >= cells.len() {
                return Err(WRONG);
            }
            // The cell that holds the number counts itself.
            let more = if long {
                u32::from_le_bytes([cells[at + 1][0], cells[at + 1][1], cells[at + 1][2], cells[at + 1][3]])
                    as usize
                    + 1
            } else {
                more
            };
            let end = at.checked_add(1 + more).filter(|end| *end <= cells.len()).ok_or(WRONG)?;
            numbers[at] = u32::try_from(raw.states.len()).map_err(|_| WRONG)?;
            let first = raw.arcs.len();
            let mut is_final = false;
            for cell in (at..end).filter(|cell| !(long && *cell == at + 1)) {
                let (input, output) = (half(cell, 0), half(cell, 2));
                if input == FINAL {
                    is_final = true;
                    continue;
                }
                if usize::from(input) >= symbols || usize::from(output) >= symbols {
                    return Err(DictionaryError::Damaged("a transition has a symbol that is not there"));
                }
                raw.arcs.push((input, output, word(cell) & 0x00ff_ffff));
            }
            raw.arcs[first..].sort_by_key(|arc| arc.0);
            let silent = raw.arcs[first..].partition_point(|arc| arc.0 < self.first_char);
            raw.states.push(State {
                first: u32::try_from(first).map_err(|_| WRONG)?,
                end: u32::try_from(raw.arcs.len()).map_err(|_| WRONG)?,
                letters: raw.arcs[first + silent..].iter().fold(0, |set, arc| set | bit(arc.0)),
                silent: u16::try_from(silent).map_err(|_| WRONG)?,
                is_final,
            });
            at = end;
        }
        for arc in &mut raw.arcs {
            arc.2 = numbers.get(arc.2 as usize).copied().filter(|n| *n != u32::MAX).ok_or(WRONG)?;
        }
        Ok(raw)
    }

    /// States with a single arc become that arc; the others are told what is ahead behind each of theirs: most ways that
    /// begin end at the next letter, and need not be begun.
    fn lay_out(&mut self, raw: &Raw) {
        let view = View::of(raw);
        let (mut only, mut several) = (0, 0);
        let places: Vec<Place> = raw
            .states
            .iter()
            .map(|state| {
                let next = if state.is_only() { &mut only } else { &mut several };
                *next += 1;
                Place(if state.is_only() { Place::ONLY } else { 0 } | (*next - 1))
            })
            .collect();
        // What is written and says nothing need not be written: no letter, no tag that is looked at.
        let silent: Vec<bool> = self.signs.iter().map(|sign| *sign == Sign::Other).collect();
        let first_char = self.first_char;
        let arc = |(input, output, target): (u16, u16, u32)| Arc {
            input,
            output: if output < first_char || silent[usize::from(output)] { 0 } else { output },
            target: places[target as usize],
        };
        self.start = places[0];
        for state in &raw.states {
            let arcs = &raw.arcs[state.first as usize..state.end as usize];
            if state.is_only() {
                for arc in arcs.iter().copied().map(arc) {
                    self.only.push(Step {
                        input: arc.input,
                        run: 1,
                        writes: arc.output != 0,
                        target: arc.target,
                    });
                    self.written.push(arc.output);
                }
                continue;
            }
            let first = self.arcs.len();
            self.arcs.extend(arcs.iter().copied().map(arc));
            self.ahead.extend(arcs.iter().map(|arc| view.ahead(arc.2)));
            #[expect(clippy::cast_possible_truncation, reason = "a place in a table of under 2^24 arcs")]
            self.states.push(State { first: first as u32, end: self.arcs.len() as u32, ..*state });
        }
        self.join_rows();
    }

    /// A step goes on along those behind it that read nothing and ask nothing, where they lie beside it.
    fn join_rows(&mut self) {
        for nth in (0..self.only.len().saturating_sub(1)).rev() {
            let (step, next) = (self.only[nth], self.only[nth + 1]);
            let beside = matches!(step.target.at(), At::Only(to) if to == nth + 1);
            if beside && next.input == 0 && next.run < LONGEST_ROW {
                self.only[nth] = Step {
                    run: next.run + 1,
                    writes: step.writes || next.writes,
                    target: next.target,
                    ..step
                };
            }
        }
    }
}

impl State {
    const fn is_only(&self) -> bool {
        self.end - self.first == 1 && !self.is_final
    }
}

impl Raw {
    /// A state's arcs that read nothing.
    pub(super) fn silent(&self, state: &State) -> &[(u16, u16, u32)] {
        &self.arcs[state.first as usize..state.first as usize + usize::from(state.silent)]
    }

    /// Those that read a letter.
    pub(super) fn letters(&self, state: &State) -> &[(u16, u16, u32)] {
        &self.arcs[state.first as usize + usize::from(state.silent)..state.end as usize]
    }
}
