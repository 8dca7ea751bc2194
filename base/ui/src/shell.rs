// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What surrounds every page: who provides it, where the reader is, the same page in the other languages.

use kernel::Lang;

use crate::{Common, asset};

/// A link of the main menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavItem {
    /// What it says.
    pub label: String,
    /// Where it goes, with the language in the path.
    pub href: String,
    /// Whether the reader is there.
    pub current: bool,
}

/// How a notice looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Worth knowing.
    Info,
    /// It went well.
    Success,
    /// Take care.
    Warning,
    /// It did not work.
    Error,
}

impl Tone {
    /// The class of the notice.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice-info",
            Self::Success => "notice-success",
            Self::Warning => "notice-warning",
            Self::Error => "notice-error",
        }
    }
}

/// A message that is shown once, after something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    /// How it looks.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// The same page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The language.
    pub lang: Lang,
    /// Address with the language in front and the query behind.
    pub href: String,
    /// Whether this is the page being read.
    pub current: bool,
}

impl Variant {
    /// `FI`, `SV`, `EN`: where there is little room.
    #[must_use]
    pub fn short(&self) -> String {
        self.lang.code().to_ascii_uppercase()
    }
}

/// Everything that `base.html` needs; a page's template has it as its field `shell`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Language of the page.
    pub lang: Lang,
    /// Title, without the name of the organisation.
    pub title: String,
    /// Path without language: `/b/tulevaisuus`, empty for the front page.
    pub path: String,
    /// Query without question mark, kept when the language is switched.
    pub query: String,
    /// Who the pages belong to: the wordmark.
    pub organisation: String,
    /// Where the wordmark leads, without language.
    pub home: String,
    /// The main menu; nothing is drawn when it is empty.
    pub nav: Vec<NavItem>,
    /// A message about what was just done.
    pub flash: Option<Flash>,
    /// Whether the page listens to live updates (adds the pause button).
    pub live: bool,
    /// Whether search engines may list it.
    pub indexed: bool,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// `https://riihi.example` for canonical addresses; without it none are written.
    pub origin: Option<String>,
    /// Address of the organisation's colours (see [`crate::Theme`]).
    pub theme: Option<String>,
    /// The organisation's logo, in place of the product's mark.
    pub logo: Option<Logo>,
    /// Who is responsible, in the footer.
    pub authority: String,
    /// Whether the answers are made up: shows the mark on every page.
    pub simulated: bool,
    /// The languages this page exists in.
    pub languages: Vec<Lang>,
    /// Whether the scripts are left out (error pages).
    pub plain: bool,
    /// A signed-in person's name, beside the menu.
    pub person: Option<String>,
    /// Token of the session, for the sign-out form.
    pub csrf: String,
}

/// A picture beside the organisation's name, which says what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its address.
    pub href: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Shell {
    /// A page with only what it must have.
    #[must_use]
    pub fn new(lang: Lang, title: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            lang,
            title: title.into(),
            path: path.into(),
            query: String::new(),
            organisation: Common(lang).product().to_owned(),
            home: String::new(),
            nav: Vec::new(),
            flash: None,
            live: false,
            indexed: false,
            description: String::new(),
            origin: None,
            theme: None,
            logo: None,
            authority: String::new(),
            simulated: false,
            languages: Lang::ALL.to_vec(),
            plain: false,
            person: None,
            csrf: String::new(),
        }
    }

    /// The words of the shell.
    #[must_use]
    pub const fn t(&self) -> Common {
        Common(self.lang)
    }

    /// Sets the query that the language switcher keeps.
    #[must_use]
    pub fn with_query(mut self, query: impl Into<String>) -> Self {
        self.query = query.into();
        self
    }

    /// Sets whose pages these are.
    #[must_use]
    pub fn with_organisation(mut self, name: impl Into<String>, home: impl Into<String>) -> Self {
        self.organisation = name.into();
        self.home = home.into();
        self
    }

    /// Adds a link to the main menu; `path` is without language and is current when the page is under it.
    #[must_use]
    pub fn with_nav(mut self, label: impl Into<String>, path: &str) -> Self {
        let below = self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let current = if path.is_empty() { self.path.is_empty() } else { below };
        self.nav.push(NavItem { label: label.into(), href: self.href(path), current });
        self
    }

    /// Sets the message about what was just done.
    #[must_use]
    pub fn with_flash(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.flash = Some(Flash { tone, text: text.into() });
        self
    }

    /// Sets the description for search engines and lets them list the page.
    #[must_use]
    pub fn with_description(mut self, text: impl Into<String>) -> Self {
        self.description = text.into();
        self.indexed = true;
        self
    }

    /// Marks the page as one that updates itself.
    #[must_use]
    pub const fn with_live(mut self) -> Self {
        self.live = true;
        self
    }

    /// A path in the page's language: `href("/b/x")` gives `/fi/b/x`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }

    /// Where the wordmark leads.
    #[must_use]
    pub fn home_href(&self) -> String {
        self.href(&self.home)
    }

    /// The same page in each language that it exists in.
    #[must_use]
    pub fn variants(&self) -> Vec<Variant> {
        let tail = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        let of = |lang: Lang| Variant {
            lang,
            href: format!("/{}{}{tail}", lang.code(), self.path),
            current: lang == self.lang,
        };
        self.languages.iter().copied().map(of).collect()
    }

    /// The address that search engines should keep: without query.
    #[must_use]
    pub fn canonical(&self, lang: Lang) -> Option<String> {
        self.origin.as_ref().map(|o| format!("{}/{}{}", o.trim_end_matches('/'), lang.code(), self.path))
    }

    /// As [`Shell::canonical`], in the page's own language.
    #[must_use]
    pub fn canonical_here(&self) -> Option<String> {
        self.canonical(self.lang)
    }

    /// As [`Shell::canonical`], of one of the [`Shell::variants`].
    #[must_use]
    pub fn canonical_of(&self, variant: &Variant) -> Option<String> {
        self.canonical(variant.lang)
    }

    /// The language and country, as previews of addresses name them.
    #[must_use]
    pub const fn locale(&self) -> &'static str {
        match self.lang {
            Lang::Fi => "fi_FI",
            Lang::Sv => "sv_FI",
            Lang::En => "en_GB",
        }
    }

    /// The address for readers of other languages: the front page's own way chooses by the browser, every other page
    /// is given in its first language.
    #[must_use]
    pub fn canonical_else(&self) -> Option<String> {
        if self.path.is_empty() {
            return self.origin.as_ref().map(|o| format!("{}/", o.trim_end_matches('/')));
        }
        self.canonical(*self.languages.first()?)
    }

    /// Where feedback about this page is given. Only a page of a brainstorm is named on the way: other addresses
    /// may be meant for one person, and belong into no message.
    #[must_use]
    pub fn feedback_href(&self) -> String {
        let form = self.href("/feedback");
        let plain = self.path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c));
        if self.path.starts_with("/b/") && plain {
            return format!("{form}?from={}", self.href(&self.path));
        }
        form
    }

    /// Title as the browser shows it; errors are said first so that they are heard first.
    #[must_use]
    pub fn full_title(&self) -> String {
        if self.title.is_empty() || self.title == self.organisation {
            return self.organisation.clone();
        }
        let mark = match &self.flash {
            Some(Flash { tone: Tone::Error, .. }) => format!("{} ", self.t().error_prefix()),
            _ => String::new(),
        };
        format!("{mark}{} – {}", self.title, self.organisation)
    }

    /// Address of an asset.
    #[must_use]
    pub fn asset(&self, name: &str) -> &'static str {
        asset(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switcher_keeps_the_page_and_its_query() {
        let shell = Shell::new(Lang::Sv, "Idéer", "/b/framtid").with_query("via=abc&kunta=091");
        let hrefs: Vec<String> = shell.variants().into_iter().map(|v| v.href).collect();
        assert_eq!(
            hrefs,
            [
                "/fi/b/framtid?via=abc&kunta=091",
                "/sv/b/framtid?via=abc&kunta=091",
                "/en/b/framtid?via=abc&kunta=091"
            ]
        );
        assert_eq!(shell.variants().iter().filter(|v| v.current).count(), 1);
    }

    #[test]
    fn the_menu_knows_where_the_reader_is() {
        let shell = Shell::new(Lang::Fi, "x", "/b/a/results")
            .with_nav("Koti", "")
            .with_nav("A", "/b/a")
            .with_nav("B", "/b/ab");
        let current: Vec<bool> = shell.nav.iter().map(|n| n.current).collect();
        assert_eq!(current, [false, true, false]);
        assert_eq!(shell.nav.first().map(|n| n.href.as_str()), Some("/fi"));
    }

    #[test]
    fn feedback_names_a_page_of_a_brainstorm_and_no_address_that_is_somebody_s_own() {
        let from = |path: &str| Shell::new(Lang::Fi, "x", path).feedback_href();
        assert_eq!(from("/b/tulevaisuus/results"), "/fi/feedback?from=/fi/b/tulevaisuus/results");
        for other in ["", "/tell-me/k3j", "/sign-in/link/abc", "/desk/b/x", "/b/x&from=/y", "/b/%2e"] {
            assert_eq!(from(other), "/fi/feedback", "{other}");
        }
    }

    #[test]
    fn canonical_addresses_need_an_origin_and_leave_out_the_query() {
        let mut shell = Shell::new(Lang::En, "x", "/b/a").with_query("via=q");
        assert_eq!(shell.canonical(Lang::En), None);
        shell.origin = Some("https://riihi.example/".into());
        assert_eq!(shell.canonical(Lang::Sv).as_deref(), Some("https://riihi.example/sv/b/a"));
        assert_eq!(shell.canonical_else().as_deref(), Some("https://riihi.example/fi/b/a"));
    }
}
