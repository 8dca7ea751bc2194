// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the themes, and of what became of an idea.

ui::messages! {
    /// Words of the list of themes.
    pub(crate) struct T;

    title = { fi: "Mistä ideoissa puhutaan", sv: "Vad idéerna handlar om", en: "What the ideas are about" };
    lead(ideas: &str, themes: &str) = {
        fi: "{ideas} ideasta löytyi {themes} teemaa. Kone ryhmitteli ideat niiden sanojen perusteella ja nimesi teemat ideoissa käytetyillä sanoilla.",
        sv: "I {ideas} idéer hittades {themes} teman. En maskin har grupperat idéerna efter deras ord och gett temana namn med ord som används i dem.",
        en: "{themes} themes were found in {ideas} ideas. A machine has grouped the ideas by their words and named the themes with words used in them.",
    };
    lead_named(ideas: &str, themes: &str) = {
        fi: "{ideas} ideasta löytyi {themes} teemaa. Kone ryhmitteli ideat niiden sanojen perusteella. Sen jälkeen ihminen tarkisti ryhmät ja antoi niille nimet.",
        sv: "I {ideas} idéer hittades {themes} teman. En maskin grupperade idéerna efter deras ord. Sedan gick en människa igenom grupperna och gav dem namn.",
        en: "{themes} themes were found in {ideas} ideas. A machine grouped the ideas by their words. Then a person checked the groups and named them.",
    };
    share(ideas: &str, percent: &str) = {
        fi: "{ideas} ideaa, {percent} % kaikista",
        sv: "{ideas} idéer, {percent} % av alla",
        en: "{ideas} ideas, {percent}% of all",
    };
    answered_on(day: &str) = {
        fi: "Järjestäjän vastaus {day}",
        sv: "Arrangörens svar {day}",
        en: "The organiser's answer, {day}",
    };
    more = { fi: "Näytä muut teemat", sv: "Visa övriga teman", en: "Show the other themes" };
    quotes = { fi: "Esimerkkejä", sv: "Exempel", en: "Examples" };
    other(ideas: &str) = {
        fi: "{ideas} ideaa ei kuulu mihinkään näistä.",
        sv: "{ideas} idéer hör inte till något av dessa.",
        en: "{ideas} ideas belong to none of these.",
    };
}

ui::messages! {
    /// What became of an idea.
    pub(crate) struct F;

    theme = { fi: "Teema", sv: "Tema", en: "Theme" };
    merged = {
        fi: "Ideasi yhdistettiin samanlaiseen ideaan. Sen saamat arviot ovat myös sinun ideasi arvioita:",
        sv: "Din idé slogs ihop med en liknande. Bedömningarna av den gäller också din idé:",
        en: "Your idea was merged with one like it. Its ratings are your idea's ratings too:",
    };
    hidden_log = {
        fi: "Miten ideoita tarkistetaan ja mitä on piilotettu",
        sv: "Hur idéerna granskas och vad som har dolts",
        en: "How ideas are checked and what was hidden",
    };
    support = { fi: "Kannatus", sv: "Stöd", en: "Support" };
    by_role_and_group = {
        fi: "Kannatus rooleittain ja mielipideryhmittäin",
        sv: "Stöd efter roll och åsiktsgrupp",
        en: "Support by role and opinion group",
    };
    results_later = {
        fi: "Näet ideasi kannatuksen, kun tulokset näytetään.",
        sv: "Du ser stödet för din idé när resultaten visas.",
        en: "You will see the support for your idea when results are shown.",
    };
    few = {
        fi: "Ideaa on arvioinut vielä liian harva, jotta lukuja voisi näyttää.",
        sv: "För få har ännu bedömt idén för att tal ska kunna visas.",
        en: "Too few have rated the idea yet for figures to be shown.",
    };
    all_about = { fi: "Idean tulokset", sv: "Idéns resultat", en: "The idea's results" };
    answered_on(day: &str) = {
        fi: "Järjestäjän vastaus {day}",
        sv: "Arrangörens svar {day}",
        en: "The organiser's answer, {day}",
    };
    theme_answered_on(day: &str) = {
        fi: "Järjestäjän vastaus ideasi teemaan {day}",
        sv: "Arrangörens svar på idéns tema {day}",
        en: "The organiser's answer to your idea's theme, {day}",
    };
    thread = { fi: "Lue keskustelu", sv: "Läs diskussionen", en: "Read the discussion" };
}
