// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What search engines find: the list of pages, and the same alternatives in each page's head.

use std::collections::BTreeSet;

use brainstorm::contract::{Brainstorms, NewConversation, Settings, State};
use kernel::{Actor, LocalizedText};
use testing::TestApp;

use crate::features::FEATURES;

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

/// The alternatives that a piece of text names, language and address.
fn alternatives(text: &str) -> BTreeSet<(String, String)> {
    between(text, "rel=\"alternate\" hreflang=\"", ">")
        .into_iter()
        .filter_map(|link| {
            let address = link.split("href=\"").nth(1)?.split('"').next()?;
            Some((link.split('"').next()?.to_owned(), address.to_owned()))
        })
        .collect()
}

#[tokio::test]
async fn the_sitemap_lists_public_pages_with_the_alternatives_that_they_name_themselves() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let name = LocalizedText::new("Kauhava", "Kauhava", "Kauhava");
    let org =
        people::contract::ensure_organisation(&app.state, "kauhava".parse().unwrap(), name, "municipality");
    let org = org.await.unwrap();
    let all = app.state.get::<Brainstorms>().unwrap();
    for (slug, state) in [("julki", State::Published), ("luonnos", State::Draft), ("kiinni", State::Closed)] {
        let mut settings = Settings::new(LocalizedText::new("Kunta", "Kommun", "Town"));
        settings.intro = LocalizedText::new("Kerro ideasi.", "Berätta.", "Tell us.");
        let mut new = NewConversation::new(settings);
        new.slug = Some(slug.to_owned());
        new.state = state;
        all.import(&Actor::System, org, new).await.unwrap();
    }
    let visitor = app.visitor();
    let robots = visitor.get("/robots.txt").await.expect(200).text();
    let sitemap = between(&robots, "Sitemap: ", "\n")[0].to_owned();
    let origin = app.state.config.public_url.clone();
    let map = visitor.get(sitemap.strip_prefix(&origin).unwrap()).await.expect(200).text();
    visitor.get("/fi/b/julki/results").await;
    app.run_jobs().await;
    let mut seen = 0;
    for url in between(&map, "<url>", "</url>") {
        let address = between(url, "<loc>", "</loc>")[0];
        let page = visitor.get(address.strip_prefix(&origin).unwrap()).await;
        let html = page.expect(200).text();
        let head = html.split("</head>").next().unwrap();
        assert_eq!(alternatives(url), alternatives(head), "{address}");
        assert!(alternatives(url).len() == 4 && url.contains("x-default"), "{address}");
        assert!(!head.contains("noindex"), "{address} is listed and asks not to be");
        assert!(head.contains(&format!("rel=\"canonical\" href=\"{address}\"")), "{address}");
        assert!(head.contains(&format!("property=\"og:url\" content=\"{address}\"")), "{address}");
        seen += 1;
    }
    // The front page, two brainstorms, three pages of results; each in three languages.
    assert_eq!(seen, 3 * 6);
    assert!(!map.contains("luonnos"));
}
