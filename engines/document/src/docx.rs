// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! DOCX: WordprocessingML with real headings, real tables whose header rows repeat, a list of contents that
//! the program can renew, a language for every run, and words for every picture.

mod parts;

use crate::{
    Block, Chart, Document, Error, Picture, Role, Table, Text,
    office::{Package, esc, hex},
    picture, strip,
    template::Template,
    tree::{Line, tag},
};

/// Points of a page's column, in twentieths: A4 with margins of 2.4 cm.
const COLUMN: u32 = 9_185;
/// English metric units of a point.
const EMU: u32 = 12_700;

/// The document while it is written.
struct Writer<'a> {
    document: &'a Document,
    body: String,
    pictures: Vec<Vec<u8>>,
    /// Chapters and their parts, for the list of contents.
    contents: Vec<(u8, String)>,
    drawn: u32,
}

/// Files that come before the pictures among the document's relations.
const BEFORE: usize = 4;

/// The paragraph styles that the text uses, with their names: what a template has to have.
const STYLES: [(&str, &str); 18] = [
    ("Title", "Title"),
    ("Subtitle", "Subtitle"),
    ("Kicker", "Kicker"),
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Lead", "Lead"),
    ("Remark", "Remark"),
    ("Quote", "Quote"),
    ("Notice", "Notice"),
    ("Caption", "caption"),
    ("ListBullet", "List Bullet"),
    ("Finding", "Finding"),
    ("FindingText", "Finding Text"),
    ("Picture", "Picture"),
    ("TableHead", "Table Head"),
    ("TableCell", "Table Cell"),
    ("BigNumber", "Big Number"),
];

pub(crate) fn write(document: &Document, template: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    let head = &document.head;
    let template = template.map(Template::open).transpose()?;
    let (styles, renamed) = match &template {
        Some(template) => template.styles(&STYLES)?,
        None => (parts::styles(head), Vec::new()),
    };
    let theme = template.as_ref().and_then(Template::theme);
    let mut w =
        Writer { document, body: String::new(), pictures: Vec::new(), contents: Vec::new(), drawn: 0 };
    w.blocks(&document.blocks)?;
    let blocks = std::mem::take(&mut w.body);
    w.opening()?;
    let body = std::mem::replace(&mut w.body, blocks);
    let mut document_xml = format!(
        "<w:document {names}><w:body>{body}{rest}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1361\" w:right=\"1361\" w:bottom=\"1361\" w:left=\"1361\" \
         w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>",
        names = parts::NAMES,
        rest = w.body,
    );
    for (id, other) in renamed {
        let style = |id: &str| format!("<w:pStyle w:val=\"{id}\"/>");
        document_xml = document_xml.replace(&style(&id), &style(&esc(&other)));
    }
    let mut package = Package::default();
    package.xml("word/document.xml", &document_xml);
    let mut relations = vec![
        ("styles", "styles.xml".to_owned()),
        ("settings", "settings.xml".to_owned()),
        ("numbering", "numbering.xml".to_owned()),
        ("footer", "footer1.xml".to_owned()),
    ];
    debug_assert_eq!(relations.len(), BEFORE, "pictures are numbered after these");
    for (n, bytes) in (1..).zip(std::mem::take(&mut w.pictures)) {
        relations.push(("image", format!("media/image{n}.png")));
        package.file(&format!("word/media/image{n}.png"), bytes);
    }
    if let Some(theme) = &theme {
        relations.push(("theme", "theme/theme1.xml".to_owned()));
        package.xml("word/theme/theme1.xml", theme);
    }
    package.relations("word/_rels/document.xml.rels", &relations);
    package.xml("word/styles.xml", &styles);
    package.xml("word/settings.xml", &parts::settings(head));
    package.xml("word/numbering.xml", &parts::numbering(head));
    package.xml("word/footer1.xml", &parts::footer(head));
    let kinds = [
        ("word/document.xml", "document.main"),
        ("word/styles.xml", "styles"),
        ("word/settings.xml", "settings"),
        ("word/numbering.xml", "numbering"),
        ("word/footer1.xml", "footer"),
    ];
    let mut kinds: Vec<(String, String)> =
        kinds.into_iter().map(|(part, kind)| (part.to_owned(), format!("wordprocessingml.{kind}"))).collect();
    kinds.extend(theme.map(|_| ("word/theme/theme1.xml".to_owned(), "theme".to_owned())));
    package.finish(head, "word/document.xml", &kinds)
}

impl Writer<'_> {
    /// The title, the cover and the list of contents.
    fn opening(&mut self) -> Result<(), Error> {
        let head = &self.document.head;
        self.paragraph("Kicker", &head.author.as_str().into());
        self.paragraph("Title", &head.title.as_str().into());
        if !head.subtitle.is_empty() {
            self.paragraph("Subtitle", &head.subtitle.as_str().into());
        }
        let contents = std::mem::take(&mut self.contents);
        self.blocks(&self.document.cover)?;
        if !self.document.single {
            self.paragraph("Remark", &head.date_text.as_str().into());
            self.body.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            self.list_of_contents(&contents);
            self.body.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        }
        Ok(())
    }

    /// A field with what it would show already in it: it can be read at once and renewed by the program.
    fn list_of_contents(&mut self, contents: &[(u8, String)]) {
        self.paragraph("TOCHeading", &self.document.head.words.contents.as_str().into());
        let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        let shown: Vec<_> = contents.iter().enumerate().filter(|(_, (level, _))| *level < 3).collect();
        for (i, (n, (level, title))) in shown.iter().enumerate() {
            self.body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>"));
            if i == 0 {
                self.body.push_str(&field("begin"));
                self.body.push_str("<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>");
                self.body.push_str(&field("separate"));
            }
            self.body.push_str(&format!(
                "<w:hyperlink w:anchor=\"_Toc{n}\" w:history=\"1\"><w:r><w:t>{}</w:t></w:r></w:hyperlink>",
                esc(title)
            ));
            if i + 1 == shown.len() {
                self.body.push_str(&field("end"));
            }
            self.body.push_str("</w:p>");
        }
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Error> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), Error> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, ""),
            Block::Paragraph { role, text } => {
                let style = match role {
                    Role::Body => "Normal",
                    Role::Lead => "Lead",
                    Role::Small => "Remark",
                    Role::Quote => "Quote",
                    Role::Notice => "Notice",
                    Role::Label => "Caption",
                };
                self.paragraph(style, text);
            }
            Block::List { items } => items.iter().for_each(|item| self.paragraph("ListBullet", item)),
            Block::Numbers { items } => self.numbers(items),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart)?,
            Block::Picture(picture) => self.picture(picture),
            Block::Finding { number, unit, text, note, line } => {
                self.body.push_str("<w:p><w:pPr><w:pStyle w:val=\"Finding\"/></w:pPr>");
                self.body.push_str(&run(&format!("{number} {unit}"), "<w:b/>", self.lang(None)));
                self.body.push_str("</w:p>");
                self.paragraph("FindingText", text);
                if let Some(line) = line {
                    self.line(line)?;
                    if !line.label.text.is_empty() || !line.value.is_empty() {
                        self.paragraph("Remark", &format!("{} – {}", line.label.text, line.value).into());
                    }
                }
                if !note.is_empty() {
                    self.paragraph("Remark", &note.as_str().into());
                }
            }
            Block::Card { level, mark, title, blocks } => {
                let before = mark.as_ref().map_or_else(String::new, |(_, colour)| {
                    format!("<w:r><w:rPr><w:color w:val=\"{}\"/></w:rPr><w:t xml:space=\"preserve\">■ </w:t></w:r>", hex(colour))
                });
                self.heading(*level, title, &before);
                self.blocks(blocks)?;
            }
            Block::Break => self.body.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
        Ok(())
    }

    fn lang(&self, of: Option<&str>) -> &'static str {
        match of {
            Some("fi") => "fi-FI",
            Some("sv") => "sv-FI",
            Some("en") => "en-GB",
            _ => tag(self.document.head.lang),
        }
    }

    fn heading(&mut self, level: u8, text: &Text, before: &str) {
        let n = self.contents.len();
        self.contents.push((level, text.text.clone()));
        let runs = run(&text.text, "", self.lang(text.lang));
        self.body.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/></w:pPr><w:bookmarkStart w:id=\"{n}\" w:name=\"_Toc{n}\"/>{before}{runs}<w:bookmarkEnd w:id=\"{n}\"/></w:p>"
        ));
    }

    fn paragraph(&mut self, style: &str, text: &Text) {
        let runs = run(&text.text, "", self.lang(text.lang));
        self.body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>"));
    }

    fn numbers(&mut self, items: &[(String, String)]) {
        let each = COLUMN / u32::try_from(items.len().max(1)).unwrap_or(1);
        let cell = |text: &str, style: &str| {
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{each}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p></w:tc>",
                run(text, "", self.lang(None))
            )
        };
        // Heads above, figures below: a table that reads as one.
        let heads: String = items.iter().map(|(_, label)| cell(label, "TableHead")).collect();
        let figures: String = items.iter().map(|(number, _)| cell(number, "BigNumber")).collect();
        self.body.push_str(&format!(
            "{}<w:tr><w:trPr><w:tblHeader/></w:trPr>{heads}</w:tr><w:tr>{figures}</w:tr></w:tbl><w:p/>",
            table_head(&vec![each; items.len()], "")
        ));
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() && !table.quiet {
            self.paragraph("Caption", &table.caption.as_str().into());
        }
        let columns = table.head.len().max(1);
        let shares: Vec<u32> = if table.widths.len() == columns {
            table.widths.iter().map(|w| u32::from(*w)).collect()
        } else {
            (0..columns).map(|i| if i == 0 { 22 } else { 10 }).collect()
        };
        let all = shares.iter().sum::<u32>().max(1);
        let widths: Vec<u32> = shares.iter().map(|s| COLUMN * s / all).collect();
        let cell = |i: usize, inside: &str, style: &str| {
            let right = if i > 0 && table.numbers { "<w:jc w:val=\"right\"/>" } else { "" };
            let width = widths.get(i).copied().unwrap_or(500);
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{right}</w:pPr>{inside}</w:p></w:tc>"
            )
        };
        let head: String = table
            .head
            .iter()
            .enumerate()
            .map(|(i, text)| cell(i, &run(text, "", self.lang(None)), "TableHead"))
            .collect();
        self.body.push_str(&table_head(&widths, &table.caption));
        self.body.push_str(&format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"));
        for row in &table.rows {
            let cells: String = row
                .iter()
                .enumerate()
                .map(|(i, text)| cell(i, &run(&text.text, "", self.lang(text.lang)), "TableCell"))
                .collect();
            self.body.push_str(&format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"));
        }
        self.body.push_str("</w:tbl><w:p/>");
    }

    /// A table whose middle column shows the line.
    fn chart(&mut self, chart: &Chart) -> Result<(), Error> {
        if !chart.caption.is_empty() {
            self.paragraph("Caption", &chart.caption.as_str().into());
        }
        if !chart.key.is_empty() {
            let marks: String = chart
                .key
                .iter()
                .map(|(colour, hollow, word)| {
                    let sign = if *hollow { "○" } else { "●" };
                    format!(
                        "<w:r><w:rPr><w:color w:val=\"{}\"/></w:rPr><w:t xml:space=\"preserve\">{sign} </w:t></w:r>{}",
                        hex(colour),
                        run(&format!("{word}   "), "", self.lang(None))
                    )
                })
                .collect();
            self.body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Remark\"/></w:pPr>{marks}</w:p>"));
        }
        let widths = [COLUMN * 36 / 100, COLUMN * 38 / 100, COLUMN * 26 / 100];
        let cell = |i: usize, inside: &str, style: &str, keep: &str| {
            let right = if i == 2 { "<w:jc w:val=\"right\"/>" } else { "" };
            format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{right}</w:pPr>{inside}</w:p></w:tc>",
                widths[i]
            )
        };
        self.body.push_str(&table_head(&widths, &chart.caption));
        let head = [
            cell(0, &run(&chart.head[0], "", self.lang(None)), "TableHead", "<w:keepNext/>"),
            cell(1, "", "TableHead", "<w:keepNext/>"),
            cell(2, &run(&chart.head[1], "", self.lang(None)), "TableHead", "<w:keepNext/>"),
        ];
        self.body.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>",
            head.concat()
        ));
        for (n, line) in (1..).zip(&chart.lines) {
            let width = widths[1] / 20 - 12;
            let drawing = self.inline(strip::png(line, width / 14)?, (width * EMU, 14 * EMU), &line.words());
            // A short picture stays in one piece.
            let keep = if n < chart.lines.len() && chart.lines.len() <= 14 { "<w:keepNext/>" } else { "" };
            let cell = |i: usize, inside: &str, style: &str| cell(i, inside, style, keep);
            let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
            let row = [
                cell(0, &run(&line.label.text, "", self.lang(line.label.lang)), "TableCell"),
                cell(1, &drawing, "TableCell"),
                cell(2, &run(&format!("{}{note}", line.value), "", self.lang(None)), "TableCell"),
            ];
            self.body.push_str(&format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", row.concat()));
        }
        self.body.push_str("</w:tbl><w:p/>");
        Ok(())
    }

    /// A line by itself, as wide as the column.
    fn line(&mut self, line: &Line) -> Result<(), Error> {
        let wide = COLUMN / 20 * EMU;
        let drawing = self.inline(strip::png(line, COLUMN / 20 / 18)?, (wide, 18 * EMU), &line.words());
        self.body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr>{drawing}</w:p>"));
        Ok(())
    }

    fn picture(&mut self, picture: &Picture) {
        // Without a renderer the table beside it says the same.
        let Some(bytes) = picture::png(&picture.svg) else { return };
        let wide = f64::from(COLUMN) / 20.0 * picture.share;
        let size = (
            (wide * f64::from(EMU)) as u32,
            (wide * picture.height / picture.width.max(1.0) * f64::from(EMU)) as u32,
        );
        let drawing = self.inline(bytes, size, &picture.alt);
        self.body.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/><w:keepNext/></w:pPr>{drawing}</w:p>"
        ));
        if !picture.caption.is_empty() {
            self.paragraph("Remark", &picture.caption.as_str().into());
        }
    }

    /// A picture in the text.
    fn inline(&mut self, bytes: Vec<u8>, (wide, high): (u32, u32), alt: &str) -> String {
        self.pictures.push(bytes);
        self.drawn += 1;
        let (n, file) = (self.drawn, BEFORE + self.pictures.len());
        let alt = esc(alt);
        format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
             <wp:docPr id=\"{n}\" name=\"Picture {n}\" descr=\"{alt}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{n}\" name=\"Picture {n}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"rId{file}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    }
}

fn table_head(widths: &[u32], caption: &str) -> String {
    let said = if caption.is_empty() {
        String::new()
    } else {
        format!("<w:tblCaption w:val=\"{}\"/>", esc(caption))
    };
    let grid: String = widths.iter().map(|w| format!("<w:gridCol w:w=\"{w}\"/>")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"{COLUMN}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>{said}</w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>"
    )
}

/// Words in a language; a line break stays one.
fn run(text: &str, looks: &str, lang: &str) -> String {
    let words = text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", esc(line)));
    let words = words.collect::<Vec<_>>().join("<w:br/>");
    format!("<w:r><w:rPr>{looks}<w:lang w:val=\"{lang}\"/></w:rPr>{words}</w:r>")
}
