// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi serve`: the installation, until it is told to stop.

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use web::{App, AppState};

use crate::{cli, features::FEATURES, home};

pub(crate) async fn run(home: &cli::Home, listen: Option<String>, public_url: Option<String>) -> Result<()> {
    let mut config = home::config_of(home)?;
    if let Some(listen) = listen {
        config.listen = listen;
    }
    if let Some(url) = public_url {
        config.public_url = url;
    }
    let listener = TcpListener::bind(&config.listen)
        .await
        .with_context(|| format!("cannot listen on {}: is something else there?", config.listen))?;
    let store = home::open(&config).await?;
    let state = home::state(&config, store, config.url(), false)?;
    let app = App::start(state.clone(), FEATURES).await?;
    tracing::info!(url = config.url(), "listening");
    until_stopped(&app, &state, listener).await
}

/// Serves with the background work running, and ends both in order.
pub(crate) async fn until_stopped(app: &App, state: &AppState, listener: TcpListener) -> Result<()> {
    let worker = state.jobs.start();
    app.serve(listener, stop_signal()).await?;
    worker.stop().await;
    state.store.close().await;
    Ok(())
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
