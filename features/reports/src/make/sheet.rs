// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One A4 for a municipality, to carry to its council: what its people agree on, where they differ.

use document::{Block, Document, Role};
use insight::contract::StorySheet;

use super::{Frame, summary::short};

/// The page.
pub(crate) fn sheet(sheet: &StorySheet, frame: &Frame<'_>) -> Document {
    let mut blocks = Vec::new();
    if sheet.simulated {
        blocks.push(Block::of(Role::Notice, frame.t.simulated()));
    }
    blocks.push(Block::of(Role::Small, sheet.facts.as_str()));
    blocks.push(Block::of(Role::Lead, sheet.says.as_str()));
    for (title, ideas) in &sheet.lists {
        blocks.push(Block::heading(1, title.as_str()));
        for idea in ideas {
            // These people's share, and under the idea everybody's: ten ideas have to fit on the paper.
            let mut strips = idea.figure.strips.iter();
            let number = strips.next().map(|s| s.value.clone()).unwrap_or_default();
            let note = strips.next().map(|s| format!("{}: {}", s.label, s.value)).unwrap_or_default();
            let text = frame.text(&short(&idea.text), idea.lang);
            blocks.push(Block::Finding { number, unit: String::new(), text, note, line: None });
        }
    }
    blocks.push(Block::of(Role::Small, sheet.foot.as_str()));
    blocks.push(Block::of(Role::Small, sheet.address.as_str()));
    Document { head: frame.head(&sheet.name, &sheet.title), single: true, cover: Vec::new(), blocks }
}
