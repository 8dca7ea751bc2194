// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pack's file: read with every length checked, written back byte for byte.

use std::{collections::HashSet, io::Write};

use kernel::Lang;

use super::{Asked, Pack, PackError, Words};

const MAGIC: &[u8] = b"RVEC1\n";
/// More directions than this no pack has.
const WIDEST: usize = 1_024;
/// More words in one language than this no pack has.
const MOST: usize = 2_000_000;

/// What is left of the file.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], PackError> {
        let (head, tail) = self.0.split_at_checked(count).ok_or(PackError::Bad("it ends too early"))?;
        self.0 = tail;
        Ok(head)
    }

    fn four(&mut self) -> Result<[u8; 4], PackError> {
        self.take(4)?.try_into().map_err(|_| PackError::Bad("it ends too early"))
    }

    fn count(&mut self, most: usize, what: &'static str) -> Result<usize, PackError> {
        usize::try_from(u32::from_le_bytes(self.four()?))
            .ok()
            .filter(|n| (1..=most).contains(n))
            .ok_or(PackError::Bad(what))
    }

    fn float(&mut self) -> Result<f32, PackError> {
        let x = f32::from_le_bytes(self.four()?);
        if x.is_finite() { Ok(x) } else { Err(PackError::Bad("a number that is none")) }
    }
}

impl Pack {
    /// Reads a pack from its bytes.
    ///
    /// # Errors
    /// Where they are no pack.
    pub fn read(bytes: &[u8]) -> Result<Self, PackError> {
        let mut rest = Rest(bytes);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(PackError::Bad("it does not begin as one"));
        }
        let width = rest.count(WIDEST, "its width")?;
        let count = rest.count(3, "its number of languages")?;
        let mut langs: Vec<Words> = Vec::new();
        for _ in 0..count {
            let code = std::str::from_utf8(rest.take(2)?).unwrap_or_default();
            let lang: Lang = code.parse().map_err(|()| PackError::Bad("a language it can't have"))?;
            if langs.iter().any(|w| w.lang == lang) {
                return Err(PackError::Bad("a language twice"));
            }
            langs.push(words(&mut rest, lang, width)?);
        }
        if rest.0.is_empty() {
            Ok(Self { width, langs, names: Vec::new(), asked: Asked::default() })
        } else {
            Err(PackError::Bad("it goes on after its end"))
        }
    }

    /// Writes it as a file.
    ///
    /// # Errors
    /// Where writing fails, or a word is longer than the file's form allows.
    pub fn write(&self, out: &mut impl Write) -> std::io::Result<()> {
        let four = |n: usize| u32::try_from(n).map(u32::to_le_bytes).map_err(std::io::Error::other);
        out.write_all(MAGIC)?;
        out.write_all(&four(self.width)?)?;
        out.write_all(&four(self.langs.len())?)?;
        for w in &self.langs {
            out.write_all(w.lang.code().as_bytes())?;
            out.write_all(&four(w.words.len())?)?;
            w.mean.iter().try_for_each(|x| out.write_all(&x.to_le_bytes()))?;
            for (n, word) in w.words.iter().enumerate() {
                out.write_all(&[u8::try_from(word.len()).map_err(std::io::Error::other)?])?;
                out.write_all(&w.idf[n].to_le_bytes())?;
                out.write_all(word.as_bytes())?;
                let row: Vec<u8> =
                    w.rows[n * self.width..(n + 1) * self.width].iter().map(|x| x.cast_unsigned()).collect();
                out.write_all(&row)?;
            }
        }
        Ok(())
    }
}

fn words(rest: &mut Rest<'_>, lang: Lang, width: usize) -> Result<Words, PackError> {
    let count = rest.count(MOST, "its number of words")?;
    let mut mean = Vec::with_capacity(width);
    for _ in 0..width {
        mean.push(rest.float()?);
    }
    // No room is set aside for what the file only claims to hold.
    let mut out = Words::none(lang, mean);
    let mut seen = HashSet::new();
    for _ in 0..count {
        let length = usize::from(rest.take(1)?[0]);
        out.idf.push(rest.float()?);
        let word =
            std::str::from_utf8(rest.take(length)?).map_err(|_| PackError::Bad("a word that is no text"))?;
        if word.is_empty() || !seen.insert(word) {
            return Err(PackError::Bad("a word twice, or an empty one"));
        }
        out.words.push(word.to_owned());
        out.rows.extend(rest.take(width)?.iter().map(|b| b.cast_signed()));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn small() -> Pack {
        let words = |lang, list: [&str; 2], rows: [i8; 4]| Words {
            words: list.map(str::to_owned).to_vec(),
            idf: vec![1.0, 2.0],
            rows: rows.to_vec(),
            ..Words::none(lang, vec![0.5, 0.5])
        };
        Pack {
            width: 2,
            langs: vec![
                words(Lang::Fi, ["lumi", "jäte"], [127, 0, 0, 127]),
                words(Lang::Sv, ["snö", "avfall"], [120, 10, -5, 100]),
            ],
            names: Vec::new(),
            asked: Asked::default(),
        }
    }

    fn bytes() -> Vec<u8> {
        let mut out = Vec::new();
        small().write(&mut out).expect("writes to memory");
        out
    }

    #[test]
    fn what_is_written_is_read() {
        let pack = Pack::read(&bytes()).expect("reads");
        assert_eq!(pack.languages(), [(Lang::Fi, 2), (Lang::Sv, 2)]);
        assert_eq!(pack.near("jäte", Lang::Fi, Lang::Sv, 1)[0].0, "avfall");
        let mut again = Vec::new();
        pack.write(&mut again).expect("writes");
        assert_eq!(again, bytes());
    }

    #[test]
    fn a_file_cut_short_or_longer_is_refused() {
        let whole = bytes();
        for end in 0..whole.len() {
            assert!(Pack::read(&whole[..end]).is_err(), "{end}");
        }
        assert!(Pack::read(&[whole, vec![0]].concat()).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_do_harm(at in 0usize..60, value in any::<u8>(), noise in proptest::collection::vec(any::<u8>(), 0..80)) {
            let mut bytes = bytes();
            if let Some(byte) = bytes.get_mut(at) {
                *byte = value;
            }
            _ = Pack::read(&bytes);
            _ = Pack::read(&[MAGIC, &noise].concat());
        }
    }
}
