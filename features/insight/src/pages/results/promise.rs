// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The promise as it stands today.

use brainstorm::contract::PromiseStanding;
use kernel::Date;

use super::super::parts::Reader;
use crate::words;

/// The promise as it stands today.
pub(crate) struct Promise {
    pub(crate) standing: String,
    pub(crate) tone: &'static str,
    pub(crate) lines: Vec<String>,
}

pub(super) fn promise(reader: Reader<'_>, today: Date) -> Option<Promise> {
    let (t, p) = (reader.t(), &reader.told.brainstorm.settings.promise);
    let by = words::date(reader.lang, p.answer_by?);
    let (standing, tone) = match p.standing(today)? {
        PromiseStanding::Kept => {
            let on = p.answered_on.map(|d| words::date(reader.lang, d)).unwrap_or_default();
            (t.promise_kept(&on), "notice-success")
        }
        PromiseStanding::Due => (t.promise_due(&by), "notice-promise"),
        PromiseStanding::Overdue => (t.promise_overdue(&by), "notice-warning"),
    };
    let mut lines = Vec::new();
    if !p.who_decides.is_empty() {
        lines.push(t.who_decides(p.who_decides.get(reader.lang)));
    }
    if !p.what_can_change.is_empty() {
        lines.push(t.can_change(p.what_can_change.get(reader.lang)));
    }
    Some(Promise { standing, tone, lines })
}
