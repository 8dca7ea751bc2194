// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Tell me when the results are out", from the thank-you page to the letter.

use testing::{SmtpSink, both_engines, both_engines_with_mail};

use crate::help::{FEATURES, Open};

store::sql! {
    ROWS = "SELECT address, lang, keep_until FROM outreach_notice";
    LETTERS = "SELECT CAST(count(*) AS BIGINT) FROM mail_letter";
}

async fn rows(open: &Open) -> Vec<(Vec<u8>, String, String)> {
    let read = |row: &store::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    open.app.state.store.read(move |q| q.all(ROWS, store::params![], read)).await.unwrap()
}

async fn ask(open: &Open, sink: &SmtpSink, lang: &str, address: &str, end: bool) -> String {
    let fields: &[(&str, &str)] =
        if end { &[("email", address), ("about_end", "1")] } else { &[("email", address)] };
    let path = open.at(lang, "/tell-me");
    let sent = open.app.visitor().post_form(&path, fields).await;
    assert_eq!(sent.location(), format!("{path}?sent=1"));
    open.app.run_jobs().await;
    sink.arrived_for(address).last().unwrap().path("/tell-me/")
}

#[tokio::test]
async fn the_letter_comes_when_the_results_are_published_and_the_address_goes() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let me = open.participant().await;
        let thanks = me.get(&open.at("sv", "/thanks")).await;
        thanks.expect(200).contains("Vi berättar när resultaten är klara").contains("/sv/b/kunta/tell-me");
        me.post_form(&open.at("sv", "/tell-me"), &[("email", "asa@example.fi")]).await.expect(303);
        app.run_jobs().await;
        // Nothing is kept before it is confirmed.
        assert!(rows(&open).await.is_empty());
        let letter = sink.only("asa@example.fi");
        assert!(letter.text().contains("Bekräfta din begäran"), "{}", letter.text());
        assert_eq!(letter.header("reply-to"), "osallistu@kauhava.example");
        let link = letter.path("/tell-me/");
        // A scanner opens the link; that is nothing.
        for _ in 0..3 {
            app.visitor().get(&link).await.expect(200).contains("Bekräfta");
        }
        assert!(rows(&open).await.is_empty());
        app.visitor().post_form(&link, &[]).await.expect(200).contains("Begäran är bekräftad");
        app.visitor().post_form(&link, &[]).await.expect(200);
        let kept = rows(&open).await;
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].1.as_str(), kept[0].2.as_str()), ("sv", "2028-11"));
        assert!(!kept[0].0.windows(3).any(|w| w == b"asa"));
        app.clock.advance(61_000);
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1, "nothing is out yet");

        open.step("close").await;
        open.step("publish").await;
        app.clock.advance(61_000);
        app.run_jobs().await;
        app.run_jobs().await;
        assert!(rows(&open).await.is_empty());
        let letters = sink.arrived_for("asa@example.fi");
        assert_eq!(letters.len(), 2);
        assert!(letters[1].text().contains("Din adress är nu raderad"), "{}", letters[1].text());
        assert_eq!(letters[1].path("/results"), "/sv/b/kunta/results");
        let left: i64 =
            app.state.store.read(|q| q.one(LETTERS, store::params![], |r| r.get(0))).await.unwrap();
        assert_eq!(left, 0);
        // Afterwards there is only to be told of answers.
        let thanks = me.get(&open.at("sv", "/thanks")).await;
        thanks.expect(200).contains("Vi berättar när arrangören svarar").lacks("about_end");
        let old = app.visitor().get(&open.at("fi", "/tell-me")).await;
        old.expect(200).contains("viimeistään kahden vuoden kuluttua");
        app.visitor().post_form(&link, &[]).await.expect(200).contains("Resultaten är redan publicerade");
        assert!(rows(&open).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn who_asks_for_answers_hears_of_them_once_a_day_until_they_stop_it() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let path = open.at("fi", "/tell-me");
        let wish = [("email", "aino@example.fi"), ("about_answers", "1")];
        app.visitor().post_form(&path, &wish).await.expect(303);
        app.run_jobs().await;
        let letter = sink.only("aino@example.fi");
        assert!(letter.text().contains("Kerromme myös, kun järjestäjä vastaa"), "{}", letter.text());
        let link = letter.path("/tell-me/");
        app.visitor().post_form(&link, &[]).await.expect(200).contains("kun järjestäjä on vastannut");
        open.answer("Aloitamme keväällä.").await;
        let day = 24 * 60 * 60 * 1000 + 1000;
        app.clock.advance(day);
        app.run_jobs().await;
        app.run_jobs().await;
        let letters = sink.arrived_for("aino@example.fi");
        assert_eq!(letters.len(), 2);
        assert!(letters[1].text().contains("on 1 uusi järjestäjän vastaus"), "{}", letters[1].text());
        app.clock.advance(day);
        app.run_jobs().await;
        app.run_jobs().await;
        assert_eq!(sink.arrived_for("aino@example.fi").len(), 2, "nothing is told twice");

        open.step("close").await;
        open.step("publish").await;
        app.clock.advance(61_000);
        app.run_jobs().await;
        app.run_jobs().await;
        let letters = sink.arrived_for("aino@example.fi");
        assert_eq!(letters.len(), 3);
        assert!(letters[2].text().contains("Kerromme vielä, kun järjestäjä vastaa"), "{}", letters[2].text());
        app.clock.advance(61_000);
        app.run_jobs().await;
        assert_eq!((rows(&open).await.len(), sink.arrived_for("aino@example.fi").len()), (1, 3));

        open.answer("Toinen vastaus.").await;
        open.answer("Kolmas vastaus.").await;
        app.clock.advance(day);
        app.run_jobs().await;
        app.run_jobs().await;
        let letters = sink.arrived_for("aino@example.fi");
        assert_eq!(letters.len(), 4);
        assert!(letters[3].text().contains("on 2 uutta järjestäjän vastausta"), "{}", letters[3].text());
        assert_eq!(letters[3].path("/results"), "/fi/b/kunta/results");
        let one_click = letters[3].header("list-unsubscribe").replace(['<', '>'], "");
        let stop = one_click.trim_start_matches("http://localhost:8080");
        let program = app.visitor().without_header("sec-fetch-site");
        program.post_form(stop, &[("List-Unsubscribe", "One-Click")]).await.expect(204);
        assert!(rows(&open).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_offered() {
    both_engines(FEATURES, |app| async move {
        let open = Open::new(&app, "kunta").await;
        let me = open.participant().await;
        me.get(&open.at("fi", "/thanks")).await.expect(200).lacks("tell-me");
        me.get(&open.at("fi", "/tell-me")).await.expect(404);
        me.post_form(&open.at("fi", "/tell-me"), &[("email", "a@example.fi")]).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_address_comes_back_with_what_to_do() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        for bad in ["aino", "a@b.fi\r\nBcc: c@d.fi", "", "aino@kunta"] {
            let reply = app.visitor().post_form(&open.at("fi", "/tell-me"), &[("email", bad)]).await;
            reply.expect(422).contains("nimi@esimerkki.fi").contains("aria-invalid");
        }
        app.run_jobs().await;
        assert!(sink.arrived().is_empty());
    })
    .await;
}

#[tokio::test]
async fn taking_it_back_deletes_the_address_by_button_and_by_mail_program() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let link = ask(&open, &sink, "fi", "aino@example.fi", true).await;
        let confirmed = app.visitor().post_form(&link, &[]).await;
        let text = confirmed.expect(200).text();
        let off = text.split('"').find(|part| part.starts_with("/fi/off/")).unwrap().to_owned();
        app.visitor().get(&off).await.expect(200).contains("Osoitteesi poistetaan");
        assert_eq!(rows(&open).await.len(), 1);
        app.visitor().post_form(&off, &[]).await.expect(200).contains("Viestit on lopetettu");
        assert!(rows(&open).await.is_empty());
        app.visitor().get(&off).await.expect(200).contains("Viestit on lopetettu");
        // Again, and now as a mail program does it: without a cookie, an origin or a language.
        app.visitor().post_form(&link, &[]).await.expect(200);
        assert_eq!(rows(&open).await.len(), 1);
        let token = off.rsplit('/').next().unwrap();
        let program = app.visitor().without_header("sec-fetch-site");
        let one_click = [("List-Unsubscribe", "One-Click")];
        let path = format!("/api/v1/unsubscribe/{token}");
        // The id is another now: the old link ends nothing else.
        program.post_form(&path, &one_click).await.expect(204);
        program.post_form("/api/v1/unsubscribe/n000", &one_click).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn who_wants_to_know_is_told_once_that_the_end_has_moved() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        for (address, end) in [("wants@example.fi", true), ("not@example.fi", false)] {
            let link = ask(&open, &sink, "fi", address, end).await;
            app.visitor().post_form(&link, &[]).await.expect(200);
        }
        open.move_end(app.clock.now().plus_days(40)).await;
        for _ in 0..3 {
            app.clock.advance(601_000);
            app.run_jobs().await;
        }
        assert_eq!(sink.arrived_for("not@example.fi").len(), 1);
        let letters = sink.arrived_for("wants@example.fi");
        assert_eq!(letters.len(), 2);
        let told = letters[1].text();
        assert!(told.contains("31. joulukuuta 2026") || told.contains("31.12.2026"), "{told}");
        let one_click = letters[1].header("list-unsubscribe").replace(['<', '>'], "");
        assert!(one_click.starts_with("http://localhost:8080/api/v1/unsubscribe/"), "{one_click}");
        let path = one_click.trim_start_matches("http://localhost:8080");
        let program = app.visitor().without_header("sec-fetch-site");
        program.post_form(path, &[("List-Unsubscribe", "One-Click")]).await.expect(204);
        assert_eq!(rows(&open).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_old_or_changed_confirms_nothing() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let link = ask(&open, &sink, "en", "aino@example.fi", false).await;
        let mut changed = link.clone();
        let last = changed.pop().unwrap();
        changed.push(if last == '0' { '1' } else { '0' });
        app.visitor().post_form(&changed, &[]).await.expect(404);
        app.clock.advance(8 * 86_400_000);
        app.visitor().get(&link).await.expect(410);
        app.visitor().post_form(&link, &[]).await.expect(410);
        assert!(rows(&open).await.is_empty());
    })
    .await;
}
