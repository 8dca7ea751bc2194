// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One HTTP request to somebody else's server: bounded in time and size, TLS checked, no redirects.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::{Request, Uri, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;

const PATIENCE: Duration = Duration::from_secs(60);
/// A table of all municipalities by age and sex is about a megabyte.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Where systems keep the authorities that they trust.
const ROOTS: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

/// GET, or POST of JSON; the answer's body, which must come with 200.
pub(super) async fn json(url: &str, body: Option<&serde_json::Value>) -> Result<serde_json::Value> {
    let bytes = timeout(PATIENCE, fetch(url, body)).await.context("no answer within a minute")??;
    serde_json::from_slice(&bytes).context("the answer is not JSON")
}

async fn fetch(url: &str, body: Option<&serde_json::Value>) -> Result<Bytes> {
    let uri: Uri = url.parse().context("not an address")?;
    let host = uri.host().context("an address without a host")?.to_owned();
    let tls = uri.scheme_str() == Some("https");
    let port = uri.port_u16().unwrap_or(if tls { 443 } else { 80 });
    let tcp = TcpStream::connect((host.trim_matches(['[', ']']), port)).await.context("no connection")?;
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let request = Request::builder()
        .method(if body.is_some() { "POST" } else { "GET" })
        .uri(path)
        .header("host", uri.authority().map_or(host.as_str(), |a| a.as_str()))
        .header("accept", "application/json")
        .header("user-agent", concat!("riihi/", env!("CARGO_PKG_VERSION")));
    let request = match body {
        Some(json) => request
            .header("content-type", "application/json")
            .body(Full::new(Bytes::from(serde_json::to_vec(json)?)))?,
        None => request.body(Full::default())?,
    };
    if tls {
        let name = ServerName::try_from(host).context("the host's name")?;
        let stream = TlsConnector::from(Arc::new(trust()?)).connect(name, tcp).await.context("TLS")?;
        exchange(stream, request).await
    } else {
        exchange(tcp, request).await
    }
}

async fn exchange<S>(stream: S, request: Request<Full<Bytes>>) -> Result<Bytes>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // Ends by itself with the exchange; its errors show there.
    let driver = tokio::spawn(connection);
    let answer = sender.send_request(request).await?;
    let status = answer.status();
    if status != hyper::StatusCode::OK {
        bail!("the server answered {status}");
    }
    let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
    driver.abort();
    Ok(body.map_err(|error| anyhow::anyhow!("the answer broke off: {error}"))?.to_bytes())
}

fn trust() -> Result<ClientConfig> {
    let file = ROOTS.into_iter().find(|p| Path::new(p).exists());
    let file = file.context("this system has no list of trusted authorities (Debian: ca-certificates)")?;
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(CertificateDer::pem_file_iter(file)?.filter_map(Result::ok));
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
