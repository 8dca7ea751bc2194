// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi-bench`: measures the vote path of a running server, and breaks it to see that nothing that
//! was acknowledged is lost. Talks plain HTTP/1.1 to the REST interface, as any client would.

mod disk;
mod faults;
mod http;
mod ledger;
mod live;
mod viewers;
mod votes;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "riihi-bench", about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Vote as fast as the server acknowledges, and print what it did
    Votes {
        /// Host and port of the server
        #[arg(long, default_value = "127.0.0.1:8400")]
        address: String,
        /// The brainstorm: its id or name in addresses
        #[arg(long)]
        brainstorm: String,
        /// Connections at once, one participant after another on each
        #[arg(long, default_value_t = 256)]
        connections: usize,
        /// How long
        #[arg(long, default_value_t = 10.0)]
        seconds: f64,
        /// Votes before a connection goes on as a new participant
        #[arg(long, default_value_t = 200)]
        votes_each: usize,
        /// Write every acknowledged vote here
        #[arg(long)]
        ledger: Option<PathBuf>,
        /// Ask for the next idea instead of voting: the server's pace without storing anything
        #[arg(long)]
        floor: bool,
        /// The server's process, for its CPU seconds
        #[arg(long)]
        pid: Option<u32>,
        /// The folder whose disk is timed beside the run
        #[arg(long, default_value = ".")]
        disk: PathBuf,
    },
    /// Watch live results with many streams at once while somebody votes
    Viewers {
        /// Host and port of the server
        #[arg(long, default_value = "127.0.0.1:8400")]
        address: String,
        /// The brainstorm: its id or name in addresses
        #[arg(long)]
        brainstorm: String,
        /// How many watch
        #[arg(long, default_value_t = 10_000)]
        viewers: usize,
        /// How long, after all have come
        #[arg(long, default_value_t = 30.0)]
        seconds: f64,
        /// Seconds between one handful of votes and the next
        #[arg(long, default_value_t = 3.0)]
        every: f64,
        /// The server's process, for its memory and CPU seconds
        #[arg(long)]
        pid: Option<u32>,
    },
    /// Vote at a steady pace while others have the running results open: how long until their page shows a vote
    Live {
        /// Host and port of the server
        #[arg(long, default_value = "127.0.0.1:8400")]
        address: String,
        /// The brainstorm: its id or name in addresses; its running results must be public
        #[arg(long)]
        brainstorm: String,
        /// Votes a second
        #[arg(long, default_value_t = 1_000.0)]
        rate: f64,
        /// Connections at once, one participant after another on each
        #[arg(long, default_value_t = 64)]
        connections: usize,
        /// Votes before a connection goes on as a new participant
        #[arg(long, default_value_t = 20)]
        votes_each: usize,
        /// How many watch
        #[arg(long, default_value_t = 5)]
        viewers: usize,
        /// How long
        #[arg(long, default_value_t = 20.0)]
        seconds: f64,
        /// The server's process, for its CPU seconds
        #[arg(long)]
        pid: Option<u32>,
    },
    /// Compare a ledger with what the server holds
    Check {
        /// Host and port of the server
        #[arg(long, default_value = "127.0.0.1:8400")]
        address: String,
        /// The ledger
        ledger: PathBuf,
    },
    /// fdatasync a second on the disk of a folder
    Disk {
        /// The folder
        #[arg(default_value = ".")]
        folder: PathBuf,
    },
    /// Kill the server with -9 under load, again and again; every acknowledged vote must be there
    Faults {
        /// The server's binary
        #[arg(long)]
        binary: PathBuf,
        /// A PostgreSQL address, instead of SQLite
        #[arg(long)]
        database: Option<String>,
        /// How many kills
        #[arg(long, default_value_t = 10)]
        rounds: usize,
        /// Acknowledge before the disk has it: the control run that must fail
        #[arg(long)]
        control: bool,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Votes {
            address,
            brainstorm,
            connections,
            seconds,
            votes_each,
            ledger,
            floor,
            pid,
            disk,
        } => {
            let plan = votes::Plan { address, brainstorm, connections, seconds, votes_each, ledger, floor };
            let before = pid.and_then(votes::cpu_seconds);
            let syncs = disk::fdatasyncs_per_second(&disk)?;
            let mut report = votes::run(&plan).await?;
            report.fdatasync_per_s = syncs;
            if let (Some(before), Some(after)) = (before, pid.and_then(votes::cpu_seconds)) {
                report.server_cpu_us_per_vote = Some((after - before) * 1e6 / report.votes.max(1) as f64);
            }
            println!("{}", serde_json::to_string_pretty(&report)?);
        }
        Command::Viewers { address, brainstorm, viewers, seconds, every, pid } => {
            let plan = viewers::Plan { address, brainstorm, viewers, seconds, every, pid };
            let report = viewers::run(&plan).await?;
            println!("{}", serde_json::to_string_pretty(&report)?);
            anyhow::ensure!(report.broken == 0, "{} streams were refused or closed", report.broken);
        }
        Command::Live { address, brainstorm, rate, connections, votes_each, viewers, seconds, pid } => {
            let plan =
                live::Plan { address, brainstorm, rate, connections, votes_each, viewers, seconds, pid };
            println!("{}", serde_json::to_string_pretty(&live::run(&plan).await?)?);
        }
        Command::Check { address, ledger } => {
            let verdict = ledger::check(&address, &ledger).await?;
            println!("{}", serde_json::to_string_pretty(&verdict)?);
            anyhow::ensure!(verdict.lost == 0, "{} acknowledged votes are lost", verdict.lost);
        }
        Command::Disk { folder } => println!("{:.0}", disk::fdatasyncs_per_second(&folder)?),
        Command::Faults { binary, database, rounds, control } => {
            faults::run(&binary, database.as_deref(), rounds, control).await?;
        }
    }
    Ok(())
}
