// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading and answering: by mail, by hand, not at all.

use kernel::Role;
use testing::{both_engines, both_engines_with_mail};

use crate::help::{DAY, FEATURES, Town, listed};

#[tokio::test]
async fn the_answer_goes_by_mail_and_the_address_goes_with_it() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let town = Town::new(&app).await;
        let fields = [
            ("about", "accessibility"),
            ("page", "/sv"),
            ("message", "Kartan går inte att öppna\n\nmed tangentbord"),
            ("email", "asa@example.fi"),
        ];
        app.visitor().post_form("/sv/feedback", &fields).await.expect(303);
        app.clock.advance(3 * DAY);
        let owner = town.member("Outi Omistaja", "omistaja@kauhava.example", Role::Owner).await;
        let path = listed(&owner).await.remove(0);
        let one = owner.get(&path).await;
        one.expect(200).contains("<div lang=\"sv\"><p>Kartan går inte att öppna</p><p>med tangentbord</p>");
        one.contains("Vastaus lähtee siihen sähköpostilla").lacks("asa@example.fi");
        owner
            .post_form(&path, &[("answer", " "), ("act", "answer")])
            .await
            .expect(422)
            .contains("aria-invalid");
        assert!(sink.arrived().is_empty());
        let answer = [("answer", "Tack, nu går den att öppna."), ("act", "answer")];
        let done = owner.post_form(&path, &answer).await;
        assert_eq!(done.location(), "/fi/desk/feedback?done=handled");
        app.run_jobs().await;
        let letter = sink.only("asa@example.fi");
        for said in
            ["Du gav respons", "Tack, nu går den att öppna.", "Kauhavan kaupunki", "Din adress är nu raderad"]
        {
            assert!(letter.text().contains(said), "{said}: {}", letter.text());
        }
        assert_eq!(letter.path("/accessibility"), "/sv/accessibility");
        assert_eq!(town.rows().await[0].address, None);
        // Who, when, what; and nobody answers twice.
        let one = owner.get(&path).await;
        one.expect(200).contains("Käsitelty 24.11.2026, käsittelijä Outi Omistaja.");
        one.contains("lähetettiin sähköpostilla").contains("nu går den att öppna").lacks("<textarea");
        owner.post_form(&path, &answer).await.expect(409);
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1);
        // Reading and answering are in the access log.
        let log = owner.get("/fi/desk/audit").await;
        log.expect(200).contains("Luki palautteen").contains("Vastasi palautteeseen").contains(&path);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_the_server_refuses_is_not_called_sent() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let town = Town::new(&app).await;
        town.writes("other", "Hei", "poissa@example.fi").await;
        sink.answer("poissa@example.fi", "550 no such user");
        let owner = app.staff(town.site, &[Role::Owner]);
        let path = listed(&owner).await.remove(0);
        owner.post_form(&path, &[("answer", "Hei vain"), ("act", "answer")]).await.expect(303);
        owner.get(&path).await.contains("lähetettiin sähköpostilla");
        app.run_jobs().await;
        owner.get(&path).await.expect(200).contains("se ei mennyt perille").contains("poistettu tili");
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_staff_see_the_address_until_they_have_answered() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        town.writes("privacy", "Mitä minusta on tallessa?", "aino@example.fi").await;
        let facilitator = app.staff(town.site, &[Role::Facilitator]);
        let path = listed(&facilitator).await.remove(0);
        facilitator
            .get(&path)
            .await
            .expect(200)
            .contains("aino@example.fi")
            .contains("Palvelu ei voi lähettää");
        let answer = [("answer", "Vastasin sähköpostilla."), ("act", "answer")];
        facilitator.post_form(&path, &answer).await.expect(303);
        let one = facilitator.get(&path).await;
        one.expect(200).contains("Vastaus on kirjattu").contains("Poistettu").lacks("aino@example.fi");
    })
    .await;
}

#[tokio::test]
async fn what_needs_no_answer_is_closed_without_one() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let town = Town::new(&app).await;
        town.writes("other", "Kiitos hyvästä palvelusta", "aino@example.fi").await;
        let owner = app.staff(town.site, &[Role::Owner]);
        let path = listed(&owner).await.remove(0);
        owner.post_form(&path, &[("answer", "luonnos"), ("act", "close")]).await.expect(303);
        app.run_jobs().await;
        assert!(sink.arrived().is_empty());
        owner.get(&path).await.expect(200).contains("Käsitelty ilman vastausta").lacks("luonnos");
        assert_eq!(town.rows().await[0].address, None);
    })
    .await;
}

#[tokio::test]
async fn the_inbox_is_in_order_of_due_dates_and_says_in_words_what_is_late() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        let owner = app.staff(town.site, &[Role::Owner]);
        for message in ["ensimmäinen", "toinen", "kolmas"] {
            town.writes("content", message, "").await;
            app.clock.advance(5 * DAY);
        }
        // 6 December: arrived on 21 and 26 November and 1 December.
        let paths = listed(&owner).await;
        let mut order = Vec::new();
        for path in &paths {
            let text = owner.get(path).await.text();
            order.extend(["ensimmäinen", "toinen", "kolmas"].into_iter().filter(|m| text.contains(m)));
        }
        assert_eq!(order, ["ensimmäinen", "toinen", "kolmas"]);
        let inbox = owner.get("/fi/desk/feedback").await;
        inbox.expect(200).contains("Myöhässä 1 päivän").contains("Kiireellinen: aikaa 4 päivää");
        // The list is not where the words of a message are read.
        inbox.contains("Aikaa 9 päivää").lacks("ensimmäinen");
        insta::assert_snapshot!("inbox", inbox.words());
        owner.post_form(&paths[0], &[("act", "close")]).await.expect(303);
        let inbox = owner.get("/fi/desk/feedback?done=handled").await;
        inbox.expect(200).contains("Palaute on merkitty käsitellyksi.").lacks("Myöhässä");
        assert_eq!(listed(&owner).await, [&paths[1], &paths[2], &paths[0]].map(String::clone));
    })
    .await;
}
