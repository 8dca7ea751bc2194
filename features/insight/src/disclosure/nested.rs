// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows that are a part of another table's row, as a municipality is of its region, of its type and of the country:
//! each table is decided on its own, and what is left of the whole without its parts must not be a few people.

use super::{Figure, Rule, band};

/// Who rated and who agreed, exactly and as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Who rated.
    pub seen: u32,
    /// Who agreed.
    pub agreed: u32,
    /// Who rated, as shown.
    pub of: Figure,
    /// Who agreed, as shown.
    pub agree: Figure,
}

impl Rule {
    /// Blurs the largest of the `parts` of a `whole` (who rated, who agreed) where the rest of the whole would be few
    /// people, or people of whom nearly all or nearly none agreed.
    pub fn keep_rest(self, whole: (u32, u32), parts: &mut [&mut Part]) {
        let shown = || parts.iter().filter(|p| p.of.number().is_some() || p.agree.number().is_some());
        let rest = |whole: u32, of: fn(&Part) -> u32| whole.saturating_sub(shown().map(|p| of(p)).sum());
        let (seen, agreed) = (rest(whole.0, |p| p.seen), rest(whole.1, |p| p.agreed));
        let few = [seen, agreed, seen.saturating_sub(agreed)].into_iter().any(|n| n < self.threshold);
        if seen == 0 || !few {
            return;
        }
        let largest = parts.iter_mut().filter(|p| p.of.number().is_some()).max_by_key(|p| p.seen);
        if let Some(part) = largest {
            for (figure, n) in [(&mut part.of, part.seen), (&mut part.agree, part.agreed)] {
                if figure.exact() {
                    *figure = band(n, 0);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_region_without_its_town_is_never_a_few_people() {
        let rule = Rule::new(5, false);
        let town = Part { seen: 60, agreed: 31, of: Figure::Shown(60), agree: Figure::Shown(31) };
        let blurred = |whole| {
            let mut part = town;
            rule.keep_rest(whole, &mut [&mut part]);
            part != town
        };
        assert!(blurred((63, 33)), "three others");
        assert!(blurred((90, 33)), "thirty others, of whom two agreed");
        assert!(blurred((90, 60)), "thirty others, of whom one did not agree");
        assert!(!blurred((60, 31)), "nobody else");
        assert!(!blurred((90, 45)), "enough others on both sides");
        let mut part = town;
        rule.keep_rest((63, 33), &mut [&mut part]);
        assert_eq!((part.of, part.agree), (Figure::About(60), Figure::About(30)));
    }
}
