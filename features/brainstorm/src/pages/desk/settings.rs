// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How a brainstorm is run: times, moderation, who sees results, languages, protection.

use askama::Template;
use http::StatusCode;
use kernel::{Lang, Timestamp};
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Result, page, page_with};

use super::{
    fields::Typed,
    here::{Head, Here, Tab},
    messages::T,
    texts::{changes, keep, revision},
};
use crate::{
    domain::{FieldError, Moderation, Problem, Settings, Visibility},
    pages::changes::Change,
};

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    errors: Errors,
    v: Typed,
    opened: bool,
    visibility: Vec<Choice>,
    moderation: Vec<Choice>,
    languages: Vec<Choice>,
    main: Vec<Choice>,
    changes: Vec<Change>,
}

/// The form as it is stored.
pub(super) async fn show(here: Here) -> Result {
    let s = &here.b().settings;
    let mut v = Typed::default();
    let local = |at: Option<Timestamp>| at.map(Timestamp::to_local_input).unwrap_or_default();
    v.put("opens", local(s.phases.opens));
    v.put("rate_only_from", local(s.phases.rate_only_from));
    v.put("closes", local(s.phases.closes));
    v.put("visibility", s.visibility.code());
    v.put("moderation", s.moderation.code());
    v.put_all("languages", s.languages.iter().map(ToString::to_string).collect());
    v.put("main", s.languages.first().map_or("fi", |l| l.code()));
    v.put("threshold", s.threshold.to_string());
    v.put("retention_days", s.retention_days.to_string());
    v.put("revision", revision(here.b()));
    page(&settings_page(&here, v, Errors::new()).await?)
}

async fn settings_page(here: &Here, v: Typed, errors: Errors) -> Result<SettingsPage> {
    let t = here.desk.t;
    let pick = |name: &str, code: &str, label: &str, hint: &str| {
        Choice::new(code, label).hint(hint).checked(v.has(name, code))
    };
    let of_lang = |name: &'static str| {
        Lang::ALL.iter().map(move |l| (name, l)).map(|(n, l)| pick(n, l.code(), l.own_name(), "")).collect()
    };
    Ok(SettingsPage {
        shell: here.shell(t.tab_settings(), "/settings"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Settings, None),
        base: here.at(""),
        errors,
        opened: here.b().state.has_opened(),
        visibility: Visibility::ALL
            .iter()
            .map(|one| {
                let (label, hint) = match one {
                    Visibility::UntilPublished => (t.seen_published(), t.seen_published_hint()),
                    Visibility::AfterOwnAnswers => (t.seen_own(), t.seen_own_hint()),
                    Visibility::Always => (t.seen_always(), t.seen_always_hint()),
                };
                pick("visibility", one.code(), label, hint)
            })
            .collect(),
        moderation: vec![
            pick("moderation", Moderation::Post.code(), t.moderated_post(), t.moderated_post_hint()),
            pick("moderation", Moderation::Pre.code(), t.moderated_pre(), t.moderated_pre_hint()),
        ],
        languages: of_lang("languages"),
        main: of_lang("main"),
        changes: changes(here).await?,
        v,
    })
}

/// Keeps the settings.
pub(super) async fn save(here: Here, Form(typed): Form<Typed>) -> Result {
    let one = [
        "opens",
        "rate_only_from",
        "closes",
        "visibility",
        "moderation",
        "main",
        "threshold",
        "retention_days",
        "revision",
        "reason",
    ];
    let typed = typed.checked(&one, &["languages"])?;
    let (settings, found) = read(&here.b().settings, &typed);
    match keep(&here, &typed, settings, None, found).await? {
        None => Ok(here.done("/settings", "saved")),
        Some(errors) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &settings_page(&here, typed, errors).await?)
        }
    }
}

/// The settings with what was typed in them.
fn read(was: &Settings, typed: &Typed) -> (Settings, Vec<FieldError>) {
    let (mut s, mut found) = (was.clone(), Vec::new());
    let mut moment = |name: &str, was: Option<Timestamp>| match typed.of(name).trim() {
        "" => None,
        // The form shows minutes: what was not touched keeps its seconds.
        text if was.is_some_and(|m| m.to_local_input() == text) => was,
        text => Timestamp::from_local_input(text).or_else(|| {
            found.push(FieldError::new(name, Problem::NotADate));
            was
        }),
    };
    s.phases.opens = moment("opens", was.phases.opens);
    s.phases.rate_only_from = moment("rate_only_from", was.phases.rate_only_from);
    s.phases.closes = moment("closes", was.phases.closes);
    match Visibility::from_code(typed.of("visibility")) {
        Some(one) => s.visibility = one,
        None => found.push(FieldError::new("visibility", Problem::NotAChoice)),
    }
    match Moderation::from_code(typed.of("moderation")) {
        Some(one) => s.moderation = one,
        None => found.push(FieldError::new("moderation", Problem::NotAChoice)),
    }
    s.languages = Lang::ALL.into_iter().filter(|l| typed.has("languages", l.code())).collect();
    // The main language goes first: pages fall back to it.
    if let Ok(main) = typed.of("main").parse::<Lang>()
        && let Some(at) = s.languages.iter().position(|l| *l == main)
    {
        s.languages.swap(0, at);
    }
    s.threshold = typed.number("threshold", &mut found, (3, 100));
    s.retention_days = typed.number("retention_days", &mut found, (0, 3_650));
    (s, found)
}

#[cfg(test)]
mod tests {
    use kernel::LocalizedText;

    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let mut out = Typed::default();
        let all = [
            ("visibility", "until_published"),
            ("moderation", "post"),
            ("threshold", "5"),
            ("retention_days", "365"),
            ("main", "sv"),
        ];
        all.iter().chain(pairs).for_each(|(n, v)| out.put(*n, *v));
        out.put_all("languages", vec!["fi".to_owned(), "sv".to_owned()]);
        out
    }

    #[test]
    fn times_are_helsinki_s_and_the_main_language_goes_first() {
        let was = Settings::new(LocalizedText::one(Lang::Fi, "Otsikko"));
        let (now, found) = read(&was, &typed(&[("opens", "2026-12-01T09:00")]));
        assert_eq!(found, []);
        assert_eq!(now.phases.opens.unwrap().to_iso(), "2026-12-01T07:00:00Z");
        assert_eq!(now.languages, [Lang::Sv, Lang::Fi]);
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_field() {
        let was = Settings::new(LocalizedText::one(Lang::Fi, "Otsikko"));
        let sent = typed(&[("closes", "huomenna"), ("threshold", "kaksi"), ("visibility", "all")]);
        let fields: Vec<String> = read(&was, &sent).1.into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["closes", "visibility", "threshold"]);
    }
}
