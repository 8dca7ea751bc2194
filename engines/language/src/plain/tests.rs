// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

use proptest::prelude::*;

use super::*;

/// `[shown]` or `[href|shown]` in the expected text stands for a link.
fn expect(short: &str) -> String {
    let mut out = String::new();
    let mut rest = short;
    while let Some((before, after)) = rest.split_once('⟦') {
        let (link, tail) = after.split_once('⟧').unwrap();
        let (href, shown) = link.split_once('¦').unwrap_or((link, link));
        out.push_str(before);
        out.push_str(&format!("<a href=\"{href}\" rel=\"nofollow ugc noopener\">{shown}</a>"));
        rest = tail;
    }
    out + rest
}

#[test]
fn what_is_typed_is_what_is_shown() {
    for (typed, shown) in [
        // Nothing is HTML.
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("Tom & Jerry \"quoted\" it's", "<p>Tom &amp; Jerry &quot;quoted&quot; it&#39;s</p>"),
        ("&lt;b&gt;", "<p>&amp;lt;b&amp;gt;</p>"),
        ("**bold** [a](https://x.fi)", "<p>**bold** [a](⟦https://x.fi⟧)</p>"),
        // Lines and paragraphs.
        ("one\ntwo", "<p>one<br>two</p>"),
        ("one\r\ntwo\rthree", "<p>one<br>two<br>three</p>"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("one\n \t \n\n\ntwo\nthree", "<p>one</p><p>two<br>three</p>"),
        ("\n\n one \n\n", "<p> one</p>"),
        ("one\u{2028}two\u{2029}three", "<p>one<br>two<br>three</p>"),
        ("", ""),
        (" \n \n", ""),
        // Web addresses.
        ("https://riihi.fi", "<p>⟦https://riihi.fi⟧</p>"),
        ("HTTPS://Riihi.FI/A", "<p>⟦HTTPS://Riihi.FI/A⟧</p>"),
        ("http://vaasa.fi", "<p>⟦http://vaasa.fi⟧</p>"),
        ("see www.vaasa.fi, please", "<p>see ⟦https://www.vaasa.fi¦www.vaasa.fi⟧, please</p>"),
        ("(see https://vaasa.fi/a).", "<p>(see ⟦https://vaasa.fi/a⟧).</p>"),
        (
            "https://fi.wikipedia.org/wiki/Vaasa_(kaupunki)",
            "<p>⟦https://fi.wikipedia.org/wiki/Vaasa_(kaupunki)⟧</p>",
        ),
        ("(https://x.fi/Vaasa_(kaupunki)).", "<p>(⟦https://x.fi/Vaasa_(kaupunki)⟧).</p>"),
        ("Is it https://x.fi/?q=a&b=c#d?", "<p>Is it ⟦https://x.fi/?q=a&amp;b=c#d⟧?</p>"),
        ("https://x.fi/a\"onmouseover=\"b", "<p>⟦https://x.fi/a⟧&quot;onmouseover=&quot;b</p>"),
        ("https://x.fi/a'b", "<p>⟦https://x.fi/a&#39;b⟧</p>"),
        ("<https://x.fi>", "<p>&lt;⟦https://x.fi⟧&gt;</p>"),
        ("https://x.fi/<b>", "<p>⟦https://x.fi/⟧&lt;b&gt;</p>"),
        ("https://päivä.fi:8080/ö", "<p>⟦https://päivä.fi:8080/ö⟧</p>"),
        ("\"https://x.fi\" ”www.x.fi”", "<p>&quot;⟦https://x.fi⟧&quot; ”⟦https://www.x.fi¦www.x.fi⟧”</p>"),
        ("https://a.fi https://b.fi", "<p>⟦https://a.fi⟧ ⟦https://b.fi⟧</p>"),
        // What is no address.
        ("https://", "<p>https://</p>"),
        ("https:///x", "<p>https:///x</p>"),
        ("www.", "<p>www.</p>"),
        ("www.fi", "<p>www.fi</p>"),
        ("xhttps://x.fi", "<p>xhttps://x.fi</p>"),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
        ("data:text/html,<b>", "<p>data:text/html,&lt;b&gt;</p>"),
        ("https://bank.fi@evil.example/", "<p>https://bank.fi@evil.example/</p>"),
        ("https://javascript:alert(1)", "<p>https://javascript:alert(1)</p>"),
        ("ftp://x.fi", "<p>ftp://x.fi</p>"),
        // Mail.
        ("Write to anna.b@vaasa.fi.", "<p>Write to ⟦mailto:anna.b@vaasa.fi¦anna.b@vaasa.fi⟧.</p>"),
        ("(a+b@x-y.example)", "<p>(⟦mailto:a+b@x-y.example¦a+b@x-y.example⟧)</p>"),
        ("a@b", "<p>a@b</p>"),
        ("@vaasa hei @", "<p>@vaasa hei @</p>"),
        ("a@b.fi?subject=x", "<p>⟦mailto:a@b.fi¦a@b.fi⟧?subject=x</p>"),
        ("mailto:a@b.fi", "<p>mailto:⟦mailto:a@b.fi¦a@b.fi⟧</p>"),
        // What can't be seen.
        ("a\u{0}b\u{7}c", "<p>abc</p>"),
        ("a\u{202e}cilbup\u{202c}\u{2066}b\u{2069}", "<p>acilbupb</p>"),
        ("java\u{0}script:x <\u{0}b>", "<p>javascript:x &lt;b&gt;</p>"),
        ("a\tb", "<p>a b</p>"),
        ("👩\u{200d}👧 ok", "<p>👩\u{200d}👧 ok</p>"),
    ] {
        assert_eq!(render_html(typed, REL), expect(shown), "{typed:?}");
    }
}

#[test]
fn a_rel_attribute_can_t_break_out_either() {
    assert!(render_html("https://x.fi", "\"><script>").contains("rel=\"&quot;&gt;&lt;script&gt;\""));
}

#[test]
fn five_thousand_characters_are_enough_and_one_more_is_told() {
    let text = "ä".repeat(5_000);
    assert_eq!(check_length(&text, COMMENT_LIMIT), Ok(()));
    let refused = check_length(&(text + "ö"), COMMENT_LIMIT).unwrap_err();
    assert_eq!(refused, TooLong { length: 5_001, limit: 5_000 });
    assert_eq!(refused.to_string(), "the text has 5001 characters and may have 5000; shorten it by 1");
}

#[test]
fn a_single_line_is_cleaned_and_its_letters_composed() {
    for (typed, kept) in [
        ("  Lisää   puita \n torille\t! ", "Lisää puita torille !"),
        ("a\u{308}iti", "äiti"),
        ("\u{0}a\u{200b}b\u{ad}c\u{feff}", "abc"),
        ("\u{202e}\u{2067}", ""),
        ("a\u{a0}\u{3000}b\u{2028}c", "a b c"),
        ("x \u{0} y", "x y"),
        ("\u{ffff}\u{fdd0}z", "z"),
        ("a\u{0}\u{308}", "ä"),
    ] {
        assert_eq!(clean(typed), kept, "{typed:?}");
    }
    assert_eq!(length("äö👍"), 3);
}

/// Takes our own tags out; what is left must hold no sign that a browser would read as markup.
fn without_our_tags(html: &str) -> String {
    let mut rest = html;
    let mut out = String::new();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = &rest[at..];
        let end = tag.find('>').expect("every tag ends");
        let inside = &tag[1..end];
        let is_link =
            inside.strip_prefix("a href=\"").and_then(|t| t.strip_suffix("\" rel=\"nofollow ugc noopener\""));
        match is_link {
            Some(href) => {
                assert!(!href.contains(['"', '\'', '<', '>', ' ', '\n']), "{href}");
                let low = href.to_ascii_lowercase();
                assert!(["https://", "http://", "mailto:"].iter().any(|s| low.starts_with(s)), "{href}");
            }
            None => assert!(["p", "/p", "br", "/a"].contains(&inside), "{inside}"),
        }
        rest = &tag[end + 1..];
    }
    out + rest
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<".to_owned()),
        Just(">".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just("https://".to_owned()),
        Just("www.".to_owned()),
        Just("x.fi".to_owned()),
        Just("a@b.fi".to_owned()),
        Just("javascript:".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just(" ".to_owned()),
        Just("&lt;".to_owned()),
        Just("\0".to_owned()),
        Just("\u{202e}".to_owned()),
        Just(")".to_owned()),
        Just("(".to_owned()),
        Just("<script>".to_owned()),
        Just(" onload=x ".to_owned()),
        "\\PC{0,6}",
        ".{0,4}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn no_text_gets_a_tag_or_an_attribute_through(text in hostile()) {
        let html = render_html(&text, REL);
        let bare = without_our_tags(&html);
        prop_assert!(!bare.contains(['<', '>', '"', '\'']));
        prop_assert!(!html.chars().any(is_unwanted));
    }

    #[test]
    fn what_a_reader_sees_is_what_was_kept(text in hostile()) {
        let kept: String = clean_lines(&text).split_whitespace().collect();
        let seen = without_our_tags(&render_html(&text, REL))
            .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        prop_assert_eq!(seen.split_whitespace().collect::<String>(), kept);
    }

    #[test]
    fn cleaning_twice_changes_nothing_more(text in hostile()) {
        prop_assert_eq!(clean(&clean(&text)), clean(&text));
        prop_assert_eq!(clean_lines(&clean_lines(&text)), clean_lines(&text));
    }
}
