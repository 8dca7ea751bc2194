// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The moderators' morning letter.

use kernel::{Actor, Lang, Role};
use serde_json::json;
use testing::both_engines_with_mail;

use crate::help::{FEATURES, Open};

#[tokio::test]
async fn who_wants_it_gets_one_letter_on_a_morning_when_something_waits() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let email = people::contract::Email::parse("moderaattori@example.fi").unwrap();
        let roles = [Role::Moderator];
        let account = people::contract::ensure_account(&app.state, open.org, email, "Mo", Lang::Sv, &roles);
        let account = account.await.unwrap();
        let link =
            people::contract::create_one_time_link(&app.state, open.org, account, Lang::Fi).await.unwrap();
        let browser = app.visitor();
        browser.post_form(link.trim_start_matches("http://localhost:8080"), &[]).await.expect(303);
        browser.get("/fi/desk/account").await.expect(200).contains("/fi/desk/digest");
        browser.get("/fi/desk/digest").await.expect(200);
        browser.post_form("/fi/desk/digest", &[("wanted", "1")]).await.expect(303);
        app.run_jobs().await;
        app.clock.advance(86_400_000);
        app.run_jobs().await;
        assert!(sink.arrived().is_empty(), "nothing waits");
        let view = open.all().get(&Actor::System, open.id).await.unwrap();
        let question = view.questions[0].id;
        let path = format!("/api/v1/brainstorms/{}/participants", open.id);
        let joined = app.visitor().json("POST", &path, &json!({ "language": "fi" })).await.expect(201).json();
        let someone = app.visitor().with_bearer(joined["token"].as_str().unwrap());
        let path = format!("/api/v1/brainstorms/{}/ideas", open.id);
        let held = json!({ "question": question, "text": "Soita numeroon 131052-308T niin kerron lisää" });
        let held = someone.json("POST", &path, &held).await;
        held.expect(202);
        app.clock.advance(1_801_000);
        app.run_jobs().await;
        let letter = sink.only("moderaattori@example.fi");
        assert!(letter.text().contains("Kommun 2040\n- 1 idé: http"), "{}", letter.text());
        for _ in 0..3 {
            app.clock.advance(1_801_000);
            app.run_jobs().await;
        }
        assert_eq!(sink.arrived().len(), 1);
        let off = letter.path("/off/d");
        app.visitor().post_form(&off, &[]).await.expect(200);
        app.clock.advance(2 * 86_400_000);
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1);
    })
    .await;
}
