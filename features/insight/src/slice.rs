// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Some of the participants by one variable (a role, an opinion group, a type, a region, a municipality),
//! as an address names them: `role-elected`, `group-A`, `region-01`, `kunta-091`. What they said of an idea
//! is what the outcome holds of it; nobody is ever listed.

use kernel::Lang;

use crate::{
    disclosure::Figure,
    messages::T,
    outcome::{IdeaResult, Outcome, Share},
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
}

impl Variable {
    pub(crate) const ALL: [Self; 5] = [Self::Role, Self::Group, Self::Type, Self::Region, Self::Kunta];

    /// The word in addresses and files.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Group => "group",
            Self::Type => "type",
            Self::Region => "region",
            Self::Kunta => "kunta",
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
        }
    }

    /// A row's name in the reader's language.
    pub(crate) fn label(self, lang: Lang, key: &str) -> String {
        match self {
            Self::Group => T(lang).group(key),
            other => words::value(lang, other.code(), key),
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
        let (name, key) = text.split_once('-')?;
        let variable = Variable::ALL.into_iter().find(|v| v.code() == name)?;
        Self::of(o, variable, key)
    }

    /// The row with this key.
    pub(crate) fn of(o: &Outcome, variable: Variable, key: &str) -> Option<Self> {
        let at = variable.keys(o).iter().position(|k| k == key)?;
        Some(Self { variable, key: key.to_owned(), at })
    }

    /// The words in an address.
    pub(crate) fn code(&self) -> String {
        format!("{}-{}", self.variable.code(), self.key)
    }

    pub(crate) fn label(&self, lang: Lang) -> String {
        self.variable.label(lang, &self.key)
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
                Some((at, share, (share.value()? - idea.shares.first()?).abs()))
            })
            .collect();
        rows.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        rows.into_iter().map(|(at, share, _)| (at, share)).collect()
    }

    /// Every idea that they have a figure for, the most agreed first.
    pub(crate) fn agreed(&self, o: &Outcome) -> Vec<(usize, Share)> {
        let mut rows = self.differs(o);
        let low = |s: &Share| s.interval().map_or_else(|| s.value().unwrap_or(0.0), |(low, _)| low);
        rows.sort_by(|a, b| low(&b.1).total_cmp(&low(&a.1)).then(a.0.cmp(&b.0)));
        rows
    }
}
