// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Programs of the system that a test needs: a visible line where one is missing, a failure where nothing
//! may be skipped.

use std::process::Command;

/// Whether all of them are there.
pub(crate) fn have(programs: &[&str]) -> bool {
    let missing: Vec<&&str> =
        programs.iter().filter(|p| Command::new(p).arg("--help").output().is_err()).collect();
    assert!(
        missing.is_empty() || std::env::var("RIIHI_REQUIRE_ALL").as_deref() != Ok("1"),
        "{missing:?} missing, and nothing may be skipped"
    );
    if !missing.is_empty() {
        eprintln!("SKIPPED: {missing:?} missing");
    }
    missing.is_empty()
}

/// An own database on the test server, as an address; nothing, with a visible line, without a server.
pub(crate) fn postgres(name: &str) -> Option<String> {
    let Ok(server) = std::env::var("RIIHI_TEST_POSTGRES") else {
        assert_ne!(std::env::var("RIIHI_REQUIRE_ALL").as_deref(), Ok("1"), "RIIHI_TEST_POSTGRES is not set");
        eprintln!("SKIPPED: PostgreSQL (RIIHI_TEST_POSTGRES not set)");
        return None;
    };
    if !have(&["psql"]) {
        return None;
    }
    let name = format!("ops_{name}_{}", std::process::id());
    for statement in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        let done = Command::new("psql").args([&server, "-qc", &statement]).status().unwrap();
        assert!(done.success(), "{statement}");
    }
    let (address, words) = server.split_once('?').unwrap_or((&server, "sslmode=disable"));
    let server = address.rsplit_once('/').unwrap().0;
    Some(format!("{server}/{name}?{words}"))
}

/// Runs a program that must succeed; what it printed.
pub(crate) fn run(program: &str, args: &[&str]) -> String {
    let out = Command::new(program).args(args).output().unwrap();
    assert!(out.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}
