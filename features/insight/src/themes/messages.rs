// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the themes.

ui::messages! {
    /// Words of the list of themes.
    pub(crate) struct T;

    title = { fi: "Mistä ideoissa puhutaan", sv: "Vad idéerna handlar om", en: "What the ideas are about" };
    lead(ideas: &str, themes: &str) = {
        fi: "{ideas} ideasta löytyi {themes} teemaa. Kone ryhmitteli ideat niiden sanojen perusteella ja nimesi teemat ideoissa käytetyillä sanoilla.",
        sv: "I {ideas} idéer hittades {themes} teman. En maskin har grupperat idéerna efter deras ord och gett temana namn med ord som används i dem.",
        en: "{themes} themes were found in {ideas} ideas. A machine has grouped the ideas by their words and named the themes with words used in them.",
    };
    share(ideas: &str, percent: &str) = {
        fi: "{ideas} ideaa, {percent} % kaikista",
        sv: "{ideas} idéer, {percent} % av alla",
        en: "{ideas} ideas, {percent} % of all",
    };
    more = { fi: "Näytä muut teemat", sv: "Visa övriga teman", en: "Show the other themes" };
    quotes = { fi: "Esimerkkejä", sv: "Exempel", en: "Examples" };
    other(ideas: &str) = {
        fi: "{ideas} ideaa ei kuulu mihinkään näistä.",
        sv: "{ideas} idéer hör inte till något av dessa.",
        en: "{ideas} ideas belong to none of these.",
    };
}
