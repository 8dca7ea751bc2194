// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's words: pages and letters.

use ui::Choice;

use crate::domain::{About, Delivery, Standing};

ui::messages! {
    /// What this slice says.
    pub(crate) struct T;

    title = { fi: "Anna palautetta", sv: "Ge respons", en: "Give feedback" };
    lead = {
        fi: "Kerro, jos jokin ei toimi, jos sivulla on virhe tai jos asia jäi epäselväksi. Jos jätät osoitteen, vastaamme 14 päivässä.",
        sv: "Berätta om något inte fungerar, om det finns ett fel på sidan eller om något är oklart. Om du lämnar en adress svarar vi inom 14 dagar.",
        en: "Tell us if something does not work, if a page has a mistake, or if something is not clear. If you leave an address, we answer within 14 days.",
    };
    goes_to(who: &str) = {
        fi: "Palautteen saa: {who}.", sv: "Responsen går till: {who}.", en: "Your feedback goes to: {who}.",
    };
    nobody = {
        fi: "Palautetta ei voi vielä antaa", sv: "Det går inte att ge respons ännu", en: "Feedback cannot be given yet",
    };
    nobody_text = {
        fi: "Tässä palvelussa ei ole vielä organisaatiota, joka sen lukisi.",
        sv: "I den här tjänsten finns ännu ingen organisation som skulle läsa den.",
        en: "There is no organisation in this service yet that would read it.",
    };
    about = { fi: "Mitä palautteesi koskee?", sv: "Vad gäller din respons?", en: "What is it about?" };
    about_missing = {
        fi: "Valitse, mitä palautteesi koskee.", sv: "Välj vad din respons gäller.", en: "Choose what it is about.",
    };
    about_accessibility = { fi: "Saavutettavuus", sv: "Tillgänglighet", en: "Accessibility" };
    about_accessibility_hint = {
        fi: "Jotain ei voi käyttää, lukea tai kuulla, esimerkiksi näppäimistöllä tai ruudunlukijalla.",
        sv: "Något går inte att använda, läsa eller höra, till exempel med tangentbord eller skärmläsare.",
        en: "Something cannot be used, read or heard, for example by keyboard or with a screen reader.",
    };
    about_privacy = { fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy" };
    about_privacy_hint = {
        fi: "Kysymys tai pyyntö, joka koskee henkilötietoja.",
        sv: "En fråga eller begäran som gäller personuppgifter.",
        en: "A question or a request about personal data.",
    };
    about_content = { fi: "Sisältö", sv: "Innehåll", en: "Content" };
    about_content_hint = {
        fi: "Virhe tai epäselvä kohta tekstissä, luvuissa tai kuvissa.",
        sv: "Ett fel eller något oklart i text, siffror eller bilder.",
        en: "A mistake or something unclear in the texts, figures or pictures.",
    };
    about_other = { fi: "Muu asia", sv: "Annat", en: "Something else" };
    page = { fi: "Sivu", sv: "Sida", en: "Page" };
    page_hint = {
        fi: "Sivun osoite tai nimi, jos palaute koskee yhtä sivua.",
        sv: "Sidans adress eller namn, om responsen gäller en viss sida.",
        en: "The address or the name of the page, if it is about one.",
    };
    page_long(n: i64) plural(n) = {
        fi: ["Lyhennä sivun nimi {n} merkkiin.", "Lyhennä sivun nimi {n} merkkiin."],
        sv: ["Förkorta sidans namn till {n} tecken.", "Förkorta sidans namn till {n} tecken."],
        en: ["Shorten the page's name to {n} character.", "Shorten the page's name to {n} characters."],
    };
    message = { fi: "Viesti", sv: "Meddelande", en: "Message" };
    message_hint = {
        fi: "Älä kirjoita henkilötunnusta tai muita arkaluonteisia tietoja.",
        sv: "Skriv inte personbeteckning eller andra känsliga uppgifter.",
        en: "Do not write a personal identity code or anything else that is sensitive.",
    };
    message_missing = { fi: "Kirjoita viesti.", sv: "Skriv ett meddelande.", en: "Write a message." };
    message_long(n: i64) plural(n) = {
        fi: ["Lyhennä viesti {n} merkkiin.", "Lyhennä viesti {n} merkkiin."],
        sv: ["Förkorta meddelandet till {n} tecken.", "Förkorta meddelandet till {n} tecken."],
        en: ["Shorten the message to {n} character.", "Shorten the message to {n} characters."],
    };
    email = { fi: "Sähköpostiosoite vastausta varten", sv: "E-postadress för svaret", en: "E-mail address for the answer" };
    email_bad = {
        fi: "Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi tai jätä kohta tyhjäksi.",
        sv: "Skriv e-postadressen i formen namn@exempel.fi eller lämna fältet tomt.",
        en: "Write the e-mail address in the form name@example.fi, or leave this empty.",
    };
    kept = {
        fi: "Palautetta ei yhdistetä vastauksiisi aivoriihessä. Siitä tallennetaan päivä, ei kellonaikaa. Osoite salataan ja poistetaan, kun palaute on käsitelty. Viesti poistetaan vuoden kuluttua siitä.",
        sv: "Responsen kopplas inte till dina svar i en brainstorming. Dagen sparas, men inte klockslaget. Adressen krypteras och raderas när responsen har behandlats. Meddelandet raderas ett år efter det.",
        en: "Feedback is not joined to your answers in a brainstorm. The day is kept, the time is not. The address is encrypted and deleted when your feedback has been handled. The message is deleted a year after that.",
    };
    send = { fi: "Lähetä palaute", sv: "Skicka respons", en: "Send feedback" };
    sent = { fi: "Kiitos palautteesta", sv: "Tack för din respons", en: "Thank you for your feedback" };
    sent_text = {
        fi: "Palautteesi on perillä. Jos jätit osoitteen, vastaamme 14 päivän kuluessa.",
        sv: "Din respons har kommit fram. Om du lämnade en adress svarar vi inom 14 dagar.",
        en: "Your feedback has arrived. If you left an address, we answer within 14 days.",
    };
    another = { fi: "Anna lisää palautetta", sv: "Ge mer respons", en: "Give more feedback" };
    front = { fi: "Etusivulle", sv: "Till startsidan", en: "To the front page" };

    inbox = { fi: "Palautteet", sv: "Respons", en: "Feedback" };
    inbox_lead = {
        fi: "Saavutettavuuspalautteeseen on vastattava 14 päivässä. Sama määräaika koskee täällä kaikkea palautetta.",
        sv: "Respons om tillgängligheten ska besvaras inom 14 dagar. Här gäller samma tid för all respons.",
        en: "Feedback on accessibility must be answered within 14 days. Here the same goes for all feedback.",
    };
    waiting = { fi: "Odottaa vastausta", sv: "Väntar på svar", en: "Waiting for an answer" };
    nothing_waits = { fi: "Kaikkiin palautteisiin on vastattu.", sv: "All respons är besvarad.", en: "All feedback has been answered." };
    done = { fi: "Käsitellyt", sv: "Behandlade", en: "Handled" };
    done_text = {
        fi: "Sata viimeisintä. Palaute poistetaan 12 kuukautta käsittelyn jälkeen.",
        sv: "De hundra senaste. Responsen raderas 12 månader efter behandlingen.",
        en: "The last hundred. Feedback is deleted 12 months after it was handled.",
    };
    col_message = { fi: "Palaute", sv: "Respons", en: "Feedback" };
    col_due = { fi: "Vastattava viimeistään", sv: "Ska besvaras senast", en: "To be answered by" };
    col_standing = { fi: "Tilanne", sv: "Läge", en: "Standing" };
    col_handled = { fi: "Käsitelty", sv: "Behandlad", en: "Handled on" };
    arrived_in(about: &str, day: &str) = {
        fi: "{about}, saapunut {day}", sv: "{about}, inkommen {day}", en: "{about}, arrived on {day}",
    };
    in_time(n: i64) plural(n) = {
        fi: ["Aikaa {n} päivä", "Aikaa {n} päivää"], sv: ["{n} dag kvar", "{n} dagar kvar"], en: ["{n} day left", "{n} days left"],
    };
    pressing(n: i64) plural(n) = {
        fi: ["Kiireellinen: aikaa {n} päivä", "Kiireellinen: aikaa {n} päivää"],
        sv: ["Brådskande: {n} dag kvar", "Brådskande: {n} dagar kvar"],
        en: ["Pressing: {n} day left", "Pressing: {n} days left"],
    };
    today = {
        fi: "Kiireellinen: vastattava tänään", sv: "Brådskande: ska besvaras i dag", en: "Pressing: to be answered today",
    };
    overdue(n: i64) plural(n) = {
        fi: ["Myöhässä {n} päivän", "Myöhässä {n} päivää"], sv: ["{n} dag försenad", "{n} dagar försenad"], en: ["{n} day overdue", "{n} days overdue"],
    };
    arrived = { fi: "Saapunut", sv: "Inkommen", en: "Arrived" };
    written_in = { fi: "Kieli", sv: "Språk", en: "Language" };
    answer_to = { fi: "Vastausosoite", sv: "Svarsadress", en: "Address for the answer" };
    no_address = { fi: "Ei jätetty", sv: "Lämnades inte", en: "None was left" };
    address_kept = {
        fi: "On. Vastaus lähtee siihen sähköpostilla, eikä osoitetta näytetä täällä.",
        sv: "Finns. Svaret skickas dit med e-post, och adressen visas inte här.",
        en: "There is one. The answer goes there by mail, and the address is not shown here.",
    };
    address_gone = { fi: "Poistettu", sv: "Raderad", en: "Deleted" };
    address_unreadable = {
        fi: "Osoitetta ei voi enää lukea: palvelun salaisuus on vaihtunut.",
        sv: "Adressen kan inte längre läsas: tjänstens hemlighet har bytts.",
        en: "The address cannot be read any more: the installation's secret is another now.",
    };
    words = { fi: "Viesti", sv: "Meddelandet", en: "The message" };
    answer = { fi: "Vastaus", sv: "Svar", en: "Answer" };
    answer_by_mail = {
        fi: "Vastaus lähetetään sähköpostilla ja tallennetaan tähän. Kirjoita samalla kielellä kuin viesti.",
        sv: "Svaret skickas med e-post och sparas här. Skriv på samma språk som meddelandet.",
        en: "The answer is sent by mail and kept here. Write in the language of the message.",
    };
    answer_noted = {
        fi: "Palvelu ei voi lähettää vastausta. Kirjaa tähän, mitä vastasit tai mitä asialle tehtiin.",
        sv: "Tjänsten kan inte skicka svaret. Anteckna här vad du svarade eller vad som gjordes åt saken.",
        en: "The service cannot send the answer. Note here what you answered, or what was done about it.",
    };
    answer_missing = {
        fi: "Kirjoita vastaus tai merkitse palaute käsitellyksi ilman vastausta.",
        sv: "Skriv ett svar eller markera responsen som behandlad utan svar.",
        en: "Write an answer, or mark the feedback as handled without one.",
    };
    answer_long(n: i64) plural(n) = {
        fi: ["Lyhennä vastaus {n} merkkiin.", "Lyhennä vastaus {n} merkkiin."],
        sv: ["Förkorta svaret till {n} tecken.", "Förkorta svaret till {n} tecken."],
        en: ["Shorten the answer to {n} character.", "Shorten the answer to {n} characters."],
    };
    answer_button = {
        fi: "Tallenna vastaus ja merkitse käsitellyksi", sv: "Spara svaret och markera som behandlad", en: "Keep the answer and mark as handled",
    };
    answer_button_mail = {
        fi: "Lähetä vastaus ja merkitse käsitellyksi", sv: "Skicka svaret och markera som behandlad", en: "Send the answer and mark as handled",
    };
    close_button = {
        fi: "Merkitse käsitellyksi ilman vastausta", sv: "Markera som behandlad utan svar", en: "Mark as handled without an answer",
    };
    handled(day: &str, who: &str) = {
        fi: "Käsitelty {day}, käsittelijä {who}.", sv: "Behandlad {day} av {who}.", en: "Handled on {day} by {who}.",
    };
    somebody_gone = { fi: "poistettu tili", sv: "ett raderat konto", en: "an account that is gone" };
    no_answer = { fi: "Käsitelty ilman vastausta.", sv: "Behandlad utan svar.", en: "Handled without an answer." };
    went_by_mail = {
        fi: "Vastaus lähetettiin sähköpostilla.", sv: "Svaret skickades med e-post.", en: "The answer was sent by mail.",
    };
    came_back = {
        fi: "Postipalvelin ei ottanut vastausta vastaan, joten se ei mennyt perille.",
        sv: "E-postservern tog inte emot svaret, så det kom inte fram.",
        en: "The mail server did not take the answer, so it did not arrive.",
    };
    noted = {
        fi: "Vastaus on kirjattu. Palvelu ei lähettänyt sitä.", sv: "Svaret är antecknat. Tjänsten skickade det inte.", en: "The answer is noted. The service did not send it.",
    };
    already = {
        fi: "Palaute on jo käsitelty. Avaa se uudelleen nähdäksesi vastauksen.",
        sv: "Responsen är redan behandlad. Öppna den på nytt för att se svaret.",
        en: "This feedback has been handled already. Open it again to see the answer.",
    };
    marked = { fi: "Palaute on merkitty käsitellyksi.", sv: "Responsen är markerad som behandlad.", en: "The feedback is marked as handled." };

    hello = { fi: "Hei", sv: "Hej", en: "Hello" };
    letter_subject = { fi: "Vastaus palautteeseesi", sv: "Svar på din respons", en: "An answer to your feedback" };
    letter_about(day: &str) = {
        fi: "Annoit palautetta {day}. Tässä on vastaus:",
        sv: "Du gav respons {day}. Här är svaret:",
        en: "You gave feedback on {day}. Here is the answer:",
    };
    letter_gone = {
        fi: "Osoitteesi on nyt poistettu, emmekä lähetä muita viestejä.",
        sv: "Din adress är nu raderad och vi skickar inga fler meddelanden.",
        en: "Your address has now been deleted and we send no others.",
    };
    /// Accessibility only: whoever is not content may turn to the authority.
    letter_authority = {
        fi: "Jos et ole tyytyväinen vastaukseen, voit tehdä ilmoituksen valvontaviranomaiselle. Yhteystiedot ovat saavutettavuusselosteessa:",
        sv: "Om du inte är nöjd med svaret kan du göra en anmälan till tillsynsmyndigheten. Kontaktuppgifterna finns i tillgänglighetsutlåtandet:",
        en: "If you are not content with the answer, you may turn to the supervising authority. Its contact is in the accessibility statement:",
    };
    alert_subject(n: i64) plural(n) = {
        fi: ["{n} palaute odottaa vastausta", "{n} palautetta odottaa vastausta"],
        sv: ["{n} respons väntar på svar", "{n} responser väntar på svar"],
        en: ["{n} piece of feedback waits for an answer", "{n} pieces of feedback wait for an answer"],
    };
    alert_lead = {
        fi: "Nämä palautteet ovat odottaneet vastausta vähintään 10 päivää:",
        sv: "De här responserna har väntat på svar i minst 10 dagar:",
        en: "These have waited for an answer for 10 days or more:",
    };
    alert_line(about: &str, day: &str) = {
        fi: "{about}, vastattava viimeistään {day}", sv: "{about}, ska besvaras senast {day}", en: "{about}, to be answered by {day}",
    };
    alert_where = {
        fi: "Kirjaudu sisään ja avaa palaute:", sv: "Logga in och öppna responsen:", en: "Sign in and open it:",
    };
}

impl T {
    /// What a message is about.
    pub(crate) fn subject(self, about: About) -> &'static str {
        match about {
            About::Accessibility => self.about_accessibility(),
            About::Privacy => self.about_privacy(),
            About::Content => self.about_content(),
            About::Other => self.about_other(),
        }
    }

    /// The subjects to choose from.
    pub(crate) fn subjects(self, chosen: &str) -> Vec<Choice> {
        let hint = |about| match about {
            About::Accessibility => self.about_accessibility_hint(),
            About::Privacy => self.about_privacy_hint(),
            About::Content => self.about_content_hint(),
            About::Other => "",
        };
        let choice = |about: About| {
            let choice = Choice::new(about.code(), self.subject(about)).hint(hint(about));
            choice.checked(about.code() == chosen)
        };
        About::ALL.map(choice).to_vec()
    }

    /// How it stands against its due date, in words, and the look of the tag around them.
    pub(crate) fn standing(self, standing: Standing) -> (String, &'static str) {
        match standing {
            Standing::InTime(left) => (self.in_time(left), "line"),
            Standing::Pressing(0) => (self.today().to_owned(), "warning"),
            Standing::Pressing(left) => (self.pressing(left), "warning"),
            Standing::Overdue(days) => (self.overdue(days), "danger"),
        }
    }

    /// What became of an answer.
    pub(crate) fn delivered(self, answer: &str, delivery: Delivery) -> &'static str {
        match delivery {
            Delivery::Mail => self.went_by_mail(),
            Delivery::Undelivered => self.came_back(),
            Delivery::None if answer.is_empty() => self.no_answer(),
            Delivery::None => self.noted(),
        }
    }
}
