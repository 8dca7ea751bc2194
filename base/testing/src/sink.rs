// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A mail server that keeps what it is given: speaks SMTP on a port of its own, and refuses, puts off or is
//! down as a test wants it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

/// A letter as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// Head and body as they came.
    pub raw: String,
}

impl Arrived {
    /// The body as a reader sees it, with quoted-printable undone and lines ending in `\n`.
    pub fn text(&self) -> String {
        let body = self.raw.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let mut bytes = Vec::new();
        let mut rest = body.replace("=\r\n", "").replace("\r\n", "\n").into_bytes().into_iter();
        while let Some(byte) = rest.next() {
            if byte == b'=' {
                let hex = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                let hex = std::str::from_utf8(&hex).unwrap_or("00");
                bytes.push(u8::from_str_radix(hex, 16).unwrap_or(b'?'));
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// A header's value as it came; empty where it is missing.
    pub fn header(&self, name: &str) -> String {
        let head = self.raw.split_once("\r\n\r\n").map_or("", |(head, _)| head).replace("\r\n ", " ");
        let name = format!("{}:", name.to_lowercase());
        let line = head.lines().find(|l| l.to_lowercase().starts_with(&name));
        line.and_then(|l| l.split_once(':')).map(|(_, v)| v.trim().to_owned()).unwrap_or_default()
    }

    /// The first address of ours that the text holds, without scheme and host: `/fi/..`.
    ///
    /// # Panics
    /// Where there is none that contains `part`.
    #[track_caller]
    pub fn path(&self, part: &str) -> String {
        let text = self.text();
        let found = text.split_whitespace().filter(|w| w.starts_with("http")).find(|w| w.contains(part));
        let found = found.unwrap_or_else(|| panic!("no address with {part:?} in {text}"));
        format!("/{}", found.splitn(4, '/').nth(3).unwrap_or_default())
    }
}

#[derive(Default)]
struct Inside {
    arrived: Vec<Arrived>,
    /// Answers to `RCPT TO` for these addresses.
    answers: BTreeMap<String, &'static str>,
    /// Answers to a new connection instead of a greeting.
    greeting: Option<&'static str>,
    connections: usize,
}

/// The server.
#[derive(Clone)]
pub struct SmtpSink {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    inside: Arc<Mutex<Inside>>,
}

impl SmtpSink {
    /// Starts it on a free port.
    ///
    /// # Panics
    /// Where there is none.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap_or_else(|e| panic!("a free port: {e}"));
        let port = listener.local_addr().map(|a| a.port()).unwrap_or_else(|e| panic!("its port: {e}"));
        let sink = Self { port, inside: Arc::default() };
        let serving = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = serving.clone();
                tokio::spawn(async move { sink.talk(stream).await });
            }
        });
        sink
    }

    /// What has arrived, in its order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.lock().arrived.clone()
    }

    /// What has arrived for one address.
    pub fn arrived_for(&self, address: &str) -> Vec<Arrived> {
        self.arrived().into_iter().filter(|a| a.to.iter().any(|t| t == address)).collect()
    }

    /// The only letter that has arrived for an address.
    ///
    /// # Panics
    /// Where there is none or there are several.
    #[track_caller]
    pub fn only(&self, address: &str) -> Arrived {
        let mut all = self.arrived_for(address);
        assert_eq!(all.len(), 1, "letters for {address}: {all:#?}");
        all.remove(0)
    }

    /// Answers this to letters for an address from now on: `550 no such user`.
    pub fn answer(&self, address: &str, with: &'static str) {
        self.lock().answers.insert(address.to_owned(), with);
    }

    /// Greets with this instead of 220 from now on (`421 busy`), or normally again.
    pub fn greet(&self, with: Option<&'static str>) {
        self.lock().greeting = with;
    }

    /// How often somebody has connected.
    pub fn connections(&self) -> usize {
        self.lock().connections
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn talk(&self, stream: TcpStream) -> Option<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let greeting = {
            let mut inside = self.lock();
            inside.connections += 1;
            inside.greeting
        };
        if let Some(text) = greeting {
            write.write_all(format!("{text}\r\n").as_bytes()).await.ok()?;
            return None;
        }
        write.write_all(b"220 sink\r\n").await.ok()?;
        let mut to = Vec::new();
        while let Some(line) = lines.next_line().await.ok()? {
            let upper = line.to_uppercase();
            let answer = if upper.starts_with("EHLO") {
                "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8".to_owned()
            } else if upper.starts_with("RCPT TO:") {
                let address = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                let refusal = self.lock().answers.get(&address).copied();
                if refusal.is_none() {
                    to.push(address);
                }
                refusal.unwrap_or("250 ok").to_owned()
            } else if upper == "DATA" {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let mut raw = String::new();
                while let Some(line) = lines.next_line().await.ok()? {
                    if line == "." {
                        break;
                    }
                    raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    raw.push_str("\r\n");
                }
                self.lock().arrived.push(Arrived { to: std::mem::take(&mut to), raw });
                "250 taken".to_owned()
            } else if upper == "QUIT" {
                write.write_all(b"221 bye\r\n").await.ok()?;
                return None;
            } else {
                if upper.starts_with("MAIL") || upper == "RSET" {
                    to.clear();
                }
                "250 ok".to_owned()
            };
            write.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        }
        None
    }
}
