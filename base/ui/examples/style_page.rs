// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes the style page and the assets as files, to look at them: `cargo run -p ui --example style_page -- FOLDER`.

use askama::Template as _;
use kernel::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/style".to_owned());
    for (path, asset) in ui::all_assets() {
        let file = format!("{folder}{path}");
        if let Some((parent, _)) = file.rsplit_once('/') {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(file, asset.bytes)?;
    }
    for lang in Lang::ALL {
        let c = ui::Common(lang);
        let mut shell = ui::Shell::new(lang, c.product(), "/style")
            .with_nav(c.nav_brainstorms(), "")
            .with_nav(c.nav_results(), "/style")
            .with_nav(c.nav_about(), "/about");
        shell.simulated = true;
        shell.authority = "Riihi".to_owned();
        // The charts are drawn by the program, which knows them.
        let page = ui::StylePage::new(lang, shell);
        std::fs::create_dir_all(format!("{folder}/{lang}"))?;
        std::fs::write(format!("{folder}/{lang}/style"), page.render()?)?;
    }
    Ok(())
}
