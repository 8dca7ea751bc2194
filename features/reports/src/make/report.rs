// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The report: starting points, how people were involved, results, what next, method.

use document::{Block, Document, Role, Table, Text};
use insight::contract::{Story, StoryGroup};

use super::{Frame, parts::said};

/// The whole report.
pub(crate) fn report(story: &Story, frame: &Frame<'_>) -> Document {
    let t = frame.t;
    let mut cover = frame.warnings(story);
    cover.push(Block::of(Role::Lead, story.lead.as_str()));
    cover.push(Block::Numbers { items: story.stats.clone() });
    cover.push(Block::of(Role::Small, story.stamp.as_str()));
    let mut blocks = in_short(story, frame);
    blocks.extend(start(story, frame));
    blocks.extend(involved(story, frame));
    blocks.push(Block::Break);
    blocks.push(Block::heading(1, t.results()));
    for part in [agree, themes, divides, groups, guesses, questions] {
        blocks.extend(part(story, frame));
    }
    blocks.extend(next(story, frame, true));
    blocks.extend(method(story, frame));
    blocks.extend(every_idea(story, frame));
    Document { head: frame.head(&story.title, t.subtitle()), single: false, cover, blocks }
}

/// The findings at the top of the page and what the organiser says.
fn in_short(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let mut out = vec![Block::heading(1, frame.t.in_short())];
    for (n, f) in (1..).zip(&story.short) {
        // What it means comes first; the words of the idea stand under it.
        out.push(Block::Finding {
            number: f.number.clone(),
            unit: f.unit.clone(),
            text: f.sentence.as_str().into(),
            note: String::new(),
            line: None,
        });
        if !f.text.is_empty() {
            let idea = frame.text(&f.text, f.lang);
            // The last one is of the groups: what stands there are their sizes.
            let role = if n == story.short.len() { Role::Small } else { Role::Quote };
            out.push(Block::of(role, idea));
        }
    }
    if let Some((paragraphs, lang)) = &story.editorial {
        out.extend(paragraphs.iter().map(|p| Block::text(frame.text(p, lang))));
    }
    out
}

/// What it was about, what was asked, what was promised.
fn start(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(1, t.start())];
    if !story.intro.0.trim().is_empty() {
        out.push(Block::heading(2, t.why()));
        let (text, lang) = &story.intro;
        out.extend(
            text.split("\n\n")
                .filter(|p| !p.trim().is_empty())
                .map(|p| Block::text(frame.text(p.trim(), lang))),
        );
    }
    out.push(Block::heading(2, t.asked()));
    out.push(Block::text(t.asked_lead()));
    out.push(Block::List { items: story.asked.iter().map(|(text, lang)| frame.text(text, lang)).collect() });
    out.push(Block::heading(2, t.promised()));
    if story.promise.is_empty() {
        out.push(Block::text(t.no_promise()));
    } else {
        out.push(Block::of(Role::Notice, story.promise.as_str()));
        out.extend(story.promise_lines.iter().map(|line| Block::text(line.as_str())));
    }
    out
}

/// Channels, roles, places, against the population.
fn involved(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(1, t.involved())];
    out.push(Block::text(if story.took_part.is_empty() { &story.lead } else { &story.took_part }.as_str()));
    if !story.low_heard.is_empty() {
        out.push(Block::of(Role::Notice, story.low_heard.as_str()));
    }
    let (against, who): (Vec<_>, Vec<_>) = story.who.iter().partition(|p| p.id.starts_with("population-"));
    for picture in who {
        out.push(Block::heading(2, picture.title.as_str()));
        if picture.id == "channels" {
            out.push(Block::text(t.channels_lead()));
        } else if !picture.figure.sentence.is_empty() {
            out.push(Block::text(picture.figure.sentence.as_str()));
        }
        out.extend(frame.chart(&picture.figure, "").or_else(|| frame.table(&picture.figure.table, "", true)));
    }
    if let Some(from) = &story.from {
        out.push(Block::heading(2, from.title.as_str()));
        if !from.figure.sentence.is_empty() {
            out.push(Block::text(from.figure.sentence.as_str()));
        }
        out.extend(frame.drawing(&from.figure, 0.5, &said(&from.figure, &from.title), t.map_lead()));
        out.extend(frame.table(&from.figure.table, "", true));
    }
    if !against.is_empty() {
        out.push(Block::heading(2, t.against()));
        out.push(Block::text(t.against_lead()));
        for picture in against {
            let caption = format!("{}. {}", picture.title, picture.figure.sentence);
            out.extend(frame.chart(&picture.figure, caption.trim_end_matches(['.', ' '])));
        }
    }
    out
}

fn agree(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(2, t.agree_all())];
    if story.agree.is_empty() {
        out.push(Block::text(t.agree_none()));
        return out;
    }
    out.push(Block::text(story.agree_lead.as_str()));
    out.push(Block::of(Role::Small, t.line_of_dots()));
    out.extend(story.agree.iter().map(|f| frame.finding(f)));
    if story.agree_table.rows.len() > story.agree.len() {
        out.extend(opinions(&story.agree_table, t.every_agreed()));
    }
    out
}

/// A table of ideas: the idea takes most of the width.
fn opinions(table: &charts::Table, caption: &str) -> Option<Block> {
    if table.rows.is_empty() {
        return None;
    }
    let mut widths = vec![13_u8; table.head.len()];
    if let Some(first) = widths.first_mut() {
        *first = 48;
    }
    Some(Block::Table(Table {
        caption: caption.to_owned(),
        quiet: false,
        head: table.head.clone(),
        rows: table.rows.iter().map(|row| row.iter().map(|cell| cell.as_str().into()).collect()).collect(),
        numbers: true,
        widths,
    }))
}

fn themes(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.themes.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading(2, frame.t.themes()), Block::text(story.themes_lead.as_str())];
    for theme in &story.themes {
        let mut blocks = vec![Block::of(Role::Small, theme.size.as_str())];
        blocks.push(Block::List {
            items: theme.quotes.iter().map(|(text, lang)| frame.text(text, lang)).collect(),
        });
        out.push(Block::Card { level: 3, mark: None, title: frame.text(&theme.name, theme.lang), blocks });
    }
    if !story.themes_other.is_empty() {
        out.push(Block::of(Role::Small, story.themes_other.as_str()));
    }
    out
}

fn divides(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(2, t.divides())];
    if story.divide_roles.is_empty() && story.divide_groups.is_empty() {
        out.push(Block::text(t.divides_none()));
    }
    for (title, list) in
        [(t.divides_roles(), &story.divide_roles), (t.divides_groups(), &story.divide_groups)]
    {
        if !list.is_empty() {
            out.push(Block::heading(3, title));
            out.extend(list.iter().map(|f| frame.finding(f)));
        }
    }
    out
}

fn groups(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(2, t.groups()), Block::text(story.groups_lead.as_str())];
    if let Some(map) = &story.map {
        out.extend(frame.drawing(map, 0.72, &said(map, &map.table.caption), &map.sentence));
    }
    out.extend(story.groups.iter().map(|g| group(g, frame)));
    out
}

/// A group with what it says.
pub(super) fn group(g: &StoryGroup, frame: &Frame<'_>) -> Block {
    let tone = charts::Tone::Group(u8::try_from(g.index).unwrap_or(8));
    let mut blocks = vec![Block::of(Role::Small, g.size.as_str())];
    if !g.warning.is_empty() {
        blocks.push(Block::of(Role::Notice, g.warning.as_str()));
    }
    for ([side, text, shares], lang) in g.marks.iter().zip(&g.langs) {
        blocks.push(Block::of(Role::Label, side.as_str()));
        blocks.push(Block::text(frame.text(text, lang)));
        blocks.push(Block::of(Role::Small, shares.as_str()));
    }
    if !g.roles.is_empty() {
        blocks.push(Block::of(Role::Small, g.roles.as_str()));
    }
    Block::Card {
        level: 3,
        mark: Some((g.letter.clone(), tone.on_paper(&frame.inks()))),
        title: g.label.as_str().into(),
        blocks,
    }
}

fn guesses(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.guesses.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading(2, frame.t.guesses()), Block::text(frame.t.guesses_lead())];
    for guess in &story.guesses {
        out.push(Block::heading(3, frame.text(&guess.text, guess.lang)));
        if !guess.figure.sentence.is_empty() {
            out.push(Block::text(guess.figure.sentence.as_str()));
        }
        out.extend(frame.chart(&guess.figure, ""));
    }
    out
}

fn questions(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.questions.is_empty() {
        return Vec::new();
    }
    let t = frame.t;
    let mut out = vec![Block::heading(2, t.other_questions())];
    for q in &story.questions {
        out.push(Block::heading(3, q.text.as_str()));
        out.push(Block::of(Role::Small, q.answered.as_str()));
        if let Some(figure) = &q.figure {
            out.extend(frame.any(figure, ""));
        }
        out.extend(frame.table(&q.roles, t.by_role(), true).filter(|_| !q.roles.rows.is_empty()));
        if !q.texts.is_empty() {
            out.push(Block::of(Role::Small, t.own_words()));
            out.extend(
                q.texts.iter().map(|(text, lang)| Block::of(Role::Quote, Text::in_lang(text.as_str(), lang))),
            );
        }
    }
    out
}

/// What happens with the results; `long` tells where they are too.
pub(super) fn next(story: &Story, frame: &Frame<'_>, long: bool) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(1, t.next())];
    if story.promise.is_empty() {
        out.push(Block::text(t.next_no_day()));
    } else {
        out.push(Block::of(if long { Role::Lead } else { Role::Body }, story.promise.as_str()));
        out.extend(story.promise_lines.iter().map(|line| Block::text(line.as_str())));
    }
    out.push(Block::text(t.next_page(&frame.address(&story.path))));
    let (name, channel) = &story.contact;
    let who: Vec<&str> = [name.as_str(), channel.as_str()].into_iter().filter(|x| !x.is_empty()).collect();
    if long && !who.is_empty() {
        out.push(Block::text(t.next_contact(&who.join(", "))));
    }
    out
}

fn method(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let mut out = vec![Block::heading(1, frame.t.method())];
    out.extend(story.method.iter().map(|p| Block::text(p.as_str())));
    if !story.left_out.is_empty() {
        out.push(Block::text(story.left_out.as_str()));
    }
    out.push(Block::of(Role::Small, story.stamp.as_str()));
    out
}

fn every_idea(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.ideas.is_empty() {
        return Vec::new();
    }
    let t = frame.t;
    let head = [t.idea(), t.agree(), t.disagree(), t.skip(), t.rated()].map(str::to_owned);
    let rows = story.ideas.iter().map(|idea| {
        let [agree, disagree, skip] = idea.shares.each_ref().map(|s| s.as_str().into());
        vec![frame.text(&idea.text, idea.lang), agree, disagree, skip, idea.rated.as_str().into()]
    });
    vec![
        Block::Break,
        Block::heading(1, t.every_idea()),
        Block::text(t.every_idea_lead()),
        Block::Table(Table {
            caption: t.every_idea().to_owned(),
            quiet: true,
            head: head.to_vec(),
            rows: rows.collect(),
            numbers: true,
            widths: vec![54, 11, 11, 11, 13],
        }),
    ]
}
