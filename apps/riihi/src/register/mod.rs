// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi register`: newer population figures from the statistics office's open interface (PxWeb). What
//! was fetched and found sound is kept in the home and read at every start; the last good figures stay
//! where a new fetch fails.

mod fetch;
mod px;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use kernel::Date;
use kunta::{AgeBand, MunicipalityCode, People, Sex, Update};
use serde::{Deserialize, Serialize};

use crate::{cli, home};

/// The file in the home.
const FILE: &str = "register.json";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    day: String,
    source: String,
    people: BTreeMap<String, [[u32; AgeBand::ALL.len()]; 2]>,
}

pub(crate) async fn run(what: cli::Register) -> Result<()> {
    match what {
        cli::Register::Update { home } => {
            let config = home::config_of(&home)?;
            let url = &config.register.url;
            let update = px::read(url).await.with_context(|| format!("nothing was changed: {url}"))?;
            update.check().context("nothing was changed")?;
            std::fs::create_dir_all(&config.data)?;
            keep(&config.data, url, &update)?;
            let total: u64 = update.people.values().map(|p| u64::from(p.total())).sum();
            println!("{} municipalities, {total} people on {}", update.people.len(), update.day.to_iso());
            println!("Restart the server to use them; on several nodes, run this on each.");
        }
        cli::Register::Show { home } => {
            load(&home::config_of(&home)?.data);
            let all = kunta::register().all();
            let total: u64 = all.iter().map(|m| u64::from(m.population())).sum();
            println!("{} municipalities, {total} people on {}", all.len(), kunta::population_day().to_iso());
        }
    }
    Ok(())
}

/// Uses the kept figures, where there are any and they are sound.
pub(crate) fn load(data: &Path) {
    let path = data.join(FILE);
    if !path.exists() {
        return;
    }
    let done = read(&path).and_then(|update| match update.install() {
        // The demo opens its home once and the tests more often: the figures are the same.
        Err(kunta::UpdateError::TooLate) => Ok(()),
        other => other.map_err(anyhow::Error::from),
    });
    if let Err(error) = done {
        let problem = format!("{error:#}");
        tracing::warn!(file = %path.display(), problem, "the figures of the program itself are used");
    }
}

fn read(path: &Path) -> Result<Update> {
    let kept: Kept = serde_json::from_slice(&std::fs::read(path)?)?;
    let day = Date::parse(&kept.day).context("the day")?;
    let people = kept
        .people
        .into_iter()
        .map(|(code, [male, female])| Ok((code.parse::<MunicipalityCode>()?, People::new(male, female))))
        .collect::<Result<_>>()?;
    Ok(Update { day, people })
}

/// Written beside its place, then renamed: whoever reads meets the old figures or the new ones.
fn keep(data: &Path, url: &str, update: &Update) -> Result<()> {
    let bands = |people: &People, sex| AgeBand::ALL.map(|band| people.of(sex, band));
    let people = update
        .people
        .iter()
        .map(|(code, p)| (code.to_string(), [bands(p, Sex::Male), bands(p, Sex::Female)]))
        .collect();
    let kept = Kept { day: update.day.to_iso(), source: url.to_owned(), people };
    let path: PathBuf = data.join(FILE);
    let beside = path.with_extension("json.new");
    std::fs::write(&beside, serde_json::to_vec(&kept)?)?;
    std::fs::File::open(&beside)?.sync_all()?;
    std::fs::rename(&beside, &path)?;
    Ok(())
}
