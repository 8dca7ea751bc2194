// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pool of connections to one PostgreSQL server, all looking at one schema.

use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime};
use tokio::sync::OnceCell;
use tokio_postgres::Config;

use super::{
    ear::Ear,
    errors::explain,
    tls::{Connector, TlsChoice},
};
use crate::{Error, Result, notify::Hub};

/// How long a connection is waited for before the caller hears that we are busy.
const PATIENCE: Duration = Duration::from_secs(5);

pub(crate) struct PgConfig {
    pub(crate) url: String,
    pub(crate) pool_size: usize,
    pub(crate) schema: Option<String>,
    pub(crate) read_only: bool,
}

pub(crate) struct Pg {
    pub(super) pool: Pool,
    pub(super) hub: Hub,
    pub(super) channel: String,
    pub(super) read_only: bool,
    config: Config,
    connector: Connector,
    ear: OnceCell<Ear>,
    #[cfg(any(test, feature = "test-support"))]
    schema: Option<String>,
}

impl Pg {
    pub(crate) async fn open(settings: PgConfig, hub: Hub) -> Result<Self> {
        let PgConfig { url, pool_size, schema, read_only } = settings;
        if let Some(schema) = &schema {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            if schema.is_empty() || schema.len() > 40 || !schema.chars().all(plain) {
                let problem = format!("the schema {schema:?} must be 1 to 40 of a-z, 0-9 and _");
                return Err(Error::Config(problem));
            }
        }
        let (url, choice) = TlsChoice::take_from(&url)?;
        let mut config = configure(&url, schema.as_deref())?;
        config.ssl_mode(choice.mode());
        let connector = Connector::new(&choice)?;
        let manager = Manager::from_config(
            config.clone(),
            connector.clone(),
            ManagerConfig { recycling_method: RecyclingMethod::Fast },
        );
        let pool = Pool::builder(manager)
            .max_size(pool_size.max(1))
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .build()
            .map_err(|error| Error::Config(error.to_string()))?;
        let client = fresh(&pool).await?;
        if let Some(schema) = schema.as_deref().filter(|_| !read_only) {
            let make = format!("CREATE SCHEMA IF NOT EXISTS \"{schema}\"");
            client.batch_execute(&make).await.map_err(|error| explain("creating the schema", &error))?;
        }
        look_at_the_server(&client).await?;
        Ok(Self {
            pool,
            hub,
            channel: format!("riihi_{}", schema.as_deref().unwrap_or("main")),
            read_only,
            config,
            connector,
            ear: OnceCell::new(),
            #[cfg(any(test, feature = "test-support"))]
            schema,
        })
    }

    /// Waits until this node hears the others.
    pub(crate) async fn listening(&self) -> Result<()> {
        let open =
            || Ear::open(self.config.clone(), self.connector.clone(), self.channel.clone(), self.hub.clone());
        self.ear.get_or_try_init(open).await.map(|_| ())
    }

    pub(crate) fn close(&self) {
        self.pool.close();
        if let Some(ear) = self.ear.get() {
            ear.close();
        }
    }

    pub(crate) fn forget_statements(&self) {
        self.pool.manager().statement_caches.clear();
    }

    #[cfg(any(test, feature = "test-support"))]
    pub(crate) async fn drop_schema(&self) -> Result<()> {
        let Some(schema) = &self.schema else { return Ok(()) };
        let drop = format!("DROP SCHEMA \"{schema}\" CASCADE");
        let client = fresh(&self.pool).await?;
        client.batch_execute(&drop).await.map_err(|error| explain("dropping the schema", &error))
    }
}

pub(super) async fn fresh(pool: &Pool) -> Result<Object> {
    pool.get().await.map_err(|error| match error {
        PoolError::Timeout(deadpool_postgres::TimeoutType::Wait) => Error::Busy,
        PoolError::Timeout(_) => Error::Unreachable("the server does not answer".to_owned()),
        PoolError::Backend(error) => match explain("connecting", &error) {
            Error::Statement { message, .. } => Error::Unreachable(message),
            other => other,
        },
        PoolError::Closed => Error::Closed,
        other => Error::Unreachable(other.to_string()),
    })
}

fn configure(url: &str, schema: Option<&str>) -> Result<Config> {
    // The address is not repeated in the message: it may hold a password.
    let mut config: Config = url.parse().map_err(|_| {
        Error::Config("the address must look like postgres://user:password@host/database".into())
    })?;
    let mut options = config.get_options().unwrap_or_default().to_owned();
    options.push_str(" -c client_min_messages=warning");
    if let Some(schema) = schema {
        options.push_str(&format!(" -c search_path={schema}"));
    }
    config.options(options.trim());
    if config.get_application_name().is_none() {
        config.application_name("riihi");
    }
    config.connect_timeout(PATIENCE);
    // A server that vanished without a word is noticed in seconds rather than in minutes.
    config.tcp_user_timeout(Duration::from_secs(10));
    Ok(config)
}

async fn look_at_the_server(client: &Object) -> Result<()> {
    let setting = async |name: &str| -> Result<String> {
        let row = client.query_one("SELECT current_setting($1)", &[&name]).await;
        row.and_then(|row| row.try_get(0)).map_err(|error| explain("reading the settings", &error))
    };
    let encoding = setting("server_encoding").await?;
    if encoding != "UTF8" {
        return Err(Error::Config(format!("the database must be UTF8, it is {encoding}")));
    }
    for name in ["fsync", "synchronous_commit", "full_page_writes"] {
        if setting(name).await? == "off" {
            tracing::warn!(setting = name, "is off on this server: a power cut can lose acknowledged writes");
        }
    }
    Ok(())
}
