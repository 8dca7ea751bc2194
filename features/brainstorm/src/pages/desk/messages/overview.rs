// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The overview of one brainstorm.

use super::T;

ui::messages! {
    pub(crate) impl T;

    now_title = { fi: "Tilanne nyt", sv: "Läget nu", en: "Where it stands" };
    stands_draft = {
        fi: "Aivoriihi on luonnos. Sen näkevät vain työpöydän käyttäjät.",
        sv: "Brainstormingen är ett utkast. Bara arbetsbordets användare ser den.",
        en: "The brainstorm is a draft. Only people of the desk see it.",
    };
    stands_trial = {
        fi: "Harjoitus on käynnissä. Kaikki, joilla on osoite, voivat kokeilla. Vastaukset poistetaan, kun aivoriihi avataan.",
        sv: "Provkörningen pågår. Alla som har adressen kan prova. Svaren tas bort när brainstormingen öppnas.",
        en: "The trial is on. Everybody with the address can try. The answers are removed when the brainstorm is opened.",
    };
    stands_not_yet(when: &str) = {
        fi: "Aivoriihi on valmis ja avautuu itsestään {when}.",
        sv: "Brainstormingen är klar och öppnas av sig själv {when}.",
        en: "The brainstorm is ready and opens by itself on {when}.",
    };
    stands_write(when: &str) = {
        fi: "Osallistujat kirjoittavat ja arvioivat ideoita. Uusien ideoiden kirjoittaminen loppuu {when}.",
        sv: "Deltagarna skriver och bedömer idéer. Skrivandet av nya idéer upphör {when}.",
        en: "People write and rate ideas. Writing new ideas ends on {when}.",
    };
    stands_rate_only(when: &str) = {
        fi: "Osallistujat arvioivat ideoita, uusia ei enää oteta. Aivoriihi päättyy {when}.",
        sv: "Deltagarna bedömer idéer, nya tas inte längre emot. Brainstormingen avslutas {when}.",
        en: "People rate ideas, new ones are not taken any more. The brainstorm ends on {when}.",
    };
    stands_open_until(when: &str) = {
        fi: "Aivoriihi on avoinna ja päättyy itsestään {when}.",
        sv: "Brainstormingen är öppen och avslutas av sig själv {when}.",
        en: "The brainstorm is open and ends by itself on {when}.",
    };
    stands_open = {
        fi: "Aivoriihi on avoinna, kunnes päätät sen.",
        sv: "Brainstormingen är öppen tills du avslutar den.",
        en: "The brainstorm is open until you close it.",
    };
    stands_closed(n: &str) = {
        fi: "Aivoriihi on päättynyt. Osallistujia oli {n}. Tulokset eivät ole vielä julkisia.",
        sv: "Brainstormingen har avslutats. Antalet deltagare var {n}. Resultaten är inte offentliga ännu.",
        en: "The brainstorm has closed with {n} participants. The results are not public yet.",
    };
    stands_published(when: &str) = {
        fi: "Tulokset on julkaistu {when}.",
        sv: "Resultaten publicerades {when}.",
        en: "The results were published on {when}.",
    };
    stands_archived = {
        fi: "Aivoriihi on arkistoitu. Tulokset ovat luettavissa, mutta mitään ei enää muuteta.",
        sv: "Brainstormingen är arkiverad. Resultaten kan läsas, men inget ändras längre.",
        en: "The brainstorm is archived. The results can be read, but nothing changes any more.",
    };
    do_open = { fi: "Avaa aivoriihi", sv: "Öppna brainstormingen", en: "Open the brainstorm" };
    do_open_now = { fi: "Avaa aivoriihi nyt", sv: "Öppna brainstormingen nu", en: "Open the brainstorm now" };
    do_trial = { fi: "Aloita harjoitus", sv: "Börja provkörningen", en: "Start a trial" };
    do_end_trial = { fi: "Palaa luonnokseen", sv: "Gå tillbaka till utkastet", en: "Back to the draft" };
    do_close = { fi: "Päätä aivoriihi", sv: "Avsluta brainstormingen", en: "Close the brainstorm" };
    do_publish = { fi: "Julkaise tulokset", sv: "Publicera resultaten", en: "Publish the results" };
    do_reopen = { fi: "Avaa uudelleen", sv: "Öppna på nytt", en: "Reopen" };
    do_archive = { fi: "Arkistoi", sv: "Arkivera", en: "Archive" };
    todo_title = { fi: "Ennen avaamista", sv: "Innan du öppnar", en: "Before opening" };
    todo_ready = {
        fi: "Kaikki välttämätön on kunnossa.",
        sv: "Allt nödvändigt är klart.",
        en: "Everything that is needed is there.",
    };
    todo_done = { fi: "valmis", sv: "klart", en: "done" };
    todo_needed = { fi: "tarvitaan", sv: "behövs", en: "needed" };
    todo_wished = { fi: "suositus", sv: "rekommenderas", en: "advised" };
    todo_promise = {
        fi: "Lupaus: kuka päättää, mikä voi muuttua ja milloin vastataan",
        sv: "Löftet: vem som beslutar, vad som kan ändras och när svaret kommer",
        en: "The promise: who decides, what can change and when an answer comes",
    };
    todo_question = { fi: "Vähintään yksi kysymys", sv: "Minst en fråga", en: "At least one question" };
    todo_seeds = { fi: "Aloitusideat", sv: "Startidéer", en: "Seed ideas" };
    todo_seeds_few(have: &str, need: &str) = {
        fi: "Aloitusideoita on {have}, tarvitaan {need}",
        sv: "Det finns {have} startidéer, det behövs {need}",
        en: "There are {have} seed ideas, it takes {need}",
    };
    todo_end = {
        fi: "Päättymisaika on jo mennyt",
        sv: "Sluttiden har redan passerat",
        en: "The end has passed already",
    };
    todo_language(language: &str, what: &str) = {
        fi: "{language} puuttuu: {what}",
        sv: "{language} saknas: {what}",
        en: "Missing in {language}: {what}",
    };
    todo_brackets = {
        fi: "Täydennä tekstien [hakasulkeissa] olevat kohdat",
        sv: "Fyll i ställena inom [hakparentes] i texterna",
        en: "Fill in what stands in [square brackets] in the texts",
    };
    todo_contact = {
        fi: "Yhteyshenkilö ja yhteystieto",
        sv: "Kontaktperson och kontaktuppgift",
        en: "A contact person and how to reach them",
    };
    todo_times = { fi: "Päättymisaika", sv: "Sluttid", en: "When it ends" };
    what_title = { fi: "nimi", sv: "namn", en: "title" };
    what_intro = { fi: "esittely", sv: "presentation", en: "introduction" };
    what_terms = { fi: "pelisäännöt", sv: "spelregler", en: "rules of play" };
    what_thanks = { fi: "kiitosteksti", sv: "tacktext", en: "thank-you text" };
    what_promise = { fi: "lupaus", sv: "löfte", en: "promise" };
    what_questions = { fi: "kysymykset", sv: "frågor", en: "questions" };
    what_contact = { fi: "yhteystiedot", sv: "kontaktuppgifter", en: "contact" };
    what_times = { fi: "aikataulu", sv: "tidtabell", en: "times" };
    what_visibility = { fi: "tulosten näkyvyys", sv: "resultatens synlighet", en: "visibility of results" };
    what_moderation = { fi: "tarkistaminen", sv: "granskning", en: "moderation" };
    what_languages = { fi: "kielet", sv: "språk", en: "languages" };
    what_summary = { fi: "yhteenveto", sv: "sammandrag", en: "summary" };
    what_left_out = { fi: "näytettävät osat", sv: "delar som visas", en: "parts shown" };
    what_protection = { fi: "tietosuoja", sv: "dataskydd", en: "protection" };
    figures_title = { fi: "Luvut", sv: "Siffror", en: "Figures" };
    figures_text = {
        fi: "Tarkat luvut ovat vain työpöydällä. Julkiset luvut näytetään viiden hengen askelin.",
        sv: "De exakta siffrorna finns bara på arbetsbordet. De offentliga siffrorna visas i steg om fem personer.",
        en: "Exact figures are for the desk only. Public figures move in steps of five persons.",
    };
    count_participants = { fi: "osallistujaa", sv: "deltagare", en: "participants" };
    count_raters = { fi: "arvioinut", sv: "har bedömt", en: "have rated" };
    count_ideas = { fi: "ideaa näkyvissä", sv: "idéer visas", en: "ideas shown" };
    count_ratings = { fi: "arviota", sv: "bedömningar", en: "ratings" };
    count_waiting = { fi: "odottaa tarkistusta", sv: "väntar på granskning", en: "wait to be checked" };
    minutes_title = { fi: "Viimeinen puoli tuntia", sv: "Den senaste halvtimmen", en: "The last half hour" };
    recent(joined: &str, ratings: &str, ideas: &str) = {
        fi: "Kymmenen viime minuutin aikana: uusia osallistujia {joined}, arvioita {ratings}, ideoita {ideas}.",
        sv: "Under de senaste tio minuterna: nya deltagare {joined}, bedömningar {ratings}, idéer {ideas}.",
        en: "In the last ten minutes: new participants {joined}, ratings {ratings}, ideas {ideas}.",
    };
    minutes_most(n: &str) = {
        fi: "Arvioita minuutissa, puolen tunnin ajalta. Korkein pylväs: {n}.",
        sv: "Bedömningar per minut under en halvtimme. Den högsta stapeln: {n}.",
        en: "Ratings a minute, over half an hour. The highest bar: {n}.",
    };
    minutes_table = { fi: "Minuutti minuutilta taulukkona", sv: "Minut för minut som tabell", en: "Minute by minute as a table" };
    minute_column = { fi: "Minuutti alkoi", sv: "Minuten började", en: "Minute from" };
    days_title = { fi: "Päivittäin", sv: "Dag för dag", en: "Day by day" };
    day_column = { fi: "Päivä", sv: "Dag", en: "Day" };
    channels_title = { fi: "Mistä osallistujat tulivat", sv: "Hur deltagarna kom", en: "How people came" };
    channels_caption = {
        fi: "Kutsut ja niistä tulleet osallistujat",
        sv: "Inbjudningar och deltagare som kom genom dem",
        en: "Invitations and the people they brought",
    };
    channels_more = {
        fi: "Tee linkki kutsua varten",
        sv: "Skapa en länk för en inbjudan",
        en: "Make a link for an invitation",
    };
    channel_column = { fi: "Kutsu", sv: "Inbjudan", en: "Invitation" };
    reached_column = { fi: "Tavoitettu", sv: "Nådda", en: "Reached" };
    opened_column = { fi: "Avattu", sv: "Öppnad", en: "Opened" };
    joined_column = { fi: "Mukana", sv: "Med", en: "Joined" };
    contributed_column = { fi: "Vastannut", sv: "Svarat", en: "Answered" };
    no_channel = { fi: "Ilman kutsulinkkiä", sv: "Utan inbjudningslänk", en: "Without an invitation link" };
    addresses_title = { fi: "Osoitteet", sv: "Adresser", en: "Addresses" };
    address_participants = { fi: "Osallistujille", sv: "För deltagarna", en: "For participants" };
    address_results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    copy_participants = {
        fi: "Kopioi osallistujien osoite",
        sv: "Kopiera deltagarnas adress",
        en: "Copy the participants' address",
    };
    copy_results = {
        fi: "Kopioi tulosten osoite",
        sv: "Kopiera resultatens adress",
        en: "Copy the results' address",
    };
    results_not_yet = {
        fi: "Tuloksia ei vielä ole.",
        sv: "Det finns inga resultat ännu.",
        en: "There are no results yet.",
    };
    results_hidden = {
        fi: "Tulokset pysyvät piilossa kaikilta, myös sinulta, kunnes aivoriihi päättyy. Näin välitulokset eivät ohjaa ketään.",
        sv: "Resultaten är dolda för alla, också för dig, tills brainstormingen avslutas. Så styr mellanresultaten ingen.",
        en: "The results stay hidden from everybody, you too, until the brainstorm ends. So nobody is led by them on the way.",
    };
    results_running = {
        fi: "Osallistujat näkevät välitulokset asetusten mukaan.",
        sv: "Deltagarna ser mellanresultaten enligt inställningarna.",
        en: "Participants see the running results as the settings say.",
    };
    results_closed = {
        fi: "Tulokset näkyvät vielä vain työpöydän käyttäjille.",
        sv: "Resultaten syns ännu bara för arbetsbordets användare.",
        en: "The results are still shown to people of the desk only.",
    };
    results_public = {
        fi: "Tulokset ovat kaikkien nähtävissä.",
        sv: "Resultaten kan ses av alla.",
        en: "Everybody can see the results.",
    };
    results_link = { fi: "Avaa tulokset", sv: "Öppna resultaten", en: "Open the results" };
    todo_stale(language: &str) = {
        fi: "{language}: tarkista käännös, sillä alkuteksti on muuttunut sen jälkeen",
        sv: "{language}: granska översättningen, för originaltexten har ändrats efter den",
        en: "{language}: look at the translation, for the original has changed since",
    };
    released(day: &str, people: &str) = {
        fi: "Säilytysaika päättyi {day}: osallistujien ({people}) avaimet, taustatiedot ja vastaukset hävitettiin. Tulokset jäivät.",
        sv: "Förvaringstiden gick ut {day}: deltagarnas ({people}) nycklar, bakgrund och svar förstördes. Resultaten finns kvar.",
        en: "The retention ended on {day}: the keys, backgrounds and answers of {people} participants were destroyed. The results stay.",
    };
    brake_all_title = { fi: "Koko palvelun hätäjarru", sv: "Nödbroms för hela tjänsten", en: "Emergency brake of the whole service" };
    brake_all_text = {
        fi: "Vaikuttaa kaikkien organisaatioiden kaikkiin aivoriihiin viidessä sekunnissa. Vastaukset säilyvät.",
        sv: "Verkar på alla organisationers alla brainstormingar inom fem sekunder. Svaren finns kvar.",
        en: "Acts on all brainstorms of all organisations within five seconds. The answers stay.",
    };
    brake_title = { fi: "Hätäjarru", sv: "Nödbroms", en: "Emergency brake" };
    brake_text = {
        fi: "Jos jotakin menee pieleen, nämä vaikuttavat muutamassa sekunnissa. Vastaukset säilyvät.",
        sv: "Om något går fel verkar de här inom några sekunder. Svaren finns kvar.",
        en: "If something goes wrong, these act within seconds. The answers stay.",
    };
    brake_on = { fi: "Jarru on päällä", sv: "Bromsen är dragen", en: "The brake is on" };
    brake_everywhere = {
        fi: "Ylläpito on vetänyt jarrun koko palvelussa.",
        sv: "Administratören har dragit bromsen i hela tjänsten.",
        en: "The administrators have drawn the brake for the whole service.",
    };
    brake_read_only = { fi: "Vain luettavissa", sv: "Bara för läsning", en: "Read only" };
    brake_read_only_hint = {
        fi: "Kukaan ei voi kirjoittaa eikä arvioida.",
        sv: "Ingen kan skriva eller bedöma.",
        en: "Nobody can write or rate.",
    };
    brake_joins = { fi: "Ei uusia osallistujia", sv: "Inga nya deltagare", en: "Nobody new" };
    brake_joins_hint = {
        fi: "Jo mukana olevat jatkavat.",
        sv: "De som redan är med fortsätter.",
        en: "Those who are in go on.",
    };
    brake_moderation = { fi: "Tarkista ideat ensin", sv: "Granska idéerna först", en: "Check ideas first" };
    brake_moderation_hint = {
        fi: "Uudet ideat odottavat tarkistusta.",
        sv: "Nya idéer väntar på granskning.",
        en: "New ideas wait to be checked.",
    };
    brake_save = { fi: "Ota käyttöön", sv: "Ta i bruk", en: "Apply" };
}
