// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of the desk's look at how sound the ballots are.

ui::messages! {
    /// Words of the page on ballots that look copied.
    pub(crate) struct B;

    tab = { fi: "Vastausten aitous", sv: "Svarens äkthet", en: "Soundness" };
    lead = {
        fi: "Näyttääkö joku vastanneen monta kertaa tai koneella? Riihi ei poista eikä jätä laskematta mitään: sinä arvioit.",
        sv: "Ser det ut som om någon har svarat flera gånger eller med en maskin? Riihi tar inte bort något och låter inget bli oräknat: du bedömer.",
        en: "Does it look as if somebody answered many times, or by machine? Riihi removes nothing and leaves nothing uncounted: you judge.",
    };
    not_yet = { fi: "Vastauksia ei ole vielä tutkittu", sv: "Svaren har inte granskats ännu", en: "The answers have not been examined yet" };
    not_yet_text = {
        fi: "Vastaukset tutkitaan aina, kun tulokset lasketaan. Käynnissä olevaa, yli 20 000 vastaajan aivoriihtä ei tutkita ennen sulkemista.",
        sv: "Svaren granskas varje gång resultaten räknas. En öppen brainstorming med över 20 000 deltagare granskas först när den stängs.",
        en: "Answers are examined whenever results are computed. While open, a brainstorm of more than 20,000 people is not examined until it closes.",
    };
    nothing(n: &str) = {
        fi: "{n} vastaajan arviot on tutkittu. Mikään ei näytä kopioidulta tai koneen tekemältä.",
        sv: "Bedömningarna från {n} deltagare har granskats. Inget ser kopierat eller maskingjort ut.",
        en: "The ratings of {n} people have been examined. Nothing looks copied or made by a machine.",
    };
    found(odd: &str, n: &str) = {
        fi: "{n} vastaajasta {odd} arviot näyttävät erikoisilta.",
        sv: "Av {n} deltagare har {odd} bedömningar som ser märkliga ut.",
        en: "Of {n} people, the ratings of {odd} look odd.",
    };
    signs = { fi: "Mikä niissä on erikoista", sv: "Vad som är märkligt", en: "What is odd about them" };
    sign = { fi: "Merkki", sv: "Tecken", en: "Sign" };
    ballots = { fi: "Vastaajia", sv: "Deltagare", en: "People" };
    copied = {
        fi: "Täsmälleen samat arviot samoista ideoista kuin muilla, useammin kuin sattuma antaa",
        sv: "Exakt samma bedömningar av samma idéer som andra, oftare än slumpen ger",
        en: "Exactly the same ratings of the same ideas as others, more than chance gives",
    };
    similar = {
        fi: "Lähes samat arviot kuin monella, joka vastasi juuri ennen tai jälkeen",
        sv: "Nästan samma bedömningar som flera som svarade strax före eller efter",
        en: "Nearly the same ratings as several who answered just before or after",
    };
    hasty = {
        fi: "Useimmat arviot alle puolen sekunnin välein, nopeammin kuin ihminen lukee",
        sv: "De flesta bedömningarna med mindre än en halv sekunds mellanrum, fortare än man läser",
        en: "Most ratings less than half a second apart, faster than people read",
    };
    one_sided = {
        fi: "Sama vastaus kaikkeen, vaikka muiden vastaukset vaihtelevat",
        sv: "Samma svar på allt, fast andras svar varierar",
        en: "The same answer to everything, where the answers of others vary",
    };
    signs_note = {
        fi: "Yksi vastaaja voi näkyä monella rivillä. Koululuokka tai yhdistys, joka vastaa yhtä aikaa, ei näytä erikoiselta, jos kukin vastaa omasta puolestaan.",
        sv: "En deltagare kan synas på flera rader. En skolklass eller förening som svarar samtidigt ser inte märklig ut om var och en svarar för sig.",
        en: "One person may be on several rows. A class or an association that answers at once does not look odd if everybody answers for themselves.",
    };
    top = { fi: "Muuttavatko ne tulosta", sv: "Ändrar de resultatet", en: "Do they change the result" };
    same_top = {
        fi: "Kymmenen kannatetuinta ideaa ovat samat ja samassa järjestyksessä myös ilman erikoisia vastauksia.",
        sv: "De tio idéer som får mest stöd är desamma och i samma ordning även utan de märkliga svaren.",
        en: "The ten most supported ideas are the same and in the same order without the odd answers too.",
    };
    idea = { fi: "Idea", sv: "Idé", en: "Idea" };
    rank_with = { fi: "Sija", sv: "Plats", en: "Rank" };
    rank_without = { fi: "Sija ilman", sv: "Plats utan", en: "Rank without" };
    share_with = { fi: "Kannattaa", sv: "Stöder", en: "Agree" };
    share_without = { fi: "Kannattaa ilman", sv: "Stöder utan", en: "Agree without" };
    top_note = {
        fi: "Järjestys kannatuksen varman alarajan mukaan. Julkaistaviin tuloksiin lasketaan aina kaikki vastaukset.",
        sv: "I ordning efter den säkra nedre gränsen för stödet. I resultaten som publiceras räknas alltid alla svar.",
        en: "In the order of the certain lower bound of support. Published results always count every answer.",
    };
    hidden = {
        fi: "Vaikutus tulokseen näytetään, kun aivoriihi on suljettu: sitä ennen tuloksia ei näytetä kenellekään.",
        sv: "Inverkan på resultatet visas när brainstormingen är stängd: före det visas resultaten inte för någon.",
        en: "The effect on the result is shown once the brainstorm is closed: before that nobody sees results.",
    };
    too_few(least: &str) = {
        fi: "Vaikutusta tulokseen ei näytetä, koska erikoisia vastauksia on alle {least}: siitä näkisi, mitä yksittäinen ihminen vastasi.",
        sv: "Inverkan på resultatet visas inte eftersom de märkliga svaren är färre än {least}: det skulle visa vad en enskild person svarade.",
        en: "The effect on the result is not shown because there are fewer than {least} odd answers: it would show what one person answered.",
    };
}
