// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From the symbols of one reading to base form, parts and class.
//!
//! `kaupunginteatterin` is written `<noun><base>kaupunki<back>kaupungin<border><noun><base>teatteri<back>teatterin`:
//! the base form is what is written before the last base, and that base.

use super::sign::{Kind, Sign};

/// One way to read a word. Filled again and again: of several readings of a word only the best is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    /// The base form, in small letters.
    pub(crate) lemma: String,
    /// The class of the last part.
    pub(crate) kind: Option<Kind>,
    /// The bases of the parts, one behind the other, and where each ends.
    bases: String,
    ends: Vec<usize>,
}

/// Where the letters go that come next.
#[derive(Clone, Copy, PartialEq)]
enum Into {
    Surface,
    Base,
    Ending,
    Nowhere,
}

/// Letters that were written as a base: where they stand, and where in the word as written they belong.
#[derive(Clone, Copy)]
struct Base {
    at: usize,
    from: usize,
    to: usize,
}

/// A part of a compound, while it is read.
#[derive(Default)]
struct Part {
    /// Where it begins in the word as written.
    start: usize,
    /// The last base or derived ending.
    base: Option<Base>,
    /// The last base that is no derived ending.
    root: Option<Base>,
    kind: Option<Kind>,
    verb: bool,
    participle: bool,
    noun_or_manner: bool,
    /// Where the ending -minen begins.
    minen: Option<usize>,
}

/// What reading needs, kept for the next one.
#[derive(Default)]
pub(super) struct Desk {
    /// The word as written.
    surface: String,
    /// All bases and endings.
    bases: String,
    /// A base form, before it is cut into parts.
    whole: String,
}

impl Reading {
    /// The bases of the parts; one where it is no compound.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| self.bases.get(start..*end))
    }

    /// How many parts there are.
    pub(crate) fn count(&self) -> usize {
        self.ends.len()
    }

    /// Reads what a walk has written.
    pub(super) fn fill(&mut self, symbols: &[u16], signs: &[Sign], desk: &mut Desk) {
        self.bases.clear();
        self.ends.clear();
        desk.surface.clear();
        desk.bases.clear();
        let mut part = Part::default();
        let mut into = Into::Surface;
        for sign in symbols.iter().filter_map(|s| signs.get(usize::from(*s))) {
            match sign {
                Sign::Letter(letter) => match into {
                    Into::Surface => desk.surface.push(*letter),
                    Into::Base | Into::Ending => {
                        if let Some(base) = &mut part.base {
                            desk.bases.push(*letter);
                            base.to = desk.bases.len();
                        }
                    }
                    Into::Nowhere => {}
                },
                Sign::Text(text) => match into {
                    Into::Surface => desk.surface.push_str(text),
                    Into::Base | Into::Ending => {
                        if let Some(base) = &mut part.base {
                            desk.bases.push_str(text);
                            base.to = desk.bases.len();
                        }
                    }
                    Into::Nowhere => {}
                },
                Sign::Class(kind) => {
                    part.kind = Some(*kind);
                    match kind {
                        Kind::Verb => part.verb = true,
                        Kind::Noun => part.noun_or_manner |= part.verb,
                        _ => {}
                    }
                }
                Sign::Base | Sign::Ending => {
                    into = if *sign == Sign::Base { Into::Base } else { Into::Ending };
                    let end = desk.bases.len();
                    part.base = Some(Base { at: desk.surface.len(), from: end, to: end });
                }
                Sign::Aside => into = Into::Nowhere,
                Sign::Back => {
                    if into == Into::Base {
                        part.root = part.base;
                    }
                    into = Into::Surface;
                }
                Sign::Border => {
                    self.push_parts(&part, desk);
                    part = Part { start: desk.surface.len(), ..Part::default() };
                    into = Into::Surface;
                }
                Sign::Participle => part.participle |= part.verb,
                Sign::Minen => part.minen = Some(desk.surface.len()),
                Sign::Manner => part.noun_or_manner = true,
                Sign::Other => {}
            }
        }
        // A participle is a form of its verb, unless it became a noun ("tekijä") or an adverb ("tehokkaasti").
        if part.verb && part.participle && !part.noun_or_manner && part.root.is_some() {
            part.base = part.root;
            part.kind = Some(Kind::Verb);
        }
        // "rakentamisesta" is of "rakentaminen".
        if let Some(at) = part.minen
            && desk.surface.get(at..).is_some_and(|rest| rest.starts_with("mi"))
        {
            let from = desk.bases.len();
            desk.bases.push_str("minen");
            part.base = Some(Base { at, from, to: desk.bases.len() });
            part.kind = Some(Kind::Noun);
        }
        self.kind = part.kind;
        part.base_form(0, desk);
        self.lemma.clear();
        small(&mut self.lemma, desk.whole.split('='));
        self.push_parts(&part, desk);
    }

    fn push_parts(&mut self, part: &Part, desk: &mut Desk) {
        part.base_form(part.start, desk);
        for bit in desk.whole.split('=').map(|bit| bit.trim_matches('-')).filter(|bit| !bit.is_empty()) {
            small(&mut self.bases, std::iter::once(bit));
            self.ends.push(self.bases.len());
        }
    }
}

impl Part {
    /// What is written from there up to the base, and the base; or all that is written.
    fn base_form(&self, from: usize, desk: &mut Desk) {
        desk.whole.clear();
        let (at, base) = match &self.base {
            Some(base) => (base.at, desk.bases.get(base.from..base.to).unwrap_or_default()),
            None => (desk.surface.len(), ""),
        };
        desk.whole.push_str(desk.surface.get(from..at).unwrap_or_default());
        desk.whole.push_str(base);
    }
}

/// Adds texts in small letters, which they mostly are.
fn small<'t>(to: &mut String, texts: impl Iterator<Item = &'t str>) {
    for text in texts {
        if text.chars().any(char::is_uppercase) {
            to.push_str(&text.to_lowercase());
        } else {
            to.push_str(text);
        }
    }
}
