// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts, promise, contact.

use super::T;

ui::messages! {
    pub(crate) impl T;

    texts_lead = {
        fi: "Kirjoita selkeästi ja lyhyesti. Osallistuja lukee nämä puhelimesta.",
        sv: "Skriv klart och kort. Deltagaren läser det här på telefonen.",
        en: "Write clearly and briefly. People read this on a phone.",
    };
    texts_opened = {
        fi: "Aivoriihi on avattu. Tekstejä voi korjata, kun kerrot syyn. Muutoksesta jää jälki.",
        sv: "Brainstormingen har öppnats. Texterna kan rättas när du anger orsaken. Ändringen lämnar ett spår.",
        en: "The brainstorm has opened. Texts can be corrected when you give a reason. The change leaves a trace.",
    };
    texts_title = { fi: "Tekstit", sv: "Texter", en: "Texts" };
    title_label = { fi: "Nimi", sv: "Namn", en: "Title" };
    title_hint = {
        fi: "Muutama sana, jotka jäävät mieleen.",
        sv: "Några ord som man minns.",
        en: "A few words that stay in mind.",
    };
    intro_label = { fi: "Esittely", sv: "Presentation", en: "Introduction" };
    intro_hint = {
        fi: "Mistä on kyse ja miksi vastaaminen kannattaa. Tyhjä rivi aloittaa uuden kappaleen.",
        sv: "Vad det handlar om och varför det lönar sig att svara. En tom rad börjar ett nytt stycke.",
        en: "What it is about and why it is worth answering. An empty line begins a new paragraph.",
    };
    terms_label = { fi: "Pelisäännöt", sv: "Spelregler", en: "Rules of play" };
    terms_hint = {
        fi: "Mitä toivotaan ja mitä poistetaan.",
        sv: "Vad som önskas och vad som tas bort.",
        en: "What is welcome and what is taken away.",
    };
    thanks_label = { fi: "Kiitosteksti", sv: "Tacktext", en: "Thank-you text" };
    thanks_hint = {
        fi: "Näytetään lopuksi: mitä seuraavaksi tapahtuu.",
        sv: "Visas i slutet: vad som händer härnäst.",
        en: "Shown at the end: what happens next.",
    };
    promise_title = {
        fi: "Lupaus osallistujille",
        sv: "Löfte till deltagarna",
        en: "The promise to those who take part",
    };
    promise_text = {
        fi: "Lupaus näkyy esittelyssä, kiitossivulla ja tuloksissa. Ilman sitä aivoriihtä ei voi avata.",
        sv: "Löftet syns i presentationen, på tacksidan och i resultaten. Utan det kan brainstormingen inte öppnas.",
        en: "The promise is shown in the introduction, on the thank-you page and with the results. Without it the brainstorm cannot be opened.",
    };
    who_label = { fi: "Kuka päättää", sv: "Vem som beslutar", en: "Who decides" };
    who_hint = {
        fi: "Esimerkiksi: valtuusto päättää strategiasta kesäkuussa.",
        sv: "Till exempel: fullmäktige beslutar om strategin i juni.",
        en: "For example: the council decides on the strategy in June.",
    };
    what_label = { fi: "Mikä voi muuttua", sv: "Vad som kan ändras", en: "What can change" };
    what_hint = {
        fi: "Kerro rehellisesti myös, mikä ei voi muuttua.",
        sv: "Berätta ärligt också vad som inte kan ändras.",
        en: "Say honestly also what cannot change.",
    };
    answer_by_label = {
        fi: "Mihin mennessä vastataan",
        sv: "När svaret senast kommer",
        en: "By when an answer comes",
    };
    answer_by_hint = {
        fi: "Päivä, johon mennessä kerrotaan, mitä ideoista seurasi.",
        sv: "Den dag då det senast berättas vad idéerna ledde till.",
        en: "The day by which people are told what came of the ideas.",
    };
    answered_on_label = { fi: "Vastaus annettu", sv: "Svaret gavs", en: "The answer was given" };
    answered_on_hint = {
        fi: "Kun merkitset päivän, lupaus näkyy pidettynä.",
        sv: "När du fyller i datumet visas löftet som uppfyllt.",
        en: "Once you fill in the day, the promise is shown as kept.",
    };
    contact_title = { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "Contact" };
    contact_name_label = { fi: "Nimi tai yksikkö", sv: "Namn eller enhet", en: "Name or office" };
    contact_name_hint = {
        fi: "Näkyy osallistujille.",
        sv: "Visas för deltagarna.",
        en: "Shown to participants.",
    };
    contact_channel_label = {
        fi: "Sähköposti tai puhelin",
        sv: "E-post eller telefon",
        en: "E-mail or telephone",
    };
    contact_channel_hint = {
        fi: "Tähän osallistuja voi ottaa yhteyttä.",
        sv: "Hit kan deltagaren höra av sig.",
        en: "Where participants can turn to.",
    };
    address_title = { fi: "Osoite ja vuosi", sv: "Adress och år", en: "Address and year" };
    address_fixed = {
        fi: "Osoite ei enää muutu:",
        sv: "Adressen ändras inte längre:",
        en: "The address does not change any more:",
    };
    slug_label = { fi: "Osoitteen loppu", sv: "Slutet av adressen", en: "End of the address" };
    slug_hint(address: &str) = {
        fi: "Pieniä kirjaimia, numeroita ja väliviivoja. Koko osoite alkaa {address}",
        sv: "Små bokstäver, siffror och bindestreck. Hela adressen börjar med {address}",
        en: "Small letters, digits and hyphens. The whole address begins with {address}",
    };
    target_year_label = { fi: "Tavoitevuosi", sv: "Målår", en: "Target year" };
    target_year_hint = {
        fi: "Vuosi, johon ideat tähtäävät, esimerkiksi 2035.",
        sv: "Det år som idéerna siktar på, till exempel 2035.",
        en: "The year the ideas aim at, for example 2035.",
    };
    reason_label = {
        fi: "Miksi muutat tätä?",
        sv: "Varför ändrar du det här?",
        en: "Why do you change this?",
    };
    reason_hint = {
        fi: "Esimerkiksi: kirjoitusvirhe, täsmennetty aikataulu. Syy jää näkyviin.",
        sv: "Till exempel: skrivfel, preciserad tidtabell. Orsaken förblir synlig.",
        en: "For example: a spelling mistake, more exact times. The reason stays visible.",
    };
    what_question(number: &str) = { fi: "kysymys {number}", sv: "fråga {number}", en: "question {number}" };
    what_question_was(question: &str, text: &str) = {
        fi: "{question}, joka oli: ”{text}”",
        sv: "{question}, som var: ”{text}”",
        en: "{question}, which was: “{text}”",
    };
    trace_title = {
        fi: "Muutokset avaamisen jälkeen",
        sv: "Ändringar efter öppnandet",
        en: "Changes after opening",
    };
    trace_text = { fi: "Uusin ensin.", sv: "Den senaste först.", en: "Newest first." };
}
