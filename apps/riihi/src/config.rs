// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The configuration: one typed value from, in this order, defaults, a TOML file, the environment
//! (`RIIHI__LIMITS__JOINS_PER_MINUTE=60`) and the command line. Unknown keys are errors.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// Everything that an operator may set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Config {
    /// The installation's home: secrets, the SQLite file and, later, dictionaries and logos.
    pub(crate) data: PathBuf,
    /// `postgres://..` moves the database out of the home; empty means SQLite in it.
    pub(crate) database: String,
    /// A file that holds the address instead: a secret belongs neither in a file that many may read nor
    /// in the environment.
    pub(crate) database_file: String,
    /// The folder of a language model; empty: `model` in the home, where there is one.
    pub(crate) model_dir: PathBuf,
    /// Where to listen.
    pub(crate) listen: String,
    /// The address people use, for links and the origin check; empty: taken from `listen`.
    pub(crate) public_url: String,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub(crate) proxies: Vec<String>,
    /// Connections to PostgreSQL.
    pub(crate) pool: usize,
    /// After being told to stop: how long `/readyz` says so before connections are let go, so that a
    /// balancer sends nobody here meanwhile.
    pub(crate) drain_seconds: u64,
    /// The operator's own listener: `/metrics`, `/livez`, `/readyz`.
    pub(crate) admin: Admin,
    /// Certificate files, where no proxy in front speaks TLS.
    pub(crate) tls: Tls,
    /// The open interface from which `riihi register update` reads.
    pub(crate) register: RegisterSource,
    /// How much one address or person may do.
    pub(crate) limits: Limits,
    /// The mail server; without one nothing that needs mail is offered.
    pub(crate) smtp: Option<mail::SmtpConfig>,
    /// Where a security report goes: `mailto:..` or `https:..`.
    pub(crate) security_contact: String,
    /// Who answers for the pages' accessibility, and who supervises it.
    pub(crate) accessibility: crate::site::responsible::Responsible,
    /// `full`, except in the control run of the fault battery.
    pub(crate) durability: DurabilityName,
}

/// When a write is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DurabilityName {
    /// When the disk has it.
    #[default]
    Full,
    /// Before: loses writes when the process dies. It exists so that the battery can be seen to fail.
    AcknowledgeFirst,
}

/// The operator's listener; off where `listen` is empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Admin {
    /// Address and port. Keep it away from the outside: it answers whoever asks.
    pub(crate) listen: String,
}

/// Both or neither.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Tls {
    /// The certificate and its chain, PEM.
    pub(crate) cert: String,
    /// Its key, PEM.
    pub(crate) key: String,
}

/// A PxWeb interface.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RegisterSource {
    /// The table of population by municipality, age and sex.
    pub(crate) url: String,
}

impl Default for RegisterSource {
    fn default() -> Self {
        let url = "https://pxdata.stat.fi/PXWeb/api/v1/fi/StatFin/vaerak/statfin_vaerak_pxt_11re.px";
        Self { url: url.to_owned() }
    }
}

/// See `web::Limits` for what each figure guards.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Limits {
    /// Off only for measuring.
    pub(crate) enabled: bool,
    /// New participants that one network may bring at once: a school comes behind one address.
    pub(crate) joins_at_once: u32,
    /// New participants a minute after that.
    pub(crate) joins_per_minute: u32,
    /// New participants that one brainstorm takes at once without a proof of work.
    pub(crate) brainstorm_joins_at_once: u32,
    /// New participants a minute after that.
    pub(crate) brainstorm_joins_per_minute: u32,
    /// Connections held at once.
    pub(crate) connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            enabled: true,
            joins_at_once: 300,
            joins_per_minute: 30,
            brainstorm_joins_at_once: 1_000,
            brainstorm_joins_per_minute: 300,
            connections: 16_000,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("riihi-data"),
            database: String::new(),
            database_file: String::new(),
            model_dir: PathBuf::new(),
            listen: "127.0.0.1:8400".to_owned(),
            public_url: String::new(),
            proxies: Vec::new(),
            pool: 16,
            drain_seconds: 0,
            admin: Admin::default(),
            tls: Tls::default(),
            register: RegisterSource::default(),
            limits: Limits::default(),
            smtp: None,
            security_contact: String::new(),
            accessibility: crate::site::responsible::Responsible::default(),
            durability: DurabilityName::Full,
        }
    }
}

impl Config {
    /// Reads `file` where given, else `riihi.toml` in the home where there is one, then the
    /// environment.
    pub(crate) fn load(file: Option<&Path>, home: Option<&Path>) -> Result<Self> {
        let mut table = toml::Table::new();
        let in_home = home.map(|h| h.join("riihi.toml")).filter(|p| p.exists());
        if let Some(path) = file.map(Path::to_path_buf).or(in_home) {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("cannot read the configuration {}", path.display()))?;
            table = text.parse().with_context(|| format!("{} is not valid TOML", path.display()))?;
        }
        overlay(&mut table, std::env::vars())?;
        let mut config: Self = toml::Value::Table(table)
            .try_into()
            .context("the configuration has a key or a value that is not known")?;
        if let Some(home) = home {
            config.data = home.to_path_buf();
        }
        if config.database.is_empty() && !config.database_file.is_empty() {
            let text = std::fs::read_to_string(&config.database_file)
                .with_context(|| format!("cannot read database_file {}", config.database_file))?;
            text.trim().clone_into(&mut config.database);
        }
        config.check()?;
        Ok(config)
    }

    fn check(&self) -> Result<()> {
        if self.listen.parse::<std::net::SocketAddr>().is_err() {
            bail!("listen = \"{}\" is not an address with a port, such as 127.0.0.1:8400", self.listen);
        }
        if !self.database.is_empty() && !self.database.starts_with("postgres") {
            bail!("database must be empty (SQLite in the data folder) or begin with postgres://");
        }
        let is_web = |url: &str| url.starts_with("http://") || url.starts_with("https://");
        if !self.public_url.is_empty() && !is_web(&self.public_url) {
            bail!("public_url = \"{}\" must begin with http:// or https://", self.public_url);
        }
        if let Some(smtp) = &self.smtp {
            smtp.check().context("[smtp]")?;
        }
        if self.pool == 0 {
            bail!("pool must be at least 1");
        }
        if !self.admin.listen.is_empty() && self.admin.listen.parse::<std::net::SocketAddr>().is_err() {
            bail!("[admin] listen = \"{}\" is not an address with a port", self.admin.listen);
        }
        if self.tls.cert.is_empty() != self.tls.key.is_empty() {
            bail!("[tls] needs both cert and key");
        }
        if !self.tls.cert.is_empty() && self.public_url.starts_with("http://") {
            bail!("[tls] is on, but public_url = \"{}\" is not https://", self.public_url);
        }
        let l = &self.limits;
        let joins = [
            ("joins_at_once", l.joins_at_once),
            ("joins_per_minute", l.joins_per_minute),
            ("brainstorm_joins_at_once", l.brainstorm_joins_at_once),
            ("brainstorm_joins_per_minute", l.brainstorm_joins_per_minute),
        ];
        if let Some((name, _)) = joins.iter().find(|(_, n)| *n == 0) {
            bail!("[limits] {name} must be at least 1");
        }
        if l.connections == 0 {
            bail!("[limits] connections must be at least 1");
        }
        let authority = &self.accessibility.authority;
        if authority.name.is_empty() {
            bail!("[accessibility.authority] name must not be empty: the statement has to name it");
        }
        if !authority.site.is_empty() && !is_web(&authority.site) {
            bail!("[accessibility.authority] site = \"{}\" must begin with https://", authority.site);
        }
        if !is_web(&self.register.url) {
            bail!("[register] url = \"{}\" must begin with http:// or https://", self.register.url);
        }
        Ok(())
    }

    /// The address people use, without a slash at its end.
    pub(crate) fn url(&self) -> String {
        if self.public_url.is_empty() {
            let scheme = if self.tls.cert.is_empty() { "http" } else { "https" };
            format!(
                "{scheme}://{}",
                self.listen.replace("0.0.0.0", "localhost").replace("127.0.0.1", "localhost")
            )
        } else {
            self.public_url.trim_end_matches('/').to_owned()
        }
    }
}

/// Puts `RIIHI__A__B=value` over `[a] b`. A value that reads as TOML (a number, true, a list) is that;
/// anything else is a text.
fn overlay(table: &mut toml::Table, vars: impl Iterator<Item = (String, String)>) -> Result<()> {
    for (name, value) in vars {
        let Some(path) = name.strip_prefix("RIIHI__") else { continue };
        let keys: Vec<String> = path.split("__").map(str::to_lowercase).collect();
        let Some((last, parents)) = keys.split_last() else { continue };
        let mut place = &mut *table;
        for key in parents {
            let next = place.entry(key.clone()).or_insert_with(|| toml::Value::Table(toml::Table::new()));
            place = match next {
                toml::Value::Table(inner) => inner,
                _ => bail!("{name}: {key} is a value, not a section"),
            };
        }
        let parsed = format!("x = {value}").parse::<toml::Table>().ok().and_then(|mut t| t.remove("x"));
        place.insert(last.clone(), parsed.unwrap_or(toml::Value::String(value)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, vars: &[(&str, &str)]) -> Result<Config> {
        let mut table: toml::Table = text.parse()?;
        overlay(&mut table, vars.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))?;
        let config: Config = toml::Value::Table(table).try_into()?;
        config.check()?;
        Ok(config)
    }

    #[test]
    fn the_environment_goes_over_the_file() {
        let config = read(
            "listen = \"127.0.0.1:1\"\n[limits]\nenabled = true",
            &[("RIIHI__LISTEN", "127.0.0.1:2"), ("RIIHI__LIMITS__ENABLED", "false"), ("HOME", "x")],
        )
        .unwrap();
        assert_eq!(config.listen, "127.0.0.1:2");
        assert!(!config.limits.enabled);
        assert_eq!(config.url(), "http://localhost:2");
    }

    #[test]
    fn a_mistake_is_named() {
        assert!(read("lissen = \"x\"", &[]).is_err());
        assert!(read("listen = \"everywhere\"", &[]).unwrap_err().to_string().contains("port"));
        assert!(read("database = \"mysql://x\"", &[]).unwrap_err().to_string().contains("postgres://"));
        assert!(read("", &[("RIIHI__LISTEN__X", "1")]).is_err());
        assert!(read("[tls]\ncert = \"a.pem\"", &[]).unwrap_err().to_string().contains("both"));
        let half = "public_url = \"http://x\"\n[tls]\ncert = \"a\"\nkey = \"b\"";
        assert!(read(half, &[]).unwrap_err().to_string().contains("https"));
        let authority = "[accessibility.authority]\nname = { fi = \"Virasto\" }\nsite = \"virasto.example\"";
        assert!(read(authority, &[]).unwrap_err().to_string().contains("https"));
        assert!(read("[admin]\nlisten = \"9090\"", &[]).unwrap_err().to_string().contains("admin"));
    }
}
