// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Drawings as pixels, which office programs ask for beside SVG. The renderer is the one that the PDF writer
//! brings; a build without that leaves drawings out of office files, whose tables say the same.

/// The fonts of documents: Source Sans 3 in three weights, made from the fonts of the pages (`fonts/make.py`).
#[cfg(feature = "pdf")]
pub(crate) const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/riihi-sans-400.ttf"),
    include_bytes!("../fonts/riihi-sans-600.ttf"),
    include_bytes!("../fonts/riihi-sans-700.ttf"),
];

/// Pixels for each unit of a drawing: sharp on paper at its usual size.
const SCALE: f32 = 3.0;

/// The drawing as PNG, for office files.
pub(crate) fn png(svg: &str) -> Option<Vec<u8>> {
    scaled(svg, SCALE)
}

/// The drawing as PNG, with so many pixels for each of its units.
#[cfg(feature = "pdf")]
pub(crate) fn scaled(svg: &str, scale: f32) -> Option<Vec<u8>> {
    use resvg::{tiny_skia, usvg};
    let mut options = usvg::Options::default();
    for font in FONTS {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())?;
    pixels.fill(tiny_skia::Color::WHITE);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

/// The drawing as PNG; not in this build.
#[cfg(not(feature = "pdf"))]
pub(crate) fn scaled(_: &str, _: f32) -> Option<Vec<u8>> {
    None
}
