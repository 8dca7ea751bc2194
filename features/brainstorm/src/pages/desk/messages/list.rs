// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of brainstorms, and making a new one.

use super::T;

ui::messages! {
    pub(crate) impl T;

    list_title = { fi: "Aivoriihet", sv: "Nätbrainstormingar", en: "Brainstorms" };
    list_lead = {
        fi: "Täällä luot aivoriihen, kutsut osallistujat, seuraat kulkua ja julkaiset tulokset.",
        sv: "Här skapar du en brainstorming, bjuder in deltagare, följer förloppet och publicerar resultaten.",
        en: "Here you make a brainstorm, invite people, follow it and publish the results.",
    };
    list_empty = { fi: "Ei vielä aivoriihiä", sv: "Inga brainstormingar ännu", en: "No brainstorms yet" };
    list_empty_text = {
        fi: "Luo ensimmäinen valmiista pohjasta. Voit muuttaa siinä kaikkea ennen avaamista.",
        sv: "Skapa den första från en färdig mall. Du kan ändra allt i den innan du öppnar.",
        en: "Make the first one from a ready template. You can change everything in it before opening.",
    };
    new_button = { fi: "Uusi aivoriihi", sv: "Ny brainstorming", en: "New brainstorm" };
    n_participants(n: usize) plural(n) = {
        fi: ["{n} osallistuja", "{n} osallistujaa"],
        sv: ["{n} deltagare", "{n} deltagare"],
        en: ["{n} participant", "{n} participants"],
    };
    n_ideas(n: usize) plural(n) = {
        fi: ["{n} idea", "{n} ideaa"],
        sv: ["{n} idé", "{n} idéer"],
        en: ["{n} idea", "{n} ideas"],
    };
    n_ratings(n: usize) plural(n) = {
        fi: ["{n} arvio", "{n} arviota"],
        sv: ["{n} bedömning", "{n} bedömningar"],
        en: ["{n} rating", "{n} ratings"],
    };
    n_waiting(n: usize) plural(n) = {
        fi: ["{n} idea odottaa tarkistusta", "{n} ideaa odottaa tarkistusta"],
        sv: ["{n} idé väntar på granskning", "{n} idéer väntar på granskning"],
        en: ["{n} idea waits to be checked", "{n} ideas wait to be checked"],
    };
    new_title = { fi: "Uusi aivoriihi", sv: "Ny brainstorming", en: "New brainstorm" };
    new_lead = {
        fi: "Valitse, mistä aloitat. Mitään ei näy muille ennen kuin avaat aivoriihen.",
        sv: "Välj vad du utgår från. Inget syns för andra förrän du öppnar brainstormingen.",
        en: "Choose what to begin from. Nothing is shown to others before you open it.",
    };
    new_from = { fi: "Mistä aloitat?", sv: "Vad utgår du från?", en: "What do you begin from?" };
    new_empty = { fi: "Tyhjästä", sv: "Från början", en: "An empty one" };
    new_empty_hint = {
        fi: "Kirjoitat itse kysymykset ja tekstit.",
        sv: "Du skriver själv frågorna och texterna.",
        en: "You write the questions and texts yourself.",
    };
    new_copy = { fi: "Aiemman kopio", sv: "Kopia av en tidigare", en: "A copy of an earlier one" };
    new_copy_hint = {
        fi: "Tekstit, kysymykset ja aloitusideat tulevat mukaan. Aikataulu ja vastauspäivä asetetaan uudelleen.",
        sv: "Texter, frågor och startidéer följer med. Tidtabellen och svarsdatumet sätts på nytt.",
        en: "Texts, questions and seed ideas come along. The times and the day of the answer are set anew.",
    };
    new_home = { fi: "Jatka kotona", sv: "Fortsätt hemma", en: "Continue at home" };
    new_home_hint = {
        fi: "Toisen organisaation julkaistu aivoriihi omassa kunnassasi: tekstit ja kysymykset sekä 20 eniten kannatettua ideaa kustakin kysymyksestä aloitusideoina. Lupaus, yhteystieto ja ulkoasu ovat omasi. Tuloksia verrataan alkuperäisiin.",
        sv: "En annan organisations publicerade brainstorming i din kommun: texter och frågor samt de 20 mest understödda idéerna i varje fråga som startidéer. Löftet, kontakten och utseendet är dina. Resultaten jämförs med de ursprungliga.",
        en: "Another organisation's published brainstorm in your own municipality: texts and questions, and the 20 best supported ideas of each question as seeds. The promise, the contact and the look are yours. Results are compared with the original ones.",
    };
    new_best = {
        fi: "Ota kopioon aloitusideoiksi myös 20 eniten kannatettua ideaa kustakin kysymyksestä",
        sv: "Ta med de 20 mest understödda idéerna i varje fråga som startidéer i kopian",
        en: "In a copy, take the 20 best supported ideas of each question as seed ideas",
    };
    new_name = { fi: "Nimi", sv: "Namn", en: "Name" };
    new_name_hint = {
        fi: "Jätä tyhjäksi, jos pohjan nimi sopii. Voit muuttaa nimeä myöhemmin.",
        sv: "Lämna tomt om mallens namn passar. Du kan ändra namnet senare.",
        en: "Leave it empty if the template's name will do. You can change it later.",
    };
    new_make = { fi: "Luo aivoriihi", sv: "Skapa brainstormingen", en: "Make the brainstorm" };
    made_on(day: &str) = { fi: "Luotu {day}", sv: "Skapad {day}", en: "Made on {day}" };
}
