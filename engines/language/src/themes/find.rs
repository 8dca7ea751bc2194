// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way from texts to themes, step by step.

use std::{collections::HashMap, hash::Hash, ops::ControlFlow};

use kernel::{Chance, Lang};

use super::{
    SubTheme, Theme, ThemeEdit, ThemeFinder, ThemeId, ThemeMap, ThemeText, ThemeWish,
    corpus::Corpus,
    edits::{Fixed, Hand},
    graph,
    group::{self, Groups, How, NEIGHBOURS},
    keep, label,
    leiden::number,
    matrix::{Matrix, add, dot, unit},
    place::{Placer, Spoken},
    shared::{self, Space},
    space,
};
use crate::{Source, pack::names::Names};

/// Fewer texts than this have no themes of their own.
const FEWEST: usize = 6;
/// So many texts of a theme stand for all of them when its parts are looked for.
const COMPARED_INSIDE: usize = 2_000;
/// A theme of fewer texts is not cut into parts.
const WORTH_PARTS: usize = 60;
/// So many texts teach where their words lie better than a pack of other people's does.
const TAUGHT: usize = 2_000;

/// Tells how far it is; whether to go on.
type Tick<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// All texts, where they lie, and what is needed to place one more.
pub(super) struct Work<'f> {
    finder: &'f ThemeFinder<'f>,
    space: Option<Space<'f>>,
    spoken: Vec<Spoken>,
    /// For each text its language's place in `spoken` and its number there.
    at: Vec<(usize, u32)>,
    places: Matrix,
    /// The pack's part alone, for neighbours in other languages; empty where not needed.
    shared: Matrix,
    /// The direction of which half is taken away from the pack's part.
    strongest: Vec<f32>,
    rows: Vec<u32>,
}

impl<'f> Work<'f> {
    pub(super) fn new<Id>(
        finder: &'f ThemeFinder<'f>,
        texts: &[ThemeText<'_, Id>],
        chance: &mut Chance,
        tick: Tick<'_>,
    ) -> Option<Self> {
        let space = space_of(finder);
        let mut spoken: Vec<Spoken> = Vec::new();
        let mut at = vec![(0, 0); texts.len()];
        for lang in Lang::ALL {
            let own: Vec<usize> = (0..texts.len()).filter(|n| texts[*n].lang == lang).collect();
            if own.is_empty() {
                continue;
            }
            own.iter().enumerate().for_each(|(k, n)| at[*n] = (spoken.len(), number(k)));
            let corpus = Corpus::read(own.iter().map(|n| texts[*n].text), lang, finder.analyser);
            let share = own.len() as f32 / texts.len() as f32;
            let done = at_share(spoken.iter().map(|s: &Spoken| s.corpus.len()).sum(), texts.len());
            let words =
                space::words(&corpus, chance, &mut |part| tick((done + share * part) * 0.6).is_continue())?;
            spoken.push(Spoken { lang, corpus, words, offset: 0, mean: Vec::new() });
        }
        let mut work = Self {
            finder,
            space,
            spoken,
            at,
            places: Matrix::default(),
            shared: Matrix::default(),
            strongest: Vec::new(),
            rows: Vec::new(),
        };
        work.lay_out(|n| texts[n].text);
        work.rows =
            (0..number(texts.len())).filter(|n| space::somewhere(work.places.row(*n as usize))).collect();
        Some(work)
    }

    /// Puts every text at its place: each language has directions of its own, the pack's are for all.
    fn lay_out<'t>(&mut self, text: impl Fn(usize) -> &'t str) {
        let mut width = 0;
        for s in &mut self.spoken {
            s.offset = width;
            width += s.words.width;
        }
        let shared_width = self.space.as_ref().map_or(0, Space::width);
        let shared_offset = width;
        self.places = Matrix::zero(self.at.len(), width + shared_width);
        self.shared = Matrix::zero(self.at.len(), shared_width);
        if let Some(space) = &self.space {
            self.strongest = shared::lay(space, text, &mut self.spoken, &self.at, &mut self.shared);
        }
        let weight = self.weight();
        for (n, (s, k)) in self.at.iter().enumerate() {
            let s = &self.spoken[*s];
            let own = space::text(&s.corpus, &s.words, s.corpus.text(*k as usize));
            let row = self.places.row_mut(n);
            row[s.offset..s.offset + own.len()].copy_from_slice(&own);
            if shared_width > 0 {
                add(&mut row[shared_offset..], self.shared.row(n), weight);
            }
            unit(row);
        }
    }

    /// How much the pack counts against what the texts themselves teach: the more scattered and the fewer
    /// they are, the more.
    pub(super) fn weight(&self) -> f32 {
        // A model has read more than any brainstorm can teach.
        if matches!(self.space, Some(Space::Model(_))) {
            return 1.0;
        }
        let texts: usize = self.spoken.iter().map(|s| s.corpus.len()).sum();
        let once: f64 = self.spoken.iter().map(|s| s.corpus.once * s.corpus.len() as f64).sum::<f64>()
            / texts.max(1) as f64;
        if once > 0.6 && texts < TAUGHT {
            return 1.0;
        }
        // Between languages only the pack knows who is near whom.
        if self.spoken.len() > 1 { 0.5 } else { 0.5 * (TAUGHT as f32 / texts.max(1) as f32).min(1.0).powi(2) }
    }

    /// Who is near whom. In one language by all that is known; between languages by the pack, as many
    /// neighbours as the other language has part in the texts.
    fn edges(&self, rows: &[u32]) -> Vec<(u32, u32, f32)> {
        if self.spoken.len() < 2 || self.space.is_none() {
            return self
                .spoken_rows(rows)
                .iter()
                .flat_map(|own| group::plain_edges(&self.places)(own))
                .collect();
        }
        let by_lang = self.spoken_rows(rows);
        let mut out = Vec::new();
        for (a, from) in by_lang.iter().enumerate() {
            for (b, to) in by_lang.iter().enumerate() {
                let part = NEIGHBOURS as f64 * to.len() as f64 / rows.len() as f64;
                let count = (part.round() as usize).max(2);
                // The small language looks for company in the big one; the other way every text of the big one
                // would hang on the same few.
                if a == b {
                    out.extend(graph::nearest(&self.places, from, count, 0.05));
                } else if to.len() * 4 >= from.len() {
                    out.extend(graph::among(&self.shared, from, to, count, 0.05));
                }
            }
        }
        out
    }

    fn spoken_rows(&self, rows: &[u32]) -> Vec<Vec<u32>> {
        let of = |s: usize| rows.iter().copied().filter(|r| self.at[*r as usize].0 == s).collect();
        (0..self.spoken.len()).map(of).collect()
    }

    fn groups(&self, wish: &ThemeWish, chance: &mut Chance) -> Groups {
        let empty =
            Groups { labels: vec![None; self.at.len()], centres: Matrix::zero(0, self.places.width.max(1)) };
        if self.rows.len() < FEWEST {
            return empty;
        }
        let least = 3.max(self.rows.len() / 200);
        let how = How {
            fineness: wish.fineness.clamp(0.1, 10.0),
            count: wish.count.filter(|n| *n > 0),
            least,
            compared: group::COMPARED,
        };
        if self.spoken.len() < 2 || self.space.is_some() {
            return group::find(&self.places, &self.rows, how, chance, |rows| self.edges(rows));
        }
        // Without a shared space each language has its own themes.
        let mut all = empty;
        for own in self.spoken_rows(&self.rows).iter().filter(|own| own.len() >= FEWEST) {
            let count = how.count.map(|c| (c * own.len()).div_ceil(self.rows.len()));
            let how = How { count, least: 3.max(own.len() / 200), ..how };
            let found = group::find(&self.places, own, how, chance, group::plain_edges(&self.places));
            let first = number(all.centres.rows());
            all.centres.data.extend(&found.centres.data);
            for row in own {
                all.labels[*row as usize] = found.labels[*row as usize].map(|l| l + first);
            }
        }
        all
    }

    fn source(&self) -> Source {
        let analyser = self.finder.analyser;
        self.spoken.iter().map(|s| analyser.source(s.lang)).min().unwrap_or(Source::Snowball)
    }

    /// The texts of a group by language, the language with most texts first.
    fn by_language(&self, rows: &[u32]) -> Vec<(usize, Vec<u32>)> {
        let mut out: Vec<(usize, Vec<u32>)> = (0..self.spoken.len())
            .map(|s| {
                (s, rows.iter().map(|r| self.at[*r as usize]).filter(|a| a.0 == s).map(|a| a.1).collect())
            })
            .collect();
        out.retain(|(_, own): &(usize, Vec<u32>)| !own.is_empty());
        out.sort_by_key(|(s, own)| (std::cmp::Reverse(own.len()), *s));
        out
    }

    fn label(&self, rows: &[u32], among: Option<&[u32]>) -> Vec<String> {
        let Some((s, own)) = self.by_language(rows).into_iter().next() else { return Vec::new() };
        let spoken = &self.spoken[s];
        let among = among.map(|rows| {
            rows.iter().map(|r| self.at[*r as usize]).filter(|a| a.0 == s).map(|a| a.1).collect::<Vec<_>>()
        });
        label::of(&spoken.corpus, self.finder.analyser.source(spoken.lang), &own, among.as_deref())
    }

    fn names(&self, names: Option<&Names<'_>>, rows: &[u32]) -> Option<[String; 3]> {
        let mut shares: [HashMap<&str, f32>; 3] = Default::default();
        for (s, own) in self.by_language(rows) {
            let spoken = &self.spoken[s];
            shares[spoken.lang as usize] = label::shares(&spoken.corpus, &own);
        }
        let mut centre = vec![0.0; self.shared.width];
        rows.iter().for_each(|r| add(&mut centre, self.shared.row(*r as usize), 1.0));
        unit(&mut centre);
        names?.best(&centre, &shares)
    }

    /// The parts of a big theme, seen against the theme alone.
    fn parts(&self, rows: &[u32], chance: &mut Chance) -> Vec<Vec<u32>> {
        if rows.len() < WORTH_PARTS {
            return Vec::new();
        }
        let mut mean = vec![0.0; self.places.width];
        rows.iter().for_each(|r| add(&mut mean, self.places.row(*r as usize), 1.0 / rows.len() as f32));
        let mut inside = Matrix::zero(rows.len(), self.places.width);
        for (n, r) in rows.iter().enumerate() {
            inside.row_mut(n).copy_from_slice(self.places.row(*r as usize));
            add(inside.row_mut(n), &mean, -1.0);
            unit(inside.row_mut(n));
        }
        let how =
            How { fineness: 1.0, count: None, least: 5.max(rows.len() / 15), compared: COMPARED_INSIDE };
        let all = graph::all(rows.len());
        let found = group::find(&inside, &all, how, chance, group::plain_edges(&inside));
        let mut parts = vec![Vec::new(); found.centres.rows()];
        for (n, label) in found.labels.iter().enumerate() {
            if let Some(l) = label {
                parts[*l as usize].push((dot(inside.row(n), found.centres.row(*l as usize)), rows[n]));
            }
        }
        parts.retain(|p| p.len() >= 5);
        parts.sort_by_key(|p| std::cmp::Reverse(p.len()));
        if parts.len() < 2 { Vec::new() } else { parts.into_iter().map(by_centrality).collect() }
    }
}

fn at_share(done: usize, all: usize) -> f32 {
    done as f32 / all.max(1) as f32
}

fn by_centrality(mut rows: Vec<(f32, u32)>) -> Vec<u32> {
    rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    rows.into_iter().map(|r| r.1).collect()
}

/// The space that the languages share: a model's where one is given, or else the pack's.
pub(super) fn space_of<'f>(finder: &ThemeFinder<'f>) -> Option<Space<'f>> {
    match finder.model {
        Some(model) => Some(Space::Model(model)),
        None => finder.pack.map(|pack| Space::Pack(pack.keyed(finder.analyser))),
    }
}

/// The whole way.
pub(super) fn run<Id: Copy + Ord + Hash>(
    finder: &ThemeFinder<'_>,
    texts: &[ThemeText<'_, Id>],
    wish: &ThemeWish,
    edits: &[ThemeEdit<Id>],
    before: Option<&ThemeMap<Id>>,
    tick: Tick<'_>,
) -> Option<(ThemeMap<Id>, Placer)> {
    let mut texts = texts.to_vec();
    // By what they say: ids may hold chance, and the same ideas are to have the same themes under any ids.
    texts.sort_by(|a, b| (a.text, a.lang.code(), a.id).cmp(&(b.text, b.lang.code(), b.id)));
    let mut chance = Chance::seeded(wish.seed);
    let mut work = Work::new(finder, &texts, &mut chance, tick)?;
    let mut groups = work.groups(wish, &mut chance);
    if tick(0.9).is_break() {
        return None;
    }
    let rows = texts.iter().enumerate().map(|(n, t)| (t.id, number(n))).collect();
    let fixed = Hand { places: &work.places, rows, groups: &mut groups }.apply(edits);
    let (map, ids) = describe(&work, &texts, &groups, &fixed, before, &mut chance);
    let weight = work.weight();
    work.spoken.iter_mut().for_each(|s| s.corpus.forget_texts());
    let placer =
        Placer { spoken: work.spoken, centres: groups.centres, ids, weight, strongest: work.strongest };
    _ = tick(1.0);
    Some((map, placer))
}

fn describe<Id: Copy + Ord + Hash>(
    work: &Work<'_>,
    texts: &[ThemeText<'_, Id>],
    groups: &Groups,
    fixed: &Fixed,
    before: Option<&ThemeMap<Id>>,
    chance: &mut Chance,
) -> (ThemeMap<Id>, Vec<ThemeId>) {
    let mut members: Vec<Vec<(f32, u32)>> = vec![Vec::new(); groups.centres.rows()];
    let mut other = Vec::new();
    for (n, label) in groups.labels.iter().enumerate() {
        match label {
            Some(l) => members[*l as usize]
                .push((dot(work.places.row(n), groups.centres.row(*l as usize)), number(n))),
            None => other.push(texts[n].id),
        }
    }
    other.sort_unstable();
    let members: Vec<Vec<u32>> = members.into_iter().map(by_centrality).collect();
    let id_of = |rows: &[u32]| rows.iter().map(|r| texts[*r as usize].id).collect::<Vec<Id>>();
    let lists: Vec<Vec<Id>> = members.iter().map(|rows| id_of(rows)).collect();
    let mut next = before.map_or(1, |b| b.next);
    let ids = keep::ids(&lists, before, &fixed.ids, &mut next);
    let names = work.space.as_ref().and_then(Space::pack);
    let names = names.and_then(|k| Names::new(k, work.finder.analyser));
    let mut themes: Vec<Theme<Id>> = Vec::new();
    for (n, rows) in members.iter().enumerate().filter(|(_, rows)| !rows.is_empty()) {
        let languages = work.by_language(rows);
        let parts = work.parts(rows, chance);
        themes.push(Theme {
            id: ids[n],
            name: fixed.names.get(&number(n)).cloned(),
            label: work.label(rows, None),
            suggested: work.names(names.as_ref(), rows),
            texts: lists[n].clone(),
            lang: if languages.len() == 1 { languages.first().map(|l| work.spoken[l.0].lang) } else { None },
            parts: parts
                .iter()
                .map(|part| SubTheme { label: work.label(part, Some(rows)), texts: id_of(part) })
                .collect(),
        });
    }
    themes.sort_by_key(|t| (std::cmp::Reverse(t.texts.len()), t.id));
    (ThemeMap { themes, other, source: work.source(), next, edits: fixed.outcomes.clone() }, ids)
}
