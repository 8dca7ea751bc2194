// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the command line may do with documents.

use insight::contract::source_of;
use kernel::{Actor, Lang};
use web::{AppState, Result};

pub use crate::{
    archive::{Package, package},
    files::{Error, Format, templates},
    sheets::{Sheets, sheets},
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
    /// The name of the editor's own template that is used, where there is one.
    pub fn own_template(&self) -> Option<&str> {
        self.order.template.as_ref().map(|own| own.name.as_str())
    }

    /// Uses a template that stands elsewhere: `name` is for messages.
    #[must_use]
    pub fn with_template(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.order.template = Some(files::Own { name: name.to_owned(), bytes });
        self
    }

    /// Writes it.
    ///
    /// # Errors
    /// Where the installation's template does not work: the place in it is named.
    pub fn write(&self) -> std::result::Result<Vec<u8>, Error> {
        files::write(&self.source, &self.order)
    }
}
