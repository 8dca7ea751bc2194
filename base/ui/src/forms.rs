// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the components of `c.html` are given: choices, mistakes, links, steps.

/// One option of radios, checkboxes or a select.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A line below the label; may be empty.
    pub hint: String,
    /// Whether it is chosen.
    pub checked: bool,
}

impl Choice {
    /// An option that is not chosen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// Adds the line below.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Chosen or not.
    #[must_use]
    pub const fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }
}

/// What was wrong with a form: for each field one sentence that says how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errors(Vec<(String, String)>);

impl Errors {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a mistake of a field (its `name`).
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.0.push((field.into(), message.into()));
    }

    /// The first mistake of a field; empty if it has none, which is what the components take.
    #[must_use]
    pub fn of(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, message)| message)
    }

    /// All, in the order of the page.
    #[must_use]
    pub fn list(&self) -> &[(String, String)] {
        &self.0
    }

    /// Whether the form is right.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, String)> for Errors {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

/// A link of a row of tabs or of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub label: String,
    /// Where it goes.
    pub href: String,
    /// Whether the reader is there.
    pub current: bool,
}

impl Link {
    /// A link to another place than this.
    #[must_use]
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), current: false }
    }

    /// Marks it as where the reader is.
    #[must_use]
    pub const fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

/// A link of the path above the heading.
pub type Crumb = Link;

/// One step of a way with several pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub label: String,
    /// Where it is; empty if it cannot be opened yet.
    pub href: String,
    /// Whether it is behind.
    pub done: bool,
    /// Whether it is this one.
    pub current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_shows_its_first_mistake_only() {
        let mut errors = Errors::new();
        errors.add("title", "a");
        errors.add("title", "b");
        assert_eq!((errors.of("title"), errors.of("text"), errors.list().len()), ("a", "", 2));
    }
}
