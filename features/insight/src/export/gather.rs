// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows of participants on disk, in the order in which files have them. What is held in memory is some bytes an idea
//! and a page of rows; people and ratings are sorted on disk by a number drawn with a key of this export, so that
//! no order of the database is left, and joined as they come out.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io,
    path::Path,
};

use brainstorm::contract::{
    Author, Ballot, Brainstorm, Idea, IdeaId, IdeaState, LoggedAct, Mark, Pages, PersonTold, View, VoterId,
};
use kernel::{Chance, Date};
use opinion::{
    Count, Key, Opinion,
    files::{Moderation, Statement},
};
use siphasher::sip::SipHasher24;
use tables::{Sorted, Sorter, Spool};
use tokio::runtime::Handle;
use web::{Result, WebError};

use super::{Rows, too_wide};
use crate::{door::refused, import::day_start};

/// A day, and its noon in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) date: Date,
    pub(super) noon: i64,
}

/// The days that rows name by their place.
#[derive(Default)]
struct Days {
    list: Vec<Day>,
    place: HashMap<i64, u16>,
}

impl Days {
    fn place(&mut self, date: Date) -> u16 {
        let list = &mut self.list;
        *self.place.entry(date.as_number()).or_insert_with(|| {
            list.push(Day { date, noon: day_start(date) });
            u16::try_from(list.len() - 1).unwrap_or(u16::MAX)
        })
    }
}

/// The numbers of a row, one after the other.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let Some((head, rest)) = self.0.split_first_chunk() else { return [0; N] };
        self.0 = rest;
        *head
    }

    fn u8(&mut self) -> u8 {
        let [byte] = self.take();
        byte
    }

    fn u16(&mut self) -> u16 {
        u16::from_be_bytes(self.take())
    }

    fn u32(&mut self) -> u32 {
        u32::from_be_bytes(self.take())
    }
}

/// A rating: `person` and `idea` are their numbers in the files.
#[derive(Debug, Clone, Copy)]
pub(super) struct RatingRow {
    pub(super) person: u32,
    pub(super) idea: u32,
    pub(super) ballot: Ballot,
    pub(super) day: u16,
}

impl RatingRow {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut n = Numbers(bytes);
        Self { person: n.u32(), idea: n.u32(), ballot: Ballot::unpacked(n.u8()), day: n.u16() }
    }

    fn put(self, to: &mut Spool) -> io::Result<()> {
        let mut row = [0; 11];
        let bytes = self.person.to_be_bytes().into_iter().chain(self.idea.to_be_bytes());
        let bytes = bytes.chain([self.ballot.packed()]).chain(self.day.to_be_bytes());
        row.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        to.push(&row)
    }

    /// How it is counted where ideas are rated by agreeing.
    pub(super) fn opinion(self) -> Option<Opinion> {
        match self.ballot.mark {
            Some(Mark::Agree(value)) => Opinion::from_value(value.into()),
            _ => None,
        }
    }
}

/// The idea of a row.
pub(super) fn statement(at: u32, bytes: &[u8], days: &[Day]) -> Statement {
    let mut n = Numbers(bytes);
    let [visible, seed, meta] = n.take::<3>().map(|yes| yes == 1);
    Statement {
        created: days.get(usize::from(n.u16())).map(|d| d.noon),
        moderated: if visible { Moderation::In } else { Moderation::Out },
        seed,
        meta,
        text: String::from_utf8_lossy(n.0).into_owned(),
        ..Statement::named(Key::Int(at.into()))
    }
}

/// What is held of an idea while ratings are read.
struct Known {
    id: IdeaId,
    by_agreeing: bool,
    into: Option<IdeaId>,
}

/// Reads everything and puts it on disk, in files of `folder` (which have no name and go with the program) or of the
/// system's own place for such. Takes its time: not for a thread that answers requests. Other writers and readers of the
/// database wait for nothing but a page.
pub(crate) fn gather(
    mut pages: Pages,
    view: &View,
    meta: &BTreeSet<IdeaId>,
    folder: Option<&Path>,
    chance: &mut Chance,
) -> Result<Rows> {
    let now = Handle::current();
    let order = Order(SipHasher24::new_with_key(&chance.bytes()));
    let mut days = Days::default();
    let (mut ideas, mut known) = (Spool::new(folder).map_err(disk)?, Vec::new());
    loop {
        let page = now.block_on(pages.ideas()).map_err(refused)?;
        if page.is_empty() {
            break;
        }
        for idea in &page {
            put_idea(idea, meta.contains(&idea.id), &mut days, &mut ideas).map_err(disk)?;
            known.push(known_of(idea, view));
        }
    }
    let mut people = Sorter::new(folder);
    let mut columns = BTreeSet::from(["language".to_owned()]);
    while let Some(page) = now.block_on(pages.people()).map_err(refused)? {
        for person in page {
            put_person(&order, person, &mut columns, &mut people).map_err(disk)?;
        }
    }
    let mut ratings = Sorter::new(folder);
    let joined = Joined::new(&known);
    loop {
        let page = now.block_on(pages.acts()).map_err(refused)?;
        if page.is_empty() {
            break;
        }
        for act in page {
            let day = days.place(act.on);
            put_act(&order, &joined, act, day, &mut ratings).map_err(disk)?;
        }
    }
    drop(joined);
    let by_agreeing: Vec<bool> = known.iter().map(|k| k.by_agreeing).collect();
    let mut out = Out::new(folder, by_agreeing).map_err(disk)?;
    out.join(people.sorted().map_err(disk)?, ratings.sorted().map_err(disk)?).map_err(disk)?;
    let ideas = ideas.whole().map_err(disk)?;
    let b = &view.brainstorm;
    let lang = b.settings.languages.first().copied().unwrap_or(b.settings.title.original);
    let Out { people, votes, steps, counts, voters, .. } = out;
    let [people, votes, steps] = [people.whole(), votes.whole(), steps.whole()];
    let (people, votes, steps) = (people.map_err(disk)?, votes.map_err(disk)?, steps.map_err(disk)?);
    let sizes = [people.len(), ideas.len(), votes.len(), steps.len()];
    Ok(Rows {
        version: pages.version(),
        readme: readme(b, pages.version(), meta.len(), sizes),
        topic: b.settings.title.get(lang).to_owned(),
        description: b.settings.intro.get(lang).to_owned(),
        columns,
        people,
        ideas,
        votes,
        steps,
        counts,
        voters,
        days: days.list,
    })
}

fn disk(error: io::Error) -> WebError {
    WebError::internal(error)
}

fn put_idea(idea: &Idea, meta: bool, days: &mut Days, to: &mut Spool) -> io::Result<()> {
    let seed = matches!(idea.author, Author::Seed);
    let mut row = [idea.state.is_visible(), seed, meta].map(u8::from).to_vec();
    row.extend(days.place(idea.created_on).to_be_bytes());
    row.extend(idea.text.as_bytes());
    to.push(&row)
}

fn known_of(idea: &Idea, view: &View) -> Known {
    let question = view.questions.iter().find(|q| q.id == idea.question);
    let rules = question.and_then(|q| q.spec.kind.ideas());
    let into = match idea.state {
        IdeaState::Merged(into) => Some(into),
        _ => None,
    };
    Known { id: idea.id, by_agreeing: rules.is_some_and(|rules| !rules.two_axis()), into }
}

fn put_person(
    order: &Order,
    person: PersonTold,
    columns: &mut BTreeSet<String>,
    to: &mut Sorter,
) -> io::Result<()> {
    let mut told: BTreeMap<String, String> =
        person.background.0.into_iter().map(|(question, said)| (question, said.0.join("|"))).collect();
    told.insert("language".to_owned(), person.lang.code().to_owned());
    for question in told.keys().filter(|q| !columns.contains(*q)).cloned().collect::<Vec<_>>() {
        columns.insert(question);
    }
    let mut row = order.of(person.voter).to_vec();
    serde_json::to_writer(&mut row, &told)?;
    to.push(&row)
}

/// The order of people in this export: a keyed number of theirs, which says nothing to who does not have the key.
struct Order(SipHasher24);

/// A person's place in the order. The number in the log follows, for the day on which two keyed ones are equal.
type Place = [u8; 16];

impl Order {
    fn of(&self, voter: VoterId) -> Place {
        let number = voter.as_i64().to_be_bytes();
        let mut out = [0; 16];
        let bytes = self.0.hash(&number).to_be_bytes().into_iter().chain(number);
        out.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        out
    }
}

/// Where ratings of each idea go: ideas that were joined to another count for the one that stayed.
struct Joined<'a> {
    known: &'a [Known],
    place: HashMap<IdeaId, u32>,
}

impl<'a> Joined<'a> {
    fn new(known: &'a [Known]) -> Self {
        Self { known, place: known.iter().zip(0..).map(|(k, at)| (k.id, at)).collect() }
    }

    fn next(&self, at: u32) -> Option<u32> {
        self.place.get(&self.known.get(at as usize)?.into?).copied()
    }

    /// The idea that stayed, and in which turn a rating of this one counts for it: its own before all, then those of
    /// the oldest.
    fn stays(&self, id: IdeaId) -> Option<(u32, u32)> {
        let at = *self.place.get(&id)?;
        // Ideas can be joined in turn; never in a ring, but a bound costs nothing.
        let stays = std::iter::successors(Some(at), |at| self.next(*at)).take(64).last().unwrap_or(at);
        Some((stays, if stays == at { 0 } else { at + 1 }))
    }
}

fn put_act(order: &Order, joined: &Joined<'_>, act: LoggedAct, day: u16, to: &mut Sorter) -> io::Result<()> {
    let (idea, turn, ballot) = match act.rating {
        // Before all ideas.
        None => (0, 0, Ballot::UNRATED),
        Some((idea, ballot)) => match joined.stays(idea) {
            Some((stays, turn)) => (stays + 1, turn, ballot),
            None => return Ok(()),
        },
    };
    let mut row = [0; 35];
    let bytes = order.of(act.voter).into_iter().chain(idea.to_be_bytes()).chain(turn.to_be_bytes());
    let bytes = bytes.chain(act.seq.to_be_bytes()).chain([ballot.packed()]).chain(day.to_be_bytes());
    row.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
    to.push(&row)
}

/// An act as it comes out of the order.
#[derive(Clone, Copy)]
struct Sorting {
    place: Place,
    idea: u32,
    turn: u32,
    seq: i64,
    ballot: Ballot,
    day: u16,
}

impl Sorting {
    fn read(bytes: &[u8]) -> Self {
        let mut n = Numbers(bytes);
        Self {
            place: n.take(),
            idea: n.u32(),
            turn: n.u32(),
            seq: i64::from_be_bytes(n.take()),
            ballot: Ballot::unpacked(n.u8()),
            day: n.u16(),
        }
    }
}

/// People on their way out of their order.
struct Crowd {
    sorted: Sorted,
    row: Vec<u8>,
    there: bool,
    number: u32,
}

/// What comes out.
struct Out {
    people: Spool,
    votes: Spool,
    steps: Spool,
    counts: Vec<(Count, u32)>,
    by_agreeing: Vec<bool>,
    voters: usize,
    last_voter: Option<u32>,
}

impl Out {
    fn new(folder: Option<&Path>, by_agreeing: Vec<bool>) -> io::Result<Self> {
        Ok(Self {
            people: Spool::new(folder)?,
            votes: Spool::new(folder)?,
            steps: Spool::new(folder)?,
            counts: vec![(Count::default(), 0); by_agreeing.len()],
            by_agreeing,
            voters: 0,
            last_voter: None,
        })
    }

    /// Numbers people in their order and keeps of their acts what counts: the last one about each idea, unless it is an
    /// undo or all of theirs ended later; of joined ideas the first in turn. Acts of people who have erased themselves
    /// belong to nobody and are left out.
    fn join(&mut self, people: Sorted, mut acts: Sorted) -> io::Result<()> {
        let mut crowd = Crowd { sorted: people, row: Vec::new(), there: false, number: 0 };
        crowd.there = crowd.sorted.next(&mut crowd.row)?;
        let mut bytes = Vec::new();
        let mut next = acts.next(&mut bytes)?.then(|| Sorting::read(&bytes));
        while let Some(first) = next {
            let person = self.person_at(&mut crowd, first.place)?;
            let (mut ended, mut counted) = (i64::MIN, None);
            while let Some(act) = next.filter(|a| a.place == first.place) {
                next = acts.next(&mut bytes)?.then(|| Sorting::read(&bytes));
                if act.idea == 0 {
                    ended = ended.max(act.seq);
                    continue;
                }
                let same = |n: Sorting| (n.place, n.idea, n.turn) == (act.place, act.idea, act.turn);
                let is_last = !next.is_some_and(same);
                let counts = is_last && act.seq > ended && act.ballot.mark.is_some();
                if let Some(person) = person.filter(|_| counts && counted != Some(act.idea)) {
                    counted = Some(act.idea);
                    self.keep(RatingRow { person, idea: act.idea - 1, ballot: act.ballot, day: act.day })?;
                }
            }
        }
        // Those who have not rated.
        while crowd.there {
            self.pass(&mut crowd)?;
        }
        Ok(())
    }

    /// The number of the person at a place, having passed those before.
    fn person_at(&mut self, crowd: &mut Crowd, place: Place) -> io::Result<Option<u32>> {
        while crowd.there && crowd.row.first_chunk().is_some_and(|at: &Place| *at < place) {
            self.pass(crowd)?;
        }
        let found = crowd.there && crowd.row.first_chunk() == Some(&place);
        Ok(found.then_some(crowd.number))
    }

    fn pass(&mut self, crowd: &mut Crowd) -> io::Result<()> {
        self.people.push(crowd.row.get(16..).unwrap_or_default())?;
        crowd.number += 1;
        crowd.there = crowd.sorted.next(&mut crowd.row)?;
        Ok(())
    }

    fn keep(&mut self, rating: RatingRow) -> io::Result<()> {
        match rating.ballot.mark {
            Some(Mark::Steps { .. }) => rating.put(&mut self.steps),
            Some(Mark::Agree(_)) if self.by_agreeing.get(rating.idea as usize) == Some(&true) => {
                let Some(opinion) = rating.opinion() else { return Ok(()) };
                if let Some((count, important)) = self.counts.get_mut(rating.idea as usize) {
                    count.add(opinion);
                    *important += u32::from(rating.ballot.important);
                }
                self.voters += usize::from(self.last_voter.replace(rating.person) != Some(rating.person));
                rating.put(&mut self.votes)
            }
            _ => Ok(()),
        }
    }
}

/// What a reader of rows has to know, in the folder itself.
fn readme(b: &Brainstorm, version: i64, meta: usize, sizes: [u64; 4]) -> String {
    let [people, ideas, votes, two_axis] = sizes;
    let left_out = if too_wide(people, ideas) {
        "\nThe file with a column for every idea is left out: it would hold more than a billion cells.\n"
    } else {
        ""
    };
    format!(
        "{title}\n\n\
         Rows of participants, made from version {version} of the vote log. For the researcher who took them\n\
         out, whose name, purpose and time are written down; not to be published or passed on, to be destroyed\n\
         when the purpose is met, and never to be used to find out who somebody is.\n\n\
         Times: every rating, idea and participant bears its day, as noon in Helsinki. The vote log itself\n\
         keeps no time of day, so no finer time exists anywhere. Rows are ordered by participant and idea,\n\
         not as they were cast. Of several ratings of one idea by one person the last is here.\n\n\
         Ids: participants are numbered anew, in an order drawn for this export; the next export has other\n\
         numbers. Ideas are numbered in the order in which they came, in all files alike.\n\n\
         Files: {votes} ratings by agreeing are in the votes. {two_axis} ratings on two axes, which the Polis\n\
         format has no place for, are in two-axis (participant, idea, x and y from 1 to 7, day). What people\n\
         told about themselves is in participants; several answers to one question have | between them.\n\
         Statements marked is-meta ({meta}) are about the conversation itself; groups are computed without\n\
         leaning on them.\n{left_out}",
        title = b.settings.title.get(b.settings.title.original),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date { year: 2026, month: 11, day: 9 };

    fn idea(id: i64, into: Option<i64>) -> Known {
        Known { id: IdeaId::from_i64(id), by_agreeing: true, into: into.map(IdeaId::from_i64) }
    }

    /// What comes out, by the people's numbers in the log; and the order in which people are numbered.
    fn out_of(
        known: &[Known],
        people: &[i64],
        acts: &[(i64, Option<(i64, Ballot)>)],
        key: u8,
    ) -> (Vec<(i64, u32, i8)>, Vec<i64>) {
        let order = Order(SipHasher24::new_with_key(&[key; 16]));
        let (mut crowd, mut ratings) = (Sorter::new(None), Sorter::new(None));
        for voter in people {
            let mut row = order.of(VoterId::from_i64(*voter)).to_vec();
            row.extend(voter.to_string().into_bytes());
            crowd.push(&row).unwrap();
        }
        let joined = Joined::new(known);
        for ((voter, rating), seq) in acts.iter().zip(1..) {
            let rating = rating.map(|(idea, ballot)| (IdeaId::from_i64(idea), ballot));
            let act = LoggedAct { seq, voter: VoterId::from_i64(*voter), rating, on: DAY };
            put_act(&order, &joined, act, 0, &mut ratings).unwrap();
        }
        let mut out = Out::new(None, known.iter().map(|k| k.by_agreeing).collect()).unwrap();
        out.join(crowd.sorted().unwrap(), ratings.sorted().unwrap()).unwrap();
        let all = |spool: Spool| {
            let spooled = spool.whole().unwrap();
            let (mut rows, mut row, mut out) = (spooled.rows().unwrap(), Vec::new(), Vec::new());
            while rows.next(&mut row).unwrap() {
                out.push(row.clone());
            }
            out
        };
        let numbered: Vec<i64> =
            all(out.people).iter().map(|row| std::str::from_utf8(row).unwrap().parse().unwrap()).collect();
        let rows = all(out.votes);
        let told = rows.iter().map(|row| {
            let r = RatingRow::read(row);
            (numbered[r.person as usize], r.idea, r.opinion().unwrap().value())
        });
        let mut told: Vec<_> = told.collect();
        told.sort_unstable();
        let counted: u32 = out.counts.iter().map(|(count, _)| count.seen).sum();
        assert_eq!(counted as usize, told.len());
        let voters: BTreeSet<i64> = told.iter().map(|t| t.0).collect();
        assert_eq!(out.voters, voters.len());
        (told, numbered)
    }

    #[test]
    fn the_last_act_counts_and_joined_ideas_count_once_for_the_one_that_stayed() {
        let known = [idea(1, None), idea(2, Some(1)), idea(3, Some(2)), idea(4, None)];
        let agree =
            |idea: i64, value| Some((idea, Ballot { mark: Some(Mark::Agree(value)), important: false }));
        let undo = |idea: i64| Some((idea, Ballot::UNRATED));
        let acts = [
            // Both the joined idea and the one that stayed: what was said of the latter.
            (7, agree(2, 1)),
            (7, agree(1, -1)),
            (8, agree(3, 1)),
            // Two joined ones: the oldest.
            (9, agree(3, -1)),
            (9, agree(2, 1)),
            // A change of mind, an undo, an undo of one of two.
            (6, agree(1, 1)),
            (6, agree(1, -1)),
            (5, agree(4, 1)),
            (5, undo(4)),
            (3, agree(1, 1)),
            (3, agree(2, -1)),
            (3, undo(1)),
            // All ended, then one more.
            (4, agree(1, 1)),
            (4, None),
            (4, agree(4, 0)),
            // Somebody who has erased themselves, and an idea that is not there.
            (99, agree(1, 1)),
            (8, agree(77, 1)),
        ];
        let people: Vec<i64> = (1..10).collect();
        let (told, one) = out_of(&known, &people, &acts, 1);
        assert_eq!(told, [(3, 0, -1), (4, 3, 0), (6, 0, -1), (7, 0, -1), (8, 0, 1), (9, 0, 1)]);
        let (again, other) = out_of(&known, &people, &acts, 2);
        assert_eq!(again, told);
        // Everybody has a number, and another key gives others.
        assert_ne!(one, other);
        let sorted = |mut all: Vec<i64>| {
            all.sort_unstable();
            all
        };
        assert_eq!((sorted(one), sorted(other)), (people.clone(), people));
    }
}
