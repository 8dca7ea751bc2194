// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the command line may do with documents.

use insight::contract::source_of;
use kernel::{Actor, Lang};
use web::{AppState, Result};

pub use crate::{
    archive::{Package, package},
    files::{Error, Format},
};
use crate::{files, pages};

/// A document that is ready to be written: the result has been read, which is all that waits for others.
pub struct Draft {
    source: insight::contract::Source,
    order: files::Order,
}

/// Reads what a document needs; computes the result where it is not there yet.
///
/// # Errors
/// Where there is no result that `actor` may see.
pub async fn draft(
    state: &AppState,
    actor: &Actor,
    id_or_slug: &str,
    format: Format,
    lang: Lang,
) -> Result<Draft> {
    let source = source_of(state, actor, id_or_slug).await?;
    let order = pages::order(state, &source, format, lang).await?;
    Ok(Draft { source, order })
}

impl Draft {
    /// Whether the installation's own template is used.
    pub fn own_template(&self) -> bool {
        self.order.template.is_some() && self.order.format == Format::Pdf
    }

    /// Writes it.
    ///
    /// # Errors
    /// Where the installation's template does not work: the place in it is named.
    pub fn write(&self) -> std::result::Result<Vec<u8>, Error> {
        files::write(&self.source, &self.order)
    }
}
