// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Official answers that another feature keeps, as far as those hear of them who asked to be told.

use std::{future::Future, pin::Pin, sync::Arc};

use kernel::OrgId;
use web::{AppState, Result};

use crate::domain::BrainstormId;

/// A number on its way.
pub type HowMany = Pin<Box<dyn Future<Output = Result<i64>> + Send>>;

/// Counts the official answers that everybody may read.
pub trait OfficialAnswers: Send + Sync + 'static {
    /// How many stand now.
    fn count(&self, state: &AppState, org: OrgId, id: BrainstormId) -> HowMany;
}

struct Registered(Arc<dyn OfficialAnswers>);

impl dyn OfficialAnswers {
    /// Registers who keeps them. Called once at start.
    pub fn register(state: &AppState, answers: Arc<dyn OfficialAnswers>) {
        state.put(Arc::new(Registered(answers)));
    }

    /// How many stand now; none where nobody is registered.
    ///
    /// # Errors
    /// Where the feature cannot count them.
    pub async fn count_of(state: &AppState, org: OrgId, id: BrainstormId) -> Result<i64> {
        match state.get::<Registered>() {
            Some(registered) => registered.0.count(state, org, id).await,
            None => Ok(0),
        }
    }
}
