// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be done, by whom: everybody writes; who may answer reads and answers.

use std::{collections::BTreeMap, sync::Arc};

use brainstorm::contract::{Brainstorms, Error as Outside};
use kernel::{AccountId, Actor, OrgId, Permission};
use mail::{Address, Outcome, Post};
use people::contract::Organisation;
use web::{AppState, Result, WebError};

use crate::{
    domain::{
        Delivery, FORGOTTEN_MONTHS, KEPT_MONTHS, Message, MessageId, NewMessage, PRESSING_DAYS,
        brainstorm_of, due_on,
    },
    letters,
    messages::T,
    pages::INBOX,
    store,
};

/// What addresses are locked for.
const ADDRESS: &str = "feedback address";
/// The letter with an answer, whose outcome is heard.
pub(crate) const ANSWER: &str = "feedback.answer";
const ALERT: &str = "feedback.alert";
/// No alert before this hour in Helsinki.
const HOUR: u8 = 7;

/// The messages, and what is needed to deal with them.
#[derive(Clone)]
pub(crate) struct Inbox {
    state: AppState,
    all: Arc<Brainstorms>,
    /// The post office; nothing where the operator has set no mail server.
    post: Option<Arc<Post>>,
}

/// A message as somebody reads it who may answer it.
pub(crate) struct Opened {
    pub(crate) message: Message,
    pub(crate) address: AnswerTo,
    /// Who handled it; empty where nobody has, or the account is gone.
    pub(crate) handler: String,
}

/// Where an answer goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AnswerTo {
    /// No address was left, or it is gone.
    Nobody,
    /// The installation sends it; nobody needs to see the address.
    Mail,
    /// The reader sends it themselves.
    ByHand(Address),
    /// It was locked with another secret than the installation has now.
    Unreadable,
}

impl Inbox {
    pub(crate) fn of(state: &AppState) -> Result<Self> {
        Ok(Self { all: state.need::<Brainstorms>()?, post: Post::of(state), state: state.clone() })
    }

    /// The organisation that gets what is written about a page: the brainstorm's, where it is a page of one that
    /// this reader may see, else the site's owner. Nobody, where the installation has no organisation.
    pub(crate) async fn recipient(&self, actor: &Actor, page: &str) -> Result<Option<Organisation>> {
        let org = match brainstorm_of(page, &self.state.config.public_url) {
            None => None,
            Some(slug) => match self.all.by_slug(actor, slug).await {
                Ok(view) => Some(view.brainstorm.org),
                Err(Outside::Store(error)) => return Err(error.into()),
                Err(_) => None,
            },
        };
        let find = move |q: &mut ::store::Query<'_>| match org {
            Some(org) => people::contract::organisation(q, org),
            None => people::contract::site_owner(q),
        };
        Ok(self.state.store.read(find).await?)
    }

    /// Keeps a message for `org`. Who writes is not looked at.
    pub(crate) async fn take(&self, org: OrgId, new: NewMessage) -> Result<()> {
        let today = self.state.now().date();
        let lock =
            |a: &Address| self.state.chance(|c| self.state.secret.lock(c, ADDRESS, a.as_str().as_bytes()));
        let message = Message {
            org,
            id: self.state.chance(MessageId::random),
            about: new.about,
            page: new.page,
            text: new.text,
            lang: new.lang,
            address: new.address.as_ref().map(lock),
            arrived_on: today,
            due_on: due_on(today),
            answer: String::new(),
            delivery: Delivery::None,
            handled: None,
        };
        Ok(self.state.store.write(move |q| store::put(q, &message)).await?)
    }

    /// What waits, the nearest due date first, and what was handled.
    pub(crate) async fn list(&self, actor: &Actor) -> Result<(Vec<Message>, Vec<Message>)> {
        let (org, _) = answering(actor)?;
        let both = move |q: &mut ::store::Query<'_>| {
            Ok::<_, ::store::Error>((store::waiting(q, org)?, store::done(q, org)?))
        };
        Ok(self.state.store.read(both).await?)
    }

    /// One message.
    pub(crate) async fn open(&self, actor: &Actor, id: MessageId) -> Result<Opened> {
        let (org, _) = answering(actor)?;
        let find = move |q: &mut ::store::Query<'_>| {
            let Some(message) = store::one(q, org, id)? else { return Ok(None) };
            let handler = match message.handled {
                Some(handled) => people::contract::account_name(q, org, handled.by)?,
                None => None,
            };
            Ok::<_, ::store::Error>(Some((message, handler.unwrap_or_default())))
        };
        let (message, handler) = self.state.store.read(find).await?.ok_or(WebError::NotFound)?;
        let address = match message.address.as_deref().map(|a| self.unlock(a)) {
            None => AnswerTo::Nobody,
            Some(None) => AnswerTo::Unreadable,
            Some(Some(_)) if self.post.is_some() => AnswerTo::Mail,
            Some(Some(address)) => AnswerTo::ByHand(address),
        };
        Ok(Opened { message, address, handler })
    }

    /// Marks a message as handled, with an answer or without. The answer goes by mail where that can be; the
    /// address goes in any case.
    pub(crate) async fn handle(&self, actor: &Actor, id: MessageId, answer: &str) -> Result<()> {
        let (org, account) = answering(actor)?;
        let today = self.state.now().date();
        let (this, answer) = (self.clone(), answer.to_owned());
        self.state
            .store
            .write(move |q| {
                let message = store::one(q, org, id)?.ok_or(WebError::NotFound)?;
                let mut delivery = Delivery::None;
                let to = message.address.as_deref().and_then(|a| this.unlock(a));
                if let (Some(to), Some(post)) = (to.filter(|_| !answer.is_empty()), &this.post) {
                    let organisation = people::contract::organisation(q, org)?;
                    let who = organisation.map(|o| o.name.get(message.lang).to_owned()).unwrap_or_default();
                    let statement = this.url(&format!("/{}/accessibility", message.lang));
                    let letter = letters::answer(&message, to, &answer, &who, &statement);
                    post.put(q, org, &letter, ANSWER, id.as_i64())?;
                    delivery = Delivery::Mail;
                }
                let first = store::handle(q, (org, id), (&answer, delivery), (today, account))?;
                // Somebody else was quicker: nothing of this is kept, the letter neither.
                if first { Ok(()) } else { Err(WebError::conflict(T(message.lang).already())) }
            })
            .await?;
        self.state.jobs.wake();
        Ok(())
    }

    /// Tells the owners of each organisation, once, what has waited for ten days.
    pub(crate) async fn alert(&self) -> Result<()> {
        let Some(post) = &self.post else { return Ok(()) };
        let (now, mut by_org) = (self.state.now(), BTreeMap::<OrgId, Vec<Message>>::new());
        if now.time_of_day().0 < HOUR {
            return Ok(());
        }
        let today = now.date();
        let since = today.plus_days(-PRESSING_DAYS);
        for message in self.state.store.read(move |q| store::pressing(q, since)).await? {
            by_org.entry(message.org).or_default().push(message);
        }
        for (org, messages) in by_org {
            let all = self.state.store.read(move |q| people::contract::reach_all(q, org)).await?;
            // Owners: who gives others their roles and reads feedback themselves.
            let owns =
                |r: &kernel::Role| r.may(Permission::ManageAccounts) && r.may(Permission::AnswerFeedback);
            let owners = all.iter().filter(|r| r.roles.iter().any(owns));
            let letter = |r: &people::contract::Reach| {
                let inbox = self.url(&format!("/{}{INBOX}", r.lang));
                Some(letters::alert(r.lang, Address::parse(r.email.as_str())?, &messages, &inbox))
            };
            let written: Vec<mail::Letter> = owners.filter_map(letter).collect();
            if written.is_empty() {
                tracing::warn!("feedback waits, and the organisation has no owner to tell");
                continue;
            }
            let post = post.clone();
            self.state
                .store
                .write(move |q| {
                    let mut news = false;
                    for message in &messages {
                        news |= store::alerted(q, message, today)?;
                    }
                    for letter in written.iter().filter(|_| news) {
                        post.put(q, org, letter, ALERT, 0)?;
                    }
                    Ok::<_, ::store::Error>(())
                })
                .await?;
        }
        self.state.jobs.wake();
        Ok(())
    }

    /// Deletes what was kept long enough.
    pub(crate) async fn forget(&self) -> Result<()> {
        let today = self.state.now().date();
        let gone = move |q: &mut ::store::Query<'_>| {
            let handled = store::delete_handled(q, today.plus_months(-KEPT_MONTHS))?;
            let forgotten = store::delete_forgotten(q, today.plus_months(-FORGOTTEN_MONTHS))?;
            let addresses = store::forget_addresses(q, today.plus_months(-KEPT_MONTHS))?;
            Ok::<_, ::store::Error>((handled + forgotten, addresses))
        };
        let (messages, addresses) = self.state.store.write(gone).await?;
        if messages + addresses > 0 {
            tracing::info!(messages, addresses, "feedback was kept long enough");
        }
        Ok(())
    }

    fn unlock(&self, locked: &[u8]) -> Option<Address> {
        let plain = self.state.secret.unlock(ADDRESS, locked)?;
        Address::parse(std::str::from_utf8(&plain).ok()?)
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.state.config.public_url.trim_end_matches('/'))
    }
}

/// Hears what became of an answer. One that did not arrive is not counted as sent.
pub(crate) fn heard(
    q: &mut ::store::Query<'_>,
    org: OrgId,
    about: i64,
    outcome: &Outcome,
) -> ::store::Result<()> {
    match outcome {
        Outcome::Sent => Ok(()),
        Outcome::Refused(_) | Outcome::GivenUp(_) => store::undelivered(q, org, MessageId::from_i64(about)),
    }
}

/// The organisation and the account of somebody who may read feedback and answer it.
fn answering(actor: &Actor) -> Result<(OrgId, AccountId)> {
    match actor {
        Actor::Staff(s) if actor.may(s.org, Permission::AnswerFeedback) => Ok((s.org, s.account)),
        _ => Err(WebError::Forbidden),
    }
}
