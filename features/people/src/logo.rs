// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An organisation's logo: what a picture must be to stand on every page.

use kernel::crypto;

/// A logo in bytes, at most: it is on the first page that anybody sees.
pub(crate) const MOST_BYTES: usize = 100_000;
/// Its width and height in pixels, at most.
const MOST_PIXELS: u32 = 2_000;
/// Its width and height in pixels, at least.
const LEAST_PIXELS: u32 = 16;
/// What every PNG file begins with (PNG specification, third edition, 5.2).
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

/// A picture that can be a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The beginning of its SHA-256, for its address.
    pub digest: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The PNG file.
    pub picture: Vec<u8>,
}

/// Why a file is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoLogo {
    /// Not a PNG picture. Pictures that may hold programs (SVG) are not taken.
    NotPng,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// Too many or too few pixels.
    Size { width: u32, height: u32 },
}

impl Logo {
    /// The picture of a file, if it can be a logo.
    pub(crate) fn read(file: &[u8]) -> Result<Self, NoLogo> {
        // The first chunk is the header: its length (13), its name, the width and the height (ibid. 11.2.1).
        let head = file.strip_prefix(&SIGNATURE).and_then(|rest| rest.strip_prefix(b"\0\0\0\x0dIHDR"));
        let (width, rest) = head.and_then(<[u8]>::split_first_chunk).ok_or(NoLogo::NotPng)?;
        let (height, _) = rest.split_first_chunk().ok_or(NoLogo::NotPng)?;
        let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
        // The last chunk is the end: a file that was cut short is no picture (ibid. 11.2.4).
        if !file.ends_with(b"IEND\xaeB`\x82") {
            return Err(NoLogo::NotPng);
        }
        if file.len() > MOST_BYTES {
            return Err(NoLogo::TooLarge);
        }
        let fits = |n: u32| (LEAST_PIXELS..=MOST_PIXELS).contains(&n);
        if !fits(width) || !fits(height) {
            return Err(NoLogo::Size { width, height });
        }
        let digest = crypto::hex(&crypto::sha256(&[file])).chars().take(12).collect();
        Ok(Self { digest, width, height, picture: file.to_vec() })
    }

    /// Its name in addresses, which changes with its content.
    pub(crate) fn file(digest: &str) -> String {
        format!("logo-{digest}.png")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32, padding: usize) -> Vec<u8> {
        let mut file = SIGNATURE.to_vec();
        file.extend(b"\0\0\0\x0dIHDR");
        file.extend(width.to_be_bytes());
        file.extend(height.to_be_bytes());
        file.extend(vec![0; 9 + padding]);
        file.extend(b"\0\0\0\0IEND\xaeB`\x82");
        file
    }

    #[test]
    fn a_png_of_a_fair_size_is_a_logo_and_nothing_else_is() {
        let logo = Logo::read(&png(240, 80, 0)).unwrap();
        assert_eq!((logo.width, logo.height, logo.digest.len()), (240, 80, 12));
        assert_eq!(Logo::read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(NoLogo::NotPng));
        assert_eq!(Logo::read(&png(240, 80, MOST_BYTES)), Err(NoLogo::TooLarge));
        assert_eq!(Logo::read(&png(4_000, 80, 0)), Err(NoLogo::Size { width: 4_000, height: 80 }));
        assert_eq!(Logo::read(&png(240, 1, 0)), Err(NoLogo::Size { width: 240, height: 1 }));
        let whole = png(240, 80, 0);
        for end in 0..whole.len() {
            assert_eq!(Logo::read(&whole[..end]), Err(NoLogo::NotPng), "cut at {end}");
        }
    }
}
