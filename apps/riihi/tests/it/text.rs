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

/// A model beside the program: of random rows, or one in which a word lies where the built-in sentences lie that
/// it stands in.
#[cfg(feature = "model")]
fn put_model(folder: &Path, knowing: bool) {
    let sentences = language::probe_sentences();
    let mut words: std::collections::BTreeMap<String, Vec<usize>> = std::collections::BTreeMap::new();
    for (n, text) in sentences.iter().enumerate().flat_map(|(n, s)| s.iter().map(move |text| (n, text))) {
        for word in language::words(text) {
            words.entry(text[word].to_lowercase()).or_default().push(n);
        }
    }
    let mut chance = kernel::Chance::seeded(5);
    let mut random = |rows: usize| -> Vec<Vec<f64>> {
        (0..rows).map(|_| (0..32).map(|_| chance.unit() - 0.5).collect()).collect()
    };
    let directions = random(sentences.len());
    let rows = if knowing {
        let sum = |of: &Vec<usize>| (0..32).map(|d| of.iter().map(|n| directions[*n][d]).sum()).collect();
        words.values().map(sum).collect()
    } else {
        random(words.len())
    };
    let vocabulary: serde_json::Map<_, _> =
        words.keys().enumerate().map(|(n, word)| (word.clone(), n.into())).collect();
    let tokenizer = serde_json::json!({
        "normalizer": {"type": "BertNormalizer", "lowercase": true, "strip_accents": false},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "vocab": vocabulary},
    });
    let bytes: Vec<u8> = rows.iter().flatten().flat_map(|x| x.to_le_bytes()).collect();
    let header = serde_json::json!({
        "embeddings": {"dtype": "F64", "shape": [rows.len(), 32], "data_offsets": [0, bytes.len()]},
    });
    let header = header.to_string();
    let tensors = [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &bytes].concat();
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(folder.join("model.safetensors"), tensors).expect("written");
    std::fs::write(folder.join("tokenizer.json"), tokenizer.to_string()).expect("written");
}

#[cfg(feature = "model")]
#[test]
fn a_model_beside_the_program_joins_languages_and_is_refused_where_it_knows_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let model = home.path().join("model");
    let doctor = || {
        let output = riihi(&["doctor", "--data", path(home.path())], "");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        told.lines().find(|line| line.contains(" model: ")).map(str::to_owned).expect("it tells of models")
    };
    assert!(doctor().starts_with("ok") && doctor().contains("none"), "{}", doctor());
    // Two subjects, said in two languages and several orders of words.
    let mut texts = String::new();
    for turn in 0..8 {
        for sentence in &language::probe_sentences()[..2] {
            for said in &sentence[..2] {
                let mut words: Vec<&str> = said.split(' ').collect();
                let by = turn % words.len();
                words.rotate_left(by);
                texts.push_str(&words.join(" "));
                texts.push('\n');
            }
        }
    }
    let empty = home.path().join("no-dictionaries");
    let by_default = ["text", "themes", "--dictionary-dir", path(&empty)];
    let by_model = [&by_default[..], &["--themes", "2", "--model-dir", path(&model)]].concat();
    let missing = riihi(&by_model, &texts);
    assert!(!missing.status.success(), "a folder that is asked for and is not there");

    put_model(&model, true);
    assert!(doctor().starts_with("ok") && doctor().contains("tried and taken"), "{}", doctor());
    let out = lines(&riihi(&by_model, &texts));
    assert!((0..32).all(|n| out[n] == out[n % 4 / 2 * 2]) && out[0] != out[2], "{out:?}");

    put_model(&model, false);
    assert!(doctor().starts_with("TROUBLE") && doctor().contains("not used"), "{}", doctor());
    let refused = riihi(&by_model, &texts);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("not used"));
    let without = riihi(&[&by_default[..], &["--themes", "2"]].concat(), &texts);
    assert_eq!(refused.stdout, without.stdout, "the themes are made without it");
}

#[cfg(not(feature = "model"))]
#[test]
fn a_program_that_reads_no_models_says_so() {
    let home = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(home.path().join("model")).expect("made");
    let asked = riihi(&["text", "themes", "--model-dir", path(&home.path().join("model"))], &ideas());
    assert!(!asked.status.success());
    assert!(String::from_utf8_lossy(&asked.stderr).contains("built without models"));
    let told = riihi(&["doctor", "--data", path(home.path())], "");
    assert!(String::from_utf8_lossy(&told.stdout).contains("built without models"));
}
