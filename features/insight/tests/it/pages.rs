// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What readers see.

use brainstorm::{
    contract::{ResultPart, State},
    domain::Visibility,
};
use kernel::{OrgId, Role};
use serde_json::{Value, json};
use testing::{both_engines, check_access};

use crate::{
    FEATURES,
    fixture::{conversation, org, put, two_towns},
};

#[tokio::test]
async fn a_published_result_tells_its_story_in_three_languages() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        let visitor = app.visitor();
        visitor.get("/fi/b/tulevaisuus/results").await.expect(200).contains("Tuloksia lasketaan");
        app.run_jobs().await;
        for (lang, words) in [
            (
                "fi",
                [
                    "Mistä kaikki ovat samaa mieltä",
                    "Mikä jakaa",
                    "Mielipideryhmät",
                    "Vastaus on luvattu viimeistään",
                ],
            ),
            ("sv", ["Vad alla är ense om", "Vad som delar", "Åsiktsgrupper", "Ett svar har utlovats senast"]),
            (
                "en",
                ["What everybody agrees on", "What divides", "Opinion groups", "An answer is promised by"],
            ),
        ] {
            let page = visitor.get(&format!("/{lang}/b/tulevaisuus/results?kunta=091")).await;
            page.expect(200);
            for word in words {
                page.contains(word);
            }
            page.contains("Idea numero").contains("Helsin").lacks("class=\"notice\">");
            for rest in [
                "ideas",
                "ideas?sort=divisive&lang=fi&after=0",
                "ideas?sort=newest",
                "ideas?sort=x&question=y&after=-1",
                "ideas?whose=role-elected&sort=differs",
                "ideas?whose=group-A&q=numero",
                "ideas?whose=kunta-999&q=%25",
                "method",
                "kunta/091",
                "tables/agree.csv",
                "tables/regions.csv",
                "tables/municipalities.csv",
                "data/results.zip",
            ] {
                visitor.get(&format!("/{lang}/b/tulevaisuus/results/{rest}")).await.expect(200);
            }
        }
        let results = visitor.get(&format!("/api/v1/brainstorms/{id}/results")).await;
        let json = results.expect(200).json();
        assert_eq!(json["participants"], 62);
        assert_eq!(json["k"], 2);
        let first = json["consensus"]["roles"][0].as_str().unwrap().to_owned();
        visitor
            .get(&format!("/fi/b/tulevaisuus/results/ideas/{first}"))
            .await
            .expect(200)
            .contains("Rooleittain");
        visitor.get("/fi/b/tulevaisuus/results/ideas/0000000000000").await.expect(404);
        assert!(visitor.cookies() == 0);
        no_small_number(&json, "", 5);
        // The same page again is the kept one.
        let again = visitor.get("/fi/b/tulevaisuus/results").await;
        let tag = again.header("etag").to_owned();
        visitor.clone().with_header("if-none-match", &tag).get("/fi/b/tulevaisuus/results").await.expect(304);
    })
    .await;
}

/// No count of people under the threshold in the tables by background.
fn no_small_number(json: &Value, path: &str, least: u64) {
    let by_people =
        ["by_role", "by_type", "by_region", "by_channel", "who", "by_group"].iter().any(|k| path.contains(k));
    match json {
        Value::Object(map) => map.iter().for_each(|(k, v)| no_small_number(v, &format!("{path}/{k}"), least)),
        Value::Array(list) => list.iter().for_each(|v| no_small_number(v, path, least)),
        Value::Number(n) if by_people => {
            let n = n.as_u64();
            let free = ["share", "reached", "opened", "under"].iter().any(|k| path.ends_with(k));
            assert!(free || n.is_none_or(|n| n >= least), "{path}: {n:?}");
        }
        _ => {}
    }
}

#[tokio::test]
async fn hidden_running_results_are_hidden_from_staff_too_until_closed() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::UntilPublished)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let (visitor, staff) = (app.visitor(), app.staff(org(), &[Role::Facilitator]));
        for client in [&visitor, &staff] {
            client.get("/fi/b/tulevaisuus/results").await.expect(404);
            client.get(&format!("/api/v1/brainstorms/{id}/results")).await.expect(404);
        }
        staff.get(&format!("/api/v1/brainstorms/{id}/analysis")).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn a_planner_sees_who_is_missing_and_gets_a_reminder_while_opinions_stay_hidden() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::UntilPublished)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let at = format!("/fi/desk/b/{id}/missing");
        let page = app.staff(org(), &[Role::Facilitator]).get(&at).await;
        // Nobody of the fixture is over 64, and only two are officials: too few to be counted in the open.
        page.expect(200).contains("Heitä on kuultu vähän").contains("ikä 65–74");
        page.contains("Viranhaltija").contains("Tulevaisuuden kunta: ääntäsi tarvitaan!");
        page.contains("Tulevaisuuden kunta på svenska: din röst behövs!").contains("/sv/b/tulevaisuus");
        page.lacks("Idea numero");
        app.staff(org(), &[Role::Analyst]).get(&at).await.expect(403);
        app.staff(OrgId::from_i64(2), &[Role::Owner]).get(&at).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn before_anybody_has_answered_there_is_a_reminder_and_no_comparison() {
    both_engines(FEATURES, |app| async move {
        let mut new = conversation(State::Open, Visibility::UntilPublished);
        (new.people, new.votes, new.answers, new.guesses) = Default::default();
        let id = put(&app, new).await;
        let page = app.staff(org(), &[Role::Facilitator]).get(&format!("/en/desk/b/{id}/missing")).await;
        page.expect(200).contains("Too few answers yet").contains("still time to say what you think");
    })
    .await;
}

#[tokio::test]
async fn closed_results_are_for_staff_and_say_so() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Closed, Visibility::UntilPublished)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let staff = app.staff(org(), &[Role::Analyst]);
        staff.get("/fi/b/tulevaisuus/results").await.expect(200).contains("Ei julkinen");
        app.visitor().get("/fi/b/tulevaisuus/results").await.expect(404);
        let json = staff.get(&format!("/api/v1/brainstorms/{id}/analysis")).await.expect(200).json();
        assert_eq!(json["participants"], 62);
        app.staff(org(), &[Role::Viewer]).get("/fi/b/tulevaisuus/results").await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn running_results_that_everybody_may_see_move_in_steps() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::Always)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let page = app.visitor().get("/fi/b/tulevaisuus/results").await;
        page.expect(200).contains("Päivittyvä tulos");
        let json = app.visitor().get(&format!("/api/v1/brainstorms/{id}/results")).await.json();
        assert_eq!(json["live"], true);
        assert_eq!(json["participants"]["about"], 60);
        no_small_number(&json, "", 5);
    })
    .await;
}

#[tokio::test]
async fn a_participant_learns_where_they_stand() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::Always)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let api = format!("/api/v1/brainstorms/{id}");
        let joined =
            app.visitor().json("POST", &format!("{api}/participants"), &json!({ "language": "fi" })).await;
        let token = joined.expect(201).json()["token"].as_str().unwrap().to_owned();
        let me = app.visitor().with_bearer(&token);
        let results = app.visitor().get(&format!("{api}/results")).await.json();
        for idea in results["results"].as_array().unwrap() {
            let vote = json!({ "idea": idea["id"], "value": 1 });
            me.json("POST", &format!("{api}/votes"), &vote).await.expect(200);
        }
        for (lang, words) in [("fi", "lähimpänä ryhmää"), ("sv", "närmast grupp"), ("en", "closest to group")]
        {
            me.get(&format!("/{lang}/b/tulevaisuus/summary")).await.expect(200).contains(words);
        }
    })
    .await;
}

#[tokio::test]
async fn those_who_wrote_or_guessed_but_did_not_rate_have_contributed_too() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let mut new = conversation(State::Published, Visibility::Always);
    // The first twenty who came by the newsletter only write, the next only guess; nobody of them rates.
    let came: Vec<usize> = (0..crate::fixture::PEOPLE).filter(|p| p % 3 == 0).collect();
    let (write, guess) = came.split_at(10);
    new.votes.retain(|v| !came.contains(&v.person));
    new.answers.retain(|(_, p, _)| !came.contains(p));
    new.guesses.retain(|(_, p, _)| guess.contains(p) || !came.contains(p));
    for (idea, person) in new.ideas.iter_mut().zip(write) {
        idea.author = Some(*person);
    }
    let id = put(&app, new).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let json = app.visitor().get(&format!("/api/v1/brainstorms/{id}/results")).await.json();
    let letter =
        json["by_channel"].as_array().unwrap().iter().find(|c| c["channel"] == "newsletter").unwrap();
    assert_eq!(letter["joined"], json!(21));
    assert_eq!(letter["contributed"], json!(21));
}

#[tokio::test]
async fn the_lens_of_a_municipality_is_in_the_programs_interface_too() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let id = put(&app, two_towns(conversation(State::Published, Visibility::Always))).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let results = format!("/api/v1/brainstorms/{id}/results");
    let seen = app.visitor().get(&format!("{results}?kunta=091")).await.expect(200).json();
    assert_eq!(seen["lens"]["name_sv"], "Helsingfors");
    assert_eq!(seen["lens"]["figures_of"]["variable"], "kunta");
    assert_eq!(seen["lens"]["participants"], 32);
    assert!(seen["lens"]["ideas"].as_object().unwrap().len() >= 3);
    no_small_number(&seen["lens"], "by_type", 5);
    for other in ["", "?kunta=999", "?kunta=x"] {
        let plain = app.visitor().get(&format!("{results}{other}")).await.expect(200).json();
        assert_eq!(plain["lens"], Value::Null, "{other}");
    }
}

/// The addresses of a page's links that have this in them, as a browser reads them.
fn links(page: &str, with: &str) -> Vec<String> {
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(href, _)| href.replace("&amp;", "&").replace("&#38;", "&"))
        .filter(|href| href.contains(with))
        .collect()
}

#[tokio::test]
async fn every_figure_of_people_opens_to_the_ideas_as_they_see_them() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Published, Visibility::Always)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let visitor = app.visitor();
        let page = visitor.get("/fi/b/tulevaisuus/results").await.expect(200).text();
        for whose in [
            "role-resident",
            "age_band-18-29",
            "lang-sv",
            "channel-newsletter",
            "channel-none",
            "question_",
            "-koulu",
        ] {
            let found = links(&page, &format!("whose={whose}"));
            let found = if whose.starts_with('-') { links(&page, whose) } else { found };
            assert!(!found.is_empty(), "{whose}");
            let list = visitor.get(&found[0]).await;
            list.expect(200)
                .contains("Näin vastasivat: ")
                .contains("Idea numero")
                .contains("Kaikki vastaajat");
        }
        // A step of a scale that nobody may be told of has no link; nor have two officials.
        assert!(links(&page, "whose=role-official").is_empty());
        let first = links(&page, "/results/ideas/").remove(0);
        visitor.get(&first).await.expect(200).contains("Miten viihdyt?").contains("30–44");
    })
    .await;
}

#[tokio::test]
async fn a_municipality_stands_beside_the_whole_story_and_stays_in_its_addresses() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let id = put(&app, two_towns(conversation(State::Published, Visibility::Always))).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let visitor = app.visitor();
    let page = visitor.get("/fi/b/tulevaisuus/results?kunta=091").await.expect(200).text();
    for section in ["agree", "divides", "perception", "questions"] {
        let from = page.find(&format!("<h2 id=\"{section}\"")).unwrap();
        let to = page[from..].find("</section>").unwrap();
        assert!(page[from..from + to].contains("class=\"here\""), "{section}");
    }
    assert!(page.contains("Helsinki: 100 % samaa mieltä") || page.contains("Helsinki: vähintään"), "{page}");
    let ideas = links(&page, "/results/ideas/");
    assert!(!ideas.is_empty() && ideas.iter().all(|href| href.contains("kunta=091")), "{ideas:?}");
    visitor.get(&ideas[0]).await.expect(200).contains("class=\"here\"").contains("kunta=091");
    let list = visitor.get("/fi/b/tulevaisuus/results/ideas?kunta=091").await;
    list.expect(200).contains("class=\"here\"").contains("name=\"kunta\" value=\"091\"");
    // Files are the same for everybody; the way back to the whole country is there.
    assert!(links(&page, "/data/").iter().all(|href| !href.contains("kunta=")));
    assert!(links(&page, "/results").iter().any(|href| href == "/fi/b/tulevaisuus/results"));
    let plain = visitor.get("/fi/b/tulevaisuus/results?kunta=999").await;
    plain.expect(200).lacks("class=\"here\"").lacks("ideas?kunta=999");
}

#[tokio::test]
async fn the_organiser_s_summary_cites_the_page_s_figures_and_what_is_left_out_is_nowhere() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let mut new = conversation(State::Published, Visibility::Always);
    new.settings.summary = kernel::LocalizedText::one(
        kernel::Lang::Fi,
        "Meitä oli {participants}. <b>Kiitos</b>!\n\nRyhmiä on {groups}.",
    );
    new.settings.left_out = ResultPart::ALL.to_vec();
    let id = put(&app, new).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let page = app.visitor().get("/fi/b/tulevaisuus/results").await;
    page.expect(200)
        .contains("Meitä oli <a href=\"#who\">62</a>. &lt;b&gt;Kiitos")
        .contains("<a href=\"#groups\">2</a>")
        .lacks("opinion-map")
        .lacks("Terveisiä 0")
        .lacks("guess-")
        .contains("on jättänyt julkaisematta: mielipidekartta")
        .lacks("Mitä kautta tultiin")
        .lacks("vähintään 30 ihmistä");
    let json = app.visitor().get(&format!("/api/v1/brainstorms/{id}/results")).await.json();
    assert_eq!(json["by_channel"], json!([]));
    app.visitor().get("/fi/b/tulevaisuus/results/data/channels.csv").await.expect(404);
}

#[tokio::test]
async fn the_list_of_ideas_is_searched_by_words_in_any_form() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let mut new = conversation(State::Published, Visibility::Always);
    new.ideas[0].text = "Tulevaisuuden kunta on avoin".to_owned();
    new.ideas[1].text = "Koulukuljetukset turvallisiksi".to_owned();
    let id = put(&app, new).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let visitor = app.visitor();
    let list = "/fi/b/tulevaisuus/results/ideas";
    let found = visitor.get(&format!("{list}?q=kuntien+tulevaisuus")).await;
    found.expect(200).contains("kunta on avoin").lacks("Idea numero").lacks("Koulukuljetukset");
    let found = visitor.get(&format!("{list}?q=koulukulje")).await;
    found.expect(200).contains("Koulukuljetukset").lacks("kunta on avoin");
    visitor.get(&format!("{list}?q=uimahalli")).await.expect(200).lacks("Idea numero");
}

#[tokio::test]
async fn a_wall_shows_counts_where_results_are_hidden_and_results_where_they_are_not() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let hidden = put(&app, conversation(State::Open, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, hidden).await.unwrap();
    let visitor = app.visitor();
    let page = visitor.get("/fi/b/tulevaisuus/wall").await;
    page.expect(200)
        .contains("Tulokset näytetään, kun")
        .contains("<svg")
        .contains(">60<")
        .lacks("Idea numero");
    let mut shown = conversation(State::Open, Visibility::Always);
    shown.slug = Some("nakyva".to_owned());
    let shown = put(&app, shown).await;
    insight::contract::analyse(&app.state, shown).await.unwrap();
    for lang in ["fi", "sv", "en"] {
        let page = visitor.get(&format!("/{lang}/b/nakyva/wall")).await;
        page.expect(200).contains("Idea numero").contains("data-live-count=\"participants\"");
    }
    // What is published stands: phones are led to it, and nothing is followed.
    let mut over = conversation(State::Published, Visibility::Always);
    over.slug = Some("ohi".to_owned());
    let over = put(&app, over).await;
    insight::contract::analyse(&app.state, over).await.unwrap();
    let page = visitor.get("/fi/b/ohi/wall").await;
    page.expect(200).contains("Tulokset puhelimeen").contains("/fi/b/ohi/results").lacks("hx-sse");
    visitor.get("/fi/b/nakyva/wall").await.expect(200).contains("Osallistu puhelimella").contains("hx-sse");
    // A member of staff who may read more sees on a wall what everybody sees.
    let staff = app.staff(org(), &[Role::Facilitator]);
    staff.get("/fi/b/tulevaisuus/wall").await.expect(200).lacks("Idea numero");
    visitor.get("/fi/b/ei-ole/wall").await.expect(404);
}

#[tokio::test]
async fn the_words_of_the_pages() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let visitor = app.visitor();
    let results = "/fi/b/tulevaisuus/results";
    insta::assert_snapshot!("results", visitor.get(results).await.words());
    for (name, tail) in
        [("ideas", "/ideas?sort=divisive"), ("method", "/method"), ("a_municipality", "/kunta/091")]
    {
        insta::assert_snapshot!(name, visitor.get(&format!("{results}{tail}")).await.words());
    }
    let first = visitor.get(&format!("/api/v1/brainstorms/{id}/results")).await.json();
    let first = first["consensus"]["roles"][0].as_str().unwrap().to_owned();
    insta::assert_snapshot!("an_idea", visitor.get(&format!("{results}/ideas/{first}")).await.words());
    let desk = app.staff(org(), &[Role::Facilitator]);
    for page in ["missing", "ballots", "themes"] {
        let words = desk.get(&format!("/fi/desk/b/{id}/{page}")).await.words();
        insta::assert_snapshot!(format!("desk_{page}"), words);
    }
}

#[tokio::test]
async fn exactly_those_come_in_whom_the_declaration_lets_in() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let table = check_access(&app, &insight::FEATURE).await;
    assert!(table.contains("GET /api/v1/brainstorms/{id}/analysis: owner facilitator analyst"), "{table}");
}
