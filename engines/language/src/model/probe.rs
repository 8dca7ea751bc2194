// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether a model knows our languages: it has to find the same sentence in another language at least as often
//! as the program does without it. A model of the wrong language costs far more than a model can bring.

use std::{collections::HashSet, fmt};

use kernel::Lang;

use super::Model;
use crate::{
    Analyser, Pack,
    analyse::words,
    similar::runs,
    themes::matrix::{add, dot, unit},
};

/// What residents write about, in Finnish, Swedish and English. Written for this.
const SENTENCES: [[&str; 3]; 24] = [
    [
        "Kirjasto pitäisi avata myös sunnuntaisin",
        "Biblioteket borde vara öppet även på söndagar",
        "The library should be open on Sundays too",
    ],
    [
        "Lisää penkkejä torille ikäihmisille",
        "Fler bänkar på torget för äldre",
        "More benches in the market square for older people",
    ],
    [
        "Bussit kulkevat iltaisin liian harvoin",
        "Bussarna går för sällan på kvällarna",
        "Buses run too seldom in the evenings",
    ],
    [
        "Pyöräteiltä on aurattava lumi ennen aamua",
        "Snön måste plogas från cykelvägarna före morgonen",
        "Snow must be cleared from cycle paths before morning",
    ],
    ["Koulun ruoka maistuu pahalta", "Skolmaten smakar illa", "School food tastes bad"],
    [
        "Nuorille tarvitaan paikka, jossa viettää aikaa",
        "De unga behöver ett ställe där de kan vara",
        "Young people need a place to spend their time",
    ],
    [
        "Uimahallin lippu on liian kallis perheelle",
        "Biljetten till simhallen är för dyr för en familj",
        "The swimming hall ticket is too expensive for a family",
    ],
    [
        "Koirille aidattu puisto lähelle keskustaa",
        "En inhägnad park för hundar nära centrum",
        "A fenced park for dogs near the centre",
    ],
    [
        "Lääkärille pääsyä joutuu odottamaan viikkoja",
        "Man får vänta i veckor på att träffa en läkare",
        "You have to wait weeks to see a doctor",
    ],
    [
        "Metsä asuinalueen vieressä on säilytettävä",
        "Skogen bredvid bostadsområdet måste bevaras",
        "The forest next to the housing area must be preserved",
    ],
    [
        "Vuokrat ovat nousseet, eikä opiskelijalla ole varaa asua täällä",
        "Hyrorna har stigit och studenter har inte råd att bo här",
        "Rents have risen and students cannot afford to live here",
    ],
    ["Katuvalot pimeille kävelyteille", "Gatljus på mörka gångvägar", "Street lights for dark footpaths"],
    [
        "Päiväkodin ryhmät ovat liian suuria lapsille",
        "Grupperna på daghemmet är för stora för barnen",
        "Kindergarten groups are too big for the children",
    ],
    [
        "Kunnan verot eivät saa enää nousta",
        "Kommunens skatter får inte höjas mer",
        "Municipal taxes must not rise any more",
    ],
    [
        "Jätteiden lajittelu pitäisi tehdä helpommaksi",
        "Det borde bli lättare att sortera avfall",
        "Sorting waste should be made easier",
    ],
    [
        "Tuulivoimaa ei saa rakentaa linnuille tärkeille alueille",
        "Vindkraft får inte byggas på områden som är viktiga för fåglar",
        "Wind power must not be built in areas that matter to birds",
    ],
    [
        "Yrityksille halvempia toimitiloja, jotta syntyy työpaikkoja",
        "Billigare lokaler för företag så att det skapas jobb",
        "Cheaper premises for companies so that jobs are created",
    ],
    [
        "Musiikkia ja teatteria kesällä ulkona",
        "Musik och teater utomhus på sommaren",
        "Music and theatre outdoors in summer",
    ],
    [
        "Vanhusten kotihoitoon lisää hoitajia",
        "Fler vårdare i hemvården för gamla",
        "More carers for home care of the elderly",
    ],
    [
        "Autojen nopeutta koulun edessä on hidastettava",
        "Bilarnas hastighet framför skolan måste sänkas",
        "Car speeds in front of the school must be lowered",
    ],
    [
        "Maahanmuuttajille enemmän kielen opetusta",
        "Mer språkundervisning för invandrare",
        "More language teaching for immigrants",
    ],
    [
        "Rannalle laituri ja pukukopit",
        "En brygga och omklädningsrum till stranden",
        "A pier and changing rooms for the beach",
    ],
    [
        "Päätöksistä pitää kertoa asukkaille ymmärrettävästi",
        "Invånarna ska få begriplig information om beslut",
        "Residents must be told about decisions in plain words",
    ],
    [
        "Jääkenttä ja hiihtolatu koko talveksi",
        "En skridskobana och ett skidspår för hela vintern",
        "An ice rink and a ski track for the whole winter",
    ],
];

/// From which language to which.
const WAYS: [(Lang, Lang); 3] = [(Lang::Fi, Lang::Sv), (Lang::Fi, Lang::En), (Lang::Sv, Lang::En)];

/// Of the built-in sentences, how many find themselves in another language, with a model and without it; from
/// Finnish to Swedish, from Finnish to English, from Swedish to English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probed {
    /// With the model.
    pub model: [usize; 3],
    /// Without it.
    pub without: [usize; 3],
}

impl Probed {
    /// Whether the model does worse in one of the pairs, or knows no more than letters and luck.
    pub fn is_worse(&self) -> bool {
        self.model.iter().zip(self.without).any(|(model, without)| *model < without.max(1))
    }
}

impl fmt::Display for Probed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |(n, (from, to)): (usize, &(Lang, Lang))| {
            let (model, without, all) = (self.model[n], self.without[n], SENTENCES.len());
            format!("{from} to {to} {model} of {all}, without it {without}")
        };
        f.write_str(&WAYS.iter().enumerate().map(of).collect::<Vec<_>>().join("; "))
    }
}

/// Tries both.
pub(super) fn run(model: &Model, analyser: &dyn Analyser, pack: Option<&Pack>) -> Probed {
    let of_model = found(&places(model.width(), |text, _| model.place(text)), |a, b| dot(a, b));
    let without = match pack {
        Some(pack) => {
            let keyed = pack.keyed(analyser);
            let place = |text: &str, lang| {
                let found: Vec<_> = words(text).map(|w| analyser.word(&text[w], lang)).collect();
                let keys = found.iter().flat_map(|w| std::iter::once(&w.key).chain(&w.parts));
                keyed.place(keys.map(|key| (&**key, 1.0)), lang)
            };
            found(&places(pack.width(), place), |a, b| dot(a, b))
        }
        None => found(&SENTENCES.map(|s| s.map(|text| runs(text, false).into_iter().collect())), shared),
    };
    Probed { model: of_model, without }
}

/// Where the sentences lie, without what all of a language have in common.
fn places(width: usize, place: impl Fn(&str, Lang) -> Option<Vec<f32>>) -> [[Vec<f32>; 3]; 24] {
    let mut out = SENTENCES
        .map(|s| Lang::ALL.map(|lang| place(s[lang as usize], lang).unwrap_or_else(|| vec![0.0; width])));
    for lang in 0..3 {
        let mut mean = vec![0.0; width];
        out.iter().for_each(|s| add(&mut mean, &s[lang], 1.0 / SENTENCES.len() as f32));
        for s in &mut out {
            add(&mut s[lang], &mean, -1.0);
            unit(&mut s[lang]);
        }
    }
    out
}

/// How many sentences are more like themselves in the other language than any other sentence is.
fn found<P>(sentences: &[[P; 3]; 24], likeness: impl Fn(&P, &P) -> f32) -> [usize; 3] {
    WAYS.map(|(from, to)| {
        let itself = |n: &usize| {
            let like = |m: usize| likeness(&sentences[*n][from as usize], &sentences[m][to as usize]);
            let own = like(*n);
            own > 0.0 && (0..sentences.len()).all(|m| m == *n || like(m) < own)
        };
        (0..sentences.len()).filter(itself).count()
    })
}

/// The part of the runs of letters that two sentences share.
fn shared(a: &HashSet<u64>, b: &HashSet<u64>) -> f32 {
    let both = a.intersection(b).count() as f32;
    both / ((a.len() * b.len()) as f32).sqrt().max(1.0)
}

/// The sentences, for the tests' models that know them.
#[doc(hidden)]
pub const fn probe_sentences() -> [[&'static str; 3]; 24] {
    SENTENCES
}
