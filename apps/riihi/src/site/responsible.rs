// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who answers for the pages' accessibility, and who supervises it. Authorities change: they are data that the
//! operator may set, and no text of a template.

use kernel::LocalizedText;
use serde::Deserialize;

/// The section `[accessibility]` of the configuration.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Responsible {
    /// The unit that answers for the pages, by language; empty: the organisation that owns the site.
    pub(crate) unit: LocalizedText,
    /// How it is reached besides the form for feedback: an address, a telephone number.
    pub(crate) contact: String,
    /// The authority that supervises accessibility.
    pub(crate) authority: Authority,
}

/// An authority's public contact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Authority {
    /// Its name, by language.
    pub(crate) name: LocalizedText,
    /// Its page, `https://..`.
    pub(crate) site: String,
    /// Its address.
    pub(crate) email: String,
    /// Its telephone number.
    pub(crate) phone: String,
}

impl Default for Authority {
    /// The Finnish Transport and Communications Agency, whose task it is since 1 January 2025.
    fn default() -> Self {
        let name = LocalizedText::new(
            "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
            "Transport- och kommunikationsverket Traficom, tillsynsenheten för digital tillgänglighet",
            "Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit",
        );
        Self {
            name,
            site: "https://www.saavutettavuusvaatimukset.fi".to_owned(),
            email: "saavutettavuus@traficom.fi".to_owned(),
            phone: "029 534 5000".to_owned(),
        }
    }
}
