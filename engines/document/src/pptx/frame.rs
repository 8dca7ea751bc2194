// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What all slides stand on: the master with its two layouts, the notes' master, the theme with the
//! organisation's colours.

use super::{
    NAMES,
    slide::{EDGE, HIGH, TITLE_HIGH, TITLE_TOP, WIDE},
};
use crate::{
    office::{Package, esc, hex},
    template::Master,
    tree::{Head, tag},
};

const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
    <a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

const MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" \
    accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";

pub(super) fn shape_tree(shapes: &str) -> String {
    format!("<p:spTree>{TREE}{shapes}</p:spTree>")
}

/// A place for words: its kind, where it is, how it looks.
fn placeholder(id: u8, name: &str, kind: &str, (x, y, w, h): (i64, i64, i64, i64), body: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></a:xfrm></p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )
}

/// What slides stand on: the master, the layout of the first slide and that of the others, the theme, and the
/// kinds of all these parts.
pub(super) struct Stand {
    pub(super) main: String,
    pub(super) opening: String,
    pub(super) content: String,
    pub(super) theme: String,
    pub(super) kinds: Vec<(String, String)>,
}

/// The kind of a part, by its folder.
fn kind(name: &str) -> Option<(String, String)> {
    let kind = match name {
        _ if !name.ends_with(".xml") => return None,
        _ if name.starts_with("ppt/slideMasters/") => "presentationml.slideMaster",
        _ if name.starts_with("ppt/slideLayouts/") => "presentationml.slideLayout",
        _ if name.starts_with("ppt/theme/") => "theme",
        _ => return None,
    };
    Some((name.to_owned(), kind.to_owned()))
}

/// The master of an editor's own file.
pub(super) fn from_template(package: &mut Package, master: Master) -> Stand {
    let kinds = master.parts.iter().filter_map(|(name, _)| kind(name)).collect();
    for (name, bytes) in master.parts {
        match String::from_utf8(bytes) {
            Ok(text) if name.ends_with(".xml") || name.ends_with(".rels") => package.xml(&name, &text),
            Ok(text) => package.file(&name, text.into_bytes()),
            Err(error) => package.file(&name, error.into_bytes()),
        }
    }
    Stand { main: master.main, opening: master.opening, content: master.content, theme: master.theme, kinds }
}

/// Our own master with its two layouts and the theme.
pub(super) fn masters(package: &mut Package, head: &Head) -> Stand {
    let lang = tag(head.lang);
    let title = (EDGE, TITLE_TOP, WIDE - 2 * EDGE, TITLE_HIGH);
    let words = format!(
        "<a:bodyPr anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>–</a:t></a:r></a:p>"
    );
    let number = format!(
        "<a:bodyPr/><a:lstStyle><a:lvl1pPr algn=\"r\"><a:defRPr sz=\"1100\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>\
         <a:p><a:fld id=\"{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}\" type=\"slidenum\"><a:rPr lang=\"{lang}\"/><a:t>1</a:t></a:fld></a:p>"
    );
    let foot = (WIDE - EDGE - 900_000, HIGH - 430_000, 900_000, 300_000);
    let rule = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"Band\"><a:extLst><a:ext uri=\"{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}\">\
         <adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{WIDE}\" cy=\"110000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    );
    let level = |size: u16, colour: &str, bold: u8| {
        format!(
            "<a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"95000\"/></a:lnSpc><a:buNone/><a:defRPr sz=\"{size}\" b=\"{bold}\"><a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill>\
             <a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>"
        )
    };
    package.xml(
        "ppt/slideMasters/slideMaster1.xml",
        &format!(
            "<p:sldMaster {NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{tree}</p:cSld>{MAP}\
             <p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/></p:sldLayoutIdLst>\
             <p:txStyles><p:titleStyle>{t}</p:titleStyle><p:bodyStyle>{b}</p:bodyStyle><p:otherStyle>{b}</p:otherStyle></p:txStyles></p:sldMaster>",
            tree = shape_tree(&format!(
                "{rule}{}{}",
                placeholder(2, "Title", "type=\"title\"", title, &words),
                placeholder(3, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", foot, &number),
            )),
            t = level(3000, "tx1", 1),
            b = level(1600, "tx1", 0),
        ),
    );
    package.relations(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        &[
            ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
            ("slideLayout", "../slideLayouts/slideLayout2.xml".to_owned()),
            ("theme", "../theme/theme1.xml".to_owned()),
        ],
    );
    let on_brand = hex(&head.look.on_brand);
    let white = |size: u16, bold: u8, anchor: &str| {
        format!(
            "<a:bodyPr anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn=\"l\"><a:buNone/><a:defRPr sz=\"{size}\" b=\"{bold}\"><a:solidFill><a:srgbClr val=\"{on_brand}\"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>\
             <a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>–</a:t></a:r></a:p>"
        )
    };
    let layouts = [
        (
            "title",
            "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>",
            format!(
                "{}{}",
                placeholder(
                    2,
                    "Title",
                    "type=\"ctrTitle\"",
                    (EDGE, 1_500_000, WIDE - 2 * EDGE, 2_000_000),
                    &white(4800, 1, "b")
                ),
                placeholder(
                    3,
                    "Subtitle",
                    "type=\"subTitle\" idx=\"1\"",
                    (EDGE, 3_700_000, WIDE - 2 * EDGE, 1_400_000),
                    &white(2200, 0, "t")
                ),
            ),
        ),
        (
            "titleOnly",
            "",
            format!(
                "{}{}",
                placeholder(2, "Title", "type=\"title\"", title, &words),
                placeholder(3, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"4\"", foot, &number),
            ),
        ),
    ];
    for (n, (kind, ground, shapes)) in (1..).zip(layouts) {
        let hide = if kind == "title" { " showMasterSp=\"0\"" } else { "" };
        package.xml(
            &format!("ppt/slideLayouts/slideLayout{n}.xml"),
            &format!(
                "<p:sldLayout {NAMES} type=\"{kind}\" preserve=\"1\"{hide}><p:cSld name=\"{kind}\">{ground}{}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
                shape_tree(&shapes)
            ),
        );
        package.relations(
            &format!("ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"),
            &[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())],
        );
    }
    package.xml("ppt/theme/theme1.xml", &theme(head));
    let names = [
        "ppt/slideMasters/slideMaster1.xml",
        "ppt/slideLayouts/slideLayout1.xml",
        "ppt/slideLayouts/slideLayout2.xml",
        "ppt/theme/theme1.xml",
    ];
    let [main, opening, content, theme] = names.map(str::to_owned);
    Stand { main, opening, content, theme, kinds: names.into_iter().filter_map(kind).collect() }
}

/// What notes stand on.
pub(super) fn notes_master(package: &mut Package, head: &Head) {
    let lang = tag(head.lang);
    let plain = format!("<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>–</a:t></a:r></a:p>");
    package.xml(
        "ppt/notesMasters/notesMaster1.xml",
        &format!(
            "<p:notesMaster {NAMES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>{}</p:cSld>{MAP}</p:notesMaster>",
            shape_tree(&format!(
                "{}{}",
                placeholder(2, "Slide", "type=\"sldImg\" idx=\"2\"", (685_800, 1_143_000, 5_486_400, 3_086_100), &plain)
                    .replace("<a:spLocks noGrp=\"1\"/>", "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>"),
                placeholder(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"3\"", (685_800, 4_400_550, 5_486_400, 3_600_450), &plain),
            ))
        ),
    );
    package.relations(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        &[("theme", "../theme/notes.xml".to_owned())],
    );
    package.xml("ppt/theme/notes.xml", &theme(head));
}

/// What is said with a slide.
pub(super) fn notes(head: &Head, notes: &str) -> String {
    let lang = tag(head.lang);
    let words: String = notes
        .split('\n')
        .map(|line| format!("<a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>{}</a:t></a:r></a:p>", esc(line)))
        .collect();
    let shapes = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/>\
         <p:txBody><a:bodyPr/><a:lstStyle/>{words}</p:txBody></p:sp>"
    );
    format!(
        "<p:notes {NAMES}><p:cSld>{}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        shape_tree(&shapes)
    )
}

fn theme(head: &Head) -> String {
    let (brand, accent) = (hex(&head.look.brand), hex(&head.look.accent));
    let colours = [
        ("dk1", "1b2a25"),
        ("lt1", "ffffff"),
        ("dk2", "4f5c55"),
        ("lt2", "f1ebde"),
        ("accent1", brand),
        ("accent2", accent),
        ("accent3", "0c5495"),
        ("accent4", "b45b13"),
        ("accent5", "4b215b"),
        ("accent6", "007757"),
        ("hlink", brand),
        ("folHlink", brand),
    ];
    let colours: String = colours
        .into_iter()
        .map(|(name, value)| format!("<a:{name}><a:srgbClr val=\"{value}\"/></a:{name}>"))
        .collect();
    let font = "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>".repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Riihi\"><a:themeElements><a:clrScheme name=\"Riihi\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"Riihi\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"Riihi\"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme>\
         </a:themeElements></a:theme>"
    )
}
