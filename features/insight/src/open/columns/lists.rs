// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The columns, table by table: name and type (`true`: every row has it), title and meaning in fi | sv | en.

use super::Column;
use crate::open::Open;

/// Whether a column has its mark.
const fn marked(marks: &[bool]) -> bool {
    !marks.is_empty()
}

/// Lists of columns by the table's name.
macro_rules! columns {
    ($($list:ident { $($name:ident: $kind:ident $($always:literal)?; $tf:literal | $ts:literal | $te:literal; $mf:literal | $ms:literal | $me:literal;)* })*) => {
        $(const $list: &[Column] = &[$(Column {
            name: stringify!($name),
            kind: stringify!($kind),
            title: [$tf, $ts, $te],
            means: [$mf, $ms, $me],
            required: marked(&[$($always)?]),
        }),*];)*
    };
}

impl Open {
    /// Its columns, in order.
    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Ideas => IDEAS,
            Self::IdeasBy => IDEAS_BY,
            Self::Themes => THEMES,
            Self::Participants => PARTICIPANTS,
            Self::Places => PLACES,
            Self::Groups => GROUPS,
            Self::Perception => PERCEPTION,
            Self::Comments => COMMENTS,
            Self::OfficialAnswers => OFFICIAL_ANSWERS,
            Self::Answers => ANSWERS,
            Self::TwoAxis => TWO_AXIS,
            Self::Channels => CHANNELS,
            Self::Dictionary => DICTIONARY,
        }
    }
}

columns! {
IDEAS {
    idea: string true; "Idea" | "Idé" | "Idea";
        "idean tunniste" | "idéns id" | "the idea's id";
    question: string true; "Kysymys" | "Fråga" | "Question";
        "kysymyksen tunniste" | "frågans id" | "the question's id";
    text: string true; "Teksti" | "Text" | "Text";
        "idea niin kuin se kirjoitettiin; CSV:ssä merkkien =, +, - ja @ edellä on heittomerkki" | "idén som den skrevs; i CSV står en apostrof före =, +, - och @" | "the idea as it was written; in CSV an apostrophe goes before =, +, - and @";
    language: string true; "Kieli" | "Språk" | "Language";
        "fi, sv tai en" | "fi, sv eller en" | "fi, sv or en";
    day: date true; "Päivä" | "Dag" | "Day";
        "päivä, jona se tuli" | "dagen den kom" | "the day it came";
    meta: boolean true; "Keskustelusta itsestään" | "Om själva samtalet" | "About the conversation";
        "koskee itse keskustelua, lähdejärjestelmän mukaan" | "handlar om själva samtalet, enligt källsystemet" | "about the conversation itself, as the system of origin said";
    theme: integer; "Teema" | "Tema" | "Theme";
        "sen teeman numero, johon se kuuluu; tyhjä, jos ei mihinkään" | "numret på temat som den hör till; tomt om inget" | "the number of the theme it belongs to; empty where in none";
    rated: integer; "Arvioineita" | "Bedömare" | "Rated";
        "ihmisiä, jotka arvioivat sen" | "personer som bedömde den" | "people who rated it";
    rated_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    agree: integer; "Samaa mieltä" | "Av samma åsikt" | "Agree";
        "ihmisiä, jotka olivat samaa mieltä; tyhjä, kun vastaaminen on kesken" | "personer som var av samma åsikt; tomt medan svarandet pågår" | "people who agreed; empty while people are still answering";
    disagree: integer; "Eri mieltä" | "Av annan åsikt" | "Disagree";
        "ihmisiä, jotka olivat eri mieltä; tyhjä, kun vastaaminen on kesken" | "personer som var av annan åsikt; tomt medan svarandet pågår" | "people who disagreed; empty while people are still answering";
    skip: integer; "Ohitti" | "Hoppade över" | "Skip";
        "ihmisiä, jotka ohittivat sen; tyhjä, kun vastaaminen on kesken" | "personer som hoppade över den; tomt medan svarandet pågår" | "people who skipped; empty while people are still answering";
    agree_share: number true; "Samaa mieltä, osuus" | "Av samma åsikt, andel" | "Share that agreed";
        "osuus arvioineista" | "andel av bedömarna" | "share of those who rated it";
    agree_low: number true; "Osuuden alaraja" | "Andelens nedre gräns" | "Lower end of the share";
        "osuuden agree_share 95 prosentin luottamusvälin (Wilson) alaraja" | "nedre gränsen för 95-procentsintervallet (Wilson) för agree_share" | "lower end of the 95 per cent interval (Wilson) of agree_share";
    agree_high: number true; "Osuuden yläraja" | "Andelens övre gräns" | "Upper end of the share";
        "saman välin yläraja" | "samma intervalls övre gräns" | "upper end of the 95 per cent interval (Wilson) of agree_share";
    important: integer; "Tärkeä" | "Viktig" | "Important";
        "ihmisiä, jotka merkitsivät sen itselleen tärkeäksi" | "personer som markerade den som viktig för sig" | "people who marked it as important";
    important_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    across_roles: number; "Yhteistä rooleille" | "Gemensamt för rollerna" | "Common to roles";
        "rooleittain näytettyjen tasoitettujen osuuksien tulo" | "produkten av de utjämnade andelarna per roll som visas" | "product of the smoothed shares shown by role";
    across_groups: number; "Yhteistä ryhmille" | "Gemensamt för grupperna" | "Common to groups";
        "mielipideryhmittäin näytettyjen tasoitettujen osuuksien tulo" | "produkten av de utjämnade andelarna per åsiktsgrupp som visas" | "product of the smoothed shares shown by opinion group";
    weighted_share: number; "Painotettu osuus" | "Vägd andel" | "Weighted share";
        "samaa mieltä olleiden osuus asukkaista (kaikista, jos rooleja ei kysytty) väestöön painotettuna; tyhjä, kun sitä ei saa näyttää tai siihen ei voi luottaa" | "andelen invånare (alla, om roller inte frågades) av samma åsikt, vägd till befolkningen; tomt när den inte får visas eller inte går att lita på" | "share of residents (of everybody where roles were not asked) that agreed, weighted to the population; empty where it may not be shown or trusted";
    weighted_low: number; "Painotetun alaraja" | "Den vägdas nedre gräns" | "Lower end, weighted";
        "osuuden weighted_share 95 prosentin välin (Wilson) alaraja, tehollisesta vastausmäärästä" | "nedre gränsen för 95-procentsintervallet (Wilson) för weighted_share, av det effektiva antalet svar" | "lower end of the 95 per cent interval (Wilson) of weighted_share, of the effective number of answers";
    weighted_high: number; "Painotetun yläraja" | "Den vägdas övre gräns" | "Upper end, weighted";
        "saman välin yläraja" | "samma intervalls övre gräns" | "upper end of the 95 per cent interval (Wilson) of weighted_share";
    weighted_step: number; "Painotetun porras" | "Den vägdas steg" | "Step of the weighted share";
        "portaat, joina weighted_share kerrotaan" | "stegen som weighted_share anges i" | "the steps in which weighted_share is told";
}
IDEAS_BY {
    idea: string true; "Idea" | "Idé" | "Idea";
        "idean tunniste" | "idéns id" | "the idea's id";
    variable: string true; "Muuttuja" | "Variabel" | "Variable";
        "role (rooli), group (mielipideryhmä), type (kuntatyyppi), region (maakunta) tai kunta" | "role (roll), group (åsiktsgrupp), type (kommuntyp), region (landskap) eller kunta (kommun)" | "role, group, type, region or kunta (municipality)";
    value: string true; "Arvo" | "Värde" | "Value";
        "mikä niistä: roolin sana, ryhmän kirjain tai koodi" | "vilken av dem: rollens ord, gruppens bokstav eller en kod" | "which: a role's word, a group's letter, a code";
    name_fi: string true; "Nimi suomeksi" | "Namn på finska" | "Name in Finnish";
        "nimi suomeksi" | "namnet på finska" | "its name in Finnish";
    name_sv: string true; "Nimi ruotsiksi" | "Namn på svenska" | "Name in Swedish";
        "nimi ruotsiksi" | "namnet på svenska" | "its name in Swedish";
    rated: integer; "Arvioineita" | "Bedömare" | "Rated";
        "näistä ihmisistä idean arvioineet" | "av dessa personer de som bedömde idén" | "of these people, those who rated the idea";
    rated_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    agree: integer; "Samaa mieltä" | "Av samma åsikt" | "Agree";
        "näistä ihmisistä samaa mieltä olleet" | "av dessa personer de som var av samma åsikt" | "of these people, those who agreed";
    agree_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    agree_share: number; "Samaa mieltä, osuus" | "Av samma åsikt, andel" | "Share that agreed";
        "mitä kaksi edellistä lukua kertovat samaa mieltä olleiden osuudesta" | "vad de två talen före säger om andelen av samma åsikt" | "what the two figures before say of the share that agreed";
}
THEMES {
    theme: integer true; "Teema" | "Tema" | "Theme";
        "teeman numero, sama kuin taulukossa ideas" | "temats nummer, detsamma som i tabellen ideas" | "the theme's number, as in the table ideas";
    name_fi: string true; "Nimi suomeksi" | "Namn på finska" | "Name in Finnish";
        "nimi suomeksi" | "namnet på finska" | "its name in Finnish";
    name_sv: string true; "Nimi ruotsiksi" | "Namn på svenska" | "Name in Swedish";
        "nimi ruotsiksi" | "namnet på svenska" | "its name in Swedish";
    name_en: string true; "Nimi englanniksi" | "Namn på engelska" | "Name in English";
        "nimi englanniksi" | "namnet på engelska" | "its name in English";
    named: boolean true; "Nimetty" | "Namngivet" | "Named";
        "true: ihmisen tai mallin antama nimi; false: koneen löytämät sanat, kaikilla kielillä samat" | "true: ett namn från en människa eller modell; false: ord som maskinen hittat, samma på alla språk" | "true: a name from a person or a model; false: words that the machine found, the same in every language";
    ideas: integer true; "Ideoita" | "Idéer" | "Ideas";
        "näkyviä ideoita teemassa" | "synliga idéer i temat" | "visible ideas in it";
    share: number true; "Osuus" | "Andel" | "Share";
        "osuus kaikista näkyvistä ideoista" | "andel av alla synliga idéer" | "share of all visible ideas";
}
PARTICIPANTS {
    variable: string true; "Muuttuja" | "Variabel" | "Variable";
        "taustakysymys" | "bakgrundsfrågan" | "the background question";
    value: string true; "Arvo" | "Värde" | "Value";
        "vastaus; untold, kun ei vastattu" | "svaret; untold där inget gavs" | "the answer; untold where none was given";
    people: integer; "Ihmisiä" | "Personer" | "People";
        "osallistujia" | "deltagare" | "participants";
    people_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
}
PLACES {
    level: string true; "Taso" | "Nivå" | "Level";
        "region (maakunta) tai municipality (kunta); kunnista vain ne, joilla on oma luku" | "region (landskap) eller municipality (kommun); bara kommuner med ett eget tal" | "region or municipality; only municipalities with a figure";
    code: string true; "Koodi" | "Kod" | "Code";
        "Tilastokeskuksen koodi" | "Statistikcentralens kod" | "the official code of Statistics Finland";
    name_fi: string true; "Nimi suomeksi" | "Namn på finska" | "Name in Finnish";
        "nimi suomeksi" | "namnet på finska" | "its name in Finnish";
    name_sv: string true; "Nimi ruotsiksi" | "Namn på svenska" | "Name in Swedish";
        "nimi ruotsiksi" | "namnet på svenska" | "its name in Swedish";
    people: integer; "Ihmisiä" | "Personer" | "People";
        "siellä asuvia osallistujia" | "deltagare som bor där" | "participants who live there";
    people_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    population: integer true; "Väkiluku" | "Invånare" | "Population";
        "asukkaita 31.12.2024" | "invånare 31.12.2024" | "inhabitants, 31 December 2024";
}
GROUPS {
    group: string true; "Ryhmä" | "Grupp" | "Group";
        "mielipideryhmän kirjain" | "åsiktsgruppens bokstav" | "the opinion group's letter";
    people: integer; "Ihmisiä" | "Personer" | "People";
        "sen jäseniä" | "dess medlemmar" | "its members";
    people_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    share: number true; "Osuus" | "Andel" | "Share";
        "osuus ryhmiin kuuluvista" | "andel av dem som är i grupper" | "its share of those in groups";
}
PERCEPTION {
    idea: string true; "Idea" | "Idé" | "Idea";
        "idean tunniste" | "idéns id" | "the idea's id";
    role: string true; "Rooli" | "Roll" | "Role";
        "arvaajien ilmoittama rooli" | "rollen som de som gissade uppgav" | "the declared role of those who guessed";
    guessed: integer; "Arvanneita" | "Gissare" | "Guessed";
        "ihmisiä, jotka arvasivat, moniko sadasta asukkaasta on samaa mieltä" | "personer som gissade hur många av hundra invånare som är av samma åsikt" | "people who guessed how many of 100 residents agree";
    guessed_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    guess: number; "Arvaus" | "Gissning" | "Guess";
        "heidän arvaustensa keskiarvo osuutena; tyhjä, kun määrää ei näytetä" | "medelvärdet av deras gissningar som andel; tomt där antalet inte visas" | "the mean of their guesses as a share; empty where the number is not shown";
    agree_share: number true; "Tulos" | "Resultat" | "Result";
        "osuus, joka todella oli samaa mieltä" | "andelen som verkligen var av samma åsikt" | "the share that did agree";
    agree_of: string true; "Kenestä tulos on" | "Vems resultat" | "Whose result";
        "residents = asukkaista; everybody = kaikista, jos rooleja ei kysytty" | "residents = av invånarna; everybody = av alla, om roller inte frågades" | "residents; everybody where roles were not asked";
}
COMMENTS {
    comment: string true; "Kommentti" | "Kommentar" | "Comment";
        "kommentin tunniste" | "kommentarens id" | "the comment's id";
    idea: string true; "Idea" | "Idé" | "Idea";
        "idean tunniste" | "idéns id" | "the idea's id";
    answers: string; "Vastaa kommenttiin" | "Svarar på" | "Answers";
        "kommentti, johon tämä vastaa; tyhjä, jos ei mihinkään" | "kommentaren som den svarar på; tomt om ingen" | "the comment that it answers; empty where none";
    language: string true; "Kieli" | "Språk" | "Language";
        "fi, sv tai en" | "fi, sv eller en" | "fi, sv or en";
    day: date true; "Päivä" | "Dag" | "Day";
        "päivä, jona se tuli" | "dagen den kom" | "the day it came";
    official: boolean true; "Virallinen" | "Officiell" | "Official";
        "true: järjestäjän virallinen vastaus" | "true: arrangörens officiella svar" | "true: an official answer of the organiser";
    text: string true; "Teksti" | "Text" | "Text";
        "kommentti niin kuin se kirjoitettiin; kirjoittajasta ei kerrota mitään" | "kommentaren som den skrevs; om skribenten sägs ingenting" | "the comment as it was written; nothing is told of its writer";
}
OFFICIAL_ANSWERS {
    about: string true; "Kohde" | "Föremål" | "About";
        "idea tai theme (teema)" | "idea (idé) eller theme (tema)" | "idea or theme";
    of: string true; "Kohteen tunniste" | "Föremålets id" | "Of";
        "idean tunniste tai teeman numero" | "idéns id eller temats nummer" | "the idea's id or the theme's number";
    language: string true; "Kieli" | "Språk" | "Language";
        "fi, sv tai en" | "fi, sv eller en" | "fi, sv or en";
    day: date true; "Päivä" | "Dag" | "Day";
        "päivä, jona vastaus annettiin" | "dagen svaret gavs" | "the day it was given";
    text: string true; "Teksti" | "Text" | "Text";
        "järjestäjän vastaus; rivi kieltä kohti" | "arrangörens svar; en rad per språk" | "the organiser's answer; one row a language";
}
ANSWERS {
    question: string true; "Kysymys" | "Fråga" | "Question";
        "kysymyksen tunniste" | "frågans id" | "the question's id";
    kind: string true; "Laji" | "Typ" | "Kind";
        "choice (valinta) tai scale (asteikko)" | "choice (val) eller scale (skala)" | "choice or scale";
    role: string; "Rooli" | "Roll" | "Role";
        "tämän ilmoitetun roolin; tyhjä: kaikkien" | "av denna uppgivna roll; tomt: av alla" | "of this declared role; empty: of everybody";
    option: string true; "Vaihtoehto" | "Alternativ" | "Option";
        "vaihtoehdon avain tai porras" | "alternativets nyckel eller steget" | "the option's key or the step";
    people: integer; "Ihmisiä" | "Personer" | "People";
        "ihmisiä, jotka valitsivat sen" | "personer som valde det" | "people who chose it";
    people_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
}
TWO_AXIS {
    idea: string true; "Idea" | "Idé" | "Idea";
        "idean tunniste" | "idéns id" | "the idea's id";
    question: string true; "Kysymys" | "Fråga" | "Question";
        "kysymyksen tunniste" | "frågans id" | "the question's id";
    text: string true; "Teksti" | "Text" | "Text";
        "idea niin kuin se kirjoitettiin; CSV:ssä merkkien =, +, - ja @ edellä on heittomerkki" | "idén som den skrevs; i CSV står en apostrof före =, +, - och @" | "the idea as it was written; in CSV an apostrophe goes before =, +, - and @";
    rated: integer; "Arvioineita" | "Bedömare" | "Rated";
        "ihmisiä, jotka arvioivat sen" | "personer som bedömde den" | "people who rated it";
    rated_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    x_low: number; "1. akseli, alakvartiili" | "Axel 1, nedre kvartil" | "First axis, lower quartile";
        "alakvartiili ensimmäisellä akselilla, 1–7; tyhjä alle kynnyksen" | "nedre kvartilen på första axeln, 1–7; tomt under tröskeln" | "lower quartile on the first axis, 1 to 7; empty under the threshold";
    x_median: number; "1. akseli, mediaani" | "Axel 1, median" | "First axis, median";
        "mediaani ensimmäisellä akselilla" | "medianen på första axeln" | "median on the first axis";
    x_high: number; "1. akseli, yläkvartiili" | "Axel 1, övre kvartil" | "First axis, upper quartile";
        "yläkvartiili ensimmäisellä akselilla" | "övre kvartilen på första axeln" | "upper quartile on the first axis";
    y_low: number; "2. akseli, alakvartiili" | "Axel 2, nedre kvartil" | "Second axis, lower quartile";
        "alakvartiili toisella akselilla" | "nedre kvartilen på andra axeln" | "lower quartile on the second axis";
    y_median: number; "2. akseli, mediaani" | "Axel 2, median" | "Second axis, median";
        "mediaani toisella akselilla" | "medianen på andra axeln" | "median on the second axis";
    y_high: number; "2. akseli, yläkvartiili" | "Axel 2, övre kvartil" | "Second axis, upper quartile";
        "yläkvartiili toisella akselilla" | "övre kvartilen på andra axeln" | "upper quartile on the second axis";
}
CHANNELS {
    channel: string true; "Kanava" | "Kanal" | "Channel";
        "linkin laji; none ilman linkkiä" | "länkens typ; none utan länk" | "the kind of link; none without one";
    reached: integer; "Tavoitti" | "Nådde" | "Reached";
        "ihmisiä, jotka se tavoitti, järjestäjän kirjaamana" | "personer som den nådde, enligt arrangören" | "people it reached, as the organiser wrote";
    opened: integer true; "Avattu" | "Öppnad" | "Opened";
        "kuinka monesti se avattiin" | "hur många gånger den öppnades" | "how often it was opened";
    joined: integer; "Liittyneitä" | "Anslutna" | "Joined";
        "ihmisiä, jotka liittyivät" | "personer som anslöt sig" | "people who joined";
    joined_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
    contributed: integer; "Osallistuneita" | "Deltog" | "Contributed";
        "ihmisiä, jotka arvioivat, kirjoittivat, vastasivat tai arvasivat" | "personer som bedömde, skrev, svarade eller gissade" | "people who rated, wrote, answered or guessed";
    contributed_is: string true; "Miten luku on tarkoitettu" | "Hur talet är menat" | "How the number is meant";
        "miten edellinen luku on tarkoitettu: exact = tarkka; about = enintään 4 enemmän; at_least = vähintään; under = alle; hidden = ei näytetä" | "hur talet före är menat: exact = exakt; about = högst 4 till; at_least = minst; under = färre än; hidden = visas inte" | "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";
}
DICTIONARY {
    table: string true; "Taulukko" | "Tabell" | "Table";
        "taulukon nimi" | "tabellens namn" | "the table's name";
    column: string true; "Sarake" | "Kolumn" | "Column";
        "sarakkeen nimi" | "kolumnens namn" | "the column's name";
    type: string true; "Tyyppi" | "Typ" | "Type";
        "string, integer, number, date tai boolean" | "string, integer, number, date eller boolean" | "string, integer, number, date or boolean";
    title_fi: string true; "Otsikko: fi" | "Rubrik: fi" | "Title: fi";
        "miksi saraketta kutsutaan, kielellä fi" | "vad kolumnen kallas, på språket fi" | "what the column is called, in fi";
    title_sv: string true; "Otsikko: sv" | "Rubrik: sv" | "Title: sv";
        "miksi saraketta kutsutaan, kielellä sv" | "vad kolumnen kallas, på språket sv" | "what the column is called, in sv";
    title_en: string true; "Otsikko: en" | "Rubrik: en" | "Title: en";
        "miksi saraketta kutsutaan, kielellä en" | "vad kolumnen kallas, på språket en" | "what the column is called, in en";
    meaning_fi: string true; "Merkitys: fi" | "Betydelse: fi" | "Meaning: fi";
        "mitä sarakkeessa on, kielellä fi" | "vad kolumnen innehåller, på språket fi" | "what the column holds, in fi";
    meaning_sv: string true; "Merkitys: sv" | "Betydelse: sv" | "Meaning: sv";
        "mitä sarakkeessa on, kielellä sv" | "vad kolumnen innehåller, på språket sv" | "what the column holds, in sv";
    meaning_en: string true; "Merkitys: en" | "Betydelse: en" | "Meaning: en";
        "mitä sarakkeessa on, kielellä en" | "vad kolumnen innehåller, på språket en" | "what the column holds, in en";
}
}
