// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What PostgreSQL's errors mean for the caller and for the operator.

use std::error::Error as _;

use crate::{Error, error::Rule};

pub(super) fn explain(statement: &str, error: &tokio_postgres::Error) -> Error {
    let name = || statement.to_owned();
    let Some(said) = error.as_db_error() else {
        let why = error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"));
        // Without an answer from the server it is the connection, unless a value could not be sent or read.
        return match error.source() {
            Some(source) if !error.is_closed() && source.downcast_ref::<std::io::Error>().is_none() => {
                Error::Statement { statement: name(), message: why }
            }
            _ => Error::Unreachable(why),
        };
    };
    let detail = said
        .constraint()
        .map_or_else(|| said.message().to_owned(), |constraint| format!("{} ({constraint})", said.message()));
    let broken = |rule| Error::Constraint { statement: name(), rule, detail: detail.clone() };
    match said.code().code() {
        "23505" => broken(Rule::Unique),
        "23503" => broken(Rule::ForeignKey),
        "23502" => broken(Rule::NotNull),
        "23514" => broken(Rule::Check),
        "22003" | "22P02" | "42804" => broken(Rule::Type),
        // Serialization failure, deadlock, or a table that changed under a prepared statement.
        "40001" | "40P01" => Error::Collision(detail),
        "0A000" if detail.contains("cached plan") => Error::Collision(detail),
        "53100" => Error::Full,
        "25006" => Error::ReadOnly(detail),
        "XX001" | "XX002" => Error::Damaged(detail),
        // Shutting down, starting up, crashed, no more connections, connection failures.
        "57P01" | "57P02" | "57P03" | "53300" => Error::Unreachable(detail),
        code if code.starts_with("08") => Error::Unreachable(detail),
        _ => Error::Statement { statement: name(), message: format!("{detail} ({})", said.code().code()) },
    }
}
