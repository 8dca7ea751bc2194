// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Forms and queries: `name=value` pairs read into a struct.
//!
//! Stricter than a browser needs and kinder than most: a field sent twice is refused unless the struct
//! has a `Vec` for it, an empty value of an `Option` is `None`, a ticked box is `true`.

use std::collections::BTreeMap;

use percent_encoding::percent_decode;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess, Visitor};

use crate::error::Bad;

/// The pairs by name, in the order of names.
pub(crate) type Pairs = BTreeMap<String, Vec<String>>;

/// Takes the pairs apart. Bytes that are no text are refused, and so is U+0000.
pub(crate) fn split(raw: &[u8]) -> Result<Pairs, Bad> {
    let mut out = Pairs::new();
    for pair in raw.split(|b| *b == b'&').filter(|p| !p.is_empty()) {
        let mut halves = pair.splitn(2, |b| *b == b'=');
        let name = text(halves.next().unwrap_or_default())?;
        let value = text(halves.next().unwrap_or_default())?;
        out.entry(name).or_default().push(value);
    }
    Ok(out)
}

fn text(raw: &[u8]) -> Result<String, Bad> {
    let spaced: Vec<u8> = raw.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
    let bytes: Vec<u8> = percent_decode(&spaced).collect();
    if bytes.contains(&0) {
        return Err(Bad::Nul);
    }
    // Browsers end lines with CR LF; people mean one line break.
    String::from_utf8(bytes).map(|t| t.replace("\r\n", "\n")).map_err(|_| Bad::NotText)
}

/// Reads the pairs into `T`.
pub(crate) fn read<T: DeserializeOwned>(pairs: Pairs) -> Result<T, Bad> {
    let mut rest = pairs.into_iter();
    T::deserialize(Fields { rest: &mut rest, now: None }).map_err(|e| e.0)
}

/// What serde reports, as the reader will be told.
#[derive(Debug, Clone)]
struct Problem(Bad);

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Problem {}

impl de::Error for Problem {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self(Bad::Wrong(message.to_string()))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self(Bad::Unknown(field.to_owned()))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Bad::Missing(field.to_owned()))
    }
}

struct Fields<'a> {
    rest: &'a mut std::collections::btree_map::IntoIter<String, Vec<String>>,
    now: Option<(String, Vec<String>)>,
}

impl<'de> de::Deserializer<'de> for Fields<'_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_map(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Problem;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Problem> {
        self.now = self.rest.next();
        match &self.now {
            Some((name, _)) => seed.deserialize(name.clone().into_deserializer()).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Problem> {
        let Some((name, values)) = self.now.take() else { return Err(de::Error::custom("a value")) };
        seed.deserialize(Values { values, name: &name }).map_err(|problem| match problem.0 {
            Bad::Twice(_) => problem,
            _ => Problem(Bad::Wrong(name.clone())),
        })
    }
}

/// The values of one field.
struct Values<'a> {
    values: Vec<String>,
    name: &'a str,
}

impl Values<'_> {
    fn single(self) -> Result<String, Problem> {
        let mut values = self.values.into_iter();
        match (values.next(), values.next()) {
            (Some(value), None) => Ok(value),
            _ => Err(Problem(Bad::Twice(self.name.to_owned()))),
        }
    }
}

macro_rules! numbers {
    ($($deserialize:ident $visit:ident $number:ty;)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
            let number: $number = self.single()?.trim().parse().map_err(de::Error::custom)?;
            visitor.$visit(number)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Values<'_> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_string(self.single()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.single()?.as_str() {
            "on" | "true" | "1" | "yes" => visitor.visit_bool(true),
            "" | "false" | "0" | "no" => visitor.visit_bool(false),
            other => Err(de::Error::custom(other)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.values.as_slice() {
            [one] if one.is_empty() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        let name = self.name;
        let each = self.values.into_iter().map(|v| Values { values: vec![v], name });
        visitor.visit_seq(Each(each))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        visitor.visit_enum(self.single()?.into_deserializer())
    }

    numbers! {
        deserialize_i8 visit_i8 i8; deserialize_i16 visit_i16 i16; deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64; deserialize_u8 visit_u8 u8; deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32; deserialize_u64 visit_u64 u64; deserialize_f32 visit_f32 f32;
        deserialize_f64 visit_f64 f64;
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit unit_struct tuple tuple_struct map struct
        identifier ignored_any
    }
}

struct Each<I>(I);

impl<'de, 'a, I: Iterator<Item = Values<'a>>> de::SeqAccess<'de> for Each<I> {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Problem> {
        self.0.next().map(|v| seed.deserialize(v)).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Side {
        Agree,
        Disagree,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        text: String,
        age: Option<u8>,
        #[serde(default)]
        ticked: bool,
        #[serde(default)]
        groups: Vec<i64>,
        side: Option<Side>,
    }

    fn sample(raw: &str) -> Result<Sample, Bad> {
        split(raw.as_bytes()).and_then(read)
    }

    #[test]
    fn a_form_is_read_with_every_kind_of_field() {
        assert_eq!(
            sample("text=%C3%A4+%26%0D%0Ab&age=&ticked=on&groups=1&groups=2&side=agree").unwrap(),
            Sample {
                text: "ä &\nb".into(),
                age: None,
                ticked: true,
                groups: vec![1, 2],
                side: Some(Side::Agree)
            }
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (raw, bad) in [
            ("text=a&text=b", Bad::Twice("text".into())),
            ("text=a&age=400", Bad::Wrong("age".into())),
            ("text=a&side=both", Bad::Wrong("side".into())),
            ("text=a&x=1", Bad::Unknown("x".into())),
            ("age=4", Bad::Missing("text".into())),
            ("text=%00", Bad::Nul),
            ("text=%FF", Bad::NotText),
            ("text=%C0%AF", Bad::NotText),
            ("text=%ED%A0%80", Bad::NotText),
        ] {
            assert_eq!(sample(raw).unwrap_err(), bad, "{raw}");
        }
    }
}
