// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The features of the product. Taking a line out takes the feature out.

/// Every feature, in the order in which their tables are made.
pub(crate) const FEATURES: &[web::Feature] = &[
    mail::FEATURE,
    people::FEATURE,
    brainstorm::FEATURE,
    discussion::FEATURE,
    outreach::FEATURE,
    feedback::FEATURE,
    insight::FEATURE,
    reports::FEATURE,
    crate::site::SITE,
];
