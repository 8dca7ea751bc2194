// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Settings.

use super::T;

ui::messages! {
    pub(crate) impl T;

    settings_opened = {
        fi: "Aivoriihi on avattu. Sitä, mitä osallistujille on luvattu, ei voi löysentää: tulosten näkyvyys, suojaraja, säilytysaika ja kielet voivat muuttua vain tiukempaan suuntaan.",
        sv: "Brainstormingen har öppnats. Det som deltagarna har lovats kan inte luckras upp: resultatens synlighet, skyddsgränsen, förvaringstiden och språken kan bara bli strängare.",
        en: "The brainstorm has opened. What people were told cannot be loosened: visibility, threshold, retention and languages can only become stricter.",
    };
    times_title = { fi: "Aikataulu", sv: "Tidtabell", en: "Times" };
    times_text = {
        fi: "Ajat ovat Suomen aikaa ja toimivat itsestään. Tyhjä kohta tarkoittaa, ettei rajaa ole.",
        sv: "Tiderna är finsk tid och verkar av sig själva. Ett tomt fält betyder att det inte finns någon gräns.",
        en: "Times are Finnish time and act by themselves. An empty field means no limit.",
    };
    opens_label = { fi: "Avautuu", sv: "Öppnar", en: "Opens" };
    opens_hint = {
        fi: "Tyhjänä: heti kun avaat.",
        sv: "Tomt: genast när du öppnar.",
        en: "Empty: as soon as you open it.",
    };
    rate_only_label = {
        fi: "Vain arviointia alkaen",
        sv: "Endast bedömning från och med",
        en: "Rating only from",
    };
    rate_only_hint = {
        fi: "Tästä alkaen uusia ideoita ei oteta. Vanhoja arvioidaan yhä.",
        sv: "Från och med nu tas nya idéer inte emot. De gamla bedöms fortfarande.",
        en: "From then on new ideas are not taken. Earlier ones are still rated.",
    };
    closes_label = { fi: "Päättyy", sv: "Avslutas", en: "Ends" };
    closes_hint = {
        fi: "Kaksi tai kolme viikkoa on usein sopiva aika.",
        sv: "Två eller tre veckor är ofta lagom.",
        en: "Two or three weeks are often right.",
    };
    rules_title = { fi: "Pelitapa", sv: "Hur det går till", en: "How it is run" };
    moderation_label = {
        fi: "Milloin ideat näkyvät muille?",
        sv: "När visas idéerna för andra?",
        en: "When are ideas shown to others?",
    };
    moderated_post = { fi: "Heti", sv: "Genast", en: "At once" };
    moderated_post_hint = {
        fi: "Sopimattomat piilotetaan jälkikäteen. Henkilötunnukset ja tilinumerot pysähtyvät silti tarkistukseen.",
        sv: "Olämpliga döljs i efterhand. Personbeteckningar och kontonummer stannar ändå för granskning.",
        en: "Unfit ones are hidden afterwards. Identity codes and account numbers are still held.",
    };
    moderated_pre = {
        fi: "Vasta tarkistuksen jälkeen",
        sv: "Först efter granskning",
        en: "Only after they are checked",
    };
    moderated_pre_hint = {
        fi: "Jonkun on luettava jono päivittäin.",
        sv: "Någon måste läsa kön varje dag.",
        en: "Somebody has to read the queue every day.",
    };
    visibility_label = {
        fi: "Kuka näkee tulokset kesken kaiken?",
        sv: "Vem ser resultaten medan det pågår?",
        en: "Who sees results while it runs?",
    };
    seen_published = {
        fi: "Ei kukaan ennen julkaisua",
        sv: "Ingen före publiceringen",
        en: "Nobody before publishing",
    };
    seen_published_hint = {
        fi: "Ei myöskään järjestäjä, ennen kuin aivoriihi on päättynyt.",
        sv: "Inte heller arrangören innan brainstormingen har avslutats.",
        en: "Not the organiser either, before the brainstorm has ended.",
    };
    seen_own = {
        fi: "Osallistuja omien vastaustensa jälkeen",
        sv: "Deltagaren efter sina egna svar",
        en: "Participants after their own answers",
    };
    seen_own_hint = {
        fi: "Muiden mielipiteet eivät ohjaa omaa vastausta.",
        sv: "Andras åsikter styr inte det egna svaret.",
        en: "Others' opinions do not lead one's own answer.",
    };
    seen_always = { fi: "Kaikki koko ajan", sv: "Alla hela tiden", en: "Everybody all the time" };
    seen_always_hint = {
        fi: "Sopii tilaisuuksiin, joissa tuloksia katsotaan yhdessä.",
        sv: "Passar tillfällen där man ser på resultaten tillsammans.",
        en: "Good for events where results are looked at together.",
    };
    languages_title = { fi: "Kielet", sv: "Språk", en: "Languages" };
    languages_label = {
        fi: "Millä kielillä aivoriihi on?",
        sv: "På vilka språk ordnas brainstormingen?",
        en: "In which languages is it?",
    };
    languages_hint = {
        fi: "Ideoita saa kirjoittaa kaikilla kielillä. Tämä koskee omia tekstejäsi.",
        sv: "Idéer får skrivas på alla språk. Det här gäller dina egna texter.",
        en: "Ideas may be written in any of them. This is about your own texts.",
    };
    main_label = { fi: "Pääkieli", sv: "Huvudspråk", en: "Main language" };
    main_hint = {
        fi: "Sitä näytetään, jos teksti puuttuu lukijan kieleltä.",
        sv: "Det visas om texten saknas på läsarens språk.",
        en: "It is shown where a text is missing in the reader's language.",
    };
    protection_title = { fi: "Tietosuoja", sv: "Dataskydd", en: "Protection" };
    threshold_label = {
        fi: "Pienin näytettävä henkilömäärä",
        sv: "Minsta antal personer som visas",
        en: "Least number of persons shown",
    };
    threshold_hint = {
        fi: "Pienempien joukkojen tuloksia ei näytetä. Vähintään 3, suositus 5.",
        sv: "Resultat för mindre grupper visas inte. Minst 3, rekommendation 5.",
        en: "Results of smaller groups are not shown. At least 3, better 5.",
    };
    retention_label = { fi: "Säilytysaika päivinä", sv: "Förvaringstid i dagar", en: "Retention in days" };
    retention_hint = {
        fi: "Näin kauan päättymisen jälkeen osallistuja voi palata vastauksiinsa. Sitten yhteys osallistujaan tuhotaan.",
        sv: "Så länge efter avslutandet kan deltagaren återkomma till sina svar. Sedan förstörs kopplingen till deltagaren.",
        en: "So long after the end a participant can come back. Then the tie to the participant is destroyed.",
    };
}
