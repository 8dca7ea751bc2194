// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! HTML as one file that needs nothing beside it: no address to fetch from, no script, pictures drawn in it.
//! For archives: what a browser of another decade opens too.

use crate::{Block, Chart, Document, Head, Picture, Role, Table, Text, tree::Line};

/// The look, with the organisation's colours. Paper and ink are the pages' own.
fn style(head: &Head) -> String {
    let (brand, accent) = (&head.look.brand, &head.look.accent);
    format!(
        "body{{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;font:1.0625rem/1.6 'Source Sans 3',system-ui,sans-serif;color:#1b2a25;background:#fff}}\
         h1,h2,h3,h4{{line-height:1.2;text-wrap:balance}}h1{{font-size:2.2rem;color:{brand}}}h2{{font-size:1.6rem;color:{brand};margin-top:2.5em}}\
         h3{{font-size:1.25rem;margin-top:2em}}.kicker{{font-weight:600;color:#4c5a54}}.lead{{font-size:1.25rem}}.small,figcaption,caption{{color:#4c5a54;font-size:.9375rem}}\
         .label{{font-weight:600;margin-bottom:.2em}}.notice{{border-left:.3rem solid {accent};padding:.6rem 1rem;background:#f6f1e7}}\
         blockquote{{margin:1em 0;padding-left:1rem;border-left:.2rem solid #ddd4c2}}dl.numbers{{display:flex;flex-wrap:wrap;gap:1rem 2.5rem}}dl.numbers div{{display:flex;flex-direction:column-reverse}}\
         dl.numbers dd{{margin:0;font-size:2rem;font-weight:700;color:{brand}}}.scroll{{overflow-x:auto}}table{{border-collapse:collapse;width:100%;font-size:.9375rem}}\
         caption{{text-align:left;font-weight:600;padding-bottom:.4em}}th,td{{padding:.4em .6em .4em 0;text-align:left;vertical-align:top;border-bottom:1px solid #ddd4c2;font-weight:400}}\
         thead th{{font-weight:600}}.num th+th,.num td{{text-align:right;font-variant-numeric:tabular-nums}}td.line{{min-width:9rem;width:40%;vertical-align:middle}}svg{{max-width:100%;height:auto}}\
         .strip{{display:block;width:100%;height:1.4rem}}.figure{{font-size:1.5rem;font-weight:700;color:{brand}}}.figure span{{font-size:1rem;font-weight:400}}\
         .quiet{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}@media print{{body{{max-width:none;padding:0}}tr,figure{{break-inside:avoid}}}}"
    )
}

/// A document that is being written.
#[derive(Default)]
struct Writer {
    body: String,
    /// Chapters: the number of their anchor, and their title.
    contents: Vec<(usize, String)>,
    headings: usize,
}

pub(crate) fn write(document: &Document) -> String {
    let head = &document.head;
    let mut w = Writer::default();
    w.blocks(&document.blocks);
    let blocks = std::mem::take(&mut w.body);
    w.blocks(&document.cover);
    let cover = w.body;
    let contents = if document.single || w.contents.is_empty() {
        String::new()
    } else {
        let items: String = w
            .contents
            .iter()
            .map(|(n, title)| format!("<li><a href=\"#c{n}\">{}</a></li>", esc(title)))
            .collect();
        format!(
            "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2><ol>{items}</ol></nav>",
            esc(&head.words.contents)
        )
    };
    let subtitle = paragraph("lead", &head.subtitle);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"author\" content=\"{author}\">\n\
         <meta name=\"date\" content=\"{date}\">\n<style>{style}</style>\n</head>\n<body>\n<header>{kicker}<h1>{title}</h1>{subtitle}\
         {day}</header>\n<main>\n{cover}{contents}{blocks}</main>\n</body>\n</html>\n",
        lang = head.lang.code(),
        title = esc(&head.title),
        author = esc(&head.author),
        date = head.date.to_iso(),
        style = style(head),
        kicker = paragraph("kicker", &head.author),
        day = paragraph("small", &head.date_text),
    )
}

/// A paragraph of a class; nothing where it has no words.
fn paragraph(class: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p class=\"{class}\">{}</p>\n", esc(text)) }
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, ""),
            Block::Paragraph { role, text } => self.paragraph(*role, text),
            Block::List { items } => {
                let items: String =
                    items.iter().map(|item| format!("<li{}>{}</li>", lang(item), words(item))).collect();
                self.body.push_str(&format!("<ul>{items}</ul>\n"));
            }
            Block::Numbers { items } => {
                let items: String = items
                    .iter()
                    .map(|(number, what)| {
                        format!("<div><dt>{}</dt><dd>{}</dd></div>", esc(what), esc(number))
                    })
                    .collect();
                self.body.push_str(&format!("<dl class=\"numbers\">{items}</dl>\n"));
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Picture(picture) => self.picture(picture),
            Block::Finding { number, unit, text, note, line } => {
                self.body.push_str(&format!(
                    "<p class=\"figure\">{} <span>{}</span></p>\n<p{}>{}</p>\n",
                    esc(number),
                    esc(unit),
                    lang(text),
                    words(text)
                ));
                if let Some(line) = line {
                    self.body.push_str(&format!("<p>{}</p>\n", strip(line)));
                }
                self.body.push_str(&paragraph("small", note));
            }
            Block::Card { level, mark, title, blocks } => {
                let mark = mark.as_ref().map_or_else(String::new, |(_, colour)| {
                    format!("<span aria-hidden=\"true\" style=\"color:{}\">■ </span>", esc(colour))
                });
                self.body.push_str("<section>\n");
                self.heading(*level, title, &mark);
                self.blocks(blocks);
                self.body.push_str("</section>\n");
            }
            Block::Break => {}
        }
    }

    /// The document's title is the first level, so a chapter is the second.
    fn heading(&mut self, level: u8, text: &Text, before: &str) {
        let (n, level_here) = (self.headings, level + 1);
        self.headings += 1;
        if level == 1 {
            self.contents.push((n, text.text.clone()));
        }
        self.body.push_str(&format!(
            "<h{level_here} id=\"c{n}\"{}>{before}{}</h{level_here}>\n",
            lang(text),
            words(text)
        ));
    }

    fn paragraph(&mut self, role: Role, text: &Text) {
        let (lang, words) = (lang(text), words(text));
        self.body.push_str(&match role {
            Role::Body => format!("<p{lang}>{words}</p>\n"),
            Role::Quote => format!("<blockquote{lang}><p>{words}</p></blockquote>\n"),
            Role::Lead | Role::Small | Role::Notice | Role::Label => {
                let class = match role {
                    Role::Lead => "lead",
                    Role::Notice => "notice",
                    Role::Label => "label",
                    _ => "small",
                };
                format!("<p class=\"{class}\"{lang}>{words}</p>\n")
            }
        });
    }

    /// A table with its caption and its first column as heads of the rows.
    fn table(&mut self, table: &Table) {
        let head: String = table.head.iter().map(|h| format!("<th scope=\"col\">{}</th>", esc(h))).collect();
        let mut rows = String::new();
        for row in &table.rows {
            rows.push_str("<tr>");
            for (i, cell) in row.iter().enumerate() {
                let (lang, words) = (lang(cell), words(cell));
                rows.push_str(&if i == 0 {
                    format!("<th scope=\"row\"{lang}>{words}</th>")
                } else {
                    format!("<td{lang}>{words}</td>")
                });
            }
            rows.push_str("</tr>\n");
        }
        let class = if table.numbers { " class=\"num\"" } else { "" };
        self.framed(&format!(
            "<table{class}>{}<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>",
            caption(&table.caption, table.quiet)
        ));
    }

    /// What is wider than a small screen scrolls by itself, also by keyboard.
    fn framed(&mut self, table: &str) {
        self.body.push_str(&format!("<div class=\"scroll\" tabindex=\"0\">{table}</div>\n"));
    }

    /// A table whose middle column shows the line; the words beside it say the same.
    fn chart(&mut self, chart: &Chart) {
        if !chart.key.is_empty() {
            let key: Vec<String> = chart
                .key
                .iter()
                .map(|(colour, hollow, word)| {
                    let sign = if *hollow { "○" } else { "●" };
                    format!(
                        "<span aria-hidden=\"true\" style=\"color:{}\">{sign}</span> {}",
                        esc(colour),
                        esc(word)
                    )
                })
                .collect();
            self.body.push_str(&format!("<p class=\"small\">{}</p>\n", key.join(" &#160; ")));
        }
        let mut rows = String::new();
        for line in &chart.lines {
            let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
            rows.push_str(&format!(
                "<tr><th scope=\"row\"{}>{}</th><td class=\"line\">{}</td><td>{}</td></tr>\n",
                lang(&line.label),
                words(&line.label),
                strip(line),
                esc(&format!("{}{note}", line.value))
            ));
        }
        self.framed(&format!(
            "<table>{}<thead><tr><th scope=\"col\">{}</th><td></td><th scope=\"col\">{}</th></tr></thead>\n<tbody>{rows}</tbody></table>",
            caption(&chart.caption, false),
            esc(&chart.head[0]),
            esc(&chart.head[1])
        ));
    }

    fn picture(&mut self, picture: &Picture) {
        let under = if picture.caption.is_empty() {
            String::new()
        } else {
            format!("<figcaption>{}</figcaption>", esc(&picture.caption))
        };
        // Inside a page an SVG has no declaration of its own.
        let svg = picture.svg.find("<svg").and_then(|at| picture.svg.get(at..)).unwrap_or_default();
        self.body.push_str(&format!(
            "<figure><div role=\"img\" aria-label=\"{}\">{svg}</div>{under}</figure>\n",
            esc(&picture.alt)
        ));
    }
}

fn caption(text: &str, quiet: bool) -> String {
    match (text.is_empty(), quiet) {
        (true, _) => String::new(),
        (false, true) => format!("<caption><span class=\"quiet\">{}</span></caption>", esc(text)),
        (false, false) => format!("<caption>{}</caption>", esc(text)),
    }
}

/// The language of words that are not in the document's.
fn lang(text: &Text) -> String {
    text.lang.map_or_else(String::new, |lang| format!(" lang=\"{lang}\""))
}

/// Words with their line breaks.
fn words(text: &Text) -> String {
    esc(&text.text).replace('\n', "<br>")
}

fn esc(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A line as a drawing 200 by 16; what it says stands beside it in words.
fn strip(line: &Line) -> String {
    let mut drawn = String::new();
    let mut bar = |from: f64, to: f64, (y, height): (f64, f64), colour: &str, opacity: f64| {
        drawn.push_str(&format!(
            "<rect x=\"{:.2}\" y=\"{y}\" width=\"{:.2}\" height=\"{height}\" fill=\"{}\" opacity=\"{opacity}\"/>",
            from * 200.0,
            (to - from).max(0.0) * 200.0,
            esc(colour)
        ));
    };
    if line.dots.is_empty() {
        bar(0.0, 1.0, (3.0, 10.0), "#ebe5da", 1.0);
        line.spans.iter().for_each(|(from, to, colour)| bar(*from, *to, (3.0, 10.0), colour, 1.0));
        if let Some((low, high)) = line.interval {
            bar(low, high, (7.5, 1.0), "#1b2a25", 1.0);
            [low, high].iter().for_each(|at| bar(at - 0.0025, at + 0.0025, (5.0, 6.0), "#1b2a25", 1.0));
        }
    } else {
        // The ends of the scale leave room for the dots.
        let place = |x: f64| 0.04 + x * 0.92;
        bar(0.0, 1.0, (7.5, 1.0), "#ddd4c2", 1.0);
        bar(0.4985, 0.5015, (3.0, 10.0), "#ddd4c2", 1.0);
        line.spans
            .iter()
            .for_each(|(from, to, colour)| bar(place(*from), place(*to), (6.5, 3.0), colour, 0.35));
        for (at, colour, hollow) in &line.dots {
            let inside = if *hollow { "#ffffff" } else { colour.as_str() };
            drawn.push_str(&format!(
                "<circle cx=\"{:.2}\" cy=\"8\" r=\"4\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
                place(*at) * 200.0,
                esc(inside),
                esc(colour)
            ));
        }
    }
    format!(
        "<svg class=\"strip\" viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{drawn}</svg>"
    )
}
