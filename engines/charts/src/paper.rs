// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A drawing for paper: the same SVG as on the page, made to stand alone. On the page the style sheet
//! gives the colours; a document has no style sheet, so they are written into the picture.

use crate::markup::num;

/// The organisation's colours on white paper, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inks {
    /// Its main colour.
    pub brand: String,
    /// Text on it.
    pub on_brand: String,
    /// What is lifted out.
    pub accent: String,
    /// The family of the font.
    pub font: String,
}

/// The tones of the style sheet's light look that every organisation shares.
const GROUPS: [&str; 8] =
    ["#0c5495", "#b45b13", "#4b215b", "#007757", "#782533", "#423c00", "#202d36", "#834c38"];
const INK: &str = "#1b2a25";
const SOFT: &str = "#4f5c55";
const LINE: &str = "#ddd4c2";
const EDGE: &str = "#817866";

/// The drawing in a figure's markup as an SVG file of its own with its width and height; nothing where the
/// figure has no drawing (bars are lengths, see [`crate::Strip`]).
#[must_use]
pub fn paper(svg: &str, inks: &Inks) -> Option<(String, f64, f64)> {
    let from = svg.find("<svg class=\"ch ")?;
    let drawing = svg.get(from..)?;
    let drawing = drawing.get(..drawing.find("</svg>")?)?;
    let size = drawing.split_once("viewBox=\"0 0 ")?.1;
    let (width, height) = size.get(..size.find('"')?)?.split_once(' ')?;
    let (width, height): (f64, f64) = (width.parse().ok()?, height.parse().ok()?);
    let inside = drawing.get(drawing.find('>')? + 1..)?;
    // What names the picture stands in the document around it.
    let inside = without(&without(inside, "title"), "desc");
    // The font of documents has no long arrow.
    let inside = inside.replace('→', "›").replace('←', "‹");
    let (w, h) = (num(width), num(height));
    let css = styles(inks, drawing.contains("ch-four"));
    let file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">\
         <style>{css}</style>{inside}</svg>"
    );
    Some((file, width, height))
}

/// The markup without elements of one name.
fn without(markup: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = rest.find(&open) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest
            .get(at..)
            .and_then(|r| r.find(&close).and_then(|end| r.get(end + close.len()..)))
            .unwrap_or("");
    }
    out.push_str(rest);
    out
}

fn styles(inks: &Inks, fourfold: bool) -> String {
    let Inks { brand, on_brand, accent, font } = inks;
    let (text, note) = if fourfold { ("13px", "12.5px") } else { ("11px", "10.5px") };
    let tint = |share| mix(brand, share);
    let mut css = format!(
        "text{{font-family:'{font}';font-size:{text};font-weight:600;fill:{INK}}}\
         .ch-note{{font-size:{note};font-weight:400;fill:{SOFT}}}\
         .axis{{stroke:{EDGE};stroke-width:1}}\
         .f-quiet{{fill:#7d7a70}}\
         .hull{{stroke-width:22;stroke-linejoin:round;opacity:0.13}}\
         .pt{{fill-opacity:0.72}}.hex{{fill-opacity:0.62}}\
         .badge-halo{{fill:#ffffff}}.badge text{{fill:#ffffff;font-weight:700;font-size:15px}}\
         .field{{fill:#ffffff;stroke:{LINE}}}.field-best{{fill:{best}}}\
         .quartiles{{fill:{accent};fill-opacity:0.16;stroke:{accent};stroke-width:1.5}}\
         .mark circle{{fill:{brand};stroke:#ffffff;stroke-width:2}}\
         .mark text{{fill:{on_brand};font-size:13px;font-weight:700}}\
         .ground{{fill:{EDGE};fill-opacity:0.4}}\
         .outlines{{fill:#f1ebde;stroke:{EDGE};stroke-width:0.7;stroke-linejoin:round}}\
         .bubble{{stroke:#ffffff;stroke-width:1.5}}\
         .bubble text{{stroke:none;font-size:12.5px;fill:{on_brand}}}\
         .s-1{{fill:{s1}}}.s-2{{fill:{s2}}}.s-3{{fill:{s3}}}.s-4{{fill:{s4}}}.s-5{{fill:{brand}}}\
         .s-1 text,.s-2 text,.s-none text{{fill:{INK}}}\
         .s-none{{fill:#ffffff;stroke:{EDGE};stroke-dasharray:2 2}}\
         .s-low{{fill:{accent};stroke:{INK};stroke-width:1.5;stroke-dasharray:3 2}}.s-low text{{fill:#ffffff}}",
        best = tint(0.12),
        s1 = tint(0.38),
        s2 = tint(0.54),
        s3 = tint(0.70),
        s4 = tint(0.86),
    );
    for (n, colour) in (1..).zip(GROUPS) {
        css.push_str(&format!(".g{n}{{fill:{colour}}}polygon.hull.g{n}{{stroke:{colour}}}"));
    }
    css
}

/// A colour on white paper, so strong.
fn mix(colour: &str, share: f64) -> String {
    let channel = |at: usize| {
        let byte = colour.get(at..at + 2).and_then(|h| u8::from_str_radix(h, 16).ok()).unwrap_or(0);
        let mixed = f64::from(byte) * share + 255.0 * (1.0 - share);
        format!("{:02x}", mixed.round().clamp(0.0, 255.0) as u8)
    };
    format!("#{}{}{}", channel(1), channel(3), channel(5))
}

impl crate::Tone {
    /// The colour on white paper.
    #[must_use]
    pub fn on_paper(self, inks: &Inks) -> String {
        match self {
            Self::Brand => inks.brand.clone(),
            Self::Accent => inks.accent.clone(),
            Self::Agree => "#1f6a6e".to_owned(),
            Self::Disagree => "#a84a17".to_owned(),
            Self::Quiet => LINE.to_owned(),
            Self::Group(n) => GROUPS[usize::from(n.clamp(1, 8)) - 1].to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bubble, Outlines, RegionMap, region_map_on};

    fn inks() -> Inks {
        Inks {
            brand: "#1c4f40".into(),
            on_brand: "#fffdf8".into(),
            accent: "#a8690f".into(),
            font: "Riihi Sans".into(),
        }
    }

    #[test]
    fn a_drawing_stands_alone_with_its_colours_and_without_its_names() {
        let bubble = Bubble {
            label: "Uusimaa".into(),
            size: 1.0,
            shade: Some(1.0),
            short: "64".into(),
            ..Bubble::default()
        };
        let chart = RegionMap { title: "Kartta".into(), bubbles: vec![bubble], ..RegionMap::default() };
        let outlines = Outlines { width: 300.0, height: 560.0, paths: vec!["M0 0L1 1".into()] };
        let figure = region_map_on("x", &chart, &outlines);
        let (file, width, height) = paper(&figure.svg, &inks()).unwrap();
        assert_eq!((width, height), (300.0, 560.0));
        assert!(file.starts_with("<svg xmlns=") && file.contains(".s-5{fill:#1c4f40}"));
        assert!(file.contains(">64</text>") && !file.contains("Uusimaa") && !file.contains("<title"));
    }

    #[test]
    fn bars_are_no_drawing_but_lengths() {
        let row = crate::Bar { label: "a".into(), share: 0.25, ..crate::Bar::default() };
        let figure = crate::bars(&crate::Bars { rows: vec![row], full: Some(0.5), ..crate::Bars::default() });
        assert_eq!(paper(&figure.svg, &inks()), None);
        assert_eq!(figure.strips[0].spans, vec![(0.0, 0.5, crate::Tone::Brand)]);
    }
}
