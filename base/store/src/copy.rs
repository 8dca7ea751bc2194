// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Taking a whole database to another engine, and telling whether two databases hold the same.
//!
//! A table's hash does not depend on the engine or on the order of rows: the hashes of the rows, over
//! column names and typed values, are added up.

use std::{collections::BTreeMap, fmt::Write as _, sync::mpsc};

use sha2::{Digest, Sha256};

use crate::{Engine, Error, Query, Result, Statement, Store, Value, ValueRef, params};

/// Rows that travel together.
const BATCH: usize = 2_000;
/// Batches that may be on their way, so that memory stays small whatever the size of the database.
const ON_THE_WAY: usize = 4;

crate::sql! {
    TABLES_SQLITE = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    TABLES_POSTGRES = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";
    COLUMNS_SQLITE = "SELECT name FROM pragma_table_info($1) ORDER BY name";
    COLUMNS_POSTGRES = "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
        WHERE table_schema = current_schema() AND table_name = $1 ORDER BY 1";
}

/// Its own row of what was applied when differs from database to database.
const OWN: &str = "schema_migration";

/// What a table holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// The same for the same rows, whatever the engine and the order.
    pub hash: String,
}

impl Store {
    /// Counts and hashes every table, on one snapshot.
    pub async fn tally(&self) -> Result<BTreeMap<String, Tally>> {
        self.read(|q| {
            let mut tallies = BTreeMap::new();
            for table in tables(q)? {
                let columns = columns(q, &table)?;
                let mut sum = Sum::default();
                q.each(select(&table, &columns), params![], |row| {
                    let values = (0..columns.len()).map(|i| row.get_ref(i)).collect::<Result<Vec<_>>>()?;
                    sum.add(&columns, values.into_iter());
                    Ok(())
                })?;
                tallies.insert(table, sum.tally());
            }
            Ok(tallies)
        })
        .await
    }

    /// Looks whether the database is whole, indexes included: for SQLite, whose file may have been damaged on its way.
    ///
    /// # Errors
    /// [`Error::Damaged`] with the first thing that is wrong.
    pub async fn sound(&self) -> Result<()> {
        self.read(|q| {
            if q.engine() != Engine::Sqlite {
                return Ok(());
            }
            let check = statement("copy: look for damage", "PRAGMA integrity_check".to_owned());
            let found = q.all(check, params![], |row| row.get::<String>(0))?;
            match found.into_iter().find(|line| line != "ok") {
                Some(damage) => Err(Error::Damaged(damage)),
                None => Ok(()),
            }
        })
        .await
    }

    /// Copies every row into `target`, whose tables are made and empty, in one transaction. What each
    /// table held is returned, counted on the way in.
    pub async fn copy_into(&self, target: &Store) -> Result<BTreeMap<String, Tally>> {
        let there = target.tally().await?;
        if let Some((table, tally)) = there.iter().find(|(_, tally)| tally.rows > 0) {
            let problem = format!("the target is not empty: {table} has {} rows", tally.rows);
            return Err(Error::Unsupported(problem));
        }
        let (send, receive) = mpsc::sync_channel::<Batch>(ON_THE_WAY);
        let reading = self.read(move |q| read_all(q, &send));
        let mut incoming = Some(receive);
        let writing = target.write(move |q| {
            // The stream cannot be had twice; a fresh target gives no collisions.
            let from = incoming.take().ok_or_else(|| Error::Collision("while copying".to_owned()))?;
            write_all(q, &from)
        });
        let (read, written) = tokio::join!(reading, writing);
        // A reader that found its receiver gone tells less than the writer who left.
        let written = written?;
        read?;
        Ok(written)
    }
}

enum Batch {
    Table {
        name: String,
        columns: Vec<String>,
    },
    Rows(Vec<Vec<Value>>),
    /// Only this says that nothing is missing: a reader that breaks off just falls silent.
    End,
}

fn read_all(q: &mut Query<'_>, send: &mpsc::SyncSender<Batch>) -> Result<()> {
    let gone = |_| Error::Unsupported("the target took no more rows".to_owned());
    for table in tables(q)? {
        let columns = columns(q, &table)?;
        send.send(Batch::Table { name: table.clone(), columns: columns.clone() }).map_err(gone)?;
        let mut rows = Vec::with_capacity(BATCH);
        q.each(select(&table, &columns), params![], |row| {
            let values = (0..columns.len()).map(|i| Ok(row.get_ref(i)?.to_owned()));
            rows.push(values.collect::<Result<Vec<_>>>()?);
            if rows.len() == BATCH {
                let full = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
                send.send(Batch::Rows(full)).map_err(gone)?;
            }
            Ok(())
        })?;
        send.send(Batch::Rows(rows)).map_err(gone)?;
    }
    send.send(Batch::End).map_err(gone)
}

fn write_all(q: &mut Query<'_>, from: &mpsc::Receiver<Batch>) -> Result<BTreeMap<String, Tally>> {
    let mut tallies = BTreeMap::new();
    let mut at: Option<(String, Vec<String>, Statement, Sum)> = None;
    loop {
        let silent = |_| Error::Unreachable("the source broke off".to_owned());
        match from.recv().map_err(silent)? {
            Batch::Table { name, columns } => {
                if let Some((name, _, _, sum)) = at.take() {
                    tallies.insert(name, sum.tally());
                }
                let statement = insert(&name, &columns);
                at = Some((name, columns, statement, Sum::default()));
            }
            Batch::Rows(rows) => {
                let Some((_, columns, statement, sum)) = &mut at else { continue };
                rows.iter().for_each(|row| sum.add(columns, row.iter().map(Value::lend)));
                q.insert_many(statement.clone(), rows)?;
            }
            Batch::End => {
                if let Some((name, _, _, sum)) = at.take() {
                    tallies.insert(name, sum.tally());
                }
                return Ok(tallies);
            }
        }
    }
}

/// Sums of 128 bits: order does not matter, and a row twice is not a row not at all, as with XOR.
#[derive(Default)]
struct Sum {
    rows: u64,
    low: u128,
    high: u128,
}

impl Sum {
    fn add<'v>(&mut self, columns: &[String], values: impl Iterator<Item = ValueRef<'v>>) {
        let mut hasher = Sha256::new();
        for (column, value) in columns.iter().zip(values) {
            let mut part = |kind: u8, bytes: &[u8]| {
                hasher.update((column.len() as u64).to_le_bytes());
                hasher.update(column);
                hasher.update([kind]);
                hasher.update((bytes.len() as u64).to_le_bytes());
                hasher.update(bytes);
            };
            match value {
                ValueRef::Null => part(0, &[]),
                ValueRef::Int(n) => part(1, &n.to_le_bytes()),
                ValueRef::Real(n) => part(2, &n.to_bits().to_le_bytes()),
                ValueRef::Text(text) => part(3, text.as_bytes()),
                ValueRef::Blob(bytes) => part(4, bytes),
            }
        }
        let hash: [u8; 32] = hasher.finalize().into();
        let (low, high) = hash.split_at(16);
        let number = |bytes: &[u8]| bytes.iter().fold(0u128, |n, b| n << 8 | u128::from(*b));
        self.rows += 1;
        self.low = self.low.wrapping_add(number(low));
        self.high = self.high.wrapping_add(number(high));
    }

    fn tally(&self) -> Tally {
        let mut hash = String::with_capacity(64);
        // Writing to a String does not fail.
        let _ = write!(hash, "{:032x}{:032x}", self.low, self.high);
        Tally { rows: self.rows, hash }
    }
}

fn tables(q: &mut Query<'_>) -> Result<Vec<String>> {
    let sql = if q.engine() == Engine::Sqlite { TABLES_SQLITE } else { TABLES_POSTGRES };
    let all = q.all(sql, params![], |row| row.get::<String>(0))?;
    Ok(all.into_iter().filter(|name| name != OWN).collect())
}

/// In the alphabet's order, which is the same everywhere; the tables' own order is not asked for.
fn columns(q: &mut Query<'_>, table: &str) -> Result<Vec<String>> {
    let sql = if q.engine() == Engine::Sqlite { COLUMNS_SQLITE } else { COLUMNS_POSTGRES };
    let mut columns = q.all(sql, params![table], |row| row.get::<String>(0))?;
    columns.sort();
    Ok(columns)
}

fn statement(name: &'static str, text: String) -> Statement {
    let lite = text.replace('$', "?");
    Statement { name, text: text.into(), lite: lite.into(), pad: None }
}

/// Names come from the schema, never from outside, and are quoted all the same.
fn quoted(columns: &[String]) -> String {
    columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ")
}

fn select(table: &str, columns: &[String]) -> Statement {
    statement("copy: read a table", format!("SELECT {} FROM \"{table}\"", quoted(columns)))
}

fn insert(table: &str, columns: &[String]) -> Statement {
    let places = (1..=columns.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let text = format!("INSERT INTO \"{table}\" ({}) VALUES ({places})", quoted(columns));
    statement("copy: write a table", text)
}
