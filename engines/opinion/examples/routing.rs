// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A conversation held again with other ways of choosing the next question: `routing FOLDER [draws [picture.svg]]`.
//! With `bounds` as a further word also with ways that know what nobody can know.
//!
//! Writes JSON to stdout, progress to stderr, and the curves into the picture if one is named.

use std::error::Error;
use std::fmt::Write as _;

use opinion::files::{Mode, read};
use opinion::routing::{Curve, Point, Policy, Saving, Simulation, simulate};

fn main() -> Result<(), Box<dyn Error>> {
    let bounds = std::env::args().any(|word| word == "bounds");
    let mut arguments = std::env::args().skip(1).filter(|word| word != "bounds");
    let input = std::path::PathBuf::from(arguments.next().ok_or("routing FOLDER [draws [picture.svg]]")?);
    let draws = arguments.next().map_or(Ok(5), |n| n.parse())?;
    let votes = read(&input, Mode::Lenient)?.conversation.matrix();
    let found = simulate(&votes, draws, None, bounds, |done| eprint!("\r{:3.0} %", 100.0 * done));
    eprintln!();
    let found = found.ok_or("too few votes: participants and statements need 8 votes each")?;
    if let Some(out) = arguments.next() {
        let name = input.file_name().unwrap_or_default().to_string_lossy();
        std::fs::write(out, picture(&found, &name))?;
    }
    println!("{}", serde_json::to_string(&found)?);
    Ok(())
}

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 380.0;
/// Space left of, above and below the axes, and the width of a panel.
const LEFT: f64 = 52.0;
const TOP: f64 = 64.0;
const BOTTOM: f64 = 48.0;
const PANEL: f64 = 300.0;

/// What a panel shows: its title, which figure of a point, what was saved.
type Panel = (&'static str, fn(&Point) -> f64, Option<Saving>);

/// The curves side by side: hidden votes foretold, and the order of the statements, by votes cast.
fn picture(found: &Simulation, name: &str) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<title>What is known after how many votes, {}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n",
        escaped(name)
    );
    let panels: [Panel; 2] = [
        ("Hidden votes foretold (AUC)", |p| p.auc, found.auc),
        ("Order of statements (rank correlation)", |p| p.ranking, found.ranking),
    ];
    for (at, (title, of, saving)) in panels.into_iter().enumerate() {
        let x = LEFT + at as f64 * (PANEL + LEFT + 30.0);
        panel(&mut svg, x, title, &found.curves, of, saving);
    }
    svg.push_str("</svg>\n");
    svg
}

fn panel(
    svg: &mut String,
    left: f64,
    title: &str,
    curves: &[Curve],
    of: fn(&Point) -> f64,
    saving: Option<Saving>,
) {
    let all = || curves.iter().flat_map(|c| &c.points);
    let most = all().map(|p| p.votes).fold(1.0, f64::max);
    let low = all().map(of).fold(f64::INFINITY, f64::min);
    let high = all().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = ((low * 20.0).floor() / 20.0, (high * 20.0).ceil() / 20.0);
    let bottom = HEIGHT - BOTTOM;
    let x = |votes: f64| left + PANEL * votes / most;
    let y = |value: f64| bottom - (bottom - TOP) * (value - low) / (high - low).max(1e-9);
    // A String takes whatever is written to it.
    let mut put = |text: std::fmt::Arguments<'_>| _ = svg.write_fmt(text);
    put(format_args!(
        "<text x=\"{left}\" y=\"24\" font-size=\"14\" font-weight=\"bold\" fill=\"#111\">{title}</text>\n"
    ));
    if let Some(Saving { others, own: Some(own), saved: Some(saved), .. }) = saving {
        put(format_args!(
            "<text x=\"{left}\" y=\"44\" fill=\"#444\">{own:.0} votes instead of {others:.0} ({:+.0} %)</text>\n",
            -100.0 * saved
        ));
    }
    let steps = 4;
    for step in 0..=steps {
        let part = f64::from(step) / f64::from(steps);
        let (value, votes) = (low + part * (high - low), part * most);
        put(format_args!(
            "<path d=\"M{left:.1} {0:.1}h{PANEL}\" stroke=\"#ddd\"/><text x=\"{1:.1}\" y=\"{2:.1}\" \
             text-anchor=\"end\" fill=\"#444\">{value:.3}</text>\n",
            y(value),
            left - 6.0,
            y(value) + 4.0
        ));
        put(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#444\">{votes:.0}</text>\n",
            x(votes),
            bottom + 18.0
        ));
    }
    put(format_args!(
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#444\">votes cast</text>\n",
        left + PANEL / 2.0,
        bottom + 36.0
    ));
    for (at, curve) in curves.iter().enumerate() {
        let (colour, dash, label) = match curve.policy {
            Policy::Uniform => ("#6b6b6b", "2 4", "uniform"),
            Policy::Compatible => ("#b3541e", "7 4", "compatible priority"),
            Policy::Riihi => ("#0b5c8a", "none", "Riihi"),
            Policy::Knowing => ("#2f7d32", "10 3 2 3", "knows the model"),
            Policy::Seeing => ("#7b3fa0", "2 2", "knows the answers"),
        };
        let points: Vec<String> =
            curve.points.iter().map(|p| format!("{:.1},{:.1}", x(p.votes), y(of(p)))).collect();
        put(format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" \
             stroke-dasharray=\"{dash}\"/>\n",
            points.join(" ")
        ));
        let line = bottom - 14.0 - 18.0 * at as f64;
        put(format_args!(
            "<path d=\"M{0:.1} {1:.1}h28\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dash}\"/>\
             <text x=\"{2:.1}\" y=\"{3:.1}\" fill=\"#111\">{label}</text>\n",
            left + 140.0,
            line - 4.0,
            left + 176.0,
            line
        ));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
