// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! TLS to PostgreSQL, against the test server with its self-signed certificate for 127.0.0.1.

use store::{Error, Store, StoreConfig, params};

store::sql! {
    SSL_POSTGRES = "SELECT CAST(ssl AS TEXT) FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
}

async fn open(url: String) -> Result<Store, Error> {
    Store::open(StoreConfig::Postgres { url, pool_size: 2, schema: None }).await
}

/// Whether the server says that the connection is encrypted.
async fn encrypted(store: &Store) -> bool {
    let said = store.read(|q| q.one(SSL_POSTGRES, params![], |row| row.get::<String>(0))).await;
    said.unwrap() == "true"
}

#[tokio::test]
async fn each_word_of_sslmode_is_as_careful_as_it_says() {
    let (Ok(server), Ok(cert)) =
        (std::env::var("RIIHI_TEST_POSTGRES"), std::env::var("RIIHI_TEST_POSTGRES_CERT"))
    else {
        assert_ne!(std::env::var("RIIHI_REQUIRE_ALL").as_deref(), Ok("1"), "no test server with TLS");
        eprintln!("SKIPPED: TLS to PostgreSQL (no test server with a certificate)");
        return;
    };
    let base = server.split('?').next().unwrap().to_owned();
    let elsewhere = base.replace("127.0.0.1", "localhost");
    let words = |address: &str, words: &str| format!("{address}?{words}");
    for (url, tls) in [
        (words(&base, "sslmode=disable"), false),
        (base.clone(), true),
        (words(&base, "sslmode=prefer"), true),
        (words(&base, "sslmode=require"), true),
        (words(&base, &format!("sslmode=verify-full&sslrootcert={cert}")), true),
        (words(&elsewhere, &format!("sslmode=verify-ca&sslrootcert={cert}")), true),
    ] {
        let store = open(url.clone()).await.unwrap_or_else(|error| panic!("{url}: {error}"));
        assert_eq!(encrypted(&store).await, tls, "{url}");
        // The ear's connection is made with the same care.
        drop(store.listen().await.unwrap());
        store.close().await;
    }
    for url in [
        // Nobody that the system trusts has signed it.
        words(&base, "sslmode=verify-full"),
        words(&base, "sslmode=verify-ca"),
        // The certificate is for another name.
        words(&elsewhere, &format!("sslmode=verify-full&sslrootcert={cert}")),
    ] {
        let error = open(url.clone()).await.expect_err(&url);
        assert!(error.to_string().contains("certificate"), "{url}: {error}");
    }
}
