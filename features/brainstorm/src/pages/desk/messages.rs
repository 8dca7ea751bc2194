// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the facilitator's desk. What rules say when they refuse is in `crate::messages`, the same
//! for all.

use kernel::Lang;

ui::messages! {
    /// The desk.
    pub(crate) struct T;

    // The frame.
    nav_desk = { fi: "Työpöytä", sv: "Arbetsbord", en: "Desk" };
    nav_people = { fi: "Käyttäjät", sv: "Användare", en: "People" };
    tabs_label = { fi: "Aivoriihen osat", sv: "Brainstormingens delar", en: "Parts of the brainstorm" };
    tab_overview = { fi: "Yleiskuva", sv: "Översikt", en: "Overview" };
    tab_texts = { fi: "Tekstit ja lupaus", sv: "Texter och löfte", en: "Texts and promise" };
    tab_questions = { fi: "Kysymykset", sv: "Frågor", en: "Questions" };
    tab_background = { fi: "Taustatiedot", sv: "Bakgrundsuppgifter", en: "Background" };
    tab_seeds = { fi: "Aloitusideat", sv: "Startidéer", en: "Seed ideas" };
    tab_settings = { fi: "Asetukset", sv: "Inställningar", en: "Settings" };
    tab_channels = { fi: "Linkit", sv: "Länkar", en: "Links" };
    tab_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    tab_queue = { fi: "Tarkistettavat", sv: "Att granska", en: "To check" };
    day_and_time(day: &str, time: &str) = {
        fi: "{day} klo {time}",
        sv: "{day} kl. {time}",
        en: "{day} at {time}",
    };
    text_missing = { fi: "puuttuu", sv: "saknas", en: "missing" };
    state_draft = { fi: "Luonnos", sv: "Utkast", en: "Draft" };
    state_trial = { fi: "Harjoitus", sv: "Provkörning", en: "Trial" };
    state_waits = { fi: "Avautuu myöhemmin", sv: "Öppnar senare", en: "Opens later" };
    state_open = { fi: "Avoinna", sv: "Öppen", en: "Open" };
    state_rate_only = {
        fi: "Avoinna, vain arviointi",
        sv: "Öppen, endast bedömning",
        en: "Open, rating only",
    };
    state_closed = { fi: "Päättynyt", sv: "Avslutad", en: "Closed" };
    state_published = { fi: "Tulokset julkaistu", sv: "Resultaten publicerade", en: "Results published" };
    state_archived = { fi: "Arkistoitu", sv: "Arkiverad", en: "Archived" };

    // What was just done.
    done_saved = {
        fi: "Muutokset on tallennettu.",
        sv: "Ändringarna har sparats.",
        en: "Your changes have been saved.",
    };
    done_made = {
        fi: "Aivoriihi on luotu. Se on luonnos: kukaan muu ei vielä näe sitä.",
        sv: "Brainstormingen har skapats. Den är ett utkast: ingen annan ser den ännu.",
        en: "The brainstorm has been made. It is a draft: nobody else sees it yet.",
    };
    done_added = { fi: "Lisätty.", sv: "Tillagt.", en: "Added." };
    done_removed = { fi: "Poistettu.", sv: "Borttaget.", en: "Removed." };
    done_moved = {
        fi: "Järjestys on muutettu.",
        sv: "Ordningen har ändrats.",
        en: "The order has been changed.",
    };
    done_trial = {
        fi: "Harjoitus on käynnissä. Osallistujien osoite toimii nyt.",
        sv: "Provkörningen pågår. Deltagarnas adress fungerar nu.",
        en: "The trial is on. The participants' address works now.",
    };
    done_draft = {
        fi: "Harjoitus on päättynyt, ja sen vastaukset on poistettu.",
        sv: "Provkörningen har avslutats och dess svar har tagits bort.",
        en: "The trial has ended and its answers have been removed.",
    };
    done_opened = {
        fi: "Aivoriihi on avattu. Jaa osallistujien osoite.",
        sv: "Brainstormingen har öppnats. Dela deltagarnas adress.",
        en: "The brainstorm has been opened. Share the participants' address.",
    };
    done_closed = {
        fi: "Aivoriihi on päätetty. Katso tulokset ja julkaise ne, kun olet valmis.",
        sv: "Brainstormingen har avslutats. Se på resultaten och publicera dem när du är redo.",
        en: "The brainstorm has been closed. Look at the results and publish them when you are ready.",
    };
    done_published = {
        fi: "Tulokset on julkaistu.",
        sv: "Resultaten har publicerats.",
        en: "The results have been published.",
    };
    done_archived = {
        fi: "Aivoriihi on arkistoitu.",
        sv: "Brainstormingen har arkiverats.",
        en: "The brainstorm has been archived.",
    };
    done_hidden = {
        fi: "Idea on piilotettu, ja syy näkyy julkisessa lokissa.",
        sv: "Idén har dolts och orsaken syns i den offentliga loggen.",
        en: "The idea has been hidden, and the reason is in the public log.",
    };
    done_approved = { fi: "Idea on nyt näkyvissä.", sv: "Idén visas nu.", en: "The idea is shown now." };
    done_restored = {
        fi: "Idea on palautettu näkyviin.",
        sv: "Idén visas igen.",
        en: "The idea is shown again.",
    };
    done_looked = {
        fi: "Ilmoitukset on merkitty käsitellyiksi.",
        sv: "Anmälningarna har markerats som behandlade.",
        en: "The reports have been marked as looked at.",
    };
    done_brake = {
        fi: "Hätäjarrun asetukset ovat voimassa.",
        sv: "Nödbromsens inställningar gäller nu.",
        en: "The emergency brake is set.",
    };

    // The list, and a new one.
    list_title = { fi: "Aivoriihet", sv: "Nätbrainstormingar", en: "Brainstorms" };
    list_lead = {
        fi: "Täällä luot aivoriihen, kutsut osallistujat, seuraat kulkua ja julkaiset tulokset.",
        sv: "Här skapar du en brainstorming, bjuder in deltagare, följer förloppet och publicerar resultaten.",
        en: "Here you make a brainstorm, invite people, follow it and publish the results.",
    };
    list_empty = { fi: "Ei vielä aivoriihiä", sv: "Inga brainstormingar ännu", en: "No brainstorms yet" };
    list_empty_text = {
        fi: "Luo ensimmäinen valmiista pohjasta. Voit muuttaa siinä kaikkea ennen avaamista.",
        sv: "Skapa den första från en färdig mall. Du kan ändra allt i den innan du öppnar.",
        en: "Make the first one from a ready template. You can change everything in it before opening.",
    };
    new_button = { fi: "Uusi aivoriihi", sv: "Ny brainstorming", en: "New brainstorm" };
    n_participants(n: usize) plural(n) = {
        fi: ["{n} osallistuja", "{n} osallistujaa"],
        sv: ["{n} deltagare", "{n} deltagare"],
        en: ["{n} participant", "{n} participants"],
    };
    n_ideas(n: usize) plural(n) = {
        fi: ["{n} idea", "{n} ideaa"],
        sv: ["{n} idé", "{n} idéer"],
        en: ["{n} idea", "{n} ideas"],
    };
    n_ratings(n: usize) plural(n) = {
        fi: ["{n} arvio", "{n} arviota"],
        sv: ["{n} bedömning", "{n} bedömningar"],
        en: ["{n} rating", "{n} ratings"],
    };
    n_waiting(n: usize) plural(n) = {
        fi: ["{n} idea odottaa tarkistusta", "{n} ideaa odottaa tarkistusta"],
        sv: ["{n} idé väntar på granskning", "{n} idéer väntar på granskning"],
        en: ["{n} idea waits to be checked", "{n} ideas wait to be checked"],
    };
    new_title = { fi: "Uusi aivoriihi", sv: "Ny brainstorming", en: "New brainstorm" };
    new_lead = {
        fi: "Valitse, mistä aloitat. Mitään ei näy muille ennen kuin avaat aivoriihen.",
        sv: "Välj vad du utgår från. Inget syns för andra förrän du öppnar brainstormingen.",
        en: "Choose what to begin from. Nothing is shown to others before you open it.",
    };
    new_from = { fi: "Mistä aloitat?", sv: "Vad utgår du från?", en: "What do you begin from?" };
    new_empty = { fi: "Tyhjästä", sv: "Från början", en: "An empty one" };
    new_empty_hint = {
        fi: "Kirjoitat itse kysymykset ja tekstit.",
        sv: "Du skriver själv frågorna och texterna.",
        en: "You write the questions and texts yourself.",
    };
    new_copy = { fi: "Aiemman kopio", sv: "Kopia av en tidigare", en: "A copy of an earlier one" };
    new_copy_hint = {
        fi: "Tekstit, kysymykset ja aloitusideat tulevat mukaan. Aikataulu ja vastauspäivä asetetaan uudelleen.",
        sv: "Texter, frågor och startidéer följer med. Tidtabellen och svarsdatumet sätts på nytt.",
        en: "Texts, questions and seed ideas come along. The times and the day of the answer are set anew.",
    };
    new_best = {
        fi: "Ota kopioon aloitusideoiksi myös 20 eniten kannatettua ideaa kustakin kysymyksestä",
        sv: "Ta med de 20 mest understödda idéerna i varje fråga som startidéer i kopian",
        en: "In a copy, take the 20 best supported ideas of each question as seed ideas",
    };
    new_name = { fi: "Nimi", sv: "Namn", en: "Name" };
    new_name_hint = {
        fi: "Jätä tyhjäksi, jos pohjan nimi sopii. Voit muuttaa nimeä myöhemmin.",
        sv: "Lämna tomt om mallens namn passar. Du kan ändra namnet senare.",
        en: "Leave it empty if the template's name will do. You can change it later.",
    };
    new_make = { fi: "Luo aivoriihi", sv: "Skapa brainstormingen", en: "Make the brainstorm" };
    made_on(day: &str) = { fi: "Luotu {day}", sv: "Skapad {day}", en: "Made on {day}" };

    // The overview.
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

    // Texts, promise, contact.
    texts_lead = {
        fi: "Kirjoita selkeästi ja lyhyesti. Osallistuja lukee nämä puhelimesta.",
        sv: "Skriv klart och kort. Deltagaren läser det här på telefonen.",
        en: "Write clearly and briefly. People read this on a phone.",
    };
    texts_opened = {
        fi: "Aivoriihi on avattu. Tekstejä voi korjata, kun kerrot syyn. Muutoksesta jää jälki.",
        sv: "Brainstormingen har öppnats. Texterna kan rättas när du anger orsaken. Ändringen lämnar ett spår.",
        en: "The brainstorm has opened. Texts can be corrected when you give a reason. The change leaves a trace.",
    };
    texts_title = { fi: "Tekstit", sv: "Texter", en: "Texts" };
    title_label = { fi: "Nimi", sv: "Namn", en: "Title" };
    title_hint = {
        fi: "Muutama sana, jotka jäävät mieleen.",
        sv: "Några ord som man minns.",
        en: "A few words that stay in mind.",
    };
    intro_label = { fi: "Esittely", sv: "Presentation", en: "Introduction" };
    intro_hint = {
        fi: "Mistä on kyse ja miksi vastaaminen kannattaa. Tyhjä rivi aloittaa uuden kappaleen.",
        sv: "Vad det handlar om och varför det lönar sig att svara. En tom rad börjar ett nytt stycke.",
        en: "What it is about and why it is worth answering. An empty line begins a new paragraph.",
    };
    terms_label = { fi: "Pelisäännöt", sv: "Spelregler", en: "Rules of play" };
    terms_hint = {
        fi: "Mitä toivotaan ja mitä poistetaan.",
        sv: "Vad som önskas och vad som tas bort.",
        en: "What is welcome and what is taken away.",
    };
    thanks_label = { fi: "Kiitosteksti", sv: "Tacktext", en: "Thank-you text" };
    thanks_hint = {
        fi: "Näytetään lopuksi: mitä seuraavaksi tapahtuu.",
        sv: "Visas i slutet: vad som händer härnäst.",
        en: "Shown at the end: what happens next.",
    };
    promise_title = {
        fi: "Lupaus osallistujille",
        sv: "Löfte till deltagarna",
        en: "The promise to those who take part",
    };
    promise_text = {
        fi: "Lupaus näkyy esittelyssä, kiitossivulla ja tuloksissa. Ilman sitä aivoriihtä ei voi avata.",
        sv: "Löftet syns i presentationen, på tacksidan och i resultaten. Utan det kan brainstormingen inte öppnas.",
        en: "The promise is shown in the introduction, on the thank-you page and with the results. Without it the brainstorm cannot be opened.",
    };
    who_label = { fi: "Kuka päättää", sv: "Vem som beslutar", en: "Who decides" };
    who_hint = {
        fi: "Esimerkiksi: valtuusto päättää strategiasta kesäkuussa.",
        sv: "Till exempel: fullmäktige beslutar om strategin i juni.",
        en: "For example: the council decides on the strategy in June.",
    };
    what_label = { fi: "Mikä voi muuttua", sv: "Vad som kan ändras", en: "What can change" };
    what_hint = {
        fi: "Kerro rehellisesti myös, mikä ei voi muuttua.",
        sv: "Berätta ärligt också vad som inte kan ändras.",
        en: "Say honestly also what cannot change.",
    };
    answer_by_label = {
        fi: "Mihin mennessä vastataan",
        sv: "När svaret senast kommer",
        en: "By when an answer comes",
    };
    answer_by_hint = {
        fi: "Päivä, johon mennessä kerrotaan, mitä ideoista seurasi.",
        sv: "Den dag då det senast berättas vad idéerna ledde till.",
        en: "The day by which people are told what came of the ideas.",
    };
    answered_on_label = { fi: "Vastaus annettu", sv: "Svaret gavs", en: "The answer was given" };
    answered_on_hint = {
        fi: "Kun merkitset päivän, lupaus näkyy pidettynä.",
        sv: "När du fyller i datumet visas löftet som uppfyllt.",
        en: "Once you fill in the day, the promise is shown as kept.",
    };
    contact_title = { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "Contact" };
    contact_name_label = { fi: "Nimi tai yksikkö", sv: "Namn eller enhet", en: "Name or office" };
    contact_name_hint = {
        fi: "Näkyy osallistujille.",
        sv: "Visas för deltagarna.",
        en: "Shown to participants.",
    };
    contact_channel_label = {
        fi: "Sähköposti tai puhelin",
        sv: "E-post eller telefon",
        en: "E-mail or telephone",
    };
    contact_channel_hint = {
        fi: "Tähän osallistuja voi ottaa yhteyttä.",
        sv: "Hit kan deltagaren höra av sig.",
        en: "Where participants can turn to.",
    };
    address_title = { fi: "Osoite ja vuosi", sv: "Adress och år", en: "Address and year" };
    address_fixed = {
        fi: "Osoite ei enää muutu:",
        sv: "Adressen ändras inte längre:",
        en: "The address does not change any more:",
    };
    slug_label = { fi: "Osoitteen loppu", sv: "Slutet av adressen", en: "End of the address" };
    slug_hint(address: &str) = {
        fi: "Pieniä kirjaimia, numeroita ja väliviivoja. Koko osoite alkaa {address}",
        sv: "Små bokstäver, siffror och bindestreck. Hela adressen börjar med {address}",
        en: "Small letters, digits and hyphens. The whole address begins with {address}",
    };
    target_year_label = { fi: "Tavoitevuosi", sv: "Målår", en: "Target year" };
    target_year_hint = {
        fi: "Vuosi, johon ideat tähtäävät, esimerkiksi 2035.",
        sv: "Det år som idéerna siktar på, till exempel 2035.",
        en: "The year the ideas aim at, for example 2035.",
    };
    reason_label = {
        fi: "Miksi muutat tätä?",
        sv: "Varför ändrar du det här?",
        en: "Why do you change this?",
    };
    reason_hint = {
        fi: "Esimerkiksi: kirjoitusvirhe, täsmennetty aikataulu. Syy jää näkyviin.",
        sv: "Till exempel: skrivfel, preciserad tidtabell. Orsaken förblir synlig.",
        en: "For example: a spelling mistake, more exact times. The reason stays visible.",
    };
    trace_title = {
        fi: "Muutokset avaamisen jälkeen",
        sv: "Ändringar efter öppnandet",
        en: "Changes after opening",
    };
    trace_text = { fi: "Uusin ensin.", sv: "Den senaste först.", en: "Newest first." };

    // Settings.
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

    // Questions.
    questions_lead = {
        fi: "Yksi hyvä kysymys on enemmän kuin viisi. Osallistuja vastaa niihin tässä järjestyksessä.",
        sv: "En bra fråga är mer än fem. Deltagaren svarar i den här ordningen.",
        en: "One good question is more than five. People answer in this order.",
    };
    questions_opened = {
        fi: "Aivoriihi on avattu: kysymyksiä voi lisätä ja sanamuotoja korjata, mutta ei poistaa.",
        sv: "Brainstormingen har öppnats: frågor kan läggas till och formuleringar rättas, men inte tas bort.",
        en: "The brainstorm has opened: questions can be added and their words corrected, not removed.",
    };
    questions_empty = { fi: "Ei vielä kysymyksiä", sv: "Inga frågor ännu", en: "No questions yet" };
    questions_empty_text = {
        fi: "Valitse alta, millaisen kysymyksen lisäät.",
        sv: "Välj nedan vilket slags fråga du lägger till.",
        en: "Choose below what kind of question to add.",
    };
    question_new = { fi: "Lisää kysymys", sv: "Lägg till en fråga", en: "Add a question" };
    question_edit = { fi: "Muokkaa kysymystä", sv: "Redigera frågan", en: "Edit the question" };
    question_remove = { fi: "Poista kysymys", sv: "Ta bort frågan", en: "Remove the question" };
    question_remove_text = {
        fi: "Kysymys ja sen aloitusideat poistetaan. Tätä ei voi perua.",
        sv: "Frågan och dess startidéer tas bort. Det kan inte ångras.",
        en: "The question and its seed ideas are removed. This cannot be undone.",
    };
    question_opened = {
        fi: "Tähän on jo voitu vastata. Sanoja voi korjata ja vaihtoehtoja lisätä, kun kerrot syyn.",
        sv: "Någon kan redan ha svarat på det här. Ord kan rättas och alternativ läggas till när du anger orsaken.",
        en: "People may have answered this. Words can be corrected and options added when you give a reason.",
    };
    move_up = { fi: "Siirrä ylös", sv: "Flytta upp", en: "Move up" };
    move_down = { fi: "Siirrä alas", sv: "Flytta ner", en: "Move down" };
    kind_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    kind_ideas_hint = {
        fi: "Osallistujat kirjoittavat ideoita ja arvioivat toistensa ideoita.",
        sv: "Deltagarna skriver idéer och bedömer varandras idéer.",
        en: "People write ideas and rate each other's.",
    };
    kind_choice = { fi: "Valinta", sv: "Val", en: "Choice" };
    kind_choice_hint = {
        fi: "Yksi tai useampi valmiista vaihtoehdoista.",
        sv: "Ett eller flera av färdiga alternativ.",
        en: "One or several of ready options.",
    };
    kind_scale = { fi: "Asteikko", sv: "Skala", en: "Scale" };
    kind_scale_hint = {
        fi: "Arvio kahden ääripään väliltä.",
        sv: "En bedömning mellan två ytterligheter.",
        en: "A step between two ends.",
    };
    kind_text = { fi: "Avoin vastaus", sv: "Öppet svar", en: "Open text" };
    kind_text_hint = {
        fi: "Vapaa teksti, jota muut eivät arvioi.",
        sv: "Fri text som andra inte bedömer.",
        en: "Free text that others do not rate.",
    };
    rated_agree = { fi: "samaa tai eri mieltä", sv: "av samma eller annan åsikt", en: "agree or disagree" };
    rated_two = { fi: "kaksi akselia", sv: "två axlar", en: "two axes" };
    choice_one_of(n: &str) = {
        fi: "Valinta, yksi {n} vaihtoehdosta",
        sv: "Val, ett av {n} alternativ",
        en: "Choice, one of {n} options",
    };
    choice_many_of(n: &str) = {
        fi: "Valinta, useita {n} vaihtoehdosta",
        sv: "Val, flera av {n} alternativ",
        en: "Choice, several of {n} options",
    };
    scale_of(n: &str) = { fi: "Asteikko 1–{n}", sv: "Skala 1–{n}", en: "Scale 1–{n}" };
    question_text = { fi: "Kysymys", sv: "Frågan", en: "Question" };
    question_text_hint = {
        fi: "Kysy yhtä asiaa, sinutellen.",
        sv: "Fråga en sak, med du-tilltal.",
        en: "Ask one thing, and speak to the reader.",
    };
    question_help = { fi: "Ohje", sv: "Hjälptext", en: "Help" };
    question_help_hint = {
        fi: "Lause tai kaksi, jos kysymys ei selviä yksin.",
        sv: "En eller två meningar om frågan inte är klar i sig.",
        en: "A sentence or two if the question does not speak for itself.",
    };
    rating_title = { fi: "Arviointi", sv: "Bedömning", en: "Rating" };
    rating_how = { fi: "Miten ideoita arvioidaan?", sv: "Hur bedöms idéerna?", en: "How are ideas rated?" };
    rate_agree = {
        fi: "Samaa mieltä, eri mieltä tai ohita",
        sv: "Av samma åsikt, av annan åsikt eller hoppa över",
        en: "Agree, disagree or skip",
    };
    rate_agree_hint = {
        fi: "Yksi napautus ideaa kohden. Tästä syntyvät mielipideryhmät ja yhteiset näkemykset.",
        sv: "Ett tryck per idé. Av det här uppstår åsiktsgrupper och samsyn.",
        en: "One tap an idea. Opinion groups and consensus come from this.",
    };
    rate_two = {
        fi: "Kahdella akselilla, seitsemän askelta",
        sv: "På två axlar, sju steg",
        en: "On two axes of seven steps",
    };
    rate_two_hint = {
        fi: "Esimerkiksi hyöty ja vaiva. Tulos on nelikenttä.",
        sv: "Till exempel nytta och besvär. Resultatet är ett fyrfält.",
        en: "For example benefit and effort. The result is a fourfold picture.",
    };
    axes_title = { fi: "Akselien nimet", sv: "Axlarnas namn", en: "Names of the axes" };
    axes_text = {
        fi: "Täytä nämä vain, jos arvioidaan kahdella akselilla.",
        sv: "Fyll i dessa bara om bedömningen görs på två axlar.",
        en: "Fill these in only if ideas are rated on two axes.",
    };
    axis_x = { fi: "Vaaka-akseli", sv: "Vågrät axel", en: "First axis, across" };
    axis_x_hint = {
        fi: "Esimerkiksi: Kuinka hyödyllinen?",
        sv: "Till exempel: Hur nyttig?",
        en: "For example: How useful?",
    };
    axis_x_low = {
        fi: "Vaaka-akselin alku",
        sv: "Den vågräta axelns början",
        en: "Low end of the first axis",
    };
    axis_x_high = {
        fi: "Vaaka-akselin loppu",
        sv: "Den vågräta axelns slut",
        en: "High end of the first axis",
    };
    axis_y = { fi: "Pystyakseli", sv: "Lodrät axel", en: "Second axis, upwards" };
    axis_y_hint = {
        fi: "Esimerkiksi: Kuinka helppo toteuttaa?",
        sv: "Till exempel: Hur lätt att genomföra?",
        en: "For example: How easy to do?",
    };
    axis_y_low = {
        fi: "Pystyakselin alku",
        sv: "Den lodräta axelns början",
        en: "Low end of the second axis",
    };
    axis_y_high = {
        fi: "Pystyakselin loppu",
        sv: "Den lodräta axelns slut",
        en: "High end of the second axis",
    };
    limits_title = { fi: "Rajat", sv: "Gränser", en: "Limits" };
    min_len = {
        fi: "Idean vähimmäispituus merkkeinä",
        sv: "Idéns minsta längd i tecken",
        en: "Least characters of an idea",
    };
    max_len = { fi: "Enimmäispituus merkkeinä", sv: "Största längd i tecken", en: "Most characters" };
    max_len_hint = {
        fi: "280 merkkiä pitää ideat luettavina puhelimella.",
        sv: "280 tecken gör att idéerna går att läsa på telefonen.",
        en: "280 characters keep ideas readable on a phone.",
    };
    max_len_text_hint = {
        fi: "20–10 000 merkkiä.",
        sv: "20–10 000 tecken.",
        en: "From 20 to 10,000 characters.",
    };
    max_per_person = {
        fi: "Enintään ideoita henkilöltä",
        sv: "Högst så många idéer per person",
        en: "Most ideas of one person",
    };
    pick_how = { fi: "Montako saa valita?", sv: "Hur många får väljas?", en: "How many may be picked?" };
    pick_one = { fi: "Yhden", sv: "Ett", en: "One" };
    pick_many = { fi: "Useita", sv: "Flera", en: "Several" };
    options_label = { fi: "Vaihtoehdot", sv: "Alternativ", en: "Options" };
    options_hint = {
        fi: "Yksi riville, joka kielellä samassa järjestyksessä.",
        sv: "Ett per rad, i samma ordning på varje språk.",
        en: "One a line, in the same order in each language.",
    };
    scale_steps = { fi: "Askelten määrä", sv: "Antal steg", en: "Steps" };
    scale_low = { fi: "Asteikon alku", sv: "Skalans början", en: "Low end" };
    scale_low_hint = {
        fi: "Esimerkiksi: Täysin eri mieltä",
        sv: "Till exempel: Helt av annan åsikt",
        en: "For example: Strongly disagree",
    };
    scale_high = { fi: "Asteikon loppu", sv: "Skalans slut", en: "High end" };
    scale_high_hint = {
        fi: "Esimerkiksi: Täysin samaa mieltä",
        sv: "Till exempel: Helt av samma åsikt",
        en: "For example: Strongly agree",
    };

    // Background questions.
    background_lead = {
        fi: "Kysy vain se, mitä tuloksissa todella käytät. Jokaiseen voi jättää vastaamatta.",
        sv: "Fråga bara det som du verkligen använder i resultaten. Man kan låta bli att svara på varje fråga.",
        en: "Ask only what you really use in the results. Every question may be left unanswered.",
    };
    background_opened = {
        fi: "Aivoriihi on avattu: taustakysymyksiä voi lisätä, ei poistaa.",
        sv: "Brainstormingen har öppnats: bakgrundsfrågor kan läggas till, inte tas bort.",
        en: "The brainstorm has opened: background questions can be added, not removed.",
    };
    background_ready = { fi: "Valmiit kysymykset", sv: "Färdiga frågor", en: "Ready questions" };
    ask_group = { fi: "Sidosryhmä", sv: "Intressentgrupp", en: "Stakeholder group" };
    ask_group_hint = {
        fi: "Asukas, luottamushenkilö, viranhaltija, työntekijä, tutkija, kolmas sektori",
        sv: "Invånare, förtroendevald, tjänsteinnehavare, anställd, forskare, tredje sektorn",
        en: "Resident, elected representative, official, employee, researcher, third sector",
    };
    ask_municipality = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    ask_municipality_hint = {
        fi: "Kuntatyyppi ja maakunta seuraavat siitä.",
        sv: "Kommuntypen och landskapet följer av den.",
        en: "Its type and region follow from it.",
    };
    ask_age = { fi: "Ikäryhmä", sv: "Åldersgrupp", en: "Age band" };
    ask_age_hint = {
        fi: "Seitsemän ryhmää, ei tarkkaa ikää.",
        sv: "Sju grupper, ingen exakt ålder.",
        en: "Seven bands, no exact age.",
    };
    ask_sex = { fi: "Sukupuoli", sv: "Kön", en: "Sex" };
    ask_tongue = { fi: "Äidinkieli", sv: "Modersmål", en: "Mother tongue" };
    ask_tongue_hint = {
        fi: "Suomi, ruotsi, saame, muu",
        sv: "Finska, svenska, samiska, annat",
        en: "Finnish, Swedish, Sámi, other",
    };
    ask_reads = { fi: "Kielet, joita luen", sv: "Språk som jag läser", en: "Languages I read" };
    ask_reads_hint = {
        fi: "Ideoita tarjotaan näillä kielillä.",
        sv: "Idéer erbjuds på de här språken.",
        en: "Ideas are offered in these.",
    };
    group_label = {
        fi: "Montako sidosryhmää voi valita?",
        sv: "Hur många intressentgrupper kan väljas?",
        en: "How many stakeholder groups may be picked?",
    };
    group_one = { fi: "Yhden", sv: "En", en: "One" };
    group_many = { fi: "Useita", sv: "Flera", en: "Several" };
    own_list = { fi: "Omat kysymykset", sv: "Egna frågor", en: "Your own questions" };
    own_none = {
        fi: "Ei omia taustakysymyksiä.",
        sv: "Inga egna bakgrundsfrågor.",
        en: "No background questions of your own.",
    };
    own_add = { fi: "Lisää oma kysymys", sv: "Lägg till en egen fråga", en: "Add a question of your own" };
    own_title = {
        fi: "Oma taustakysymys",
        sv: "Egen bakgrundsfråga",
        en: "A background question of your own",
    };
    own_text = { fi: "Kysymys", sv: "Frågan", en: "Question" };
    own_text_hint = {
        fi: "Esimerkiksi: Missä kylässä asut?",
        sv: "Till exempel: I vilken by bor du?",
        en: "For example: In which village do you live?",
    };
    own_remove = { fi: "Poista tämä kysymys", sv: "Ta bort den här frågan", en: "Remove this question" };

    // Seeds.
    seeds_lead = {
        fi: "Aloitusideat antavat ensimmäisille osallistujille jotakin arvioitavaa. Kirjoita erilaisia ideoita, myös sellaisia, joista ollaan eri mieltä.",
        sv: "Startidéerna ger de första deltagarna något att bedöma. Skriv olika slags idéer, också sådana som man är oense om.",
        en: "Seed ideas give the first people something to rate. Write different ones, also some that people disagree on.",
    };
    seeds_count(have: &str, need: &str) = {
        fi: "{have} aloitusideaa, tarvitaan {need}",
        sv: "{have} startidéer, det behövs {need}",
        en: "{have} seed ideas, it takes {need}",
    };
    seeds_no_question = {
        fi: "Lisää ensin ideakysymys",
        sv: "Lägg först till en idéfråga",
        en: "Add a question for ideas first",
    };
    seeds_no_question_text = {
        fi: "Aloitusideat kuuluvat kysymykseen, johon kirjoitetaan ideoita.",
        sv: "Startidéer hör till en fråga där man skriver idéer.",
        en: "Seed ideas belong to a question that asks for ideas.",
    };
    seed_add = { fi: "Lisää aloitusidea", sv: "Lägg till en startidé", en: "Add a seed idea" };
    seed_question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    seed_text = { fi: "Idea", sv: "Idé", en: "Idea" };
    seed_text_hint = {
        fi: "Yksi idea kerrallaan, kuin osallistuja sen kirjoittaisi.",
        sv: "En idé åt gången, så som en deltagare skulle skriva den.",
        en: "One idea at a time, as a participant would write it.",
    };
    seed_lang = {
        fi: "Millä kielellä idea on?",
        sv: "På vilket språk är idén?",
        en: "In which language is it?",
    };
    seed_button = { fi: "Lisää idea", sv: "Lägg till idén", en: "Add the idea" };
    file_title = {
        fi: "Lisää monta kerralla tiedostosta tai taulukosta",
        sv: "Lägg till många på en gång från en fil eller tabell",
        en: "Add many at once from a file or a table",
    };
    file_text = {
        fi: "Tiedostosta luetaan kaikki rivit tai ei yhtään. Jos jossakin on vikaa, kerromme jokaisesta virheellisestä rivistä.",
        sv: "Ur filen läses alla rader eller ingen. Om något är fel berättar vi om varje felaktig rad.",
        en: "All rows of the file are taken or none. If something is wrong, every bad row is named.",
    };
    file_example = {
        fi: "Sarakkeet ovat text (idea) ja lang (kieli: fi, sv tai en). Kielen voi jättää pois, jolloin se päätellään. Esimerkki:",
        sv: "Kolumnerna är text (idén) och lang (språket: fi, sv eller en). Språket kan utelämnas, då sluter vi oss till det. Exempel:",
        en: "The columns are text (the idea) and lang (its language: fi, sv or en). The language may be left out; it is guessed then. An example:",
    };
    file_row_1 = {
        fi: "Kirjasto auki myös sunnuntaisin",
        sv: "Kirjasto auki myös sunnuntaisin",
        en: "Kirjasto auki myös sunnuntaisin",
    };
    file_row_2 = {
        fi: "Trygga gångvägar till skolorna",
        sv: "Trygga gångvägar till skolorna",
        en: "Trygga gångvägar till skolorna",
    };
    file_label = { fi: "CSV-tiedosto", sv: "CSV-fil", en: "CSV file" };
    file_hint = {
        fi: "Tallenna Excelistä muodossa CSV UTF-8.",
        sv: "Spara från Excel som CSV UTF-8.",
        en: "Save from Excel as CSV UTF-8.",
    };
    table_label = {
        fi: "Tai liitä taulukko tähän",
        sv: "Eller klistra in tabellen här",
        en: "Or paste the table here",
    };
    table_hint = {
        fi: "Ensimmäisellä rivillä sarakkeiden nimet.",
        sv: "Kolumnernas namn på första raden.",
        en: "The names of the columns on the first line.",
    };
    file_button = { fi: "Lisää kaikki", sv: "Lägg till alla", en: "Add all" };
    rows_bad(n: usize) plural(n) = {
        fi: ["{n} rivissä on vikaa. Mitään ei lisätty.", "{n} rivissä on vikaa. Mitään ei lisätty."],
        sv: ["{n} rad är felaktig. Inget lades till.", "{n} rader är felaktiga. Inget lades till."],
        en: ["{n} row is wrong. Nothing was added.", "{n} rows are wrong. Nothing was added."],
    };
    rows_more(n: usize) plural(n) = {
        fi: ["Lisäksi {n} rivi.", "Lisäksi {n} riviä."],
        sv: ["Dessutom {n} rad.", "Dessutom {n} rader."],
        en: ["And {n} row more.", "And {n} rows more."],
    };
    rows_caption = { fi: "Virheelliset rivit", sv: "Felaktiga rader", en: "Bad rows" };
    row_line = { fi: "Rivi", sv: "Rad", en: "Line" };
    row_column = { fi: "Sarake", sv: "Kolumn", en: "Column" };
    row_problem = { fi: "Mikä on vikana", sv: "Vad som är fel", en: "What is wrong" };

    // Steps.
    step_happens = { fi: "Mitä tapahtuu", sv: "Vad som händer", en: "What happens" };
    step_first = { fi: "Tee ensin nämä", sv: "Gör först det här", en: "Do these first" };
    step_mend = { fi: "Korjaa", sv: "Åtgärda", en: "Mend it" };
    step_back = { fi: "Takaisin yleiskuvaan", sv: "Tillbaka till översikten", en: "Back to the overview" };
    trial_title = { fi: "Aloita harjoitus", sv: "Börja provkörningen", en: "Start a trial" };
    trial_1 = {
        fi: "Voit kokeilla aivoriihtä itse ja pyytää muitakin kokeilemaan, puhelimella ja tietokoneella.",
        sv: "Du kan själv prova brainstormingen och be andra prova, på telefon och dator.",
        en: "You can try the brainstorm yourself and ask others to, on a phone and on a computer.",
    };
    trial_2 = {
        fi: "Sivuilla lukee selvästi, että kyse on harjoituksesta. Kaikki harjoituksen vastaukset poistetaan, kun avaat aivoriihen.",
        sv: "På sidorna står det tydligt att det är en provkörning. Alla svar från provkörningen tas bort när du öppnar brainstormingen.",
        en: "The pages say clearly that this is a trial. All answers of the trial are removed when you open the brainstorm.",
    };
    trial_3(address: &str) = {
        fi: "Harjoituksen osoite on {address}",
        sv: "Provkörningens adress är {address}",
        en: "The address of the trial is {address}",
    };
    end_trial_title = { fi: "Palaa luonnokseen", sv: "Gå tillbaka till utkastet", en: "Back to the draft" };
    end_trial_1 = {
        fi: "Osallistujien osoite lakkaa toimimasta, ja kaikki harjoituksen vastaukset poistetaan.",
        sv: "Deltagarnas adress slutar fungera och alla svar från provkörningen tas bort.",
        en: "The participants' address stops working, and all answers of the trial are removed.",
    };
    open_title = { fi: "Avaa aivoriihi", sv: "Öppna brainstormingen", en: "Open the brainstorm" };
    open_now = {
        fi: "Osallistujat voivat vastata heti.",
        sv: "Deltagarna kan svara genast.",
        en: "People can answer at once.",
    };
    open_at(when: &str) = {
        fi: "Osallistujat voivat vastata {when} alkaen.",
        sv: "Deltagarna kan svara från och med {when}.",
        en: "People can answer from {when} on.",
    };
    open_wipes = {
        fi: "Harjoituksen vastaukset poistetaan.",
        sv: "Provkörningens svar tas bort.",
        en: "The answers of the trial are removed.",
    };
    open_until(when: &str) = {
        fi: "Aivoriihi päättyy itsestään {when}.",
        sv: "Brainstormingen avslutas av sig själv {when}.",
        en: "The brainstorm ends by itself on {when}.",
    };
    open_without_end = {
        fi: "Päättymisaikaa ei ole: aivoriihi on avoinna, kunnes päätät sen.",
        sv: "Det finns ingen sluttid: brainstormingen är öppen tills du avslutar den.",
        en: "There is no end set: it stays open until you close it.",
    };
    open_fixed = {
        fi: "Avaamisen jälkeen kysymyksiä ei voi poistaa, eikä tulosten näkyvyyttä tai tietosuojaa löysentää.",
        sv: "Efter öppnandet kan frågor inte tas bort och resultatens synlighet eller dataskyddet inte luckras upp.",
        en: "After opening, questions cannot be removed, and neither visibility nor protection can be loosened.",
    };
    open_corrections = {
        fi: "Tekstejä voi korjata ja kysymyksiä lisätä. Korjauksista jää jälki.",
        sv: "Texter kan rättas och frågor läggas till. Rättelserna lämnar ett spår.",
        en: "Texts can be corrected and questions added. Corrections leave a trace.",
    };
    close_title = { fi: "Päätä aivoriihi", sv: "Avsluta brainstormingen", en: "Close the brainstorm" };
    close_1 = {
        fi: "Uusia ideoita, arvioita ja vastauksia ei enää oteta vastaan.",
        sv: "Nya idéer, bedömningar och svar tas inte längre emot.",
        en: "No more ideas, ratings or answers are taken.",
    };
    close_2 = {
        fi: "Osallistujille kerrotaan, että aivoriihi on päättynyt ja milloin vastaus tulee.",
        sv: "Deltagarna får veta att brainstormingen har avslutats och när svaret kommer.",
        en: "Participants are told that it has ended and when the answer comes.",
    };
    close_3 = {
        fi: "Voit katsoa tulokset ennen julkaisua. Tarvittaessa voit avata aivoriihen uudelleen.",
        sv: "Du kan se på resultaten före publiceringen. Vid behov kan du öppna brainstormingen på nytt.",
        en: "You can look at the results before publishing. You can reopen the brainstorm if you must.",
    };
    reopen_title = {
        fi: "Avaa aivoriihi uudelleen",
        sv: "Öppna brainstormingen på nytt",
        en: "Reopen the brainstorm",
    };
    reopen_1 = {
        fi: "Osallistujat voivat taas vastata.",
        sv: "Deltagarna kan svara igen.",
        en: "People can answer again.",
    };
    reopen_2 = {
        fi: "Jos päättymisaika on jo mennyt, se poistetaan. Aseta uusi asetuksista.",
        sv: "Om sluttiden redan har passerat tas den bort. Sätt en ny i inställningarna.",
        en: "If the end has passed, it is taken away. Set a new one in the settings.",
    };
    reopen_3 = {
        fi: "Sivuille jää julkinen merkintä siitä, että aivoriihi on avattu uudelleen.",
        sv: "På sidorna blir det en offentlig anteckning om att brainstormingen har öppnats på nytt.",
        en: "The pages keep a public mark that it was reopened.",
    };
    publish_title = { fi: "Julkaise tulokset", sv: "Publicera resultaten", en: "Publish the results" };
    publish_1 = {
        fi: "Tulokset tulevat kaikkien nähtäville, eikä julkaisua voi perua.",
        sv: "Resultaten blir synliga för alla och publiceringen kan inte ångras.",
        en: "Everybody will see the results, and publishing cannot be undone.",
    };
    publish_first = {
        fi: "Katso tulokset ensin itse: tähän asti ne ovat olleet piilossa kaikilta.",
        sv: "Se först själv på resultaten: hittills har de varit dolda för alla.",
        en: "Look at the results first: until now they have been hidden from everybody.",
    };
    publish_2(n: &str) = {
        fi: "Alle {n} hengen joukkoja ei näytetä.",
        sv: "Grupper med färre än {n} personer visas inte.",
        en: "Groups of fewer than {n} persons are not shown.",
    };
    publish_promise(day: &str) = {
        fi: "Olet luvannut vastauksen viimeistään {day}. Merkitse se annetuksi tekstit-sivulla, kun se on annettu.",
        sv: "Du har lovat ett svar senast {day}. Anteckna det på sidan med texter när det har getts.",
        en: "You have promised an answer by {day}. Mark it as given on the texts page when it has been.",
    };
    publish_no_promise = {
        fi: "Kerro osallistujille, mitä tuloksista seuraa.",
        sv: "Berätta för deltagarna vad resultaten leder till.",
        en: "Tell people what comes of the results.",
    };
    archive_title = {
        fi: "Arkistoi aivoriihi",
        sv: "Arkivera brainstormingen",
        en: "Archive the brainstorm",
    };
    archive_1 = {
        fi: "Tulokset jäävät luettaviksi. Mitään ei voi enää muuttaa.",
        sv: "Resultaten kan fortfarande läsas. Inget kan längre ändras.",
        en: "The results stay readable. Nothing can be changed any more.",
    };
    archive_2 = {
        fi: "Arkistointia ei voi perua.",
        sv: "Arkiveringen kan inte ångras.",
        en: "Archiving cannot be undone.",
    };
    empty_start = {
        fi: "Aloitetaan ilman aloitusideoita",
        sv: "Vi börjar utan startidéer",
        en: "Start without seed ideas",
    };
    empty_start_hint = {
        fi: "Onnistuu, kun ideat tarkistetaan ennen näyttämistä. Ensimmäisillä osallistujilla ei ole mitään arvioitavaa.",
        sv: "Går när idéerna granskas innan de visas. De första deltagarna har inget att bedöma.",
        en: "Works when ideas are checked before they are shown. The first people will have nothing to rate.",
    };

    // Ideas and moderation.
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
    queue_empty = { fi: "Jono on tyhjä", sv: "Kön är tom", en: "The queue is empty" };
    queue_empty_text = {
        fi: "Hyvä niin. Uudet tarkistettavat tulevat tähän.",
        sv: "Bra så. Nya att granska kommer hit.",
        en: "All is well. New ones will come here.",
    };
    queue_findings = {
        fi: "Tekstissä näyttää olevan:",
        sv: "Texten verkar innehålla:",
        en: "The text seems to hold:",
    };
    queue_reports = { fi: "Ilmoitukset", sv: "Anmälningar", en: "Reports" };
    queue_log = { fi: "Katso julkinen loki", sv: "Se den offentliga loggen", en: "See the public log" };
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

    // Channel links.
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

    // The organiser's own look at it.
    preview = {
        fi: "Katso osallistujan silmin",
        sv: "Se med deltagarens ögon",
        en: "See it as a participant",
    };
    preview_text = {
        fi: "Luonnoksen näet vain sinä ja muut työpöydän käyttäjät.",
        sv: "Utkastet ser bara du och arbetsbordets andra användare.",
        en: "The draft is shown to you and other people of the desk only.",
    };
    publish_look = {
        fi: "Katso tulokset ennen julkaisua",
        sv: "Se på resultaten före publiceringen",
        en: "Look at the results before publishing",
    };
}

impl T {
    /// A language's name.
    pub(crate) const fn language(self, lang: Lang) -> &'static str {
        match (self.0, lang) {
            (Lang::Fi, Lang::Fi) => "suomi",
            (Lang::Fi, Lang::Sv) => "ruotsi",
            (Lang::Fi, Lang::En) => "englanti",
            (Lang::Sv, Lang::Fi) => "finska",
            (Lang::Sv, Lang::Sv) => "svenska",
            (Lang::Sv, Lang::En) => "engelska",
            (Lang::En, Lang::Fi) => "Finnish",
            (Lang::En, Lang::Sv) => "Swedish",
            (Lang::En, Lang::En) => "English",
        }
    }

    /// A language as what something is written in, at the beginning of a sentence where that is Finnish or
    /// Swedish.
    pub(crate) const fn language_in(self, lang: Lang) -> &'static str {
        match (self.0, lang) {
            (Lang::Fi, Lang::Fi) => "Suomeksi",
            (Lang::Fi, Lang::Sv) => "Ruotsiksi",
            (Lang::Fi, Lang::En) => "Englanniksi",
            (Lang::Sv, Lang::Fi) => "På finska",
            (Lang::Sv, Lang::Sv) => "På svenska",
            (Lang::Sv, Lang::En) => "På engelska",
            (Lang::En, Lang::Fi) => "Finnish",
            (Lang::En, Lang::Sv) => "Swedish",
            (Lang::En, Lang::En) => "English",
        }
    }
}
