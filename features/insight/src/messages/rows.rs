// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the researcher's download.

ui::messages! {
    /// Words of the desk's page on rows of participants.
    pub(crate) struct R;

    tab = { fi: "Tutkijan aineisto", sv: "Forskarens material", en: "Researcher's data" };
    lead = {
        fi: "Vastaukset riveinä, rivi osallistujaa ja arviota kohti, tutkimusta varten. Yleisölle on avoin data tulossivulla.",
        sv: "Svaren som rader, en rad per deltagare och bedömning, för forskning. För allmänheten finns öppna data på resultatsidan.",
        en: "The answers as rows, one for each participant and rating, for research. The public has the open data on the results page.",
    };
    not_yet = { fi: "Rivejä ei voi vielä ottaa", sv: "Raderna kan inte tas ut ännu", en: "Rows cannot be taken yet" };
    not_yet_text = {
        fi: "Tulokset on piilotettu julkaisuun asti. Rivit saa, kun aivoriihi on suljettu.",
        sv: "Resultaten är dolda tills de publiceras. Raderna fås när brainstormingen har stängts.",
        en: "Results are hidden until they are published. Rows can be taken once the brainstorm is closed.",
    };
    terms = { fi: "Ehdot", sv: "Villkor", en: "Terms" };
    term_purpose = {
        fi: "Aineistoa saa käyttää vain alla kerrottuun tarkoitukseen, ja se hävitetään, kun tarkoitus on täytetty.",
        sv: "Materialet får användas bara för det syfte som anges nedan, och det förstörs när syftet är uppfyllt.",
        en: "The data may be used only for the purpose stated below, and are destroyed when it is met.",
    };
    term_nobody = {
        fi: "Ketään ei saa yrittää tunnistaa, eikä aineistoa saa yhdistää muihin tietoihin niin, että joku tunnistettaisiin.",
        sv: "Ingen får försöka identifiera någon, och materialet får inte kopplas till andra uppgifter så att någon identifieras.",
        en: "Nobody may try to find out who somebody is, nor tie the data to others so that somebody is recognised.",
    };
    term_apart(n: &str) = {
        fi: "Rivejä ei saa julkaista eikä antaa eteenpäin. Julkaistavissa luvuissa noudatetaan samaa sääntöä kuin tulossivulla: alle {n} ihmisen lukuja ei näytetä.",
        sv: "Raderna får inte publiceras eller ges vidare. I tal som publiceras följs samma regel som på resultatsidan: tal under {n} personer visas inte.",
        en: "Rows may not be published or passed on. Published figures follow the rule of the results page: numbers under {n} people are not shown.",
    };
    term_ids = {
        fi: "Joka latauksessa osallistujat numeroidaan uudelleen sattumanvaraisesti, joten kahta latausta ei voi yhdistää. Päivät ovat mukana, kellonaikoja ei ole.",
        sv: "I varje nedladdning numreras deltagarna på nytt slumpmässigt, så två nedladdningar kan inte kopplas ihop. Dagarna finns med, klockslag finns inte.",
        en: "Each download numbers participants anew by chance, so two downloads cannot be tied together. Days are included, times do not exist.",
    };
    term_logged = {
        fi: "Nimesi, aika ja tarkoitus jäävät käyttölokiin ja tälle sivulle.",
        sv: "Ditt namn, tiden och syftet finns kvar i åtkomstloggen och på den här sidan.",
        en: "Your name, the time and the purpose stay in the access log and on this page.",
    };
    format = { fi: "Tiedostomuoto", sv: "Filformat", en: "File format" };
    format_polis = { fi: "Polis-tiedostot ja osallistujien taustat (CSV, ZIP)", sv: "Polis-filer och deltagarnas bakgrund (CSV, ZIP)", en: "Polis files and participants' backgrounds (CSV, ZIP)" };
    format_parquet = { fi: "Parquet-taulukot (ZIP)", sv: "Parquet-tabeller (ZIP)", en: "Parquet tables (ZIP)" };
    purpose = { fi: "Mihin aineistoa käytetään", sv: "Vad materialet används till", en: "What the data are used for" };
    purpose_hint = {
        fi: "Esimerkiksi tutkimuksen nimi, sen tekijä ja lupa tai sopimus, johon käyttö perustuu.",
        sv: "Till exempel studiens namn, vem som gör den och det tillstånd eller avtal som användningen grundar sig på.",
        en: "For example the name of the study, who makes it, and the permission or agreement that the use rests on.",
    };
    purpose_missing = { fi: "Kerro tarkoitus vähintään kymmenellä merkillä", sv: "Ange syftet med minst tio tecken", en: "State the purpose in at least ten characters" };
    purpose_long = { fi: "Lyhennä tarkoitus enintään 500 merkkiin", sv: "Förkorta syftet till högst 500 tecken", en: "Shorten the purpose to at most 500 characters" };
    format_missing = { fi: "Valitse tiedostomuoto", sv: "Välj filformat", en: "Choose a file format" };
    agree = { fi: "Noudatan ehtoja", sv: "Jag följer villkoren", en: "I will keep to the terms" };
    agree_missing = { fi: "Lataaminen edellyttää, että noudatat ehtoja", sv: "För att ladda ner måste du följa villkoren", en: "To download, you must keep to the terms" };
    take = { fi: "Lataa rivit", sv: "Ladda ner raderna", en: "Download the rows" };
    taken = { fi: "Ketkä ovat ottaneet rivejä", sv: "Vilka som tagit ut rader", en: "Who has taken rows" };
    taken_none = { fi: "Kukaan ei ole ottanut rivejä.", sv: "Ingen har tagit ut rader.", en: "Nobody has taken rows." };
    when = { fi: "Milloin", sv: "När", en: "When" };
    who = { fi: "Kuka", sv: "Vem", en: "Who" };
    somebody = { fi: "poistettu tunnus", sv: "borttaget konto", en: "an account that is gone" };
    command = { fi: "palvelimen komento", sv: "kommando på servern", en: "a command on the server" };
    not_told = { fi: "ei kerrottu", sv: "inte angett", en: "not stated" };
    what_polis = { fi: "Polis-tiedostot", sv: "Polis-filer", en: "Polis files" };
    what_parquet = { fi: "Parquet", sv: "Parquet", en: "Parquet" };
    what_analysis = { fi: "analyysi rajapinnasta", sv: "analys från gränssnittet", en: "analysis by the interface" };
}
