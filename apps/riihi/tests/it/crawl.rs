// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every page in every language: a visitor, a participant and a facilitator follow all links of a brainstorm
//! that is open and later published. No page may fail, be in another language than its address says, or
//! show a half-filled template; and every page that is declared must have been reached.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use brainstorm::contract::{Brainstorms, Refusal};
use brainstorm::domain::{Move, templates};
use http::Method;
use kernel::{Actor, Date, Lang, LocalizedText, OrgId, Role};
use testing::{Client, TestApp};

use crate::features::FEATURES;

/// Pages that cannot be reached here, and why; each has tests of its own.
const ELSEWHERE: [(&str, &str); 17] = [
    ("/{lang}/b/{slug}/embed", "stands in other sites' frames"),
    ("/{lang}/desk/account/factor", "asked while a second factor is being set up"),
    ("/{lang}/desk/b/{id}/invite/mail", "only where mail is set up"),
    ("/{lang}/desk/b/{id}/invite/{round}", "only where mail is set up"),
    ("/{lang}/desk/digest", "only where mail is set up"),
    ("/{lang}/i/{token}", "the address is in a letter"),
    ("/{lang}/sign-in/mail", "only where mail is set up"),
    ("/{lang}/b/{slug}/results/kunta/{code}", "a form leads there, which the walk in a browser fills in"),
    ("/{lang}/b/{slug}/results/tables/{file}", "pictures need more people than there are here"),
    ("/{lang}/b/{slug}/results/picture.png", "for the previews of other programs, in builds that draw"),
    ("/{lang}/off/{token}", "the address is in a letter"),
    ("/{lang}/sign-in/link/{token}", "the address is given once"),
    ("/{lang}/tell-me/{token}", "the address is in a letter"),
    ("/{lang}/b/{slug}/ideas/{idea}/comments/latest", "a part of a page"),
    ("/{lang}/desk/b/{id}/live", "a stream, not a page"),
    ("/{lang}/invitation/{token}", "the address is in a letter"),
    ("/{lang}/b/{slug}/tell-me", "only where mail is set up"),
];

fn text(fi: &str, sv: &str, en: &str) -> LocalizedText {
    LocalizedText::new(fi, sv, en)
}

/// The declared pages in a language: addresses that begin with it and are read.
fn declared() -> BTreeSet<&'static str> {
    let all = web::routes(FEATURES);
    let pages = all.into_iter().filter(|r| r.method == Method::GET && r.path.starts_with("/{lang}"));
    pages.map(|r| r.path).collect()
}

/// The declared address that a path belongs to: the one with the fewest blanks.
fn route_of<'a>(path: &str, routes: &BTreeSet<&'a str>) -> Option<&'a str> {
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let blank = |part: &str| part.starts_with('{');
    let fits = |route: &&&str| {
        let own: Vec<&str> = route.split('/').collect();
        own.len() == parts.len() && own.iter().zip(&parts).all(|(o, p)| blank(o) || o == p)
    };
    let blanks = |route: &&&str| route.split('/').filter(|p| blank(p)).count();
    routes.iter().filter(fits).min_by_key(blanks).copied()
}

/// The addresses of our own that a page links to, without fragment.
fn links(html: &str) -> Vec<String> {
    let hrefs = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = hrefs.filter(|h| h.starts_with('/') && !h.starts_with("//") && !h.starts_with("/assets/"));
    own.map(|h| h.split('#').next().unwrap_or(h).replace("&amp;", "&")).collect()
}

/// What somebody reaches from `starts`, by declared address and language.
async fn crawl(
    who: &str,
    client: &Client,
    starts: &[String],
    seen: &mut BTreeMap<&'static str, BTreeSet<Lang>>,
) {
    let routes = declared();
    let mut ways: VecDeque<String> = starts.iter().cloned().collect();
    let mut known: BTreeSet<String> = ways.iter().cloned().collect();
    // A page of a list or a thread is one page: only so many addresses of each kind.
    let mut visits: BTreeMap<(&str, Lang), usize> = BTreeMap::new();
    while let Some(address) = ways.pop_front() {
        let path = address.split('?').next().unwrap_or(&address);
        let Some(route) = route_of(path, &routes) else { continue };
        let Some(lang) = path.split('/').nth(1).and_then(|l| l.parse::<Lang>().ok()) else { continue };
        // Streams never end.
        if route.ends_with("/live") || route.ends_with("/events") {
            seen.entry(route).or_default().insert(lang);
            continue;
        }
        let count = visits.entry((route, lang)).or_default();
        *count += 1;
        if *count > 8 {
            continue;
        }
        let page = client.get(&address).await;
        if page.status() == 303 {
            let to = page.location().to_owned();
            if known.insert(to.clone()) {
                ways.push_back(to);
            }
            seen.entry(route).or_default().insert(lang);
            continue;
        }
        assert_eq!(
            page.status(),
            200,
            "{who} at {address}: {}",
            page.text().chars().take(400).collect::<String>()
        );
        seen.entry(route).or_default().insert(lang);
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        let html = page.text();
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{who} at {address}: not in {lang}");
        assert!(!html.contains("{{") && !html.contains("{%"), "{who} at {address}: a half-filled template");
        assert_eq!(html.matches("<h1").count(), 1, "{who} at {address}: one heading of the first rank");
        for link in links(&html) {
            if known.insert(link.clone()) {
                ways.push_back(link);
            }
        }
    }
}

/// A brainstorm from a template, open, with everything that makes its pages differ.
async fn opened(
    app: &TestApp,
    org: OrgId,
) -> (std::sync::Arc<Brainstorms>, brainstorm::domain::BrainstormId, String) {
    let all: std::sync::Arc<Brainstorms> = app.state.need().unwrap();
    let spec = templates().iter().find(|t| t.key == "future_municipality").unwrap();
    let id = all.create_from(&Actor::System, org, spec, None).await.unwrap();
    let mut settings = all.get(&Actor::System, id).await.unwrap().brainstorm.settings.clone();
    settings.promise.who_decides =
        text("Valtuusto päättää.", "Fullmäktige beslutar.", "The council decides.");
    settings.promise.what_can_change = text("Strategia.", "Strategin.", "The strategy.");
    settings.promise.answer_by = Date::parse("2031-03-01");
    all.edit(&Actor::System, id, None, settings, None, "").await.unwrap();
    match all.step(&Actor::System, id, Move::Open, false).await {
        Ok(_) => {}
        Err(brainstorm::contract::Error::Refused(Refusal::TooFewSeeds { .. })) => {
            panic!("a template has seeds")
        }
        Err(other) => panic!("{other:?}"),
    }
    let slug = all.get(&Actor::System, id).await.unwrap().brainstorm.slug.to_string();
    (all, id, slug)
}

/// The id that a page asks to rate.
fn asked(html: &str) -> String {
    let card = html.split("rate-card").nth(1).unwrap_or_default();
    card.split("name=\"idea\" value=\"")
        .nth(1)
        .and_then(|r| r.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn every_page_is_reached_whole_in_each_language() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let name = text("Kauhava", "Kauhava", "Kauhava");
    let slug = "kauhava".parse().unwrap();
    let org = people::contract::ensure_organisation(&app.state, slug, name, "municipality").await.unwrap();
    let (all, id, slug) = opened(&app, org).await;
    let desk =
        app.staff(org, &[Role::Owner, Role::Facilitator, Role::Moderator, Role::Analyst, Role::Platform]);
    let person = app.visitor();
    let base = format!("/fi/b/{slug}");
    person.post_form(&format!("{base}/join"), &[("languages_read", "fi")]).await.expect(303);
    for _ in 0..2 {
        let idea = asked(&person.get(&format!("{base}/q/1")).await.text());
        person.post_form(&format!("{base}/q/1/rate"), &[("idea", &idea), ("tap", "1")]).await.expect(303);
    }
    let idea = [("text", "Kylätaloihin tarvitaan parempia verkkoyhteyksiä"), ("seen", "1")];
    person.post_form(&format!("{base}/q/1/write"), &idea).await.expect(303);
    let said = asked(&person.get(&format!("{base}/q/1")).await.text());
    let thread = format!("{base}/ideas/{said}/comments");
    person.post_form(&thread, &[("text", "Hyvä, mutta mistä rahat?")]).await.expect(303);
    let other = app.visitor();
    other.post_form(&format!("{base}/join"), &[("languages_read", "fi")]).await.expect(303);
    other.post_form(&format!("{base}/report/{said}"), &[("reason", "off_topic")]).await.expect(200);

    let feedback =
        [("about", "accessibility"), ("page", base.as_str()), ("message", "Kartta ei aukea"), ("email", "")];
    other.post_form("/fi/feedback", &feedback).await.expect(303);

    let starts = |tails: &[String]| -> Vec<String> {
        Lang::ALL.iter().flat_map(|l| tails.iter().map(move |t| format!("/{l}{t}"))).collect()
    };
    let public =
        starts(&[String::new(), "/style".to_owned(), format!("/b/{slug}"), format!("/b/{slug}/join")]);
    let here = |tail: &str| format!("/b/{slug}{tail}");
    let talk = here(&format!("/ideas/{said}/comments"));
    // Scripts and forms lead to these, and no link.
    let own = ["/q/1", "/q/1/write", "/summary", "/me", "/thanks"].map(here).to_vec();
    let own = starts(&[own, vec![talk.clone()]].concat());
    // A draft offers what an open brainstorm does not any more.
    let spec = templates().iter().find(|t| t.key == "youth").unwrap();
    let draft = all.create_from(&Actor::System, org, spec, None).await.unwrap();
    let channels = format!("/fi/desk/b/{id}/channels");
    let channel = [("kind", "poster"), ("audience", "Kirjasto"), ("code", "kirjasto"), ("reached", "")];
    desk.post_form(&channels, &channel).await.expect(303);
    let mut office = ["/desk", "/desk/account"].map(str::to_owned).to_vec();
    office.extend([format!("/desk/b/{id}"), format!("/desk/b/{id}/channels"), format!("/desk/b/{draft}")]);
    let office = starts(&office);
    let mut seen = BTreeMap::new();
    crawl("a visitor", &app.visitor(), &public, &mut seen).await;
    crawl("a participant", &person, &own, &mut seen).await;
    crawl("another participant", &other, &starts(&[talk]), &mut seen).await;
    crawl("a facilitator", &desk, &office, &mut seen).await;
    all.step(&Actor::System, id, Move::Close, false).await.unwrap();
    all.step(&Actor::System, id, Move::Publish, false).await.unwrap();
    app.run_jobs().await;
    let results = starts(&[format!("/b/{slug}"), format!("/b/{slug}/results")]);
    crawl("a visitor of the results", &app.visitor(), &results, &mut seen).await;
    crawl("a facilitator afterwards", &desk, &office, &mut seen).await;

    let excused: BTreeSet<&str> = ELSEWHERE.iter().map(|(route, _)| *route).collect();
    let missed: Vec<String> = declared()
        .into_iter()
        .filter(|route| !excused.contains(route))
        .filter_map(|route| {
            let langs = seen.get(route).cloned().unwrap_or_default();
            (langs.len() < Lang::ALL.len()).then(|| format!("{route}: only {langs:?}"))
        })
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}
