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

/// The columns of each line, which must be as many in all.
fn columns(out: &Output, count: usize) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> =
        lines(out).iter().map(|l| l.split('\t').map(str::to_owned).collect()).collect();
    assert!(rows.iter().all(|row| row.len() == count), "{rows:?}");
    rows
}

fn riihi_bytes(args: &[&str], input: &[u8]) -> Output {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("input");
    std::fs::write(&file, input).expect("written");
    Command::new(env!("CARGO_BIN_EXE_riihi"))
        .args(args)
        .stdin(std::fs::File::open(&file).expect("there"))
        .output()
        .expect("riihi runs")
}

#[test]
fn every_line_has_its_answer_whatever_is_on_it() {
    // A mark before the text, ends of lines of another system, an empty line, a tab, spaces, bytes that are no text,
    // and no end behind the last.
    let input = b"\xef\xbb\xbfpuistoja\r\n\npuistoja\tja\n puistoja \n\xff\npuistoja";
    let none = tempfile::tempdir().expect("a folder");
    let args = ["text", "lemmas", "--language", "fi", "--dictionary-dir", path(none.path())];
    let rows = columns(&riihi_bytes(&args, input), 3);
    let forms: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(forms, ["puistoja", "", "puistoja ja", " puistoja ", "\u{fffd}", "puistoja"]);
    assert_eq!(rows[0][1], rows[5][1]);
    assert_eq!(rows[3][1], rows[0][1], "spaces around a word are no part of it");
    let args = ["text", "language", "--dictionary-dir", path(none.path())];
    assert_eq!(columns(&riihi_bytes(&args, input), 2).len(), 6);
    let args = ["text", "scan", "--dictionary-dir", path(none.path())];
    assert_eq!(lines(&riihi_bytes(&args, input)).len(), 6);
    let args = ["text", "themes", "--language", "fi", "--dictionary-dir", path(none.path())];
    assert_eq!(lines(&riihi_bytes(&args, input)), ["-1"; 6]);
}

#[test]
fn places_are_counted_in_characters() {
    // A sign of four bytes, and letters whose dots stand beside them.
    let text = "\u{1f44d} A\u{308}a\u{308}ni 131052-308T, perkele";
    let out = lines(&riihi(&["text", "scan", "--language", "fi"], text));
    let told: serde_json::Value = serde_json::from_str(&out[0]).expect("JSON");
    let of = |kind: &str| {
        let place = told[kind][0].as_array().expect("a place");
        let number = |n: usize| place[n].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a number");
        text.chars().skip(number(0)).take(number(1) - number(0)).collect::<String>()
    };
    assert_eq!((of("personal").as_str(), of("profanity").as_str()), ("131052-308T", "perkele"));
}

#[test]
fn empty_lines_among_named_texts_are_passed_over_and_others_without_a_tab_named() {
    let dir = tempfile::tempdir().expect("a folder");
    let pool = dir.path().join("pool.tsv");
    std::fs::write(&pool, "a\tkoulun ruoka\r\n\r\nb\tuimahalli auki\taamuisin").expect("written");
    let args = ["text", "similar", "--pool", path(&pool), "--language", "fi", "-n", "1"];
    assert_eq!(lines(&riihi(&args, "\nq1\tuimahalli aamuisin\r\nq2\t")), ["q1\tb", "q2\t"]);
    let wrong = riihi(&args, "q1\truoka\n\nno tab\n");
    assert!(!wrong.status.success());
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("line 3"), "{wrong:?}");
}

#[test]
fn a_wish_that_cannot_be_is_refused_before_the_work() {
    for wrong in
        [["--themes", "0"], ["--fineness", "nan"], ["--fineness", "0"], ["--pack", "/nowhere/at/all"]]
    {
        let out = riihi(&[&["text", "themes"][..], &wrong[..]].concat(), &ideas());
        assert!(!out.status.success() && out.stdout.is_empty(), "{wrong:?}: {out:?}");
    }
    let out = riihi(&["text", "themes", "--labels", "/nowhere/labels.tsv"], &ideas());
    assert!(!out.status.success() && out.stdout.is_empty(), "{out:?}");
}

#[test]
fn rows_of_labels_have_the_same_columns() {
    let dir = tempfile::tempdir().expect("a folder");
    let labels = dir.path().join("labels.tsv");
    let input = ideas().repeat(12);
    lines(&riihi(&["text", "themes", "--language", "fi", "--labels", path(&labels)], &input));
    let text = std::fs::read_to_string(labels).expect("written");
    assert!(text.lines().all(|line| line.split('\t').count() == 9), "{text}");
}

/// A model that is read and knows nothing: a row of random numbers for each letter.
fn a_model_that_knows_nothing(folder: &Path) {
    let letters: Vec<String> = "abcdefghijklmnopqrstuvwxyzåäö"
        .chars()
        .flat_map(|letter| [letter.to_string(), format!("##{letter}")])
        .collect();
    let vocabulary: serde_json::Map<String, serde_json::Value> =
        letters.iter().zip(0..).map(|(piece, n)| (piece.clone(), serde_json::Value::from(n))).collect();
    let tokenizer = serde_json::json!({
        "normalizer": {"type": "BertNormalizer", "lowercase": true, "strip_accents": false},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "vocab": vocabulary},
    });
    std::fs::write(folder.join("tokenizer.json"), tokenizer.to_string()).expect("written");
    let mut seed = 1u32;
    let numbers: Vec<u8> = (0..letters.len() * 16)
        .flat_map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (f64::from(seed >> 8) / f64::from(1 << 24) - 0.5).to_le_bytes()
        })
        .collect();
    let header = serde_json::json!({
        "embeddings": {"dtype": "F64", "shape": [letters.len(), 16], "data_offsets": [0, numbers.len()]},
    })
    .to_string();
    let length = u64::try_from(header.len()).expect("short").to_le_bytes();
    std::fs::write(folder.join("model.safetensors"), [&length[..], header.as_bytes(), &numbers].concat())
        .expect("written");
}

#[test]
fn a_model_that_knows_less_is_refused_and_a_program_without_the_feature_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    let home = dir.path().join("home");
    let model = home.join("model");
    std::fs::create_dir_all(&model).expect("a folder");
    a_model_that_knows_nothing(&model);
    let why = if cfg!(feature = "model") {
        "refused: the model finds the same sentence in another language less often"
    } else {
        "built without the feature `model`"
    };
    let args = ["text", "themes", "--language", "fi", "--model-dir", path(&model)];
    let out = riihi(&args, &ideas());
    assert!(!out.status.success() && out.stdout.is_empty(), "{out:?}");
    assert!(String::from_utf8_lossy(&out.stderr).contains(why), "{out:?}");
    // Laid into the home or named, the doctor tells of it.
    let told = |args: &[&str]| String::from_utf8_lossy(&riihi(args, "").stdout).into_owned();
    let data = ["doctor", "--data", path(&home)];
    assert!(told(&data).contains(&format!("TROUBLE  model: {}: ", model.display())), "{}", told(&data));
    assert!(told(&data).contains(why), "{}", told(&data));
    let elsewhere = dir.path().join("elsewhere");
    std::fs::rename(&model, &elsewhere).expect("moved");
    assert!(told(&data).contains("ok       model: none"), "{}", told(&data));
    let named = [&data[..], &["--model-dir", path(&elsewhere)]].concat();
    assert!(told(&named).contains(why), "{}", told(&named));
}
