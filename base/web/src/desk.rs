// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What features add to the desk's menu.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Lang, Permission};

use crate::AppState;

/// A page of a feature in the desk's menu.
#[derive(Debug, Clone, Copy)]
pub struct DeskLink {
    /// Its path, without language: `/desk/feedback`.
    pub path: &'static str,
    /// What it is called.
    pub label: fn(Lang) -> &'static str,
    /// Who sees it.
    pub needs: Permission,
}

/// The links that were registered.
#[derive(Default)]
struct DeskLinks(Mutex<Vec<DeskLink>>);

impl DeskLink {
    /// Adds the link. Called at start.
    pub fn register(self, state: &AppState) {
        let links = state.get::<DeskLinks>().unwrap_or_else(|| {
            let links = Arc::new(DeskLinks::default());
            state.put(Arc::clone(&links));
            links
        });
        links.0.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// All of them.
    pub(crate) fn all(state: &AppState) -> Vec<Self> {
        let links = state.get::<DeskLinks>();
        links.map(|l| l.0.lock().unwrap_or_else(PoisonError::into_inner).clone()).unwrap_or_default()
    }
}
