// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi demo`: an installation with two brainstorms in it, one published with simulated participants
//! and one open to try. Made once per home; the same everywhere.

mod answered;
mod build;
mod content;
mod simulate;

use std::{net::UdpSocket, path::PathBuf};

use anyhow::{Context, Result};
use brainstorm::{Brainstorms, contract::IdeaId};
use kernel::{Actor, Lang, LocalizedText, OrgId, Role, Slug};
use web::AppState;

use self::content::Content;
use crate::{config::Config, home, serve};

/// The published one.
const PUBLISHED: &str = "tulevaisuuden-kunta";
/// The open one.
const OPEN: &str = "kokeile";

pub(crate) async fn run(data: PathBuf, database: Option<String>, listen: String, lan: bool) -> Result<()> {
    let mut config = Config::load(None, Some(&data))?;
    config.listen = if lan { listen.replace("127.0.0.1", "0.0.0.0") } else { listen };
    config.database = database.unwrap_or(config.database);
    let port = config.listen.rsplit(':').next().unwrap_or("8400").to_owned();
    let url = match own_address().filter(|_| lan) {
        Some(address) => format!("http://{address}:{port}"),
        None => config.url(),
    };
    let edges = serve::Edges::open(&config).await?;
    let store = home::open(&config).await?;
    let state = home::state(&config, store, url.clone(), true)?;
    let app = home::start(&state).await?;
    let name = LocalizedText::new("Riihi-esittely", "Riihi-demo", "Riihi demo");
    let slug: Slug = "riihi".parse()?;
    let org = people::contract::ensure_organisation(&state, slug, name, "association").await?;
    seed(&state, org).await?;
    let email = people::contract::Email::parse("esittely@example.fi").context("the demo's own address")?;
    let roles = [Role::Owner, Role::Facilitator, Role::Analyst];
    let account =
        people::contract::ensure_account(&state, org, email, "Esittelijä", Lang::Fi, &roles).await?;
    let link = people::contract::create_one_time_link(&state, org, account, Lang::Fi).await?;
    println!();
    println!("Riihi is running with simulated data ({PUBLISHED}) and an open brainstorm to try ({OPEN}).");
    println!();
    println!("  participant  {url}/fi/b/{OPEN}");
    println!("  facilitator  {link}");
    println!("  results      {url}/fi/b/{PUBLISHED}/results");
    println!();
    if lan {
        println!("  Phones on this network can open these addresses. Plain http: for trying only.");
    } else {
        println!("  The facilitator's address signs in once, within half an hour. With --lan, phones on");
        println!("  the same network can take part.");
    }
    println!("  Stop with Ctrl-C. The data is in {}.", config.data.display());
    println!();
    serve::until_stopped(&app, &state, edges).await;
    Ok(())
}

/// Puts the two brainstorms in, unless they are there.
async fn seed(state: &AppState, org: OrgId) -> Result<()> {
    let brainstorms = state.get::<Brainstorms>().context("the brainstorm feature has started")?;
    let content = Content::load()?;
    if brainstorms.find(&Actor::System, PUBLISHED).await.is_err() {
        tracing::info!("simulating 1,512 participants");
        let id = brainstorms.import(&Actor::System, org, build::published(&content)?).await?;
        let ideas: Vec<IdeaId> =
            brainstorms.all_ideas(&Actor::System, id).await?.iter().map(|idea| idea.id).collect();
        discussion::contract::import(state, org, id, &build::comments(&content, &ideas)).await?;
        insight::contract::analyse(state, id).await?;
        answered::answer(state, org, id, &content, &ideas).await?;
    }
    if brainstorms.find(&Actor::System, OPEN).await.is_err() {
        brainstorms.import(&Actor::System, org, build::open(&content, state.now())?).await?;
    }
    Ok(())
}

/// This machine's address on its network. Nothing is sent: a UDP socket only chooses its own end.
fn own_address() -> Option<std::net::IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip())
}
