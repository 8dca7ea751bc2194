// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Similar ideas while one writes, and looking for ideas by words.

use std::sync::Arc;

use brainstorm::{FEATURE, domain::IdeaState};
use kernel::{Actor, Chance, Lang};
use language::Toolbox;

use crate::{
    fixture::open,
    participant_pages::{base, joined},
};

#[tokio::test]
async fn a_similar_idea_is_offered_while_one_writes_and_supporting_it_keeps_one_s_own_words() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let first = joined(&app, &base).await;
        let said = "Lapsille luistelurata jokaiseen kylään talveksi";
        let write = format!("{base}/q/1/write");
        first.post_form(&write, &[("text", said), ("seen", "1")]).await.expect(303);
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        let idea = all.iter().find(|i| i.text == said).unwrap().id;

        let phone = joined(&app, &base).await;
        let similar = format!("{base}/q/1/similar");
        // A few letters say nothing yet, and nothing is kept by asking.
        phone.post_form(&similar, &[("text", "Lui")]).await.expect(200).lacks(said);
        phone.post_form(&similar, &[("text", "Uimahalli auki aamuisin")]).await.expect(200).lacks(said);
        let own = "Luistelurata joka kylään lapsille talvella";
        let page = phone.post_form(&similar, &[("text", own)]).await;
        page.expect(200).contains(said).contains(own).contains("Kannata tätä");
        // Without scripts the same comes when the idea is sent.
        phone.post_form(&write, &[("text", own)]).await.expect(200).contains(said).contains("Kannata tätä");
        // One's own idea is not offered to oneself.
        first.post_form(&similar, &[("text", own)]).await.expect(200).lacks("Kannata tätä");

        let chosen = idea.to_string();
        let support = [("idea", chosen.as_str()), ("text", own)];
        let sent = phone.post_form(&format!("{base}/q/1/support"), &support).await;
        phone.get(sent.expect(303).location()).await.expect(200).contains("Kannatuksesi on tallessa");
        phone.get(&format!("{base}/me")).await.expect(200).contains(own);
        app.visitor().get(&format!("{base}/ideas")).await.expect(200).lacks(own).contains(said);
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        assert_eq!(all.iter().find(|i| i.text == own).unwrap().state, IdeaState::Merged(idea));
        // Twice is once.
        phone.post_form(&format!("{base}/q/1/support"), &support).await.expect(303);
        let all = open.all.all_ideas(&Actor::System, open.id).await.unwrap();
        assert_eq!(all.iter().filter(|i| i.text == own).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_list_is_searched_by_words_in_any_form() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open).await;
        let phone = joined(&app, &base).await;
        for text in ["Kirjaston aukiolo sunnuntaisin pidemmäksi", "Penkkejä rannalle ja torille"] {
            phone.post_form(&format!("{base}/q/1/write"), &[("text", text), ("seen", "1")]).await.expect(303);
        }
        let look = |words: &str| format!("{base}/ideas?look={words}");
        let visitor = app.visitor();
        let page = visitor.get(&look("kirjastosta")).await;
        page.expect(200).contains("Kirjaston aukiolo").lacks("Penkkejä rannalle");
        visitor.get(&look("penk")).await.expect(200).contains("Penkkejä rannalle").lacks("Kirjaston aukiolo");
        visitor.get(&look("%22%3Cb%3E")).await.expect(200).lacks("Penkkejä").lacks("<b>");
        let new = [("text", "Kirjastoauto joka kylään"), ("seen", "1")];
        phone.post_form(&format!("{base}/q/1/write"), &new).await.expect(303);
        visitor.get(&look("kirjastoauto")).await.expect(200).contains("Kirjastoauto joka kylään");
    })
    .await;
}

/// A word space of two subjects in two languages: what is filed alike lies alike.
fn pack() -> language::Pack {
    let stems = language::Snowball::default();
    let mut builder = language::Builder::new(&stems);
    for (concept, lang, titles) in [
        ("talvi1", Lang::Fi, ["lumi ja pakkanen", "lumi hiihto", "pakkanen hiihto"]),
        ("talvi2", Lang::Fi, ["lumi talvi", "hiihto talvi", "pakkanen lumi"]),
        ("talvi1", Lang::Sv, ["snö och köld", "snö skidor", "köld skidor"]),
        ("talvi2", Lang::Sv, ["snö vinter", "skidor vinter", "köld snö"]),
        ("koulu1", Lang::Fi, ["opettaja ja oppilas", "oppilas luokka", "opettaja luokka"]),
        ("koulu2", Lang::Fi, ["oppilas koulu", "opettaja koulu", "luokka oppilas"]),
        ("koulu1", Lang::Sv, ["lärare och elev", "elev klass", "lärare klass"]),
        ("koulu2", Lang::Sv, ["elev skola", "lärare skola", "klass elev"]),
    ] {
        titles.iter().for_each(|t| builder.add(concept, t, lang));
    }
    builder.build(2, 100, &mut Chance::seeded(1)).unwrap().pack
}

#[tokio::test]
async fn with_a_word_space_a_similar_idea_in_another_language_is_found() {
    testing::both_engines(&[FEATURE], |app| async move {
        let said = "Lumi, pakkanen ja hiihto kuuluvat kuntaan, kun on talvi";
        for with in [false, true] {
            let pack = with.then(|| Arc::new(pack()));
            let tools = Toolbox { pack, ..Toolbox::default() };
            let all = crate::fixture::all(&app);
            all.read_words_with(&tools);
            let open = open(&app).await;
            let writer = open.join().await.actor;
            open.write(&writer, said).await;
            let asked = open.all.similar(&writer, open.id, open.ideas, "snö", Lang::Sv).await.unwrap();
            assert_eq!(asked.iter().any(|i| i.text == said), with);
        }
    })
    .await;
}
