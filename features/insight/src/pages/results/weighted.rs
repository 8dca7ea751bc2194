// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Residents weighted to the population, beside their plain shares; a sentence where that cannot be trusted.

use charts::{Bar, Bars, Table, Tone, bars};
use ui::format;

use super::super::parts::Reader;
use super::Beside;
use crate::{
    messages::weighted::Wt,
    outcome::{IdeaResult, Share, Weighting},
    slice::Variable,
    words,
};

/// So many ideas in the table behind the pictures.
const LISTED: usize = 25;

/// What the section says.
pub(crate) struct Reweighted {
    pub(crate) t: Wt,
    pub(crate) says: String,
    /// Why there are no weighted shares; empty where there are.
    pub(crate) caution: String,
    pub(crate) moved: Vec<Beside>,
    pub(crate) table: Table,
}

impl Reader<'_> {
    pub(crate) fn wt(self) -> Wt {
        Wt(self.lang)
    }

    /// The plain share that an idea's weighted one stands beside, in words and as a number.
    fn plain(self, idea: &IdeaResult) -> Option<(String, f64)> {
        if self.outcome().weighting.as_ref()?.residents_only {
            let residents: &Share = Variable::Role.shares(idea).first()?;
            Some((words::share(self.lang, *residents), residents.value()?))
        } else {
            let everybody = *idea.shares.first()?;
            Some((words::percent(self.lang, everybody), everybody))
        }
    }

    /// The weighted share of an idea beside the plain one, in a line; empty where there is none.
    pub(crate) fn weighted_line(self, idea: &IdeaResult) -> String {
        let line = || {
            let (weighted, (plain, _)) = (idea.weighted?, self.plain(idea)?);
            let percent = |x| words::percent(self.lang, x);
            let (share, (low, high)) =
                (percent(weighted.share), (percent(weighted.interval.0), percent(weighted.interval.1)));
            Some(if self.outcome().weighting.as_ref()?.residents_only {
                self.wt().line_residents(&plain, &share, &low, &high)
            } else {
                self.wt().line_everybody(&share, &low, &high)
            })
        };
        line().unwrap_or_default()
    }
}

/// The section; nothing where nothing was asked to weigh by.
pub(super) fn weighted(reader: Reader<'_>, most: usize) -> Option<Reweighted> {
    let (t, o) = (reader.wt(), reader.outcome());
    let how = o.weighting.as_ref()?;
    let caution = caution(reader, how);
    let mut moved: Vec<(usize, f64)> = o
        .ideas
        .iter()
        .enumerate()
        .filter(|(_, idea)| !idea.meta)
        .filter_map(|(at, idea)| Some((at, (idea.weighted?.share - reader.plain(idea)?.1).abs())))
        .collect();
    moved.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let caution = match caution {
        Some(caution) => caution,
        None if moved.is_empty() => t.moved_nothing().to_owned(),
        None => String::new(),
    };
    Some(Reweighted {
        t,
        says: if caution.is_empty() { says(reader, how) } else { String::new() },
        caution,
        moved: moved.iter().filter_map(|(at, _)| beside(reader, *at)).take(most).collect(),
        table: table(reader, &moved),
    })
}

fn caution(reader: Reader<'_>, how: &Weighting) -> Option<String> {
    let t = reader.wt();
    Some(match how.caution.as_deref()? {
        "too_few" => t.too_few(&reader.n(how.effective)),
        "one_place" => t.one_place().to_owned(),
        "untold" => t.untold().to_owned(),
        _ => t.too_unlike().to_owned(),
    })
}

fn says(reader: Reader<'_>, how: &Weighting) -> String {
    let t = reader.wt();
    let margins: Vec<String> = how
        .margins
        .iter()
        .map(|margin| match margin.as_str() {
            "age_band_sex" => t.by_age_sex(),
            "age_band" => t.by_age(),
            "sex" => t.by_sex(),
            "region" => t.by_region(),
            _ => t.by_type(),
        })
        .map(str::to_owned)
        .collect();
    let margins = format::list(reader.lang, &margins);
    let mut says = vec![
        if how.residents_only { t.lead_residents(&margins) } else { t.lead_everybody(&margins) },
        t.effective(&reader.n(how.effective)),
    ];
    says.extend(how.from_age.map(|age| t.from_age(&age.to_string())));
    if how.joined > 0 {
        says.push(t.joined(i64::from(how.joined)));
    }
    if how.trimmed {
        says.push(t.trimmed().to_owned());
    }
    says.push(t.not_a_sample().to_owned());
    says.join(" ")
}

/// One idea: the plain share above the weighted one with its interval.
fn beside(reader: Reader<'_>, at: usize) -> Option<Beside> {
    let (t, s) = (reader.wt(), reader.s());
    let (text, lang, _) = reader.words(at)?;
    let idea = reader.outcome().ideas.get(at)?;
    let (weighted, (plain, share)) = (idea.weighted?, reader.plain(idea)?);
    let residents = reader.outcome().weighting.as_ref()?.residents_only;
    let rows = vec![
        Bar {
            label: if residents { t.residents() } else { s.everybody() }.to_owned(),
            value: plain,
            share,
            tone: Tone::Agree,
            ..Bar::default()
        },
        Bar {
            label: t.weighted().to_owned(),
            value: words::percent(reader.lang, weighted.share),
            share: weighted.share,
            interval: Some(weighted.interval),
            tone: Tone::Brand,
            ..Bar::default()
        },
    ];
    let head = vec![String::new(), ui::Common(reader.lang).agree().to_owned()];
    let figure = bars(&Bars { caption: text.clone(), head, rows, full: None });
    Some(Beside { href: reader.idea_href(&idea.id), text, lang, figure, here: reader.here(idea) })
}

fn table(reader: Reader<'_>, moved: &[(usize, f64)]) -> Table {
    let (t, s) = (reader.wt(), reader.s());
    let residents = reader.outcome().weighting.as_ref().is_some_and(|w| w.residents_only);
    let percent = |x| words::percent(reader.lang, x);
    let row = |at: usize| {
        let idea = reader.outcome().ideas.get(at)?;
        let weighted = idea.weighted?;
        let mut cells = vec![reader.words(at)?.0, percent(*idea.shares.first()?)];
        if residents {
            cells.push(reader.plain(idea)?.0);
        }
        let (low, high) = weighted.interval;
        cells.extend([percent(weighted.share), format!("{}–{}", percent(low), percent(high))]);
        Some(cells)
    };
    let mut head = vec![reader.t().idea().to_owned(), s.everybody().to_owned()];
    if residents {
        head.push(t.residents().to_owned());
    }
    head.extend([t.weighted(), t.interval()].map(str::to_owned));
    Table {
        caption: t.table().to_owned(),
        head,
        rows: moved.iter().filter_map(|(at, _)| row(*at)).take(LISTED).collect(),
    }
}
