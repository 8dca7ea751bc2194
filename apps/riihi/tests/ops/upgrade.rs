// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Data of an earlier version comes up to this one, also when the upgrade is killed in the middle.

use std::{
    io::Read,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use crate::program::{Server, riihi_ok};

/// An installation as the first form of the product left it: a small imported conversation.
const FIRST: &[u8] = include_bytes!("fixtures/first.sqlite.gz");

fn unpack(home: &Path) {
    std::fs::create_dir_all(home).unwrap();
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(FIRST).read_to_end(&mut bytes).unwrap();
    std::fs::write(home.join("riihi.sqlite"), bytes).unwrap();
}

/// The lines of `riihi tally` about tables that the first form had.
fn rows(home: &Path) -> Vec<String> {
    let text = riihi_ok(&["tally", "--data", home.to_str().unwrap()]);
    let old = ["brainstorm_vote", "brainstorm_idea", "brainstorm_participant", "brainstorm_question"];
    // Counts only: a migration may add a column, which changes the hash and nothing else.
    let count = |l: &str| {
        let mut words = l.split_whitespace();
        (words.next().unwrap_or_default().to_owned(), words.nth(1).unwrap_or_default().to_owned())
    };
    text.lines()
        .map(count)
        .filter(|(_, t)| old.contains(&t.as_str()))
        .map(|(n, t)| format!("{t} {n}"))
        .collect()
}

#[test]
fn data_of_the_first_form_is_served_by_this_version() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    unpack(&home);
    let before = rows(&home);
    assert_eq!(before.len(), 4, "{before:?}");
    assert!(before.iter().all(|l| !l.ends_with(" 0")), "{before:?}");
    let done = riihi_ok(&["migrate", "--data", home.to_str().unwrap()]);
    assert!(done.contains("up to date"), "{done}");
    assert_eq!(rows(&home), before);
    let server = Server::serve(&home, &[]);
    let all = server.api("GET", "/brainstorms", None, &serde_json::Value::Null).json();
    let slug = all["items"][0]["slug"].as_str().unwrap();
    let results = server.get(&format!("/fi/b/{slug}/results"));
    assert_eq!(results.status, 200);
    assert!(results.text().contains("<svg"), "the results have their pictures");
}

#[test]
fn an_upgrade_killed_at_any_moment_goes_on_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut finished = 0;
    for round in 0..20u64 {
        let home = folder.path().join(format!("home{round}"));
        unpack(&home);
        let mut upgrade = Command::new(env!("CARGO_BIN_EXE_riihi"))
            .args(["migrate", "--data", home.to_str().unwrap()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(3 * round));
        upgrade.kill().unwrap();
        finished += u32::from(upgrade.wait().unwrap().success());
        riihi_ok(&["migrate", "--data", home.to_str().unwrap()]);
        let fresh = folder.path().join("fresh");
        if round == 0 {
            unpack(&fresh);
            riihi_ok(&["migrate", "--data", fresh.to_str().unwrap()]);
        }
        let tally = |home: &Path| riihi_ok(&["tally", "--data", home.to_str().unwrap()]);
        assert_eq!(tally(&home), tally(&fresh), "round {round}");
    }
    assert!(finished < 20, "no kill came in time: nothing was tried");
}
