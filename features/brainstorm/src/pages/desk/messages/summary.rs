// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The editorial summary.

use super::T;

ui::messages! {
    pub(crate) impl T;

    summary_lead = {
        fi: "Mitä tästä opittiin ja mitä seuraavaksi tapahtuu? Yhteenveto on tulossivulla ylimpänä. Kirjoita niin, että sen ymmärtää, vaikka ei olisi osallistunut.",
        sv: "Vad lärde vi oss och vad händer härnäst? Sammandraget står överst på resultatsidan. Skriv så att även den som inte deltog förstår.",
        en: "What was learned, and what happens next? The summary is at the top of the results page. Write so that those who did not take part understand it too.",
    };
    summary_label = { fi: "Yhteenveto", sv: "Sammandrag", en: "Summary" };
    summary_hint = {
        fi: "Tavallista tekstiä. Tyhjä rivi aloittaa uuden kappaleen.",
        sv: "Vanlig text. En tom rad börjar ett nytt stycke.",
        en: "Plain text. An empty line begins a new paragraph.",
    };
    marks_title = { fi: "Luvut tekstissä", sv: "Siffror i texten", en: "Figures in the text" };
    marks_text = {
        fi: "Kirjoita luvun paikalle sen merkki aaltosulkeineen. Tulossivu vaihtaa merkin tilalle julkaistun luvun ja linkin kohtaan, josta luku tulee, joten luvut ovat aina oikein.",
        sv: "Skriv siffrans märke med klammerparenteser där siffran ska stå. Resultatsidan byter märket mot den publicerade siffran och en länk till stället den kommer från, så siffrorna stämmer alltid.",
        en: "Where a figure belongs, write its mark with the braces. The results page puts the published figure in its place, linked to where it comes from, so the figures are always right.",
    };
    marks_mark = { fi: "Merkki", sv: "Märke", en: "Mark" };
    marks_means = { fi: "Luku", sv: "Siffra", en: "Figure" };
    figure_participants = { fi: "osallistujien määrä", sv: "antal deltagare", en: "number of participants" };
    figure_ratings = { fi: "arvioiden määrä", sv: "antal bedömningar", en: "number of ratings" };
    figure_ideas = { fi: "ideoiden määrä", sv: "antal idéer", en: "number of ideas" };
    figure_comments = { fi: "kommenttien määrä", sv: "antal kommentarer", en: "number of comments" };
    figure_agreed = {
        fi: "ideat, joista kaikki roolit ovat samaa mieltä",
        sv: "idéer som alla roller är eniga om",
        en: "ideas that all roles agree on",
    };
    figure_groups = { fi: "mielipideryhmien määrä", sv: "antal åsiktsgrupper", en: "number of opinion groups" };
    figure_theme = {
        fi: "teeman ideoiden määrä; merkki tulee, kun otat teeman yhteenvetoon Teemat-sivulla",
        sv: "antalet idéer i ett tema; märket kommer när du tar med temat på sidan Teman",
        en: "the number of ideas in a theme; the mark comes when you take the theme on the page Themes",
    };
    figure_agree = {
        fi: "idean kannatus; merkki tulee, kun otat idean yhteenvetoon Teemat-sivulla",
        sv: "stödet för en idé; märket kommer när du tar med idén på sidan Teman",
        en: "support for an idea; the mark comes when you take the idea on the page Themes",
    };
    figure_unknown(mark: &str) = {
        fi: "Merkkiä {mark} ei ole. Katso merkit taulukosta sivun lopusta.",
        sv: "Märket {mark} finns inte. Se märkena i tabellen i slutet av sidan.",
        en: "There is no mark {mark}. See the marks in the table at the end of the page.",
    };
    parts_title = { fi: "Mitä tuloksista näytetään", sv: "Vad som visas av resultaten", en: "What is shown of the results" };
    parts_text = {
        fi: "Yhteiset näkemykset, jakavat kysymykset, kaikki ideat ja menetelmä näytetään aina. Nämä osat voi jättää pois, ja se mainitaan sivulla.",
        sv: "Det man är enig om, det som delar, alla idéer och metoden visas alltid. De här delarna kan lämnas bort, och det nämns på sidan.",
        en: "What is agreed on, what divides, all ideas and the method are always shown. These parts may be left out, and the page says so.",
    };
    parts_label = { fi: "Jätä pois", sv: "Lämna bort", en: "Leave out" };
    part_map = { fi: "Mielipidekartan kuva", sv: "Bilden av åsiktskartan", en: "The picture of the opinion map" };
    part_perception = { fi: "Näin muut ajattelevat", sv: "Hur tänker andra", en: "What others think" };
    part_channels = { fi: "Mistä osallistujat tulivat", sv: "Hur deltagarna hittade hit", en: "How participants came" };
    part_texts = { fi: "Avoimet vastaukset", sv: "Öppna svar", en: "Open answers" };
    summary_look = { fi: "Katso tulossivua", sv: "Se resultatsidan", en: "See the results page" };
}
