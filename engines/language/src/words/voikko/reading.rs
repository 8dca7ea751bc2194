// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From the symbols of one reading to base form, parts and class.
//!
//! `kaupunginteatterin` is written `<noun><base>kaupunki<back>kaupungin<border><noun><base>teatteri<back>teatterin`:
//! the base form is what is written before the last base, and that base.

use super::sign::{Kind, Sign};

/// One way to read a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The base form, in small letters.
    pub(crate) lemma: String,
    /// The bases of the parts; one where it is no compound.
    pub(crate) parts: Vec<String>,
    /// The class of the last part.
    pub(crate) kind: Option<Kind>,
}

/// Where the letters go that come next.
#[derive(Clone, Copy, PartialEq)]
enum Into {
    Surface,
    Base,
    Ending,
    Nowhere,
}

/// A part of a compound, while it is read.
#[derive(Default)]
struct Part {
    /// Where it begins in the word as written.
    start: usize,
    /// The last base or derived ending: where it stands, and its letters.
    base: Option<(usize, String)>,
    /// The last base that is no derived ending.
    root: Option<(usize, String)>,
    kind: Option<Kind>,
    verb: bool,
    participle: bool,
    noun_or_manner: bool,
    /// Where the ending -minen begins.
    minen: Option<usize>,
}

impl Reading {
    pub(super) fn of(symbols: &[u16], signs: &[Sign]) -> Self {
        let mut surface = String::new();
        let mut parts: Vec<String> = Vec::new();
        let mut part = Part::default();
        let mut into = Into::Surface;
        for sign in symbols.iter().filter_map(|s| signs.get(usize::from(*s))) {
            match sign {
                Sign::Text(text) => match into {
                    Into::Surface => surface.push_str(text),
                    Into::Base | Into::Ending => {
                        if let Some((_, base)) = &mut part.base {
                            base.push_str(text);
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
                    part.base = Some((surface.len(), String::new()));
                }
                Sign::Aside => into = Into::Nowhere,
                Sign::Back => {
                    if into == Into::Base {
                        part.root.clone_from(&part.base);
                    }
                    into = Into::Surface;
                }
                Sign::Border => {
                    let whole = part.base_form(&surface, part.start);
                    push_parts(&mut parts, &whole);
                    part = Part { start: surface.len(), ..Part::default() };
                    into = Into::Surface;
                }
                Sign::Participle => part.participle |= part.verb,
                Sign::Minen => part.minen = Some(surface.len()),
                Sign::Manner => part.noun_or_manner = true,
                Sign::Other => {}
            }
        }
        // A participle is a form of its verb, unless it became a noun ("tekijä") or an adverb ("tehokkaasti").
        if part.verb && part.participle && !part.noun_or_manner && part.root.is_some() {
            part.base.clone_from(&part.root);
            part.kind = Some(Kind::Verb);
        }
        // "rakentamisesta" is of "rakentaminen".
        if let Some(at) = part.minen
            && surface.get(at..).is_some_and(|rest| rest.starts_with("mi"))
        {
            part.base = Some((at, "minen".to_owned()));
            part.kind = Some(Kind::Noun);
        }
        let lemma = part.base_form(&surface, 0).replace('=', "").to_lowercase();
        let tail = part.base_form(&surface, part.start);
        push_parts(&mut parts, &tail);
        Self { lemma, parts, kind: part.kind }
    }
}

impl Part {
    /// What is written from there up to the base, and the base; or all that is written.
    fn base_form(&self, surface: &str, from: usize) -> String {
        match &self.base {
            Some((at, base)) => surface.get(from..*at).unwrap_or_default().to_owned() + base,
            None => surface.get(from..).unwrap_or_default().to_owned(),
        }
    }
}

fn push_parts(parts: &mut Vec<String>, base: &str) {
    let bits = base.split('=').map(|bit| bit.trim_matches('-').to_lowercase());
    parts.extend(bits.filter(|bit| !bit.is_empty()));
}
