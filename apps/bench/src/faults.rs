// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Kill -9 under load, restart, compare. The control run acknowledges before the disk has the vote and
//! must lose some: a battery whose control passes proves nothing.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use tokio::process::{Child, Command};

use crate::{http::Connection, ledger, votes};

pub(crate) async fn run(binary: &Path, database: Option<&str>, rounds: usize, control: bool) -> Result<()> {
    let home = std::env::temp_dir().join(format!("riihi-faults-{}", std::process::id()));
    std::fs::create_dir_all(&home)?;
    let ledger = home.join("ledger.tsv");
    let address = free_address()?;
    let address = address.as_str();
    let mut lost = 0;
    // The home is made with full durability, so that the control run breaks at votes and not before.
    let mut server = start(binary, &home, database, address, false).await?;
    server.start_kill()?;
    server.wait().await?;
    for round in 1..=rounds {
        let mut server = start(binary, &home, database, address, control).await?;
        let plan = votes::Plan {
            address: address.to_owned(),
            brainstorm: "kokeile".to_owned(),
            connections: 32,
            seconds: 1.0 + 0.13 * (round % 7) as f64,
            votes_each: 12,
            ledger: Some(ledger.clone()),
            floor: false,
        };
        let load = tokio::spawn(async move { votes::run(&plan).await });
        // The kill comes while the load is on; the load then sees broken connections until its end.
        tokio::time::sleep(Duration::from_millis(500 + 97 * (round as u64 % 5))).await;
        server.start_kill()?;
        server.wait().await?;
        let done = load.await??;
        let back = Instant::now();
        let mut server = start(binary, &home, database, address, false).await?;
        let up = back.elapsed();
        let verdict = ledger::check(address, &ledger).await?;
        server.start_kill()?;
        server.wait().await?;
        println!(
            "round {round}: {} acknowledged in it, {} in all, {} lost, {} doubled, up again in {:.2} s",
            done.votes,
            verdict.acknowledged,
            verdict.lost,
            verdict.doubled,
            up.as_secs_f64()
        );
        ensure!(verdict.doubled == 0, "{} ratings are there twice", verdict.doubled);
        ensure!(done.votes > 0, "no vote was acknowledged: nothing was tried");
        lost = verdict.lost;
        if lost > 0 && !control {
            bail!("{lost} acknowledged votes are lost; the home is kept at {}", home.display());
        }
        if lost > 0 {
            break;
        }
    }
    std::fs::remove_dir_all(&home)?;
    if control {
        ensure!(lost > 0, "the control lost nothing: this battery would not notice a loss");
        println!("control: lost {lost} acknowledged votes, as it must");
    } else {
        println!("nothing acknowledged was lost in {rounds} kills");
    }
    Ok(())
}

/// An address that nobody listens on at this moment.
fn free_address() -> Result<String> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

async fn start(
    binary: &Path,
    home: &Path,
    database: Option<&str>,
    address: &str,
    control: bool,
) -> Result<Child> {
    let mut command = Command::new(PathBuf::from(binary));
    command.arg("demo").arg("--data").arg(home).arg("--listen").arg(address);
    if let Some(url) = database {
        command.arg("--database").arg(url);
    }
    command.env("RIIHI__LIMITS__ENABLED", "false");
    if control {
        command.env("RIIHI__DURABILITY", "acknowledge-first");
    }
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).kill_on_drop(true);
    let child = command.spawn().with_context(|| format!("cannot start {}", binary.display()))?;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(60) {
        if let Ok(mut c) = Connection::open(address).await
            && c.call("GET", "/livez", None, b"").await.is_ok_and(|a| a.status == 200)
        {
            return Ok(child);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("the server did not come up in a minute");
}
