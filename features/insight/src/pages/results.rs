// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The results page: one story from the promise to the method.

use askama::Template;
use brainstorm::contract::{PromiseStanding, QuestionKind};
use charts::{
    Axis, Bar, Bars, Figure, Fourfold, Gap, Gaps, Group, Likert, LikertStep, Mark, OpinionMap, Point, Table,
    Tone, bars, fourfold, gaps, likert, opinion_map,
};
use kernel::Date;
use kunta::register;

use super::{
    parts::{IdeaRow, Reader},
    who::Block,
};
use crate::{
    messages::T,
    outcome::{Gap as Distance, QuestionResult, Share},
    words,
};

/// So many ideas of a list in the open.
const SHOWN: usize = 5;

/// The page.
#[derive(Template)]
#[template(path = "results.html")]
pub(crate) struct ResultsPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) stamp: String,
    pub(crate) marks: Vec<(String, &'static str)>,
    pub(crate) live: bool,
    pub(crate) not_public: bool,
    pub(crate) promise: Option<Promise>,
    pub(crate) short: Vec<Short>,
    pub(crate) lens: Option<Lens>,
    pub(crate) places: Vec<(String, &'static str, bool)>,
    pub(crate) stats: Vec<(String, &'static str)>,
    pub(crate) who: Vec<Block>,
    pub(crate) key: String,
    pub(crate) agree_lead: &'static str,
    pub(crate) agree: Vec<IdeaRow>,
    pub(crate) agree_table: Table,
    pub(crate) divide_roles: Vec<IdeaRow>,
    pub(crate) divide_roles_table: Table,
    pub(crate) divide_groups: Vec<IdeaRow>,
    pub(crate) divide_groups_table: Table,
    pub(crate) groups: Vec<GroupCard>,
    pub(crate) no_groups: &'static str,
    pub(crate) clarity: &'static str,
    pub(crate) map: Option<Figure>,
    pub(crate) perception: Vec<Guessed>,
    pub(crate) questions: Vec<Asked>,
    pub(crate) every_idea: String,
    pub(crate) ideas_href: String,
    pub(crate) method_href: String,
    pub(crate) json_href: String,
}

/// The promise as it stands today.
pub(crate) struct Promise {
    pub(crate) standing: String,
    pub(crate) tone: &'static str,
    pub(crate) lines: Vec<String>,
}

/// A finding of the summary.
pub(crate) struct Short {
    pub(crate) says: String,
    pub(crate) idea: Option<(String, &'static str)>,
    pub(crate) href: &'static str,
}

/// One municipality beside the country.
pub(crate) struct Lens {
    pub(crate) says: String,
    pub(crate) rows: Vec<(String, &'static str, String, Figure)>,
}

/// An opinion group.
pub(crate) struct GroupCard {
    pub(crate) letter: String,
    pub(crate) index: usize,
    pub(crate) label: String,
    pub(crate) size: String,
    pub(crate) marks: Vec<(&'static str, String, &'static str, String, String)>,
    pub(crate) roles: String,
    pub(crate) warning: String,
}

/// Guesses about one idea.
pub(crate) struct Guessed {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) href: String,
    pub(crate) figure: Figure,
}

/// A question of another kind.
pub(crate) struct Asked {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) answered: String,
    pub(crate) figure: Option<Figure>,
    pub(crate) roles_id: String,
    pub(crate) roles: Table,
    pub(crate) texts: Vec<String>,
}

impl ResultsPage {
    /// Puts the page together. `kunta` is the code in the address.
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, today: Date, kunta: Option<&str>) -> Self {
        let (t, o) = (reader.t(), reader.outcome());
        let with_roles = !o.lists.common_roles.is_empty();
        let with_groups = !o.lists.common_groups.is_empty();
        let (agree, agree_lead) = match (with_roles, with_groups) {
            (true, _) => (&o.lists.common_roles, t.agree_roles_lead()),
            (false, true) => (&o.lists.common_groups, t.agree_groups_lead()),
            (false, false) => (&o.lists.agreed, t.agree_people_lead()),
        };
        let whole = |n: u64| ui::format::whole(reader.lang, i64::try_from(n).unwrap_or(i64::MAX));
        let stats = vec![
            (words::figure(reader.lang, o.participants), t.participants()),
            (reader.n(o.idea_count), t.ideas()),
            (whole(o.ratings), t.ratings()),
            (reader.n(o.comments), t.comments()),
        ];
        let places = register().all().iter().map(|m| {
            let code = m.code.to_string();
            let chosen = kunta == Some(code.as_str());
            (code, m.name(reader.lang), chosen)
        });
        let mut places: Vec<_> = places.collect();
        places.sort_by_key(|(_, name, _)| sort_key(name));
        let has_places = !o.rows.types.is_empty();
        Self {
            title: reader.title(),
            lead: t.numbers(
                &words::figure(reader.lang, o.raters),
                &reader.n(o.idea_count),
                &whole(o.ratings),
            ),
            stamp: reader.stamp(),
            marks: reader.marks(),
            live: o.live,
            not_public: reader.told.not_public,
            promise: promise(reader, today),
            short: short(reader),
            lens: kunta.filter(|_| has_places).and_then(|code| lens(reader, code)),
            places: if has_places { places } else { Vec::new() },
            stats: stats.into_iter().filter(|(n, label)| n != "0" || *label == t.participants()).collect(),
            who: reader.who(),
            key: reader.key(),
            agree_lead,
            agree: agree.iter().take(SHOWN).filter_map(|at| agreed(reader, *at, with_roles)).collect(),
            agree_table: reader.table(t.agree_all(), agree),
            divide_roles: divided(reader, &o.lists.divide_roles, true),
            divide_roles_table: reader.table(t.divides_roles(), &o.lists.divide_roles),
            divide_groups: divided(reader, &o.lists.divide_groups, false),
            divide_groups_table: reader.table(t.divides_groups(), &o.lists.divide_groups),
            groups: cards(reader),
            no_groups: match o.groups.none.as_deref() {
                Some("no_votes") => t.no_groups_votes(),
                Some("alike") => t.no_groups_alike(),
                Some(_) => t.no_groups_few(),
                None => "",
            },
            clarity: match o.groups.clarity {
                Some(c) if c >= 0.5 => t.clarity_clear(),
                Some(c) if c >= 0.3 => t.clarity_some(),
                Some(_) => t.clarity_weak(),
                None => "",
            },
            map: map(reader),
            perception: perception(reader),
            questions: o.questions.iter().filter_map(|q| asked(reader, q)).chain(fields(reader)).collect(),
            every_idea: t.every_idea_lead(&reader.n(o.idea_count)),
            ideas_href: reader.href("/ideas"),
            method_href: reader.href("/method"),
            json_href: format!("/api/v1/brainstorms/{}/results", reader.told.brainstorm.id),
            shell,
            t,
        }
    }
}

/// Names sorted as Finnish and Swedish sort: å, ä and ö last.
fn sort_key(name: &str) -> String {
    name.to_lowercase().replace('å', "{").replace('ä', "|").replace('ö', "}")
}

fn promise(reader: Reader<'_>, today: Date) -> Option<Promise> {
    let (t, p) = (reader.t(), &reader.told.brainstorm.settings.promise);
    let by = words::date(reader.lang, p.answer_by?);
    let (standing, tone) = match p.standing(today)? {
        PromiseStanding::Kept => {
            let on = p.answered_on.map(|d| words::date(reader.lang, d)).unwrap_or_default();
            (t.promise_kept(&on), "notice-success")
        }
        PromiseStanding::Due => (t.promise_due(&by), "notice-promise"),
        PromiseStanding::Overdue => (t.promise_overdue(&by), "notice-warning"),
    };
    let mut lines = Vec::new();
    if !p.who_decides.is_empty() {
        lines.push(t.who_decides(p.who_decides.get(reader.lang)));
    }
    if !p.what_can_change.is_empty() {
        lines.push(t.can_change(p.what_can_change.get(reader.lang)));
    }
    Some(Promise { standing, tone, lines })
}

/// The three findings a councillor reads first.
fn short(reader: Reader<'_>) -> Vec<Short> {
    let (t, o) = (reader.t(), reader.outcome());
    let idea = |at: &usize| reader.words(*at).map(|(text, lang, _)| (text, lang));
    let mut out = Vec::new();
    let common =
        [&o.lists.common_roles, &o.lists.common_groups, &o.lists.agreed].into_iter().find_map(|l| l.first());
    if let Some(at) = common {
        let share = o.ideas.get(*at).and_then(|i| i.shares.first().copied()).unwrap_or(0.0);
        out.push(Short {
            says: t.short_agree(&words::percent(reader.lang, share)),
            idea: idea(at),
            href: "#agree",
        });
    }
    if let Some(at) = o.lists.divide_roles.first().or_else(|| o.lists.divide_groups.first()) {
        out.push(Short { says: t.short_divide().to_owned(), idea: idea(at), href: "#divides" });
    }
    let k = i64::try_from(o.groups.list.len()).unwrap_or(0);
    let says = if k == 0 { t.short_no_groups().to_owned() } else { t.short_groups(k) };
    let sizes: Vec<String> = o
        .groups
        .list
        .iter()
        .map(|g| format!("{} {}", t.group(&words::letter(g.letter)), words::percent(reader.lang, g.share)))
        .collect();
    let idea = (!sizes.is_empty()).then(|| (sizes.join(", "), reader.lang.code()));
    out.push(Short { says, idea, href: "#groups" });
    out
}

/// An idea that all agree on, with its shares by role or by group.
fn agreed(reader: Reader<'_>, at: usize, roles: bool) -> Option<IdeaRow> {
    let (t, o) = (reader.t(), reader.outcome());
    let idea = o.ideas.get(at)?;
    let mut row = reader.row(at)?;
    let letters = reader.letters();
    let (variable, rows, shares) =
        if roles { ("role", &o.rows.roles, &idea.roles) } else { ("group", &letters, &idea.groups) };
    let least = rows
        .iter()
        .zip(shares)
        .filter_map(|(r, s)| Some((r, s, s.value()?)))
        .min_by(|a, b| a.2.total_cmp(&b.2));
    if let Some((name, share, _)) = least {
        let name = if roles { words::value(reader.lang, "role", name) } else { t.group(name) };
        row.sentence = t.least_agree(&name, &words::share(reader.lang, *share));
        row.more = Some(reader.by(if roles { t.by_role() } else { t.by_group() }, variable, rows, shares));
    }
    Some(row)
}

/// Ideas that divide, each with the two that are furthest apart.
fn divided(reader: Reader<'_>, places: &[usize], roles: bool) -> Vec<IdeaRow> {
    let (t, o) = (reader.t(), reader.outcome());
    let letters = reader.letters();
    let rows = if roles { &o.rows.roles } else { &letters };
    places
        .iter()
        .take(SHOWN)
        .filter_map(|at| {
            let idea = o.ideas.get(*at)?;
            let (gap, shares): (Distance, &[Share]) =
                if roles { (idea.role_gap?, &idea.roles) } else { (idea.group_gap?, &idea.groups) };
            let mut row = reader.row(*at)?;
            let name = |i: usize| {
                let key = rows.get(i).cloned().unwrap_or_default();
                if roles { words::value(reader.lang, "role", &key) } else { t.group(&key) }
            };
            let share = |i: usize| shares.get(i).map(|s| words::share(reader.lang, *s)).unwrap_or_default();
            row.sentence =
                t.divide_sentence(&name(gap.more), &share(gap.more), &name(gap.less), &share(gap.less));
            let variable = if roles { "role" } else { "group" };
            row.bar = reader.by(t.divides(), variable, rows, shares).svg;
            Some(row)
        })
        .collect()
}

fn cards(reader: Reader<'_>) -> Vec<GroupCard> {
    let (t, o) = (reader.t(), reader.outcome());
    o.groups
        .list
        .iter()
        .enumerate()
        .map(|(g, group)| {
            let letter = words::letter(group.letter);
            let marks = group.representative.iter().filter_map(|(at, agrees)| {
                let (text, lang, _) = reader.words(*at)?;
                let idea = o.ideas.get(*at)?;
                let here = idea.groups.get(g).map(|s| words::share(reader.lang, *s)).unwrap_or_default();
                let everybody = words::percent(reader.lang, idea.shares.first().copied().unwrap_or(0.0));
                let side = if *agrees { t.group_agrees() } else { t.group_disagrees() };
                Some((side, text, lang, t.group_here(&here, &everybody), reader.row(*at)?.href))
            });
            let told = f64::from(group.roles_total.max(1));
            let mut roles: Vec<(f64, String)> = o
                .rows
                .roles
                .iter()
                .zip(&group.roles)
                .filter_map(|(r, f)| {
                    Some((f64::from(f.number()?) / told, words::value(reader.lang, "role", r)))
                })
                .collect();
            roles.sort_by(|a, b| b.0.total_cmp(&a.0));
            let roles: Vec<String> = roles
                .iter()
                .take(3)
                .map(|(s, name)| format!("{name} {}", words::percent(reader.lang, *s)))
                .collect();
            let speaking = match group.mostly.as_deref() {
                Some("fi") => t.speaking_fi(),
                Some("sv") => t.speaking_sv(),
                Some("en") => t.speaking_en(),
                _ => "",
            };
            GroupCard {
                index: (g + 1).min(8),
                label: t.group(&letter),
                letter,
                size: t.group_size(
                    &words::figure(reader.lang, group.size),
                    &words::percent(reader.lang, group.share),
                ),
                marks: marks.collect(),
                roles: roles.join(", "),
                warning: if speaking.is_empty() { String::new() } else { t.group_mostly(speaking) },
            }
        })
        .collect()
}

fn map(reader: Reader<'_>) -> Option<Figure> {
    let (t, o) = (reader.t(), reader.outcome());
    if o.map.points.is_empty() {
        return None;
    }
    let groups: Vec<Group> = o
        .groups
        .list
        .iter()
        .enumerate()
        .map(|(i, g)| {
            let letter = words::letter(g.letter);
            let about = g.representative.first().and_then(|(at, agrees)| {
                let side = if *agrees { t.group_agrees() } else { t.group_disagrees() };
                Some(format!("{side}: {}", reader.words(*at)?.0))
            });
            Group {
                index: u8::try_from(i + 1).unwrap_or(8).min(8),
                label: t.group(&letter),
                letter,
                size: t
                    .group_size(&words::figure(reader.lang, g.size), &words::percent(reader.lang, g.share)),
                about: about.unwrap_or_default(),
            }
        })
        .collect();
    let sizes: Vec<String> = groups.iter().map(|g| format!("{}: {}.", g.label, g.size)).collect();
    let sentence = t.map_text(&sizes.join(" "));
    let points = o.map.points.iter().map(|(x, y, g)| Point { x: *x, y: *y, group: (g + 1).min(8) }).collect();
    let chart = OpinionMap {
        title: t.map_title().to_owned(),
        description: sentence.clone(),
        head: [t.map_group(), t.map_size(), t.map_about()].map(str::to_owned).to_vec(),
        groups,
        points,
        you: None,
    };
    Some(opinion_map("opinion-map", &chart).with_sentence(sentence))
}

fn perception(reader: Reader<'_>) -> Vec<Guessed> {
    let (t, o) = (reader.t(), reader.outcome());
    o.perception
        .iter()
        .take(SHOWN)
        .filter_map(|p| {
            let (text, lang, _) = reader.words(p.idea)?;
            let result = words::percent(reader.lang, p.result);
            let known: Vec<(String, f64)> = p
                .roles
                .iter()
                .filter_map(|(r, _, mean)| Some((words::value(reader.lang, "role", r), (*mean)?)))
                .collect();
            let far =
                known.iter().max_by(|a, b| (a.1 - p.result).abs().total_cmp(&(b.1 - p.result).abs()))?;
            let guess = words::percent(reader.lang, far.1);
            let sentence = if far.1 < p.result {
                t.guess_low(&far.0, &guess, &result)
            } else {
                t.guess_high(&far.0, &guess, &result)
            };
            let rows = known.iter().map(|(name, mean)| Gap {
                label: name.clone(),
                guess: *mean,
                result: p.result,
                guess_text: words::percent(reader.lang, *mean),
                result_text: result.clone(),
                note: String::new(),
            });
            let figure = gaps(&Gaps {
                caption: text.clone(),
                item: t.role().to_owned(),
                words: (t.guess().to_owned(), t.result().to_owned()),
                rows: rows.collect(),
            });
            Some(Guessed {
                id: format!("guess-{}", p.idea),
                text,
                lang,
                href: reader.row(p.idea)?.href,
                figure: figure.with_sentence(sentence),
            })
        })
        .collect()
}

fn asked(reader: Reader<'_>, q: &QuestionResult) -> Option<Asked> {
    let t = reader.t();
    let question = reader.told.questions.iter().find(|x| x.id.to_string() == q.id)?;
    let text = question.spec.text.get(reader.lang).to_owned();
    let total = f64::from(q.answered.number().unwrap_or(0).max(1));
    let share = |f: crate::disclosure::Figure| f.number().map_or(0.0, |n| (f64::from(n) / total).min(1.0));
    let label = |key: &str| match &question.spec.kind {
        QuestionKind::Choice { options, .. } => options
            .iter()
            .find(|o| o.key == key)
            .map_or_else(|| key.to_owned(), |o| o.label.get(reader.lang).to_owned()),
        _ => key.to_owned(),
    };
    let percent = |f| words::percent(reader.lang, share(f));
    let figure = match &question.spec.kind {
        QuestionKind::Choice { .. } => {
            let rows = q.options.iter().map(|(key, f)| Bar {
                label: label(key),
                value: percent(*f),
                note: words::figure(reader.lang, *f),
                share: share(*f),
                interval: f
                    .number()
                    .map(|n| opinion::statistics::wilson(n, q.answered.number().unwrap_or(0).max(n), 1.96)),
                tone: Tone::Brand,
            });
            let head = [t.option(), t.share(), t.people_count()].map(str::to_owned).to_vec();
            Some(bars(&Bars { caption: text.clone(), head, rows: rows.collect(), full: None }))
        }
        QuestionKind::Scale { low, high, .. } => {
            let counts: Vec<u32> = q.options.iter().map(|(_, f)| f.number().unwrap_or(0)).collect();
            let half = counts.iter().sum::<u32>() / 2;
            let mut sum = 0;
            let middle = counts.iter().position(|n| {
                sum += n;
                sum > half
            });
            let steps = q.options.iter().map(|(key, f)| LikertStep {
                label: key.clone(),
                count: f64::from(f.number().unwrap_or(0)),
                text: percent(*f),
            });
            Some(likert(&Likert {
                caption: text.clone(),
                head: [t.step(), t.share()].map(str::to_owned).to_vec(),
                ends: (low.get(reader.lang).to_owned(), high.get(reader.lang).to_owned()),
                steps: steps.collect(),
                median: middle,
                median_word: t.median().to_owned(),
            }))
        }
        _ => None,
    };
    let roles = q.roles.iter().filter(|(_, n, _)| n.number().is_some()).map(|(role, n, line)| {
        let mut cells = vec![words::value(reader.lang, "role", role), words::figure(reader.lang, *n)];
        cells.extend(line.iter().map(|f| words::figure(reader.lang, *f)));
        cells
    });
    let mut head = vec![t.role().to_owned(), t.people_count().to_owned()];
    head.extend(q.options.iter().map(|(key, _)| label(key)));
    Some(Asked {
        id: format!("q-{}", q.id),
        text: text.clone(),
        answered: t.answered(&words::figure(reader.lang, q.answered)),
        figure,
        roles_id: format!("r-{}", q.id),
        roles: Table { caption: format!("{text}: {}", t.by_role()), head, rows: roles.collect() },
        texts: q.texts.clone(),
    })
}

/// Questions whose ideas are rated on two axes.
fn fields<'a>(reader: Reader<'a>) -> impl Iterator<Item = Asked> + 'a {
    let t = reader.t();
    reader.told.questions.iter().filter_map(move |question| {
        let brainstorm::contract::Rated::TwoAxis { x, y } = &question.spec.kind.ideas()?.rated else {
            return None;
        };
        let id = question.id.to_string();
        let all: Vec<_> = reader.outcome().fields.iter().filter(|f| f.question == id).collect();
        let axis = |a: &brainstorm::contract::Axis| Axis {
            name: a.name.get(reader.lang).to_owned(),
            low: a.low.get(reader.lang).to_owned(),
            high: a.high.get(reader.lang).to_owned(),
        };
        let marks: Vec<Mark> = all
            .iter()
            .filter_map(|f| {
                let (xs, ys) = (f.x?, f.y?);
                let label = reader.told.ideas.get(&f.id)?.shown(reader.lang).0.to_owned();
                let middle = |q: [f64; 3]| ui::format::decimal(reader.lang, q[1], 1);
                Some(Mark { label, x: xs, y: ys, texts: (middle(xs), middle(ys)), boxed: false })
            })
            .take(30)
            .collect();
        let text = question.spec.text.get(reader.lang).to_owned();
        let boxed = marks.len() <= 6;
        let marks = marks.into_iter().map(|m| Mark { boxed, ..m }).collect();
        let chart = Fourfold {
            title: text.clone(),
            description: text.clone(),
            item: t.idea().to_owned(),
            x: axis(x),
            y: axis(y),
            steps: (1.0, 7.0),
            marks,
        };
        let figure = fourfold(&format!("field-{id}"), &chart);
        let n = i64::try_from(all.len()).unwrap_or(0);
        Some(Asked {
            id: format!("q-{id}"),
            text,
            answered: t.n_ideas(n),
            figure: Some(figure),
            roles_id: String::new(),
            roles: Table::default(),
            texts: Vec::new(),
        })
    })
}

/// A municipality's own people where there are enough, else its type, else its region.
fn lens(reader: Reader<'_>, code: &str) -> Option<Lens> {
    let (t, o) = (reader.t(), reader.outcome());
    let m = register().get(code.parse().ok()?)?;
    let name = m.name(reader.lang);
    let today = reader.told.brainstorm.created_at.date();
    let kind = crate::analysis::type_of(m, today);
    let known = |pick: &dyn Fn(&crate::outcome::IdeaResult) -> Option<Share>| {
        let mut rows: Vec<(usize, Share, f64)> = o
            .ideas
            .iter()
            .enumerate()
            .filter_map(|(at, i)| {
                let share = pick(i)?;
                Some((at, share, share.value()? - i.shares.first().copied()?))
            })
            .collect();
        rows.sort_by(|a, b| b.2.abs().total_cmp(&a.2.abs()));
        rows
    };
    let levels: [(&[String], &str, String); 3] = [
        (&o.rows.places, code, name.to_owned()),
        (&o.rows.types, kind, words::value(reader.lang, "type", kind)),
        (&o.rows.regions, m.region.code, m.region.name(reader.lang).to_owned()),
    ];
    let own = o.places.iter().find(|(c, _)| c == code).map(|(_, f)| *f);
    let says_own = own.map(|f| t.kunta_own(name, &words::figure(reader.lang, f))).unwrap_or_default();
    for (level, (rows, key, label)) in levels.iter().enumerate() {
        let Some(at) = rows.iter().position(|r| r == key) else { continue };
        let found = known(&|i| match level {
            0 => i.places.get(at).copied(),
            1 => i.types.get(at).copied(),
            _ => i.regions.get(at).copied(),
        });
        if found.len() < 3 {
            continue;
        }
        let says = if level == 0 { says_own } else { format!("{says_own} {}", t.kunta_few(name, label)) };
        let rows = found
            .into_iter()
            .take(SHOWN)
            .filter_map(|(at, share, _)| {
                let (text, lang, _) = reader.words(at)?;
                let idea = o.ideas.get(at)?;
                let everybody = idea.shares.first().copied().unwrap_or(0.0);
                let bar = |label: String, value: String, share: f64, tone| Bar {
                    label,
                    value,
                    note: String::new(),
                    share,
                    interval: None,
                    tone,
                };
                let rows = vec![
                    bar(label.clone(), words::share(reader.lang, share), share.value()?, Tone::Accent),
                    bar(
                        t.kunta_whole().to_owned(),
                        words::percent(reader.lang, everybody),
                        everybody,
                        Tone::Agree,
                    ),
                ];
                let head = vec![t.kunta().to_owned(), ui::Common(reader.lang).agree().to_owned()];
                let figure = bars(&Bars { caption: text.clone(), head, rows, full: None });
                Some((text, lang, reader.row(at)?.href, figure))
            })
            .collect();
        return Some(Lens { says: says.trim().to_owned(), rows });
    }
    let says = format!("{says_own} {}", t.kunta_few(name, t.kunta_whole()));
    Some(Lens { says: says.trim().to_owned(), rows: Vec::new() })
}
