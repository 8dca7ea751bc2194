// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everything a participant reads that the organiser has not written.

use kernel::Lang;
use ui::messages;

messages! {
    /// The participant's words.
    pub(crate) struct T;

    // ---- the way ----
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

    // ---- the marks ----
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
    reopened(day: &str) = {
        fi: "Aivoriihi suljettiin ja avattiin uudelleen {day}.",
        sv: "Brainstormingen stängdes och öppnades på nytt {day}.",
        en: "The brainstorm was closed and opened again on {day}.",
    };

    // ---- intro ----
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

    // ---- background ----
    background_title = { fi: "Muutama taustatieto", sv: "Några bakgrundsuppgifter", en: "A few things about you" };
    background_lead = {
        fi: "Niiden avulla näemme, keitä on mukana ja kenen ääni puuttuu. Kaikki kohdat ovat vapaaehtoisia.",
        sv: "Med hjälp av dem ser vi vilka som är med och vems röst som saknas. Allt är frivilligt.",
        en: "They show who is taking part and whose voice is missing. Everything here is optional.",
    };
    background_next = { fi: "Siirry kysymyksiin", sv: "Gå till frågorna", en: "Go to the questions" };
    background_saved = { fi: "Taustatietosi on tallennettu.", sv: "Dina bakgrundsuppgifter har sparats.", en: "Your background has been saved." };
    background_edit = { fi: "Muuta taustatietoja", sv: "Ändra bakgrundsuppgifterna", en: "Change your background" };
    cookie_note = {
        fi: "Kun jatkat, tähän selaimeen tallennetaan yksi eväste. Sillä palvelu muistaa vastauksesi. Muita evästeitä ei käytetä.",
        sv: "När du fortsätter sparas en kaka i den här webbläsaren. Med den minns tjänsten dina svar. Inga andra kakor används.",
        en: "When you go on, one cookie is kept in this browser. With it the service remembers your answers. There are no other cookies.",
    };
    ask_group = { fi: "Missä roolissa vastaat?", sv: "I vilken roll svarar du?", en: "In which role do you answer?" };
    ask_group_many = { fi: "Voit valita useita.", sv: "Du kan välja flera.", en: "You can choose several." };
    ask_municipality = { fi: "Kotikuntasi", sv: "Din hemkommun", en: "Your home municipality" };
    municipality_hint = {
        fi: "Kirjoita nimen alku suomeksi tai ruotsiksi. Jätä tyhjäksi, jos et halua kertoa.",
        sv: "Skriv början av namnet på svenska eller finska. Lämna tomt om du inte vill svara.",
        en: "Type the beginning of its name in Finnish or Swedish. Leave it empty if you prefer not to say.",
    };
    municipality_find = { fi: "Hae kunta", sv: "Sök kommun", en: "Find the municipality" };
    municipality_matches = { fi: "Valitse kuntasi", sv: "Välj din kommun", en: "Choose your municipality" };
    municipality_none(typed: &str) = {
        fi: "Kuntaa ”{typed}” ei löytynyt. Tarkista kirjoitusasu tai jätä kohta tyhjäksi.",
        sv: "Kommunen ”{typed}” hittades inte. Kontrollera stavningen eller lämna fältet tomt.",
        en: "No municipality called “{typed}” was found. Check the spelling or leave this empty.",
    };
    municipality_which = {
        fi: "Moni kunta sopii. Valitse omasi luettelosta.",
        sv: "Flera kommuner passar in. Välj din i listan.",
        en: "Several municipalities fit. Choose yours from the list.",
    };
    municipality_found(n: i64) plural(n) = {
        fi: ["Löytyi {n} kunta.", "Löytyi {n} kuntaa."],
        sv: ["{n} kommun hittades.", "{n} kommuner hittades."],
        en: ["{n} municipality found.", "{n} municipalities found."],
    };
    ask_age = { fi: "Ikäsi", sv: "Din ålder", en: "Your age" };
    years(band: &str) = { fi: "{band} vuotta", sv: "{band} år", en: "{band} years" };
    years_or_more(age: &str) = { fi: "{age} vuotta tai enemmän", sv: "{age} år eller äldre", en: "{age} years or older" };
    ask_sex = { fi: "Sukupuoli", sv: "Kön", en: "Gender" };
    female = { fi: "Nainen", sv: "Kvinna", en: "Woman" };
    male = { fi: "Mies", sv: "Man", en: "Man" };
    other_sex = { fi: "Muu", sv: "Annat", en: "Other" };
    ask_tongue = { fi: "Äidinkielesi", sv: "Ditt modersmål", en: "Your mother tongue" };
    tongue_fi = { fi: "Suomi", sv: "Finska", en: "Finnish" };
    tongue_sv = { fi: "Ruotsi", sv: "Svenska", en: "Swedish" };
    tongue_sami = { fi: "Saame", sv: "Samiska", en: "Sámi" };
    tongue_other = { fi: "Muu kieli", sv: "Annat språk", en: "Another language" };
    ask_reads = { fi: "Millä kielillä luet muiden ideoita?", sv: "På vilka språk läser du andras idéer?", en: "In which languages do you read other people's ideas?" };
    reads_hint = {
        fi: "Saat arvioitavaksi vain ideoita, jotka on kirjoitettu näillä kielillä.",
        sv: "Du får bara bedöma idéer som är skrivna på de här språken.",
        en: "You are offered only ideas written in these languages.",
    };
    resident = { fi: "Asukas", sv: "Invånare", en: "Resident" };
    elected = { fi: "Luottamushenkilö", sv: "Förtroendevald", en: "Elected representative" };
    official = { fi: "Viranhaltija", sv: "Tjänsteinnehavare", en: "Public official" };
    employee = { fi: "Kunnan työntekijä", sv: "Kommunanställd", en: "Municipal employee" };
    researcher = { fi: "Tutkija", sv: "Forskare", en: "Researcher" };
    third_sector = { fi: "Kolmas sektori, esimerkiksi järjestö", sv: "Tredje sektorn, till exempel en förening", en: "Third sector, for example an association" };

    // ---- rating ----
    question_of(n: &str, of: &str) = { fi: "Kysymys {n} / {of}", sv: "Fråga {n} av {of}", en: "Question {n} of {of}" };
    ideas_lead = {
        fi: "Näet yhden idean kerrallaan. Kerro, mitä mieltä olet.",
        sv: "Du ser en idé åt gången. Berätta vad du tycker.",
        en: "You see one idea at a time. Say what you think.",
    };
    idea_label = { fi: "Idea", sv: "Idé", en: "Idea" };
    keys_hint = {
        fi: "Näppäimillä: nuolet valitsevat, Enter lähettää.",
        sv: "Med tangenter: pilarna väljer, Enter skickar.",
        en: "With keys: the arrows choose, Enter sends.",
    };
    send_rating = { fi: "Lähetä arvio", sv: "Skicka bedömningen", en: "Send the rating" };
    another_idea = { fi: "Näytä toinen idea", sv: "Visa en annan idé", en: "Show another idea" };
    rated_as(what: &str) = { fi: "Arviosi on tallessa: {what}.", sv: "Din bedömning är sparad: {what}.", en: "Your rating is saved: {what}." };
    rated_important = { fi: "tärkeä minulle", sv: "viktig för mig", en: "important to me" };
    rated_steps(x: &str, y: &str) = { fi: "{x} ja {y}", sv: "{x} och {y}", en: "{x} and {y}" };
    undone = {
        fi: "Arvio on kumottu. Voit arvioida idean uudelleen.",
        sv: "Bedömningen är ångrad. Du kan bedöma idén på nytt.",
        en: "The rating is undone. You can rate the idea again.",
    };
    progress_said(done: &str) = {
        fi: "Tallennettu. {done} / 10 tehty.", sv: "Sparat. {done} av 10 gjorda.", en: "Saved. {done} of 10 done.",
    };
    left(n: i64) plural(n) = {
        fi: ["{n} idea arvioimatta", "{n} ideaa arvioimatta"],
        sv: ["{n} idé kvar att bedöma", "{n} idéer kvar att bedöma"],
        en: ["{n} idea left to rate", "{n} ideas left to rate"],
    };
    all_rated_title = { fi: "Olet arvioinut kaikki ideat", sv: "Du har bedömt alla idéer", en: "You have rated every idea" };
    all_rated_text = {
        fi: "Hienoa! Uusia ideoita voi tulla lisää. Voit myös kirjoittaa oman.",
        sv: "Fint! Det kan komma nya idéer. Du kan också skriva en egen.",
        en: "Well done! New ideas may still come. You can also write your own.",
    };
    all_rated_languages = {
        fi: "Muilla kielillä on vielä ideoita. Voit lisätä kieliä taustatiedoissasi.",
        sv: "Det finns ännu idéer på andra språk. Du kan lägga till språk i dina bakgrundsuppgifter.",
        en: "There are still ideas in other languages. You can add languages to your background.",
    };
    show_other_languages = { fi: "Näytä myös muunkieliset ideat", sv: "Visa också idéer på andra språk", en: "Show ideas in other languages too" };
    translated(language: &str) = {
        fi: "Käännös. Alkuperäinen kieli: {language}.", sv: "Översättning. Originalspråk: {language}.", en: "Translation. Original language: {language}.",
    };
    original_text = { fi: "Alkuperäinen teksti", sv: "Originaltext", en: "Original text" };
    organiser_note = { fi: "Järjestäjän huomautus", sv: "Arrangörens anmärkning", en: "Organiser's note" };
    author_seed = { fi: "Järjestäjän idea", sv: "Arrangörens idé", en: "The organiser's idea" };
    author_paper = { fi: "Paperilla annettu idea", sv: "Idé på papper", en: "Idea given on paper" };
    author_import = { fi: "Tuotu idea", sv: "Importerad idé", en: "Imported idea" };
    talk = { fi: "Kommentit", sv: "Kommentarer", en: "Comments" };
    report_link = { fi: "Ilmoita asiaton idea", sv: "Anmäl en olämplig idé", en: "Report this idea" };
    own_idea = { fi: "Kirjoita oma idea", sv: "Skriv en egen idé", en: "Write your own idea" };
    next_question = { fi: "Seuraava kysymys", sv: "Nästa fråga", en: "Next question" };
    finish = { fi: "Lopeta tähän", sv: "Sluta här", en: "Finish here" };
    step_of(n: &str) = { fi: "{n} / 7", sv: "{n} av 7", en: "{n} of 7" };

    // ---- guess ----
    guess_title = { fi: "Näin muut ajattelevat?", sv: "Hur tänker andra?", en: "What do others think?" };
    guess_ask = {
        fi: "Moniko sadasta asukkaasta on samaa mieltä tästä ideasta? Arvaa.",
        sv: "Hur många av hundra invånare håller med om den här idén? Gissa.",
        en: "How many of 100 residents agree with this idea? Take a guess.",
    };
    guess_label = { fi: "Arvauksesi, 0–100", sv: "Din gissning, 0–100", en: "Your guess, 0–100" };
    guess_send = { fi: "Lähetä arvaus", sv: "Skicka gissningen", en: "Send the guess" };
    guess_skip = { fi: "En arvaa", sv: "Jag gissar inte", en: "I'd rather not guess" };
    guess_saved = { fi: "Arvauksesi on tallessa. Näet oikean luvun tuloksissa.", sv: "Din gissning är sparad. Du ser den rätta siffran i resultaten.", en: "Your guess is saved. You will see the real figure in the results." };
    guess_error = { fi: "Kirjoita kokonaisluku väliltä 0–100.", sv: "Skriv ett heltal mellan 0 och 100.", en: "Type a whole number from 0 to 100." };

    // ---- own idea ----
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
    similar_title = { fi: "Onko joku jo sanonut saman?", sv: "Har någon redan sagt samma sak?", en: "Has somebody said the same already?" };
    similar_text = {
        fi: "Nämä ideat muistuttavat omaasi. Voit kannattaa jotakin niistä tai lähettää omasi. Tekstisi on tallessa alla.",
        sv: "De här idéerna liknar din. Du kan stödja någon av dem eller skicka din egen. Din text finns kvar nedan.",
        en: "These ideas resemble yours. You can support one of them or send your own. Your text is kept below.",
    };
    similar_support = { fi: "Kannata tätä", sv: "Stöd den här", en: "Support this one" };
    similar_send = { fi: "Lähetä oma ideani", sv: "Skicka min egen idé", en: "Send my own idea" };
    supported = { fi: "Kannatuksesi on tallessa.", sv: "Ditt stöd är sparat.", en: "Your support is saved." };

    // ---- other questions ----
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

    // ---- summary and thanks ----
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

    // ---- own page ----
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

    // ---- return ----
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

    // ---- list of ideas ----
    list_title = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    list_count(n: i64) plural(n) = { fi: ["{n} idea", "{n} ideaa"], sv: ["{n} idé", "{n} idéer"], en: ["{n} idea", "{n} ideas"] };
    list_sort = { fi: "Järjestys", sv: "Ordning", en: "Order" };
    sort_newest = { fi: "Uusimmat", sv: "Nyaste", en: "Newest" };
    sort_supported = { fi: "Eniten kannatetut", sv: "Mest stödda", en: "Most supported" };
    sort_least_seen = { fi: "Vähiten arvioidut", sv: "Minst bedömda", en: "Least rated" };
    sort_random = { fi: "Satunnainen", sv: "Slumpmässig", en: "Random" };
    filter_question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    filter_language = { fi: "Kieli", sv: "Språk", en: "Language" };
    filter_all_questions = { fi: "Kaikki kysymykset", sv: "Alla frågor", en: "All questions" };
    filter_all_languages = { fi: "Kaikki kielet", sv: "Alla språk", en: "All languages" };
    filter_show = { fi: "Näytä", sv: "Visa", en: "Show" };
    list_empty = { fi: "Ei ideoita näillä valinnoilla", sv: "Inga idéer med de här valen", en: "No ideas with these choices" };
    list_own = { fi: "Oma ideasi", sv: "Din egen idé", en: "Your own idea" };
    your_rating(what: &str) = { fi: "Arviosi: {what}", sv: "Din bedömning: {what}", en: "Your rating: {what}" };
    rate_this = { fi: "Arvioi tämä", sv: "Bedöm den här", en: "Rate this" };
    counts(agree: &str, disagree: &str, skip: &str) = {
        fi: "Samaa mieltä {agree}, eri mieltä {disagree}, ohittanut {skip}",
        sv: "Av samma åsikt {agree}, av annan åsikt {disagree}, hoppade över {skip}",
        en: "Agree {agree}, disagree {disagree}, skipped {skip}",
    };
    join_to_rate = { fi: "Tule mukaan arvioimaan", sv: "Kom med och bedöm", en: "Join to rate" };

    // ---- report ----
    report_title = { fi: "Ilmoita asiaton idea", sv: "Anmäl en olämplig idé", en: "Report an idea" };
    report_lead = {
        fi: "Moderaattori lukee ilmoituksesi. Ideaa ei poisteta vain siksi, että joku on eri mieltä.",
        sv: "En moderator läser din anmälan. En idé tas inte bort bara för att någon är av annan åsikt.",
        en: "A moderator reads your report. An idea is not removed because somebody disagrees with it.",
    };
    report_why = { fi: "Mikä ideassa on vialla?", sv: "Vad är fel med idén?", en: "What is wrong with the idea?" };
    report_note = { fi: "Lisätietoja moderaattorille", sv: "Mer information till moderatorn", en: "More for the moderator" };
    report_send = { fi: "Lähetä ilmoitus", sv: "Skicka anmälan", en: "Send the report" };
    report_sent = { fi: "Kiitos. Moderaattori lukee ilmoituksesi.", sv: "Tack. En moderator läser din anmälan.", en: "Thank you. A moderator will read your report." };
    why_personal = { fi: "Siitä voi tunnistaa jonkun", sv: "Någon kan kännas igen", en: "Somebody can be recognised" };
    why_threat = { fi: "Uhkailua tai vihapuhetta", sv: "Hot eller hatretorik", en: "Threat or hate" };
    why_insult = { fi: "Loukkaava", sv: "Kränkande", en: "Insulting" };
    why_unlawful = { fi: "Muuten lainvastainen", sv: "Olaglig på annat sätt", en: "Unlawful in another way" };
    why_spam = { fi: "Mainos tai roskaviesti", sv: "Reklam eller skräp", en: "Advertising or spam" };
    why_topic = { fi: "Ei liity kysymykseen", sv: "Hör inte till frågan", en: "Not about the question" };
    why_duplicate = { fi: "Sama kuin toinen idea", sv: "Samma som en annan idé", en: "The same as another idea" };
    why_not_idea = { fi: "Useita ideoita yhdessä tai ei ideaa lainkaan", sv: "Flera idéer i en eller ingen idé alls", en: "Several ideas in one, or none" };

    // ---- moderation ----
    moderation_title = { fi: "Moderointi", sv: "Moderering", en: "Moderation" };
    moderation_lead = {
        fi: "Kenenkään sanoja ei muuteta. Asiaton idea voidaan piilottaa, ja syy kerrotaan tällä sivulla kaikille.",
        sv: "Ingens ord ändras. En olämplig idé kan döljas, och orsaken berättas för alla på den här sidan.",
        en: "Nobody's words are changed. An idea may be hidden, and the reason is told to everybody on this page.",
    };
    moderation_pre = { fi: "Ideat luetaan ennen kuin ne näkyvät muille.", sv: "Idéerna läses innan de visas för andra.", en: "Ideas are read before others see them." };
    moderation_post = { fi: "Ideat näkyvät heti. Asiattomat piilotetaan jälkikäteen.", sv: "Idéerna syns genast. Olämpliga döljs i efterhand.", en: "Ideas are visible at once. Improper ones are hidden afterwards." };
    moderation_when = { fi: "Milloin idea tulee näkyviin?", sv: "När blir en idé synlig?", en: "When does an idea become visible?" };
    moderation_why = { fi: "Miksi idea voidaan piilottaa?", sv: "Varför kan en idé döljas?", en: "Why may an idea be hidden?" };
    moderation_held = {
        fi: "Henkilötunnukset, maksukorttien numerot ja tilinumerot pysäytetään automaattisesti. Muuten mitään ei piiloteta koneen päätöksellä.",
        sv: "Personbeteckningar, betalkortsnummer och kontonummer stoppas automatiskt. I övrigt döljs inget genom ett maskinellt beslut.",
        en: "Identity codes, payment card numbers and account numbers are stopped automatically. Nothing else is hidden by a machine.",
    };
    moderation_log = { fi: "Tehdyt toimet", sv: "Vidtagna åtgärder", en: "What has been done" };
    moderation_none = { fi: "Moderaattori ei ole tehnyt mitään.", sv: "Moderatorn har inte gjort något.", en: "No moderator has done anything." };
    log_day = { fi: "Päivä", sv: "Datum", en: "Day" };
    log_action = { fi: "Toimi", sv: "Åtgärd", en: "Action" };
    log_reason = { fi: "Syy", sv: "Orsak", en: "Reason" };
    log_number = { fi: "Nro", sv: "Nr", en: "No." };
    act_approve = { fi: "Idea hyväksyttiin näkyväksi", sv: "En idé godkändes", en: "An idea was approved" };
    act_hide = { fi: "Idea piilotettiin", sv: "En idé doldes", en: "An idea was hidden" };
    act_restore = { fi: "Idea palautettiin näkyväksi", sv: "En idé återställdes", en: "An idea was restored" };
    act_merge = { fi: "Idea yhdistettiin toiseen", sv: "En idé slogs samman med en annan", en: "An idea was joined to another" };
    act_reopen = { fi: "Aivoriihi avattiin uudelleen", sv: "Brainstormingen öppnades på nytt", en: "The brainstorm was opened again" };
    act_brake = { fi: "Aivoriihen toimintaa rajoitettiin tai rajoitus purettiin", sv: "Brainstormingen begränsades eller en begränsning hävdes", en: "The brainstorm was restricted, or a restriction was lifted" };

    // ---- privacy ----
    privacy_title = { fi: "Tietosuoja tässä aivoriihessä", sv: "Dataskydd i den här brainstormingen", en: "Privacy in this brainstorm" };
    privacy_lead = {
        fi: "Lyhyesti: emme tiedä, kuka olet, emmekä yritä selvittää sitä.",
        sv: "Kort sagt: vi vet inte vem du är, och vi försöker inte ta reda på det.",
        en: "In short: we do not know who you are, and we do not try to find out.",
    };
    privacy_who = { fi: "Kuka vastaa tiedoista?", sv: "Vem ansvarar för uppgifterna?", en: "Who is responsible?" };
    privacy_controller(who: &str) = {
        fi: "Rekisterinpitäjä on aivoriihen järjestäjä: {who}.",
        sv: "Personuppgiftsansvarig är den som ordnar brainstormingen: {who}.",
        en: "The controller is the organiser of the brainstorm: {who}.",
    };
    privacy_controller_unnamed = {
        fi: "Rekisterinpitäjä on aivoriihen järjestäjä.",
        sv: "Personuppgiftsansvarig är den som ordnar brainstormingen.",
        en: "The controller is the organiser of the brainstorm.",
    };
    privacy_contact(how: &str) = { fi: "Yhteydenotot: {how}", sv: "Kontakt: {how}", en: "Contact: {how}" };
    privacy_basis_title = { fi: "Millä perusteella?", sv: "På vilken grund?", en: "On what basis?" };
    privacy_basis = {
        fi: "Käsittely perustuu yleistä etua koskevaan tehtävään: EU:n tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta, tietosuojalain 4 § ja kuntalain 22 §, jonka mukaan asukkailla on oikeus osallistua ja vaikuttaa.",
        sv: "Behandlingen grundar sig på en uppgift av allmänt intresse: artikel 6.1 e i EU:s dataskyddsförordning, 4 § i dataskyddslagen och 22 § i kommunallagen, enligt vilken invånarna har rätt att delta och påverka.",
        en: "The processing rests on a task in the public interest: Article 6(1)(e) of the EU General Data Protection Regulation, section 4 of the Finnish Data Protection Act and section 22 of the Local Government Act, which gives residents the right to take part and have an influence.",
    };
    privacy_what = { fi: "Mitä tallennamme?", sv: "Vad sparar vi?", en: "What do we keep?" };
    privacy_keep_1 = { fi: "ideasi, arviosi ja muut vastauksesi", sv: "dina idéer, bedömningar och övriga svar", en: "your ideas, ratings and other answers" };
    privacy_keep_2 = { fi: "taustatiedot, jotka itse kerroit", sv: "de bakgrundsuppgifter som du själv har gett", en: "the background that you told yourself" };
    privacy_keep_3 = { fi: "päivän, jona tulit mukaan, ja kutsulinkin, jonka kautta tulit", sv: "dagen då du kom med och inbjudningslänken som du kom via", en: "the day on which you joined and the invitation link you came by" };
    privacy_keep_4 = {
        fi: "palautuskoodistasi tiivisteen, josta itse koodia ei saa selville",
        sv: "ett kondensat av din återkomstkod; själva koden går inte att läsa ut ur det",
        en: "a hash of your return code, from which the code itself cannot be told",
    };
    privacy_not = { fi: "Mitä emme tallenna?", sv: "Vad sparar vi inte?", en: "What do we not keep?" };
    privacy_not_text = {
        fi: "Emme tallenna nimeä, IP-osoitetta, laitteesi tietoja emmekä kellonaikoja. Palvelussa ei ole seurantaa eikä kolmansien osapuolten sisältöä. Ainoa eväste asetetaan vasta, kun tulet mukaan.",
        sv: "Vi sparar inte namn, IP-adress, uppgifter om din enhet eller klockslag. Tjänsten har ingen spårning och inget innehåll från tredje part. Den enda kakan sätts först när du kommer med.",
        en: "We do not keep your name, your IP address, anything about your device or times of day. There is no tracking and nothing from third parties. The only cookie is set when you join.",
    };
    privacy_shown = { fi: "Mitä muut näkevät?", sv: "Vad ser andra?", en: "What do others see?" };
    privacy_shown_text(n: &str) = {
        fi: "Ideasi näkyvät ilman tietoa kirjoittajasta. Arviot ja taustatiedot julkaistaan vain lukuina, joissa on vähintään {n} ihmistä.",
        sv: "Dina idéer visas utan uppgift om skribenten. Bedömningar och bakgrundsuppgifter publiceras bara som siffror med minst {n} personer.",
        en: "Your ideas are shown without anything about their writer. Ratings and backgrounds are published only as figures of at least {n} people.",
    };
    privacy_how_long = { fi: "Kuinka kauan?", sv: "Hur länge?", en: "For how long?" };
    privacy_retention(n: i64) plural(n) = {
        fi: ["Avaimesi hävitetään {n} päivän kuluttua aivoriihen päättymisestä. Sen jälkeen vastauksia ei voi enää yhdistää sinuun edes palautuskoodilla.", "Avaimesi hävitetään {n} päivän kuluttua aivoriihen päättymisestä. Sen jälkeen vastauksia ei voi enää yhdistää sinuun edes palautuskoodilla."],
        sv: ["Din nyckel förstörs {n} dag efter att brainstormingen har avslutats. Därefter kan svaren inte kopplas till dig ens med återkomstkoden.", "Din nyckel förstörs {n} dagar efter att brainstormingen har avslutats. Därefter kan svaren inte kopplas till dig ens med återkomstkoden."],
        en: ["Your key is destroyed {n} day after the brainstorm has ended. After that the answers cannot be tied to you, not even with the return code.", "Your key is destroyed {n} days after the brainstorm has ended. After that the answers cannot be tied to you, not even with the return code."],
    };
    privacy_rights = { fi: "Oikeutesi", sv: "Dina rättigheter", en: "Your rights" };
    privacy_rights_text = {
        fi: "Voit katsoa, korjata, ladata ja poistaa tietosi itse kohdassa Oma sivu. Jos et ole käyttänyt palautuskoodiasi, emme löydä tietojasi, koska niissä ei ole nimeäsi. Voit myös vastustaa käsittelyä ja valittaa tietosuojavaltuutetulle (tietosuoja.fi).",
        sv: "Du kan själv se, rätta, ladda ner och radera dina uppgifter på Min sida. Utan din återkomstkod hittar vi dem inte, eftersom ditt namn inte finns i dem. Du kan också göra invändningar mot behandlingen och klaga hos dataombudsmannen (tietosuoja.fi/sv).",
        en: "You can see, correct, download and delete your data yourself on your own page. Without your return code we cannot find them, because your name is not in them. You may also object to the processing and complain to the Data Protection Ombudsman (tietosuoja.fi/en).",
    };

    // ---- why something was not done ----
    no_other = { fi: "Tämä ei onnistunut. Päivitä sivu ja yritä uudelleen.", sv: "Det lyckades inte. Ladda om sidan och försök igen.", en: "That did not work. Reload the page and try again." };
    choose_rating = { fi: "Valitse ensin, mitä mieltä olet.", sv: "Välj först vad du tycker.", en: "First choose what you think." };
    choose_steps = { fi: "Valitse kohta kummaltakin asteikolta.", sv: "Välj ett steg på båda skalorna.", en: "Choose a step on both scales." };
    field_choice = { fi: "Valitse jokin vaihtoehdoista.", sv: "Välj ett av alternativen.", en: "Choose one of the options." };
}

impl T {
    /// The name of a language in this one: inside a sentence.
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
}
