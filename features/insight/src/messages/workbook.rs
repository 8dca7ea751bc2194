// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the workbook of results.

ui::messages! {
    /// Words of the workbook.
    pub(crate) struct Wb;

    about = { fi: "Tietoja", sv: "Information", en: "About" };
    organiser = { fi: "Järjestäjä", sv: "Arrangör", en: "Organiser" };
    made = { fi: "Tulosten päivä ja versio", sv: "Resultatens dag och version", en: "Day and version of the results" };
    address = { fi: "Verkossa", sv: "På webben", en: "On the web" };
    scope = { fi: "Laajuus", sv: "Omfattning", en: "Size" };
    sheets = { fi: "Taulukot", sv: "Tabeller", en: "Sheets" };
    same = {
        fi: "Luvut ovat samat kuin tulosten sivulla. Sarakkeet voi lajitella ja suodattaa, ja osuudet ovat lukuja, joilla voi laskea.",
        sv: "Talen är de samma som på resultatsidan. Kolumnerna kan sorteras och filtreras, och andelarna är tal som det går att räkna med.",
        en: "The figures are those of the results page. Columns can be sorted and filtered, and shares are numbers that can be calculated with.",
    };
    rough(least: &str) = {
        fi: "Lukua, joka kertoisi alle {least} ihmisestä, ei näytetä. Sen kohdalla on sana, kuten alle, noin, vähintään tai enintään. Tyhjä solu tarkoittaa, että lukua ei ole tai sitä ei voi näyttää.",
        sv: "Ett tal som skulle berätta om färre än {least} personer visas inte. I stället står ett ord, som under, cirka, minst eller högst. En tom cell betyder att talet inte finns eller inte kan visas.",
        en: "A figure that would tell of fewer than {least} people is not shown. A word stands in its place, such as under, about, at least or at most. An empty cell means that there is no figure, or that it cannot be shown.",
    };
    machine = {
        fi: "Samat luvut ohjelmien luettavina ovat avoimessa datassa tulosten sivun lopussa.",
        sv: "De samma talen i maskinläsbar form finns bland de öppna data i slutet av resultatsidan.",
        en: "The same figures for programs to read are among the open data at the end of the results page.",
    };

    ideas = { fi: "Ideat", sv: "Idéer", en: "Ideas" };
    ideas_says = {
        fi: "Jokainen idea: kuinka moni arvioi, oli samaa mieltä, eri mieltä tai ohitti. Painotettu osuus on asukkaiden osuus väestöön painotettuna, jos painotukseen voi luottaa.",
        sv: "Varje idé: hur många som bedömde, höll med, var av annan åsikt eller hoppade över. Den viktade andelen är invånarnas andel viktad mot befolkningen, om viktningen går att lita på.",
        en: "Every idea: how many rated it, agreed, disagreed or skipped. The weighted share is that of residents, weighted to the population, where the weighting can be trusted.",
    };
    by_role = { fi: "Roolit", sv: "Roller", en: "Roles" };
    by_group = { fi: "Mielipideryhmät", sv: "Åsiktsgrupper", en: "Opinion groups" };
    by_type = { fi: "Kuntatyypit", sv: "Kommuntyper", en: "Municipality types" };
    by_region = { fi: "Maakunnat", sv: "Landskap", en: "Regions" };
    by_kunta = { fi: "Kunnat", sv: "Kommuner", en: "Municipalities" };
    by_says = {
        fi: "Kuinka suuri osa kustakin oli ideasta samaa mieltä.",
        sv: "Hur stor andel av var och en som höll med om idén.",
        en: "What share of each agreed with the idea.",
    };
    who = { fi: "Osallistujat", sv: "Deltagare", en: "Participants" };
    who_says = { fi: "Keitä oli mukana.", sv: "Vilka var med.", en: "Who took part." };
    places = { fi: "Alueet", sv: "Områden", en: "Places" };
    places_says = {
        fi: "Mistä osallistuttiin, väkiluvun vieressä.", sv: "Varifrån man deltog, bredvid folkmängden.", en: "Where people took part, beside the population.",
    };
    themes = { fi: "Teemat", sv: "Teman", en: "Themes" };
    themes_says = {
        fi: "Mistä ideoissa puhutaan, ja mitä järjestäjä on vastannut.",
        sv: "Vad idéerna handlar om och vad arrangören har svarat.",
        en: "What the ideas are about, and what the organiser has answered.",
    };
    groups = { fi: "Ryhmien koot", sv: "Gruppernas storlek", en: "Size of groups" };
    groups_says = {
        fi: "Mielipideryhmien koot.", sv: "Åsiktsgruppernas storlek.", en: "How large the opinion groups are.",
    };
    answers = { fi: "Vastaukset", sv: "Svar", en: "Answers" };
    answers_says = {
        fi: "Valinta- ja asteikkokysymysten vastaukset, kaikki ja rooleittain.",
        sv: "Svaren på val- och skalfrågor, alla och enligt roll.",
        en: "Answers to choice and scale questions, of everybody and by role.",
    };
    two_axis = { fi: "Kaksi asteikkoa", sv: "Två skalor", en: "Two scales" };
    two_axis_says = {
        fi: "Ideat, jotka arvioitiin kahdella asteikolla 1–7: kvartiilit ja mediaani.",
        sv: "Idéer som bedömdes på två skalor 1–7: kvartiler och median.",
        en: "Ideas rated on two scales from 1 to 7: quartiles and median.",
    };
    channels = { fi: "Kanavat", sv: "Kanaler", en: "Channels" };
    channels_says = {
        fi: "Mitä kautta osallistujat tulivat.", sv: "Vilken väg deltagarna kom.", en: "How participants came.",
    };

    idea = { fi: "Idea", sv: "Idé", en: "Idea" };
    language = { fi: "Kieli", sv: "Språk", en: "Language" };
    theme = { fi: "Teema", sv: "Tema", en: "Theme" };
    question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    option = { fi: "Vaihtoehto", sv: "Alternativ", en: "Option" };
    day = { fi: "Päivä", sv: "Dag", en: "Day" };
    rated = { fi: "Arvioi", sv: "Bedömde", en: "Rated" };
    agree = { fi: "Samaa mieltä", sv: "Av samma åsikt", en: "Agree" };
    disagree = { fi: "Eri mieltä", sv: "Av annan åsikt", en: "Disagree" };
    skip = { fi: "Ohitti", sv: "Hoppade över", en: "Skipped" };
    agree_share = { fi: "Samaa mieltä, osuus", sv: "Av samma åsikt, andel", en: "Agree, share" };
    low = { fi: "Luottamusvälin alaraja", sv: "Konfidensintervall från", en: "Interval from" };
    high = { fi: "Luottamusvälin yläraja", sv: "Konfidensintervall till", en: "Interval to" };
    weighted = { fi: "Painotettu osuus", sv: "Viktad andel", en: "Weighted share" };
    weighted_low = { fi: "Painotetun alaraja", sv: "Viktad från", en: "Weighted from" };
    weighted_high = { fi: "Painotetun yläraja", sv: "Viktad till", en: "Weighted to" };
    important = { fi: "Tärkeä", sv: "Viktig", en: "Important" };
    variable = { fi: "Tausta", sv: "Bakgrund", en: "Background" };
    value = { fi: "Arvo", sv: "Värde", en: "Value" };
    people = { fi: "Ihmisiä", sv: "Personer", en: "People" };
    share = { fi: "Osuus", sv: "Andel", en: "Share" };
    level = { fi: "Taso", sv: "Nivå", en: "Level" };
    region = { fi: "Maakunta", sv: "Landskap", en: "Region" };
    kunta = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    place = { fi: "Alue", sv: "Område", en: "Place" };
    population = { fi: "Väkiluku", sv: "Folkmängd", en: "Population" };
    count_of_ideas = { fi: "Ideoita", sv: "Idéer", en: "Ideas" };
    answer = { fi: "Järjestäjän vastaus", sv: "Arrangörens svar", en: "The organiser's answer" };
    group = { fi: "Ryhmä", sv: "Grupp", en: "Group" };
    everybody = { fi: "Kaikki", sv: "Alla", en: "Everybody" };
    lower(name: &str) = { fi: "{name}: alakvartiili", sv: "{name}: nedre kvartil", en: "{name}: lower quartile" };
    middle(name: &str) = { fi: "{name}: mediaani", sv: "{name}: median", en: "{name}: median" };
    upper(name: &str) = { fi: "{name}: yläkvartiili", sv: "{name}: övre kvartil", en: "{name}: upper quartile" };
    channel = { fi: "Kanava", sv: "Kanal", en: "Channel" };
    audience = { fi: "Kenelle", sv: "Till vem", en: "For whom" };
    reached = { fi: "Tavoitti", sv: "Nådde", en: "Reached" };
    opened = { fi: "Avasi", sv: "Öppnade", en: "Opened" };
    joined = { fi: "Liittyi", sv: "Gick med", en: "Joined" };
    contributed = { fi: "Osallistui", sv: "Bidrog", en: "Took part" };
}
