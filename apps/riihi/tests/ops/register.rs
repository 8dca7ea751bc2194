// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The register renewed from a PxWeb interface: a small one of the test's own, which can also be wrong.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::Path,
};

use serde_json::{Value, json};

use crate::program::{riihi, riihi_ok};

/// How the interface answers.
#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Good,
    /// One municipality has been merged away.
    Merged,
    /// Everybody is counted twice.
    Doubled,
    /// A cell is a dot, as statistics hide small figures.
    Dotted,
    /// The second question fails.
    Breaks,
    /// No JSON at all.
    Html,
}

/// The codes of the compiled register.
fn codes() -> Vec<String> {
    let table = include_str!("../../../../engines/kunta/data/municipalities.tsv");
    table.lines().skip(1).map(|l| format!("KU{}", &l[..3])).collect()
}

/// The people of a municipality, one third of them in each of three ages.
fn people(code: &str) -> u64 {
    let table = include_str!("../../../../engines/kunta/data/municipalities.tsv");
    let row = table.lines().find(|l| l.starts_with(&code[2..])).unwrap();
    row.split('\t').skip(9).take(3).map(|n| n.parse::<u64>().unwrap()).sum()
}

fn ages() -> Vec<String> {
    (0..100).map(|n| format!("{n:03}")).chain(["100-".to_owned()]).collect()
}

fn description(mood: Mood) -> Value {
    let mut areas = vec!["SSS".to_owned()];
    areas.extend(codes().into_iter().filter(|c| mood != Mood::Merged || c != "KU005"));
    let all_ages: Vec<String> = ["SSS".to_owned()].into_iter().chain(ages()).collect();
    json!({ "title": "Väestö", "variables": [
        { "code": "Alue", "text": "Alue", "values": areas, "valueTexts": areas },
        { "code": "Ikä", "text": "Ikä", "values": all_ages, "valueTexts": all_ages },
        { "code": "Sukupuoli", "text": "Sukupuoli", "values": ["SSS", "1", "2"], "valueTexts": ["Yhteensä", "Miehet", "Naiset"] },
        { "code": "Vuosi", "text": "Vuosi", "values": ["2024", "2025"], "valueTexts": ["2024", "2025"], "time": true },
        { "code": "Tiedot", "text": "Tiedot", "values": ["muutos", "vaesto"], "valueTexts": ["Muutos", "Väestö 31.12."] },
    ]})
}

fn answer(question: &Value, mood: Mood) -> Value {
    let chosen = |code: &str| -> Vec<String> {
        let all = question["query"].as_array().unwrap();
        let one = all.iter().find(|q| q["code"] == code).unwrap_or_else(|| panic!("{code} was not chosen"));
        one["selection"]["values"]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v.as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(question["response"]["format"], "json-stat2");
    assert_eq!(chosen("Vuosi"), ["2025"], "the newest year");
    assert_eq!(chosen("Tiedot"), ["vaesto"], "people, not their change");
    let dimensions = ["Alue", "Ikä", "Sukupuoli", "Vuosi", "Tiedot"];
    let mut values = Vec::new();
    for area in chosen("Alue") {
        for age in chosen("Ikä") {
            for sex in chosen("Sukupuoli") {
                // Everybody is 10, 40 or 80; the odd ones are women of 40.
                let third = people(&area) / 6;
                let n = match (age.as_str(), sex.as_str()) {
                    ("040", "2") => people(&area) - 5 * third,
                    ("010" | "040" | "080", _) => third,
                    _ => 0,
                };
                let n = if mood == Mood::Doubled { n * 2 } else { n };
                let hidden = mood == Mood::Dotted && area == "KU091" && age == "040";
                values.push(if hidden { Value::Null } else { json!(n) });
            }
        }
    }
    let category = |codes: &[String]| -> Value {
        let index: serde_json::Map<String, Value> =
            codes.iter().enumerate().map(|(n, c)| (c.clone(), json!(n))).collect();
        json!({ "category": { "index": index } })
    };
    let all: serde_json::Map<String, Value> =
        dimensions.iter().map(|d| ((*d).to_owned(), category(&chosen(d)))).collect();
    let sizes: Vec<usize> = dimensions.iter().map(|d| chosen(d).len()).collect();
    json!({ "class": "dataset", "id": dimensions, "size": sizes, "dimension": all, "value": values })
}

/// Serves until the test ends; its address.
fn interface(mood: Mood) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/PXWeb/api/v1/fi/table.px", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let mut questions = 0;
        for stream in listener.incoming() {
            let mut stream = BufReader::new(stream.unwrap());
            let (mut line, mut length) = (String::new(), 0);
            let mut post = false;
            while stream.read_line(&mut line).unwrap() > 2 {
                post |= line.starts_with("POST ");
                if let Some(n) = line.to_lowercase().strip_prefix("content-length:") {
                    length = n.trim().parse().unwrap();
                }
                line.clear();
            }
            let mut body = vec![0; length];
            stream.read_exact(&mut body).unwrap();
            questions += u32::from(post);
            let (status, text) = match mood {
                Mood::Html => ("200 OK", "<html>Huoltokatko</html>".to_owned()),
                Mood::Breaks if questions == 2 => ("503 Service Unavailable", String::new()),
                _ if post => ("200 OK", answer(&serde_json::from_slice(&body).unwrap(), mood).to_string()),
                _ => ("200 OK", description(mood).to_string()),
            };
            let head =
                format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", text.len());
            stream.get_mut().write_all(format!("{head}{text}").as_bytes()).unwrap();
        }
    });
    address
}

fn update(home: &Path, mood: Mood) -> std::process::Output {
    std::process::Command::new(env!("CARGO_BIN_EXE_riihi"))
        .args(["register", "update", "--data", home.to_str().unwrap()])
        .env("RIIHI__REGISTER__URL", interface(mood))
        .output()
        .unwrap()
}

#[test]
fn newer_figures_are_fetched_kept_and_used_and_bad_ones_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let show = || riihi_ok(&["register", "show", "--data", home.to_str().unwrap()]);
    assert_eq!(show(), "308 municipalities, 5635971 people on 2024-12-31\n");
    for (mood, why) in [
        (Mood::Merged, "division of the country has changed"),
        (Mood::Doubled, "cannot be right"),
        (Mood::Dotted, "no number of people"),
        (Mood::Breaks, "503"),
        (Mood::Html, "not JSON"),
    ] {
        let out = update(&home, mood);
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(
            !out.status.success() && said.contains(why) && said.contains("nothing was changed"),
            "{said}"
        );
        assert_eq!(show(), "308 municipalities, 5635971 people on 2024-12-31\n");
    }
    let out = update(&home, Mood::Good);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(show(), "308 municipalities, 5635971 people on 2025-12-31\n");
    // The last good figures outlive a bad day, and a torn file does not stop the program.
    assert!(!update(&home, Mood::Doubled).status.success());
    assert_eq!(show(), "308 municipalities, 5635971 people on 2025-12-31\n");
    std::fs::write(home.join("register.json"), "{").unwrap();
    let torn = riihi(&["register", "show", "--data", home.to_str().unwrap()]);
    assert!(String::from_utf8_lossy(&torn.stdout).contains("2024-12-31"));
    assert!(String::from_utf8_lossy(&torn.stderr).contains("register.json"));
}
