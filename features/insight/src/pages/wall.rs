// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The wall: large figures, what is agreed on, the map, and a code that lets phones in. For a screen that
//! nobody touches; it follows the stream like the results page.

use askama::Template;
use charts::Figure;
use qrcode::{Color, EcLevel, QrCode};

use super::{
    parts::Reader,
    results::{ResultsPage, Stat},
};
use crate::messages::{S, T};

/// So many ideas fit on a wall.
const IDEAS: usize = 4;

/// The page.
#[derive(Template)]
#[template(path = "wall.html")]
pub(crate) struct WallPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) s: S,
    pub(crate) title: String,
    /// The address as people read it off the wall.
    pub(crate) address: String,
    pub(crate) qr: String,
    pub(crate) qr_alt: String,
    /// What phones find there: a place to take part, or the results.
    pub(crate) phone: &'static str,
    /// The stream; empty where nothing moves any more.
    pub(crate) events: String,
    pub(crate) stats: Vec<Stat>,
    /// What there is to see of the results.
    pub(crate) shown: Option<Shown>,
    pub(crate) nothing: &'static str,
}

/// Results for a wall.
pub(crate) struct Shown {
    /// Share, words, their language.
    pub(crate) ideas: Vec<(String, String, &'static str)>,
    pub(crate) map: Option<Figure>,
}

impl Shown {
    /// From the page of the same result.
    pub(crate) fn new(page: ResultsPage) -> Option<Self> {
        let ideas =
            page.agree.into_iter().take(IDEAS).map(|r| (r.number, r.text, r.lang)).collect::<Vec<_>>();
        (!ideas.is_empty() || page.map.is_some()).then_some(Self { ideas, map: page.map })
    }
}

impl WallPage {
    /// A wall with what may be seen of the result, if anything.
    pub(crate) fn new(
        shell: ui::Shell,
        origin: &str,
        brainstorm: &brainstorm::contract::Brainstorm,
        seen: Option<(Reader<'_>, ResultsPage)>,
        counts: [usize; 3],
        hidden: bool,
    ) -> Self {
        let lang = shell.lang;
        let (t, s) = (T(lang), S(lang));
        // A published result stands: phones are led to it, and there is nothing to follow.
        let stands = seen.as_ref().is_some_and(|(reader, _)| !reader.outcome().live);
        let tail = if stands { "/results" } else { "" };
        let link = format!("{origin}/{lang}/b/{}{tail}", brainstorm.slug);
        let address = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest).to_owned();
        let names = [(t.participants(), "participants"), (t.ideas(), "ideas"), (t.ratings(), "votes")];
        let whole = |n: usize| ui::format::whole(lang, i64::try_from(n).unwrap_or(i64::MAX));
        let stats = match &seen {
            Some((reader, _)) if stands => super::results::stats(*reader),
            _ => counts
                .into_iter()
                .zip(names)
                .map(|(n, (label, stream))| Stat { number: whole(n), label, stream, href: String::new() })
                .collect(),
        };
        Self {
            title: brainstorm.settings.title.get(lang).to_owned(),
            qr: qr(&link),
            qr_alt: s.wall_qr(&address),
            address,
            phone: if stands { s.wall_results() } else { s.wall_join() },
            events: if stands {
                String::new()
            } else {
                format!("/api/v1/brainstorms/{}/events", brainstorm.id)
            },
            stats: stats.into_iter().take(3).collect(),
            shown: seen.and_then(|(_, page)| Shown::new(page)),
            nothing: if hidden { s.wall_hidden() } else { s.wall_soon() },
            shell,
            t,
            s,
        }
    }
}

/// A QR code with a quiet zone, black on white in every look: cameras need it so.
fn qr(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let (width, colours) = (code.width(), code.to_colors());
    let side = width + 8;
    let mut path = String::new();
    for (i, _) in colours.iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", i % width + 4, i / width + 4));
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"320\" height=\"320\" aria-hidden=\"true\" focusable=\"false\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}
