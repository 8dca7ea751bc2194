// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's look, and the log of who read what.

use testing::both_engines;

use super::*;

const GOOD: [(&str, &str); 7] = [
    ("own", "1"),
    ("brand", "#0b3d91"),
    ("on_brand", "#ffffff"),
    ("accent", "#8a4b00"),
    ("dark_brand", "#9dc1ff"),
    ("dark_on_brand", "#0a0f1a"),
    ("dark_accent", "#ffb266"),
];

fn with<'a>(name: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("name_fi", name), ("name_sv", "Testby stad"), ("name_en", "")];
    for (field, value) in GOOD {
        let own = changed.iter().find(|(f, _)| *f == field);
        fields.push(own.copied().unwrap_or((field, value)));
    }
    fields
}

#[tokio::test]
async fn a_new_organisation_s_first_page_bears_its_name() {
    both_engines(FEATURES, |app| async move {
        let id = org(&app, "testila").await;
        assert_eq!(web::Looks::of(&app.state).name(id, Lang::Sv).as_deref(), Some("Testby"));
        // Asking for it again changes nothing.
        assert_eq!(org(&app, "testila").await, id);
    })
    .await;
}

#[tokio::test]
async fn an_organisation_shows_its_own_name_and_colours_and_unreadable_ones_are_refused() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let to = "/fi/desk/organisation";
        boss.get(to).await.expect(200).contains("Testilä");
        boss.post_form(to, &with("Testilän kaupunki", &[])).await.expect(303);
        let page = boss.get(to).await.expect(200).text();
        assert!(page.contains("Testilän kaupunki"), "{page}");
        let sheet = page.split('"').find(|p| p.starts_with("/o/testila/look-")).unwrap().to_owned();
        let css = app.visitor().get(&sheet).await;
        css.expect(200).contains("--brand:#0b3d91").contains("prefers-color-scheme:dark");
        assert!(css.header("cache-control").contains("immutable"));
        app.visitor().get("/o/testila/look-000000000000.css").await.expect(404);
        app.visitor().get("/o/muu/look-000000000000.css").await.expect(404);
        boss.post_form(to, &with("Testilä", &[("brand", "#ffee00")])).await.expect(422).contains("kontrasti");
        boss.post_form(to, &with("Testilä", &[("accent", "red; }")])).await.expect(422).contains("#rrggbb");
        boss.post_form(to, &with("", &[])).await.expect(422).contains("Kirjoita organisaation nimi");
        // Nothing of what was refused is kept.
        boss.get(to).await.expect(200).contains("Testilän kaupunki").contains(&sheet);
        boss.post_form(to, &with("Testilä", &[("own", "")])).await.expect(303);
        boss.get(to).await.expect(200).lacks("/o/testila/look-");
    })
    .await;
}

#[tokio::test]
async fn the_site_s_owner_takes_in_an_organisation_whose_owner_sees_nothing_of_the_others() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let to = "/fi/desk/organisations";
        boss.get("/fi/desk/people").await.expect(200).contains(to);
        let form = |name| [("name_fi", name), ("kind", "municipality"), ("email", "johtaja@uusila.fi")];
        boss.post_form(to, &form("")).await.expect(422).contains("Kirjoita organisaation nimi");
        boss.post_form(to, &[("name_fi", "Uusila")]).await.expect(422).contains("Valitse, millainen");
        boss.post_form(to, &form("Testila")).await.expect(422).contains("Samanniminen");
        let page = boss.post_form(to, &form("Uusila")).await.expect(200).text();
        let link = page.split('"').find(|p| p.starts_with("http") && p.contains("/fi/invitation/")).unwrap();
        let path = link.split_once("/fi/").map(|(_, rest)| format!("/fi/{rest}")).unwrap();
        let new = app.visitor();
        let word = "neljä outoa sanaa peräkkäin";
        new.get(&path).await.expect(200);
        new.post_form(&path, &[("name", "Uusi Johtaja"), ("password", word)]).await.expect(303);
        new.get("/fi/desk/people")
            .await
            .expect(200)
            .contains("Uusi Johtaja")
            .lacks("Aino Virtanen")
            .lacks(to);
        new.get(to).await.expect(404);
        new.post_form(to, &form("Kolmasla")).await.expect(403);
    })
    .await;
}

/// A PNG picture of this size: its head and its end, which is what is looked at.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    file.extend(width.to_be_bytes());
    file.extend(height.to_be_bytes());
    file.extend(b"\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82");
    file
}

/// A browser's form with a picture.
fn form(token: &str, picture: &[u8]) -> Vec<u8> {
    let mut body =
        format!("--b0\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--b0\r\n");
    body += "Content-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\n\r\n";
    let mut body = body.into_bytes();
    body.extend(picture);
    body.extend(b"\r\n--b0--\r\n");
    body
}

#[tokio::test]
async fn a_logo_stands_beside_the_name_and_what_is_no_picture_is_refused() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let (to, kind) = ("/fi/desk/organisation/logo", Some("multipart/form-data; boundary=b0"));
        let page = boss.get("/fi/desk/organisation").await;
        let token = page.expect(200).lacks("Poista logo").field("csrf");
        let send = |picture: Vec<u8>| boss.send("POST".parse().unwrap(), to, kind, form(&token, &picture));
        send(b"<svg onload=\"alert(1)\"/>".to_vec()).await.expect(422).contains("ehjä PNG-kuva");
        send(png(5_000, 40)).await.expect(422).contains("5000 × 40");
        send(Vec::new()).await.expect(422).contains("Valitse kuvatiedosto");
        send(png(240, 80)).await.expect(303);
        let page = boss.get("/fi/desk/organisation").await.expect(200).text();
        let at = page.split('"').find(|p| p.starts_with("/o/testila/logo-")).unwrap().to_owned();
        let picture = app.visitor().get(&at).await;
        picture.expect(200);
        assert_eq!(picture.header("content-type"), "image/png");
        assert_eq!(picture.header("x-content-type-options"), "nosniff");
        app.visitor().get("/o/testila/logo-000000000000.png").await.expect(404);
        boss.post_form("/fi/desk/organisation/logo/remove", &[]).await.expect(303);
        boss.get("/fi/desk/organisation").await.expect(200).lacks("/o/testila/logo-");
        app.visitor().get(&at).await.expect(404);
    })
    .await;
}

store::sql! {
    CHANGE = "UPDATE audit_entry SET path = '/muu' WHERE number = $1";
    TAKE_OUT = "DELETE FROM audit_entry WHERE number = $1";
}

#[tokio::test]
async fn reading_people_is_written_down_and_a_change_of_the_log_is_noticed() {
    both_engines(FEATURES, |app| async move {
        let (org, _, boss) = owner(&app).await;
        for _ in 0..3 {
            boss.get("/fi/desk/people").await.expect(200);
        }
        let id = account(&app, org, "tarkastaja@testila.fi", &[Role::Auditor]).await;
        let auditor = signed_in(&app, org, id).await;
        auditor.get("/fi/desk/people").await.expect(403);
        let log = auditor.get("/fi/desk/audit").await;
        log.expect(200).contains("Katsoi käyttäjälistaa").contains("Aino Virtanen").lacks("Loki ei ole ehjä");
        assert_eq!(log.text().matches("Katsoi käyttäjälistaa").count(), 3);
        app.visitor().get("/fi/desk/audit").await.expect(303);
        let other = app.staff(OrgId::from_i64(77), &[Role::Auditor]);
        other.get("/fi/desk/audit").await.expect(200).contains("Lokissa ei ole vielä rivejä");
        app.state.store.write(|q| q.exec(CHANGE, store::params![2])).await.unwrap();
        auditor.get("/fi/desk/audit").await.expect(200).contains("Rivi 2 puuttuu");
        app.state.store.write(|q| q.exec(TAKE_OUT, store::params![1])).await.unwrap();
        auditor.get("/fi/desk/audit").await.expect(200).contains("Rivi 1 puuttuu");
    })
    .await;
}

#[tokio::test]
async fn what_was_done_to_an_account_is_written_down_and_what_was_refused_is_not() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let matti = account(&app, org, "matti@testila.fi", &[Role::Viewer]).await;
        // Forms that are done answer with a redirect.
        boss.post_form(&format!("/fi/desk/people/{matti}/roles"), &[("role", "moderator")]).await.expect(303);
        boss.post_form(&format!("/fi/desk/people/{matti}/disable"), &[]).await.expect(303);
        boss.post_form(&format!("/fi/desk/people/{id}/disable"), &[]).await.expect(409);
        let log = boss.get("/sv/desk/audit").await;
        log.expect(200).contains("Ändrade en användares roller").contains("Inaktiverade ett konto");
        assert_eq!(log.text().matches("Inaktiverade ett konto").count(), 1);
        assert!(log.text().contains(&format!("/fi/desk/people/{matti}/roles")));
    })
    .await;
}
