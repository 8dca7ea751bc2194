// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! PxWeb: what a table has, asking for the newest year of it, and reading JSON-stat.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use kernel::Date;
use kunta::{AgeBand, MunicipalityCode, People, Update};
use serde::Deserialize;
use serde_json::{Value, json};

use super::fetch;

/// Municipalities in one question: interfaces limit how many cells they give at once.
const AT_ONCE: usize = 80;

#[derive(Deserialize)]
struct Table {
    variables: Vec<Variable>,
}

#[derive(Deserialize)]
struct Variable {
    code: String,
    values: Vec<String>,
    #[serde(rename = "valueTexts", default)]
    texts: Vec<String>,
    #[serde(default)]
    time: bool,
}

/// Which variable is which: by what its values look like, since the names are in the table's language.
struct Shape<'t> {
    area: &'t Variable,
    age: &'t Variable,
    sex: &'t Variable,
    year: &'t Variable,
    others: Vec<&'t Variable>,
}

/// The newest population of the table at `url`.
pub(super) async fn read(url: &str) -> Result<Update> {
    let table: Table = serde_json::from_value(fetch::json(url, None).await?)
        .context("this is not the description of a PxWeb table")?;
    let shape = shape(&table)?;
    let year = shape.year.values.iter().max().context("the table has no years")?;
    let number: i16 = year.parse().with_context(|| format!("the year {year}"))?;
    let areas: Vec<&String> = shape.area.values.iter().filter(|v| code_of(v).is_some()).collect();
    let mut people: BTreeMap<MunicipalityCode, [[u32; 7]; 2]> = BTreeMap::new();
    for some in areas.chunks(AT_ONCE) {
        let answer = fetch::json(url, Some(&question(&shape, year, some))).await?;
        add(&shape, &answer, &mut people)?;
    }
    let people = people.into_iter().map(|(code, [m, f])| (code, People::new(m, f))).collect();
    Ok(Update { day: Date { year: number, month: 12, day: 31 }, people })
}

fn shape(table: &Table) -> Result<Shape<'_>> {
    let find = |what: &str, is: &dyn Fn(&Variable) -> bool| {
        let found = table.variables.iter().find(|v| is(v));
        found.with_context(|| format!("the table has no variable for {what}"))
    };
    let area = find("municipalities", &|v| v.values.iter().filter(|c| code_of(c).is_some()).count() > 100)?;
    let age = find("single years of age", &|v| v.values.iter().filter_map(|a| age_of(a)).count() > 90)?;
    let sex = find("sex", &|v| {
        !v.time
            && v.values.iter().any(|s| s == "1")
            && v.values.iter().any(|s| s == "2")
            && v.values.len() <= 4
    })?;
    let year = find("years", &|v| v.time || matches!(v.code.as_str(), "Vuosi" | "År" | "Year"))?;
    let known = [&area.code, &age.code, &sex.code, &year.code];
    let others = table.variables.iter().filter(|v| !known.contains(&&v.code)).collect();
    Ok(Shape { area, age, sex, year, others })
}

fn question(shape: &Shape<'_>, year: &str, areas: &[&String]) -> Value {
    let select = |v: &Variable, values: Value| json!({ "code": v.code, "selection": { "filter": "item", "values": values } });
    let ages: Vec<&String> = shape.age.values.iter().filter(|a| age_of(a).is_some()).collect();
    let mut query = vec![
        select(shape.area, json!(areas)),
        select(shape.age, json!(ages)),
        select(shape.sex, json!(["1", "2"])),
        select(shape.year, json!([year])),
    ];
    // What is counted: people, where the table also has shares and changes.
    for other in &shape.others {
        let people = other.texts.iter().position(|t| {
            let t = t.to_lowercase();
            t.starts_with("väestö") || t.starts_with("befolkning") || t.starts_with("population")
        });
        let value = people.and_then(|at| other.values.get(at)).or(other.values.first());
        query.push(select(other, json!([value])));
    }
    json!({ "query": query, "response": { "format": "json-stat2" } })
}

/// Adds the cells of a JSON-stat answer.
fn add(
    shape: &Shape<'_>,
    answer: &Value,
    people: &mut BTreeMap<MunicipalityCode, [[u32; 7]; 2]>,
) -> Result<()> {
    let ids: Vec<&str> =
        answer["id"].as_array().context("no JSON-stat")?.iter().filter_map(Value::as_str).collect();
    let sizes: Vec<usize> = answer["size"]
        .as_array()
        .context("no JSON-stat")?
        .iter()
        .filter_map(|n| usize::try_from(n.as_u64()?).ok())
        .collect();
    let values = answer["value"].as_array().context("no values")?;
    ensure!(ids.len() == sizes.len(), "the answer's dimensions do not fit each other");
    ensure!(sizes.iter().product::<usize>() == values.len(), "the answer has holes");
    // The code of each place of a dimension.
    let codes = |name: &str| -> Result<Vec<String>> {
        let index = &answer["dimension"][name]["category"]["index"];
        let mut places: Vec<(u64, String)> = match index {
            Value::Object(map) => map.iter().filter_map(|(c, n)| Some((n.as_u64()?, c.clone()))).collect(),
            Value::Array(list) => {
                (0..).zip(list).filter_map(|(n, c)| Some((n, c.as_str()?.to_owned()))).collect()
            }
            _ => bail!("the answer does not name the values of {name}"),
        };
        places.sort();
        Ok(places.into_iter().map(|(_, code)| code).collect())
    };
    let at = |v: &Variable| ids.iter().position(|id| *id == v.code).with_context(|| format!("no {}", v.code));
    let (area, age, sex) = (at(shape.area)?, at(shape.age)?, at(shape.sex)?);
    let (areas, ages, sexes) = (codes(&shape.area.code)?, codes(&shape.age.code)?, codes(&shape.sex.code)?);
    for (n, value) in values.iter().enumerate() {
        // The last dimension moves fastest.
        let mut rest = n;
        let mut place = vec![0; sizes.len()];
        for (slot, size) in place.iter_mut().zip(&sizes).rev() {
            *slot = rest % size;
            rest /= size;
        }
        let code_at = |codes: &[String], dimension: usize| -> Option<String> {
            codes.get(*place.get(dimension)?).cloned()
        };
        let (Some(area), Some(age), Some(sex)) =
            (code_at(&areas, area), code_at(&ages, age), code_at(&sexes, sex))
        else {
            bail!("the answer's dimensions do not fit each other");
        };
        let code = code_of(&area).with_context(|| format!("{area} is no municipality"))?;
        let band = AgeBand::of_age(age_of(&age).with_context(|| format!("{age} is no age"))?);
        let count = value.as_u64().and_then(|n| u32::try_from(n).ok());
        let count = count.with_context(|| format!("{area}, {age}: {value} is no number of people"))?;
        let row = people.entry(code).or_default().get_mut(usize::from(sex == "2"));
        if let Some(cell) = row.and_then(|row| row.get_mut(band as usize)) {
            *cell += count;
        }
    }
    Ok(())
}

/// `KU091` is Helsinki; `SSS` is the whole country and `MK01` a region.
fn code_of(value: &str) -> Option<MunicipalityCode> {
    value.strip_prefix("KU").unwrap_or(value).parse().ok()
}

/// `000` .. `099`, `100-`. Bands such as `0-14` are no ages.
fn age_of(value: &str) -> Option<u8> {
    match value.strip_suffix(['-', '+']) {
        Some("100") => Some(100),
        Some(_) => None,
        None => value.parse().ok().filter(|n| *n <= 120 && value.len() <= 3),
    }
}
