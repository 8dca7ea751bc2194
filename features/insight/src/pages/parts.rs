// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What several pages of the results share: a result with its words, an idea as a row, marks at the top.

use std::{collections::BTreeMap, sync::Arc};

use brainstorm::contract::{BackgroundQuestion, Brainstorm, Idea, Question, QuestionKind};
use charts::{Bar, Bars, Figure, Opinion, Opinions, Table, Tone, bars, opinions};
use kernel::Lang;

use crate::{
    lens::Lens,
    messages::{S, T},
    open::Said,
    outcome::{IdeaResult, Outcome, ShareKind},
    pages::data::Offers,
    slice::{Slice, Variable},
    themes, words,
};

/// The brainstorm that this one continues at home, as far as both asked the same.
#[derive(Debug, Clone)]
pub(crate) struct Country {
    /// Its titles.
    pub(crate) title: kernel::LocalizedText,
    /// Its name in addresses.
    pub(crate) slug: String,
    /// Whose it is, in the words of its organiser.
    pub(crate) who: String,
    /// The share that agreed with the ideas that can be shown there, by their words.
    pub(crate) agreed: std::collections::HashMap<String, f64>,
}

/// A result and the words that belong to it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// The numbers.
    pub(crate) outcome: Arc<Outcome>,
    /// The brainstorm.
    pub(crate) brainstorm: Brainstorm,
    /// When and why the organiser changed words after publishing.
    pub(crate) corrected: Option<(kernel::Timestamp, String)>,
    /// What it continues at home, where that is published.
    pub(crate) country: Option<Country>,
    /// Its questions.
    pub(crate) questions: Vec<Question>,
    /// Its background questions.
    pub(crate) background: Vec<BackgroundQuestion>,
    /// Visible ideas by their id as text.
    pub(crate) ideas: BTreeMap<String, Arc<Idea>>,
    /// What its visible ideas are about.
    pub(crate) themes: themes::Shown,
    /// What was said of the ideas.
    pub(crate) said: Said,
    /// Whether only staff may see it for now.
    pub(crate) not_public: bool,
    /// Documents that another feature makes of it.
    pub(crate) offers: Arc<Offers>,
}

/// A result in a reader's language.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    pub(crate) told: &'a Told,
    pub(crate) lang: Lang,
    /// The municipality that they look through.
    pub(crate) lens: Option<&'a Lens>,
}

/// An idea in a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdeaRow {
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) mark: &'static str,
    pub(crate) href: String,
    /// What a list is ordered by, in words; may be empty.
    pub(crate) number: String,
    /// What the number counts.
    pub(crate) unit: &'static str,
    pub(crate) bar: String,
    /// The same as lengths, where it is a line of dots.
    pub(crate) line: Option<charts::Strip>,
    pub(crate) sentence: String,
    /// The share of the municipality that the reader looks through; may be empty.
    pub(crate) here: String,
    /// The weighted share beside the plain one; may be empty.
    pub(crate) weighted: String,
    pub(crate) more: Option<Figure>,
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(told: &'a Told, lang: Lang) -> Self {
        Self { told, lang, lens: None }
    }

    /// The same through a municipality.
    pub(crate) const fn through(self, lens: Option<&'a Lens>) -> Self {
        Self { lens, ..self }
    }

    pub(crate) fn t(self) -> T {
        T(self.lang)
    }

    pub(crate) fn s(self) -> S {
        S(self.lang)
    }

    pub(crate) fn outcome(self) -> &'a Outcome {
        &self.told.outcome
    }

    pub(crate) fn base(self) -> String {
        format!("/b/{}/results", self.told.brainstorm.slug)
    }

    /// A page of the results in the reader's language; it keeps the municipality they look through.
    pub(crate) fn href(self, rest: &str) -> String {
        let address = self.file_href(rest);
        let Some(lens) = self.lens else { return address };
        let (page, part) = match address.split_once('#') {
            Some((page, part)) => (page, format!("#{part}")),
            None => (address.as_str(), String::new()),
        };
        let sign = if page.contains('?') { '&' } else { '?' };
        format!("{page}{sign}kunta={}{part}", lens.municipality.code)
    }

    /// A file, or the same of the whole country.
    pub(crate) fn file_href(self, rest: &str) -> String {
        format!("/{}{}{rest}", self.lang, self.base())
    }

    pub(crate) fn title(self) -> String {
        self.told.brainstorm.settings.title.get(self.lang).to_owned()
    }

    pub(crate) fn n(self, n: u32) -> String {
        ui::format::whole(self.lang, i64::from(n))
    }

    pub(crate) fn long(self, n: u64) -> String {
        ui::format::whole(self.lang, i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// An idea's own page.
    pub(crate) fn idea_href(self, id: &str) -> String {
        self.href(&format!("/ideas/{id}"))
    }

    /// Every idea as some people see it.
    pub(crate) fn slice_href(self, slice: &Slice) -> String {
        self.href(&format!("/ideas?sort=differs&whose={}", slice.code(self.outcome())))
    }

    /// What a row of a variable is called.
    pub(crate) fn row_name(self, variable: Variable, key: &str) -> String {
        let name = variable.code(self.outcome());
        match variable {
            Variable::Group => self.t().group(key),
            Variable::Further(_) => match name.strip_prefix("question_") {
                Some(id) => self.option(id, key),
                None => self.label(name, key),
            },
            _ => words::value(self.lang, name, key),
        }
    }

    /// What a variable is called.
    pub(crate) fn variable_name(self, variable: Variable) -> String {
        let (t, s) = (self.t(), self.s());
        match variable {
            Variable::Role => t.who_stakeholder_group().to_owned(),
            Variable::Group => t.groups().to_owned(),
            Variable::Type => t.who_type().to_owned(),
            Variable::Region => t.who_region().to_owned(),
            Variable::Kunta => s.by_municipalities().to_owned(),
            Variable::Further(_) => match variable.code(self.outcome()) {
                "channel" => t.channel().to_owned(),
                name => match name.strip_prefix("question_") {
                    Some(id) => {
                        let asked = self.told.questions.iter().find(|q| q.id.to_string() == id);
                        asked.map(|q| q.spec.text.get(self.lang).to_owned()).unwrap_or_default()
                    }
                    None => self.heading(name),
                },
            },
        }
    }

    /// What some people are called.
    pub(crate) fn slice_name(self, slice: &Slice) -> String {
        self.row_name(slice.variable, &slice.key)
    }

    /// The words of an option or step of a question.
    pub(crate) fn option(self, question: &str, key: &str) -> String {
        let asked = self.told.questions.iter().find(|q| q.id.to_string() == question);
        match asked.map(|q| &q.spec.kind) {
            Some(QuestionKind::Choice { options, .. }) => {
                let option = options.iter().find(|o| o.key == key);
                option.map_or_else(|| key.to_owned(), |o| o.label.get(self.lang).to_owned())
            }
            _ => key.to_owned(),
        }
    }

    /// What the municipality that the reader looks through says of an idea; empty where there is none, or no
    /// figure of it.
    pub(crate) fn here(self, idea: &IdeaResult) -> String {
        let told = || {
            let slice = self.lens?.shown.as_ref()?;
            let share = slice.share(idea)?;
            Some(self.s().lens_share(&self.slice_name(slice), &words::share(self.lang, share)))
        };
        told().unwrap_or_default()
    }

    /// Every idea as the people in a row see it; empty where there are no figures of them.
    pub(crate) fn behind(self, variable: Variable, key: &str) -> String {
        let slice = Slice::of(self.outcome(), variable, key);
        let told = |s: &Slice| self.outcome().ideas.iter().any(|i| s.share(i).is_some());
        slice.filter(told).map(|s| self.slice_href(&s)).unwrap_or_default()
    }

    /// The words of an idea, the language they are in, and whether they are a translation. Nothing where
    /// it has been taken away since.
    pub(crate) fn words(self, at: usize) -> Option<(String, &'static str, bool)> {
        let idea = self.told.ideas.get(&self.outcome().ideas.get(at)?.id)?;
        let (text, lang, translated) = idea.shown(self.lang);
        Some((text.to_owned(), lang.code(), translated))
    }

    /// An idea as a row with its bar.
    pub(crate) fn row(self, at: usize) -> Option<IdeaRow> {
        let (text, lang, translated) = self.words(at)?;
        let idea = self.outcome().ideas.get(at)?;
        Some(IdeaRow {
            text,
            lang,
            mark: if translated { self.t().translated() } else { "" },
            href: self.idea_href(&idea.id),
            bar: self.bar(idea),
            here: self.here(idea),
            weighted: self.weighted_line(idea),
            ..IdeaRow::default()
        })
    }

    /// Agree, skip, disagree as one bar with its numbers in words.
    pub(crate) fn bar(self, idea: &IdeaResult) -> String {
        let figure = opinions(&self.opinions(vec![self.opinion(idea, "")]));
        figure.svg.find("<ul").and_then(|at| figure.svg.get(at..)).unwrap_or_default().to_owned()
    }

    /// What the colours of the bars mean.
    pub(crate) fn key(self) -> String {
        let figure = opinions(&self.opinions(Vec::new()));
        figure.svg.find("<ul").and_then(|at| figure.svg.get(..at)).unwrap_or_default().to_owned()
    }

    fn opinions(self, rows: Vec<Opinion>) -> Opinions {
        let c = ui::Common(self.lang);
        Opinions {
            caption: self.t().every_idea().to_owned(),
            item: self.t().idea().to_owned(),
            answers: [c.agree().to_owned(), c.skip().to_owned(), c.disagree().to_owned()],
            note: self.t().people_count().to_owned(),
            rows,
        }
    }

    fn opinion(self, idea: &IdeaResult, label: &str) -> Opinion {
        let [agree, disagree, skip] = idea.shares;
        Opinion {
            label: label.to_owned(),
            counts: [agree, skip, disagree],
            texts: [agree, skip, disagree].map(|s| words::percent(self.lang, s)),
            note: self.t().rated_by(&words::figure(self.lang, idea.seen)),
        }
    }

    /// The table of a list of ideas.
    pub(crate) fn table(self, caption: &str, places: &[usize]) -> Table {
        let rows = places
            .iter()
            .filter_map(|at| {
                let idea = self.outcome().ideas.get(*at)?;
                Some(self.opinion(idea, &self.words(*at)?.0))
            })
            .collect();
        let mut table = opinions(&self.opinions(rows)).table;
        table.caption = caption.to_owned();
        table
    }

    /// Shares of agreement with an idea by row: roles, groups, types or regions.
    pub(crate) fn by(self, caption: &str, variable: Variable, idea: &IdeaResult) -> Figure {
        let t = self.t();
        let rows = variable.keys(self.outcome());
        let line = |(i, (name, s)): (usize, (&String, &crate::outcome::Share))| {
            let tone = match variable {
                Variable::Group => Tone::Group(u8::try_from(i + 1).unwrap_or(8)),
                _ => Tone::Agree,
            };
            Bar {
                label: self.row_name(variable, name),
                href: self.behind(variable, name),
                value: words::share(self.lang, *s),
                note: t.rated_by(&words::figure(self.lang, s.of)),
                share: s.value().unwrap_or(0.0),
                interval: s.interval().filter(|_| matches!(s.kind(), ShareKind::Exact | ShareKind::About)),
                tone,
            }
        };
        bars(&Bars {
            caption: caption.to_owned(),
            head: vec![String::new(), ui::Common(self.lang).agree().to_owned(), t.people_count().to_owned()],
            rows: rows
                .iter()
                .zip(variable.shares(idea))
                .enumerate()
                .filter(|(_, (_, s))| s.of.number().is_some())
                .map(line)
                .collect(),
            full: None,
        })
    }

    /// The letters of the groups, in the order of the lists.
    pub(crate) fn letters(self) -> Vec<String> {
        self.outcome().groups.list.iter().map(|g| words::letter(g.letter)).collect()
    }

    /// When and from what the result was made.
    pub(crate) fn stamp(self) -> String {
        let t = self.t();
        let at = kernel::Timestamp::from_millis(self.outcome().at);
        let version = ui::format::whole(self.lang, self.outcome().version);
        match self.told.brainstorm.published_at.filter(|_| !self.outcome().live) {
            Some(published) => t.published_on(&words::date(self.lang, published.date()), &version),
            None => {
                let (hour, minute) = at.time_of_day();
                t.computed_on(
                    &words::date(self.lang, at.date()),
                    &ui::format::time(self.lang, hour, minute),
                    &version,
                )
            }
        }
    }

    /// What must be said of the whole: text and the kind of its tag.
    pub(crate) fn marks(self) -> Vec<(String, &'static str)> {
        let (t, b) = (self.t(), &self.told.brainstorm);
        let mut out = Vec::new();
        if self.told.not_public {
            out.push((t.mark_not_public().to_owned(), "warning"));
        }
        if self.outcome().live {
            out.push((t.mark_live().to_owned(), "info"));
        }
        if b.simulated {
            out.push((t.mark_simulated().to_owned(), "warning"));
        }
        if b.imported {
            out.push((t.mark_imported().to_owned(), "line"));
        }
        if let Some(day) = b.reopened_on {
            out.push((t.mark_reopened(&words::date(self.lang, day)), "line"));
        }
        out
    }
}
