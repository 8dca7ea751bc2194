// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Marked people take part; then every byte that the installation keeps or tells its operator is searched
//! for their marks. A mark may be only where the list below says.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;

use crate::program::{Answer, Server, riihi_ok};

const AGENT: &str = "CanaryBrowser-7f3a91";
const LANGUAGE: &str = "x-canary-4be2";
const IDEA: &str = "Kanarianlintu laulaa torilla joka aamu kello kahdeksan";
const HELD: &str = "Soita numeroon tai lähetä viesti, tunnukseni on 131052-308T kanaria";
const COMMENT: &str = "Kanarian kommentti sirkuttaa hiljaa";

/// A request from an address of the loopback net that nobody else uses.
fn from(address: &str, port: u16, method: &str, path: &str, token: Option<&str>, body: &str) -> Answer {
    // The standard library cannot choose its own end, so a proxy's header brings the address; and the
    // socket's own address is searched for too.
    let mut stream =
        TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], port)), Duration::from_secs(5))
            .unwrap();
    let bearer = token.map(|t| format!("authorization: Bearer {t}\r\n")).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\nuser-agent: {AGENT}\r\n\
         accept-language: {LANGUAGE}\r\nx-forwarded-for: {address}\r\nreferer: http://{address}/canary-page\r\n\
         content-type: application/json\r\n{bearer}content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut raw = Vec::new();
    stream.read_to_end(&mut raw).unwrap();
    Answer::parse(&raw).unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out
}

fn holds(bytes: &[u8], mark: &str) -> bool {
    bytes.windows(mark.len()).any(|w| w == mark.as_bytes())
}

#[test]
fn no_mark_of_a_participant_is_anywhere_it_should_not_be() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    // The proxy's header is believed from here, so that the marked addresses are what limits see.
    let server = Server::demo(&home, &[("RIIHI__PROXIES", "[\"127.0.0.1\"]")]);
    let id = server.brainstorm("kokeile");
    let (port, address) = (server.port, "203.0.113.77");
    let call = |method: &str, path: &str, token: Option<&str>, body: &str| {
        from(address, port, method, path, token, body)
    };
    let joined =
        call("POST", &format!("/api/v1/brainstorms/{id}/participants"), None, r#"{"language":"fi"}"#);
    assert_eq!(joined.status, 201, "{}", joined.text());
    let joined = joined.json();
    let token = joined["token"].as_str().unwrap().to_owned();
    let code = joined["return_code"].as_str().unwrap().to_owned();
    let ideas = server.api("GET", &format!("/brainstorms/{id}/ideas"), None, &serde_json::Value::Null).json();
    let (idea, question) =
        (ideas["items"][0]["id"].as_str().unwrap(), ideas["items"][0]["question"].as_str().unwrap());
    for (path, body, fine) in [
        ("ideas", json!({ "question": question, "text": IDEA }), vec![201, 202]),
        ("ideas", json!({ "question": question, "text": HELD }), vec![201, 202, 422]),
        ("votes", json!({ "idea": idea, "value": 1 }), vec![200]),
        ("comments", json!({ "idea": idea, "text": COMMENT }), vec![201, 202]),
        ("reports", json!({ "idea": idea, "reason": "spam" }), vec![200, 201, 202, 204]),
    ] {
        let path = format!("/api/v1/brainstorms/{id}/{path}");
        let answer = call("POST", &path, Some(&token), &body.to_string());
        assert!(fine.contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
    }
    // Things that fail are what logs like to quote.
    call("GET", &format!("/fi/b/{IDEA_PATH}"), None, "");
    call("GET", &format!("/fi?code={code}"), None, "");
    call(
        "POST",
        &format!("/api/v1/brainstorms/{id}/votes"),
        Some("canary-wrong-token"),
        "{\"idea\":\"canary-body\"",
    );
    call("POST", &format!("/api/v1/brainstorms/{id}/participants"), None, "{\"language\":\"canary-lang\"}");
    let backup = folder.path().join("backup.sqlite");
    riihi_ok(&["backup", backup.to_str().unwrap(), "--data", home.to_str().unwrap()]);
    let metrics = server.admin("/metrics").text();
    let log = std::fs::read(&server.log).unwrap();

    let plain_code = code.replace('-', "");
    let plain_code = plain_code.as_str();
    // Never anywhere: where somebody came from, with what, and what opens their door.
    for mark in [address, AGENT, LANGUAGE, &code, plain_code, &token, "canary-page", "131052-308T"] {
        for file in files(folder.path()) {
            if mark == "131052-308T" && file.to_string_lossy().contains(".sqlite") {
                // Held for the moderators' eyes: what a participant wrote is kept as written, and only there.
                continue;
            }
            assert!(!holds(&std::fs::read(&file).unwrap(), mark), "{mark} is in {}", file.display());
        }
        assert!(!holds(metrics.as_bytes(), mark), "{mark} is in the metrics");
    }
    // What was written is in the database and its backup, and in no log.
    for mark in [IDEA, COMMENT] {
        let inside: Vec<PathBuf> =
            files(folder.path()).into_iter().filter(|f| holds(&std::fs::read(f).unwrap(), mark)).collect();
        assert!(!inside.is_empty(), "the search would find it");
        assert!(inside.iter().all(|f| f.to_string_lossy().contains(".sqlite")), "{mark} is in {inside:?}");
    }
    for mark in [IDEA_PATH, "canary-wrong-token", "canary-body", "canary-lang", "kanaria"] {
        assert!(!holds(&log, mark), "{mark} is in the log");
        assert!(!holds(metrics.as_bytes(), mark), "{mark} is in the metrics");
    }
    assert!(holds(&log, "/api/v1/brainstorms/{id}/votes"), "the log names routes");
}

/// A path that somebody mistyped.
const IDEA_PATH: &str = "canary-slug-that-is-not";
