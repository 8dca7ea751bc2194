// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Table definitions, written for PostgreSQL, in SQLite's words: five swaps and a splitter.

use crate::Engine;

/// A piece of a script. Quoted texts and comments are whole pieces, so nothing inside them is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Word(&'a str),
    Quoted(&'a str),
    Comment(&'a str),
    Space(&'a str),
    Mark(&'a str),
}

/// The statements of a script, in the words of the engine.
pub(crate) fn statements(script: &str, engine: Engine) -> Vec<String> {
    let pieces = pieces(script);
    let mut statements = Vec::new();
    for statement in pieces.split(|piece| *piece == Piece::Mark(";")) {
        if statement.iter().all(|piece| matches!(piece, Piece::Comment(_) | Piece::Space(_))) {
            continue;
        }
        let text = match engine {
            Engine::Postgres => statement.iter().map(|piece| piece.text()).collect::<String>(),
            Engine::Sqlite => for_sqlite(statement),
        };
        statements.push(text.trim().to_owned());
    }
    statements
}

impl<'a> Piece<'a> {
    fn text(self) -> &'a str {
        match self {
            Self::Word(s) | Self::Quoted(s) | Self::Comment(s) | Self::Space(s) | Self::Mark(s) => s,
        }
    }

    fn is_word(self, word: &str) -> bool {
        matches!(self, Self::Word(s) if s.eq_ignore_ascii_case(word))
    }
}

fn pieces<'s>(script: &'s str) -> Vec<Piece<'s>> {
    let mut pieces = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let until = |end: Option<usize>| end.unwrap_or(rest.len());
        let after = |from: usize, end: &str| {
            let tail = rest.get(from..).unwrap_or_default();
            until(tail.find(end).map(|at| from + at + end.len()))
        };
        let run = |belongs: fn(char) -> bool| until(rest.find(|c: char| !belongs(c)));
        let (length, make): (usize, fn(&'s str) -> Piece<'s>) = if rest.starts_with("--") {
            (until(rest.find('\n')), Piece::Comment)
        } else if rest.starts_with("/*") {
            (after(2, "*/"), Piece::Comment)
        } else if first == '\'' || first == '"' {
            // A doubled quote ends one piece and begins the next, which comes to the same.
            (after(1, if first == '"' { "\"" } else { "'" }), Piece::Quoted)
        } else if first.is_whitespace() {
            (run(char::is_whitespace), Piece::Space)
        } else if first.is_alphanumeric() || first == '_' {
            (run(|c| c.is_alphanumeric() || c == '_'), Piece::Word)
        } else {
            (first.len_utf8(), Piece::Mark)
        };
        let (piece, tail) = rest.split_at(length);
        pieces.push(make(piece));
        rest = tail;
    }
    pieces
}

fn for_sqlite(statement: &[Piece<'_>]) -> String {
    let strict_at = end_of_table(statement);
    let mut text = String::new();
    let mut at = 0;
    while let Some(piece) = statement.get(at) {
        let next = statement.get(at + 2).copied();
        if piece.is_word("BIGINT") || piece.is_word("BOOLEAN") {
            text.push_str("INTEGER");
        } else if piece.is_word("BYTEA") {
            text.push_str("BLOB");
        } else if piece.is_word("DOUBLE") && next.is_some_and(|word| word.is_word("PRECISION")) {
            text.push_str("REAL");
            at += 2;
        } else {
            text.push_str(piece.text());
        }
        if strict_at == Some(at) {
            text.push_str(" STRICT");
        }
        at += 1;
    }
    text
}

/// Where the column list of a CREATE TABLE closes.
fn end_of_table(statement: &[Piece<'_>]) -> Option<usize> {
    let mut words = statement.iter().filter(|piece| !matches!(piece, Piece::Space(_) | Piece::Comment(_)));
    let (first, second) = (words.next()?, words.next()?);
    if !first.is_word("CREATE") || !second.is_word("TABLE") {
        return None;
    }
    let mut depth = 0_usize;
    for (at, piece) in statement.iter().enumerate() {
        match piece {
            Piece::Mark("(") => depth += 1,
            Piece::Mark(")") if depth == 1 => return Some(at),
            Piece::Mark(")") => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "-- a table; with BIGINT in a comment
CREATE TABLE idea (
  org_id BIGINT NOT NULL CHECK (org_id >= (0)),
  name TEXT NOT NULL DEFAULT 'it''s BIGINT; (ok)',
  share DOUBLE PRECISION, picture BYTEA, \"BIGINT\" TEXT,
  PRIMARY KEY (org_id)
);
/* more; */
CREATE INDEX idea_name ON idea (org_id, name) WHERE name <> ';';
";

    #[test]
    fn postgres_gets_the_script_as_written_in_statements() {
        let statements = statements(SCRIPT, Engine::Postgres);
        assert_eq!(statements.len(), 2);
        assert!(statements[0].ends_with("PRIMARY KEY (org_id)\n)"));
        assert!(statements[1].ends_with("WHERE name <> ';'"));
    }

    #[test]
    fn sqlite_gets_its_own_words_and_strict_tables() {
        let statements = statements(SCRIPT, Engine::Sqlite);
        assert!(statements[0].contains("org_id INTEGER NOT NULL CHECK (org_id >= (0))"));
        assert!(statements[0].contains("'it''s BIGINT; (ok)'"));
        assert!(statements[0].contains("share REAL, picture BLOB, \"BIGINT\" TEXT"));
        assert!(statements[0].ends_with(") STRICT"));
        assert!(!statements[1].contains("STRICT"));
    }
}
