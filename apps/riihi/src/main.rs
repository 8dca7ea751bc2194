// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one binary. It reads the command line and the configuration, wires the features, and leaves every
//! rule to them.

mod admin;
mod analyse;
mod backup;
mod bench;
mod bench_opinion;
mod cli;
mod config;
mod demo;
mod dictionaries;
mod doctor;
mod export;

mod features;
mod home;
mod import;
mod moving;
mod register;
mod report;
mod retention;

mod pack;
mod parquet;
mod serve;
mod site;
mod text;
mod toolbox;

use std::io::IsTerminal as _;

use clap::Parser as _;
use cli::{Cli, Command};
use tracing_subscriber::{filter::Targets, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

/// A vote is many small allocations on many threads; this one serves them in less time (ADR 9).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How long work that was begun may go on when everything has been told to stop. What is acknowledged is on
/// disk, and a job that is cut off is taken up again at the next start.
const LAST_WORK: std::time::Duration = std::time::Duration::from_secs(1);

fn main() -> std::process::ExitCode {
    let asked = std::env::var("RIIHI_LOG").ok();
    let filter = match asked.as_deref().unwrap_or("info").parse::<Targets>() {
        Ok(filter) => filter,
        Err(why) => {
            eprintln!("riihi: RIIHI_LOG is not understood: {why}. Write warn, or info,access=off.");
            return std::process::ExitCode::FAILURE;
        }
    };
    let lines = fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    tracing_subscriber::registry().with(lines.with_target(false)).with(filter).init();
    let done = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| {
            let done = runtime.block_on(run(Cli::parse().command));
            // A computation that nobody waits for any more does not hold up the end.
            runtime.shutdown_timeout(LAST_WORK);
            done
        });
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("riihi: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve { home, listen, public_url, model } => {
            serve::run(&home, listen, public_url, model).await
        }
        Command::Demo { data, database, listen, lan } => demo::run(data, database, listen, lan).await,
        Command::Import { what } => import::run(what).await,
        Command::Export { id, format, out, polis_vintage, language, home } => {
            export::run(&home, &id, format, &out, &polis_vintage, &language).await
        }
        Command::Report { id, format, language, out, template, home } => {
            report::run(&home, &id, format, &language, &out, template.as_deref()).await
        }
        Command::Templates { folder, language } => report::templates(&folder, &language),
        Command::Analyse { input, method, groups, threads, format, out, lenient, evaluate } => {
            analyse::run(&analyse::Order { input, method, groups, threads, format, out, lenient, evaluate })
        }
        Command::Backup { file, home } => backup::backup(&home, &file).await,
        Command::Restore { file, home } => backup::restore(&home, &file).await,
        Command::Migrate { home } => {
            let store = home::open(&home::config_of(&home)?).await?;
            store.migrate(&web::migrations(features::FEATURES)).await?;
            println!("the tables are up to date");
            Ok(())
        }
        Command::Move { to, home } => moving::run(&home, &to).await,
        Command::Tally { home } => moving::tally(&home).await,
        Command::Register { what } => register::run(what).await,
        Command::Retention { home } => retention::run(&home).await,
        Command::Admin { what } => admin::run(what).await,
        Command::CheckConfig { home } => doctor::check_config(&home),
        Command::Text { what } => text::run(what),
        Command::Pack { what } => pack::run(what),
        Command::Bench { what } => bench::run(what),
        Command::Doctor { home, model } => doctor::doctor(&home, model).await,
    }
}
