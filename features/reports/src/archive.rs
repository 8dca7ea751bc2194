// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The archive package: what an archive keeps of a brainstorm that is over, as files that open without this
//! product, with a list of them and their checksums.
//!
//! It holds what is public or will be: the open data, the report, the texts as they stood, ideas with what
//! became of them, comments, the log of moderation. It holds no rows of participants, and no words that
//! were hidden or taken back.

use std::io::{self, Write};

use archive::Zip;
use brainstorm::contract::{Brainstorms, Idea, IdeaId, IdeaState, State, View};
use insight::contract::{Source, source_of};
use kernel::{Actor, Lang, Timestamp};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tables::{Cell, CsvStyle, CsvWriter};
use web::{AppState, Result, WebError};

use crate::{
    files::{self, Error, Format, Order},
    messages::archive::A,
    pages,
};

/// A package that is ready to be written: everything has been read.
pub struct Package {
    source: Source,
    view: std::sync::Arc<View>,
    ideas: Vec<std::sync::Arc<Idea>>,
    comments: Vec<discussion::contract::Comment>,
    log: Vec<Vec<Cell>>,
    reports: Vec<Order>,
    origin: String,
    organisation: String,
    made: Timestamp,
    /// When what is kept of participants is destroyed.
    until: Option<Timestamp>,
}

/// Reads what a package needs.
///
/// # Errors
/// Where the brainstorm is not over, or its result is not `actor`'s to see.
pub async fn package(state: &AppState, actor: &Actor, id_or_slug: &str) -> Result<Package> {
    let all = state.need::<Brainstorms>()?;
    let source = source_of(state, actor, id_or_slug).await?;
    let system = Actor::System;
    let view = all.get(&system, source.id()).await.map_err(WebError::internal)?;
    let (org, id, made) = (source.org(), source.id(), state.now());
    if view.brainstorm.state_at(made) < State::Closed {
        return Err(WebError::NotFound);
    }
    let ideas = all.all_ideas(&system, id).await.map_err(WebError::internal)?;
    let mut log: Vec<Vec<Cell>> = Vec::new();
    for e in all.moderation_log(&system, id).await.map_err(WebError::internal)? {
        let of = e.idea.map_or(Cell::Empty, |i| i.to_string().into());
        let reason = e.reason.map_or(Cell::Empty, |r| r.code().into());
        log.push(vec![
            e.on.to_iso().into(),
            "idea".into(),
            of,
            e.action.code().into(),
            reason,
            e.note.into(),
        ]);
    }
    let (comments, comment_log) = state
        .store
        .read(move |q| {
            let log = discussion::contract::log(q, org, id)?;
            Ok::<_, store::Error>((discussion::contract::all_of(q, org, id)?, log))
        })
        .await?;
    for e in comment_log {
        let reason = e.deed.reason().map_or(Cell::Empty, |r| r.code().into());
        let of = e.comment.to_string();
        log.push(vec![
            e.on.to_iso().into(),
            "comment".into(),
            of.into(),
            e.deed.code().into(),
            reason,
            e.note.into(),
        ]);
    }
    let mut reports = Vec::new();
    for lang in languages(&view) {
        for format in [Format::Html, Format::Pdf].into_iter().filter(|f| f.is_there()) {
            reports.push(pages::order(state, &source, format, lang).await?);
        }
    }
    let kept = all.kept().await.map_err(WebError::internal)?;
    Ok(Package {
        organisation: reports.first().map(|o| o.organisation.clone()).unwrap_or_default(),
        until: kept.iter().find(|k| k.id == id).and_then(|k| k.until),
        origin: state.config.public_url.clone(),
        source,
        view,
        ideas,
        comments,
        log,
        reports,
        made,
    })
}

/// The languages that the brainstorm was held in.
fn languages(view: &View) -> Vec<Lang> {
    let own = &view.brainstorm.settings.languages;
    if own.is_empty() { Lang::ALL.to_vec() } else { own.clone() }
}

/// What is known of a file of the package.
struct Listed {
    path: String,
    bytes: u64,
    sha256: String,
    what: &'static str,
}

/// Counts and hashes what goes through it.
struct Counting<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
    bytes: u64,
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.hash.update(bytes.get(..n).unwrap_or_default());
        self.bytes += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A package that is being written.
struct Packing<'a> {
    zip: Zip<&'a mut dyn Write>,
    files: Vec<Listed>,
}

impl Packing<'_> {
    fn file(
        &mut self,
        path: &str,
        what: &'static str,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<(), Error>,
    ) -> std::result::Result<(), Error> {
        let (mut bytes, mut hash) = (0, Sha256::new());
        self.zip.file::<Error>(path, |out| {
            let mut counting = Counting { out, hash: Sha256::new(), bytes: 0 };
            write(&mut counting)?;
            (bytes, hash) = (counting.bytes, counting.hash);
            Ok(())
        })?;
        let sha256 = kernel::crypto::hex(&hash.finalize());
        self.files.push(Listed { path: path.to_owned(), bytes, sha256, what });
        Ok(())
    }

    fn text(&mut self, path: &str, what: &'static str, text: &str) -> std::result::Result<(), Error> {
        self.file(path, what, |out| Ok(out.write_all(text.as_bytes())?))
    }

    fn json(&mut self, path: &str, what: &'static str, value: &Value) -> std::result::Result<(), Error> {
        self.file(path, what, |out| Ok(serde_json::to_writer_pretty(out, value).map_err(io::Error::from)?))
    }

    fn table(
        &mut self,
        path: &str,
        what: &'static str,
        head: &[&str],
        rows: impl Iterator<Item = Vec<Cell>>,
    ) -> std::result::Result<(), Error> {
        self.file(path, what, |out| {
            let mut csv = CsvWriter::new(out, CsvStyle::Plain, head)?;
            for row in rows {
                csv.row(&row)?;
            }
            csv.finish()?;
            Ok(())
        })
    }
}

impl Package {
    /// The brainstorm's name in addresses.
    pub fn slug(&self) -> String {
        self.source.slug()
    }

    /// Writes it as a ZIP file. Takes its time: not for a thread that answers requests.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn write(&self, out: &mut dyn Write) -> std::result::Result<(), Error> {
        let mut packing = Packing { zip: Zip::large(out), files: Vec::new() };
        let readme: Vec<String> = Lang::ALL.map(|lang| self.readme(lang)).into();
        packing.text("README.txt", "what this is, in three languages", &readme.join("\n\n"))?;
        packing.json(
            "brainstorm.json",
            "texts, questions, promise and settings as they stood",
            &self.texts(),
        )?;
        packing.table(
            "ideas.csv",
            "every idea and what became of it; words of hidden and withdrawn ideas are left out",
            &[
                "id",
                "question",
                "language",
                "came_on",
                "came_from",
                "state",
                "reason",
                "merged_into",
                "text",
                "fi",
                "sv",
                "en",
                "note",
            ],
            self.ideas.iter().map(|idea| idea_row(idea)),
        )?;
        packing.table(
            "comments.csv",
            "comments and official answers that everybody could read",
            &["id", "idea", "answers", "language", "came_on", "official", "text"],
            self.comments.iter().map(comment_row),
        )?;
        packing.table(
            "moderation.csv",
            "the public log of moderation",
            &["on", "of", "id", "done", "reason", "note"],
            self.log.iter().cloned(),
        )?;
        self.source.open_files::<Error>(&self.origin, |name, write| {
            packing.file(&format!("data/{name}"), "open data, described in data/datapackage.json", |out| {
                Ok(write(out)?)
            })
        })?;
        for order in &self.reports {
            let path = format!("report/report-{}.{}", order.lang, order.format.ending());
            let bytes = files::write_or_plain(&self.source, order)?;
            packing.file(&path, "the report", |out| Ok(out.write_all(&bytes)?))?;
        }
        let manifest = self.manifest(&packing.files);
        packing.json("manifest.json", "this list", &manifest)?;
        let sums: String = packing.files.iter().map(|f| format!("{}  {}\n", f.sha256, f.path)).collect();
        packing.text("SHA256SUMS", "checksums of all files", &sums)?;
        packing.zip.finish()?;
        Ok(())
    }

    fn readme(&self, lang: Lang) -> String {
        let (a, b) = (A(lang), &self.view.brainstorm);
        let day = |at: Timestamp| {
            let d = at.date();
            ui::format::date(lang, i32::from(d.year), d.month, d.day)
        };
        let mut out =
            format!("{}\n\n{}", b.settings.title.get(lang), a.readme(&self.organisation, &day(self.made)));
        if b.state < State::Published {
            out.push_str(&format!("\n{}", a.readme_not_public()));
        }
        out.push_str(&format!("\n\n{}\n{}\n", a.readme_check(), a.readme_left_out()));
        if let Some(until) = self.until {
            out.push_str(&format!("{}\n", a.readme_until(&day(until))));
        }
        out
    }

    fn texts(&self) -> Value {
        let view = &self.view;
        let questions: Vec<Value> =
            view.questions.iter().map(|q| json!({ "id": q.id.to_string(), "question": q.spec })).collect();
        json!({ "settings": view.brainstorm.settings, "questions": questions, "background": view.background })
    }

    /// The list of the files, and what is not among them.
    fn manifest(&self, files: &[Listed]) -> Value {
        let b = &self.view.brainstorm;
        let moment = |at: Option<Timestamp>| at.map(Timestamp::to_iso);
        let listed =
            |f: &Listed| json!({ "path": f.path, "bytes": f.bytes, "sha256": f.sha256, "what": f.what });
        json!({
            "format": "riihi-archive-1",
            "made": self.made.to_iso(),
            "made_by": format!("Riihi {}", env!("CARGO_PKG_VERSION")),
            "organisation": self.organisation,
            "brainstorm": {
                "id": b.id.to_string(),
                "name": b.slug.to_string(),
                "address": format!("{}/{}/b/{}/results", self.origin, languages(&self.view).first().copied().unwrap_or(Lang::Fi), b.slug),
                "title": b.settings.title,
                "state": b.state_at(self.made).code(),
                "published": b.state >= State::Published,
                "opened": moment(b.opened_at),
                "closed": moment(b.closed_at.or(b.settings.phases.closes)),
                "published_at": moment(b.published_at),
                "vote_log_version": self.source.version(),
                "simulated": b.simulated,
                "imported": b.imported,
            },
            "files": files.iter().map(listed).collect::<Vec<_>>(),
            "left_out": [
                "rows of participants, their backgrounds and single ratings: a set of ratings can tell who somebody is",
                "words of ideas and comments that were hidden or taken back by their writers",
                "accounts of staff, addresses of invitations and of those who asked for the results",
            ],
            "disposal": [{
                "what": "keys, backgrounds, answers and the ties between people and their words",
                "on": self.until.map(|at| at.date().to_iso()),
                "retention_days": b.settings.retention_days,
            }],
        })
    }
}

fn idea_row(idea: &Idea) -> Vec<Cell> {
    let shown = matches!(idea.state, IdeaState::Visible | IdeaState::Merged(_));
    let words =
        |text: &str| if shown && !text.is_empty() { Cell::from(text.to_owned()) } else { Cell::Empty };
    let merged = match idea.state {
        IdeaState::Merged(into) => into.to_string().into(),
        _ => Cell::Empty,
    };
    vec![
        idea.id.to_string().into(),
        idea.question.to_string().into(),
        idea.lang.code().into(),
        idea.created_on.to_iso().into(),
        idea.author.code().into(),
        idea.state.code().into(),
        idea.state.reason().map_or(Cell::Empty, Cell::from),
        merged,
        words(&idea.text),
        words(idea.translations.exact(Lang::Fi)),
        words(idea.translations.exact(Lang::Sv)),
        words(idea.translations.exact(Lang::En)),
        words(&idea.note),
    ]
}

fn comment_row(c: &discussion::contract::Comment) -> Vec<Cell> {
    vec![
        c.id.to_string().into(),
        IdeaId::from_i64(c.target.id).to_string().into(),
        c.parent.map_or(Cell::Empty, |p| p.to_string().into()),
        c.lang.code().into(),
        c.created_on.to_iso().into(),
        if c.author.is_official() { "true" } else { "false" }.into(),
        c.text.clone().into(),
    ]
}
