// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The file: an unweighted transducer in Voikko's VFST format, checked as a whole before anything walks it.
//!
//! Little-endian throughout. Sixteen bytes of head; a count and that many NUL-ended symbols (nothing, flags,
//! characters, tags, in this order); filling to a multiple of eight; cells of eight bytes. A state is a run
//! of cells: input symbol, output symbol, and in one word the target (24 bits) and, in the state's first cell,
//! how many more cells follow (8 bits, 255 = the second cell holds the number). Input 0xFFFF says that a word
//! may end here. Cells are rewritten here into states and arcs sorted by input, so that the walk can search.

use std::collections::HashMap;

use super::sign::Sign;
use crate::words::DictionaryError;

/// No dictionary that exists comes near; more is refused before memory is taken.
const LARGEST: usize = 64 << 20;
const MAGIC: [u8; 8] = [0x6e, 0x3a, 0x01, 0x00, 0xfa, 0x51, 0x03, 0x00];
const SWAPPED: [u8; 8] = [0x00, 0x01, 0x3a, 0x6e, 0x00, 0x03, 0x51, 0xfa];
/// As many rounds of looking ahead as are taken.
const MOST_ROUNDS: usize = 100;
const FINAL: u16 = 0xffff;

/// A transition: reads a symbol (or nothing), writes one (or nothing), leads to a state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arc {
    pub(super) input: u16,
    pub(super) output: u16,
    pub(super) target: u32,
    /// Which characters can be read from there, before or after arcs that read nothing; see [`bit`].
    pub(super) ahead: u64,
}

/// A state: its arcs, those that read nothing first.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    pub(super) first: u32,
    pub(super) end: u32,
    /// How many of the arcs read nothing.
    pub(super) silent: u16,
    /// Whether a word may end here.
    pub(super) is_final: bool,
}

/// What a flag does to the value of its feature. Values count from 1; 0 is neutral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flag {
    Set(u16, u16),
    Clear(u16),
    Unify(u16, u16),
    Require(u16, Option<u16>),
    Disallow(u16, Option<u16>),
}

/// A whole transducer.
#[derive(Debug)]
pub(super) struct Transducer {
    pub(super) states: Vec<State>,
    pub(super) arcs: Vec<Arc>,
    /// Of the symbols before `first_char`; the first, which is nothing, has none.
    pub(super) flags: Vec<Option<Flag>>,
    pub(super) features: usize,
    /// The first symbol that is a character.
    pub(super) first_char: u16,
    pub(super) chars: HashMap<char, u16>,
    /// Of every symbol, what it means when it is written.
    pub(super) signs: Vec<Sign>,
}

/// The end of a word in a set of what comes next.
pub(super) const END: u64 = 1 << 63;

/// A character's place in a set of what comes next; some share one, so that a set says "perhaps" or "no".
pub(super) const fn bit(symbol: u16) -> u64 {
    1 << (symbol % 63)
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
        out.read_states(cells, count)?;
        Ok(out)
    }

    fn with_symbols(names: &[&str]) -> Result<Self, DictionaryError> {
        let (mut features, mut values) = (HashMap::new(), HashMap::new());
        let mut flags = Vec::new();
        let mut chars = HashMap::new();
        for (nth, name) in names.iter().enumerate() {
            let flag = name.len() > 2 && name.starts_with('@') && name.ends_with('@');
            if nth == flags.len() && (nth == 0 || flag) {
                if nth == 0 && !name.is_empty() {
                    return Err(DictionaryError::Damaged("its first symbol is not empty"));
                }
                flags.push(if nth == 0 { None } else { Some(read_flag(name, &mut features, &mut values)?) });
                continue;
            }
            let mut signs = name.chars();
            if let (Some(sign), None, Ok(nth)) = (signs.next(), signs.next(), u16::try_from(nth)) {
                chars.insert(sign, nth);
            }
        }
        let first_char = u16::try_from(flags.len()).map_err(|_| DictionaryError::TooLarge)?;
        Ok(Self {
            states: Vec::new(),
            arcs: Vec::new(),
            features: features.len(),
            first_char,
            chars,
            signs: names.iter().map(|name| Sign::of(name)).collect(),
            flags,
        })
    }

    fn read_states(&mut self, cells: &[u8], symbols: usize) -> Result<(), DictionaryError> {
        const WRONG: DictionaryError = DictionaryError::Damaged("its states do not fit together");
        let (cells, odd) = cells.as_chunks::<8>();
        if !odd.is_empty() || cells.is_empty() || cells.len() >= 1 << 24 {
            return Err(DictionaryError::Damaged("it ends in the middle of a cell"));
        }
        let word = |at: usize| u32::from_le_bytes([cells[at][4], cells[at][5], cells[at][6], cells[at][7]]);
        let half = |at: usize, from: usize| u16::from_le_bytes([cells[at][from], cells[at][from + 1]]);
        // Which state begins at which cell.
        let mut numbers = vec![u32::MAX; cells.len()];
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
            numbers[at] = u32::try_from(self.states.len()).map_err(|_| WRONG)?;
            let first = self.arcs.len();
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
                self.arcs.push(Arc { input, output, target: word(cell) & 0x00ff_ffff, ahead: 0 });
            }
            self.arcs[first..].sort_by_key(|arc| arc.input);
            let silent = self.arcs[first..].partition_point(|arc| arc.input < self.first_char);
            self.states.push(State {
                first: u32::try_from(first).map_err(|_| WRONG)?,
                end: u32::try_from(self.arcs.len()).map_err(|_| WRONG)?,
                silent: u16::try_from(silent).map_err(|_| WRONG)?,
                is_final,
            });
            at = end;
        }
        for arc in &mut self.arcs {
            arc.target = numbers.get(arc.target as usize).copied().filter(|n| *n != u32::MAX).ok_or(WRONG)?;
        }
        self.look_ahead();
        Ok(())
    }

    /// Tells each arc what is ahead: most ways that begin with an arc that reads nothing end at the next letter, and need
    /// not be begun.
    fn look_ahead(&mut self) {
        let first_char = self.first_char;
        let letters =
            |arcs: &[Arc]| arcs.iter().filter(|a| a.input >= first_char).fold(0, |set, a| set | bit(a.input));
        let mut ahead: Vec<u64> = self
            .states
            .iter()
            .map(|s| letters(&self.arcs[s.first as usize..s.end as usize]) | if s.is_final { END } else { 0 })
            .collect();
        let silent: Vec<usize> = (0..self.states.len()).filter(|n| self.states[*n].silent > 0).collect();
        // Until nothing changes, which takes a few rounds in files that exist.
        let mut changed = true;
        for _ in 0..MOST_ROUNDS {
            changed = false;
            for nth in silent.iter().rev() {
                let state = self.states[*nth];
                let arcs = &self.arcs[state.first as usize..state.first as usize + usize::from(state.silent)];
                let set = arcs.iter().fold(ahead[*nth], |set, arc| set | ahead[arc.target as usize]);
                changed |= set != ahead[*nth];
                ahead[*nth] = set;
            }
            if !changed {
                break;
            }
        }
        for arc in &mut self.arcs {
            // A file made to take long: all is possible, and the walk's own bounds hold.
            arc.ahead = if changed { u64::MAX } else { ahead[arc.target as usize] };
        }
    }
}

/// `@P.NAME.VALUE@`.
fn read_flag<'n>(
    name: &'n str,
    features: &mut HashMap<&'n str, u16>,
    values: &mut HashMap<&'n str, u16>,
) -> Result<Flag, DictionaryError> {
    let unknown = DictionaryError::Unknown("it has a flag of a kind that is not known");
    let mut bits = name.trim_matches('@').split('.');
    let (Some(what), Some(feature)) = (bits.next(), bits.next()) else { return Err(unknown) };
    let next = u16::try_from(features.len()).map_err(|_| DictionaryError::TooLarge)?;
    let feature = *features.entry(feature).or_insert(next);
    let next = u16::try_from(values.len() + 1).map_err(|_| DictionaryError::TooLarge)?;
    let value = bits.next().map(|value| *values.entry(value).or_insert(next));
    Ok(match (what, value) {
        ("P", Some(value)) => Flag::Set(feature, value),
        ("C", None) => Flag::Clear(feature),
        ("U", Some(value)) => Flag::Unify(feature, value),
        ("R", value) => Flag::Require(feature, value),
        ("D", value) => Flag::Disallow(feature, value),
        _ => return Err(unknown),
    })
}
