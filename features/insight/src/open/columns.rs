// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What each column of the open tables means: one list, from which the data package, the workbook's
//! dictionary and the files' headers are made.

use tables::Table;

use super::Open;

/// A column.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// A type of the table schema: `string`, `integer`, `number`, `date`, `boolean`.
    pub(crate) kind: &'static str,
    pub(crate) means: &'static str,
    /// Whether every row has it.
    pub(crate) required: bool,
}

const fn column(name: &'static str, kind: &'static str, means: &'static str) -> Column {
    Column { name, kind, means, required: false }
}

const fn always(name: &'static str, kind: &'static str, means: &'static str) -> Column {
    Column { name, kind, means, required: true }
}

/// The words that say how the number before is meant.
pub(super) const MEANT: [&str; 5] = ["exact", "about", "at_least", "under", "hidden"];
const IS: &str =
    "how the number before is meant: exact; about (up to 4 more); at_least; under (fewer than); hidden";

impl Open {
    /// Its columns, in order.
    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Ideas => {
                const {
                    &[
                        always("idea", "string", "the idea's id"),
                        always("question", "string", "the question's id"),
                        always(
                            "text",
                            "string",
                            "the idea as it was written; an apostrophe goes before =, +, - and @",
                        ),
                        always("language", "string", "fi, sv or en"),
                        always("day", "date", "the day it came"),
                        always(
                            "meta",
                            "boolean",
                            "about the conversation itself, as the system of origin said",
                        ),
                        column("rated", "integer", "people who rated it"),
                        always("rated_is", "string", IS),
                        column(
                            "agree",
                            "integer",
                            "people who agreed; empty while people are still answering",
                        ),
                        column(
                            "disagree",
                            "integer",
                            "people who disagreed; empty while people are still answering",
                        ),
                        column(
                            "skip",
                            "integer",
                            "people who skipped; empty while people are still answering",
                        ),
                        always("agree_share", "number", "share of those who rated it"),
                        always(
                            "agree_low",
                            "number",
                            "lower end of the 95 per cent interval (Wilson) of agree_share",
                        ),
                        always(
                            "agree_high",
                            "number",
                            "upper end of the 95 per cent interval (Wilson) of agree_share",
                        ),
                        column("important", "integer", "people who marked it as important"),
                        always("important_is", "string", IS),
                        column("across_roles", "number", "product of the smoothed shares shown by role"),
                        column(
                            "across_groups",
                            "number",
                            "product of the smoothed shares shown by opinion group",
                        ),
                        column(
                            "weighted_share",
                            "number",
                            "share of residents (of everybody where roles were not asked) that agreed, weighted to the population; empty where it may not be shown or trusted",
                        ),
                        column(
                            "weighted_low",
                            "number",
                            "lower end of the 95 per cent interval (Wilson) of weighted_share, of the effective number of answers",
                        ),
                        column(
                            "weighted_high",
                            "number",
                            "upper end of the 95 per cent interval (Wilson) of weighted_share",
                        ),
                        column("weighted_step", "number", "the steps in which weighted_share is told"),
                    ]
                }
            }
            Self::IdeasBy => {
                const {
                    &[
                        always("idea", "string", "the idea's id"),
                        always("variable", "string", "role, group, type, region or kunta (municipality)"),
                        always("value", "string", "which: a role's word, a group's letter, a code"),
                        always("name_fi", "string", "its name in Finnish"),
                        always("name_sv", "string", "its name in Swedish"),
                        column("rated", "integer", "of these people, those who rated the idea"),
                        always("rated_is", "string", IS),
                        column("agree", "integer", "of these people, those who agreed"),
                        always("agree_is", "string", IS),
                        column(
                            "agree_share",
                            "number",
                            "what the two figures before say of the share that agreed",
                        ),
                    ]
                }
            }
            Self::Participants => {
                const {
                    &[
                        always("variable", "string", "the background question"),
                        always("value", "string", "the answer; untold where none was given"),
                        column("people", "integer", "participants"),
                        always("people_is", "string", IS),
                    ]
                }
            }
            Self::Places => {
                const {
                    &[
                        always(
                            "level",
                            "string",
                            "region or municipality; only municipalities with a figure",
                        ),
                        always("code", "string", "the official code of Statistics Finland"),
                        always("name_fi", "string", "its name in Finnish"),
                        always("name_sv", "string", "its name in Swedish"),
                        column("people", "integer", "participants who live there"),
                        always("people_is", "string", IS),
                        always("population", "integer", "inhabitants, 31 December 2024"),
                    ]
                }
            }
            Self::Groups => {
                const {
                    &[
                        always("group", "string", "the opinion group's letter"),
                        column("people", "integer", "its members"),
                        always("people_is", "string", IS),
                        always("share", "number", "its share of those in groups"),
                    ]
                }
            }
            Self::Answers => {
                const {
                    &[
                        always("question", "string", "the question's id"),
                        always("kind", "string", "choice or scale"),
                        column("role", "string", "of this declared role; empty: of everybody"),
                        always("option", "string", "the option's key or the step"),
                        column("people", "integer", "people who chose it"),
                        always("people_is", "string", IS),
                    ]
                }
            }
            Self::TwoAxis => {
                const {
                    &[
                        always("idea", "string", "the idea's id"),
                        always("question", "string", "the question's id"),
                        always(
                            "text",
                            "string",
                            "the idea as it was written; an apostrophe goes before =, +, - and @",
                        ),
                        column("rated", "integer", "people who rated it"),
                        always("rated_is", "string", IS),
                        column(
                            "x_low",
                            "number",
                            "lower quartile on the first axis, 1 to 7; empty under the threshold",
                        ),
                        column("x_median", "number", "median on the first axis"),
                        column("x_high", "number", "upper quartile on the first axis"),
                        column("y_low", "number", "lower quartile on the second axis"),
                        column("y_median", "number", "median on the second axis"),
                        column("y_high", "number", "upper quartile on the second axis"),
                    ]
                }
            }
            Self::Channels => {
                const {
                    &[
                        always("channel", "string", "the kind of link; none without one"),
                        column("reached", "integer", "people it reached, as the organiser wrote"),
                        always("opened", "integer", "how often it was opened"),
                        column("joined", "integer", "people who joined"),
                        always("joined_is", "string", IS),
                        column("contributed", "integer", "people who rated, wrote, answered or guessed"),
                        always("contributed_is", "string", IS),
                    ]
                }
            }
        }
    }
}

/// What each column means, as a table of the workbook.
pub(super) fn dictionary() -> Table {
    let mut out = Table::new("data_dictionary", &["table", "column", "type", "meaning"]);
    for table in Open::ALL {
        for c in table.columns() {
            out.rows.push(vec![table.name().into(), c.name.into(), c.kind.into(), c.means.into()]);
        }
    }
    out
}
