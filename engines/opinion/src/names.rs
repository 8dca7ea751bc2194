// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which group keeps which name from one result to the next.

/// The name of each of `groups` new groups. `people` gives, for everybody, the name of the group they were in before and
/// the number of the group they are in now. A group takes the name that most of its people bring along, the pair with the
/// most people first; a group that brings none takes the smallest name that is free.
#[must_use]
pub fn continued(groups: usize, people: impl IntoIterator<Item = (Option<u8>, Option<usize>)>) -> Vec<u8> {
    let mut shared = vec![[0_usize; 256]; groups];
    for (name, group) in people {
        if let (Some(name), Some(group)) = (name, group.filter(|&g| g < groups)) {
            shared[group][usize::from(name)] += 1;
        }
    }
    let mut pairs: Vec<(usize, usize, u8)> = Vec::new();
    for (group, row) in shared.iter().enumerate() {
        let brought = (0_u8..=u8::MAX).zip(row).filter(|(_, n)| **n > 0);
        pairs.extend(brought.map(|(name, &n)| (n, group, name)));
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut names: Vec<Option<u8>> = vec![None; groups];
    for (_, group, name) in pairs {
        if names[group].is_none() && !names.contains(&Some(name)) {
            names[group] = Some(name);
        }
    }
    for group in 0..groups {
        if names[group].is_none() {
            names[group] = (0..=u8::MAX).find(|name| !names.contains(&Some(*name)));
        }
    }
    names.into_iter().map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use super::continued;

    #[test]
    fn a_group_keeps_the_name_that_most_of_its_people_bring() {
        // Group 0 now holds most of what was called 1; group 1 is what was 0; group 2 is new.
        let people = [
            (Some(1), Some(0)),
            (Some(1), Some(0)),
            (Some(0), Some(0)),
            (Some(0), Some(1)),
            (None, Some(2)),
            (Some(1), None),
            (Some(1), Some(7)),
        ];
        assert_eq!(continued(3, people), [1, 0, 2]);
        // Two groups that come from one: the larger part keeps the name.
        let split = [(Some(4), Some(1)), (Some(4), Some(1)), (Some(4), Some(0))];
        assert_eq!(continued(2, split), [0, 4]);
        assert_eq!(continued(2, []), [0, 1]);
        assert_eq!(continued(0, split), [0_u8; 0]);
    }
}
