// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everything a participant reads that the organiser has not written: here the way and the
//! first page, and a file for each of the other parts.

mod background;
mod care;
mod own;
mod rating;
mod writing;

ui::messages! {
    /// The participant's words.
    pub(crate) struct T;

    // The way.
    way = { fi: "Aivoriihen vaiheet", sv: "Brainstormingens steg", en: "Steps of the brainstorm" };
    step_background = { fi: "Taustasi", sv: "Din bakgrund", en: "About you" };
    step_question(n: &str) = { fi: "Kysymys {n}", sv: "Fråga {n}", en: "Question {n}" };
    step_thanks = { fi: "Valmis", sv: "Klart", en: "Done" };
    nav_start = { fi: "Esittely", sv: "Start", en: "Start" };
    nav_answer = { fi: "Vastaa", sv: "Svara", en: "Answer" };
    nav_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    nav_me = { fi: "Oma sivu", sv: "Min sida", en: "Own page" };
    nav_results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    language_note(language: &str) = {
        fi: "Tämä teksti on saatavilla vain tällä kielellä: {language}.",
        sv: "Den här texten finns bara på detta språk: {language}.",
        en: "This text is available only in this language: {language}.",
    };

    // The marks.
    simulated_title = { fi: "Keksitty esimerkki", sv: "Påhittat exempel", en: "Made-up example" };
    simulated_text = {
        fi: "Tämän aivoriihen osallistujat ja vastaukset on keksitty esittelyä varten.",
        sv: "Deltagarna och svaren i den här brainstormingen är påhittade för att visa hur tjänsten fungerar.",
        en: "The participants and answers of this brainstorm are made up to show how the service works.",
    };
    imported_title = { fi: "Tuotu muualta", sv: "Importerad", en: "Imported" };
    imported_text = {
        fi: "Tämän aivoriihen aineisto on kerätty toisessa palvelussa ja tuotu tänne.",
        sv: "Materialet i den här brainstormingen har samlats in i en annan tjänst och importerats hit.",
        en: "The material of this brainstorm was gathered in another service and imported here.",
    };
    trial_title = { fi: "Harjoitus", sv: "Provkörning", en: "Rehearsal" };
    trial_text = {
        fi: "Tämä on harjoitus. Kaikki vastaukset poistetaan ennen kuin aivoriihi avataan.",
        sv: "Det här är en provkörning. Alla svar raderas innan brainstormingen öppnas.",
        en: "This is a rehearsal. All answers are deleted before the brainstorm opens.",
    };
    preview_title = { fi: "Esikatselu", sv: "Förhandsvisning", en: "Preview" };
    preview_text = {
        fi: "Näet sivut niin kuin osallistuja näkee ne. Mitään ei voi lähettää, eikä mitään tallenneta.",
        sv: "Du ser sidorna som deltagaren ser dem. Ingenting kan skickas och ingenting sparas.",
        en: "You see the pages as a participant will. Nothing can be sent, and nothing is kept.",
    };
    preview_idea = { fi: "Seuraava idea", sv: "Nästa idé", en: "Next idea" };
    preview_on = { fi: "Seuraava sivu", sv: "Nästa sida", en: "Next page" };
    reopened(day: &str) = {
        fi: "Aivoriihi suljettiin ja avattiin uudelleen {day}.",
        sv: "Brainstormingen stängdes och öppnades på nytt {day}.",
        en: "The brainstorm was closed and opened again on {day}.",
    };

    // What was changed.
    changes_title = { fi: "Muutokset avaamisen jälkeen", sv: "Ändringar efter öppnandet", en: "Changes after opening" };
    changes_lead = {
        fi: "Mitä järjestäjä on muuttanut sen jälkeen, kun aivoriihi avattiin, ja miksi. Uusin ensin.",
        sv: "Vad arrangören har ändrat efter att brainstormingen öppnades, och varför. Den senaste först.",
        en: "What the organiser has changed since the brainstorm opened, and why. Newest first.",
    };
    changes_none = { fi: "Mitään ei ole muutettu.", sv: "Ingenting har ändrats.", en: "Nothing has been changed." };
    changes_why = { fi: "Syy:", sv: "Orsak:", en: "Reason:" };

    // Intro.
    eyebrow = { fi: "Verkkoaivoriihi", sv: "Nätbrainstorming", en: "Online brainstorm" };
    eyebrow_year(year: &str) = {
        fi: "Verkkoaivoriihi, tähtäimessä vuosi {year}",
        sv: "Nätbrainstorming med sikte på år {year}",
        en: "Online brainstorm, looking towards {year}",
    };
    start = { fi: "Aloita", sv: "Börja", en: "Start" };
    go_on = { fi: "Jatka siitä, mihin jäit", sv: "Fortsätt där du slutade", en: "Go on where you left off" };
    minutes(n: i64) = {
        fi: "Vie noin {n} minuuttia. Voit lopettaa milloin vain ja jatkaa myöhemmin.",
        sv: "Tar ungefär {n} minuter. Du kan sluta när du vill och fortsätta senare.",
        en: "Takes about {n} minutes. You can stop at any time and go on later.",
    };
    asks = { fi: "Kuka kysyy?", sv: "Vem frågar?", en: "Who is asking?" };
    promise = { fi: "Lupaus", sv: "Löfte", en: "The promise" };
    promise_who = { fi: "Kuka päättää?", sv: "Vem beslutar?", en: "Who decides?" };
    promise_what = { fi: "Mihin voit vaikuttaa?", sv: "Vad kan du påverka?", en: "What can change?" };
    promise_when = { fi: "Milloin saat vastauksen?", sv: "När får du svar?", en: "When will you get an answer?" };
    promise_by(day: &str) = { fi: "Viimeistään {day}.", sv: "Senast {day}.", en: "By {day} at the latest." };
    promise_kept(day: &str) = { fi: "Vastaus annettiin {day}.", sv: "Svaret gavs {day}.", en: "The answer was given on {day}." };
    promise_overdue(day: &str) = {
        fi: "Vastaus luvattiin viimeistään {day}. Se on myöhässä.",
        sv: "Svaret utlovades senast {day}. Det är försenat.",
        en: "The answer was promised by {day}. It is late.",
    };
    private_title = { fi: "Osallistut nimettömästi", sv: "Du deltar anonymt", en: "You take part anonymously" };
    private_1 = {
        fi: "Emme kysy nimeä, osoitetta emmekä tunnuksia.",
        sv: "Vi frågar inte efter namn, adress eller användarnamn.",
        en: "We ask for no name, no address and no account.",
    };
    private_2 = {
        fi: "Tulokset näytetään ryhmittäin, ei koskaan yhden ihmisen vastauksina.",
        sv: "Resultaten visas gruppvis, aldrig som en enskild persons svar.",
        en: "Results are shown for groups, never as one person's answers.",
    };
    private_3 = {
        fi: "Voit palata vastauksiisi, muuttaa niitä ja poistaa ne palautuskoodilla.",
        sv: "Med återkomstkoden kan du gå tillbaka till dina svar, ändra dem och radera dem.",
        en: "With a return code you can come back to your answers, change them and delete them.",
    };
    private_more = { fi: "Lue tietosuojasta", sv: "Läs om dataskyddet", en: "Read about privacy" };
    terms = { fi: "Näin aivoriihi toimii", sv: "Så fungerar brainstormingen", en: "How the brainstorm works" };
    have_code = { fi: "Onko sinulla jo palautuskoodi?", sv: "Har du redan en återkomstkod?", en: "Do you already have a return code?" };
    use_code = { fi: "Palaa vastauksiisi", sv: "Gå tillbaka till dina svar", en: "Come back to your answers" };
    see_ideas = { fi: "Katso ideoita ensin", sv: "Se på idéerna först", en: "Look at the ideas first" };
    closes_on(day: &str) = { fi: "Avoinna {day} asti.", sv: "Öppen till {day}.", en: "Open until {day}." };
    rate_only_now = {
        fi: "Ideoiden kirjoittaminen on päättynyt. Voit vielä arvioida.",
        sv: "Det går inte längre att skriva idéer, men du kan ännu bedöma dem.",
        en: "Writing ideas has ended. You can still rate them.",
    };
    not_yet_title = { fi: "Aivoriihi ei ole vielä auki", sv: "Brainstormingen har inte öppnat ännu", en: "The brainstorm is not open yet" };
    not_yet_on(when: &str) = { fi: "Se avautuu {when}. Tervetuloa silloin!", sv: "Den öppnar {when}. Välkommen då!", en: "It opens on {when}. Welcome then!" };
    not_yet_some_day = { fi: "Avautumispäivää ei ole vielä kerrottu.", sv: "Datumet för öppnandet är ännu inte klart.", en: "The opening day has not been told yet." };
    ended_title = { fi: "Aivoriihi on päättynyt", sv: "Brainstormingen har avslutats", en: "The brainstorm has ended" };
    ended_text = {
        fi: "Kiitos kaikille osallistuneille! Tuloksia kootaan parhaillaan, ja ne julkaistaan tällä sivulla.",
        sv: "Tack till alla som deltog! Resultaten sammanställs som bäst och publiceras på den här sidan.",
        en: "Thank you to everybody who took part! The results are being put together and will be published on this page.",
    };
    published_title = { fi: "Tulokset on julkaistu", sv: "Resultaten har publicerats", en: "The results are out" };
    published_text = {
        fi: "Aivoriihi on päättynyt. Katso, mitä mieltä osallistujat olivat.",
        sv: "Brainstormingen har avslutats. Se vad deltagarna tyckte.",
        en: "The brainstorm has ended. See what the participants thought.",
    };
    see_results = { fi: "Katso tulokset", sv: "Se resultaten", en: "See the results" };
    joins_closed = {
        fi: "Uusia osallistujia ei juuri nyt oteta mukaan. Jos olet jo mukana, voit jatkaa.",
        sv: "Just nu tas inga nya deltagare emot. Om du redan är med kan du fortsätta.",
        en: "No new participants are taken in right now. If you are in already, you can go on.",
    };
    read_only = {
        fi: "Aivoriihi on hetken tauolla: vastauksia voi lukea mutta ei lähettää. Tule pian takaisin.",
        sv: "Brainstormingen har en paus: det går att läsa men inte att skicka svar. Kom tillbaka snart.",
        en: "The brainstorm is paused: answers can be read but not sent. Please come back soon.",
    };
}
