// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's words: pages and letters.

ui::messages! {
    /// What this slice says.
    pub(crate) struct T;

    hello = { fi: "Hei", sv: "Hej", en: "Hello" };
    no_organiser = { fi: "Järjestäjä", sv: "Arrangören", en: "The organiser" };
    day_and_time(day: &str, time: &str) = { fi: "{day} klo {time}", sv: "{day} kl. {time}", en: "{day} at {time}" };
    email = { fi: "Sähköpostiosoite", sv: "E-postadress", en: "E-mail address" };
    email_bad = {
        fi: "Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.",
        sv: "Skriv e-postadressen i formen namn@exempel.fi.",
        en: "Write the e-mail address in the form name@example.fi.",
    };

    tell_title = {
        fi: "Kerromme, kun tulokset ovat valmiit",
        sv: "Vi berättar när resultaten är klara",
        en: "We tell you when the results are out",
    };
    tell_lead = {
        fi: "Jätä sähköpostiosoitteesi, niin saat yhden viestin, kun tulokset julkaistaan.",
        sv: "Lämna din e-postadress så får du ett meddelande när resultaten publiceras.",
        en: "Leave your e-mail address and you get one message when the results are published.",
    };
    apart = {
        fi: "Osoite säilytetään erillään vastauksista, eikä sitä voi yhdistää niihin. Se poistetaan, kun viesti on lähetetty.",
        sv: "Adressen sparas åtskild från svaren och kan inte kopplas till dem. Den raderas när meddelandet har skickats.",
        en: "The address is kept apart from the answers and cannot be joined to them. It is deleted when the message has been sent.",
    };
    tell_end = {
        fi: "Kertokaa myös, jos vastausaika muuttuu",
        sv: "Berätta också om svarstiden ändras",
        en: "Also tell me if the closing time changes",
    };
    tell_answers = {
        fi: "Kertokaa myös, kun järjestäjä vastaa ideoihin. Silloin osoite säilyy enintään kaksi vuotta.",
        sv: "Berätta också när arrangören svarar på idéer. Då sparas adressen i högst två år.",
        en: "Also tell me when the organiser answers ideas. The address is then kept for two years at most.",
    };
    answers_title = {
        fi: "Kerromme, kun järjestäjä vastaa",
        sv: "Vi berättar när arrangören svarar",
        en: "We tell you when the organiser answers",
    };
    answers_lead = {
        fi: "Jätä sähköpostiosoitteesi, niin saat viestin, kun järjestäjä on vastannut ideoihin. Viestejä tulee enintään yksi päivässä, ja voit lopettaa ne milloin vain.",
        sv: "Lämna din e-postadress så får du ett meddelande när arrangören har svarat på idéer. Det kommer högst ett meddelande om dagen och du kan avsluta dem när som helst.",
        en: "Leave your e-mail address and you get a message when the organiser has answered ideas. There is one a day at most, and you can stop them at any time.",
    };
    apart_answers = {
        fi: "Osoite säilytetään erillään vastauksista, eikä sitä voi yhdistää niihin. Se poistetaan, kun lopetat viestit, viimeistään kahden vuoden kuluttua.",
        sv: "Adressen sparas åtskild från svaren och kan inte kopplas till dem. Den raderas när du avslutar meddelandena, senast efter två år.",
        en: "The address is kept apart from the answers and cannot be joined to them. It is deleted when you stop the messages, after two years at the latest.",
    };
    also_answers = {
        fi: "Kerromme myös, kun järjestäjä vastaa ideoihin.",
        sv: "Vi berättar också när arrangören svarar på idéer.",
        en: "We also tell you when the organiser answers ideas.",
    };
    asked_answers(title: &str) = {
        fi: "Pyysit, että kerromme, kun verkkoaivoriihen ”{title}” järjestäjä vastaa ideoihin.",
        sv: "Du bad oss berätta när arrangören av nätbrainstormingen ”{title}” svarar på idéer.",
        en: "You asked us to tell you when the organiser of the brainstorm “{title}” answers ideas.",
    };
    answers_subject(title: &str) = {
        fi: "Vahvista: kerromme, kun järjestäjä vastaa ({title})",
        sv: "Bekräfta: vi berättar när arrangören svarar ({title})",
        en: "Confirm: we tell you when the organiser answers ({title})",
    };
    answers_confirm_lead(title: &str) = {
        fi: "Kerromme sinulle, kun verkkoaivoriihen ”{title}” järjestäjä vastaa ideoihin.",
        sv: "Vi berättar för dig när arrangören av nätbrainstormingen ”{title}” svarar på idéer.",
        en: "We tell you when the organiser of the brainstorm “{title}” answers ideas.",
    };
    confirmed_answers = {
        fi: "Saat viestin, kun järjestäjä on vastannut. Voit lopettaa viestit milloin vain.",
        sv: "Du får ett meddelande när arrangören har svarat. Du kan avsluta meddelandena när som helst.",
        en: "You get a message when the organiser has answered. You can stop the messages at any time.",
    };
    results_stay = {
        fi: "Pyysit tätä viestiä. Kerromme vielä, kun järjestäjä vastaa ideoihin, enintään kerran päivässä.",
        sv: "Du bad om det här meddelandet. Vi berättar ännu när arrangören svarar på idéer, högst en gång om dagen.",
        en: "You asked for this message. We still tell you when the organiser answers ideas, once a day at most.",
    };
    answered_subject(title: &str) = {
        fi: "Järjestäjä on vastannut: {title}",
        sv: "Arrangören har svarat: {title}",
        en: "The organiser has answered: {title}",
    };
    answered(n: i64, title: &str) plural(n) = {
        fi: ["Verkkoaivoriihessä ”{title}” on {n} uusi järjestäjän vastaus.", "Verkkoaivoriihessä ”{title}” on {n} uutta järjestäjän vastausta."],
        sv: ["I nätbrainstormingen ”{title}” finns {n} nytt svar av arrangören.", "I nätbrainstormingen ”{title}” finns {n} nya svar av arrangören."],
        en: ["There is {n} new answer of the organiser in the brainstorm “{title}”.", "There are {n} new answers of the organiser in the brainstorm “{title}”."],
    };
    answered_own = {
        fi: "Omien ideoidesi vaiheet näet paluukoodillasi.",
        sv: "Hur det gått för dina egna idéer ser du med din återkomstkod.",
        en: "What came of your own ideas you see with your return code.",
    };
    tell_send = { fi: "Lähetä vahvistusviesti", sv: "Skicka en bekräftelse", en: "Send the confirmation" };
    sent_title = { fi: "Tarkista sähköpostisi", sv: "Kontrollera din e-post", en: "Check your e-mail" };
    sent_text = {
        fi: "Lähetimme viestin antamaasi osoitteeseen. Vahvista pyyntö viestissä olevasta linkistä. Jos viestiä ei näy, katso myös roskapostikansio.",
        sv: "Vi skickade ett meddelande till adressen du gav. Bekräfta via länken i meddelandet. Titta också i skräpposten om du inte ser det.",
        en: "We sent a message to the address you gave. Confirm with the link in it. If you do not see it, look among the junk mail too.",
    };
    back = { fi: "Takaisin verkkoaivoriiheen", sv: "Tillbaka till nätbrainstormingen", en: "Back to the brainstorm" };

    confirm_title = { fi: "Vahvista pyyntö", sv: "Bekräfta din begäran", en: "Confirm your request" };
    confirm_lead(title: &str) = {
        fi: "Kerromme sinulle, kun verkkoaivoriihen ”{title}” tulokset julkaistaan.",
        sv: "Vi berättar för dig när resultaten av nätbrainstormingen ”{title}” publiceras.",
        en: "We tell you when the results of the brainstorm “{title}” are published.",
    };
    confirm_button = { fi: "Vahvista", sv: "Bekräfta", en: "Confirm" };
    confirmed_title = { fi: "Pyyntö on vahvistettu", sv: "Begäran är bekräftad", en: "Your request is confirmed" };
    confirmed_text = {
        fi: "Saat viestin, kun tulokset julkaistaan. Sen jälkeen osoitteesi poistetaan.",
        sv: "Du får ett meddelande när resultaten publiceras. Därefter raderas din adress.",
        en: "You get a message when the results are published. Then your address is deleted.",
    };
    already_out = {
        fi: "Tulokset on jo julkaistu. Osoitettasi ei tallennettu.",
        sv: "Resultaten är redan publicerade. Din adress sparades inte.",
        en: "The results are out already. Your address was not kept.",
    };
    see_results = { fi: "Katso tulokset", sv: "Se resultaten", en: "See the results" };
    change_mind = { fi: "Peru pyyntö", sv: "Återta begäran", en: "Take the request back" };

    confirm_subject(title: &str) = {
        fi: "Vahvista: kerromme, kun tulokset ovat valmiit ({title})",
        sv: "Bekräfta: vi berättar när resultaten är klara ({title})",
        en: "Confirm: we tell you when the results are out ({title})",
    };
    confirm_asked(title: &str) = {
        fi: "Pyysit, että kerromme, kun verkkoaivoriihen ”{title}” tulokset julkaistaan.",
        sv: "Du bad oss berätta när resultaten av nätbrainstormingen ”{title}” publiceras.",
        en: "You asked us to tell you when the results of the brainstorm “{title}” are published.",
    };
    confirm_how = {
        fi: "Vahvista pyyntö: avaa linkki ja paina sivulla olevaa painiketta. Linkki toimii seitsemän päivää.",
        sv: "Bekräfta din begäran: öppna länken och tryck på knappen på sidan. Länken fungerar i sju dagar.",
        en: "Confirm your request: open the link and press the button on the page. The link works for seven days.",
    };
    confirm_not_you = {
        fi: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään. Osoitettasi ei tallenneta ennen vahvistusta.",
        sv: "Om du inte bad om detta behöver du inte göra något. Din adress sparas inte innan du bekräftar.",
        en: "If you did not ask for this, you need not do anything. Your address is not kept before you confirm.",
    };
    results_subject(title: &str) = {
        fi: "Tulokset on julkaistu: {title}",
        sv: "Resultaten är publicerade: {title}",
        en: "The results are out: {title}",
    };
    results_out(title: &str) = {
        fi: "Verkkoaivoriihen ”{title}” tulokset on nyt julkaistu. Kiitos, että olit mukana.",
        sv: "Resultaten av nätbrainstormingen ”{title}” är nu publicerade. Tack för att du var med.",
        en: "The results of the brainstorm “{title}” are now published. Thank you for taking part.",
    };
    results_gone = {
        fi: "Pyysit tätä viestiä. Osoitteesi on nyt poistettu, emmekä lähetä muita viestejä.",
        sv: "Du bad om det här meddelandet. Din adress är nu raderad och vi skickar inga fler meddelanden.",
        en: "You asked for this message. Your address has now been deleted and we send no others.",
    };
    end_subject(title: &str) = {
        fi: "Vastausaika muuttui: {title}",
        sv: "Svarstiden har ändrats: {title}",
        en: "The closing time has changed: {title}",
    };
    end_moved(title: &str, until: &str) = {
        fi: "Verkkoaivoriiheen ”{title}” voi nyt vastata {until} asti.",
        sv: "Du kan nu svara i nätbrainstormingen ”{title}” till {until}.",
        en: "The brainstorm “{title}” now takes answers until {until}.",
    };
    end_more = {
        fi: "Kerromme vielä, kun tulokset julkaistaan. Sen jälkeen osoitteesi poistetaan.",
        sv: "Vi berättar ännu när resultaten publiceras. Därefter raderas din adress.",
        en: "We still tell you when the results are published. Then your address is deleted.",
    };
    stop_here(link: &str) = {
        fi: "Et halua enää viestejä? Lopeta ne tästä: {link}",
        sv: "Vill du inte få fler meddelanden? Avsluta här: {link}",
        en: "No more messages, please? Stop them here: {link}",
    };

    off_title = { fi: "Lopeta viestit", sv: "Avsluta meddelandena", en: "Stop the messages" };
    off_notice = {
        fi: "Osoitteesi poistetaan, etkä saa enää viestejä tästä verkkoaivoriihestä.",
        sv: "Din adress raderas och du får inga fler meddelanden om den här nätbrainstormingen.",
        en: "Your address is deleted and you get no more messages about this brainstorm.",
    };
    off_button = { fi: "Lopeta viestit", sv: "Avsluta meddelandena", en: "Stop the messages" };
    off_done_title = { fi: "Viestit on lopetettu", sv: "Meddelandena har avslutats", en: "The messages have stopped" };
    off_done = {
        fi: "Osoitteesi on poistettu. Sinun ei tarvitse tehdä muuta.",
        sv: "Din adress har raderats. Du behöver inte göra något mer.",
        en: "Your address has been deleted. There is nothing else to do.",
    };

    invite_subject(title: &str) = { fi: "Kutsu: {title}", sv: "Inbjudan: {title}", en: "Invitation: {title}" };
    remind_subject(title: &str) = {
        fi: "Vielä ehdit mukaan: {title}", sv: "Du hinner ännu vara med: {title}", en: "There is still time: {title}",
    };
    invite_text(title: &str) = {
        fi: "Kutsumme sinut verkkoaivoriiheen ”{title}”. Kerro omat ideasi ja arvioi muiden ideoita.",
        sv: "Vi bjuder in dig till nätbrainstormingen ”{title}”. Berätta om dina idéer och bedöm andras.",
        en: "We invite you to the brainstorm “{title}”. Tell your ideas and rate those of others.",
    };
    remind_text(title: &str) = {
        fi: "Kutsuimme sinut verkkoaivoriiheen ”{title}”. Linkkiäsi ei ole vielä käytetty, ja ehdit yhä mukaan. Tämä on ainoa muistutus.",
        sv: "Vi bjöd in dig till nätbrainstormingen ”{title}”. Din länk har inte använts ännu, och du hinner fortfarande vara med. Detta är den enda påminnelsen.",
        en: "We invited you to the brainstorm “{title}”. Your link has not been used yet, and there is still time. This is the only reminder.",
    };
    invite_privacy = {
        fi: "Vastaat nimettömästi. Linkki on henkilökohtainen: siitä näkyy vain, onko sitä käytetty, eikä sitä voi yhdistää vastauksiisi.",
        sv: "Du svarar anonymt. Länken är personlig: av den syns bara om den har använts, och den kan inte kopplas till dina svar.",
        en: "You answer without your name. The link is yours alone: it shows only whether it was used, and it cannot be joined to your answers.",
    };
    answers_until(when: &str) = {
        fi: "Vastausaikaa on {when} asti.", sv: "Du kan svara till {when}.", en: "It takes answers until {when}.",
    };
    landing_lead = {
        fi: "Sinut on kutsuttu mukaan. Vastaat nimettömästi.",
        sv: "Du är inbjuden att vara med. Du svarar anonymt.",
        en: "You are invited to take part. You answer without your name.",
    };
    landing_go = { fi: "Siirry verkkoaivoriiheen", sv: "Gå till nätbrainstormingen", en: "Go to the brainstorm" };
    landing_off = { fi: "En halua näitä viestejä", sv: "Jag vill inte ha de här meddelandena", en: "I do not want these messages" };
    off_link = {
        fi: "Tämä järjestäjä ei enää lähetä sinulle kutsuja. Osoitteesi poistetaan.",
        sv: "Den här arrangören skickar inte fler inbjudningar till dig. Din adress raderas.",
        en: "This organiser sends you no more invitations. Your address is deleted.",
    };
    take_part = { fi: "Osallistu", sv: "Delta", en: "Take part" };
    read_more = { fi: "Lue lisää", sv: "Läs mer", en: "Read more" };
    opens_new = { fi: "avautuu uuteen välilehteen", sv: "öppnas i en ny flik", en: "opens in a new tab" };
    poster_invites = { fi: "Kerro ideasi", sv: "Berätta dina idéer", en: "Tell us your ideas" };
    poster_scan = {
        fi: "Lue koodi puhelimen kameralla tai kirjoita osoite selaimeen.",
        sv: "Läs koden med telefonens kamera eller skriv adressen i webbläsaren.",
        en: "Read the code with your phone's camera, or type the address into a browser.",
    };
    poster_anonymous = {
        fi: "Vastaat nimettömästi. Et tarvitse tunnusta.",
        sv: "Du svarar anonymt. Du behöver inget konto.",
        en: "You answer without your name. You need no account.",
    };
    poster_decides = { fi: "Kuka päättää", sv: "Vem beslutar", en: "Who decides" };
    answer_by(day: &str) = {
        fi: "Vastaamme ehdotuksiin viimeistään {day}.", sv: "Vi svarar på förslagen senast {day}.", en: "We answer the proposals by {day}.",
    };

    digest = { fi: "Tarkistettavien kooste", sv: "Sammandrag av det som ska granskas", en: "Digest of what waits" };
    digest_explained = {
        fi: "Saat sähköpostin niinä aamuina, joina ideoita tai kommentteja odottaa tarkistusta.",
        sv: "Du får e-post de morgnar då idéer eller kommentarer väntar på granskning.",
        en: "You get an e-mail on mornings when ideas or comments wait for a look.",
    };
    digest_want = { fi: "Lähetä minulle aamukooste", sv: "Skicka mig ett sammandrag på morgonen", en: "Send me a morning digest" };
    digest_saved = { fi: "Tallennettu.", sv: "Sparat.", en: "Saved." };
    digest_subject = { fi: "Tarkistettavaa Riihessä", sv: "Att granska i Riihi", en: "Waiting for a look in Riihi" };
    digest_lead = {
        fi: "Nämä odottavat tarkistusta:", sv: "Det här väntar på granskning:", en: "These wait for a look:",
    };
    digest_ideas(n: i64) plural(n) = {
        fi: ["{n} idea", "{n} ideaa"], sv: ["{n} idé", "{n} idéer"], en: ["{n} idea", "{n} ideas"],
    };
    digest_comments(n: i64) plural(n) = {
        fi: ["{n} kommentti", "{n} kommenttia"],
        sv: ["{n} kommentar", "{n} kommentarer"],
        en: ["{n} comment", "{n} comments"],
    };
    off_digest = {
        fi: "Et saa enää aamukoosteita. Voit ottaa ne takaisin käyttöön työpöydältä.",
        sv: "Du får inga fler sammandrag. Du kan ta dem i bruk igen på arbetsbordet.",
        en: "You get no more digests. You can turn them on again at the desk.",
    };
}
