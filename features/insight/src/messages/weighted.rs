// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of shares weighted to the population.

ui::messages! {
    /// Words of weighted shares.
    pub(crate) struct Wt;

    title = { fi: "Väestöön painotettuna", sv: "Viktat mot befolkningen", en: "Weighted to the population" };
    lead_residents(margins: &str) = {
        fi: "Näin asukkaat olisivat samaa mieltä, jos heitä olisi mukana samassa suhteessa kuin väestössä. Painotus: {margins}.",
        sv: "Så skulle invånarna vara av samma åsikt om de deltog i samma proportioner som i befolkningen. Viktat enligt: {margins}.",
        en: "How residents would agree if they had taken part in the proportions of the population. Weighted by: {margins}.",
    };
    lead_everybody(margins: &str) = {
        fi: "Näin vastaajat olisivat samaa mieltä, jos heitä olisi mukana samassa suhteessa kuin väestössä. Painotus: {margins}.",
        sv: "Så skulle de som svarat vara av samma åsikt om de deltog i samma proportioner som i befolkningen. Viktat enligt: {margins}.",
        en: "How those who answered would agree if they had taken part in the proportions of the population. Weighted by: {margins}.",
    };
    not_a_sample = {
        fi: "Painotus korjaa vain sen, mitä kysyttiin. Vastaajat valikoituivat silti itse.",
        sv: "Viktningen rättar bara till det som frågades. Deltagarna valde ändå själva att delta.",
        en: "Weighting corrects only for what was asked. People still chose themselves.",
    };
    effective(n: &str) = {
        fi: "Painotetut vastaukset vastaavat tarkkuudeltaan noin {n} ihmisen satunnaisotosta, ja luottamusvälit on laskettu siitä.",
        sv: "De viktade svaren är i noggrannhet värda ett slumpmässigt urval på cirka {n} personer, och konfidensintervallen har räknats av det.",
        en: "In precision the weighted answers are worth a random sample of about {n} people, and the intervals are made of that.",
    };
    from_age(n: &str) = {
        fi: "Mukana ovat {n} vuotta täyttäneet.", sv: "Med är de som har fyllt {n} år.", en: "Those aged {n} and over are in it.",
    };
    joined(n: i64) plural(n) = {
        fi: ["{n} väestöryhmästä oli liian vähän vastauksia, ja se yhdistettiin viereiseen.", "{n} väestöryhmästä oli liian vähän vastauksia, ja ne yhdistettiin viereisiin."],
        sv: ["{n} befolkningsgrupp hade för få svar och slogs ihop med den närmaste.", "{n} befolkningsgrupper hade för få svar och slogs ihop med de närmaste."],
        en: ["{n} group of the population had too few answers and was joined with its neighbour.", "{n} groups of the population had too few answers and were joined with their neighbours."],
    };
    trimmed = {
        fi: "Kenenkään paino ei ole yli viisinkertainen keskiarvoon nähden.",
        sv: "Ingens vikt är över fem gånger medelvärdet.",
        en: "Nobody's weight is over five times the mean.",
    };
    too_few(n: &str) = {
        fi: "Painotettuja osuuksia ei näytetä: vastaukset vastaisivat vain noin {n} ihmisen otosta, eikä se riitä.",
        sv: "Viktade andelar visas inte: svaren skulle vara värda ett urval på bara cirka {n} personer, och det räcker inte.",
        en: "Weighted shares are not shown: the answers would be worth a sample of only about {n} people, which is not enough.",
    };
    too_unlike = {
        fi: "Painotettuja osuuksia ei näytetä: vastaajat poikkeavat väestöstä niin paljon, ettei painotus riitä korjaamaan sitä.",
        sv: "Viktade andelar visas inte: de som svarat avviker så mycket från befolkningen att viktning inte räcker till för att rätta det.",
        en: "Weighted shares are not shown: those who answered differ from the population more than weighting can correct.",
    };
    one_place = {
        fi: "Painotettuja osuuksia ei näytetä: lähes kaikki vastaajat ovat samasta maakunnasta, joten he eivät voi edustaa koko maata.",
        sv: "Viktade andelar visas inte: nästan alla som svarat kommer från samma landskap, så de kan inte stå för hela landet.",
        en: "Weighted shares are not shown: nearly all who answered live in one region, so they cannot stand for the country.",
    };
    untold = {
        fi: "Painotettuja osuuksia ei näytetä: liian harva kertoi taustansa.",
        sv: "Viktade andelar visas inte: för få berättade om sin bakgrund.",
        en: "Weighted shares are not shown: too few told their background.",
    };
    by_age_sex = { fi: "ikä ja sukupuoli yhdessä", sv: "ålder och kön tillsammans", en: "age and sex together" };
    by_age = { fi: "ikä", sv: "ålder", en: "age" };
    by_sex = { fi: "sukupuoli", sv: "kön", en: "sex" };
    by_region = { fi: "maakunta", sv: "landskap", en: "region" };
    by_type = { fi: "kuntatyyppi", sv: "kommuntyp", en: "type of municipality" };
    moved_most = { fi: "Missä painotus muuttaa eniten", sv: "Där viktningen ändrar mest", en: "Where weighting changes most" };
    moved_nothing = {
        fi: "Yhdenkään idean painotettua osuutta ei voi näyttää: arvioita on liian vähän.",
        sv: "Ingen idés viktade andel kan visas: bedömningarna är för få.",
        en: "No idea's weighted share can be shown: there are too few ratings.",
    };
    table = { fi: "Osuudet sellaisinaan ja painotettuina", sv: "Andelarna som de är och viktade", en: "Shares as they are and weighted" };
    residents = { fi: "Asukkaat", sv: "Invånare", en: "Residents" };
    weighted = { fi: "Painotettuna", sv: "Viktat", en: "Weighted" };
    interval = { fi: "95 %:n luottamusväli", sv: "95 % konfidensintervall", en: "95 % interval" };
    line_residents(plain: &str, weighted: &str, low: &str, high: &str) = {
        fi: "Asukkaista {plain}, väestöön painotettuna {weighted} ({low}–{high})",
        sv: "Av invånarna {plain}, viktat mot befolkningen {weighted} ({low}–{high})",
        en: "Of residents {plain}, weighted to the population {weighted} ({low}–{high})",
    };
    line_everybody(weighted: &str, low: &str, high: &str) = {
        fi: "Väestöön painotettuna {weighted} ({low}–{high})",
        sv: "Viktat mot befolkningen {weighted} ({low}–{high})",
        en: "Weighted to the population {weighted} ({low}–{high})",
    };
    method = {
        fi: "Asukkaiden osuuksien vieressä ovat samat osuudet väestöön painotettuina (reunajakaumiin sovittaen), kun taustoja on kysytty ja painotukseen voi luottaa. Reunajakaumat: ikä ja sukupuoli sekä maakunta tai kuntatyyppi, Tilastokeskus 31.12.2024. Pienet luokat yhdistetään, ja painot rajataan viidesosasta viisinkertaiseen. Painotettu osuus kerrotaan niin karkeasti, ettei yksi ihminen siirrä sitä yli yhtä askelta.",
        sv: "Bredvid invånarnas andelar står samma andelar viktade mot befolkningen (raking), när bakgrunder har frågats och viktningen går att lita på. Marginalerna: ålder och kön samt landskap eller kommuntyp, Statistikcentralen 31.12.2024. Små klasser slås ihop och vikterna hålls mellan en femtedel och det femdubbla. En viktad andel anges så grovt att en person inte flyttar den mer än ett steg.",
        en: "Beside the shares of residents stand the same shares weighted to the population (raking), where backgrounds were asked and the weighting can be trusted. The margins: age and sex, and region or type of municipality, Statistics Finland, 31 December 2024. Small classes are joined, and weights are held between a fifth and five times the mean. A weighted share is told so coarsely that one person moves it by one step at most.",
    };
}
