// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files and texts that mean harm: dictionaries and word spaces cut, altered, put together wrongly or with counts
//! that promise more than there is; texts of whatever signs there are. Nothing may panic, go on for ever or take
//! memory without bounds. Every case is made from a number, so one that fails can be run again.
//!
//! A few seconds by default; `RIIHI_FUZZ_TIMES=20 cargo test -p language --test hostile` is the
//! long battery, twenty times as many cases, with the dictionaries of the machine altered as well.

#![expect(clippy::unwrap_used, reason = "a test; what cannot be made or written is a failure of it")]

use std::{
    env, fs,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

use kernel::{Chance, Lang};
use language::{
    Analyser as _, Builder, Index, Lexicon, Pack, SYSTEM_FOLDERS, Similar as _, Snowball, ThemeFinder,
    ThemeText, ThemeWish, guess, guess_for, must_hold, personal_data, plain, profanity, same_words,
};

/// No case takes longer, in the slowest build on a busy machine.
const LONGEST: Duration = Duration::from_secs(30);
/// What the whole process may take at most, in kilobytes.
const MOST_MEMORY: usize = 1 << 20;

/// How many times over the cases are run; only the long battery says.
fn times() -> Option<u64> {
    env::var("RIIHI_FUZZ_TIMES").ok()?.parse().ok()
}

/// Runs numbered cases; says which one it was that failed.
fn each(few: u64, case: impl Fn(&mut Chance)) {
    for number in 0..few * times().unwrap_or(1) {
        let start = Instant::now();
        let ran =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| case(&mut Chance::seeded(number))));
        assert!(ran.is_ok(), "case {number} panics");
        assert!(start.elapsed() < LONGEST, "case {number} took {:?}", start.elapsed());
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status
        .lines()
        .find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<usize>().ok());
    assert!(most.is_none_or(|most| most < MOST_MEMORY), "{most:?} kB at most");
}

fn pick<'a, T: ?Sized>(chance: &mut Chance, of: &[&'a T]) -> &'a T {
    of[chance.below(of.len())]
}

/// Numbers that counts and lengths go wrong at.
const EDGES: [u32; 10] =
    [0, 1, 0x7f, 0xff, 0xffff, 0x0100_0000, 0x7fff_ffff, 0x8000_0000, 0xfffe_0000, u32::MAX];

/// A file as it may come from a bad disk or a bad person.
fn harmed(whole: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut out = whole.to_vec();
    for _ in 0..=chance.below(4) {
        if out.is_empty() {
            break;
        }
        // Heads hold the counts: they are met more often than their share of the bytes.
        let near = if chance.unit() < 0.5 { out.len().min(64) } else { out.len() };
        let at = chance.below(near);
        match chance.below(7) {
            0 => [out[at]] = chance.bytes(),
            1 => out.truncate(at),
            2 => {
                let edge = EDGES[chance.below(EDGES.len())].to_le_bytes();
                let end = (at + 4).min(out.len());
                out[at..end].copy_from_slice(&edge[..end - at]);
            }
            3 => {
                let end = (at + chance.below(40)).min(out.len());
                let piece = out[at..end].to_vec();
                let to = chance.below(out.len());
                out.splice(to..to, piece);
            }
            4 => drop(out.remove(at)),
            5 => out.extend(chance.bytes::<24>()),
            _ => out[at] ^= 1 << chance.below(8),
        }
    }
    out
}

/// A transducer of a few words: symbols, then states of cells (input, output, target, more).
fn small_voikko() -> Vec<u8> {
    let symbols = ["", "@P.A.ON@", "@D.A@", "t", "a", "l", "o", "[Ln]", "[Xp]", "[X]", "[Bc]"];
    let mut out = vec![0x6e, 0x3a, 1, 0, 0xfa, 0x51, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    out.extend(u16::try_from(symbols.len()).unwrap().to_le_bytes());
    symbols.iter().for_each(|s| out.extend([s.as_bytes(), &[0]].concat()));
    out.resize(out.len().next_multiple_of(8), 0);
    let cells: [(u16, u16, u32); 8] = [
        (0, 7, 2 | 1 << 24),
        (2, 7, 2),
        (3, 3, 3),
        (4, 4, 4),
        (5, 5, 5),
        (6, 6, 6),
        (1, 10, 1 << 24),
        (0xffff, 0, 0),
    ];
    for (input, output, rest) in cells {
        out.extend(input.to_le_bytes());
        out.extend(output.to_le_bytes());
        out.extend(rest.to_le_bytes());
    }
    out
}

const AFF: &str = "SET UTF-8\nFORBIDDENWORD %\nNEEDAFFIX !\nCOMPOUNDBEGIN X\nCOMPOUNDEND Y\nONLYINCOMPOUND Z\n\
    SFX E Y 3\nSFX E 0 n [^m]\nSFX E um a um\nSFX E 0 or/X a # plural\nSFX v Y 1\nSFX v a 0/XZ a\n";
const DIC: &str = "5\nskola/EvY\nmuseum/EY\nfel/%E\nskolen/%\nstam/!E\nhus/XY\n";

fn small_pack() -> Vec<u8> {
    let snowball = Snowball::default();
    let mut builder = Builder::new(&snowball);
    for (concept, lang, titles) in [
        ("1", Lang::Fi, ["lumi ja pakkanen", "lumi hiihto", "pakkanen hiihto"]),
        ("2", Lang::Fi, ["lumi talvi", "hiihto talvi", "pakkanen lumi"]),
        ("1", Lang::Sv, ["snö och köld", "snö skidor", "köld skidor"]),
        ("2", Lang::Sv, ["snö vinter", "skidor vinter", "köld snö"]),
        ("3", Lang::En, ["school pupil", "pupil class", "school class"]),
        ("4", Lang::En, ["school teacher", "teacher class", "pupil school"]),
    ] {
        titles.iter().for_each(|title| builder.add(concept, title, lang));
    }
    let mut out = Vec::new();
    builder.build(3, 100, &mut Chance::seeded(1)).unwrap().pack.write(&mut out).unwrap();
    out
}

const WORDS: [&str; 12] = [
    "talo",
    "talotalo",
    "skolan",
    "museer",
    "koulu-",
    "ä",
    "tttttttttttttttttttttt",
    "İSTANBUL",
    "ß",
    "a:b:c",
    "",
    "🧑",
];

/// Opens the files as an installation would and looks words up in what comes of it.
fn open(folder: &Path, files: &[(&str, &[u8])]) {
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let words = Lexicon::open([folder]);
    for word in WORDS {
        for lang in Lang::ALL {
            _ = words.word(word, lang);
        }
    }
}

#[test]
fn harmed_finnish_dictionaries_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let whole = small_voikko();
    open(folder.path(), &[("mor.vfst", &whole)]);
    each(2_000, |chance| open(folder.path(), &[("mor.vfst", &harmed(&whole, chance))]));
}

#[test]
fn harmed_swedish_dictionaries_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    each(2_000, |chance| {
        let (mut aff, mut dic) = (AFF.as_bytes().to_vec(), DIC.as_bytes().to_vec());
        let harm = if chance.unit() < 0.5 { &mut aff } else { &mut dic };
        *harm = harmed(harm, chance);
        open(folder.path(), &[("sv_SE.aff", &aff), ("sv_SE.dic", &dic)]);
    });
}

#[test]
fn harmed_dictionaries_of_the_machine_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let found: Vec<_> = Lexicon::open(SYSTEM_FOLDERS).found().iter().map(|f| f.path.clone()).collect();
    let Some(times) = times().filter(|_| !found.is_empty()) else {
        eprintln!("SKIPPED: only in the long battery, on a machine with dictionaries");
        return;
    };
    for path in found {
        let name = path.file_name().unwrap().to_str().unwrap();
        let mut files = vec![(name.to_owned(), fs::read(&path).unwrap())];
        if let Some(stem) = name.strip_suffix(".dic") {
            files.push((format!("{stem}.aff"), fs::read(path.with_extension("aff")).unwrap()));
        }
        for number in 0..times {
            let chance = &mut Chance::seeded(number);
            let mut now = files.clone();
            let nth = chance.below(now.len());
            now[nth].1 = harmed(&now[nth].1, chance);
            let now: Vec<(&str, &[u8])> = now.iter().map(|(n, b)| (n.as_str(), &b[..])).collect();
            open(folder.path(), &now);
        }
    }
}

/// A text of words, signs, letters apart, directions, emoji, numbers without end.
fn text(chance: &mut Chance) -> String {
    let pieces = [
        "koulukyydit ",
        "Biblioteket ",
        "snow",
        "lumi ",
        "\u{301}\u{301}\u{301}",
        "\u{202e}",
        "\0",
        "👩🏽‍🚒",
        "ﬁ",
        "İ",
        "ẞ",
        "-",
        ":n ",
        "’",
        "131052-308T ",
        "FI21 1234 5600 0007 85",
        "+358 40 1234567 ",
        "a@b.fi ",
        "Mannerheimintie 1 ",
        "Matti Virtanen ",
        "https://",
        "www.",
        "v i t t u ",
        "vi77u",
        "\n\n",
        "\u{feff}",
        "9999999999999999999999",
        "\u{10ffff}",
        "𝔎",
        "<b>",
        "&amp;",
        "\t",
        "  ",
        "ååå",
        "1e999 ",
        "ŉ",
        "Σ",
        "\u{1100}\u{1161}",
    ];
    let mut out = String::new();
    for _ in 0..chance.below(30) {
        if chance.unit() < 0.8 {
            out.push_str(pick(chance, &pieces));
        } else {
            out.extend(char::from_u32(chance.u32() % 0x11_0000));
        }
    }
    if chance.unit() < 0.02 { out.repeat(200) } else { out }
}

/// Everything that texts of people go into.
fn read_all(texts: &[String], words: &Lexicon, pack: Option<&std::sync::Arc<Pack>>) {
    let mut index = Index::new(Snowball::default()).with_pack(pack.cloned());
    for (n, text) in texts.iter().enumerate() {
        let lang = Lang::ALL[n % 3];
        _ = (guess(text), guess_for(text, lang), plain::clean(text), plain::render_html(text, plain::REL));
        _ = (personal_data(text), must_hold(text), profanity(text, lang, words), words.analyse(text, lang));
        index.add(n, text, lang);
    }
    for (n, text) in texts.iter().enumerate() {
        for found in index.like(text, Lang::ALL[n % 3], 5) {
            assert!((0.0..=1.0).contains(&found.likeness), "{found:?}");
        }
    }
    let rows: Vec<_> = texts.iter().enumerate().map(|(n, text)| (n, text.as_str())).collect();
    _ = same_words(&rows);
    let row = |(id, text)| ThemeText { id, text: String::as_str(text), lang: Lang::ALL[id % 3] };
    let rows: Vec<_> = texts.iter().enumerate().map(row).collect();
    let finder = ThemeFinder { analyser: words, pack: pack.map(|p| &**p), model: None };
    let found = finder.find(&rows, &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Continue(()));
    let (map, placer) = found.unwrap();
    assert!(map.themes.iter().all(|theme| !theme.texts.is_empty()));
    texts.iter().take(3).for_each(|text| _ = placer.place(&finder, text, Lang::Fi));
}

#[test]
fn texts_of_any_signs_do_no_harm() {
    let words = Lexicon::open(SYSTEM_FOLDERS);
    let pack = std::sync::Arc::new(Pack::read(&small_pack()).unwrap());
    each(30, |chance| {
        let texts: Vec<String> = (0..chance.below(40)).map(|_| text(chance)).collect();
        read_all(&texts, &words, (chance.unit() < 0.5).then_some(&pack));
    });
}

#[test]
fn harmed_word_spaces_do_no_harm() {
    let whole = small_pack();
    let words = Lexicon::bare();
    let texts = [
        "lumi ja pakkanen",
        "snö vinter",
        "school pupil",
        "hiihto talvi",
        "köld",
        "class teacher",
        "lumi",
        "talvi",
    ];
    let texts: Vec<String> = texts.map(str::to_owned).to_vec();
    each(500, |chance| {
        if let Ok(pack) = Pack::read(&harmed(&whole, chance)) {
            _ = pack.near("lumi", Lang::Fi, Lang::Sv, 5);
            read_all(&texts, &words, Some(&std::sync::Arc::new(pack)));
        }
    });
}

#[test]
fn counts_without_anything_behind_them_take_no_memory() {
    for count in EDGES.map(u32::to_le_bytes) {
        let pack = [&b"RVEC1\n"[..], &96u32.to_le_bytes(), &1u32.to_le_bytes(), b"fi", &count].concat();
        assert!(Pack::read(&pack).is_err());
        let pack = [&b"RVEC1\n"[..], &count, &count, b"fi", &count].concat();
        assert!(Pack::read(&pack).is_err());
    }
    each(1, |_| ());
}
