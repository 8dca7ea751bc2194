// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of "who is missing".

ui::messages! {
    /// Words of the desk's page on who has not been heard.
    pub(crate) struct M;

    tab = { fi: "Ketkä puuttuvat", sv: "Vilka saknas", en: "Who is missing" };
    lead = {
        fi: "Ketkä ovat vastanneet tähän mennessä, kun heitä verrataan väestöön. Vain ryhmiä, ei koskaan ihmisiä.",
        sv: "Vilka som hittills har svarat, jämfört med befolkningen. Bara grupper, aldrig personer.",
        en: "Who has answered so far, beside the population. Groups only, never people.",
    };
    nothing_yet = { fi: "Vastaajia on vielä liian vähän", sv: "Det finns ännu för få svar", en: "Too few answers yet" };
    nothing_yet_text = {
        fi: "Vertailu näkyy, kun vähintään 30 asukasta on kertonut taustansa. Muistutuksen voit lähettää jo nyt.",
        sv: "Jämförelsen visas när minst 30 invånare har berättat om sin bakgrund. En påminnelse kan du skicka redan nu.",
        en: "The comparison appears once at least 30 residents have told their background. A reminder can be sent already.",
    };
    missing = { fi: "Heitä on kuultu vähän", sv: "De har hörts för lite", en: "They have been heard too little" };
    missing_note = {
        fi: "Ryhmän osuus vastaajista on alle kolme neljäsosaa sen osuudesta väestöstä.",
        sv: "Gruppens andel av dem som svarat är under tre fjärdedelar av dess andel av befolkningen.",
        en: "The group's share of those who answered is under three quarters of its share of the population.",
    };
    nobody_missing = {
        fi: "Mikään vertailtu ryhmä ei jää selvästi alle väestöosuutensa.",
        sv: "Ingen av de jämförda grupperna ligger tydligt under sin andel av befolkningen.",
        en: "No group that was compared is clearly below its share of the population.",
    };
    group = { fi: "Ryhmä", sv: "Grupp", en: "Group" };
    heard = { fi: "Vastaajista", sv: "Av dem som svarat", en: "Of those who answered" };
    population = { fi: "Väestöstä", sv: "Av befolkningen", en: "Of the population" };
    under_shown = { fi: "alle näytettävän määrän", sv: "för få för att visas", en: "too few to show" };
    roles = { fi: "Rooleja, joita on vain vähän", sv: "Roller som det finns få av", en: "Roles that are few" };
    roles_note = {
        fi: "Rooleille ei ole väestötietoa. Harkitse itse, pitäisikö näiden äänen kuulua enemmän.",
        sv: "Det finns ingen befolkningsstatistik om roller. Bedöm själv om deras röst borde höras mer.",
        en: "There are no population figures for roles. Judge for yourself whether they should be heard more.",
    };
    reminder = { fi: "Muistutus, jonka voit lähettää", sv: "En påminnelse att skicka", en: "A reminder to send" };
    reminder_note = {
        fi: "Kopioi teksti uutiskirjeeseen, someen tai viestiin, jonka ryhmää tunteva järjestö tai koulu välittää. Riihi ei lähetä sitä itse eikä tiedä, kuka sen on saanut.",
        sv: "Kopiera texten till ett nyhetsbrev, sociala medier eller ett meddelande som en förening eller skola förmedlar. Riihi skickar den inte själv och vet inte vem som fått den.",
        en: "Copy the text into a newsletter, social media, or a message passed on by an association or a school that knows the group. Riihi does not send it and does not know who got it.",
    };
    copy = { fi: "Kopioi teksti", sv: "Kopiera texten", en: "Copy the text" };
    text_missing(title: &str, groups: &str, link: &str) = {
        fi: "{title}: ääntäsi tarvitaan! Tähän mennessä on kuultu vähän näitä ryhmiä: {groups}. Vastaat parissa minuutissa, nimettä ja kirjautumatta: {link}",
        sv: "{title}: din röst behövs! Hittills har vi hört för lite från dessa grupper: {groups}. Du svarar på ett par minuter, utan namn och utan inloggning: {link}",
        en: "{title}: your voice is needed! So far we have heard too little from these groups: {groups}. It takes two minutes, without a name and without signing in: {link}",
    };
    text_all(title: &str, link: &str) = {
        fi: "{title}: vielä ehdit sanoa mielipiteesi! Vastaat parissa minuutissa, nimettä ja kirjautumatta: {link}",
        sv: "{title}: du hinner ännu säga din åsikt! Du svarar på ett par minuter, utan namn och utan inloggning: {link}",
        en: "{title}: there is still time to say what you think! It takes two minutes, without a name and without signing in: {link}",
    };
    text_until(day: &str) = {
        fi: "Vastata voi {day} asti.",
        sv: "Du kan svara till och med {day}.",
        en: "You can answer until {day}.",
    };
}
