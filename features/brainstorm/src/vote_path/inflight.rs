// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One voter at a time: two taps of the same person are taken one after the other, so that the second
//! sees what the first has done. Different people never wait for each other.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

/// Voters with a vote under way.
#[derive(Debug, Default)]
pub(crate) struct InFlight(Mutex<HashMap<i64, Arc<Turn<()>>>>);

/// Held while a vote is under way.
#[derive(Debug)]
pub(crate) struct Guard<'a> {
    of: &'a InFlight,
    voter: i64,
    turn: Option<OwnedMutexGuard<()>>,
}

impl InFlight {
    /// Waits for this voter's turn.
    pub(crate) async fn turn(&self, voter: i64) -> Guard<'_> {
        let turn = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(voter).or_default())
        };
        Guard { of: self, voter, turn: Some(turn.lock_owned().await) }
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let mut all = self.of.0.lock().unwrap_or_else(PoisonError::into_inner);
        self.turn = None;
        // Nobody else holds or waits for it: only the map does.
        if all.get(&self.voter).is_some_and(|turn| Arc::strong_count(turn) == 1) {
            all.remove(&self.voter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn turns_of_one_voter_do_not_overlap_and_nothing_stays_behind() {
        let all = Arc::new(InFlight::default());
        let inside = Arc::new(std::sync::atomic::AtomicU32::new(0));
        let tasks: Vec<_> = (0..50)
            .map(|n| {
                let (all, inside) = (Arc::clone(&all), Arc::clone(&inside));
                tokio::spawn(async move {
                    let _turn = all.turn(n % 2).await;
                    if n % 2 == 0 {
                        assert_eq!(inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                        tokio::task::yield_now().await;
                        inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        assert!(all.0.lock().unwrap().is_empty());
    }
}
