// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The kernel's own types as values.

use kernel::{Date, Id, Lang, Timestamp};

use crate::{Error, FromValue, Result, Value, ValueRef};

impl<K> From<Id<K>> for Value {
    fn from(id: Id<K>) -> Self {
        Self::Int(id.as_i64())
    }
}

impl<K> FromValue for Id<K> {
    fn from_value(value: ValueRef<'_>) -> Result<Self> {
        match i64::from_value(value)? {
            id if id >= 0 => Ok(Self::from_i64(id)),
            id => Err(Error::Decode(format!("{id} is not an id"))),
        }
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.as_millis())
    }
}

impl FromValue for Timestamp {
    fn from_value(value: ValueRef<'_>) -> Result<Self> {
        i64::from_value(value).map(Self::from_millis)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Int(date.as_number())
    }
}

impl FromValue for Date {
    fn from_value(value: ValueRef<'_>) -> Result<Self> {
        let number = i64::from_value(value)?;
        Self::from_number(number).ok_or_else(|| Error::Decode(format!("{number} is not a date")))
    }
}

impl From<Lang> for Value {
    fn from(lang: Lang) -> Self {
        Self::Text(lang.code().to_owned())
    }
}

impl FromValue for Lang {
    fn from_value(value: ValueRef<'_>) -> Result<Self> {
        let code = String::from_value(value)?;
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| Error::Decode(format!("{code:?} is not a language")))
    }
}
