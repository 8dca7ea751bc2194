// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What comes over a socket and is no good request: a clear 4xx or a closed connection, in bounded time,
//! while everybody else is served.

use std::{
    io::{Read, Write},
    time::{Duration, Instant},
};

use crate::program::{Answer, Server, connect};

/// Sends bytes and reads until the server closes or answers have come; nothing where it only closed.
fn raw(port: u16, bytes: &[u8]) -> Option<Answer> {
    let mut stream = connect(port)?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    // A server that has seen enough may close before all is sent.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(n) = stream.read(&mut chunk) {
        if n == 0 {
            break;
        }
        answer.extend_from_slice(&chunk[..n]);
    }
    Answer::parse(&answer)
}

#[test]
fn malformed_requests_get_a_4xx_or_a_closed_door() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&folder.path().join("home"), &[]);
    let long = "a".repeat(1_000_000);
    let many: String = (0..1_000).map(|n| format!("x-{n}: y\r\n")).collect();
    let post = "POST /api/v1/brainstorms HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("no request at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec()),
        ("a word", b"hello\r\n\r\n".to_vec()),
        ("an unknown version", b"GET / HTTP/9.9\r\nhost: x\r\n\r\n".to_vec()),
        ("an HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec()),
        ("NUL in the path", b"GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n".to_vec()),
        ("a long path", format!("GET /{long} HTTP/1.1\r\nhost: x\r\n\r\n").into_bytes()),
        ("a long header", format!("GET /fi HTTP/1.1\r\nhost: x\r\nx: {long}\r\n\r\n").into_bytes()),
        ("a thousand headers", format!("GET /fi HTTP/1.1\r\nhost: x\r\n{many}\r\n").into_bytes()),
        ("a header without a colon", b"GET /fi HTTP/1.1\r\nhost: x\r\nnonsense\r\n\r\n".to_vec()),
        ("a folded header", b"GET /fi HTTP/1.1\r\nhost: x\r\nx: a\r\n b\r\n\r\n".to_vec()),
        ("a space before the colon", b"GET /fi HTTP/1.1\r\nhost : x\r\n\r\n".to_vec()),
        (
            "length and chunks",
            format!("{post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /")
                .into_bytes(),
        ),
        ("two lengths", format!("{post}content-length: 2\r\ncontent-length: 3\r\n\r\n{{}} ").into_bytes()),
        ("a length that is none", format!("{post}content-length: -1\r\n\r\n").into_bytes()),
        ("a chunk that is none", format!("{post}transfer-encoding: chunked\r\n\r\nzz\r\n").into_bytes()),
        ("an encoding unknown", format!("{post}transfer-encoding: gzip\r\n\r\n").into_bytes()),
        ("TRACE", b"TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".to_vec()),
        ("CONNECT", b"CONNECT example.fi:443 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".to_vec()),
    ];
    let mut closed = 0;
    for (what, bytes) in cases {
        match raw(server.port, &bytes) {
            Some(answer) => assert!((400..500).contains(&answer.status), "{what}: {}", answer.head),
            None => closed += 1,
        }
    }
    assert!(closed < 6, "most deserve an answer; {closed} got none");
    assert_eq!(server.get("/fi").status, 200);
}

#[test]
fn a_body_that_is_too_large_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::demo(&folder.path().join("home"), &[]);
    let id = server.brainstorm("kokeile");
    let head = format!(
        "POST /api/v1/brainstorms/{id}/participants HTTP/1.1\r\nhost: localhost:{}\r\n\
         content-type: application/json\r\ncontent-length: 10000000\r\n\r\n",
        server.port
    );
    let mut bytes = head.into_bytes();
    bytes.resize(bytes.len() + 200_000, b' ');
    let answer = raw(server.port, &bytes).expect("an answer");
    assert_eq!(answer.status, 413, "{}", answer.head);
    // The same without telling the length first.
    let mut chunked = format!(
        "POST /api/v1/brainstorms/{id}/participants HTTP/1.1\r\nhost: localhost:{}\r\n\
         content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n",
        server.port
    )
    .into_bytes();
    for _ in 0..20 {
        chunked.extend_from_slice(b"4000\r\n");
        chunked.resize(chunked.len() + 0x4000, b' ');
        chunked.extend_from_slice(b"\r\n");
    }
    assert_eq!(raw(server.port, &chunked).expect("an answer").status, 413);
}

#[test]
fn requests_sent_ahead_are_answered_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::serve(&folder.path().join("home"), &[]);
    let mut stream = connect(server.port).unwrap();
    let one = |path: &str, end: &str| format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{end}\r\n");
    let ahead = [
        one("/livez", ""),
        one("/nothing-here", ""),
        one("/version", ""),
        one("/livez", "connection: close\r\n"),
    ];
    stream.write_all(ahead.concat().as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let statuses: Vec<&str> = text.match_indices("HTTP/1.1 ").map(|(at, _)| &text[at + 9..at + 12]).collect();
    assert_eq!(statuses, ["200", "404", "200", "200"]);
}

#[test]
fn those_who_drip_are_let_go_and_hold_nobody_up() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::demo(&folder.path().join("home"), &[]);
    let id = server.brainstorm("kokeile");
    let mut heads: Vec<_> = (0..200).filter_map(|_| connect(server.port)).collect();
    let mut bodies: Vec<_> = (0..50).filter_map(|_| connect(server.port)).collect();
    assert_eq!((heads.len(), bodies.len()), (200, 50));
    for stream in &mut heads {
        stream.write_all(b"GET /fi HTTP/1.1\r\nhost: x\r\nx-slow: ").unwrap();
    }
    for stream in &mut bodies {
        let head = format!(
            "POST /api/v1/brainstorms/{id}/participants HTTP/1.1\r\nhost: x\r\n\
             content-type: application/json\r\ncontent-length: 1000\r\n\r\n{{"
        );
        stream.write_all(head.as_bytes()).unwrap();
    }
    let began = Instant::now();
    let mut slowest = Duration::ZERO;
    while began.elapsed() < Duration::from_secs(27) {
        for stream in heads.iter_mut().chain(&mut bodies) {
            // Closed ones refuse: that is the point.
            let _ = stream.write_all(b"a");
        }
        let asked = Instant::now();
        assert_eq!(server.get("/livez").status, 200);
        slowest = slowest.max(asked.elapsed());
        std::thread::sleep(Duration::from_secs(1));
    }
    assert!(slowest < Duration::from_secs(2), "somebody else waited {slowest:?}");
    for stream in &mut heads {
        let mut rest = Vec::new();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        // An end or a reset, but not a wait.
        if let Err(error) = stream.read_to_end(&mut rest) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "still open: {error}");
        }
    }
    let mut told = 0;
    for stream in &mut bodies {
        let mut rest = Vec::new();
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let ended = stream.read_to_end(&mut rest);
        if let Err(error) = ended {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "still open: {error}");
        }
        told += usize::from(Answer::parse(&rest).is_some_and(|a| a.status == 408));
    }
    assert!(told > 0, "nobody was told why");
}
