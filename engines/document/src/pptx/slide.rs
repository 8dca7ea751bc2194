// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One slide: the title in its placeholder, then what shows it, set from the top down; drawings stand on the
//! right of the words.

use super::{NAMES, frame::shape_tree};
use crate::{
    Block, Chart, Picture, Role, Slide, Table, Text,
    office::{esc, hex, light},
    picture,
    tree::{Head, Line, tag},
};

/// 16:9, in English metric units.
pub(super) const WIDE: i64 = 12_192_000;
pub(super) const HIGH: i64 = 6_858_000;
pub(super) const EDGE: i64 = 620_000;
pub(super) const TITLE_TOP: i64 = 300_000;
pub(super) const TITLE_HIGH: i64 = 1_150_000;
const TOP: i64 = 1_680_000;
const BOTTOM: i64 = 6_420_000;
const GAP: i64 = 130_000;
const PT: i64 = 12_700;

/// A slide as XML and its pictures, which are its relations from `rId3` on.
pub(super) struct Made {
    pub(super) xml: String,
    pub(super) pictures: Vec<Vec<u8>>,
}

/// A place on the slide.
#[derive(Clone, Copy)]
struct Place {
    x: i64,
    y: i64,
    w: i64,
    h: i64,
}

struct Desk<'a> {
    head: &'a Head,
    shapes: String,
    pictures: Vec<Vec<u8>>,
    id: u32,
}

/// How words look.
#[derive(Clone, Copy)]
struct Ink<'a> {
    size: i64,
    bold: bool,
    colour: &'a str,
    right: bool,
    bullet: bool,
}

const INK: &str = "1b2a25";
const SOFT: &str = "4f5c55";

impl Default for Ink<'_> {
    fn default() -> Self {
        Self { size: 16, bold: false, colour: INK, right: false, bullet: false }
    }
}

/// The first slide.
pub(super) fn opening(head: &Head) -> Made {
    let lang = tag(head.lang);
    let line = |text: &str| format!("<a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>{}</a:t></a:r></a:p>", esc(text));
    let under: String = [&head.subtitle, &head.author, &head.date_text]
        .into_iter()
        .filter(|t| !t.is_empty())
        .map(|t| line(t))
        .collect();
    let shapes = format!(
        "{}{}",
        held(2, "Title", "type=\"ctrTitle\"", &line(&head.title)),
        held(3, "Subtitle", "type=\"subTitle\" idx=\"1\"", &under)
    );
    Made { xml: slide(&shapes), pictures: Vec::new() }
}

/// Any other slide.
pub(super) fn content(head: &Head, slide_: &Slide) -> Made {
    let lang = tag(head.lang);
    let title = format!("<a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>{}</a:t></a:r></a:p>", esc(&slide_.title));
    let number = format!(
        "<a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\"><a:rPr lang=\"{lang}\"/><a:t>1</a:t></a:fld></a:p>"
    );
    let mut desk =
        Desk { head, shapes: held(2, "Title", "type=\"title\"", &title), pictures: Vec::new(), id: 3 };
    let whole = Place { x: EDGE, y: TOP, w: WIDE - 2 * EDGE, h: BOTTOM - TOP };
    let drawings: Vec<&Picture> =
        slide_.blocks.iter().filter_map(|b| if let Block::Picture(p) = b { Some(p) } else { None }).collect();
    let mut words = whole;
    if let Some(drawing) = drawings.first()
        && let Some(bytes) = picture::png(&drawing.svg)
    {
        let room = Place { x: EDGE + whole.w * 54 / 100, w: whole.w * 46 / 100, ..whole };
        words.w = whole.w * 50 / 100;
        desk.drawing(drawing, bytes, room);
    }
    desk.blocks(&slide_.blocks, words);
    desk.shapes.push_str(&held(3, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", &number));
    Made { xml: slide(&desk.shapes), pictures: desk.pictures }
}

fn slide(shapes: &str) -> String {
    format!(
        "<p:sld {NAMES}><p:cSld>{}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        shape_tree(shapes)
    )
}

/// A placeholder filled with paragraphs.
fn held(id: u8, name: &str, kind: &str, paragraphs: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>\
         <p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}

/// How high words stand: their lines at this size and width.
fn height(text: &str, size: i64, width: i64) -> i64 {
    let letters = (width * 100 / (size * PT * if width < HIGH / 2 { 58 } else { 50 })).max(8);
    let lines: i64 = text
        .split('\n')
        .map(|line| (i64::try_from(line.chars().count()).unwrap_or(0) + letters - 1).max(1) / letters)
        .map(|n| n.max(1))
        .sum();
    lines * size * PT * 122 / 100
}

impl Desk<'_> {
    fn next(&mut self) -> u32 {
        self.id += 1;
        self.id
    }

    fn lang(&self, of: Option<&str>) -> &'static str {
        match of {
            Some("fi") => "fi-FI",
            Some("sv") => "sv-FI",
            Some("en") => "en-GB",
            _ => tag(self.head.lang),
        }
    }

    fn words(&mut self, text: &Text, at: Place, ink: Ink<'_>) {
        let lang = self.lang(text.lang);
        let (size, bold, colour) = (ink.size * 100, u8::from(ink.bold), ink.colour);
        let look = match (ink.right, ink.bullet) {
            (true, _) => "<a:pPr algn=\"r\"/>",
            (_, true) => "<a:pPr marL=\"230000\" indent=\"-230000\"><a:buChar char=\"•\"/></a:pPr>",
            _ => "",
        };
        let lines: String = text
            .text
            .split('\n')
            .map(|line| {
                format!(
                    "<a:p>{look}<a:r><a:rPr lang=\"{lang}\" sz=\"{size}\" b=\"{bold}\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p>",
                    esc(line)
                )
            })
            .collect();
        let id = self.next();
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>\
             <p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:noAutofit/></a:bodyPr><a:lstStyle/>{lines}</p:txBody></p:sp>",
            place("a", at)
        ));
    }

    /// Sets the parts one below the other; cards stand beside each other.
    fn blocks(&mut self, blocks: &[Block], mut room: Place) {
        let cards: Vec<&Block> = blocks.iter().filter(|b| matches!(b, Block::Card { .. })).collect();
        for block in blocks.iter().filter(|b| !matches!(b, Block::Card { .. } | Block::Picture(_))) {
            let used = self.block(block, room);
            if used > 0 {
                room.y += used + GAP;
                room.h -= used + GAP;
            }
        }
        let columns = i64::try_from(cards.len()).unwrap_or(1).max(1);
        let each = (room.w - (columns - 1) * GAP * 2) / columns;
        for (n, card) in (0..).zip(cards) {
            if let Block::Card { mark, title, blocks, .. } = card {
                let at = Place { x: room.x + n * (each + GAP * 2), w: each, ..room };
                self.card(mark.as_ref(), title, blocks, at);
            }
        }
    }

    fn card(&mut self, mark: Option<&(String, String)>, title: &Text, blocks: &[Block], at: Place) {
        let colour = mark.map_or_else(|| self.head.look.accent.clone(), |(_, colour)| colour.clone());
        self.rect(Place { h: 50_000, ..at }, &colour);
        let ink = Ink { size: 20, bold: true, colour: hex(&colour), ..Ink::default() };
        let high = height(&title.text, 20, at.w);
        self.words(title, Place { y: at.y + 120_000, h: high, ..at }, ink);
        let used = 120_000 + high + GAP;
        self.blocks(blocks, Place { y: at.y + used, h: at.h - used, ..at });
    }

    /// One part at the top of the room; how high it is.
    fn block(&mut self, block: &Block, room: Place) -> i64 {
        if room.h <= 0 {
            return 0;
        }
        match block {
            Block::Heading { text, .. } => {
                self.flow(text, room, Ink { size: 20, bold: true, ..Ink::default() })
            }
            Block::Paragraph { role, text } => {
                let ink = match role {
                    Role::Lead => Ink { size: 20, ..Ink::default() },
                    Role::Label => Ink { size: 13, bold: true, colour: SOFT, ..Ink::default() },
                    Role::Small => Ink { size: 12, colour: SOFT, ..Ink::default() },
                    _ => Ink::default(),
                };
                self.flow(text, room, ink)
            }
            Block::List { items } => {
                let mut used = 0;
                for item in items {
                    let left = Place { y: room.y + used, h: room.h - used, ..room };
                    used += self.flow(item, left, Ink { size: 18, bullet: true, ..Ink::default() }) + 70_000;
                }
                used
            }
            Block::Numbers { items } => self.numbers(items, room),
            Block::Finding { number, unit, text, note, line } => {
                self.finding((number, unit), text, note, line.as_ref(), room)
            }
            Block::Chart(chart) => self.chart(chart, room),
            Block::Table(table) => self.table(table, room),
            Block::Card { .. } | Block::Picture(_) | Block::Break => 0,
        }
    }

    fn flow(&mut self, text: &Text, room: Place, ink: Ink<'_>) -> i64 {
        let high = height(&text.text, ink.size, room.w);
        self.words(text, Place { h: high, ..room }, ink);
        high
    }

    fn numbers(&mut self, items: &[(String, String)], room: Place) -> i64 {
        let count = i64::try_from(items.len()).unwrap_or(1).max(1);
        let each = (room.w - (count - 1) * GAP * 2) / count;
        let brand = self.head.look.brand.clone();
        let accent = self.head.look.accent.clone();
        for (n, (number, label)) in (0..).zip(items) {
            let x = room.x + n * (each + GAP * 2);
            self.rect(Place { x, y: room.y, w: each, h: 38_000 }, &accent);
            let size = if number.chars().count() > 9 { 28 } else { 44 };
            let ink = Ink { size, bold: true, colour: hex(&brand), ..Ink::default() };
            self.words(&number.as_str().into(), Place { x, y: room.y + 110_000, w: each, h: 700_000 }, ink);
            let soft = Ink { size: 16, colour: SOFT, ..Ink::default() };
            self.words(&label.as_str().into(), Place { x, y: room.y + 830_000, w: each, h: 320_000 }, soft);
        }
        1_250_000
    }

    fn finding(
        &mut self,
        (number, unit): (&str, &str),
        text: &Text,
        note: &str,
        line: Option<&Line>,
        room: Place,
    ) -> i64 {
        let left = 1_650_000.min(room.w / 4);
        let brand = self.head.look.brand.clone();
        let big = Ink { size: 30, bold: true, colour: hex(&brand), ..Ink::default() };
        self.words(&number.into(), Place { w: left, h: 480_000, ..room }, big);
        let small = Ink { size: 11, colour: SOFT, ..Ink::default() };
        self.words(&unit.into(), Place { y: room.y + 480_000, w: left, h: 200_000, ..room }, small);
        let (x, w) = (room.x + left + GAP, room.w - left - GAP);
        let mut used = height(&text.text, 16, w);
        self.words(text, Place { x, y: room.y, w, h: used }, Ink { bold: true, ..Ink::default() });
        used += 60_000;
        if let Some(line) = line {
            self.strip(line, Place { x, y: room.y + used, w, h: 190_000 });
            used += 200_000;
            let half = w / 2;
            self.words(&line.label, Place { x, y: room.y + used, w: half, h: 200_000 }, small);
            let right = Ink { right: true, ..small };
            self.words(
                &line.value.as_str().into(),
                Place { x: x + half, y: room.y + used, w: half, h: 200_000 },
                right,
            );
            used += 210_000;
        }
        if !note.is_empty() {
            let high = height(note, 12, w);
            self.words(&note.into(), Place { x, y: room.y + used, w, h: high }, Ink { size: 12, ..small });
            used += high;
        }
        used.max(680_000)
    }

    fn chart(&mut self, chart: &Chart, room: Place) -> i64 {
        let mut used = 0;
        if !chart.caption.is_empty() {
            used += self.flow(&chart.caption.as_str().into(), room, Ink { bold: true, ..Ink::default() })
                + 90_000;
        }
        if !chart.key.is_empty() {
            let mut x = room.x;
            for (colour, hollow, word) in &chart.key {
                let y = room.y + used + 30_000;
                self.dot(Place { x, y, w: 130_000, h: 130_000 }, colour, *hollow);
                let wide = i64::try_from(word.chars().count()).unwrap_or(8) * 115_000 + 250_000;
                let at = Place { x: x + 190_000, y: room.y + used, w: wide, h: 210_000 };
                self.words(&word.as_str().into(), at, Ink { size: 12, colour: SOFT, ..Ink::default() });
                x += wide + 190_000;
            }
            used += 290_000;
        }
        let count = i64::try_from(chart.lines.len()).unwrap_or(1).max(1);
        let each = ((room.h - used) / count).clamp(200_000, 520_000);
        let size = if each < 300_000 { 12 } else { 15 };
        let (label, value) = (room.w * 34 / 100, room.w * 22 / 100);
        let bar = room.w - label - value - 2 * GAP;
        for (n, line) in (0..).zip(&chart.lines) {
            let y = room.y + used + n * each;
            let at = |x, w| Place { x, y, w, h: each };
            self.words(&line.label, at(room.x, label), Ink { size, ..Ink::default() });
            let middle = Place { x: room.x + label + GAP, y, w: bar, h: (size * PT * 120 / 100).min(each) };
            self.strip(line, middle);
            let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
            let text = format!("{}{note}", line.value);
            let ink = Ink { size: size.min(14), bold: true, right: true, ..Ink::default() };
            self.words(&text.into(), at(room.x + label + bar + 2 * GAP, value), ink);
        }
        used + count * each
    }

    /// A line of bars or dots as shapes in a group that says what it shows.
    fn strip(&mut self, line: &Line, at: Place) {
        let id = self.next();
        let outer = std::mem::take(&mut self.shapes);
        let part = |from: f64, to: f64| Place {
            x: at.x + (at.w as f64 * from) as i64,
            w: (at.w as f64 * (to - from)).max(0.0) as i64,
            ..at
        };
        let middle = at.y + at.h / 2;
        if line.dots.is_empty() {
            let thick = (at.h * 7 / 10).min(210_000);
            let flat = |p: Place| Place { y: middle - thick / 2, h: thick, ..p };
            self.rect(flat(at), "#efe9de");
            for (from, to, colour) in line.spans.iter().filter(|(from, to, _)| to > from) {
                self.rect(flat(part(*from, *to)), colour);
            }
            if let Some((low, high)) = line.interval {
                let reach = part(low, high);
                self.rect(Place { y: middle - 7_000, h: 14_000, ..reach }, "#1b2a25");
                for x in [reach.x, reach.x + reach.w] {
                    self.rect(
                        Place { x: x - 7_000, y: middle - thick / 4, w: 14_000, h: thick / 2 },
                        "#1b2a25",
                    );
                }
            }
        } else {
            let place = |x: f64| 0.025 + x * 0.95;
            self.rect(Place { y: middle - 9_000, h: 18_000, ..at }, "#ddd4c2");
            for (from, to, colour) in &line.spans {
                let reach = part(place(*from), place(*to));
                self.rect(
                    Place { y: middle - 25_000, h: 50_000, ..reach },
                    &format!("#{}", light(colour, 0.35)),
                );
            }
            for (x, colour, hollow) in &line.dots {
                let r = (at.h * 2 / 5).min(85_000);
                let x = part(place(*x), 1.0).x;
                self.dot(Place { x: x - r, y: middle - r, w: 2 * r, h: 2 * r }, colour, *hollow);
            }
        }
        let inner = std::mem::replace(&mut self.shapes, outer);
        let Place { x, y, w, h } = at;
        self.shapes.push_str(&format!(
            "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{}\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/>\
             <a:chOff x=\"{x}\" y=\"{y}\"/><a:chExt cx=\"{w}\" cy=\"{h}\"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>",
            esc(&line.words())
        ));
    }

    fn rect(&mut self, at: Place, colour: &str) {
        self.figure("rect", at, colour, false);
    }

    fn dot(&mut self, at: Place, colour: &str, hollow: bool) {
        self.figure("ellipse", at, colour, hollow);
    }

    fn figure(&mut self, kind: &str, at: Place, colour: &str, hollow: bool) {
        let id = self.next();
        let colour = hex(colour);
        let (fill, line) = match (kind, hollow) {
            (_, true) => (
                "ffffff",
                format!("<a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill></a:ln>"),
            ),
            ("ellipse", _) => (
                colour,
                "<a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"ffffff\"/></a:solidFill></a:ln>".to_owned(),
            ),
            _ => (colour, "<a:ln><a:noFill/></a:ln>".to_owned()),
        };
        self.shapes.push_str(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Shape {id}\"><a:extLst><a:ext uri=\"{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>\
             <p:spPr>{}<a:prstGeom prst=\"{kind}\"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill>{line}</p:spPr></p:sp>",
            place("a", at)
        ));
    }

    fn drawing(&mut self, picture: &Picture, bytes: Vec<u8>, room: Place) {
        self.pictures.push(bytes);
        let (id, file) = (self.next(), self.pictures.len() + 2);
        let ratio = picture.height / picture.width.max(1.0);
        let wide = (room.w as f64).min(room.h as f64 / ratio.max(0.01)) as i64;
        let high = (wide as f64 * ratio) as i64;
        let at = Place { x: room.x + (room.w - wide) / 2, y: room.y + (room.h - high) / 2, w: wide, h: high };
        self.shapes.push_str(&format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" descr=\"{}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
             <p:blipFill><a:blip r:embed=\"rId{file}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
            esc(&picture.alt),
            place("a", at)
        ));
    }

    fn table(&mut self, table: &Table, room: Place) -> i64 {
        let columns = i64::try_from(table.head.len()).unwrap_or(1).max(1);
        let first = room.w * 34 / 100;
        let other = if columns > 1 { (room.w - first) / (columns - 1) } else { room.w };
        let row_high = 340_000;
        let rows = i64::try_from(table.rows.len()).unwrap_or(0) + 1;
        let cell = |text: &str, lang: &str, bold: bool, right: bool| {
            let align = if right { " algn=\"r\"" } else { "" };
            format!(
                "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{align}/><a:r><a:rPr lang=\"{lang}\" sz=\"1300\" b=\"{}\"><a:solidFill><a:srgbClr val=\"{INK}\"/></a:solidFill></a:rPr><a:t>{}</a:t></a:r></a:p></a:txBody>\
                 <a:tcPr marL=\"40000\" marR=\"40000\" marT=\"36000\" marB=\"36000\"><a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR><a:lnB w=\"9525\"><a:solidFill><a:srgbClr val=\"ddd4c2\"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>",
                u8::from(bold),
                esc(text)
            )
        };
        let lang = tag(self.head.lang);
        let head: String =
            table.head.iter().enumerate().map(|(i, t)| cell(t, lang, true, i > 0 && table.numbers)).collect();
        let body: String = table
            .rows
            .iter()
            .map(|row| {
                let cells: String = row
                    .iter()
                    .enumerate()
                    .map(|(i, t)| cell(&t.text, self.lang(t.lang), false, i > 0 && table.numbers))
                    .collect();
                format!("<a:tr h=\"{row_high}\">{cells}</a:tr>")
            })
            .collect();
        let grid: String = (0..columns)
            .map(|i| format!("<a:gridCol w=\"{}\"/>", if i == 0 && columns > 1 { first } else { other }))
            .collect();
        let id = self.next();
        let at = Place { h: rows * row_high, ..room };
        self.shapes.push_str(&format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Table {id}\" descr=\"{}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid><a:tr h=\"{row_high}\">{head}</a:tr>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
            esc(&table.caption),
            place("p", at)
        ));
        rows * row_high
    }
}

fn place(prefix: &str, Place { x, y, w, h }: Place) -> String {
    format!("<{prefix}:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></{prefix}:xfrm>")
}
