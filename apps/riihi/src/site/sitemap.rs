// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of public pages for search engines, each with its other languages. Only pages that search engines may
//! list are in it; every idea's page is found from the list of ideas.

use std::fmt::Write;

use brainstorm::{Brainstorms, domain::State};
use kernel::Lang;
use ui::Shell;
use web::{IntoResponse, Result, Visit, WebError, header};

/// So many brainstorms: the format takes fifty thousand addresses.
const LISTED: usize = 4_000;
/// Pages of a published result, below the brainstorm's own.
const RESULTS: [&str; 3] = ["/results", "/results/ideas", "/results/method"];

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

pub(super) async fn show(visit: Visit) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let origin = &visit.state.config.public_url;
    let mut out = HEAD.to_owned();
    add(&mut out, origin, "", None);
    for b in all.public_brainstorms(None, LISTED).await.map_err(WebError::internal)? {
        let own = format!("/b/{}", b.slug);
        add(&mut out, origin, &own, None);
        if b.state >= State::Published {
            let day = b.published_at.map(|at| at.date().to_iso());
            for tail in RESULTS {
                add(&mut out, origin, &format!("{own}{tail}"), day.as_deref());
            }
        }
    }
    out.push_str("</urlset>\n");
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], out).into_response())
}

/// A page in each language, with the same alternatives as its own head names.
fn add(out: &mut String, origin: &str, path: &str, changed: Option<&str>) {
    let mut shell = Shell::new(Lang::Fi, "", path);
    shell.origin = Some(origin.to_owned());
    let others: Vec<(&str, String)> = shell
        .variants()
        .iter()
        .filter_map(|v| Some((v.lang.code(), shell.canonical_of(v)?)))
        .chain(shell.canonical_else().map(|address| ("x-default", address)))
        .collect();
    for (_, address) in others.iter().filter(|(lang, _)| *lang != "x-default") {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "<url><loc>{address}</loc>");
        if let Some(day) = changed {
            let _ = writeln!(out, "<lastmod>{day}</lastmod>");
        }
        for (lang, other) in &others {
            let _ = writeln!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>");
        }
        out.push_str("</url>\n");
    }
}
