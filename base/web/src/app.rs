// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Puts the features together: tables, start, routes behind their guards, layers around all of them.

use std::future::Future;

use axum::{Router, middleware::from_fn, middleware::from_fn_with_state};
use http::Method;
use tokio::net::TcpListener;

use crate::{
    Access, AppState, Feature, Route, WebError,
    layers::{
        compress::compress,
        errors::errors,
        guard::{Door, guard},
        headers::headers,
        outer::{catch, outer},
    },
    serving::{Tls, serve},
    site,
};

/// A monitor and somebody who looks for themselves.
const ADMIN_CONNECTIONS: usize = 64;

/// The application, ready to answer.
pub struct App {
    /// The state, for what the binary does besides answering.
    pub state: AppState,
    public: Router,
    admin: Router,
}

impl App {
    /// Brings the tables up to date, starts the features and puts their routes together.
    ///
    /// # Errors
    /// Where a migration or a feature's start fails.
    pub async fn start(state: AppState, features: &[Feature]) -> Result<Self, store::Error> {
        let migrations: Vec<_> = migrations(features);
        state.store.migrate(&migrations).await?;
        for feature in features {
            (feature.start)(state.clone()).await?;
        }
        // Ends by itself when the store is closed.
        drop(state.live.listen(&state.store).await?);
        Ok(Self::new(state, features))
    }

    /// Puts the routes together, for a store that is ready.
    pub fn new(state: AppState, features: &[Feature]) -> Self {
        let routes: Vec<Route> = routes(features);
        let (system, public): (Vec<_>, Vec<_>) = routes.into_iter().partition(|r| r.access == Access::System);
        Self { public: router(&state, public), admin: router(&state, system), state }
    }

    /// The service that everybody reaches.
    pub fn router(&self) -> Router {
        self.public.clone()
    }

    /// Answers on `listener`, with TLS where it is given, until `stop` is done; then lets the requests at
    /// hand finish.
    pub async fn serve(
        &self,
        listener: TcpListener,
        tls: Option<Tls>,
        stop: impl Future<Output = ()> + Send + 'static,
    ) {
        let live = self.state.live.clone();
        let stopping = async move {
            stop.await;
            live.close();
        };
        serve(listener, self.public.clone(), tls, self.state.config.connections, stopping).await;
    }

    /// Answers the operator's endpoints ([`Access::System`]) on a listener of its own.
    pub async fn serve_admin(&self, listener: TcpListener, stop: impl Future<Output = ()> + Send + 'static) {
        serve(listener, self.admin.clone(), None, ADMIN_CONNECTIONS, stop).await;
    }
}

/// The tables of the base and of every feature, in the order in which they are made.
pub fn migrations(features: &[Feature]) -> Vec<store::Migration> {
    jobs::MIGRATIONS.iter().chain(features.iter().flat_map(|f| f.migrations)).copied().collect()
}

/// Every endpoint of the application, the site's own included.
pub fn routes(features: &[Feature]) -> Vec<Route> {
    site::routes().into_iter().chain(features.iter().flat_map(Feature::routes)).collect()
}

fn router(state: &AppState, routes: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in routes {
        let door = Door {
            state: state.clone(),
            access: route.access,
            counted: route.counted,
            audited: route.audited,
            body_limit: route.body_limit,
            in_language: route.path == "/{lang}" || route.path.starts_with("/{lang}/"),
        };
        router = router.route(route.path, route.handler.layer(from_fn_with_state(door, guard)));
    }
    let fallback = |method: Method| async move {
        if method == Method::TRACE { WebError::MethodNotAllowed } else { WebError::NotFound }
    };
    router
        .fallback(fallback)
        .layer(from_fn(catch))
        .layer(from_fn_with_state(state.clone(), errors))
        .layer(from_fn(compress))
        .layer(from_fn_with_state(state.clone(), headers))
        .layer(from_fn_with_state(state.clone(), outer))
        .with_state(state.clone())
}
