// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The results as sheets of a workbook in the reader's language: what open data says in stable names for
//! programs, said in words for people. Every figure is the outcome's, which has been through the disclosure
//! rule; one that may not be told exactly stands as the words that pages have for it.

use brainstorm::contract::{QuestionKind, Rated, ResultPart};
use kernel::Lang;
use tables::{Cell, Shape, Sheet};

use crate::{
    disclosure::Figure,
    messages::workbook::Wb,
    open,
    outcome::{Share, ShareKind},
    pages::parts::Reader,
    slice::Variable,
    words,
};

/// The sheets that there is something for.
pub(crate) fn sheets(reader: Reader<'_>) -> Vec<Sheet> {
    let mut out = vec![ideas(reader)];
    out.extend(Variable::all(reader.outcome()).filter_map(|v| by(reader, v)));
    out.extend([who(reader), places(reader), themes(reader), groups(reader)].into_iter().flatten());
    out.extend([answers(reader), two_axis(reader), channels(reader)].into_iter().flatten());
    out
}

/// What stands on the first sheet beside the list: facts, and remarks.
pub(crate) fn about(
    reader: Reader<'_>,
    organiser: &str,
    origin: &str,
) -> (Vec<(String, String)>, Vec<String>) {
    let (w, o) = (Wb(reader.lang), reader.outcome());
    let size = reader.t().numbers(
        &words::figure(reader.lang, o.raters),
        &reader.n(o.idea_count),
        &reader.long(o.ratings),
    );
    let facts = vec![
        (w.organiser().to_owned(), organiser.to_owned()),
        (w.made().to_owned(), reader.stamp()),
        (w.scope().to_owned(), size),
        (w.address().to_owned(), format!("{origin}{}", reader.href(""))),
    ];
    let mut notes: Vec<String> = reader.marks().into_iter().map(|(text, _)| text).collect();
    notes.extend([w.same().to_owned(), w.rough(&o.threshold.to_string()), w.machine().to_owned()]);
    (facts, notes)
}

fn sheet(name: &str, says: &str, columns: &[(&str, Shape)]) -> Sheet {
    let columns = columns.iter().map(|(name, shape)| ((*name).to_owned(), *shape)).collect();
    Sheet { name: name.to_owned(), says: says.to_owned(), columns, rows: Vec::new() }
}

fn count(lang: Lang, f: Figure) -> Cell {
    match f {
        Figure::Shown(n) => Cell::Int(n.into()),
        other => Cell::Text(words::figure(lang, other)),
    }
}

fn share(lang: Lang, s: Share) -> Cell {
    match (s.kind(), s.value()) {
        (ShareKind::Exact, Some(value)) => Cell::Real(value),
        (ShareKind::Hidden, _) | (_, None) => Cell::Empty,
        _ => Cell::Text(words::share(lang, s)),
    }
}

fn ideas(reader: Reader<'_>) -> Sheet {
    use Shape::{Count, Share, Text, Words};
    let (w, lang, told) = (Wb(reader.lang), reader.lang, reader.told);
    let columns = [
        (w.idea(), Text),
        (w.language(), Words),
        (w.theme(), Words),
        (w.day(), Words),
        (w.rated(), Count),
        (w.agree(), Count),
        (w.disagree(), Count),
        (w.skip(), Count),
        (w.agree_share(), Share),
        (w.low(), Share),
        (w.high(), Share),
        (w.weighted(), Share),
        (w.weighted_low(), Share),
        (w.weighted_high(), Share),
        (w.important(), Count),
    ];
    let mut out = sheet(w.ideas(), w.ideas_says(), &columns);
    let list = reader.outcome().ideas.iter().enumerate().filter(|(_, i)| !i.meta);
    for (at, idea) in list {
        let Some((text, ..)) = reader.words(at) else { continue };
        let theme = told.themes.of.get(&idea.id).and_then(|id| told.themes.theme(*id));
        let mut row: Vec<Cell> = vec![
            text.into(),
            words::value(lang, "lang", &idea.lang).into(),
            theme.map(|t| t.name(lang).0.to_owned()).into(),
            words::day(lang, &idea.on).into(),
            count(lang, idea.seen),
        ];
        match idea.counts {
            Some(counts) => row.extend(counts.map(|n| Cell::Int(n.into()))),
            None => row.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
        }
        row.extend([idea.shares[0], idea.interval.0, idea.interval.1].map(Cell::Real));
        row.extend([
            idea.weighted.map(|x| x.share).into(),
            idea.weighted.map(|x| x.interval.0).into(),
            idea.weighted.map(|x| x.interval.1).into(),
            count(lang, idea.important),
        ]);
        out.rows.push(row);
    }
    out
}

fn by(reader: Reader<'_>, variable: Variable) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let keys = variable.keys(reader.outcome());
    if keys.is_empty() {
        return None;
    }
    // What the organiser does not publish is in no sheet either.
    let left_out = reader.told.brainstorm.settings.left_out.contains(&ResultPart::Channels);
    if left_out && variable.code(reader.outcome()) == "channel" {
        return None;
    }
    let further = reader.variable_name(variable);
    let name = match variable {
        Variable::Role => w.by_role(),
        Variable::Group => w.by_group(),
        Variable::Type => w.by_type(),
        Variable::Region => w.by_region(),
        Variable::Kunta => w.by_kunta(),
        Variable::Further(_) => further.as_str(),
    };
    // The name on the tab is cut where it is long.
    let says = format!("{}: {}", name.trim_end_matches(['.', '?']), w.by_says());
    let mut out = sheet(name, &says, &[(w.idea(), Shape::Text)]);
    out.columns.extend(keys.iter().map(|key| (reader.row_name(variable, key), Shape::Share)));
    for (at, idea) in reader.outcome().ideas.iter().enumerate().filter(|(_, i)| !i.meta) {
        let Some((text, ..)) = reader.words(at) else { continue };
        let mut row = vec![Cell::Text(text)];
        row.extend(variable.shares(idea).iter().map(|s| share(lang, *s)));
        out.rows.push(row);
    }
    Some(out)
}

fn who(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let columns = [
        (w.variable(), Shape::Words),
        (w.value(), Shape::Words),
        (w.people(), Shape::Count),
        (w.share(), Shape::Share),
    ];
    let mut out = sheet(w.who(), w.who_says(), &columns);
    for b in &reader.outcome().who {
        let total = b.total.number().filter(|n| *n > 0);
        for (value, f) in &b.rows {
            // A share only where the figure is exact: a rough one would look exact as a number.
            let part = match (f, total) {
                (Figure::Shown(n), Some(total)) if b.total.exact() => {
                    Cell::Real((f64::from(*n) / f64::from(total)).min(1.0))
                }
                _ => Cell::Empty,
            };
            out.rows.push(vec![
                reader.heading(&b.key).into(),
                reader.label(&b.key, value).into(),
                count(lang, *f),
                part,
            ]);
        }
    }
    (!out.rows.is_empty()).then_some(out)
}

fn places(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let columns = [
        (w.place(), Shape::Words),
        (w.level(), Shape::Words),
        (w.people(), Shape::Count),
        (w.population(), Shape::Count),
    ];
    let mut out = sheet(w.places(), w.places_says(), &columns);
    for place in open::areas(reader.told) {
        let name = if lang == Lang::Sv { place.names[1] } else { place.names[0] };
        let level = if place.level == "region" { w.region() } else { w.kunta() };
        out.rows.push(vec![
            name.into(),
            level.into(),
            count(lang, place.count),
            Cell::Int(place.population.into()),
        ]);
    }
    (!out.rows.is_empty()).then_some(out)
}

fn themes(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let columns = [
        (w.theme(), Shape::Words),
        (w.count_of_ideas(), Shape::Count),
        (w.share(), Shape::Share),
        (w.answer(), Shape::Text),
    ];
    let mut out = sheet(w.themes(), w.themes_says(), &columns);
    for theme in &reader.told.themes.themes {
        let answers: Vec<&str> = theme.answers.iter().map(|a| a.words.get(lang)).collect();
        out.rows.push(vec![
            theme.name(lang).0.into(),
            Cell::Int(i64::try_from(theme.ideas).unwrap_or(0)),
            Cell::Real(theme.share),
            answers.join("\n\n").into(),
        ]);
    }
    (!out.rows.is_empty()).then_some(out)
}

fn groups(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let columns = [(w.group(), Shape::Words), (w.people(), Shape::Count), (w.share(), Shape::Share)];
    let mut out = sheet(w.groups(), w.groups_says(), &columns);
    for g in &reader.outcome().groups.list {
        out.rows.push(vec![words::letter(g.letter).into(), count(lang, g.size), Cell::Real(g.share)]);
    }
    (!out.rows.is_empty()).then_some(out)
}

fn answers(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    let o = reader.outcome();
    let mut out = sheet(
        w.answers(),
        w.answers_says(),
        &[(w.question(), Shape::Text), (w.option(), Shape::Text), (w.everybody(), Shape::Count)],
    );
    let roles: Vec<&str> = o.rows.roles.iter().map(String::as_str).collect();
    out.columns.extend(roles.iter().map(|role| (words::value(lang, "role", role), Shape::Count)));
    for q in o.questions.iter().filter(|q| !q.options.is_empty()) {
        let Some(question) = reader.told.questions.iter().find(|x| x.id.to_string() == q.id) else {
            continue;
        };
        let label = |key: &str| match &question.spec.kind {
            QuestionKind::Choice { options, .. } => options
                .iter()
                .find(|o| o.key == key)
                .map_or_else(|| key.to_owned(), |o| o.label.get(lang).to_owned()),
            _ => key.to_owned(),
        };
        for (at, (key, f)) in q.options.iter().enumerate() {
            let mut row: Vec<Cell> =
                vec![question.spec.text.get(lang).into(), label(key).into(), count(lang, *f)];
            row.extend(roles.iter().map(|role| {
                let line = q.roles.iter().find(|(r, ..)| r == role).and_then(|(.., line)| line.get(at));
                line.map_or(Cell::Empty, |f| count(lang, *f))
            }));
            out.rows.push(row);
        }
    }
    (!out.rows.is_empty()).then_some(out)
}

fn two_axis(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang, o) = (Wb(reader.lang), reader.lang, reader.outcome());
    let mut out: Option<Sheet> = None;
    for question in &reader.told.questions {
        let Some(Rated::TwoAxis { x, y }) = question.spec.kind.ideas().map(|rules| &rules.rated) else {
            continue;
        };
        let id = question.id.to_string();
        for field in o.fields.iter().filter(|f| f.question == id) {
            let Some(idea) = reader.told.ideas.get(&field.id) else { continue };
            // The axes' names are those of the first such question; questions with others say so in theirs.
            let table = out.get_or_insert_with(|| {
                let columns =
                    [(w.idea(), Shape::Text), (w.question(), Shape::Text), (w.rated(), Shape::Count)];
                let mut table = sheet(w.two_axis(), w.two_axis_says(), &columns);
                for axis in [x, y] {
                    let name = axis.name.get(lang);
                    let heads = [w.lower(name), w.middle(name), w.upper(name)];
                    table.columns.extend(heads.map(|head| (head, Shape::Number)));
                }
                table
            });
            let mut row: Vec<Cell> =
                vec![idea.shown(lang).0.into(), question.spec.text.get(lang).into(), count(lang, field.seen)];
            for axis in [field.x, field.y] {
                match axis {
                    Some(quartiles) => row.extend(quartiles.map(Cell::Real)),
                    None => row.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
                }
            }
            table.rows.push(row);
        }
    }
    out
}

fn channels(reader: Reader<'_>) -> Option<Sheet> {
    let (w, lang) = (Wb(reader.lang), reader.lang);
    if reader.told.brainstorm.settings.left_out.contains(&ResultPart::Channels) {
        return None;
    }
    let columns = [
        (w.channel(), Shape::Words),
        (w.audience(), Shape::Text),
        (w.reached(), Shape::Count),
        (w.opened(), Shape::Count),
        (w.joined(), Shape::Count),
        (w.contributed(), Shape::Count),
    ];
    let mut out = sheet(w.channels(), w.channels_says(), &columns);
    for c in &reader.outcome().channels {
        out.rows.push(vec![
            words::value(lang, "channel", &c.kind).into(),
            c.audience.clone().into(),
            c.reached.into(),
            c.opened.into(),
            count(lang, c.joined),
            count(lang, c.contributed),
        ]);
    }
    (!out.rows.is_empty()).then_some(out)
}
