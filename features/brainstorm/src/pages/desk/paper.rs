// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers from paper: a form for the clerk who types them in, and the empty sheet to print.

use askama::Template;
use http::StatusCode;
use kernel::Lang;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    super::participant::{ParticipantWords, words},
    fields::Typed,
    here::{Head, Here, Tab},
    messages::T,
};
use crate::{
    Error,
    domain::{
        Answer, Background, BackgroundKind, BackgroundQuestion, Idea, IdeaId, Question, QuestionKind, Told,
    },
    operations::PaperForm,
};

/// Printed ideas of a question, at most: what fits on a sheet.
const PRINTED: usize = 12;

#[derive(Template)]
#[template(path = "desk/paper.html")]
struct PaperPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    langs: Vec<Choice>,
    background: Vec<Field>,
    municipalities: Vec<&'static str>,
    parts: Vec<Part>,
}

/// The empty sheet.
#[derive(Template)]
#[template(path = "desk/paper_sheet.html")]
struct Sheet {
    shell: Shell,
    c: Common,
    t: T,
    title: String,
    intro: String,
    background: Vec<Field>,
    parts: Vec<Part>,
    contact: String,
    address: String,
}

/// A background question of the form.
struct Field {
    name: String,
    label: String,
    many: bool,
    choices: Vec<Choice>,
    /// The municipality's name as typed, where it is asked.
    typed: Option<String>,
}

/// A question of the form.
struct Part {
    question: String,
    lang: &'static str,
    kind: Kind,
}

/// How a question is answered on paper.
enum Kind {
    /// Own ideas, and marks for printed ones.
    Ideas { name: String, typed: String, rated: Vec<Rated> },
    /// One or many options, or a step of a scale.
    Choice { name: String, many: bool, choices: Vec<Choice> },
    /// Words.
    Text { name: String, typed: String },
}

/// A printed idea and the marks for it.
struct Rated {
    name: String,
    text: String,
    lang: &'static str,
    choices: Vec<Choice>,
}

/// An empty form.
pub(super) async fn show(here: Here) -> Result {
    page(&paper_page(&here, &Typed::default(), Errors::new()).await?)
}

async fn paper_page(here: &Here, v: &Typed, errors: Errors) -> Result<PaperPage> {
    let t = here.desk.t;
    let main = here.b().settings.languages.first().copied().unwrap_or(t.0);
    let chosen = if v.has_field("lang") { v.of("lang").to_owned() } else { main.code().to_owned() };
    Ok(PaperPage {
        shell: here.shell(t.paper_title(), "/paper"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Ideas, Some(t.paper_title())),
        base: here.at(""),
        errors,
        langs: here
            .b()
            .settings
            .languages
            .iter()
            .map(|l| Choice::new(l.code(), l.own_name()).checked(l.code() == chosen))
            .collect(),
        background: background(here, v),
        municipalities: kunta::register().all().iter().map(|m| m.name(t.0)).collect(),
        parts: parts(here, v).await?,
    })
}

fn background(here: &Here, v: &Typed) -> Vec<Field> {
    let t = ParticipantWords(here.desk.visit.lang);
    let field = |q: &BackgroundQuestion| {
        let name = format!("b_{}", q.key());
        let choice = |code: &&str| Choice::new(*code, words::value(t, q, code)).checked(v.has(&name, code));
        Field {
            label: words::asked(t, q),
            many: q.many(),
            choices: q.values().unwrap_or_default().iter().map(choice).collect(),
            typed: matches!(q, BackgroundKind::Municipality).then(|| v.of(&name).to_owned()),
            name,
        }
    };
    here.view.background.iter().map(field).collect()
}

/// The ideas that stand on the sheet: the organiser's own, in their order.
async fn printed(here: &Here) -> Result<Vec<std::sync::Arc<Idea>>> {
    let mut all = here.desk.all.all_ideas(&here.desk.actor, here.id).await.map_err(|e| here.desk.told(e))?;
    all.retain(|i| i.author == crate::domain::Author::Seed && i.state.is_visible());
    Ok(all)
}

async fn parts(here: &Here, v: &Typed) -> Result<Vec<Part>> {
    let (lang, c) = (here.desk.visit.lang, here.desk.c);
    let printed = printed(here).await?;
    let part = |q: &Question| {
        let (text, shown) = q.spec.text.shown(lang);
        let kind = match &q.spec.kind {
            QuestionKind::Ideas(rules) => {
                let rated = |i: &std::sync::Arc<Idea>| {
                    let name = format!("r_{}", i.id);
                    let (text, lang, _) = i.shown(lang);
                    let marks = [("1", c.agree()), ("0", c.skip()), ("-1", c.disagree())];
                    let marks =
                        marks.map(|(code, label)| Choice::new(code, label).checked(v.of(&name) == code));
                    Rated { name, text: text.to_owned(), lang: lang.code(), choices: marks.to_vec() }
                };
                let of = printed.iter().filter(|i| i.question == q.id && !rules.two_axis());
                let name = format!("i_{}", q.id);
                let typed = v.of(&name).to_owned();
                Kind::Ideas { name, typed, rated: of.take(PRINTED).map(rated).collect() }
            }
            QuestionKind::Choice { many, options } => {
                let name = format!("a_{}", q.id);
                let choice = |o: &crate::domain::ChoiceOption| {
                    Choice::new(o.key.as_str(), o.label.get(lang)).checked(v.has(&name, &o.key))
                };
                Kind::Choice { many: *many, choices: options.iter().map(choice).collect(), name }
            }
            QuestionKind::Scale { steps, low, high } => {
                let name = format!("a_{}", q.id);
                let choice = |step: u8| {
                    let label = match step {
                        1 => format!("1 ({})", low.get(lang)),
                        last if last == *steps => format!("{last} ({})", high.get(lang)),
                        other => other.to_string(),
                    };
                    Choice::new(step.to_string(), label).checked(v.of(&name) == step.to_string())
                };
                Kind::Choice { many: false, choices: (1..=*steps).map(choice).collect(), name }
            }
            QuestionKind::Text { .. } => {
                let name = format!("a_{}", q.id);
                let typed = v.of(&name).to_owned();
                Kind::Text { name, typed }
            }
        };
        Part { question: text.to_owned(), lang: shown.code(), kind }
    };
    Ok(here.view.questions.iter().map(part).collect())
}

/// Keeps a form.
pub(super) async fn save(here: Here, Form(typed): Form<Typed>) -> Result {
    let names: Vec<String> = here.view.background.iter().map(|q| format!("b_{}", q.key())).collect();
    let questions: Vec<String> =
        here.view.questions.iter().flat_map(|q| [format!("i_{}", q.id), format!("a_{}", q.id)]).collect();
    let printed = printed(&here).await?;
    let ratings: Vec<String> = printed.iter().map(|i| format!("r_{}", i.id)).collect();
    let one: Vec<&str> = ["lang"].into_iter().chain(ratings.iter().map(String::as_str)).collect();
    let many: Vec<&str> = names.iter().chain(&questions).map(String::as_str).collect();
    let typed = typed.checked(&one, &many)?;
    let mut errors = Errors::new();
    let form = read(&here, &typed, printed.iter().map(|i| i.id), &mut errors);
    if errors.is_empty() {
        match here.desk.all.enter_paper(&here.desk.actor, here.id, form).await {
            Ok(kept) => {
                return Ok(here.done("/paper", if kept.waiting > 0 { "paper_waits" } else { "paper" }));
            }
            Err(Error::Fields(found)) => {
                for error in found {
                    let field = match error.field.split_once('.') {
                        Some(("idea", id)) => format!("i_{id}"),
                        Some(("answer", id)) => format!("a_{id}"),
                        Some(("rating", id)) => format!("r_{id}"),
                        _ => String::new(),
                    };
                    let says = if field.is_empty() {
                        here.desk.t.paper_none().to_owned()
                    } else {
                        here.desk.says.problem(&error.problem)
                    };
                    errors.add(field, says);
                }
            }
            Err(Error::Refused(no)) => errors.add("", here.desk.says.refusal(&no)),
            Err(error) => return Err(here.desk.told(error)),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &paper_page(&here, &typed, errors).await?)
}

fn read(here: &Here, v: &Typed, printed: impl Iterator<Item = IdeaId>, errors: &mut Errors) -> PaperForm {
    let lang: Lang = v.of("lang").parse().unwrap_or(here.desk.visit.lang);
    let mut background = Background::default();
    for question in &here.view.background {
        let name = format!("b_{}", question.key());
        let mut values: Vec<String> = v.all(&name).iter().filter(|x| !x.trim().is_empty()).cloned().collect();
        if let (BackgroundKind::Municipality, Some(typed)) = (question, values.first()) {
            let hits = kunta::register().search(typed, lang);
            let exact = hits.iter().find(|h| h.kind == kunta::MatchKind::Exact);
            let only = if hits.len() == 1 { hits.first() } else { None };
            match exact.or(only) {
                Some(hit) => values = vec![hit.municipality.code.as_str().to_owned()],
                None => errors.add(name, here.desk.t.paper_municipality()),
            }
        }
        if !values.is_empty() {
            background.0.insert(question.key().to_owned(), Told(values));
        }
    }
    let (mut ideas, mut answers) = (Vec::new(), Vec::new());
    for question in &here.view.questions {
        let lines = v.of(&format!("i_{}", question.id)).lines().map(str::trim).filter(|l| !l.is_empty());
        ideas.extend(lines.map(|l| (question.id, l.to_owned())));
        let name = format!("a_{}", question.id);
        let given: Vec<String> = v.all(&name).iter().filter(|x| !x.trim().is_empty()).cloned().collect();
        let Some(first) = given.first().cloned() else { continue };
        let answer = match &question.spec.kind {
            QuestionKind::Ideas(_) => continue,
            QuestionKind::Choice { .. } => Answer::Choice(given),
            QuestionKind::Scale { .. } => first.parse().map_or_else(|_| Answer::Text(first), Answer::Scale),
            QuestionKind::Text { .. } => Answer::Text(first),
        };
        answers.push((question.id, answer));
    }
    let rating = |id: IdeaId| Some((id, v.of(&format!("r_{id}")).parse().ok()?));
    PaperForm { lang, background, ideas, answers, ratings: printed.filter_map(rating).collect() }
}

/// The empty sheet, in the language of the page.
pub(super) async fn sheet(here: Here) -> Result {
    let (t, lang) = (here.desk.t, here.desk.visit.lang);
    let s = &here.b().settings;
    let contact = [s.contact.name.as_str(), s.contact.channel.as_str()];
    let contact: Vec<&str> = contact.into_iter().filter(|x| !x.is_empty()).collect();
    page(&Sheet {
        shell: here.shell(t.paper_title(), "/paper/sheet"),
        c: here.desk.c,
        t,
        title: s.title.get(lang).to_owned(),
        intro: s.intro.get(lang).to_owned(),
        background: background(&here, &Typed::default()),
        parts: parts(&here, &Typed::default()).await?,
        contact: contact.join(", "),
        address: here.public_address(""),
    })
}
