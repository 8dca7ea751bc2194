// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The living style page: every component once, in the reader's language, to be looked at and tested.

use askama::Template;
use kernel::Lang;

use crate::{
    Choice, Common, Errors, Link, Shell, Step, Theme, ThemeError,
    sight::Sight,
    style_words::T,
    tokens::{self, Measure, Swatch, swatches},
};

/// A kind of chart on the style page: drawn by somebody who knows charts, who vouches for the markup.
pub struct Exhibit {
    /// Its id on the page: letters.
    pub id: &'static str,
    /// What it is called.
    pub title: String,
    /// When it is used, and what holds for it.
    pub rule: String,
    /// The picture.
    pub svg: String,
    /// The finding.
    pub sentence: String,
    /// The same as a table.
    pub table: ExhibitTable,
}

/// The table of an [`Exhibit`].
pub struct ExhibitTable {
    /// What the table shows.
    pub caption: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The page itself.
#[derive(Template)]
#[template(path = "style.html")]
pub struct StylePage {
    /// The page around it.
    pub shell: Shell,
    t: T,
    c: Common,
    errors: Errors,
    crumbs: Vec<Link>,
    tabs: Vec<Link>,
    steps: Vec<Step>,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    letters: Vec<(usize, char)>,
    swatches: Vec<Swatch>,
    sections: Vec<Link>,
    sights: Vec<(&'static str, [String; 4])>,
    letter_sizes: Vec<Measure>,
    distances: Vec<Measure>,
    icons: Vec<(&'static str, &'static str)>,
    themes: Vec<(String, String)>,
    /// Every kind of chart.
    pub charts: Vec<Exhibit>,
}

impl StylePage {
    /// The page in a language, inside the caller's shell.
    #[must_use]
    pub fn new(lang: Lang, shell: Shell) -> Self {
        let t = T(lang);
        let c = Common(lang);
        let mut errors = Errors::new();
        errors.add("title", t.field_error());
        let link = |label: &str, current| Link::new(label, "#main").current(current);
        let step = |label: &str, done, current| Step {
            label: label.to_owned(),
            href: if done { "#main".to_owned() } else { String::new() },
            done,
            current,
        };
        let row = |name: &str, n: i64, share: f64| vec![name.to_owned(), c.number(n), c.percent(share)];
        Self {
            shell,
            t,
            c,
            errors,
            crumbs: vec![link(c.home(), false), link(t.title(), true)],
            tabs: vec![link(c.nav_results(), true), link(t.ideas(), false), link(c.nav_about(), false)],
            steps: vec![
                step(t.role(), true, false),
                step(t.rating(), false, true),
                step(c.done(), false, false),
            ],
            roles: vec![
                Choice::new("resident", t.resident()).checked(true),
                Choice::new("elected", t.elected()).hint(t.field_hint()),
                Choice::new("employee", t.employee()),
            ],
            languages: Lang::ALL.map(|l| Choice::new(l.code(), l.own_name()).checked(l == lang)).to_vec(),
            head: vec![t.role().to_owned(), t.count().to_owned(), "%".to_owned()],
            rows: vec![
                row(t.resident(), 1024, 0.677),
                row(t.elected(), 310, 0.205),
                row(t.employee(), 178, 0.118),
            ],
            swatches: swatches(|ratio| crate::format::decimal(lang, ratio, 1)),
            letters: (1..=8).zip('A'..='H').collect(),
            sections: sections(t),
            sights: sights(t),
            letter_sizes: tokens::measures(&["text-", "h"]),
            distances: tokens::measures(&["gap", "round", "target"]),
            icons: icons(t, c),
            themes: themes(t),
            charts: Vec::new(),
        }
    }
}

fn sections(t: T) -> Vec<Link> {
    [
        (t.text(), "text"),
        (t.colours(), "colours"),
        (t.groups(), "marks"),
        (t.sizes(), "sizes"),
        (t.space(), "space"),
        (t.icons(), "icons"),
        (t.rating(), "rating"),
        (t.buttons(), "buttons"),
        (t.notices(), "notices"),
        (t.cards(), "cards"),
        (t.form(), "form"),
        (t.lists(), "lists"),
        (t.charts(), "charts"),
        (t.print(), "print"),
        (t.theme(), "theme"),
    ]
    .map(|(label, id)| Link::new(label, format!("#{id}")))
    .to_vec()
}

/// The least differences of five and of eight groups, light and dark, as these eyes see them.
fn sights(t: T) -> Vec<(&'static str, [String; 4])> {
    let row = |of: &dyn Fn(usize) -> [f64; 2]| {
        let ([a, b], [c, d]) = (of(5), of(8));
        [a, b, c, d].map(|x| crate::format::decimal(t.0, x, 1))
    };
    let name = |sight| match sight {
        Sight::Full => t.sight_full(),
        Sight::Protan => t.sight_protan(),
        Sight::Deutan => t.sight_deutan(),
        Sight::Tritan => t.sight_tritan(),
    };
    let mut rows: Vec<_> = Sight::ALL
        .map(|sight| (name(sight), row(&|groups| tokens::least_difference(sight, groups))))
        .to_vec();
    rows.push((t.sight_grey(), row(&tokens::least_step)));
    rows
}

fn icons(t: T, c: Common) -> Vec<(&'static str, &'static str)> {
    vec![
        ("agree", c.agree()),
        ("skip", c.skip()),
        ("disagree", c.disagree()),
        ("star", c.important()),
        ("plus", c.add()),
        ("arrow", c.next()),
        ("download", t.icon_download()),
        ("clock", t.icon_clock()),
        ("people", t.participants()),
        ("speech", t.ideas()),
        ("warning", c.warning()),
    ]
}

/// Two municipal themes put to the proof: one that is taken, one that is not.
fn themes(t: T) -> Vec<(String, String)> {
    let verdict = |brand: &str| {
        let theme = Theme {
            brand: brand.to_owned(),
            on_brand: "#ffffff".to_owned(),
            accent: "#a8690f".to_owned(),
            dark_brand: "#a9c1f5".to_owned(),
            dark_on_brand: "#0b1733".to_owned(),
            dark_accent: "#dba94e".to_owned(),
        };
        let decimal = |x: f64| crate::format::decimal(t.0, x, 1);
        match theme.css() {
            Ok(_) => t.accepted().to_owned(),
            Err(ThemeError::Contrast { front, behind, ratio, least }) => {
                t.refused(&front, &behind, &decimal(ratio), &decimal(least))
            }
            Err(other) => other.to_string(),
        }
    };
    ["#1d3c8f", "#7fa8ff"].map(|brand| (brand.to_owned(), verdict(brand))).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_page_renders_in_every_language() {
        for lang in Lang::ALL {
            let shell = Shell::new(lang, T(lang).title(), "/style").with_nav("x", "/style");
            let html = StylePage::new(lang, shell).render().unwrap();
            assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())));
            assert!(html.contains(T(lang).idea()));
            assert!(!html.contains("/assets/unknown"));
            assert_eq!(html.matches("role=\"status\"").count(), 1);
            for section in sections(T(lang)) {
                let id = format!("id=\"{}\"", section.href.trim_start_matches('#'));
                assert!(html.contains(&id), "{} leads nowhere", section.href);
            }
            assert!(html.contains(T(lang).accepted()) && html.contains("#7fa8ff"));
        }
    }
}
