// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How colours look to other eyes: simulated colour blindness, the difference of two colours as people see it
//! (CIEDE2000), and how bright a colour is on a grey printer.

use crate::theme::channels;

/// Eyes that see colours differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// All three kinds of cones.
    Full,
    /// No cones for long waves: about one man in a hundred.
    Protan,
    /// No cones for middle waves: about one man in a hundred, and as weakness one in twenty.
    Deutan,
    /// No cones for short waves: rare.
    Tritan,
}

impl Sight {
    pub(crate) const ALL: [Self; 4] = [Self::Full, Self::Protan, Self::Deutan, Self::Tritan];

    /// What remains of linear red, green and blue: Machado, Oliveira and Fernandes 2009, full severity.
    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    /// A colour in CIELAB as these eyes see it; nothing for what is not a colour.
    fn lab(self, colour: &str) -> Option<[f64; 3]> {
        let rgb = channels(colour)?;
        let seen = self.matrix().map(|row| dot(row, rgb).clamp(0.0, 1.0));
        // From linear sRGB to XYZ, each by the white of D65.
        let f = |row: [f64; 3], white: f64| {
            let t = dot(row, seen) / white;
            if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 }
        };
        let x = f([0.412_456_4, 0.357_576_1, 0.180_437_5], 0.950_47);
        let y = f([0.212_672_9, 0.715_152_2, 0.072_175_0], 1.0);
        let z = f([0.019_333_9, 0.119_192_0, 0.950_304_1], 1.088_83);
        Some([116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)])
    }

    /// How different two colours are to these eyes: 1 is just seen side by side, 10 at a glance.
    pub(crate) fn difference(self, a: &str, b: &str) -> Option<f64> {
        Some(ciede2000(self.lab(a)?, self.lab(b)?))
    }
}

/// How bright a colour is, from 0 to 100: what is left of it in grey.
pub(crate) fn brightness(colour: &str) -> Option<f64> {
    Sight::Full.lab(colour).map(|[l, ..]| l)
}

fn dot([a, b, c]: [f64; 3], [x, y, z]: [f64; 3]) -> f64 {
    a * x + b * y + c * z
}

/// Sharma, Wu and Dalal 2005.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let bend = |c: f64| (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - bend(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let (h1, h2) = (b1.atan2(a1).to_degrees().rem_euclid(360.0), b2.atan2(a2).to_degrees().rem_euclid(360.0));
    let grey = c1 * c2 == 0.0;
    let turn = if grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let hue = if grey { h1 + h2 } else { h1 + turn / 2.0 };
    let d_hue = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let wave = |times: f64, shift: f64| (times * hue + shift).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.20 * wave(4.0, -63.0);
    let off = (l - 50.0).powi(2);
    let (s_l, s_c, s_h) = (1.0 + 0.015 * off / (20.0 + off).sqrt(), 1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let from_blue = (hue.rem_euclid(360.0) - 275.0) / 25.0;
    let r = -2.0 * bend(c) * (60.0 * (-from_blue.powi(2)).exp()).to_radians().sin();
    let (x, y, z) = ((l2 - l1) / s_l, (c2 - c1) / s_c, d_hue / s_h);
    (x * x + y * y + z * z + r * y * z).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::colours;

    /// The groups that an analysis may find, and all that have a colour.
    const FOUND: usize = 5;
    const NAMED: usize = 8;

    fn groups(look: &std::collections::BTreeMap<String, String>) -> Vec<&str> {
        (1..=NAMED).map(|i| look[&format!("g{i}")].as_str()).collect()
    }

    fn pairs<'a>(all: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
        (0..all.len()).flat_map(move |i| (0..i).map(move |j| (i + 1, all[j], all[i])))
    }

    #[test]
    fn the_difference_is_that_of_the_published_pairs() {
        for (a, b, published) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([50.0, -0.001, 2.49], [50.0, 0.0011, -2.49], 4.7461),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ] {
            let ours = ciede2000(a, b);
            assert!((ours - published).abs() < 0.0002, "{a:?} {b:?}: {ours} instead of {published}");
        }
        assert!(brightness("#ffffff").is_some_and(|l| (l - 100.0).abs() < 0.01));
        assert_eq!(Sight::Full.difference("#ffffff", "white"), None);
    }

    #[test]
    fn groups_are_told_apart_by_colour_blind_eyes_in_both_looks() {
        for (look, tokens) in ["light", "dark"].iter().zip(colours()) {
            let all = groups(&tokens);
            for sight in Sight::ALL {
                for (at, a, b) in pairs(&all) {
                    let least = if at <= FOUND { 10.0 } else { 8.0 };
                    let seen = sight.difference(a, b).unwrap();
                    assert!(seen >= least, "{look}, {sight:?}: {a} and {b} differ by {seen:.1}, not {least}");
                }
            }
        }
    }

    #[test]
    fn groups_are_told_apart_in_grey() {
        for (look, tokens) in ["light", "dark"].iter().zip(colours()) {
            for (at, a, b) in pairs(&groups(&tokens)) {
                let least = if at <= FOUND { 4.0 } else { 2.5 };
                let step = (brightness(a).unwrap() - brightness(b).unwrap()).abs();
                assert!(step >= least, "{look}: {a} and {b} are {step:.1} apart in grey, not {least}");
            }
        }
    }

    #[test]
    fn answers_are_told_apart_by_colour_blind_eyes() {
        for (look, tokens) in ["light", "dark"].iter().zip(colours()) {
            for (a, b) in
                [("agree", "disagree"), ("agree", "skip"), ("disagree", "skip"), ("brand", "accent")]
            {
                for sight in Sight::ALL {
                    let seen = sight.difference(&tokens[a], &tokens[b]).unwrap();
                    assert!(seen >= 10.0, "{look}, {sight:?}: {a} and {b} differ by {seen:.1}");
                }
            }
        }
    }
}
