// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Running statements on a SQLite connection, and saying what SQLite's errors mean.

mod open;
mod readers;
mod writer;

use std::path::Path;

use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ffi, types};

use crate::{Error, Result, Row, Statement, Value, ValueRef, error::Rule, query::RowOf};

pub(crate) use open::{Lite, LiteConfig};
pub(crate) use writer::Writer;

fn prepare<'c>(connection: &'c Connection, sql: &Statement) -> Result<CachedStatement<'c>> {
    connection.prepare_cached(&sql.lite).map_err(|error| explain(sql.name, error))
}

fn bind(statement: &mut CachedStatement<'_>, sql: &Statement, params: &[Value]) -> Result<()> {
    let expected = statement.parameter_count();
    if expected != params.len() {
        return Err(Error::Parameters { statement: sql.name.to_owned(), expected, got: params.len() });
    }
    for (place, value) in params.iter().enumerate() {
        let value = match value {
            Value::Null => types::ValueRef::Null,
            Value::Int(number) => types::ValueRef::Integer(*number),
            Value::Real(number) => types::ValueRef::Real(*number),
            Value::Text(text) => types::ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => types::ValueRef::Blob(bytes),
        };
        statement
            .raw_bind_parameter(place + 1, types::ToSqlOutput::Borrowed(value))
            .map_err(|error| explain(sql.name, error))?;
    }
    Ok(())
}

pub(crate) fn exec(connection: &Connection, sql: &Statement, params: &[Value]) -> Result<u64> {
    let mut statement = prepare(connection, sql)?;
    run(&mut statement, sql, params)
}

pub(crate) fn exec_many(connection: &Connection, sql: &Statement, rows: &[Vec<Value>]) -> Result<u64> {
    let mut statement = prepare(connection, sql)?;
    rows.iter().try_fold(0, |changed, params| Ok(changed + run(&mut statement, sql, params)?))
}

fn run(statement: &mut CachedStatement<'_>, sql: &Statement, params: &[Value]) -> Result<u64> {
    bind(statement, sql, params)?;
    if statement.column_count() > 0 {
        // A query or RETURNING: step through it, the rows are not wanted.
        let mut rows = statement.raw_query();
        let mut count = 0;
        while rows.next().map_err(|error| explain(sql.name, error))?.is_some() {
            count += 1;
        }
        return Ok(count);
    }
    let changed = statement.raw_execute().map_err(|error| explain(sql.name, error))?;
    Ok(changed as u64)
}

pub(crate) fn rows(
    connection: &Connection,
    sql: &Statement,
    params: &[Value],
    reader: &mut dyn FnMut(&Row<'_>) -> bool,
) -> Result<()> {
    let mut statement = prepare(connection, sql)?;
    bind(&mut statement, sql, params)?;
    let mut rows = statement.raw_query();
    let mut wanted = true;
    // Stepped to the end even when no more rows are wanted: RETURNING changes rows as it goes.
    while let Some(row) = rows.next().map_err(|error| explain(sql.name, error))? {
        if wanted {
            wanted = reader(&Row(RowOf::Lite(row)));
        }
        if !wanted && !changes_rows(sql) {
            break;
        }
    }
    Ok(())
}

fn changes_rows(sql: &Statement) -> bool {
    !sql.lite.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("select"))
}

pub(crate) fn script(connection: &Connection, text: &str) -> Result<()> {
    connection.execute_batch(text).map_err(|error| explain(text, error))
}

#[cfg(any(test, feature = "test-support"))]
pub(crate) fn describe(connection: &Connection, sql: &Statement) -> Result<Vec<String>> {
    let statement = prepare(connection, sql)?;
    Ok(statement.column_names().map(str::to_owned).collect())
}

pub(crate) fn value<'r>(row: &'r rusqlite::Row<'_>, index: usize) -> Result<ValueRef<'r>> {
    match row.get_ref(index).map_err(Error::decode)? {
        types::ValueRef::Null => Ok(ValueRef::Null),
        types::ValueRef::Integer(number) => Ok(ValueRef::Int(number)),
        types::ValueRef::Real(number) => Ok(ValueRef::Real(number)),
        types::ValueRef::Text(bytes) => std::str::from_utf8(bytes).map(ValueRef::Text).map_err(Error::decode),
        types::ValueRef::Blob(bytes) => Ok(ValueRef::Blob(bytes)),
    }
}

/// Says what an error of SQLite means for the caller and for the operator.
pub(crate) fn explain(statement: &str, error: rusqlite::Error) -> Error {
    let name = || statement.to_owned();
    let rusqlite::Error::SqliteFailure(code, message) = &error else {
        return Error::Statement { statement: name(), message: error.to_string() };
    };
    let detail = message.clone().unwrap_or_else(|| code.to_string());
    let broken = |rule| Error::Constraint { statement: name(), rule, detail: detail.clone() };
    match code.code {
        ErrorCode::ConstraintViolation => match code.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => broken(Rule::Unique),
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => broken(Rule::ForeignKey),
            ffi::SQLITE_CONSTRAINT_NOTNULL => broken(Rule::NotNull),
            ffi::SQLITE_CONSTRAINT_DATATYPE => broken(Rule::Type),
            _ => broken(Rule::Check),
        },
        ErrorCode::DiskFull => Error::Full,
        ErrorCode::ReadOnly => Error::ReadOnly(detail),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Damaged(detail),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Collision(detail),
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Error::Io {
            what: "the database file cannot be read or written".to_owned(),
            why: format!("{detail} (SQLite code {})", code.extended_code),
        },
        _ => Error::Statement { statement: name(), message: detail },
    }
}

/// Copies the database, as of now, into a new file.
pub(crate) fn backup(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::Config(format!("{} exists already", to.display())));
    }
    let connection = open::connect(from, OpenFlags::SQLITE_OPEN_READ_WRITE, "")?;
    let name = to.to_string_lossy().into_owned();
    connection.execute("VACUUM INTO ?1", [&name]).map_err(|error| explain("backup", error))?;
    // A backup that a power cut can take is none.
    let sync = std::fs::File::open(to).and_then(|file| file.sync_all());
    sync.map_err(|error| Error::io(format!("syncing {name}"), &error))
}
