// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The editorial summary that stands at the top of the results, and which parts of them are published.

use askama::Template;
use http::StatusCode;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    fields::{Column, Typed, columns},
    here::{Head, Here, Tab},
    messages::T,
    overview::results,
    texts::{changes, keep, revision},
};
use crate::{
    domain::{IdeaId, ResultPart, SUMMARY_FIGURES, State},
    pages::changes::Change,
};

#[derive(Template)]
#[template(path = "desk/summary.html")]
struct SummaryPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    v: Typed,
    langs: Vec<Column>,
    /// Marks and what they mean, as a table.
    figures_head: Vec<String>,
    figures: Vec<Vec<String>>,
    parts: Vec<Choice>,
    published: bool,
    /// Where the results are; empty while nobody may see them.
    results: String,
    changes: Vec<Change>,
}

/// The form as it is stored.
pub(super) async fn show(here: Here) -> Result {
    let s = &here.b().settings;
    let mut v = Typed::default();
    v.put_text("summary", &s.summary);
    v.put_all("left_out", s.left_out.iter().map(|p| p.code().to_owned()).collect());
    v.put("revision", revision(here.b()));
    v.mark_stale(s);
    page(&summary_page(&here, v, Errors::new()).await?)
}

async fn summary_page(here: &Here, v: Typed, errors: Errors) -> Result<SummaryPage> {
    let t = here.desk.t;
    let means = |figure: &str| match figure {
        "participants" => t.figure_participants(),
        "ratings" => t.figure_ratings(),
        "ideas" => t.figure_ideas(),
        "comments" => t.figure_comments(),
        "agreed" => t.figure_agreed(),
        _ => t.figure_groups(),
    };
    let name = |part: ResultPart| match part {
        ResultPart::Map => t.part_map(),
        ResultPart::Perception => t.part_perception(),
        ResultPart::Channels => t.part_channels(),
        ResultPart::Texts => t.part_texts(),
    };
    let state = here.state();
    Ok(SummaryPage {
        shell: here.shell(t.tab_summary(), "/summary"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Summary, None),
        base: here.at(""),
        errors,
        langs: columns(&here.b().settings.languages),
        figures_head: vec![t.marks_mark().to_owned(), t.marks_means().to_owned()],
        figures: SUMMARY_FIGURES
            .iter()
            .map(|f| vec![format!("{{{f}}}"), means(f).to_owned()])
            .chain([
                vec!["{theme:…}".to_owned(), t.figure_theme().to_owned()],
                vec!["{agree:…}".to_owned(), t.figure_agree().to_owned()],
            ])
            .collect(),
        parts: ResultPart::ALL
            .iter()
            .map(|p| Choice::new(p.code(), name(*p)).checked(v.has("left_out", p.code())))
            .collect(),
        published: matches!(state, State::Published | State::Archived),
        results: results(here, state).1,
        changes: changes(here).await?,
        v,
    })
}

/// Keeps the summary.
pub(super) async fn save(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["summary_*", "revision", "reason"], &["left_out"])?;
    let mut errors = Errors::new();
    for lang in kernel::Lang::ALL {
        if let Some(mark) = unknown_mark(typed.of_lang("summary", lang.code())) {
            errors.add(format!("summary_{lang}"), here.desk.t.figure_unknown(&mark));
        }
    }
    if errors.is_empty() {
        let was = &here.b().settings;
        let mut settings = was.clone();
        settings.summary = typed.text("summary", &was.summary);
        settings.left_out = ResultPart::ALL.into_iter().filter(|p| typed.has("left_out", p.code())).collect();
        match keep(&here, &typed, settings, None, Vec::new()).await? {
            None => return Ok(here.done("/summary", "saved")),
            Some(found) => errors = found,
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &summary_page(&here, typed, errors).await?)
}

/// The first mark of a text that stands for no figure.
fn unknown_mark(text: &str) -> Option<String> {
    text.split('{').skip(1).find_map(|rest| {
        let (mark, _) = rest.split_once('}')?;
        (!SUMMARY_FIGURES.contains(&mark) && !of_one(mark)).then(|| format!("{{{mark}}}"))
    })
}

/// Whether a mark is the figure of one theme or one idea: `theme:3`, `agree:` and the idea's id.
fn of_one(mark: &str) -> bool {
    match mark.split_once(':') {
        Some(("theme", number)) => number.parse::<u32>().is_ok(),
        Some(("agree", id)) => id.parse::<IdeaId>().is_ok(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::unknown_mark;

    #[test]
    fn a_mark_that_stands_for_no_figure_is_found() {
        assert_eq!(unknown_mark("{participants} osallistui, {ratings} arviota"), None);
        assert_eq!(unknown_mark("{participants} ja {osallistujat}"), Some("{osallistujat}".to_owned()));
        assert_eq!(unknown_mark("{theme:3} ideaa"), None);
        assert_eq!(unknown_mark("{theme:kolme} ideaa"), Some("{theme:kolme}".to_owned()));
        assert_eq!(unknown_mark("aukeava { jää rauhaan"), None);
    }
}
