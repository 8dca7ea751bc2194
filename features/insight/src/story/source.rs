// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A result that somebody may see, and what documents and files take from it.

use brainstorm::contract::IdeaId;
use kernel::{Actor, Date, Lang, OrgId};
use tables::Book;
use web::{AppState, Visit};

use super::{Answered, Story, tell};
use crate::{
    door::{self, Found},
    messages::workbook::Wb,
    open,
    pages::{
        self,
        parts::{Reader, Told},
        results::{Asks, ResultsPage},
    },
    workbook,
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
        Story { answers: self.answers(reader), ..tell::story(reader, page) }
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
