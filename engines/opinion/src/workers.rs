// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work spread over threads so that the answer does not depend on how many there are.
//!
//! Work is cut by the data, every piece is computed by itself, and the pieces come back in order; whoever adds them up
//! does so in that order.

use rayon::prelude::*;

/// Who computes: this thread alone, a pool of our own, or the program's common pool.
pub(crate) enum Workers {
    Alone,
    Own(rayon::ThreadPool),
    Common,
}

impl Workers {
    /// `None` takes the program's common pool. Where a pool cannot be had, this thread works alone: same answer, later.
    pub(crate) fn new(threads: Option<usize>) -> Self {
        match threads {
            None => Self::Common,
            Some(0 | 1) => Self::Alone,
            Some(n) => rayon::ThreadPoolBuilder::new().num_threads(n).build().map_or(Self::Alone, Self::Own),
        }
    }

    /// One result per piece, in order.
    pub(crate) fn map<T: Send>(&self, pieces: usize, work: impl Fn(usize) -> T + Sync + Send) -> Vec<T> {
        // Called through a pointer, so that the work is compiled once and not once for each way of spreading it.
        let work: &(dyn Fn(usize) -> T + Sync + Send) = &work;
        let spread = || (0..pieces).into_par_iter().map(work).collect();
        match self {
            Self::Alone => (0..pieces).map(work).collect(),
            _ if pieces < 2 => (0..pieces).map(work).collect(),
            Self::Own(pool) => pool.install(spread),
            Self::Common => spread(),
        }
    }
}
