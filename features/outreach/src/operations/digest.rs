// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The moderators' morning letter: what waits, by brainstorm. No letter where nothing does.

use brainstorm::contract::{Brainstorm, State};
use kernel::{AccountId, Actor, OrgId, Permission};
use mail::{Address, Letter};
use web::{Result, WebError};

use super::{Outreach, outside};
use crate::{domain::token::Kind, letters, messages::T, store::digests};

const LETTER: &str = "outreach.digest";
/// Not before this hour in Helsinki.
const HOUR: u8 = 7;

/// What waits in one brainstorm.
struct Waiting {
    brainstorm: Brainstorm,
    ideas: i64,
    comments: i64,
}

impl Outreach {
    /// Whether the signed-in person gets the letter.
    pub(crate) async fn gets_digest(&self, actor: &Actor) -> Result<bool> {
        let (org, account) = moderator(actor)?;
        Ok(self.state.store.read(move |q| digests::has(q, org, account)).await?)
    }

    /// Wants it, or does not any more.
    pub(crate) async fn set_digest(&self, actor: &Actor, wanted: bool) -> Result<()> {
        let (org, account) = moderator(actor)?;
        let set = move |q: &mut store::Query<'_>| {
            if wanted { digests::put(q, org, account) } else { digests::delete(q, org, account) }
        };
        Ok(self.state.store.write(set).await?)
    }

    /// Ends it by the link of a letter.
    pub(crate) async fn stop_digest(&self, org: OrgId, account: AccountId) -> Result<()> {
        Ok(self.state.store.write(move |q| digests::delete(q, org, account)).await?)
    }

    /// Writes the letters of this morning.
    pub(crate) async fn write_digests(&self) -> Result<()> {
        let now = self.state.now();
        if now.time_of_day().0 < HOUR {
            return Ok(());
        }
        let today = now.date().to_iso();
        let (day, mut known): (String, Option<(OrgId, Vec<Waiting>)>) = (today.clone(), None);
        for (org, account) in self.state.store.read(move |q| digests::due(q, &day)).await? {
            if known.as_ref().is_none_or(|(of, _)| *of != org) {
                known = Some((org, self.waiting(org).await?));
            }
            let Some((_, waiting)) = known.as_ref().filter(|(_, w)| !w.is_empty()) else { continue };
            let reach = self.state.store.read(move |q| people::contract::reach(q, org, account)).await?;
            let Some(reach) = reach.filter(|r| r.roles.iter().any(|r| r.may(Permission::Moderate))) else {
                continue;
            };
            let Some(letter) = self.digest(&reach, org, account, waiting) else { continue };
            let (post, today) = (self.post()?.clone(), today.clone());
            self.state
                .store
                .write(move |q| {
                    if digests::sent(q, org, account, &today)? {
                        post.put(q, org, &letter, LETTER, 0)?;
                    }
                    Ok::<_, store::Error>(())
                })
                .await?;
        }
        self.state.jobs.wake();
        Ok(())
    }

    async fn waiting(&self, org: OrgId) -> Result<Vec<Waiting>> {
        let mut out = Vec::new();
        for summary in self.all.list(&Actor::System, org).await.map_err(outside)? {
            let b = summary.brainstorm;
            if !matches!(b.state, State::Trial | State::Open | State::Closed) {
                continue;
            }
            let id = b.id;
            let ideas = self.all.queue(&Actor::System, id).await.map_err(outside)?.len();
            let count = move |q: &mut store::Query<'_>| discussion::contract::waiting(q, org, id);
            let comments = self.state.store.read(count).await?;
            let ideas = i64::try_from(ideas).unwrap_or(i64::MAX);
            if ideas + comments > 0 {
                out.push(Waiting { brainstorm: b, ideas, comments });
            }
        }
        Ok(out)
    }

    fn digest(
        &self,
        reach: &people::contract::Reach,
        org: OrgId,
        account: AccountId,
        waiting: &[Waiting],
    ) -> Option<Letter> {
        let (lang, t) = (reach.lang, T(reach.lang));
        let line = |w: &Waiting| {
            let title = w.brainstorm.settings.title.get(lang);
            let queue = |what: &str| self.url(&format!("/{lang}/desk/b/{}/{what}", w.brainstorm.id));
            let mut parts = vec![title.to_owned()];
            if w.ideas > 0 {
                parts.push(format!("- {}: {}", t.digest_ideas(w.ideas), queue("queue")));
            }
            if w.comments > 0 {
                parts.push(format!("- {}: {}", t.digest_comments(w.comments), queue("comments")));
            }
            parts.join("\n")
        };
        let lines: Vec<String> = waiting.iter().map(line).collect();
        let off = self.tokens.row(Kind::Digest, org, account);
        let stop = t.stop_here(&self.url(&format!("/{lang}/off/{off}")));
        let text = letters::joined(&[t.hello(), t.digest_lead(), &lines.join("\n\n"), &stop]);
        let mut letter = Letter::new(Address::parse(reach.email.as_str())?, t.digest_subject(), text);
        letter.one_click = Some(self.url(&format!("/api/v1/unsubscribe/{off}")));
        Some(letter)
    }
}

fn moderator(actor: &Actor) -> Result<(OrgId, AccountId)> {
    match actor {
        Actor::Staff(s) if actor.may(s.org, Permission::Moderate) => Ok((s.org, s.account)),
        _ => Err(WebError::Forbidden),
    }
}
