// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that many have sent in the same words, folded at the desk and brought back.

use brainstorm::{
    FEATURE,
    domain::{IdeaId, IdeaState},
    operations::Added,
};
use kernel::{Actor, Role};

use crate::fixture::{ORG, Open, open};

async fn sent(open: &Open, words: &str) -> IdeaId {
    let writer = open.join().await.actor;
    match open.write(&writer, words).await {
        Added::Visible(idea, _) => idea.id,
        other => panic!("{other:?}"),
    }
}

async fn state(open: &Open, idea: IdeaId) -> IdeaState {
    open.all.idea(&Actor::System, open.id, idea).await.unwrap().state.clone()
}

#[tokio::test]
async fn mass_copied_ideas_are_folded_with_their_number_and_brought_back() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let first = sent(&open, "Säilyttäkää Rantakylän lähikirjasto ja sen aukioloajat nykyisellään").await;
        let copy =
            sent(&open, "SÄILYTTÄKÄÄ Rantakylän lähikirjasto, ja sen aukioloajat nykyisellään!!").await;
        let near =
            sent(&open, "Säilyttäkää Rantakylän lähikirjasto ja sen aukioloajat nykyisellään kiitos").await;
        let other = sent(&open, "Uimahalli auki aamuisin ennen töitä").await;
        // Whoever supports an idea and leaves their own words with it has folded nothing.
        let supporter = open.join().await.actor;
        open.all
            .support_instead(
                &supporter,
                open.id,
                first,
                "Lähikirjasto Rantakylässä saa jäädä",
                kernel::Lang::Fi,
            )
            .await
            .unwrap();

        let desk = app.staff(ORG, &[Role::Moderator]);
        let page = format!("/fi/desk/b/{}/copies", open.id);
        desk.get(&format!("/fi/desk/b/{}/ideas", open.id)).await.expect(200).contains(&page);
        let shown = desk.get(&page).await;
        shown.expect(200).contains("1 samoin sanoin").contains("1 lähes samoin sanoin");
        shown.contains(&format!("value=\"{near}\" checked")).lacks("Uimahalli").lacks("Jo yhdistetyt");
        desk.get(&page.replace("/fi/", "/sv/")).await.expect(200).contains("1 med samma ord");
        desk.get(&page.replace("/fi/", "/en/")).await.expect(200).contains("1 in the same words");

        // The near one is left out: only the copy is folded.
        let stays = first.to_string();
        desk.post_form(&page, &[("stays", &stays)]).await.expect(303);
        assert_eq!(state(&open, copy).await, IdeaState::Merged(first));
        assert_eq!(state(&open, near).await, IdeaState::Visible);
        // Now nothing but what is chosen is left to fold.
        desk.post_form(&page, &[("stays", &stays)]).await.expect(422).contains(&format!("e-near-{first}"));
        let chosen = near.to_string();
        desk.post_form(&page, &[("stays", &stays), ("near", &chosen)]).await.expect(303);
        assert_eq!(state(&open, near).await, IdeaState::Merged(first));
        let shown = desk.get(&page).await;
        shown.expect(200).contains("Tähän on yhdistetty 2 ideaa").contains("nykyisellään!!");
        shown.contains("Samoja sanoja ei ole").lacks("saa jäädä");

        // Everybody sees how many there were.
        let slug = &open.all.get(&Actor::System, open.id).await.unwrap().brainstorm.slug;
        let list = app.visitor().get(&format!("/fi/b/{slug}/ideas")).await;
        list.expect(200).contains("Tähän on yhdistetty 2 muuta ideaa").lacks("nykyisellään!!");
        assert_eq!(open.all.moderation_log(&Actor::Visitor, open.id).await.unwrap().len(), 2);

        desk.post_form(&format!("{page}/undo"), &[("stays", &stays)]).await.expect(303);
        for idea in [first, copy, near, other] {
            assert_eq!(state(&open, idea).await, IdeaState::Visible);
        }
        // What the supporter left stays where it was left.
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        assert!(all.iter().any(|i| i.text.ends_with("saa jäädä") && i.state == IdeaState::Merged(first)));
    })
    .await;
}

#[tokio::test]
async fn an_idea_is_folded_only_into_one_of_its_question_that_everybody_sees() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let first = sent(&open, "Penkkejä torille ikäihmisten levähtää").await;
        let copy = sent(&open, "penkkejä torille ikäihmisten levähtää").await;
        let held = {
            let writer = open.join().await.actor;
            match open.write(&writer, "Penkkejä torille ikäihmisten levähtää 131052-308T").await {
                Added::Waiting(idea) => idea.id,
                other => panic!("{other:?}"),
            }
        };
        let moderator = Actor::System;
        let fold = |stays, near| open.all.fold(&moderator, open.id, stays, near);
        assert!(fold(held, vec![copy]).await.is_err());
        // What was held for personal data is looked at by itself, and an idea is not folded into itself.
        assert_eq!(fold(first, vec![held, first]).await.unwrap(), 1);
        assert!(matches!(state(&open, held).await, IdeaState::Waiting(_)));
        assert_eq!(state(&open, first).await, IdeaState::Visible);
        let visitor = open.join().await.actor;
        assert!(open.all.fold(&visitor, open.id, first, Vec::new()).await.is_err());
        assert!(open.all.copies(&visitor, open.id).await.is_err());
    })
    .await;
}
