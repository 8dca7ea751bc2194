// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The read model: everything a result is computed from, at one version of the vote log.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use kernel::{Date, Lang, OrgId};
use store::Query;

use crate::{
    Error, Result,
    domain::{
        Answer, Background, BrainstormId, ChannelKind, Idea, IdeaId, IdeaState, ParticipantId, QuestionId,
        VoterId,
    },
    operations::Brainstorms,
    store::{answers, brainstorms, channels, ideas, participants, votes},
    vote_path::{Cell, Matrix, View},
};

/// A participant, for computing with.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// Their number in the vote log.
    pub voter: VoterId,
    /// The language they joined in.
    pub lang: Lang,
    /// The languages they read.
    pub reads: Vec<Lang>,
    /// What they told.
    pub background: Background,
    /// The kind of channel they came by; nothing without a link.
    pub channel: Option<ChannelKind>,
    /// `web`, `paper` or `import`.
    pub origin: String,
    /// The day they joined.
    pub joined_on: Date,
    /// Whether an idea is theirs, whatever became of it.
    pub wrote: bool,
    /// Whether they rated faster than people read.
    pub hasty: bool,
}

/// How far people of a kind of channel came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunnelRow {
    /// The kind; nothing for those who came without a link.
    pub kind: Option<ChannelKind>,
    /// Whom the link was sent to.
    pub audience: String,
    /// How many it reached, typed by hand.
    pub reached: Option<i64>,
    /// How often it was opened.
    pub opened: i64,
    /// Participants who joined.
    pub joined: i64,
}

/// Everything a result is computed from.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The brainstorm with its questions.
    pub view: Arc<View>,
    /// The version of the vote log this is.
    pub version: i64,
    /// How many participants have erased themselves after this version: figures with backgrounds are not
    /// what they were, since what those people told is destroyed.
    pub erased_since: usize,
    /// Participants who have not erased themselves.
    pub people: Vec<PersonRow>,
    /// Every idea, whatever its state.
    pub ideas: Vec<Idea>,
    /// Every rating that counts: last act of each voter about each idea.
    pub ratings: Vec<Cell>,
    /// The days of the log: the number of the first row of each day, in order. The log knows no times.
    pub days: Vec<(i64, Date)>,
    /// Answers: question, voter, answer.
    pub answers: Vec<(QuestionId, VoterId, Answer)>,
    /// Guesses: idea, voter, percent.
    pub guesses: Vec<(IdeaId, VoterId, u8)>,
    /// How far people came by each channel.
    pub funnel: Vec<FunnelRow>,
}

impl Snapshot {
    /// The day of the row with this number; nothing where the log has no rows.
    pub fn day_of(&self, seq: i64) -> Option<Date> {
        let after = self.days.partition_point(|(first, _)| *first <= seq);
        self.days.get(after.saturating_sub(1)).map(|(_, day)| *day)
    }

    /// Ideas that everybody sees.
    pub fn visible(&self) -> impl Iterator<Item = &Idea> {
        self.ideas.iter().filter(|i| i.state == IdeaState::Visible)
    }
}

impl Brainstorms {
    /// Everything a result is computed from, read from the database at one moment; `version` cuts the
    /// vote log there (the published one, for example), none takes all of it. For other features, which
    /// decide who may see what comes of it.
    pub async fn snapshot(&self, id: BrainstormId, version: Option<i64>) -> Result<Snapshot> {
        let view = self.0.live.room(id).await?.view();
        let org: OrgId = view.brainstorm.org;
        self.0
            .store
            .read(move |q| {
                let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                let floor = stored.brainstorm.log_floor;
                let last = brainstorms::last_seq(q, org, id)?;
                let cut = version.unwrap_or(last).min(last);
                let mut matrix = Matrix::default();
                votes::replay(q, org, id, floor, cut, |row| {
                    matrix.apply(row.seq, row.act);
                })?;
                let mut erased_since = 0;
                votes::replay(q, org, id, cut, last, |row| {
                    erased_since += usize::from(matches!(row.act, votes::Act::Withdraw { .. }));
                })?;
                let days = votes::days(q, org, id)?;
                let rated = Rated { version: cut, erased_since, ratings: matrix.cells(cut), days };
                gather(q, view, rated)
            })
            .await
    }

    /// Everything a running result is computed from: as [`Self::snapshot`], but with the ratings as this node holds
    /// them in memory, since reading a long log anew takes longer than a page may wait. They are those of the version
    /// it names. Without the days of the log.
    pub async fn running(&self, id: BrainstormId) -> Result<Snapshot> {
        let room = self.0.live.room(id).await?;
        let (view, rated) = {
            let room = room.read();
            let version = room.applied;
            let ratings = room.matrix.cells(version);
            (Arc::clone(&room.view), Rated { version, erased_since: 0, ratings, days: Vec::new() })
        };
        self.0.store.read(move |q| gather(q, view, rated)).await
    }

    /// The ratings that count now, from memory: for live analysis. With their version.
    pub async fn live_ratings(&self, id: BrainstormId) -> Result<(i64, Vec<Cell>)> {
        let room = self.0.live.room(id).await?;
        let inner = room.read();
        Ok((inner.applied, inner.matrix.cells(inner.applied)))
    }

    /// A participant's number in the vote log, for "where I stand"; nothing for anybody else.
    pub async fn voter_of(&self, actor: &kernel::Actor, id: BrainstormId) -> Option<VoterId> {
        self.taking_part(actor, id).await.ok().and_then(|(_, person)| person.voter)
    }
}

/// What a snapshot knows of the log.
struct Rated {
    version: i64,
    erased_since: usize,
    ratings: Vec<Cell>,
    days: Vec<(i64, Date)>,
}

/// The log with everything else that the database holds of the brainstorm.
fn gather(q: &mut Query<'_>, view: Arc<View>, rated: Rated) -> Result<Snapshot> {
    let (org, id) = (view.brainstorm.org, view.brainstorm.id);
    let ideas = ideas::of(q, org, id)?;
    let writers: HashSet<ParticipantId> = ideas.iter().filter_map(|i| i.author.participant()).collect();
    let channels = channels::of(q, org, id)?;
    let kind_of: HashMap<_, _> = channels.iter().map(|c| (c.id, c.kind)).collect();
    let people = participants::of(q, org, id)?;
    let voter_of: HashMap<ParticipantId, VoterId> =
        people.iter().filter_map(|p| Some((p.id, p.voter?))).collect();
    let answers = answers::answers(q, org, id)?.into_iter();
    let guesses = answers::guesses(q, org, id)?.into_iter();
    let joined: HashMap<_, _> = channels::joined(q, org, id)?.into_iter().collect();
    let mut funnel: Vec<FunnelRow> = channels
        .iter()
        .map(|c| FunnelRow {
            kind: Some(c.kind),
            audience: c.audience.clone(),
            reached: c.reached,
            opened: c.opened,
            joined: joined.get(&Some(c.id)).copied().unwrap_or(0),
        })
        .collect();
    funnel.push(FunnelRow {
        kind: None,
        audience: String::new(),
        reached: None,
        opened: 0,
        joined: joined.get(&None).copied().unwrap_or(0),
    });
    Ok(Snapshot {
        version: rated.version,
        erased_since: rated.erased_since,
        ratings: rated.ratings,
        days: rated.days,
        ideas,
        answers: answers.filter_map(|(k, p, a)| Some((k, *voter_of.get(&p)?, a))).collect(),
        guesses: guesses.filter_map(|(i, p, n)| Some((i, *voter_of.get(&p)?, n))).collect(),
        people: people
            .into_iter()
            .filter_map(|p| {
                Some(PersonRow {
                    voter: p.voter?,
                    lang: p.lang,
                    reads: p.reads,
                    background: p.background,
                    channel: p.channel.and_then(|c| kind_of.get(&c).copied()),
                    origin: p.origin,
                    joined_on: p.created_on,
                    hasty: p.hasty,
                    wrote: writers.contains(&p.id),
                })
            })
            .collect(),
        funnel,
        view,
    })
}
