// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From the page to its story.

use super::{About, Finding, Guess, IdeaLine, Picture, Story, StoryGroup, ThemeCard, Weighed};
use crate::{
    pages::{
        method,
        parts::{IdeaRow, Reader},
        results::ResultsPage,
        who::Block,
    },
    words,
};

fn finding(row: IdeaRow) -> Finding {
    Finding {
        number: row.number,
        unit: row.unit.to_owned(),
        text: row.text,
        lang: row.lang,
        mark: row.mark.to_owned(),
        sentence: row.sentence,
        line: row.line,
    }
}

fn picture(block: Block) -> Picture {
    Picture { id: block.id, title: block.title, figure: block.figure }
}

/// The story of a page that was made for this reader; without the organiser's answers to ideas.
pub(super) fn story(reader: Reader<'_>, page: ResultsPage) -> Story {
    let (t, o, b) = (reader.t(), reader.outcome(), &reader.told.brainstorm);
    let (intro, intro_lang) = b.settings.intro.shown(reader.lang);
    let asked = reader.told.questions.iter().map(|q| {
        let (text, lang) = q.spec.text.shown(reader.lang);
        (text.to_owned(), lang.code())
    });
    let (promise, promise_lines) = page.promise.map(|p| (p.standing, p.lines)).unwrap_or_default();
    let themes_share = reader.told.themes.themes.iter().map(|t| t.share);
    let groups_lead = if page.groups.is_empty() {
        page.no_groups.to_owned()
    } else {
        format!("{} {}", t.groups_lead(), page.clarity).trim_end().to_owned()
    };
    Story {
        intro: (intro.to_owned(), intro_lang.code()),
        asked: asked.collect(),
        path: reader.href(""),
        contact: (b.settings.contact.name.clone(), b.settings.contact.channel.clone()),
        promise,
        promise_lines,
        editorial: page.editorial.map(|e| (plain(&e.html), e.lang)),
        short: page
            .short
            .into_iter()
            .map(|x| {
                let (text, lang) = x.idea.unwrap_or_default();
                Finding {
                    number: x.number,
                    unit: x.unit.to_owned(),
                    text,
                    lang,
                    sentence: x.says,
                    ..Finding::default()
                }
            })
            .collect(),
        stats: page.stats.into_iter().map(|s| (s.number, s.label.to_owned())).collect(),
        took_part: page.took_part,
        low_heard: page.low_heard,
        who: page.who.into_iter().map(picture).collect(),
        from: page.from.map(|f| Picture {
            id: f.id.to_owned(),
            title: reader.s().where_from().to_owned(),
            figure: f.figure.with_sentence(f.low),
        }),
        agree_lead: page.agree_lead.to_owned(),
        agree: page.agree.into_iter().map(finding).collect(),
        agree_table: page.agree_table,
        themes_lead: page.themes.as_ref().map(|s| s.lead.clone()).unwrap_or_default(),
        themes_other: page.themes.as_ref().map(|s| s.other.clone()).unwrap_or_default(),
        themes: page
            .themes
            .into_iter()
            .flat_map(|s| s.first.into_iter().chain(s.rest))
            .zip(themes_share)
            .map(|(row, share)| ThemeCard {
                name: row.name,
                lang: row.lang,
                size: row.share,
                share,
                quotes: row.quotes.into_iter().map(|(text, lang, _)| (text, lang)).collect(),
                answers: row.answers.into_iter().map(|a| (a.when, plain(&a.html), a.lang)).collect(),
            })
            .collect(),
        divide_roles: page.divide_roles.into_iter().map(finding).collect(),
        divide_groups: page.divide_groups.into_iter().map(finding).collect(),
        groups: page
            .groups
            .into_iter()
            .map(|g| StoryGroup {
                langs: g.marks.iter().map(|m| m.lang).collect(),
                agrees: g.marks.iter().map(|m| m.agrees).collect(),
                marks: g
                    .marks
                    .into_iter()
                    .map(|m| [m.side.to_owned(), m.text, format!("{}, {}", m.here, m.everybody)])
                    .collect(),
                label: g.label,
                letter: g.letter,
                index: g.index,
                size: g.size,
                roles: g.roles,
                warning: g.warning,
            })
            .collect(),
        groups_lead,
        map: page.map,
        answers: Vec::new(),
        weighed: page.weighted.map(|w| Weighed {
            title: w.t.title().to_owned(),
            says: w.says,
            caution: w.caution,
            moved_title: w.t.moved_most().to_owned(),
            moved: w
                .moved
                .into_iter()
                .map(|m| Guess { text: m.text, lang: m.lang, figure: m.figure })
                .collect(),
            table: w.table,
        }),
        guesses: page
            .perception
            .into_iter()
            .map(|g| Guess { text: g.text, lang: g.lang, figure: g.figure })
            .collect(),
        questions: page
            .questions
            .into_iter()
            .map(|q| About {
                text: q.text,
                answered: q.answered,
                figure: q.figure,
                roles: q.roles,
                texts: q.texts,
            })
            .collect(),
        ideas: ideas(reader),
        method: method::texts(reader),
        left_out: page.left_out,
        title: page.title,
        lead: page.lead,
        stamp: page.stamp,
        marks: page.marks.into_iter().map(|(text, _)| text).collect(),
        simulated: b.simulated,
        live: page.live,
        not_public: page.not_public,
        threshold: o.threshold,
    }
}

/// Every idea in the order in which the list of all begins.
fn ideas(reader: Reader<'_>) -> Vec<IdeaLine> {
    let o = reader.outcome();
    let mut order: Vec<usize> =
        (0..o.ideas.len()).filter(|at| o.ideas.get(*at).is_some_and(|i| !i.meta)).collect();
    let low = |at: usize| o.ideas.get(at).map_or(0.0, |i| i.interval.0);
    order.sort_by(|a, b| low(*b).total_cmp(&low(*a)).then(a.cmp(b)));
    let line = |at: usize| {
        let (text, lang, _) = reader.words(at)?;
        let idea = o.ideas.get(at)?;
        let shares = idea.shares.map(|s| words::percent(reader.lang, s));
        let weighted = idea.weighted.map(|w| words::percent(reader.lang, w.share)).unwrap_or_default();
        Some(IdeaLine { text, lang, shares, rated: words::figure(reader.lang, idea.seen), weighted })
    };
    order.into_iter().filter_map(line).collect()
}

/// The paragraphs of our own markup (`language::plain`) as text: links become their words.
fn plain(html: &str) -> Vec<String> {
    let text = |part: &str| {
        let mut out = String::new();
        let mut rest = part.replace("<br>", "\n");
        while let Some((before, after)) = rest.split_once('<') {
            out.push_str(before);
            rest = after.split_once('>').map(|(_, r)| r.to_owned()).unwrap_or_default();
        }
        out.push_str(&rest);
        for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        {
            out = out.replace(entity, sign);
        }
        out
    };
    html.split("</p>").map(text).filter(|p| !p.trim().is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organiser_s_words_are_paragraphs_again() {
        let html = language::plain::render_html("Kiitos {n} & <b>\nrivi\n\nKatso https://riihi.fi/a", "x");
        assert_eq!(plain(&html), ["Kiitos {n} & <b>\nrivi", "Katso https://riihi.fi/a"]);
    }
}
