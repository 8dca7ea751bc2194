// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The participant's pages as a phone without scripts uses them: links and plain forms.

use brainstorm::{
    FEATURE,
    domain::{
        Axis, IdeaRules, IdeaState, Move, QuestionKind, QuestionSpec, Rated, Settings, Visibility, WaitReason,
    },
};
use kernel::{Actor, LocalizedText, Timestamp};
use testing::{Client, TestApp};

use crate::fixture::{Open, draft, open, open_with, settings};

/// Where the brainstorm is.
pub(crate) async fn base(open: &Open) -> String {
    let view = open.all.get(&Actor::System, open.id).await.unwrap();
    format!("/fi/b/{}", view.brainstorm.slug)
}

/// Somebody who has just joined.
pub(crate) async fn joined(app: &TestApp, base: &str) -> Client {
    let client = app.visitor();
    let reply = client.post_form(&format!("{base}/join"), &[("languages_read", "fi")]).await;
    assert_eq!(reply.expect(303).location(), format!("{base}/q/1"));
    client
}

/// The idea that the page asks to rate.
fn asked(reply: &testing::Reply) -> String {
    let text = reply.text();
    let card = text.split("rate-card").nth(1).unwrap_or_default();
    let value = card.split("name=\"idea\" value=\"").nth(1).unwrap_or_default();
    value.split('"').next().unwrap_or_default().to_owned()
}

/// The return code that the page shows.
fn code_on(reply: &testing::Reply) -> String {
    let text = reply.text();
    text.split("id=\"the-code\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_phone_without_scripts_goes_the_whole_way() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = app.visitor();
        let slug = base.trim_start_matches("/fi");
        phone.get(&format!("{slug}?via=x")).await.expect(303);
        phone.get(&base).await.expect(200).contains("Aloita").contains("Valtuusto").contains("1.3.2027");
        phone.get(&format!("{base}/join")).await.expect(200).contains("En halua kertoa");
        assert_eq!(phone.cookies(), 0, "nothing is kept before the first own action");
        // Without a key the questions lead to joining.
        assert_eq!(phone.get(&format!("{base}/q/1")).await.location(), format!("{base}/join"));

        phone.post_form(&format!("{base}/join"), &[("languages_read", "fi")]).await.expect(303);
        assert_eq!(phone.cookies(), 1);
        let mut address = format!("{base}/q/1");
        for done in 1..=10 {
            let page = phone.get(&address).await;
            let idea = asked(page.expect(200));
            let before = (done - 1).to_string();
            let form = [("idea", idea.as_str()), ("done", before.as_str()), ("tap", "1")];
            let next = phone.post_form(&format!("{base}/q/1/rate"), &form).await;
            address = next.expect(303).location().to_owned();
            if address.contains("guess=1") {
                assert_eq!(done % 3, 0);
                phone.get(&address).await.expect(200).contains("Moniko sadasta");
                let form = [("idea", idea.as_str()), ("done", &done.to_string()), ("percent", "60")];
                let next = phone.post_form(&format!("{base}/q/1/guess"), &form).await;
                address = next.expect(303).location().to_owned();
            }
        }
        assert!(address.contains("/summary?ten=1"), "{address}");
        phone.get(&address).await.expect(200).contains("Kymmenen arviota, kiitos!");
        let thanks = phone.get(&format!("{base}/thanks")).await;
        thanks.expect(200).contains("Palautuskoodisi").contains("<svg");
    })
    .await;
}

#[tokio::test]
async fn the_last_rating_is_undone_and_asked_again() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let idea = open.seeds[3].to_string();
        let form = [("idea", idea.as_str()), ("done", "0"), ("value", "-1"), ("important", "1")];
        let next = phone.post_form(&format!("{base}/q/1/rate"), &form).await;
        let page = phone.get(next.location()).await;
        page.expect(200).contains("eri mieltä, tärkeä minulle").contains("1 / 10");
        let undone = phone.post_form(&format!("{base}/q/1/undo"), &[("idea", &idea), ("done", "1")]).await;
        let page = phone.get(undone.expect(303).location()).await;
        page.expect(200).contains("Arvio on kumottu");
        assert_eq!(asked(&page), idea);
        // Nothing chosen, an idea that is nowhere, a value that is none: said, not kept.
        for form in [
            vec![("idea", idea.as_str())],
            vec![("idea", "0000000000000"), ("tap", "1")],
            vec![("idea", idea.as_str()), ("tap", "2")],
        ] {
            phone.post_form(&format!("{base}/q/1/rate"), &form).await.expect(422);
        }
    })
    .await;
}

#[tokio::test]
async fn an_identity_code_is_stopped_before_it_is_kept() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let write = format!("{base}/q/1/write");
        let text = "Soittakaa naapurille 010190-900P ja kysykää häneltä";
        let page = phone.post_form(&write, &[("text", text)]).await;
        page.expect(422)
            .contains("henkilötunnus")
            .contains("010190-900P")
            .contains("Lähetä tarkistettavaksi");
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        assert!(all.iter().all(|i| !i.text.contains("010190")), "nothing is kept");

        phone.post_form(&write, &[("text", text), ("confirmed", "1")]).await.expect(303);
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        let held = all.iter().find(|i| i.text.contains("010190")).unwrap();
        assert_eq!(held.state, IdeaState::Waiting(WaitReason::PersonalData));
        app.visitor().get(&format!("{base}/ideas")).await.expect(200).lacks("010190");

        // A telephone number is a warning: the writer decides.
        let text = "Kysykää lisää numerosta 040 123 4567 milloin vain";
        let page = phone.post_form(&write, &[("text", text)]).await;
        page.expect(422).contains("puhelinnumero").contains("Lähetä silti");
        let sent = phone.post_form(&write, &[("text", text), ("confirmed", "1"), ("seen", "1")]).await;
        phone.get(sent.expect(303).location()).await.expect(200).contains("Kiitos ideastasi");
        phone.post_form(&write, &[("text", "lyhyt")]).await.expect(422).contains(">\nlyhyt<");
    })
    .await;
}

#[tokio::test]
async fn the_own_page_gives_everything_back_and_takes_it_away() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let text = "Lapsille luistelurata jokaiseen kylään talveksi";
        phone.post_form(&format!("{base}/q/1/write"), &[("text", text), ("seen", "1")]).await.expect(303);
        phone.post_form(&format!("{base}/q/2/answer"), &[("value", "bus")]).await.expect(303);
        let page = phone.get(&format!("{base}/me")).await;
        page.expect(200).contains(text).contains("Näkyy muille").contains("bus");
        let code = code_on(&page);
        phone.get(&format!("{base}/me/export.json")).await.expect(200).contains(text);
        let csv = phone.get(&format!("{base}/me/export.csv")).await;
        csv.expect(200).contains(text);
        assert!(csv.header("content-disposition").contains(".csv"));

        // On another device by the code, typed carelessly.
        let tablet = app.visitor();
        let back = format!("{base}/return");
        let typed = code.to_lowercase().replace('-', " ");
        tablet.post_form(&back, &[("code", "")]).await.expect(422);
        tablet.post_form(&back, &[("code", "AAAA")]).await.expect(422);
        tablet.post_form(&back, &[("code", &typed)]).await.expect(303);
        tablet.get(&format!("{base}/me")).await.expect(200).contains(text);

        // A new code: the old one and the other device are out.
        phone.post_form(&format!("{base}/me/rotate"), &[]).await.expect(303);
        assert_eq!(tablet.get(&format!("{base}/me")).await.location(), back);
        tablet.post_form(&back, &[("code", &code)]).await.expect(422);
        assert_ne!(code_on(&phone.get(&format!("{base}/me")).await), code);

        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        let own = all.iter().find(|i| i.text == text).unwrap().id;
        let withdraw = format!("{base}/me/withdraw/{own}");
        // Somebody else's idea is not theirs to withdraw, nor to ask about.
        let other = joined(&app, &base).await;
        other.get(&withdraw).await.expect(404);
        other.post_form(&withdraw, &[]).await.expect(409);
        phone.get(&withdraw).await.expect(200).contains(text);
        phone.post_form(&withdraw, &[]).await.expect(303);
        phone.get(&format!("{base}/me")).await.expect(200).lacks(text);

        phone.post_form(&format!("{base}/me/forget"), &[]).await.expect(422);
        phone.post_form(&format!("{base}/me/forget"), &[("sure", "1")]).await.expect(303);
        assert_eq!(phone.get(&format!("{base}/me")).await.location(), back);
        assert_eq!(open.all.funnel(&Actor::System, open.id).await.unwrap()[0].joined, 1);
    })
    .await;
}

#[tokio::test]
async fn a_municipality_is_found_by_typing_and_choosing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let join = format!("{base}/join");
        let phone = app.visitor();
        let found = phone.post_form(&join, &[("municipality_name", "kirkko"), ("find", "1")]).await;
        found.expect(200).contains("Kirkkonummi").contains("value=\"257\"");
        phone.post_form(&join, &[("municipality_name", "ruritania")]).await.expect(422).contains("ruritania");
        phone.post_form(&join, &[("stakeholder_group", "king")]).await.expect(422);
        assert_eq!(phone.cookies(), 0, "a refused form makes no participant");
        let told = [
            ("municipality_name", "kirkko"),
            ("municipality", "257"),
            ("stakeholder_group", "resident"),
            ("languages_read", "fi"),
            ("languages_read", "sv"),
        ];
        phone.post_form(&join, &told).await.expect(303);
        let own = phone.get(&format!("{base}/me")).await;
        own.expect(200).contains("Kirkkonummi").contains("Asukas").contains("Suomi ja Svenska");
        let edit = format!("{base}/me/background");
        phone.get(&edit).await.expect(200).contains("Kirkkonummi");
        // In Swedish the same municipality has its Swedish name, and either name finds it.
        let sv = edit.replacen("/fi/", "/sv/", 1);
        phone.get(&sv).await.expect(200).contains("Kyrkslätt");
        phone.post_form(&sv, &[("municipality_name", "Esbo"), ("languages_read", "sv")]).await.expect(303);
        phone.get(&format!("{base}/me")).await.expect(200).contains("Espoo").contains("Asukas");
    })
    .await;
}

#[tokio::test]
async fn a_brainstorm_that_is_not_open_says_so() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut later = settings();
        later.phases.opens = Timestamp::from_local_input("2026-12-01T08:00");
        let early = open_with(&app, later).await;
        let address = base(&early).await;
        app.visitor().get(&address).await.expect(200).contains("1.12.2026 klo 8.00").lacks("Aloita");
        app.visitor().post_form(&format!("{address}/join"), &[]).await.expect(409);

        let open = open(&app).await;
        let address = base(&open).await;
        let phone = joined(&app, &address).await;
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        phone.get(&address).await.expect(200).contains("on päättynyt");
        assert_eq!(phone.get(&format!("{address}/q/1")).await.location(), address);
        let idea = open.seeds[0].to_string();
        phone.post_form(&format!("{address}/q/1/rate"), &[("idea", &idea), ("tap", "1")]).await.expect(409);
        open.all.step(&Actor::System, open.id, Move::Publish, false).await.unwrap();
        phone.get(&address).await.expect(200).contains("Katso tulokset");
        phone.get(&format!("{address}/me")).await.expect(200);

        let draft = draft(&app, settings(), 0).await;
        app.visitor().get(&base(&draft).await).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn every_page_is_there_in_every_language() {
    testing::both_engines(&[FEATURE], |app| async move {
        let shown = Settings { visibility: Visibility::Always, ..settings() };
        let open = open_with(&app, shown).await;
        let first = base(&open).await;
        let phone = joined(&app, &first).await;
        let idea = open.seeds[0].to_string();
        let own = "Oma idea, joka on aivan toisenlainen kuin muut";
        phone.post_form(&format!("{first}/q/1/write"), &[("text", own), ("seen", "1")]).await.expect(303);
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        let mine = all.iter().find(|i| i.text == own).unwrap().id;
        for lang in ["fi", "sv", "en"] {
            let base = first.replacen("/fi/", &format!("/{lang}/"), 1);
            for tail in [
                String::new(),
                "/q/1".into(),
                format!("/q/1?done=4&last={idea}&guess=1"),
                "/q/1/write".into(),
                "/q/2".into(),
                "/summary?ten=1&q=1".into(),
                "/thanks".into(),
                "/me".into(),
                "/me/background".into(),
                format!("/me/withdraw/{mine}"),
                format!("/report/{idea}"),
                "/return".into(),
                "/ideas?sort=supported&page=2".into(),
                "/moderation".into(),
                "/privacy".into(),
            ] {
                let page = phone.get(&format!("{base}{tail}")).await;
                page.expect(200).contains(&format!("<html lang=\"{lang}\">"));
                page.lacks("/assets/unknown").lacks("style=\"").lacks("onclick");
            }
            app.visitor().get(&format!("{base}/join")).await.expect(200);
            app.visitor().get(&format!("{base}/q/9")).await.expect(404);
        }
    })
    .await;
}

#[tokio::test]
async fn the_privacy_notice_tells_who_gets_the_data_for_how_long_and_what_one_may_do() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let told = [
            (
                "fi",
                [
                    "Kuka saa tiedot?",
                    "Euroopan talousalueen ulkopuolelle",
                    "35 päivää",
                    "tietosuojavaltuutetulle",
                ],
            ),
            ("sv", ["Vem får uppgifterna?", "samarbetsområdet", "35 dagar", "dataombudsmannen"]),
            ("en", ["Who gets the data?", "European Economic Area", "35 days", "Data Protection Ombudsman"]),
        ];
        for (lang, parts) in told {
            let path = format!("{}/privacy", base.replacen("/fi/", &format!("/{lang}/"), 1));
            let notice = app.visitor().get(&path).await;
            for part in parts {
                notice.expect(200).contains(part);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_people_write_is_shown_as_they_wrote_it() {
    testing::both_engines(&[FEATURE], |app| async move {
        let sharp = "<img src=x onerror=alert(1)>";
        let mut with = settings();
        with.title = LocalizedText::new(sharp, "", "");
        with.intro = LocalizedText::new(format!("{sharp}\n\nToinen kappale"), "", "");
        let open = open_with(&app, with).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let text = format!("Idea {sharp} \"lainauksin\" ja & merkein");
        phone.post_form(&format!("{base}/q/1/write"), &[("text", &text), ("seen", "1")]).await.expect(303);
        for tail in ["", "/ideas", "/me", "/privacy"] {
            phone.get(&format!("{base}{tail}")).await.expect(200).lacks("<img");
        }
        phone.get(&base).await.expect(200).contains("<p>Toinen kappale</p>");
        // The organiser wrote Finnish only: the page says so to machines.
        phone
            .get(&base.replacen("/fi/", "/sv/", 1))
            .await
            .expect(200)
            .contains("class=\"words\" lang=\"fi\"");
    })
    .await;
}

#[tokio::test]
async fn typed_words_survive_a_change_of_language_without_scripts() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let write = phone.get(&format!("{base}/q/1/write")).await;
        let there = format!("{base}/q/1/write").replacen("/fi/", "/sv/", 1);
        write.expect(200).contains(&format!("formaction=\"{there}\""));
        let words = "Lukion jälkeen jokaiselle paikka";
        let shown = phone.post_form(&there, &[("text", words), ("switch", "1")]).await;
        shown.expect(200).contains(words).contains("lang=\"sv\"");
        let me = phone.get(&format!("{base}/me")).await;
        assert!(
            !me.expect(200).text().contains(words),
            "nothing is kept by looking at it in another language"
        );
    })
    .await;
}

#[tokio::test]
async fn an_idea_on_two_axes_may_be_skipped() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = draft(&app, settings(), 10).await;
        let axis = |name: &str| Axis {
            name: LocalizedText::new(name, name, name),
            low: LocalizedText::new("vähän", "lite", "little"),
            high: LocalizedText::new("paljon", "mycket", "much"),
        };
        let rules = IdeaRules {
            rated: Rated::TwoAxis { x: axis("Hyöty"), y: axis("Hinta") },
            ..IdeaRules::default()
        };
        let asks = QuestionSpec {
            text: LocalizedText::new("Mitä ensin?", "Vad först?", "What first?"),
            help: LocalizedText::default(),
            kind: QuestionKind::Ideas(rules),
        };
        let question = open.all.add_question(&Actor::System, open.id, asks).await.unwrap();
        for words in ["Pyörätie keskustaan", "Sähköbussi kouluille"] {
            open.all.add_seed(&Actor::System, open.id, question, kernel::Lang::Fi, words).await.unwrap();
        }
        open.all.step(&Actor::System, open.id, Move::Open, false).await.unwrap();
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        let first = asked(phone.get(&format!("{base}/q/3")).await.expect(200));
        let skip = [("idea", first.as_str()), ("tap", "0"), ("x", ""), ("y", "")];
        let next = phone.post_form(&format!("{base}/q/3/rate"), &skip).await;
        let second = asked(phone.get(next.expect(303).location()).await.expect(200));
        assert_ne!(first, second, "what was skipped is not offered again");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_walked_through_as_a_participant_will_and_nothing_can_be_sent() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = draft(&app, settings(), 2).await;
        let base = base(&open).await;
        app.visitor().get(&base).await.expect(404);
        let staff = app.staff(crate::fixture::ORG, &[kernel::Role::Facilitator]);
        let start = format!("href=\"{base}/join\"");
        staff.get(&base).await.expect(200).contains("Esikatselu").contains(&start);
        staff.get(&format!("{base}/join")).await.expect(200).contains("inert").contains("/q/1");
        let first = staff.get(&format!("{base}/q/1")).await;
        first.expect(200).contains("Järjestäjän idea numero 0").contains("/q/1?done=1").lacks("/rate\"");
        let second = staff.get(&format!("{base}/q/1?done=1")).await;
        second.expect(200).contains("Järjestäjän idea numero 1").lacks("done=2\"");
        staff.get(&format!("{base}/q/2")).await.expect(200).contains("Kumpi?").lacks("/answer\"");
        staff.get(&format!("{base}/thanks")).await.expect(200).contains("Esikatselu");
        assert_eq!(staff.cookies(), app.staff(crate::fixture::ORG, &[kernel::Role::Facilitator]).cookies());
        staff
            .post_form(&format!("{base}/q/1/rate"), &[("idea", &open.seeds[0].to_string())])
            .await
            .expect(401);
    })
    .await;
}
