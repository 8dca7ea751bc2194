// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the charts on the style page: what each is for, and its rules.

ui::messages! {
    /// Charts and their rules.
    pub(super) struct W;
    residents = { fi: "Asukkaat", sv: "Invånare", en: "Residents" };
    elected = { fi: "Luottamushenkilöt", sv: "Förtroendevalda", en: "Elected representatives" };
    officials = { fi: "Viranhaltijat", sv: "Tjänsteinnehavare", en: "Office holders" };
    role = { fi: "Rooli", sv: "Roll", en: "Role" };
    share = { fi: "Osuus", sv: "Andel", en: "Share" };
    idea = { fi: "Idea", sv: "Idé", en: "Idea" };
    ideas = { fi: "Ideoita", sv: "Idéer", en: "Ideas" };
    group = { fi: "Ryhmä", sv: "Grupp", en: "Group" };
    you = { fi: "Sinä", sv: "Du", en: "You" };
    agreeing = { fi: "Samaa mieltä olevat", sv: "Av samma åsikt", en: "Those who agree" };
    answers = {
        fi: "Mitä ideoista ajatellaan",
        sv: "Vad idéerna får för svar",
        en: "What people think of the ideas",
    };
    idea_one = {
        fi: "Kirjasto auki iltaisin",
        sv: "Biblioteket öppet på kvällarna",
        en: "The library open in the evenings",
    };
    idea_two = { fi: "Kyläkoulut säilytetään", sv: "Byskolorna behålls", en: "Village schools are kept" };
    guess = { fi: "arvaus", sv: "gissning", en: "guess" };
    result = { fi: "tulos", sv: "utfall", en: "result" };
    step = { fi: "Arvo", sv: "Värde", en: "Value" };
    not_at_all = { fi: "Ei lainkaan", sv: "Inte alls", en: "Not at all" };
    very_well = { fi: "Erittäin hyvin", sv: "Mycket bra", en: "Very well" };
    median = { fi: "mediaani", sv: "median", en: "median" };
    effect = { fi: "Vaikutus", sv: "Verkan", en: "Effect" };
    small = { fi: "pieni", sv: "liten", en: "small" };
    great = { fi: "suuri", sv: "stor", en: "great" };
    ease = { fi: "Toteutettavuus", sv: "Genomförbarhet", en: "Feasibility" };
    hard = { fi: "vaikea", sv: "svår", en: "hard" };
    easy = { fi: "helppo", sv: "lätt", en: "easy" };
    way = { fi: "Kanava", sv: "Kanal", en: "Channel" };
    reached = { fi: "Tavoitti", sv: "Nådde", en: "Reached" };
    opened = { fi: "Avasi", sv: "Öppnade", en: "Opened" };
    took_part = { fi: "Osallistui", sv: "Deltog", en: "Took part" };
    by_mail = { fi: "Sähköposti", sv: "E-post", en: "E-mail" };
    by_poster = { fi: "Juliste", sv: "Affisch", en: "Poster" };
    day = { fi: "Päivä", sv: "Dag", en: "Day" };
    bars = { fi: "Palkit", sv: "Staplar", en: "Bars" };
    bars_rule = {
        fi: "Osuuksia yhdestä kysymyksestä. Asteikko on nollasta sataan, nimi palkin yllä, luku oikealla. Jana kertoo epävarmuuden.",
        sv: "Andelar i en fråga. Skalan går från noll till hundra, namnet står över stapeln, talet till höger. Strecket visar osäkerheten.",
        en: "Shares in one question. The scale runs from nought to a hundred, the name stands above the bar, the figure at the right. The whisker is the uncertainty.",
    };
    bars_says = {
        fi: "Asukkaista 82 % on samaa mieltä, viranhaltijoista 56 %.",
        sv: "Av invånarna är 82 % av samma åsikt, av tjänsteinnehavarna 56 %.",
        en: "82% of residents agree, 56% of office holders.",
    };
    opinions = { fi: "Vastausten jakauma", sv: "Svarens fördelning", en: "How answers divide" };
    opinions_rule = {
        fi: "Samaa mieltä aina vasemmalla, eri mieltä aina oikealla, ohitukset välissä. Osat erottaa rako, ja niiden luvut ovat päissä.",
        sv: "Av samma åsikt alltid till vänster, av annan åsikt alltid till höger, hoppat över däremellan. En springa skiljer delarna, och talen står i ändarna.",
        en: "Agreement always at the left, disagreement at the right, skipped between them. A gap parts them, and the figures stand at the ends.",
    };
    opinions_says = {
        fi: "Kirjastosta ollaan lähes yhtä mieltä, kyläkouluista ei.",
        sv: "Om biblioteket är man nästan ense, om byskolorna inte.",
        en: "People nearly agree on the library, and not on village schools.",
    };
    spread = { fi: "Etäisyys", sv: "Avstånd", en: "How far apart" };
    spread_rule = {
        fi: "Yksi viiva nollasta sataan ja piste jokaiselle. Vain ääripäät nimetään viivan yllä, muut ovat taulukossa. Katkoviiva on puolivälissä.",
        sv: "En linje från noll till hundra och en punkt för var och en. Bara ytterligheterna namnges över linjen, resten finns i tabellen. Den streckade linjen är hälften.",
        en: "One line from nought to a hundred and a dot for each. Only the two ends are named above the line, the rest is in the table. The dashed line is the half.",
    };
    spread_says = {
        fi: "Kaikista rooleista enemmistö on samaa mieltä.",
        sv: "I alla roller är en majoritet av samma åsikt.",
        en: "Most of every role agrees.",
    };
    multiples = { fi: "Pienet rinnakkaiset", sv: "Små bredvid varandra", en: "Small multiples" };
    multiples_rule = {
        fi: "Samat palkit samassa järjestyksessä ja samalla asteikolla, kun useaa ideaa verrataan. Pystyviiva on kaikkien osuus.",
        sv: "Samma staplar i samma ordning och på samma skala när flera idéer jämförs. Den lodräta linjen är allas andel.",
        en: "The same bars in the same order on the same scale, to compare several ideas. The upright line is the share of all.",
    };
    multiples_says = {
        fi: "Kyläkouluista roolit ovat eri mieltä, kirjastosta eivät.",
        sv: "Rollerna är oense om byskolorna, inte om biblioteket.",
        en: "The roles differ on village schools, not on the library.",
    };
    opinion_map = { fi: "Mielipidekartta", sv: "Åsiktskarta", en: "Opinion map" };
    opinion_map_rule = {
        fi: "Lähekkäin olevat ovat vastanneet samalla tavalla. Ryhmällä on kirjain, muoto ja väri. Yli 200 pistettä kootaan kuusikulmioiksi, eikä ketään voi osoittaa kartalta.",
        sv: "De som är nära varandra har svarat lika. En grupp har en bokstav, en form och en färg. Fler än 200 punkter samlas till sexhörningar, och ingen kan pekas ut.",
        en: "Those who are close have answered alike. A group has a letter, a shape and a colour. More than 200 points are gathered into hexagons, and nobody can be pointed out.",
    };
    opinion_map_says = {
        fi: "Vastaajat jakautuvat neljään ryhmään, joista A on suurin.",
        sv: "De som svarat bildar fyra grupper, av vilka A är störst.",
        en: "Those who answered form four groups, of which A is the largest.",
    };
    gaps = {
        fi: "Mitä luulemme muiden ajattelevan",
        sv: "Vad vi tror att andra tänker",
        en: "What we think others think",
    };
    gaps_rule = {
        fi: "Ontto ympyrä on arvaus, täysi on tulos, ja viiva niiden välissä on erehdys. Sama järjestys kuin muissa roolikuvissa.",
        sv: "En tom cirkel är gissningen, en fylld utfallet, och linjen däremellan misstaget. Samma ordning som i andra bilder av roller.",
        en: "A hollow circle is the guess, a full one the result, and the line between them the error. In the same order as other pictures of roles.",
    };
    gaps_says = {
        fi: "Viranhaltijat arvioivat kannatuksen 28 prosenttiyksikköä liian pieneksi.",
        sv: "Tjänsteinnehavarna gissade 28 procentenheter för lågt.",
        en: "Office holders guessed 28 percentage points too low.",
    };
    likert = {
        fi: "Kuinka hyvin kunta kuuntelee?",
        sv: "Hur bra lyssnar kommunen?",
        en: "How well does the municipality listen?",
    };
    likert_rule = {
        fi: "Asteikon vastaukset pylväinä omilla paikoillaan. Mediaani on korosteen värinen ja nimetty; keskiarvoa ei näytetä.",
        sv: "Svaren på en skala som staplar på sina platser. Medianen har accentens färg och ett namn; medelvärdet visas inte.",
        en: "The answers on a scale as columns in their places. The median has the accent colour and a name; a mean is not shown.",
    };
    likert_says = {
        fi: "Useimpien mielestä kunta kuuntelee melko hyvin.",
        sv: "De flesta tycker att kommunen lyssnar ganska bra.",
        en: "Most think that the municipality listens fairly well.",
    };
    fourfold = { fi: "Nelikenttä", sv: "Fyrfältare", en: "Four fields" };
    fourfold_rule = {
        fi: "Kaksi asteikkoa ristikkäin. Numero viittaa luetteloon kuvan alla. Katkoviivan sisällä on puolet arvioista.",
        sv: "Två skalor i kors. Numret leder till listan under bilden. Innanför den streckade linjen finns hälften av bedömningarna.",
        en: "Two scales crossed. The number leads to the list below. Half of the ratings are within the dashed line.",
    };
    fourfold_says = {
        fi: "Kirjaston iltaaukiolo vaikuttaisi paljon ja olisi helppo toteuttaa.",
        sv: "Kvällsöppet bibliotek skulle ha stor verkan och vara lätt att genomföra.",
        en: "An open library in the evenings would do much and be easy.",
    };
    regions = { fi: "Maakunnat kartalla", sv: "Landskapen på kartan", en: "Regions on the map" };
    regions_rule = {
        fi: "Ympyrän pinta-ala on osallistujien määrä: suuri maakunta ei peitä pientä. Katkoviiva ympyrän reunassa kertoo, että väestöön verrattuna on kuultu vähän.",
        sv: "Cirkelns yta är antalet deltagare: ett stort landskap täcker inte ett litet. En streckad kant betyder att få har hörts jämfört med befolkningen.",
        en: "The area of a circle is the number of participants: a large region does not cover a small one. A dashed edge says that few were heard for its population.",
    };
    regions_says = {
        fi: "Lapista osallistuttiin väestöön nähden vähän.",
        sv: "Från Lappland deltog få i förhållande till befolkningen.",
        en: "Few took part from Lapland for its population.",
    };
    funnel = { fi: "Mitä kautta tultiin", sv: "Vilken väg man kom", en: "How people came" };
    funnel_rule = {
        fi: "Jokaisella kanavalla on omat palkit samassa järjestyksessä; luku on palkin vieressä. Puuttuva tieto on pisteviiva, ei nolla.",
        sv: "Varje kanal har egna staplar i samma ordning; talet står bredvid. En uppgift som saknas är en prickad linje, inte noll.",
        en: "Each channel has bars of its own in the same order; the figure stands beside. What is not known is a dotted line, not nought.",
    };
    funnel_says = {
        fi: "Sähköposti tavoitti eniten, juliste sai useamman tavoitetun mukaan.",
        sv: "E-posten nådde flest, affischen fick med en större del av dem den nådde.",
        en: "E-mail reached most; the poster brought in more of those it reached.",
    };
    days = { fi: "Päivät", sv: "Dagarna", en: "Days" };
    days_rule = {
        fi: "Pylväs on päivä. Vain suurin luku ja ensimmäinen ja viimeinen päivä on kirjoitettu, loput ovat taulukossa.",
        sv: "En stapel är en dag. Bara det största talet och den första och sista dagen är utskrivna, resten finns i tabellen.",
        en: "A column is a day. Only the largest figure and the first and last day are written, the rest is in the table.",
    };
    days_says = {
        fi: "Eniten ideoita tuli kolmantena päivänä.",
        sv: "Flest idéer kom den tredje dagen.",
        en: "Most ideas came on the third day.",
    };
}
