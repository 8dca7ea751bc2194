// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The description of the REST interface, put together from the endpoints' declarations.

use serde_json::{Map, Value, json};

use crate::{Access, Feature, Route};

/// What the description says about an endpoint. Schemas are JSON Schema values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ApiDoc {
    /// One line.
    pub summary: &'static str,
    /// The schema of the body, where there is one.
    pub request: Option<Value>,
    /// Answers: status, in words, the schema of the body (`Null` for none).
    pub responses: Vec<(u16, &'static str, Value)>,
    /// Parameters of the query: name, in words, schema.
    pub query: Vec<(&'static str, &'static str, Value)>,
}

impl ApiDoc {
    /// A description with its one line.
    pub fn new(summary: &'static str) -> Self {
        Self { summary, ..Self::default() }
    }

    /// Adds the schema of the body.
    #[must_use]
    pub fn request(mut self, schema: Value) -> Self {
        self.request = Some(schema);
        self
    }

    /// Adds an answer.
    #[must_use]
    pub fn response(mut self, status: u16, words: &'static str, schema: Value) -> Self {
        self.responses.push((status, words, schema));
        self
    }

    /// Adds a parameter of the query.
    #[must_use]
    pub fn query(mut self, name: &'static str, words: &'static str, schema: Value) -> Self {
        self.query.push((name, words, schema));
        self
    }
}

/// The OpenAPI 3.1 document of every described endpoint.
pub fn openapi(features: &[Feature]) -> Value {
    let mut paths = Map::new();
    for (feature, route) in features.iter().flat_map(|f| f.routes().into_iter().map(move |r| (f.name, r))) {
        if let Some(operation) = operation(feature, &route) {
            let entry = paths.entry(route.path).or_insert_with(|| json!({}));
            entry[route.method.as_str().to_ascii_lowercase()] = operation;
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Riihi",
            "version": "1",
            "summary": "Brainstorms: ideas, ratings and results",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": { "Problem": problem_schema() },
            "securitySchemes": {
                "participant": { "type": "http", "scheme": "bearer",
                    "description": "The token that a new participant gets" },
                "staff": { "type": "apiKey", "in": "cookie", "name": "__Host-riihi_staff" },
            },
        },
    })
}

fn operation(feature: &str, route: &Route) -> Option<Value> {
    let doc = route.doc.as_ref()?;
    let mut responses = Map::new();
    for (status, words, schema) in &doc.responses {
        let mut response = json!({ "description": words });
        if !schema.is_null() {
            response["content"] = json!({ "application/json": { "schema": schema } });
        }
        responses.insert(status.to_string(), response);
    }
    responses.insert(
        "default".to_owned(),
        json!({ "description": "What went wrong (RFC 9457)",
            "content": { "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" } } } }),
    );
    let mut operation = json!({
        "operationId": operation_id(route),
        "summary": doc.summary,
        "tags": [feature],
        "parameters": parameters(route, doc),
        "responses": responses,
    });
    if let Some(schema) = &doc.request {
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    }
    match route.access {
        Access::Public | Access::System => {}
        Access::Participant => operation["security"] = json!([{ "participant": [] }]),
        Access::SignedIn | Access::Staff(_) => operation["security"] = json!([{ "staff": [] }]),
    }
    Some(operation)
}

fn parameters(route: &Route, doc: &ApiDoc) -> Vec<Value> {
    let in_path =
        route.path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')).map(
            |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }),
        );
    let in_query = doc.query.iter().map(|(name, words, schema)| {
        json!({ "name": name, "in": "query", "description": words, "schema": schema })
    });
    in_path.chain(in_query).collect()
}

fn operation_id(route: &Route) -> String {
    let words: Vec<String> = route
        .path
        .trim_start_matches("/api/v1")
        .split('/')
        .filter(|p| !p.is_empty())
        .map(|p| p.replace(['{', '}', '.', '-'], ""))
        .collect();
    format!("{}_{}", route.method.as_str().to_ascii_lowercase(), words.join("_"))
}

fn problem_schema() -> Value {
    let text = json!({ "type": "string" });
    json!({
        "type": "object",
        "required": ["type", "title", "status"],
        "properties": {
            "type": text, "title": text, "status": { "type": "integer" }, "detail": text, "instance": text,
            "errors": { "type": "array", "items": { "type": "object",
                "properties": { "field": text, "message": text } } },
        },
    })
}
