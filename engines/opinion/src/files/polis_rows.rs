// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The tables of Polis files row by row, for conversations of any length: nothing is held but the row.

use std::fmt::Display;
use std::io::{self, Write};

use super::conversation::{Moderation, Participant, Statement, Vintage};
use super::instant;
use crate::log::Opinion;
use crate::votes::Count;

impl Vintage {
    /// The names of an export's files.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::V2022 => &["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"],
            Self::V2025 => {
                &["summary.csv", "comments.csv", "votes.csv", "participant-votes.csv", "comment-groups.csv"]
            }
        }
    }
}

/// The file of keys and values.
#[derive(Clone, Copy, Debug)]
pub struct PolisSummary<'a> {
    /// What the conversation is about.
    pub topic: &'a str,
    /// Where it took place.
    pub url: &'a str,
    /// How many looked at it, where told.
    pub views: Option<u64>,
    /// How many voted.
    pub voters: usize,
    /// How many wrote.
    pub commenters: usize,
    /// How many statements there are.
    pub comments: usize,
    /// How many groups were published.
    pub groups: usize,
    /// What participants were told.
    pub description: &'a str,
}

impl PolisSummary<'_> {
    /// Writes it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, out: &mut dyn Write, vintage: Vintage) -> io::Result<()> {
        let mut sheet = sheet(out);
        let voters = self.voters.to_string();
        let views = self.views.map(|v| v.to_string()).unwrap_or_default();
        let (commenters, comments, groups) =
            (self.commenters.to_string(), self.comments.to_string(), self.groups.to_string());
        let rows = [
            ("topic", self.topic),
            ("url", self.url),
            ("views", &views),
            ("voters", &voters),
            ("voters-in-conv", &voters),
            ("commenters", &commenters),
            ("comments", &comments),
            ("groups", &groups),
            ("conversation-description", self.description),
        ];
        for (key, value) in rows.into_iter().filter(|r| r.0 != "views" || vintage == Vintage::V2022) {
            sheet.write_record([key, value])?;
        }
        sheet.flush()
    }
}

fn sheet(out: &mut dyn Write) -> csv::Writer<&mut dyn Write> {
    csv::WriterBuilder::new().flexible(true).from_writer(out)
}

/// A table on its way.
pub struct PolisTable<'a> {
    sheet: csv::Writer<&'a mut dyn Write>,
    vintage: Vintage,
    external: bool,
    /// The last time that was written, and its words: many votes have the same.
    told: (Option<i64>, [String; 2]),
    cell: String,
}

impl<'a> PolisTable<'a> {
    fn new<S: AsRef<[u8]>>(
        out: &'a mut dyn Write,
        vintage: Vintage,
        header: impl IntoIterator<Item = S>,
    ) -> io::Result<Self> {
        let mut sheet = sheet(out);
        sheet.write_record(header)?;
        let told = (None, <[String; 2]>::default());
        Ok(Self { sheet, vintage, external: false, told, cell: String::new() })
    }

    /// The table of statements.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn comments(out: &'a mut dyn Write, vintage: Vintage) -> io::Result<Self> {
        let importance = (vintage == Vintage::V2025).then_some("importance");
        let columns =
            ["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated"];
        Self::new(out, vintage, columns.into_iter().chain(importance).chain(["comment-body"]))
    }

    /// A statement with its votes, and how many of them are marked as important.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn comment(&mut self, s: &Statement, votes: Count, important: u32) -> io::Result<()> {
        self.time(s.created)?;
        self.field(&s.id)?;
        match &s.author {
            Some(author) => self.field(author)?,
            None => self.word("")?,
        }
        self.field(votes.agrees)?;
        self.field(votes.disagrees)?;
        self.word(match s.moderated {
            Moderation::Out => "-1",
            Moderation::Unseen => "0",
            Moderation::In => "1",
        })?;
        if self.vintage == Vintage::V2025 {
            self.field(important)?;
        }
        self.word(&s.text)?;
        self.end()
    }

    /// The table of votes.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn votes(out: &'a mut dyn Write, vintage: Vintage) -> io::Result<Self> {
        let important = (vintage == Vintage::V2025).then_some("important");
        let columns = ["timestamp", "datetime", "comment-id", "voter-id", "vote"];
        Self::new(out, vintage, columns.into_iter().chain(important))
    }

    /// A vote.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn vote(
        &mut self,
        time: Option<i64>,
        statement: impl Display,
        participant: impl Display,
        opinion: Opinion,
        important: bool,
    ) -> io::Result<()> {
        self.time(time)?;
        self.field(statement)?;
        self.field(participant)?;
        self.word(cell(Some(opinion)))?;
        if self.vintage == Vintage::V2025 {
            self.word(if important { "1" } else { "0" })?;
        }
        self.end()
    }

    /// The table of participants with a column for every statement; `external` where they have outside names.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn people<S: Display>(
        out: &'a mut dyn Write,
        external: bool,
        statements: impl IntoIterator<Item = S>,
    ) -> io::Result<Self> {
        let outside = external.then_some("xid");
        let counts = ["group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];
        let fixed = ["participant"].into_iter().chain(outside).chain(counts).map(str::to_owned);
        let statements = statements.into_iter().map(|s| s.to_string());
        let table = Self::new(out, Vintage::V2025, fixed.chain(statements))?;
        Ok(Self { external, ..table })
    }

    /// A participant, how many statements are theirs, and how they voted on each statement.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn person(&mut self, who: &Participant, written: usize, row: &[Option<Opinion>]) -> io::Result<()> {
        let mut count = Count::default();
        row.iter().flatten().for_each(|opinion| count.add(*opinion));
        self.field(&who.id)?;
        if self.external {
            self.word(who.external.as_deref().unwrap_or_default())?;
        }
        match &who.published_group {
            Some(group) => self.field(group)?,
            None => self.word("")?,
        }
        self.field(written)?;
        for n in [count.seen, count.agrees, count.disagrees] {
            self.field(n)?;
        }
        for opinion in row {
            self.word(cell(*opinion))?;
        }
        self.end()
    }

    /// The table of votes by group.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn groups(out: &'a mut dyn Write, groups: usize) -> io::Result<Self> {
        let all = ["comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes"];
        let of = (0..groups).flat_map(|group| {
            ["votes", "agrees", "disagrees", "passes"].map(|what| format!("group-{}-{what}", letter(group)))
        });
        Self::new(out, Vintage::V2025, all.map(str::to_owned).into_iter().chain(of))
    }

    /// A statement with its votes: all, then those of each group.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn in_groups<'c>(
        &mut self,
        s: &Statement,
        counts: impl IntoIterator<Item = &'c Count>,
    ) -> io::Result<()> {
        self.field(&s.id)?;
        self.word(&s.text)?;
        for count in counts {
            for n in [count.seen, count.agrees, count.disagrees, count.passes()] {
                self.field(n)?;
            }
        }
        self.end()
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.sheet.flush()
    }

    /// A time as number and as words; files of 2025 know seconds only.
    fn time(&mut self, time: Option<i64>) -> io::Result<()> {
        if self.told.0 != time {
            let words = time.map(|t| match self.vintage {
                Vintage::V2022 => [t.to_string(), instant::text(t)],
                Vintage::V2025 => [t.div_euclid(1000).to_string(), instant::text(t.div_euclid(1000) * 1000)],
            });
            self.told = (time, words.unwrap_or_default());
        }
        for word in &self.told.1 {
            self.sheet.write_field(word)?;
        }
        Ok(())
    }

    fn field(&mut self, value: impl Display) -> io::Result<()> {
        use std::fmt::Write as _;
        self.cell.clear();
        // Text that is written into memory always fits.
        let _ = write!(self.cell, "{value}");
        Ok(self.sheet.write_field(&self.cell)?)
    }

    fn word(&mut self, word: &str) -> io::Result<()> {
        Ok(self.sheet.write_field(word)?)
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(self.sheet.write_record(None::<&[u8]>)?)
    }
}

/// A vote as the files have it.
const fn cell(opinion: Option<Opinion>) -> &'static str {
    match opinion {
        None => "",
        Some(Opinion::Pass) => "0",
        Some(Opinion::Agree) => "1",
        Some(Opinion::Disagree) => "-1",
    }
}

/// a to z, then aa, ab and so on.
fn letter(group: usize) -> String {
    let last = char::from(b'a' + (group % 26) as u8);
    if group < 26 { last.to_string() } else { format!("{}{last}", letter(group / 26 - 1)) }
}
