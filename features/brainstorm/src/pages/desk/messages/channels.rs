// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Channel links.

use super::T;

ui::messages! {
    pub(crate) impl T;

    links_lead = {
        fi: "Tee jokaiselle kutsulle oma linkki, niin näet, mistä osallistujat tulevat. Ketään ei seurata.",
        sv: "Skapa en egen länk för varje inbjudan, så ser du hur deltagarna kommer. Ingen följs.",
        en: "Make a link for each invitation, and you see which of them brings people. Nobody is followed.",
    };
    links_empty = { fi: "Ei vielä linkkejä", sv: "Inga länkar ännu", en: "No links yet" };
    links_empty_text = {
        fi: "Voit jakaa osallistujien osoitteen sellaisenaankin.",
        sv: "Du kan också dela deltagarnas adress som sådan.",
        en: "You can share the participants' address as it is, too.",
    };
    link_figures(reached: &str, opened: &str, joined: &str, answered: &str) = {
        fi: "Tavoitettu {reached} · avattu {opened} · mukana {joined} · vastannut {answered}",
        sv: "Nådda {reached} · öppnad {opened} · med {joined} · svarat {answered}",
        en: "Reached {reached} · opened {opened} · joined {joined} · answered {answered}",
    };
    link_new = { fi: "Uusi linkki", sv: "Ny länk", en: "A new link" };
    link_edit = { fi: "Muokkaa linkkiä", sv: "Redigera länken", en: "Edit the link" };
    link_copy = { fi: "Kopioi linkki", sv: "Kopiera länken", en: "Copy the link" };
    link_audience = { fi: "Kenelle", sv: "Till vem", en: "For whom" };
    link_audience_hint = {
        fi: "Esimerkiksi: Kunnan uutiskirje, marraskuu",
        sv: "Till exempel: Kommunens nyhetsbrev, november",
        en: "For example: The municipality's newsletter, November",
    };
    link_kind = { fi: "Millä tavalla", sv: "På vilket sätt", en: "By what way" };
    by_email = { fi: "Sähköposti", sv: "E-post", en: "E-mail" };
    by_newsletter = { fi: "Uutiskirje", sv: "Nyhetsbrev", en: "Newsletter" };
    by_web = { fi: "Verkkosivu", sv: "Webbsida", en: "Web page" };
    by_social = { fi: "Sosiaalinen media", sv: "Sociala medier", en: "Social media" };
    by_poster = { fi: "Juliste", sv: "Affisch", en: "Poster" };
    by_event = { fi: "Tilaisuus", sv: "Evenemang", en: "Event" };
    by_other = { fi: "Muu", sv: "Annat", en: "Other" };
    link_reached = { fi: "Montako tavoitettiin", sv: "Hur många nåddes", en: "How many it reached" };
    link_reached_hint = {
        fi: "Oma arviosi, jos tiedät.",
        sv: "Din egen uppskattning, om du vet.",
        en: "Your own estimate, if you know.",
    };
    link_code = { fi: "Linkin tunnus", sv: "Länkens kod", en: "Code of the link" };
    link_code_hint = {
        fi: "Näkyy osoitteen lopussa. Tyhjänä teemme sen puolestasi.",
        sv: "Syns i slutet av adressen. Tomt: vi skapar den åt dig.",
        en: "At the end of the address. Empty: we make one for you.",
    };
}
