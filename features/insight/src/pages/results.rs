// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The results page: one story from the promise to the method. Each section has its file here and its
//! template under `templates/results/`.

mod editorial;
pub(crate) mod findings;
mod groups;
mod home;
mod lens;
mod perception;
pub(crate) mod promise;
mod questions;
mod weighted;

use askama::Template;
use brainstorm::contract::ResultPart;
use charts::{Figure, Table};
use kernel::Date;
use kunta::register;
use opinion::Firmness;

pub(crate) use self::lens::{Beside, LensView};
use self::{
    editorial::Editorial, findings::Short, groups::GroupCard, home::AtHome, perception::Guessed,
    promise::Promise, questions::Asked, weighted::Reweighted,
};
use super::{
    data::{Download, documents, downloads},
    ideas::{Filters, Wish},
    parts::{IdeaRow, Reader},
    who::{Block, Where},
};
use crate::{
    messages::{S, T},
    slice::Variable,
    themes, words,
};

/// So many ideas of a list in the open.
const SHOWN: usize = 5;

/// What the address of the page asks for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Asks<'a> {
    /// The code of a municipality that exists.
    pub(crate) kunta: Option<&'a str>,
    /// Whether the map shows municipalities instead of regions.
    pub(crate) by_kunta: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "results.html")]
pub(crate) struct ResultsPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) s: S,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) stamp: String,
    /// What was corrected after publishing, in a sentence; empty where nothing was.
    pub(crate) corrected: String,
    pub(crate) changes_href: String,
    pub(crate) marks: Vec<(String, &'static str)>,
    pub(crate) live: bool,
    pub(crate) events: String,
    pub(crate) not_public: bool,
    pub(crate) contents: Vec<(&'static str, &'static str)>,
    pub(crate) promise: Option<Promise>,
    pub(crate) editorial: Option<Editorial>,
    pub(crate) short: Vec<Short>,
    pub(crate) lens: Option<LensView>,
    pub(crate) places: Vec<(String, &'static str, bool)>,
    pub(crate) stats: Vec<Stat>,
    pub(crate) took_part: String,
    pub(crate) low_heard: String,
    pub(crate) who: Vec<Block>,
    pub(crate) from: Option<Where>,
    pub(crate) agree_lead: &'static str,
    pub(crate) agree: Vec<IdeaRow>,
    pub(crate) agree_table: Table,
    /// Beside the brainstorm that this one continues.
    pub(crate) home: Option<AtHome>,
    pub(crate) divide_roles: Vec<IdeaRow>,
    pub(crate) divide_roles_table: Table,
    pub(crate) divide_groups: Vec<IdeaRow>,
    pub(crate) divide_groups_table: Table,
    pub(crate) groups: Vec<GroupCard>,
    pub(crate) no_groups: &'static str,
    pub(crate) clarity: &'static str,
    pub(crate) map: Option<Figure>,
    /// Whether the organiser left the picture out.
    pub(crate) map_left_out: bool,
    /// What the organiser does not publish, in a sentence; empty where nothing is kept back.
    pub(crate) left_out: String,
    pub(crate) weighted: Option<Reweighted>,
    pub(crate) perception: Vec<Guessed>,
    /// The rest of them behind a click.
    pub(crate) more_perception: Table,
    pub(crate) questions: Vec<Asked>,
    pub(crate) themes: Option<themes::Section>,
    pub(crate) every_idea: String,
    /// Of ideas that are rated on two axes and not in the list; empty where there are none.
    pub(crate) on_axes: String,
    pub(crate) filters: Filters,
    pub(crate) method_href: String,
    pub(crate) wall_href: String,
    /// Where the tables of the pictures are: the table's name goes before `.csv`.
    pub(crate) tables_href: String,
    pub(crate) documents: Vec<Download>,
    pub(crate) downloads: Vec<Download>,
    /// What search engines are told (JSON-LD), and the address of the picture for previews; empty where the
    /// page is not public, or nobody draws one.
    pub(crate) json_ld: String,
    pub(crate) preview: String,
}

impl ResultsPage {
    /// Puts the page together.
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, today: Date, asks: Asks<'_>) -> Self {
        let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
        let with_roles = !o.lists.common_roles.is_empty();
        let with_groups = !o.lists.common_groups.is_empty();
        let (agree, agree_lead, by) = match (with_roles, with_groups) {
            (true, _) => (&o.lists.common_roles, t.agree_roles_lead(), Variable::Role),
            (false, true) => (&o.lists.common_groups, t.agree_groups_lead(), Variable::Group),
            (false, false) => (&o.lists.agreed, t.agree_people_lead(), Variable::Group),
        };
        let has_places = !o.rows.types.is_empty();
        let whose = reader.lens.and_then(|l| l.shown.as_ref()).map(|slice| slice.code(o));
        let people = words::figure(reader.lang, o.participants);
        // What the list has: ideas rated on two axes are pictures of their question.
        let listed = u32::try_from(o.ideas.iter().filter(|i| !i.meta).count()).unwrap_or(u32::MAX);
        let day = |iso: &str| words::day(reader.lang, iso);
        let id = reader.told.brainstorm.id;
        let mut page = Self {
            title: reader.title(),
            lead: t.numbers(
                &words::figure(reader.lang, o.raters),
                &reader.n(o.idea_count),
                &reader.long(o.ratings),
            ),
            home: AtHome::new(reader, SHOWN + 1),
            stamp: reader.stamp(),
            corrected: reader.told.corrected.as_ref().map_or_else(String::new, |(at, why)| {
                t.corrected(&words::date(reader.lang, at.date()), why.trim_end_matches('.'))
            }),
            changes_href: format!("/{}/b/{}/changes", reader.lang, reader.told.brainstorm.slug),
            marks: reader.marks(),
            live: o.live,
            events: format!("/api/v1/brainstorms/{id}/events"),
            not_public: reader.told.not_public,
            contents: Vec::new(),
            promise: promise::promise(reader, today),
            editorial: editorial::editorial(reader),
            short: findings::short(reader),
            lens: reader.lens.map(|l| LensView::new(reader, l, SHOWN - 1)),
            places: if has_places { places(reader, asks.kunta) } else { Vec::new() },
            stats: stats(reader),
            took_part: match &o.days {
                Some((from, to)) if from != to => s.took_part(&people, &day(from), &day(to)),
                _ => String::new(),
            },
            low_heard: reader.low_heard(),
            who: reader.who(),
            from: reader.from(asks.by_kunta),
            agree_lead,
            agree: agree.iter().take(SHOWN).filter_map(|at| findings::agreed(reader, *at, by)).collect(),
            agree_table: reader.table(t.agree_all(), agree),
            divide_roles: findings::divided(reader, &o.lists.divide_roles, Variable::Role),
            divide_roles_table: reader.table(t.divides_roles(), &o.lists.divide_roles),
            divide_groups: findings::divided(reader, &o.lists.divide_groups, Variable::Group),
            divide_groups_table: reader.table(t.divides_groups(), &o.lists.divide_groups),
            groups: groups::cards(reader),
            no_groups: match o.groups.none.as_deref() {
                Some("no_votes") => t.no_groups_votes(),
                Some("alike") => t.no_groups_alike(),
                Some("one") => t.no_groups_one(),
                Some(_) => t.no_groups_few(),
                None => "",
            },
            clarity: match (o.groups.firmness, o.groups.clarity) {
                _ if o.groups.list.is_empty() => "",
                (Some(Firmness::Firm), _) => t.clarity_clear(),
                (Some(Firmness::Fair), _) => t.clarity_some(),
                (Some(_), _) => t.clarity_weak(),
                // Results of earlier versions have the silhouette.
                (None, Some(c)) if c >= 0.5 => t.clarity_clear(),
                (None, Some(c)) if c >= 0.3 => t.clarity_some(),
                (None, Some(_)) => t.clarity_weak(),
                (None, None) => "",
            },
            map: groups::map(reader),
            map_left_out: reader.told.brainstorm.settings.left_out.contains(&ResultPart::Map),
            left_out: left_out(reader),
            weighted: weighted::weighted(reader, SHOWN - 1),
            perception: perception::perception(reader),
            more_perception: perception::others(reader),
            questions: questions::questions(reader),
            themes: themes::Section::new(reader),
            every_idea: t.every_idea_lead(&reader.n(listed)),
            on_axes: if o.fields.is_empty() { String::new() } else { t.every_on_axes(o.fields.len()) },
            filters: Filters::new(reader, &Wish { whose: whose.unwrap_or_default(), ..Wish::default() }),
            method_href: reader.href("/method"),
            wall_href: format!("/{}/b/{}/wall", reader.lang, reader.told.brainstorm.slug),
            tables_href: reader.file_href("/tables"),
            documents: documents(reader),
            downloads: downloads(reader),
            json_ld: String::new(),
            preview: String::new(),
            shell,
            t,
            s,
        };
        page.contents = page.contents();
        page
    }

    /// The same with what other programs read of it: search engines, and what shows a preview of a link.
    pub(crate) fn for_others(mut self, reader: Reader<'_>, origin: &str) -> Self {
        if !reader.told.not_public {
            // Search engines want more of a description than its numbers.
            let about = format!("{}. {}", self.title, self.lead);
            self.json_ld = crate::open::json_ld(reader.told, origin, reader.lang, &about);
            let picture = reader.told.offers.picture;
            self.preview =
                picture.map(|file| format!("{origin}{}", reader.file_href(file))).unwrap_or_default();
        }
        self
    }

    /// The sections that there are, for the list at the side: anchor and title.
    fn contents(&self) -> Vec<(&'static str, &'static str)> {
        let t = self.t;
        let all = [
            (self.promise.is_some(), "promise", t.promise()),
            (self.editorial.is_some(), "summary", self.s.editorial()),
            (true, "short", t.in_short()),
            (self.lens.is_some(), "kunta", t.kunta()),
            (true, "who", t.who()),
            (true, "agree", t.agree_all()),
            (self.themes.is_some(), "themes", self.themes.as_ref().map_or("", |about| about.t.title())),
            (self.home.is_some(), "home", self.s.home_title()),
            (true, "divides", t.divides()),
            (true, "groups", t.groups()),
            (self.weighted.is_some(), "weighted", self.weighted.as_ref().map_or("", |w| w.t.title())),
            (!self.perception.is_empty(), "perception", t.perception()),
            (!self.questions.is_empty(), "questions", t.questions()),
            (true, "every", t.every_idea()),
            (self.lens.is_none() && !self.places.is_empty(), "kunta", t.kunta()),
            (true, "method", t.method()),
            (!self.documents.is_empty(), "documents", self.s.documents()),
            (true, "data", t.data()),
        ];
        all.into_iter().filter(|(there, _, _)| *there).map(|(_, anchor, title)| (anchor, title)).collect()
    }

    /// Whether some of who took part is behind a click.
    fn more_who(&self) -> bool {
        self.who.iter().any(|b| !b.open)
    }

    /// The tables of the page's pictures by the names that their addresses have.
    pub(crate) fn tables(&self) -> Vec<(&str, &Table)> {
        let who = self.who.iter().map(|b| (b.id.as_str(), &b.figure.table));
        let from = self.from.iter().map(|f| (f.id, &f.figure.table));
        let lists = [
            ("agree", &self.agree_table),
            ("divide-roles", &self.divide_roles_table),
            ("divide-groups", &self.divide_groups_table),
        ];
        let weighted = self.weighted.iter().map(|w| ("weighted-shares", &w.table));
        let map = self.map.iter().map(|m| ("map", &m.table));
        let guesses = self.perception.iter().map(|p| (p.id.as_str(), &p.figure.table));
        let asked = self.questions.iter().flat_map(|q| {
            let figure = q.figure.iter().map(|f| (q.id.as_str(), &f.table));
            figure.chain([(q.roles_id.as_str(), &q.roles), (q.weighted_id.as_str(), &q.weighted)])
        });
        let guesses = guesses.chain([("guess-more", &self.more_perception)]);
        let all = who.chain(from).chain(lists).chain(map).chain(weighted).chain(guesses).chain(asked);
        all.filter(|(name, table)| !name.is_empty() && !table.rows.is_empty()).collect()
    }
}

/// What the organiser does not publish, in a sentence: results say what they leave out.
fn left_out(reader: Reader<'_>) -> String {
    let (t, s) = (reader.t(), reader.s());
    let parts: Vec<String> = reader
        .told
        .brainstorm
        .settings
        .left_out
        .iter()
        .map(|part| match part {
            ResultPart::Map => t.map_title().to_lowercase(),
            ResultPart::Perception => t.perception().to_owned(),
            ResultPart::Channels => t.by_channel().to_lowercase(),
            ResultPart::Texts => s.open_answers().to_owned(),
        })
        .collect();
    if parts.is_empty() { String::new() } else { s.left_out(&ui::format::list(reader.lang, &parts)) }
}

/// A large figure.
pub(crate) struct Stat {
    pub(crate) number: String,
    pub(crate) label: &'static str,
    /// What a running count of it is called in the stream.
    pub(crate) stream: &'static str,
    /// The ideas behind it; empty where there are none.
    pub(crate) href: String,
}

/// The large figures.
pub(crate) fn stats(reader: Reader<'_>) -> Vec<Stat> {
    let (t, o) = (reader.t(), reader.outcome());
    let all = [
        (words::figure(reader.lang, o.participants), t.participants(), "participants", ""),
        (reader.n(o.idea_count), t.ideas(), "ideas", "/ideas"),
        (reader.long(o.ratings), t.ratings(), "votes", "/ideas?sort=rated"),
        (reader.n(o.comments), t.comments(), "", ""),
    ];
    all.into_iter()
        .filter(|(n, label, ..)| n != "0" || *label == t.participants())
        .map(|(number, label, stream, href)| Stat {
            number,
            label,
            stream,
            href: if href.is_empty() { String::new() } else { reader.href(href) },
        })
        .collect()
}

/// All municipalities by name, and whether one is chosen.
fn places(reader: Reader<'_>, chosen: Option<&str>) -> Vec<(String, &'static str, bool)> {
    let mut places: Vec<_> = register()
        .all()
        .iter()
        .map(|m| {
            let code = m.code.to_string();
            let is = chosen == Some(code.as_str());
            (code, m.name(reader.lang), is)
        })
        .collect();
    places.sort_by_key(|(_, name, _)| sort_key(name));
    places
}

/// Names sorted as Finnish and Swedish sort: å, ä and ö last.
fn sort_key(name: &str) -> String {
    name.to_lowercase().replace('å', "{").replace('ä', "|").replace('ö', "}")
}
