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
    let mut blocks = in_short(story, frame);
    blocks.extend(start(story, frame));
    blocks.extend(involved(story, frame));
    blocks.push(Block::Break);
    blocks.push(Block::heading(1, t.results()));
    for part in [agree, themes, divides, groups, weighed, guesses, questions] {
        blocks.extend(part(story, frame));
    }
    blocks.extend(next(story, frame));
    blocks.extend(method(story, frame));
    blocks.extend(own_words(story, frame));
    blocks.extend(every_idea(story, frame));
    Document { head: frame.head(&story.title, t.subtitle()), single: false, cover, blocks }
}

/// What the organiser says and the findings at the top of the page.
fn in_short(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let mut out = vec![Block::heading(1, frame.t.in_short())];
    if let Some((paragraphs, lang)) = &story.editorial {
        out.extend(paragraphs.iter().map(|p| Block::text(frame.text(p, lang))));
    }
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
    out
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> impl Iterator<Item = Block> + '_ {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(Block::text)
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
    // A conversation from elsewhere has its title for its only question.
    let asked: Vec<Text> = story
        .asked
        .iter()
        .filter(|(text, _)| story.asked.len() > 1 || *text != story.title)
        .map(|(text, lang)| frame.text(text, lang))
        .collect();
    out.push(Block::text(if asked.is_empty() { t.asked_rated() } else { t.asked_lead() }));
    if !asked.is_empty() {
        out.push(Block::List { items: asked });
    }
    // Where nothing was promised, what happens next says so.
    if !story.promise.is_empty() {
        out.push(Block::heading(2, t.promised()));
        // How the promise stands is told where it says what happens next.
        let lines = story.promise_lines.iter().flat_map(|line| paragraphs(line));
        out.extend(lines);
        if story.promise_lines.is_empty() {
            out.push(Block::text(story.promise.as_str()));
        }
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
    out.push(Block::of(Role::Small, t.rough(&story.threshold.to_string())));
    let (against, who): (Vec<_>, Vec<_>) = story.who.iter().partition(|p| p.id.starts_with("population-"));
    for picture in who {
        // That everybody answered in one language is no picture.
        if picture.id == "who-lang" && picture.figure.strips.iter().any(alone) {
            continue;
        }
        out.push(Block::heading(2, picture.title.as_str()));
        if picture.id == "channels" {
            out.push(Block::text(t.channels_lead()));
        } else if !picture.figure.sentence.is_empty() {
            out.push(Block::text(picture.figure.sentence.as_str()));
        }
        out.extend(frame.under(&picture.title, &picture.figure));
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

/// Whether a bar is as good as the whole.
fn alone(strip: &charts::Strip) -> bool {
    strip.spans.iter().any(|(from, to, _)| to - from > 0.995)
}

fn agree(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(2, t.agree_all())];
    if story.agree.is_empty() {
        out.push(Block::text(t.agree_none()));
        return out;
    }
    out.push(Block::text(story.agree_lead.as_str()));
    out.push(Block::of(Role::Small, format!("{} {}", t.agree_order(), t.line_of_dots()).as_str()));
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
    } else {
        out.push(Block::text(t.divides_lead()));
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
    let mut before = "";
    for ([side, text, shares], lang) in g.marks.iter().zip(&g.langs) {
        // Said once over all ideas that it holds for.
        if side != before {
            blocks.push(Block::of(Role::Label, side.as_str()));
            before = side;
        }
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

/// Shares as they are beside the same weighted to the population, or why there are none.
fn weighed(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let Some(w) = &story.weighed else { return Vec::new() };
    let mut out = vec![Block::heading(2, w.title.as_str())];
    if !w.caution.is_empty() {
        out.push(Block::text(w.caution.as_str()));
        return out;
    }
    out.push(Block::text(w.says.as_str()));
    if !w.moved.is_empty() {
        out.push(Block::heading(3, w.moved_title.as_str()));
    }
    for moved in &w.moved {
        out.push(Block::of(Role::Label, frame.text(&moved.text, moved.lang)));
        out.extend(frame.under("", &moved.figure));
    }
    out.extend(opinions(&w.table, &w.table.caption));
    out
}

/// So many ideas beside what people thought that others think: those where they were furthest off.
const GUESSES: usize = 5;

fn guesses(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.guesses.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::heading(2, frame.t.guesses()), Block::text(frame.t.guesses_lead())];
    if story.guesses.len() > GUESSES {
        out.push(Block::of(Role::Small, frame.t.guesses_first()));
    }
    for guess in story.guesses.iter().take(GUESSES) {
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
            if figure.strips.is_empty() {
                out.push(Block::of(Role::Small, t.field_lead()));
            }
            out.extend(frame.any(figure, ""));
        }
        out.extend(frame.table(&upright(&q.roles), t.by_role(), true).filter(|_| !q.roles.rows.is_empty()));
        // The first ones; all stand in an appendix where there are more.
        if !q.texts.is_empty() {
            out.push(Block::of(Role::Label, t.own_words()));
        }
        let shown = if q.texts.len() > IN_TEXT { IN_TEXT } else { q.texts.len() };
        out.extend(q.texts.iter().take(shown).map(own));
        if shown < q.texts.len() {
            out.push(Block::of(Role::Small, t.more_words(&t.own_words_all().to_lowercase())));
        }
    }
    out
}

/// So many answers in people's own words within the text.
const IN_TEXT: usize = 6;

fn own((text, lang): &(String, &'static str)) -> Block {
    Block::of(Role::Quote, Text::in_lang(text.as_str(), lang))
}

/// All answers in people's own words, where the text has the first ones only.
fn own_words(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let many: Vec<_> = story.questions.iter().filter(|q| q.texts.len() > IN_TEXT).collect();
    if many.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::Break, Block::heading(1, t.own_words_all()), Block::text(t.own_words_lead())];
    for q in many {
        if story.questions.iter().filter(|q| q.texts.len() > IN_TEXT).count() > 1 {
            out.push(Block::heading(2, q.text.as_str()));
        } else {
            out.push(Block::of(Role::Label, q.text.as_str()));
        }
        out.extend(q.texts.iter().map(own));
    }
    out
}

/// A table whose heads are long words is turned, so that they have the widest column.
fn upright(table: &charts::Table) -> charts::Table {
    let long = table.head.iter().skip(2).any(|head| head.chars().count() > 12);
    let (Some(corner), true) = (table.head.first(), long) else { return table.clone() };
    let cell = |row: &Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
    let mut head = vec![corner.clone()];
    head.extend(table.rows.iter().map(|row| cell(row, 0)));
    let rows = table.head.iter().enumerate().skip(1).map(|(at, name)| {
        std::iter::once(name.clone()).chain(table.rows.iter().map(|row| cell(row, at))).collect()
    });
    charts::Table { caption: table.caption.clone(), head, rows: rows.collect() }
}

/// What happens with the results: how the promise stands, what was answered, where it all is.
fn next(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::heading(1, t.next())];
    out.push(Block::of(Role::Lead, if story.promise.is_empty() { t.next_no_day() } else { &story.promise }));
    let answered: Vec<_> = story.themes.iter().filter(|theme| !theme.answers.is_empty()).collect();
    if !answered.is_empty() {
        out.push(Block::heading(2, t.answers_themes()));
    }
    let mut said = "";
    for theme in answered {
        let mut blocks = Vec::new();
        for (when, paragraphs, lang) in &theme.answers {
            if when != said {
                blocks.push(Block::of(Role::Small, when.as_str()));
                said = when;
            }
            blocks.extend(paragraphs.iter().map(|p| Block::text(frame.text(p, lang))));
        }
        out.push(Block::Card { level: 3, mark: None, title: frame.text(&theme.name, theme.lang), blocks });
    }
    if !story.answers.is_empty() {
        out.push(Block::heading(2, t.answers_ideas()));
        out.push(Block::text(t.answers_ideas_lead()));
    }
    for answer in &story.answers {
        out.push(Block::Card {
            level: 3,
            mark: None,
            title: frame.text(&answer.text, answer.lang),
            blocks: vec![Block::text(frame.text(&answer.words, answer.words_lang))],
        });
    }
    out.push(Block::heading(2, t.more()));
    out.push(Block::text(t.next_page(&frame.address(&story.path))));
    let (name, channel) = &story.contact;
    let who: Vec<&str> = [name.as_str(), channel.as_str()].into_iter().filter(|x| !x.is_empty()).collect();
    if !who.is_empty() {
        out.push(Block::text(t.next_contact(&who.join(", "))));
    }
    out
}

/// The same in a few lines: how the promise stands, what was answered first of all, where to read on.
pub(super) fn next_short(story: &Story, frame: &Frame<'_>, most: usize) -> Vec<Block> {
    let t = frame.t;
    let mut out = vec![Block::text(if story.promise.is_empty() { t.next_no_day() } else { &story.promise })];
    let answered: Vec<Text> = story
        .themes
        .iter()
        .filter_map(|theme| {
            let (_, paragraphs, lang) = theme.answers.last()?;
            let first = sentence(paragraphs.first()?);
            Some(frame.text(&format!("{}: {first}", theme.name), lang))
        })
        .take(most)
        .collect();
    if answered.is_empty() {
        out.extend(story.promise_lines.iter().flat_map(|line| paragraphs(line)));
    } else {
        out.push(Block::List { items: answered });
    }
    out.push(Block::text(t.next_page(&frame.address(&story.path))));
    out
}

/// The first sentence of a paragraph.
fn sentence(text: &str) -> &str {
    let end = text.match_indices(". ").find(|(at, _)| *at > 20).map_or(text.len(), |(at, _)| at + 1);
    text.get(..end).unwrap_or(text)
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

/// So many ideas in the appendix, some 35 pages; with more of them nobody reads on, and the workbook and the
/// web have all.
const LISTED: usize = 1_000;

fn every_idea(story: &Story, frame: &Frame<'_>) -> Vec<Block> {
    if story.ideas.is_empty() {
        return Vec::new();
    }
    let t = frame.t;
    let lead = if story.ideas.len() > LISTED {
        format!("{} {}", t.every_idea_lead(), t.every_idea_more())
    } else {
        t.every_idea_lead().to_owned()
    };
    // A column of weighted shares where there are any.
    let weighted = story.ideas.iter().any(|idea| !idea.weighted.is_empty());
    let mut head = vec![t.idea(), t.agree()];
    head.extend(weighted.then(|| t.weighted()));
    head.extend([t.disagree(), t.skip(), t.rated()]);
    let rows = story.ideas.iter().take(LISTED).map(|idea| {
        let [agree, disagree, skip] = idea.shares.each_ref().map(|s| s.as_str().into());
        let mut row = vec![frame.text(&idea.text, idea.lang), agree];
        let share = if idea.weighted.is_empty() { "–" } else { idea.weighted.as_str() };
        row.extend(weighted.then(|| Text::from(share)));
        row.extend([disagree, skip, idea.rated.as_str().into()]);
        row
    });
    let widths = if weighted { vec![44, 11, 13, 11, 10, 11] } else { vec![54, 11, 11, 11, 13] };
    vec![
        Block::Break,
        Block::heading(1, if story.ideas.len() > LISTED { t.first_ideas() } else { t.every_idea() }),
        Block::text(lead),
        Block::Table(Table {
            caption: t.every_idea().to_owned(),
            quiet: true,
            head: head.into_iter().map(str::to_owned).collect(),
            rows: rows.collect(),
            numbers: true,
            widths,
        }),
    ]
}
