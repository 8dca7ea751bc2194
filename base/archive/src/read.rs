// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A small ZIP file read whole: a template that somebody has made in an office program. Nothing in it is
//! trusted: lengths are checked, and it may not unpack to more than it is allowed to.

use std::io::{Cursor, Error, ErrorKind, Read as _, Result};

use zip::ZipArchive;

/// So many entries at most.
const ENTRIES: usize = 10_000;

fn broken(what: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::InvalidData, format!("not a ZIP file that can be read: {what}"))
}

/// The entries by name, in the order of the file's own list. All together they may unpack to `limit` bytes.
///
/// # Errors
/// Where it is no such file, or too large.
pub fn unzip(bytes: &[u8], limit: usize) -> Result<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > ENTRIES {
        return Err(broken("it has too many files"));
    }
    let (mut out, mut left) = (Vec::with_capacity(archive.len()), limit as u64);
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(broken)?;
        let (name, told) = (entry.name().map_err(broken)?.into_owned(), entry.size());
        if told > left {
            return Err(broken("it unpacks to too much"));
        }
        left -= told;
        let mut content = Vec::new();
        // One byte more than it says: an entry may lie about its length. Its sum is looked at by the reader.
        entry.take(told + 1).read_to_end(&mut content).map_err(broken)?;
        if content.len() as u64 != told {
            return Err(broken("a file in it has another length than the list says"));
        }
        out.push((name, content));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Zip;

    #[test]
    fn what_was_packed_comes_out_again_and_never_more_than_allowed() {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        for (name, text) in [("a/b.xml", "<a/>".repeat(1000)), ("ö.txt", String::new())] {
            zip.file::<Error>(name, |out| out.write_all(text.as_bytes())).unwrap();
        }
        zip.finish().unwrap();
        let files = unzip(&bytes, 10_000).unwrap();
        assert_eq!(files.iter().map(|f| f.0.as_str()).collect::<Vec<_>>(), ["a/b.xml", "ö.txt"]);
        assert_eq!(files[0].1.len(), 4000);
        assert!(unzip(&bytes, 3_999).unwrap_err().to_string().contains("too much"));
    }

    #[test]
    fn damaged_files_are_refused_and_never_harm() {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        zip.file::<Error>("a", |out| out.write_all(b"some words")).unwrap();
        zip.finish().unwrap();
        assert!(unzip(b"no zip", 10).is_err() && unzip(&[], 10).is_err());
        for at in 0..bytes.len() {
            for value in [0, 0xff] {
                let mut other = bytes.clone();
                other[at] = value;
                // Whatever comes of it, it comes without a panic and within the limit.
                let got = unzip(&other, 100).map(|files| files.iter().map(|f| f.1.len()).sum::<usize>());
                assert!(got.is_err() || got.unwrap() <= 100);
            }
            assert!(unzip(&bytes[..at], 100).is_err());
        }
    }
}
