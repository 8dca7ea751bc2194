// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Some of the participants by one variable (a role, an opinion group, a type, a region, a municipality, an
//! age, an answer ...), as an address names them: `role-elected`, `group-A`, `region-01`, `kunta-091`,
//! `age_band-25_34`, `question_7-library`. What they said of an idea is what the outcome holds of it; nobody
//! is ever listed.

use crate::{
    disclosure::Figure,
    outcome::{IdeaResult, Outcome, Share, ShareKind},
    words,
};

/// What people are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Variable {
    Role,
    Group,
    Type,
    Region,
    Kunta,
    /// Whatever else people told: its place in [`crate::outcome::Rows::further`].
    Further(usize),
}

impl Variable {
    /// Those that results always ask about; [`Self::all`] has what else people told, too.
    const FIRST: [Self; 5] = [Self::Role, Self::Group, Self::Type, Self::Region, Self::Kunta];

    /// Every variable of a result.
    pub(crate) fn all(o: &Outcome) -> impl Iterator<Item = Self> {
        Self::FIRST.into_iter().chain(Self::further(o))
    }

    /// What else people told.
    pub(crate) fn further(o: &Outcome) -> impl Iterator<Item = Self> + use<> {
        (0..o.rows.further.len()).map(Self::Further)
    }

    /// The variable of a breakdown of who took part, where ideas can be seen by it.
    pub(crate) fn of_breakdown(o: &Outcome, key: &str) -> Option<Self> {
        let code = if key == "stakeholder_group" { "role" } else { key };
        Self::all(o).find(|v| v.code(o) == code)
    }

    /// The word in addresses and files.
    pub(crate) fn code(self, o: &Outcome) -> &str {
        match self {
            Self::Role => "role",
            Self::Group => "group",
            Self::Type => "type",
            Self::Region => "region",
            Self::Kunta => "kunta",
            Self::Further(at) => o.rows.further.get(at).map_or("", |(name, _)| name),
        }
    }

    /// The keys of its rows, in the outcome's order.
    pub(crate) fn keys(self, o: &Outcome) -> Vec<String> {
        match self {
            Self::Role => o.rows.roles.clone(),
            Self::Group => o.groups.list.iter().map(|g| words::letter(g.letter)).collect(),
            Self::Type => o.rows.types.clone(),
            Self::Region => o.rows.regions.clone(),
            Self::Kunta => o.rows.places.clone(),
            Self::Further(at) => o.rows.further.get(at).map(|(_, rows)| rows.clone()).unwrap_or_default(),
        }
    }

    /// What each row said of an idea.
    pub(crate) fn shares(self, idea: &IdeaResult) -> &[Share] {
        match self {
            Self::Role => &idea.roles,
            Self::Group => &idea.groups,
            Self::Type => &idea.types,
            Self::Region => &idea.regions,
            Self::Kunta => &idea.places,
            Self::Further(at) => idea.further.get(at).map_or(&[], Vec::as_slice),
        }
    }
}

/// Some of the participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slice {
    pub(crate) variable: Variable,
    pub(crate) key: String,
    /// The row in the outcome's lists.
    pub(crate) at: usize,
}

impl Slice {
    /// The people that an address names; nothing where there are no figures of them.
    pub(crate) fn read(o: &Outcome, text: &str) -> Option<Self> {
        Variable::all(o).find_map(|variable| {
            let key = text.strip_prefix(variable.code(o))?.strip_prefix('-')?;
            Self::of(o, variable, key)
        })
    }

    /// The row with this key.
    pub(crate) fn of(o: &Outcome, variable: Variable, key: &str) -> Option<Self> {
        let at = variable.keys(o).iter().position(|k| k == key)?;
        Some(Self { variable, key: key.to_owned(), at })
    }

    /// The words in an address.
    pub(crate) fn code(&self, o: &Outcome) -> String {
        format!("{}-{}", self.variable.code(o), self.key)
    }

    /// What they said of an idea, where it may be shown.
    pub(crate) fn share(&self, idea: &IdeaResult) -> Option<Share> {
        self.variable.shares(idea).get(self.at).copied().filter(|s| s.value().is_some())
    }

    /// How many they are, as far as it may be shown.
    pub(crate) fn people(&self, o: &Outcome) -> Option<Figure> {
        let told = |variable: &str| {
            let found = o.who.iter().find(|b| b.key == variable)?;
            found.rows.iter().find(|(k, _)| *k == self.key).map(|(_, f)| *f)
        };
        match self.variable {
            Variable::Role => told("stakeholder_group"),
            Variable::Type => told("type"),
            Variable::Region => told("region"),
            Variable::Group => o.groups.list.get(self.at).map(|g| g.size),
            Variable::Kunta => o.places.iter().find(|(c, _)| *c == self.key).map(|(_, f)| *f),
            Variable::Further(_) => match self.variable.code(o) {
                "channel" => o.channels.iter().find(|c| c.kind == self.key).map(|c| c.joined),
                name => match name.strip_prefix("question_") {
                    Some(id) => {
                        let asked = o.questions.iter().find(|q| q.id == id)?;
                        asked.options.iter().find(|(k, _)| *k == self.key).map(|(_, f)| *f)
                    }
                    None => told(name),
                },
            },
        }
    }

    /// Every idea that they have a figure for, those first where they are furthest from everybody.
    pub(crate) fn differs(&self, o: &Outcome) -> Vec<(usize, Share)> {
        let mut rows: Vec<(usize, Share, f64)> = o
            .ideas
            .iter()
            .enumerate()
            .filter_map(|(at, idea)| {
                let share = self.share(idea)?;
                Some((at, share, share.apart_from(*idea.shares.first()?)?))
            })
            .collect();
        rows.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        rows.into_iter().map(|(at, share, _)| (at, share)).collect()
    }

    /// Every idea of which is known how many of them agree at least, the most agreed first.
    pub(crate) fn agreed(&self, o: &Outcome) -> Vec<(usize, Share)> {
        let mut rows = self.differs(o);
        rows.retain(|(_, share)| share.kind() != ShareKind::AtMost);
        rows.sort_by(|a, b| b.1.low().total_cmp(&a.1.low()).then(a.0.cmp(&b.0)));
        rows
    }
}
