// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The picture that stands beside the results' address where somebody shares it: the title, how many took
//! part, and the first thing that people agree on. 1200 by 630, as previews are cut.

use std::fmt::Write;

use document::Look;
use insight::contract::Story;

/// Letters on a line of the title and of the finding: what fits their sizes with room to spare.
const TITLE: usize = 34;
const FINDING: usize = 54;

/// The drawing.
pub(crate) fn preview(story: &Story, organisation: &str, look: &Look) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" \
         font-family=\"{}\"><rect width=\"1200\" height=\"630\" fill=\"#faf6ee\"/>\
         <rect width=\"24\" height=\"630\" fill=\"{}\"/>",
        document::FONT,
        look.brand
    );
    line(&mut out, (84, 88), 30, 600, "#4f5c55", organisation);
    let mut y = 160;
    for words in lines(&story.title, TITLE, 2) {
        line(&mut out, (84, y), 62, 700, "#1b2a25", &words);
        y += 72;
    }
    let mut x = 84;
    for (number, label) in story.stats.iter().take(3) {
        line(&mut out, (x, y + 52), 60, 700, &look.brand, number);
        line(&mut out, (x, y + 92), 28, 400, "#4f5c55", label);
        let letters = (number.chars().count() * 34).max(label.chars().count() * 15);
        x += i32::try_from(letters).unwrap_or(200).max(200) + 60;
    }
    y += 146;
    if let Some(finding) = story.agree.first() {
        let _ =
            write!(out, "<rect x=\"84\" y=\"{y}\" width=\"1032\" height=\"3\" fill=\"{}\"/>", look.accent);
        let head = format!("{} {}", finding.number, finding.unit);
        line(&mut out, (84, y + 52), 32, 700, "#1b2a25", &head);
        for (at, words) in lines(&finding.text, FINDING, 2).iter().enumerate() {
            line(&mut out, (84, y + 98 + i32::try_from(at).unwrap_or(0) * 44), 36, 400, "#1b2a25", words);
        }
    }
    if let Some(mark) = story.marks.first() {
        line(&mut out, (84, 604), 24, 600, "#7d4c06", mark);
    }
    out.push_str("</svg>");
    out
}

fn line(out: &mut String, (x, y): (i32, i32), size: u32, weight: u32, ink: &str, words: &str) {
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{ink}\">{}</text>",
        escaped(words)
    );
}

/// Words in so many lines of so many letters at most; what does not fit ends in dots.
fn lines(text: &str, letters: usize, most: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(last) = out.last_mut() else { break };
        let long = last.chars().count() + 1 + word.chars().count() > letters;
        if long && !last.is_empty() {
            if out.len() == most {
                if let Some(last) = out.last_mut() {
                    last.push_str(" …");
                }
                break;
            }
            out.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    out
}

fn escaped(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).collect();
    clean.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use insight::contract::Finding;

    use super::*;

    fn story(title: &str, idea: &str) -> Story {
        let finding = Finding { number: "81 %".to_owned(), text: idea.to_owned(), ..Finding::default() };
        Story { title: title.to_owned(), agree: vec![finding], ..Story::default() }
    }

    #[test]
    fn long_words_are_cut_to_their_lines() {
        let cut = lines(&"sana ".repeat(60), 54, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.iter().all(|l| l.chars().count() <= 56) && cut[1].ends_with('…'));
        assert_eq!(lines("Yksi rivi", 34, 2), ["Yksi rivi"]);
    }

    #[test]
    fn people_s_words_are_text_in_the_drawing() {
        let svg = preview(&story("A & B", "<script>\u{7}"), "Kunta", &Look::default());
        assert!(svg.contains("A &amp; B") && svg.contains("&lt;script&gt;") && !svg.contains("<script"));
    }

    #[test]
    fn the_picture_is_as_large_as_previews_are() {
        let png = document::to_png(&preview(&story("Tulos", "Idea"), "Kunta", &Look::default()), 1.0);
        assert_eq!(png.is_some(), document::PDF);
        if let Some(png) = png {
            assert_eq!(png.get(16..24), Some(&[0, 0, 4, 176, 0, 0, 2, 118][..]));
        }
    }
}
