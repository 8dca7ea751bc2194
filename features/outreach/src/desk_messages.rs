// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the desk's pages.

use brainstorm::contract::ChannelKind;

ui::messages! {
    /// What the desk's pages of this slice say.
    pub(crate) struct D;

    title = { fi: "Kutsuminen", sv: "Inbjudan", en: "Inviting" };
    lead = {
        fi: "Mitä kautta ihmiset tulevat mukaan, ja tavat kutsua lisää.",
        sv: "Vilka vägar deltagarna kommer, och sätt att bjuda in fler.",
        en: "By which ways people come, and ways to invite more.",
    };
    funnel = { fi: "Kutsusta vastaukseen", sv: "Från inbjudan till svar", en: "From invitation to answer" };
    funnel_note = {
        fi: "Mukaan tulleet ja vastanneet laskevat yhteen kaikki osallistujat. Avaukset ovat avauskertoja, eivät ihmisiä.",
        sv: "De som kommit med och svarat summeras till alla deltagare. Öppningar är antal gånger, inte personer.",
        en: "Joined and answered add up to all participants. Openings are times, not people.",
    };
    way = { fi: "Kanava", sv: "Kanal", en: "Channel" };
    reached = { fi: "Tavoitettu", sv: "Nåtts", en: "Reached" };
    opened = { fi: "Avattu", sv: "Öppnats", en: "Opened" };
    joined = { fi: "Tuli mukaan", sv: "Kom med", en: "Joined" };
    answered = { fi: "Vastasi", sv: "Svarade", en: "Answered" };
    without_link = { fi: "Ilman kanavalinkkiä", sv: "Utan kanallänk", en: "Without a channel link" };
    total = { fi: "Yhteensä", sv: "Sammanlagt", en: "In total" };
    poster = { fi: "Juliste", sv: "Affisch", en: "Poster" };
    poster_file = { fi: "Lataa A4 (PDF)", sv: "Ladda ner A4 (PDF)", en: "Download A4 (PDF)" };
    poster_of(name: &str) = { fi: "Juliste: {name}", sv: "Affisch: {name}", en: "Poster: {name}" };
    posters = { fi: "Julisteet", sv: "Affischer", en: "Posters" };
    posters_lead = {
        fi: "Jokaisesta kanavalinkistä voi tulostaa julisteen, jossa on QR-koodi.",
        sv: "Av varje kanallänk kan man skriva ut en affisch med QR-kod.",
        en: "Each channel link can be printed as a poster with a QR code.",
    };
    edit_links = { fi: "Tee ja muokkaa kanavalinkkejä", sv: "Skapa och redigera kanallänkar", en: "Make and edit channel links" };
    print_hint = {
        fi: "Tulosta selaimen tulostustoiminnolla A4-arkille tai tallenna PDF-tiedostoksi.",
        sv: "Skriv ut på A4 med webbläsarens utskriftsfunktion eller spara som PDF.",
        en: "Print it on A4 with your browser, or save it as PDF.",
    };
    sheet_language = { fi: "Julisteen kieli", sv: "Affischens språk", en: "Language of the poster" };

    by_mail = { fi: "Sähköpostikutsut", sv: "E-postinbjudningar", en: "E-mail invitations" };
    by_file = { fi: "Linkkitiedosto", sv: "Länkfil", en: "File of links" };
    round_line(all: &str, used: &str) = {
        fi: "{all} henkilökohtaista linkkiä, joista käytetty {used}",
        sv: "{all} personliga länkar, varav använda {used}",
        en: "{all} personal links, {used} of them used",
    };
    invitations = { fi: "Henkilökohtaiset kutsut", sv: "Personliga inbjudningar", en: "Personal invitations" };
    invitations_lead = {
        fi: "Henkilökohtaisesta linkistä näkyy vain, onko sitä käytetty. Vastauksiin sitä ei voi yhdistää.",
        sv: "Av en personlig länk syns bara om den har använts. Den kan inte kopplas till svaren.",
        en: "A personal link shows only whether it was used. It cannot be joined to answers.",
    };
    no_mail = {
        fi: "Sähköpostia ei ole otettu käyttöön tässä asennuksessa. Voit tehdä linkkitiedoston ja lähettää kutsut itse.",
        sv: "E-post är inte i bruk i den här installationen. Du kan göra en länkfil och skicka inbjudningarna själv.",
        en: "This installation sends no mail. You can make a file of links and send the invitations yourself.",
    };
    too_late = {
        fi: "Aivoriihi on päättynyt, joten uusia kutsuja ei enää lähetetä.",
        sv: "Brainstormingen är avslutad, så inga nya inbjudningar skickas.",
        en: "The brainstorm has ended, so no new invitations are sent.",
    };
    mail_title = { fi: "Kutsu sähköpostilla", sv: "Bjud in per e-post", en: "Invite by e-mail" };
    mail_lead = {
        fi: "Jokainen saa oman linkin. Kutsut lähtevät erissä, kun aivoriihi on auki. Osoitteet poistetaan, kun se suljetaan.",
        sv: "Alla får en egen länk. Inbjudningarna skickas i omgångar när brainstormingen är öppen. Adresserna raderas när den stängs.",
        en: "Everybody gets a link of their own. Letters go in batches once the brainstorm is open. The addresses are deleted when it closes.",
    };
    name = { fi: "Kenelle", sv: "Till vem", en: "For whom" };
    name_hint = {
        fi: "Esimerkiksi: Vanhempainyhdistykset. Näkyy vain työpöydällä.",
        sv: "Till exempel: Föräldraföreningarna. Syns bara på arbetsbordet.",
        en: "For example: Parents' associations. Shown only at the desk.",
    };
    name_bad = {
        fi: "Kirjoita, kenelle kutsut lähtevät (enintään 120 merkkiä).",
        sv: "Skriv till vem inbjudningarna går (högst 120 tecken).",
        en: "Write whom the invitations are for (at most 120 characters).",
    };
    list = { fi: "Osoitteet", sv: "Adresser", en: "Addresses" };
    list_hint = {
        fi: "Yksi osoite riville tai rivit CSV-tiedostosta. Rivillä voi olla myös kieli: fi, sv tai en.",
        sv: "En adress per rad eller rader ur en CSV-fil. På raden kan också stå språket: fi, sv eller en.",
        en: "One address a line, or rows of a CSV file. A row may also say the language: fi, sv or en.",
    };
    list_empty = {
        fi: "Lisää vähintään yksi sähköpostiosoite.",
        sv: "Lägg till minst en e-postadress.",
        en: "Add at least one e-mail address.",
    };
    list_long(most: &str) = {
        fi: "Listassa voi olla enintään {most} osoitetta. Jaa se osiin.",
        sv: "Listan kan ha högst {most} adresser. Dela upp den.",
        en: "A list has at most {most} addresses. Divide it.",
    };
    list_bad(n: i64, lines: &str) plural(n) = {
        fi: ["{n} rivillä ei ole osoitetta (rivi ja sen alku: {lines}). Korjaa se tai jätä pois alla olevasta valinnasta.",
             "{n} rivillä ei ole osoitetta (rivi ja sen alku: {lines}). Korjaa ne tai jätä pois alla olevasta valinnasta."],
        sv: ["{n} rad saknar adress (rad och början: {lines}). Rätta den eller utelämna den med valet nedan.",
             "{n} rader saknar adress (rad och början: {lines}). Rätta dem eller utelämna dem med valet nedan."],
        en: ["{n} line has no address (line and how it begins: {lines}). Mend it, or leave it out with the choice below.",
             "{n} lines have no address (line and how it begins: {lines}). Mend them, or leave them out with the choice below."],
    };
    lenient = { fi: "Jätä virheelliset rivit pois", sv: "Utelämna felaktiga rader", en: "Leave bad lines out" };
    default_lang = { fi: "Kieli, jos rivillä ei ole sitä", sv: "Språk om raden inte anger det", en: "Language where the row says none" };
    note(lang: &str) = { fi: "Oma viesti ({lang})", sv: "Eget meddelande ({lang})", en: "Your own words ({lang})" };
    note_hint = {
        fi: "Lisätään kutsuun. Otsikko, linkki ja tietosuojateksti tulevat itsestään.",
        sv: "Läggs till i inbjudan. Rubrik, länk och dataskyddstext kommer automatiskt.",
        en: "Added to the letter. The subject, the link and the words on privacy come by themselves.",
    };
    note_long = {
        fi: "Viestissä voi olla enintään 2000 merkkiä.",
        sv: "Meddelandet får ha högst 2000 tecken.",
        en: "The words may have at most 2,000 characters.",
    };
    mail_send = { fi: "Lähetä kutsut", sv: "Skicka inbjudningarna", en: "Send the invitations" };
    links_title = { fi: "Linkkitiedosto omiin kirjeisiin", sv: "Länkfil för egna brev", en: "File of links for your own letters" };
    links_lead = {
        fi: "Saat CSV-tiedoston, jonka linkit voit yhdistää kirjeisiin tai viesteihin. Tiedoston voi ladata vain kerran, koska linkkejä ei tallenneta.",
        sv: "Du får en CSV-fil vars länkar du kan foga till brev eller meddelanden. Filen kan laddas ner bara en gång, eftersom länkarna inte sparas.",
        en: "You get a CSV file whose links you can merge into letters or messages. It can be had only once, since the links are not kept.",
    };
    count = { fi: "Montako linkkiä", sv: "Hur många länkar", en: "How many links" };
    count_bad(most: &str) = {
        fi: "Kirjoita luku väliltä 1–{most}.", sv: "Skriv ett tal mellan 1 och {most}.", en: "Write a number from 1 to {most}.",
    };
    links_make = { fi: "Lataa linkit", sv: "Ladda ner länkarna", en: "Download the links" };
    csv_number = { fi: "numero", sv: "nummer", en: "number" };
    csv_link = { fi: "linkki", sv: "länk", en: "link" };
    language = { fi: "Kieli", sv: "Språk", en: "Language" };

    made_mail(day: &str) = { fi: "Sähköpostikutsut, tehty {day}", sv: "E-postinbjudningar, skapade {day}", en: "E-mail invitations, made on {day}" };
    made_file(day: &str) = { fi: "Linkkitiedosto, tehty {day}", sv: "Länkfil, skapad {day}", en: "File of links, made on {day}" };
    f_all = { fi: "henkilökohtaista linkkiä", sv: "personliga länkar", en: "personal links" };
    f_waiting = { fi: "odottaa lähettämistä", sv: "väntar på att skickas", en: "wait to be sent" };
    f_sent = { fi: "lähetetty", sv: "skickade", en: "sent" };
    f_refused = { fi: "ei mennyt perille", sv: "nådde inte fram", en: "could not be delivered" };
    f_off = { fi: "ei halua viestejä", sv: "vill inte ha meddelanden", en: "want no letters" };
    f_used = { fi: "käytetty", sv: "använda", en: "used" };
    used_note = {
        fi: "Käytetyt linkit päivittyvät kerran tunnissa, jotta linkkiä ei voi yhdistää mukaan tulleeseen.",
        sv: "Använda länkar uppdateras en gång i timmen, så att en länk inte kan kopplas till den som kom med.",
        en: "Used links are brought up to date once an hour, so that none can be joined to somebody who came.",
    };
    bounced = { fi: "Ei mennyt perille", sv: "Nådde inte fram", en: "Could not be delivered" };
    address = { fi: "Osoite", sv: "Adress", en: "Address" };
    reason = { fi: "Palvelimen vastaus", sv: "Serverns svar", en: "The server's answer" };
    reminder = { fi: "Muistutus", sv: "Påminnelse", en: "Reminder" };
    reminder_lead = {
        fi: "Muistutus lähtee kerran ja vain niille, joiden linkkiä ei ole käytetty.",
        sv: "Påminnelsen skickas en gång och bara till dem vars länk inte har använts.",
        en: "The reminder goes once, and only to those whose link is unused.",
    };
    remind(n: i64) plural(n) = {
        fi: ["Muistuta {n} kutsuttua", "Muistuta {n} kutsuttua"],
        sv: ["Påminn {n} inbjuden", "Påminn {n} inbjudna"],
        en: ["Remind {n} person", "Remind {n} people"],
    };
    reminded(day: &str) = { fi: "Muistutus on lähetetty {day}.", sv: "Påminnelsen skickades {day}.", en: "The reminder was sent on {day}." };
    done_invited = {
        fi: "Kutsut ovat jonossa. Ne lähtevät, kun aivoriihi on auki.",
        sv: "Inbjudningarna står i kö. De skickas när brainstormingen är öppen.",
        en: "The invitations are queued. They go once the brainstorm is open.",
    };
    done_reminded = { fi: "Muistutukset ovat jonossa.", sv: "Påminnelserna står i kö.", en: "The reminders are queued." };

    widget = { fi: "Upotus verkkosivulle", sv: "Inbäddning på en webbsida", en: "Widget for a web page" };
    widget_lead = {
        fi: "Kopioi koodi sivustosi sisältöön. Kehys ei aseta evästeitä.",
        sv: "Kopiera koden till din webbplats. Ramen sätter inga kakor.",
        en: "Copy the code into your site. The frame sets no cookies.",
    };
    widget_copy = { fi: "Kopioi koodi", sv: "Kopiera koden", en: "Copy the code" };
    widget_see = { fi: "Katso upotus", sv: "Se ramen", en: "See the widget" };

    k_email = { fi: "Sähköposti", sv: "E-post", en: "E-mail" };
    k_newsletter = { fi: "Uutiskirje", sv: "Nyhetsbrev", en: "Newsletter" };
    k_web = { fi: "Verkkosivu", sv: "Webbsida", en: "Web page" };
    k_social = { fi: "Sosiaalinen media", sv: "Sociala medier", en: "Social media" };
    k_poster = { fi: "Juliste", sv: "Affisch", en: "Poster" };
    k_event = { fi: "Tilaisuus", sv: "Evenemang", en: "Event" };
    k_other = { fi: "Muu", sv: "Annat", en: "Other" };
}

impl D {
    /// What a kind of channel is called.
    pub(crate) fn kind(self, kind: ChannelKind) -> &'static str {
        match kind {
            ChannelKind::Email => self.k_email(),
            ChannelKind::Newsletter => self.k_newsletter(),
            ChannelKind::Web => self.k_web(),
            ChannelKind::Social => self.k_social(),
            ChannelKind::Poster => self.k_poster(),
            ChannelKind::Event => self.k_event(),
            ChannelKind::Other => self.k_other(),
        }
    }
}
