// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether a text is in another language than the three of the product, as far as signs tell: its script, letters
//! that the three don't use, and the small words of languages that are written in Finland and around it.
//!
//! The table of letters only compares the three with each other and would put German under Swedish. A wrong
//! "other" is worse than a missed one: it takes two signs, and as many of them as small words of the three.

use std::{collections::HashSet, sync::LazyLock};

use kernel::Lang;

use crate::{analyse::words, themes::stop};

/// Of a text so many words are looked at.
const ENOUGH: usize = 200;
/// So many signs make another language.
const SIGNS: usize = 2;

/// Whether the text is in another language.
pub(super) fn is(text: &str) -> bool {
    let (mut latin, mut other) = (0usize, 0usize);
    for c in text.chars().take(ENOUGH * 10).filter(|c| c.is_alphabetic()) {
        if c.is_ascii() || ('\u{c0}'..'\u{250}').contains(&c) || ('\u{1e00}'..'\u{1f00}').contains(&c) {
            latin += 1;
        } else {
            other += 1;
        }
    }
    if other > latin {
        return true;
    }
    let (mut small_words, mut signs, mut own) = (0usize, 0usize, 0usize);
    for place in words(text).take(ENOUGH) {
        let small = text[place].to_lowercase();
        if Lang::ALL.into_iter().any(|lang| stop::is(&small, lang)) || OWN.contains(small.as_str()) {
            own += 1;
        } else if SMALL.contains(small.as_str()) || SHORTENED.iter().any(|s| small.starts_with(s)) {
            small_words += 1;
        } else if small.chars().any(|c| LETTERS.contains(c)) {
            signs += 1;
        }
    }
    // Letters alone may be a few foreign names.
    let enough = if small_words > 0 { own } else { own + SIGNS };
    small_words + signs >= enough.max(SIGNS)
}

/// How small words of French and Italian stand before a vowel.
const SHORTENED: [&str; 6] = ["d'", "d’", "l'", "l’", "qu'", "qu’"];

/// Letters that Finnish, Swedish and English have in foreign names at most.
const LETTERS: &str =
    "õüßñøæłçığşșțąęćńśźżěřčďťůőűãâêîôûëïœāēīūļķģņėįųþðđəơưạảấầẩậắằẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹ";

static SMALL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| FOREIGN.split_whitespace().collect());

static OWN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| THREE.split_whitespace().collect());

/// Small words of other languages that none of the three has.
const FOREIGN: &str = "
und der das dem nicht ist sind ein eine einen einem wir ich sie auch mit für auf aus bei nach über oder aber mehr sollte
müssen können werden wird haben zum zur vom unsere keine sehr noch nur wenn wie dass gibt
niet een het zijn wij voor naar maar ook moeten worden geen meer deze veel bij
le la les des une dans pour avec est sont nous vous pas mais qui que sur aux cette notre être faut doit ville école rue arbres enfants il elle ils leur très
el los las una con para por pero más también muy como este esta nuestro hay ser son del al lo su sus
il lo gli della delle degli nel nella che non più anche con per sono questo essere molto alla dei
os uma com não mais também para muito são nossa nosso pelo pela dos das
ma sa ta me te nad meie teie see ning või aga kui siis mis kes oma olema oleks peaks rohkem kõik väga veel juba ainult
saab tuleb võiks pole minu sinu linnas
jeg ikke ikkje og af et eller hvad hvor hvis mere meget skulle være har vores dere hvordan hva noe noen mye bedre også
nie się jest są że dla przez przy jak ale lub oraz bardzo więcej tylko być jego jej ich powinno powinien nas
waa iyo oo ka ku ah aan ayaa waxaa inay badan kale loo lagu wuxuu dadka
ve bir bu için ile daha çok ama gibi olan var yok değil biz ben
dhe për një të në është nuk më që janë me nga
un ar ir lai nav vairāk bet kas par no uz jo
kad bet yra ir su daugiau nes arba iki labai
i na je u da se za su od nije više sa kao ali ili
mga ng sa ang ay hindi para kami namin
và là của có cho không được các những một
es ist";

/// Words of the three that look like some of those above.
const THREE: &str = "
on me te se ne he sen siis oma oman tuo tai vain mutta kun niin kuin jo no joo juu ai oi se ovat saa joku kai kas lai
i en ett att och det den de är som på av för med till om har jag du vi ni man var min din sin han hon inte så da ta ge
se la med an es is the of to in and for a it on with as at be this from or by are was his me so no do as par per con van
over had has not all can her were there been one but what which when will would who him up out man more my most must
des der das die den dans al ma pa sa na su ja ku ah bu ben son ser hay les los lo un una ay ang ng od za te ar ir";
