// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2
//! Serves imported conversations for looking at.
use std::path::Path;
#[tokio::main]
async fn main() {
    let dir = tempfile::tempdir().unwrap();
    let store = store::Store::open(store::StoreConfig::Sqlite {
        path: dir.path().join("x.db"),
        durability: store::Durability::Off,
    })
    .await
    .unwrap();
    let state = web::AppState::new(
        store,
        kernel::Clock::System,
        kernel::Chance::seeded(3),
        web::Config { fixed_chance: true, ..Default::default() },
        web::Secret::new([1; 32]),
    );
    let app = web::App::start(state.clone(), &[people::FEATURE, brainstorm::FEATURE, insight::FEATURE])
        .await
        .unwrap();
    let org = people::contract::ensure_organisation(
        &state,
        "import".parse().unwrap(),
        kernel::LocalizedText::new("Tuodut", "Importerade", "Imported"),
        "import",
    )
    .await
    .unwrap();
    for arg in std::env::args().skip(1) {
        let started = std::time::Instant::now();
        let r = opinion::files::read(Path::new(&arg), opinion::files::Mode::Lenient).unwrap();
        let i = insight::contract::import(
            &state,
            &kernel::Actor::System,
            org,
            &r.conversation,
            &Default::default(),
        )
        .await
        .unwrap();
        println!("{} {:?}", i.path, started.elapsed());
    }
    if let Some(demo) = std::env::var_os("DEMO") {
        let _ = demo;
    }
    let worker = state.jobs.start();
    let l = tokio::net::TcpListener::bind("127.0.0.1:8477").await.unwrap();
    app.serve(l, std::future::pending()).await.unwrap();
    drop(worker);
}
