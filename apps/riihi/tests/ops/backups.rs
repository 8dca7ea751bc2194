// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A backup taken while people vote, put back elsewhere, and counted.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use serde_json::{Value, json};

use crate::program::{Server, riihi, riihi_ok};

/// What one voter was told is kept: idea and value.
type Ledger = BTreeMap<String, i64>;

fn ratings(server: &Server, token: &str) -> Ledger {
    let me = server.api("GET", "/participants/me", Some(token), &Value::Null).json();
    me["ratings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["idea"].as_str().unwrap().to_owned(), r["value"].as_i64().unwrap()))
        .collect()
}

#[test]
fn a_backup_under_load_holds_all_that_was_acknowledged_before_it_and_nothing_by_half() {
    let folder = tempfile::tempdir().unwrap();
    let (home, elsewhere) = (folder.path().join("home"), folder.path().join("elsewhere"));
    let backup = folder.path().join("backup.sqlite");
    let server = Server::demo(&home, &[("RIIHI__LIMITS__ENABLED", "false")]);
    let id = server.brainstorm("kokeile");
    let voters: Vec<String> = (0..4).map(|_| server.join(&id)).collect();
    let stop = AtomicBool::new(false);
    let (before, after): (Vec<Ledger>, Vec<Ledger>) = std::thread::scope(|scope| {
        let voting: Vec<_> = voters
            .iter()
            .map(|token| {
                let (server, id, stop) = (&server, &id, &stop);
                scope.spawn(move || {
                    let mut n = 0;
                    while !stop.load(Ordering::SeqCst) {
                        let next =
                            server.api("GET", &format!("/brainstorms/{id}/next"), Some(token), &Value::Null);
                        let next = next.json();
                        let Some(idea) = next["idea"]["id"].as_str() else { return };
                        n += 1;
                        let body = json!({ "idea": idea, "value": if n % 3 == 0 { -1 } else { 1 } });
                        let answer =
                            server.api("POST", &format!("/brainstorms/{id}/votes"), Some(token), &body);
                        assert_eq!(answer.status, 200, "{}", answer.text());
                    }
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(400));
        let before = voters.iter().map(|t| ratings(&server, t)).collect();
        riihi_ok(&["backup", backup.to_str().unwrap(), "--data", home.to_str().unwrap()]);
        let after = voters.iter().map(|t| ratings(&server, t)).collect();
        stop.store(true, Ordering::SeqCst);
        voting.into_iter().for_each(|v| v.join().unwrap());
        (before, after)
    });
    assert!(before.iter().all(|l| !l.is_empty()), "nobody voted before the backup");
    assert!(server.admin("/metrics").text().contains("riihi_backup_timestamp_seconds 1"));

    let twice = riihi(&["backup", backup.to_str().unwrap(), "--data", home.to_str().unwrap()]);
    assert!(!twice.status.success(), "a backup was overwritten");
    let said = riihi_ok(&["restore", backup.to_str().unwrap(), "--data", elsewhere.to_str().unwrap()]);
    assert!(said.contains("brainstorm_vote"), "{said}");
    std::fs::copy(home.join("secret"), elsewhere.join("secret")).unwrap();
    let over = riihi(&["restore", backup.to_str().unwrap(), "--data", home.to_str().unwrap()]);
    assert!(!over.status.success(), "a living installation was overwritten");

    let restored = Server::serve(&elsewhere, &[]);
    for ((token, before), after) in voters.iter().zip(&before).zip(&after) {
        let held = ratings(&restored, token);
        for (idea, value) in before {
            assert_eq!(held.get(idea), Some(value), "acknowledged before the backup began");
        }
        for (idea, value) in &held {
            assert_eq!(after.get(idea), Some(value), "not from before the backup's end");
        }
    }
    // The recount: the ideas' counts are made anew from the log of the restored file.
    let counted = restored.api("GET", &format!("/brainstorms/{id}"), None, &Value::Null);
    assert_eq!(counted.status, 200);
}

#[test]
fn who_erased_themselves_after_a_backup_is_not_back_when_it_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let text = |name: &str| path(name).to_str().unwrap().to_owned();
    let server = Server::demo(&path("home"), &[("RIIHI__LIMITS__ENABLED", "false")]);
    let id = server.brainstorm("kokeile");
    let (leaver, writer) = (server.join(&id), server.join(&id));
    let next = server.api("GET", &format!("/brainstorms/{id}/next"), Some(&writer), &Value::Null).json();
    let comments = format!("/brainstorms/{id}/comments");
    let words = json!({ "idea": next["idea"]["id"], "text": "Tämän sanon ja otan takaisin." });
    let comment = server.api("POST", &comments, Some(&writer), &words);
    assert_eq!(comment.status, 201, "{}", comment.text());
    let comment = comment.json()["id"].as_str().unwrap().to_owned();
    riihi_ok(&["backup", &text("backup.sqlite"), "--data", &text("home")]);
    assert_eq!(server.api("DELETE", "/participants/me", Some(&leaver), &Value::Null).status, 204);
    let gone = server.api("DELETE", &format!("{comments}/{comment}"), Some(&writer), &Value::Null);
    assert_eq!(gone.status, 204, "{}", gone.text());
    drop(server);

    let says = |home: &str| {
        riihi_ok(&["restore", &text("backup.sqlite"), "--data", &text(home)]);
        std::fs::copy(path("home").join("secret"), path(home).join("secret")).unwrap();
        let server = Server::serve(&path(home), &[]);
        let me = server.api("GET", "/participants/me", Some(&leaver), &Value::Null).status;
        let all = server.api(
            "GET",
            &format!("{comments}?idea={}", next["idea"]["id"].as_str().unwrap()),
            None,
            &Value::Null,
        );
        (me, all.text().contains("otan takaisin"))
    };
    // Without the list the backup brings both back, which is why there is one.
    assert_eq!(says("without"), (200, true));
    std::fs::create_dir(path("with")).unwrap();
    std::fs::copy(path("home").join("erasures"), path("with").join("erasures")).unwrap();
    assert_eq!(says("with"), (401, false));
}

#[test]
fn a_damaged_backup_is_noticed_before_it_takes_a_place() {
    let folder = tempfile::tempdir().unwrap();
    let (home, elsewhere) = (folder.path().join("home"), folder.path().join("elsewhere"));
    let backup = folder.path().join("backup.sqlite");
    let (home, elsewhere) = (home.to_str().unwrap(), elsewhere.to_str().unwrap());
    drop(Server::demo(std::path::Path::new(home), &[]));
    riihi_ok(&["backup", backup.to_str().unwrap(), "--data", home]);
    let whole = std::fs::read(&backup).unwrap();
    // One page of tables or indexes, wherever it is.
    let pages = whole.len() / 4096;
    for page in [2, pages / 5, pages / 3, pages / 2, pages - 2] {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xA5);
        std::fs::write(&backup, &bytes).unwrap();
        let out = riihi(&["restore", backup.to_str().unwrap(), "--data", elsewhere]);
        assert!(!out.status.success(), "page {page} of {pages}");
    }
    let mut bytes = whole;
    let (from, to) = (bytes.len() / 4, bytes.len() / 4 * 3);
    bytes[from..to].fill(0xA5);
    std::fs::write(&backup, &bytes).unwrap();
    let out = riihi(&["restore", backup.to_str().unwrap(), "--data", elsewhere]);
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(!out.status.success() && said.contains("damaged"), "{said}");
    assert!(!std::path::Path::new(elsewhere).join("riihi.sqlite").exists());
    std::fs::write(&backup, b"not a database at all").unwrap();
    let out = riihi(&["restore", backup.to_str().unwrap(), "--data", elsewhere]);
    assert!(String::from_utf8_lossy(&out.stderr).contains("not a backup"));
}
