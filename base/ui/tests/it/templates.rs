// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! No template asks for what the content security policy forbids, or leaves the page without its basics.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every `.html` below a `templates` folder of the repository.
fn templates() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for part in ["apps", "base", "features", "engines"] {
        walk(&root.join(part), &mut found);
    }
    found.sort();
    found
}

#[expect(clippy::unwrap_used, reason = "a template that cannot be read fails the test")]
fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "html")
            && path.components().any(|c| c.as_os_str() == "templates")
        {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The markup without askama's comments.
fn markup(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{#") {
        out.push_str(before);
        rest = after.split_once("#}").map_or("", |(_, tail)| tail);
    }
    out + rest
}

#[test]
fn no_template_needs_what_the_policy_forbids() {
    let templates = templates();
    assert!(templates.len() >= 3, "the templates were not found");
    for (path, text) in templates {
        let text = markup(&text).to_ascii_lowercase();
        for forbidden in
            [" style=", "<style", "javascript:", "hx-on", "hx-vals=\"js:", "hx-vals='js:", "\"js:"]
        {
            assert!(!text.contains(forbidden), "{}: {forbidden}", path.display());
        }
        let handler = text.split(' ').filter_map(|w| w.strip_prefix("on")).any(|w| {
            let name: String = w.chars().take_while(char::is_ascii_alphabetic).collect();
            !name.is_empty() && w[name.len()..].starts_with("=\"")
        });
        assert!(!handler, "{}: an on… attribute", path.display());
        for script in text.split("<script").skip(1) {
            let (head, body) = script.split_once('>').unwrap_or((script, ""));
            let body = body.split("</script>").next().unwrap_or("");
            let data = head.contains("application/ld+json");
            assert!(
                data || (head.contains("src=") && body.trim().is_empty()),
                "{}: inline script",
                path.display()
            );
        }
        for outside in ["src=\"http", "src=\"//", "<link rel=\"stylesheet\" href=\"http", "@import"] {
            assert!(!text.contains(outside), "{}: {outside}", path.display());
        }
    }
}

#[test]
fn every_template_says_who_made_it_and_under_which_licence() {
    for (path, text) in templates() {
        assert!(text.contains("SPDX-License-Identifier: EUPL-1.2"), "{}", path.display());
    }
}

#[test]
fn pictures_of_a_template_are_described_or_hidden() {
    for (path, text) in templates() {
        for image in markup(&text).split("<img").skip(1) {
            let tag = image.split('>').next().unwrap_or("");
            assert!(tag.contains("alt="), "{}: <img{tag}>", path.display());
        }
        for svg in markup(&text).split("<svg").skip(1) {
            let tag = svg.split('>').next().unwrap_or("");
            assert!(
                tag.contains("aria-hidden") || tag.contains("role=\"img\""),
                "{}: <svg{tag}>",
                path.display()
            );
        }
    }
}
