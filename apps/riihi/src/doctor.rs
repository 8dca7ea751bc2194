// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi check-config` and `riihi doctor`: what is set, what is there and what is missing.

use anyhow::{Result, bail};

use crate::{cli, dictionaries, home, toolbox};

pub(crate) fn check_config(home: &cli::Home) -> Result<()> {
    let config = home::config_of(home)?;
    println!("home        {}", config.data.display());
    println!("database    {}", database_name(&config.database));
    println!("listen      {}", config.listen);
    println!("public url  {}", config.url());
    println!(
        "proxies     {}",
        if config.proxies.is_empty() { "none".into() } else { config.proxies.join(", ") }
    );
    println!("mail        {}", config.smtp.as_ref().map_or("none", |s| s.host.as_str()));
    println!("limits      {}", if config.limits.enabled { "on" } else { "OFF: for measuring only" });
    println!("The configuration is fine.");
    Ok(())
}

pub(crate) async fn doctor(home: &cli::Home, model: cli::Model) -> Result<()> {
    let mut config = home::config_of(home)?;
    config.model_dir = model.model_dir.unwrap_or(config.model_dir);
    let mut troubles = 0;
    let mut say = |what: &str, result: Result<String, String>| match result {
        Ok(text) => println!("ok       {what}: {text}"),
        Err(text) => {
            troubles += 1;
            println!("TROUBLE  {what}: {text}");
        }
    };
    say("configuration", Ok("read".to_owned()));
    let folder = std::fs::metadata(&config.data);
    say(
        "home",
        match &folder {
            Ok(m) if m.permissions().readonly() => Err(format!("{} is read-only", config.data.display())),
            Ok(_) => Ok(config.data.display().to_string()),
            Err(_) => Err(format!("{} is not there; it is made at the first start", config.data.display())),
        },
    );
    let secret = std::fs::metadata(config.data.join("secret")).map(|m| m.len());
    say(
        "secret",
        match secret {
            Ok(32) => Ok("32 bytes".to_owned()),
            Ok(n) => Err(format!("has {n} bytes instead of 32: put it back from a backup")),
            Err(_) => Err("not there; it is made at the first start".to_owned()),
        },
    );
    let database = match home::open_read_only(&config).await {
        Ok(store) => match store.ping().await {
            Ok(()) => Ok(database_name(&config.database)),
            Err(e) => Err(e.to_string()),
        },
        Err(e) => Err(format!("{e:#}")),
    };
    say("database", database);
    let words = dictionaries::open(&config.data);
    for line in dictionaries::told(&words) {
        say("words", line);
    }
    let pack = toolbox::pack_of(&config.data).map(|file| (language::Pack::open(&file), file));
    say(
        "word space",
        match &pack {
            None => Ok("none: themes work without one".to_owned()),
            Some((Ok(pack), file)) => Ok(format!("{}, {} concepts", file.display(), pack.concepts())),
            Some((Err(why), file)) => Err(format!("{}: {why}", file.display())),
        },
    );
    let pack = pack.as_ref().and_then(|(pack, _)| pack.as_ref().ok());
    say(
        "model",
        match toolbox::model_folder(&config) {
            None => Ok("none: themes work without one".to_owned()),
            Some(folder) => match toolbox::model(&folder, &words, pack) {
                Ok(model) => Ok(format!("{}, {} directions, in use", folder.display(), model.width())),
                Err(why) => Err(format!("{}: {why}", folder.display())),
            },
        },
    );
    if config.url().starts_with("http://") && !config.url().contains("localhost") {
        say("address", Err(format!("{} is plain http: for trying only", config.url())));
    }
    if troubles > 0 {
        bail!("{troubles} to look at");
    }
    Ok(())
}

/// The database's kind and place, without a password.
fn database_name(url: &str) -> String {
    match url.split_once('@') {
        _ if url.is_empty() => "SQLite in the home".to_owned(),
        Some((_, place)) => format!("PostgreSQL at {place}"),
        None => "PostgreSQL".to_owned(),
    }
}
