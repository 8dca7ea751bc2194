// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the story: the map, the filters, the sheets of municipalities, the wall, open data.

ui::messages! {
    /// Words of the story that the results tell.
    pub struct S;

    editorial = { fi: "Toimituksellinen yhteenveto", sv: "Redaktionellt sammandrag", en: "Editorial summary" };
    left_out(parts: &str) = {
        fi: "Järjestäjä on jättänyt julkaisematta: {parts}.",
        sv: "Arrangören har låtit bli att publicera: {parts}.",
        en: "The organiser has not published: {parts}.",
    };
    theme = { fi: "Teema", sv: "Tema", en: "Theme" };
    no_theme = { fi: "ei mitään teemaa", sv: "inget tema", en: "no theme" };
    all_themes = { fi: "Näytä kaikki teemat", sv: "Visa alla teman", en: "Show all themes" };
    open_answers = { fi: "avoimet vastaukset", sv: "öppna svar", en: "open answers" };
    took_part(people: &str, from: &str, to: &str) = {
        fi: "{people} ihmistä osallistui {from}–{to}.",
        sv: "{people} personer deltog {from}–{to}.",
        en: "{people} people took part from {from} to {to}.",
    };
    where_from = { fi: "Mistä osallistuttiin", sv: "Varifrån man deltog", en: "Where people took part" };
    map_size = { fi: "Ympyrän koko: osallistujia", sv: "Cirkelns storlek: deltagare", en: "Size of the circle: participants" };
    map_low = {
        fi: "Osallistui väestöosuuttaan vähemmän",
        sv: "Deltog mindre än sin andel av befolkningen",
        en: "Took part less than its share of the population",
    };
    map_hidden = { fi: "Lukua ei näytetä", sv: "Talet visas inte", en: "The figure is not shown" };
    by_regions = { fi: "Maakunnat", sv: "Landskap", en: "Regions" };
    by_municipalities = { fi: "Kunnat", sv: "Kommuner", en: "Municipalities" };
    map_choice = { fi: "Kartan alueet", sv: "Kartans områden", en: "Areas on the map" };
    municipality = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    region = { fi: "Maakunta", sv: "Landskap", en: "Region" };
    map_kunta_note(n: i64) plural(n) = {
        fi: ["Kartalla on {n} kunta, jonka luku voidaan näyttää. Muiden kuntien ihmiset ovat maakuntansa luvussa.", "Kartalla on {n} kuntaa, joiden luku voidaan näyttää. Muiden kuntien ihmiset ovat maakuntansa luvussa."],
        sv: ["På kartan finns {n} kommun vars tal kan visas. De övriga kommunernas invånare ingår i landskapets tal.", "På kartan finns {n} kommuner vars tal kan visas. De övriga kommunernas invånare ingår i landskapets tal."],
        en: ["The map has {n} municipality whose figure may be shown. People of the others are in their region's figure.", "The map has {n} municipalities whose figure may be shown. People of the others are in their region's figure."],
    };
    population_note = {
        fi: "Väestö: Tilastokeskus, 31.12.2024. Vertailussa ovat kaikki, jotka kertoivat kotikuntansa.",
        sv: "Befolkning: Statistikcentralen, 31.12.2024. Jämförelsen gäller alla som uppgav sin hemkommun.",
        en: "Population: Statistics Finland, 31 December 2024. The comparison is of all who told where they live.",
    };
    more_about_who = { fi: "Lisää osallistujista", sv: "Mer om deltagarna", en: "More about the participants" };

    percentage_points = { fi: "prosenttiyksikköä", sv: "procentenheter", en: "percentage points" };
    short_divide(more: &str, less: &str) = {
        fi: "erottaa kaksi roolia tai ryhmää toisistaan eniten jakavassa ideassa: {more} ja {less}.",
        sv: "skiljer två roller eller grupper i den idé som delar mest: {more} och {less}.",
        en: "lie between two roles or groups in the idea that divides most: {more} and {less}.",
    };
    short_agree = {
        fi: "on samaa mieltä siitä, mikä yhdistää eniten.",
        sv: "är av samma åsikt om det som förenar mest.",
        en: "agree with what unites most.",
    };
    short_groups(n: i64) plural(n) = {
        fi: ["mielipideryhmä erottuu vastauksista.", "mielipideryhmää erottuu vastauksista."],
        sv: ["åsiktsgrupp syns i svaren.", "åsiktsgrupper syns i svaren."],
        en: ["opinion group stands out.", "opinion groups stand out."],
    };
    agree_share(share: &str) = { fi: "{share} samaa mieltä", sv: "{share} av samma åsikt", en: "{share} agree" };
    everybody = { fi: "Kaikki vastaajat", sv: "Alla som svarat", en: "Everybody" };
    divide_note = {
        fi: "Viiva alkaa niistä, joista harvin on samaa mieltä, ja päättyy niihin, joista useimmat ovat.",
        sv: "Linjen börjar vid dem där minst andel är av samma åsikt och slutar vid dem där störst andel är det.",
        en: "The line runs from those who agree least to those who agree most.",
    };
    group_ideas(group: &str) = {
        fi: "{group}: kaikki ideat", sv: "{group}: alla idéer", en: "{group}: every idea",
    };
    share_hidden = { fi: "tarkkaa osuutta ei näytetä", sv: "den exakta andelen visas inte", en: "exact share not shown" };
    others_agree(share: &str) = { fi: "kaikista {share}", sv: "av alla {share}", en: "of everybody {share}" };

    weighted_answers = { fi: "Väestöön painotettuna", sv: "Viktat enligt befolkningen", en: "Weighted to the population" };
    texts_cut(shown: &str, all: &str) = {
        fi: "Tässä on {shown} vastausta aakkosjärjestyksessä. Vastauksia on kaikkiaan {all}.",
        sv: "Här är {shown} svar i alfabetisk ordning. Svaren är sammanlagt {all}.",
        en: "Here are {shown} answers in the order of the alphabet. There are {all} in all.",
    };
    more_whose = { fi: "Lisää siitä, kuka on mitä mieltä", sv: "Mer om vem som tycker vad", en: "More about who thinks what" };
    opens = {
        fi: "Ideat niin kuin ne näkevät, jotka valitsivat:", sv: "Idéerna så som de ser dem som valde:",
        en: "The ideas as they see them who chose:",
    };
    lens_share(whose: &str, share: &str) = {
        fi: "{whose}: {share} samaa mieltä", sv: "{whose}: {share} av samma åsikt", en: "{whose}: {share} agree",
    };
    lens_theme(whose: &str, here: &str, everybody: &str) = {
        fi: "{whose}: ideoista keskimäärin {here} samaa mieltä, kaikista vastaajista {everybody}",
        sv: "{whose}: i medeltal {here} av samma åsikt om idéerna, av alla som svarat {everybody}",
        en: "{whose}: {here} agree with its ideas in the mean, {everybody} of everybody",
    };
    lens_answers(whose: &str, answers: &str) = {
        fi: "{whose} – {answers}", sv: "{whose} – {answers}", en: "{whose} – {answers}",
    };
    fields_drawn(shown: usize, all: usize) = {
        fi: "{all} ideaa. Kuvassa ja taulukossa on {shown} eniten arvioitua.",
        sv: "{all} idéer. I bilden och tabellen finns de {shown} mest bedömda.",
        en: "{all} ideas. The picture and the table show the {shown} that most people rated.",
    };
    lens_through = {
        fi: "Luvut näkyvät koko sivulla kaikkien vastaajien lukujen rinnalla.",
        sv: "Talen syns på hela sidan bredvid allas tal.",
        en: "The figures are shown all over this page beside everybody's.",
    };
    lens_whole = { fi: "Näytä vain koko maa", sv: "Visa bara hela landet", en: "Show the whole country only" };
    lens_groups = {
        fi: "Ryhmiä ei jaeta kunnittain: ryhmä ja kotikunta yhdessä voisivat paljastaa vastaajan.",
        sv: "Grupperna delas inte upp efter kommun: grupp och hemkommun tillsammans kunde avslöja vem som svarat.",
        en: "Groups are not told apart by municipality: a group and a home together could give somebody away.",
    };

    search = { fi: "Hae sanoilla", sv: "Sök med ord", en: "Search by words" };
    whose = { fi: "Kenen vastaukset", sv: "Vems svar", en: "Whose answers" };
    whose_all = { fi: "Kaikkien", sv: "Allas", en: "Everybody's" };
    sort_differs = { fi: "Eniten kaikista poikkeavat", sv: "Mest avvikande från alla", en: "Furthest from everybody" };
    answers_of(whose: &str) = { fi: "Näin vastasivat: {whose}", sv: "Så här svarade: {whose}", en: "How they answered: {whose}" };
    clear = { fi: "Poista rajaukset", sv: "Ta bort avgränsningarna", en: "Clear the filters" };
    marked_meta = {
        fi: "Puhetta itse keskustelusta", sv: "Handlar om själva samtalet", en: "About the conversation itself",
    };
    meta_note(n: i64) plural(n) = {
        fi: ["{n} väite koskee itse keskustelua. Se ei ole mukana ideoiden listoissa.", "{n} väitettä koskee itse keskustelua. Ne eivät ole mukana ideoiden listoissa."],
        sv: ["{n} påstående handlar om själva samtalet. Det ingår inte i listorna över idéer.", "{n} påståenden handlar om själva samtalet. De ingår inte i listorna över idéer."],
        en: ["{n} statement is about the conversation itself. It is not in the lists of ideas.", "{n} statements are about the conversation itself. They are not in the lists of ideas."],
    };
    show_meta = { fi: "Näytä ne", sv: "Visa dem", en: "Show them" };

    sheet = { fi: "Kunnan sivu", sv: "Kommunens sida", en: "The municipality's page" };
    sheet_of(name: &str) = {
        fi: "{name}: tulostettava sivu", sv: "{name}: sida att skriva ut", en: "{name}: a page to print",
    };
    home_title = { fi: "Täällä ja koko maassa", sv: "Här och i hela landet", en: "Here and in the whole country" };
    home_says(name: &str, n: usize) = {
        fi: "Tämä aivoriihi jatkaa aivoriihtä {name}. Molemmissa on arvioitu {n} samaa ideaa. Alla ovat ne, joista ajatellaan eniten eri tavalla.",
        sv: "Den här brainstormingen fortsätter {name}. I båda har {n} samma idéer bedömts. Nedan finns de som man tänker mest olika om.",
        en: "This brainstorm continues {name}. In both, the same {n} ideas have been rated. Below are those that people see most differently.",
    };
    home_here = { fi: "Täällä", sv: "Här", en: "Here" };
    home_there = { fi: "Koko maassa", sv: "I hela landet", en: "In the whole country" };
    home_there_results = { fi: "Alkuperäiset tulokset", sv: "De ursprungliga resultaten", en: "The original results" };
    sheet_title(name: &str) = { fi: "{name} ja koko maa", sv: "{name} och hela landet", en: "{name} and the whole country" };
    sheet_few(name: &str) = {
        fi: "{name}: osallistujia on niin vähän, ettei lukua näytetä.",
        sv: "{name}: deltagarna är så få att talet inte visas.",
        en: "{name}: there are so few participants that the number is not shown.",
    };
    sheet_own(name: &str, n: &str) = {
        fi: "{name}: {n} osallistujaa.", sv: "{name}: {n} deltagare.", en: "{name}: {n} participants.",
    };
    sheet_stands(label: &str) = {
        fi: "Omia vastauksia on liian vähän omiin osuuksiin. Siksi osuudet ovat näiden: {label}.",
        sv: "De egna svaren är för få för egna andelar. Därför gäller andelarna: {label}.",
        en: "There are too few answers for shares of its own. The shares are those of: {label}.",
    };
    sheet_nobody = {
        fi: "Osuuksia ei voida näyttää kunnan, sen tyypin eikä maakunnan mukaan.",
        sv: "Andelar kan inte visas enligt kommun, kommuntyp eller landskap.",
        en: "Shares can be shown neither for the municipality nor for its type or region.",
    };
    sheet_common = { fi: "Mistä täällä ollaan samaa mieltä", sv: "Vad man är ense om här", en: "What people here agree on" };
    sheet_differs = { fi: "Missä poiketaan koko maasta", sv: "Där man avviker från hela landet", en: "Where people here differ from the country" };
    sheet_country = { fi: "Koko maa", sv: "Hela landet", en: "Whole country" };
    sheet_facts(people: &str, region: &str, kind: &str) = {
        fi: "{people} asukasta, {region}. {kind}.",
        sv: "{people} invånare, {region}. {kind}.",
        en: "{people} inhabitants, {region}. {kind}.",
    };
    sheet_foot(n: &str) = {
        fi: "Vastaajat valikoituivat itse: osuudet kertovat osallistujista, eivät kaikista asukkaista. Alle {n} ihmisen lukuja ei näytetä.",
        sv: "Deltagarna valde själva att delta: andelarna beskriver dem, inte alla invånare. Tal under {n} personer visas inte.",
        en: "People chose themselves: shares describe participants, not all inhabitants. Numbers under {n} people are not shown.",
    };
    sheets_all = { fi: "Kaikki kunnat", sv: "Alla kommuner", en: "All municipalities" };

    documents = { fi: "Ota mukaan", sv: "Ta med dig", en: "Take it with you" };
    documents_lead = {
        fi: "Tulokset asiakirjoina: samat luvut ja kuvat kuin tällä sivulla, sillä kielellä, jolla luet sivua.",
        sv: "Resultaten som dokument: samma siffror och bilder som på den här sidan, på det språk du läser den på.",
        en: "The results as documents: the figures and pictures of this page, in the language you are reading it in.",
    };
    data_lead = {
        fi: "Nämä ovat samat luvut kuin sivulla. Niissä on sama suoja: kenenkään vastauksia ei voi laskea niistä.",
        sv: "Det här är samma tal som på sidan, med samma skydd: ingens svar kan räknas ut av dem.",
        en: "These are the figures of the page, under the same protection: nobody's answers can be worked out from them.",
    };
    data_licence = {
        fi: "Lisenssi: CC BY 4.0. Ideoiden tekstit ovat kirjoittajiensa sanoja.",
        sv: "Licens: CC BY 4.0. Idéernas texter är skribenternas egna ord.",
        en: "Licence: CC BY 4.0. The texts of ideas are their writers' words.",
    };
    data_all = {
        fi: "Kaikki yhtenä pakettina (ZIP)", sv: "Allt som ett paket (ZIP)", en: "Everything in one package (ZIP)",
    };
    data_xlsx = { fi: "Kaikki taulukot työkirjana (XLSX)", sv: "Alla tabeller som arbetsbok (XLSX)", en: "All tables as a workbook (XLSX)" };
    data_package = { fi: "Sarakkeiden kuvaus (Data Package)", sv: "Beskrivning av kolumnerna (Data Package)", en: "Description of the columns (Data Package)" };
    data_geojson = { fi: "Alueet kartalle (GeoJSON)", sv: "Områden för karta (GeoJSON)", en: "Areas for a map (GeoJSON)" };
    data_table = { fi: "Taulukko (CSV)", sv: "Tabell (CSV)", en: "Table (CSV)" };
    data_excel = { fi: "Taulukot Exceliin (puolipiste ja desimaalipilkku):", sv: "Tabeller för Excel (semikolon och decimalkomma):", en: "Tables for Excel set to Finnish (semicolons, decimal commas):" };
    catalogue = { fi: "Aivoriihien tulokset avoimena datana", sv: "Resultat från brainstormingar som öppna data", en: "Results of brainstorms as open data" };
    catalogue_about = {
        fi: "Jokaisen julkaistun verkkoaivoriihen luvut taulukoina. Luvut ihmisistä noudattavat yhtä tietosuojasääntöä.",
        sv: "Siffrorna från varje publicerad nätbrainstorming som tabeller. Siffror om människor följer en och samma dataskyddsregel.",
        en: "The figures of every published online brainstorm as tables. Figures about people follow one rule of disclosure.",
    };
    catalogue_dataset = {
        fi: "Ideat ja niiden arviot, osallistujien määrät ja mielipideryhmät taulukoina. Osallistujat valikoivat itse itsensä: osuudet kuvaavat heitä.",
        sv: "Idéer och bedömningar av dem, antalet deltagare och åsiktsgrupperna som tabeller. Deltagarna valde själva att delta: andelarna beskriver dem.",
        en: "Ideas and how they were rated, numbers of participants and opinion groups as tables. Participants chose themselves: shares describe them.",
    };
    catalogue_link = { fi: "Avoimen datan luettelo (DCAT-AP)", sv: "Katalog över öppna data (DCAT-AP)", en: "Catalogue of open data (DCAT-AP)" };
    chart_csv = { fi: "Lataa CSV", sv: "Ladda ner CSV", en: "Download CSV" };
    table_ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    table_themes = { fi: "Teemat", sv: "Teman", en: "Themes" };
    table_perception = { fi: "Mitä luulemme muiden ajattelevan", sv: "Vad vi tror att andra tycker", en: "What we think others think" };
    table_comments = { fi: "Kommentit", sv: "Kommentarer", en: "Comments" };
    table_official = { fi: "Viralliset vastaukset", sv: "Officiella svar", en: "Official answers" };
    table_dictionary = { fi: "Sarakkeiden selitykset kolmella kielellä", sv: "Kolumnernas förklaringar på tre språk", en: "The columns explained in three languages" };
    data_results = { fi: "Tulokset JSON-muodossa", sv: "Resultaten som JSON", en: "The results as JSON" };
    catalogue_keywords = { fi: "kunta, osallistuminen, verkkoaivoriihi", sv: "kommun, delaktighet, nätbrainstorming", en: "municipality, participation, online brainstorm" };
    package_about(version: &str, threshold: &str) = {
        fi: "Julkiset tulokset, tehty äänestyslokin versiosta {version}. Luvut ihmisistä noudattavat yhtä tietosuojasääntöä: alle {threshold} ihmisen lukuja ei näytetä, ja muita lukuja on karkeistettu tai jätetty pois, jos niistä voisi laskea sellaisen. Osallistujat valikoituivat itse: osuudet kuvaavat heitä.",
        sv: "Offentliga resultat, gjorda av version {version} av röstloggen. Tal om människor följer en och samma dataskyddsregel: tal under {threshold} personer visas inte, och andra tal har gjorts grövre eller utelämnats där ett sådant kunde räknas ut. Deltagarna valde själva att delta: andelarna beskriver dem.",
        en: "Public results made from version {version} of the vote log. Numbers of people follow one disclosure rule: counts under {threshold} are not shown, and others are blurred or left out where one could be worked out. Participants chose themselves; shares describe them.",
    };
    table_ideas_by = { fi: "Ideat rooleittain, ryhmittäin ja alueittain", sv: "Idéer enligt roll, grupp och område", en: "Ideas by role, group and area" };
    table_participants = { fi: "Osallistujat", sv: "Deltagare", en: "Participants" };
    table_groups = { fi: "Mielipideryhmät", sv: "Åsiktsgrupper", en: "Opinion groups" };
    table_answers = { fi: "Muut kysymykset", sv: "Övriga frågor", en: "Other questions" };
    table_two_axis = { fi: "Kahden akselin arviot", sv: "Bedömningar på två axlar", en: "Ratings on two axes" };
    table_channels = { fi: "Kanavat", sv: "Kanaler", en: "Channels" };
    table_places = { fi: "Kunnat ja maakunnat", sv: "Kommuner och landskap", en: "Municipalities and regions" };

    wall = { fi: "Seinänäkymä", sv: "Väggvy", en: "Wall view" };
    wall_link = { fi: "Avaa seinänäkymä isolle näytölle", sv: "Öppna väggvyn för en stor skärm", en: "Open the wall view for a big screen" };
    wall_join = { fi: "Osallistu puhelimella", sv: "Delta med telefonen", en: "Take part with your phone" };
    wall_results = { fi: "Tulokset puhelimeen", sv: "Resultaten i telefonen", en: "The results on your phone" };
    wall_qr(address: &str) = { fi: "QR-koodi, joka vie osoitteeseen {address}", sv: "QR-kod som leder till {address}", en: "QR code that leads to {address}" };
    wall_common = { fi: "Mistä ollaan samaa mieltä", sv: "Vad vi är ense om", en: "What we agree on" };
    wall_hidden = {
        fi: "Tulokset näytetään, kun ne julkaistaan.",
        sv: "Resultaten visas när de har publicerats.",
        en: "The results will be shown when they are published.",
    };
    wall_soon = {
        fi: "Tulokset näkyvät, kun arvioita on tarpeeksi.",
        sv: "Resultaten visas när det finns tillräckligt många bedömningar.",
        en: "Results appear once there are enough ratings.",
    };
    live_updated = { fi: "Tulokset päivittyivät.", sv: "Resultaten uppdaterades.", en: "The results were updated." };
    live_refresh = { fi: "Näytä uusin tulos", sv: "Visa det nyaste resultatet", en: "Show the newest result" };
    live_new_ideas = { fi: "# uutta ideaa: näytä", sv: "# nya idéer: visa", en: "# new ideas: show" };
}
