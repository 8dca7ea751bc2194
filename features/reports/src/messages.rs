// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words that documents add to those of the results: titles of chapters and the sentences between.

pub(crate) mod archive;
pub(crate) mod templates;

ui::messages! {
    /// Words of documents.
    pub struct T;

    report = { fi: "Raportti", sv: "Rapport", en: "Report" };
    report_pdf = { fi: "Raportti (PDF)", sv: "Rapport (PDF)", en: "Report (PDF)" };
    report_docx = {
        fi: "Raportti muokattavana (Word, LibreOffice)", sv: "Rapport att redigera (Word, LibreOffice)", en: "Report to edit (Word, LibreOffice)",
    };
    report_html = {
        fi: "Raportti yhtenä verkkosivuna (HTML)", sv: "Rapporten som en webbsida (HTML)", en: "Report as one web page (HTML)",
    };
    summary_pdf = {
        fi: "Yksi sivu selkeästi sanottuna (PDF)", sv: "En sida i klartext (PDF)", en: "One page in plain language (PDF)",
    };
    slides_pptx = { fi: "Diat (PowerPoint, Impress)", sv: "Presentation (PowerPoint, Impress)", en: "Slides (PowerPoint, Impress)" };
    tables_xlsx = { fi: "Taulukot (Excel)", sv: "Tabeller (Excel)", en: "Tables (Excel)" };

    subtitle = {
        fi: "Verkkoaivoriihen tulokset", sv: "Resultaten av nätbrainstormingen", en: "Results of the online brainstorm",
    };
    contents = { fi: "Sisällys", sv: "Innehåll", en: "Contents" };
    page = { fi: "sivu", sv: "sida", en: "page" };
    organiser_unknown = { fi: "Verkkoaivoriihi", sv: "Nätbrainstorming", en: "Online brainstorm" };

    in_short = { fi: "Tiivistelmä", sv: "Sammandrag", en: "Summary" };
    start = { fi: "Lähtökohdat", sv: "Utgångspunkter", en: "Starting points" };
    why = { fi: "Mistä oli kyse", sv: "Vad det handlade om", en: "What it was about" };
    asked = { fi: "Mitä kysyttiin", sv: "Vad som frågades", en: "What was asked" };
    asked_lead = {
        fi: "Osallistujat kirjoittivat ideoita omin sanoin ja arvioivat toistensa ideoita: samaa mieltä, eri mieltä tai ohitan. Kysymykset olivat nämä:",
        sv: "Deltagarna skrev idéer med egna ord och bedömde varandras idéer: av samma åsikt, av annan åsikt eller hoppar över. Frågorna var följande:",
        en: "People wrote ideas in their own words and rated each other's ideas: agree, disagree or skip. These were the questions:",
    };
    promised = { fi: "Mitä osallistujille luvattiin", sv: "Vad deltagarna utlovades", en: "What people were promised" };
    asked_rated = {
        fi: "Osallistujat kirjoittivat ideoita omin sanoin ja arvioivat toistensa ideoita: samaa mieltä, eri mieltä tai ohitan.",
        sv: "Deltagarna skrev idéer med egna ord och bedömde varandras idéer: av samma åsikt, av annan åsikt eller hoppar över.",
        en: "People wrote ideas in their own words and rated each other's ideas: agree, disagree or skip.",
    };

    involved = { fi: "Miten ihmiset olivat mukana", sv: "Hur människor var med", en: "How people were involved" };
    channels_lead = {
        fi: "Kutsu levisi usean kanavan kautta. Taulukko kertoo, kuinka monen luo kutsu pääsi, kuinka moni avasi sen, liittyi mukaan ja lopulta osallistui.",
        sv: "Inbjudan spreds via flera kanaler. Tabellen visar hur många inbjudan nådde, hur många som öppnade den, gick med och till slut bidrog.",
        en: "The invitation went out through several channels. The table tells how many it reached, how many opened it, joined, and took part in the end.",
    };
    against = { fi: "Osallistujat ja väestö", sv: "Deltagarna och befolkningen", en: "Participants and the population" };
    against_lead = {
        fi: "Osallistujien osuuksia voi verrata siihen, keitä alueella asuu. Mitä kauempana pisteet ovat toisistaan, sitä enemmän ryhmää oli mukana yli tai alle väestöosuutensa.",
        sv: "Deltagarnas andelar kan jämföras med vilka som bor i området. Ju längre ifrån varandra punkterna är, desto mer över eller under sin andel av befolkningen var gruppen med.",
        en: "The shares of participants can be compared with who lives in the area. The further apart the dots are, the more a group took part above or below its share of the population.",
    };
    map_lead = {
        fi: "Ympyrän koko kertoo osallistujien määrän. Katkoviivalla reunustetut alueet osallistuivat väestöosuuttaan vähemmän. Valkoisen alueen lukua ei näytetä.",
        sv: "Cirkelns storlek anger antalet deltagare. Områden med streckad kant deltog mindre än sin andel av befolkningen. För ett vitt område visas inget tal.",
        en: "The size of a circle tells the number of participants. Areas with a dashed edge took part less than their share of the population. The number of a white area is not shown.",
    };

    results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    line_of_dots = {
        fi: "Viiva alkaa nollasta ja päättyy sataan prosenttiin. Jokainen piste on yksi rooli tai ryhmä: lähekkäin ne ovat samaa mieltä, kaukana toisistaan eri mieltä.",
        sv: "Linjen börjar vid noll och slutar vid hundra procent. Varje punkt är en roll eller grupp: nära varandra är de ense, långt ifrån varandra oense.",
        en: "The line runs from zero to a hundred per cent. Each dot is a role or a group: near each other they agree, far apart they do not.",
    };
    agree_all = { fi: "Mistä kaikki ovat samaa mieltä", sv: "Vad alla är ense om", en: "What everybody agrees on" };
    themes = { fi: "Mistä ideoissa puhutaan", sv: "Vad idéerna handlar om", en: "What the ideas are about" };
    divides = { fi: "Mikä jakaa", sv: "Vad som delar", en: "What divides" };
    groups = { fi: "Mielipideryhmät", sv: "Åsiktsgrupper", en: "Opinion groups" };
    guesses = { fi: "Mitä luulemme muiden ajattelevan", sv: "Vad vi tror att andra tänker", en: "What we think others think" };
    guesses_lead = {
        fi: "Osallistujilta kysyttiin, kuinka moni sadasta asukkaasta on ideasta samaa mieltä. Kuvissa on arvaus ja tulos rooleittain.",
        sv: "Deltagarna fick gissa hur många av hundra invånare som är av samma åsikt om en idé. Bilderna visar gissning och resultat enligt roll.",
        en: "People were asked how many of a hundred residents agree with an idea. The pictures show guess and result by role.",
    };
    guesses_first = {
        fi: "Tässä ovat ideat, joissa arvaus oli kauimpana tuloksesta. Kaikki ovat tulosten sivulla.",
        sv: "Här är de idéer där gissningen låg längst från resultatet. Alla finns på resultatsidan.",
        en: "These are the ideas where the guess was furthest from the result. All are on the results page.",
    };
    other_questions = { fi: "Muut kysymykset", sv: "Övriga frågor", en: "Other questions" };
    by_role = { fi: "Rooleittain", sv: "Enligt roll", en: "By role" };
    where_from = { fi: "Mistä osallistuttiin", sv: "Varifrån man deltog", en: "Where people took part" };
    agree = { fi: "Samaa mieltä", sv: "Av samma åsikt", en: "Agree" };
    disagree = { fi: "Eri mieltä", sv: "Av annan åsikt", en: "Disagree" };
    skip = { fi: "Ohitti", sv: "Hoppade över", en: "Skipped" };
    every_agreed = { fi: "Kaikki yhteiset ideat", sv: "Alla idéer som förenar", en: "All ideas of common ground" };
    divides_roles = { fi: "Roolien välillä", sv: "Mellan rollerna", en: "Between roles" };
    divides_groups = { fi: "Mielipideryhmien välillä", sv: "Mellan åsiktsgrupperna", en: "Between opinion groups" };
    divides_none = {
        fi: "Selvästi jakavia ideoita ei löytynyt.", sv: "Inga tydligt delande idéer hittades.", en: "No clearly dividing ideas were found.",
    };
    agree_none = {
        fi: "Yhtään ideaa, josta kaikki olisivat samaa mieltä, ei löytynyt.",
        sv: "Ingen idé som alla skulle vara ense om hittades.",
        en: "No idea was found that everybody agrees on.",
    };
    own_words = { fi: "Vastauksia omin sanoin", sv: "Svar i egna ord", en: "Answers in people's own words" };

    own_words_all = { fi: "Liite: vastaukset omin sanoin", sv: "Bilaga: svar i egna ord", en: "Appendix: answers in people's own words" };
    own_words_lead = {
        fi: "Vastaukset ovat kirjoittajiensa sanoja ja kielellä, jolla ne annettiin, aakkosjärjestyksessä.",
        sv: "Svaren är skribenternas egna ord, på det språk de gavs, i bokstavsordning.",
        en: "The answers are their writers' words, in the language in which they were given, in alphabetical order.",
    };
    more_words(appendix: &str) = {
        fi: "Kaikki vastaukset ovat raportin lopussa ({appendix}).",
        sv: "Alla svar finns i slutet av rapporten ({appendix}).",
        en: "All answers are at the end of the report ({appendix}).",
    };
    field_lead = {
        fi: "Kuvan numero vie taulukon samaan riviin. Taulukon luku on vastausten mediaani asteikolla 1–7: puolet vastasi vähintään sen verran.",
        sv: "Bildens nummer leder till samma rad i tabellen. Tabellens tal är svarens median på skalan 1–7: hälften svarade minst så mycket.",
        en: "A number in the picture leads to the same row of the table. The table's figure is the median of the answers on the scale 1–7: half of the people answered that much or more.",
    };
    agree_order = {
        fi: "Ensin on idea, josta ollaan yli rajojen yksimielisimpiä. Suuri luku on kaikkien arvioineiden osuus.",
        sv: "Först kommer den idé som man är mest enig om över gränserna. Det stora talet är andelen av alla som bedömde idén.",
        en: "The idea that people agree on most across these lines comes first. The large figure is the share of everybody who rated it.",
    };
    divides_lead = {
        fi: "Suuri luku kertoo, kuinka monta prosenttiyksikköä erottaa ne kaksi, jotka ovat ideasta eniten eri mieltä.",
        sv: "Det stora talet berättar hur många procentenheter som skiljer de två som är mest oense om idén.",
        en: "The large figure tells how many percentage points lie between the two that disagree most about the idea.",
    };
    rough(least: &str) = {
        fi: "Lukua, joka kertoisi alle {least} ihmisestä, ei näytetä. Siksi joidenkin lukujen edessä on alle, noin, vähintään tai enintään.",
        sv: "Ett tal som skulle berätta om färre än {least} personer visas inte. Därför står det under, cirka, minst eller högst framför en del tal.",
        en: "A figure that would tell of fewer than {least} people is not shown. That is why under, about, at least or at most stands before some figures.",
    };
    answers_themes = { fi: "Vastaukset teemoittain", sv: "Svaren tema för tema", en: "The answers, theme by theme" };
    answers_ideas = { fi: "Vastaukset yksittäisiin ideoihin", sv: "Svar på enskilda idéer", en: "Answers to single ideas" };
    answers_ideas_lead = {
        fi: "Nämä ideat ovat saaneet järjestäjältä oman vastauksen.",
        sv: "De här idéerna har fått ett eget svar av arrangören.",
        en: "These ideas have an answer of their own from the organiser.",
    };
    more = { fi: "Mistä löydät lisää", sv: "Här hittar du mer", en: "Where to find more" };
    weighted = { fi: "Painotettuna", sv: "Viktat", en: "Weighted" };

    next = { fi: "Mitä seuraavaksi", sv: "Vad händer härnäst", en: "What happens next" };
    next_no_day = {
        fi: "Päivää, johon mennessä vastaus annetaan, ei ole sovittu.",
        sv: "Någon dag då svaret senast ges har inte bestämts.",
        en: "No day has been set by which an answer will be given.",
    };
    next_page(address: &str) = {
        fi: "Tulokset, kaikki ideat ja avoin data ovat verkossa: {address}. Samalla sivulla kerrotaan, mitä tuloksista seurasi.",
        sv: "Resultaten, alla idéer och öppna data finns på webben: {address}. På samma sida berättas vad resultaten ledde till.",
        en: "The results, every idea and open data are on the web: {address}. The same page tells what came of the results.",
    };
    next_contact(who: &str) = {
        fi: "Lisätietoja: {who}.", sv: "Mer information: {who}.", en: "More information: {who}.",
    };

    method = { fi: "Menetelmä ja epävarmuus", sv: "Metod och osäkerhet", en: "Method and uncertainty" };
    running = {
        fi: "Vastaaminen jatkuu yhä. Luvut ovat viiden ihmisen tarkkuudella ja voivat vielä muuttua.",
        sv: "Svarandet pågår ännu. Siffrorna har fem personers noggrannhet och kan ännu ändras.",
        en: "People are still answering. Figures are exact to five people and may still change.",
    };
    simulated = {
        fi: "Tämän raportin vastaukset on keksitty esimerkiksi. Ne eivät kerro kenenkään mielipiteistä.",
        sv: "Svaren i den här rapporten är påhittade som exempel. De berättar inte om någons åsikter.",
        en: "The answers in this report were made up as an example. They say nothing about anybody's opinions.",
    };
    not_public = {
        fi: "Tuloksia ei ole julkaistu. Tämä asiakirja on tehty valmistelua varten.",
        sv: "Resultaten har inte offentliggjorts. Det här dokumentet är till för beredningen.",
        en: "The results have not been published. This document was made for preparation.",
    };
    every_idea = { fi: "Liite: kaikki ideat", sv: "Bilaga: alla idéer", en: "Appendix: every idea" };
    every_idea_lead = {
        fi: "Ideat ovat kirjoittajiensa sanoja ja kielellä, jolla ne annettiin. Ensin ovat ne, joista ollaan varmimmin samaa mieltä.",
        sv: "Idéerna är skribenternas egna ord, på det språk de gavs. Först kommer de som det råder säkrast enighet om.",
        en: "The ideas are their writers' words, in the language in which they were given. First come those that people most certainly agree with.",
    };
    first_ideas = { fi: "Liite: kannatetuimmat ideat", sv: "Bilaga: de idéer som fått mest stöd", en: "Appendix: the ideas with the most support" };
    every_idea_more = {
        fi: "Taulukossa ovat kannatetuimmat. Kaikki ideat ovat taulukkotiedostossa ja tulosten sivulla.",
        sv: "I tabellen står de som fått mest stöd. Alla idéer finns i tabellfilen och på resultatsidan.",
        en: "The table has those with the most support. Every idea is in the workbook and on the results page.",
    };
    rated = { fi: "Arvioi", sv: "Bedömde", en: "Rated" };
    idea = { fi: "Idea", sv: "Idé", en: "Idea" };
    theme = { fi: "Teema", sv: "Tema", en: "Theme" };
    share_of_ideas = { fi: "Osuus ideoista", sv: "Andel av idéerna", en: "Share of the ideas" };

    sample_title = { fi: "Pohja", sv: "Mall", en: "Template" };
    sample = {
        fi: "Tähän tulee tekstiä tuloksista.", sv: "Här kommer text ur resultaten.", en: "Text of the results stands here.",
    };

    plain_subtitle = { fi: "Tulokset yhdellä sivulla", sv: "Resultaten på en sida", en: "The results on one page" };
    plain_what = { fi: "Mitä teimme", sv: "Vad vi gjorde", en: "What we did" };
    plain_asked(question: &str) = {
        fi: "Kysyimme: {question}", sv: "Vi frågade: {question}", en: "We asked: {question}",
    };
    plain_agree = { fi: "Tästä olemme samaa mieltä", sv: "Det här är vi ense om", en: "This we agree on" };
    plain_divides = { fi: "Tästä olemme eri mieltä", sv: "Det här är vi oense om", en: "This we do not agree on" };
    plain_missing = { fi: "Keitä emme kuulleet tarpeeksi", sv: "Vilka vi hörde för lite", en: "Whom we heard too little" };
    plain_groups = { fi: "Millaisia ryhmiä löytyi", sv: "Vilka grupper vi hittade", en: "Which groups we found" };
    plain_foot = {
        fi: "Vastaajat valitsivat itse, vastaavatko he. Luvut kertovat siksi vastaajista eivätkä kaikista ihmisistä.",
        sv: "De som svarade valde själva att svara. Siffrorna berättar därför om dem och inte om alla människor.",
        en: "People chose themselves whether to answer. The figures therefore tell about those who answered, not about everybody.",
    };

    slide_who = { fi: "Keitä oli mukana", sv: "Vilka var med", en: "Who took part" };
    slide_themes = { fi: "Mistä ideoissa puhutaan eniten", sv: "Vad idéerna handlar mest om", en: "What most ideas are about" };
    slide_divides = { fi: "Mikä jakaa meitä eniten", sv: "Vad som delar oss mest", en: "What divides us most" };
    slide_groups = { fi: "Mielipideryhmät", sv: "Åsiktsgrupper", en: "Opinion groups" };
    slide_reading = {
        fi: "Näin luet lukuja", sv: "Så läser du siffrorna", en: "How to read the figures",
    };
    notes_first = {
        fi: "Dioissa on samat luvut kuin tulosten sivulla. Lisää lukuja on raportissa ja verkossa.",
        sv: "Siffrorna är de samma som på resultatsidan. Fler siffror finns i rapporten och på webben.",
        en: "The slides have the figures of the results page. More figures are in the report and on the web.",
    };
}
