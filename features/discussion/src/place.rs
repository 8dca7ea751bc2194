// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a discussion is held: the one file that knows what comments hang on. Today these are the ideas of a
//! brainstorm; what else is to be discussed gets its way to a [`Place`] here.

use std::sync::Arc;

use brainstorm::contract::{
    Answering, BrainstormId, Brainstorms, DeskTab, Error as Outside, Idea, IdeaId, IdeaTalk, ParticipantId,
    View,
};
use kernel::{Actor, Lang, ObjectRef, OrgId, Permission};
use store::Query;
use web::{AppState, ParticipantKey, Result, Visit, WebError, limits::Kind};

use crate::{
    Error,
    domain::{Comment, NewComment, Place, Refusal},
    messages::{T, told},
    operations::{self, Added, Discussions},
    store::comments,
};

/// What comments on ideas hang on, in the words of evidence links.
const IDEA: &str = "idea";
/// What its participants and moderators belong to.
const BRAINSTORM: &str = "brainstorm";

/// A brainstorm, and who has come to it.
pub(crate) struct Venue {
    all: Arc<Brainstorms>,
    pub(crate) view: Arc<View>,
    pub(crate) talks: Discussions,
    /// The participant whose key came along and is good, else the member of staff or the visitor.
    pub(crate) actor: Actor,
    key: Option<ParticipantKey>,
}

impl Venue {
    /// The brainstorm of an id or a name, as a reader or a participant comes to it.
    pub(crate) async fn of(visit: &Visit, id_or_slug: &str) -> Result<Self> {
        let mut venue = Self::for_desk(visit, id_or_slug).await?;
        if let Some(key) = visit.participants.of(venue.view.brainstorm.id.as_i64()) {
            // A key that is no longer good is as none: what needs a participant says so.
            match venue.all.authenticate(key).await {
                Ok(actor) => (venue.actor, venue.key) = (actor, Some(key.clone())),
                Err(Outside::Unknown) => {}
                Err(error) => return Err(outside(error)),
            }
        }
        Ok(venue)
    }

    /// The brainstorm, as a member of staff comes to it.
    pub(crate) async fn for_desk(visit: &Visit, id_or_slug: &str) -> Result<Self> {
        let all = visit.state.need::<Brainstorms>()?;
        let actor = visit.actor();
        let view = all.find(&actor, id_or_slug).await.map_err(outside)?;
        let talks = Discussions::new(visit.state.clone());
        Ok(Self { all, view, talks, actor, key: None })
    }

    pub(crate) fn id(&self) -> BrainstormId {
        self.view.brainstorm.id
    }

    pub(crate) fn org(&self) -> OrgId {
        self.view.brainstorm.org
    }

    /// Whether a participant has come.
    pub(crate) const fn takes_part(&self) -> bool {
        self.key.is_some()
    }

    /// Takes one from what this participant may do.
    pub(crate) fn take(&self, visit: &Visit) -> Result<()> {
        let key = self.key.as_ref().ok_or(WebError::NoKey)?;
        let throttle = &visit.state.throttle;
        throttle.take(Kind::Write, throttle.key_for(key.participant))
    }

    /// The brainstorm as a whole: for what is not about one idea.
    pub(crate) fn whole(&self) -> Place {
        self.place(scope(self.id()), Err(Refusal::WrongState))
    }

    /// An idea that this reader may see, and the place below it.
    pub(crate) async fn idea(&self, id: IdeaId) -> Result<(Arc<Idea>, Place)> {
        let idea = self.all.idea(&self.actor, self.id(), id).await.map_err(outside)?;
        let open = if idea.state.is_visible() { self.open() } else { Err(Refusal::WrongState) };
        let mut place = self.place(ObjectRef::new(IDEA, id.as_i64()), open);
        let joined = self.all.joined_into(self.id(), id).await.map_err(outside)?;
        place.joined = joined.into_iter().map(IdeaId::as_i64).collect();
        Ok((idea, place))
    }

    /// The idea that a comment is read with, where this reader may see both: of a merged idea, the one that
    /// stayed.
    pub(crate) async fn of_comment(&self, comment: &Comment) -> Result<(Arc<Idea>, Place)> {
        if comment.target.kind != IDEA {
            return Err(WebError::NotFound);
        }
        let stays =
            self.all.stays_for(self.id(), IdeaId::from_i64(comment.target.id)).await.map_err(outside)?;
        self.idea(stays).await
    }

    /// Takes a participant's comment.
    pub(crate) async fn add(&self, place: &Place, new: NewComment) -> Result<Added, Error> {
        let added = self.talks.add(&self.actor, place, new).await?;
        // Whoever was erasing themselves at the same moment leaves nothing behind.
        if let (Some(key), Actor::Participant { participant, .. }) = (&self.key, &self.actor)
            && self.all.authenticate(key).await == Err(Outside::Unknown)
        {
            self.talks.erase(place, *participant).await?;
            return Err(Error::Unknown);
        }
        Ok(added)
    }

    /// Whether participants may write now: as long as they may rate.
    pub(crate) fn open(&self) -> Result<(), Refusal> {
        use brainstorm::contract::Refusal as Theirs;
        if self.all.brake(self.id()).read_only {
            return Err(Refusal::ReadOnly);
        }
        self.view.brainstorm.takes_ratings(self.all.now()).map_err(|refusal| match refusal {
            Theirs::NotYetOpen => Refusal::NotYetOpen,
            _ => Refusal::Ended,
        })
    }

    fn place(&self, target: ObjectRef, open: Result<(), Refusal>) -> Place {
        let b = &self.view.brainstorm;
        let first = b.settings.moderation.code() == "pre" || self.all.brake(b.id).moderation_first;
        Place { org: b.org, scope: scope(b.id), target, joined: Vec::new(), open, pre_moderation: first }
    }
}

/// A brainstorm's error as the reader is told.
fn outside(error: Outside) -> WebError {
    match error {
        Outside::NotFound => WebError::NotFound,
        Outside::Forbidden => WebError::Forbidden,
        Outside::Unknown => WebError::NoKey,
        Outside::Store(error) => error.into(),
        other => WebError::internal(other),
    }
}

/// Our own error as the reader of `lang` is told.
pub(crate) fn said(lang: Lang) -> impl Fn(Error) -> WebError {
    move |error| told(lang, error)
}

/// A brainstorm as a scope.
pub(crate) fn scope(id: BrainstormId) -> ObjectRef {
    ObjectRef::new(BRAINSTORM, id.as_i64())
}

/// An idea as a target.
pub(crate) fn idea(id: IdeaId) -> ObjectRef {
    ObjectRef::new(IDEA, id.as_i64())
}

/// Ties this slice to the brainstorm's own: who erases themselves takes their comments along, who takes their
/// data out finds them there, and the pages that show an idea lead to its discussion.
pub(crate) fn register(state: &AppState) -> std::result::Result<(), store::Error> {
    let all = state.get::<Brainstorms>();
    let all = all.ok_or_else(|| store::Error::decode("the brainstorm must be started before discussion"))?;
    all.on_erase(erase);
    all.on_export(export);
    all.on_release(release);
    let tail = |idea: &str| format!("/ideas/{idea}/comments");
    let report = |visit, of| -> Answering { Box::pin(crate::rest::tell(visit, of)) };
    IdeaTalk { tail, log: "/comments/log", report }.register(state);
    DeskTab { tail: "/comments", label: |lang| T(lang).desk_tab(), needs: Permission::Moderate }
        .register(state);
    Ok(())
}

fn erase(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: Option<ParticipantId>,
) -> store::Result<()> {
    operations::erase(q, org, &scope(id), participant.map(ParticipantId::as_i64))
}

/// Comments stay, without their writers; reports go.
fn release(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> store::Result<()> {
    comments::forget_authors(q, org, &scope(id))?;
    crate::store::moderation::wipe_reports(q, org, &scope(id))
}

fn export(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
) -> store::Result<(&'static str, serde_json::Value)> {
    let own = comments::by_author(q, org, &scope(id), participant.as_i64())?;
    let one = |c: &Comment| {
        serde_json::json!({
            "id": c.id, "idea": IdeaId::from_i64(c.target.id), "reply_to": c.parent, "text": c.text,
            "language": c.lang.code(), "state": c.state.code(), "created_on": c.created_on.to_iso(),
        })
    };
    Ok(("comments", own.iter().map(one).collect()))
}
