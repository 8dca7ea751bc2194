// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The background questions.

use super::T;

ui::messages! {
    pub(crate) impl T;

    // Background.
    background_title = { fi: "Muutama taustatieto", sv: "Några bakgrundsuppgifter", en: "A few things about you" };
    background_lead = {
        fi: "Niiden avulla näemme, keitä on mukana ja kenen ääni puuttuu. Kaikki kohdat ovat vapaaehtoisia.",
        sv: "Med hjälp av dem ser vi vilka som är med och vems röst som saknas. Allt är frivilligt.",
        en: "They show who is taking part and whose voice is missing. Everything here is optional.",
    };
    background_next = { fi: "Siirry kysymyksiin", sv: "Gå till frågorna", en: "Go to the questions" };
    proof_title = { fi: "Hetki vielä", sv: "Ett ögonblick till", en: "One moment more" };
    proof_lead = {
        fi: "Juuri nyt mukaan tullaan niin tiheään, että tarkistamme, ettei tulija ole ohjelma. Sinun ei tarvitse ratkaista mitään: laitteesi tekee sen itse noin sekunnissa.",
        sv: "Just nu går så många med på en gång att vi kontrollerar att den som kommer inte är ett program. Du behöver inte lösa något: din enhet gör det själv på ungefär en sekund.",
        en: "So many are joining just now that we check that who comes is not a program. You need not solve anything: your device does it by itself in about a second.",
    };
    proof_wait(seconds: i64) = {
        fi: "Jos sivu ei vaihdu itsestään, odota {seconds} sekuntia ja siirry sitten kysymyksiin painikkeella. Vastauksesi ovat tallessa tällä sivulla.",
        sv: "Om sidan inte byts av sig själv, vänta {seconds} sekunder och gå sedan vidare med knappen. Dina svar finns kvar på den här sidan.",
        en: "If the page does not change by itself, wait {seconds} seconds and then go on with the button. Your answers are kept on this page.",
    };
    proof_why = {
        fi: "Laite laskee pienen laskun. Siitä ei lähde tietoa sinusta, eikä mitään tallenneta.",
        sv: "Enheten räknar ut ett litet tal. Inget om dig skickas och ingenting sparas.",
        en: "The device works out a small sum. It tells nothing about you, and nothing is kept.",
    };
    background_saved = { fi: "Taustatietosi on tallennettu.", sv: "Dina bakgrundsuppgifter har sparats.", en: "Your background has been saved." };
    background_edit = { fi: "Muuta taustatietoja", sv: "Ändra bakgrundsuppgifterna", en: "Change your background" };
    cookie_note = {
        fi: "Kun jatkat, tähän selaimeen tallennetaan yksi eväste. Sillä palvelu muistaa vastauksesi. Muita evästeitä ei käytetä.",
        sv: "När du fortsätter sparas en kaka i den här webbläsaren. Med den minns tjänsten dina svar. Inga andra kakor används.",
        en: "When you go on, one cookie is kept in this browser. With it the service remembers your answers. There are no other cookies.",
    };
    ask_group = { fi: "Missä roolissa vastaat?", sv: "I vilken roll svarar du?", en: "In which role do you answer?" };
    ask_group_many = { fi: "Voit valita useita.", sv: "Du kan välja flera.", en: "You can choose several." };
    ask_municipality = { fi: "Kotikuntasi", sv: "Din hemkommun", en: "Your home municipality" };
    municipality_hint = {
        fi: "Kirjoita nimen alku suomeksi tai ruotsiksi. Jätä tyhjäksi, jos et halua kertoa.",
        sv: "Skriv början av namnet på svenska eller finska. Lämna tomt om du inte vill svara.",
        en: "Type the beginning of its name in Finnish or Swedish. Leave it empty if you prefer not to say.",
    };
    municipality_find = { fi: "Hae kunta", sv: "Sök kommun", en: "Find the municipality" };
    municipality_matches = { fi: "Valitse kuntasi", sv: "Välj din kommun", en: "Choose your municipality" };
    municipality_none(typed: &str) = {
        fi: "Kuntaa ”{typed}” ei löytynyt. Tarkista kirjoitusasu tai jätä kohta tyhjäksi.",
        sv: "Kommunen ”{typed}” hittades inte. Kontrollera stavningen eller lämna fältet tomt.",
        en: "No municipality called “{typed}” was found. Check the spelling or leave this empty.",
    };
    municipality_which = {
        fi: "Moni kunta sopii. Valitse omasi luettelosta.",
        sv: "Flera kommuner passar in. Välj din i listan.",
        en: "Several municipalities fit. Choose yours from the list.",
    };
    municipality_found(n: i64) plural(n) = {
        fi: ["Löytyi {n} kunta.", "Löytyi {n} kuntaa."],
        sv: ["{n} kommun hittades.", "{n} kommuner hittades."],
        en: ["{n} municipality found.", "{n} municipalities found."],
    };
    ask_age = { fi: "Ikäsi", sv: "Din ålder", en: "Your age" };
    years(band: &str) = { fi: "{band} vuotta", sv: "{band} år", en: "{band} years" };
    years_or_more(age: &str) = { fi: "{age} vuotta tai enemmän", sv: "{age} år eller äldre", en: "{age} years or older" };
    ask_sex = { fi: "Sukupuoli", sv: "Kön", en: "Gender" };
    female = { fi: "Nainen", sv: "Kvinna", en: "Woman" };
    male = { fi: "Mies", sv: "Man", en: "Man" };
    other_sex = { fi: "Muu", sv: "Annat", en: "Other" };
    ask_tongue = { fi: "Äidinkielesi", sv: "Ditt modersmål", en: "Your mother tongue" };
    tongue_fi = { fi: "Suomi", sv: "Finska", en: "Finnish" };
    tongue_sv = { fi: "Ruotsi", sv: "Svenska", en: "Swedish" };
    tongue_sami = { fi: "Saame", sv: "Samiska", en: "Sámi" };
    tongue_other = { fi: "Muu kieli", sv: "Annat språk", en: "Another language" };
    ask_reads = { fi: "Millä kielillä luet muiden ideoita?", sv: "På vilka språk läser du andras idéer?", en: "In which languages do you read other people's ideas?" };
    reads_hint = {
        fi: "Saat arvioitavaksi vain ideoita, jotka on kirjoitettu näillä kielillä.",
        sv: "Du får bara bedöma idéer som är skrivna på de här språken.",
        en: "You are offered only ideas written in these languages.",
    };
    resident = { fi: "Asukas", sv: "Invånare", en: "Resident" };
    elected = { fi: "Luottamushenkilö", sv: "Förtroendevald", en: "Elected representative" };
    official = { fi: "Viranhaltija", sv: "Tjänsteinnehavare", en: "Public official" };
    employee = { fi: "Kunnan työntekijä", sv: "Kommunanställd", en: "Municipal employee" };
    researcher = { fi: "Tutkija", sv: "Forskare", en: "Researcher" };
    third_sector = { fi: "Kolmas sektori, esimerkiksi järjestö", sv: "Tredje sektorn, till exempel en förening", en: "Third sector, for example an association" };
}
