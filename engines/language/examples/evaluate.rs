// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Prints what the engine says about a file of test texts, in the form that the project's scoring scripts read.
//!
//! `evaluate personal FILE.jsonl` | `evaluate language FILE.tsv` | `evaluate similar POOL.tsv QUERIES.tsv LANG`

use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["personal", file] => personal(&fs::read_to_string(file)?),
        _ => Err("see the head of the file for what to ask".into()),
    }
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
