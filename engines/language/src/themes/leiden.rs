// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Communities in a weighted graph: moving nodes while that raises modularity, keeping communities connected
//! by refining them before they are folded into nodes of the next level.
//!
//! Written from the description of the method by Traag, Waltman and van Eck (2019); the refinement here takes
//! the best move instead of a drawn one, so that chance decides nothing but the order in which nodes are seen.

use kernel::Chance;

/// An undirected graph: for each node its neighbours and the weight of the edge, both ways.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    starts: Vec<usize>,
    edges: Vec<(u32, f32)>,
    /// The weight of a node's edges to itself (what was folded into it), counted twice.
    own: Vec<f64>,
}

impl Graph {
    /// From edges between different nodes, each given once or more; weights of the same edge are added.
    pub(crate) fn new(nodes: usize, edges: &[(u32, u32, f32)]) -> Self {
        let mut both: Vec<(u32, u32, f32)> =
            edges.iter().flat_map(|(a, b, w)| [(*a, *b, *w), (*b, *a, *w)]).collect();
        both.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        let mut graph = Self { starts: vec![0; nodes + 1], edges: Vec::new(), own: vec![0.0; nodes] };
        let mut last = None;
        for (a, b, w) in both {
            if a == b {
                graph.own[a as usize] += f64::from(w);
                continue;
            }
            if last == Some((a, b)) {
                if let Some(edge) = graph.edges.last_mut() {
                    edge.1 += w;
                }
            } else {
                graph.edges.push((b, w));
                graph.starts[a as usize + 1] += 1;
            }
            last = Some((a, b));
        }
        for n in 0..nodes {
            graph.starts[n + 1] += graph.starts[n];
        }
        graph
    }

    fn nodes(&self) -> usize {
        self.own.len()
    }

    fn around(&self, node: usize) -> &[(u32, f32)] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }

    fn strength(&self, node: usize) -> f64 {
        self.own[node] + self.around(node).iter().map(|(_, w)| f64::from(*w)).sum::<f64>()
    }
}

/// The best of several divisions, each begun in another order: how good one turns out depends on it.
pub(crate) fn best_communities(
    graph: &Graph,
    resolution: f64,
    tries: usize,
    chance: &mut Chance,
) -> Vec<u32> {
    let mut best: Option<(f64, Vec<u32>)> = None;
    for _ in 0..tries.max(1) {
        let found = communities(graph, resolution, chance);
        let quality = modularity(graph, &found, resolution);
        if best.as_ref().is_none_or(|b| quality > b.0) {
            best = Some((quality, found));
        }
    }
    best.map(|b| b.1).unwrap_or_default()
}

/// How much more weight lies inside the communities than chance would put there.
fn modularity(graph: &Graph, labels: &[u32], resolution: f64) -> f64 {
    let count = labels.iter().max().map_or(0, |m| *m as usize + 1);
    let mut strengths = vec![0.0f64; count];
    let mut inside = 0.0f64;
    for (node, label) in labels.iter().enumerate() {
        strengths[*label as usize] += graph.strength(node);
        inside += graph.own[node];
        let near = graph.around(node).iter().filter(|(other, _)| labels[*other as usize] == *label);
        inside += near.map(|(_, w)| f64::from(*w)).sum::<f64>();
    }
    let all: f64 = strengths.iter().sum();
    if all > 0.0 {
        inside / all - resolution * strengths.iter().map(|s| (s / all).powi(2)).sum::<f64>()
    } else {
        0.0
    }
}

/// The community of each node, numbered from 0 in the order of their first nodes.
pub(crate) fn communities(graph: &Graph, resolution: f64, chance: &mut Chance) -> Vec<u32> {
    let mut graph = graph.clone();
    // Which node of the present level each node of the first stands in.
    let mut at: Vec<u32> = (0..graph.nodes()).map(number).collect();
    let mut labels: Vec<u32> = at.clone();
    for _ in 0..20 {
        let run = Run::new(&graph, resolution);
        let (moved, any) = run.move_nodes(labels, chance);
        if !any {
            labels = moved;
            break;
        }
        let fine = renumber(&run.refine(&moved, chance));
        let count = fine.iter().max().map_or(0, |m| *m as usize + 1);
        let mut above = vec![0; count];
        fine.iter().zip(&moved).for_each(|(f, m)| above[*f as usize] = *m);
        at.iter_mut().for_each(|n| *n = fine[*n as usize]);
        labels = renumber(&above);
        if count == graph.nodes() {
            break;
        }
        graph = fold(&graph, &fine, count);
    }
    renumber(&at.iter().map(|n| labels[*n as usize]).collect::<Vec<_>>())
}

struct Run<'a> {
    graph: &'a Graph,
    strengths: Vec<f64>,
    /// Resolution over twice the weight of all edges.
    price: f64,
}

impl<'a> Run<'a> {
    fn new(graph: &'a Graph, resolution: f64) -> Self {
        let strengths: Vec<f64> = (0..graph.nodes()).map(|n| graph.strength(n)).collect();
        let total: f64 = strengths.iter().sum();
        Self { graph, strengths, price: if total > 0.0 { resolution / total } else { 0.0 } }
    }

    fn shuffled(&self, chance: &mut Chance) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.graph.nodes()).map(number).collect();
        for n in (1..order.len()).rev() {
            order.swap(n, chance.below(n + 1));
        }
        order
    }

    /// Moves nodes to the neighbouring community where they raise modularity most, until none wants to move.
    fn move_nodes(&self, mut labels: Vec<u32>, chance: &mut Chance) -> (Vec<u32>, bool) {
        let nodes = self.graph.nodes();
        let mut sums = vec![0.0f64; nodes];
        labels.iter().zip(&self.strengths).for_each(|(l, s)| sums[*l as usize] += s);
        let mut links = Links::new(nodes);
        let mut queue: std::collections::VecDeque<u32> = self.shuffled(chance).into();
        let mut waiting = vec![true; nodes];
        let mut any = false;
        // Every move raises modularity, so this ends; the bound is for what rounding might do.
        let mut left = nodes.saturating_mul(200);
        while let Some(node) = queue.pop_front() {
            let n = node as usize;
            waiting[n] = false;
            left = left.saturating_sub(1);
            if left == 0 {
                break;
            }
            let old = labels[n];
            links.collect(self.graph.around(n), &labels);
            sums[old as usize] -= self.strengths[n];
            let gain = |to: u32, link: f64| link - self.price * self.strengths[n] * sums[to as usize];
            let mut best = (gain(old, links.to(old)), old);
            for to in &links.seen {
                let here = gain(*to, links.to(*to));
                if here > best.0 + 1e-12 {
                    best = (here, *to);
                }
            }
            sums[best.1 as usize] += self.strengths[n];
            if best.1 != old {
                any = true;
                labels[n] = best.1;
                for (next, _) in self.graph.around(n) {
                    let m = *next as usize;
                    if labels[m] != best.1 && !waiting[m] {
                        waiting[m] = true;
                        queue.push_back(*next);
                    }
                }
            }
        }
        (labels, any)
    }

    /// Within each community, joins nodes that hang together; nodes that don't stay alone.
    fn refine(&self, communities: &[u32], chance: &mut Chance) -> Vec<u32> {
        let nodes = self.graph.nodes();
        let mut labels: Vec<u32> = (0..nodes).map(number).collect();
        let mut sums = self.strengths.clone();
        let mut alone = vec![true; nodes];
        let mut whole = vec![0.0f64; nodes];
        communities.iter().zip(&self.strengths).for_each(|(c, s)| whole[*c as usize] += s);
        let mut links = Links::new(nodes);
        for node in self.shuffled(chance) {
            let n = node as usize;
            if !alone[n] {
                continue;
            }
            let mine = communities[n];
            links.collect_within(self.graph.around(n), &labels, communities, mine);
            let inside: f64 = links.seen.iter().map(|l| links.to(*l)).sum();
            // A node loosely tied to its own community is no good seed of a part of it.
            if inside < self.price * self.strengths[n] * (whole[mine as usize] - self.strengths[n]) {
                continue;
            }
            let mut best = (0.0, node);
            for to in &links.seen {
                let here = links.to(*to) - self.price * self.strengths[n] * sums[*to as usize];
                if here > best.0 + 1e-12 {
                    best = (here, *to);
                }
            }
            if best.1 != node {
                sums[n] -= self.strengths[n];
                sums[best.1 as usize] += self.strengths[n];
                labels[n] = best.1;
                alone[n] = false;
                alone[best.1 as usize] = false;
            }
        }
        labels
    }
}

/// How strongly one node is tied to each community around it.
struct Links {
    weights: Vec<f64>,
    seen: Vec<u32>,
}

impl Links {
    fn new(nodes: usize) -> Self {
        Self { weights: vec![0.0; nodes], seen: Vec::new() }
    }

    fn clear(&mut self) {
        for label in self.seen.drain(..) {
            self.weights[label as usize] = 0.0;
        }
    }

    fn put(&mut self, label: u32, weight: f32) {
        let cell = &mut self.weights[label as usize];
        if *cell == 0.0 {
            self.seen.push(label);
        }
        *cell += f64::from(weight);
    }

    fn collect(&mut self, around: &[(u32, f32)], labels: &[u32]) {
        self.clear();
        around.iter().for_each(|(n, w)| self.put(labels[*n as usize], *w));
    }

    fn collect_within(&mut self, around: &[(u32, f32)], labels: &[u32], communities: &[u32], mine: u32) {
        self.clear();
        around
            .iter()
            .filter(|(n, _)| communities[*n as usize] == mine)
            .for_each(|(n, w)| self.put(labels[*n as usize], *w));
    }

    fn to(&self, label: u32) -> f64 {
        self.weights[label as usize]
    }
}

/// The graph whose nodes are the parts.
fn fold(graph: &Graph, parts: &[u32], count: usize) -> Graph {
    let mut edges = Vec::with_capacity(graph.edges.len() / 2);
    let mut own = vec![0.0f64; count];
    for n in 0..graph.nodes() {
        let a = parts[n];
        own[a as usize] += graph.own[n];
        for (m, w) in graph.around(n) {
            let b = parts[*m as usize];
            if a == b {
                own[a as usize] += f64::from(*w);
            } else if a < b {
                edges.push((a, b, *w));
            }
        }
    }
    let mut out = Graph::new(count, &edges);
    out.own = own;
    out
}

/// Numbers from 0 in the order in which labels first occur.
pub(crate) fn renumber(labels: &[u32]) -> Vec<u32> {
    let mut known = std::collections::HashMap::new();
    labels
        .iter()
        .map(|l| {
            let next = number(known.len());
            *known.entry(*l).or_insert(next)
        })
        .collect()
}

/// Places fit in 32 bits: there are never 4 milliard texts in one machine's memory.
pub(crate) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rings of five that each are tied to the next by one weak edge.
    fn rings(count: u32) -> Graph {
        let mut edges = Vec::new();
        for r in 0..count {
            for i in 0..5 {
                for j in 0..i {
                    edges.push((r * 5 + i, r * 5 + j, 1.0));
                }
            }
            edges.push((r * 5, (r * 5 + 5) % (count * 5), 0.3));
        }
        Graph::new(count as usize * 5, &edges)
    }

    #[test]
    fn what_hangs_together_is_found_whatever_the_order() {
        let expected: Vec<u32> = (0..40).map(|n| n / 5).collect();
        for seed in 0..8 {
            assert_eq!(communities(&rings(8), 1.0, &mut Chance::seeded(seed)), expected);
        }
    }

    #[test]
    fn the_best_of_several_is_at_least_as_good_as_the_first() {
        let graph = rings(6);
        let first = communities(&graph, 1.0, &mut Chance::seeded(3));
        let best = best_communities(&graph, 1.0, 5, &mut Chance::seeded(3));
        assert!(modularity(&graph, &best, 1.0) >= modularity(&graph, &first, 1.0));
        let apart: Vec<u32> = (0..number(best.len())).collect();
        assert!(modularity(&graph, &best, 1.0) > modularity(&graph, &apart, 1.0));
    }

    #[test]
    fn a_higher_resolution_gives_more_and_a_lower_fewer() {
        let count = |resolution| {
            let found = communities(&rings(12), resolution, &mut Chance::seeded(1));
            found.iter().max().map_or(0, |m| m + 1)
        };
        assert_eq!(count(1.0), 12);
        assert!(count(0.1) < 12);
        assert!(count(60.0) > 12);
    }

    #[test]
    fn a_graph_without_edges_is_all_singles() {
        assert_eq!(communities(&Graph::new(3, &[]), 1.0, &mut Chance::seeded(1)), [0, 1, 2]);
        assert!(communities(&Graph::new(0, &[]), 1.0, &mut Chance::seeded(1)).is_empty());
    }

    #[test]
    fn the_same_edge_twice_weighs_twice() {
        let graph = Graph::new(2, &[(0, 1, 1.0), (1, 0, 2.0)]);
        assert!((graph.strength(0) - 3.0).abs() < 1e-9 && (graph.strength(1) - 3.0).abs() < 1e-9);
    }
}
