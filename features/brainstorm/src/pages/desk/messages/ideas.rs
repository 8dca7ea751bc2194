// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas and moderation.

use super::T;

ui::messages! {
    pub(crate) impl T;

    ideas_lead = {
        fi: "Kaikki ideat. Sanoja ei voi muuttaa: idea on kirjoittajansa.",
        sv: "Alla idéer. Orden kan inte ändras: idén är skribentens.",
        en: "All ideas. Their words cannot be changed: an idea is its writer's.",
    };
    ideas_words = { fi: "Sanoja ideasta", sv: "Ord ur idén", en: "Words of the idea" };
    ideas_state = { fi: "Tila", sv: "Läge", en: "State" };
    ideas_none = { fi: "Ei ideoita", sv: "Inga idéer", en: "No ideas" };
    ideas_none_text = {
        fi: "Kokeile muita sanoja tai toista tilaa.",
        sv: "Prova andra ord eller ett annat läge.",
        en: "Try other words or another state.",
    };
    n_found(n: usize) plural(n) = {
        fi: ["{n} idea", "{n} ideaa"],
        sv: ["{n} idé", "{n} idéer"],
        en: ["{n} idea", "{n} ideas"],
    };
    idea_all = { fi: "Kaikki", sv: "Alla", en: "All" };
    idea_waits = { fi: "Odottaa", sv: "Väntar", en: "Waiting" };
    idea_visible = { fi: "Näkyvissä", sv: "Visas", en: "Shown" };
    idea_hidden = { fi: "Piilotettu", sv: "Dold", en: "Hidden" };
    idea_merged = { fi: "Yhdistetty", sv: "Sammanförd", en: "Merged" };
    idea_withdrawn = { fi: "Peruttu", sv: "Återtagen", en: "Withdrawn" };
    idea_no_words = {
        fi: "Kirjoittaja on perunut idean.",
        sv: "Skribenten har återtagit idén.",
        en: "The writer has taken this idea back.",
    };
    idea_title = { fi: "Idea", sv: "Idé", en: "Idea" };
    idea_open = { fi: "Avaa", sv: "Öppna", en: "Open" };
    question_all = { fi: "Kaikki kysymykset", sv: "Alla frågor", en: "All questions" };
    by_participant = { fi: "Osallistuja", sv: "Deltagare", en: "Participant" };
    by_organiser = { fi: "Järjestäjä", sv: "Arrangör", en: "Organiser" };
    by_paper = { fi: "Paperilta", sv: "Från papper", en: "From paper" };
    by_import = { fi: "Tuotu", sv: "Importerad", en: "Imported" };
    words_stay = {
        fi: "Idean sanoja ei voi muuttaa. Voit piilottaa idean ja kertoa syyn, lisätä käännöksen tai järjestäjän huomautuksen.",
        sv: "Idéns ord kan inte ändras. Du kan dölja idén och ange orsaken, lägga till en översättning eller en anmärkning från arrangören.",
        en: "The words of an idea cannot be changed. You can hide it with a reason, add a translation or a note of the organiser.",
    };
    approve_button = { fi: "Näytä idea", sv: "Visa idén", en: "Show the idea" };
    hide_title = { fi: "Piilota idea", sv: "Dölj idén", en: "Hide the idea" };
    hide_text = {
        fi: "Idea ja sen arviot jäävät pois tuloksista. Syy ja huomautus näkyvät julkisessa lokissa, idean sanat eivät.",
        sv: "Idén och dess bedömningar lämnas utanför resultaten. Orsaken och anmärkningen syns i den offentliga loggen, idéns ord gör det inte.",
        en: "The idea and its ratings are left out of the results. The reason and the note are in the public log, the idea's words are not.",
    };
    hide_reason = { fi: "Syy", sv: "Orsak", en: "Reason" };
    hide_note = { fi: "Huomautus", sv: "Anmärkning", en: "Note" };
    hide_note_hint = {
        fi: "Näkyy julkisessa lokissa. Älä toista idean sanoja äläkä kirjoita kenenkään nimeä.",
        sv: "Syns i den offentliga loggen. Upprepa inte idéns ord och skriv ingens namn.",
        en: "Shown in the public log. Do not repeat the idea's words or anybody's name.",
    };
    hide_button = { fi: "Piilota idea", sv: "Dölj idén", en: "Hide the idea" };
    hide_open = { fi: "Piilota…", sv: "Dölj…", en: "Hide…" };
    restore_title = { fi: "Palauta näkyviin", sv: "Visa igen", en: "Bring it back" };
    restore_note = { fi: "Miksi", sv: "Varför", en: "Why" };
    restore_button = { fi: "Palauta idea", sv: "Visa idén igen", en: "Bring the idea back" };
    dismiss_button = { fi: "Jätä näkyviin", sv: "Låt den vara kvar", en: "Leave it shown" };
    translate_title = { fi: "Käännökset", sv: "Översättningar", en: "Translations" };
    translate_text = {
        fi: "Käännös näytetään alkuperäisen rinnalla ja merkitään käsin tehdyksi.",
        sv: "Översättningen visas vid sidan av originalet och märks som gjord för hand.",
        en: "A translation is shown beside the original and marked as made by hand.",
    };
    translate_button = { fi: "Tallenna käännös", sv: "Spara översättningen", en: "Save the translation" };
    note_title = { fi: "Järjestäjän huomautus", sv: "Arrangörens anmärkning", en: "The organiser's note" };
    note_label = { fi: "Huomautus", sv: "Anmärkning", en: "Note" };
    note_hint = {
        fi: "Näkyy idean vieressä. Tyhjä poistaa huomautuksen.",
        sv: "Visas bredvid idén. Tomt tar bort anmärkningen.",
        en: "Shown beside the idea. Empty takes it away.",
    };
    note_button = { fi: "Tallenna huomautus", sv: "Spara anmärkningen", en: "Save the note" };
    queue_lead = {
        fi: "Tarkistusta odottavat ideat ja ideat, joista on ilmoitettu. Lue vanhin ensin.",
        sv: "Idéer som väntar på granskning och idéer som har anmälts. Läs den äldsta först.",
        en: "Ideas that wait to be checked, and ideas that have been reported. Read the oldest first.",
    };
    queue_more(n: usize) plural(n) = {
        fi: ["Lisäksi {n} odottaa. Se tulee esiin, kun nämä on käsitelty.", "Lisäksi {n} odottaa. Ne tulevat esiin, kun nämä on käsitelty."],
        sv: ["Dessutom väntar {n}. Den visas när de här har behandlats.", "Dessutom väntar {n}. De visas när de här har behandlats."],
        en: ["One more waits ({n}). It is shown when these have been dealt with.", "{n} more wait. They are shown when these have been dealt with."],
    };
    queue_empty = { fi: "Jono on tyhjä", sv: "Kön är tom", en: "The queue is empty" };
    queue_empty_text = {
        fi: "Hyvä niin. Uudet tarkistettavat tulevat tähän.",
        sv: "Bra så. Nya att granska kommer hit.",
        en: "All is well. New ones will come here.",
    };
    queue_swearing = {
        fi: "Näyttää kiroilulta, vain vihjeeksi sinulle:",
        sv: "Ser ut som svordomar, bara som tips till dig:",
        en: "Looks like swearing, as a hint to you only:"
    };
    queue_findings = {
        fi: "Tekstissä näyttää olevan:",
        sv: "Texten verkar innehålla:",
        en: "The text seems to hold:",
    };
    queue_reports = { fi: "Ilmoitukset", sv: "Anmälningar", en: "Reports" };
    queue_log = { fi: "Katso julkinen loki", sv: "Se den offentliga loggen", en: "See the public log" };
    bulk_choose = { fi: "Valitse", sv: "Välj", en: "Choose" };
    bulk_title = { fi: "Valituille ideoille", sv: "För de valda idéerna", en: "For the chosen ideas" };
    bulk_text = {
        fi: "Valitse ideat ruuduista. Kaikki käsitellään kerralla.",
        sv: "Välj idéer med rutorna. Alla behandlas på en gång.",
        en: "Choose ideas with their boxes. All are dealt with at once.",
    };
    bulk_show = { fi: "Näytä valitut", sv: "Visa de valda", en: "Show the chosen" };
    bulk_hide = { fi: "Piilota valitut", sv: "Dölj de valda", en: "Hide the chosen" };
    bulk_reason = { fi: "Piilottamisen syy", sv: "Orsak till att dölja", en: "Reason for hiding" };
    bulk_none = {
        fi: "Valitse ainakin yksi idea.",
        sv: "Välj minst en idé.",
        en: "Choose at least one idea.",
    };
    merge_title = { fi: "Yhdistä toiseen ideaan", sv: "Sammanför med en annan idé", en: "Merge into another idea" };
    merge_text = {
        fi: "Kun kaksi ideaa sanoo saman asian, toinen jää arvioitavaksi. Tämän idean arviot lasketaan tuloksissa sen hyväksi, ja kirjoittaja näkee omalla sivullaan, mihin idea yhdistettiin.",
        sv: "När två idéer säger samma sak blir den ena kvar att bedöma. Den här idéns bedömningar räknas i resultaten till den, och skribenten ser på sin egen sida vart idén fördes.",
        en: "When two ideas say the same, one stays to be rated. In the results this idea's ratings count for it, and the writer sees on their own page where the idea went.",
    };
    merge_into = { fi: "Idea, joka jää", sv: "Idén som blir kvar", en: "The idea that stays" };
    merge_find = { fi: "Etsi muita sanoja", sv: "Sök med andra ord", en: "Look for other words" };
    merge_nothing = {
        fi: "Samantapaisia ideoita ei löytynyt. Etsi sanoilla.",
        sv: "Inga liknande idéer hittades. Sök med ord.",
        en: "No similar ideas were found. Search by words.",
    };
    merge_choose = {
        fi: "Valitse idea, johon tämä yhdistetään.",
        sv: "Välj idén som den här sammanförs med.",
        en: "Choose the idea that this one is merged into.",
    };
    merge_button = { fi: "Yhdistä", sv: "Sammanför", en: "Merge" };
    merged_into = { fi: "Yhdistetty ideaan", sv: "Sammanförd med idén", en: "Merged into the idea" };
    unmerge_title = { fi: "Peru yhdistäminen", sv: "Ångra sammanföringen", en: "Undo the merge" };
    find_identity = { fi: "henkilötunnus", sv: "personbeteckning", en: "an identity code" };
    find_card = { fi: "maksukortin numero", sv: "betalkortsnummer", en: "a card number" };
    find_iban = { fi: "tilinumero", sv: "kontonummer", en: "an account number" };
    find_email = { fi: "sähköpostiosoite", sv: "e-postadress", en: "an e-mail address" };
    find_personnummer = {
        fi: "ruotsalainen henkilönumero",
        sv: "svenskt personnummer",
        en: "a Swedish identity number",
    };
    find_phone = { fi: "puhelinnumero", sv: "telefonnummer", en: "a telephone number" };
    find_plate = { fi: "rekisteritunnus", sv: "registreringsnummer", en: "a number plate" };
    find_address = { fi: "katuosoite", sv: "gatuadress", en: "a street address" };
    find_name = { fi: "henkilön nimi", sv: "namnet på en person", en: "a person’s name" };
}
