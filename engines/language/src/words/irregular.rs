// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Swedish words whose forms no rule gives, and the small words that carry no theme.
//!
//! A closed class: strong verbs, the short everyday words, comparatives from another root.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// The base form of an irregular form, and whether it is a small word that carries no theme.
pub(super) fn swedish(small: &str) -> Option<(&'static str, bool)> {
    FORMS.get(small).copied()
}

/// Whether a word is one of the small ones of a language, for stems that know no classes.
pub(crate) fn is_small(small: &str, lang: kernel::Lang) -> bool {
    SMALL[lang as usize].contains(&small)
}

static FORMS: LazyLock<HashMap<&'static str, (&'static str, bool)>> = LazyLock::new(|| {
    let lines = |table: &'static str, function: bool| {
        table.lines().filter_map(|line| line.split_once(": ")).flat_map(move |(lemma, forms)| {
            std::iter::once(lemma).chain(forms.split(' ')).map(move |form| (form, (lemma, function)))
        })
    };
    // What stands first wins.
    let mut out = HashMap::new();
    for (form, what) in lines(FUNCTION, true).chain(lines(IRREGULAR, false)) {
        out.entry(form).or_insert(what);
    }
    for word in SMALL[kernel::Lang::Sv as usize].iter() {
        out.entry(word).or_insert((word, true));
    }
    out
});

static SMALL: LazyLock<[HashSet<&'static str>; 3]> =
    LazyLock::new(|| [FI, SV, EN].map(|list| list.split_whitespace().collect()));

/// Pronouns, articles and auxiliaries: base form, and its forms.
const FUNCTION: &str = "\
jag: mig mej
du: dig dej
han: honom
hon: henne
vi: oss
ni: er eder
de: dem dom
den: det
denna: detta dessa denne
min: mitt mina
din: ditt dina
sin: sitt sina
vår: vårt våra
er: ert era
en: ett
all: allt alla
annan: annat andra
någon: något några nåt nån
ingen: inget inga
vilken: vilket vilka
själv: självt själva
sådan: sådant sådana
varje: vart
många: mången
vara: är var varit vore
ha: har hade haft
bli: blir blev blivit bliva
skola: ska skall skulle
kunna: kan kunde kunnat
vilja: vill ville velat
måste: måst
böra: bör borde bort
få: får fick fått
";

/// Base form, and the forms that no ending explains.
const IRREGULAR: &str = "\
gå: går gick gått gås gicks
ge: ger gav gett givit ges gavs getts giva giver
ta: tar tog tagit tas togs tagits taga tager
se: ser såg sett ses sågs setts
säga: säger sa sade sagt sägs sades sagts säg
göra: göras gör gjorde gjort görs gjordes gjorts
låta: låter lät låtit låts
komma: kommer kom kommit
hålla: håller höll hållit hålls hölls hållits
stå: står stod stått
ligga: ligger låg legat
sitta: sitter satt suttit
sätta: sätter satte satt sätts sattes satts
lägga: lägger la lade lagt läggs lades lagts
finna: finner fann funnit
finnas: finns fanns funnits
dra: drar drog dragit dras drogs dragits draga
skriva: skriver skrev skrivit skrivs skrevs skrivits
driva: driver drev drivit drivs drevs drivits
bjuda: bjuder bjöd bjudit bjuds bjöds bjudits
erbjuda: erbjuder erbjöd erbjudit erbjuds erbjöds erbjudits
förbjuda: förbjuder förbjöd förbjudit förbjuds
anse: anser ansåg ansett anses ansågs ansetts
bestå: består bestod bestått
förstå: förstår förstod förstått förstås
uppstå: uppstår uppstod uppstått
föreslå: föreslår föreslog föreslagit föreslås föreslogs föreslagits
slå: slår slog slagit slås slogs slagits
bära: bär burit bärs bars burits
skära: skär skar skurit
stjäla: stjäl stal stulit
bryta: bryter bröt brutit bryts bröts brutits
flyta: flyter flöt flutit
flyga: flyger flög flugit
frysa: fryser frös frusit
njuta: njuter njöt njutit
skjuta: skjuter sköt skjutit skjuts sköts skjutits
sluta: slöt slutit
stryka: stryker strök strukit
krypa: kryper kröp krupit
ljuga: ljuger ljög ljugit
binda: binder bundit binds bands bundits
brinna: brinner brann brunnit
dricka: dricker drack druckit dricks
försvinna: försvinner försvann försvunnit
hinna: hinner hann hunnit
rinna: rinner rann runnit
sjunka: sjunker sjönk sjunkit
sjunga: sjunger sjöng sjungit
spricka: spricker sprack spruckit
springa: springer sprang sprungit
sticka: sticker stack stuckit
vinna: vinner vann vunnit vinns vanns vunnits
övervinna: övervinner övervann övervunnit
tvinga: tvang tvungit
bita: biter bet bitit
gripa: griper grep gripit grips greps gripits
begripa: begriper begrep begripit begrips
glida: glider gled glidit
gnida: gnider gned gnidit
kliva: kliver klev klivit
lida: lider lidit
rida: rider ridit
riva: river rev rivit rivs revs rivits
skina: skiner skinit
skrika: skriker skrek skrikit
slita: sliter slet slitit
smita: smiter smet smitit
sprida: sprider spred spridit sprids spreds spridits
stiga: stiger steg stigit
strida: strider stred stridit
svika: sviker svek svikit
tiga: tiger teg tigit
vika: viker vek vikit viks veks
undvika: undviker undvek undvikit undviks undveks undvikits
vrida: vrider vred vridit
falla: faller föll fallit
gråta: gråter grät gråtit
äta: äter åt ätit äts åts ätits
sova: sover sov sovit
komma: kommer kom kommit
dö: dör dog dött
be: ber bad bett ber
veta: vet visste vetat
heta: heter hette hetat
leva: lever levde levt levat
välja: väljer valde valt väljs valdes valts
sälja: säljer sålde sålt säljs såldes sålts
dölja: döljer dolde dolt döljs
skilja: skiljer skilde skilt skiljs skildes
följa: följer följde följt följs
spörja: sporde
sörja: sörjer sörjde sörjt
smörja: smörjer smorde smort
svära: svär svor svurit
bringa: bragte bragt
tvätta: tvättar tvättade
växa: växer växte växt växts vuxit
lyda: lyder lydde löd lytt
nysa: nyser nös
ryta: ryter röt rutit
supa: super söp supit
suga: suger sög sugit
tjuta: tjuter tjöt tjutit
duga: duger dög dugt
hugga: hugger högg huggit
le: ler log lett
ro: ror rodde rott
tro: tror trodde trott tros troddes
bo: bor bodde bott
nå: når nådde nått nås nåddes nåtts
må: mår mådde mått
få: får fick fått fås
klä: klär klädde klätt
ske: sker skedde skett
avse: avser avsåg avsett avses avsågs avsetts
förutse: förutser förutsåg förutsett
överse: översåg översett
avgöra: avgör avgjorde avgjort avgörs avgjordes avgjorts
innebära: innebär innebar inneburit
innehålla: innehåller innehöll innehållit innehålls
behålla: behåller behöll behållit behålls
erhålla: erhåller erhöll erhållit erhålls
upprätthålla: upprätthåller upprätthöll upprätthållit upprätthålls
underhålla: underhåller underhöll underhållit underhålls
tillhandahålla: tillhandahåller tillhandahöll tillhandahållit tillhandahålls
förhålla: förhåller förhöll förhållit
anta: antar antog antagit antas antogs antagits antaga
avta: avtar avtog avtagit
delta: deltar deltog deltagit deltaga
företa: företar företog företagit företas företogs
motta: mottar mottog mottagit mottas
uppta: upptar upptog upptagit upptas
tillta: tilltar tilltog tilltagit
avdra: avdrar avdrog avdragit
bedra: bedrar bedrog bedragit
bidra: bidrar bidrog bidragit
fördra: fördrar fördrog
undandra: undandrar undandrog
överdra: överdrar
bedriva: bedriver bedrev bedrivit bedrivs bedrevs bedrivits
beskriva: beskriver beskrev beskrivit beskrivs beskrevs beskrivits
föreskriva: föreskriver föreskrev föreskrivit föreskrivs
angripa: angriper angrep angripit angrips angreps
ingripa: ingriper ingrep ingripit
ange: anger angav angett angivit anges angavs angivits
avge: avger avgav avgett avges
medge: medger medgav medgett medges
omge: omger omgav omgett
uppge: uppger uppgav uppgett uppgivit uppges uppgavs
utge: utger utgav utgett utges
överge: överger övergav övergett
inse: inser insåg insett inses
bese: besåg
utse: utser utsåg utsett utses utsågs
tillse: tillser tillsåg tillsett
avstå: avstår avstod avstått
framstå: framstår framstod framstått
föreligga: föreligger förelåg
föregå: föregår föregick föregått
ingå: ingår ingick ingått
avgå: avgår avgick avgått
begå: begår begick begått begås
genomgå: genomgår genomgick genomgått
undgå: undgår undgick undgått
uppgå: uppgår uppgick uppgått
övergå: övergår övergick övergått
kringgå: kringgår kringgick
utgå: utgår utgick utgått
pågå: pågår pågick pågått
anslå: anslår anslog anslagit anslås
avslå: avslår avslog avslagit avslås
fastslå: fastslår fastslog fastslagit
motstå: motstår motstod
påstå: påstår påstod påstått påstås
omfatta: omfattar omfattade
förlora: förlorar förlorade
ankomma: ankommer ankom
framkomma: framkommer framkom framkommit
förekomma: förekommer förekom förekommit
tillkomma: tillkommer tillkom tillkommit
uppkomma: uppkommer uppkom uppkommit
överenskomma: överenskommit
förmå: förmår förmådde förmått
använda: använder använde använt används användes använts
hända: händer hände hänt
sända: sänder sände sänt sänds sändes
vända: vänder vände vänt vänds
tända: tänder tände tänt
föda: föder födde fött föds föddes fötts
leda: leder ledde lett leds leddes letts
råda: råder rådde rått
betyda: betyder betydde betytt
båda: bådar
möta: möter mötte mött möts möttes
sköta: sköter skötte skött sköts sköttes
fästa: fäster fäste fäst fästs
lyfta: lyfter lyfte lyft lyfts
mista: mister miste mist
rösta: röstar röstade röstat
mäta: mäter mätte mätt mäts mättes
träda: träder trädde trätt
inträda: inträder inträdde inträtt
företräda: företräder företrädde företrätt företräds
töras: törs tordes
lyckas: lyckas lyckades lyckats
hoppas: hoppas hoppades hoppats
minnas: minns mindes mints
trivas: trivs trivdes trivts
umgås: umgicks umgåtts
synas: syns syntes synts
kännas: känns kändes känts
behövas: behövs behövdes behövts
kännas: känns kändes känts
råkas: råkas
finnas: finns fanns funnits
stor: större störst största stort stora store
liten: litet lilla små mindre minst minsta lille
gammal: äldre äldst äldsta gamla gammalt
ung: yngre yngst yngsta
hög: högre högst högsta
låg: lägre lägst lägsta lågt låga
lång: längre längst längsta
tung: tyngre tyngst tyngsta
grov: grövre grövst grövsta
trång: trängre trängst
bra: bättre bäst bästa
dålig: sämre sämst sämsta värre värst värsta
god: gott goda gode
nära: närmare närmast närmaste närmre
ledamot: ledamöter ledamöterna ledamöters
mycket: mer mera mest mesta
få: färre
gärna: hellre helst
illa: sämre
man: mäns män männen männens mannen mannens
kvinna: kvinnor kvinnorna
människa: människor människorna människornas människors
pojke: pojken pojkens pojkar pojkars pojkarna pojkarnas
make: maken makar makarna makarnas makes
ställe: stället ställen ställena
pengar: pengarna pengarnas penningar
barn: barnen barnens barnets barnet barns
far: fader fadern faderns fäder
mor: moder moderns mödrar mödrarna mödrarnas mödrars
bror: broder brodern bröder bröderna
dotter: döttrar döttrarna
bok: böcker böckerna
bot: böter böterna
fot: fötter fötterna
hand: händer händerna
land: länder länderna ländernas länders landet landets
natt: nätter nätterna
rot: rötter rötterna
son: söner sönerna
stad: städer städerna städernas staden stadens
strand: stränder stränderna
tand: tänder tänderna
öga: ögon ögonen
öra: öron öronen
hus: husen husens huset husets
museum: museet museer museerna museets
centrum: centret centrumet
ämbetsman: ämbetsmän
tjänsteman: tjänstemän tjänstemännen
";

const FI: &str = "ja tai sekä että jotta koska kun kuin jos vaikka mutta vaan eli sillä niin myös ei eivät en et emme ette älä on ovat oli olivat olisi olisivat ollut olleet ole olla olen olet olemme olette se ne tämä nämä tuo nuo sen sitä siitä siinä siihen sillä sille siltä sinä minä hän me te he minun sinun hänen meidän teidän heidän minua sinua häntä meitä teitä heitä minulla sinulla hänellä meillä teillä heillä joka jotka jonka jota joita joissa jossa josta johon jolla jolle mikä mitä mihin missä mistä kuka ketä kaikki kaikkien kaikille kaikkea joku jokin jotain joitain jokainen jokaisen jokaiselle sekä kanssa vain nyt sitten siis jo vielä aina ihan hyvin paljon enemmän vähän pitää pitäisi voi voisi saa saisi tulee tulisi täytyy kuten esim esimerkiksi mm eikä ettei joten muun muassa itse oma oman omaa omat";
const SV: &str = "och eller men att som för på i av med till från om är var det den de en ett jag du han hon vi ni dem min din sin vår er inte också så när där här nu då än bara även mer mycket många alla allt något någon några vad vem hur varför ska skall skulle kan kunde bör borde måste ha har hade bli blir blev får fick vill ville vid under över efter innan utan mot mellan genom hos samt både antingen varken eftersom därför att ju väl nog redan ännu alltid aldrig ut in upp ner hem bort själv sig sitt sina mig dig oss er honom henne dess deras hans hennes vars vilken vilket vilka denna detta dessa";
const EN: &str = "and or but if because as the a an of to in on at by for with from into about over under is are was were be been being am do does did have has had will would shall should can could may might must i you he she it we they me him her us them my your his its our their this that these those there here what which who whom whose when where why how all any both each few more most other some such no nor not only own same so than too very just also up down out off again then once s t don";
