// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! QR codes as SVG, black on white in every look: scanners need it so.

use qrcode::{Color, EcLevel, QrCode};

/// The code of a text with its quiet zone; empty where the text is too long for one.
pub(super) fn svg(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let (width, colours) = (code.width(), code.to_colors());
    let side = width + 8;
    let mut path = String::new();
    for (i, _) in colours.iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", i % width + 4, i / width + 4));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" focusable=\"false\" shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}
