// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Migrations: numbered per feature, each in one transaction, applied once, never changed afterwards.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::{Engine, Error, Query, Result, Store, ddl, params};

/// One step of a feature's schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// The feature that owns the tables.
    pub feature: &'static str,
    /// 1, 2, 3 ... within the feature.
    pub number: i64,
    /// A word for people.
    pub name: &'static str,
    /// The statements, in the common dialect.
    pub sql: &'static str,
}

impl Migration {
    fn title(&self) -> String {
        format!("{}/{} {}", self.feature, self.number, self.name)
    }

    fn checksum(&self) -> String {
        // A checkout on another system may have other line ends.
        let text = self.sql.replace("\r\n", "\n");
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn refuse<T>(&self, problem: impl Into<String>) -> Result<T> {
        Err(Error::Migration { migration: self.title(), problem: problem.into() })
    }
}

/// What was applied: it is about the installation, so it carries no organisation.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
  feature TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
  applied_at BIGINT NOT NULL, PRIMARY KEY (feature, number))";

crate::sql! {
    APPLIED = "SELECT feature, number, name, checksum FROM schema_migration ORDER BY feature, number";
    RECORD = "INSERT INTO schema_migration (feature, number, name, checksum, applied_at) VALUES ($1, $2, $3, $4, $5)";
    // The database's own clock: the only place where the operator, not a feature, wants to know when.
    NOW_SQLITE = "SELECT CAST(unixepoch('subsec') * 1000 AS BIGINT)";
    NOW_POSTGRES = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
    LOCK_POSTGRES = "SELECT CAST(1 AS BIGINT) FROM pg_advisory_xact_lock(hashtext(current_schema() || '/riihi/migrate'))";
}

impl Store {
    /// Brings the schema up to date: applies what is missing, in the given order, each migration in its own
    /// transaction, and changes nothing when the database does not fit this program.
    ///
    /// Returns the titles of the migrations applied now. The store's own tables come first.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>> {
        let all: Vec<Migration> = crate::MIGRATIONS.iter().chain(migrations).copied().collect();
        check_order(&all)?;
        let check = all.clone();
        self.write(move |q| -> Result<()> {
            lock(q)?;
            ddl::statements(TABLE, q.engine()).iter().try_for_each(|text| q.script(text))?;
            compare(&applied(q)?, &check)
        })
        .await?;
        let mut done = Vec::new();
        for migration in all {
            if self.write(move |q| apply(q, migration)).await? {
                tracing::info!(migration = migration.title(), "applied");
                done.push(migration.title());
            }
        }
        self.forget_statements();
        Ok(done)
    }
}

type Applied = HashMap<(String, i64), (String, String)>;

fn applied(q: &mut Query<'_>) -> Result<Applied> {
    let rows = q.all(APPLIED, params![], |row| {
        Ok(((row.get::<String>(0)?, row.get::<i64>(1)?), (row.get::<String>(2)?, row.get::<String>(3)?)))
    })?;
    Ok(rows.into_iter().collect())
}

fn check_order(all: &[Migration]) -> Result<()> {
    let mut last: HashMap<&str, i64> = HashMap::new();
    for migration in all {
        let before = last.insert(migration.feature, migration.number).unwrap_or(0);
        if migration.number != before + 1 {
            return migration.refuse(format!("is listed after number {before}; numbers go 1, 2, 3 ..."));
        }
    }
    Ok(())
}

/// Refuses a database that another program, or a newer version of this one, has made.
fn compare(applied: &Applied, all: &[Migration]) -> Result<()> {
    for migration in all {
        if let Some((_, checksum)) = applied.get(&(migration.feature.to_owned(), migration.number))
            && *checksum != migration.checksum()
        {
            return migration.refuse(
                "was applied to this database with another text; an applied migration is never edited, \
                 add a new one",
            );
        }
    }
    for ((feature, number), (name, _)) in applied {
        let known = all.iter().filter(|m| m.feature == feature).map(|m| m.number).max();
        if known.is_some_and(|known| *number > known) {
            return Err(Error::Migration {
                migration: format!("{feature}/{number} {name}"),
                problem: "the database is newer than this program; install the newer version again, or \
                          restore the backup made before the upgrade"
                    .to_owned(),
            });
        }
    }
    Ok(())
}

fn lock(q: &mut Query<'_>) -> Result<()> {
    if q.engine() == Engine::Postgres {
        q.one(LOCK_POSTGRES, params![], |_| Ok(()))?;
    }
    Ok(())
}

/// Whether it was applied now, rather than before or by another node meanwhile.
fn apply(q: &mut Query<'_>, migration: Migration) -> Result<bool> {
    lock(q)?;
    if applied(q)?.contains_key(&(migration.feature.to_owned(), migration.number)) {
        return Ok(false);
    }
    for text in ddl::statements(migration.sql, q.engine()) {
        if let Err(error) = q.script(&text) {
            return migration.refuse(error.to_string());
        }
    }
    let clock = if q.engine() == Engine::Sqlite { NOW_SQLITE } else { NOW_POSTGRES };
    let now: i64 = q.one(clock, params![], |row| row.get(0))?;
    let Migration { feature, number, name, .. } = migration;
    q.exec(RECORD, params![feature, number, name, migration.checksum(), now])?;
    Ok(true)
}
