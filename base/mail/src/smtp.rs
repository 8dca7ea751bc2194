// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way to the SMTP server.

use std::{path::PathBuf, time::Duration};

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        AsyncSmtpTransportBuilder, PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use serde::Deserialize;

/// `[smtp]`: the operator's mail server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpConfig {
    /// The server's name, which its certificate must carry.
    pub host: String,
    /// Its port; without one the usual port of the encryption.
    #[serde(default)]
    pub port: Option<u16>,
    /// How the connection is kept from others' eyes.
    #[serde(default)]
    pub encryption: Encryption,
    /// The account, where the server asks for one.
    #[serde(default)]
    pub user: String,
    /// A file that holds its password.
    #[serde(default)]
    pub password_file: Option<PathBuf>,
    /// Whom letters come from: `Kauhavan kaupunki <osallistu@kauhava.example>`.
    pub from: String,
}

/// How the connection to the server is kept from others' eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// Begins in the open and must then change to TLS (port 587).
    #[default]
    Starttls,
    /// TLS from the first byte (port 465).
    Tls,
    /// None: for a server on the same machine (port 25).
    None,
}

/// Why a letter did not go.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SmtpError {
    /// The server will not take it for this recipient, today or ever.
    #[error("{0}")]
    Refused(String),
    /// This letter may go later.
    #[error("{0}")]
    Later(String),
    /// Nothing goes now: no connection, or the server does not let us in.
    #[error("{0}")]
    Down(String),
    /// The configuration cannot be used.
    #[error("{0}")]
    Config(String),
}

/// A way to the server; its connection stays open between letters.
pub(crate) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    pub(crate) from: Mailbox,
}

/// A server that does not answer within this is down.
const PATIENCE: Duration = Duration::from_secs(20);

impl SmtpConfig {
    /// Everything wrong with it that can be seen without a connection.
    ///
    /// # Errors
    /// A sentence on what is wrong.
    pub fn check(&self) -> Result<(), SmtpError> {
        builder(self, "localhost").map(|_| ())
    }
}

impl Smtp {
    /// `hello` is the name that we introduce ourselves by.
    pub(crate) fn new(config: &SmtpConfig, hello: &str) -> Result<Self, SmtpError> {
        let (builder, from) = builder(config, hello)?;
        Ok(Self { transport: builder.build(), from })
    }

    /// Hands a letter over; when this returns well the server has taken it.
    pub(crate) async fn send(&self, message: Message) -> Result<(), SmtpError> {
        self.transport.send(message).await.map(|_| ()).map_err(|error| {
            // The text of an answer may repeat the address; only its code is kept.
            let code = error.status().map(u16::from);
            let text = code.map_or_else(|| kind_of(&error).to_owned(), |c| format!("SMTP {c}"));
            match code {
                Some(code) if is_about_recipient(code) => SmtpError::Refused(text),
                Some(code) if (400..500).contains(&code) && code != 421 => SmtpError::Later(text),
                None if error.is_client() => SmtpError::Refused(text),
                _ => SmtpError::Down(text),
            }
        })
    }
}

/// The way to the server before anything is opened: needs no running program.
fn builder(config: &SmtpConfig, hello: &str) -> Result<(AsyncSmtpTransportBuilder, Mailbox), SmtpError> {
    let wrong = |text: String| SmtpError::Config(text);
    let from = config.from.parse();
    let from = from.map_err(|_| wrong(format!("from = \"{}\" is not an address", config.from)))?;
    let tls = || {
        let made = TlsParameters::new(config.host.clone());
        made.map_err(|e| wrong(format!("host = \"{}\": {e}", config.host)))
    };
    let (tls, port) = match config.encryption {
        Encryption::Starttls => (Tls::Required(tls()?), 587),
        Encryption::Tls => (Tls::Wrapper(tls()?), 465),
        Encryption::None => (Tls::None, 25),
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(config.host.clone())
        .port(config.port.unwrap_or(port))
        .tls(tls)
        .hello_name(ClientId::Domain(hello.to_owned()))
        .timeout(Some(PATIENCE))
        .pool_config(PoolConfig::new().max_size(1).idle_timeout(PATIENCE));
    if !config.user.is_empty() {
        let path = config.password_file.as_ref();
        let path = path.ok_or_else(|| wrong("user needs password_file".to_owned()))?;
        let read = std::fs::read_to_string(path);
        let password = read.map_err(|e| wrong(format!("password_file {}: {e}", path.display())))?;
        let password = password.trim_end_matches(['\r', '\n']).to_owned();
        builder = builder.credentials(Credentials::new(config.user.clone(), password));
    }
    Ok((builder, from))
}

/// Whether a refusal is about this letter and its recipient. The other 5xx say that the server does not want
/// us at all (530 to 538: sign in first; 521: no mail here), which must not count against anybody's address.
const fn is_about_recipient(code: u16) -> bool {
    matches!(code, 501 | 510 | 511 | 512 | 541 | 550..=559)
}

fn kind_of(error: &lettre::transport::smtp::Error) -> &'static str {
    if error.is_timeout() {
        "no answer in time"
    } else if error.is_tls() {
        "no trustworthy TLS"
    } else if error.is_client() {
        "cannot be sent as it is"
    } else {
        "no connection"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(from: &str) -> SmtpConfig {
        SmtpConfig {
            host: "mail.example.fi".to_owned(),
            port: None,
            encryption: Encryption::Starttls,
            user: String::new(),
            password_file: None,
            from: from.to_owned(),
        }
    }

    #[test]
    fn a_mistake_in_the_section_is_named() {
        assert_eq!(config("Kaupunki <osallistu@example.fi>").check(), Ok(()));
        assert!(config("Kaupunki").check().unwrap_err().to_string().contains("from"));
        let lacks = SmtpConfig { user: "riihi".to_owned(), ..config("a@example.fi") };
        assert!(lacks.check().unwrap_err().to_string().contains("password_file"));
        let gone = SmtpConfig { password_file: Some("/nowhere/at/all".into()), ..lacks };
        assert!(gone.check().unwrap_err().to_string().contains("/nowhere/at/all"));
    }
}
