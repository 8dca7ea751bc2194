// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A line of bars or dots as a small PNG, for table cells of text documents: rectangles and circles, drawn
//! here so that a document without PDF has its bars too.

use std::io::Write as _;

use flate2::{Compression, Crc, write::ZlibEncoder};

use crate::tree::Line;

/// Its height in pixels.
pub(crate) const HEIGHT: usize = 72;

type Rgb = [u8; 3];

const TRACK: Rgb = [0xeb, 0xe5, 0xda];
const RAIL: Rgb = [0xdd, 0xd4, 0xc2];
const INK: Rgb = [0x1b, 0x2a, 0x25];
const PAPER: Rgb = [0xff, 0xff, 0xff];

struct Canvas {
    width: usize,
    pixels: Vec<Rgb>,
}

impl Canvas {
    fn put(&mut self, x: usize, y: usize, colour: Rgb, part: f64) {
        if let Some(pixel) = self.pixels.get_mut(y * self.width + x).filter(|_| x < self.width) {
            for (channel, new) in pixel.iter_mut().zip(colour) {
                let mixed = f64::from(*channel) * (1.0 - part) + f64::from(new) * part;
                *channel = mixed.round().clamp(0.0, 255.0) as u8;
            }
        }
    }

    /// From and to in pixels, along and down.
    fn bar(&mut self, along: (f64, f64), down: (usize, usize), colour: Rgb) {
        for x in 0..self.width {
            let left = x as f64;
            let part = (along.1.min(left + 1.0) - along.0.max(left)).clamp(0.0, 1.0);
            if part > 0.0 {
                (down.0..down.1).for_each(|y| self.put(x, y, colour, part));
            }
        }
    }

    fn disc(&mut self, x: f64, r: f64, colour: Rgb) {
        let middle = HEIGHT as f64 / 2.0;
        for py in 0..HEIGHT {
            for px in 0..self.width {
                let far = (px as f64 + 0.5 - x).hypot(py as f64 + 0.5 - middle);
                let part = (r + 0.5 - far).clamp(0.0, 1.0);
                if part > 0.0 {
                    self.put(px, py, colour, part);
                }
            }
        }
    }
}

fn rgb(colour: &str) -> Rgb {
    let byte = |at: usize| colour.get(at..at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(0);
    [byte(1), byte(3), byte(5)]
}

/// The line as PNG, so many times as wide as it is high: as it will be set, so that dots stay round.
pub(crate) fn png(line: &Line, ratio: u32) -> Result<Vec<u8>, std::io::Error> {
    let width = HEIGHT * ratio.clamp(4, 40) as usize;
    let mut canvas = Canvas { width, pixels: vec![PAPER; width * HEIGHT] };
    let wide = width as f64;
    if line.dots.is_empty() {
        canvas.bar((0.0, wide), (14, 58), TRACK);
        for (from, to, colour) in &line.spans {
            canvas.bar((from * wide, to * wide), (14, 58), rgb(colour));
        }
        if let Some((low, high)) = line.interval {
            canvas.bar((low * wide, high * wide), (34, 38), INK);
            for at in [low, high] {
                canvas.bar((at * wide - 2.0, at * wide + 2.0), (24, 48), INK);
            }
        }
    } else {
        // The ends of the scale leave room for the dots.
        let place = |x: f64| wide * (0.025 + x * 0.95);
        canvas.bar((0.0, wide), (33, 39), RAIL);
        canvas.bar((wide / 2.0 - 1.0, wide / 2.0 + 1.0), (14, 58), RAIL);
        for (from, to, colour) in &line.spans {
            let light = rgb(colour).map(|c| (f64::from(c) * 0.35 + 255.0 * 0.65) as u8);
            canvas.bar((place(*from), place(*to)), (29, 43), light);
        }
        for (at, colour, hollow) in &line.dots {
            canvas.disc(place(*at), 22.0, PAPER);
            canvas.disc(place(*at), 18.0, rgb(colour));
            if *hollow {
                canvas.disc(place(*at), 10.0, PAPER);
            }
        }
    }
    encode(&canvas)
}

fn encode(canvas: &Canvas) -> Result<Vec<u8>, std::io::Error> {
    let mut raw = Vec::with_capacity(canvas.pixels.len() * 3 + HEIGHT);
    for row in canvas.pixels.chunks(canvas.width) {
        raw.push(0);
        raw.extend(row.iter().flatten());
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(6));
    packed.write_all(&raw)?;
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::new();
    head.extend((canvas.width as u32).to_be_bytes());
    head.extend((HEIGHT as u32).to_be_bytes());
    // Eight bits a channel, red, green and blue.
    head.extend([8, 2, 0, 0, 0]);
    for (name, data) in [(b"IHDR", head), (b"IDAT", packed.finish()?), (b"IEND", Vec::new())] {
        out.extend((data.len() as u32).to_be_bytes());
        let mut crc = Crc::new();
        crc.update(name);
        crc.update(&data);
        out.extend(name);
        out.extend(data);
        out.extend(crc.sum().to_be_bytes());
    }
    Ok(out)
}
