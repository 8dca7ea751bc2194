// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a conversation as Polis files, so that tools made for them read ours.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::conversation::{Conversation, Vintage};
use super::polis_rows::{PolisSummary, PolisTable};
use super::problem::FileError;
use crate::key::Key;
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
    pub const fn names(&self) -> &'static [&'static str] {
        self.vintage.files()
    }

    /// Writes the file of this name.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, name: &str, out: &mut dyn Write) -> io::Result<()> {
        let (c, vintage) = (&self.conversation, self.vintage);
        match name {
            "summary.csv" => summary(c).write(out, vintage),
            "comments.csv" => {
                let mut table = PolisTable::comments(out, vintage)?;
                for (s, (count, important)) in c.statements.iter().zip(&self.raw) {
                    table.comment(s, *count, *important)?;
                }
                table.finish()
            }
            "votes.csv" => {
                let mut table = PolisTable::votes(out, vintage)?;
                for v in c.votes.iter() {
                    let (idea, person) =
                        (&c.statements[v.statement as usize].id, &c.participants[v.participant as usize].id);
                    table.vote(v.time, idea, person, v.opinion, v.important)?;
                }
                table.finish()
            }
            "comment-groups.csv" => groups(out, c, &self.matrix),
            _ => people(out, c, &self.matrix),
        }
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

fn summary(c: &Conversation) -> PolisSummary<'_> {
    let different = |keys: Vec<&Key>| keys.into_iter().collect::<BTreeSet<_>>().len();
    PolisSummary {
        topic: &c.topic,
        url: &c.url,
        views: c.views,
        voters: different(c.votes.iter().map(|v| &c.participants[v.participant as usize].id).collect()),
        commenters: different(c.statements.iter().filter_map(|s| s.author.as_ref()).collect()),
        comments: c.statements.len(),
        groups: different(c.participants.iter().filter_map(|p| p.published_group.as_ref()).collect()),
        description: &c.description,
    }
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

fn people(out: &mut dyn Write, c: &Conversation, matrix: &Votes) -> io::Result<()> {
    let external = c.participants.iter().any(|p| p.external.is_some());
    let mut table = PolisTable::people(out, external, c.statements.iter().map(|s| &s.id))?;
    let mut written = HashMap::<&Key, usize>::new();
    for author in c.statements.iter().filter_map(|s| s.author.as_ref()) {
        *written.entry(author).or_default() += 1;
    }
    // Where the columns of the matrix stand among the statements, which the file lists in their own order.
    let place: HashMap<&Key, usize> = c.statements.iter().enumerate().map(|(at, s)| (&s.id, at)).collect();
    for person in &c.participants {
        let mut row = vec![None; c.statements.len()];
        if let Some(at) = matrix.find_participant(&person.id) {
            for (column, opinion, _) in matrix.row(at) {
                row[place[&matrix.statements()[column]]] = Some(opinion);
            }
        }
        table.person(person, written.get(&person.id).copied().unwrap_or(0), &row)?;
    }
    table.finish()
}

/// Counts by published group. Groups are lettered in the order of their names.
fn groups(out: &mut dyn Write, c: &Conversation, matrix: &Votes) -> io::Result<()> {
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
    let mut table = PolisTable::groups(out, names.len())?;
    for s in &c.statements {
        let at = matrix.find_statement(&s.id);
        let all = at.map(|at| matrix.counts()[at]).unwrap_or_default();
        let none = vec![Count::default(); names.len()];
        let parts = at.map_or(none.as_slice(), |at| tally.cell(at));
        table.in_groups(s, std::iter::once(&all).chain(parts))?;
    }
    table.finish()
}
