// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Seed ideas.

use super::T;

ui::messages! {
    pub(crate) impl T;

    seeds_lead = {
        fi: "Aloitusideat antavat ensimmäisille osallistujille jotakin arvioitavaa. Kirjoita erilaisia ideoita, myös sellaisia, joista ollaan eri mieltä.",
        sv: "Startidéerna ger de första deltagarna något att bedöma. Skriv olika slags idéer, också sådana som man är oense om.",
        en: "Seed ideas give the first people something to rate. Write different ones, also some that people disagree on.",
    };
    seeds_count(have: &str, need: &str) = {
        fi: "{have} aloitusideaa, tarvitaan {need}",
        sv: "{have} startidéer, det behövs {need}",
        en: "{have} seed ideas, it takes {need}",
    };
    seeds_no_question = {
        fi: "Lisää ensin ideakysymys",
        sv: "Lägg först till en idéfråga",
        en: "Add a question for ideas first",
    };
    seeds_no_question_text = {
        fi: "Aloitusideat kuuluvat kysymykseen, johon kirjoitetaan ideoita.",
        sv: "Startidéer hör till en fråga där man skriver idéer.",
        en: "Seed ideas belong to a question that asks for ideas.",
    };
    seed_add = { fi: "Lisää aloitusidea", sv: "Lägg till en startidé", en: "Add a seed idea" };
    seed_question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    seed_text = { fi: "Idea", sv: "Idé", en: "Idea" };
    seed_text_hint = {
        fi: "Yksi idea kerrallaan, kuin osallistuja sen kirjoittaisi.",
        sv: "En idé åt gången, så som en deltagare skulle skriva den.",
        en: "One idea at a time, as a participant would write it.",
    };
    seed_lang = {
        fi: "Millä kielellä idea on?",
        sv: "På vilket språk är idén?",
        en: "In which language is it?",
    };
    seed_button = { fi: "Lisää idea", sv: "Lägg till idén", en: "Add the idea" };
    file_title = {
        fi: "Lisää monta kerralla tiedostosta tai taulukosta",
        sv: "Lägg till många på en gång från en fil eller tabell",
        en: "Add many at once from a file or a table",
    };
    file_text = {
        fi: "Tiedostosta luetaan kaikki rivit tai ei yhtään. Jos jossakin on vikaa, kerromme jokaisesta virheellisestä rivistä.",
        sv: "Ur filen läses alla rader eller ingen. Om något är fel berättar vi om varje felaktig rad.",
        en: "All rows of the file are taken or none. If something is wrong, every bad row is named.",
    };
    file_example = {
        fi: "Sarakkeet ovat text (idea) ja lang (kieli: fi, sv tai en). Kielen voi jättää pois, jolloin se päätellään. Esimerkki:",
        sv: "Kolumnerna är text (idén) och lang (språket: fi, sv eller en). Språket kan utelämnas, då sluter vi oss till det. Exempel:",
        en: "The columns are text (the idea) and lang (its language: fi, sv or en). The language may be left out; it is guessed then. An example:",
    };
    file_row_1 = {
        fi: "Kirjasto auki myös sunnuntaisin",
        sv: "Kirjasto auki myös sunnuntaisin",
        en: "Kirjasto auki myös sunnuntaisin",
    };
    file_row_2 = {
        fi: "Trygga gångvägar till skolorna",
        sv: "Trygga gångvägar till skolorna",
        en: "Trygga gångvägar till skolorna",
    };
    file_label = { fi: "CSV-tiedosto", sv: "CSV-fil", en: "CSV file" };
    file_hint = {
        fi: "Tallenna Excelistä muodossa CSV UTF-8.",
        sv: "Spara från Excel som CSV UTF-8.",
        en: "Save from Excel as CSV UTF-8.",
    };
    table_label = {
        fi: "Tai liitä taulukko tähän",
        sv: "Eller klistra in tabellen här",
        en: "Or paste the table here",
    };
    table_hint = {
        fi: "Ensimmäisellä rivillä sarakkeiden nimet.",
        sv: "Kolumnernas namn på första raden.",
        en: "The names of the columns on the first line.",
    };
    file_button = { fi: "Lisää kaikki", sv: "Lägg till alla", en: "Add all" };
    rows_bad(n: usize) plural(n) = {
        fi: ["{n} rivissä on vikaa. Mitään ei lisätty.", "{n} rivissä on vikaa. Mitään ei lisätty."],
        sv: ["{n} rad är felaktig. Inget lades till.", "{n} rader är felaktiga. Inget lades till."],
        en: ["{n} row is wrong. Nothing was added.", "{n} rows are wrong. Nothing was added."],
    };
    rows_more(n: usize) plural(n) = {
        fi: ["Lisäksi {n} rivi.", "Lisäksi {n} riviä."],
        sv: ["Dessutom {n} rad.", "Dessutom {n} rader."],
        en: ["And {n} row more.", "And {n} rows more."],
    };
    rows_caption = { fi: "Virheelliset rivit", sv: "Felaktiga rader", en: "Bad rows" };
    row_line = { fi: "Rivi", sv: "Rad", en: "Line" };
    row_column = { fi: "Sarake", sv: "Kolumn", en: "Column" };
    row_problem = { fi: "Mikä on vikana", sv: "Vad som är fel", en: "What is wrong" };
}
