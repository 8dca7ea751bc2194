// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of the results page without its page: what a document is made of. Every word and figure is
//! taken from what the page shows, so a document can say neither more nor anything else.

use brainstorm::contract::IdeaId;
use charts::{Figure, Strip, Table};
use kernel::{Actor, Date, Lang, OrgId};
use tables::Book;
use web::{AppState, Visit};

use crate::{
    door::{self, Found},
    messages::workbook::Wb,
    open,
    pages::{
        self, method,
        parts::{IdeaRow, Reader, Told},
        results::{Asks, ResultsPage},
        who::Block,
    },
    words, workbook,
};

/// A result that somebody may see.
pub struct Source {
    pub(crate) told: Box<Told>,
    /// What the organisation has answered to ideas: idea, words, their language, day.
    official: Vec<(String, String, Lang, Date)>,
}

/// What writes a file where it is told to.
pub type WriteFile<'a> = &'a mut dyn FnMut(&mut dyn std::io::Write) -> Result<(), tables::Error>;

/// The result that a visit may see; nothing while it is being computed.
///
/// # Errors
/// Where there is none that it may see.
pub async fn source(visit: &Visit, id_or_slug: &str) -> web::Result<Option<Source>> {
    Ok(match door::find(visit, id_or_slug).await? {
        Found::Told(mut told) => {
            door::with_words(&visit.state, &mut told).await?;
            Some(Source::of(&visit.state, told).await?)
        }
        Found::Computing => None,
    })
}

/// The result that somebody may see, computed now if it is not there yet. For the command line.
///
/// # Errors
/// Where there is none that `actor` may see.
pub async fn source_of(state: &AppState, actor: &Actor, id_or_slug: &str) -> web::Result<Source> {
    Source::of(state, Box::new(door::read(state, actor, id_or_slug).await?)).await
}

impl Source {
    async fn of(state: &AppState, told: Box<Told>) -> web::Result<Self> {
        let (org, id) = (told.brainstorm.org, told.brainstorm.id);
        let comments = state.store.read(move |q| discussion::contract::official_answers(q, org, id)).await?;
        let official = comments
            .into_iter()
            .filter(|c| c.target.kind == "idea")
            .map(|c| (IdeaId::from_i64(c.target.id).to_string(), c.text, c.lang, c.created_on))
            .collect();
        Ok(Self { told, official })
    }

    /// The organisation.
    pub fn org(&self) -> OrgId {
        self.told.brainstorm.org
    }

    /// The brainstorm's name in addresses.
    pub fn slug(&self) -> String {
        self.told.brainstorm.slug.to_string()
    }

    /// Tells this result from any other and from itself at another time, for caches.
    pub fn key(&self) -> String {
        let answers = format!("{:?}", self.official);
        let answers = kernel::crypto::hex(&kernel::crypto::sha256(&[answers.as_bytes()]));
        format!(
            "{} {} {} {answers}",
            self.told.brainstorm.id,
            pages::version(&self.told),
            self.told.not_public
        )
    }

    /// The day it bears: when it was published, else when it was computed.
    pub fn day(&self) -> Date {
        let computed = kernel::Timestamp::from_millis(self.told.outcome.at);
        self.told.brainstorm.published_at.filter(|_| !self.told.outcome.live).unwrap_or(computed).date()
    }

    /// The open tables.
    ///
    /// # Errors
    /// Where a row is not as wide as its table.
    pub fn tables(&self) -> Result<Vec<tables::Table>, tables::Error> {
        open::tables(&self.told)
    }

    /// The sheets of a workbook in a language, what it says of itself, and its title. `organiser` is a name.
    pub fn workbook(&self, lang: Lang, organiser: &str, origin: &str, look: (String, String)) -> Book {
        let reader = Reader::new(&self.told, lang);
        let w = Wb(lang);
        let (facts, notes) = workbook::about(reader, organiser, origin);
        let day = self.day();
        Book {
            title: reader.title(),
            author: organiser.to_owned(),
            colours: look,
            first: w.about().to_owned(),
            facts,
            contents: w.sheets().to_owned(),
            notes,
            day: (u16::try_from(day.year).unwrap_or(1900), day.month, day.day),
            sheets: workbook::sheets(reader),
        }
    }

    /// The brainstorm that it is the result of.
    pub fn id(&self) -> brainstorm::contract::BrainstormId {
        self.told.brainstorm.id
    }

    /// The version of the vote log that it was made from.
    pub fn version(&self) -> i64 {
        self.told.outcome.version
    }

    /// The open data, file by file: `put` is given each one's name and what writes it.
    ///
    /// # Errors
    /// Where `put` fails.
    pub fn open_files<E>(
        &self,
        origin: &str,
        mut put: impl FnMut(&str, WriteFile<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        open::OpenFile::all(&self.told)
            .into_iter()
            .try_for_each(|file| put(&file.name(), &mut |out| file.write(&self.told, origin, out)))
    }

    /// The story in a language, as it stands today.
    pub fn story(&self, lang: Lang, today: Date) -> Story {
        let reader = Reader::new(&self.told, lang);
        // A page without a frame around it: only what it says is taken.
        let shell = ui::Shell::new(lang, reader.title(), reader.base());
        let page = ResultsPage::new(reader, shell, today, Asks::default());
        Story { answers: self.answers(reader), ..story(reader, page) }
    }

    /// What was answered to ideas: in the reader's language where it was given in it, else as it was given.
    fn answers(&self, reader: Reader<'_>) -> Vec<Answered> {
        let mut out: Vec<(&str, Answered)> = Vec::new();
        for (idea, words, lang, _) in &self.official {
            let given_in = |wanted: Lang| self.official.iter().any(|(i, _, l, _)| i == idea && *l == wanted);
            if *lang != reader.lang && given_in(reader.lang) {
                continue;
            }
            let Some(told) = self.told.ideas.get(idea) else { continue };
            let (text, text_lang, _) = told.shown(reader.lang);
            out.push((
                idea.as_str(),
                Answered {
                    text: text.to_owned(),
                    lang: text_lang.code(),
                    words: words.clone(),
                    words_lang: lang.code(),
                },
            ));
        }
        // Those that most agree with come first, as in every list of ideas.
        let support = |id: &str| {
            let found = reader.outcome().ideas.iter().find(|i| i.id == id);
            found.map_or(0.0, |i| i.interval.0)
        };
        out.sort_by(|(a, _), (b, _)| support(b).total_cmp(&support(a)).then(a.cmp(b)));
        out.into_iter().map(|(_, answer)| answer).collect()
    }
}

/// What the organisation answered to an idea.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answered {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// The answer.
    pub words: String,
    /// Its language.
    pub words_lang: &'static str,
}

/// Shares as they are beside the same weighted to the population.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weighed {
    /// Its title.
    pub title: String,
    /// How it was weighted; empty where it cannot be trusted.
    pub says: String,
    /// Why nothing is weighted; empty where something is.
    pub caution: String,
    /// The ideas that weighting moves most.
    pub moved: Vec<Guess>,
    /// What stands over them.
    pub moved_title: String,
    /// Every idea that it moves.
    pub table: Table,
}

/// A part of who took part, or any other titled picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// `who-stakeholder_group`, `channels`, `population-age_band`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The picture with its sentence and its table.
    pub figure: Figure,
}

/// An idea with what is remarkable about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Finding {
    /// The large figure.
    pub number: String,
    /// What it counts.
    pub unit: String,
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Whether it is a translation, in words.
    pub mark: String,
    /// The finding in a sentence.
    pub sentence: String,
    /// Who stands where.
    pub line: Option<Strip>,
}

/// An opinion group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StoryGroup {
    /// `Ryhmä A`.
    pub label: String,
    /// `A`.
    pub letter: String,
    /// 1 to 8: its colour.
    pub index: usize,
    /// How large it is, in words.
    pub size: String,
    /// What sets it apart: side, idea, language, how many here, how many of everybody.
    pub marks: Vec<[String; 3]>,
    /// The languages of the ideas in `marks`.
    pub langs: Vec<&'static str>,
    /// Whether the group agrees with the idea in `marks`.
    pub agrees: Vec<bool>,
    /// The roles in it.
    pub roles: String,
    /// What must be known of it; may be empty.
    pub warning: String,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ThemeCard {
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub lang: &'static str,
    /// How many ideas, in words.
    pub size: String,
    /// Its share of all ideas.
    pub share: f64,
    /// Some of its ideas, with their language.
    pub quotes: Vec<(String, &'static str)>,
    /// What the organiser answered: when, in paragraphs, language.
    pub answers: Vec<(String, Vec<String>, &'static str)>,
}

/// What people thought others think about an idea, beside the result.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Guess {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Guess and result by role.
    pub figure: Figure,
}

/// A question of another kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    /// The question.
    pub text: String,
    /// How many answered.
    pub answered: String,
    /// The answers.
    pub figure: Option<Figure>,
    /// The answers by role.
    pub roles: Table,
    /// Answers in people's own words, with their language.
    pub texts: Vec<(String, &'static str)>,
}

/// An idea in the list of all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdeaLine {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Agree, disagree, skip.
    pub shares: [String; 3],
    /// How many rated it.
    pub rated: String,
    /// The share of residents who agree, weighted to the population; may be empty.
    pub weighted: String,
}

/// Everything that the results page says, in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Story {
    /// The brainstorm's title.
    pub title: String,
    /// What it was about; paragraphs.
    pub intro: (String, &'static str),
    /// What was asked.
    pub asked: Vec<(String, &'static str)>,
    /// People, ratings, ideas in a sentence.
    pub lead: String,
    /// When and from what it was made.
    pub stamp: String,
    /// What must be said of the whole: `Keksittyjä vastauksia`.
    pub marks: Vec<String>,
    /// Whether the answers were made up.
    pub simulated: bool,
    /// Whether the count is still running.
    pub live: bool,
    /// Whether only staff may see it for now.
    pub not_public: bool,
    /// Where the page is, without the site.
    pub path: String,
    /// Whom to ask: name and address; may be empty.
    pub contact: (String, String),
    /// How the promise stands; empty where there is none.
    pub promise: String,
    /// Who decides, what can change.
    pub promise_lines: Vec<String>,
    /// What the organiser says, in paragraphs, and its language.
    pub editorial: Option<(Vec<String>, &'static str)>,
    /// The findings at the top: figure, unit, what it means, the idea; of the last, which is of the groups,
    /// their sizes instead.
    pub short: Vec<Finding>,
    /// Large figures: figure and what it counts.
    pub stats: Vec<(String, String)>,
    /// How many took part and when.
    pub took_part: String,
    /// Who was heard less than their share; may be empty.
    pub low_heard: String,
    /// Who took part, the roles first.
    pub who: Vec<Picture>,
    /// Where people took part.
    pub from: Option<Picture>,
    /// What the list of common ground is.
    pub agree_lead: String,
    /// The first of it.
    pub agree: Vec<Finding>,
    /// All of it.
    pub agree_table: Table,
    /// What the ideas are about.
    pub themes: Vec<ThemeCard>,
    /// How the themes were found.
    pub themes_lead: String,
    /// What is in none of them.
    pub themes_other: String,
    /// Ideas that divide roles.
    pub divide_roles: Vec<Finding>,
    /// Ideas that divide groups.
    pub divide_groups: Vec<Finding>,
    /// The opinion groups.
    pub groups: Vec<StoryGroup>,
    /// What a group is, and how clearly they are apart; or why there are none.
    pub groups_lead: String,
    /// The map of opinions.
    pub map: Option<Figure>,
    /// What the organisation answered to ideas.
    pub answers: Vec<Answered>,
    /// Raw shares beside weighted ones; nothing where there was nothing to weigh by.
    pub weighed: Option<Weighed>,
    /// What people thought others think.
    pub guesses: Vec<Guess>,
    /// Questions of other kinds.
    pub questions: Vec<About>,
    /// Every idea, the most agreed first.
    pub ideas: Vec<IdeaLine>,
    /// How it was computed and how certain it is.
    pub method: Vec<String>,
    /// What the organiser does not publish; may be empty.
    pub left_out: String,
    /// The least number of persons in a figure.
    pub threshold: u32,
}

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

fn story(reader: Reader<'_>, page: ResultsPage) -> Story {
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
