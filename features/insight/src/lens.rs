// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The municipality lens: a municipality's own people where there are figures of them, else the people of
//! its type, else of its region, always beside the country. Pages, sheets and the REST interface use it.

use kernel::Date;
use kunta::{Municipality, register};

use crate::{
    analysis::type_of,
    disclosure::Figure,
    outcome::Outcome,
    slice::{Slice, Variable},
};

/// Fewer ideas than this with a figure tell nothing about a municipality.
const ENOUGH: usize = 3;

/// What can be said of a municipality.
pub(crate) struct Lens {
    pub(crate) municipality: &'static Municipality,
    /// How many of its people took part, where it may be shown.
    pub(crate) own: Option<Figure>,
    /// Whose figures stand for it: its own people's, its type's or its region's; nobody's where there are
    /// too few of all.
    pub(crate) shown: Option<Slice>,
}

impl Lens {
    /// Looks at the municipality with this code; nothing where there is none or nobody was asked for one.
    pub(crate) fn new(o: &Outcome, created: Date, code: &str) -> Option<Self> {
        let municipality = register().get(code.parse().ok()?)?;
        if o.rows.types.is_empty() {
            return None;
        }
        let levels = [
            (Variable::Kunta, code),
            (Variable::Type, type_of(municipality, created)),
            (Variable::Region, municipality.region.code),
        ];
        let shown = levels
            .into_iter()
            .filter_map(|(variable, key)| Slice::of(o, variable, key))
            .find(|slice| o.ideas.iter().filter(|i| slice.share(i).is_some()).nth(ENOUGH - 1).is_some());
        let own = o.places.iter().find(|(c, _)| c == code).map(|(_, f)| *f);
        Some(Self { municipality, own, shown })
    }
}
