// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way in for whoever has the machine.

use std::process::{Command, Output};

fn link(home: &std::path::Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_riihi"));
    command.args(["admin", "link", "--data"]).arg(home).args(args).output().unwrap()
}

#[test]
fn the_first_owner_is_made_by_address_and_found_again_without_one() {
    let home = tempfile::tempdir().unwrap();
    let none = link(home.path(), &[]);
    let said = String::from_utf8_lossy(&none.stderr).into_owned();
    assert!(!none.status.success() && said.contains("--email"), "{said}");
    let wrong = link(home.path(), &["--email", "nobody"]);
    assert!(!wrong.status.success());
    let made = link(home.path(), &["--email", "omistaja@example.fi"]);
    let again = link(home.path(), &[]);
    for out in [made, again] {
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.success(), "{said}");
        assert!(String::from_utf8_lossy(&out.stdout).contains("/fi/sign-in/link/"));
    }
}
