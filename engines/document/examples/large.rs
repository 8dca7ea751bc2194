// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long a large report takes: `large [IDEAS] [FILE]` makes a document with so many ideas in its list and
//! a hundred pages of chapters, and says how long each format took.

use std::{error::Error, time::Instant};

use document::{
    Block, Chart, Deck, Document, Head, Line, Look, Picture, Role, Slide, TEMPLATE, Table, Text, Words,
    to_docx, to_pdf, to_pptx,
};
use kernel::{Date, Lang};

fn line(n: usize) -> Line {
    let at = (n * 37 % 100) as f64 / 100.0;
    Line {
        label: format!("Rivi {n}").into(),
        value: format!("{} %", n * 37 % 100),
        spans: vec![(0.0, at, "#1c4f40".into())],
        interval: Some(((at - 0.03).max(0.0), (at + 0.03).min(1.0))),
        ..Line::default()
    }
}

fn chapter(n: usize) -> Vec<Block> {
    let long = "Kunta on asukkaidensa yhteinen asia, ja sen tulevaisuus tehdään yhdessä. ".repeat(9);
    let rows = (0..14).map(|r| (0..4).map(|c| Text::from(format!("{}", r * c + n))).collect()).collect();
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='120' viewBox='0 0 300 120'><rect width='300' height='120' fill='#e4ece2'/><circle cx='150' cy='60' r='40' fill='#1c4f40'/><text x='150' y='65' text-anchor='middle' font-family='Riihi Sans' fill='#fff'>64</text></svg>";
    vec![
        Block::heading(1, format!("Luku {n}")),
        Block::of(Role::Lead, "Mitä tässä luvussa kerrotaan."),
        Block::text(long.clone()),
        Block::Chart(Chart {
            caption: "Osuudet".into(),
            head: ["Rivi".into(), "Osuus".into()],
            lines: (0..12).map(line).collect(),
            ..Chart::default()
        }),
        Block::heading(2, format!("Taulukko {n}")),
        Block::Table(Table {
            caption: "Luvut".into(),
            head: ["Rivi", "a", "b", "c"].map(str::to_owned).to_vec(),
            rows,
            numbers: true,
            ..Table::default()
        }),
        Block::Picture(Picture {
            svg: svg.into(),
            width: 300.0,
            height: 120.0,
            share: 0.6,
            alt: "Ympyrä".into(),
            caption: String::new(),
            number: 0,
        }),
        Block::text(long),
        Block::Break,
    ]
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let ideas: usize = args.next().and_then(|a| a.parse().ok()).unwrap_or(10_000);
    let file = args.next();
    let head = Head {
        title: "Suuri raportti".into(),
        subtitle: "Mitta".into(),
        author: "Riihi".into(),
        lang: Lang::Fi,
        date: Date { year: 2026, month: 11, day: 22 },
        date_text: "22.11.2026".into(),
        look: Look::default(),
        words: Words { contents: "Sisällys".into(), page: "sivu".into() },
    };
    let mut blocks: Vec<Block> = (1..=50).flat_map(chapter).collect();
    blocks.push(Block::heading(1, "Kaikki ideat"));
    blocks.push(Block::Table(Table {
        caption: "Ideat".into(),
        quiet: true,
        head: ["Idea", "Samaa mieltä", "Eri mieltä", "Ohitti", "Arvioi"].map(str::to_owned).to_vec(),
        rows: (0..ideas)
            .map(|n| {
                let idea = format!("Idea numero {n}: kirjasto auki myös iltaisin, ja nuorille paikka, jossa saa olla rauhassa");
                let cells = [format!("{} %", n % 100), format!("{} %", 100 - n % 100), "0 %".into(), format!("{}", n % 400)];
                std::iter::once(idea).chain(cells).map(Text::from).collect()
            })
            .collect(),
        numbers: true,
        widths: vec![54, 11, 11, 11, 13],
    }));
    let document = Document { head: head.clone(), single: false, cover: Vec::new(), blocks };
    let started = Instant::now();
    let pdf = to_pdf(&document, TEMPLATE)?;
    println!("pdf  {ideas} ideas: {:.2} s, {} kB", started.elapsed().as_secs_f64(), pdf.len() / 1_000);
    let started = Instant::now();
    let docx = to_docx(&document, None)?;
    println!("docx {ideas} ideas: {:.2} s, {} kB", started.elapsed().as_secs_f64(), docx.len() / 1_000);
    let slides = (1..=15).map(|n| Slide {
        title: format!("Dia {n}"),
        blocks: chapter(n).into_iter().skip(3).take(1).collect(),
        notes: "Sanottavaa".into(),
    });
    let started = Instant::now();
    let pptx = to_pptx(&Deck { head, notes: String::new(), slides: slides.collect() }, None)?;
    println!("pptx 16 slides: {:.2} s, {} kB", started.elapsed().as_secs_f64(), pptx.len() / 1_000);
    if let Some(file) = file {
        std::fs::write(file, pdf)?;
    }
    Ok(())
}
