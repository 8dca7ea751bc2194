// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the desk of themes.

ui::messages! {
    /// The desk of themes.
    pub(crate) struct D;

    title = { fi: "Teemat", sv: "Teman", en: "Themes" };
    lead = {
        fi: "Kone ryhmittelee ideat niiden sanojen perusteella. Sinä nimeät ja korjaat: jokainen muutoksesi pätee myös silloin, kun kone laskee teemat uudelleen.",
        sv: "Maskinen grupperar idéerna efter deras ord. Du namnger och rättar: varje ändring gäller också när maskinen räknar om temana.",
        en: "The machine groups the ideas by their words. You name and correct: each of your changes also holds when the machine computes the themes anew.",
    };
    none_yet = { fi: "Teemoja ei ole vielä", sv: "Det finns inga teman än", en: "There are no themes yet" };
    none_yet_text = {
        fi: "Teemat lasketaan, kun ideoita on tarpeeksi. Siihen riittää yleensä kymmenkunta ideaa.",
        sv: "Temana räknas fram när det finns tillräckligt många idéer. Oftast räcker det med ett tiotal.",
        en: "Themes are computed once there are enough ideas. Ten or so will usually do.",
    };
    waits = {
        fi: "Teemoja lasketaan uudelleen. Sivulla näkyvät vielä edelliset.",
        sv: "Temana räknas om. Sidan visar ännu de tidigare.",
        en: "The themes are being computed anew. The page still shows the previous ones.",
    };
    look_again = { fi: "Päivitä sivu", sv: "Uppdatera sidan", en: "Refresh the page" };
    history = { fi: "Muutoshistoria", sv: "Ändringshistorik", en: "History of changes" };
    history_link(n: usize) plural(n) = {
        fi: ["Muutoshistoria: {n} muutos", "Muutoshistoria: {n} muutosta"],
        sv: ["Ändringshistorik: {n} ändring", "Ändringshistorik: {n} ändringar"],
        en: ["History: {n} change", "History: {n} changes"],
    };
    share(ideas: usize, percent: &str) plural(ideas) = {
        fi: ["{ideas} idea, {percent} kaikista", "{ideas} ideaa, {percent} kaikista"],
        sv: ["{ideas} idé, {percent} av alla", "{ideas} idéer, {percent} av alla"],
        en: ["{ideas} idea, {percent} of all", "{ideas} ideas, {percent} of all"],
    };
    open_theme = { fi: "Avaa ja muokkaa", sv: "Öppna och ändra", en: "Open and edit" };
    named_by_you = { fi: "Nimetty käsin", sv: "Namngivet för hand", en: "Named by hand" };
    has_answer = { fi: "Vastattu", sv: "Besvarat", en: "Answered" };
    has_notes(n: usize) plural(n) = {
        fi: ["{n} muistiinpano", "{n} muistiinpanoa"],
        sv: ["{n} anteckning", "{n} anteckningar"],
        en: ["{n} note", "{n} notes"],
    };
    examples = { fi: "Esimerkkejä", sv: "Exempel", en: "Examples" };
    words_of(words: &str) = { fi: "Sanoja: {words}", sv: "Ord: {words}", en: "Words: {words}" };
    other = { fi: "Ei mitään teemaa", sv: "Inget tema", en: "No theme" };
    other_text = {
        fi: "Nämä ideat eivät sanojensa puolesta kuulu selvästi mihinkään teemaan. Voit siirtää niitä.",
        sv: "De här idéerna hör inte tydligt till något tema enligt sina ord. Du kan flytta dem.",
        en: "By their words these ideas do not clearly belong to any theme. You can move them.",
    };
    other_link(n: usize) plural(n) = {
        fi: ["{n} idea ei kuulu mihinkään teemaan", "{n} ideaa ei kuulu mihinkään teemaan"],
        sv: ["{n} idé hör inte till något tema", "{n} idéer hör inte till något tema"],
        en: ["{n} idea belongs to no theme", "{n} ideas belong to no theme"],
    };

    trend_caption(name: &str) = {
        fi: "Uusia ideoita päivässä: {name}",
        sv: "Nya idéer per dag: {name}",
        en: "New ideas a day: {name}",
    };
    trend_week(n: usize) plural(n) = {
        fi: ["{n} uusi idea seitsemän viime päivän aikana", "{n} uutta ideaa seitsemän viime päivän aikana"],
        sv: ["{n} ny idé under de senaste sju dagarna", "{n} nya idéer under de senaste sju dagarna"],
        en: ["{n} new idea in the last seven days", "{n} new ideas in the last seven days"],
    };
    trend_last(n: usize, day: &str) plural(n) = {
        fi: ["{n} uusi idea seitsemän päivän aikana, viimeinen päivä {day}", "{n} uutta ideaa seitsemän päivän aikana, viimeinen päivä {day}"],
        sv: ["{n} ny idé under sju dagar, sista dagen {day}", "{n} nya idéer under sju dagar, sista dagen {day}"],
        en: ["{n} new idea in seven days, the last day {day}", "{n} new ideas in seven days, the last day {day}"],
    };
    day = { fi: "Päivä", sv: "Dag", en: "Day" };
    new_ideas = { fi: "Uusia ideoita", sv: "Nya idéer", en: "New ideas" };

    report = { fi: "Mitä kone muutti", sv: "Vad maskinen ändrade", en: "What the machine changed" };
    report_at(when: &str) = {
        fi: "Teemat laskettiin uudelleen {when}.",
        sv: "Temana räknades om {when}.",
        en: "The themes were computed anew on {when}.",
    };
    report_first(when: &str) = {
        fi: "Teemat laskettiin ensimmäisen kerran {when}.",
        sv: "Temana räknades fram första gången {when}.",
        en: "The themes were first computed on {when}.",
    };
    report_moved(n: usize) plural(n) = {
        fi: ["{n} idea vaihtoi teemaa.", "{n} ideaa vaihtoi teemaa."],
        sv: ["{n} idé bytte tema.", "{n} idéer bytte tema."],
        en: ["{n} idea changed its theme.", "{n} ideas changed their theme."],
    };
    report_same = {
        fi: "Yksikään idea ei vaihtanut teemaa.",
        sv: "Ingen idé bytte tema.",
        en: "No idea changed its theme.",
    };
    report_move(n: usize, from: &str, to: &str) plural(n) = {
        fi: ["{n} idea: {from} → {to}", "{n} ideaa: {from} → {to}"],
        sv: ["{n} idé: {from} → {to}", "{n} idéer: {from} → {to}"],
        en: ["{n} idea: {from} → {to}", "{n} ideas: {from} → {to}"],
    };
    report_fresh(names: &str) = { fi: "Uusi teema: {names}", sv: "Nytt tema: {names}", en: "New theme: {names}" };
    report_gone(names: &str) = { fi: "Teemaa ei enää ole: {names}", sv: "Temat finns inte längre: {names}", en: "Theme gone: {names}" };
    report_placed(n: usize) plural(n) = {
        fi: ["Sen jälkeen teemoihin on sijoitettu {n} uusi idea.", "Sen jälkeen teemoihin on sijoitettu {n} uutta ideaa."],
        sv: ["Därefter har {n} ny idé placerats i temana.", "Därefter har {n} nya idéer placerats i temana."],
        en: ["Since then {n} new idea has been put into the themes.", "Since then {n} new ideas have been put into the themes."],
    };
    report_against(n: usize) plural(n) = {
        fi: ["{n} muutosta kone ei voinut pitää voimassa.", "{n} muutosta kone ei voinut pitää voimassa."],
        sv: ["{n} ändring kunde maskinen inte hålla.", "{n} ändringar kunde maskinen inte hålla."],
        en: ["{n} change could not be held.", "{n} changes could not be held."],
    };

    fineness = { fi: "Kuinka monta teemaa?", sv: "Hur många teman?", en: "How many themes?" };
    fineness_text = {
        fi: "Vähemmän tarkoittaa laajempia teemoja, enemmän tarkempia. Käsin tehdyt muutokset säilyvät.",
        sv: "Färre betyder bredare teman, fler snävare. Ändringar som gjorts för hand består.",
        en: "Fewer means broader themes, more means narrower ones. Changes made by hand stay.",
    };
    fineness_2_less = { fi: "Selvästi vähemmän", sv: "Klart färre", en: "Far fewer" };
    fineness_1_less = { fi: "Vähemmän", sv: "Färre", en: "Fewer" };
    fineness_as_is = { fi: "Niin kuin tulee", sv: "Som de kommer", en: "As they come" };
    fineness_1_more = { fi: "Enemmän", sv: "Fler", en: "More" };
    fineness_2_more = { fi: "Selvästi enemmän", sv: "Klart fler", en: "Far more" };
    fineness_button = { fi: "Laske uudelleen", sv: "Räkna om", en: "Compute anew" };

    names = { fi: "Nimi", sv: "Namn", en: "Name" };
    names_text = {
        fi: "Nimi näkyy tuloksissa. Puuttuvan kielen tilalla näytetään toisen kielen nimi.",
        sv: "Namnet syns i resultaten. Saknas ett språk visas namnet på ett annat.",
        en: "The name is shown in the results. Where a language is missing, another one's name is shown.",
    };
    names_suggested = {
        fi: "Kentissä on sanavaraston ehdotus. Tarkista se ennen kuin tallennat.",
        sv: "I fälten finns ett förslag från ordförrådet. Kontrollera det innan du sparar.",
        en: "The fields hold a suggestion of the word space. Check it before you save.",
    };
    names_missing = {
        fi: "Kirjoita nimi ainakin yhdellä kielellä.",
        sv: "Skriv namnet på åtminstone ett språk.",
        en: "Write the name in at least one language.",
    };
    too_long(most: &str) = {
        fi: "Lyhennä enintään {most} merkkiin.",
        sv: "Korta till högst {most} tecken.",
        en: "Shorten to at most {most} characters.",
    };

    ideas = { fi: "Teeman ideat", sv: "Temats idéer", en: "Ideas of the theme" };
    ideas_order = {
        fi: "Teemalle tyypillisimmät ideat ovat ensin.",
        sv: "De mest typiska idéerna för temat står först.",
        en: "The ideas most typical of the theme come first.",
    };
    choose = { fi: "Valitse", sv: "Välj", en: "Choose" };
    chosen = { fi: "Valituille ideoille", sv: "För de valda idéerna", en: "For the chosen ideas" };
    to = { fi: "Siirrä teemaan", sv: "Flytta till temat", en: "Move to the theme" };
    move_button = { fi: "Siirrä", sv: "Flytta", en: "Move" };
    own_button = { fi: "Tee oma teema", sv: "Gör ett eget tema", en: "Make a theme of their own" };
    own_text = {
        fi: "Oma teema: valitut ja niitä lähinnä olevat ideat irtoavat tästä teemasta.",
        sv: "Ett eget tema: de valda idéerna och de som är närmast dem skiljs från temat.",
        en: "A theme of their own: the chosen ideas and those nearest to them leave this theme.",
    };
    keep_button = { fi: "Pidä tässä teemassa", sv: "Behåll i temat", en: "Keep in this theme" };
    keep_text = {
        fi: "Pidä: kone ei siirrä valittuja pois tästä teemasta.",
        sv: "Behåll: maskinen flyttar inte de valda idéerna från temat.",
        en: "Keep: the machine does not move the chosen ideas out of this theme.",
    };
    apart_button = { fi: "Pidä erillään", sv: "Håll isär", en: "Keep apart" };
    apart_text = {
        fi: "Erillään: valitse kaksi ideaa, jotka eivät saa olla samassa teemassa.",
        sv: "Isär: välj två idéer som inte får vara i samma tema.",
        en: "Apart: choose two ideas that may not be in the same theme.",
    };
    choose_some = { fi: "Valitse ainakin yksi idea.", sv: "Välj åtminstone en idé.", en: "Choose at least one idea." };
    choose_two = { fi: "Valitse tasan kaksi ideaa.", sv: "Välj exakt två idéer.", en: "Choose exactly two ideas." };
    choose_not_all = {
        fi: "Jätä ainakin yksi idea tähän teemaan.",
        sv: "Lämna åtminstone en idé i temat.",
        en: "Leave at least one idea in this theme.",
    };
    choose_theme = { fi: "Valitse teema.", sv: "Välj ett tema.", en: "Choose a theme." };
    pinned = { fi: "Käsin tähän sijoitettu", sv: "Placerad här för hand", en: "Put here by hand" };

    merge = { fi: "Yhdistä toiseen teemaan", sv: "Slå ihop med ett annat tema", en: "Merge with another theme" };
    merge_text = {
        fi: "Valitun teeman ideat tulevat tähän teemaan.",
        sv: "Det valda temats idéer kommer till det här temat.",
        en: "The ideas of the chosen theme come into this one.",
    };
    merge_with = { fi: "Tähän yhdistettävä teema", sv: "Tema som slås ihop med detta", en: "Theme to merge into this one" };
    merge_button = { fi: "Yhdistä", sv: "Slå ihop", en: "Merge" };

    answer = { fi: "Järjestäjän vastaus", sv: "Arrangörens svar", en: "The organiser's answer" };
    answer_text = {
        fi: "Vastaus näkyy kaikille tuloksissa tämän teeman kohdalla ja idean kirjoittajille heidän omalla sivullaan.",
        sv: "Svaret syns för alla i resultaten vid temat, och för dem som skrivit idéerna på deras egen sida.",
        en: "The answer is shown to everybody in the results at this theme, and to the writers of the ideas on their own page.",
    };
    answer_button = { fi: "Julkaise vastaus", sv: "Publicera svaret", en: "Publish the answer" };
    note = { fi: "Muistiinpanot", sv: "Anteckningar", en: "Notes" };
    note_text = {
        fi: "Muistiinpanot näkyvät vain työpöydällä.",
        sv: "Anteckningarna syns bara på arbetsbordet.",
        en: "Notes are seen on the desk only.",
    };
    note_field = { fi: "Uusi muistiinpano", sv: "Ny anteckning", en: "New note" };
    note_button = { fi: "Lisää muistiinpano", sv: "Lägg till anteckning", en: "Add the note" };
    text_missing = { fi: "Kirjoita teksti.", sv: "Skriv en text.", en: "Write a text." };
    take_back = { fi: "Poista", sv: "Ta bort", en: "Remove" };
    by_on(who: &str, when: &str) = { fi: "{who}, {when}", sv: "{who}, {when}", en: "{who}, {when}" };
    somebody = { fi: "Entinen käyttäjä", sv: "Tidigare användare", en: "A former user" };
    program = { fi: "Ohjelma", sv: "Programmet", en: "The program" };

    summary_take = { fi: "Ota yhteenvetoon", sv: "Ta med i sammandraget", en: "Take into the summary" };
    summary_has = { fi: "On yhteenvedossa", sv: "Finns i sammandraget", en: "Is in the summary" };
    summary_theme(name: &str, figure: &str) = {
        fi: "Teemassa ”{name}” on {figure} ideaa.",
        sv: "Temat ”{name}” har {figure} idéer.",
        en: "The theme “{name}” has {figure} ideas.",
    };
    summary_idea(text: &str, figure: &str) = {
        fi: "Ideasta ”{text}” on samaa mieltä {figure} sen arvioineista.",
        sv: "Med idén ”{text}” är {figure} av dem som bedömt den av samma åsikt.",
        en: "With the idea “{text}” {figure} of those who rated it agree.",
    };
    summary_reason = {
        fi: "Yhteenvetoon otettiin kohta teemoista.",
        sv: "En punkt ur temana togs med i sammandraget.",
        en: "A point from the themes was taken into the summary.",
    };

    history_lead = {
        fi: "Kaikki käsin tehdyt muutokset, uusin ensin. Peruttu muutos jää näkyviin ja sen voi palauttaa.",
        sv: "Alla ändringar som gjorts för hand, den nyaste först. En ångrad ändring syns kvar och kan tas tillbaka.",
        en: "All changes made by hand, the newest first. A change that was undone stays visible and can be restored.",
    };
    history_none = { fi: "Muutoksia ei ole", sv: "Inga ändringar", en: "No changes" };
    history_none_text = {
        fi: "Teemat ovat sellaiset kuin kone on ne laskenut.",
        sv: "Temana är som maskinen har räknat fram dem.",
        en: "The themes are as the machine has computed them.",
    };
    did_rename(name: &str) = {
        fi: "Teema sai nimen ”{name}”",
        sv: "Ett tema fick namnet ”{name}”",
        en: "A theme was named “{name}”",
    };
    did_merge(into: &str) = {
        fi: "Teemaan {into} yhdistettiin toinen teema, jossa oli muun muassa:",
        sv: "Med temat {into} slogs ett annat tema ihop, med bland annat:",
        en: "Another theme was merged into theme {into}, with among others:",
    };
    did_split(from: &str, n: usize) plural(n) = {
        fi: ["Erotettiin teemasta {from} oma teema, mallina {n} idea", "Erotettiin teemasta {from} oma teema, mallina {n} ideaa"],
        sv: ["Ur temat {from} gjordes ett eget tema efter {n} idé", "Ur temat {from} gjordes ett eget tema efter {n} idéer"],
        en: ["A theme was split from {from}, after {n} idea", "A theme was split from {from}, after {n} ideas"],
    };
    did_move(n: usize, to: &str) plural(n) = {
        fi: ["Sijoitettiin {n} idea teemaan {to}", "Sijoitettiin {n} ideaa teemaan {to}"],
        sv: ["{n} idé placerades i temat {to}", "{n} idéer placerades i temat {to}"],
        en: ["{n} idea was put into theme {to}", "{n} ideas were put into theme {to}"],
    };
    did_apart = {
        fi: "Kaksi ideaa pidetään eri teemoissa",
        sv: "Två idéer hålls i olika teman",
        en: "Two ideas are kept in different themes",
    };
    did_fineness(wish: &str) = {
        fi: "Teemojen määrä: {wish}",
        sv: "Antal teman: {wish}",
        en: "Number of themes: {wish}",
    };
    did_answer(theme: &str) = {
        fi: "Vastattiin teemaan {theme}",
        sv: "Temat {theme} besvarades",
        en: "Theme {theme} was answered",
    };
    did_note(theme: &str) = {
        fi: "Kirjoitettiin muistiinpano teemaan {theme}",
        sv: "En anteckning skrevs om temat {theme}",
        en: "A note was written on theme {theme}",
    };
    out_waits = { fi: "Odottaa laskentaa", sv: "Väntar på omräkning", en: "Waits to be computed" };
    out_already = { fi: "Pätee", sv: "Gäller", en: "Holds" };
    out_moved(n: usize) plural(n) = {
        fi: ["Pätee: siirsi {n} idean", "Pätee: siirsi {n} ideaa"],
        sv: ["Gäller: flyttade {n} idé", "Gäller: flyttade {n} idéer"],
        en: ["Holds: moved {n} idea", "Holds: moved {n} ideas"],
    };
    out_gone = {
        fi: "Ideoita, joita muutos koski, ei enää ole",
        sv: "Idéerna som ändringen gällde finns inte längre",
        en: "The ideas it was about are gone",
    };
    out_against = {
        fi: "Ei päde: toinen muutos on sitä vastaan",
        sv: "Gäller inte: en annan ändring går emot den",
        en: "Does not hold: another change stands against it",
    };
    out_undone(who: &str, when: &str) = {
        fi: "Peruttu: {who}, {when}",
        sv: "Ångrad: {who}, {when}",
        en: "Undone: {who}, {when}",
    };
    out_removed(when: &str) = { fi: "Poistettu {when}", sv: "Borttagen {when}", en: "Removed {when}" };
    undo = { fi: "Peru", sv: "Ångra", en: "Undo" };
    redo = { fi: "Palauta", sv: "Ta tillbaka", en: "Restore" };

    done_changed = { fi: "Muutos on tehty.", sv: "Ändringen är gjord.", en: "The change is made." };
    done_undone = { fi: "Muutos on peruttu.", sv: "Ändringen är ångrad.", en: "The change is undone." };
    done_redone = { fi: "Muutos pätee taas.", sv: "Ändringen gäller igen.", en: "The change holds again." };
    done_answered = { fi: "Vastaus on julkaistu.", sv: "Svaret är publicerat.", en: "The answer is published." };
    done_noted = { fi: "Muistiinpano on lisätty.", sv: "Anteckningen är tillagd.", en: "The note is added." };
    done_removed = { fi: "Poistettu.", sv: "Borttaget.", en: "Removed." };
    done_taken = {
        fi: "Lisättiin yhteenvedon loppuun. Voit muokata tekstiä Yhteenveto-välilehdellä.",
        sv: "Lades till i slutet av sammandraget. Du kan redigera texten på fliken Sammandrag.",
        en: "Added at the end of the summary. You can edit the text on the tab Summary.",
    };
    done_had = {
        fi: "Tämä on jo yhteenvedossa.",
        sv: "Detta finns redan i sammandraget.",
        en: "This is in the summary already.",
    };
    done_full = {
        fi: "Yhteenveto on jo täynnä. Lyhennä sitä ensin Yhteenveto-välilehdellä.",
        sv: "Sammandraget är redan fullt. Korta det först på fliken Sammandrag.",
        en: "The summary is full. Shorten it first on the tab Summary.",
    };
    done_moved_on = {
        fi: "Yhteenveto muuttui juuri. Yritä uudelleen.",
        sv: "Sammandraget ändrades just. Försök igen.",
        en: "The summary has just changed. Try again.",
    };
}
