// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Starting the program and talking to it, with nothing between the test and the socket.

use std::{
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

/// The program with `args`, run to its end.
pub(crate) fn riihi(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_riihi")).args(args).output().unwrap()
}

/// As [`riihi`], which must succeed; what it printed.
pub(crate) fn riihi_ok(args: &[&str]) -> String {
    let out = riihi(args);
    let (said, complained) = (
        String::from_utf8_lossy(&out.stdout).into_owned(),
        String::from_utf8_lossy(&out.stderr).into_owned(),
    );
    assert!(out.status.success(), "riihi {args:?}\n{said}\n{complained}");
    said
}

pub(crate) fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A running server; killed when dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    pub(crate) admin: u16,
    pub(crate) log: PathBuf,
    child: Child,
}

impl Server {
    /// `riihi demo` on `home`: an installation with something in it.
    pub(crate) fn demo(home: &Path, with: &[(&str, &str)]) -> Self {
        Self::start("demo", home, with)
    }

    pub(crate) fn serve(home: &Path, with: &[(&str, &str)]) -> Self {
        Self::start("serve", home, with)
    }

    fn start(command: &str, home: &Path, with: &[(&str, &str)]) -> Self {
        let (port, admin) = (free_port(), free_port());
        std::fs::create_dir_all(home).unwrap();
        let log = home.with_extension("log");
        let file = std::fs::File::options().create(true).append(true).open(&log).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_riihi"))
            .args([command, "--data", home.to_str().unwrap(), "--listen", &format!("127.0.0.1:{port}")])
            .env("RIIHI__ADMIN__LISTEN", format!("127.0.0.1:{admin}"))
            .env("RIIHI_LOG", "debug")
            .envs(with.iter().copied())
            .stdin(Stdio::null())
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap();
        let mut server = Self { port, admin, log, child };
        let began = Instant::now();
        loop {
            if ask(server.admin, "GET", "/livez", &[], b"").is_some_and(|a| a.status == 200) {
                return server;
            }
            let log = || std::fs::read_to_string(&server.log).unwrap_or_default();
            assert!(server.child.try_wait().unwrap().is_none(), "the server ended: {}", log());
            assert!(began.elapsed() < Duration::from_secs(120), "the server did not come up: {}", log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub(crate) fn signal(&self, name: &str) {
        let done = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(done.unwrap().success());
    }

    /// Waits for its end; whether it was a good one.
    pub(crate) fn end(mut self, within: Duration) -> bool {
        let began = Instant::now();
        while began.elapsed() < within {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("it did not end: {}", std::fs::read_to_string(&self.log).unwrap_or_default());
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.call("GET", path, &[], b"")
    }

    pub(crate) fn call(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        ask(self.port, method, path, headers, body).unwrap_or_else(|| panic!("no answer to {method} {path}"))
    }

    pub(crate) fn admin(&self, path: &str) -> Answer {
        ask(self.admin, "GET", path, &[], b"").unwrap_or_else(|| panic!("no answer to {path}"))
    }

    pub(crate) fn api(&self, method: &str, path: &str, token: Option<&str>, body: &Value) -> Answer {
        let bearer = token.map(|t| format!("Bearer {t}"));
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(bearer.as_deref().map(|b| ("authorization", b)));
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        self.call(method, &format!("/api/v1{path}"), &headers, &body)
    }

    /// The id of a brainstorm.
    pub(crate) fn brainstorm(&self, slug: &str) -> String {
        self.api("GET", &format!("/brainstorms/{slug}"), None, &Value::Null).json()["id"]
            .as_str()
            .unwrap()
            .into()
    }

    /// The token of a new participant.
    pub(crate) fn join(&self, brainstorm: &str) -> String {
        let body = serde_json::json!({ "language": "fi" });
        let answer = self.api("POST", &format!("/brainstorms/{brainstorm}/participants"), None, &body);
        answer.json()["token"].as_str().unwrap_or_else(|| panic!("{}", answer.text())).into()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {} {}", self.head, self.text()))
    }

    pub(crate) fn parse(raw: &[u8]) -> Option<Self> {
        let end = raw.windows(4).position(|w| w == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&raw[..end]).into_owned();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let body = raw[end + 4..].to_vec();
        Some(Self { status, head, body })
    }
}

/// One request on a connection of its own.
pub(crate) fn ask(
    port: u16,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Option<Answer> {
    let mut request = format!("{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
    let mut stream = connect(port)?;
    stream.write_all(request.as_bytes()).ok()?;
    stream.write_all(body).ok()?;
    let mut raw = Vec::new();
    stream.read_to_end(&mut raw).ok()?;
    Answer::parse(&raw)
}

pub(crate) fn connect(port: u16) -> Option<TcpStream> {
    let to = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    let stream = TcpStream::connect_timeout(&to, Duration::from_secs(5)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    Some(stream)
}
