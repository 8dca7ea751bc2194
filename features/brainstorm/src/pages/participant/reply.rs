// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an operation refuses, as forms show it: the slice's own sentences beside the participant's fields.

use web::FieldErrors;

use super::messages::T;
pub(super) use crate::messages::told;
use crate::{
    domain::{FieldError, Refusal},
    messages,
};

/// A rule that says no, in a sentence.
pub(super) fn refused(t: T, refusal: &Refusal) -> String {
    messages::T(t.0).refusal(refusal)
}

/// Field errors for a form; `background.sex` of the domain is the form's `sex`.
pub(super) fn fields(t: T, errors: &[FieldError]) -> FieldErrors {
    let words = messages::T(t.0);
    let own = |e: &FieldError| e.field.trim_start_matches("background.").to_owned();
    errors.iter().map(|e| (own(e), words.problem(&e.problem))).collect()
}
