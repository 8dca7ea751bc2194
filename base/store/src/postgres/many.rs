// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Many rows in one statement: `INSERT .. VALUES ($1, $2)` as `INSERT .. SELECT .. FROM unnest($1, $2)`.

use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::Value;

/// Below this, pipelining is as fast and plans nothing new.
pub(super) const WORTH_IT: usize = 8;

/// The statement with a whole column per parameter; `None` when its shape does not allow that.
pub(super) fn unnest(sql: &str, types: &[Type]) -> Option<String> {
    let values = find_word(sql, "VALUES")?;
    let (head, rest) = (sql.get(..values)?, sql.get(values + "VALUES".len()..)?);
    let open = rest.find('(')?;
    if !rest.get(..open)?.trim().is_empty() {
        return None;
    }
    let close = closing(rest, open)?;
    let (list, tail) = (rest.get(open + 1..close)?, rest.get(close + 1..)?);
    // A parameter elsewhere, or a second row, needs the ordinary way.
    if head.contains('$') || tail.contains('$') || tail.trim_start().starts_with(',') {
        return None;
    }
    let arrays: Option<Vec<String>> = types
        .iter()
        .enumerate()
        .map(|(i, ty)| array_of(ty).map(|array| format!("${}::{}[]", i + 1, array.1)))
        .collect();
    let names: Vec<String> = (1..=types.len()).map(|i| format!("c{i}")).collect();
    let mut chosen = list.to_owned();
    for i in (1..=types.len()).rev() {
        chosen = chosen.replace(&format!("${i}"), &format!("given.c{i}"));
    }
    let (arrays, names) = (arrays?.join(", "), names.join(", "));
    Some(format!("{head}SELECT {chosen} FROM unnest({arrays}) AS given({names}) WHERE true{tail}"))
}

fn find_word(sql: &str, word: &str) -> Option<usize> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    sql.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = sql.get(..*at).unwrap_or_default();
        let after = sql.get(at + word.len()..).unwrap_or_default();
        !before.ends_with(part_of_word) && !after.starts_with(part_of_word)
    })
}

fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at),
            ')' => depth -= 1,
            '\'' => return None,
            _ => {}
        }
    }
    None
}

fn array_of(ty: &Type) -> Option<(Type, &'static str)> {
    match *ty {
        Type::INT8 => Some((Type::INT8_ARRAY, "bigint")),
        Type::FLOAT8 => Some((Type::FLOAT8_ARRAY, "double precision")),
        Type::TEXT => Some((Type::TEXT_ARRAY, "text")),
        Type::BYTEA => Some((Type::BYTEA_ARRAY, "bytea")),
        _ => None,
    }
}

/// One parameter's values over all rows.
#[derive(Debug)]
pub(super) struct Column<'r> {
    rows: &'r [Vec<Value>],
    at: usize,
}

pub(super) fn columns<'r>(rows: &'r [Vec<Value>], types: &[Type]) -> Vec<Column<'r>> {
    (0..types.len()).map(|at| Column { rows, at }).collect()
}

impl ToSql for Column<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut bytes::BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        let values: Vec<&Value> = self.rows.iter().filter_map(|row| row.get(self.at)).collect();
        values.to_sql(ty, out)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_takes_columns_instead_of_values() {
        let sql =
            "INSERT INTO t (a, b, n) VALUES ($1, $2, $1 + 1) ON CONFLICT (a) DO UPDATE SET b = excluded.b";
        assert_eq!(
            unnest(sql, &[Type::INT8, Type::TEXT]).as_deref(),
            Some(
                "INSERT INTO t (a, b, n) SELECT given.c1, given.c2, given.c1 + 1 \
                 FROM unnest($1::bigint[], $2::text[]) AS given(c1, c2) WHERE true \
                 ON CONFLICT (a) DO UPDATE SET b = excluded.b"
            )
        );
    }

    #[test]
    fn what_cannot_take_columns_is_left_alone() {
        let types = [Type::INT8, Type::INT8];
        for sql in [
            "UPDATE t SET a = $1 WHERE b = $2",
            "INSERT INTO t (a, b) VALUES ($1, 'x)$2')",
            "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = $2",
            "INSERT INTO t (a) VALUES ($1), ($2)",
        ] {
            assert_eq!(unnest(sql, &types), None, "{sql}");
        }
    }
}
