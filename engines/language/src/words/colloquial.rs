// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words as people say and type them, which dictionaries leave out.

use std::{collections::HashMap, sync::LazyLock};

/// The base form of a spoken form or a new word, where it is in the list.
pub(super) fn finnish(form: &str) -> Option<&'static str> {
    FORMS.get(form).copied()
}

static FORMS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut out = HashMap::new();
    for (base, forms) in SPOKEN {
        forms.split(' ').for_each(|form| {
            out.entry(form).or_insert(*base);
        });
    }
    out
});

/// Base form, and the forms that lead to it.
const SPOKEN: &[(&str, &str)] = &[
    ("minä", "mä mää mie mun mua mulla mulle mult multa mussa musta muhun muo mnä"),
    ("sinä", "sä sää sie sun sua sulla sulle sult sulta sussa susta suhun"),
    ("hän", "hää"),
    ("me", "meiän meijän meitin"),
    ("te", "teiän teijän"),
    ("he", "heiän heijän"),
    ("ne", "niiden niitten niihin niille niillä niiltä niissä niistä niitä niinä niiksi"),
    ("tämä", "tää tän tätä tähän täs täst tässä tästä tällä tälle tältä tänä"),
    ("tuo", "toi ton tota tohon tossa tosta tolla tolle tolta"),
    ("nämä", "nää"),
    ("nuo", "noi noita noiden noilla noille noissa noista noihin"),
    ("se", "sitä siin siit sil sille sen siihen siinä siitä sillä siltä siks"),
    ("joku", "jonku jotku jollaki jotaki jollekki jossaki"),
    (
        "joka",
        "jolla jolle jonka jossa josta johon jota jotka joita joiden joissa joista joille joilla joihin",
    ),
    ("mikä", "mis mist mitäs mikäs"),
    ("kuka", "kuka ketä kenen kelle kellä kuka keltä"),
    ("kaikki", "kaikkii kaikkee kaikil"),
    (
        "olla",
        "oon oot ollaan oo ois oisi oisin oisit oisko oltas oltais olis oliks onks onkse onko ollu olleet oltiin",
    ),
    ("ei", "emmä etsä eiks eikö enää"),
    ("tulla", "tuu tuun tuut tuu tulis tullu tuunko"),
    ("mennä", "mee meen meet mennä menny menis"),
    ("panna", "paan paat pannu"),
    ("tehdä", "teen teet tehny tekis teh"),
    ("nähdä", "nään näät nähny"),
    ("saada", "saisko sais saanu saatas"),
    ("voida", "voisko vois voinu voitas voiks"),
    ("pitää", "pitäs pitäis pitäiskö pitäsi pitäny"),
    ("haluta", "haluun haluut haluis halunnu"),
    ("tarvita", "tarttee tarvii tarvis tarvin tartte"),
    ("tietää", "tiiän tiiä tiedä tienny"),
    ("antaa", "antas antais antanu"),
    ("ottaa", "ottas ottais ottanu"),
    ("käydä", "käyny kävis"),
    ("lähteä", "lähe lähen lähet lähti lähteny"),
    ("alkaa", "alkas alkais alkanu"),
    ("katsoa", "kato katsos katoppa"),
    ("viitsiä", "viitti viittis"),
    ("niin", "nii"),
    ("niin kuin", "niinku niinkun"),
    ("kanssa", "kans kaa kanss"),
    ("sitten", "sit sitte"),
    ("nyt", "ny nyte"),
    ("kyllä", "kyl kyll"),
    ("vielä", "viel"),
    ("että", "et ettei"),
    ("mutta", "mut muttei"),
    ("vaikka", "vaik"),
    ("koska", "kosk"),
    ("jos", "joss"),
    ("kun", "ku"),
    ("vain", "vaa vaan"),
    ("paljon", "paljo"),
    ("enemmän", "enempi"),
    ("ihan", "iha"),
    ("aivan", "aiva"),
    ("oikein", "oikee"),
    ("enää", "enään"),
    ("yksi", "yks yhen"),
    ("kaksi", "kaks kahen"),
    ("viisi", "viis"),
    ("kuusi", "kuus"),
    ("ensimmäinen", "eka ekan ekat"),
    ("toinen", "toka tokan"),
    ("pyörä", "fillari fillarin fillarilla fillarit fillareita fillareille"),
    ("auto", "auton"),
    ("padel", "padelin padelia padeliin padelille padelissa"),
    ("wifi", "wifin wifiä wifiin wifillä wi-fi wlan wlanin"),
    ("skeitti", "skeitata skeittaa skeittaus skeittauksen"),
    ("parkour", "parkourin parkouria parkouriin"),
    ("frisbeegolf", "frisbeegolfin frisbeegolfia frisbeegolffia frisbeegolfiin"),
    ("sähkötupakka", "vape vapen vapet vapettaa"),
    ("podcast", "podcastit podcastin podcasteja podcastia"),
    ("some", "somen somessa someen somea somesta somella"),
    ("keskusta", "kesku keskuun"),
    ("koulu", "skole skolen skoleen"),
    ("lapsi", "lapset lapsii lapsille"),
];
