// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's part of the REST interface: thin handlers over the operations. Shapes of what goes in and
//! out are in `shapes.rs`, their descriptions in `docs.rs`; nothing of the domain is sent as it is.

mod docs;
mod read;
mod shapes;
mod take_part;

use std::sync::Arc;

use kernel::Actor;
use web::{Access, Route, Visit, WebError, delete, get, limits::Kind, patch, post};

use crate::{
    Brainstorms, Error,
    domain::{BrainstormId, Problem},
    messages::told,
    vote_path::View,
};

/// The endpoints.
pub(crate) fn routes() -> Vec<Route> {
    let (all, own) = (Access::Public, Access::Participant);
    vec![
        get("/api/v1/brainstorms", all, read::list).doc(docs::list()),
        get("/api/v1/brainstorms/{id}", all, read::one).doc(docs::one()),
        get("/api/v1/brainstorms/{id}/ideas", all, read::ideas).doc(docs::ideas()),
        get("/api/v1/brainstorms/{id}/events", all, read::events).doc(docs::events()),
        post("/api/v1/brainstorms/{id}/participants", all, take_part::join).doc(docs::join()),
        get("/api/v1/participants/me", own, take_part::me).doc(docs::me()),
        patch("/api/v1/participants/me", own, take_part::change).doc(docs::change()),
        delete("/api/v1/participants/me", own, take_part::erase).doc(docs::erase()),
        post("/api/v1/brainstorms/{id}/ideas", own, take_part::add_idea).doc(docs::add_idea()),
        get("/api/v1/brainstorms/{id}/next", own, take_part::next).doc(docs::next()),
        post("/api/v1/brainstorms/{id}/votes", own, take_part::vote).doc(docs::vote()),
        post("/api/v1/brainstorms/{id}/answers", own, take_part::answer).doc(docs::answer()),
        post("/api/v1/brainstorms/{id}/guesses", own, take_part::guess).doc(docs::guess()),
        post("/api/v1/brainstorms/{id}/reports", own, take_part::report).doc(docs::report()),
    ]
}

/// A request to a brainstorm.
struct Call {
    all: Arc<Brainstorms>,
    view: Arc<View>,
    /// The participant whose key came along and is good, else staff or a visitor.
    actor: Actor,
}

impl Call {
    /// The brainstorm of the path, by id or name, and who asks.
    async fn new(visit: &Visit, id: &str) -> web::Result<Self> {
        let all = visit.state.need::<Brainstorms>()?;
        let view = all.find(&visit.actor(), id).await.map_err(|e| told(visit.lang, e))?;
        let key = visit.participants.of(view.brainstorm.id.as_i64());
        let actor = match key {
            // A key that is no longer good is as none: what needs a participant says so.
            Some(key) => match all.authenticate(key).await {
                Err(Error::Unknown) => visit.actor(),
                known => known.map_err(|e| told(visit.lang, e))?,
            },
            None => visit.actor(),
        };
        Ok(Self { all, view, actor })
    }

    /// As [`Call::new`], for a participant: takes one from what they may do.
    async fn own(visit: &Visit, id: &str, kind: Kind) -> web::Result<Self> {
        let call = Self::new(visit, id).await?;
        let Actor::Participant { participant, .. } = call.actor else { return Err(WebError::NoKey) };
        let throttle = &visit.state.throttle;
        throttle.take(kind, throttle.key_for(participant))?;
        Ok(call)
    }

    fn id(&self) -> BrainstormId {
        self.view.brainstorm.id
    }
}

/// One field that cannot be taken.
fn wrong(visit: &Visit, field: &str, problem: &Problem) -> WebError {
    told(visit.lang, Error::field(field, problem.clone()))
}

/// The part `{id}` of a path: an id or a name.
#[derive(serde::Deserialize)]
struct Of {
    id: String,
}
