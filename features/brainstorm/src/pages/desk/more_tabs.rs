// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parts of a brainstorm's desk that other features have: each registers its tab at start, and the tabs of the
//! desk lead there.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Lang, Permission};
use web::AppState;

/// A tab of another feature.
#[derive(Debug, Clone, Copy)]
pub struct DeskTab {
    /// Where it is below the brainstorm's desk: `/invite`.
    pub tail: &'static str,
    /// What it is called.
    pub label: fn(Lang) -> &'static str,
    /// Who sees it.
    pub needs: Permission,
}

/// The tabs that were registered.
#[derive(Default)]
struct DeskTabs(Mutex<Vec<DeskTab>>);

impl DeskTab {
    /// Adds the tab. Called at start.
    pub fn register(self, state: &AppState) {
        let tabs = state.get::<DeskTabs>().unwrap_or_else(|| {
            let tabs = Arc::new(DeskTabs::default());
            state.put(Arc::clone(&tabs));
            tabs
        });
        tabs.0.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// All of them, in the order in which the features were started.
    pub fn all(state: &AppState) -> Vec<Self> {
        let tabs = state.get::<DeskTabs>();
        tabs.map(|t| t.0.lock().unwrap_or_else(PoisonError::into_inner).clone()).unwrap_or_default()
    }
}
