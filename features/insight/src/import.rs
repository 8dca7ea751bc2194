// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A conversation from files becomes a brainstorm: its statements ideas, its votes ratings, what it tells
//! about people background questions.

use std::collections::BTreeSet;

use brainstorm::contract::{
    Background, BackgroundKind, BackgroundOption, Ballot, BrainstormId, Brainstorms, HideReason, IdeaRules,
    IdeaState, ImportedIdea, ImportedPerson, ImportedVote, Mark, NewConversation, QuestionKind, QuestionSpec,
    Settings, State, Told, Visibility,
};
use kernel::{Actor, Date, Lang, LocalizedText, OrgId, Timestamp};
use kunta::register;
use opinion::files::{Conversation, Moderation};
use web::AppState;

use crate::{jobs, store, themes};

/// So many ideas have their themes at once, for a report made right after; more of them are left to the server.
const THEMES_AT_ONCE: usize = 10_000;

/// What the importer decides.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// Another title than the conversation's topic.
    pub title: Option<String>,
    /// Its name in addresses.
    pub slug: Option<String>,
    /// Keep it unpublished.
    pub draft: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The brainstorm.
    pub id: BrainstormId,
    /// Its name in addresses.
    pub slug: String,
    /// The path of its results page.
    pub path: String,
}

/// The most characters of a title.
const TITLE: usize = 150;
/// A background column with more different values than this is no question with options.
const OPTIONS: usize = 60;

/// Takes a conversation in and computes its result. A draft has none yet.
///
/// # Errors
/// Where the actor may not, or the conversation cannot be kept; nothing of it is kept then.
pub async fn import(
    state: &AppState,
    actor: &Actor,
    org: OrgId,
    conversation: &Conversation,
    options: &ImportOptions,
) -> brainstorm::contract::Result<Imported> {
    let all = state.get::<Brainstorms>().ok_or(brainstorm::contract::Error::NotFound)?;
    let new = as_brainstorm(conversation, options, state.now());
    let few = new.ideas.len() <= THEMES_AT_ONCE;
    let id = all.import(actor, org, new).await?;
    mark_meta(state, &all, org, id, conversation).await?;
    if !options.draft {
        jobs::analyse(state, id).await?;
        if few {
            themes::refresh(state, id).await?;
        }
    }
    let slug = all.get(&Actor::System, id).await?.brainstorm.slug.to_string();
    Ok(Imported { id, path: format!("/fi/b/{slug}/results"), slug })
}

/// Keeps in mind which statements the file says are about the conversation itself.
async fn mark_meta(
    state: &AppState,
    all: &Brainstorms,
    org: OrgId,
    id: BrainstormId,
    conversation: &Conversation,
) -> brainstorm::contract::Result<()> {
    if !conversation.statements.iter().any(|s| s.meta) {
        return Ok(());
    }
    // Ids sort by the place in the list.
    let mut ideas: Vec<_> = all.all_ideas(&Actor::System, id).await?.iter().map(|i| i.id).collect();
    ideas.sort();
    let meta: Vec<_> =
        ideas.into_iter().zip(&conversation.statements).filter(|(_, s)| s.meta).map(|(i, _)| i).collect();
    Ok(state.store.write(move |q| store::put_meta(q, org, id, &meta)).await?)
}

/// The conversation in the words of a brainstorm.
pub fn as_brainstorm(c: &Conversation, options: &ImportOptions, now: Timestamp) -> NewConversation {
    let lang = main_language(c);
    let title = options.title.clone().unwrap_or_else(|| c.topic.clone());
    let title: String = title.trim().chars().take(TITLE).collect();
    let title = if title.is_empty() { "Import".to_owned() } else { title };
    let mut settings = Settings::new(LocalizedText::one(lang, title.clone()));
    let intro: String = c.description.trim().chars().take(5_000).collect();
    if !intro.is_empty() {
        settings.intro = LocalizedText::one(lang, intro);
    }
    settings.visibility = Visibility::UntilPublished;
    let mut new = NewConversation::new(settings);
    new.slug.clone_from(&options.slug);
    new.imported = true;
    new.state = if options.draft { State::Draft } else { State::Published };
    if let Some((first, last)) = c.dates() {
        new.opened_at = (!options.draft).then(|| Timestamp::from_millis(first));
        new.closed_at = (!options.draft).then(|| Timestamp::from_millis(last));
    }
    let columns = columns(c);
    new.background = columns.iter().map(|c| c.kind.clone()).collect();
    new.questions = vec![QuestionSpec {
        text: LocalizedText::one(lang, title),
        help: LocalizedText::default(),
        kind: QuestionKind::Ideas(IdeaRules { max_len: 2_000, ..IdeaRules::default() }),
    }];
    let today = now.date();
    let day = |ms: Option<i64>| ms.map_or(today, |ms| Timestamp::from_millis(ms).date());
    let first_day = day(c.dates().map(|(first, _)| first));
    let mut joined: Vec<Option<i64>> = vec![None; c.participants.len()];
    for vote in c.votes.iter() {
        if let (Some(place), Some(time)) = (joined.get_mut(vote.participant as usize), vote.time) {
            *place = Some(place.map_or(time, |t| t.min(time)));
        }
    }
    new.people = c
        .participants
        .iter()
        .zip(&joined)
        .map(|(p, first)| ImportedPerson {
            lang,
            reads: vec![lang],
            background: Background(columns.iter().filter_map(|col| col.told(p)).collect()),
            channel: None,
            joined_on: first.map_or(first_day, |ms| day(Some(ms))),
        })
        .collect();
    new.ideas = c
        .statements
        .iter()
        .map(|s| ImportedIdea {
            question: 0,
            text: if s.text.trim().is_empty() { format!("({})", s.id) } else { s.text.clone() },
            lang: language::guess(&s.text).lang.unwrap_or(lang),
            author: s.author.as_ref().and_then(|a| c.participants.iter().position(|p| p.id == *a)),
            seed: s.seed,
            state: match s.moderated {
                Moderation::Out => IdeaState::Hidden(HideReason::OffTopic),
                Moderation::In | Moderation::Unseen => IdeaState::Visible,
            },
            translations: LocalizedText::default(),
            created_on: s.created.map_or(first_day, |ms| day(Some(ms))),
        })
        .collect();
    // The log keeps the last: votes in the order in which they were cast.
    let mut votes: Vec<_> = c.votes.iter().collect();
    votes.sort_by_key(|v| v.time);
    new.votes = votes
        .into_iter()
        .map(|v| ImportedVote {
            person: v.participant as usize,
            idea: v.statement as usize,
            ballot: Ballot { mark: Some(Mark::Agree(v.opinion.value())), important: v.important },
            on: v.time.map_or(first_day, |ms| day(Some(ms))),
        })
        .collect();
    new
}

/// The language most statements are in; Finnish where none can be told.
fn main_language(c: &Conversation) -> Lang {
    let mut counts = [0_usize; 3];
    for lang in c.statements.iter().filter_map(|s| language::guess(&s.text).lang) {
        if let Some(n) = counts.get_mut(lang as usize) {
            *n += 1;
        }
    }
    Lang::ALL.into_iter().rev().max_by_key(|l| counts.get(*l as usize)).unwrap_or(Lang::Fi)
}

/// A column of what is told about people, and the question that it answers.
struct Column {
    source: String,
    kind: BackgroundKind,
}

impl Column {
    /// What a participant told in this column, as the question's value.
    fn told(&self, p: &opinion::files::Participant) -> Option<(String, Told)> {
        let value = p.background.get(&self.source).map(|v| v.trim()).filter(|v| !v.is_empty())?;
        let value = match &self.kind {
            BackgroundKind::Municipality => municipality(value)?,
            BackgroundKind::Own { options, .. } => {
                options.iter().find(|o| o.label.get(Lang::Fi) == value)?.key.clone()
            }
            ready => ready_value(ready, value)?,
        };
        Some((self.kind.key().to_owned(), Told(vec![value])))
    }
}

/// The value of a ready question that a word in a file stands for.
fn ready_value(kind: &BackgroundKind, word: &str) -> Option<String> {
    let small = word.to_lowercase();
    if kind.values().is_some_and(|all| all.contains(&small.as_str())) {
        return Some(small);
    }
    let value = match (kind, small.as_str()) {
        (BackgroundKind::Sex, "n" | "f" | "nainen" | "kvinna" | "woman") => "female",
        (BackgroundKind::Sex, "m" | "mies" | "man") => "male",
        (BackgroundKind::Sex, "muu" | "annat") => "other",
        (BackgroundKind::MotherTongue, "suomi" | "finska" | "finnish") => "fi",
        (BackgroundKind::MotherTongue, "ruotsi" | "svenska" | "swedish") => "sv",
        (BackgroundKind::MotherTongue, "saame" | "samiska" | "sami" | "sámi") => "smi",
        (BackgroundKind::MotherTongue, "muu" | "muu kieli" | "annat" | "en" | "englanti" | "english") => {
            "other"
        }
        _ => return None,
    };
    Some(value.to_owned())
}

/// The code of a municipality given by code or by name.
fn municipality(text: &str) -> Option<String> {
    let by_code = text.parse().ok().and_then(|code| register().current(code));
    let by_name = || {
        let hit = register().search(text, Lang::Fi).into_iter().next()?;
        (hit.kind == kunta::MatchKind::Exact).then_some(hit.municipality)
    };
    by_code.or_else(by_name).map(|m| m.code.to_string())
}

fn columns(c: &Conversation) -> Vec<Column> {
    let sources: BTreeSet<&String> = c.participants.iter().flat_map(|p| p.background.keys()).collect();
    let mut out: Vec<Column> = Vec::new();
    for source in sources {
        let values: BTreeSet<&str> = c
            .participants
            .iter()
            .filter_map(|p| p.background.get(source).map(|v| v.trim()).filter(|v| !v.is_empty()))
            .collect();
        let ready = [
            BackgroundKind::StakeholderGroup { many: false },
            BackgroundKind::AgeBand,
            BackgroundKind::Sex,
            BackgroundKind::MotherTongue,
        ];
        let fits =
            |k: &BackgroundKind| k.key() == source && values.iter().all(|v| ready_value(k, v).is_some());
        let kind = if ["municipality", "kunta", "kommun"].contains(&source.to_lowercase().as_str())
            && values.iter().any(|v| municipality(v).is_some())
        {
            Some(BackgroundKind::Municipality)
        } else {
            ready.into_iter().find(fits).or_else(|| own(source, &values))
        };
        let taken = |k: &BackgroundKind| out.iter().any(|o| o.kind.key() == k.key());
        if let Some(kind) = kind.filter(|k| !taken(k)) {
            out.push(Column { source: source.clone(), kind });
        }
    }
    out
}

/// A question of the conversation's own; none where nearly everybody says something else.
fn own(source: &str, values: &BTreeSet<&str>) -> Option<BackgroundKind> {
    if !(2..=OPTIONS).contains(&values.len()) {
        return None;
    }
    let key: String = source
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .take(40)
        .collect();
    let text = |t: &str| LocalizedText::one(Lang::Fi, t);
    let options =
        values.iter().enumerate().map(|(i, v)| BackgroundOption { key: format!("v{i}"), label: text(v) });
    Some(BackgroundKind::Own {
        key: format!("own_{key}").chars().take(40).collect(),
        text: text(source),
        many: false,
        options: options.collect(),
    })
}

/// The moment that stands for a day in files that want a time.
pub(crate) fn day_start(day: Date) -> i64 {
    // Noon in Helsinki is the same day everywhere in Europe.
    Timestamp::from_local_input(&format!("{}T12:00", day.to_iso())).map_or(0, Timestamp::as_millis)
}

#[cfg(test)]
mod tests {
    use opinion::{Key, files::Participant};

    use super::*;

    #[test]
    fn what_a_file_tells_about_people_becomes_background_questions() {
        let person = |n: i64, told: &[(&str, &str)]| {
            let mut p = Participant::named(Key::Int(n));
            p.background = told.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
            p
        };
        let conversation = Conversation {
            participants: vec![
                person(
                    1,
                    &[("sex", "M"), ("mother_tongue", "suomi"), ("municipality", "Helsinki"), ("party", "X")],
                ),
                person(2, &[("sex", "N"), ("mother_tongue", "ruotsi"), ("municipality", ""), ("party", "Y")]),
            ],
            ..Conversation::default()
        };
        let new = as_brainstorm(&conversation, &ImportOptions::default(), Timestamp::from_millis(0));
        let keys: Vec<&str> = new.background.iter().map(BackgroundKind::key).collect();
        assert_eq!(keys, ["mother_tongue", "municipality", "own_party", "sex"]);
        let told = |at: usize, key: &str| new.people[at].background.value(key).map(str::to_owned);
        assert_eq!(told(0, "sex").as_deref(), Some("male"));
        assert_eq!(told(1, "mother_tongue").as_deref(), Some("sv"));
        assert_eq!(told(0, "municipality").as_deref(), Some("091"));
        assert_eq!(told(1, "municipality"), None);
    }
}
