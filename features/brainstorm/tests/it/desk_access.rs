// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who comes to the desk: by role, by organisation, and only with a form of our own.

use brainstorm::FEATURE;
use kernel::{OrgId, Role};

use crate::fixture::{ORG, draft, open, settings};

#[tokio::test]
async fn roles_see_and_do_what_is_theirs() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = format!("/fi/desk/b/{}", open.id);
        app.visitor().get(&base).await.location();
        let viewer = app.staff(ORG, &[Role::Viewer]);
        viewer.get(&base).await.expect(200).lacks("/step/close").lacks(&format!("{base}/brake"));
        viewer.get("/fi/desk").await.expect(200).lacks("/fi/desk/new");
        for tail in
            ["/texts", "/settings", "/questions", "/seeds", "/channels", "/step/close", "/queue", "/copies"]
        {
            viewer.get(&format!("{base}{tail}")).await.expect(403);
        }
        viewer.post_form(&format!("{base}/step/close"), &[]).await.expect(403);
        let moderator = app.staff(ORG, &[Role::Moderator]);
        moderator.get(&base).await.expect(200).contains(&format!("{base}/brake")).lacks("/step/close");
        moderator.post_form(&format!("{base}/step/close"), &[]).await.expect(403);
        app.staff(ORG, &[Role::Auditor]).get("/fi/desk").await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn another_organisation_s_brainstorm_does_not_exist() {
    testing::both_engines(&[FEATURE], |app| async move {
        let stranger = app.staff(OrgId::from_i64(6), &[Role::Owner]);
        let hidden = draft(&app, settings(), 10).await;
        let shown = open(&app).await;
        for id in [hidden.id, shown.id] {
            let base = format!("/fi/desk/b/{id}");
            for tail in ["", "/texts", "/ideas", "/queue", "/copies", "/live", "/step/close"] {
                stranger.get(&format!("{base}{tail}")).await.expect(404);
            }
            stranger.post_form(&format!("{base}/step/close"), &[]).await.expect(404);
            stranger.post_form(&format!("{base}/brake"), &[("read_only", "1")]).await.expect(404);
            let copy = [("from", format!("copy:{}", hidden.id)), ("title", "Varastettu".to_owned())];
            let copy: Vec<(&str, &str)> = copy.iter().map(|(n, v)| (*n, v.as_str())).collect();
            stranger.post_form("/fi/desk/new", &copy).await.expect(404);
        }
        stranger.get("/fi/desk").await.expect(200).lacks("Tulevaisuuden kunta");
    })
    .await;
}

#[tokio::test]
async fn a_form_without_its_token_or_from_another_site_changes_nothing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let close = format!("/fi/desk/b/{}/step/close", open.id);
        app.staff(ORG, &[Role::Owner]).without_csrf().post_form(&close, &[]).await.expect(403);
        let foreign = app.staff(ORG, &[Role::Owner]).with_header("sec-fetch-site", "cross-site");
        foreign.post_form(&close, &[]).await.expect(403);
        let view = open.all.get(&kernel::Actor::System, open.id).await.unwrap();
        assert_eq!(view.brainstorm.state, brainstorm::domain::State::Open);
    })
    .await;
}

#[tokio::test]
async fn the_brake_of_the_whole_service_is_for_its_administrators() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let owner = app.staff(ORG, &[Role::Owner]);
        owner.get("/fi/desk/brake").await.expect(403);
        owner.get("/fi/desk").await.expect(200).lacks("/desk/brake");
        let admin = app.staff(ORG, &[Role::Owner, Role::Platform]);
        admin.get("/fi/desk").await.expect(200).contains("/fi/desk/brake");
        admin.get("/sv/desk/brake").await.expect(200).contains("hela tjänsten");
        admin.post_form("/fi/desk/brake", &[("read_only", "1")]).await.expect(303);
        assert!(open.all.brake(open.id).read_only);
        admin.get("/fi/desk/brake").await.expect(200).contains("checked");
        admin.post_form("/fi/desk/brake", &[]).await.expect(303);
        assert!(!open.all.brake(open.id).read_only);
    })
    .await;
}
