// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Tell me when the results are out": asked, confirmed, told, forgotten.
//!
//! Who asks here stays apart from who answered. The request comes without the participant's key being looked
//! at; nothing is stored until the link in the letter is confirmed; the row has no time and a random id.

use brainstorm::contract::{Brainstorm, BrainstormId, Error as Outside, State, View};
use kernel::{Actor, Lang, OrgId};
use mail::Address;
use web::{Result, WebError, limits::Kind as Limit};

use super::{Outreach, outside};
use crate::{
    domain::{
        notice::{CONFIRM_MS, Notice, NoticeId, Request, keep_until, month},
        token::Kind,
    },
    letters,
    store::notices,
};

/// Letters of this kind need nobody who hears of them: the row is gone when they are put.
const LETTER: &str = "outreach.notice";

/// Whether there is still something to be told of.
pub(crate) fn may_ask(b: &Brainstorm) -> bool {
    matches!(b.state, State::Trial | State::Open | State::Closed)
}

impl Outreach {
    /// Sends the letter with the link that confirms. Says the same whatever happens, so that nobody learns
    /// who has asked.
    pub(crate) async fn ask(&self, view: &View, address: Address, lang: Lang, about_end: bool) -> Result<()> {
        let (b, post) = (&view.brainstorm, self.post()?.clone());
        if !may_ask(b) {
            return Err(WebError::NotFound);
        }
        // Nobody's mailbox is filled from here: a few letters to one address, then slowly.
        let seal = self.tokens.address(b.org, None, &address.folded());
        let key = seal.bytes().fold(0_i64, |n, c| n.wrapping_mul(31).wrapping_add(i64::from(c)));
        self.state.throttle.take(Limit::Account, self.state.throttle.key_for(key))?;
        let expires = self.state.now().plus_millis(CONFIRM_MS);
        let request = Request { brainstorm: b.id, address, lang, about_end, expires };
        let token = self.state.chance(|c| self.tokens.confirm(c, &request));
        let link = self.url(&format!("/{lang}/tell-me/{token}"));
        let (org, letter) = (b.org, letters::confirm(b, request.address, lang, &link));
        self.state.store.write(move |q| post.put(q, org, &letter, LETTER, 0)).await?;
        self.state.jobs.wake();
        Ok(())
    }

    /// The request of a link that still works, with its brainstorm.
    pub(crate) async fn requested(&self, token: &str) -> Result<(Request, std::sync::Arc<View>)> {
        self.post()?;
        let request = self.tokens.request(token).ok_or(WebError::NotFound)?;
        if request.expires < self.state.now() {
            return Err(WebError::Gone);
        }
        let view = self.all.get(&Actor::System, request.brainstorm).await.map_err(outside)?;
        Ok((request, view))
    }

    /// Confirms a request; the link by which it is taken back. Nothing where the results are out already.
    pub(crate) async fn confirm(&self, token: &str) -> Result<Option<String>> {
        let (request, view) = self.requested(token).await?;
        let b = &view.brainstorm;
        if !may_ask(b) {
            return Ok(None);
        }
        let notice = Notice {
            org: b.org,
            id: self.state.chance(NoticeId::random),
            brainstorm: b.id,
            address: self.lock(&request.address),
            address_seal: self.tokens.address(b.org, Some(b.id), &request.address.folded()),
            lang: request.lang,
            about_end: request.about_end,
            told_end: b.settings.phases.closes,
            keep_until: keep_until(self.state.now().date()),
        };
        let org = b.org;
        let id = self.state.store.write(move |q| notices::put(q, &notice)).await?;
        Ok(Some(self.tokens.row(Kind::Notice, org, id)))
    }

    /// Deletes a request.
    pub(crate) async fn forget_notice(&self, org: OrgId, id: NoticeId) -> Result<bool> {
        Ok(self.state.store.write(move |q| notices::delete(q, org, id)).await?)
    }

    /// The brainstorm that a request is about, for the page that takes it back.
    pub(crate) async fn notice_view(&self, org: OrgId, id: NoticeId) -> Result<Option<std::sync::Arc<View>>> {
        let found = self.state.store.read(move |q| notices::brainstorm_of(q, org, id)).await?;
        let Some(brainstorm) = found else { return Ok(None) };
        Ok(self.all.get(&Actor::System, brainstorm).await.ok())
    }

    /// Looks at every brainstorm that somebody waits for: sends the letters of those that are published, and
    /// deletes the addresses in the same transaction.
    pub(crate) async fn tell_results(&self) -> Result<()> {
        let now = self.state.now();
        let gone = self.state.store.write(move |q| notices::delete_old(q, &month(now.date()))).await?;
        if gone > 0 {
            tracing::info!(gone, "requests to be told were kept long enough");
        }
        for (org, id, _) in self.state.store.read(notices::waited_for).await? {
            let view = match self.all.get(&Actor::System, id).await {
                Ok(view) => view,
                Err(Outside::NotFound) => {
                    self.state.store.write(move |q| notices::delete_all(q, org, id)).await?;
                    continue;
                }
                Err(error) => return Err(outside(error)),
            };
            if matches!(view.brainstorm.state, State::Published | State::Archived) {
                while self.tell_some(org, id, view.brainstorm.clone()).await? {}
            }
        }
        Ok(())
    }

    async fn tell_some(&self, org: OrgId, id: BrainstormId, b: Brainstorm) -> Result<bool> {
        let (this, post) = (self.clone(), self.post()?.clone());
        let more = self
            .state
            .store
            .write(move |q| {
                let some = notices::some(q, org, id, NoticeId::from_i64(0))?;
                for notice in &some {
                    notices::delete(q, org, notice.id)?;
                    let Some(address) = this.unlock(&notice.address) else { continue };
                    let link = this.url(&format!("/{}/b/{}/results", notice.lang, b.slug));
                    post.put(q, org, &letters::results(&b, address, notice.lang, &link), LETTER, 0)?;
                }
                Ok::<_, store::Error>(!some.is_empty())
            })
            .await?;
        self.state.jobs.wake();
        Ok(more)
    }

    /// Tells those who want to know that the end has moved.
    pub(crate) async fn tell_ends(&self) -> Result<()> {
        for (org, id, any) in self.state.store.read(notices::waited_for).await? {
            if !any {
                continue;
            }
            let Ok(view) = self.all.get(&Actor::System, id).await else { continue };
            let b = &view.brainstorm;
            let end = b.settings.phases.closes;
            if b.state_at(self.state.now()) != State::Open || end.is_none() {
                continue;
            }
            let mut after = NoticeId::from_i64(0);
            loop {
                let (this, post, b) = (self.clone(), self.post()?.clone(), b.clone());
                let last = self
                    .state
                    .store
                    .write(move |q| {
                        let some = notices::some(q, org, id, after)?;
                        for notice in some.iter().filter(|n| n.about_end && n.told_end != end) {
                            notices::told(q, notice, end)?;
                            let Some(address) = this.unlock(&notice.address) else { continue };
                            let letter = this.end_letter(&b, notice, address);
                            post.put(q, org, &letter, LETTER, 0)?;
                        }
                        Ok::<_, store::Error>(some.last().map(|n| n.id))
                    })
                    .await?;
                let Some(last) = last else { break };
                after = last;
            }
            self.state.jobs.wake();
        }
        Ok(())
    }

    fn end_letter(&self, b: &Brainstorm, notice: &Notice, address: Address) -> mail::Letter {
        let off = self.tokens.row(Kind::Notice, notice.org, notice.id);
        let links = letters::Ways {
            to: self.url(&format!("/{}/b/{}", notice.lang, b.slug)),
            off: self.url(&format!("/{}/off/{off}", notice.lang)),
            one_click: self.url(&format!("/api/v1/unsubscribe/{off}")),
        };
        letters::end_moved(b, address, notice.lang, &links)
    }
}
