// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How a result was computed and how certain it is, in plain words.

use askama::Template;
use ui::Link;

use super::{
    data::{Download, downloads},
    ideas::crumbs,
    parts::Reader,
};
use crate::{
    messages::{S, T},
    words,
};

/// The page.
#[derive(Template)]
#[template(path = "method.html")]
pub(crate) struct MethodPage {
    pub(crate) shell: ui::Shell,
    pub(crate) t: T,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) stamp: String,
    pub(crate) texts: Vec<String>,
    pub(crate) downloads: Vec<Download>,
    pub(crate) s: S,
}

impl MethodPage {
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell) -> Self {
        let t = reader.t();
        Self {
            crumbs: crumbs(reader, t.method(), "/method"),
            stamp: reader.stamp(),
            texts: texts(reader),
            downloads: downloads(reader),
            s: reader.s(),
            shell,
            t,
        }
    }
}

/// How it was computed and how certain it is, a paragraph each.
pub(crate) fn texts(reader: Reader<'_>) -> Vec<String> {
    let (t, o) = (reader.t(), reader.outcome());
    let [one, two] = o.groups.variance.map(|v| words::percent(reader.lang, v));
    let mut texts = vec![
        t.method_trust().to_owned(),
        t.method_interval().to_owned(),
        t.method_small(&o.threshold.to_string()),
        t.method_common().to_owned(),
        t.method_groups().to_owned(),
    ];
    if !o.map.points.is_empty() {
        texts.push(t.method_map(&one, &two));
    }
    if o.weighting.is_some() {
        texts.push(reader.wt().method().to_owned());
    }
    texts.push(t.method_versions().to_owned());
    texts
}
