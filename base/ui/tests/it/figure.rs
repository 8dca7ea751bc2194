// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The macro `figure` takes a picture of a list, which the page only lends it.

use askama::Template;
use kernel::Lang;

struct Table {
    caption: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

struct Figure {
    svg: String,
    sentence: String,
    table: Table,
}

#[derive(Template)]
#[template(
    source = "{% import \"c.html\" as c %}{% for f in figures %}{% call c::figure(t, \"f\", f) %}{% endcall %}{% endfor %}",
    ext = "html"
)]
struct Page {
    t: ui::Common,
    figures: Vec<Figure>,
}

#[test]
fn a_lent_picture_is_drawn_with_its_sentence_and_its_table() {
    let table = Table {
        caption: "Roolit".to_owned(),
        head: vec!["Rooli".to_owned(), "Osuus".to_owned()],
        rows: vec![vec!["Asukkaat".to_owned(), "45 %".to_owned()]],
    };
    let figure = Figure { svg: "<svg></svg>".to_owned(), sentence: "Eniten asukkaita.".to_owned(), table };
    let page = Page { t: ui::Common(Lang::Fi), figures: vec![figure] }.render().unwrap_or_default();
    for part in
        ["<svg></svg>", "<figcaption>Eniten asukkaita.", "<th scope=\"row\">Asukkaat</th><td>45 %</td>"]
    {
        assert!(page.contains(part), "{page}");
    }
}
