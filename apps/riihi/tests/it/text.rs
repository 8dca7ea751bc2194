// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The language engine through the command line: what scripts read must stay as it is.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

fn riihi(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_riihi"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("riihi runs");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("reads its input");
    child.wait_with_output().expect("ends")
}

fn lines(output: &Output) -> Vec<String> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

fn path(file: &Path) -> &str {
    file.to_str().expect("a plain path")
}

/// Ideas on two subjects, by turns.
fn ideas() -> String {
    let bus = ["bussi ja juna", "juna pysäkki", "bussi pysäkki aikataulu", "aikataulu ja juna bussi"];
    let forest = ["metsä ja polku", "polku lintu", "metsä lintu luonto", "luonto ja polku metsä"];
    (0..24).map(|n| format!("{}\n", if n % 2 == 0 { bus[n / 2 % 4] } else { forest[n / 2 % 4] })).collect()
}

#[test]
fn themes_are_numbers_in_the_order_of_the_input_and_labels_a_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let labels = dir.path().join("labels.tsv");
    let input = format!("{}\nxyzzy\n", ideas());
    let out = lines(&riihi(&["text", "themes", "--language", "fi", "--labels", path(&labels)], &input));
    assert_eq!(out.len(), 26);
    assert_eq!((out[24].as_str(), out[25].as_str()), ("-1", "-1"), "an empty line and a word of its own");
    assert_ne!(out[0], out[1]);
    assert!((0..24).all(|n| out[n] == out[n % 2]), "{out:?}");
    let labels = std::fs::read_to_string(labels).expect("written");
    assert!(labels.starts_with("theme\ttexts\tlabel\t"));
    assert!(labels.contains("\t12\t") && labels.contains("bussi") && labels.contains("metsä"), "{labels}");
    let one = lines(&riihi(&["text", "themes", "--language", "fi", "--themes", "1"], &ideas()));
    assert!(one.iter().all(|l| *l == one[0]));
}

#[test]
fn similar_texts_come_best_first_with_the_query_s_id() {
    let dir = tempfile::tempdir().expect("a folder");
    let pool = dir.path().join("pool.tsv");
    std::fs::write(&pool, "a\tkoulukuljetusten turvallisuus\nb\tuimahalli auki aamuisin\n").expect("written");
    let args = ["text", "similar", "--pool", path(&pool), "--language", "fi", "-n", "1"];
    assert_eq!(
        lines(&riihi(&args, "q1\tkoulukyydit turvallisiksi\nq2\tuimahallin aukiolo\n")),
        ["q1\ta", "q2\tb"]
    );
    assert!(!riihi(&args, "no tab\n").status.success());
}

#[test]
fn a_pack_is_built_checked_and_joins_themes_across_languages() {
    let dir = tempfile::tempdir().expect("a folder");
    let (fi, sv, pack) = (dir.path().join("fi.tsv"), dir.path().join("sv"), dir.path().join("small.rvec"));
    let mut titles = String::new();
    std::fs::create_dir(&sv).expect("a folder");
    for (concept, words, ord) in [
        ("p1", ["bussi", "juna", "pysäkki", "aikataulu"], ["buss", "tåg", "hållplats", "tidtabell"]),
        ("p2", ["bussi", "aikataulu", "juna", "pysäkki"], ["tåg", "hållplats", "buss", "tidtabell"]),
        ("p3", ["metsä", "polku", "lintu", "luonto"], ["skog", "stig", "fågel", "natur"]),
        ("p4", ["lintu", "metsä", "luonto", "polku"], ["stig", "natur", "skog", "fågel"]),
    ] {
        let pairs = |w: [&str; 4]| (0..4).map(|n| format!("{} {}", w[n], w[(n + 1) % 4])).collect::<Vec<_>>();
        pairs(words).iter().for_each(|t| titles.push_str(&format!("<http://yso/{concept}>\t{t}\n")));
        let text = format!("<http://yso/{concept}> label\n{}\n", pairs(ord).join("\n"));
        std::fs::write(sv.join(format!("{concept}.txt")), text).expect("written");
    }
    std::fs::write(&fi, titles).expect("written");
    let args = ["pack", "build", "--fi", path(&fi), "--sv", path(&sv), "--out", path(&pack), "--width", "4"];
    let told = lines(&riihi(&args, ""));
    assert!(told[0].starts_with("concepts\t"), "{told:?}");
    let checked = lines(&riihi(&["pack", "check", path(&pack)], ""));
    // With dictionaries a word may bring its parts along.
    let words = |lang: &str| {
        let line = checked.iter().find_map(|l| l.strip_prefix(&format!("{lang}\twords ")));
        line.and_then(|n| n.parse::<u32>().ok()).unwrap_or(0)
    };
    assert!(words("fi") >= 8 && words("sv") >= 8, "{checked:?}");
    // Two subjects in two languages: the pack puts what is alike together, whatever the language.
    let fi =
        ["bussi ja juna", "pysäkki aikataulu", "bussi pysäkki", "metsä polku", "lintu luonto", "metsä lintu"];
    let sv =
        ["buss och tåg", "hållplats tidtabell", "buss hållplats", "skog stig", "fågel natur", "skog fågel"];
    let input = |texts: [&str; 6]| (0..12).map(|n| format!("{}\n", texts[n % 6])).collect::<String>();
    let both = dir.path().join("both");
    std::fs::write(&both, input(fi) + &input(sv)).expect("written");
    let text = std::fs::read_to_string(&both).expect("read");
    let out = lines(&riihi(
        &["text", "themes", "--language", "auto", "--themes", "2", "--pack", path(&pack)],
        &text,
    ));
    assert_eq!(out[0], out[12], "a Finnish and a Swedish idea on buses: {out:?}");
    assert_eq!(out[3], out[15], "and on forests: {out:?}");
    assert_ne!(out[0], out[3]);
    std::fs::write(&pack, "RVEC1\nnonsense").expect("written");
    assert!(!riihi(&["pack", "check", path(&pack)], "").status.success());
}
