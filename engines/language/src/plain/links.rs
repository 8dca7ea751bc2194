// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Web and mail addresses inside a line.

use super::escape_into;

/// A longer address is no link, so that a text of beginnings of addresses is not read to its end at each of them.
const LONGEST: usize = 2_000;

/// One line, without its break, as HTML.
pub(super) fn render_line(line: &str, rel: &str, out: &mut String) {
    let mut done = 0;
    let mut before: Option<char> = None;
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let found = starts_a_word(before).then(|| web(&line[at..]).or_else(|| mail(&line[at..]))).flatten();
        if let Some(link) = found {
            escape_into(&line[done..at], out);
            let shown = &line[at..at + link.len];
            out.push_str("<a href=\"");
            out.push_str(link.scheme);
            escape_into(shown, out);
            out.push_str("\" rel=\"");
            escape_into(rel, out);
            out.push_str("\">");
            escape_into(shown, out);
            out.push_str("</a>");
            at += link.len;
            done = at;
            before = shown.chars().next_back();
        } else {
            at += c.len_utf8();
            before = Some(c);
        }
    }
    escape_into(&line[done..], out);
}

struct Link {
    /// How many bytes of the line.
    len: usize,
    /// What the address needs in front to be one.
    scheme: &'static str,
}

fn starts_a_word(before: Option<char>) -> bool {
    before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+' | '@' | '/' | '%')))
}

/// `https://`, `http://` or `www.` and what belongs to it.
fn web(rest: &str) -> Option<Link> {
    let begins = |with: &str| rest.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let (prefix, scheme) = if begins("https://") {
        (8, "")
    } else if begins("http://") {
        (7, "")
    } else if begins("www.") {
        (0, "https://")
    } else {
        return None;
    };
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '|' | '^');
    let (end, _) = rest.char_indices().chain([(rest.len(), ' ')]).take(LONGEST).find(|(_, c)| ends(*c))?;
    let len = without_tail(&rest[..end]);
    let address = rest.get(prefix..len)?;
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    (is_host(host, prefix == 0)).then_some(Link { len, scheme })
}

/// Leaves out what ends the sentence and not the address: punctuation, and brackets closed but not opened.
fn without_tail(address: &str) -> usize {
    // How many more of each kind of bracket close than open.
    let mut closing = BRACKETS
        .map(|[open, close]| address.matches(close).count().saturating_sub(address.matches(open).count()));
    let mut kept = address;
    loop {
        let Some(last) = kept.chars().next_back() else { return 0 };
        let bracket = BRACKETS.iter().position(|[_, close]| *close == last);
        let leave = match bracket.and_then(|nth| closing.get_mut(nth)) {
            Some(closing) if *closing > 0 => {
                *closing -= 1;
                true
            }
            Some(_) => false,
            None => {
                matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~')
                    || matches!(last, '”' | '’' | '»' | '“' | '…' | '–' | '—')
            }
        };
        if !leave {
            return kept.len();
        }
        kept = &kept[..kept.len() - last.len_utf8()];
    }
}

const BRACKETS: [[char; 2]; 3] = [['(', ')'], ['[', ']'], ['{', '}']];

/// A name with labels of letters, digits and hyphens, perhaps a port. A `user@` in front is how a false
/// address is made to look like a right one: such a thing is no link.
fn is_host(host: &str, is_www: bool) -> bool {
    let (name, port) = host.split_once(':').map_or((host, None), |(n, p)| (n, Some(p)));
    let labels: Vec<&str> = name.split('.').collect();
    labels.len() >= if is_www { 3 } else { 1 }
        && labels.iter().all(|l| is_label(l))
        && port.is_none_or(|p| (1..=5).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// `name@place.fi`: nothing but letters, digits and `._%+-` before the `@`, so that no header can follow.
fn mail(rest: &str) -> Option<Link> {
    let name = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')))?;
    if name == 0 || rest.starts_with('.') || rest[..name].ends_with('.') || !rest[name..].starts_with('@') {
        return None;
    }
    let place = &rest[name + 1..];
    let end = place.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(place.len());
    let place = place[..end].trim_end_matches(['.', '-']);
    // What follows would make it part of something else, such as user@host@host.
    if rest[name + 1 + place.len()..].starts_with('@') {
        return None;
    }
    let labels: Vec<&str> = place.split('.').collect();
    let top = labels.last()?;
    let good = labels.len() >= 2
        && labels.iter().all(|l| is_label(l))
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic);
    good.then_some(Link { len: name + 1 + place.len(), scheme: "mailto:" })
}
