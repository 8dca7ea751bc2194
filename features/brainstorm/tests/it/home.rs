// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A municipality continues a national brainstorm at home.

use brainstorm::{
    FEATURE,
    domain::{BrainstormId, Move, Promise},
    operations::Added,
};
use kernel::{Actor, OrgId, Role};

use crate::fixture::{ORG, open};

const TOWN: OrgId = OrgId::from_i64(6);

#[tokio::test]
async fn a_published_brainstorm_of_another_organisation_is_continued_at_home_with_its_best_ideas() {
    testing::both_engines(&[FEATURE], |app| async move {
        let country = open(&app).await;
        let writer = country.join().await.actor;
        let Added::Visible(best, _) = country.write(&writer, "Kirjasto auki iltaisin ja sunnuntaina").await
        else {
            panic!("not shown")
        };
        country.rate(&country.join().await.actor, best.id, 1).await;
        let town = app.staff(TOWN, &[Role::Facilitator]);
        town.get("/fi/desk/new").await.expect(200).lacks("Jatka kotona");
        let from = format!("copy:{}", country.id);
        for step in [Move::Close, Move::Publish] {
            country.all.step(&Actor::System, country.id, step, false).await.unwrap();
        }
        town.get("/sv/desk/new").await.expect(200).contains("Fortsätt hemma").contains(&from);
        // It is no copy of one's own.
        app.staff(ORG, &[Role::Facilitator]).get("/fi/desk/new").await.expect(200).lacks("Jatka kotona");

        let made = town.post_form("/fi/desk/new", &[("from", &from), ("title", "")]).await;
        let to = made.expect(303).location();
        let id: BrainstormId = to.split("/b/").nth(1).unwrap().split('?').next().unwrap().parse().unwrap();
        let view = country.all.get(&Actor::System, id).await.unwrap();
        let settings = &view.brainstorm.settings;
        assert_eq!((view.brainstorm.org, settings.continues), (TOWN, Some(country.id)));
        assert_eq!(settings.promise, Promise::default(), "nobody promises in another's name");
        assert_eq!(settings.contact.name, "");
        assert_eq!(view.questions.len(), 2);
        let seeds = country.all.all_ideas(&Actor::System, id).await.unwrap();
        assert!(seeds.iter().any(|i| i.text == "Kirjasto auki iltaisin ja sunnuntaina"), "{seeds:?}");
    })
    .await;
}
