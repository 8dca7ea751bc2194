// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi retention`: what the server will destroy and when, without destroying it.

use anyhow::Result;
use brainstorm::contract;
use kernel::Clock;

use crate::{cli, home};

pub(crate) async fn run(home: &cli::Home) -> Result<()> {
    let store = home::open_read_only(&home::config_of(home)?).await?;
    let kept = contract::kept_in(&store, Clock::System.now()).await?;
    for one in &kept {
        let until = match one.until {
            None => "goes on".to_owned(),
            Some(until) if until <= Clock::System.now() => "within an hour".to_owned(),
            Some(until) => until.date().to_iso(),
        };
        println!("{:<14} {:>9} participants  {}", until, one.participants, one.slug);
    }
    if kept.is_empty() {
        println!("Nobody's data is kept.");
    }
    println!("Backups made earlier hold what was released since: delete them in their turn.");
    store.close().await;
    Ok(())
}
