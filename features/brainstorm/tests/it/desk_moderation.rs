// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Many ideas dealt with at once, one joined to another and back, and the editorial summary.

use brainstorm::{
    FEATURE,
    domain::{Author, HideReason, IdeaState, Move, ResultPart, WaitReason},
    operations::Added,
};
use kernel::{Actor, Lang, Role};

use crate::fixture::{ORG, all, open, open_with, settings};

#[tokio::test]
async fn chosen_ideas_are_shown_or_hidden_at_once_and_the_log_tells_of_each() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut first = settings();
        first.moderation = brainstorm::domain::Moderation::Pre;
        let open = open_with(&app, first).await;
        let writer = open.join().await.actor;
        let mut ids = Vec::new();
        for words in ["Lisää penkkejä rantaan", "Osta halvat kengät tästä", "Uimahalli auki aamuisin"] {
            let Added::Waiting(idea) = open.write(&writer, words).await else { panic!("it waits") };
            ids.push(idea.id.to_string());
        }
        let desk = app.staff(ORG, &[Role::Moderator]);
        let queue = format!("/fi/desk/b/{}/queue", open.id);
        desk.get(&queue).await.expect(200).contains("Näytä valitut").contains(&ids[2]);
        desk.post_form(&queue, &[("act", "show")]).await.expect(422).contains("Valitse ainakin yksi idea");
        let no_reason = desk.post_form(&queue, &[("act", "hide"), ("idea", &ids[1])]).await;
        // The box stays ticked while the reason is asked for.
        no_reason.expect(422).contains(&format!("value=\"{}\" form=\"bulk\" checked", ids[1]));
        let show = [("act", "show"), ("idea", ids[0].as_str()), ("idea", ids[2].as_str())];
        desk.post_form(&queue, &show).await.expect(303);
        let hide =
            [("act", "hide"), ("reason", "spam"), ("idea", ids[1].as_str()), ("idea", ids[2].as_str())];
        desk.post_form(&queue, &hide).await.expect(303);
        let state = |id: &str| {
            let (all, id, open) = (all(&app), id.parse().unwrap(), open.id);
            async move { all.idea(&Actor::System, open, id).await.unwrap().state.clone() }
        };
        assert_eq!(state(&ids[0]).await, IdeaState::Visible);
        assert_eq!(state(&ids[1]).await, IdeaState::Hidden(HideReason::Spam));
        assert_eq!(state(&ids[2]).await, IdeaState::Hidden(HideReason::Spam));
        assert_eq!(open.all.moderation_log(&Actor::Visitor, open.id).await.unwrap().len(), 4);
        // What has moved on in the meantime stays as it is.
        desk.post_form(&queue, &show).await.expect(303);
        assert_eq!(state(&ids[2]).await, IdeaState::Hidden(HideReason::Spam));
    })
    .await;
}

#[tokio::test]
async fn advertising_waits_and_the_moderator_sees_why() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let sent = open.write(&person, "Halvat lainat osoitteesta https://lainat.example.com heti").await;
        let Added::Waiting(idea) = sent else { panic!("{sent:?}") };
        assert_eq!(idea.state, IdeaState::Waiting(WaitReason::Spam));
        let desk = app.staff(ORG, &[Role::Moderator]);
        let queue = desk.get(&format!("/fi/desk/b/{}/queue", open.id)).await;
        queue.expect(200).contains("Halvat lainat").contains("näyttää mainokselta");
        let shown = open.write(&person, "Ilmainen joukkoliikenne ja halvempi lounas kouluun!").await;
        assert!(matches!(shown, Added::Visible(..)), "{shown:?}");
    })
    .await;
}

#[tokio::test]
async fn an_idea_is_joined_to_one_that_says_the_same_and_brought_back() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let writer = open.join().await.actor;
        let add = |words: &'static str| {
            let (writer, open) = (&writer, &open);
            async move {
                match open.write(writer, words).await {
                    Added::Visible(idea, _) => idea.id,
                    other => panic!("{other:?}"),
                }
            }
        };
        let stays = add("Kirjaston pitää olla auki myös sunnuntaisin").await;
        let goes = add("Kirjasto auki sunnuntaisin").await;
        let desk = app.staff(ORG, &[Role::Moderator]);
        let page = format!("/fi/desk/b/{}/ideas/{goes}", open.id);
        desk.get(&page).await.expect(200).contains(&format!("value=\"{stays}\""));
        desk.get(&format!("{page}?q=numero%203")).await.expect(200).contains("Järjestäjän idea numero 3");
        desk.post_form(&format!("{page}/merge"), &[]).await.expect(422).contains("e-into");
        let into = stays.to_string();
        desk.post_form(&format!("{page}/merge"), &[("into", &into)]).await.expect(303);
        let one = |id| {
            let all = all(&app);
            async move { all.idea(&Actor::System, open.id, id).await.unwrap().state.clone() }
        };
        assert_eq!(one(goes).await, IdeaState::Merged(stays));
        desk.get(&page).await.expect(200).contains("Peru yhdistäminen").contains("auki myös sunnuntaisin");
        desk.post_form(&format!("{page}/restore"), &[("note", "")]).await.expect(303);
        assert_eq!(one(goes).await, IdeaState::Visible);
    })
    .await;
}

#[tokio::test]
async fn the_summary_is_written_freely_and_changed_in_public_once_published() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        let desk = app.staff(ORG, &[Role::Facilitator]);
        let page = format!("/fi/desk/b/{}/summary", open.id);
        let send = |text: &'static str, reason: &'static str| {
            let (desk, page) = (&desk, &page);
            async move {
                let revision = desk.get(page).await.expect(200).field("revision");
                let fields = [
                    ("summary_fi", text),
                    ("revision", revision.as_str()),
                    ("reason", reason),
                    ("left_out", "map"),
                ];
                desk.post_form(page, &fields).await
            }
        };
        send("Mukana oli {osallistujat}.", "")
            .await
            .expect(422)
            .contains("{osallistujat}")
            .contains("e-summary_fi");
        send("Mukana oli {participants} ihmistä.", "").await.expect(303);
        let settings = open.all.get(&Actor::System, open.id).await.unwrap().brainstorm.settings.clone();
        assert_eq!(settings.summary.exact(Lang::Fi), "Mukana oli {participants} ihmistä.");
        assert_eq!(settings.left_out, [ResultPart::Map]);
        open.all.step(&Actor::System, open.id, Move::Publish, false).await.unwrap();
        send("Korjattu.", "").await.expect(422).contains("e-reason");
        send("Korjattu.", "Kirjoitusvirhe").await.expect(303);
        desk.get(&page).await.expect(200).contains("Kirjoitusvirhe").contains("yhteenveto");
    })
    .await;
}

#[tokio::test]
async fn a_clerk_types_in_a_sheet_of_paper_as_one_marked_participant() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let desk = app.staff(ORG, &[Role::Moderator]);
        let page = format!("/fi/desk/b/{}/paper", open.id);
        desk.get(&format!("{page}/sheet")).await.expect(200).contains("Vastaat nimettömästi").contains("☐");
        desk.get(&page).await.expect(200).contains("Tallenna ja ota seuraava");
        desk.post_form(&page, &[("lang", "fi")]).await.expect(422).contains("Täytä ainakin yksi");
        let (ideas, choice) = (format!("i_{}", open.ideas), format!("a_{}", open.choice));
        let rating = format!("r_{}", open.seeds[0]);
        let wrong = [("lang", "fi"), (ideas.as_str(), "Lyhyt"), (choice.as_str(), "bus")];
        // Nothing of a form with a mistake is kept, and what was typed is still there.
        desk.post_form(&page, &wrong).await.expect(422).contains(&format!("e-{ideas}")).contains("Lyhyt");
        assert_eq!(open.all.totals(&Actor::System, open.id).await.unwrap().participants, 0);
        let form = [
            ("lang", "fi"),
            ("b_stakeholder_group", "resident"),
            ("b_municipality", "Kauhava"),
            (ideas.as_str(), "Uimaranta kuntoon ensi kesäksi\nSoittakaa numeroon 040 123 4567"),
            (choice.as_str(), "bus"),
            (rating.as_str(), "1"),
        ];
        let kept = desk.post_form(&page, &form).await;
        assert!(kept.expect(303).location().ends_with("done=paper_waits"), "{}", kept.location());
        let totals = open.all.totals(&Actor::System, open.id).await.unwrap();
        assert_eq!((totals.participants, totals.ratings), (1, 1));
        let written = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        let paper: Vec<_> = written.iter().filter(|i| i.author == Author::Paper).collect();
        assert_eq!(paper.len(), 2);
        assert_eq!(paper.iter().filter(|i| i.state.is_visible()).count(), 1);
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        desk.post_form(&page, &form).await.expect(422);
    })
    .await;
}
