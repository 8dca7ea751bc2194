// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The acknowledgement ledger: what the server said it had. Written line by line to a file of our own,
//! compared afterwards with what each participant gets when they ask for their own data.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
    path::Path,
};

use anyhow::{Context, Result};
use serde::Serialize;

use crate::http::Connection;

pub(crate) struct Ledger(BufWriter<File>);

impl Ledger {
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let file = File::options()
            .create(true)
            .append(true)
            .open(path)
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self(BufWriter::new(file)))
    }

    pub(crate) fn acknowledged(&mut self, token: &str, id: &str, idea: &str, value: i64) -> Result<()> {
        // This process is not the one that is killed, so that its buffer is safe until the end.
        writeln!(self.0, "{token}\t{id}\t{idea}\t{value}")?;
        Ok(())
    }
}

/// What became of the acknowledged votes.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Verdict {
    pub(crate) participants: usize,
    pub(crate) acknowledged: usize,
    /// Acknowledged, but missing or with another value.
    pub(crate) lost: usize,
    /// There without having been acknowledged: sent when the server died; allowed.
    pub(crate) unacknowledged: usize,
    /// The same idea twice in a participant's ratings.
    pub(crate) doubled: usize,
}

pub(crate) async fn check(address: &str, path: &Path) -> Result<Verdict> {
    let mut by_token: BTreeMap<String, BTreeMap<String, i64>> = BTreeMap::new();
    for line in BufReader::new(File::open(path)?).lines() {
        let line = line?;
        let mut parts = line.split('\t');
        let (Some(token), Some(_), Some(idea), Some(value)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        by_token.entry(token.to_owned()).or_default().insert(idea.to_owned(), value.parse()?);
    }
    let mut verdict = Verdict { participants: by_token.len(), ..Verdict::default() };
    let mut connection = Connection::open(address).await?;
    for (token, votes) in by_token {
        let me = connection.call("GET", "/api/v1/participants/me", Some(&token), b"").await?;
        verdict.acknowledged += votes.len();
        if me.status != 200 {
            verdict.lost += votes.len();
            continue;
        }
        let me = me.json()?;
        let mut held: BTreeMap<String, i64> = BTreeMap::new();
        for rating in me["ratings"].as_array().into_iter().flatten() {
            if let (Some(idea), Some(value)) = (rating["idea"].as_str(), rating["value"].as_i64()) {
                verdict.doubled += usize::from(held.insert(idea.to_owned(), value).is_some());
            }
        }
        verdict.lost += votes.iter().filter(|(idea, value)| held.get(*idea) != Some(value)).count();
        verdict.unacknowledged += held.keys().filter(|idea| !votes.contains_key(*idea)).count();
    }
    Ok(verdict)
}
