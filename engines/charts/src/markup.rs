// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing markup so that no label and no odd number can break it.

use std::fmt::Write as _;

/// Text and attribute values, made harmless.
pub(crate) fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Control characters are not allowed in XML, not even escaped.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An id that is safe as an attribute and in an address.
pub(crate) fn ident(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect()
}

/// A coordinate with at most two decimals; what is not a number becomes 0.
pub(crate) fn num(x: f64) -> String {
    let x = if x.is_finite() { x.clamp(-100_000.0, 100_000.0) } else { 0.0 };
    let text = format!("{x:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A share between 0 and 1; what is not a number becomes 0.
pub(crate) fn share(x: f64) -> f64 {
    if x.is_finite() { x.clamp(0.0, 1.0) } else { 0.0 }
}

/// A share as a length of SVG: `64.2%`.
pub(crate) fn pct(x: f64) -> String {
    format!("{}%", num(share(x) * 100.0))
}

/// A part of a whole; 0 where there is no whole.
pub(crate) fn part(x: f64, of: f64) -> f64 {
    if of > 0.0 { share(x / of) } else { 0.0 }
}

/// A picture of its own with a name and a description, drawn in `width` x `height` units.
pub(crate) fn picture(
    id: &str,
    class: &str,
    (width, height): (f64, f64),
    (title, desc): (&str, &str),
) -> String {
    let id = ident(id);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "<svg class=\"ch {class}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}-t\" \
         aria-describedby=\"{id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        num(width),
        num(height),
        esc(title),
        esc(desc)
    );
    out
}

/// The drawing of a row whose words stand beside it as HTML: hidden from screen readers, as wide as its place.
pub(crate) fn strip(height: u32) -> String {
    format!(
        "<svg class=\"strip\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">"
    )
}

/// The shape of group `index` (1 to 8) around a point; so that groups differ without their colours.
pub(crate) fn shape(index: usize, x: f64, y: f64, r: f64) -> String {
    let polygon = |corners: &[(f64, f64)]| {
        let points: Vec<String> =
            corners.iter().map(|(dx, dy)| format!("{},{}", num(x + dx * r), num(y + dy * r))).collect();
        format!("<polygon points=\"{}\"/>", points.join(" "))
    };
    match index {
        2 => polygon(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        3 => polygon(&[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)]),
        4 => polygon(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        5 => polygon(&[(-0.55, -1.0), (0.55, -1.0), (1.1, 0.0), (0.55, 1.0), (-0.55, 1.0), (-1.1, 0.0)]),
        6 => polygon(&[(0.0, -1.1), (1.1, -0.3), (0.7, 1.0), (-0.7, 1.0), (-1.1, -0.3)]),
        7 => polygon(&[
            (-0.4, -1.1),
            (0.4, -1.1),
            (0.4, -0.4),
            (1.1, -0.4),
            (1.1, 0.4),
            (0.4, 0.4),
            (0.4, 1.1),
            (-0.4, 1.1),
            (-0.4, 0.4),
            (-1.1, 0.4),
            (-1.1, -0.4),
            (-0.4, -0.4),
        ]),
        8 => polygon(&[(-1.1, -0.85), (1.1, -0.85), (0.0, 1.15)]),
        _ => format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>", num(x), num(y), num(r)),
    }
}

/// [`shape`] around the origin, for a place that is a percentage.
pub(crate) fn shape_at(index: usize, r: f64) -> String {
    shape(index, 0.0, 0.0, r)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_numbers_and_odd_texts_become_harmless() {
        assert_eq!([f64::NAN, f64::INFINITY, -0.001, 1.5, 10.0].map(num), ["0", "0", "0", "1.5", "10"]);
        assert_eq!(pct(7.0), "100%");
        assert_eq!(part(1.0, 0.0).to_string(), "0");
        assert_eq!(esc("<b a='1'>&\u{0}"), "&lt;b a=&#39;1&#39;&gt;&amp; ");
        assert_eq!(ident("a b\"c"), "a-b-c");
    }
}
