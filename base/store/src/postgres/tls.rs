// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! TLS to PostgreSQL. The address says how careful to be, in the words of PostgreSQL's own tools:
//! `?sslmode=disable|require|verify-ca|verify-full` and `&sslrootcert=FILE`.
//!
//! `require` hides the traffic from listeners, but anybody in the middle may pretend to be the server;
//! `verify-full` checks the server's name and certificate too, and is what to use over a network.

use std::{
    future::Future,
    io,
    path::PathBuf,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use rustls::{
    ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::{
    config::SslMode,
    tls::{ChannelBinding, MakeTlsConnect, TlsConnect},
};
use tokio_rustls::{TlsConnector, client::TlsStream};

use crate::{Error, Result};

/// Where systems keep the authorities that they trust.
const SYSTEM_ROOTS: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

/// How careful to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// No TLS.
    Disable,
    /// TLS where the server offers it; what an address without `sslmode` means.
    Prefer,
    /// TLS with whoever answers.
    Require,
    /// TLS with somebody whose certificate a trusted authority signed, whatever the name in it.
    VerifyCa,
    /// The same, and the certificate is for the host of the address.
    VerifyFull,
}

/// What the address says about TLS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TlsChoice {
    care: Care,
    roots: Option<PathBuf>,
}

impl TlsChoice {
    /// Takes our two parameters out of the address; the driver would not know all of their values.
    pub(super) fn take_from(url: &str) -> Result<(String, Self)> {
        let mut choice = Self { care: Care::Prefer, roots: None };
        let Some((address, query)) = url.split_once('?') else { return Ok((url.to_owned(), choice)) };
        let mut rest = Vec::new();
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("sslmode", mode)) => choice.care = care(mode)?,
                Some(("sslrootcert", file)) => choice.roots = Some(PathBuf::from(file.replace("%2F", "/"))),
                _ => rest.push(pair),
            }
        }
        if choice.roots.is_some() && choice.care == Care::Prefer {
            return Err(Error::Config(
                "sslrootcert needs sslmode=verify-full (or verify-ca) beside it".into(),
            ));
        }
        let query = if rest.is_empty() { String::new() } else { format!("?{}", rest.join("&")) };
        Ok((format!("{address}{query}"), choice))
    }

    pub(super) fn mode(&self) -> SslMode {
        match self.care {
            Care::Disable => SslMode::Disable,
            Care::Prefer => SslMode::Prefer,
            Care::Require | Care::VerifyCa | Care::VerifyFull => SslMode::Require,
        }
    }
}

fn care(mode: &str) -> Result<Care> {
    Ok(match mode {
        "disable" => Care::Disable,
        "prefer" => Care::Prefer,
        "require" => Care::Require,
        "verify-ca" => Care::VerifyCa,
        "verify-full" => Care::VerifyFull,
        other => {
            let known = "disable, prefer, require, verify-ca or verify-full";
            return Err(Error::Config(format!("sslmode={other} is not one of {known}")));
        }
    })
}

/// Makes the TLS of each connection.
#[derive(Clone)]
pub(super) struct Connector(TlsConnector);

impl Connector {
    pub(super) fn new(choice: &TlsChoice) -> Result<Self> {
        let provider = Arc::new(ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::Config(error.to_string()))?;
        let config = match choice.care {
            Care::Disable | Care::Prefer | Care::Require => {
                builder.dangerous().with_custom_certificate_verifier(Arc::new(Anybody(provider)))
            }
            Care::VerifyFull => builder.with_root_certificates(roots(choice)?),
            Care::VerifyCa => {
                let inner = WebPkiServerVerifier::builder_with_provider(Arc::new(roots(choice)?), provider)
                    .build()
                    .map_err(|error| Error::Config(error.to_string()))?;
                builder.dangerous().with_custom_certificate_verifier(Arc::new(AnyName(inner)))
            }
        };
        Ok(Self(TlsConnector::from(Arc::new(config.with_no_client_auth()))))
    }
}

fn roots(choice: &TlsChoice) -> Result<RootCertStore> {
    let system = || SYSTEM_ROOTS.iter().map(PathBuf::from).find(|path| path.exists());
    let file = choice.roots.clone().or_else(system).ok_or_else(|| {
        Error::Config("this system has no list of trusted authorities: name one with sslrootcert=FILE".into())
    })?;
    let wrong = |what: &dyn std::fmt::Display| Error::Config(format!("{}: {what}", file.display()));
    let certificates = CertificateDer::pem_file_iter(&file).map_err(|error| wrong(&error))?;
    let mut store = RootCertStore::empty();
    for certificate in certificates {
        let certificate = certificate.map_err(|error| wrong(&error))?;
        // A system's list may hold an old authority in a form that is not taken any more.
        if let Err(error) = store.add(certificate)
            && choice.roots.is_some()
        {
            return Err(wrong(&error));
        }
    }
    if store.is_empty() { Err(wrong(&"holds no certificate (PEM)")) } else { Ok(store) }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> MakeTlsConnect<S> for Connector {
    type Stream = Stream<S>;
    type TlsConnect = ToHost;
    type Error = io::Error;

    fn make_tls_connect(&mut self, host: &str) -> io::Result<ToHost> {
        // A socket file has no host, and no TLS either.
        let host = if host.is_empty() || host.starts_with('/') { "localhost" } else { host };
        let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
        Ok(ToHost { connector: self.0.clone(), name })
    }
}

/// One handshake.
pub(super) struct ToHost {
    connector: TlsConnector,
    name: ServerName<'static>,
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> TlsConnect<S> for ToHost {
    type Stream = Stream<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Stream<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move { Ok(Stream(Box::new(self.connector.connect(self.name, stream).await?))) })
    }
}

/// The connection with TLS on it.
pub(super) struct Stream<S>(Box<TlsStream<S>>);

impl<S: AsyncRead + AsyncWrite + Unpin> tokio_postgres::tls::TlsStream for Stream<S> {
    /// Passwords are not bound to the channel; the certificate check of `verify-full` guards them.
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Stream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buf)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Stream<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

/// Believes that anybody is the server, as `sslmode=require` asks for. Signatures are still checked.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

/// Checks the certificate but not the name in it, as `sslmode=verify-ca` asks for.
#[derive(Debug)]
struct AnyName(Arc<WebPkiServerVerifier>);

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        use rustls::CertificateError::{NotValidForName, NotValidForNameContext};
        match self.0.verify_server_cert(end, chain, name, ocsp, now) {
            // The name is looked at last: all else about the certificate is right.
            Err(rustls::Error::InvalidCertificate(NotValidForName | NotValidForNameContext { .. })) => {
                Ok(ServerCertVerified::assertion())
            }
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_loses_its_tls_words_and_keeps_the_others() {
        let (url, choice) = TlsChoice::take_from(
            "postgres://u:p@h/d?sslmode=verify-full&application_name=x&sslrootcert=/a/b.pem",
        )
        .unwrap();
        assert_eq!(url, "postgres://u:p@h/d?application_name=x");
        assert_eq!(choice, TlsChoice { care: Care::VerifyFull, roots: Some("/a/b.pem".into()) });
        let (url, choice) = TlsChoice::take_from("postgres://u:p@h/d").unwrap();
        assert_eq!((url.as_str(), choice.care), ("postgres://u:p@h/d", Care::Prefer));
    }

    #[test]
    fn a_word_that_would_mean_less_care_than_meant_is_refused() {
        for url in ["postgres://h/d?sslmode=verify", "postgres://h/d?sslrootcert=/a.pem"] {
            assert!(matches!(TlsChoice::take_from(url), Err(Error::Config(_))), "{url}");
        }
    }
}
