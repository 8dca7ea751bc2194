// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What goes out: headers, compression, caching, the site's own addresses, the API description.

use web::{Config, openapi};

use super::*;

#[tokio::test]
async fn every_answer_has_the_headers_and_a_page_sets_no_cookie() {
    let app = app().await;
    for path in ["/fi/page", "/nothing", "/livez", "/api/v1/nothing", "/fi/panic"] {
        let reply = app.visitor().get(path).await;
        assert_eq!(reply.header("content-security-policy"), web::CSP, "{path}");
        assert!(!web::CSP.contains("unsafe"));
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.header("referrer-policy"), "same-origin");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(reply.header("strict-transport-security"), "");
        assert_eq!(reply.header("set-cookie"), "", "{path}");
        assert_eq!(reply.header("x-request-id").len(), 16);
        assert!(reply.header("content-type").contains("charset=utf-8"), "{path}");
    }
}

#[tokio::test]
async fn https_is_remembered_and_personal_pages_are_not_stored() {
    let config = Config { public_url: "https://riihi.example.fi".to_owned(), ..Config::default() };
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let reply = app.visitor().get("/fi/page").await;
    assert_eq!(reply.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    assert_eq!(reply.header("cache-control"), "no-cache");
    let personal = app.visitor().with_header("cookie", "__Host-riihi=x").get("/fi/page").await;
    assert_eq!(personal.header("cache-control"), "no-store");
}

#[tokio::test]
async fn on_a_home_network_no_header_is_sent_that_browsers_only_complain_about() {
    let config = Config { public_url: "http://192.168.1.20:8400".to_owned(), ..Config::default() };
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let reply = app.visitor().get("/fi/page").await;
    assert_eq!(reply.header("cross-origin-opener-policy"), "");
    assert_eq!(reply.header("content-security-policy"), web::CSP);
}

#[tokio::test]
async fn a_long_page_is_compressed_for_those_who_take_it() {
    let app = app().await;
    let zipped = app.visitor().with_header("accept-encoding", "br, gzip").get("/fi/page").await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert!(zipped.bytes().len() < 200);
    let plain = app.visitor().with_header("accept-encoding", "gzip;q=0").get("/fi/page").await;
    assert_eq!((plain.header("content-encoding"), plain.header("vary")), ("", "accept-encoding"));
}

#[tokio::test]
async fn a_cached_page_is_answered_with_304_until_its_version_changes() {
    let app = app().await;
    let first = app.visitor().with_header("accept-encoding", "gzip").get("/fi/cached").await;
    assert_eq!(first.expect(200).header("content-encoding"), "gzip");
    let again = app.visitor().with_header("if-none-match", first.header("etag")).get("/fi/cached").await;
    again.expect(304);
    assert!(again.bytes().is_empty());
    app.visitor().get("/fi/cached").await.expect(200).contains("<p>riihi</p>");
}

#[tokio::test]
async fn the_site_s_own_addresses_answer() {
    let app = app().await;
    app.visitor().get("/livez").await.expect(200).contains("ok");
    app.visitor().get("/version").await.expect(200).contains("riihi");
    app.visitor().get("/robots.txt").await.expect(200).contains("Disallow: /api/").contains("/sitemap.xml");
    app.visitor().get("/.well-known/security.txt").await.expect(404);
    let css = app.visitor().get(ui::asset("riihi.css")).await;
    assert_eq!(css.expect(200).header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    app.visitor().get("/assets/riihi.000000000000.css").await.expect(404);
}

#[tokio::test]
async fn a_security_contact_is_told_with_a_date_that_is_not_over() {
    let config = Config { security_contact: "mailto:turva@example.fi".to_owned(), ..Config::default() };
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let text = app.visitor().get("/.well-known/security.txt").await;
    text.expect(200).contains("Contact: mailto:turva@example.fi\n").contains("Expires: 2027-05-20T");
}

#[test]
fn the_description_lists_what_is_described_and_nothing_else() {
    let description = openapi(FEATURES);
    assert_eq!(description["openapi"], "3.1.0");
    let paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths, ["/api/v1/things", "/api/v1/things/{id}"]);
    let one = &description["paths"]["/api/v1/things/{id}"]["get"];
    assert_eq!(one["operationId"], "get_things_id");
    assert_eq!(one["parameters"][0]["name"], "id");
    assert!(one["responses"]["default"].is_object());
}
