// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What stands above every page of one thing that is worked on: its title and state, the page's own heading,
//! and tabs to its other pages. The template is `work.html`.

use crate::Link;

/// What `work.html` shows above the page's own part.
#[derive(Debug, Clone)]
pub struct Head {
    /// The page's own heading; the thing's title where it is the thing's first page.
    pub page: String,
    /// The language of the heading where it is not the page's; else empty.
    pub page_lang: &'static str,
    /// A sentence under the heading; empty where none is needed.
    pub lead: String,
    /// The thing's title.
    pub title: String,
    /// The language of the title.
    pub title_lang: &'static str,
    /// The state in a word.
    pub state: &'static str,
    /// The look of the state's tag, as the macro `tag` takes it.
    pub tone: &'static str,
    /// The way here.
    pub crumbs: Vec<Link>,
    /// What the tabs are, for those who do not see them.
    pub tabs_label: &'static str,
    /// The thing's pages.
    pub tabs: Vec<Link>,
}

impl Head {
    /// The same with a sentence under the heading.
    #[must_use]
    pub fn with_lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// The same with a heading that is in this language, as people's words are.
    #[must_use]
    pub fn with_page_lang(mut self, lang: &'static str) -> Self {
        self.page_lang = lang;
        self
    }
}
