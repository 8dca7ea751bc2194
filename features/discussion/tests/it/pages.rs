// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The discussion as people see it, without scripts.

use crate::help::{FEATURES, Talk};

#[tokio::test]
async fn a_visitor_reads_and_is_shown_how_to_join() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        for (lang, none, join) in [
            ("fi", "Ei vielä kommentteja", "Tule mukaan"),
            ("sv", "Inga kommentarer ännu", "Kom med"),
            ("en", "No comments yet", "Join"),
        ] {
            let path = talk.page().replacen("/fi/", &format!("/{lang}/"), 1);
            let page = app.visitor().get(&path).await;
            page.expect(200).contains("Kirjasto on auki myös öisin").contains(none).contains(join);
            page.lacks("<textarea");
            app.visitor().get(&format!("/{lang}/b/kunta/comments/log")).await.expect(200);
        }
        assert_eq!(app.visitor().get(&talk.page()).await.header("set-cookie"), "");
        app.visitor().post_form(&talk.page(), &[("text", "Hei")]).await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn a_comment_is_written_answered_and_taken_back_with_plain_forms() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let (anna, bo) = (talk.participant().await, talk.participant().await);
        anna.get(&talk.page()).await.expect(200).contains("<textarea");
        let sent = anna.post_form(&talk.page(), &[("text", "Rivi yksi\r\nrivi kaksi\r\n\r\nkappale")]).await;
        let to = sent.location().to_owned();
        assert!(to.starts_with(&format!("{}?done=sent#c-", talk.page())), "{to}");
        let id = to.rsplit("#c-").next().unwrap().to_owned();
        let seen = anna.get(&to).await;
        seen.expect(200)
            .contains("<p>Rivi yksi<br>rivi kaksi</p><p>kappale</p>")
            .contains("Sinun kommenttisi")
            .contains("Kommenttisi näkyy nyt muille")
            .contains(&format!("/comments/{id}/remove"))
            .lacks(&format!("/comments/{id}/report"));
        let other = bo.get(&talk.page()).await;
        other.expect(200).contains("Osallistuja").lacks("Sinun kommenttisi").lacks("/remove");
        other.contains(&format!("/comments/{id}/report"));

        let form = bo.get(&format!("{}?reply={id}", talk.page())).await;
        form.expect(200).contains("Kirjoita vastaus");
        assert_eq!(form.field("reply_to"), id);
        bo.post_form(&talk.page(), &[("text", "Samaa mieltä"), ("reply_to", &id)]).await.expect(303);
        let both = app.visitor().get(&talk.page()).await;
        both.expect(200).contains("2 kommenttia").contains("aria-label=\"Vastaukset\"");

        let remove = format!("/fi/b/kunta/comments/{id}/remove");
        bo.get(&remove).await.expect(404);
        bo.post_form(&remove, &[]).await.expect(409);
        anna.get(&remove).await.expect(200).contains("Poistetaanko");
        let gone = anna.post_form(&remove, &[]).await;
        assert_eq!(gone.location(), format!("{}?done=removed", talk.page()));
        let after = anna.get(&talk.page()).await;
        after.expect(200).contains("Kirjoittaja on poistanut").contains("Samaa mieltä").lacks("rivi kaksi");
    })
    .await;
}

#[tokio::test]
async fn whatever_is_typed_shows_as_typed() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let typed = "<script>alert(1)</script> <b>x</b> <img src=x onerror=alert(1)>\n\
                     javascript:alert(1) [x](javascript:alert(2)) data:text/html,<p>\n\
                     \"><svg onload=alert(3)> &lt;i&gt; {{ 7*7 }} ${7*7}\n\
                     https://example.fi/a?b=1&c=\"onmouseover=alert(4)";
        // It has a web address in it, so a moderator has to let it through.
        let id = crate::help::id_of(&talk.send(&anna, typed).await.expect(202).json());
        let desk = talk.staff(kernel::Role::Moderator);
        desk.get(&talk.desk()).await.expect(200).contains("Verkko-osoite tai mainos");
        desk.post_form(&format!("{}/{id}/approve", talk.desk()), &[]).await.expect(303);
        for page in [talk.page(), format!("{}/latest", talk.page())] {
            let page = app.visitor().get(&page).await;
            page.expect(200)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("javascript:alert(1) [x](javascript:alert(2))")
                .contains("&amp;lt;i&amp;gt; {{ 7*7 }} ${7*7}")
                .contains("<a href=\"https://example.fi/a?b=1&amp;c=");
            for bad in ["<script>alert", "<b>x", "<img", "<svg onload", "href=\"javascript", "href=\"data:"] {
                page.lacks(bad);
            }
            page.lacks("\"onmouseover");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_that_needs_another_look_keeps_what_was_typed() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let warned = anna.post_form(&talk.page(), &[("text", "Asun osoitteessa Koulukatu 5 A 3")]).await;
        warned.expect(422).contains("Asun osoitteessa Koulukatu 5 A 3</textarea>").contains("katuosoite");
        warned.contains("name=\"confirmed\"");
        assert!(talk.texts().await.is_empty());
        let sure = [("text", "Asun osoitteessa Koulukatu 5 A 3"), ("confirmed", "1")];
        anna.post_form(&talk.page(), &sure).await.expect(303);

        anna.post_form(&talk.page(), &[("text", "  ")]).await.expect(422).contains("id=\"e-text\"");
        let long = "x".repeat(5_001);
        anna.post_form(&talk.page(), &[("text", &long)]).await.expect(422).contains("5000").contains(&long);
        let lost = [("text", "Vastaan"), ("reply_to", "0000000000001")];
        anna.post_form(&talk.page(), &lost).await.expect(422).contains("Vastaan</textarea>");
        anna.post_form(&talk.page(), &[("text", "a\0b")]).await.expect(400);
        assert_eq!(talk.texts().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_newest_comments_come_as_a_piece_for_other_pages() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let latest = format!("{}/latest?n=2", talk.page());
        app.visitor().get(&latest).await.expect(200).contains("Kommentoi ideaa").lacks("<html");
        let anna = talk.participant().await;
        for text in ["yksi", "kaksi", "kolme"] {
            talk.say(&anna, text).await;
            app.clock.advance(5);
        }
        let piece = app.visitor().get(&latest).await;
        piece.expect(200).contains("Lue kaikki 3 kommenttia").contains("kolme").contains("kaksi");
        piece.lacks("<p>yksi").lacks("<html");
    })
    .await;
}

#[tokio::test]
async fn a_long_discussion_has_pages() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let ideas: Vec<discussion::contract::ImportedComment> = (0..31)
            .map(|n| discussion::contract::ImportedComment {
                idea: talk.ideas[0].parse().unwrap(),
                reply_to: None,
                text: format!("numero {n}."),
                lang: kernel::Lang::Fi,
                official: false,
                created_on: app.clock.now().date(),
            })
            .collect();
        discussion::contract::import(&app.state, talk.org, talk.id, &ideas).await.unwrap();
        let first = app.visitor().get(&talk.page()).await;
        first.expect(200).contains("numero 29.").lacks("numero 30.").contains("rel=\"next\"");
        let text = first.text();
        let next = text.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
        let second = app.visitor().get(next).await;
        second
            .expect(200)
            .contains("numero 30.")
            .lacks("numero 29.")
            .contains("Alkuun")
            .lacks("rel=\"next\"");
    })
    .await;
}

#[tokio::test]
async fn a_comment_is_reported_once_with_a_reason() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let (anna, bo) = (talk.participant().await, talk.participant().await);
        let id = talk.say(&anna, "Halpoja laseja").await;
        let path = format!("/fi/b/kunta/comments/{id}/report");
        assert_eq!(app.visitor().get(&path).await.location(), "/fi/b/kunta/join");
        bo.get(&path).await.expect(200).contains("Halpoja laseja");
        bo.post_form(&path, &[("reason", "")]).await.expect(422).contains("e-reason");
        let sent = bo.post_form(&path, &[("reason", "spam"), ("note", "Mainos")]).await;
        assert_eq!(sent.location(), format!("{}?done=reported", talk.page()));
        bo.post_form(&path, &[("reason", "insult")]).await.expect(303);
        let queue = talk.staff(kernel::Role::Moderator).get(&talk.desk()).await;
        queue.expect(200).contains("Halpoja laseja").contains("1 ilmoitus").contains("loukkaava");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_ideas_leads_to_each_discussion() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        app.visitor().get("/fi/b/kunta/ideas").await.expect(200).contains(&talk.page());
    })
    .await;
}
