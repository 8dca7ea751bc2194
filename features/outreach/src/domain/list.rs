// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A list of addresses as people have it: pasted from a letter's head, from a table, or from a CSV file.

use kernel::Lang;
use mail::Address;

/// What a list holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// Each address once, with the language where the row says one.
    pub(crate) rows: Vec<(Address, Option<Lang>)>,
    /// Lines without an address: their number from 1, and how they begin.
    pub(crate) bad: Vec<(usize, String)>,
    /// Addresses that were there before.
    pub(crate) doubled: usize,
}

/// Reads a list. A first line without an address is the head of a table.
pub(crate) fn parse(text: &str) -> Parsed {
    let mut out = Parsed::default();
    let mut seen = std::collections::BTreeSet::new();
    let mut first = true;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim().trim_start_matches('\u{feff}');
        if line.is_empty() {
            continue;
        }
        let head = std::mem::take(&mut first);
        let cells = || line.split([';', ',', '\t']).map(bare);
        let lang = cells().find_map(language);
        let mut found = false;
        for address in cells().filter_map(Address::parse) {
            found = true;
            if seen.insert(address.folded()) {
                out.rows.push((address, lang));
            } else {
                out.doubled += 1;
            }
        }
        if !found && (!head || line.contains('@')) {
            out.bad.push((number, line.chars().take(60).collect()));
        }
    }
    out
}

/// What stands in a cell: without quotes, and of `Aino <aino@example.fi>` what is between the brackets.
fn bare(cell: &str) -> &str {
    let cell = cell.trim().trim_matches('"').trim();
    let inner = cell.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inner, _)| inner);
    inner.unwrap_or(cell).trim()
}

fn language(cell: &str) -> Option<Lang> {
    match cell.to_lowercase().as_str() {
        "fi" | "suomi" | "finska" | "finnish" => Some(Lang::Fi),
        "sv" | "se" | "ruotsi" | "svenska" | "swedish" => Some(Lang::Sv),
        "en" | "englanti" | "engelska" | "english" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Option<Lang>)> {
        parse(text).rows.into_iter().map(|(a, l)| (a.as_str().to_owned(), l)).collect()
    }

    #[test]
    fn lists_are_read_as_people_have_them() {
        let one = |a: &str, l| (a.to_owned(), l);
        for (text, want) in [
            (
                "aino@example.fi\n\nbo@example.fi\n",
                vec![one("aino@example.fi", None), one("bo@example.fi", None)],
            ),
            (
                "aino@example.fi; bo@example.fi",
                vec![one("aino@example.fi", None), one("bo@example.fi", None)],
            ),
            (
                "Aino V <aino@example.fi>, \"Bo\" <bo@example.fi>",
                vec![one("aino@example.fi", None), one("bo@example.fi", None)],
            ),
            (
                "\u{feff}nimi;osoite;kieli\r\nBo;bo@example.fi;ruotsi\r\n",
                vec![one("bo@example.fi", Some(Lang::Sv))],
            ),
            ("bo@example.fi\tSV", vec![one("bo@example.fi", Some(Lang::Sv))]),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_doubled_is_written_to_once_and_what_is_no_address_is_named() {
        let parsed = parse("aino@example.fi\nAINO@example.fi\naino@\nBo Ek\n");
        assert_eq!((parsed.rows.len(), parsed.doubled), (1, 1));
        assert_eq!(parsed.bad, [(3, "aino@".to_owned()), (4, "Bo Ek".to_owned())]);
        // A first line that was meant as an address is no head of a table.
        assert_eq!(parse("aino@\n").bad.len(), 1);
    }
}
