// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One A4 in plain language: what we did, what we agree on, what we do not, what happens next.

use document::{Block, Document, Role, Text};
use insight::contract::{Finding, Story};

use super::{Frame, report::next_short};

/// So many ideas in a list: what fits on the paper.
const AGREED: usize = 4;
const DIVIDED: usize = 2;
const ANSWERS: usize = 3;
/// A long idea is cut here: the page has to stay one, and the whole idea is on the web.
const LETTERS: usize = 190;

/// The page.
pub(crate) fn summary(story: &Story, frame: &Frame<'_>) -> Document {
    let t = frame.t;
    let mut blocks = frame.warnings(story);
    blocks.push(Block::heading(1, t.plain_what()));
    if let Some((question, lang)) = story.asked.first() {
        let asked = t.plain_asked(&short(question));
        blocks.push(Block::text(frame.text(&asked, lang)));
    }
    blocks.push(Block::text(story.lead.as_str()));
    if !story.agree.is_empty() {
        blocks.push(Block::heading(1, t.plain_agree()));
        blocks.extend(story.agree.iter().take(AGREED).map(|f| finding(f, frame, false)));
    }
    let divided = story.divide_roles.iter().chain(&story.divide_groups).take(DIVIDED);
    let divided: Vec<Block> = divided.map(|f| finding(f, frame, true)).collect();
    if !divided.is_empty() {
        blocks.push(Block::heading(1, t.plain_divides()));
        blocks.extend(divided);
    }
    if let Some(groups) = story.short.last() {
        blocks.push(Block::heading(1, t.plain_groups()));
        let mut says = format!("{} {}", groups.number, groups.sentence).trim().to_owned();
        if !groups.text.is_empty() && !story.groups.is_empty() {
            says = format!("{says} {}.", groups.text);
        }
        blocks.push(Block::text(says));
    }
    if !story.low_heard.is_empty() {
        blocks.push(Block::heading(1, t.plain_missing()));
        blocks.push(Block::text(story.low_heard.as_str()));
    }
    blocks.push(Block::heading(1, t.next()));
    blocks.extend(next_short(story, frame, ANSWERS));
    blocks.push(Block::of(Role::Small, t.plain_foot()));
    Document { head: frame.head(&story.title, t.plain_subtitle()), single: true, cover: Vec::new(), blocks }
}

/// An idea with its large figure; with the sentence where that tells whom it divides.
fn finding(f: &Finding, frame: &Frame<'_>, whom: bool) -> Block {
    let text: Text = frame.text(&short(&f.text), f.lang);
    let note = if whom { f.sentence.clone() } else { String::new() };
    Block::Finding { number: f.number.clone(), unit: f.unit.clone(), text, note, line: None }
}

/// The text up to a word's end, where it is long.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LETTERS).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', '.', ' ']))
}
