// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi serve`: the installation, until it is told to stop.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::{Context, Result};
use tokio::{net::TcpListener, sync::Notify};
use web::{App, AppState, Tls};

use crate::{cli, config::Config, home};

pub(crate) async fn run(
    home: &cli::Home,
    listen: Option<String>,
    public_url: Option<String>,
    model: cli::Model,
) -> Result<()> {
    let mut config = home::config_of(home)?;
    if let Some(listen) = listen {
        config.listen = listen;
    }
    if let Some(url) = public_url {
        config.public_url = url;
    }
    config.model_dir = model.model_dir.unwrap_or(config.model_dir);
    let edges = Edges::open(&config).await?;
    let store = home::open(&config).await?;
    let state = home::state(&config, store, config.url(), false)?;
    let app = home::start(&state).await?;
    tracing::info!(url = config.url(), "listening");
    until_stopped(&app, &state, edges).await;
    Ok(())
}

/// Where the installation meets its visitors and its monitor. Opened first: a wrong address or certificate
/// should be heard of before anything else happens.
pub(crate) struct Edges {
    public: TcpListener,
    admin: Option<TcpListener>,
    tls: Option<Tls>,
    drain: Duration,
}

impl Edges {
    pub(crate) async fn open(config: &Config) -> Result<Self> {
        let tls = if config.tls.cert.is_empty() {
            None
        } else {
            let (cert, key) = (Path::new(&config.tls.cert), Path::new(&config.tls.key));
            Some(Tls::open(cert, key).map_err(|problem| anyhow::anyhow!("[tls] {problem}"))?)
        };
        let admin = match config.admin.listen.as_str() {
            "" => None,
            address => Some(listen(address).await?),
        };
        let drain = Duration::from_secs(config.drain_seconds);
        Ok(Self { public: listen(&config.listen).await?, admin, tls, drain })
    }
}

async fn listen(address: &str) -> Result<TcpListener> {
    let bound = TcpListener::bind(address).await;
    bound.with_context(|| format!("cannot listen on {address}: is something else there?"))
}

/// Serves with the background work running, and ends all in order: the balancer hears first, the monitor's
/// listener ends last.
pub(crate) async fn until_stopped(app: &App, state: &AppState, edges: Edges) {
    let Edges { public, admin, tls, drain } = edges;
    let worker = state.jobs.start();
    if let Some(tls) = tls.clone() {
        tokio::spawn(reload_on_hangup(tls));
    }
    let ending = {
        let state = state.clone();
        async move {
            stop_signal().await;
            state.stop_soon();
            tokio::time::sleep(drain).await;
        }
    };
    let ended = Arc::new(Notify::new());
    let admin = async {
        if let Some(listener) = admin {
            let ended = ended.clone();
            app.serve_admin(listener, async move { ended.notified().await }).await;
        }
    };
    let public = async {
        app.serve(public, tls, ending).await;
        worker.stop().await;
        ended.notify_one();
    };
    tokio::join!(public, admin);
    state.store.close().await;
}

/// SIGHUP: the certificate was renewed. (A service manager's `reload`.)
async fn reload_on_hangup(tls: Tls) {
    #[cfg(unix)]
    if let Ok(mut hangup) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()) {
        while hangup.recv().await.is_some() {
            match tls.reload() {
                Ok(()) => tracing::info!("the certificate was read again"),
                Err(problem) => tracing::error!(problem, "the old certificate stays in use"),
            }
        }
    }
    #[cfg(not(unix))]
    drop(tls);
}

/// SIGTERM from a service manager or Ctrl-C from a person.
async fn stop_signal() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => tokio::select! {
                () = interrupt => {}
                _ = terminate.recv() => {}
            },
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
