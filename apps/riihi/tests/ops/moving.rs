// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A small town grows out of its file: everything goes to PostgreSQL, and back.

use crate::{
    program::{Server, riihi, riihi_ok},
    tools::postgres,
};

#[test]
fn an_installation_moves_to_postgresql_and_back_with_the_same_counts_and_hashes() {
    let Some(database) = postgres("moving") else { return };
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let at = ["--data", home.to_str().unwrap()];
    let (page, token) = {
        let server = Server::demo(&home, &[]);
        let busy = riihi(&[["move", "--to", &database].as_slice(), &at].concat());
        assert!(!busy.status.success(), "a database in use was moved");
        assert!(String::from_utf8_lossy(&busy.stderr).contains("stop it first"));
        let id = server.brainstorm("kokeile");
        (server.get("/fi/b/tulevaisuuden-kunta/results").text(), server.join(&id))
    };
    let before = riihi_ok(&[["tally"].as_slice(), &at].concat());
    let said = riihi_ok(&[["move", "--to", &database].as_slice(), &at].concat());
    assert!(said.contains("same rows"), "{said}");
    let after = riihi_ok(&[["tally", "--database", &database].as_slice(), &at].concat());
    assert_eq!(before, after);
    assert!(
        before.lines().any(|l| l.ends_with("brainstorm_vote") && !l.trim_start().starts_with('0')),
        "{before}"
    );
    let again = riihi(&[["move", "--to", &database].as_slice(), &at].concat());
    assert!(String::from_utf8_lossy(&again.stderr).contains("not empty"));

    {
        let server = Server::serve(&home, &[("RIIHI__DATABASE", &database)]);
        assert_eq!(
            without_numbers(&server.get("/fi/b/tulevaisuuden-kunta/results").text()),
            without_numbers(&page)
        );
        let me = server.api("GET", "/participants/me", Some(&token), &serde_json::Value::Null);
        assert_eq!(me.status, 200, "people's keys open their doors as before");
    }
    let back = folder.path().join("back.sqlite");
    riihi_ok(&[["move", "--database", &database, "--to", back.to_str().unwrap()].as_slice(), &at].concat());
    let elsewhere = folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::rename(&back, elsewhere.join("riihi.sqlite")).unwrap();
    let tally = riihi_ok(&["tally", "--data", elsewhere.to_str().unwrap()]);
    let count = |text: &str, table: &str| -> String {
        text.lines().find(|l| l.ends_with(table)).unwrap_or_default().to_owned()
    };
    for table in ["brainstorm_vote", "brainstorm_idea", "brainstorm_participant", "discussion_comment"] {
        assert_eq!(count(&tally, table), count(&before, table), "{table}");
    }
}

/// The pages of two runs differ in nothing but the addresses that name the port.
fn without_numbers(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some(at) = rest.find("localhost:") {
        let (before, after) = rest.split_at(at + "localhost:".len());
        out.push_str(before);
        rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    out + rest
}
