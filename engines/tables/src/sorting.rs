// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows on disk while an export is made: sorted, or in the order in which they came, and read as often as is needed.
//! Whatever their number they take the memory of some thousand. The files have no name and are gone with the program.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    fs::File,
    io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// Bytes of rows that are sorted in memory at a time.
const BUDGET: usize = 32 << 20;
/// Bytes read ahead of each sorted part while they are merged.
const AHEAD: usize = 64 << 10;

fn nameless(folder: Option<&Path>) -> io::Result<File> {
    match folder {
        Some(folder) => tempfile::tempfile_in(folder),
        None => tempfile::tempfile(),
    }
}

/// Rows of bytes in the order in which they were put.
pub struct Spool {
    out: BufWriter<File>,
    rows: u64,
}

impl Spool {
    /// No rows, in a file of `folder` or of the system's own place for such.
    ///
    /// # Errors
    /// Where no file can be made.
    pub fn new(folder: Option<&Path>) -> io::Result<Self> {
        Ok(Self { out: BufWriter::with_capacity(AHEAD, nameless(folder)?), rows: 0 })
    }

    /// How many rows there are.
    pub fn len(&self) -> u64 {
        self.rows
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn push(&mut self, row: &[u8]) -> io::Result<()> {
        put(&mut self.out, row)?;
        self.rows += 1;
        Ok(())
    }

    /// No more rows come: they can be read.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn whole(self) -> io::Result<Spooled> {
        let file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(Spooled { file, rows: self.rows })
    }
}

/// Rows that are all there.
pub struct Spooled {
    file: File,
    rows: u64,
}

impl Spooled {
    /// How many rows there are.
    pub fn len(&self) -> u64 {
        self.rows
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The rows from the first on; one reading at a time, since they share the file's place.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rows(&self) -> io::Result<Reading> {
        Reading::of(self.file.try_clone()?)
    }
}

/// Rows on their way out of a file.
pub struct Reading(BufReader<File>);

impl Reading {
    fn of(mut file: File) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        Ok(Self(BufReader::with_capacity(AHEAD, file)))
    }

    /// Reads the next row into `row`; whether there was one.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn next(&mut self, row: &mut Vec<u8>) -> io::Result<bool> {
        let mut head = [0; 4];
        match self.0.read_exact(&mut head) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            other => other?,
        }
        row.resize(u32::from_le_bytes(head) as usize, 0);
        self.0.read_exact(row)?;
        Ok(true)
    }
}

fn put(out: &mut impl Write, row: &[u8]) -> io::Result<()> {
    let long = u32::try_from(row.len()).map_err(|_| io::Error::other("a row of more than 4 GB"))?;
    out.write_all(&long.to_le_bytes())?;
    out.write_all(row)
}

/// Sorts rows by their bytes.
pub struct Sorter {
    folder: Option<PathBuf>,
    budget: usize,
    bytes: Vec<u8>,
    /// The first eight bytes of each row, where it begins, and its length.
    places: Vec<(u64, u32, u32)>,
    parts: Vec<Spooled>,
}

impl Sorter {
    /// Nothing to sort yet. What does not fit in memory goes to files of `folder`, or of the system's own place.
    pub fn new(folder: Option<&Path>) -> Self {
        Self::holding(folder, BUDGET)
    }

    fn holding(folder: Option<&Path>, budget: usize) -> Self {
        let folder = folder.map(Path::to_owned);
        Self { folder, budget, bytes: Vec::new(), places: Vec::new(), parts: Vec::new() }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn push(&mut self, row: &[u8]) -> io::Result<()> {
        let too_long = || io::Error::other("a row of more than 4 GB");
        if !self.places.is_empty() && self.bytes.len() + row.len() + self.places.len() * 16 > self.budget {
            self.part()?;
        }
        let mut first = [0; 8];
        first.iter_mut().zip(row).for_each(|(to, from)| *to = *from);
        let at = u32::try_from(self.bytes.len()).map_err(|_| too_long())?;
        let long = u32::try_from(row.len()).map_err(|_| too_long())?;
        self.bytes.extend_from_slice(row);
        self.places.push((u64::from_be_bytes(first), at, long));
        Ok(())
    }

    fn part(&mut self) -> io::Result<()> {
        let row = |at: u32, long: u32| self.bytes.get(at as usize..).and_then(|b| b.get(..long as usize));
        self.places.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| row(a.1, a.2).cmp(&row(b.1, b.2))));
        let mut out = Spool::new(self.folder.as_deref())?;
        for (_, at, long) in &self.places {
            out.push(row(*at, *long).unwrap_or_default())?;
        }
        self.parts.push(out.whole()?);
        self.bytes.clear();
        self.places.clear();
        Ok(())
    }

    /// The rows in their order.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn sorted(mut self) -> io::Result<Sorted> {
        if !self.places.is_empty() {
            self.part()?;
        }
        let parts = self.parts.into_iter().map(|part| Reading::of(part.file));
        let mut parts = parts.collect::<io::Result<Vec<_>>>()?;
        let mut heads = BinaryHeap::with_capacity(parts.len());
        for (at, part) in parts.iter_mut().enumerate() {
            let mut row = Vec::new();
            if part.next(&mut row)? {
                heads.push(Reverse((row, at)));
            }
        }
        Ok(Sorted { parts, heads })
    }
}

/// Sorted rows on their way.
pub struct Sorted {
    parts: Vec<Reading>,
    heads: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
}

impl Sorted {
    /// Puts the next row into `row`; whether there was one.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn next(&mut self, row: &mut Vec<u8>) -> io::Result<bool> {
        let Some(mut head) = self.heads.peek_mut() else { return Ok(false) };
        std::mem::swap(row, &mut head.0.0);
        let part = head.0.1;
        let more = match self.parts.get_mut(part) {
            Some(part) => part.next(&mut head.0.0)?,
            None => false,
        };
        if !more {
            std::collections::binary_heap::PeekMut::pop(head);
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut sorted: Sorted) -> Vec<Vec<u8>> {
        let (mut row, mut out) = (Vec::new(), Vec::new());
        while sorted.next(&mut row).unwrap() {
            out.push(row.clone());
        }
        out
    }

    #[test]
    fn rows_come_sorted_whether_they_fit_in_memory_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut x = 7_u64;
        let rows: Vec<Vec<u8>> = (0..5_000)
            .map(|_| {
                x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                // Of different lengths, many of them equal in their first bytes, some of them equal altogether.
                let n = usize::try_from(x >> 60).unwrap();
                let mut row = vec![0; n];
                row.extend_from_slice(&(x >> 54).to_be_bytes());
                row
            })
            .collect();
        let mut expected = rows.clone();
        expected.sort();
        for budget in [4_000, 1 << 20] {
            let mut sorter = Sorter::holding(Some(folder.path()), budget);
            rows.iter().for_each(|row| sorter.push(row).unwrap());
            assert_eq!(sorter.parts.is_empty(), budget == 1 << 20);
            assert!(all(sorter.sorted().unwrap()) == expected, "{budget}");
        }
        assert!(all(Sorter::new(None).sorted().unwrap()).is_empty());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no file has a name");
    }

    #[test]
    fn rows_are_read_again_in_the_order_in_which_they_were_put() {
        let mut spool = Spool::new(None).unwrap();
        let rows: Vec<Vec<u8>> = (0..100_u8).map(|n| vec![n; usize::from(n)]).collect();
        rows.iter().for_each(|row| spool.push(row).unwrap());
        let spooled = spool.whole().unwrap();
        for _ in 0..2 {
            let (mut reading, mut row, mut out) = (spooled.rows().unwrap(), Vec::new(), Vec::new());
            while reading.next(&mut row).unwrap() {
                out.push(row.clone());
            }
            assert!(out == rows && spooled.len() == 100 && !spooled.is_empty());
        }
    }
}
