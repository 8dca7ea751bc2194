// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Tell me when the results are out": asked, confirmed, told, forgotten.
//!
//! Who asks here stays apart from who answered. The request comes without the participant's key being looked
//! at; nothing is stored until the link in the letter is confirmed; the row has no time and a random id.

use brainstorm::contract::{Brainstorm, Error as Outside, OfficialAnswers, State, View};
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

/// Whether there is still something to be told of: the results, or what is answered to them.
pub(crate) fn may_ask(b: &Brainstorm) -> bool {
    matches!(b.state, State::Trial | State::Open | State::Closed | State::Published)
}

/// Whether the results are out, so that only answers can still come.
pub(crate) fn are_out(b: &Brainstorm) -> bool {
    b.state >= State::Published
}

/// What somebody wants to be told besides the results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Also {
    /// That the end moves.
    pub(crate) end: bool,
    /// That the organiser answers.
    pub(crate) answers: bool,
}

impl Outreach {
    /// Sends the letter with the link that confirms. Says the same whatever happens, so that nobody learns
    /// who has asked.
    pub(crate) async fn ask(&self, view: &View, address: Address, lang: Lang, also: Also) -> Result<()> {
        let (b, post) = (&view.brainstorm, self.post()?.clone());
        if !may_ask(b) {
            return Err(WebError::NotFound);
        }
        // Nobody's mailbox is filled from here: a few letters to one address, then slowly.
        let seal = self.tokens.address(b.org, None, &address.folded());
        let key = seal.bytes().fold(0_i64, |n, c| n.wrapping_mul(31).wrapping_add(i64::from(c)));
        self.state.throttle.take(Limit::Account, self.state.throttle.key_for(key))?;
        let expires = self.state.now().plus_millis(CONFIRM_MS);
        let request = Request {
            brainstorm: b.id,
            address,
            lang,
            about_end: also.end,
            about_answers: also.answers,
            expires,
        };
        let token = self.state.chance(|c| self.tokens.confirm(c, &request));
        let link = self.url(&format!("/{lang}/tell-me/{token}"));
        let (org, letter) = (b.org, letters::confirm(b, request.address, lang, &link, also.answers));
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

    /// Confirms a request; the link by which it is taken back. Nothing where the results are out already, and
    /// answers were not asked for.
    pub(crate) async fn confirm(&self, token: &str) -> Result<Option<String>> {
        let (request, view) = self.requested(token).await?;
        let b = &view.brainstorm;
        if !may_ask(b) || are_out(b) && !request.about_answers {
            return Ok(None);
        }
        let told_answers = self.official(b).await?;
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
            about_answers: request.about_answers,
            told_answers,
            told_results: are_out(b),
        };
        let org = b.org;
        let id = self.state.store.write(move |q| notices::put(q, &notice)).await?;
        Ok(Some(self.tokens.row(Kind::Notice, org, id)))
    }

    /// How many official answers stand: to themes and to ideas.
    async fn official(&self, b: &Brainstorm) -> Result<i64> {
        let (org, id) = (b.org, b.id);
        let to_ideas = self.state.store.read(move |q| discussion::contract::official(q, org, id)).await?;
        Ok(to_ideas + <dyn OfficialAnswers>::count_of(&self.state, org, id).await?)
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
    /// deletes the addresses in the same transaction, but those of who wants to hear of answers, too.
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
                let answers = self.official(&view.brainstorm).await?;
                let mut after = Some(NoticeId::from_i64(0));
                while let Some(last) = after {
                    after = self.tell_some(view.brainstorm.clone(), last, answers).await?;
                }
            }
        }
        Ok(())
    }

    /// Tells some, after an id; the last of them.
    async fn tell_some(&self, b: Brainstorm, after: NoticeId, answers: i64) -> Result<Option<NoticeId>> {
        let (this, post, org) = (self.clone(), self.post()?.clone(), b.org);
        let last = self
            .state
            .store
            .write(move |q| {
                let some = notices::some(q, org, b.id, after)?;
                for notice in some.iter().filter(|n| !n.told_results) {
                    let ways = this.ways(notice, &format!("/b/{}/results", b.slug));
                    if notice.about_answers {
                        notices::told_results(q, notice, answers)?;
                    } else {
                        notices::delete(q, org, notice.id)?;
                    }
                    let Some(address) = this.unlock(&notice.address) else { continue };
                    let letter = letters::results(&b, address, notice.lang, &ways, notice.about_answers);
                    post.put(q, org, &letter, LETTER, 0)?;
                }
                Ok::<_, store::Error>(some.last().map(|n| n.id))
            })
            .await?;
        self.state.jobs.wake();
        Ok(last)
    }

    /// Tells those who want to know, once a day at most, that the organiser has answered since.
    pub(crate) async fn tell_answers(&self) -> Result<()> {
        for (org, id, known) in self.state.store.read(notices::asked_of).await? {
            let Ok(view) = self.all.get(&Actor::System, id).await else { continue };
            let answers = self.official(&view.brainstorm).await?;
            if answers <= known {
                continue;
            }
            let mut after = NoticeId::from_i64(0);
            loop {
                let (this, post, b) = (self.clone(), self.post()?.clone(), view.brainstorm.clone());
                let last = self
                    .state
                    .store
                    .write(move |q| {
                        let some = notices::some(q, org, id, after)?;
                        for notice in some.iter().filter(|n| n.about_answers && n.told_answers < answers) {
                            notices::told_answers(q, notice, answers)?;
                            let Some(address) = this.unlock(&notice.address) else { continue };
                            // Before the results are out, answers stand with their ideas.
                            let page = if are_out(&b) { "/results" } else { "/ideas" };
                            let ways = this.ways(notice, &format!("/b/{}{page}", b.slug));
                            let new = answers - notice.told_answers;
                            let letter = letters::answered(&b, address, notice.lang, &ways, new);
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
        letters::end_moved(b, address, notice.lang, &self.ways(notice, &format!("/b/{}", b.slug)))
    }

    /// The links of a letter to one who asked.
    fn ways(&self, notice: &Notice, page: &str) -> letters::Ways {
        let off = self.tokens.row(Kind::Notice, notice.org, notice.id);
        letters::Ways {
            to: self.url(&format!("/{}{page}", notice.lang)),
            off: self.url(&format!("/{}/off/{off}", notice.lang)),
            one_click: self.url(&format!("/api/v1/unsubscribe/{off}")),
        }
    }
}
