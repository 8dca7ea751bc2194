// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is taken from an office file that an editor has made: of a text document its styles, of slides its
//! master with layouts, theme and pictures. Its text is left. Nothing that runs or points outside comes along,
//! since only the parts named here are read.

use crate::{Error, Refusal};

/// A template may unpack to so much.
const LIMIT: usize = 64 << 20;

/// The parts of an office file.
pub(crate) struct Template {
    parts: Vec<(String, Vec<u8>)>,
}

impl Template {
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, Error> {
        let parts = archive::unzip(bytes, LIMIT).map_err(|error| Refusal::NoOffice(error.to_string()))?;
        Ok(Self { parts })
    }

    fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|(n, _)| n == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// An XML part without its declaration.
    fn xml(&self, name: &str) -> Result<String, Error> {
        let bytes = self.bytes(name).ok_or_else(|| Refusal::Missing(name.to_owned()))?;
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotText(name.to_owned()))?;
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let text = match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
            Some((_, rest)) => rest.trim_start(),
            None => text,
        };
        // Entities have no place in an office file, and programs that expand them come to harm.
        if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
            return Err(Refusal::Doctype(name.to_owned()).into());
        }
        Ok(text.to_owned())
    }

    /// The styles of a text document, and under which id each of `needed` (id, name) stands there: programs in
    /// another language give the headings other ids.
    pub(crate) fn styles(&self, needed: &[(&str, &str)]) -> Result<(String, Vec<(String, String)>), Error> {
        let styles = self.xml("word/styles.xml")?;
        let there: Vec<(String, String)> = styles
            .split("<w:style ")
            .skip(1)
            .filter_map(|style| {
                let id = attribute(style.split('>').next()?, "w:styleId")?;
                let name = attribute(style.split("<w:name ").nth(1)?.split('>').next()?, "w:val")?;
                Some((id, name))
            })
            .collect();
        let (mut renamed, mut missing) = (Vec::new(), Vec::new());
        for (id, name) in needed {
            let found = there
                .iter()
                .find(|(_, n)| n.eq_ignore_ascii_case(name))
                .or_else(|| there.iter().find(|(i, _)| i == id));
            match found {
                Some((other, _)) if other != id => renamed.push(((*id).to_owned(), other.clone())),
                Some(_) => {}
                None => missing.push((*name).to_owned()),
            }
        }
        if missing.is_empty() { Ok((styles, renamed)) } else { Err(Refusal::NoStyles(missing).into()) }
    }

    /// The theme of a text document, which its styles may take fonts and colours from.
    pub(crate) fn theme(&self) -> Option<String> {
        self.xml("word/theme/theme1.xml").ok()
    }

    /// The master of slides with all that it needs.
    pub(crate) fn master(&self) -> Result<Master, Error> {
        let mut masters: Vec<&str> = self
            .parts
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| name.starts_with("ppt/slideMasters/") && name.ends_with(".xml"))
            .collect();
        masters.sort_unstable();
        let main = (*masters.first().ok_or(Refusal::NoMaster)?).to_owned();
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        let mut open = vec![main.clone()];
        while let Some(name) = open.pop() {
            if parts.iter().any(|(n, _)| *n == name) {
                continue;
            }
            let bytes = if name.ends_with(".xml") {
                self.xml(&name)?.into_bytes()
            } else {
                self.bytes(&name).ok_or_else(|| Refusal::Missing(name.clone()))?.to_vec()
            };
            parts.push((name.clone(), bytes));
            let relations = relations_of(&name);
            if self.bytes(&relations).is_none() {
                continue;
            }
            let text = self.xml(&relations)?;
            if text.contains("TargetMode=\"External\"") {
                return Err(Refusal::Outside(name).into());
            }
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            for one in text.split("<Relationship ").skip(1) {
                if let Some(target) = attribute(one.split('>').next().unwrap_or_default(), "Target") {
                    open.push(resolved(folder, &target));
                }
            }
            parts.push((relations, text.into_bytes()));
        }
        let of_kind = |kinds: [&str; 2]| {
            kinds.into_iter().find_map(|kind| {
                let wanted = format!("type=\"{kind}\"");
                parts.iter().find_map(|(name, bytes)| {
                    let text = std::str::from_utf8(bytes).ok()?;
                    let head = text.split_once("<p:sldLayout")?.1.split('>').next()?;
                    (name.starts_with("ppt/slideLayouts/slideLayout") && head.contains(&wanted))
                        .then(|| name.clone())
                })
            })
        };
        let opening = of_kind(["title", "title"]).ok_or(Refusal::NoOpening)?;
        let content = of_kind(["titleOnly", "obj"]).ok_or(Refusal::NoContent)?;
        let theme = parts.iter().map(|(n, _)| n).find(|n| n.starts_with("ppt/theme/") && n.ends_with(".xml"));
        let theme = theme.ok_or(Refusal::NoTheme)?.clone();
        Ok(Master { main, opening, content, theme, parts })
    }
}

/// A slide master: its part, its layouts for the first slide and for the others, its theme, and all parts.
pub(crate) struct Master {
    pub(crate) main: String,
    pub(crate) opening: String,
    pub(crate) content: String,
    pub(crate) theme: String,
    pub(crate) parts: Vec<(String, Vec<u8>)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let rest = tag.split_once(&format!("{name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// Where a part's relations stand.
fn relations_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    format!("{folder}/_rels/{file}.rels")
}

/// A target as its part sees it, as a name in the file.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
