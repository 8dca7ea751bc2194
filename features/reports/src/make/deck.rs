// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Slides: one message each, said in the title and shown below it; what one would say stands in the notes.

use document::{Block, Chart, Deck, Line, Role, Slide};
use insight::contract::{Finding, Story};

use super::{Frame, parts::said, report::next_short, summary::short};

/// So many ideas on a slide: what can be read from the back row.
const IDEAS: usize = 4;
/// So many groups beside each other.
const COLUMNS: usize = 4;
/// So many answers on a slide.
const ANSWERS: usize = 5;
/// So many themes on a slide.
const THEMES: usize = 8;

/// The slides.
pub(crate) fn deck(story: &Story, frame: &Frame<'_>) -> Deck {
    let t = frame.t;
    let mut slides = vec![numbers(story, frame)];
    slides.extend(who(story, frame));
    slides.extend(place(story, frame));
    slides.extend(findings(t.agree_all(), &story.agree, &story.agree_lead, frame));
    slides.extend(themes(story, frame));
    let divided = if story.divide_roles.is_empty() { &story.divide_groups } else { &story.divide_roles };
    slides.extend(findings(t.slide_divides(), divided, t.line_of_dots(), frame));
    slides.extend(map(story, frame));
    slides.extend(groups(story, frame));
    slides.extend(guesses(story, frame));
    slides.push(Slide {
        title: t.next().to_owned(),
        blocks: next_short(story, frame, ANSWERS),
        notes: story.stamp.clone(),
    });
    slides.push(Slide {
        title: t.slide_reading().to_owned(),
        blocks: vec![Block::List { items: story.method.iter().take(3).map(|m| m.as_str().into()).collect() }],
        notes: story.method.join("\n"),
    });
    Deck { head: frame.head(&story.title, t.subtitle()), notes: t.notes_first().to_owned(), slides }
}

fn numbers(story: &Story, frame: &Frame<'_>) -> Slide {
    let mut blocks = vec![Block::Numbers { items: story.stats.clone() }];
    if !story.took_part.is_empty() {
        blocks.push(Block::of(Role::Lead, story.took_part.as_str()));
    }
    if !story.low_heard.is_empty() {
        blocks.push(Block::of(Role::Lead, story.low_heard.as_str()));
    }
    blocks.extend(frame.warnings(story));
    Slide { title: story.lead.clone(), blocks, notes: format!("{}\n{}", story.stamp, frame.t.asked_lead()) }
}

/// The message is the sentence of the picture.
fn who(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let roles = story.who.iter().find(|p| p.id == "who-stakeholder_group").or_else(|| story.who.first())?;
    let title =
        if roles.figure.sentence.is_empty() { frame.t.slide_who() } else { roles.figure.sentence.as_str() };
    let title = title.split(". ").next().unwrap_or(title).trim_end_matches('.').to_owned();
    let blocks = frame.chart(&roles.figure, "").or_else(|| frame.table(&roles.figure.table, "", true));
    Some(Slide { title, blocks: blocks.into_iter().collect(), notes: said(&roles.figure, &roles.title) })
}

fn place(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let from = story.from.as_ref()?;
    let drawing = frame.drawing(&from.figure, 1.0, &said(&from.figure, &from.title), "")?;
    let says = if from.figure.sentence.is_empty() {
        story.took_part.as_str()
    } else {
        from.figure.sentence.as_str()
    };
    let blocks = vec![Block::of(Role::Lead, says), Block::of(Role::Small, frame.t.map_lead()), drawing];
    Some(Slide { title: frame.t.where_from().to_owned(), blocks, notes: said(&from.figure, &from.title) })
}

fn findings(title: &str, list: &[Finding], notes: &str, frame: &Frame<'_>) -> Option<Slide> {
    let blocks: Vec<Block> = list
        .iter()
        .take(IDEAS)
        .map(|f| frame.finding(&Finding { text: short(&f.text), sentence: String::new(), ..f.clone() }))
        .collect();
    let said: Vec<String> = list.iter().take(IDEAS).map(|f| format!("{} {}", f.text, f.sentence)).collect();
    let notes = format!("{notes}\n{}", said.join("\n"));
    (!blocks.is_empty()).then(|| Slide { title: title.to_owned(), blocks, notes })
}

fn themes(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let most = story.themes.first()?.share.max(f64::EPSILON);
    let lines = story.themes.iter().take(THEMES).map(|theme| Line {
        label: frame.text(&theme.name, theme.lang),
        value: theme.size.clone(),
        spans: vec![(0.0, (theme.share / most).min(1.0), frame.look.brand.clone())],
        ..Line::default()
    });
    let chart = Chart {
        head: [frame.t.theme().to_owned(), frame.t.share_of_ideas().to_owned()],
        lines: lines.collect(),
        ..Chart::default()
    };
    let quotes: Vec<&str> =
        story.themes.iter().filter_map(|t| t.quotes.first()).map(|(q, _)| q.as_str()).collect();
    Some(Slide {
        title: frame.t.slide_themes().to_owned(),
        blocks: vec![Block::Chart(chart)],
        notes: format!("{}\n{}", story.themes_lead, quotes.join("\n")),
    })
}

fn map(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let map = story.map.as_ref()?;
    let drawing = frame.drawing(map, 1.0, &said(map, &map.table.caption), "")?;
    let title = story
        .short
        .last()
        .map_or_else(|| frame.t.slide_groups().to_owned(), |f| format!("{} {}", f.number, f.sentence));
    let mut blocks = vec![Block::of(Role::Lead, map.sentence.as_str())];
    blocks.push(Block::List {
        items: story.groups.iter().map(|g| format!("{}: {}", g.label, g.size).into()).collect(),
    });
    blocks.push(drawing);
    Some(Slide { title: title.trim_end_matches('.').to_owned(), blocks, notes: story.groups_lead.clone() })
}

fn groups(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let inks = frame.inks();
    let cards: Vec<Block> = story
        .groups
        .iter()
        .take(COLUMNS)
        .map(|g| {
            let tone = charts::Tone::Group(u8::try_from(g.index).unwrap_or(8));
            let mut blocks = Vec::new();
            for ([side, text, _], lang) in g.marks.iter().zip(&g.langs).take(2) {
                blocks.push(Block::of(Role::Label, side.as_str()));
                blocks.push(Block::text(frame.text(&short(text), lang)));
            }
            let mark = Some((g.letter.clone(), tone.on_paper(&inks)));
            Block::Card { level: 2, mark, title: g.label.as_str().into(), blocks }
        })
        .collect();
    (!cards.is_empty()).then(|| Slide {
        title: frame.t.slide_groups().to_owned(),
        blocks: cards,
        notes: story
            .groups
            .iter()
            .map(|g| format!("{}: {}. {}", g.label, g.size, g.roles))
            .collect::<Vec<_>>()
            .join("\n"),
    })
}

fn guesses(story: &Story, frame: &Frame<'_>) -> Option<Slide> {
    let guess = story.guesses.first()?;
    let mut blocks = vec![Block::heading(2, frame.text(&short(&guess.text), guess.lang))];
    blocks.extend(frame.chart(&guess.figure, ""));
    Some(Slide {
        title: guess.figure.sentence.trim_end_matches('.').to_owned(),
        blocks,
        notes: frame.t.guesses_lead().to_owned(),
    })
}
