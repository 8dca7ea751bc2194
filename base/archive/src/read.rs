// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A small ZIP file read whole: a template that somebody has made in an office program. Nothing in it is
//! trusted: lengths are checked, and it may not unpack to more than it is allowed to.

use std::io::{Error, ErrorKind, Read as _, Result};

use flate2::read::DeflateDecoder;

/// So many entries at most.
const ENTRIES: usize = 10_000;

fn broken(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, format!("not a ZIP file that can be read: {what}"))
}

fn number(bytes: &[u8], at: usize, width: usize) -> Result<usize> {
    let part = bytes.get(at..at + width).ok_or_else(|| broken("it ends too early"))?;
    Ok(part.iter().rev().fold(0, |n, byte| (n << 8) | usize::from(*byte)))
}

/// The entries by name, in the order of the file's own list. All together they may unpack to `limit` bytes.
///
/// # Errors
/// Where it is no such file, or too large.
pub fn unzip(bytes: &[u8], limit: usize) -> Result<Vec<(String, Vec<u8>)>> {
    let tail = bytes.len().saturating_sub(66_000);
    let end = bytes
        .get(tail..)
        .unwrap_or_default()
        .windows(4)
        .rposition(|w| w == b"PK\x05\x06")
        .map(|at| tail + at)
        .ok_or_else(|| broken("it has no list of its files"))?;
    if end + 22 > bytes.len() {
        return Err(broken("it ends too early"));
    }
    let (entries, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
    if entries > ENTRIES {
        return Err(broken("it has too many files"));
    }
    let (mut out, mut left) = (Vec::with_capacity(entries), limit);
    for _ in 0..entries {
        if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
            return Err(broken("its list is damaged"));
        }
        let (method, packed, plain) =
            (number(bytes, at + 10, 2)?, number(bytes, at + 20, 4)?, number(bytes, at + 24, 4)?);
        let (name, extra, remark) =
            (number(bytes, at + 28, 2)?, number(bytes, at + 30, 2)?, number(bytes, at + 32, 2)?);
        let local = number(bytes, at + 42, 4)?;
        let called = bytes.get(at + 46..at + 46 + name).ok_or_else(|| broken("it ends too early"))?;
        let called = String::from_utf8_lossy(called).into_owned();
        at += 46 + name + extra + remark;
        let start = local + 30 + number(bytes, local + 26, 2)? + number(bytes, local + 28, 2)?;
        let data = bytes.get(start..start + packed).ok_or_else(|| broken("it ends too early"))?;
        if plain > left {
            return Err(broken("it unpacks to too much"));
        }
        left -= plain;
        let mut content = Vec::new();
        match method {
            0 => content.extend_from_slice(data),
            8 => {
                let most = u64::try_from(plain).unwrap_or(0) + 1;
                DeflateDecoder::new(data).take(most).read_to_end(&mut content)?;
            }
            _ => return Err(broken("it is packed in a way that is not known here")),
        }
        if content.len() != plain {
            return Err(broken("a file in it has another length than the list says"));
        }
        out.push((called, content));
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
