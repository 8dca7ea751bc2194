// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The store: opening it, reading a snapshot, writing a transaction.

use std::{path::PathBuf, sync::Arc};

use crate::{
    Error, Listener, Notice, Query, Result,
    notify::Hub,
    postgres::{Pg, PgConfig},
    sqlite::{Lite, LiteConfig},
};

/// Which database, and where.
#[derive(Debug, Clone)]
pub enum StoreConfig {
    /// A file of our own; one process writes to it.
    Sqlite {
        /// The database file; made when missing.
        path: PathBuf,
        /// [`Durability::Full`], except in a control test.
        durability: Durability,
    },
    /// A PostgreSQL server, shared by any number of nodes.
    Postgres {
        /// `postgres://user:password@host:port/database`.
        url: String,
        /// Connections held; 16 suits most.
        pool_size: usize,
        /// The schema that holds our tables; the user's default when `None`.
        schema: Option<String>,
    },
}

/// Whether an acknowledged write is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// It is (`synchronous=FULL`).
    #[default]
    Full,
    /// It is not: a power cut loses it. Only for the control run that proves a durability test can fail.
    Off,
    /// It is not even written: a killed process loses it. Only for such a control run.
    AcknowledgeFirst,
}

/// The two engines, for the rare caller that has to know (backups, the jobs of an operator).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// A database. Clones are the same database.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    backend: Backend,
    hub: Hub,
}

enum Backend {
    Lite(Lite),
    Pg(Box<Pg>),
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Store").field(&self.engine()).finish()
    }
}

impl Store {
    /// Opens the database for reading and writing.
    ///
    /// SQLite: takes the home's lock; [`Error::InUse`] when another process has it.
    pub async fn open(config: StoreConfig) -> Result<Self> {
        Self::open_as(config, false).await
    }

    /// Opens an existing database for reading only, also while another process writes to it.
    pub async fn open_read_only(config: StoreConfig) -> Result<Self> {
        Self::open_as(config, true).await
    }

    async fn open_as(config: StoreConfig, read_only: bool) -> Result<Self> {
        let hub = Hub::new();
        let backend = match config {
            StoreConfig::Sqlite { path, durability } => {
                let (config, hub) = (LiteConfig { path, durability, read_only }, hub.clone());
                Backend::Lite(blocking(move || Lite::open(config, hub)).await?)
            }
            StoreConfig::Postgres { url, pool_size, schema } => {
                let config = PgConfig { url, pool_size, schema, read_only };
                Backend::Pg(Box::new(Pg::open(config, hub.clone()).await?))
            }
        };
        Ok(Self(Arc::new(Inner { backend, hub })))
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        match &self.0.backend {
            Backend::Lite(_) => Engine::Sqlite,
            Backend::Pg(_) => Engine::Postgres,
        }
    }

    /// Runs `work` on one consistent snapshot. Writing in it is an error.
    pub async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Lite(lite) => lite.readers.read(work).await,
            Backend::Pg(pg) => pg.read(work).await,
        }
    }

    /// Runs `work` in one transaction; on disk when this returns `Ok`, without a trace when `Err`.
    ///
    /// `work` may run more than once (after a collision on PostgreSQL), so it must not have effects of its
    /// own. PostgreSQL runs transactions at READ COMMITTED: where two at once could both pass a check,
    /// let a constraint decide, lock the row (`FOR UPDATE`), or use [`Store::write_serial`].
    pub async fn write<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Lite(lite) => lite.writer()?.write(work).await,
            Backend::Pg(pg) => pg.write(work, false).await,
        }
    }

    /// Like [`Store::write`], as if all such transactions of all nodes ran one after the other
    /// (SERIALIZABLE on PostgreSQL, run again after collisions; on SQLite every write is).
    pub async fn write_serial<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        match &self.0.backend {
            Backend::Lite(lite) => lite.writer()?.write(work).await,
            Backend::Pg(pg) => pg.write(work, true).await,
        }
    }

    /// Tells every listener on every node that `topic` now has `version`, without writing anything.
    /// Inside a transaction use [`Query::notify`].
    pub async fn notify(&self, topic: impl Into<String>, version: i64) -> Result<()> {
        let notice = Notice { topic: topic.into(), version };
        match &self.0.backend {
            Backend::Lite(_) => {
                self.0.hub.publish([notice]);
                Ok(())
            }
            Backend::Pg(pg) => {
                let write = move |q: &mut Query<'_>| -> Result<()> {
                    q.notify(notice.topic.clone(), notice.version);
                    Ok(())
                };
                pg.write(write, false).await
            }
        }
    }

    /// Hears the notices committed from now on, of every node.
    pub async fn listen(&self) -> Result<Listener> {
        if let Backend::Pg(pg) = &self.0.backend {
            pg.listening().await?;
        }
        Ok(self.0.hub.listen())
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        self.read(|q| q.one(PING, Vec::new(), |row| row.get::<i64>(0))).await.map(|_| ())
    }

    /// Whether the database takes a write, through to the disk. It counts its own calls: a row rewritten as
    /// it is would not reach the disk on SQLite.
    pub async fn probe(&self) -> Result<()> {
        self.write(|q| q.exec(PROBE, Vec::new()).map(|_| ())).await
    }

    /// Writes a copy of the database to a new file while work goes on. SQLite only: PostgreSQL has
    /// `pg_dump` and `pg_basebackup`.
    pub async fn backup(&self, to: impl Into<PathBuf>) -> Result<()> {
        let to = to.into();
        match &self.0.backend {
            Backend::Lite(lite) => {
                let from = lite.path.clone();
                blocking(move || crate::sqlite::backup(&from, &to)).await
            }
            Backend::Pg(_) => Err(Error::Unsupported(
                "PostgreSQL is backed up with pg_dump or pg_basebackup, not by riihi".to_owned(),
            )),
        }
    }

    /// Finishes what waits, takes no more, and lets go of the files or connections.
    pub async fn close(&self) {
        match &self.0.backend {
            Backend::Lite(lite) => {
                lite.readers.close();
                if let Some(thread) = lite.writer.as_ref().and_then(crate::sqlite::Writer::close) {
                    let _ = tokio::task::spawn_blocking(move || thread.join()).await;
                }
            }
            Backend::Pg(pg) => pg.close(),
        }
    }

    #[cfg(any(test, feature = "test-support"))]
    pub(crate) fn postgres(&self) -> Option<&Pg> {
        match &self.0.backend {
            Backend::Lite(_) => None,
            Backend::Pg(pg) => Some(pg),
        }
    }

    /// Statements prepared before a migration may not fit the tables after it.
    pub(crate) fn forget_statements(&self) {
        if let Backend::Pg(pg) = &self.0.backend {
            pg.forget_statements();
        }
    }
}

impl Lite {
    fn writer(&self) -> Result<&crate::sqlite::Writer> {
        self.writer.as_ref().ok_or_else(|| Error::ReadOnly("it was opened for reading only".to_owned()))
    }
}

crate::sql! {
    PROBE = "INSERT INTO log_head (org_id, stream, next) VALUES (0, 'probe', 1) \
             ON CONFLICT (org_id, stream) DO UPDATE SET next = log_head.next + 1";
    PING = "SELECT CAST(1 AS BIGINT)";
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::Panicked(error.to_string())),
    }
}
