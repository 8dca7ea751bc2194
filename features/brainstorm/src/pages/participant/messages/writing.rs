// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing: an own idea, and the other questions.

use super::T;

ui::messages! {
    pub(crate) impl T;

    // Own idea.
    write_title = { fi: "Oma ideasi", sv: "Din egen idé", en: "Your own idea" };
    write_hint = {
        fi: "Yksi asia kerrallaan, yhdellä tai kahdella lauseella. Älä kirjoita kenenkään henkilötietoja.",
        sv: "En sak åt gången, i en eller två meningar. Skriv inga personuppgifter.",
        en: "One thing at a time, in one or two sentences. Leave out personal data.",
    };
    write_length(least: &str, most: &str) = {
        fi: "Pituus {least}–{most} merkkiä.", sv: "Längd {least}–{most} tecken.", en: "{least}–{most} characters.",
    };
    write_lang = { fi: "Millä kielellä kirjoitat?", sv: "På vilket språk skriver du?", en: "In which language do you write?" };
    write_lang_guess = { fi: "Tunnista tekstistä", sv: "Känn igen från texten", en: "Tell from the text" };
    write_send = { fi: "Lähetä idea", sv: "Skicka idén", en: "Send the idea" };
    write_anyway = { fi: "Lähetä silti", sv: "Skicka ändå", en: "Send anyway" };
    write_edit = { fi: "Muokkaa tekstiä", sv: "Ändra texten", en: "Edit the text" };
    write_sent = { fi: "Kiitos ideastasi! Muut voivat nyt arvioida sitä.", sv: "Tack för din idé! Nu kan andra bedöma den.", en: "Thank you for your idea! Others can rate it now." };
    write_waiting = {
        fi: "Kiitos ideastasi! Moderaattori lukee sen ennen kuin se näkyy muille.",
        sv: "Tack för din idé! En moderator läser den innan den visas för andra.",
        en: "Thank you for your idea! A moderator reads it before others see it.",
    };
    write_held_title = { fi: "Ideasi odottaa tarkistusta", sv: "Din idé väntar på granskning", en: "Your idea waits to be checked" };
    write_spam = {
        fi: "Kiitos! Ideassasi on verkko-osoite tai se näyttää mainokselta. Se tulee näkyviin, kun järjestäjä on lukenut sen.",
        sv: "Tack! Din idé innehåller en webbadress eller ser ut som reklam. Den visas när arrangören har läst den.",
        en: "Thank you! Your idea has a web address in it or looks like advertising. It is shown when the organiser has read it.",
    };
    write_held = {
        fi: "Tekstissä näyttää olevan henkilötunnus, maksukortin numero tai tilinumero. Emme näytä sitä muille. Halutessasi poista idea Oma sivu -kohdassa ja kirjoita se uudelleen ilman numeroa.",
        sv: "Texten verkar innehålla en personbeteckning, ett betalkortsnummer eller ett kontonummer. Vi visar den inte för andra. Om du vill kan du ta bort idén på Min sida och skriva den på nytt utan numret.",
        en: "The text seems to hold an identity code, a payment card number or an account number. We do not show it to others. If you wish, remove the idea on your own page and write it again without the number.",
    };
    warn_title = { fi: "Tarkistathan vielä", sv: "Kontrollera ännu", en: "Please check once more" };
    warn_text(what: &str) = {
        fi: "Tekstissäsi näyttää olevan {what}. Idea näkyy kaikille, joten jätä pois kaikki, mistä jonkun voi tunnistaa. Jos kyse ei ole henkilöstä, voit lähettää idean näin.",
        sv: "Din text verkar innehålla {what}. Idén syns för alla, så lämna bort sådant som kan avslöja vem någon är. Om det inte gäller en person kan du skicka idén som den är.",
        en: "Your text seems to hold {what}. Everybody sees the idea, so leave out what somebody could be recognised by. If it is not about a person, you can send it as it is.",
    };
    hold_text(what: &str) = {
        fi: "Tekstissäsi näyttää olevan {what}. Sitä ei pidä näyttää muille, ei sinun omaasikaan. Poista se ja lähetä idea uudelleen.",
        sv: "Din text verkar innehålla {what}. Den får inte visas för andra, inte ens din egen. Ta bort den och skicka idén på nytt.",
        en: "Your text seems to hold {what}. It must not be shown to others, not even your own. Take it out and send the idea again.",
    };
    warn_answer(what: &str) = {
        fi: "Tekstissäsi näyttää olevan {what}. Vastauksia voidaan julkaista, joten jätä pois kaikki, mistä jonkun voi tunnistaa. Jos kyse ei ole henkilöstä, voit tallentaa vastauksen näin.",
        sv: "Din text verkar innehålla {what}. Svar kan publiceras, så lämna bort sådant som kan avslöja vem någon är. Om det inte gäller en person kan du spara svaret som det är.",
        en: "Your text seems to hold {what}. Answers may be published, so leave out what somebody could be recognised by. If it is not about a person, you can save it as it is.",
    };
    hold_answer(what: &str) = {
        fi: "Tekstissäsi näyttää olevan {what}. Poista se ja lähetä vastaus uudelleen.",
        sv: "Din text verkar innehålla {what}. Ta bort den och skicka svaret på nytt.",
        en: "Your text seems to hold {what}. Take it out and send the answer again.",
    };
    hold_anyway = {
        fi: "Jos numero on muuta kuin miltä se näyttää, voit lähettää idean moderaattorin tarkistettavaksi. Muut eivät näe sitä sitä ennen.",
        sv: "Om numret är något annat än det verkar kan du skicka idén till en moderator för granskning. Ingen annan ser den före det.",
        en: "If the number is something else than it seems, you can send the idea for a moderator to check. Nobody else sees it before that.",
    };
    hold_send = { fi: "Lähetä tarkistettavaksi", sv: "Skicka för granskning", en: "Send it to be checked" };
    find_hetu = { fi: "henkilötunnus", sv: "en personbeteckning", en: "a personal identity code" };
    find_card = { fi: "maksukortin numero", sv: "ett betalkortsnummer", en: "a payment card number" };
    find_iban = { fi: "tilinumero", sv: "ett kontonummer", en: "an account number" };
    find_email = { fi: "sähköpostiosoite", sv: "en e-postadress", en: "an e-mail address" };
    find_personnummer = { fi: "ruotsalainen henkilönumero", sv: "ett svenskt personnummer", en: "a Swedish personal number" };
    find_phone = { fi: "puhelinnumero", sv: "ett telefonnummer", en: "a telephone number" };
    find_plate = { fi: "auton rekisteritunnus", sv: "ett registreringsnummer", en: "a registration plate" };
    find_address = { fi: "katuosoite", sv: "en gatuadress", en: "a street address" };
    find_name = { fi: "henkilön nimi", sv: "namnet på en person", en: "a person’s name" };
    similar_title = { fi: "Onko joku jo sanonut saman?", sv: "Har någon redan sagt samma sak?", en: "Has somebody said the same already?" };
    similar_text = {
        fi: "Nämä ideat muistuttavat omaasi. Voit kannattaa jotakin niistä tai lähettää omasi. Tekstisi on tallessa alla.",
        sv: "De här idéerna liknar din. Du kan stödja någon av dem eller skicka din egen. Din text finns kvar nedan.",
        en: "These ideas resemble yours. You can support one of them or send your own. Your text is kept below.",
    };
    similar_support = { fi: "Kannata tätä", sv: "Stöd den här", en: "Support this one" };
    similar_send = { fi: "Lähetä oma ideani", sv: "Skicka min egen idé", en: "Send my own idea" };
    supported = { fi: "Kannatuksesi on tallessa.", sv: "Ditt stöd är sparat.", en: "Your support is saved." };

    // Other questions.
    answer_saved = { fi: "Vastauksesi on tallessa.", sv: "Ditt svar är sparat.", en: "Your answer is saved." };
    answer_removed = { fi: "Vastauksesi on poistettu.", sv: "Ditt svar har tagits bort.", en: "Your answer has been removed." };
    answer_change = { fi: "Voit muuttaa vastaustasi niin kauan kuin aivoriihi on auki.", sv: "Du kan ändra ditt svar så länge brainstormingen är öppen.", en: "You can change your answer as long as the brainstorm is open." };
    answer_take_back = { fi: "Poista vastaukseni", sv: "Ta bort mitt svar", en: "Remove my answer" };
    answer_skip = { fi: "Ohita kysymys", sv: "Hoppa över frågan", en: "Skip the question" };
    answer_next = { fi: "Tallenna ja jatka", sv: "Spara och fortsätt", en: "Save and continue" };
    choose_one = { fi: "Valitse yksi.", sv: "Välj ett alternativ.", en: "Choose one." };
    choose_many = { fi: "Voit valita useita.", sv: "Du kan välja flera.", en: "You can choose several." };
    your_answer = { fi: "Vastauksesi", sv: "Ditt svar", en: "Your answer" };
    text_hint = {
        fi: "Älä kirjoita kenenkään henkilötietoja.", sv: "Skriv inga personuppgifter.", en: "Leave out personal data.",
    };
}
