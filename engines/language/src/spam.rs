// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Advertising and noise: a reason to look at a text before it is shown, never to delete it.
//!
//! Signs are added up. A web address is enough by itself: what somebody links to is not in the text, so nobody
//! who rates can judge it. The other signs (words of selling, prices and promises, shouting, repetition, letters
//! that make no words) are weak, and it takes two of them or one very strong one, so that a resident who is angry
//! in capitals is heard at once.

/// Why a text looks like advertising or noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpamSign {
    /// A web address.
    Address,
    /// Words of selling.
    Selling,
    /// The same over and over.
    Repetition,
    /// No words.
    Noise,
}

/// As much of a text as is looked at, in characters.
const LOOKED_AT: usize = 5_000;
/// Points from which a text is held.
const HELD: u32 = 4;

/// What makes a text look like advertising or noise, the strongest sign; nothing where it does not.
#[must_use]
pub fn spam(text: &str) -> Option<SpamSign> {
    let text: String = text.chars().take(LOOKED_AT).flat_map(char::to_lowercase).collect();
    if has_address(&text) {
        return Some(SpamSign::Address);
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let signs = [
        (selling(&text, &words), SpamSign::Selling),
        (repetition(&text, &words), SpamSign::Repetition),
        (noise(&words), SpamSign::Noise),
    ];
    let points: u32 = signs.iter().map(|(points, _)| points).sum();
    let strongest = signs.into_iter().max_by_key(|(points, _)| *points);
    strongest.filter(|_| points >= HELD).map(|(_, sign)| sign)
}

/// Endings of addresses that are written without `http` or `www`.
const ENDINGS: [&str; 24] = [
    "com", "net", "org", "info", "biz", "ru", "fi", "se", "eu", "io", "xyz", "top", "shop", "club", "online",
    "site", "vip", "live", "link", "app", "me", "co", "uk", "de",
];

/// Whether a web address stands in the text, also one that is taken apart to hide it (`esimerkki [.] com`).
/// Mail addresses are personal data and told apart there.
fn has_address(text: &str) -> bool {
    if ["http://", "https://", "hxxp", "www."].iter().any(|sign| text.contains(sign)) {
        return true;
    }
    let plain = ["[.]", "(.)", "[dot]", "(dot)", " dot ", " piste "]
        .iter()
        .fold(text.to_owned(), |t, hidden| t.replace(&format!(" {hidden} "), ".").replace(hidden, "."));
    plain.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>')).any(|word| {
        let host =
            word.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_matches(['.', '!', '"', '\'']);
        let Some((name, ending)) = host.rsplit_once('.') else { return false };
        let letters = |part: &str| {
            part.len() >= 2 && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        };
        letters(name) && !name.chars().all(|c| c.is_ascii_digit()) && ENDINGS.contains(&ending)
    })
}

/// Beginnings of words of selling, in the languages in which it comes: two points each, once.
const STRONG: [&str; 44] = [
    "casino",
    "kasino",
    "viagra",
    "cialis",
    "bitcoin",
    "krypto",
    "crypto",
    "kryptovaluutta",
    "forex",
    "slots",
    "jackpot",
    "jättipot",
    "pikalain",
    "pikavip",
    "snabblån",
    "smslån",
    "escort",
    "seuralai",
    "nettikasino",
    "nätcasino",
    "backlink",
    "replica",
    "weightloss",
    "laihdutuspill",
    "bantningspill",
    "whatsapp",
    "telegram",
    "nettideit",
    "vedonlyön",
    "vadslagning",
    "ilmaiskierro",
    "freespin",
    "gratissnurr",
    "talletusbonus",
    "insättningsbonus",
    "onlyfans",
    "porn",
    "hookup",
    "follower",
    "seuraajia",
    "följare",
    "hakukoneoptimoin",
    "sökmotoroptimer",
    "diplom",
];
/// One point each, once.
const WEAK: [&str; 40] = [
    "osta",
    "köp",
    "buy",
    "tilaa",
    "beställ",
    "order",
    "tarjou",
    "erbjud",
    "offer",
    "alennu",
    "rabatt",
    "discount",
    "ilmai",
    "gratis",
    "free",
    "klikka",
    "klick",
    "click",
    "bonus",
    "voita",
    "voitt",
    "vinn",
    "win",
    "winner",
    "ansaitse",
    "tienaa",
    "tjäna",
    "earn",
    "tuotto",
    "avkastning",
    "profit",
    "laina",
    "lån",
    "loan",
    "halpa",
    "billig",
    "cheap",
    "takuu",
    "garant",
    "guarant",
];

fn selling(text: &str, words: &[&str]) -> u32 {
    // Words that are put together in one language are two in another: what stands together is tried joined too.
    let joined = words.windows(2).map(|pair| pair.concat());
    let all: Vec<String> = words.iter().map(|w| (*w).to_owned()).chain(joined).collect();
    let hits = |list: &[&str]| {
        let hit = |begin: &&&str| all.iter().any(|word| word.starts_with(**begin));
        u32::try_from(list.iter().filter(hit).count()).unwrap_or(u32::MAX)
    };
    let weak = hits(&WEAK).min(3);
    let sums = text.contains('€') || text.contains('$') || text.contains("euro") || text.contains("usd");
    let share = text.contains("100%") || text.contains("100 %") || text.contains("500%");
    hits(&STRONG) * 2 + weak + if weak > 0 { u32::from(sums) + u32::from(share) } else { 0 }
}

fn repetition(text: &str, words: &[&str]) -> u32 {
    let most = words.iter().filter(|w| w.chars().count() > 2).fold(
        std::collections::HashMap::<&str, usize>::new(),
        |mut seen, word| {
            *seen.entry(word).or_default() += 1;
            seen
        },
    );
    let most = most.into_values().max().unwrap_or(0);
    let over_and_over = most >= 5 && most * 2 >= words.len();
    let mut longest = 0;
    let mut run = (None, 0);
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        run = if run.0 == Some(c) { (run.0, run.1 + 1) } else { (Some(c), 1) };
        longest = longest.max(run.1);
    }
    u32::from(over_and_over) * HELD + if longest >= 12 { HELD } else { u32::from(longest >= 6) }
}

/// Words without a vowel where one is due, or with letters in an order that no language has.
fn noise(words: &[&str]) -> u32 {
    let long: Vec<&&str> = words.iter().filter(|w| w.chars().count() >= 6).collect();
    let odd = |word: &&&&str| {
        let latin = word.chars().all(|c| c.is_ascii_alphabetic() || "åäöéü".contains(c));
        let vowel = |c: char| "aeiouyåäöéü".contains(c);
        let (mut run, mut longest) = (0, 0);
        for c in word.chars() {
            run = if vowel(c) { 0 } else { run + 1 };
            longest = longest.max(run);
        }
        let digits = word.chars().filter(char::is_ascii_digit).count();
        (latin && longest >= 6) || (digits >= 2 && digits * 3 >= word.chars().count() && digits < word.len())
    };
    let n = long.iter().filter(odd).count();
    if n >= 2 && n * 2 >= words.len() || (n == 1 && words.len() <= 2) { HELD } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_advertises_or_says_nothing_is_held() {
        for (text, sign) in [
            ("Katso lisää https://esimerkki.fi/kampanja", SpamSign::Address),
            ("Paras nettikauppa on halpaa-tavaraa.com !!!", SpamSign::Address),
            ("visit best-pills [.] xyz today", SpamSign::Address),
            ("Kasino ilman talletusta, 100 ilmaiskierrosta heti!", SpamSign::Selling),
            ("Pikalaina heti tilille, laina ilman takuita 5000 euroa", SpamSign::Selling),
            ("Earn 500$ a day with bitcoin, contact me on telegram", SpamSign::Selling),
            ("Köp följare till Instagram, billigt och 100% garanterat", SpamSign::Selling),
            ("äänestä äänestä äänestä äänestä äänestä äänestä", SpamSign::Repetition),
            ("aaaaaaaaaaaaaaaaaaaaaa", SpamSign::Repetition),
            ("sdfghjkl qwrtpsdf zxcvbnm", SpamSign::Noise),
        ] {
            assert_eq!(spam(text), Some(sign), "{text}");
        }
    }

    #[test]
    fn what_people_want_is_not_held() {
        for text in [
            "Ilmainen joukkoliikenne alle 18-vuotiaille",
            "Kunnan pitää ostaa lähiruokaa kouluihin, vaikka se ei ole halvinta",
            "HERÄTKÄÄ! Kirjastoa EI saa sulkea!!!",
            "Gratis skollunch för alla också under loven, rabatt på busskort för pensionärer",
            "More free indoor sports for families; 20 euros a visit is too much",
            "Lainastokirjasto: työkaluja ja urheiluvälineitä lainaksi",
            "Klo 8.30 alkava vuoro, 2.5 km koululle, ks. kohta 3.fi",
            "bussi bussi bussi",
            "Kryptahautausmaa kirkon viereen",
            "Hyvää.Mutta lisää pyöräteitä",
            "",
        ] {
            assert_eq!(spam(text), None, "{text}");
        }
    }
}
