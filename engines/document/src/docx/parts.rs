// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The parts of a DOCX beside its text: styles, so that somebody can change how all headings look at once,
//! settings, the bullets, the page's foot.

use crate::{
    office::{esc, hex, light},
    tree::{Head, tag},
};

/// The vocabularies of the text.
pub(super) const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// A font that both Word and LibreOffice have, the latter as its metric twin.
const FONT: &str = "Calibri";

pub(super) fn styles(head: &Head) -> String {
    let (brand, accent) = (hex(&head.look.brand), hex(&head.look.accent));
    let wash = light(&head.look.brand, 0.08);
    let style = |id: &str, name: &str, based: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{based}\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let heading = |n: u8, size: u8, before: u16, colour: &str| {
        style(
            &format!("Heading{n}"),
            &format!("heading {n}"),
            "Normal",
            &format!(
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"120\"/><w:outlineLvl w:val=\"{}\"/>",
                n - 1
            ),
            &format!("<w:b/><w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/>"),
        )
    };
    let all = [
        heading(1, 40, 480, brand),
        heading(2, 27, 320, "1b2a25"),
        heading(3, 23, 240, "1b2a25"),
        style(
            "Kicker",
            "Kicker",
            "Normal",
            "<w:spacing w:before=\"600\" w:after=\"120\"/>",
            &format!("<w:b/><w:color w:val=\"{accent}\"/>"),
        ),
        style(
            "Title",
            "Title",
            "Normal",
            "<w:spacing w:before=\"0\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
            &format!("<w:b/><w:color w:val=\"{brand}\"/><w:sz w:val=\"64\"/>"),
        ),
        style(
            "Subtitle",
            "Subtitle",
            "Normal",
            "<w:spacing w:after=\"360\"/>",
            "<w:color w:val=\"4f5c55\"/><w:sz w:val=\"28\"/>",
        ),
        style("Lead", "Lead", "Normal", "", "<w:sz w:val=\"25\"/>"),
        style(
            "Remark",
            "Remark",
            "Normal",
            "<w:spacing w:after=\"100\"/>",
            "<w:color w:val=\"4f5c55\"/><w:sz w:val=\"19\"/>",
        ),
        style(
            "Quote",
            "Quote",
            "Normal",
            &format!(
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"{accent}\"/></w:pBdr><w:spacing w:after=\"120\"/><w:ind w:left=\"284\"/>"
            ),
            "",
        ),
        style(
            "Notice",
            "Notice",
            "Normal",
            &format!(
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{wash}\"/><w:spacing w:before=\"120\" w:after=\"200\"/>"
            ),
            "",
        ),
        style(
            "ListBullet",
            "List Bullet",
            "Normal",
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
            "",
        ),
        style(
            "Caption",
            "caption",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>",
            "<w:b/><w:sz w:val=\"20\"/>",
        ),
        style(
            "Finding",
            "Finding",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"0\"/>",
            &format!("<w:color w:val=\"{brand}\"/><w:sz w:val=\"30\"/>"),
        ),
        style("FindingText", "Finding Text", "Normal", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:b/>"),
        style("Picture", "Picture", "Normal", "<w:spacing w:after=\"60\"/><w:jc w:val=\"center\"/>", ""),
        style(
            "TableHead",
            "Table Head",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"40\"/>",
            &format!("<w:b/><w:color w:val=\"{brand}\"/><w:sz w:val=\"19\"/>"),
        ),
        style(
            "TableCell",
            "Table Cell",
            "Normal",
            "<w:spacing w:before=\"30\" w:after=\"30\"/>",
            "<w:sz w:val=\"19\"/>",
        ),
        style(
            "BigNumber",
            "Big Number",
            "Normal",
            "<w:spacing w:before=\"40\" w:after=\"40\"/>",
            &format!("<w:b/><w:color w:val=\"{brand}\"/><w:sz w:val=\"40\"/>"),
        ),
        style(
            "TOCHeading",
            "TOC Heading",
            "Normal",
            "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"120\"/>",
            &format!("<w:b/><w:color w:val=\"{brand}\"/><w:sz w:val=\"30\"/>"),
        ),
        style("TOC1", "toc 1", "Normal", "<w:spacing w:before=\"100\" w:after=\"40\"/>", "<w:b/>"),
        style("TOC2", "toc 2", "Normal", "<w:spacing w:after=\"20\"/><w:ind w:left=\"284\"/>", ""),
        style(
            "Footer",
            "footer",
            "Normal",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9185\"/></w:tabs>",
            "<w:color w:val=\"4f5c55\"/><w:sz w:val=\"17\"/>",
        ),
    ];
    format!(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"{FONT}\" w:hAnsi=\"{FONT}\" w:cs=\"{FONT}\" w:eastAsia=\"{FONT}\"/><w:color w:val=\"1b2a25\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"{lang}\" w:eastAsia=\"{lang}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"160\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>\
         <w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"115\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
         <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"ddd4c2\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"ddd4c2\"/>\
         </w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{brand}\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>{}</w:styles>",
        all.concat(),
        lang = tag(head.lang)
    )
}

pub(super) fn settings(head: &Head) -> String {
    format!(
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:autoHyphenation w:val=\"true\"/>\
         <w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{}\"/></w:settings>",
        tag(head.lang)
    )
}

pub(super) fn numbering(head: &Head) -> String {
    format!(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\">\
         <w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"340\" w:hanging=\"340\"/></w:pPr><w:rPr><w:color w:val=\"{}\"/></w:rPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        hex(&head.look.accent)
    )
}

pub(super) fn footer(head: &Head) -> String {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    format!(
        "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
         <w:r><w:t>{}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space=\"preserve\">{} </w:t></w:r>{field}</w:p></w:ftr>",
        esc(&head.title),
        esc(&head.words.page)
    )
}
