// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How each organisation looks: its name and colours on the pages that are its own. The feature that keeps the
//! organisations fills this at start and at every change; pages ask for the organisation they belong to.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use kernel::{LocalizedText, OrgId};

use crate::AppState;

/// An organisation's name and the address of its colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its names.
    pub name: LocalizedText,
    /// The address of its style sheet; nothing for the product's own colours.
    pub theme: Option<String>,
    /// Its logo; nothing for the product's mark.
    pub logo: Option<ui::Logo>,
}

/// The looks of all organisations, in memory.
#[derive(Default)]
pub struct Looks(RwLock<BTreeMap<OrgId, Look>>);

impl Looks {
    /// The looks of an installation; made where there are none yet.
    pub fn of(state: &AppState) -> Arc<Self> {
        state.get::<Self>().unwrap_or_else(|| {
            let looks = Arc::new(Self::default());
            state.put(Arc::clone(&looks));
            looks
        })
    }

    /// Replaces all of them.
    pub fn set(&self, all: BTreeMap<OrgId, Look>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = all;
    }

    /// The organisation's name; nothing where it is not known.
    pub fn name(&self, org: OrgId, lang: kernel::Lang) -> Option<String> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        all.get(&org).map(|look| look.name.get(lang).to_owned()).filter(|name| !name.is_empty())
    }

    /// Gives a page its organisation's name and colours. One whose name is not known keeps the product's.
    pub fn dress(&self, shell: &mut ui::Shell, org: OrgId) {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let Some(look) = all.get(&org) else { return };
        if !look.name.is_empty() {
            look.name.get(shell.lang).clone_into(&mut shell.organisation);
        }
        shell.theme.clone_from(&look.theme);
        shell.logo.clone_from(&look.logo);
    }
}
