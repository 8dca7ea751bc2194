// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who and what was erased, in a file beside the database: a backup that is older than an erasure brings the
//! erased back, and only something outside the backup can say so. The file holds ids and days, no words and
//! nothing that leads to a person.

use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write as _},
    path::PathBuf,
    sync::Arc,
};

use kernel::OrgId;

use crate::{Error, Result};

/// The list, or none where an installation has no home. Clones are the same list.
#[derive(Debug, Clone, Default)]
pub struct Erasures(Option<Arc<PathBuf>>);

/// One erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Erasure {
    /// What was erased.
    pub kind: ErasedKind,
    /// Whose.
    pub org: OrgId,
    /// The id of what it was in (a brainstorm); 0 where that is not needed to find it.
    pub within: i64,
    /// Its id.
    pub id: i64,
}

/// What can be erased by the person it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErasedKind {
    /// Somebody with all that they left.
    Participant,
    /// The words of one idea.
    Idea,
    /// The words of one comment.
    Comment,
}

impl ErasedKind {
    const ALL: [Self; 3] = [Self::Participant, Self::Idea, Self::Comment];

    fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Idea => "idea",
            Self::Comment => "comment",
        }
    }
}

impl Erasures {
    /// The list in a file; the file is made by the first erasure.
    pub fn at(path: PathBuf) -> Self {
        Self(Some(Arc::new(path)))
    }

    /// Adds one and waits until it is on the disk. Called inside the transaction that erases: what is on the
    /// list and not erased after all (the commit failed) was still asked for by its owner.
    pub fn note(&self, erasure: Erasure) -> Result<()> {
        let Some(path) = &self.0 else { return Ok(()) };
        let Erasure { kind, org, within, id } = erasure;
        let line = format!("{} {} {within} {id}\n", kind.code(), org.as_i64());
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let write = || {
            let mut file = options.open(path.as_path())?;
            file.write_all(line.as_bytes())?;
            file.sync_all()
        };
        write().map_err(|e| match e.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::Full,
            _ => Error::io(format!("noting an erasure in {}", path.display()), &e),
        })
    }

    /// All of them, each once, in the order in which they were noted. A line that a power cut left half
    /// written is passed over: its erasure was not acknowledged.
    pub fn all(&self) -> Result<Vec<Erasure>> {
        let Some(path) = &self.0 else { return Ok(Vec::new()) };
        let text = match std::fs::read(path.as_path()) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(Error::io(format!("reading {}", path.display()), &e)),
        };
        let mut seen = std::collections::HashSet::new();
        Ok(text.split_inclusive('\n').filter_map(read).filter(|e| seen.insert(*e)).collect())
    }
}

fn read(line: &str) -> Option<Erasure> {
    let mut parts = line.strip_suffix('\n')?.split(' ');
    let kind = parts.next()?;
    let kind = ErasedKind::ALL.into_iter().find(|k| k.code() == kind)?;
    let mut number = || parts.next()?.parse::<i64>().ok();
    let (org, within, id) = (number()?, number()?, number()?);
    Some(Erasure { kind, org: OrgId::from_i64(org), within, id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_is_read_again_and_half_a_line_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let list = Erasures::at(folder.path().join("erasures"));
        assert_eq!(list.all().unwrap(), []);
        let one = Erasure { kind: ErasedKind::Participant, org: OrgId::from_i64(1), within: 2, id: 3 };
        let other = Erasure { kind: ErasedKind::Comment, within: 0, ..one };
        for erasure in [one, other, one] {
            list.note(erasure).unwrap();
        }
        let path = folder.path().join("erasures");
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str("robot 1 2 3\nidea 1 2 x\nidea 1 2 3");
        std::fs::write(&path, text).unwrap();
        assert_eq!(list.all().unwrap(), [one, other]);
    }

    #[test]
    fn without_a_home_nothing_is_kept_and_an_impossible_place_is_an_error() {
        let one = Erasure { kind: ErasedKind::Idea, org: OrgId::from_i64(1), within: 2, id: 3 };
        assert_eq!(Erasures::default().note(one), Ok(()));
        assert_eq!(Erasures::default().all(), Ok(Vec::new()));
        let folder = tempfile::tempdir().unwrap();
        let nowhere = Erasures::at(folder.path().join("none").join("erasures"));
        assert!(matches!(nowhere.note(one), Err(Error::Io { .. })));
    }
}
