// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts that many have sent in (nearly) the same words, found among all of them at once and folded.
//!
//! Two texts whose runs of letters are alike to a part of [`NEARLY`] must share one of their rarest few runs;
//! so only texts that do are compared, and (but for runs that crowds of texts have) none is missed.

use std::collections::HashMap;

use super::runs;
use crate::analyse::words;

/// From this part of shared runs on two texts are nearly the same.
pub const NEARLY: f64 = 0.77;
/// A run of letters that stands in more texts than this says too little to look through all of them. With
/// so many copies they are found as identical before.
const CROWD: usize = 2_000;

/// Texts that say the same in the same or nearly the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameWords<Id> {
    /// The first of them: what is shown for all.
    pub first: Id,
    /// Those whose words are the very same, whatever their capitals and signs.
    pub copies: Vec<Id>,
    /// Those with nearly the same words.
    pub near: Vec<Id>,
}

/// The groups of two or more among these texts, the biggest first. `texts` are taken in their order: the
/// first of a group is the one that came first.
pub fn same_words<Id: Copy>(texts: &[(Id, &str)]) -> Vec<SameWords<Id>> {
    let mut by_words: HashMap<String, usize> = HashMap::new();
    // Different wordings, each with the places of its texts.
    let mut wordings: Vec<Vec<usize>> = Vec::new();
    for (n, (_, text)) in texts.iter().enumerate() {
        let plain = words(text).map(|w| text[w].to_lowercase()).collect::<Vec<_>>().join(" ");
        if plain.is_empty() {
            continue;
        }
        let at = *by_words.entry(plain).or_insert_with(|| {
            wordings.push(Vec::new());
            wordings.len() - 1
        });
        wordings[at].push(n);
    }
    let sets: Vec<Vec<u64>> = wordings
        .iter()
        .map(|w| {
            let mut set = runs(texts[w[0]].1, false);
            set.sort_unstable();
            set.dedup();
            set
        })
        .collect();
    let leaders = joined(&sets);
    let mut groups: Vec<Vec<usize>> = vec![Vec::new(); wordings.len()];
    (0..wordings.len()).for_each(|w| groups[leaders[w]].push(w));
    let mut out: Vec<(usize, SameWords<Id>)> = groups
        .into_iter()
        .filter(|g| g.iter().map(|w| wordings[*w].len()).sum::<usize>() > 1)
        .map(|group| {
            let ids = |places: &[usize]| places.iter().map(|n| texts[*n].0).collect::<Vec<Id>>();
            let (lead, rest) = (&wordings[group[0]], &group[1..]);
            let near: Vec<Id> = rest.iter().flat_map(|w| ids(&wordings[*w])).collect();
            (lead[0], SameWords { first: texts[lead[0]].0, copies: ids(&lead[1..]), near })
        })
        .collect();
    out.sort_by_key(|(place, g)| (std::cmp::Reverse(g.copies.len() + g.near.len()), *place));
    out.into_iter().map(|g| g.1).collect()
}

/// For each set the first set that it is joined with, over any number of steps.
fn joined(sets: &[Vec<u64>]) -> Vec<usize> {
    let mut with: HashMap<u64, usize> = HashMap::new();
    sets.iter().flatten().for_each(|run| *with.entry(*run).or_default() += 1);
    let mut leader: Vec<usize> = (0..sets.len()).collect();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (n, set) in sets.iter().enumerate() {
        let mut rare = set.clone();
        rare.sort_by_key(|run| (with[run], *run));
        rare.truncate(set.len() - (set.len() as f64 * NEARLY).ceil() as usize + 1);
        let mut seen: Vec<usize> = rare.iter().filter_map(|r| index.get(r)).flatten().copied().collect();
        seen.sort_unstable();
        seen.dedup();
        for other in seen {
            if alike(set, &sets[other]) {
                let (a, b) = (root(&mut leader, n), root(&mut leader, other));
                leader[a.max(b)] = a.min(b);
            }
        }
        for run in rare.into_iter().filter(|r| with[r] <= CROWD) {
            index.entry(run).or_default().push(n);
        }
    }
    (0..sets.len()).map(|n| root(&mut leader, n)).collect()
}

fn root(leader: &mut [usize], mut n: usize) -> usize {
    while leader[n] != n {
        leader[n] = leader[leader[n]];
        n = leader[n];
    }
    n
}

/// Whether the part they share of all they have is big enough. Both are sorted.
fn alike(a: &[u64], b: &[u64]) -> bool {
    let (small, big) = (a.len().min(b.len()), a.len().max(b.len()));
    if (small as f64) < big as f64 * NEARLY {
        return false;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    shared as f64 >= (a.len() + b.len() - shared) as f64 * NEARLY
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn copies_and_near_copies_are_folded_and_others_left_alone() {
        let texts = [
            "Säilyttäkää Rantakylän lähikirjasto ja sen aukioloajat nykyisellään",
            "Lisää penkkejä torille",
            "SÄILYTTÄKÄÄ Rantakylän lähikirjasto, ja sen aukioloajat nykyisellään!!",
            "Säilyttäkää Rantakylän lähikirjasto ja sen aukioloajat nykyisellään kiitos",
            "Lisää puita torille",
            "",
            "?!",
        ];
        let texts: Vec<(usize, &str)> = texts.into_iter().enumerate().collect();
        assert_eq!(same_words(&texts), [SameWords { first: 0, copies: vec![2], near: vec![3] }]);
    }

    #[test]
    fn a_thousand_copies_are_one_group() {
        let texts: Vec<(usize, &str)> = (0..1_000).map(|n| (n, "Ei tuulivoimaa meidän kuntaan")).collect();
        let groups = same_words(&texts);
        assert_eq!((groups.len(), groups[0].copies.len()), (1, 999));
    }

    proptest! {
        /// The short cut over rare runs finds what comparing all with all finds.
        #[test]
        fn nothing_is_missed(texts in proptest::collection::vec("[ab]{2,9} [abc]{3,9} [cd]{2,5}", 0..40)) {
            let sets: Vec<Vec<u64>> = texts.iter().map(|t| {
                let mut set = runs(t, false);
                set.sort_unstable();
                set.dedup();
                set
            }).collect();
            let mut slow: Vec<usize> = (0..sets.len()).collect();
            for n in 0..sets.len() {
                for m in 0..n {
                    if alike(&sets[n], &sets[m]) {
                        let (a, b) = (root(&mut slow, n), root(&mut slow, m));
                        slow[a.max(b)] = a.min(b);
                    }
                }
            }
            let slow: Vec<usize> = (0..sets.len()).map(|n| root(&mut slow, n)).collect();
            prop_assert_eq!(joined(&sets), slow);
        }
    }
}
