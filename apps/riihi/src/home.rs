// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The installation's home: its database and its secret, opened the same way by every command.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use kernel::{Chance, Clock};
use store::{Durability, Store, StoreConfig};
use web::{App, AppState, Secret};

use crate::{cli, config::Config, dictionaries, features::FEATURES, register, toolbox};

/// The configuration of a command's home options.
pub(crate) fn config_of(home: &cli::Home) -> Result<Config> {
    let mut config = Config::load(home.config.as_deref(), Some(&home.data))?;
    if let Some(url) = &home.database {
        config.database.clone_from(url);
    }
    Ok(config)
}

/// Where the SQLite file of a home is.
pub(crate) fn sqlite_file(data: &Path) -> PathBuf {
    data.join("riihi.sqlite")
}

/// Opens the database for writing; the home is made where missing.
pub(crate) async fn open(config: &Config) -> Result<Store> {
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("cannot make the home {}", config.data.display()))?;
    let store = Store::open(store_config(config)).await.map_err(explain)?;
    Ok(store)
}

/// Opens the database for reading only, also beside a running server.
pub(crate) async fn open_read_only(config: &Config) -> Result<Store> {
    if config.database.is_empty() && !sqlite_file(&config.data).exists() {
        bail!("there is no installation in {}", config.data.display());
    }
    Store::open_read_only(store_config(config)).await.map_err(explain)
}

fn store_config(config: &Config) -> StoreConfig {
    if config.database.is_empty() {
        StoreConfig::Sqlite { path: sqlite_file(&config.data), durability: config.durability.into() }
    } else {
        StoreConfig::Postgres { url: config.database.clone(), pool_size: config.pool, schema: None }
    }
}

/// A database error with what to do about it.
fn explain(error: store::Error) -> anyhow::Error {
    match error {
        store::Error::InUse { .. } => anyhow::anyhow!(
            "{error}. A server is running on this home: stop it first, or do this through its pages"
        ),
        other => other.into(),
    }
}

/// Starts the features, and erases anew what people had erased before an older backup was restored.
pub(crate) async fn start(state: &AppState) -> Result<App> {
    let app = App::start(state.clone(), FEATURES).await?;
    let all = state.need::<brainstorm::contract::Brainstorms>()?;
    let people = all.erase_again(&state.erasures).await?;
    let comments = discussion::contract::erase_again(state).await?;
    if people + comments > 0 {
        tracing::warn!(
            people_and_ideas = people,
            comments,
            "a backup had brought back what was erased; erased again"
        );
    }
    Ok(app)
}

/// The state that the features work in.
pub(crate) fn state(config: &Config, store: Store, url: String, demo: bool) -> Result<AppState> {
    let web = web::Config {
        public_url: url,
        demo,
        behind_proxy: config
            .proxies
            .iter()
            .map(|p| p.parse().map_err(|_| anyhow::anyhow!("proxies: \"{p}\" is not an address or a range")))
            .collect::<Result<_>>()?,
        limits: limits(&config.limits),
        connections: config.limits.connections,
        home: Some(config.data.clone()),
        security_contact: config.security_contact.clone(),
        ..web::Config::default()
    };
    register::load(&config.data);
    let secret = Secret::new(secret(&config.data)?);
    let state = AppState::new(store, Clock::System, Chance::from_system(), web, secret);
    state.put(std::sync::Arc::new(config.accessibility.clone()));
    if let Some(smtp) = &config.smtp {
        state.put(std::sync::Arc::new(smtp.clone()));
    }
    let words = dictionaries::open(&config.data);
    dictionaries::log(&words);
    state.put(std::sync::Arc::new(toolbox::open(config, words)?));
    Ok(state)
}

fn limits(config: &crate::config::Limits) -> web::Limits {
    if !config.enabled {
        return web::Limits::off();
    }
    let mut limits = web::Limits::default();
    limits.new_identity.burst = config.joins_at_once.into();
    limits.new_identity.per_minute = config.joins_per_minute.into();
    limits.join.burst = config.brainstorm_joins_at_once.into();
    limits.join.per_minute = config.brainstorm_joins_per_minute.into();
    limits
}

/// The installation's 32 secret bytes, made at the first start and readable by the owner only.
fn secret(data: &Path) -> Result<[u8; 32]> {
    let path = data.join("secret");
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes.try_into().map_err(|_| {
            anyhow::anyhow!("{} must hold 32 bytes; put it back from a backup", path.display())
        });
    }
    let bytes: [u8; 32] = Chance::from_system().bytes();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).with_context(|| format!("cannot make {}", path.display()))?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    Ok(bytes)
}

impl From<crate::config::DurabilityName> for Durability {
    fn from(name: crate::config::DurabilityName) -> Self {
        match name {
            crate::config::DurabilityName::Full => Self::Full,
            crate::config::DurabilityName::AcknowledgeFirst => Self::AcknowledgeFirst,
        }
    }
}
