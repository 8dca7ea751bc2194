// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The store from outside, on both engines.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod agreement;
mod chain;
mod copy;
mod faults;
mod group;
mod home;
mod log;
mod migrations;
mod notices;
mod tls;
mod transactions;
mod values;

use store::Migration;

/// A table with one column of each type.
const THINGS: Migration = Migration {
    feature: "things",
    number: 1,
    name: "thing",
    sql: "CREATE TABLE thing (
            org_id BIGINT NOT NULL, id BIGINT NOT NULL, words TEXT, share DOUBLE PRECISION, picture BYTEA,
            PRIMARY KEY (org_id, id));
          CREATE TABLE part (
            org_id BIGINT NOT NULL, id BIGINT NOT NULL, thing_id BIGINT NOT NULL, size BIGINT NOT NULL CHECK (size > 0),
            PRIMARY KEY (org_id, id),
            FOREIGN KEY (org_id, thing_id) REFERENCES thing (org_id, id) ON DELETE CASCADE);",
};

store::sql! {
    ADD_THING = "INSERT INTO thing (org_id, id, words, share, picture) VALUES ($1, $2, $3, $4, $5)";
    PUT_THING = "INSERT INTO thing (org_id, id, words) VALUES ($1, $2, $3) \
                 ON CONFLICT (org_id, id) DO UPDATE SET words = excluded.words";
    THING = "SELECT id, words, share, picture FROM thing WHERE org_id = $1 AND id = $2";
    WORDS = "SELECT words FROM thing WHERE id = $2 AND org_id = $1";
    COUNT = "SELECT count(*) FROM thing WHERE org_id = $1";
    IDS = "SELECT id FROM thing WHERE org_id = $1 ORDER BY id";
    BY_IDS = "SELECT id FROM thing WHERE org_id = $1 AND id IN ($LIST) ORDER BY id";
    ADD_PART = "INSERT INTO part (org_id, id, thing_id, size) VALUES ($1, $2, $3, $4)";
    LOCK_THING = "SELECT words FROM thing WHERE org_id = $1 AND id = $2 FOR UPDATE";
}
