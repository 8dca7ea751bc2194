// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the style page says: sample words, and the rules of the look.

use crate::messages;

messages! {
    /// Sample words of the style page.
    pub(crate) struct T;
    title = { fi: "Tyylisivu", sv: "Stilsida", en: "Style page" };
    lead = {
        fi: "Kaikki rakenneosat yhdellä sivulla. Täällä näkee, miltä palvelu näyttää ja miten se toimii.",
        sv: "Alla byggstenar på en sida. Här ser man hur tjänsten ser ut och fungerar.",
        en: "Every building block on one page: how the service looks and how it behaves.",
    };
    eyebrow = { fi: "Riihen ulkoasu", sv: "Riihis utseende", en: "The look of Riihi" };
    text = { fi: "Teksti", sv: "Text", en: "Text" };
    sample = {
        fi: "Kunta on meidän yhteinen. Riihessä kuka tahansa voi sanoa, mitä kunnan pitäisi tehdä, ja nähdä, mitä muut ajattelevat. Nimeä ei kysytä, ja jokainen vastaus luetaan.",
        sv: "Kommunen är vår gemensamma. I Riihi kan vem som helst säga vad kommunen borde göra och se vad andra tycker. Ingen frågar efter ditt namn, och varje svar blir läst.",
        en: "A municipality belongs to all of us. In Riihi anyone can say what it should do and see what others think. Nobody asks for your name, and every answer is read.",
    };
    idea = {
        fi: "Kirjaston voisi pitää auki iltaisin niin, että lukiolaiset saavat lukea siellä rauhassa.",
        sv: "Biblioteket kunde ha kvällsöppet så att gymnasieelever får läsa där i lugn och ro.",
        en: "The library could stay open in the evenings so that students have a quiet place to read.",
    };
    rating = { fi: "Arvioi idea", sv: "Bedöm idén", en: "Rate an idea" };
    rating_help = {
        fi: "Napauta vastausta. Näppäimillä: nuolet valitsevat, Enter lähettää.",
        sv: "Tryck på ett svar. Med tangenter: pilarna väljer, Enter skickar.",
        en: "Tap an answer. With keys: the arrows choose, Enter sends.",
    };
    form = { fi: "Lomake", sv: "Formulär", en: "Form" };
    field_title = { fi: "Otsikko", sv: "Rubrik", en: "Title" };
    field_hint = { fi: "Lyhyt ja selvä, korkeintaan rivi.", sv: "Kort och tydligt, högst en rad.", en: "Short and clear, one line at most." };
    field_error = { fi: "Kirjoita otsikko.", sv: "Skriv en rubrik.", en: "Write a title." };
    field_idea = { fi: "Ideasi", sv: "Din idé", en: "Your idea" };
    field_role = { fi: "Missä roolissa vastaat?", sv: "I vilken roll svarar du?", en: "In which role do you answer?" };
    resident = { fi: "Asukas", sv: "Invånare", en: "Resident" };
    elected = { fi: "Luottamushenkilö", sv: "Förtroendevald", en: "Elected representative" };
    employee = { fi: "Kunnan työntekijä", sv: "Kommunanställd", en: "Municipal employee" };
    field_languages = { fi: "Millä kielillä luet ideoita?", sv: "På vilka språk läser du idéer?", en: "In which languages do you read ideas?" };
    field_place = { fi: "Kotikunta", sv: "Hemkommun", en: "Home municipality" };
    field_file = { fi: "Tiedosto", sv: "Fil", en: "File" };
    buttons = { fi: "Painikkeet ja linkit", sv: "Knappar och länkar", en: "Buttons and links" };
    notices = { fi: "Ilmoitukset", sv: "Meddelanden", en: "Notices" };
    promise = { fi: "Lupaus", sv: "Löfte", en: "The promise" };
    promise_text = {
        fi: "Valtuusto käsittelee ideat 15.3.2027 mennessä ja vastaa jokaiseen teemaan.",
        sv: "Fullmäktige behandlar idéerna senast 15.3.2027 och svarar på varje tema.",
        en: "The council considers the ideas by 15 March 2027 and answers every theme.",
    };
    saved = { fi: "Arviosi on tallessa.", sv: "Din bedömning är sparad.", en: "Your rating is saved." };
    closing = { fi: "Aivoriihi sulkeutuu huomenna.", sv: "Brainstormingen stänger i morgon.", en: "The brainstorm closes tomorrow." };
    failed = { fi: "Yhteys katkesi. Yritä uudelleen.", sv: "Förbindelsen bröts. Försök igen.", en: "The connection broke. Try again." };
    cards = { fi: "Kortit ja luvut", sv: "Kort och siffror", en: "Cards and figures" };
    card_title = { fi: "Tulevaisuuden kunta 2050", sv: "Framtidens kommun 2050", en: "The municipality of 2050" };
    participants = { fi: "osallistujaa", sv: "deltagare", en: "participants" };
    ideas = { fi: "ideaa", sv: "idéer", en: "ideas" };
    ratings = { fi: "arviota", sv: "bedömningar", en: "ratings" };
    lists = { fi: "Taulukot ja reitit", sv: "Tabeller och vägar", en: "Tables and ways" };
    table = { fi: "Osallistujat roolin mukaan", sv: "Deltagare efter roll", en: "Participants by role" };
    role = { fi: "Rooli", sv: "Roll", en: "Role" };
    count = { fi: "Määrä", sv: "Antal", en: "Count" };
    empty = { fi: "Ei vielä ideoita", sv: "Inga idéer ännu", en: "No ideas yet" };
    empty_text = { fi: "Kirjoita ensimmäinen. Muut pääsevät heti arvioimaan sitä.", sv: "Skriv den första. Andra kan genast bedöma den.", en: "Write the first one. Others can rate it at once." };
    how = { fi: "Miten tämä on laskettu?", sv: "Hur har detta räknats?", en: "How was this calculated?" };
    colours = { fi: "Värit", sv: "Färger", en: "Colours" };
    colours_lead = {
        fi: "Jokaisella värillä on nimi ja arvo vaaleassa ja tummassa ulkoasussa. Kontrasti on laskettu sivun pohjaa vasten: tekstin on oltava vähintään 4,5, painikkeen reunan ja kuvion vähintään 3.",
        sv: "Varje färg har ett namn och ett värde i det ljusa och det mörka utseendet. Kontrasten är räknad mot sidans botten: text ska ha minst 4,5, kanter och figurer minst 3.",
        en: "Each colour has a name, and a value in the light and in the dark look. The contrast is against the page's ground: text needs at least 4.5, edges and shapes at least 3.",
    };
    colour = { fi: "Väri", sv: "Färg", en: "Colour" };
    light = { fi: "Vaalea", sv: "Ljus", en: "Light" };
    dark = { fi: "Tumma", sv: "Mörk", en: "Dark" };
    contrast = { fi: "Kontrasti", sv: "Kontrast", en: "Contrast" };
    sizes = { fi: "Kirjainten koot", sv: "Bokstävernas storlekar", en: "Sizes of letters" };
    groups = { fi: "Ryhmien merkit", sv: "Gruppernas märken", en: "Marks of groups" };
    on_page = {
        fi: "Tällä sivulla",
        sv: "På sidan",
        en: "On this page",
    };
    groups_lead = {
        fi: "Jokaisella mielipideryhmällä on oma muoto, kirjain ja väri: väri ei ole koskaan ainoa merkki. Analyysi löytää korkeintaan viisi ryhmää, ja loput kolme väriä säästävät ryhmien merkit versiosta toiseen. Taulukossa on kahden samanlaisimman värin ero: yhden eron näkee juuri ja juuri vierekkäin, kymmenen yhdellä silmäyksellä.",
        sv: "Varje åsiktsgrupp har en egen form, bokstav och färg: färgen är aldrig det enda märket. Analysen hittar högst fem grupper, och de tre övriga färgerna behövs för att grupper ska behålla sina märken från en version till nästa. Tabellen visar skillnaden mellan de två färger som liknar varandra mest: en skillnad på ett syns nätt och jämnt sida vid sida, tio med en blick.",
        en: "Each opinion group has a shape, a letter and a colour of its own: colour is never the only mark. An analysis finds five groups at most; the three other colours let groups keep their marks from one version to the next. The table shows how far the two most similar colours are apart: a difference of one is just seen side by side, ten at a glance.",
    };
    sight = {
        fi: "Silmät",
        sv: "Ögon",
        en: "Eyes",
    };
    sight_full = {
        fi: "Täysi värinäkö",
        sv: "Fullt färgseende",
        en: "Full colour vision",
    };
    sight_protan = {
        fi: "Punasokeus (protanopia)",
        sv: "Rödblindhet (protanopi)",
        en: "Red-blind (protanopia)",
    };
    sight_deutan = {
        fi: "Vihersokeus (deuteranopia)",
        sv: "Grönblindhet (deuteranopi)",
        en: "Green-blind (deuteranopia)",
    };
    sight_tritan = {
        fi: "Sinisokeus (tritanopia)",
        sv: "Blåblindhet (tritanopi)",
        en: "Blue-blind (tritanopia)",
    };
    sight_grey = {
        fi: "Harmaa tuloste, kirkkauden ero sadasta",
        sv: "Grå utskrift, skillnad i ljushet av hundra",
        en: "Grey print, step of brightness out of a hundred",
    };
    five = {
        fi: "5 ryhmää",
        sv: "5 grupper",
        en: "5 groups",
    };
    eight = {
        fi: "8 ryhmää",
        sv: "8 grupper",
        en: "8 groups",
    };
    sizes_lead = {
        fi: "Kirjasin on Source Sans 3. Leipäteksti on 18 kuvapistettä ja rivi korkeintaan 38 rem eli noin 70 merkkiä. Otsikot pienenevät puhelimessa.",
        sv: "Typsnittet är Source Sans 3. Brödtexten är 18 bildpunkter och en rad högst 38 rem, ungefär 70 tecken. Rubriker blir mindre på telefonen.",
        en: "The typeface is Source Sans 3. Running text is 18 pixels and a line 38 rem at most, about 70 characters. Headings shrink on a phone.",
    };
    measure = {
        fi: "Mitta",
        sv: "Mått",
        en: "Measure",
    };
    value = {
        fi: "Arvo",
        sv: "Värde",
        en: "Value",
    };
    look_of = {
        fi: "Näyte",
        sv: "Prov",
        en: "Sample",
    };
    space = {
        fi: "Välit ja pyöristykset",
        sv: "Avstånd och rundningar",
        en: "Distances and roundings",
    };
    space_lead = {
        fi: "Välit ovat viisi, pyöristyksiä on kaksi. Jokainen painike ja kenttä on vähintään 46 kuvapistettä korkea.",
        sv: "Det finns fem avstånd och två rundningar. Varje knapp och fält är minst 46 bildpunkter högt.",
        en: "There are five distances and two roundings. Every button and field is at least 46 pixels high.",
    };
    states = {
        fi: "Tilat",
        sv: "Lägen",
        en: "States",
    };
    states_text = {
        fi: "Sarkaimella siirryttäessä kohdalla on aina kolmen kuvapisteen kehys. Valittu painike saa rastin ja täyden värin, käytöstä poistettu haalistuu.",
        sv: "Den som går med tabulatorn ser alltid en ram på tre bildpunkter. En vald knapp får en bock och full färg, en avstängd bleknar.",
        en: "Whoever moves by Tab always sees a ring of three pixels. A chosen button gets a tick and full colour, a disabled one fades.",
    };
    chosen = {
        fi: "Valittu",
        sv: "Vald",
        en: "Chosen",
    };
    disabled = {
        fi: "Ei käytössä",
        sv: "Avstängd",
        en: "Disabled",
    };
    charts = {
        fi: "Kuviot",
        sv: "Diagram",
        en: "Charts",
    };
    charts_lead = {
        fi: "Jokaisella kuviolla on lause, joka sanoo löydöksen, ja samat luvut taulukkona. Sanat ovat kuvion vieressä, eivät erillisessä selitteessä. Alle viiden ihmisen lukuja ei piirretä. Samat kuviot ovat sivulla, PDF:ssä ja dioissa.",
        sv: "Varje diagram har en mening som säger vad det visar, och samma siffror som tabell. Orden står vid det de gäller och inte i en separat förklaring. Siffror om färre än fem människor ritas inte. Samma diagram finns på sidan, i PDF:en och på bilderna.",
        en: "Each chart has a sentence that says what it shows, and the same figures as a table. Words stand beside what they are about, not in a separate legend. Figures about fewer than five people are not drawn. The page, the PDF and the slides have the same charts.",
    };
    icons = {
        fi: "Kuvakkeet",
        sv: "Ikoner",
        en: "Icons",
    };
    icons_lead = {
        fi: "Kuvake on aina sanan vieressä, ei koskaan yksin. Viiva on kaksi kuvapistettä leveä ja tekstin värinen.",
        sv: "En ikon står alltid vid ett ord, aldrig ensam. Linjen är två bildpunkter bred och har textens färg.",
        en: "An icon always stands beside a word, never alone. Its line is two pixels wide and has the colour of the text.",
    };
    print = {
        fi: "Paperi",
        sv: "Papper",
        en: "Print",
    };
    print_text = {
        fi: "Tulostettaessa pohja on valkoinen ja teksti musta, valikot ja painikkeet jäävät pois, eikä otsikko, kuvio tai kortti katkea sivun vaihtuessa. Tulossivu, kuntakohtainen arkki ja juliste on tehty A4-paperille.",
        sv: "I utskrift är botten vit och texten svart, menyer och knappar utelämnas, och en rubrik, ett diagram eller ett kort delas inte mellan två sidor. Resultatsidan, kommunens blad och affischen är gjorda för A4.",
        en: "In print the ground is white and the text black, menus and buttons are left out, and no heading, chart or card is broken by the end of a page. The page of results, the municipality's sheet and the poster are made for A4.",
    };
    theme = {
        fi: "Kunnan värit ja logo",
        sv: "Kommunens färger och logotyp",
        en: "A municipality's colours and logo",
    };
    theme_lead = {
        fi: "Organisaatio antaa kuusi väriä ja logon: pääväri, teksti sen päällä ja korosteväri, vaaleaan ja tummaan ulkoasuun. Pääväri on luettava pohjaa vasten ja teksti päävärin päällä (vähintään 4,5), korosteen on erotuttava (vähintään 3). Muuten värit hylätään ja sivu sanoo, mikä pari ei kelpaa. Ryhmien ja vastausten värit ovat kaikilla samat. Logo näytetään valkoisella pohjalla.",
        sv: "Organisationen ger sex färger och en logotyp: huvudfärgen, texten på den och accentfärgen, för det ljusa och det mörka utseendet. Huvudfärgen ska kunna läsas mot botten och texten mot huvudfärgen (minst 4,5), accenten ska synas (minst 3). Annars avvisas färgerna och sidan säger vilket par som inte duger. Gruppernas och svarens färger är desamma för alla. Logotypen visas på vit botten.",
        en: "An organisation gives six colours and a logo: the main colour, the text on it and the accent, for the light and the dark look. The main colour must be readable on the ground and the text on the main colour (at least 4.5), the accent must stand out (at least 3). Otherwise the colours are refused and the page says which pair fails. The colours of groups and answers are the same for all. The logo is shown on white.",
    };
    theme_try = {
        fi: "Kokeiltu väri",
        sv: "Prövad färg",
        en: "Colour tried",
    };
    verdict = {
        fi: "Tulos",
        sv: "Utfall",
        en: "Verdict",
    };
    accepted = {
        fi: "Kelpaa",
        sv: "Godkänd",
        en: "Accepted",
    };
    refused(front: &str, behind: &str, ratio: &str, least: &str) = {
        fi: "Hylätään: {front} pohjalla {behind} on {ratio}, tarvitaan {least}",
        sv: "Avvisas: {front} på {behind} är {ratio}, {least} behövs",
        en: "Refused: {front} on {behind} is {ratio}, {least} is needed",
    };
    icon_clock = { fi: "Aika", sv: "Tid", en: "Time" };
    icon_download = { fi: "Lataa", sv: "Ladda ner", en: "Download" };
}
