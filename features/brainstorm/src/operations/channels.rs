// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Channel links: making them, and counting how far people came by each.

use std::collections::HashMap;

use kernel::{Actor, Permission};

use super::Brainstorms;
use crate::{
    Error, Result,
    domain::{BrainstormId, Channel, ChannelId, FieldError, Funnel, NewChannel, Problem},
    store::{answers, channels, ideas},
};

/// A link that was opened, as it is counted in memory until the next flush.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChannelOpened {
    pub(super) org: kernel::OrgId,
    pub(super) brainstorm: BrainstormId,
    pub(super) channel: ChannelId,
}

impl Brainstorms {
    /// Makes a channel link. Without a code it gets a short one of its own.
    pub async fn add_channel(&self, actor: &Actor, id: BrainstormId, new: NewChannel) -> Result<Channel> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let now = self.now();
        let channel_id: ChannelId = self.chance(|c| ChannelId::in_order(now, c));
        let mut new = new;
        new.audience = language::plain::clean(&new.audience);
        if new.code.is_empty() {
            let text = channel_id.to_string();
            new.code = format!("{}-{}", new.kind.code(), text.get(9..).unwrap_or_default());
        }
        let mut problems = new.problems();
        if room.view().channel(&new.code).is_some() {
            problems.push(FieldError::new("code", Problem::Taken));
        }
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let channel = Channel {
            id: channel_id,
            code: new.code,
            kind: new.kind,
            audience: new.audience,
            reached: new.reached,
            opened: 0,
        };
        self.put_channel(&room, channel).await
    }

    /// Changes whom a link is for and how many it reached; its code stays.
    pub async fn edit_channel(
        &self,
        actor: &Actor,
        id: BrainstormId,
        channel: ChannelId,
        new: NewChannel,
    ) -> Result<Channel> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let view = room.view();
        let old = view.channels.iter().find(|c| c.id == channel).ok_or(Error::NotFound)?;
        let new =
            NewChannel { code: old.code.clone(), audience: language::plain::clean(&new.audience), ..new };
        let problems = new.problems();
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let changed = Channel { kind: new.kind, audience: new.audience, reached: new.reached, ..old.clone() };
        self.put_channel(&room, changed).await
    }

    async fn put_channel(&self, room: &crate::vote_path::Room, channel: Channel) -> Result<Channel> {
        let (org, id) = (room.org, room.id);
        self.change(room, move |q, _| {
            channels::put(q, org, id, &channel)?;
            Ok(channel.clone())
        })
        .await
    }

    /// Counts that a link was opened: in memory, without a cookie, written every few seconds. Unknown codes
    /// count as nothing.
    pub fn count_opened(&self, view: &crate::vote_path::View, via: &str) {
        let b = &view.brainstorm;
        if let Some(channel) = view.channel(via) {
            let key = ChannelOpened { org: b.org, brainstorm: b.id, channel: channel.id };
            let mut all = self.0.opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            *all.entry(key).or_default() += 1;
        }
    }

    /// Writes what has been counted; gives it back to the counter if it cannot.
    pub(crate) async fn flush_opened(&self) -> Result<()> {
        let take =
            || std::mem::take(&mut *self.0.opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        let counts = take();
        if counts.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = counts.iter().map(|(k, n)| (k.org, k.brainstorm, k.channel, *n)).collect();
        let written = self.0.store.write(move |q| channels::opened(q, &rows)).await;
        if written.is_err() {
            let mut all = self.0.opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            for (key, n) in counts {
                *all.entry(key).or_default() += n;
            }
        }
        Ok(written?)
    }

    /// How far people came, by channel; the last row is for those who came without a link. Joined adds up
    /// to all participants.
    pub async fn funnel(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<Funnel>> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        self.flush_opened().await?;
        let org = room.org;
        let (channels, joined, authors, answerers) = self
            .0
            .store
            .read(move |q| -> Result<_> {
                let authors = ideas::authors(q, org, id)?;
                let answerers = answers::answerers(q, org, id)?;
                Ok((channels::of(q, org, id)?, channels::joined(q, org, id)?, authors, answerers))
            })
            .await?;
        let wrote: std::collections::HashSet<_> = authors.into_iter().chain(answerers).collect();
        let mut contributed: HashMap<Option<ChannelId>, i64> = HashMap::new();
        {
            let inner = room.read();
            for person in inner.people() {
                let rated = person.voter.is_some_and(|v| inner.matrix.rated_count(v) > 0);
                if rated || wrote.contains(&person.id) {
                    *contributed.entry(person.channel).or_default() += 1;
                }
            }
        }
        let joined: HashMap<Option<ChannelId>, i64> = joined.into_iter().collect();
        let row = |channel: Option<Channel>| {
            let key = channel.as_ref().map(|c| c.id);
            let of = |counts: &HashMap<Option<ChannelId>, i64>| counts.get(&key).copied().unwrap_or(0);
            Funnel { joined: of(&joined), contributed: of(&contributed), channel }
        };
        Ok(channels.into_iter().map(Some).chain([None]).map(row).collect())
    }
}
