// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The results for programs: public aggregates for everybody, the engine's report for researchers.

use kernel::{Lang, Permission};
use opinion::Method;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use web::{Access, ApiDoc, HeaderMap, Path, Query, Result, Route, StatusCode, Visit, WebError, get};

use crate::{
    contract,
    disclosure::{Figure, Why},
    door::{Found, find},
    lens::Lens,
    outcome::{IdeaResult, Outcome, Perception, Share},
    pages::parts::Told,
    themes::ThemeRow,
    words,
};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/brainstorms/{id}/results", Access::Public, results).doc(
            ApiDoc::new("Public results: aggregates under the disclosure rule")
                .query("kunta", "A municipality's code: adds `lens`, its people or those who stand for them",
                    json!({ "type": "string", "pattern": "^[0-9]{3}$" }))
                .response(200, "The newest result", json!({ "type": "object", "required": [
                    "participants", "votes", "ideas", "comments", "version", "live", "k", "groups", "consensus",
                    "divisive", "group_aware_consensus", "by_role", "by_channel"] }))
                .response(202, "The first result is being computed", json!({ "type": "object" }))
                .response(404, "No such brainstorm, or its results are not public", Value::Null),
        ),
        get("/api/v1/brainstorms/{id}/analysis", Access::Staff(Permission::ExportRows), analysis)
            .audited("insight.rows")
            .doc(
            ApiDoc::new("For researchers: positions and groups of participants, with new ids for each call")
                .query("method", "How: Riihi's own method where left out", json!({ "type": "string", "enum": ["riihi", "compatible"] }))
                .response(200, "The engine's report", json!({ "type": "object" }))
                .response(404, "No such brainstorm, or its results may not be read yet", Value::Null),
        ),
    ]
}

#[derive(Deserialize)]
struct Which {
    id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Through {
    /// The code of a municipality.
    kunta: String,
}

async fn results(
    visit: Visit,
    Path(which): Path<Which>,
    Query(through): Query<Through>,
    headers: HeaderMap,
) -> Result {
    match find(&visit, &which.id).await? {
        Found::Computing => web::json(StatusCode::ACCEPTED, &json!({ "state": "computing" })),
        Found::Told(told) => {
            let version = crate::pages::version(&told);
            let created = told.brainstorm.created_at.date();
            let lens = Lens::new(&told.outcome, created, &through.kunta);
            let code = lens.as_ref().map_or("", |l| l.municipality.code.as_str());
            let address = format!("{} {code} {}", visit.path, told.not_public);
            let cached = visit.state.pages.text(&address, version, "application/json", || {
                let shown = |idea: &IdeaResult| told.ideas.contains_key(&idea.id);
                let mut out = public(&told);
                if let (Some(lens), Some(object)) = (&lens, out.as_object_mut()) {
                    object.insert("lens".to_owned(), seen(&told.outcome, lens, &shown));
                }
                Ok(out.to_string())
            })?;
            Ok(cached.respond(&headers))
        }
    }
}

/// How researchers want the analysis.
#[derive(Deserialize)]
struct How {
    /// `compatible` (with published results of Polis) or, left out, Riihi's own.
    method: Option<String>,
}

async fn analysis(visit: Visit, Path(which): Path<Which>, Query(how): Query<How>) -> Result {
    let method = match how.method.as_deref() {
        Some("compatible" | "polis") => Method::Polis,
        _ => Method::Riihi,
    };
    let rows = contract::rows(&visit.state, &visit.actor(), &which.id, "analysis").await?;
    let report = tokio::task::spawn_blocking(move || {
        rows.conversation().map(|conversation| crate::export::report(&conversation, method))
    });
    let report = report.await.map_err(WebError::internal)?.map_err(WebError::internal)?;
    web::json(StatusCode::OK, &report)
}

/// A number: exact ones as numbers, others as `{"about": 410}`, `{"under": 5}` or `null`.
fn number(f: Figure) -> Value {
    match f {
        Figure::Shown(n) => json!(n),
        Figure::About(n) => json!({ "about": n }),
        Figure::AtLeast(n) => json!({ "at_least": n }),
        Figure::Hidden(Why::Under(n)) => json!({ "under": n }),
        Figure::Hidden(_) => Value::Null,
    }
}

fn share(s: &Share) -> Value {
    json!({ "rated": number(s.of), "agree": number(s.agree), "share": s.value().map(round) })
}

fn round(x: f64) -> f64 {
    (x * 10_000.0).round() / 10_000.0
}

fn keyed<'a>(rows: impl IntoIterator<Item = (&'a String, Value)>) -> Value {
    Value::Object(rows.into_iter().map(|(k, v)| (k.clone(), v)).collect::<Map<_, _>>())
}

/// A municipality's people, or those who stand for them, idea by idea.
fn seen(o: &Outcome, lens: &Lens, shown: &dyn Fn(&IdeaResult) -> bool) -> Value {
    let ideas = lens.shown.as_ref().map(|slice| {
        let told = o.ideas.iter().filter(|i| shown(i));
        let one = |i: &IdeaResult| Some((i.id.clone(), share(&slice.share(i)?)));
        Value::Object(told.filter_map(one).collect())
    });
    json!({
        "kunta": lens.municipality.code.as_str(),
        "name_fi": lens.municipality.name(Lang::Fi),
        "name_sv": lens.municipality.name(Lang::Sv),
        "participants": lens.own.map(number),
        "figures_of": lens.shown.as_ref().map(|s| json!({ "variable": s.variable.code(o), "value": s.key,
            "participants": s.people(o).map(number) })),
        "ideas": ideas,
    })
}

/// The themes with their official answers.
fn themes(told: &Told) -> Value {
    let each = |of: &dyn Fn(Lang) -> String| {
        Value::Object(Lang::ALL.into_iter().map(|l| (l.code().to_owned(), json!(of(l)))).collect())
    };
    let one = |t: &ThemeRow| {
        let answers = t
            .answers
            .iter()
            .map(|a| json!({ "day": a.on.to_iso(), "text": each(&|l| a.words.exact(l).to_owned()) }));
        json!({ "id": t.id, "name": each(&|l| t.name(l).0.to_owned()), "named": t.names.is_some(),
            "ideas": t.ideas, "share": round(t.share), "answers": answers.collect::<Vec<_>>() })
    };
    told.themes.themes.iter().map(one).collect()
}

/// What people thought others think of an idea.
fn guesses(p: &Perception, idea: &str) -> Value {
    let roles = p
        .roles
        .iter()
        .map(|(role, n, mean)| (role, json!({ "guessed": number(*n), "guess": mean.map(round) })));
    json!({ "idea": idea, "agree": round(p.result), "of_residents": p.of_residents, "by_role": keyed(roles) })
}

/// The public result as JSON; ideas that have been taken away since are left out.
pub(crate) fn public(told: &Told) -> Value {
    let o: &Outcome = &told.outcome;
    let shown = |i: &IdeaResult| told.ideas.contains_key(&i.id);
    let id = |at: &usize| o.ideas.get(*at).filter(|i| shown(i)).map(|i| i.id.clone());
    let list = |places: &[usize]| places.iter().filter_map(id).collect::<Vec<_>>();
    let letters: Vec<String> = o.groups.list.iter().map(|g| words::letter(g.letter)).collect();
    let by = |rows: &[String], pick: &dyn Fn(&IdeaResult) -> &[Share]| {
        let of = |i: &IdeaResult| keyed(rows.iter().zip(pick(i)).map(|(r, s)| (r, share(s))));
        Value::Object(o.ideas.iter().filter(|i| shown(i)).map(|i| (i.id.clone(), of(i))).collect())
    };
    let who = |key: &str| {
        let found = o.who.iter().find(|b| b.key == key);
        found.map_or(Value::Null, |b| keyed(b.rows.iter().map(|(k, f)| (k, number(*f)))))
    };
    let groups = o.groups.list.iter().zip(&letters).map(|(g, letter)| {
        let marks = g.representative.iter().filter_map(|(at, agrees)| {
            let i = o.ideas.get(*at).filter(|i| shown(i))?;
            let place = letters.iter().position(|l| l == letter)?;
            Some(json!({ "idea": i.id, "side": if *agrees { "agree" } else { "disagree" },
                "result": i.groups.get(place).map(share) }))
        });
        json!({ "id": letter, "size": number(g.size), "share": g.share,
            "representative": marks.collect::<Vec<_>>() })
    });
    let ideas = o.ideas.iter().filter(|i| shown(i)).map(|i| {
        let [agree, disagree, skip] = i.shares.map(round);
        json!({ "id": i.id, "question": i.question, "language": i.lang, "rated": number(i.seen),
            "counts": i.counts.map(|[a, d, s]| json!({ "agree": a, "disagree": d, "skip": s })),
            "agree": agree, "disagree": disagree, "skip": skip, "meta": i.meta,
            "theme": told.themes.of.get(&i.id).filter(|t| **t != 0),
            "interval": [round(i.interval.0), round(i.interval.1)], "important": number(i.important),
            "weighted": i.weighted.map(|w| json!({ "agree": round(w.share), "step": w.step,
                "interval": [round(w.interval.0), round(w.interval.1)] })) })
    });
    let across = |pick: &dyn Fn(&IdeaResult) -> Option<f64>| {
        let found =
            o.ideas.iter().filter(|i| shown(i)).filter_map(|i| Some((i.id.clone(), json!(round(pick(i)?)))));
        Value::Object(found.collect())
    };
    json!({
        "version": o.version,
        "live": o.live,
        "threshold": o.threshold,
        "participants": number(o.participants),
        "raters": number(o.raters),
        "votes": o.ratings,
        "ideas": o.idea_count,
        "comments": o.comments,
        "k": o.groups.list.len(),
        "groups": groups.collect::<Vec<_>>(),
        "consensus": { "agree": list(&o.lists.agreed), "disagree": list(&o.lists.disagreed),
            "roles": list(&o.lists.common_roles), "groups": list(&o.lists.common_groups) },
        "divisive": { "roles": list(&o.lists.divide_roles), "groups": list(&o.lists.divide_groups) },
        "group_aware_consensus": across(&|i| i.across_groups),
        "role_aware_consensus": across(&|i| i.across_roles),
        "by_role": by(&o.rows.roles, &|i| &i.roles),
        "by_group": by(&letters, &|i| &i.groups),
        "by_type": by(&o.rows.types, &|i| &i.types),
        "by_region": by(&o.rows.regions, &|i| &i.regions),
        "by_further": o.rows.further.iter().enumerate().map(|(at, (name, rows))| json!({ "variable": name,
            "ideas": by(rows, &|i| i.further.get(at).map_or(&[][..], Vec::as_slice)) })).collect::<Vec<_>>(),
        "by_channel": o.channels.iter().map(|c| json!({ "channel": c.kind, "reached": c.reached,
            "opened": c.opened, "joined": number(c.joined), "contributed": number(c.contributed) })).collect::<Vec<_>>(),
        "who": { "roles": who("stakeholder_group"), "types": who("type"), "regions": who("region"),
            "languages": who("lang"), "ages": who("age_band"), "sexes": who("sex") },
        "weighting": o.weighting.as_ref().map(|w| json!({ "by": w.margins, "residents_only": w.residents_only,
            "from_age": w.from_age, "effective": w.effective, "joined": w.joined, "trimmed": w.trimmed,
            "not_shown_because": w.caution })),
        "results": ideas.collect::<Vec<_>>(),
        "themes": themes(told),
        "perception": o.perception.iter().filter_map(|p| Some(guesses(p, &o.ideas.get(p.idea).filter(|i| shown(i))?.id))).collect::<Vec<_>>(),
        "questions": o.questions.iter().map(|q| json!({ "id": q.id, "kind": q.kind, "answered": number(q.answered),
            "weighted": keyed(q.options.iter().zip(&q.weighted).filter_map(|((k, _), w)| Some((k, {
                let w = (*w)?;
                json!({ "share": round(w.share), "step": w.step, "interval": [round(w.interval.0), round(w.interval.1)] })
            })))),
            "options": keyed(q.options.iter().map(|(k, f)| (k, number(*f)))),
            "by_role": keyed(q.roles.iter().map(|(r, n, line)| (r, json!({ "answered": number(*n),
                "options": keyed(q.options.iter().zip(line).map(|((k, _), f)| (k, number(*f)))) })))),
            "by_area": q.areas.iter().map(|(variable, row, n, line)| json!({ "variable": variable, "value": row,
                "answered": number(*n),
                "options": keyed(q.options.iter().zip(line).map(|((k, _), f)| (k, number(*f)))) })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        "two_axis": o.fields.iter().map(|f| json!({ "id": f.id, "question": f.question, "rated": number(f.seen),
            "x": f.x, "y": f.y })).collect::<Vec<_>>(),
        "languages": Lang::ALL.map(Lang::code),
    })
}
