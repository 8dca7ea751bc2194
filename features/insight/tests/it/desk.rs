// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk of themes: what a person changes holds, is told, can be undone; answers reach everybody, notes
//! nobody outside.

use std::collections::BTreeMap;

use brainstorm::{Brainstorms, contract::BrainstormId};
use insight::contract::{ThemeRow, analyse, themes};
use kernel::{Actor, OrgId, Role};
use testing::{Client, TestApp, both_engines};

use crate::{
    FEATURES,
    fixture::{org, put},
    themes::{published, seen},
};

struct Board<'a> {
    app: &'a TestApp,
    id: BrainstormId,
    desk: Client,
}

impl<'a> Board<'a> {
    async fn new(app: &'a TestApp) -> Self {
        let id = put(app, published()).await;
        analyse(&app.state, id).await.unwrap();
        Self { app, id, desk: app.staff(org(), &[Role::Facilitator]) }
    }

    fn at(&self, tail: &str) -> String {
        format!("/fi/desk/b/{}/themes{tail}", self.id)
    }

    async fn rows(&self) -> Vec<ThemeRow> {
        themes(&self.app.state, org(), self.id, &seen(self.app, self.id).await).await.unwrap()
    }

    async fn theme(&self, word: &str) -> ThemeRow {
        let rows = self.rows().await;
        let found = rows.iter().find(|r| r.label.contains(word));
        found
            .unwrap_or_else(|| panic!("{word}: {:?}", rows.iter().map(|r| &r.label).collect::<Vec<_>>()))
            .clone()
    }

    /// The theme that the idea with these words is in, as the ideas' list says.
    async fn theme_of(&self, text: &str) -> u32 {
        for row in self.rows().await {
            let page = self.desk.get(&self.at(&format!("/{}", row.id))).await;
            if page.expect(200).text().contains(text) {
                return row.id;
            }
        }
        0
    }

    async fn idea(&self, begins: &str) -> String {
        let ideas = seen(self.app, self.id).await;
        ideas.values().find(|i| i.text.starts_with(begins)).unwrap().id.to_string()
    }

    /// A moment later: pages are kept by the moment of the last change.
    async fn post(&self, tail: &str, fields: &[(&str, &str)]) -> testing::Reply {
        self.app.clock.advance(1_000);
        self.desk.post_form(&self.at(tail), fields).await
    }

    /// The newest change in the history that can be undone.
    async fn undo_newest(&self) {
        let page = self.desk.get(&self.at("/history")).await.expect(200).text();
        let action = page.split("/themes/history/").nth(1).and_then(|r| r.split('"').next()).unwrap();
        self.post(&format!("/history/{action}"), &[("do", "undo")]).await.expect(303);
    }
}

#[tokio::test]
async fn a_theme_is_named_in_three_languages_and_the_name_can_be_undone() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let school = board.theme("koulu").await;
        board
            .desk
            .get(&board.at(""))
            .await
            .expect(200)
            .contains("Teemat laskettiin ensimmäisen kerran")
            .contains("4 ideaa");
        let names = format!("/{}/names", school.id);
        board.post(&names, &[("name_fi", " "), ("name_sv", "")]).await.expect(422).contains("e-name_fi");
        let long = "x".repeat(81);
        board
            .post(&names, &[("name_fi", "Koulu"), ("name_en", &long)])
            .await
            .expect(422)
            .contains("e-name_en");
        board.post(&names, &[("name_fi", "Lähikoulut"), ("name_sv", "Närskolor")]).await.expect(303);
        let list = board.desk.get(&board.at("")).await;
        list.expect(200).contains("Lähikoulut").contains("Nimetty käsin");
        // No job has run: so few ideas are grouped at once.
        app.visitor().get("/sv/b/tulevaisuus/results").await.expect(200).contains("Närskolor");
        app.visitor().get("/en/b/tulevaisuus/results").await.expect(200).contains("Lähikoulut");
        let history = board.desk.get(&board.at("/history")).await;
        history
            .expect(200)
            .contains("Teema sai nimen ”Lähikoulut”")
            .contains("Pätee")
            .contains("Entinen käyttäjä");
        board.undo_newest().await;
        board.desk.get(&board.at("/history")).await.expect(200).contains("Peruttu: ").contains("Palauta");
        app.visitor().get("/sv/b/tulevaisuus/results").await.expect(200).lacks("Närskolor");
        assert_eq!(board.theme("koulu").await.names, None);
    })
    .await;
}

#[tokio::test]
async fn themes_are_merged_split_and_put_back() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let (bus, wood) = (board.theme("bussi").await, board.theme("metsä").await);
        let before = board.rows().await.len();
        let merge = format!("/{}/merge", bus.id);
        board.post(&merge, &[("with", "")]).await.expect(422).contains("e-with");
        board.post(&merge, &[("with", &bus.id.to_string())]).await.expect(422);
        board.post(&merge, &[("with", &wood.id.to_string())]).await.expect(303);
        let rows = board.rows().await;
        assert_eq!(rows.len(), before - 1);
        assert_eq!(rows.iter().find(|r| r.id == bus.id).unwrap().ideas, bus.ideas + wood.ideas);
        board
            .desk
            .get(&board.at(""))
            .await
            .expect(200)
            .contains("ideaa vaihtoi teemaa")
            .contains("Teemaa ei enää ole");
        board.desk.get(&board.at(&format!("/{}", wood.id))).await.expect(404);
        board.undo_newest().await;
        assert_eq!(board.rows().await.len(), before);

        let bus = board.theme("bussi").await;
        let (one, two) = (board.idea("Bussi iltaisin").await, board.idea("Pysäkki").await);
        let own = board.theme_of("Bussi iltaisin").await;
        assert_eq!(own, bus.id);
        let ideas = format!("/{own}/ideas");
        let split = [("idea", one.as_str()), ("idea", two.as_str()), ("do", "own")];
        board.post(&ideas, &[("do", "own")]).await.expect(422).contains("e-idea");
        board.post(&ideas, &split).await.expect(303);
        let apart = board.theme_of("Bussi iltaisin").await;
        assert_ne!(apart, own);
        assert_eq!(board.theme_of("Pysäkki katettava").await, apart);
        assert!(board.rows().await.iter().any(|r| r.id == own), "the rest keeps the number");
    })
    .await;
}

#[tokio::test]
async fn ideas_are_moved_kept_and_held_apart() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let (bus, school) = (board.theme("bussi").await, board.theme("koulu").await);
        let idea = board.idea("Juna ja bussi").await;
        let ideas = format!("/{}/ideas", bus.id);
        board.post(&ideas, &[("do", "move"), ("idea", &idea)]).await.expect(422).contains("e-to");
        board.post(&ideas, &[("do", "apart"), ("idea", &idea)]).await.expect(422).contains("tasan kaksi");
        let to = school.id.to_string();
        let long_ago = board.post(&ideas, &[("do", "move"), ("idea", "0000000000001"), ("to", &to)]).await;
        long_ago.expect(422).contains("e-idea");
        board.post(&ideas, &[("do", "move"), ("idea", &idea), ("to", &to)]).await.expect(303);
        assert_eq!(board.theme_of("Juna ja bussi").await, school.id);
        let page = board.desk.get(&board.at(&format!("/{}", school.id))).await;
        page.expect(200).contains("Käsin tähän sijoitettu");
        let history = board.desk.get(&board.at("/history")).await;
        history.expect(200).contains("Sijoitettiin 1 idea teemaan").contains("Pätee: siirsi 1 idean");
        let other = board.idea("Bussi iltaisin").await;
        let first = board.idea("Bussi ja juna").await;
        let apart = [("do", "apart"), ("idea", other.as_str()), ("idea", first.as_str())];
        board.post(&ideas, &apart).await.expect(303);
        assert_ne!(board.theme_of("Bussi iltaisin").await, board.theme_of("Bussi ja juna").await);
        board.post("/fineness", &[("fineness", "-2")]).await.expect(303);
        let list = board.desk.get(&board.at("")).await;
        list.expect(200).contains("value=\"-2\" checked");
        board.post("/fineness", &[("fineness", "x")]).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_public_and_a_note_is_not() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let school = board.theme("koulu").await;
        let say = format!("/{}/say", school.id);
        board.post(&say, &[("kind", "answer"), ("text_fi", "")]).await.expect(422).contains("e-text_fi");
        board.post(&say, &[("kind", "note"), ("note", " ")]).await.expect(422).contains("e-note");
        board.post(&say, &[("kind", "other")]).await.expect(404);
        let words =
            [("kind", "answer"), ("text_fi", "Kylien koulut säilyvät."), ("text_sv", "Byskolorna består.")];
        board.post(&say, &words).await.expect(303);
        board.post(&say, &[("kind", "note"), ("note", "Kysy sivistysjohtajalta")]).await.expect(303);
        let visitor = app.visitor();
        let page = visitor.get("/fi/b/tulevaisuus/results").await;
        page.expect(200).contains("Kylien koulut säilyvät.").lacks("sivistysjohtajalta");
        visitor.get("/sv/b/tulevaisuus/results").await.expect(200).contains("Byskolorna består.");
        let theme = board.desk.get(&board.at(&format!("/{}", school.id))).await;
        theme.expect(200).contains("Kylien koulut säilyvät.").contains("Kysy sivistysjohtajalta");
        // It follows its ideas into another theme.
        let bus = board.theme("bussi").await;
        board.post(&format!("/{}/merge", bus.id), &[("with", &school.id.to_string())]).await.expect(303);
        let rows = board.rows().await;
        assert_eq!(rows.iter().find(|r| r.id == bus.id).unwrap().answers.len(), 1);
        let removes = theme.text();
        let said =
            removes.split("/themes/said/").nth(1).and_then(|r| r.split('/').next()).unwrap().to_owned();
        board.post(&format!("/said/{said}/remove"), &[]).await.expect(303);
        visitor.get("/fi/b/tulevaisuus/results").await.expect(200).lacks("Kylien koulut säilyvät.");
        board.desk.get(&board.at("/history")).await.expect(200).contains("Poistettu ");
    })
    .await;
}

#[tokio::test]
async fn a_theme_and_an_idea_go_into_the_summary_with_figures_that_lead_to_them() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let school = board.theme("koulu").await;
        let take = format!("/{}/summary", school.id);
        let done = board.post(&take, &[("back", "list")]).await;
        assert!(done.expect(303).location().ends_with("/themes?done=taken"));
        assert!(board.post(&take, &[]).await.expect(303).location().ends_with("done=had"));
        let idea = board.idea("Koulu pysyköön").await;
        board.post(&take, &[("take", &idea), ("idea", &idea), ("to", ""), ("page", "1")]).await.expect(303);
        let page = app.visitor().get("/fi/b/tulevaisuus/results").await;
        let figure =
            format!("<a href=\"/fi/b/tulevaisuus/results/ideas?theme={}\">{}</a>", school.id, school.ideas);
        page.expect(200)
            .contains(&format!("on {figure} ideaa."))
            .contains(&format!("/results/ideas/{idea}\">"));
        // The page of the summary takes what it finds.
        let summary = board.desk.get(&format!("/fi/desk/b/{}/summary", board.id)).await.expect(200).text();
        assert!(summary.contains(&format!("{{theme:{}}}", school.id)), "the mark stands in the text");
        // What is gone has no figure.
        let bus = board.theme("bussi").await;
        board.post(&format!("/{}/merge", bus.id), &[("with", &school.id.to_string())]).await.expect(303);
        app.visitor().get("/fi/b/tulevaisuus/results").await.expect(200).contains("on – ideaa.");
    })
    .await;
}

#[tokio::test]
async fn results_lead_from_a_theme_to_its_ideas_and_back() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let school = board.theme("koulu").await;
        let visitor = app.visitor();
        let ideas = format!("/fi/b/tulevaisuus/results/ideas?theme={}", school.id);
        visitor.get("/fi/b/tulevaisuus/results").await.expect(200).contains(&ideas);
        let page = visitor.get(&ideas).await;
        page.expect(200).contains("Koulu pysyköön").lacks("Metsä lähellä").contains("Teema: ");
        page.contains("<strong>4 ideaa</strong>").contains("selected");
        let both = visitor.get(&format!("{ideas}&q=iltaisin&lang=fi")).await;
        both.expect(200).contains("Koulu auki iltaisin").lacks("Koulu pysyköön").lacks("Bussi iltaisin");
        // A theme that is not there narrows nothing.
        visitor.get("/fi/b/tulevaisuus/results/ideas?theme=999").await.expect(200).contains("Metsä lähellä");
    })
    .await;
}

#[tokio::test]
async fn who_only_looks_changes_nothing_and_others_see_nothing() {
    both_engines(FEATURES, |app| async move {
        let board = Board::new(&app).await;
        let school = board.theme("koulu").await;
        let viewer = app.staff(org(), &[Role::Viewer]);
        let one = board.at(&format!("/{}", school.id));
        for page in [board.at(""), one.clone(), board.at("/history"), board.at("/0")] {
            viewer.get(&page).await.expect(200).lacks("method=\"post\" action=\"/fi/desk/b");
        }
        for (tail, fields) in
            [("names", [("name_fi", "Koulu")]), ("merge", [("with", "2")]), ("say", [("kind", "note")])]
        {
            viewer.post_form(&format!("{one}/{tail}"), &fields).await.expect(403);
        }
        let stranger = app.staff(OrgId::from_i64(99), &[Role::Owner]);
        for page in [board.at(""), one.clone(), board.at("/history")] {
            stranger.get(&page).await.expect(404);
        }
        stranger.post_form(&format!("{one}/names"), &[("name_fi", "Koulu")]).await.expect(404);
        let all = app.state.get::<Brainstorms>().unwrap();
        assert!(all.get(&Actor::System, board.id).await.unwrap().brainstorm.settings.summary.is_empty());
        let named: BTreeMap<u32, bool> =
            board.rows().await.iter().map(|r| (r.id, r.names.is_some())).collect();
        assert!(named.values().all(|n| !n), "{named:?}");
    })
    .await;
}
