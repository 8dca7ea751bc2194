// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The summary, the thanks, one's own page and the way back to it.

use super::T;

ui::messages! {
    pub(crate) impl T;

    // Own page.
    me_title = { fi: "Oma sivu", sv: "Min sida", en: "Own page" };
    me_lead = {
        fi: "Täällä on kaikki, mitä olet tässä aivoriihessä kertonut. Vain sinä näet sen.",
        sv: "Här finns allt du har berättat i den här brainstormingen. Bara du ser det.",
        en: "Everything you have told in this brainstorm is here. Only you see it.",
    };
    me_ideas = { fi: "Omat ideasi", sv: "Dina idéer", en: "Your ideas" };
    me_no_ideas = { fi: "Et ole vielä kirjoittanut ideoita.", sv: "Du har inte skrivit några idéer ännu.", en: "You have not written any ideas yet." };
    me_ratings = { fi: "Omat arviosi", sv: "Dina bedömningar", en: "Your ratings" };
    me_no_ratings = { fi: "Et ole vielä arvioinut ideoita.", sv: "Du har inte bedömt några idéer ännu.", en: "You have not rated any ideas yet." };
    me_answers = { fi: "Muut vastauksesi", sv: "Dina övriga svar", en: "Your other answers" };
    me_no_answer = { fi: "Ei vastausta", sv: "Inget svar", en: "No answer" };
    me_background = { fi: "Taustatietosi", sv: "Dina bakgrundsuppgifter", en: "Your background" };
    me_not_told = { fi: "Ei kerrottu", sv: "Inte angivet", en: "Not told" };
    me_change = { fi: "Muuta", sv: "Ändra", en: "Change" };
    change_rating = { fi: "Muuta arviota", sv: "Ändra bedömningen", en: "Change the rating" };
    undo_rating = { fi: "Kumoa arvio", sv: "Ångra bedömningen", en: "Undo the rating" };
    withdraw = { fi: "Poista idea", sv: "Ta bort idén", en: "Remove the idea" };
    withdraw_title = { fi: "Poistetaanko idea?", sv: "Ska idén tas bort?", en: "Remove the idea?" };
    withdraw_text = {
        fi: "Idean sanat poistetaan pysyvästi. Sitä ei voi enää arvioida eikä palauttaa.",
        sv: "Idéns ord raderas för gott. Den kan inte längre bedömas eller återställas.",
        en: "The words of the idea are deleted for good. It can no longer be rated or brought back.",
    };
    withdrawn = { fi: "Ideasi on poistettu.", sv: "Din idé har tagits bort.", en: "Your idea has been removed." };
    state_visible = { fi: "Näkyy muille", sv: "Syns för andra", en: "Visible to others" };
    state_waiting = { fi: "Odottaa moderaattoria", sv: "Väntar på moderatorn", en: "Waiting for a moderator" };
    state_held = { fi: "Odottaa: tekstissä voi olla henkilötietoja", sv: "Väntar: texten kan innehålla personuppgifter", en: "Waiting: the text may hold personal data" };
    state_spam = { fi: "Odottaa: verkko-osoite tai mainos", sv: "Väntar: webbadress eller reklam", en: "Waiting: a web address or advertising" };
    state_hidden(why: &str) = { fi: "Piilotettu: {why}", sv: "Dold: {why}", en: "Hidden: {why}" };
    state_merged = { fi: "Yhdistetty toiseen ideaan", sv: "Sammanslagen med en annan idé", en: "Joined to another idea" };
    state_withdrawn = { fi: "Poistettu", sv: "Borttagen", en: "Removed" };
    me_manage = { fi: "Hallitse tietojasi", sv: "Hantera dina uppgifter", en: "Manage your data" };
    export_title = { fi: "Lataa omat tietosi", sv: "Ladda ner dina uppgifter", en: "Download your data" };
    export_json = { fi: "Kaikki tietoni (JSON)", sv: "Alla mina uppgifter (JSON)", en: "All my data (JSON)" };
    export_csv = { fi: "Kaikki tietoni taulukkona (CSV)", sv: "Alla mina uppgifter som tabell (CSV)", en: "All my data as a table (CSV)" };
    rotate_title = { fi: "Vaihda palautuskoodi", sv: "Byt återkomstkod", en: "Change the return code" };
    rotate_text = {
        fi: "Jos epäilet, että joku muu on nähnyt koodisi, vaihda se. Vanha koodi lakkaa toimimasta heti, myös muilla laitteillasi.",
        sv: "Byt kod om du tror att någon annan har sett den. Den gamla koden slutar genast fungera, också på dina andra enheter.",
        en: "If you think that somebody else has seen your code, change it. The old code stops working at once, on your other devices too.",
    };
    rotate = { fi: "Vaihda koodi", sv: "Byt kod", en: "Change the code" };
    rotated = { fi: "Sait uuden palautuskoodin. Vanha ei enää toimi.", sv: "Du har fått en ny återkomstkod. Den gamla fungerar inte längre.", en: "You have a new return code. The old one no longer works." };
    leave_title = { fi: "Poistu tältä laitteelta", sv: "Lämna den här enheten", en: "Leave this device" };
    leave_text = {
        fi: "Eväste poistetaan tästä selaimesta. Vastauksesi säilyvät, ja pääset niihin palautuskoodilla.",
        sv: "Kakan tas bort från den här webbläsaren. Dina svar finns kvar, och du kommer åt dem med återkomstkoden.",
        en: "The cookie is removed from this browser. Your answers stay, and you reach them with the return code.",
    };
    leave = { fi: "Poistu", sv: "Lämna", en: "Leave" };
    left_device = { fi: "Tämä selain ei enää muista vastauksiasi.", sv: "Den här webbläsaren minns inte längre dina svar.", en: "This browser no longer remembers your answers." };
    forget_title = { fi: "Poista kaikki tietosi", sv: "Radera alla dina uppgifter", en: "Delete everything about you" };
    forget_text = {
        fi: "Poistamme ideoittesi sanat, vastauksesi, taustatietosi ja avaimesi. Arviosi eivät enää vaikuta tuloksiin. Tätä ei voi perua.",
        sv: "Vi raderar orden i dina idéer, dina svar, dina bakgrundsuppgifter och din nyckel. Dina bedömningar påverkar inte längre resultaten. Det går inte att ångra.",
        en: "We delete the words of your ideas, your answers, your background and your key. Your ratings no longer count in the results. This cannot be undone.",
    };
    forget_confirm = { fi: "Ymmärrän, että poistoa ei voi perua.", sv: "Jag förstår att raderingen inte kan ångras.", en: "I understand that this cannot be undone." };
    forget_error = { fi: "Vahvista poisto rastittamalla ruutu.", sv: "Bekräfta raderingen genom att kryssa i rutan.", en: "Tick the box to confirm." };
    forget = { fi: "Poista kaikki", sv: "Radera allt", en: "Delete everything" };
    forgotten = { fi: "Kaikki tietosi on poistettu. Kiitos, että olit mukana.", sv: "Alla dina uppgifter har raderats. Tack för att du var med.", en: "Everything about you has been deleted. Thank you for taking part." };

    // Return.
    return_title = { fi: "Palaa vastauksiisi", sv: "Gå tillbaka till dina svar", en: "Come back to your answers" };
    return_lead = {
        fi: "Kirjoita palautuskoodi, jonka sait, kun olit mukana. Isoilla ja pienillä kirjaimilla, väleillä ja viivoilla ei ole väliä.",
        sv: "Skriv återkomstkoden som du fick när du deltog. Stora och små bokstäver, mellanslag och streck spelar ingen roll.",
        en: "Type the return code that you got when you took part. Capitals, spaces and dashes do not matter.",
    };
    return_label = { fi: "Palautuskoodi", sv: "Återkomstkod", en: "Return code" };
    return_hint = { fi: "24 merkkiä, esimerkiksi ABC123-…", sv: "24 tecken, till exempel ABC123-…", en: "24 characters, for example ABC123-…" };
    return_send = { fi: "Jatka koodilla", sv: "Fortsätt med koden", en: "Go on with the code" };
    return_missing = { fi: "Kirjoita palautuskoodi.", sv: "Skriv återkomstkoden.", en: "Type the return code." };
    return_wrong = {
        fi: "Koodissa on kirjoitusvirhe. Tarkista merkit.", sv: "Koden är felskriven. Kontrollera tecknen.", en: "There is a typing error in the code. Check the characters.",
    };
    return_unknown = {
        fi: "Tätä koodia ei löydy. Se on voitu vaihtaa tai poistaa.",
        sv: "Koden hittades inte. Den kan ha bytts ut eller raderats.",
        en: "This code was not found. It may have been changed or deleted.",
    };
    return_lost = {
        fi: "Jos koodi on kadonnut, voit osallistua uudelleen alusta. Vanhat vastauksesi säilyvät.",
        sv: "Om koden är borta kan du delta på nytt från början. Dina gamla svar finns kvar.",
        en: "If the code is lost you can take part again from the start. Your earlier answers stay.",
    };
    welcome_back = { fi: "Tervetuloa takaisin!", sv: "Välkommen tillbaka!", en: "Welcome back!" };

    // Summary and thanks.
    ten_title = { fi: "Kymmenen arviota, kiitos!", sv: "Tio bedömningar, tack!", en: "Ten ratings, thank you!" };
    summary_title = { fi: "Tähän asti", sv: "Hittills", en: "So far" };
    ten_lead = {
        fi: "Voit lopettaa tähän hyvillä mielin. Jos haluat, ota kymmenen lisää.",
        sv: "Du kan sluta här med gott samvete. Om du vill kan du ta tio till.",
        en: "You can stop here with a good conscience. If you like, take ten more.",
    };
    ten_more = { fi: "Kymmenen lisää", sv: "Tio till", en: "Ten more" };
    you_rated = { fi: "arviota", sv: "bedömningar", en: "ratings" };
    you_wrote = { fi: "omaa ideaa", sv: "egna idéer", en: "own ideas" };
    you_answered = { fi: "muuta vastausta", sv: "övriga svar", en: "other answers" };
    stand_title = { fi: "Missä minä olen?", sv: "Var står jag?", en: "Where I stand" };
    stand_more(n: i64) plural(n) = {
        fi: ["Kun arvioit vielä {n} idean, näet, ketkä ajattelevat kuten sinä.", "Kun arvioit vielä {n} ideaa, näet, ketkä ajattelevat kuten sinä."],
        sv: ["När du har bedömt {n} idé till ser du vilka som tänker som du.", "När du har bedömt {n} idéer till ser du vilka som tänker som du."],
        en: ["Rate {n} more idea to see who thinks as you do.", "Rate {n} more ideas to see who thinks as you do."],
    };
    stand_published = {
        fi: "Näet oman paikkasi mielipideryhmien joukossa, kun tulokset julkaistaan.",
        sv: "Du ser din plats bland åsiktsgrupperna när resultaten publiceras.",
        en: "You will see your place among the opinion groups when the results are published.",
    };
    stand_soon = {
        fi: "Mielipideryhmiä ei voi vielä laskea. Tarvitaan enemmän arvioita.",
        sv: "Åsiktsgrupperna kan inte räknas ännu. Det behövs fler bedömningar.",
        en: "Opinion groups cannot be calculated yet. More ratings are needed.",
    };
    thanks_title = { fi: "Kiitos!", sv: "Tack!", en: "Thank you!" };
    thanks_lead = {
        fi: "Vastauksesi ovat tallessa. Voit palata ja muuttaa niitä niin kauan kuin aivoriihi on auki.",
        sv: "Dina svar är sparade. Du kan komma tillbaka och ändra dem så länge brainstormingen är öppen.",
        en: "Your answers are saved. You can come back and change them as long as the brainstorm is open.",
    };
    what_next = { fi: "Mitä seuraavaksi tapahtuu?", sv: "Vad händer härnäst?", en: "What happens next?" };
    next_closes(day: &str) = { fi: "Aivoriihi on auki {day} asti.", sv: "Brainstormingen är öppen till {day}.", en: "The brainstorm is open until {day}." };
    next_results = { fi: "Sen jälkeen tulokset julkaistaan tällä sivustolla.", sv: "Därefter publiceras resultaten på den här webbplatsen.", en: "After that the results are published on this site." };
    next_results_undated = {
        fi: "Kun aivoriihi on päättynyt, tulokset julkaistaan tällä sivustolla.",
        sv: "När brainstormingen är slut publiceras resultaten på den här webbplatsen.",
        en: "When the brainstorm has ended, the results are published on this site.",
    };
    code_title = { fi: "Palautuskoodisi", sv: "Din återkomstkod", en: "Your return code" };
    code_text = {
        fi: "Koodilla pääset vastauksiisi myös toisella laitteella. Säilytä se kuin avain: jos se katoaa, emme voi palauttaa sitä, koska emme tiedä, kuka olet.",
        sv: "Med koden kommer du åt dina svar också på en annan enhet. Förvara den som en nyckel: om den försvinner kan vi inte återställa den, eftersom vi inte vet vem du är.",
        en: "With the code you reach your answers on another device too. Keep it like a key: if it is lost we cannot bring it back, because we do not know who you are.",
    };
    code_copy = { fi: "Kopioi koodi", sv: "Kopiera koden", en: "Copy the code" };
    code_link = { fi: "Kopioi linkki", sv: "Kopiera länken", en: "Copy the link" };
    code_qr = { fi: "QR-koodi omalle laitteellesi", sv: "QR-kod till din egen enhet", en: "QR code for your own device" };
    code_qr_alt = {
        fi: "QR-koodi, joka avaa vastauksesi toisella laitteella. Sama koodi on tekstinä sivulla.",
        sv: "QR-kod som öppnar dina svar på en annan enhet. Samma kod finns som text på sidan.",
        en: "QR code that opens your answers on another device. The same code is on the page as text.",
    };
    code_qr_text = {
        fi: "Linkki täyttää koodin puolestasi. Jos koodi jää tyhjäksi, kirjoita se itse avautuvalle sivulle.",
        sv: "Länken fyller i koden åt dig. Om fältet är tomt skriver du koden själv på sidan som öppnas.",
        en: "The link fills in the code for you. If the field stays empty, type the code yourself on the page that opens.",
    };
    share_title = { fi: "Kutsu muitakin mukaan", sv: "Bjud in andra", en: "Invite others" };
    share_text = { fi: "Mitä useampi on mukana, sitä paremmin tulos kuvaa kaikkia.", sv: "Ju fler som är med, desto bättre beskriver resultatet alla.", en: "The more people take part, the better the result speaks for everybody." };
    share_copy = { fi: "Kopioi osoite", sv: "Kopiera adressen", en: "Copy the address" };
}
