// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a feature hands to the binary, and how an endpoint is declared: as data, so that a test can walk
//! over all of them and OpenAPI can be put together without running anything.

use std::{future::Future, pin::Pin};

use axum::{
    handler::Handler,
    http::Method,
    routing::{MethodFilter, MethodRouter, on},
};
use kernel::Permission;
use store::Migration;

use crate::{ApiDoc, AppState, limits::Kind};

/// A vertical slice of the product. The binary lists the features in one array; taking a line out takes
/// the feature out.
#[derive(Clone, Copy)]
pub struct Feature {
    /// The crate's name.
    pub name: &'static str,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Its endpoints.
    pub routes: fn() -> Vec<Route>,
    /// What to do once the tables are there and before the first request: register jobs and live
    /// topics, build what lives in memory.
    pub start: fn(AppState) -> Starting,
}

/// The work of [`Feature::start`].
pub type Starting = Pin<Box<dyn Future<Output = Result<(), store::Error>> + Send>>;

/// For a feature that has nothing to do at start.
pub fn nothing_to_start(_: AppState) -> Starting {
    Box::pin(async { Ok(()) })
}

/// Who may call an endpoint. The web layer refuses the others before the handler runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Everybody.
    Public,
    /// Somebody who presents a participant's key. Whether it is a good one only the feature can tell.
    Participant,
    /// A signed-in member of staff, whatever the role.
    SignedIn,
    /// A signed-in member of staff with this permission in the organisation they act in.
    Staff(Permission),
    /// The operator, on the admin listener, which is not reachable from outside.
    System,
}

/// An endpoint.
#[derive(Clone)]
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its path, as axum writes it: `/{lang}/b/{slug}`.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    /// What the API description says about it; only for paths under `/api/`.
    pub doc: Option<ApiDoc>,
    /// The most bytes a request may have.
    pub body_limit: usize,
    /// What the sender's address is counted as, on top of the general limit.
    pub counted: Option<Kind>,
    /// What is written down about whoever is answered, where personal data is handed out.
    pub audited: Option<&'static str>,
    pub(crate) handler: MethodRouter<AppState>,
}

/// The most bytes of an ordinary form or JSON body.
pub const BODY_LIMIT: usize = 64 * 1024;

impl Route {
    fn new<H, T>(method: Method, filter: MethodFilter, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let handler = on(filter, handler);
        Self {
            method,
            path,
            access,
            doc: None,
            body_limit: BODY_LIMIT,
            counted: None,
            audited: None,
            handler,
        }
    }

    /// Describes it for the API description.
    #[must_use]
    pub fn doc(mut self, doc: ApiDoc) -> Self {
        self.doc = Some(doc);
        self
    }

    /// Writes down who was answered: for what hands out personal data.
    #[must_use]
    pub fn audited(mut self, action: &'static str) -> Self {
        self.audited = Some(action);
        self
    }

    /// Takes bodies of up to so many bytes: for files.
    #[must_use]
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Counts the sender's address as `kind` too.
    #[must_use]
    pub fn counted(mut self, kind: Kind) -> Self {
        self.counted = Some(kind);
        self
    }
}

macro_rules! methods {
    ($($name:ident $method:ident;)*) => {$(
        #[doc = concat!("Declares a `", stringify!($method), "` endpoint.")]
        pub fn $name<H, T>(path: &'static str, access: Access, handler: H) -> Route
        where
            H: Handler<T, AppState>,
            T: 'static,
        {
            Route::new(Method::$method, MethodFilter::$method, path, access, handler)
        }
    )*};
}
methods! { get GET; post POST; put PUT; patch PATCH; delete DELETE; }

impl Feature {
    /// The endpoints, as declared.
    pub fn routes(&self) -> Vec<Route> {
        (self.routes)()
    }
}
