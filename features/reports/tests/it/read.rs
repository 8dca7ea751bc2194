// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads documents as somebody else would: the parts of an office file, the text of a PDF.

use std::{collections::BTreeMap, io::Read as _, process::Command};

/// The parts of a ZIP file that is written as it goes: found by its list at the end.
pub(crate) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let u16_at = |at: usize| usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]));
    let u32_at = |at: usize| u16_at(at) + (u16_at(at + 2) << 16);
    let end = bytes.len() - 22;
    assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
    let (count, mut at) = (u16_at(end + 10), u32_at(end + 16));
    let mut out = BTreeMap::new();
    for _ in 0..count {
        let (mut packed, name, mut local) = (u32_at(at + 20), u16_at(at + 28), u32_at(at + 42));
        // What does not fit into 32 bits, or was not known to, stands in a field of its own (APPNOTE 4.5.3): the
        // sizes unpacked and packed, then the place, each only where its old field is full.
        let mut more = at + 46 + name;
        while more < at + 46 + name + u16_at(at + 30) {
            if u16_at(more) == 1 {
                let mut next = more + 4;
                for field in [&mut u32_at(at + 24), &mut packed, &mut local] {
                    if *field == 0xffff_ffff {
                        *field = u32_at(next);
                        next += 8;
                    }
                }
            }
            more += 4 + u16_at(more + 2);
        }
        let title = String::from_utf8(bytes[at + 46..at + 46 + name].to_vec()).unwrap();
        let start = local + 30 + u16_at(local + 26) + u16_at(local + 28);
        let mut plain = Vec::new();
        flate2::read::DeflateDecoder::new(&bytes[start..start + packed]).read_to_end(&mut plain).unwrap();
        out.insert(title, plain);
        at += 46 + name + u16_at(at + 30) + u16_at(at + 32);
    }
    out
}

/// The words of an XML part, a line for each paragraph.
pub(crate) fn words(xml: &str, paragraph: &str, text: &str) -> String {
    let mut out = String::new();
    for part in xml.split(&format!("</{paragraph}>")) {
        for piece in part.split(&format!("<{text}")).skip(1) {
            let Some((open, rest)) = piece.split_once('>') else { continue };
            // `<w:t>` and `<w:t xml:space..>`, but not `<w:tbl>`.
            if open.is_empty() || open.starts_with(' ') {
                out.push_str(rest.split('<').next().unwrap_or_default());
                out.push(' ');
            }
        }
        out.push('\n');
    }
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        out = out.replace(entity, sign);
    }
    out
}

/// What a program says of a file; nothing where the program is not there.
pub(crate) fn asked(program: &str, args: &[&str], bytes: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let tail = if program == "pdftotext" { vec!["-"] } else { Vec::new() };
    match Command::new(program).args(args).arg(file.path()).args(tail).output() {
        Ok(out) => {
            assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
            // poppler writes some of a structure's strings in letters of its own.
            Some(String::from_utf8_lossy(&out.stdout).into_owned())
        }
        Err(_) => {
            assert!(std::env::var_os("RIIHI_REQUIRE_ALL").is_none(), "{program} is missing (poppler-utils)");
            eprintln!("SKIPPED: no {program} (poppler-utils) to read the PDF with");
            None
        }
    }
}

/// A ZIP file with one of its texts changed.
pub(crate) fn changed(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut zip = archive::Zip::new(&mut out);
    for (name, content) in archive::unzip(bytes, 1 << 26).unwrap() {
        let content = if name == part {
            let text = String::from_utf8(content).unwrap();
            assert!(text.contains(from), "{part} has no {from}");
            text.replace(from, to).into_bytes()
        } else {
            content
        };
        zip.file::<std::io::Error>(&name, |file| std::io::Write::write_all(file, &content)).unwrap();
    }
    zip.finish().unwrap();
    out
}
