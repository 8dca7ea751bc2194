// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the results.

pub(crate) mod ballots;
mod missing;
pub(crate) mod rows;
mod story;
pub(crate) mod weighted;
pub(crate) mod workbook;

pub(crate) use missing::M;
pub use story::S;

ui::messages! {
    /// Words of the results pages.
    pub struct T;

    results = { fi: "Tulokset", sv: "Resultat", en: "Results" };
    results_of(title: &str) = { fi: "Tulokset: {title}", sv: "Resultat: {title}", en: "Results: {title}" };
    contents = { fi: "Tällä sivulla", sv: "På den här sidan", en: "On this page" };
    mark_live = { fi: "Päivittyvä tulos", sv: "Löpande resultat", en: "Running result" };
    corrected(day: &str, why: &str) = {
        fi: "Järjestäjä on korjannut tätä sivua julkaisemisen jälkeen {day}. Syy: {why}.",
        sv: "Arrangören har korrigerat sidan efter publiceringen {day}. Orsak: {why}.",
        en: "The organiser corrected this page after publishing it, {day}. Reason: {why}.",
    };
    corrections = { fi: "Kaikki muutokset", sv: "Alla ändringar", en: "All changes" };
    mark_imported = { fi: "Tuotu toisesta järjestelmästä", sv: "Importerad från ett annat system", en: "Imported from another system" };
    mark_simulated = { fi: "Keksittyjä vastauksia", sv: "Påhittade svar", en: "Made-up answers" };
    mark_not_public = { fi: "Ei julkinen", sv: "Inte offentlig", en: "Not public" };
    mark_reopened(day: &str) = {
        fi: "Avattu uudelleen {day}", sv: "Öppnad på nytt {day}", en: "Reopened {day}",
    };
    not_public_text = {
        fi: "Näet tämän sivun, koska sinulla on oikeus lukea tuloksia ennen julkaisua. Muut eivät näe sitä.",
        sv: "Du ser den här sidan eftersom du har rätt att läsa resultaten före publiceringen. Andra ser den inte.",
        en: "You see this page because you may read results before they are published. Nobody else sees it.",
    };
    live_text = {
        fi: "Vastaaminen jatkuu. Luvut liikkuvat viiden ihmisen askelin ja voivat vielä muuttua.",
        sv: "Svarandet pågår. Siffrorna rör sig i steg om fem personer och kan ännu ändras.",
        en: "People are still answering. Figures move in steps of five people and may still change.",
    };
    numbers(people: &str, ideas: &str, ratings: &str) = {
        fi: "{people} ihmistä antoi {ratings} arviota {ideas} ideasta.",
        sv: "{people} personer gav {ratings} bedömningar av {ideas} idéer.",
        en: "{people} people gave {ratings} ratings of {ideas} ideas.",
    };
    published_on(day: &str, version: &str) = {
        fi: "Julkaistu {day}. Lokin versio {version}.",
        sv: "Publicerat {day}. Loggens version {version}.",
        en: "Published {day}. Version {version} of the log.",
    };
    computed_on(day: &str, time: &str, version: &str) = {
        fi: "Laskettu {day} klo {time}. Lokin versio {version}.",
        sv: "Beräknat {day} kl. {time}. Loggens version {version}.",
        en: "Computed {day} at {time}. Version {version} of the log.",
    };

    promise = { fi: "Lupaus", sv: "Löftet", en: "The promise" };
    promise_kept(day: &str) = {
        fi: "Lupaus on pidetty: vastaus annettiin {day}.",
        sv: "Löftet har hållits: svaret gavs {day}.",
        en: "The promise was kept: an answer was given on {day}.",
    };
    promise_due(day: &str) = {
        fi: "Vastaus on luvattu viimeistään {day}.",
        sv: "Ett svar har utlovats senast {day}.",
        en: "An answer is promised by {day}.",
    };
    promise_overdue(day: &str) = {
        fi: "Vastaus luvattiin {day} mennessä. Sitä ei ole vielä annettu.",
        sv: "Ett svar utlovades senast {day}. Det har ännu inte getts.",
        en: "An answer was promised by {day}. It has not been given yet.",
    };
    who_decides(who: &str) = { fi: "Päättää: {who}", sv: "Beslutar: {who}", en: "Decides: {who}" };
    can_change(what: &str) = { fi: "Voi muuttua: {what}", sv: "Kan ändras: {what}", en: "Can change: {what}" };

    in_short = { fi: "Lyhyesti", sv: "I korthet", en: "In short" };
    short_agree(share: &str) = {
        fi: "Tästä ollaan yhtä mieltä: {share} on samaa mieltä.",
        sv: "Det här är vi ense om: {share} är av samma åsikt.",
        en: "This is common ground: {share} agree.",
    };
    short_divide = { fi: "Tämä jakaa eniten.", sv: "Det här delar mest.", en: "This divides most." };
    short_groups(n: i64) plural(n) = {
        fi: ["Vastaajista erottuu {n} mielipideryhmä.", "Vastaajista erottuu {n} mielipideryhmää."],
        sv: ["Bland dem som svarat finns {n} åsiktsgrupp.", "Bland dem som svarat finns {n} åsiktsgrupper."],
        en: ["{n} opinion group stands out.", "{n} opinion groups stand out."],
    };
    short_no_groups = {
        fi: "Vastaajista ei erotu selviä mielipideryhmiä.",
        sv: "Bland dem som svarat finns inga tydliga åsiktsgrupper.",
        en: "No clear opinion groups stand out.",
    };

    who = { fi: "Keitä olimme", sv: "Vilka vi var", en: "Who took part" };
    participants = { fi: "Osallistujia", sv: "Deltagare", en: "Participants" };
    raters = { fi: "Ideoita arvioi", sv: "Bedömde idéer", en: "Rated ideas" };
    ideas = { fi: "Ideoita", sv: "Idéer", en: "Ideas" };
    ratings = { fi: "Arvioita", sv: "Bedömningar", en: "Ratings" };
    comments = { fi: "Kommentteja", sv: "Kommentarer", en: "Comments" };
    people_count = { fi: "Ihmisiä", sv: "Personer", en: "People" };
    share = { fi: "Osuus", sv: "Andel", en: "Share" };
    population_share = { fi: "Osuus väestöstä", sv: "Andel av befolkningen", en: "Share of the population" };
    many_note = {
        fi: "Sama ihminen voi kuulua useaan.", sv: "Samma person kan höra till flera.", en: "One person may be in several.",
    };
    biggest(name: &str, share: &str) = {
        fi: "Eniten oli mukana: {name} ({share}).",
        sv: "Flest var: {name} ({share}).",
        en: "The largest part was {name} ({share}).",
    };
    no_figures = {
        fi: "Luvut ovat liian pieniä näytettäviksi.",
        sv: "Siffrorna är för små för att visas.",
        en: "The figures are too small to be shown.",
    };
    by_channel = { fi: "Mitä kautta tultiin", sv: "Vilken väg man kom", en: "How people came" };
    reached = { fi: "Tavoitti", sv: "Nådde", en: "Reached" };
    opened = { fi: "Avasi", sv: "Öppnade", en: "Opened" };
    joined = { fi: "Liittyi", sv: "Gick med", en: "Joined" };
    contributed = { fi: "Osallistui", sv: "Bidrog", en: "Contributed" };
    channel = { fi: "Kanava", sv: "Kanal", en: "Channel" };
    channel_none = { fi: "Ilman kanavalinkkiä", sv: "Utan kanallänk", en: "Without a channel link" };
    beside_population = {
        fi: "Asukkaat ja väestö", sv: "Invånarna och befolkningen", en: "Residents and the population",
    };
    beside_population_all = {
        fi: "Osallistujat ja väestö", sv: "Deltagarna och befolkningen", en: "Participants and the population",
    };
    under_heard(names: &str) = {
        fi: "Väestöosuuttaan vähemmän kuultiin: {names}.",
        sv: "Mindre hörda än sin andel av befolkningen: {names}.",
        en: "Heard less than their share of the population: {names}.",
    };
    even_heard = {
        fi: "Mitään ryhmää ei kuultu selvästi väestöosuuttaan vähemmän.",
        sv: "Ingen grupp hördes klart mindre än sin andel av befolkningen.",
        en: "No group was heard clearly less than its share of the population.",
    };

    agree_all = { fi: "Mistä kaikki ovat samaa mieltä", sv: "Vad alla är ense om", en: "What everybody agrees on" };
    agree_roles_lead = {
        fi: "Näistä ideoista on samaa mieltä jokaisen roolin enemmistö, jos roolin luvut voidaan näyttää. Rooli on se, jonka vastaaja itse kertoi.",
        sv: "Om de här idéerna är majoriteten ense i varje roll vars siffror kan visas. Rollen är den som deltagaren själv uppgav.",
        en: "A majority of every role whose figures can be shown agrees with these ideas. The role is what people told themselves.",
    };
    agree_groups_lead = {
        fi: "Näistä ideoista jokaisen mielipideryhmän enemmistö on samaa mieltä.",
        sv: "Om de här idéerna är majoriteten i varje åsiktsgrupp ense.",
        en: "A majority of every opinion group agrees with these ideas.",
    };
    agree_people_lead = {
        fi: "Näistä ideoista selvä enemmistö on samaa mieltä.",
        sv: "Om de här idéerna är en klar majoritet ense.",
        en: "A clear majority agrees with these ideas.",
    };
    agree_none = {
        fi: "Yhtään ideaa, josta kaikki olisivat samaa mieltä, ei löytynyt.",
        sv: "Ingen idé som alla skulle vara ense om hittades.",
        en: "No idea was found that everybody agrees on.",
    };
    least_agree(name: &str, share: &str) = {
        fi: "Vähiten samaa mieltä: {name}, {share}.",
        sv: "Minst ense: {name}, {share}.",
        en: "Least agreeing: {name}, {share}.",
    };
    divides = { fi: "Mikä jakaa", sv: "Vad som delar", en: "What divides" };
    divides_roles = { fi: "Roolien välillä", sv: "Mellan rollerna", en: "Between roles" };
    divides_groups = { fi: "Mielipideryhmien välillä", sv: "Mellan åsiktsgrupperna", en: "Between opinion groups" };
    divides_lead = {
        fi: "Järjestyksessä ovat ensin ne, joissa ero on varmin.",
        sv: "Först kommer de där skillnaden är säkrast.",
        en: "First those where the difference is most certain.",
    };
    divide_sentence(more: &str, high: &str, less: &str, low: &str) = {
        fi: "{more}: {high} samaa mieltä. {less}: {low}.",
        sv: "{more}: {high} av samma åsikt. {less}: {low}.",
        en: "{more}: {high} agree. {less}: {low}.",
    };
    divide_none = {
        fi: "Selvästi jakavia ideoita ei löytynyt.", sv: "Inga tydligt delande idéer hittades.", en: "No clearly dividing ideas were found.",
    };

    groups = { fi: "Mielipideryhmät", sv: "Åsiktsgrupper", en: "Opinion groups" };
    groups_lead = {
        fi: "Ryhmän muodostavat ihmiset, jotka arvioivat ideoita samaan tapaan. Kukaan ei valinnut ryhmäänsä, eikä siihen vaikuta rooli tai kotikunta.",
        sv: "En grupp består av människor som bedömde idéerna på liknande sätt. Ingen valde sin grupp, och roll eller hemkommun påverkar den inte.",
        en: "A group is made of people who rated ideas alike. Nobody chose their group, and role or home do not affect it.",
    };
    group(letter: &str) = { fi: "Ryhmä {letter}", sv: "Grupp {letter}", en: "Group {letter}" };
    group_size(people: &str, share: &str) = {
        fi: "{people} ihmistä, {share} ryhmitellyistä", sv: "{people} personer, {share} av de grupperade", en: "{people} people, {share} of those in groups",
    };
    group_agrees = { fi: "Samaa mieltä", sv: "Av samma åsikt", en: "Agrees" };
    group_disagrees = { fi: "Eri mieltä", sv: "Av annan åsikt", en: "Disagrees" };
    group_here(here: &str, elsewhere: &str) = {
        fi: "Samaa mieltä tässä ryhmässä {here}, kaikista {elsewhere}",
        sv: "Av samma åsikt i den här gruppen {here}, av alla {elsewhere}",
        en: "Agree in this group {here}, of all {elsewhere}",
    };
    group_marks = { fi: "Mikä ryhmää yhdistää", sv: "Vad som förenar gruppen", en: "What unites the group" };
    group_no_marks = {
        fi: "Mikään yksittäinen idea ei erota ryhmää muista.",
        sv: "Ingen enskild idé skiljer gruppen från de andra.",
        en: "No single idea sets the group apart.",
    };
    group_roles = { fi: "Roolit ryhmässä", sv: "Roller i gruppen", en: "Roles in the group" };
    group_mostly(lang: &str) = {
        fi: "Huomaa: ryhmä on lähes kokonaan {lang}. Erot voivat johtua siitä, mitä ideoita sillä kielellä luettiin.",
        sv: "Observera: gruppen är nästan helt {lang}. Skillnaderna kan bero på vilka idéer som lästes på det språket.",
        en: "Please note: the group is almost entirely {lang}. Differences may come from which ideas were read in that language.",
    };
    speaking_fi = { fi: "suomenkielinen", sv: "finskspråkig", en: "Finnish-speaking" };
    speaking_sv = { fi: "ruotsinkielinen", sv: "svenskspråkig", en: "Swedish-speaking" };
    speaking_en = { fi: "englanninkielinen", sv: "engelskspråkig", en: "English-speaking" };
    map_title = { fi: "Mielipidekartta", sv: "Åsiktskarta", en: "Opinion map" };
    map_text(groups: &str) = {
        fi: "Lähekkäin ovat ihmiset, jotka arvioivat ideoita samaan tapaan. {groups}",
        sv: "Nära varandra finns de som bedömde idéerna på liknande sätt. {groups}",
        en: "People who rated ideas alike are near each other. {groups}",
    };
    map_size = { fi: "Koko", sv: "Storlek", en: "Size" };
    map_about = { fi: "Mikä yhdistää", sv: "Vad som förenar", en: "What unites" };
    map_group = { fi: "Ryhmä", sv: "Grupp", en: "Group" };
    map_too_few = {
        fi: "Karttaa ei piirretä, ennen kuin ryhmissä on vähintään 30 ihmistä.",
        sv: "Kartan ritas först när grupperna har minst 30 personer.",
        en: "The map is drawn once there are at least 30 people in groups.",
    };
    clarity_clear = {
        fi: "Ryhmät erottuvat toisistaan selvästi.", sv: "Grupperna skiljer sig tydligt åt.", en: "The groups are clearly apart.",
    };
    clarity_some = {
        fi: "Ryhmät erottuvat jonkin verran; rajalla on monia.",
        sv: "Grupperna skiljer sig i någon mån; många står på gränsen.",
        en: "The groups are somewhat apart; many people are between them.",
    };
    clarity_weak = {
        fi: "Ryhmien raja on häilyvä. Lue niitä suuntina, älä leireinä.",
        sv: "Gränsen mellan grupperna är flytande. Läs dem som riktningar, inte som läger.",
        en: "The border between the groups is vague. Read them as directions, not as camps.",
    };
    no_groups_votes = { fi: "Arvioita ei ole vielä.", sv: "Det finns inga bedömningar ännu.", en: "There are no ratings yet." };
    no_groups_few = {
        fi: "Ryhmiä ei ole vielä: arvioijia on liian vähän.",
        sv: "Det finns inga grupper ännu: för få har bedömt.",
        en: "There are no groups yet: too few people have rated.",
    };
    no_groups_one = {
        fi: "Selviä mielipideryhmiä ei ole: ihmiset eivät jakaudu leireihin.",
        sv: "Det finns inga tydliga åsiktsgrupper: människor delar sig inte i läger.",
        en: "There are no clear opinion groups: people do not fall into camps.",
    };
    no_groups_alike = {
        fi: "Ryhmiä ei ole: vastaukset ovat samanlaisia.", sv: "Det finns inga grupper: svaren är likadana.", en: "There are no groups: the answers are alike.",
    };

    perception = { fi: "Näin muut ajattelevat?", sv: "Hur tänker andra?", en: "What do others think?" };
    perception_lead = {
        fi: "Osallistujilta kysyttiin, kuinka moni sadasta asukkaasta on ideasta samaa mieltä. Tässä arvaukset ja tulos.",
        sv: "Deltagarna fick gissa hur många av hundra invånare som är av samma åsikt. Här är gissningarna och resultatet.",
        en: "People were asked how many of a hundred residents agree with an idea. Here are the guesses and the result.",
    };
    guess = { fi: "Arvaus", sv: "Gissning", en: "Guess" };
    result = { fi: "Tulos", sv: "Resultat", en: "Result" };
    result_residents = { fi: "Asukkaista", sv: "Av invånarna", en: "Of residents" };
    result_everybody = { fi: "Kaikista vastaajista", sv: "Av alla som svarat", en: "Of everybody" };
    furthest_guess = { fi: "Kauimpana ollut arvaus", sv: "Gissningen längst ifrån", en: "The guess furthest off" };
    guess_more(n: i64) plural(n) = {
        fi: ["{n} idea lisää", "{n} ideaa lisää"], sv: ["{n} idé till", "{n} idéer till"],
        en: ["{n} more idea", "{n} more ideas"],
    };
    role = { fi: "Rooli", sv: "Roll", en: "Role" };
    guess_low(name: &str, guess: &str, result: &str) = {
        fi: "{name}: arvaus {guess}, tulos {result}. Kannatus yllätti.",
        sv: "{name}: gissning {guess}, resultat {result}. Stödet var en överraskning.",
        en: "{name}: guessed {guess}, the result is {result}. There was more support than expected.",
    };
    guess_high(name: &str, guess: &str, result: &str) = {
        fi: "{name}: arvaus {guess}, tulos {result}. Kannatus arvioitiin liian suureksi.",
        sv: "{name}: gissning {guess}, resultat {result}. Stödet överskattades.",
        en: "{name}: guessed {guess}, the result is {result}. Support was overestimated.",
    };

    questions = { fi: "Muut kysymykset", sv: "Övriga frågor", en: "Other questions" };
    answered(n: &str) = { fi: "{n} vastasi", sv: "{n} svarade", en: "{n} answered" };
    option = { fi: "Vaihtoehto", sv: "Alternativ", en: "Option" };
    step = { fi: "Askel", sv: "Steg", en: "Step" };
    median = { fi: "mediaani", sv: "median", en: "median" };
    by_role = { fi: "Rooleittain", sv: "Enligt roll", en: "By role" };
    by_group = { fi: "Mielipideryhmittäin", sv: "Enligt åsiktsgrupp", en: "By opinion group" };
    by_type = { fi: "Kuntatyypeittäin", sv: "Enligt kommuntyp", en: "By type of municipality" };
    by_region = { fi: "Maakunnittain", sv: "Enligt landskap", en: "By region" };
    answers_as_written = { fi: "Vastaukset omin sanoin", sv: "Svaren i egna ord", en: "Answers in people's own words" };

    every_idea = { fi: "Kaikki ideat", sv: "Alla idéer", en: "Every idea" };
    every_on_axes(n: usize) plural(n) = {
        fi: ["Lisäksi {n} idea on sijoitettu kahdelle akselille kysymyksensä kuvassa.", "Lisäksi {n} ideaa on sijoitettu kahdelle akselille kysymystensä kuvissa."],
        sv: ["Dessutom har {n} idé placerats på två axlar i bilden vid sin fråga.", "Dessutom har {n} idéer placerats på två axlar i bilderna vid sina frågor."],
        en: ["Besides, {n} idea was placed on two axes, in the picture of its question.", "Besides, {n} ideas were placed on two axes, in the pictures of their questions."],
    };
    every_idea_lead(n: &str) = {
        fi: "Selaa kaikkia {n} ideaa: lajittele, rajaa kysymyksen tai kielen mukaan.",
        sv: "Bläddra bland alla {n} idéer: sortera och avgränsa enligt fråga eller språk.",
        en: "Browse all {n} ideas: sort them, narrow them by question or language.",
    };
    sort = { fi: "Järjestys", sv: "Ordning", en: "Order" };
    sort_agreed = { fi: "Eniten samaa mieltä", sv: "Mest enighet", en: "Most agreed" };
    sort_divisive = { fi: "Eniten jakavat", sv: "Mest delande", en: "Most divisive" };
    sort_rated = { fi: "Eniten arvioidut", sv: "Mest bedömda", en: "Most rated" };
    sort_newest = { fi: "Uusimmat", sv: "Nyaste", en: "Newest" };
    question = { fi: "Kysymys", sv: "Fråga", en: "Question" };
    language = { fi: "Idean kieli", sv: "Idéns språk", en: "Language of the idea" };
    show = { fi: "Näytä", sv: "Visa", en: "Show" };
    all = { fi: "Kaikki", sv: "Alla", en: "All" };
    n_ideas(n: i64) plural(n) = {
        fi: ["{n} idea", "{n} ideaa"], sv: ["{n} idé", "{n} idéer"], en: ["{n} idea", "{n} ideas"],
    };
    no_ideas = { fi: "Näillä rajauksilla ei ole ideoita.", sv: "Det finns inga idéer med de här avgränsningarna.", en: "No ideas match." };
    to_results = { fi: "Takaisin tuloksiin", sv: "Tillbaka till resultaten", en: "Back to the results" };
    idea = { fi: "Idea", sv: "Idé", en: "Idea" };
    rated_by(n: &str) = { fi: "{n} arvioi", sv: "{n} bedömde", en: "{n} rated it" };
    agree_interval(low: &str, high: &str) = {
        fi: "95 prosentin luottamusväli {low}–{high}",
        sv: "95 procents konfidensintervall {low}–{high}",
        en: "95 per cent confidence interval {low} to {high}",
    };
    idea_sentence(agree: &str, disagree: &str, skip: &str) = {
        fi: "{agree} samaa mieltä, {disagree} eri mieltä, {skip} ohitti.",
        sv: "{agree} av samma åsikt, {disagree} av annan åsikt, {skip} hoppade över.",
        en: "{agree} agree, {disagree} disagree, {skip} skipped.",
    };
    marked_important(n: &str) = {
        fi: "Tärkeäksi merkitsi {n}.", sv: "Markerades som viktig av {n}.", en: "Marked as important by {n}.",
    };
    translated = { fi: "käsin tehty käännös", sv: "översatt för hand", en: "translated by hand" };
    organiser_note = { fi: "Järjestäjän huomautus", sv: "Arrangörens anmärkning", en: "The organiser's note" };

    kunta = { fi: "Kunnan näkymä", sv: "Kommunens vy", en: "Municipality lens" };
    kunta_lead = {
        fi: "Valitse kunta, niin näet sen ihmiset koko maan rinnalla.",
        sv: "Välj en kommun så ser du dess människor bredvid hela landet.",
        en: "Choose a municipality to see its people beside the whole country.",
    };
    kunta_label = { fi: "Kunta", sv: "Kommun", en: "Municipality" };
    kunta_whole = { fi: "Koko maa", sv: "Hela landet", en: "The whole country" };
    kunta_own(name: &str, n: &str) = {
        fi: "{name}: {n} osallistujaa.", sv: "{name}: {n} deltagare.", en: "{name}: {n} participants.",
    };
    kunta_few(name: &str, shown: &str) = {
        fi: "Kunnasta {name} on liian vähän arvioita omiin lukuihin. Sen tilalla näytetään: {shown}.",
        sv: "Från {name} finns det för få bedömningar för egna siffror. I stället visas: {shown}.",
        en: "There are too few ratings from {name} for figures of its own. Shown instead: {shown}.",
    };
    kunta_differs = {
        fi: "Missä poikkeaa eniten koko maasta", sv: "Var det avviker mest från hela landet", en: "Where it differs most from the country",
    };

    method = { fi: "Menetelmä ja epävarmuus", sv: "Metod och osäkerhet", en: "Method and uncertainty" };
    method_more = { fi: "Lue, miten tulos on laskettu", sv: "Läs hur resultatet har räknats ut", en: "Read how the result was computed" };
    method_trust = {
        fi: "Mukaan pääsi linkillä. Vastaajat valikoituivat itse, joten osuudet kertovat osallistujista, eivät koko väestöstä.",
        sv: "Man kom med via en länk. Deltagarna valde själva att delta, så andelarna beskriver dem, inte hela befolkningen.",
        en: "Anybody with the link could take part. People chose themselves, so shares describe participants, not the population.",
    };
    method_interval = {
        fi: "Osuuden vieressä on 95 prosentin luottamusväli (Wilsonin menetelmä). Pienestä joukosta laskettu osuus on epävarmempi.",
        sv: "Bredvid andelen anges ett konfidensintervall på 95 procent (Wilsons metod). En andel av få svar är osäkrare.",
        en: "Beside a share stands its 95 per cent interval (Wilson's method). A share of few answers is less certain.",
    };
    method_small(n: &str) = {
        fi: "Lukua ihmisistä ei näytetä, jos heitä on alle {n}. Jos pienen luvun voisi laskea muista, myös jokin niistä pyöristetään viiden ihmisen haarukkaan (”noin”) tai jätetään pois.",
        sv: "Ett antal personer visas inte om de är färre än {n}. Om ett litet tal kunde räknas ut av andra avrundas också något av dem till fem personers noggrannhet (”cirka”) eller lämnas bort.",
        en: "A number of people is not shown if there are fewer than {n}. Where a small number could be worked out from others, one of those is blurred to a band of five people (“about”) or left out too.",
    };
    method_groups = {
        fi: "Mielipideryhmät syntyvät vain annetuista arvioista. Malli sijoittaa ihmiset ja ideat muutaman suunnan varaan; suuntia on niin monta kuin niillä osataan parhaiten päätellä arvioita, jotka pidettiin mallilta piilossa. Ryhmiä on niin monta, enintään kahdeksan, kuin niitä löytyy samanlaisina myös silloin, kun osa vastaajista jätetään pois, ja kuin ne auttavat ennakoimaan toisten ihmisten arvioita. Jos mikään jako ei täytä tätä, ryhmiä ei ole. Vähän arvioineen ihmisen paikka on epävarmempi.",
        sv: "Åsiktsgrupperna bildas bara av de bedömningar som getts. En modell placerar människor och idéer längs några riktningar; riktningarna är så många som bäst låter den sluta sig till bedömningar som hölls dolda för den. Grupperna är så många, högst åtta, som återfinns likadana också när en del av deltagarna lämnas bort, och som hjälper att förutse andra människors bedömningar. Om ingen indelning uppfyller detta finns inga grupper. Platsen för den som bedömt lite är osäkrare.",
        en: "Opinion groups come only from the ratings that were given. A model places people and ideas along a few directions: as many as best let it infer ratings that were kept hidden from it. There are as many groups, at most eight, as are found again when a part of the people is left out, and as help to foretell other people's ratings. Where no division meets this, there are none. The place of somebody who rated little is less certain.",
    };
    method_common = {
        fi: "Yhteisen näkemyksen luku on roolien (tai ryhmien) tasoitettujen osuuksien tulo: se on suuri vain, kun jokainen rooli on samaa mieltä. Se lasketaan näkyvistä luvuista.",
        sv: "Talet för samsyn är produkten av rollernas (eller gruppernas) utjämnade andelar: det är stort bara när varje roll är ense. Det räknas av de tal som visas.",
        en: "Common ground is the product of the smoothed shares of the roles (or groups): it is large only where each of them agrees. It is computed from the figures shown.",
    };
    method_map(one: &str, two: &str) = {
        fi: "Kartan kaksi suuntaa selittävät {one} ja {two} arvioiden eroista. Pisteitä on siirretty hieman, eikä niissä ole tunnisteita; 200 ihmisestä alkaen näytetään vain tiheys.",
        sv: "Kartans två riktningar förklarar {one} och {two} av skillnaderna. Punkterna är lätt förskjutna och saknar id; från 200 personer visas bara täthet.",
        en: "The two directions of the map explain {one} and {two} of the differences. Points are slightly shifted and carry no ids; from 200 people on only density is shown.",
    };
    method_versions = {
        fi: "Tulos on laskettu arvioiden lokin siitä versiosta, jonka numero on päiväyksen vieressä. Lokissa on jokainen arvio numeroituna. Samasta versiosta syntyy aina sama tulos.",
        sv: "Resultatet har räknats ut av den version av loggen vars nummer står bredvid dagen. I loggen har varje bedömning ett nummer. Samma version ger alltid samma resultat.",
        en: "The result is computed from the version of the log whose number stands beside the day. In the log every rating has a number. The same version always gives the same result.",
    };
    data = { fi: "Avoin data", sv: "Öppna data", en: "Open data" };
    data_json = { fi: "Tulokset JSON-muodossa", sv: "Resultaten som JSON", en: "The results as JSON" };

    stand(letter: &str, share: &str) = {
        fi: "Vastauksesi ovat lähimpänä ryhmää {letter}. Siihen kuuluu {share} ryhmitellyistä.",
        sv: "Dina svar ligger närmast grupp {letter}. Till den hör {share} av de grupperade.",
        en: "Your answers are closest to group {letter}. It holds {share} of those in groups.",
    };
    stand_differ = {
        fi: "Näistä ideoista olit eri linjoilla kuin useimmat ryhmässä:",
        sv: "Om de här idéerna svarade du annorlunda än de flesta i gruppen:",
        en: "On these ideas you answered otherwise than most of the group:",
    };

    computing = { fi: "Tuloksia lasketaan", sv: "Resultaten räknas ut", en: "The results are being computed" };
    computing_text = {
        fi: "Ensimmäinen laskenta on käynnissä. Päivitä sivu hetken kuluttua.",
        sv: "Den första uträkningen pågår. Ladda om sidan om en stund.",
        en: "The first computation is under way. Reload the page in a moment.",
    };

    figure_about(n: &str) = { fi: "noin {n}", sv: "cirka {n}", en: "about {n}" };
    figure_at_least(n: &str) = { fi: "vähintään {n}", sv: "minst {n}", en: "at least {n}" };
    figure_at_most(n: &str) = { fi: "enintään {n}", sv: "högst {n}", en: "at most {n}" };
    figure_under(n: &str) = { fi: "alle {n}", sv: "under {n}", en: "under {n}" };
    figure_under_people(n: &str) = {
        fi: "pieni (alle {n} vastaajaa)",
        sv: "liten (under {n} svarande)",
        en: "small (fewer than {n} people)",
    };
    figure_hidden = { fi: "ei näytetä", sv: "visas inte", en: "not shown" };
    untold = { fi: "Ei kerrottu", sv: "Inte uppgett", en: "Not told" };
    other_types = { fi: "Muut kunnat", sv: "Övriga kommuner", en: "Other municipalities" };

    who_stakeholder_group = { fi: "Roolit", sv: "Roller", en: "Roles" };
    who_type = { fi: "Kuntatyypit", sv: "Kommuntyper", en: "Types of municipality" };
    who_region = { fi: "Maakunnat", sv: "Landskap", en: "Regions" };
    who_lang = { fi: "Vastaamisen kieli", sv: "Svarsspråk", en: "Language of answering" };
    who_age_band = { fi: "Ikä", sv: "Ålder", en: "Age" };
    who_sex = { fi: "Sukupuoli", sv: "Kön", en: "Sex" };
    who_mother_tongue = { fi: "Äidinkieli", sv: "Modersmål", en: "Mother tongue" };
    who_languages_read = { fi: "Luetut kielet", sv: "Språk man läser", en: "Languages read" };
    resident = { fi: "Asukkaat", sv: "Invånare", en: "Residents" };
    elected = { fi: "Luottamushenkilöt", sv: "Förtroendevalda", en: "Elected representatives" };
    official = { fi: "Viranhaltijat", sv: "Tjänsteinnehavare", en: "Officials" };
    employee = { fi: "Työntekijät", sv: "Anställda", en: "Employees" };
    researcher = { fi: "Tutkijat", sv: "Forskare", en: "Researchers" };
    third_sector = { fi: "Järjestöt", sv: "Tredje sektorn", en: "Third sector" };
    female = { fi: "Naiset", sv: "Kvinnor", en: "Women" };
    male = { fi: "Miehet", sv: "Män", en: "Men" };
    other = { fi: "Muu", sv: "Annat", en: "Other" };
    lang_fi = { fi: "Suomi", sv: "Finska", en: "Finnish" };
    lang_sv = { fi: "Ruotsi", sv: "Svenska", en: "Swedish" };
    lang_en = { fi: "Englanti", sv: "Engelska", en: "English" };
    lang_smi = { fi: "Saame", sv: "Samiska", en: "Sámi" };
    via_email = { fi: "Sähköposti", sv: "E-post", en: "E-mail" };
    via_newsletter = { fi: "Uutiskirje", sv: "Nyhetsbrev", en: "Newsletter" };
    via_web = { fi: "Verkkosivu", sv: "Webbplats", en: "Web page" };
    via_social = { fi: "Sosiaalinen media", sv: "Sociala medier", en: "Social media" };
    via_poster = { fi: "Juliste", sv: "Affisch", en: "Poster" };
    via_event = { fi: "Tapahtuma", sv: "Evenemang", en: "Event" };
}
