// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Links are seen from both ends; versions are numbered; tombstones stay.

use kernel::{EvidenceLink, ObjectRef, OrgId, Relation, Strength, Timestamp, Tombstone, Version};
use store::{Error, chain, testing};

const ORG: OrgId = OrgId::from_i64(1);

fn link() -> EvidenceLink {
    EvidenceLink {
        from: ObjectRef { kind: "idea".to_owned(), id: 5, anchor: "p2".to_owned() },
        to: ObjectRef::new("theme", 9),
        relation: Relation::Supports,
        quote: "Lisää penkkejä".to_owned(),
        note: String::new(),
        strength: Strength::Medium,
        created_by: None,
        at: Timestamp::from_millis(1_000),
    }
}

#[tokio::test]
async fn a_link_is_seen_from_both_ends_until_it_is_taken_away() {
    testing::both_engines(|store| async move {
        store
            .write(|q| {
                chain::link(q, ORG, &link())?;
                let stronger = EvidenceLink { strength: Strength::Strong, ..link() };
                chain::link(q, ORG, &stronger)?;
                let wanted = std::slice::from_ref(&stronger);
                let idea = ObjectRef::new("idea", 5);
                assert_eq!(chain::links_from(q, ORG, &idea)?, wanted);
                assert_eq!(chain::links_to(q, ORG, &stronger.to)?, wanted);
                assert_eq!(chain::links_to(q, OrgId::from_i64(2), &stronger.to)?, []);
                assert!(chain::unlink(q, ORG, &stronger)?);
                assert!(!chain::unlink(q, ORG, &stronger)?);
                Ok::<_, Error>(())
            })
            .await
            .unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_by_several_editors_at_once_are_numbered_without_gaps() {
    testing::both_engines(|store| async move {
        let of = ObjectRef::new("idea", 5);
        let version = Version {
            of: of.clone(),
            number: 0,
            author: None,
            reason: "typo".to_owned(),
            content: "{}".to_owned(),
            at: Timestamp::from_millis(7),
        };
        let tasks: Vec<_> = (0..12)
            .map(|_| {
                let (store, version) = (store.clone(), version.clone());
                tokio::spawn(async move { store.write(move |q| chain::add_version(q, ORG, &version)).await })
            })
            .collect();
        let mut numbers = Vec::new();
        for task in tasks {
            numbers.push(task.await.unwrap().unwrap());
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
        let all = store
            .read({
                let of = of.clone();
                move |q| chain::versions_of(q, ORG, &of)
            })
            .await
            .unwrap();
        assert_eq!(all[11], Version { number: 12, ..version });
        assert_eq!(store.write(move |q| chain::forget_versions(q, ORG, &of)).await, Ok(12));
    })
    .await;
}

#[tokio::test]
async fn the_first_tombstone_stays_until_the_decision_is_reversed() {
    testing::both_engines(|store| async move {
        let of = ObjectRef::new("idea", 5);
        let stone =
            Tombstone { of: of.clone(), reason: "spam".to_owned(), by: None, at: Timestamp::from_millis(3) };
        store
            .write(move |q| {
                assert_eq!(chain::tombstone_of(q, ORG, &of)?, None);
                chain::bury(q, ORG, &stone)?;
                chain::bury(q, ORG, &Tombstone { reason: "later".to_owned(), ..stone.clone() })?;
                assert_eq!(chain::tombstone_of(q, ORG, &of)?, Some(stone.clone()));
                assert!(chain::dig_up(q, ORG, &of)?);
                assert_eq!(chain::tombstone_of(q, ORG, &of)?, None);
                Ok::<_, Error>(())
            })
            .await
            .unwrap();
    })
    .await;
}
