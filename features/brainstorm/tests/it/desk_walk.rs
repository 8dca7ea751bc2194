// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A brainstorm made, opened, run, closed and published at the desk, with plain forms.

use brainstorm::{
    FEATURE,
    domain::{BrainstormId, IdeaState, State},
};
use kernel::{Actor, Role};
use testing::{Client, TestApp};

use crate::fixture::{ORG, all, draft, open, settings};

fn facilitator(app: &TestApp) -> Client {
    app.staff(ORG, &[Role::Facilitator])
}

/// The id at the end of `/fi/desk/b/{id}?done=made`.
fn id_of(location: &str) -> BrainstormId {
    let id = location.split("/b/").nth(1).unwrap().split(['?', '/']).next().unwrap();
    id.parse().unwrap()
}

async fn state(app: &TestApp, id: BrainstormId) -> State {
    all(app).get(&Actor::System, id).await.unwrap().brainstorm.state
}

/// The form of the texts as the page shows it, with `changes` typed over it.
async fn texts(client: &Client, base: &str, changes: &[(&str, &str)]) -> testing::Reply {
    let page = client.get(&format!("{base}/texts")).await;
    let revision = page.expect(200).field("revision");
    let slug = page.field("slug");
    let mut fields = vec![
        ("title_fi", "Tulevaisuuden kunta"),
        ("title_sv", "Framtidens kommun"),
        ("revision", revision.as_str()),
        ("slug", slug.as_str()),
    ];
    fields.retain(|(name, value)| !value.is_empty() && !changes.iter().any(|(n, _)| n == name));
    fields.extend(changes);
    client.post_form(&format!("{base}/texts"), &fields).await
}

#[tokio::test]
async fn a_planner_takes_a_brainstorm_from_a_template_to_published_results() {
    testing::both_engines(&[FEATURE], |app| async move {
        let desk = facilitator(&app);
        desk.get("/fi/desk").await.expect(200).contains("Ei vielä aivoriihiä");
        desk.get("/fi/desk/new").await.expect(200).contains("template:strategy");
        let made = desk.post_form("/fi/desk/new", &[("from", "template:strategy"), ("title", "")]).await;
        let id = id_of(made.location());
        let base = format!("/fi/desk/b/{id}");
        desk.get(&base).await.expect(200).contains("Luonnos").contains("Ennen avaamista");

        // What is missing is said, all of it, and nothing is opened.
        let refused = desk.post_form(&format!("{base}/step/open"), &[]).await;
        refused.expect(409).contains("kuka päättää");
        assert_eq!(state(&app, id).await, State::Draft);

        let promise = [
            ("who_decides_fi", "Valtuusto päättää strategiasta."),
            ("who_decides_sv", "Fullmäktige beslutar."),
            ("what_can_change_fi", "Painopisteet voivat muuttua."),
            ("what_can_change_sv", "Prioriteringarna kan ändras."),
            ("answer_by", "2027-03-01"),
            ("contact_name", "Aino Virtanen"),
            ("contact_channel", "aino@example.org"),
        ];
        texts(&desk, &base, &promise).await.location();
        let question = desk.get(&format!("{base}/seeds")).await;
        let view = all(&app).get(&Actor::System, id).await.unwrap();
        let asked = view.idea_questions().next().unwrap().id.to_string();
        question.expect(200);
        for n in 0..10 {
            let words = format!("Aloitusidea numero {n} kaikille kuntalaisille");
            let seed = [("question", asked.as_str()), ("lang", "fi"), ("text", &words)];
            desk.post_form(&format!("{base}/seeds"), &seed).await.location();
        }
        desk.get(&base).await.expect(200).contains("Kaikki välttämätön on kunnossa.");
        desk.get(&format!("{base}/step/open")).await.expect(200).contains("Mitä tapahtuu");
        let opened = desk.post_form(&format!("{base}/step/open"), &[]).await;
        assert_eq!(opened.location(), format!("{base}?done=opened"));
        let page = desk.get(opened.location()).await;
        page.expect(200).contains("Aivoriihi on avattu.").contains("hx-sse:connect");

        // A second opening is refused in plain words.
        desk.post_form(&format!("{base}/step/open"), &[]).await.expect(409).contains("avoinna");

        desk.get(&format!("{base}/step/close")).await.expect(200);
        desk.post_form(&format!("{base}/step/close"), &[]).await.location();
        assert_eq!(state(&app, id).await, State::Closed);
        desk.get(&format!("{base}/step/publish")).await.expect(200).contains("1.3.2027");
        desk.post_form(&format!("{base}/step/publish"), &[]).await.location();
        assert_eq!(state(&app, id).await, State::Published);
        desk.get("/sv/desk").await.expect(200).contains("Resultaten publicerade");
    })
    .await;
}

#[tokio::test]
async fn every_page_of_a_brainstorm_renders_in_every_language_and_state() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let desk = facilitator(&app);
        let tails = [
            "",
            "/texts",
            "/settings",
            "/questions",
            "/questions/new?kind=ideas",
            "/questions/new?kind=choice",
            "/questions/new?kind=scale",
            "/questions/new?kind=text",
            "/background",
            "/background/own/new",
            "/seeds",
            "/channels",
            "/ideas",
            "/queue",
            "/step/close",
            "/step/open",
        ];
        let id = open.id;
        let question = format!("/questions/{}", open.ideas);
        let choice = format!("/questions/{}", open.choice);
        let idea = format!("/ideas/{}", open.seeds[0]);
        for lang in ["fi", "sv", "en"] {
            let own = [question.as_str(), &choice, &idea];
            for tail in tails.iter().chain(&own) {
                desk.get(&format!("/{lang}/desk/b/{id}{tail}")).await.expect(200);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_names_each_field() {
    testing::both_engines(&[FEATURE], |app| async move {
        let draft = draft(&app, settings(), 0).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}", draft.id);
        let long = "ä".repeat(151);
        let typed = [("title_sv", long.as_str()), ("answer_by", "huomenna"), ("target_year", "3000")];
        let page = texts(&desk, &base, &typed).await;
        page.expect(422).contains(&long).contains("huomenna").contains("href=\"#f-title_sv\"");
        page.contains("href=\"#f-answer_by\"").contains("href=\"#f-target_year\"");
        let kept = all(&app).get(&Actor::System, draft.id).await.unwrap();
        assert_eq!(kept.brainstorm.settings, settings(), "nothing was kept by half");

        desk.post_form("/fi/desk/new", &[("from", "empty"), ("title", " ")]).await.expect(422);
        desk.post_form("/fi/desk/new", &[("from", "template:none")]).await.expect(422);
        desk.post_form(&format!("{base}/settings"), &[("other", "1")]).await.expect(400);
        let spec = [("kind", "choice"), ("text_fi", "Mikä?"), ("options_fi", "Vain yksi")];
        desk.post_form(&format!("{base}/questions/new"), &spec).await.expect(422).contains("Vain yksi");
    })
    .await;
}

#[tokio::test]
async fn questions_of_each_kind_are_added_moved_changed_and_removed() {
    testing::both_engines(&[FEATURE], |app| async move {
        let draft = draft(&app, settings(), 0).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}/questions", draft.id);
        let axes: Vec<(&str, &str)> = vec![
            ("kind", "ideas"),
            ("text_fi", "Mitä teemme?"),
            ("rated", "two_axis"),
            ("x_name_fi", "Hyöty"),
            ("x_low_fi", "pieni"),
            ("x_high_fi", "suuri"),
            ("y_name_fi", "Vaiva"),
            ("y_low_fi", "pieni"),
            ("y_high_fi", "suuri"),
            ("min_len", "10"),
            ("max_len", "280"),
            ("max_per_person", "20"),
        ];
        desk.post_form(&format!("{base}/new"), &axes).await.location();
        let choice =
            [("kind", "choice"), ("text_fi", "Mikä?"), ("many", "many"), ("options_fi", "Bussi\nJuna")];
        desk.post_form(&format!("{base}/new"), &choice).await.location();
        let scale =
            [("kind", "scale"), ("text_fi", "Kuinka?"), ("steps", "7"), ("low_fi", "ei"), ("high_fi", "on")];
        desk.post_form(&format!("{base}/new"), &scale).await.location();
        let open = [("kind", "text"), ("text_fi", "Muuta?"), ("max_len", "500")];
        desk.post_form(&format!("{base}/new"), &open).await.location();

        let view = || async { all(&app).get(&Actor::System, draft.id).await.unwrap() };
        let last = view().await.questions[5].id;
        desk.post_form(&format!("{base}/{last}/move"), &[("to", "1")]).await.location();
        let texts: Vec<String> = view().await.questions.iter().map(|q| q.spec.text.fi.clone()).collect();
        assert_eq!(texts, ["Muuta?", "Mitä?", "Kumpi?", "Mitä teemme?", "Mikä?", "Kuinka?"]);

        let changed = [("kind", "text"), ("text_fi", "Mitä muuta?"), ("max_len", "600")];
        desk.post_form(&format!("{base}/{last}"), &changed).await.location();
        assert_eq!(view().await.questions[0].spec.text.fi, "Mitä muuta?");
        desk.get(&format!("{base}/{last}/remove")).await.expect(200).contains("Mitä muuta?");
        desk.post_form(&format!("{base}/{last}/remove"), &[]).await.location();
        assert_eq!(view().await.questions.len(), 5);
    })
    .await;
}

#[tokio::test]
async fn a_change_after_opening_asks_for_a_reason_and_leaves_a_trace() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}", open.id);
        let without = texts(&desk, &base, &[("intro_fi", "Uusi esittely")]).await;
        without.expect(422).contains("href=\"#f-reason\"").contains("Uusi esittely");
        let promise = [
            ("who_decides_fi", "Valtuusto"),
            ("what_can_change_fi", "Strategia"),
            ("answer_by", "2027-03-01"),
        ];
        // Ideas that come while somebody edits are no reason to refuse the form.
        let joined = open.join().await;
        let before = desk.get(&format!("{base}/texts")).await.expect(200).field("revision");
        open.write(&joined.actor, "Kirjastoon iltaisin omatoimiaika").await;
        let after = desk.get(&format!("{base}/texts")).await.expect(200).field("revision");
        assert_eq!(before, after);
        let with: Vec<_> = [("intro_fi", "Uusi esittely"), ("reason", "Kirjoitusvirhe")]
            .into_iter()
            .chain(promise)
            .collect();
        texts(&desk, &base, &with).await.location();
        desk.get(&format!("{base}/texts")).await.expect(200).contains("Kirjoitusvirhe").contains("esittely");

        // What people were told is not loosened.
        let page = desk.get(&format!("{base}/settings")).await;
        let revision = page.expect(200).field("revision");
        let loose = [
            ("revision", revision.as_str()),
            ("visibility", "always"),
            ("moderation", "post"),
            ("languages", "fi"),
            ("languages", "sv"),
            ("languages", "en"),
            ("main", "fi"),
            ("threshold", "5"),
            ("retention_days", "365"),
            ("reason", "Koska"),
        ];
        desk.post_form(&format!("{base}/settings"), &loose).await.expect(422).contains("Tulosten näkyvyyttä");

        // Somebody else's change in between is not overwritten.
        let stale = [("revision", "1"), ("reason", "Koska"), ("title_fi", "Toinen")];
        let answer = desk.post_form(&format!("{base}/texts"), &[&stale[..], &promise[..]].concat()).await;
        answer.expect(422).contains("Joku muu on muuttanut");
    })
    .await;
}

#[tokio::test]
async fn a_file_of_seeds_is_taken_whole_or_every_bad_row_is_named() {
    testing::both_engines(&[FEATURE], |app| async move {
        let draft = draft(&app, settings(), 0).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}/seeds", draft.id);
        let csrf = desk.get(&base).await.expect(200).field("csrf");
        let send = |rows: &str| {
            let part = |name: &str, value: &str| {
                format!("--b0\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            };
            let file = format!(
                "--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
                 Content-Type: text/csv\r\n\r\n{rows}\r\n"
            );
            let question = part("question", &draft.ideas.to_string());
            let body = format!("{}{question}{file}{}--b0--\r\n", part("csrf", &csrf), part("table", ""));
            let desk = desk.clone();
            let path = format!("{base}/file");
            async move {
                let kind = Some("multipart/form-data; boundary=b0");
                desk.send("POST".parse().unwrap(), &path, kind, body.into_bytes()).await
            }
        };
        let bad = send("text,lang\nLyhyt,fi\nTarpeeksi pitkä idea,xx\nHyvä ja oikea idea,fi\n").await;
        bad.expect(422).contains("2 rivissä on vikaa").contains("vähintään 10 merkkiä");
        let ideas = || async { all(&app).all_ideas(&Actor::System, draft.id).await.unwrap().len() };
        assert_eq!(ideas().await, 0);
        send("text;lang\nKirjasto auki joka päivä;fi\nTrygga gångvägar till skolan;sv\n").await.location();
        assert_eq!(ideas().await, 2);
        let pasted = desk.get(&base).await;
        pasted.expect(200).contains("Trygga gångvägar");
    })
    .await;
}

#[tokio::test]
async fn moderators_hide_and_restore_with_a_reason_and_cannot_touch_the_words() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let desk = app.staff(ORG, &[Role::Moderator]);
        let base = format!("/fi/desk/b/{}", open.id);
        let idea = open.seeds[0];
        let page = desk.get(&format!("{base}/ideas/{idea}")).await;
        page.expect(200).lacks("name=\"words\"").contains("Idean sanoja ei voi muuttaa");
        desk.post_form(&format!("{base}/ideas/{idea}/hide"), &[("reason", "")]).await.expect(422);
        let hide = [("reason", "off_topic"), ("note", "Koskee toista kuntaa")];
        desk.post_form(&format!("{base}/ideas/{idea}/hide"), &hide).await.location();
        let seen = || async { all(&app).idea(&Actor::System, open.id, idea).await.unwrap().state.clone() };
        assert!(matches!(seen().await, IdeaState::Hidden(_)));
        let listed = desk.get(&format!("{base}/ideas?state=hidden&q=NUMERO+0")).await;
        listed.expect(200).contains("1 idea").contains("Piilotettu");
        desk.post_form(&format!("{base}/ideas/{idea}/hide"), &hide).await.expect(409);
        desk.post_form(&format!("{base}/ideas/{idea}/restore"), &[("note", "")]).await.location();
        assert_eq!(seen().await, IdeaState::Visible);
        let translation = [("lang", "sv"), ("text", "Arrangörens idé")];
        desk.post_form(&format!("{base}/ideas/{idea}/translate"), &translation).await.location();
        desk.get(&format!("{base}/ideas/{idea}")).await.expect(200).contains("Arrangörens idé");

        // A held idea waits in the queue, is shown with what was found, and can be let through.
        let joined = open.join().await;
        open.write(&joined.actor, "Soita 131052-308T ja kysy busseista").await;
        desk.get(&format!("{base}/queue"))
            .await
            .expect(200)
            .contains("henkilötunnus")
            .contains("131052-308T");
        let waiting = all(&app).queue(&Actor::System, open.id).await.unwrap()[0].idea.id;
        let approve = desk.post_form(&format!("{base}/ideas/{waiting}/approve"), &[("back", "queue")]).await;
        assert_eq!(approve.location(), format!("{base}/queue?done=approved"));
        desk.get(&format!("{base}/queue")).await.expect(200).contains("Jono on tyhjä");
    })
    .await;
}

#[tokio::test]
async fn running_results_stay_hidden_from_the_desk_too_until_the_end() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut hidden = settings();
        hidden.visibility = brainstorm::domain::Visibility::UntilPublished;
        let draft = draft(&app, hidden, 10).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}", draft.id);
        desk.post_form(&format!("{base}/step/open"), &[]).await.location();
        let results = format!("/results\">{}", "Avaa tulokset");
        desk.get(&base).await.expect(200).contains("myös sinulta").lacks(&results);
        desk.post_form(&format!("{base}/step/close"), &[]).await.location();
        desk.get(&base).await.expect(200).contains(&results);
    })
    .await;
}

#[tokio::test]
async fn the_emergency_brake_links_and_background_questions_are_set_with_forms() {
    testing::both_engines(&[FEATURE], |app| async move {
        let draft = draft(&app, settings(), 10).await;
        let desk = facilitator(&app);
        let base = format!("/fi/desk/b/{}", draft.id);
        let brainstorms = all(&app);
        desk.post_form(&format!("{base}/brake"), &[("read_only", "1"), ("invite_only", "1")])
            .await
            .location();
        let brake = brainstorms.own_brake(draft.id);
        assert!(brake.read_only && brake.invite_only && !brake.moderation_first);
        desk.get(&base).await.expect(200).contains("Jarru on päällä");

        let link = [("audience", "Uutiskirje"), ("kind", "newsletter"), ("reached", "1200"), ("code", "")];
        desk.post_form(&format!("{base}/channels"), &link).await.location();
        desk.get(&format!("{base}/channels")).await.expect(200).contains("?via=newsletter-");
        desk.post_form(&format!("{base}/channels"), &[("audience", ""), ("kind", "x")]).await.expect(422);
        let view = || async { brainstorms.get(&Actor::System, draft.id).await.unwrap() };
        let channel = view().await.channels[0].id;
        let edited = [("audience", "Kirje"), ("kind", "newsletter"), ("reached", "")];
        desk.post_form(&format!("{base}/channels/{channel}"), &edited).await.location();
        assert_eq!(view().await.channels[0].audience, "Kirje");

        let asked = [("ask", "municipality"), ("ask", "age_band"), ("group", "many")];
        desk.post_form(&format!("{base}/background"), &asked).await.location();
        let own = [("text_fi", "Missä kylässä asut?"), ("options_fi", "Alakylä\nYläkylä"), ("many", "one")];
        desk.post_form(&format!("{base}/background/own/new"), &own).await.location();
        let keys: Vec<String> = view().await.background.iter().map(|q| q.key().to_owned()).collect();
        assert_eq!(keys, ["municipality", "age_band", "missa_kylassa_asut"]);
        let own = format!("{base}/background/own/missa_kylassa_asut");
        desk.get(&own).await.expect(200).contains("Yläkylä");
        desk.post_form(&format!("{own}/remove"), &[]).await.location();
        assert_eq!(view().await.background.len(), 2);
    })
    .await;
}
