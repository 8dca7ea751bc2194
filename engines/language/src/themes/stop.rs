// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Small words that carry no theme. A dictionary knows their class; stems don't, so they are listed, in the
//! forms in which they are written.

use std::{collections::HashSet, sync::LazyLock};

use kernel::Lang;

/// Whether a word in small letters is one of them.
pub(crate) fn is(word: &str, lang: Lang) -> bool {
    LISTS[lang as usize].contains(word)
}

static LISTS: LazyLock<[HashSet<&'static str>; 3]> =
    LazyLock::new(|| [FI, SV, EN].map(|list| list.split_ascii_whitespace().collect()));

const FI: &str = "
ja tai sekä että kun jos niin kuin vai eli mutta vaan sillä koska joten jotta vaikka ellei jollei kunnes eikä enkä
etkä emmekä ettekä eivätkä joko myös myöskin myöskään vielä jo nyt sitten silloin aina ikinä koskaan usein joskus
taas edes ehkä kai varmaan toki juuri ihan aivan hyvin kovin liian hieman vähän paljon enemmän enempi eniten vähemmän
lähes noin vain ainoastaan lisäksi kuitenkin kuitenkaan siis siten näin noin tässä siinä tuossa tuo tuon tuota se sen
sitä siihen siitä sillä siltä sille sinä sinun sinua sinulle te teidän teitä teille me meidän meitä meille meillä minä
minun minua minulle minulla hän hänen häntä hänelle he heidän heitä heille heillä heidät ne niiden niitä niihin niissä
niistä niillä niille nämä näiden näitä näissä näistä näihin näillä nuo tämä tämän tätä tähän tästä tällä tältä tälle
joka jonka jota johon jossa josta jolla jolta jolle jotka joiden joita joihin joissa joista joilla joille mikä minkä
mitä mihin missä mistä millä miltä mille mitkä kuka kenen ketä kenelle kumpi joku jonkun jokin jonkin jotain jotakin
johonkin jossain jossakin jostain jollain jollakin joitakin joitain jotkut mikään minkään mitään missään mistään kaikki
kaiken kaikkea kaikkien kaikkia kaikkiin kaikissa kaikista kaikilla kaikille muu muun muuta muut muiden muita muihin
muissa muista muilla muille moni monen monta monet monien monia itse itsensä itseään oma oman omaa omat omien omia
omassa omasta omaan ole olen olet on olemme olette ovat oli olivat olisi olisivat olla ollut olleet olisin olisimme oltava
olemaan olevan oleva olevat olevia ei en et emme ette eivät älä älkää pitää pitäisi pidä piti täytyy täytyisi pitäis
voi voin voisi voidaan voisivat voivat voida voitaisiin saa saada saisi saavat saadaan saataisiin tulee tulisi tulevat
tulla tehdä tekee tehdään tehtävä teen annetaan antaa ottaa otetaan mennä menee lisää jokainen jokaisen jokaista jokaisella
jokaiselle eri sama saman samaa samat kanssa ilman varten vuoksi takia mukaan mukaisesti kautta kohti ennen jälkeen
aikana vastaan puolesta läpi yli ali alla päällä luona lähellä sisällä ulkopuolella asti saakka sijaan välillä väliin
kuten esim esimerkiksi mm jne ym yms eikö onko voisiko miksi miten milloin kuinka paitsi hyvä hyvää hyvän hyvät parempi
paremmin parhaiten uusi uuden uutta uudet uusia suuri suuren iso ison pieni pienen asia asian asiaa asiat asioita asioiden
asioihin kyllä tietenkin varsinkin erityisesti etenkin yhä enää siksi tosin muuten lupaan lupaus edistää edistän haluan
haluaisin toimia toimin tahdon ihminen ihmiset ihmisten ihmisiä suomi suomen suomessa yksi yhden yhtä kaksi kolme vuosi
vuoden vuotta mä sä mun sun mulla mulle ois oisi täs siis kans niinku kannattaa kannatan mielestä mielestäni pystyä pystyisi
kiitos kiitti joskin mukaista nykyinen nykyisen täysin jopa kuulua aika";

const SV: &str = "
och eller samt att som om när då så än men utan för därför eftersom medan fast inte ej aldrig alltid ofta ibland också även
redan ännu nu sedan här där hit dit var vart vad vilken vilket vilka vem vems hur varför en ett den det de dem dess deras
denna detta dessa min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era jag du han hon vi ni mig dig sig oss
honom henne hans hennes man någon något några ingen inget inga all allt alla annan annat andra varje själv samma mycket
mer mera mest lite mindre minst många fler flera ganska bara endast ju nog väl kanske är var vara varit blir blev bli blivit
har hade ha haft ska skall skulle kan kunde kunna måste bör borde får fick få vill ville göra gör gjort ge ger ta tar komma
kommer gå går i på av till från med vid mot mellan under över genom hos efter före innan inom utanför runt kring bland
åt ut in upp ner bort ej t.ex tex osv mm etc d.v.s dvs bra bättre bäst ny nytt nya stor stort stora liten litet små sak saker
år idag finland finländska finländsk finns finnas fanns tycker anser behövs behöver behöva låta jobbar lovar främja";

const EN: &str = "
a an the and or but if then than so as of at by for from in into on onto to with without within about over under between
through during before after above below up down out off again further here there when where why how all any both each few
more most other some such no nor not only own same too very s t can will just don should now i me my we our you your he him
his she her it its they them their what which who whom this that these those am is are was were be been being have has had
having do does did doing would could ought might must may shall also get got make made let us one two new good better best
need needs want wants like many much lot lots every everyone everything thing things because while until against per via
please it's don't can't isn't there's that's let's ones etc e.g i.e";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_known_in_their_own_language() {
        assert!(is("että", Lang::Fi) && is("också", Lang::Sv) && is("the", Lang::En));
        assert!(!is("koulu", Lang::Fi) && !is("skola", Lang::Sv) && !is("school", Lang::En));
        assert!(!is("och", Lang::Fi) && !is("", Lang::Fi));
    }
}
