// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A ZIP file written as it goes, for archives and for the office formats, which are ZIP files: each entry is deflated on its way and its sizes follow it, so that nothing
//! is held in memory but a few hundred bytes an entry. Without the extension for more than 4 GB: such an
//! entry is refused.

mod read;

use std::io::{self, Write};

use flate2::{Compression, Crc, write::DeflateEncoder};

pub use self::read::unzip;

/// Bit 3: sizes follow the data. Bit 11: names are UTF-8.
const FLAGS: u16 = 1 << 3 | 1 << 11;
const DEFLATED: u16 = 8;
/// 1 January 1980, the format's first day: the same files make the same archive.
const DAY: u16 = 0x21;

struct Entry {
    name: String,
    crc: u32,
    packed: u32,
    plain: u32,
    at: u32,
}

/// An archive that is being written.
pub struct Zip<W: Write> {
    out: Counting<W>,
    entries: Vec<Entry>,
}

struct Counting<W> {
    out: W,
    written: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.written += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Deflates what is written and keeps its sum and length.
struct Packing<'a, W: Write> {
    out: DeflateEncoder<&'a mut Counting<W>>,
    crc: Crc,
    plain: u64,
}

impl<W: Write> Write for Packing<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.crc.update(bytes.get(..n).unwrap_or_default());
        self.plain += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn small<T: TryFrom<u64>>(n: u64) -> io::Result<T> {
    T::try_from(n).map_err(|_| io::Error::other("the archive is larger than its format allows"))
}

impl<W: Write> Zip<W> {
    /// An empty archive that is written to `out`.
    pub fn new(out: W) -> Self {
        Self { out: Counting { out, written: 0 }, entries: Vec::new() }
    }

    /// Writes a file; `write` is given where its bytes go.
    ///
    /// # Errors
    /// Where it cannot be written or is larger than 4 GB.
    pub fn file<E: From<io::Error>>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        let at = small(self.out.written)?;
        let mut head = Vec::new();
        head.extend(0x0403_4b50_u32.to_le_bytes());
        head.extend([20_u16, FLAGS, DEFLATED, 0, DAY].iter().flat_map(|n| n.to_le_bytes()));
        head.extend([0_u8; 12]);
        head.extend(small::<u16>(name.len() as u64)?.to_le_bytes());
        head.extend([0_u8; 2]);
        head.extend(name.as_bytes());
        self.out.write_all(&head)?;
        let before = self.out.written;
        let (crc, plain) = {
            let out = DeflateEncoder::new(&mut self.out, Compression::new(6));
            let mut packing = Packing { out, crc: Crc::new(), plain: 0 };
            write(&mut packing)?;
            let Packing { out, crc, plain } = packing;
            out.finish()?;
            (crc.sum(), small(plain)?)
        };
        let entry =
            Entry { name: name.to_owned(), crc, packed: small(self.out.written - before)?, plain, at };
        let tail = [0x0807_4b50, entry.crc, entry.packed, entry.plain];
        self.out.write_all(&tail.iter().flat_map(|n: &u32| n.to_le_bytes()).collect::<Vec<u8>>())?;
        self.entries.push(entry);
        Ok(())
    }

    /// Writes the list of files at the end.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        let start = small::<u32>(self.out.written)?;
        for e in &self.entries {
            let mut row = Vec::new();
            row.extend(0x0201_4b50_u32.to_le_bytes());
            row.extend([20_u16, 20, FLAGS, DEFLATED, 0, DAY].iter().flat_map(|n| n.to_le_bytes()));
            row.extend([e.crc, e.packed, e.plain].iter().flat_map(|n| n.to_le_bytes()));
            row.extend(small::<u16>(e.name.len() as u64)?.to_le_bytes());
            row.extend([0_u8; 12]);
            row.extend(e.at.to_le_bytes());
            row.extend(e.name.as_bytes());
            self.out.write_all(&row)?;
        }
        let long = small::<u32>(self.out.written)? - start;
        let n = small::<u16>(self.entries.len() as u64)?;
        let mut end = Vec::new();
        end.extend(0x0605_4b50_u32.to_le_bytes());
        end.extend([0_u16, 0, n, n].iter().flat_map(|n| n.to_le_bytes()));
        end.extend([long, start].iter().flat_map(|n| n.to_le_bytes()));
        end.extend([0_u8; 2]);
        self.out.write_all(&end)?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Read as _, process::Command};

    use super::*;

    #[test]
    fn an_entry_unpacks_to_what_was_written() {
        let mut bytes = Vec::new();
        let mut zip = Zip::new(&mut bytes);
        let text = "Åland ja muu maa\n".repeat(1_000);
        zip.file::<io::Error>("yksi.txt", |out| out.write_all(text.as_bytes())).unwrap();
        zip.file::<io::Error>("tyhjä.txt", |_| Ok(())).unwrap();
        zip.finish().unwrap();
        assert!(bytes.len() < 1_000);
        // The first entry's data begin after its head of 30 bytes and its name.
        let mut back = String::new();
        flate2::read::DeflateDecoder::new(&bytes[30 + "yksi.txt".len()..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        // Another program's opinion, where there is one.
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes).unwrap();
        match Command::new("python3").args(["-m", "zipfile", "-t"]).arg(file.path()).output() {
            Ok(tested) => assert!(tested.status.success(), "{tested:?}"),
            Err(_) => eprintln!("SKIPPED: no python3 to open the archive with"),
        }
    }
}
