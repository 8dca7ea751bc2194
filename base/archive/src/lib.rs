// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A ZIP file written as it goes, for archives and for the office formats, which are ZIP files: each entry is
//! deflated on its way and its sizes follow it, so that nothing is held in memory but a few hundred bytes an entry.

mod read;

use std::io::{self, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions, write::StreamWriter};

pub use self::read::unzip;

/// An archive that is being written.
pub struct Zip<W: Write> {
    out: ZipWriter<StreamWriter<W>>,
    how: SimpleFileOptions,
}

impl<W: Write> Zip<W> {
    /// An empty archive that is written to `out`, with small entries: up to 4 GB each, in the oldest form of the
    /// format, which every office program reads.
    pub fn new(out: W) -> Self {
        // The format's first day: the same files make the same archive.
        let how = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(6))
            .last_modified_time(DateTime::default());
        Self { out: ZipWriter::new_stream(out), how }
    }

    /// As [`Zip::new`], with entries of any size (ZIP64).
    pub fn large(out: W) -> Self {
        let zip = Self::new(out);
        Self { how: zip.how.large_file(true), ..zip }
    }

    /// Writes a file; `write` is given where its bytes go.
    ///
    /// # Errors
    /// Where it cannot be written or is larger than the archive allows.
    pub fn file<E: From<io::Error>>(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
    ) -> Result<(), E> {
        self.out.start_file(name, self.how).map_err(io::Error::from)?;
        write(&mut self.out)
    }

    /// Writes the list of files at the end.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(self) -> io::Result<()> {
        self.out.finish()?.into_inner().flush()
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// Another program's opinion, where there is one.
    fn others_open(bytes: &[u8]) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bytes).unwrap();
        match Command::new("python3").args(["-m", "zipfile", "-t"]).arg(file.path()).output() {
            Ok(tested) => assert!(tested.status.success(), "{tested:?}"),
            Err(_) => eprintln!("SKIPPED: no python3 to open the archive with"),
        }
    }

    #[test]
    fn an_entry_unpacks_to_what_was_written_in_both_forms() {
        for large in [false, true] {
            let mut bytes = Vec::new();
            let mut zip = if large { Zip::large(&mut bytes) } else { Zip::new(&mut bytes) };
            let text = "Åland ja muu maa\n".repeat(1_000);
            zip.file::<io::Error>("yksi.txt", |out| out.write_all(text.as_bytes())).unwrap();
            zip.file::<io::Error>("tyhjä.txt", |_| Ok(())).unwrap();
            zip.finish().unwrap();
            assert!(bytes.len() < 1_000);
            let back = unzip(&bytes, 1 << 20).unwrap();
            assert_eq!(back, [("yksi.txt".to_owned(), text.into_bytes()), ("tyhjä.txt".to_owned(), vec![])]);
            others_open(&bytes);
        }
    }

    #[test]
    fn the_same_files_make_the_same_archive() {
        let made = || {
            let mut bytes = Vec::new();
            let mut zip = Zip::new(&mut bytes);
            zip.file::<io::Error>("a", |out| out.write_all(b"b")).unwrap();
            zip.finish().unwrap();
            bytes
        };
        assert_eq!(made(), made());
    }

    /// Takes a minute: run with `--run-ignored`.
    #[test]
    #[ignore = "writes five gigabytes of zeros"]
    fn an_entry_of_more_than_four_gigabytes_opens_elsewhere() {
        let mut bytes = Vec::new();
        let mut zip = Zip::large(&mut bytes);
        let block = vec![0_u8; 1 << 20];
        zip.file::<io::Error>("nollia", |out| (0..5 << 10).try_for_each(|_| out.write_all(&block))).unwrap();
        zip.file::<io::Error>("perässä", |out| out.write_all(b"a")).unwrap();
        zip.finish().unwrap();
        others_open(&bytes);
    }
}
