// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reports, moderation, privacy, and why something was not done.

use super::T;

ui::messages! {
    pub(crate) impl T;

    // Report.
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

    // Moderation.
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
    moderation_comments = {
        fi: "Kommenttien moderointiloki",
        sv: "Kommentarernas modereringslogg",
        en: "The log of comment moderation",
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

    // Privacy.
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
    privacy_keep_5 = {
        fi: "merkinnän, jos ideoita arvioidaan nopeammin kuin ihminen ehtii lukea; aikoja ei tallenneta",
        sv: "en anteckning om idéer bedöms snabbare än en människa hinner läsa; tider sparas inte",
        en: "a mark if ideas are rated faster than a person can read; no times are kept",
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
    privacy_stays = {
        fi: "Ideat, kommentit ja tuloksiin lasketut luvut jäävät osaksi aivoriihen aineistoa ilman tietoa kirjoittajasta.",
        sv: "Idéer, kommentarer och siffror i resultaten blir kvar i brainstormingens material utan uppgift om skribenten.",
        en: "Ideas, comments and the figures in the results stay part of the brainstorm's material, without anything about who wrote them.",
    };
    privacy_backups = {
        fi: "Varmuuskopiot säilytetään enintään 35 päivää. Poistamasi tiedot häviävät niistäkin siinä ajassa, ja jos kopio joudutaan palauttamaan, poistot tehdään uudelleen.",
        sv: "Säkerhetskopior sparas i högst 35 dagar. Det du har raderat försvinner också ur dem inom den tiden, och om en kopia måste återställas görs raderingarna på nytt.",
        en: "Backups are kept for 35 days at most. What you have deleted is gone from them too by then, and if a backup has to be restored, the deletions are made again.",
    };
    privacy_recipients = { fi: "Kuka saa tiedot?", sv: "Vem får uppgifterna?", en: "Who gets the data?" };
    privacy_recipient_1 = {
        fi: "kaikki: ideasi ja kommenttisi ilman nimeä sekä tulosten luvut",
        sv: "alla: dina idéer och kommentarer utan namn samt siffrorna i resultaten",
        en: "everybody: your ideas and comments without a name, and the figures of the results",
    };
    privacy_recipient_2 = {
        fi: "järjestäjän työntekijät, jotka pitävät aivoriihtä, tarkistavat ideoita tai tutkivat vastauksia; tutkija voi ottaa vastaukset riveinä ilman nimiä ja palautuskoodeja",
        sv: "arrangörens anställda som håller brainstormingen, granskar idéer eller analyserar svaren; en analytiker kan ta ut svaren som rader utan namn och återkomstkoder",
        en: "the organiser's staff who run the brainstorm, check ideas or study the answers; an analyst can take the answers out as rows without names and return codes",
    };
    privacy_recipient_3 = {
        fi: "palvelun ylläpitäjä, jos se on muu kuin järjestäjä. Se käsittelee tietoja vain järjestäjän lukuun.",
        sv: "den som driver tjänsten, om det är någon annan än arrangören. Den behandlar uppgifterna bara för arrangörens räkning.",
        en: "whoever hosts the service, if that is not the organiser. They process the data on behalf of the organiser only.",
    };
    privacy_looked = {
        fi: "Kun työntekijä lukee odottavia ideoita tai ottaa vastauksia ulos, siitä jää merkintä lokiin.",
        sv: "När en anställd läser idéer som väntar eller tar ut svar antecknas det i en logg.",
        en: "When staff read ideas that wait or take answers out, it is noted in a log.",
    };
    privacy_transfers = { fi: "Siirretäänkö tietoja muualle?", sv: "Förs uppgifter vidare?", en: "Do the data go elsewhere?" };
    privacy_transfers_text = {
        fi: "Ei. Tietoja ei anneta kolmansille osapuolille eikä siirretä EU:n tai Euroopan talousalueen ulkopuolelle.",
        sv: "Nej. Uppgifter lämnas inte ut till tredje part och förs inte utanför EU eller Europeiska ekonomiska samarbetsområdet.",
        en: "No. Nothing is given to third parties, and nothing is transferred outside the EU or the European Economic Area.",
    };
    privacy_rights = { fi: "Oikeutesi", sv: "Dina rättigheter", en: "Your rights" };
    privacy_right_1 = {
        fi: "Voit katsoa, korjata, ladata ja poistaa tietosi itse Omalla sivulla. Se onnistuu myös myöhemmin palautuskoodilla.",
        sv: "Du kan själv se, rätta, ladda ner och radera dina uppgifter på Min sida. Det går också senare, med återkomstkoden.",
        en: "You can see, correct, download and delete your data yourself on your own page. You can also do it later, with your return code.",
    };
    privacy_right_2 = {
        fi: "Voit vastustaa käsittelyä tai pyytää, että sitä rajoitetaan: ota yhteyttä järjestäjään.",
        sv: "Du kan göra invändningar mot behandlingen eller be att den begränsas: kontakta arrangören.",
        en: "You may object to the processing, or ask that it be restricted: contact the organiser.",
    };
    privacy_right_3 = {
        fi: "Voit valittaa tietosuojavaltuutetulle (tietosuoja.fi).",
        sv: "Du kan klaga hos dataombudsmannen (tietosuoja.fi/sv).",
        en: "You may complain to the Data Protection Ombudsman (tietosuoja.fi/en).",
    };
    privacy_rights_text = {
        fi: "Ilman palautuskoodiasi emme löydä tietojasi, koska niissä ei ole nimeäsi. Tiedoistasi ei tehdä sinua koskevia päätöksiä, ei koneellisesti eikä muuten.",
        sv: "Utan din återkomstkod hittar vi inte dina uppgifter, eftersom ditt namn inte finns i dem. Inga beslut om dig fattas utifrån dem, vare sig av en maskin eller på annat sätt.",
        en: "Without your return code we cannot find your data, because your name is not in them. No decisions about you are made from them, by a machine or otherwise.",
    };

    // Why something was not done.
    no_other = { fi: "Tämä ei onnistunut. Päivitä sivu ja yritä uudelleen.", sv: "Det lyckades inte. Ladda om sidan och försök igen.", en: "That did not work. Reload the page and try again." };
    choose_rating = { fi: "Valitse ensin, mitä mieltä olet.", sv: "Välj först vad du tycker.", en: "First choose what you think." };
    choose_steps = { fi: "Valitse kohta kummaltakin asteikolta.", sv: "Välj ett steg på båda skalorna.", en: "Choose a step on both scales." };
    field_choice = { fi: "Valitse jokin vaihtoehdoista.", sv: "Välj ett av alternativen.", en: "Choose one of the options." };
}
