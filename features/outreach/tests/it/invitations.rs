// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Invitations: sent in batches, refused ones listed, one reminder, unsubscribing, and links that tell nothing.

use kernel::Role;
use testing::{SmtpSink, both_engines, both_engines_with_mail};

use crate::help::{FEATURES, Open};

store::sql! {
    LINKS = "SELECT state, used, address FROM outreach_link ORDER BY id";
    REACHED = "SELECT reached FROM brainstorm_channel ORDER BY channel_id";
}

type Row = (String, i64, Option<Vec<u8>>);

async fn links(open: &Open) -> Vec<Row> {
    let read = |row: &store::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    open.app.state.store.read(move |q| q.all(LINKS, store::params![], read)).await.unwrap()
}

async fn invite(open: &Open, list: &str) -> String {
    let owner = open.staff(Role::Owner);
    owner.get(&open.desk("/invite/mail")).await.expect(200);
    let fields = [("name", "Yhdistykset"), ("list", list), ("lang", "fi"), ("note_fi", "Tervetuloa mukaan!")];
    let sent = owner.post_form(&open.desk("/invite/mail"), &fields).await;
    let page = sent.location().split('?').next().unwrap().to_owned();
    open.app.run_jobs().await;
    page
}

async fn later(open: &Open) {
    open.app.clock.advance(61_000);
    open.app.run_jobs().await;
    open.app.run_jobs().await;
}

async fn write_used(open: &Open) {
    outreach::contract::write_used(&open.app.state).await.unwrap();
}

fn letters(sink: &SmtpSink, to: &str) -> usize {
    sink.arrived_for(to).len()
}

#[tokio::test]
async fn a_list_is_invited_each_in_their_language_and_the_desk_sees_counts_only() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        sink.answer("gone@example.fi", "550 5.1.1 no such user");
        let list = "osoite;kieli\naino@example.fi\nbo@example.fi;sv\ngone@example.fi\nAINO@example.fi\n";
        let page = invite(&open, list).await;
        later(&open).await;
        let to_bo = sink.only("bo@example.fi");
        assert!(to_bo.text().contains("Vi bjuder in dig"), "{}", to_bo.text());
        let letter = sink.only("aino@example.fi");
        assert!(letter.text().contains("Tervetuloa mukaan!"), "{}", letter.text());
        assert!(letter.header("list-unsubscribe").contains("/api/v1/unsubscribe/k"));
        let shown = open.staff(Role::Owner).get(&page).await;
        shown.expect(200).contains("gone@example.fi").contains("SMTP 550").lacks("aino@example.fi");
        shown.contains("Muistuta 2 kutsuttua");
        // The channel of the round has reached two.
        let reached: Vec<Option<i64>> =
            app.state.store.read(|q| q.all(REACHED, store::params![], |r| r.get(0))).await.unwrap();
        assert_eq!(reached, [Some(2)]);
        // A second list does not write to the same people again.
        invite(&open, "aino@example.fi\nuusi@example.fi").await;
        later(&open).await;
        assert_eq!((letters(&sink, "aino@example.fi"), letters(&sink, "uusi@example.fi")), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn opening_a_personal_link_counts_nothing_the_button_does_and_only_the_rest_are_reminded_once() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        let page = invite(&open, "aino@example.fi\nbo@example.fi").await;
        later(&open).await;
        let link = sink.only("aino@example.fi").path("/i/");
        for _ in 0..3 {
            app.visitor().get(&link).await.expect(200).contains("Siirry verkkoaivoriiheen");
        }
        write_used(&open).await;
        assert!(links(&open).await.iter().all(|(_, used, _)| *used == 0));
        let visitor = app.visitor();
        let to = visitor.post_form(&link, &[]).await.location().to_owned();
        assert!(to.starts_with("/fi/b/kunta?via=email-"), "{to}");
        assert_eq!(visitor.cookies(), 0);
        // It stays in memory until the hour is over.
        assert!(links(&open).await.iter().all(|(_, used, _)| *used == 0));
        visitor.get(&to).await.expect(200);
        visitor
            .post_form(&to.replace("?via=", "/join?via="), &[("via", to.split('=').nth(1).unwrap())])
            .await;
        write_used(&open).await;
        assert_eq!(links(&open).await.iter().map(|(_, used, _)| used).sum::<i64>(), 1);

        let owner = open.staff(Role::Owner);
        owner.get(&page).await.expect(200).contains("Muistuta 1 kutsuttua");
        owner.post_form(&format!("{page}/remind"), &[]).await.expect(303);
        owner.post_form(&format!("{page}/remind"), &[]).await.expect(303);
        app.run_jobs().await;
        later(&open).await;
        assert_eq!((letters(&sink, "aino@example.fi"), letters(&sink, "bo@example.fi")), (1, 2));
        let reminder = &sink.arrived_for("bo@example.fi")[1];
        assert!(reminder.text().contains("Tämä on ainoa muistutus"), "{}", reminder.text());
        assert_eq!(reminder.path("/i/"), sink.arrived_for("bo@example.fi")[0].path("/i/"));
        owner.get(&page).await.expect(200).lacks("Muistuta 1");
        // The funnel adds up to the one who joined.
        let overview = owner.get(&open.desk("/invite")).await;
        overview.expect(200).contains("Yhdistykset").contains("Ilman kanavalinkkiä");
    })
    .await;
}

#[tokio::test]
async fn who_unsubscribes_is_forgotten_and_never_written_to_by_this_organisation_again() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        invite(&open, "aino@example.fi").await;
        later(&open).await;
        let off = sink.only("aino@example.fi").path("/off/");
        app.visitor().get(&off).await.expect(200).contains("ei enää lähetä sinulle kutsuja");
        assert_eq!(links(&open).await[0].0, "sent");
        app.visitor().post_form(&off, &[]).await.expect(200);
        assert_eq!(links(&open).await, [("off".to_owned(), 0, None)]);
        let other = Open::new(&app, "toinen").await;
        invite(&other, "Aino@Example.fi\nbo@example.fi").await;
        later(&other).await;
        assert_eq!(sink.arrived().len(), 2, "one letter each to Aino, before, and Bo");
    })
    .await;
}

#[tokio::test]
async fn addresses_go_when_the_brainstorm_closes_and_nothing_more_is_sent() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let open = Open::new(&app, "kunta").await;
        sink.greet(Some("421 later"));
        invite(&open, "aino@example.fi").await;
        sink.greet(None);
        later(&open).await;
        later(&open).await;
        assert_eq!(links(&open).await[0].0, "sent");
        assert!(links(&open).await[0].2.is_some());
        open.step("close").await;
        later(&open).await;
        assert_eq!(links(&open).await, [("sent".to_owned(), 0, None)]);
        let owner = open.staff(Role::Owner);
        owner.get(&open.desk("/invite/mail")).await.expect(404);
        owner.get(&open.desk("/invite")).await.expect(200).contains("Aivoriihi on päättynyt");
    })
    .await;
}

#[tokio::test]
async fn bad_lines_are_named_and_left_out_only_if_asked() {
    both_engines_with_mail(FEATURES, |app, _sink| async move {
        let open = Open::new(&app, "kunta").await;
        let owner = open.staff(Role::Owner);
        owner.get(&open.desk("/invite/mail")).await.expect(200);
        let path = open.desk("/invite/mail");
        let list = "aino@example.fi\nBo Ek\n";
        let refused = owner.post_form(&path, &[("name", "Kaikki"), ("list", list), ("lang", "fi")]).await;
        refused.expect(422).contains("2: Bo Ek").contains("aino@example.fi");
        owner.post_form(&path, &[("name", ""), ("list", ""), ("lang", "fi")]).await.expect(422);
        assert!(links(&open).await.is_empty());
        let fields = [("name", "Kaikki"), ("list", list), ("lang", "fi"), ("lenient", "1")];
        owner.post_form(&path, &fields).await.expect(303);
        assert_eq!(links(&open).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_file_of_links_works_without_a_mail_server_and_holds_each_link_once() {
    both_engines(FEATURES, |app| async move {
        let open = Open::new(&app, "kunta").await;
        let owner = open.staff(Role::Facilitator);
        owner.get(&open.desk("/invite")).await.expect(200).contains("Sähköpostia ei ole otettu käyttöön");
        owner.get(&open.desk("/invite/mail")).await.expect(404);
        owner.get(&open.desk("/invite/links")).await.expect(200);
        let path = open.desk("/invite/links");
        for bad in ["0", "20001", "", "x"] {
            owner.post_form(&path, &[("name", "Kirje"), ("count", bad), ("lang", "sv")]).await.expect(422);
        }
        let file = owner.post_form(&path, &[("name", "Kirje"), ("count", "250"), ("lang", "sv")]).await;
        assert!(file.header("content-disposition").contains("kunta-links.csv"));
        let text = file.expect(200).text();
        let mut links: Vec<&str> = text.lines().skip(1).filter_map(|l| l.split(';').nth(1)).collect();
        assert_eq!(links.len(), 250);
        let one = links[7].trim().trim_start_matches("http://localhost:8080").to_owned();
        links.sort_unstable();
        links.dedup();
        assert_eq!(links.len(), 250);
        app.visitor().get(&one).await.expect(200).contains("Gå till nätbrainstormingen").lacks("/off/");
        app.visitor().post_form(&one, &[]).await.expect(303);
        app.visitor().get(&format!("{one}0")).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn another_organisations_desk_is_not_there_and_a_moderator_invites_nobody() {
    both_engines(FEATURES, |app| async move {
        let open = Open::new(&app, "kunta").await;
        let stranger = app.staff(kernel::OrgId::from_i64(99), &[Role::Owner]);
        stranger.get(&open.desk("/invite")).await.expect(404);
        open.staff(Role::Moderator).get(&open.desk("/invite")).await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn only_the_widget_may_be_framed_and_it_sets_no_cookie() {
    both_engines(FEATURES, |app| async move {
        let open = Open::new(&app, "kunta").await;
        let visitor = app.visitor();
        let widget = visitor.get(&format!("{}?via=web-1", open.at("sv", "/embed"))).await;
        widget.expect(200).contains("Kommun 2040").contains("/sv/b/kunta?via=web-1").lacks("<script");
        assert!(widget.header("content-security-policy").contains("frame-ancestors *"));
        assert_eq!(visitor.cookies(), 0);
        for path in [open.at("sv", ""), open.at("sv", "/join"), open.at("sv", "/ideas")] {
            let page = visitor.get(&path).await;
            assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        }
        let odd = visitor.get(&format!("{}?via=%22%3E%3Cscript%3E", open.at("sv", "/embed"))).await;
        odd.expect(200).lacks("<script");
    })
    .await;
}

#[tokio::test]
async fn a_poster_shows_its_link_in_the_language_of_the_sheet() {
    both_engines(FEATURES, |app| async move {
        let open = Open::new(&app, "kunta").await;
        let owner = open.staff(Role::Owner);
        owner.get(&open.desk("/channels")).await.expect(200);
        let fields = [("audience", "Kirjasto"), ("kind", "poster"), ("reached", ""), ("code", "kirjasto")];
        owner.post_form(&open.desk("/channels"), &fields).await.expect(303);
        let overview = owner.get(&open.desk("/invite")).await.expect(200).text();
        let poster = overview.split('"').find(|p| p.contains("/invite/poster/")).unwrap().to_owned();
        let sheet = owner.get(&format!("{poster}?sheet=sv")).await;
        sheet.expect(200).contains("Berätta dina idéer").contains("localhost:8080/b/kunta?via=kirjasto");
        sheet.contains("<svg").contains("Kommun 2040");
        owner.get(&poster).await.expect(200).contains("Kerro ideasi");
        for lang in ["fi", "sv"] {
            let file = owner.get(&format!("{poster}/poster.pdf?sheet={lang}")).await;
            if !document::PDF {
                file.expect(404);
                continue;
            }
            assert!(file.expect(200).bytes().starts_with(b"%PDF-"));
            assert_eq!(
                file.header("content-disposition"),
                format!("attachment; filename=\"kunta-{lang}.pdf\"")
            );
        }
    })
    .await;
}
