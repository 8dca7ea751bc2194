// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Options written one on a line, in one field for each language: line n of every field is option n.

use kernel::{Lang, LocalizedText, Slug};

use super::fields::Typed;

/// An option: its short name, which answers refer to, and its label.
pub(super) type Named = (String, LocalizedText);

/// Fills the fields.
pub(super) fn put(typed: &mut Typed, options: &[Named]) {
    for lang in Lang::ALL {
        let lines: Vec<&str> = options.iter().map(|(_, label)| label.exact(lang)).collect();
        typed.put(format!("options_{lang}"), lines.join("\n").trim_end());
    }
}

/// Reads the fields. An option keeps its short name when its label is still there in some language, else
/// when it stands where it stood; only then is it a new one. So words may be corrected, lines moved and
/// lines added without answers changing their meaning.
pub(super) fn read(typed: &Typed, was: &[Named]) -> Vec<Named> {
    let mut labels: Vec<LocalizedText> = Vec::new();
    let shown = |lang: &Lang| typed.has_field(&format!("options_{lang}"));
    for lang in Lang::ALL.into_iter().filter(shown) {
        for (at, line) in typed.of_lang("options", lang.code()).lines().enumerate() {
            if labels.len() <= at {
                labels.resize(at + 1, LocalizedText::default());
            }
            if let Some(label) = labels.get_mut(at) {
                label.set(lang, language::plain::clean(line));
            }
        }
    }
    // A line that is blank in every language is no option; what follows keeps its number until here.
    let lines: Vec<(usize, LocalizedText)> =
        labels.into_iter().enumerate().filter(|(_, label)| !label.is_empty()).collect();
    let mut free: Vec<Option<&Named>> = was.iter().map(Some).collect();
    let mut found: Vec<Option<&Named>> = lines
        .iter()
        .map(|(_, label)| {
            let same = |old: &LocalizedText| {
                Lang::ALL.iter().any(|l| !label.exact(*l).is_empty() && label.exact(*l) == old.exact(*l))
            };
            let at = free.iter().position(|slot| slot.is_some_and(|(_, old)| same(old)))?;
            free.get_mut(at)?.take()
        })
        .collect();
    for ((at, _), slot) in lines.iter().zip(&mut found).filter(|(_, slot)| slot.is_none()) {
        *slot = free.get_mut(*at).and_then(Option::take);
    }
    let mut keys: Vec<String> = found.iter().flatten().map(|(key, _)| key.clone()).collect();
    let mut out = Vec::with_capacity(lines.len());
    for ((_, mut label), old) in lines.into_iter().zip(found) {
        if let Some((_, old)) = old {
            // A language that the form does not show keeps its words.
            Lang::ALL.into_iter().filter(|l| !shown(l)).for_each(|l| label.set(l, old.exact(l)));
        }
        label.original = label.languages().first().copied().unwrap_or(Lang::Fi);
        let key = old.map(|(key, _)| key.clone()).unwrap_or_else(|| {
            let key = new_key(&label, &keys);
            keys.push(key.clone());
            key
        });
        out.push((key, label));
    }
    out
}

/// A short name of a label's words that is not taken: small letters, digits and underscores.
pub(super) fn new_key(label: &LocalizedText, taken: &[String]) -> String {
    let slug = Slug::from_title(label.get(label.original), "option").as_str().replace('-', "_");
    let stem: String = slug.chars().take(30).collect();
    let stem = stem.trim_matches('_');
    let numbered = (2..).map(|n| format!("{stem}_{n}"));
    std::iter::once(stem.to_owned()).chain(numbered).find(|key| !taken.contains(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fi: &str, sv: &str) -> Typed {
        let mut out = Typed::default();
        out.put("options_fi", fi);
        out.put("options_sv", sv);
        out
    }

    fn keys(options: &[Named]) -> Vec<&str> {
        options.iter().map(|(k, _)| k.as_str()).collect()
    }

    #[test]
    fn a_line_is_an_option_and_the_same_line_of_each_language_belongs_to_it() {
        let made = read(&typed("Kirjasto\nUimahalli\n\n", "Bibliotek\nSimhall"), &[]);
        assert_eq!(keys(&made), ["kirjasto", "uimahalli"]);
        assert_eq!(made[1].1.sv, "Simhall");
        let mut again = Typed::default();
        put(&mut again, &made);
        assert_eq!(read(&again, &made), made);
    }

    #[test]
    fn answers_keep_their_meaning_when_lines_are_moved_corrected_and_added() {
        let was = read(&typed("Kirjasto\nUimahalli", "Bibliotek\nSimhall"), &[]);
        let moved = read(&typed("Uimahalli\nKirjasto", "Simhall\nBibliotek"), &was);
        assert_eq!(keys(&moved), ["uimahalli", "kirjasto"]);
        let corrected = read(&typed("Kirjastot\nUimahalli\nKahvila", "Biblioteken\nSimhall\nKafé"), &was);
        assert_eq!(keys(&corrected), ["kirjasto", "uimahalli", "kahvila"]);
        assert_eq!(corrected[0].1.fi, "Kirjastot");
    }

    #[test]
    fn a_language_that_the_form_does_not_show_keeps_its_labels() {
        let was = read(&typed("Kirjasto\nUimahalli", "Bibliotek\nSimhall"), &[]);
        let mut finnish = Typed::default();
        finnish.put("options_fi", "Kirjasto\nUimahalli");
        assert_eq!(read(&finnish, &was), was);
    }

    #[test]
    fn equal_labels_get_different_short_names() {
        assert_eq!(keys(&read(&typed("A a\nA a", ""), &[])), ["a_a", "a_a_2"]);
        assert_eq!(keys(&read(&typed("???\n!!!", ""), &[])), ["option", "option_2"]);
    }
}
