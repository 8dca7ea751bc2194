// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! TLS from certificate files, read again when told so: certificates are renewed while the service runs.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::net::TcpStream;
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// The certificate that is shown to those who connect; cloning shares it.
#[derive(Clone)]
pub struct Tls(Arc<Inner>);

struct Inner {
    cert: PathBuf,
    key: PathBuf,
    acceptor: RwLock<TlsAcceptor>,
}

impl Tls {
    /// Reads the certificate (with its chain) and its key, both PEM.
    ///
    /// # Errors
    /// What is wrong with which file.
    pub fn open(cert: &Path, key: &Path) -> Result<Self, String> {
        let acceptor = RwLock::new(read(cert, key)?);
        Ok(Self(Arc::new(Inner { cert: cert.to_owned(), key: key.to_owned(), acceptor })))
    }

    /// Reads the files again; connections from now on get the new certificate. With an error the old one
    /// stays in use.
    ///
    /// # Errors
    /// What is wrong with which file.
    pub fn reload(&self) -> Result<(), String> {
        let fresh = read(&self.0.cert, &self.0.key)?;
        *self.0.acceptor.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    pub(super) async fn accept(&self, stream: TcpStream) -> std::io::Result<TlsStream<TcpStream>> {
        let acceptor = self.0.acceptor.read().unwrap_or_else(PoisonError::into_inner).clone();
        acceptor.accept(stream).await
    }
}

fn read(cert: &Path, key: &Path) -> Result<TlsAcceptor, String> {
    let problem = |path: &Path, what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(cert)
        .and_then(Iterator::collect)
        .map_err(|error| problem(cert, &error))?;
    if chain.is_empty() {
        return Err(problem(cert, &"holds no certificate (PEM)"));
    }
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| problem(key, &error))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .map_err(|error| problem(key, &format!("does not fit the certificate: {error}")))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
