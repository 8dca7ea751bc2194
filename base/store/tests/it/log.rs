// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers without gaps, in the order of commits.

use kernel::{OrgId, Timestamp};
use store::{Error, log, testing};

const STREAM: &str = "ratings/1";

fn org() -> OrgId {
    OrgId::from_i64(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_appends_leave_no_gap_and_failed_ones_no_trace() {
    testing::both_engines(|store| async move {
        let tasks: Vec<_> = (0..60_u8)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    store
                        .write(move |q| {
                            let bodies = vec![vec![n]; usize::from(n % 3) + 1];
                            let first = log::append(q, org(), STREAM, Timestamp::from_millis(5), &bodies)?;
                            if n % 4 == 0 { Err(testing::refusal()) } else { Ok((first, bodies.len())) }
                        })
                        .await
                })
            })
            .collect();
        let mut taken = Vec::new();
        for task in tasks {
            if let Ok((first, n)) = task.await.unwrap() {
                taken.extend(first..first + i64::try_from(n).unwrap());
            }
        }
        taken.sort_unstable();
        let last = i64::try_from(taken.len()).unwrap();
        assert_eq!(taken, (1..=last).collect::<Vec<_>>());
        let (head, all, page) = store
            .read(|q| -> Result<_, Error> {
                Ok((
                    log::head(q, org(), STREAM)?,
                    log::entries(q, org(), STREAM, 0, 1_000)?,
                    log::entries(q, org(), STREAM, 10, 5)?,
                ))
            })
            .await
            .unwrap();
        assert_eq!(head, last);
        assert_eq!(all.iter().map(|entry| entry.seq).collect::<Vec<_>>(), taken);
        assert_eq!(page, all[10..15]);
    })
    .await;
}

#[tokio::test]
async fn streams_and_organisations_count_apart() {
    testing::both_engines(|store| async move {
        let firsts = store
            .write(|q| {
                let other = OrgId::from_i64(2);
                Ok::<_, Error>([
                    log::next_seqs(q, org(), "a", 10)?,
                    log::next_seqs(q, org(), "a", 1)?,
                    log::next_seqs(q, org(), "b", 1)?,
                    log::next_seqs(q, other, "a", 1)?,
                    log::head(q, other, "never")?,
                ])
            })
            .await;
        assert_eq!(firsts, Ok([1, 11, 1, 1, 0]));
    })
    .await;
}
