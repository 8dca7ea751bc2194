// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the facilitator's desk: here its frame, and a file for each page. What rules say when they
//! refuse is in `crate::messages`, the same for all.

mod background;
mod channels;
mod copies;
mod done;
mod ideas;
mod list;
mod look;
mod overview;
mod paper;
mod questions;
mod seeds;
mod settings;
mod steps;
mod summary;
mod texts;

use kernel::Lang;

ui::messages! {
    /// The desk.
    pub(crate) struct T;

    nav_desk = { fi: "Työpöytä", sv: "Arbetsbord", en: "Desk" };
    tabs_label = { fi: "Aivoriihen osat", sv: "Brainstormingens delar", en: "Parts of the brainstorm" };
    tab_overview = { fi: "Yleiskuva", sv: "Översikt", en: "Overview" };
    tab_texts = { fi: "Tekstit ja lupaus", sv: "Texter och löfte", en: "Texts and promise" };
    tab_questions = { fi: "Kysymykset", sv: "Frågor", en: "Questions" };
    tab_background = { fi: "Taustatiedot", sv: "Bakgrundsuppgifter", en: "Background" };
    tab_seeds = { fi: "Aloitusideat", sv: "Startidéer", en: "Seed ideas" };
    tab_settings = { fi: "Asetukset", sv: "Inställningar", en: "Settings" };
    tab_channels = { fi: "Linkit", sv: "Länkar", en: "Links" };
    tab_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    tab_summary = { fi: "Yhteenveto", sv: "Sammandrag", en: "Summary" };
    tab_queue = { fi: "Tarkistettavat", sv: "Att granska", en: "To check" };
    day_and_time(day: &str, time: &str) = {
        fi: "{day} klo {time}",
        sv: "{day} kl. {time}",
        en: "{day} at {time}",
    };
    text_stale = { fi: "tarkista käännös", sv: "granska översättningen", en: "look at the translation" };
    text_missing = { fi: "puuttuu", sv: "saknas", en: "missing" };
    state_draft = { fi: "Luonnos", sv: "Utkast", en: "Draft" };
    state_trial = { fi: "Harjoitus", sv: "Provkörning", en: "Trial" };
    state_waits = { fi: "Avautuu myöhemmin", sv: "Öppnar senare", en: "Opens later" };
    state_open = { fi: "Avoinna", sv: "Öppen", en: "Open" };
    state_rate_only = {
        fi: "Avoinna, vain arviointi",
        sv: "Öppen, endast bedömning",
        en: "Open, rating only",
    };
    state_closed = { fi: "Päättynyt", sv: "Avslutad", en: "Closed" };
    state_published = { fi: "Tulokset julkaistu", sv: "Resultaten publicerade", en: "Results published" };
    state_archived = { fi: "Arkistoitu", sv: "Arkiverad", en: "Archived" };
}

impl T {
    /// A language as what something is written in, at the beginning of a sentence where that is Finnish or
    /// Swedish.
    pub(crate) const fn language_in(self, lang: Lang) -> &'static str {
        match (self.0, lang) {
            (Lang::Fi, Lang::Fi) => "Suomeksi",
            (Lang::Fi, Lang::Sv) => "Ruotsiksi",
            (Lang::Fi, Lang::En) => "Englanniksi",
            (Lang::Sv, Lang::Fi) => "På finska",
            (Lang::Sv, Lang::Sv) => "På svenska",
            (Lang::Sv, Lang::En) => "På engelska",
            (Lang::En, Lang::Fi) => "Finnish",
            (Lang::En, Lang::Sv) => "Swedish",
            (Lang::En, Lang::En) => "English",
        }
    }
}
