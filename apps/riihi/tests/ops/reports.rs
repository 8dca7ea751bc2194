// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents from the command line.

use std::time::Duration;

use crate::program::{Server, riihi, riihi_ok};

#[test]
fn a_report_is_written_and_a_wrong_order_is_refused_with_its_reason() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    let server = Server::demo(&home, &[]);
    server.signal("TERM");
    assert!(server.end(Duration::from_secs(30)));
    let home = home.to_str().unwrap();
    let file = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let report = |id: &str, format: &str, lang: &str, out: &str| {
        ["report", id, "--format", format, "--language", lang, "--out", out, "--data", home]
            .map(str::to_owned)
    };
    let mut formats = vec!["docx", "html", "pptx", "xlsx"];
    if cfg!(feature = "pdf") {
        formats.extend(["pdf", "summary"]);
    }
    for format in formats {
        let out = file(&format!("tulos.{format}"));
        let order = report("tulevaisuuden-kunta", format, "sv", &out);
        let said = riihi_ok(&order.each_ref().map(String::as_str));
        assert_eq!(said.trim(), out);
        let bytes = std::fs::read(&out).unwrap();
        let start: &[u8] = match format {
            "pdf" | "summary" => b"%PDF-1.",
            "html" => b"<!DOCTYPE html>",
            _ => b"PK\x03\x04",
        };
        assert!(bytes.starts_with(start) && bytes.len() > 10_000, "{format}: {} bytes", bytes.len());
    }
    // The archive package of the same, whose list other programs read.
    let out = file("paketti.zip");
    let said =
        riihi_ok(&["export", "tulevaisuuden-kunta", "--format", "archive", "--out", &out, "--data", home]);
    assert_eq!(said.trim(), out);
    let bytes = std::fs::read(&out).unwrap();
    let has = |name: &[u8]| bytes.windows(name.len()).any(|w| w == name);
    assert!(has(b"SHA256SUMS") && has(b"report/report-sv.html") && has(b"data/ideas.csv"));
    let refused = riihi(&["export", "kokeile", "--format", "archive", "--out", &out, "--data", home]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && told.contains("that is over"), "{told}");
    assert_eq!(std::fs::read(&out).unwrap(), bytes, "what was there stays");
    let out = file("x.docx");
    for (order, reason) in [
        (report("ei-ole", "docx", "fi", &out), "ei-ole"),
        (report("tulevaisuuden-kunta", "docx", "de", &out), "choose fi, sv or en"),
        (report("tulevaisuuden-kunta", "odt", "fi", &out), "odt"),
        (report("tulevaisuuden-kunta", "docx", "fi", &file("puuttuu/x.docx")), "there is no folder"),
    ] {
        let done = riihi(&order.each_ref().map(String::as_str));
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!done.status.success() && told.contains(reason), "{order:?}: {told}");
        assert!(!std::path::Path::new(&out).exists());
    }
}
