// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Background questions.

use super::T;

ui::messages! {
    pub(crate) impl T;

    background_lead = {
        fi: "Kysy vain se, mitä tuloksissa todella käytät. Jokaiseen voi jättää vastaamatta.",
        sv: "Fråga bara det som du verkligen använder i resultaten. Man kan låta bli att svara på varje fråga.",
        en: "Ask only what you really use in the results. Every question may be left unanswered.",
    };
    background_opened = {
        fi: "Aivoriihi on avattu: taustakysymyksiä voi lisätä, ei poistaa.",
        sv: "Brainstormingen har öppnats: bakgrundsfrågor kan läggas till, inte tas bort.",
        en: "The brainstorm has opened: background questions can be added, not removed.",
    };
    background_ready = { fi: "Valmiit kysymykset", sv: "Färdiga frågor", en: "Ready questions" };
    ask_group = { fi: "Sidosryhmä", sv: "Intressentgrupp", en: "Stakeholder group" };
    ask_group_hint = {
        fi: "Asukas, luottamushenkilö, viranhaltija, työntekijä, tutkija, kolmas sektori",
        sv: "Invånare, förtroendevald, tjänsteinnehavare, anställd, forskare, tredje sektorn",
        en: "Resident, elected representative, official, employee, researcher, third sector",
    };
    ask_municipality = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    ask_municipality_hint = {
        fi: "Kuntatyyppi ja maakunta seuraavat siitä.",
        sv: "Kommuntypen och landskapet följer av den.",
        en: "Its type and region follow from it.",
    };
    ask_age = { fi: "Ikäryhmä", sv: "Åldersgrupp", en: "Age band" };
    ask_age_hint = {
        fi: "Seitsemän ryhmää, ei tarkkaa ikää.",
        sv: "Sju grupper, ingen exakt ålder.",
        en: "Seven bands, no exact age.",
    };
    ask_sex = { fi: "Sukupuoli", sv: "Kön", en: "Sex" };
    ask_tongue = { fi: "Äidinkieli", sv: "Modersmål", en: "Mother tongue" };
    ask_tongue_hint = {
        fi: "Suomi, ruotsi, saame, muu",
        sv: "Finska, svenska, samiska, annat",
        en: "Finnish, Swedish, Sámi, other",
    };
    ask_reads = { fi: "Kielet, joita luen", sv: "Språk som jag läser", en: "Languages I read" };
    ask_reads_hint = {
        fi: "Ideoita tarjotaan näillä kielillä.",
        sv: "Idéer erbjuds på de här språken.",
        en: "Ideas are offered in these.",
    };
    group_label = {
        fi: "Montako sidosryhmää voi valita?",
        sv: "Hur många intressentgrupper kan väljas?",
        en: "How many stakeholder groups may be picked?",
    };
    group_one = { fi: "Yhden", sv: "En", en: "One" };
    group_many = { fi: "Useita", sv: "Flera", en: "Several" };
    own_list = { fi: "Omat kysymykset", sv: "Egna frågor", en: "Your own questions" };
    own_none = {
        fi: "Ei omia taustakysymyksiä.",
        sv: "Inga egna bakgrundsfrågor.",
        en: "No background questions of your own.",
    };
    own_add = { fi: "Lisää oma kysymys", sv: "Lägg till en egen fråga", en: "Add a question of your own" };
    own_title = {
        fi: "Oma taustakysymys",
        sv: "Egen bakgrundsfråga",
        en: "A background question of your own",
    };
    own_text = { fi: "Kysymys", sv: "Frågan", en: "Question" };
    own_text_hint = {
        fi: "Esimerkiksi: Missä kylässä asut?",
        sv: "Till exempel: I vilken by bor du?",
        en: "For example: In which village do you live?",
    };
    own_remove = { fi: "Poista tämä kysymys", sv: "Ta bort den här frågan", en: "Remove this question" };
}
