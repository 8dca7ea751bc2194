// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The table of a static model in a safetensors file: eight bytes with the length of a JSON header, the header
//! with the kind, shape and place of each tensor, and the numbers, little-endian. They stay as they are in the
//! file and are turned into floats as they are met, so that a model takes no more memory than its file.

use std::{collections::HashMap, ops::Range};

use serde::Deserialize;

use super::ModelError;
use crate::themes::matrix::add;

/// No header is longer, no table wider.
const LONGEST_HEADER: usize = 16 << 20;
const WIDEST: usize = 8_192;
/// What the table is called: by model2vec, by sentence-transformers.
const TABLES: [&str; 3] = ["embeddings", "embedding.weight", "0.embedding.weight"];

/// A tensor as the header tells of it.
#[derive(Deserialize)]
struct Told {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: [usize; 2],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    F64,
    F32,
    F16,
    Bf16,
    I8,
    I32,
    I64,
}

/// A tensor within the file.
#[derive(Debug, Clone)]
struct Tensor {
    number: Number,
    at: Range<usize>,
    shape: Vec<usize>,
}

/// One row of numbers for each piece.
#[derive(Debug)]
pub(super) struct Table {
    bytes: Vec<u8>,
    rows: Tensor,
    width: usize,
    /// What each piece counts, where the file says it; all alike where not.
    weights: Option<Tensor>,
    /// The row of each piece, where several share one.
    mapping: Option<Tensor>,
}

impl Table {
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, ModelError> {
        const SHORT: ModelError = ModelError::Bad("it ends too early");
        let (length, rest) = bytes.split_first_chunk::<8>().ok_or(SHORT)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if length > LONGEST_HEADER {
            return Err(ModelError::Bad("its header is too long"));
        }
        let header = rest.get(..length).ok_or(SHORT)?;
        let told: HashMap<String, serde_json::Value> =
            serde_json::from_slice(header).map_err(|_| ModelError::Bad("its header is no JSON"))?;
        let find = |name: &str| told.get(name).map(|t| tensor(t, 8 + length, bytes.len())).transpose();
        let mut rows = None;
        for name in TABLES {
            rows = rows.or(find(name)?);
        }
        let rows = rows.ok_or(ModelError::Bad("it has no table with one row for each piece of a word"))?;
        let (weights, mapping) = (find("weights")?, find("mapping")?);
        let [_, width] = rows.shape[..] else { return Err(ModelError::Bad("its table is none")) };
        if !(1..=WIDEST).contains(&width) {
            return Err(ModelError::Bad("its table is too wide or has no width"));
        }
        if [&weights, &mapping].into_iter().flatten().any(|t| t.shape.len() != 1) {
            return Err(ModelError::Bad("its weights are no list"));
        }
        Ok(Self { bytes, rows, width, weights, mapping })
    }

    /// For how many pieces there is a row and what else belongs to one.
    pub(super) fn pieces(&self) -> usize {
        let lists = self.weights.iter().chain(&self.mapping).map(|t| t.shape[0]).min();
        match &self.mapping {
            Some(_) => lists.unwrap_or(0),
            None => lists.unwrap_or(usize::MAX).min(self.rows.shape[0]),
        }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// Adds a piece's row. A row that the file points to and does not have adds nothing.
    pub(super) fn add(&self, to: &mut [f32], piece: usize) {
        let counts = self.weights.as_ref().map_or(Some(1.0), |w| self.number(w, piece));
        let row = match &self.mapping {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "an index, then looked up"
            )]
            Some(mapping) => self.number(mapping, piece).filter(|n| *n >= 0.0).map(|n| n as usize),
            None => Some(piece),
        };
        let (Some(counts), Some(row)) = (counts, row.filter(|r| *r < self.rows.shape[0])) else { return };
        let from: Option<Vec<f32>> = (row * self.width..(row + 1) * self.width)
            .map(|n| self.number(&self.rows, n))
            .map(|x| x.map(|x| x as f32))
            .collect();
        if let Some(from) = from {
            add(to, &from, counts as f32);
        }
    }

    /// The nth number of a tensor.
    fn number(&self, tensor: &Tensor, nth: usize) -> Option<f64> {
        let size = tensor.number.size();
        let bytes = self.bytes.get(tensor.at.clone())?.get(nth.checked_mul(size)?..)?.get(..size)?;
        Some(match tensor.number {
            Number::F64 => f64::from_le_bytes(bytes.try_into().ok()?),
            Number::F32 => f64::from(f32::from_le_bytes(bytes.try_into().ok()?)),
            Number::F16 => f64::from(half(u16::from_le_bytes(bytes.try_into().ok()?))),
            Number::Bf16 => {
                f64::from(f32::from_bits(u32::from(u16::from_le_bytes(bytes.try_into().ok()?)) << 16))
            }
            Number::I8 => f64::from(bytes[0].cast_signed()),
            Number::I32 => f64::from(i32::from_le_bytes(bytes.try_into().ok()?)),
            #[expect(clippy::cast_precision_loss, reason = "row numbers, far below 2^52")]
            Number::I64 => i64::from_le_bytes(bytes.try_into().ok()?) as f64,
        })
    }
}

impl Number {
    const fn size(self) -> usize {
        match self {
            Self::F64 | Self::I64 => 8,
            Self::F32 | Self::I32 => 4,
            Self::F16 | Self::Bf16 => 2,
            Self::I8 => 1,
        }
    }
}

/// A tensor, if it is of a known kind and lies within the file with all its numbers.
fn tensor(told: &serde_json::Value, start: usize, end: usize) -> Result<Tensor, ModelError> {
    let told = Told::deserialize(told).map_err(|_| ModelError::Bad("its header tells of no tensor"))?;
    let number = match told.dtype.as_str() {
        "F64" => Number::F64,
        "F32" => Number::F32,
        "F16" => Number::F16,
        "BF16" => Number::Bf16,
        "I8" => Number::I8,
        "I32" => Number::I32,
        "I64" => Number::I64,
        _ => return Err(ModelError::Bad("its numbers are of a kind that is not known")),
    };
    let [from, to] = told.data_offsets.map(|o| o.checked_add(start));
    let count = told.shape.iter().try_fold(number.size(), |n, side| n.checked_mul(*side));
    match (from, to, count) {
        (Some(from), Some(to), Some(count)) if from <= to && to <= end && to - from == count => {
            Ok(Tensor { number, at: from..to, shape: told.shape })
        }
        _ => Err(ModelError::Bad("a tensor of it lies outside the file")),
    }
}

/// A number of sixteen bits: one of sign, five of exponent, ten of fraction.
fn half(bits: u16) -> f32 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f32::from(bits & 0x3ff));
    match exponent {
        0 => sign * fraction * 2f32.powi(-24),
        31 => {
            if fraction > 0.0 {
                f32::NAN
            } else {
                sign * f32::INFINITY
            }
        }
        _ => sign * (1.0 + fraction / 1024.0) * 2f32.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_bits_are_the_number_they_stand_for() {
        for (bits, number) in
            [(0x3c00, 1.0), (0xc000, -2.0), (0x3555, 0.333_251_95), (0, 0.0), (1, 5.960_464_5e-8)]
        {
            assert!((half(bits) - number).abs() <= f32::EPSILON * number.abs(), "{bits:x}");
        }
        assert!(half(0x7c00).is_infinite() && half(0x7c01).is_nan());
    }
}
