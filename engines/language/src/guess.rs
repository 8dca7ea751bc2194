// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which language a short text is in: Finnish, Swedish, English, another one, or too little to say.
//!
//! Naive Bayes over the letters: every run of one to four characters has, for each language, a weight learnt
//! by counting (`examples/train_guess.rs`, `data/README.md`). The weights are hashed into a table of 2^16
//! cells of one byte a language, so that the model is 192 KiB and a text takes microseconds.

mod foreign;

use kernel::Lang;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Cells of the table: a run of characters is hashed into one of them.
const CELLS: usize = 1 << 16;
/// The longest run of characters looked at.
const LONGEST: usize = 4;
/// How a weight becomes a byte; the builder uses the same.
const BYTES_PER_NAT: f32 = 16.0;
/// How much more (in nats) one language must say for it than the next, to be said to be the one.
const SURE: f32 = 6.0;
/// A text of up to so many characters is looked at; more say no more.
const ENOUGH: usize = 2_000;

/// What a text's letters say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The language, or none where the text says too little to prefer one.
    pub lang: Option<Lang>,
    /// How far the best language is ahead of the second, in nats; 0 where there are no letters.
    pub margin: f32,
    /// The best language even when it is not sure; none where there are no letters.
    pub best: Option<Lang>,
    /// It is in none of the three, as far as signs tell.
    pub other: bool,
    second: Option<Lang>,
}

impl Guess {
    /// The language to treat the text as: what it says, or, where it says too little, the language the
    /// writer uses the service in if that is one of the two likeliest.
    pub fn or_interface(&self, interface: Lang) -> Lang {
        match (self.lang, self.best) {
            _ if self.other => interface,
            (Some(lang), _) => lang,
            (None, None) => interface,
            (None, Some(best)) => {
                if Some(interface) == self.second {
                    interface
                } else {
                    best
                }
            }
        }
    }
}

/// The language of a text, from the text alone.
pub fn guess(text: &str) -> Guess {
    let beginning = text.char_indices().nth(ENOUGH).map_or(text, |(end, _)| &text[..end]);
    match is_nfc_quick(beginning.chars()) {
        IsNormalized::Yes => guess_whole(beginning),
        _ => guess_whole(&beginning.nfc().collect::<String>()),
    }
}

/// The same of a text whose letters are put together.
fn guess_whole(text: &str) -> Guess {
    let mut scores = [0.0f32; 3];
    let mut any = false;
    for_each_cell(text, |cell| {
        any = true;
        for (score, weight) in scores.iter_mut().zip(&MODEL[cell * 3..cell * 3 + 3]) {
            *score += f32::from(weight.cast_signed()) / BYTES_PER_NAT;
        }
    });
    if !any {
        return Guess { lang: None, margin: 0.0, best: None, other: foreign::is(text), second: None };
    }
    let mut order = Lang::ALL;
    order.sort_by(|a, b| scores[*b as usize].total_cmp(&scores[*a as usize]));
    let margin = scores[order[0] as usize] - scores[order[1] as usize];
    let other = foreign::is(text);
    let lang = (margin >= SURE && !other).then_some(order[0]);
    Guess { lang, margin, best: Some(order[0]), other, second: Some(order[1]) }
}

/// The language of a text by a writer who uses the service in `interface`.
pub fn guess_for(text: &str, interface: Lang) -> Lang {
    guess(text).or_interface(interface)
}

static MODEL: &[u8; CELLS * 3] = include_bytes!("../data/guess.bin");

/// Calls `see` with the cell of every run of one to four characters. Letters only, small, one space around
/// each word: digits, signs and capitals are no language.
fn for_each_cell(text: &str, mut see: impl FnMut(usize)) {
    let mut window = [' '; LONGEST];
    let mut filled = 1;
    let mut push = |c: char| {
        if c == ' ' && window[LONGEST - 1] == ' ' {
            return;
        }
        window.rotate_left(1);
        window[LONGEST - 1] = c;
        filled = (filled + 1).min(LONGEST);
        for length in 1..=filled {
            let run = &window[LONGEST - length..];
            if run != [' '] {
                see(cell(run));
            }
        }
    };
    for c in text.chars().take(ENOUGH).flat_map(char::to_lowercase) {
        push(if c.is_alphabetic() { c } else { ' ' });
    }
    push(' ');
}

/// FNV-1a over the characters, folded to 16 bits.
fn cell(run: &[char]) -> usize {
    let hash = run.iter().fold(0x811c_9dc5u32, |h, c| {
        c.to_string().bytes().fold(h, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
    });
    ((hash ^ (hash >> 16)) & 0xffff) as usize
}

/// Builds the model from texts: for the builder and the tests of the crate, not for the product.
#[doc(hidden)]
#[derive(Debug, Clone)]
pub struct Trainer {
    counts: Vec<[f64; 3]>,
}

impl Default for Trainer {
    fn default() -> Self {
        Self { counts: vec![[0.0; 3]; CELLS] }
    }
}

impl Trainer {
    /// Adds a text that is known to be in a language.
    pub fn add(&mut self, text: &str, lang: Lang, weight: f64) {
        for_each_cell(text, |cell| self.counts[cell][lang as usize] += weight);
    }

    /// The table: for each cell how much more than the mean of the three each language expects it.
    pub fn table(&self, alpha: f64) -> Vec<u8> {
        let totals = self.counts.iter().fold([0.0; 3], |mut sum, cell| {
            sum.iter_mut().zip(cell).for_each(|(s, c)| *s += c);
            sum
        });
        let mut out = Vec::with_capacity(CELLS * 3);
        for cell in &self.counts {
            let logs: [f64; 3] =
                std::array::from_fn(|l| ((cell[l] + alpha) / (totals[l] + alpha * CELLS as f64)).ln());
            // A cell nobody has seen says nothing, whatever the sizes of the three collections were.
            let seen = cell.iter().any(|c| *c > 0.0);
            let mean = logs.iter().sum::<f64>() / 3.0;
            for log in logs {
                let weight = if seen { (log - mean) * f64::from(BYTES_PER_NAT) } else { 0.0 };
                #[expect(clippy::cast_possible_truncation, reason = "clamped to a byte")]
                out.push((weight.round().clamp(-127.0, 127.0) as i8).cast_unsigned());
            }
        }
        out
    }

    /// What a table says of a text: the best language, for comparing tables.
    pub fn best(table: &[u8], text: &str) -> Option<Lang> {
        let mut scores = [0i64; 3];
        let mut any = false;
        for_each_cell(text, |cell| {
            any = true;
            for (score, weight) in scores.iter_mut().zip(&table[cell * 3..cell * 3 + 3]) {
                *score += i64::from(weight.cast_signed());
            }
        });
        any.then(|| Lang::ALL.into_iter().max_by_key(|l| scores[*l as usize]))?
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sentences_of_three_languages_are_told_apart() {
        for (text, lang) in [
            ("Lisää puita ja penkkejä torille", Lang::Fi),
            ("Kirjasto auki myös sunnuntaisin", Lang::Fi),
            ("Koirapuisto Harjulaan!", Lang::Fi),
            ("Fler träd och bänkar på torget", Lang::Sv),
            ("Biblioteket borde vara öppet på söndagar", Lang::Sv),
            ("En hundpark till Sandviken!", Lang::Sv),
            ("More trees and benches in the market square", Lang::En),
            ("Keep the library open on Sundays", Lang::En),
            ("ILMAINEN JOUKKOLIIKENNE", Lang::Fi),
            ("GRATIS KOLLEKTIVTRAFIK", Lang::Sv),
            ("FREE PUBLIC TRANSPORT", Lang::En),
        ] {
            assert_eq!(guess(text).lang, Some(lang), "{text}");
            assert!(Lang::ALL.iter().all(|i| guess_for(text, *i) == lang), "{text}");
        }
    }

    #[test]
    fn other_languages_are_told_from_the_three() {
        for text in [
            "Wir brauchen mehr Bäume und Bänke auf dem Marktplatz",
            "Il faut plus d'arbres et de bancs sur la place du marché",
            "Necesitamos más árboles y bancos en la plaza para los niños",
            "Ma tahaksin, et linnas oleks rohkem pinke ja puid",
            "Нужно больше деревьев и скамеек на площади",
            "نحتاج إلى المزيد من الأشجار في الساحة",
            "Potrzebujemy więcej ławek i drzew na rynku, bo ludzie nie mają gdzie usiąść",
            "Vi ønsker ikke flere vindmøller, og skolen skulle være tættere på",
            "Waxaan rabnaa in maktabaddu furan tahay oo dadka ay u adeegto",
            "Meydanda daha çok ağaç ve bank olsun",
            "Chúng tôi cần nhiều cây xanh hơn trong công viên",
            "我们需要更多的树",
        ] {
            assert!(guess(text).other, "{text}");
            assert_eq!((guess(text).lang, guess_for(text, Lang::Fi)), (None, Lang::Fi), "{text}");
        }
        for text in
            ["", "👍 2030", "Café Mañana auki", "Über puistoon", "Muumi", "Må bra på jobbet", "No more cars"]
        {
            assert!(!guess(text).other, "{text}");
        }
    }

    #[test]
    fn where_the_text_says_nothing_the_interface_does() {
        for text in ["", "  ", "12 345", "👍👍", "?!"] {
            assert_eq!(guess(text).lang, None, "{text}");
            for lang in Lang::ALL {
                assert_eq!(guess_for(text, lang), lang);
            }
        }
    }

    #[test]
    fn a_short_text_follows_the_interface_only_between_the_two_likeliest() {
        let unsure =
            Guess { lang: None, margin: 0.5, best: Some(Lang::Sv), other: false, second: Some(Lang::En) };
        assert_eq!(unsure.or_interface(Lang::En), Lang::En);
        assert_eq!(unsure.or_interface(Lang::Sv), Lang::Sv);
        assert_eq!(unsure.or_interface(Lang::Fi), Lang::Sv);
    }

    #[test]
    fn a_trained_table_knows_what_it_was_taught() {
        let mut trainer = Trainer::default();
        trainer.add("kissa istuu ikkunalla", Lang::Fi, 1.0);
        trainer.add("katten sitter vid fönstret", Lang::Sv, 1.0);
        let table = trainer.table(0.05);
        assert_eq!(table.len(), CELLS * 3);
        assert_eq!(Trainer::best(&table, "kissa"), Some(Lang::Fi));
        assert_eq!(Trainer::best(&table, "fönster"), Some(Lang::Sv));
        assert_eq!(Trainer::best(&table, "42"), None);
    }

    proptest! {
        #[test]
        fn capitals_digits_and_signs_change_nothing(text in "[a-zåäö ]{0,60}") {
            let noisy: String = text.to_uppercase().replace(' ', " 12, ");
            prop_assert_eq!(guess(&text).best, guess(&noisy).best);
        }

        #[test]
        fn no_text_does_harm(text in ".{0,200}") {
            let g = guess(&text);
            prop_assert!(g.margin >= 0.0 && g.margin.is_finite());
        }
    }
}
