// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many durable rows a second the group writer acknowledges here, beside what the disk can do.
//!
//! `RIIHI_TEST_POSTGRES_FSYNC=on bin/test-postgres run cargo run --release -p store --example throughput --features test-support`
//! Options: number of submitters (256), seconds a run (5).

use std::{
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use store::{Error, GroupWriter, Migration, Query, Result, Store, params, testing};

const VOTES: Migration = Migration {
    feature: "throughput",
    number: 1,
    name: "vote",
    sql: "CREATE TABLE vote (org_id BIGINT NOT NULL, idea BIGINT NOT NULL, participant BIGINT NOT NULL,
          value BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (org_id, idea, participant))",
};

store::sql! {
    VOTE = "INSERT INTO vote (org_id, idea, participant, value, at) VALUES ($1, $2, $3, $4, $5) \
            ON CONFLICT (org_id, idea, participant) DO UPDATE SET value = excluded.value, at = excluded.at";
    VOTES_STORED = "SELECT count(*) FROM vote WHERE org_id = $1";
}

/// Which of the two ways to write a batch is measured.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// `Query::exec_many`.
    Each,
    /// `Query::insert_many`.
    Together,
}

#[tokio::main]
async fn main() -> Result<()> {
    let mut options = std::env::args().skip(1).filter_map(|text| text.parse::<u64>().ok());
    let submitters = options.next().unwrap_or(256);
    let seconds = Duration::from_secs(options.next().unwrap_or(5));
    for database in testing::databases() {
        let store = database.open().await;
        store.migrate(&[VOTES]).await?;
        println!("{:?}, {submitters} submitters, {} s a run", store.engine(), seconds.as_secs());
        for way in [Way::Each, Way::Together] {
            let before = syncs()?;
            let (rows, times) = run(&store, way, submitters, seconds).await?;
            let after = syncs()?;
            let rate = u128::from(rows) * 1000 / seconds.as_millis();
            println!(
                "  {way:?}: {rate} rows/s, p50 {:?}, p99 {:?}; fdatasync/s of the disk {before} before, {after} after",
                quantile(&times, 50),
                quantile(&times, 99),
            );
        }
        let stored: i64 = store.read(|q| q.one(VOTES_STORED, params![1], |row| row.get(0))).await?;
        println!("  {stored} rows stored");
        database.drop_it(store).await;
    }
    Ok(())
}

async fn run(store: &Store, way: Way, submitters: u64, time: Duration) -> Result<(u64, Vec<Duration>)> {
    static NEXT: AtomicI64 = AtomicI64::new(0);
    let writer = GroupWriter::<i64, ()>::new(store.clone(), 1_000, move |q: &mut Query<'_>, ids: &[i64]| {
        // Scattered over the key space, as votes of many people on many ideas are.
        let rows =
            ids.iter().map(|id| params![1, (id * 7919) % 1000, id, 1, 1_700_000_000_000_i64]).collect();
        match way {
            Way::Each => q.exec_many(VOTE, rows)?,
            Way::Together => q.insert_many(VOTE, rows)?,
        };
        Ok(vec![(); ids.len()])
    });
    let done = Arc::new(AtomicU64::new(0));
    let end = Instant::now() + time;
    let lanes: Vec<_> = (0..submitters)
        .map(|_| {
            let (writer, done) = (writer.clone(), Arc::clone(&done));
            tokio::spawn(async move {
                let mut times = Vec::new();
                while Instant::now() < end {
                    let start = Instant::now();
                    writer.submit(NEXT.fetch_add(1, Ordering::Relaxed)).await?;
                    times.push(start.elapsed());
                    done.fetch_add(1, Ordering::Relaxed);
                }
                Ok::<_, Error>(times)
            })
        })
        .collect();
    let mut times = Vec::new();
    for lane in lanes {
        times.extend(lane.await.map_err(Error::decode)??);
    }
    times.sort_unstable();
    Ok((done.load(Ordering::Relaxed), times))
}

fn quantile(times: &[Duration], percent: usize) -> Duration {
    times.get(times.len() * percent / 100).copied().unwrap_or_default()
}

/// Syncs a second of a small append, on the disk that holds the temporary folder.
fn syncs() -> Result<u64> {
    let mut file = tempfile::tempfile().map_err(Error::decode)?;
    let start = Instant::now();
    let mut count = 0;
    while start.elapsed() < Duration::from_millis(500) {
        file.write_all(&[0; 4096]).and_then(|()| file.sync_data()).map_err(Error::decode)?;
        count += 2;
    }
    Ok(count)
}
