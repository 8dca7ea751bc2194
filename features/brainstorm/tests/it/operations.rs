// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Making, running and moderating.

use brainstorm::{
    Error, FEATURE,
    domain::{
        Action, Background, BackgroundKind, Brake, ChannelKind, FieldError, HideReason, IdeaState,
        Moderation, Move, NewChannel, Problem, Refusal, State, Told, Visibility, WaitReason,
    },
    operations::{Added, IdeaList, Join, Sort},
};
use kernel::{AccountId, Actor, Lang, OrgId, Role, Staff};

use crate::fixture::{ORG, all, asks_ideas, draft, open, open_with, settings, text, vote};

fn staff(role: Role) -> Actor {
    Actor::Staff(Staff { account: AccountId::from_i64(3), org: ORG, roles: vec![role] })
}

#[tokio::test]
async fn opening_says_all_that_is_missing_and_wipes_the_rehearsal() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut bare = settings();
        bare.promise = brainstorm::domain::Promise::default();
        let made = draft(&app, bare, 3).await;
        let (all, id) = (made.all.clone(), made.id);
        let missing = [Refusal::PromiseMissing, Refusal::TooFewSeeds { have: 3, need: 10 }];
        assert_eq!(all.obstacles(&Actor::System, id, false).await.unwrap(), missing);
        let refused = all.step(&Actor::System, id, Move::Open, false).await;
        assert_eq!(refused, Err(Error::Obstacles(missing.to_vec())));
        // A rehearsal needs none of that.
        all.step(&Actor::System, id, Move::StartTrial, false).await.unwrap();
        let rehearsing = made.join().await;
        made.rate(&rehearsing.actor, made.seeds[0], 1).await;
        made.write(&rehearsing.actor, "Kokeilen vain, miten tämä toimii").await;
        made.choose(&rehearsing.actor, "bus").await;
        let mut ready = settings();
        ready.moderation = Moderation::Pre;
        all.edit(&Actor::System, id, None, ready, None, "").await.unwrap();
        assert_eq!(all.step(&Actor::System, id, Move::Open, true).await.unwrap(), State::Open);
        assert_eq!(all.authenticate(&rehearsing.key).await, Err(Error::Unknown));
        let snapshot = all.snapshot(id, None).await.unwrap();
        assert_eq!((snapshot.people.len(), snapshot.ratings.len(), snapshot.answers.len()), (0, 0, 0));
        assert_eq!(snapshot.ideas.len(), 3, "the seeds stay");
        let person = made.join().await;
        made.rate(&person.actor, made.seeds[0], 1).await;
        assert_eq!(all.snapshot(id, None).await.unwrap().ratings.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_clock_closes_a_brainstorm_and_publishing_needs_no_hand_before() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut set = settings();
        set.phases.rate_only_from = Some(app.clock.now().plus_millis(60_000));
        set.phases.closes = Some(app.clock.now().plus_millis(120_000));
        let open = open_with(&app, set).await;
        let person = open.join().await;
        app.clock.advance(60_000);
        let late =
            open.all.add_idea(&person.actor, open.id, open.idea("Kirjasto auki myös sunnuntaina")).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::RateOnly))));
        open.rate(&person.actor, open.seeds[0], 1).await;
        app.clock.advance(60_000);
        let late = open.all.rate(&person.actor, open.id, vote(open.seeds[1], Some(1))).await;
        assert_eq!(late, Err(Error::Refused(Refusal::Ended)));
        assert_eq!(
            open.all.step(&Actor::System, open.id, Move::Publish, false).await.unwrap(),
            State::Published
        );
        let view = open.all.get(&Actor::Visitor, open.id).await.unwrap();
        assert_eq!(view.brainstorm.published_version, Some(1));
        assert!(open.all.sees_results(&Actor::Visitor, &view).await);
    })
    .await;
}

#[tokio::test]
async fn reopening_leaves_a_public_mark() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        open.all.step(&Actor::System, open.id, Move::Reopen, false).await.unwrap();
        let view = open.all.get(&Actor::Visitor, open.id).await.unwrap();
        assert!(view.brainstorm.reopened_on.is_some());
        let log = open.all.moderation_log(&Actor::Visitor, open.id).await.unwrap();
        assert_eq!(log.first().unwrap().action, Action::Reopen);
        open.rate(&open.join().await.actor, open.seeds[0], 1).await;
    })
    .await;
}

#[tokio::test]
async fn after_opening_words_change_with_a_trace_and_promises_are_not_broken() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (all, id) = (&open.all, open.id);
        let mut new = settings();
        new.title = text("Korjattu otsikko");
        all.edit(&staff(Role::Facilitator), id, None, new.clone(), None, "kirjoitusvirhe").await.unwrap();
        let versions = all.versions(&Actor::Visitor, id, None).await.unwrap();
        assert_eq!(
            versions.iter().map(|v| (v.number, v.reason.as_str())).collect::<Vec<_>>(),
            [(1, ""), (2, "kirjoitusvirhe")]
        );
        // Everybody may read what was changed, and why.
        let slug = all.get(&Actor::System, id).await.unwrap().brainstorm.slug.clone();
        let page = app.visitor().get(&format!("/fi/b/{slug}/changes")).await;
        page.expect(200).contains("<strong>nimi</strong>").contains("kirjoitusvirhe");
        app.visitor().get(&format!("/fi/b/{slug}")).await.contains("Muutokset avaamisen jälkeen");
        new.visibility = Visibility::Always;
        let loosened = all.edit(&Actor::System, id, None, new.clone(), None, "").await;
        assert_eq!(loosened, Err(Error::Refused(Refusal::VisibilityLoosened)));
        let removed = all.remove_question(&Actor::System, id, open.ideas).await;
        assert_eq!(removed, Err(Error::Refused(Refusal::QuestionRemoved)));
        all.add_question(&Actor::System, id, asks_ideas()).await.unwrap();
        let fewer =
            all.set_background_questions(&Actor::System, id, vec![BackgroundKind::Municipality]).await;
        assert_eq!(fewer, Err(Error::Refused(Refusal::QuestionRemoved)));
        let stale = all.edit(&Actor::System, id, Some(1), settings(), None, "").await;
        assert_eq!(stale, Err(Error::Refused(Refusal::Stale)));
    })
    .await;
}

#[tokio::test]
async fn another_organisation_and_other_roles_get_nothing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let outsider = Actor::Staff(Staff {
            account: AccountId::from_i64(4),
            org: OrgId::from_i64(6),
            roles: vec![Role::Owner],
        });
        assert_eq!(open.all.totals(&outsider, open.id).await, Err(Error::NotFound));
        assert_eq!(open.all.totals(&Actor::Visitor, open.id).await, Err(Error::Forbidden));
        let viewer = staff(Role::Viewer);
        assert!(open.all.totals(&viewer, open.id).await.is_ok());
        let closing = open.all.step(&viewer, open.id, Move::Close, false).await;
        assert_eq!(closing, Err(Error::Forbidden));
        let hiding = open.all.hide(&viewer, open.id, open.seeds[0], HideReason::Spam, "").await;
        assert_eq!(hiding, Err(Error::Forbidden));
        let hidden = draft(&app, settings(), 0).await;
        assert!(matches!(all(&app).get(&Actor::Visitor, hidden.id).await, Err(Error::NotFound)));
        // A participant of one brainstorm is nobody in another.
        let elsewhere = open_with(&app, settings()).await;
        let person = open.join().await;
        let lost = elsewhere.all.rate(&person.actor, elsewhere.id, vote(elsewhere.seeds[0], Some(1))).await;
        assert_eq!(lost, Err(Error::Unknown));
    })
    .await;
}

#[tokio::test]
async fn ideas_are_cleaned_counted_and_kept_once() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let Added::Visible(idea, _) =
            open.write(&person, "  Kirjasto\u{202e} auki \n iltaisin myös kesällä ").await
        else {
            panic!()
        };
        assert_eq!((idea.text.as_str(), idea.lang), ("Kirjasto auki iltaisin myös kesällä", Lang::Fi));
        let Added::Visible(again, _) = open.write(&person, "Kirjasto auki iltaisin myös kesällä").await
        else {
            panic!()
        };
        assert_eq!(again.id, idea.id, "a form sent twice is one idea");
        let Added::Visible(_, alike) =
            open.write(&open.join().await.actor, "Kirjasto auki iltaisin kesälläkin").await
        else {
            panic!()
        };
        assert_eq!(alike.first().map(|i| i.id), Some(idea.id));
        let short = open.all.add_idea(&person, open.id, open.idea("lyhyt")).await;
        let problem = Problem::TooShort { least: 10, have: 5 };
        assert_eq!(short.err(), Some(Error::Fields(vec![FieldError::new("text", problem)])));
        for n in 1..20 {
            open.write(&person, &format!("Vielä yksi aivan uusi ajatus numero {n}")).await;
        }
        let many = open.all.add_idea(&person, open.id, open.idea("Tämä on jo liikaa yhdeltä")).await;
        assert_eq!(many.err(), Some(Error::Refused(Refusal::EnoughIdeas { most: 20 })));
        let own = open.all.rate(&person, open.id, vote(idea.id, Some(1))).await;
        assert_eq!(own, Err(Error::Refused(Refusal::OwnIdea)));
    })
    .await;
}

#[tokio::test]
async fn identity_codes_are_held_and_other_personal_data_is_shown_to_the_writer_first() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let Added::Waiting(held) = open.write(&person, "Naapurini 131052-308T auraa huonosti").await else {
            panic!()
        };
        assert_eq!(held.state, IdeaState::Waiting(WaitReason::PersonalData));
        let words = "Kysykää lisää: aino.virtanen@example.fi vastaa";
        assert!(matches!(open.write(&person, words).await, Added::Warned(found) if found.len() == 1));
        let mut sure = open.idea(words);
        sure.confirmed = true;
        assert!(matches!(open.all.add_idea(&person, open.id, sure).await, Ok(Added::Visible(..))));
        let queue = open.all.queue(&staff(Role::Moderator), open.id).await.unwrap();
        assert_eq!(queue.iter().map(|q| (q.idea.id, q.findings.len())).collect::<Vec<_>>(), [(held.id, 1)]);
        let visible =
            open.all.ideas(&Actor::Visitor, open.id, &IdeaList { limit: 99, ..IdeaList::default() }).await;
        assert!(visible.unwrap().iter().all(|row| row.idea.id != held.id));
        assert!(matches!(open.all.idea(&Actor::Visitor, open.id, held.id).await, Err(Error::NotFound)));
        assert!(open.all.idea(&person, open.id, held.id).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn hiding_is_public_with_its_reason_and_nobody_can_change_words() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (reader, moderator) = (open.join().await.actor, staff(Role::Moderator));
        let idea = open.seeds[0];
        open.all.report(&reader, open.id, idea, HideReason::Insult, "ikävä").await.unwrap();
        assert_eq!(open.all.queue(&moderator, open.id).await.unwrap().len(), 1);
        open.all.hide(&moderator, open.id, idea, HideReason::Insult, "Nimittelyä").await.unwrap();
        assert!(open.all.queue(&moderator, open.id).await.unwrap().is_empty());
        let rated = open.all.rate(&reader, open.id, vote(idea, Some(1))).await;
        assert_eq!(rated, Err(Error::Refused(Refusal::NotVisible)));
        let log = open.all.moderation_log(&Actor::Visitor, open.id).await.unwrap();
        let entry = log.first().unwrap();
        assert_eq!(
            (entry.action, entry.reason, entry.note.as_str()),
            (Action::Hide, Some(HideReason::Insult), "Nimittelyä")
        );
        let twice = open.all.hide(&moderator, open.id, idea, HideReason::Spam, "").await;
        assert_eq!(twice, Err(Error::Refused(Refusal::IdeaState)));
        open.all.restore(&moderator, open.id, idea, "").await.unwrap();
        open.rate(&reader, idea, 1).await;
        open.all.merge(&moderator, open.id, open.seeds[1], idea, "").await.unwrap();
        open.all.translate(&moderator, open.id, idea, Lang::Sv, "Arrangörens idé").await.unwrap();
        let shown = open.all.idea(&Actor::Visitor, open.id, idea).await.unwrap();
        assert_eq!(shown.shown(Lang::Sv), ("Arrangörens idé", Lang::Sv, true));
        assert!(shown.text.starts_with("Järjestäjän idea"), "the words themselves stay");
    })
    .await;
}

#[tokio::test]
async fn moderation_first_and_pre_moderation_make_ideas_wait() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let first = Brake { moderation_first: true, ..Brake::default() };
        open.all.set_brake(&staff(Role::Moderator), open.id, first).await.unwrap();
        let Added::Waiting(idea) = open.write(&person, "Bussi kulkemaan myös iltaisin").await else {
            panic!()
        };
        assert_eq!(idea.state, IdeaState::Waiting(WaitReason::PreModeration));
        open.all.approve(&staff(Role::Moderator), open.id, idea.id).await.unwrap();
        assert!(open.all.idea(&Actor::Visitor, open.id, idea.id).await.unwrap().state.is_visible());
    })
    .await;
}

#[tokio::test]
async fn the_funnel_adds_up() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let new = NewChannel {
            code: String::new(),
            kind: ChannelKind::Newsletter,
            audience: "Tilaajat".to_owned(),
            reached: Some(400),
        };
        let channel = open.all.add_channel(&staff(Role::Facilitator), open.id, new.clone()).await.unwrap();
        let view = open.all.get(&Actor::Visitor, open.id).await.unwrap();
        for _ in 0..7 {
            open.all.count_opened(&view, &channel.code);
        }
        open.all.count_opened(&view, "no-such-link");
        let via = Join {
            lang: Lang::Sv,
            reads: Vec::new(),
            via: Some(channel.code.clone()),
            background: Background::default(),
        };
        let came = open.all.join(&Actor::Visitor, open.id, via).await.unwrap();
        open.choose(&came.actor, "train").await;
        open.join().await;
        let rows = open.all.funnel(&staff(Role::Viewer), open.id).await.unwrap();
        let seen: Vec<_> = rows
            .iter()
            .map(|r| (r.channel.as_ref().map_or(0, |c| c.opened), r.joined, r.contributed))
            .collect();
        assert_eq!(seen, [(7, 1, 1), (0, 1, 0)]);
        let taken =
            open.all.add_channel(&Actor::System, open.id, NewChannel { code: channel.code, ..new }).await;
        assert_eq!(taken.err(), Some(Error::Fields(vec![FieldError::new("code", Problem::Taken)])));
    })
    .await;
}

#[tokio::test]
async fn lists_are_sorted_paged_and_shuffled_by_reader() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (one, two) = (open.join().await.actor, open.join().await.actor);
        open.rate(&one, open.seeds[3], 1).await;
        open.rate(&one, open.seeds[4], -1).await;
        let list = |sort, after, limit| IdeaList { sort, after, limit, ..IdeaList::default() };
        let ids = |actor: Actor, list: IdeaList| {
            let (all, id) = (open.all.clone(), open.id);
            async move {
                let rows = all.ideas(&actor, id, &list).await.unwrap();
                rows.iter().map(|r| r.idea.id).collect::<Vec<_>>()
            }
        };
        let newest = ids(one.clone(), list(Sort::Newest, None, 99)).await;
        assert_eq!(newest.len(), 10);
        let second = ids(one.clone(), list(Sort::Newest, Some(newest[3]), 4)).await;
        assert_eq!(second, newest[4..8]);
        let supported = ids(one.clone(), list(Sort::Supported, None, 99)).await;
        assert_eq!((supported[0], supported[9]), (open.seeds[3], open.seeds[4]));
        // Who has not answered may not learn it from the order either.
        let hidden = ids(two.clone(), list(Sort::Supported, None, 99)).await;
        assert_eq!(hidden, newest);
        let mine = ids(one.clone(), list(Sort::Random, None, 99)).await;
        assert_eq!(mine, ids(one.clone(), list(Sort::Random, None, 99)).await);
        assert_ne!(mine, ids(two.clone(), list(Sort::Random, None, 99)).await);
        let rows = open.all.ideas(&one, open.id, &list(Sort::Newest, None, 99)).await.unwrap();
        assert!(rows.iter().all(|r| r.counts.is_some()));
        let rows = open.all.ideas(&two, open.id, &list(Sort::Newest, None, 99)).await.unwrap();
        assert!(rows.iter().all(|r| r.counts.is_none()));
    })
    .await;
}

#[tokio::test]
async fn copies_and_templates_start_as_drafts_with_their_seeds() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let copy = open
            .all
            .copy(
                &staff(Role::Owner),
                open.id,
                ORG,
                text("Meidän kunta"),
                brainstorm::operations::CopyIdeas::Best(4),
            )
            .await
            .unwrap();
        let view = open.all.get(&staff(Role::Viewer), copy).await.unwrap();
        assert_eq!(
            (view.brainstorm.state, view.questions.len(), view.background.len()),
            (State::Draft, 2, 3)
        );
        assert_eq!(open.all.all_ideas(&staff(Role::Viewer), copy).await.unwrap().len(), 4);
        for template in brainstorm::domain::templates() {
            let id = open.all.create_from(&staff(Role::Owner), ORG, template, None).await.unwrap();
            let view = open.all.get(&staff(Role::Viewer), id).await.unwrap();
            assert_eq!(view.questions.len(), template.questions.len());
        }
    })
    .await;
}

#[tokio::test]
async fn background_is_checked_and_merged() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let told = |key: &str, values: &[&str]| {
            let values = values.iter().map(|v| (*v).to_owned()).collect();
            Background([(key.to_owned(), Told(values))].into())
        };
        let save = |b: Background| open.all.save_background(&person, open.id, b, None);
        save(told("municipality", &["091"])).await.unwrap();
        save(told("languages_read", &["sv", "en"])).await.unwrap();
        let bad = save(told("municipality", &["999"])).await;
        let problem = FieldError::new("background.municipality", Problem::UnknownMunicipality);
        assert_eq!(bad, Err(Error::Fields(vec![problem])));
        let me = open.all.me(&person, open.id).await.unwrap();
        assert_eq!(me.background.value("municipality"), Some("091"));
        assert_eq!(me.reads, [Lang::Sv, Lang::En]);
        let next = open.all.next(&person, open.id, None, false).await.unwrap();
        assert_eq!(next.remaining, 0, "all seeds are Finnish");
        assert_eq!(open.all.next(&person, open.id, None, true).await.unwrap().remaining, 10);
    })
    .await;
}

#[tokio::test]
async fn a_table_of_thousands_of_ideas_comes_in_whole_and_in_its_order() {
    testing::both_engines(&[FEATURE], |app| async move {
        let made = draft(&app, settings(), 0).await;
        let texts: Vec<String> =
            (0..5_000).map(|n| format!("Penkki pysäkille numero {n}, jotta jaksaa odottaa")).collect();
        let rows: Vec<String> = texts.iter().map(|text| format!("\"{text}\",fi")).collect();
        let table = format!("text,lang\n{}\n", rows.join("\n"));
        let added = made.all.add_seeds_csv(&Actor::System, made.id, made.ideas, table.as_bytes()).await;
        assert_eq!(added.unwrap(), 5_000);
        let kept = made.all.all_ideas(&Actor::System, made.id).await.unwrap();
        assert!(kept.iter().map(|idea| idea.text.as_str()).eq(texts.iter().map(String::as_str)));
    })
    .await;
}
