// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions of all four kinds: the list with its order, and the form of one.

use askama::Template;
use http::StatusCode;
use kernel::LocalizedText;
use serde::Deserialize;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Path, Query, Result, WebError, page, page_with};

use super::{
    fields::{Column, Typed, columns, in_words},
    here::{Head, Here, Tab, part},
    messages::T,
    options,
};
use crate::{
    Error,
    domain::{
        Axis, ChoiceOption, FieldError, IdeaRules, Problem, Question, QuestionId, QuestionKind, QuestionSpec,
        Rated,
    },
};

/// The form's texts.
const TEXTS: [&str; 11] =
    ["text", "help", "options", "low", "high", "x_name", "x_low", "x_high", "y_name", "y_low", "y_high"];

/// The kinds, in the order in which they are offered.
const KINDS: [&str; 4] = ["ideas", "choice", "scale", "text"];

#[derive(Template)]
#[template(path = "desk/questions.html")]
struct ListPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    opened: bool,
    rows: Vec<Row>,
    kinds: Vec<(String, &'static str, &'static str)>,
}

struct Row {
    id: String,
    number: String,
    text: String,
    lang: &'static str,
    kind: String,
    first: bool,
    last: bool,
}

#[derive(Template)]
#[template(path = "desk/question.html")]
struct FormPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    action: String,
    errors: Errors,
    v: Typed,
    langs: Vec<Column>,
    kind: &'static str,
    kind_name: &'static str,
    opened: bool,
    rated: Vec<Choice>,
    picked: Vec<Choice>,
    steps: Vec<Choice>,
    /// The address of the page that asks whether to remove it; empty where it cannot be.
    remove: String,
}

#[derive(Template)]
#[template(path = "desk/question_remove.html")]
struct RemovePage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    action: String,
    text: String,
    lang: &'static str,
}

/// Which question, in the path.
#[derive(Deserialize)]
pub(super) struct Which {
    question: String,
}

/// Of which kind a new one is.
#[derive(Deserialize)]
pub(super) struct NewKind {
    #[serde(default)]
    kind: String,
}

/// Where a question goes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shift {
    to: usize,
}

fn found<'h>(here: &'h Here, which: &Which) -> Result<&'h Question> {
    let id: QuestionId = part(&which.question)?;
    here.view.question(id).ok_or(WebError::NotFound)
}

fn kind_words(t: T, kind: &str) -> (&'static str, &'static str) {
    match kind {
        "choice" => (t.kind_choice(), t.kind_choice_hint()),
        "scale" => (t.kind_scale(), t.kind_scale_hint()),
        "text" => (t.kind_text(), t.kind_text_hint()),
        _ => (t.kind_ideas(), t.kind_ideas_hint()),
    }
}

/// A kind in a word or two, with what matters of its settings.
fn described(t: T, kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::Ideas(rules) if rules.two_axis() => format!("{}, {}", t.kind_ideas(), t.rated_two()),
        QuestionKind::Ideas(_) => format!("{}, {}", t.kind_ideas(), t.rated_agree()),
        QuestionKind::Choice { many: true, options } => t.choice_many_of(&options.len().to_string()),
        QuestionKind::Choice { options, .. } => t.choice_one_of(&options.len().to_string()),
        QuestionKind::Scale { steps, .. } => t.scale_of(&steps.to_string()),
        QuestionKind::Text { .. } => t.kind_text().to_owned(),
    }
}

/// The list.
pub(super) async fn list(here: Here) -> Result {
    let (t, all) = (here.desk.t, &here.view.questions);
    let row = |(at, q): (usize, &Question)| {
        let (text, lang) = q.spec.text.shown(t.0);
        Row {
            id: q.id.to_string(),
            number: (at + 1).to_string(),
            text: text.to_owned(),
            lang: lang.code(),
            kind: described(t, &q.spec.kind),
            first: at == 0,
            last: at + 1 == all.len(),
        }
    };
    page(&ListPage {
        shell: here.shell(t.tab_questions(), "/questions"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Questions, None),
        base: here.at(""),
        opened: here.b().state.has_opened(),
        rows: all.iter().enumerate().map(row).collect(),
        kinds: KINDS
            .iter()
            .map(|k| {
                let (label, hint) = kind_words(t, k);
                (here.at(&format!("/questions/new?kind={k}")), label, hint)
            })
            .collect(),
    })
}

/// The form of a new question.
pub(super) async fn new(here: Here, Query(q): Query<NewKind>) -> Result {
    let mut v = Typed::default();
    let rules = IdeaRules::default();
    v.put("kind", q.kind);
    v.put("rated", "agree");
    v.put("many", "one");
    v.put("steps", "5");
    v.put("min_len", rules.min_len.to_string());
    v.put("max_len", rules.max_len.to_string());
    v.put("max_per_person", rules.max_per_person.to_string());
    if v.of("kind") == "text" {
        v.put("max_len", "1000");
    }
    page(&form_page(&here, None, v, Errors::new()))
}

/// The form of a question.
pub(super) async fn show(here: Here, Path(which): Path<Which>) -> Result {
    let question = found(&here, &which)?;
    page(&form_page(&here, Some(question), filled(&question.spec), Errors::new()))
}

fn form_page(here: &Here, question: Option<&Question>, v: Typed, errors: Errors) -> FormPage {
    let t = here.desk.t;
    let kind = KINDS.into_iter().find(|k| *k == v.of("kind")).unwrap_or("ideas");
    let opened = question.is_some() && here.b().state.has_opened();
    let tail = match question {
        Some(q) => format!("/questions/{}", q.id),
        None => "/questions/new".to_owned(),
    };
    let title = if question.is_some() { t.question_edit() } else { t.question_new() };
    let pick = |name: &str, value: &str, label: &str, hint: &str| {
        Choice::new(value, label).hint(hint).checked(v.of(name) == value)
    };
    FormPage {
        shell: here.shell(title, &tail),
        c: here.desk.c,
        t,
        h: here.head(Tab::Questions, Some(title)),
        base: here.at(""),
        action: here.at(&tail),
        errors,
        langs: columns(&here.b().settings.languages),
        kind,
        kind_name: kind_words(t, kind).0,
        opened,
        rated: vec![
            pick("rated", "agree", t.rate_agree(), t.rate_agree_hint()),
            pick("rated", "two_axis", t.rate_two(), t.rate_two_hint()),
        ],
        picked: vec![pick("many", "one", t.pick_one(), ""), pick("many", "many", t.pick_many(), "")],
        steps: vec![pick("steps", "5", "1–5", ""), pick("steps", "7", "1–7", "")],
        remove: question
            .filter(|_| !here.b().state.has_opened())
            .map(|q| here.at(&format!("/questions/{}/remove", q.id)))
            .unwrap_or_default(),
        v,
    }
}

/// The fields of a stored question.
fn filled(spec: &QuestionSpec) -> Typed {
    let mut v = Typed::default();
    v.put("kind", spec.kind.code());
    v.put_text("text", &spec.text);
    v.put_text("help", &spec.help);
    match &spec.kind {
        QuestionKind::Ideas(rules) => {
            v.put("min_len", rules.min_len.to_string());
            v.put("max_len", rules.max_len.to_string());
            v.put("max_per_person", rules.max_per_person.to_string());
            v.put("rated", if rules.two_axis() { "two_axis" } else { "agree" });
            if let Rated::TwoAxis { x, y } = &rules.rated {
                for (stem, axis) in [("x", x), ("y", y)] {
                    v.put_text(&format!("{stem}_name"), &axis.name);
                    v.put_text(&format!("{stem}_low"), &axis.low);
                    v.put_text(&format!("{stem}_high"), &axis.high);
                }
            }
        }
        QuestionKind::Choice { many, options } => {
            v.put("many", if *many { "many" } else { "one" });
            options::put(&mut v, &named(options));
        }
        QuestionKind::Scale { steps, low, high } => {
            v.put("steps", steps.to_string());
            v.put_text("low", low);
            v.put_text("high", high);
        }
        QuestionKind::Text { max_len } => v.put("max_len", max_len.to_string()),
    }
    v
}

fn named(options: &[ChoiceOption]) -> Vec<options::Named> {
    options.iter().map(|o| (o.key.clone(), o.label.clone())).collect()
}

/// What was typed, as a question; `was` is what it was before.
fn read(typed: &Typed, was: Option<&QuestionSpec>) -> (QuestionSpec, Vec<FieldError>) {
    let none = LocalizedText::default();
    let mut found = Vec::new();
    let size = |n: i64| usize::try_from(n).unwrap_or(0);
    let kind = match typed.of("kind") {
        "choice" => {
            let old = match was.map(|w| &w.kind) {
                Some(QuestionKind::Choice { options, .. }) => named(options),
                _ => Vec::new(),
            };
            let options = options::read(typed, &old);
            let options = options.into_iter().map(|(key, label)| ChoiceOption { key, label }).collect();
            QuestionKind::Choice { many: typed.of("many") == "many", options }
        }
        "scale" => {
            let (low, high) = match was.map(|w| &w.kind) {
                Some(QuestionKind::Scale { low, high, .. }) => (low, high),
                _ => (&none, &none),
            };
            let steps = typed.of("steps").parse().unwrap_or(0);
            QuestionKind::Scale { steps, low: typed.text("low", low), high: typed.text("high", high) }
        }
        "text" => QuestionKind::Text { max_len: size(typed.number("max_len", &mut found, (20, 10_000))) },
        "ideas" => {
            let (x, y) = match was.and_then(|w| w.kind.ideas()).map(|rules| &rules.rated) {
                Some(Rated::TwoAxis { x, y }) => (Some(x), Some(y)),
                _ => (None, None),
            };
            let axis = |stem: &str, was: Option<&Axis>| Axis {
                name: typed.text(&format!("{stem}_name"), was.map_or(&none, |a| &a.name)),
                low: typed.text(&format!("{stem}_low"), was.map_or(&none, |a| &a.low)),
                high: typed.text(&format!("{stem}_high"), was.map_or(&none, |a| &a.high)),
            };
            let rated = match typed.of("rated") {
                "two_axis" => Rated::TwoAxis { x: axis("x", x), y: axis("y", y) },
                _ => Rated::Agree,
            };
            QuestionKind::Ideas(IdeaRules {
                rated,
                min_len: size(typed.number("min_len", &mut found, (1, 280))),
                max_len: size(typed.number("max_len", &mut found, (20, 2_000))),
                max_per_person: typed.number("max_per_person", &mut found, (1, 1_000)),
            })
        }
        _ => {
            found.push(FieldError::new("kind", Problem::NotAChoice));
            QuestionKind::Ideas(IdeaRules::default())
        }
    };
    let text = typed.text("text", was.map_or(&none, |w| &w.text));
    let help = typed.text("help", was.map_or(&none, |w| &w.help));
    (QuestionSpec { text, help, kind }, found)
}

fn known(typed: Typed) -> Result<Typed> {
    let one = [
        "kind",
        "text_*",
        "help_*",
        "rated",
        "x_name_*",
        "x_low_*",
        "x_high_*",
        "y_name_*",
        "y_low_*",
        "y_high_*",
        "min_len",
        "max_len",
        "max_per_person",
        "many",
        "options_*",
        "steps",
        "low_*",
        "high_*",
        "reason",
    ];
    typed.checked(&one, &[])
}

/// Adds a question.
pub(super) async fn add(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = known(typed)?;
    let (spec, mut wrong) = read(&typed, None);
    wrong.extend(spec.problems());
    if !wrong.is_empty() {
        return again(&here, None, typed, Error::Fields(wrong));
    }
    match here.desk.all.add_question(&here.desk.actor, here.id, spec).await {
        Ok(_) => Ok(here.done("/questions", "added")),
        Err(error) => again(&here, None, typed, error),
    }
}

/// Changes a question.
pub(super) async fn save(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let mut typed = known(typed)?;
    let question = found(&here, &which)?;
    typed.put("kind", question.spec.kind.code());
    let (spec, mut wrong) = read(&typed, Some(&question.spec));
    let changed = spec != question.spec;
    if changed && here.b().state.has_opened() && typed.of("reason").trim().is_empty() {
        wrong.push(FieldError::new("reason", Problem::Missing));
    }
    wrong.extend(spec.problems());
    if !wrong.is_empty() {
        return again(&here, Some(question), typed, Error::Fields(wrong));
    }
    let all = &here.desk.all;
    match all.edit_question(&here.desk.actor, here.id, question.id, spec, typed.of("reason")).await {
        Ok(()) => Ok(here.done("/questions", "saved")),
        Err(error) => again(&here, Some(question), typed, error),
    }
}

/// The form again, with what is wrong.
fn again(here: &Here, question: Option<&Question>, typed: Typed, error: Error) -> Result {
    let errors = match error {
        Error::Fields(found) => {
            in_words(here.desk.says, &found, &TEXTS, &typed, &here.b().settings.languages)
        }
        Error::Refused(no) => [(String::new(), here.desk.says.refusal(&no))].into_iter().collect(),
        other => return Err(here.desk.told(other)),
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &form_page(here, question, typed, errors))
}

/// Puts a question to another place.
pub(super) async fn shift(here: Here, Path(which): Path<Which>, Form(form): Form<Shift>) -> Result {
    let id = found(&here, &which)?.id;
    let moved = here.desk.all.move_question(&here.desk.actor, here.id, id, form.to).await;
    moved.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/questions", "moved"))
}

/// Asks whether to remove a question, with its seeds.
pub(super) async fn confirm_removal(here: Here, Path(which): Path<Which>) -> Result {
    let (t, question) = (here.desk.t, found(&here, &which)?);
    let (text, lang) = question.spec.text.shown(t.0);
    let tail = format!("/questions/{}/remove", question.id);
    page(&RemovePage {
        shell: here.shell(t.question_remove(), &tail),
        c: here.desk.c,
        t,
        h: here.head(Tab::Questions, Some(t.question_remove())),
        base: here.at(""),
        action: here.at(&tail),
        text: text.to_owned(),
        lang: lang.code(),
    })
}

/// Removes a question.
pub(super) async fn remove(here: Here, Path(which): Path<Which>) -> Result {
    let id: QuestionId = part(&which.question)?;
    let gone = here.desk.all.remove_question(&here.desk.actor, here.id, id).await;
    gone.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/questions", "removed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> LocalizedText {
        LocalizedText::new(t, format!("{t} sv"), format!("{t} en"))
    }

    #[test]
    fn every_kind_of_question_survives_its_form() {
        let axis = |n: &str| Axis { name: text(n), low: text("vähän"), high: text("paljon") };
        let options = ["a", "b"].map(|k| ChoiceOption { key: k.to_owned(), label: text(k) }).to_vec();
        for kind in [
            QuestionKind::Ideas(IdeaRules::default()),
            QuestionKind::Ideas(IdeaRules {
                rated: Rated::TwoAxis { x: axis("hyöty"), y: axis("vaiva") },
                ..IdeaRules::default()
            }),
            QuestionKind::Choice { many: true, options },
            QuestionKind::Scale { steps: 7, low: text("ei"), high: text("kyllä") },
            QuestionKind::Text { max_len: 500 },
        ] {
            let spec = QuestionSpec { text: text("Mitä?"), help: LocalizedText::default(), kind };
            assert_eq!(read(&filled(&spec), Some(&spec)), (spec, Vec::new()));
        }
    }

    #[test]
    fn a_number_that_is_none_is_named() {
        let mut typed = filled(&QuestionSpec {
            text: text("Mitä?"),
            help: LocalizedText::default(),
            kind: QuestionKind::Text { max_len: 500 },
        });
        typed.put("max_len", "paljon");
        let found = read(&typed, None).1;
        assert_eq!(found, [FieldError::new("max_len", Problem::OutOfRange { least: 20, most: 10_000 })]);
    }
}
