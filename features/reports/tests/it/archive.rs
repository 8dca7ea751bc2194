// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The archive package: who may take it, that its list is true, and what is not in it.

use std::{collections::BTreeMap, io::Write as _};

use brainstorm::{
    contract::{HideReason, IdeaState, NewConversation, State},
    domain::Visibility,
};
use kernel::{Actor, OrgId, Role};
use reports::contract::package;
use sha2::{Digest as _, Sha256};
use testing::both_engines;

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
    read::parts,
};

/// A conversation with words that were hidden.
fn with_hidden(state: State) -> NewConversation {
    let mut new = conversation(state, Visibility::UntilPublished);
    let hidden = new.ideas.get_mut(3).unwrap();
    hidden.text = "Sopimaton sana naapurista".to_owned();
    hidden.state = IdeaState::Hidden(HideReason::Insult);
    new
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name} of {:?}", files.keys())).clone())
        .unwrap()
}

#[tokio::test]
async fn a_closed_brainstorm_is_packed_with_checksums_that_are_true() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, with_hidden(State::Closed)).await;
        let at = format!("/fi/desk/b/{id}/archive");
        let zip = format!("{at}/package.zip");
        let staff = app.staff(org(), &[Role::Facilitator]);
        insight::contract::analyse(&app.state, id).await.unwrap();
        staff.get(&at).await.expect(200).contains(&zip).contains("Tuloksia ei ole julkaistu");
        let reply = staff.get(&zip).await;
        reply.expect(200);
        assert!(reply.header("content-disposition").contains("tulevaisuus-archive.zip"));
        let files = parts(reply.bytes());
        // Every file but the sums themselves is in the sums, and is what they say.
        let sums = text(&files, "SHA256SUMS");
        assert_eq!(sums.lines().count() + 1, files.len());
        for line in sums.lines() {
            let (sum, name) = line.split_once("  ").unwrap();
            let found = Sha256::digest(&files[name]).iter().map(|b| format!("{b:02x}")).collect::<String>();
            assert_eq!(found, sum, "{name}");
        }
        let manifest: serde_json::Value = serde_json::from_str(&text(&files, "manifest.json")).unwrap();
        assert_eq!(manifest["format"], "riihi-archive-1");
        assert_eq!(manifest["brainstorm"]["published"], false);
        for file in manifest["files"].as_array().unwrap() {
            let bytes = &files[file["path"].as_str().unwrap()];
            assert_eq!(file["bytes"], bytes.len());
        }
        for (name, words) in [
            ("README.txt", "Arkivpaket för en nätbrainstorming"),
            ("brainstorm.json", "Valtuusto på svenska"),
            ("ideas.csv", "Idea numero 0 kunnan hyväksi"),
            ("data/datapackage.json", "tabular-data-resource"),
            ("data/results.json", "participants"),
            ("report/report-fi.html", "Tuloksia ei ole julkaistu"),
            ("report/report-sv.html", "<html lang=\"sv\">"),
        ] {
            assert!(text(&files, name).contains(words), "{words} in {name}");
        }
        // What was hidden is told of, without its words, and nowhere is anybody's ballot.
        assert!(text(&files, "ideas.csv").contains("hidden,insult"));
        for (name, bytes) in &files {
            assert!(!String::from_utf8_lossy(bytes).contains("Sopimaton sana"), "{name}");
        }
        app.staff(org(), &[Role::Moderator]).get(&at).await.expect(403);
        app.staff(org(), &[Role::Viewer]).get(&zip).await.expect(403);
        app.staff(OrgId::from_i64(2), &[Role::Owner]).get(&zip).await.expect(404);
        app.visitor().get(&zip).await.expect(303);
        // Who took it is written down.
        let log = app.staff(org(), &[Role::Auditor]).get("/fi/desk/audit").await;
        log.expect(200).contains("Latasi arkistopaketin").contains(&zip);
    })
    .await;
}

#[tokio::test]
async fn there_is_no_package_while_people_answer_and_the_page_says_when() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::Always)).await;
        let staff = app.staff(org(), &[Role::Owner]);
        for (lang, says) in [
            ("fi", "kun aivoriihi on suljettu"),
            ("sv", "när brainstormingen är stängd"),
            ("en", "once the brainstorm is closed"),
        ] {
            let page = staff.get(&format!("/{lang}/desk/b/{id}/archive")).await;
            page.expect(200).contains(says).lacks("package.zip");
        }
        staff.get(&format!("/fi/desk/b/{id}/archive/package.zip")).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn other_programs_unpack_a_package_and_agree_with_its_sums() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    put(&app, with_hidden(State::Published)).await;
    let dir = tempfile::tempdir().unwrap();
    let mut bytes = Vec::new();
    let made = package(&app.state, &Actor::System, "tulevaisuus").await.unwrap();
    made.write(&mut bytes).unwrap();
    let zip = dir.path().join("paketti.zip");
    std::fs::File::create(&zip).unwrap().write_all(&bytes).unwrap();
    let out = dir.path().join("auki");
    let run = |program: &str, args: &[&str], at: &std::path::Path| {
        std::process::Command::new(program).args(args).current_dir(at).output()
    };
    let (zip, to) = (zip.to_str().unwrap(), out.to_str().unwrap());
    match run("python3", &["-m", "zipfile", "-e", zip, to], dir.path()) {
        Ok(done) => assert!(done.status.success(), "{done:?}"),
        Err(_) => {
            eprintln!("SKIPPED: no python3 to unpack the package with");
            return;
        }
    }
    let checked = run("sha256sum", &["--strict", "-c", "SHA256SUMS"], &out).unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[tokio::test]
async fn every_municipality_s_page_comes_in_one_file_for_who_runs_the_brainstorm() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = testing::TestApp::start(&database, FEATURES).await;
    let id = put(&app, with_hidden(State::Published)).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    let address = format!("/fi/desk/b/{id}/archive/sheets.zip");
    assert_ne!(app.visitor().post_form(&address, &[]).await.status(), 200);
    if !reports::contract::Format::Summary.is_there() {
        eprintln!("SKIPPED: this build has no PDF writer");
        return;
    }
    let staff = app.staff(org(), &[Role::Facilitator]);
    staff.get(&format!("/sv/desk/b/{id}/archive")).await.expect(200).contains("sheets.zip");
    let reply = staff.post_form(&address, &[]).await;
    let files = ::archive::unzip(reply.expect(200).bytes(), 1 << 30).unwrap();
    assert_eq!(files.len(), 308);
    let helsinki = files.iter().find(|(name, _)| name == "091-helsinki.pdf").unwrap();
    if let Some(info) = crate::read::asked("pdfinfo", &[], &helsinki.1) {
        assert!(info.contains("Pages:           1\n") && info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains("Title:           Helsinki"), "{info}");
        let says = crate::read::asked("pdftotext", &[], &helsinki.1).unwrap();
        // The page of the same municipality says the same.
        let page = app.visitor().get("/fi/b/tulevaisuus/results/kunta/091").await.expect(200).text();
        let sentence = page.split("sheet-says\">").nth(1).and_then(|p| p.split('<').next()).unwrap();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat(&says).contains(&flat(sentence)), "{says}");
    }
}
