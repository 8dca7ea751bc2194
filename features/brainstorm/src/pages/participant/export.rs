// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One's own data to take along: JSON with everything, and a table that opens in a spreadsheet.

use tables::{Cell, CsvStyle, CsvWriter};
use web::{IntoResponse, Response, Result, WebError, header};

use super::here::Here;
use crate::{domain::Answer, operations::OwnData};

async fn data(here: &Here) -> Result<OwnData> {
    here.all.own_data(here.actor()?, here.view.brainstorm.id).await.map_err(|e| here.told(e))
}

fn file(here: &Here, ending: &str, kind: &'static str, body: Vec<u8>) -> Response {
    let name = format!("attachment; filename=\"riihi-{}.{ending}\"", here.view.brainstorm.slug);
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], body).into_response()
}

pub(super) async fn json(here: Here) -> Result {
    let body = serde_json::to_vec_pretty(&data(&here).await?).map_err(WebError::internal)?;
    Ok(file(&here, "json", "application/json; charset=utf-8", body))
}

pub(super) async fn csv(here: Here) -> Result {
    let body = table(&data(&here).await?).map_err(WebError::internal)?;
    Ok(file(&here, "csv", "text/csv; charset=utf-8", body))
}

/// Every piece of data as a row: what it is, of what, its value.
fn table(data: &OwnData) -> Result<Vec<u8>, tables::Error> {
    let mut out = CsvWriter::new(Vec::new(), CsvStyle::Finnish, &["what", "of", "value", "more"])?;
    let mut row = |what: &str, of: &str, value: &str, more: &str| {
        out.row(&[what, of, value, more].map(|text| Cell::Text(text.to_owned())))
    };
    row("joined", &data.brainstorm, &data.joined_on, data.language)?;
    row("reads", "", &data.reads.join(" "), "")?;
    for (key, told) in &data.background.0 {
        row("background", key, &told.0.join(" "), "")?;
    }
    for idea in &data.ideas {
        row("idea", &idea.id, &idea.text, idea.state)?;
    }
    for rating in &data.ratings {
        let value = match (rating.value, rating.x, rating.y) {
            (Some(value), ..) => value.to_string(),
            (None, Some(x), Some(y)) => format!("{x} {y}"),
            _ => String::new(),
        };
        row("rating", &rating.idea, &value, if rating.important { "important" } else { "" })?;
    }
    for (question, answer) in &data.answers {
        let value = match answer {
            Answer::Scale(step) => step.to_string(),
            Answer::Choice(keys) => keys.join(" "),
            Answer::Text(text) => text.clone(),
        };
        row("answer", question, &value, "")?;
    }
    for (idea, percent) in &data.guesses {
        row("guess", idea, &percent.to_string(), "")?;
    }
    out.finish()
}
