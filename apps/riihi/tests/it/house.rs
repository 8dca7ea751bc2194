// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Arrows point down: apps -> features -> engines and base; engines -> kernel (and search ->
//! language, document -> archive, which packs ZIP files and knows nobody); base never upwards; features meet without circles.

use std::{collections::BTreeMap, process::Command};

use serde_json::Value;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Floor {
    Base,
    Engines,
    Features,
    Apps,
}

struct Room {
    floor: Floor,
    needs: Vec<String>,
}

/// Our crates with their floor and their normal dependencies on each other.
fn rooms() -> BTreeMap<String, Room> {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let meta: Value = serde_json::from_slice(&out.stdout).expect("cargo metadata prints JSON");
    let packages = meta["packages"].as_array().expect("packages");
    let names: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    packages
        .iter()
        .map(|package| {
            let path = package["manifest_path"].as_str().unwrap_or_default();
            let floor = match path {
                p if p.contains("/base/") => Floor::Base,
                p if p.contains("/engines/") => Floor::Engines,
                p if p.contains("/features/") => Floor::Features,
                p if p.contains("/apps/") => Floor::Apps,
                other => panic!("{other} stands on no floor of the house"),
            };
            let needs = package["dependencies"]
                .as_array()
                .expect("dependencies")
                .iter()
                .filter(|d| d["kind"].is_null())
                .filter_map(|d| d["name"].as_str())
                .filter(|name| names.contains(name))
                .map(str::to_owned)
                .collect();
            (package["name"].as_str().unwrap_or_default().to_owned(), Room { floor, needs })
        })
        .collect()
}

#[test]
fn arrows_point_down() {
    let rooms = rooms();
    let mut wrong = Vec::new();
    for (name, room) in &rooms {
        for need in &room.needs {
            let other = &rooms[need];
            let fine = match room.floor {
                Floor::Apps => other.floor != Floor::Apps,
                Floor::Features => other.floor != Floor::Apps,
                Floor::Engines => {
                    need == "kernel"
                        || (name == "search" && need == "language")
                        || (name == "document" && need == "archive")
                }
                Floor::Base => other.floor == Floor::Base,
            };
            if !fine {
                wrong.push(format!("{name} must not know {need}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_kernel_knows_nobody_and_only_the_store_sees_a_database_driver() {
    let rooms = rooms();
    assert_eq!(rooms["kernel"].needs, Vec::<String>::new());
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    for (name, room) in &rooms {
        let floor = format!("{:?}", room.floor).to_lowercase();
        let manifest = std::fs::read_to_string(format!("{root}/{floor}/{name}/Cargo.toml"))
            .unwrap_or_else(|e| panic!("{name} lives in a folder of its own name on its floor: {e}"));
        let drives = manifest.contains("rusqlite") || manifest.contains("tokio-postgres");
        assert!(!drives || name == "store", "{name} must not see a database driver");
    }
}

#[test]
fn features_meet_without_circles_and_only_through_the_contract() {
    let rooms = rooms();
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../features");
    let features: Vec<&String> =
        rooms.iter().filter(|(_, r)| r.floor == Floor::Features).map(|(n, _)| n).collect();
    // Cargo itself refuses a circle of crates; what is left to check is the door they use.
    for feature in &features {
        for source in sources(&format!("{root}/{feature}/src")) {
            let text = std::fs::read_to_string(&source).unwrap_or_default();
            for other in features.iter().filter(|o| *o != feature) {
                for line in text.lines().filter(|l| !l.trim_start().starts_with("//")) {
                    for (at, _) in line.match_indices(&format!("{other}::")) {
                        let before = line[..at].chars().next_back();
                        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                            continue;
                        }
                        let door = &line[at + other.len() + 2..];
                        assert!(
                            door.starts_with("contract"),
                            "{source}: {feature} enters {other} past its contract: {line}"
                        );
                    }
                }
            }
        }
    }
}

fn sources(dir: &str) -> Vec<String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let text = path.to_string_lossy().into_owned();
        if path.is_dir() {
            out.extend(sources(&text));
        } else if text.ends_with(".rs") {
            out.push(text);
        }
    }
    out
}
