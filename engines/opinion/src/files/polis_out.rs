// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a conversation as Polis files, so that tools made for them read ours.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::conversation::{Conversation, Moderation, Vintage};
use super::instant;
use super::problem::FileError;
use crate::key::Key;
use crate::log::Opinion;
use crate::roles::{Memberships, Tally};
use crate::votes::{Count, Votes};

/// A conversation as files of an export, each written on its own as it goes.
pub struct PolisFiles {
    conversation: Conversation,
    vintage: Vintage,
    raw: Vec<(Count, u32)>,
    matrix: Votes,
}

impl PolisFiles {
    /// The files that these tools of a vintage read; what they have no room for is left out.
    #[must_use]
    pub fn new(conversation: Conversation, vintage: Vintage) -> Self {
        let conversation = conversation.carried_by(vintage);
        let (raw, matrix) = (rows_told(&conversation), conversation.matrix());
        Self { conversation, vintage, raw, matrix }
    }

    /// Their names.
    #[must_use]
    pub fn names(&self) -> &'static [&'static str] {
        match self.vintage {
            Vintage::V2022 => &["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"],
            Vintage::V2025 => {
                &["summary.csv", "comments.csv", "votes.csv", "participant-votes.csv", "comment-groups.csv"]
            }
        }
    }

    /// Writes the file of this name.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, name: &str, out: &mut dyn Write) -> io::Result<()> {
        let (c, vintage) = (&self.conversation, self.vintage);
        let mut sheet = Sheet(csv::WriterBuilder::new().flexible(true).from_writer(out));
        match name {
            "summary.csv" => summary(&mut sheet, c, vintage)?,
            "comments.csv" => comments(&mut sheet, c, &self.raw, vintage)?,
            "votes.csv" => votes(&mut sheet, c, vintage)?,
            "comment-groups.csv" => groups(&mut sheet, c, &self.matrix)?,
            _ => people(&mut sheet, c, &self.matrix)?,
        }
        sheet.0.flush()
    }
}

/// The files of an export, by name, in memory. Their names and headers are those of the vintage.
#[must_use]
pub fn polis_files(conversation: &Conversation, vintage: Vintage) -> Vec<(&'static str, Vec<u8>)> {
    let files = PolisFiles::new(conversation.clone(), vintage);
    let one = |name: &&'static str| {
        let mut bytes = Vec::new();
        let done = files.write(name, &mut bytes);
        debug_assert!(done.is_ok(), "memory takes every row");
        (*name, bytes)
    };
    files.names().iter().map(one).collect()
}

/// Writes the files of an export into a folder, which is made if it is not there.
///
/// # Errors
/// When the folder or a file cannot be written.
pub fn write_polis(
    conversation: &Conversation,
    folder: &Path,
    vintage: Vintage,
) -> Result<Vec<PathBuf>, FileError> {
    std::fs::create_dir_all(folder).map_err(|e| FileError::io(folder, e))?;
    let files = PolisFiles::new(conversation.clone(), vintage);
    let mut written = Vec::new();
    for name in files.names() {
        let path = folder.join(name);
        let file = std::fs::File::create(&path);
        file.and_then(|mut file| files.write(name, &mut file)).map_err(|e| FileError::io(&path, e))?;
        written.push(path);
    }
    Ok(written)
}

/// A table on its way.
struct Sheet<'a>(csv::Writer<&'a mut dyn Write>);

impl Sheet<'_> {
    fn row<I: IntoIterator<Item = S>, S: AsRef<[u8]>>(&mut self, cells: I) -> io::Result<()> {
        Ok(self.0.write_record(cells)?)
    }
}

fn stamp(time: Option<i64>, vintage: Vintage) -> String {
    match (time, vintage) {
        (None, _) => String::new(),
        (Some(time), Vintage::V2022) => time.to_string(),
        (Some(time), Vintage::V2025) => time.div_euclid(1000).to_string(),
    }
}

fn words(time: Option<i64>) -> String {
    time.map(instant::text).unwrap_or_default()
}

fn summary(sheet: &mut Sheet<'_>, c: &Conversation, vintage: Vintage) -> io::Result<()> {
    let different = |keys: Vec<&Key>| keys.into_iter().collect::<BTreeSet<_>>().len().to_string();
    let voters = different(c.votes.iter().map(|v| &c.participants[v.participant as usize].id).collect());
    let mut rows = vec![("topic", c.topic.clone()), ("url", c.url.clone())];
    if vintage == Vintage::V2022 {
        rows.push(("views", c.views.map(|v| v.to_string()).unwrap_or_default()));
    }
    rows.extend([
        ("voters", voters.clone()),
        ("voters-in-conv", voters),
        ("commenters", different(c.statements.iter().filter_map(|s| s.author.as_ref()).collect())),
        ("comments", c.statements.len().to_string()),
        ("groups", different(c.participants.iter().filter_map(|p| p.published_group.as_ref()).collect())),
        ("conversation-description", c.description.clone()),
    ]);
    for (key, value) in rows {
        sheet.row([key, &value])?;
    }
    Ok(())
}

/// Agrees, disagrees and important votes per statement, counted by rows: a changed vote counts twice, as in the
/// originals.
fn rows_told(c: &Conversation) -> Vec<(Count, u32)> {
    let mut counts = vec![(Count::default(), 0); c.statements.len()];
    for vote in c.votes.iter() {
        let (count, important) = &mut counts[vote.statement as usize];
        count.add(vote.opinion);
        *important += u32::from(vote.important);
    }
    counts
}

fn comments(
    sheet: &mut Sheet<'_>,
    c: &Conversation,
    raw: &[(Count, u32)],
    vintage: Vintage,
) -> io::Result<()> {
    let mut header =
        vec!["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated"];
    if vintage == Vintage::V2025 {
        header.push("importance");
    }
    header.push("comment-body");
    sheet.row(header)?;
    for (s, (count, important)) in c.statements.iter().zip(raw) {
        let moderated = match s.moderated {
            Moderation::Out => "-1",
            Moderation::Unseen => "0",
            Moderation::In => "1",
        };
        let mut cells = vec![
            stamp(s.created, vintage),
            words(s.created),
            s.id.to_string(),
            s.author.as_ref().map(ToString::to_string).unwrap_or_default(),
            count.agrees.to_string(),
            count.disagrees.to_string(),
            moderated.to_owned(),
        ];
        if vintage == Vintage::V2025 {
            cells.push(important.to_string());
        }
        cells.push(s.text.clone());
        sheet.row(cells)?;
    }
    Ok(())
}

fn votes(sheet: &mut Sheet<'_>, c: &Conversation, vintage: Vintage) -> io::Result<()> {
    let mut header = vec!["timestamp", "datetime", "comment-id", "voter-id", "vote"];
    if vintage == Vintage::V2025 {
        header.push("important");
    }
    sheet.row(header)?;
    for v in c.votes.iter() {
        let mut cells = vec![
            stamp(v.time, vintage),
            words(v.time),
            c.statements[v.statement as usize].id.to_string(),
            c.participants[v.participant as usize].id.to_string(),
            v.opinion.value().to_string(),
        ];
        if vintage == Vintage::V2025 {
            cells.push(u8::from(v.important).to_string());
        }
        sheet.row(cells)?;
    }
    Ok(())
}

fn people(sheet: &mut Sheet<'_>, c: &Conversation, matrix: &Votes) -> io::Result<()> {
    let external = c.participants.iter().any(|p| p.external.is_some());
    let mut header = vec!["participant".to_owned()];
    if external {
        header.push("xid".to_owned());
    }
    header.extend(["group-id", "n-comments", "n-votes", "n-agree", "n-disagree"].map(str::to_owned));
    header.extend(c.statements.iter().map(|s| s.id.to_string()));
    sheet.row(header)?;
    let mut written = HashMap::<&Key, usize>::new();
    for author in c.statements.iter().filter_map(|s| s.author.as_ref()) {
        *written.entry(author).or_default() += 1;
    }
    // Where the columns of the matrix stand among the statements, which the file lists in their own order.
    let place: HashMap<&Key, usize> = c.statements.iter().enumerate().map(|(at, s)| (&s.id, at)).collect();
    for person in &c.participants {
        let mut row = vec![""; c.statements.len()];
        let mut count = Count::default();
        if let Some(at) = matrix.find_participant(&person.id) {
            for (column, opinion, _) in matrix.row(at) {
                count.add(opinion);
                row[place[&matrix.statements()[column]]] = match opinion {
                    Opinion::Pass => "0",
                    Opinion::Agree => "1",
                    Opinion::Disagree => "-1",
                };
            }
        }
        let mut cells = vec![person.id.to_string()];
        if external {
            cells.push(person.external.clone().unwrap_or_default());
        }
        cells.push(person.published_group.as_ref().map(ToString::to_string).unwrap_or_default());
        cells.push(written.get(&person.id).copied().unwrap_or(0).to_string());
        cells.extend([count.seen, count.agrees, count.disagrees].map(|n| n.to_string()));
        sheet.row(cells.iter().map(String::as_str).chain(row))?;
    }
    Ok(())
}

/// Counts by published group. Groups are lettered in the order of their names.
fn groups(sheet: &mut Sheet<'_>, c: &Conversation, matrix: &Votes) -> io::Result<()> {
    let names: Vec<&Key> = c
        .participants
        .iter()
        .filter_map(|p| p.published_group.as_ref())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let group_of: HashMap<&Key, usize> = c
        .participants
        .iter()
        .filter_map(|p| Some((&p.id, names.binary_search(&p.published_group.as_ref()?).ok()?)))
        .collect();
    let memberships =
        Memberships::single(names.len(), matrix.participants().iter().map(|id| group_of.get(id).copied()));
    let tally = Tally::count(matrix, &memberships);
    let mut header: Vec<String> =
        ["comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes"]
            .map(str::to_owned)
            .into();
    for group in 0..names.len() {
        for what in ["votes", "agrees", "disagrees", "passes"] {
            header.push(format!("group-{}-{what}", letter(group)));
        }
    }
    sheet.row(header)?;
    for s in &c.statements {
        let mut cells = vec![s.id.to_string(), s.text.clone()];
        let at = matrix.find_statement(&s.id);
        let all = at.map(|at| matrix.counts()[at]).unwrap_or_default();
        let none = vec![Count::default(); names.len()];
        let parts = at.map_or(none.as_slice(), |at| tally.cell(at));
        for count in std::iter::once(&all).chain(parts) {
            cells.extend([count.seen, count.agrees, count.disagrees, count.passes()].map(|n| n.to_string()));
        }
        sheet.row(cells)?;
    }
    Ok(())
}

/// a to z, then aa, ab and so on.
fn letter(group: usize) -> String {
    let last = char::from(b'a' + (group % 26) as u8);
    if group < 26 { last.to_string() } else { format!("{}{last}", letter(group / 26 - 1)) }
}
