// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers from paper.

use super::T;

ui::messages! {
    pub(crate) impl T;

    paper_title = { fi: "Paperivastaukset", sv: "Svar på papper", en: "Answers on paper" };
    paper_lead = {
        fi: "Yksi lomake on yksi osallistuja. Kirjoita niin kuin paperissa lukee. Vastaukset merkitään paperilta tulleiksi.",
        sv: "Ett formulär är en deltagare. Skriv som det står på pappret. Svaren märks som inkomna på papper.",
        en: "One form is one participant. Type what the paper says. The answers are marked as coming from paper.",
    };
    paper_print = { fi: "Tulosta tyhjä lomake", sv: "Skriv ut ett tomt formulär", en: "Print an empty form" };
    paper_lang = { fi: "Lomakkeen kieli", sv: "Formulärets språk", en: "Language of the form" };
    paper_about = { fi: "Taustatiedot", sv: "Bakgrundsuppgifter", en: "Background" };
    paper_ideas = { fi: "Omat ideat", sv: "Egna idéer", en: "Own ideas" };
    paper_ideas_hint = {
        fi: "Jokainen idea omalle rivilleen. Jätä nimet ja muut henkilötiedot pois.",
        sv: "En idé per rad. Lämna bort namn och andra personuppgifter.",
        en: "One idea a line. Leave out names and other personal data.",
    };
    paper_ratings = { fi: "Arviot painetuista ideoista", sv: "Bedömningar av de tryckta idéerna", en: "Ratings of the printed ideas" };
    paper_no_rating = { fi: "Ei merkintää", sv: "Inget kryss", en: "No mark" };
    paper_none = {
        fi: "Täytä ainakin yksi idea, arvio tai vastaus.",
        sv: "Fyll i minst en idé, en bedömning eller ett svar.",
        en: "Fill in at least one idea, rating or answer.",
    };
    paper_municipality = { fi: "Kuntaa ei löytynyt. Tarkista nimi.", sv: "Kommunen hittades inte. Kontrollera namnet.", en: "The municipality was not found. Check the name." };
    paper_save = { fi: "Tallenna ja ota seuraava", sv: "Spara och ta nästa", en: "Save and take the next" };
    done_paper = {
        fi: "Lomake on tallennettu. Voit kirjoittaa seuraavan.",
        sv: "Formuläret har sparats. Du kan skriva in nästa.",
        en: "The form has been kept. You can type in the next one.",
    };
    done_paper_waits = {
        fi: "Lomake on tallennettu. Osa ideoista odottaa tarkistusta, koska niissä näyttää olevan henkilötietoja.",
        sv: "Formuläret har sparats. En del av idéerna väntar på granskning eftersom de verkar innehålla personuppgifter.",
        en: "The form has been kept. Some ideas wait to be checked: they seem to hold personal data.",
    };
    sheet_return = { fi: "Palauta lomake tänne", sv: "Lämna in formuläret här", en: "Hand the form in here" };
    sheet_anonymous = {
        fi: "Vastaat nimettömästi. Älä kirjoita lomakkeeseen nimeäsi tai muita henkilötietoja.",
        sv: "Du svarar anonymt. Skriv inte ditt namn eller andra personuppgifter på formuläret.",
        en: "You answer anonymously. Do not write your name or other personal data on the form.",
    };
    sheet_rate = {
        fi: "Mitä mieltä olet? Merkitse rasti.",
        sv: "Vad tycker du? Sätt ett kryss.",
        en: "What do you think? Put a cross.",
    };
    sheet_own = { fi: "Oma ideasi", sv: "Din egen idé", en: "Your own idea" };
    sheet_online = { fi: "Voit vastata myös verkossa:", sv: "Du kan också svara på nätet:", en: "You can also answer online:" };
}
