// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tests as clients of the application: started in the process, on both databases, with a clock that
//! stands still and chance that repeats.
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_visitor_sees_the_front_page() {
//!     testing::both_engines(&[people::FEATURE], |app| async move {
//!         app.visitor().get("/fi").await.expect(200).contains("Riihi");
//!     })
//!     .await;
//! }
//! ```

mod app;
mod client;
mod matrix;
mod reply;
mod sink;
mod staff;

pub use app::{TestApp, both_engines, both_engines_with_mail};
pub use client::Client;
pub use matrix::check_access;
pub use reply::Reply;
pub use sink::{Arrived, SmtpSink};
