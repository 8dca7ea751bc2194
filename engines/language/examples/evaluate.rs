// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Prints what the engine says about a file of test texts, in the form that the project's scoring scripts read.
//!
//! Words are read with the system's dictionaries, with those of the folder in `DICTIONARIES`, or with none
//! (`DICTIONARIES=none`); themes and similar texts with the word space in `PACK`, if there is one, and themes with the
//! model of the folder `MODEL` where it is built with the feature `model`.
//!
//! `evaluate personal FILE.jsonl` | `evaluate language FILE.tsv` | `evaluate similar POOL.tsv QUERIES.tsv LANG` |
//! `evaluate themes FILE.tsv COLUMN LANG [COUNT]` |
//! `evaluate pairs PAIRS.tsv LANG` (label and likeness of each pair, to choose the cut by)

use std::{env, error::Error, fs, io::Write as _, ops::ControlFlow, sync::Arc};

use kernel::Lang;
use language::{Analyser, Index, Lexicon, Similar as _, Snowball, ThemeFinder, ThemeText, ThemeWish};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["lemmas", lang, folder, ref learn @ ..] => {
            lemmas(lang.parse().map_err(|()| "fi, sv or en")?, folder, !learn.is_empty())
        }
        ["profanity", file] => swearing(&fs::read_to_string(file)?),
        ["personal", file] => personal(&fs::read_to_string(file)?),
        ["language", file] => whose(&fs::read_to_string(file)?),
        ["similar", pool, queries, lang] => similar(
            &fs::read_to_string(pool)?,
            &fs::read_to_string(queries)?,
            lang.parse().map_err(|()| "fi, sv or en")?,
        ),
        ["themes", file, column, lang, ref rest @ ..] => {
            let text = fs::read_to_string(file)?;
            let mut lines = text.lines();
            let at =
                lines.next().unwrap_or_default().split('\t').position(|c| c == column).ok_or("column")?;
            let texts: Vec<&str> = lines.map(|l| l.split('\t').nth(at).unwrap_or_default()).collect();
            let count = rest.first().map(|n| n.parse()).transpose()?;
            let lang = match lang {
                "auto" => None,
                lang => Some(lang.parse().map_err(|()| "fi, sv, en or auto")?),
            };
            themes(&texts, lang, count);
            Ok(())
        }
        ["pairs", file, lang] => {
            pairs(&fs::read_to_string(file)?, lang.parse().map_err(|()| "fi, sv or en")?)
        }
        _ => Err("see the head of the file for what to ask".into()),
    }
}

/// Words on stdin, one a line: form, base form, parts, class. With a third argument it first learns from them
/// which base forms are common. Tells on stderr how many words a second one core looks up.
fn lemmas(lang: Lang, folder: &str, learn: bool) -> Result<(), Box<dyn Error>> {
    let input = std::io::read_to_string(std::io::stdin())?;
    let forms: Vec<&str> = input.lines().collect();
    let mut words = Lexicon::open([folder]);
    words.found().iter().for_each(|found| eprintln!("{found:?}"));
    if learn {
        words.learn(lang, forms.iter().copied());
    }
    let start = std::time::Instant::now();
    let found: Vec<_> = forms.iter().map(|form| words.word(form, lang)).collect();
    eprintln!("{:.0} words/s", forms.len() as f64 / start.elapsed().as_secs_f64());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for (form, word) in forms.iter().zip(found) {
        // Piece by piece: putting a line together first is a part of the time that can be measured.
        for text in [form, "\t", &word.key, "\t"] {
            out.write_all(text.as_bytes())?;
        }
        for (nth, part) in word.parts.iter().enumerate() {
            out.write_all(if nth > 0 { b" " } else { b"" })?;
            out.write_all(part.as_bytes())?;
        }
        writeln!(out, "\t{:?}", word.class)?;
    }
    Ok(out.flush()?)
}

/// Of each kind of comment (column 2), the share in which a swear word is found; texts missed or wrongly
/// marked go to stderr.
fn swearing(tsv: &str) -> Result<(), Box<dyn Error>> {
    let words = Lexicon::open(language::SYSTEM_FOLDERS);
    let mut counts: std::collections::BTreeMap<&str, (u32, u32)> = std::collections::BTreeMap::new();
    for row in tsv.lines().skip(1).map(|l| l.split('\t').collect::<Vec<_>>()) {
        let [_, label, text, ..] = row[..] else { continue };
        let found = language::profanity(text, Lang::Fi, &words);
        let count = counts.entry(label).or_default();
        count.0 += 1;
        count.1 += u32::from(!found.is_empty());
        if label.ends_with("obscene") && found.is_empty() != (label == "not-obscene") {
            let marked: Vec<&str> = found.iter().map(|s| &text[s.bytes.clone()]).collect();
            eprintln!("{label}\t{marked:?}\t{text}");
        }
    }
    for (label, (all, marked)) in counts {
        println!("{label}\t{marked} of {all}");
    }
    Ok(())
}

fn personal(jsonl: &str) -> Result<(), Box<dyn Error>> {
    for line in jsonl.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let text = row["text"].as_str().unwrap_or_default();
        let spans: Vec<_> = language::personal_data(text)
            .into_iter()
            .map(|f| serde_json::json!([f.chars.start, f.chars.end, f.kind.code()]))
            .collect();
        println!("{}", serde_json::json!({ "id": row["id"], "spans": spans }));
    }
    Ok(())
}

/// The best language of each text, sure or not, and how far ahead it is.
fn whose(tsv: &str) -> Result<(), Box<dyn Error>> {
    for line in tsv.lines().skip(1) {
        let text = line.split('\t').nth(2).ok_or("three columns: lang, kind, text")?;
        let guess = language::guess(text);
        let best = guess.best.filter(|_| !guess.other).map_or("other", |l| l.code());
        println!("{best}\t{}\t{:.2}", guess.lang.map_or("unsure", |l| l.code()), guess.margin);
    }
    Ok(())
}

/// The dictionaries of the system, those of the folder in `DICTIONARIES`, or (`DICTIONARIES=none`) none.
fn lexicon() -> Arc<dyn Analyser> {
    match env::var("DICTIONARIES").as_deref() {
        Ok("none") => Arc::new(Snowball::default()),
        Ok(folder) => Arc::new(Lexicon::open([folder])),
        Err(_) => Arc::new(Lexicon::open(language::SYSTEM_FOLDERS)),
    }
}

fn similar(pool: &str, queries: &str, lang: Lang) -> Result<(), Box<dyn Error>> {
    let pack = env::var_os("PACK").and_then(|p| language::Pack::open(p.as_ref()).ok()).map(Arc::new);
    let mut index = Index::new(lexicon()).with_pack(pack);
    for (id, text) in pool.lines().filter_map(|l| l.split_once('\t')) {
        index.add(id.parse::<u32>()?, text, lang);
    }
    let (mut times, mut walls): (Vec<f64>, Vec<f64>) = Default::default();
    for (id, text) in queries.lines().filter_map(|l| l.split_once('\t')) {
        // `TYPING` asks for unfinished texts, as they are.
        let end = if env::var_os("TYPING").is_some() { "" } else { " " };
        let text = format!("{text}{end}");
        let (start, busy) = (std::time::Instant::now(), worked());
        let found = index.like(&text, lang, 10);
        let wall = start.elapsed().as_secs_f64() * 1_000.0;
        walls.push(wall);
        times.push(busy.zip(worked()).map_or(wall, |(before, after)| (after - before) / 1e6));
        println!("{id}\t{}", found.iter().map(|s| s.id.to_string()).collect::<Vec<_>>().join(" "));
    }
    // Some systems count a thread's work only every few milliseconds, so that both are told.
    for (what, mut times) in [("processor", times), ("the clock", walls)] {
        times.sort_by(f64::total_cmp);
        let at =
            |share: usize| times.get(times.len() * share / 100).or(times.last()).copied().unwrap_or_default();
        eprintln!(
            "ms of {what} a query among {}: median {:.2}, of 20 queries 19 under {:.2}, longest {:.2}",
            index.len(),
            at(50),
            at(95),
            at(100)
        );
    }
    Ok(())
}

/// Nanoseconds that this thread has worked, where the system tells: other programs' work does not count.
fn worked() -> Option<f64> {
    fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

/// The number of each text's theme; the labels on stderr. Without a language each text's own is guessed.
fn themes(texts: &[&str], lang: Option<Lang>, count: Option<usize>) {
    let of = |text| lang.unwrap_or_else(|| language::guess_for(text, Lang::Fi));
    let rows: Vec<_> =
        texts.iter().enumerate().map(|(id, text)| ThemeText { id, text, lang: of(text) }).collect();
    let pack = env::var_os("PACK").and_then(|p| language::Pack::open(p.as_ref()).ok());
    let analyser = lexicon();
    #[cfg(not(feature = "model"))]
    let model: Option<Arc<dyn language::WholeTexts>> = None;
    #[cfg(feature = "model")]
    let model = match env::var_os("MODEL") {
        Some(folder) => match language::Model::open(folder.as_ref(), &analyser, pack.as_ref()) {
            Ok(model) => Some(Arc::new(model)),
            Err(why) => return eprintln!("{why}"),
        },
        None => None,
    };
    let finder =
        ThemeFinder { analyser: &analyser, pack: pack.as_ref(), model: model.as_deref().map(|m| m as _) };
    let wish = ThemeWish { count, ..ThemeWish::default() };
    let start = std::time::Instant::now();
    let go_on = &mut |_| ControlFlow::Continue(());
    let found = finder.find(&rows, &wish, &[], None, go_on);
    let Some((map, _)) = found else { return };
    eprintln!("{:.2} s", start.elapsed().as_secs_f64());
    let mut of = vec![-1; texts.len()];
    for theme in &map.themes {
        eprintln!("{}\t{}\t{}\t{:?}", theme.id.0, theme.texts.len(), theme.label.join(", "), theme.suggested);
        theme.texts.iter().for_each(|t| of[*t] = i64::from(theme.id.0));
    }
    of.iter().for_each(|id| println!("{id}"));
}

/// All second texts in one index; how alike each is to the first text of its pair.
fn pairs(tsv: &str, lang: Lang) -> Result<(), Box<dyn Error>> {
    let rows: Vec<Vec<&str>> = tsv.lines().skip(1).map(|l| l.split('\t').collect()).collect();
    let mut index = Index::new(lexicon());
    rows.iter().enumerate().for_each(|(i, r)| index.add(i, r.get(3).unwrap_or(&""), lang));
    for (i, row) in rows.iter().enumerate() {
        let found = index.like_among(&format!("{} ", row.get(2).unwrap_or(&"")), lang, 1, |id| id == i);
        let likeness = found.first().map_or(0.0, |s| s.likeness);
        println!("{}\t{likeness:.3}", row.first().unwrap_or(&""));
    }
    Ok(())
}
