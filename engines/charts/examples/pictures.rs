// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes every picture with made-up data as markup, to look at it on the style page:
//! `cargo run -p charts --example pictures > pictures.html`.

use charts::*;

fn s(text: &str) -> String {
    text.to_owned()
}

/// Numbers that look scattered and are the same each time.
struct Scatter(u64);

impl Scatter {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }
    fn bell(&mut self) -> f64 {
        (0..6).map(|_| self.next()).sum::<f64>() / 3.0 - 1.0
    }
}

const IDEAS: [&str; 4] = [
    "Kirjaston voisi pitää auki iltaisin niin, että lukiolaiset saavat lukea siellä rauhassa.",
    "Päätöksistä pitää kertoa selkokielellä ennen kuin ne tehdään.",
    "Kyläkoulut säilytetään, vaikka se maksaisi enemmän.",
    "Lähijuna kulkemaan puolen tunnin välein.",
];
const ROLES: [&str; 6] =
    ["Asukas", "Luottamushenkilö", "Viranhaltija", "Kunnan työntekijä", "Tutkija", "Kolmas sektori"];

fn share_bars() -> Figure {
    let row = |(i, label): (usize, &&str)| {
        let share = 0.82 - i as f64 * 0.13;
        Bar {
            label: s(label),
            value: format!("{:.0} %", share * 100.0),
            note: format!("{} vastaajaa", 412 - i * 61),
            share,
            interval: Some((share - 0.03 - i as f64 * 0.02, share + 0.03 + i as f64 * 0.02)),
            tone: Tone::Agree,
            href: String::new(),
        }
    };
    bars(&Bars {
        caption: s("Samaa mieltä idean kanssa"),
        head: vec![s("Idea"), s("Samaa mieltä"), s("Vastaajia")],
        rows: IDEAS.iter().enumerate().map(row).collect(),
        full: None,
    })
    .with_sentence("Neljä viidestä pitäisi kirjaston auki iltaisin.")
}

fn agreement() -> Figure {
    let row = |(i, label): (usize, &&str)| {
        let counts = [[64.0, 12.0, 24.0], [81.0, 10.0, 9.0], [44.0, 9.0, 47.0], [33.0, 40.0, 27.0]][i % 4];
        Opinion {
            label: s(label),
            counts,
            texts: counts.map(|c| format!("{c} %")),
            note: format!("{} vastaajaa", 512 - i * 77),
        }
    };
    opinions(&Opinions {
        caption: s("Mitä ideoista ajatellaan"),
        item: s("Idea"),
        answers: [s("Samaa mieltä"), s("Ohita"), s("Eri mieltä")],
        note: s("Vastaajia"),
        rows: IDEAS.iter().enumerate().map(row).collect(),
    })
    .with_sentence("Selkokielestä ollaan lähes yhtä mieltä, kyläkouluista ei.")
}

fn people(count: usize) -> Figure {
    let mut scatter = Scatter(7);
    let centres = [(-2.2, 0.4), (1.8, 1.3), (0.9, -1.7)];
    let points = (0..count)
        .map(|i| {
            let g = [0, 0, 0, 1, 1, 2][i % 6];
            let (x, y) = centres[g];
            Point { x: x + scatter.bell() * 1.5, y: y + scatter.bell() * 1.2, group: g as u8 + 1 }
        })
        .collect();
    let group = |index: u8, letter: &str, size: &str, about: &str| Group {
        index,
        letter: s(letter),
        label: format!("Ryhmä {letter}"),
        size: s(size),
        about: s(about),
    };
    opinion_map(
        &format!("map-{count}"),
        &OpinionMap {
            title: s("Mielipidekartta"),
            description: s("Lähekkäin olevat ovat vastanneet samalla tavalla. Ryhmiä on kolme."),
            head: vec![s("Ryhmä"), s("Koko"), s("Mikä sitä kuvaa")],
            groups: vec![
                group(1, "A", "756 vastaajaa, 50 %", "Pitäisi palvelut lähellä, vaikka se maksaisi enemmän."),
                group(2, "B", "504 vastaajaa, 33 %", "Yhdistäisi palveluja ja parantaisi liikennettä."),
                group(3, "C", "252 vastaajaa, 17 %", "Antaisi enemmän päätöksiä kylille."),
            ],
            points,
            you: Some((Point { x: -1.0, y: 1.6, group: 1 }, s("Sinä"))),
        },
    )
    .with_sentence("Vastaajat jakautuvat kolmeen ryhmään. Suurin niistä pitäisi palvelut lähellä.")
}

fn scale() -> Figure {
    let counts = [3.0, 8.0, 14.0, 21.0, 26.0, 18.0, 10.0];
    let step =
        |(i, c): (usize, &f64)| LikertStep { label: format!("{}", i + 1), count: *c, text: format!("{c} %") };
    likert(&Likert {
        caption: s("Kuinka hyvin kunta kuuntelee?"),
        head: vec![s("Arvo"), s("Osuus")],
        ends: (s("Ei lainkaan"), s("Erittäin hyvin")),
        steps: counts.iter().enumerate().map(step).collect(),
        median: Some(4),
        median_word: s("mediaani"),
    })
    .with_sentence("Kunta kuuntelee useimpien mielestä melko hyvin.")
}

fn fields() -> Figure {
    let mark = |(i, label): (usize, &&str)| {
        let (x, y) = [(6.0, 5.0), (5.0, 6.0), (3.0, 2.0), (6.0, 2.5)][i % 4];
        Mark {
            label: s(label),
            x: [x - 1.0, x, x + 0.8],
            y: [y - 1.2, y, y + 1.0],
            texts: (format!("{x}"), format!("{y}")),
            boxed: i < 2,
        }
    };
    fourfold(
        "four",
        &Fourfold {
            title: s("Vaikutus ja toteutettavuus"),
            description: s(
                "Oikealla ylhäällä ovat ideat, jotka vaikuttavat paljon ja ovat helppoja toteuttaa.",
            ),
            item: s("Idea"),
            x: Axis { name: s("Vaikutus"), low: s("pieni"), high: s("suuri") },
            y: Axis { name: s("Toteutettavuus"), low: s("vaikea"), high: s("helppo") },
            steps: (1.0, 7.0),
            marks: IDEAS.iter().enumerate().map(mark).collect(),
        },
    )
    .with_sentence(
        "Kirjaston iltaaukiolo ja selkokieli vaikuttaisivat paljon ja olisivat helppoja toteuttaa.",
    )
}

fn country() -> Figure {
    let mut scatter = Scatter(3);
    // A made-up country: wider in the south than in the north.
    let ground = (0..300)
        .map(|_| {
            let y = scatter.next().powf(1.6);
            (0.5 + (scatter.next() - 0.5) * (1.0 - 0.6 * y) * (1.0 + 0.3 * (y * 9.0).sin()), y * 2.0)
        })
        .collect();
    let bubbles = (0..12)
        .map(|i| {
            let (y, side) = (f64::from(i) / 12.0, if i % 2 == 0 { 0.3 } else { 0.68 });
            let shade = 0.25 + scatter.next() * 0.7;
            Bubble {
                label: format!("Maakunta {}", i + 1),
                x: side + scatter.bell() * 0.04,
                y: y * 1.8 + 0.05,
                size: scatter.next(),
                shade: (i != 11).then_some(shade),
                value: if i == 11 { s("ei näytetä") } else { format!("{:.0} %", shade * 100.0) },
                short: if i == 11 { String::new() } else { format!("{:.0}", shade * 100.0) },
                low: i == 10,
            }
        })
        .collect();
    region_map(
        "regions",
        &RegionMap {
            title: s("Osallistuminen maakunnittain"),
            description: s("Ympyrän koko on osallistujien määrä, väri heidän osuutensa."),
            head: vec![s("Maakunta"), s("Osuus")],
            ground,
            bubbles,
            fine: false,
        },
    )
    .with_sentence("Idea saa kannatusta koko maassa.")
}

fn channels() -> Figure {
    let channel = |label: &str, counts: [Option<f64>; 4]| Channel {
        label: s(label),
        counts: counts.to_vec(),
        texts: counts.iter().map(|c| c.map_or_else(|| s("–"), |c| format!("{c}"))).collect(),
        href: String::new(),
    };
    funnel(&Funnel {
        caption: s("Mistä osallistujat tulivat"),
        item: s("Kanava"),
        stages: vec![s("Tavoitettu"), s("Avannut"), s("Osallistunut"), s("Kirjoittanut")],
        channels: vec![
            channel("Sähköposti", [Some(4200.0), Some(1900.0), Some(812.0), Some(344.0)]),
            channel("Uutiskirje", [Some(9000.0), Some(1100.0), Some(390.0), Some(120.0)]),
            channel("Sosiaalinen media", [None, Some(2400.0), Some(233.0), Some(61.0)]),
        ],
    })
    .with_sentence("Sähköposti toi eniten osallistujia.")
}

fn roles() -> Figure {
    let panel = |(i, idea): (usize, &&str)| Panel {
        title: s(idea),
        whole: Some(0.6),
        bars: ROLES
            .iter()
            .enumerate()
            .map(|(r, role)| {
                let share = 0.35 + ((i * 7 + r * 5) % 11) as f64 * 0.05;
                let hidden = r == 4;
                Bar {
                    label: s(role),
                    value: if hidden { s("–") } else { format!("{:.0} %", share * 100.0) },
                    share: if hidden { 0.0 } else { share },
                    tone: Tone::Agree,
                    ..Bar::default()
                }
            })
            .collect(),
    };
    multiples(&Multiples {
        caption: s("Samaa mieltä rooleittain"),
        item: s("Idea"),
        panels: IDEAS.iter().enumerate().map(panel).collect(),
    })
    .with_sentence("Roolit ovat eri mieltä eniten kyläkouluista.")
}

fn guesses() -> Figure {
    let row = |(i, role): (usize, &&str)| {
        let guess = 0.3 + i as f64 * 0.06;
        Gap {
            label: s(role),
            guess,
            result: 0.64,
            guess_text: format!("{:.0} %", guess * 100.0),
            result_text: s("64 %"),
            ..Gap::default()
        }
    };
    gaps(&Gaps {
        caption: s("Mitä luulemme muiden ajattelevan"),
        item: s("Kuka arvasi"),
        words: (s("arvaus"), s("tulos")),
        rows: ROLES.iter().take(4).enumerate().map(row).collect(),
    })
    .with_sentence("Luottamushenkilöt arvioivat asukkaiden kannatuksen 28 prosenttiyksikköä liian pieneksi.")
}

#[expect(clippy::print_stdout, reason = "the example's output")]
fn main() {
    for figure in [
        share_bars(),
        agreement(),
        people(150),
        people(1512),
        scale(),
        fields(),
        country(),
        channels(),
        roles(),
        guesses(),
    ] {
        println!(
            "<figure class=\"figure\"><figcaption>{}</figcaption><div class=\"chart\">{}</div></figure>",
            figure.sentence, figure.svg
        );
    }
}
