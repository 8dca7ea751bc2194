// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Statements: written once in PostgreSQL's words with `$1` parameters, registered so that a test can
//! prepare every one of them on both engines.

use std::borrow::Cow;

use crate::Engine;

/// A named statement. Made by [`sql!`](crate::sql).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sql {
    /// Name of the constant.
    pub name: &'static str,
    /// Source file that declares it.
    pub file: &'static str,
    /// The text as written.
    pub text: &'static str,
    lite: &'static str,
}

inventory::collect!(Sql);

impl Sql {
    #[doc(hidden)]
    pub const fn new(
        name: &'static str,
        file: &'static str,
        text: &'static str,
        lite: &'static [u8],
    ) -> Self {
        match std::str::from_utf8(lite) {
            Ok(lite) => Self { name, file, text, lite },
            Err(_) => panic!("a statement must be UTF-8"),
        }
    }

    /// The engine that a statement is for alone: one named `.._SQLITE` or `.._POSTGRES`, which only the
    /// store has.
    pub fn only(&self) -> Option<Engine> {
        if self.name.ends_with("_SQLITE") {
            Some(Engine::Sqlite)
        } else if self.name.ends_with("_POSTGRES") {
            Some(Engine::Postgres)
        } else {
            None
        }
    }

    /// The same statement with `$LIST` standing for `n` parameters, numbered after the others.
    pub fn list(self, n: usize) -> Statement {
        list_sql(self, n)
    }
}

/// Every statement of the program, in no particular order.
pub fn statements() -> impl Iterator<Item = &'static Sql> {
    inventory::iter::<Sql>.into_iter()
}

/// A statement ready to run: its name and its text for each engine.
#[derive(Debug, Clone)]
pub struct Statement {
    pub(crate) name: &'static str,
    pub(crate) text: Cow<'static, str>,
    pub(crate) lite: Cow<'static, str>,
    /// Parameters given and parameters in the text: lists are padded so that few texts get prepared.
    pub(crate) pad: Option<(usize, usize)>,
}

impl From<Sql> for Statement {
    fn from(sql: Sql) -> Self {
        Self { name: sql.name, text: Cow::Borrowed(sql.text), lite: Cow::Borrowed(sql.lite), pad: None }
    }
}

impl From<&Sql> for Statement {
    fn from(sql: &Sql) -> Self {
        (*sql).into()
    }
}

/// Expands `IN ($LIST)` for `n` values. The list's parameters come last:
/// `q.all(list_sql(BY_IDS, ids.len()), params, ..)` with `params` = the other parameters, then the ids.
///
/// An empty list matches nothing in `IN`; do not use `NOT IN` with an empty list.
pub fn list_sql(sql: Sql, n: usize) -> Statement {
    let first = highest_parameter(sql.text) + 1;
    let padded = if n <= 1024 { n.next_power_of_two() } else { n.next_multiple_of(1024) };
    let expand = |text: &str, mark: char| {
        let list = if n == 0 {
            "NULL".to_owned()
        } else {
            (first..first + padded).map(|i| format!("{mark}{i}")).collect::<Vec<_>>().join(", ")
        };
        text.replace("$LIST", &list)
    };
    Statement {
        name: sql.name,
        text: expand(sql.text, '$').into(),
        lite: expand(sql.lite, '?').into(),
        pad: (n > 0).then_some((first - 1 + n, first - 1 + padded)),
    }
}

fn highest_parameter(text: &str) -> usize {
    text.split('$')
        .skip(1)
        .filter_map(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            rest.get(..digits)?.parse().ok()
        })
        .max()
        .unwrap_or(0)
}

/// The text for SQLite, of the same length so that it can be made while compiling: `$1` becomes `?1`
/// (SQLite numbers `$1` by first appearance) and the row locks, which one writer does not need, blanks.
#[doc(hidden)]
pub const fn lite_text<const N: usize>(text: &str) -> [u8; N] {
    let from = text.as_bytes();
    let mut to = [b' '; N];
    let mut quote = 0u8;
    let mut i = 0;
    while i < N {
        let c = from[i];
        if quote != 0 {
            if c == quote {
                quote = 0;
            }
            to[i] = c;
        } else if c == b'\'' || c == b'"' {
            quote = c;
            to[i] = c;
        } else if c == b'$' && i + 1 < N && from[i + 1].is_ascii_digit() {
            to[i] = b'?';
        } else if starts(from, i, b"FOR UPDATE SKIP LOCKED") {
            i += b"FOR UPDATE SKIP LOCKED".len();
            continue;
        } else if starts(from, i, b"FOR UPDATE") {
            i += b"FOR UPDATE".len();
            continue;
        } else {
            to[i] = c;
        }
        i += 1;
    }
    to
}

const fn starts(text: &[u8], at: usize, word: &[u8]) -> bool {
    if at + word.len() > text.len() {
        return false;
    }
    let mut i = 0;
    while i < word.len() {
        if text[at + i] != word[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// Declares and registers statements.
///
/// ```
/// store::sql! {
///     /// Ideas of a brainstorm, newest first.
///     pub OPEN_IDEAS = "SELECT id, title FROM idea WHERE org_id = $1 ORDER BY id DESC LIMIT $2";
/// }
/// ```
/// `FOR UPDATE` and `FOR UPDATE SKIP LOCKED` are left out on SQLite, where there is one writer.
#[macro_export]
macro_rules! sql {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $text:expr;)*) => {$(
        $(#[$meta])*
        #[doc = concat!("`", $text, "`")]
        $vis const $name: $crate::Sql = {
            const TEXT: &str = $text;
            const LITE: [u8; TEXT.len()] = $crate::lite_text(TEXT);
            $crate::Sql::new(stringify!($name), file!(), TEXT, &LITE)
        };
        $crate::inventory::submit! { $name }
    )*};
}

#[cfg(test)]
mod tests {
    use super::*;

    sql! {
        ONE = "SELECT '$1 FOR UPDATE' FROM t WHERE b = $2 AND a = $1 FOR UPDATE SKIP LOCKED";
        MANY = "SELECT id FROM t WHERE org_id = $1 AND id IN ($LIST)";
    }

    #[test]
    fn sqlite_gets_numbered_parameters_and_no_row_locks() {
        let statement = Statement::from(ONE);
        assert_eq!(statement.lite.trim_end(), "SELECT '$1 FOR UPDATE' FROM t WHERE b = ?2 AND a = ?1");
        assert_eq!(statement.text, ONE.text);
    }

    #[test]
    fn a_list_is_numbered_after_the_other_parameters_and_padded() {
        let statement = list_sql(MANY, 3);
        assert_eq!(statement.text, "SELECT id FROM t WHERE org_id = $1 AND id IN ($2, $3, $4, $5)");
        assert_eq!(statement.lite, "SELECT id FROM t WHERE org_id = ?1 AND id IN (?2, ?3, ?4, ?5)");
        assert_eq!(statement.pad, Some((4, 5)));
        assert!(list_sql(MANY, 0).text.ends_with("IN (NULL)"));
    }

    #[test]
    fn declared_statements_are_registered() {
        assert!(statements().any(|sql| sql.name == "ONE" && sql.file.ends_with("sql.rs")));
    }
}
