// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An organisation's own templates of office documents, taken into use on a page.

use brainstorm::{contract::State, domain::Visibility};
use kernel::{OrgId, Role};
use testing::{Client, Reply, both_engines};

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
    read::{changed, parts},
};

const PAGE: &str = "/fi/desk/templates";

/// A browser's form with a file.
async fn send(client: &Client, file: &str, bytes: &[u8]) -> Reply {
    let token = client.get(PAGE).await.expect(200).field("csrf");
    let mut body =
        format!("--b0\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--b0\r\n");
    let field = file.rsplit('.').next().unwrap_or_default();
    body += &format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{file}\"\r\n\r\n");
    let mut body = body.into_bytes();
    body.extend(bytes);
    body.extend(b"\r\n--b0--\r\n");
    let kind = Some("multipart/form-data; boundary=b0");
    client.send("POST".parse().unwrap(), &format!("{PAGE}/{file}"), kind, body).await
}

/// The styles of a text document.
fn styles(bytes: &[u8]) -> String {
    String::from_utf8(parts(bytes)["word/styles.xml"].clone()).unwrap()
}

#[tokio::test]
async fn an_editor_s_template_is_tried_taken_into_use_and_given_up_on_a_page() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let report = "/fi/b/tulevaisuus/results/documents/report.docx";
        let boss = app.staff(org(), &[Role::Owner]);
        boss.get(PAGE).await.expect(200).contains("Käytössä on Riihen oma ulkoasu").lacks("Palaa Riihen");
        let built_in = boss.get(&format!("{PAGE}/report.docx")).await;
        built_in.expect(200);
        let own = changed(built_in.bytes(), "word/styles.xml", "1c4f40", "7b1fa2");
        send(&boss, "report.docx", &own).await.expect(303);
        boss.get(PAGE).await.expect(200).contains("Käytössä on oma pohjanne").contains("Palaa Riihen");
        assert_eq!(boss.get(&format!("{PAGE}/own-report.docx")).await.expect(200).bytes().as_ref(), own);
        let sample = boss.get(&format!("{PAGE}/sample-report.docx")).await;
        assert!(styles(sample.expect(200).bytes()).contains("7b1fa2"));

        // The next report has its look, and the words are the report's.
        let reply = app.visitor().get(report).await;
        assert!(styles(reply.expect(200).bytes()).contains("7b1fa2"));
        let body = String::from_utf8(parts(reply.bytes())["word/document.xml"].clone()).unwrap();
        assert!(body.contains("Mitä seuraavaksi") && !body.contains("Tähän tulee tekstiä"));

        // Another organisation has its own.
        let other = app.staff(OrgId::from_i64(77), &[Role::Owner]);
        other.get(PAGE).await.expect(200).contains("Käytössä on Riihen oma ulkoasu");
        other.get(&format!("{PAGE}/own-report.docx")).await.expect(404);

        boss.post_form(&format!("{PAGE}/report.docx/remove"), &[]).await.expect(303);
        let reply = app.visitor().get(report).await;
        assert!(!styles(reply.expect(200).bytes()).contains("7b1fa2"));
    })
    .await;
}

#[tokio::test]
async fn a_template_that_no_document_can_be_made_with_is_refused_with_the_reason_and_changes_nothing() {
    both_engines(FEATURES, |app| async move {
        let boss = app.staff(org(), &[Role::Owner]);
        let of = async |file: &str| {
            let reply = boss.get(&format!("{PAGE}/{file}")).await;
            reply.expect(200);
            reply.bytes().to_vec()
        };
        let (docx, pptx) = (of("report.docx").await, of("slides.pptx").await);
        let without = changed(&docx, "word/styles.xml", "w:val=\"Lead\"", "w:val=\"Lost\"");
        let without = changed(&without, "word/styles.xml", "w:styleId=\"Lead\"", "w:styleId=\"Lost\"");
        let outside = changed(
            &pptx,
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            "<Relationship ",
            "<Relationship TargetMode=\"External\" ",
        );
        for (file, bytes, why) in [
            ("report.docx", b"no zip".to_vec(), "ei ole oikeaa lajia"),
            ("report.docx", without, "puuttuu tyyli ”Lead”"),
            ("report.docx", pptx.clone(), "puuttuu osa word/styles.xml"),
            ("report.docx", Vec::new(), "Valitse tiedosto"),
            ("report.docx", vec![b'x'; 9 << 20], "liian suuri: enintään 8 Mt"),
            ("slides.pptx", outside, "tiedoston ulkopuolelle"),
            ("slides.pptx", docx, "perustyyli tai sen teema puuttuu"),
        ] {
            send(&boss, file, &bytes).await.expect(422).contains(why).lacks("oma pohjanne 1");
        }
        send(&boss, "report.typ", b"= x").await.expect(404);
        boss.get(PAGE).await.expect(200).lacks("Käytössä on oma pohjanne");
        // Who may not change the organisation's look does not see the page.
        app.staff(org(), &[Role::Facilitator]).get(PAGE).await.expect(403);
    })
    .await;
}
