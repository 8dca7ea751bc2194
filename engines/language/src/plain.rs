// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Plain text as people write it: tidied on the way in, shown as HTML on the way out.
//!
//! Nobody writes HTML here. Whatever is typed is shown as typed; lines and paragraphs are kept, and web and
//! mail addresses become links. Nothing else in the product may turn a person's text into HTML.

use unicode_normalization::UnicodeNormalization as _;

mod links;

/// The `rel` attribute of links in people's texts.
pub const REL: &str = "nofollow ugc noopener";

/// How long a comment may be, in characters.
pub const COMMENT_LIMIT: usize = 5_000;

/// A text is longer than its place allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text has {length} characters and may have {limit}; shorten it by {}", length - limit)]
pub struct TooLong {
    /// How long it is.
    pub length: usize,
    /// How long it may be.
    pub limit: usize,
}

/// How long a text is: in characters (Unicode code points), line breaks counted as one.
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// Whether a text is short enough for its place ([`COMMENT_LIMIT`] for comments).
///
/// # Errors
/// The length it has and the one it may have.
pub fn check_length(text: &str, limit: usize) -> Result<(), TooLong> {
    let length = length(text);
    if length > limit { Err(TooLong { length, limit }) } else { Ok(()) }
}

/// A single-line text ready to be kept: composed letters (NFC), every run of white space one space, none at
/// the ends, nothing invisible that could deceive (control characters, NUL, changes of direction).
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in composed(text) {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A text of many lines ready to be kept: as [`clean`], but line breaks stay, all of one kind, and so do
/// spaces inside a line. Empty lines at the beginning and the end go.
pub fn clean_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = composed(text).peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// The text as HTML: `<p>` for each paragraph (a blank line between them), `<br>` for a line break, links
/// with `rel`. The text is cleaned first, so that even an old row is safe to show.
pub fn render_html(text: &str, rel: &str) -> String {
    let text = clean_lines(text);
    let mut out = String::with_capacity(text.len() + text.len() / 4 + 8);
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            if open {
                out.push_str("</p>");
            }
            open = false;
            continue;
        }
        out.push_str(if open { "<br>" } else { "<p>" });
        open = true;
        links::render_line(line, rel, &mut out);
    }
    if open {
        out.push_str("</p>");
    }
    out
}

/// Writes `text` so that it is text in an element and in a quoted attribute alike.
fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// The characters in composed form, the unwanted ones gone. They go first: a letter and its mark may not be
/// kept apart by something invisible.
fn composed(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_whitespace() || !is_unwanted(*c)).nfc()
}

/// What may not stand in a text: control characters, NUL among them; marks that turn the direction of what
/// follows; invisible fillers; what Unicode keeps free. The joiners that emoji and some scripts need stay.
pub(crate) const fn is_unwanted(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
        || (c as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests;
