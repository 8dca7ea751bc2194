// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's pages.

mod changes;
pub(crate) mod desk;
pub(crate) mod participant;

use web::Route;

/// All endpoints of the pages.
pub(crate) fn routes() -> Vec<Route> {
    [participant::routes(), desk::routes()].concat()
}
