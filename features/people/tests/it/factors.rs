// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The second factor, and signing in by mail.

use testing::both_engines_with_mail;

use super::*;

const WITH_MAIL: &[Feature] = &[mail::FEATURE, people::FEATURE];

/// The six digits that an app shows for the key on the page.
fn app_code(key: &str, app: &TestApp) -> String {
    people::contract::app_code(key, app.clock.now()).unwrap()
}

async fn with_password(app: &TestApp) -> (OrgId, AccountId, Client) {
    let (org, id, boss) = owner(app).await;
    boss.post_form("/fi/desk/account/password", &[("old", ""), ("new", PASSWORD)]).await.expect(303);
    (org, id, boss)
}

async fn switch_on(app: &TestApp, boss: &Client) -> String {
    boss.get("/fi/desk/account").await.expect(200).contains("Ota vahvistus käyttöön");
    boss.post_form("/fi/desk/account/factor", &[]).await.expect(303);
    let page = boss.get("/fi/desk/account/factor").await.expect(200).text();
    let key = page.split("copy-text\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let to = "/fi/desk/account/factor/confirm";
    boss.post_form(to, &[("code", "000000")]).await.expect(422).contains("ei ole oikein");
    let code = app_code(&key, app);
    assert_eq!(boss.post_form(to, &[("code", &code)]).await.location(), "/fi/desk/account?done=factor");
    key
}

async fn password_step(browser: &Client) -> String {
    let fields = [("email", "omistaja@testila.fi"), ("password", PASSWORD), ("next", "/fi/desk/account")];
    let asked = browser.post_form("/fi/sign-in", &fields).await;
    asked.expect(200).contains("Vahvista kirjautuminen");
    assert_eq!(browser.cookies(), 0);
    asked.field("ticket")
}

#[tokio::test]
async fn with_a_second_factor_the_password_alone_lets_nobody_in() {
    both_engines_with_mail(WITH_MAIL, |app, _| async move {
        let (_, _, boss) = with_password(&app).await;
        let key = switch_on(&app, &boss).await;
        let browser = app.visitor();
        let ticket = password_step(&browser).await;
        let try_code = |ticket: String, code: String| {
            let browser = browser.clone();
            async move {
                let fields = [("ticket", &*ticket), ("code", &*code), ("next", "/fi/desk/account")];
                browser.post_form("/fi/sign-in/code", &fields).await
            }
        };
        // The code that confirmed it is not taken again.
        try_code(ticket.clone(), app_code(&key, &app)).await.expect(422);
        app.clock.advance(31_000);
        assert_eq!(try_code("00".repeat(60), app_code(&key, &app)).await.location(), "/fi/sign-in");
        let done = try_code(ticket.clone(), app_code(&key, &app)).await;
        assert_eq!(done.location(), "/fi/desk/account");
        browser.get("/fi/desk/account").await.expect(200).contains("Vahvistus on käytössä");
        app.clock.advance(6 * 60_000);
        assert_eq!(try_code(ticket, app_code(&key, &app)).await.location(), "/fi/sign-in", "too slow");
    })
    .await;
}

#[tokio::test]
async fn a_lost_app_is_taken_off_with_the_password_or_by_an_owner() {
    both_engines_with_mail(WITH_MAIL, |app, _| async move {
        let (org, _, boss) = with_password(&app).await;
        switch_on(&app, &boss).await;
        crate::account::link_is_old(&app, &boss).await;
        let to = "/fi/desk/account/factor/remove";
        boss.post_form(to, &[("proof", "väärä salasana")]).await.expect(422);
        boss.post_form(to, &[("proof", PASSWORD)]).await.expect(303);
        boss.get("/fi/desk/account").await.contains("Ota vahvistus käyttöön");
        let id = account(&app, org, "aino@testila.fi", &[Role::Facilitator]).await;
        let aino = signed_in(&app, org, id).await;
        switch_on(&app, &aino).await;
        boss.get("/fi/desk/people").await.expect(200).contains("Poista kirjautumisen vahvistus: Aino");
        boss.post_form(&format!("/fi/desk/people/{id}/factor/remove"), &[]).await.expect(303);
        aino.get("/fi/desk/account").await.contains("Ota vahvistus käyttöön");
        aino.post_form(&format!("/fi/desk/people/{id}/factor/remove"), &[]).await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn with_app_and_password_lost_a_fresh_link_helps() {
    both_engines_with_mail(WITH_MAIL, |app, _| async move {
        let (org, id, boss) = with_password(&app).await;
        switch_on(&app, &boss).await;
        crate::account::link_is_old(&app, &boss).await;
        let to = "/fi/desk/account/factor/remove";
        boss.post_form(to, &[("proof", "")]).await.expect(422);
        let again = signed_in(&app, org, id).await;
        again.post_form(to, &[("proof", "")]).await.expect(303);
        again.get("/fi/desk/account").await.contains("Ota vahvistus käyttöön");
    })
    .await;
}

#[tokio::test]
async fn a_letter_signs_in_by_its_button_or_by_its_code_in_the_asking_browser_only() {
    both_engines_with_mail(WITH_MAIL, |app, sink| async move {
        let org = org(&app, "testila").await;
        account(&app, org, "aino@testila.fi", &[Role::Owner]).await;
        let browser = app.visitor();
        browser.get("/fi/sign-in").await.expect(200).contains("/fi/sign-in/mail");
        let asked = browser.post_form("/fi/sign-in/mail", &[("email", "AINO@testila.fi")]).await;
        let ask = asked.expect(200).field("ask");
        let nobody = app.visitor().post_form("/fi/sign-in/mail", &[("email", "ei@testila.fi")]).await;
        nobody.expect(200).contains("Jos osoitteella on tili");
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1);
        let letter = sink.arrived().remove(0);
        // Aino reads Swedish.
        let text = letter.text();
        let code = text.split("koden ").nth(1).unwrap()[..9].to_owned();
        let elsewhere = app.visitor();
        let other = elsewhere.post_form("/fi/sign-in/mail", &[("email", "ei@testila.fi")]).await.field("ask");
        let to = "/fi/sign-in/mail/code";
        elsewhere.post_form(to, &[("ask", &other), ("code", &code)]).await.expect(422);
        browser.post_form(to, &[("ask", &ask), ("code", "AAAA AAAA")]).await.expect(422);
        let typed = code.to_lowercase().replace(' ', "-");
        assert_eq!(browser.post_form(to, &[("ask", &ask), ("code", &typed)]).await.location(), "/sv/desk");
        browser.post_form(to, &[("ask", &ask), ("code", &code)]).await.expect(422);
        let link = letter.path("/sign-in/link/");
        elsewhere.get(&link).await.expect(200);
        assert_eq!(elsewhere.cookies(), 0);
        elsewhere.post_form(&link, &[]).await.expect(303);
        // Five wrong ones, and the right one is worth nothing.
        let ask = browser.post_form("/fi/sign-in/mail", &[("email", "aino@testila.fi")]).await.field("ask");
        app.run_jobs().await;
        let text = sink.arrived().last().unwrap().text();
        let code = text.split("koden ").nth(1).unwrap()[..9].to_owned();
        for _ in 0..5 {
            browser.post_form(to, &[("ask", &ask), ("code", "AAAA AAAA")]).await.expect(422);
        }
        browser.post_form(to, &[("ask", &ask), ("code", &code)]).await.expect(422);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_goes_by_mail_and_all_other_sessions_end_at_once() {
    both_engines_with_mail(WITH_MAIL, |app, sink| async move {
        let (org, id, boss) = owner(&app).await;
        let fields = [("email", "uusi@testila.fi"), ("role", "facilitator")];
        boss.get("/fi/desk/people").await.expect(200);
        boss.post_form("/fi/desk/people", &fields).await.expect(200).contains("Kutsu on lähetetty");
        app.run_jobs().await;
        let link = sink.only("uusi@testila.fi").path("/invitation/");
        app.visitor().get(&link).await.expect(200).contains("Tervetuloa työpöydälle");
        let (one, two) = (signed_in(&app, org, id).await, signed_in(&app, org, id).await);
        boss.get("/fi/desk/account").await.expect(200).contains("Kirjaudu ulos muilta laitteilta");
        boss.post_form("/fi/desk/account/sessions/end-others", &[]).await.expect(303);
        one.get("/fi/desk/account").await.expect(303);
        two.get("/fi/desk/account").await.expect(303);
        boss.get("/fi/desk/account").await.expect(200).lacks("Kirjaudu ulos muilta laitteilta");
    })
    .await;
}
