// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Invitations: a list is invited, reminded once, and forgotten; links are made for somebody else to send.

use std::sync::Arc;

use brainstorm::contract::{ChannelKind, NewChannel, Phase, State, View};
use kernel::{Actor, Lang, LocalizedText, OrgId, Permission};
use mail::{Address, Outcome};
use store::Query;
use web::{Result, WebError};

use super::{Outreach, outside, used::Used};
use crate::{
    domain::{
        invite::{Link, LinkId, LinkMark, LinkState, Round, RoundId, RoundKind, Tally},
        token::Kind,
    },
    letters,
    store::links,
};

/// Letters of invitations.
pub(crate) const LETTER: &str = "outreach.link";
/// The job that writes them.
pub(crate) const JOB: &str = "outreach.invite";
/// Hundreds of letters that one run of the job writes: the next minute goes on.
const BATCHES: usize = 5;

/// A round with how it stands.
pub(crate) struct Standing {
    pub(crate) round: Round,
    pub(crate) name: String,
    pub(crate) tally: Tally,
}

/// Whom to invite.
pub(crate) struct Invite {
    /// What the round is called: the audience of its channel.
    pub(crate) name: String,
    pub(crate) rows: Vec<(Address, Option<Lang>)>,
    /// The language of those whose row says none.
    pub(crate) lang: Lang,
    pub(crate) note: LocalizedText,
}

/// What came of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Invited {
    pub(crate) round: RoundId,
    /// Addresses that are invited now.
    pub(crate) added: usize,
}

impl Outreach {
    /// The brainstorm, for somebody who runs it.
    pub(crate) async fn run(
        &self,
        actor: &Actor,
        id: brainstorm::contract::BrainstormId,
    ) -> Result<Arc<View>> {
        let view = self.all.get(actor, id).await.map_err(outside)?;
        let org = view.brainstorm.org;
        match actor {
            _ if actor.may(org, Permission::RunBrainstorm) => Ok(view),
            // Another organisation's desk does not exist for an outsider.
            Actor::Staff(staff) if staff.org != org => Err(WebError::NotFound),
            _ => Err(WebError::Forbidden),
        }
    }

    /// Every round of a brainstorm.
    pub(crate) async fn rounds(&self, actor: &Actor, view: &View) -> Result<Vec<Standing>> {
        self.run(actor, view.brainstorm.id).await?;
        let (org, id) = (view.brainstorm.org, view.brainstorm.id);
        let read = move |q: &mut Query<'_>| {
            let all = links::rounds(q, org, id)?;
            all.into_iter().map(|r| Ok((links::tally(q, org, r.id)?, r))).collect::<store::Result<Vec<_>>>()
        };
        let all = self.state.store.read(read).await?;
        Ok(all.into_iter().map(|(tally, round)| standing(view, round, tally)).collect())
    }

    /// One round, with the addresses that the server refused and its codes.
    pub(crate) async fn round(
        &self,
        actor: &Actor,
        view: &View,
        id: RoundId,
    ) -> Result<(Standing, Vec<(String, String)>)> {
        self.run(actor, view.brainstorm.id).await?;
        let org = view.brainstorm.org;
        let read = move |q: &mut Query<'_>| {
            let Some(round) = links::round(q, org, id)? else { return Ok(None) };
            Ok::<_, store::Error>(Some((round, links::tally(q, org, id)?, links::bounced(q, org, id)?)))
        };
        let found = self.state.store.read(read).await?;
        let (round, tally, bounced) =
            found.filter(|(r, ..)| r.brainstorm == view.brainstorm.id).ok_or(WebError::NotFound)?;
        let open = |(locked, code): (Option<Vec<u8>>, String)| {
            Some((self.unlock(&locked?)?.as_str().to_owned(), code))
        };
        Ok((standing(view, round, tally), bounced.into_iter().filter_map(open).collect()))
    }

    async fn new_round(
        &self,
        actor: &Actor,
        view: &View,
        kind: RoundKind,
        name: String,
        (reached, note): (Option<i64>, LocalizedText),
    ) -> Result<Round> {
        let b = &view.brainstorm;
        let new = NewChannel { code: String::new(), kind: ChannelKind::Email, audience: name, reached };
        let channel = self.all.add_channel(actor, b.id, new).await.map_err(outside)?;
        let now = self.state.now();
        Ok(Round {
            org: b.org,
            id: self.state.chance(|c| RoundId::in_order(now, c)),
            brainstorm: b.id,
            channel: channel.id,
            kind,
            note,
            created_on: now.date(),
            reminded_on: None,
        })
    }

    /// Invites a list. The letters go when the brainstorm is open.
    pub(crate) async fn invite(&self, actor: &Actor, view: &View, invite: Invite) -> Result<Invited> {
        self.post()?;
        self.run(actor, view.brainstorm.id).await?;
        if !may_invite(view) {
            return Err(WebError::NotFound);
        }
        let round = self.new_round(actor, view, RoundKind::Mail, invite.name, (Some(0), invite.note)).await?;
        let link = |(address, lang): (Address, Option<Lang>)| Link {
            org: round.org,
            id: self.state.chance(LinkId::random),
            round: round.id,
            brainstorm: round.brainstorm,
            lang: lang.unwrap_or(invite.lang),
            state: LinkState::Waiting,
            address_seal: Some(self.tokens.address(round.org, Some(round.brainstorm), &address.folded())),
            address: Some(self.lock(&address)),
        };
        let all: Vec<Link> = invite.rows.into_iter().map(link).collect();
        let (id, row) = (round.id, round.clone());
        let job = self.state.jobs.prepare(OrgId::from_i64(0), JOB, &()).once("now");
        let added = self
            .state
            .store
            .write(move |q| {
                links::insert_round(q, &row)?;
                jobs::enqueue(q, &job)?;
                let parts = all.chunks(500).map(|part| links::insert(q, part));
                parts.sum::<store::Result<u64>>()
            })
            .await?;
        self.state.jobs.wake();
        Ok(Invited { round: id, added: usize::try_from(added).unwrap_or(usize::MAX) })
    }

    /// Makes links for somebody else to send; their addresses, which are shown this once.
    pub(crate) async fn make_links(
        &self,
        actor: &Actor,
        view: &View,
        (name, n, lang): (String, usize, Lang),
    ) -> Result<Vec<String>> {
        self.run(actor, view.brainstorm.id).await?;
        let reached = i64::try_from(n).ok();
        let round =
            self.new_round(actor, view, RoundKind::Links, name, (reached, LocalizedText::default())).await?;
        let link = |id: LinkId| Link {
            org: round.org,
            id,
            round: round.id,
            brainstorm: round.brainstorm,
            lang,
            state: LinkState::Plain,
            address: None,
            address_seal: None,
        };
        let all: Vec<Link> = self
            .state
            .chance(|c| (0..n).map(|_| LinkId::random(c)).collect::<Vec<_>>())
            .into_iter()
            .map(link)
            .collect();
        let addresses = all.iter().map(|l| self.personal(l.org, l.id, lang)).collect();
        self.state
            .store
            .write(move |q| {
                links::insert_round(q, &round)?;
                all.chunks(500).try_for_each(|part| links::insert(q, part).map(|_| ()))
            })
            .await?;
        Ok(addresses)
    }

    /// Reminds those of a round whose link is unused: once.
    pub(crate) async fn remind(&self, actor: &Actor, view: &View, id: RoundId) -> Result<()> {
        self.post()?;
        let (standing, _) = self.round(actor, view, id).await?;
        if let Some(used) = self.state.get::<Used>() {
            // Nobody is reminded of a link that was used within this hour.
            used.write().await?;
        }
        let (org, today) = (standing.round.org, self.state.now().date());
        let job = self.state.jobs.prepare(OrgId::from_i64(0), JOB, &()).once("now");
        self.state
            .store
            .write(move |q| {
                if links::set_reminded(q, org, id, today)? {
                    links::remind(q, org, id)?;
                    jobs::enqueue(q, &job)?;
                }
                Ok::<_, store::Error>(())
            })
            .await?;
        self.state.jobs.wake();
        Ok(())
    }

    fn personal(&self, org: OrgId, id: LinkId, lang: Lang) -> String {
        self.url(&format!("/{lang}/i/{}", self.tokens.row(Kind::Link, org, id)))
    }

    /// The personal link behind a token, with its brainstorm and the code of its channel.
    pub(crate) async fn personal_link(&self, org: OrgId, id: LinkId) -> Result<(Link, Arc<View>, String)> {
        let read = move |q: &mut Query<'_>| {
            let Some(link) = links::one(q, org, id)? else { return Ok(None) };
            let round = links::round(q, org, link.round)?;
            Ok::<_, store::Error>(round.map(|round| (link, round)))
        };
        let (link, round) = self.state.store.read(read).await?.ok_or(WebError::NotFound)?;
        let view = self.all.get(&Actor::System, link.brainstorm).await.map_err(outside)?;
        let code = view.channels.iter().find(|c| c.id == round.channel).map(|c| c.code.clone());
        Ok((link, view, code.unwrap_or_default()))
    }

    /// Counts a personal link as used.
    pub(crate) fn mark_used(&self, link: &Link) {
        if let Some(used) = self.state.get::<Used>() {
            used.mark(link.org, link.id);
        }
    }

    /// Whoever has this link gets no letters from the organisation any more.
    pub(crate) async fn stop_link(&self, org: OrgId, id: LinkId) -> Result<()> {
        let (this, post) = (self.clone(), self.post.clone());
        self.state
            .store
            .write(move |q| {
                let Some(link) = links::one(q, org, id)? else { return Ok(()) };
                if let Some(address) = link.address.as_deref().and_then(|a| this.unlock(a)) {
                    links::put_off(q, org, &this.tokens.address(org, None, &address.folded()))?;
                }
                if let Some(post) = &post {
                    post.take_back(q, org, LETTER, id.as_i64())?;
                }
                links::set_off(q, org, id)
            })
            .await?;
        Ok(())
    }

    /// Writes the letters that are due, tells the channels how many they reached, and forgets the addresses of
    /// brainstorms that have closed.
    pub(crate) async fn write_invitations(&self) -> Result<()> {
        for (org, id, round) in self.state.store.read(links::pending).await? {
            let Ok(view) = self.all.get(&Actor::System, id).await else { continue };
            let brake = self.all.brake(id);
            match view.brainstorm.phase_at(self.state.now()) {
                Some(Phase::WriteAndRate | Phase::RateOnly) if view.brainstorm.state == State::Open => {
                    if brake.read_only || brake.invite_only {
                        continue;
                    }
                    for _ in 0..BATCHES {
                        if !self.write_some(&view, org, round).await? {
                            break;
                        }
                    }
                }
                _ if over(&view, self.state.now()) => {
                    self.state.store.write(move |q| links::drop_pending(q, org, round)).await?;
                }
                _ => {}
            }
        }
        self.state.jobs.wake();
        for (org, id) in self.state.store.read(links::addressed).await? {
            let Ok(view) = self.all.get(&Actor::System, id).await else { continue };
            self.count_reached(&view).await?;
            if over(&view, self.state.now()) {
                self.state.store.write(move |q| links::forget(q, org, id)).await?;
            }
        }
        Ok(())
    }

    async fn write_some(&self, view: &View, org: OrgId, id: RoundId) -> Result<bool> {
        let (this, post, b) = (self.clone(), self.post()?.clone(), view.brainstorm.clone());
        let more = self
            .state
            .store
            .write(move |q| {
                let Some(round) = links::round(q, org, id)? else { return Ok(false) };
                let due = links::due(q, org, id)?;
                for link in &due {
                    let Some(address) = link.address.as_deref().and_then(|a| this.unlock(a)) else {
                        links::set_state(q, link, LinkState::Off, "")?;
                        continue;
                    };
                    if links::is_off(q, org, &this.tokens.address(org, None, &address.folded()))? {
                        links::set_off(q, org, link.id)?;
                        continue;
                    }
                    let again = link.state == LinkState::Again;
                    let off = this.tokens.row(Kind::Link, org, link.id);
                    let ways = letters::Ways {
                        to: this.personal(org, link.id, link.lang),
                        off: this.url(&format!("/{}/off/{off}", link.lang)),
                        one_click: this.url(&format!("/api/v1/unsubscribe/{off}")),
                    };
                    let letter = letters::invitation(&b, address, link.lang, &ways, (&round.note, again));
                    post.put(q, org, &letter, LETTER, link.id.as_i64())?;
                    let to = if again { LinkState::GoingAgain } else { LinkState::Going };
                    links::set_state(q, link, to, "")?;
                }
                Ok::<_, store::Error>(due.len() == 100)
            })
            .await?;
        Ok(more)
    }

    async fn count_reached(&self, view: &View) -> Result<()> {
        let all = self.rounds(&Actor::System, view).await?;
        for standing in all.iter().filter(|s| s.round.kind == RoundKind::Mail) {
            let Some(channel) = view.channels.iter().find(|c| c.id == standing.round.channel) else {
                continue;
            };
            if channel.reached == Some(standing.tally.sent) {
                continue;
            }
            let new = NewChannel {
                code: channel.code.clone(),
                kind: channel.kind,
                audience: channel.audience.clone(),
                reached: Some(standing.tally.sent),
            };
            self.all
                .edit_channel(&Actor::System, view.brainstorm.id, channel.id, new)
                .await
                .map_err(outside)?;
        }
        Ok(())
    }
}

/// Whether invitations can be sent, now or when it opens.
pub(crate) fn may_invite(view: &View) -> bool {
    view.brainstorm.state < State::Closed
}

fn over(view: &View, now: kernel::Timestamp) -> bool {
    view.brainstorm.state_at(now) >= State::Closed
}

fn standing(view: &View, round: Round, tally: Tally) -> Standing {
    let channel = view.channels.iter().find(|c| c.id == round.channel);
    let name = channel.map(|c| c.audience.clone()).unwrap_or_default();
    Standing { round, name, tally }
}

/// Hears what became of a letter.
pub(crate) fn heard(q: &mut Query<'_>, org: OrgId, about: i64, outcome: &Outcome) -> store::Result<()> {
    let id = kernel::Id::<LinkMark>::from_i64(about);
    let Some(link) = links::one(q, org, id)? else { return Ok(()) };
    let (to, problem) = match (outcome, link.state) {
        (Outcome::Sent, LinkState::Going) => (LinkState::Sent, ""),
        (Outcome::Sent, LinkState::GoingAgain) => (LinkState::Reminded, ""),
        (Outcome::Refused(code) | Outcome::GivenUp(code), LinkState::Going | LinkState::GoingAgain) => {
            (LinkState::Refused, code.as_str())
        }
        _ => return Ok(()),
    };
    links::set_state(q, &link, to, problem)
}
