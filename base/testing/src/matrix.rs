// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may call what, tried out: every declared endpoint with every role, and without any.

use std::fmt::Write as _;

use http::Method;
use kernel::{OrgId, Role};
use web::{Access, Feature, Route};

use crate::{Client, TestApp};

/// Calls every endpoint of `feature` as a visitor and in each role, and insists that exactly those come
/// past the door whom the declaration lets in. Returns the table, for a golden file.
///
/// # Panics
/// Where an endpoint lets in somebody else, or refuses whom it should let in.
pub async fn check_access(app: &TestApp, feature: &Feature) -> String {
    let org = OrgId::from_i64(1);
    let mut table = String::new();
    for route in feature.routes().iter().filter(|r| r.access != Access::System) {
        let mut let_in = Vec::new();
        if comes_in(app.visitor(), route).await {
            let_in.push("visitor");
        }
        for role in Role::ALL {
            // A new session each time: an endpoint may have ended the last one.
            if comes_in(app.staff(org, &[role]), route).await {
                let_in.push(role.code());
            }
        }
        let _ = writeln!(table, "{} {}: {}", route.method, route.path, let_in.join(" "));
        assert_eq!(let_in, expected(route.access), "{} {}", route.method, route.path);
    }
    table
}

fn expected(access: Access) -> Vec<&'static str> {
    let roles = Role::ALL.iter().map(|r| r.code());
    match access {
        Access::Public => std::iter::once("visitor").chain(roles).collect(),
        Access::SignedIn => roles.collect(),
        Access::Staff(p) => Role::ALL.iter().filter(|r| r.may(p)).map(|r| r.code()).collect(),
        // Nobody of these has a participant's key.
        Access::Participant | Access::System => Vec::new(),
    }
}

/// Whether the caller came past the door. What the handler then says about an id that does not exist is
/// another matter.
async fn comes_in(client: Client, route: &Route) -> bool {
    // A program is told 401 where a person is led to the sign-in.
    let client = client.with_header("accept", "application/json");
    let path = route.path.replace("{lang}", "fi").replace("{slug}", "ei-ole");
    let path: Vec<&str> =
        path.split('/').map(|part| if part.starts_with('{') { "0000000000001" } else { part }).collect();
    let path = path.join("/");
    let reply = if route.method == Method::GET {
        client.get(&path).await
    } else if route.path.starts_with("/api/") {
        client.json(route.method.as_str(), &path, &serde_json::json!({})).await
    } else {
        client.post_form(&path, &[]).await
    };
    !matches!(reply.status(), 401 | 403)
}
