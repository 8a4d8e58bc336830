//! A made-up consultant's additions to made-up sessions: old ones are discussed and filed, new ones are new.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::chance::Chance;
use super::people;
use super::people::Visitor;
use super::words::list;
use crate::consulting::{AgendaItem, AgendaSource, Change, Client, Note, ReviewState};
use crate::session::{Mark, Moment, Session};
use crate::workbook::Role;

/// The last second of the samples: 1 November 2026. Sessions of the weeks before are read in part.
const LAST_SECOND: i64 = 1_793_491_200;
const DAY_SECONDS: i64 = 86_400;

/// Returns the consultant's changes to a session; `known` tells whether the client record exists already.
pub(super) fn changes(session: &Session, visitor: &Visitor, known: bool, chance: &mut Chance) -> Vec<Change> {
    let mut library = Consultant {
        session,
        at: session.updated_at,
        language: visitor.language,
        chance,
    };
    let state = library.state();
    let mut changes = Vec::new();
    if state != ReviewState::New {
        let session = session.id;
        changes.push(Change::Review { session, state });
        changes.extend(library.notes());
        changes.extend(library.agenda(state));
        changes.extend(library.tags());
    }
    if visitor.returns {
        changes.extend(library.client(visitor, known));
    }
    changes
}

struct Consultant<'c> {
    session: &'c Session,
    at: Moment,
    language: &'static str,
    chance: &'c mut Chance,
}

impl Consultant<'_> {
    fn state(&mut self) -> ReviewState {
        let days = (LAST_SECOND - self.at.timestamp().as_second()) / DAY_SECONDS;
        match (days, self.chance.below(10)) {
            (..45, 3..) | (..120, 9) => ReviewState::New,
            (..200, 4..) => ReviewState::Read,
            (..400, _) | (_, 8..) => ReviewState::Discussed,
            _ => ReviewState::Filed,
        }
    }

    /// Returns a moment some days after the client's last change.
    fn later(&mut self) -> Moment {
        let hours = i64::try_from(2 + self.chance.below(120)).unwrap_or(2);
        let at = self.at.timestamp().checked_add(SignedDuration::from_hours(hours));
        Moment::new(at.unwrap_or(Timestamp::UNIX_EPOCH), self.at.offset())
    }

    fn id(&mut self, at: Moment) -> uuid::Uuid {
        people::id(at.timestamp().as_second(), self.chance)
    }

    fn words(&mut self, name: &str) -> String {
        let words = list(self.language, name);
        self.chance.one(words).cloned().unwrap_or_default()
    }

    fn tags(&mut self) -> Option<Change> {
        let number = self.chance.below(4);
        let tags: BTreeSet<String> = (0..number).map(|_| self.words("consultant.tag")).collect();
        let session = self.session.id;
        (!tags.is_empty()).then_some(Change::Tags { session, tags })
    }

    fn notes(&mut self) -> Vec<Change> {
        let number = self.chance.below(3);
        let places: Vec<_> = self
            .session
            .answers
            .keys()
            .map(crate::session::Cell::place)
            .collect();
        let note = |library: &mut Self| {
            let at = library.later();
            Note {
                id: library.id(at),
                session: library.session.id,
                place: library
                    .chance
                    .one(&places)
                    .filter(|_| at.timestamp().as_second() % 3 > 0)
                    .cloned(),
                text: library.words("consultant.note"),
                for_meeting: library.chance.percent(30),
                created_at: at,
                updated_at: at,
            }
        };
        let notes = (0..number).map(|_| Change::PutNote(note(self)));
        let notes: Vec<Change> = notes.collect();
        let private = |change: &Change| match change {
            Change::PutNote(note) => note.place.as_ref().is_some_and(|place| self.is_private(place)),
            _ => false,
        };
        notes.into_iter().filter(|change| !private(change)).collect()
    }

    /// Returns `true` if a location is private, so that no note is about it.
    fn is_private(&self, place: &crate::session::Location) -> bool {
        let whole = crate::session::Location::question(place.question.clone());
        [place, &whole]
            .iter()
            .any(|place| self.session.marks.get(*place) == Some(&Mark::Private))
    }

    /// Returns points that were discussed, most of them with an agreement.
    fn agenda(&mut self, state: ReviewState) -> Option<Change> {
        if state < ReviewState::Discussed || !self.chance.percent(60) {
            return None;
        }
        let marked = self
            .session
            .marks
            .iter()
            .filter(|(_, mark)| **mark == Mark::Discuss);
        let marked: Vec<_> = marked
            .take(3)
            .map(|(place, _)| AgendaSource::Mark(place.clone()))
            .collect();
        let talk = self.session.workbook.with_role(Role::TalkAbout);
        let talk = talk.filter(|question| {
            let cell = crate::session::Cell::plain(question.id.clone());
            self.session.answers.contains_key(&cell)
        });
        let sources = talk.map(|_| AgendaSource::TalkAbout).into_iter().chain(marked);
        let at = self.later();
        let items: Vec<AgendaItem> = sources
            .map(|source| {
                let agreed = self.chance.percent(50).then(|| self.words("consultant.agreed"));
                AgendaItem {
                    id: self.id(at),
                    source,
                    words: String::new(),
                    done: self.chance.percent(85),
                    agreement: agreed.unwrap_or_default(),
                    dismissed: false,
                }
            })
            .collect();
        let session = self.session.id;
        (!items.is_empty()).then_some(Change::Agenda { session, items })
    }

    fn client(&mut self, visitor: &Visitor, known: bool) -> Vec<Change> {
        let client = Client {
            id: visitor.id,
            name: visitor.name.clone(),
            organisation: visitor.organisation.clone(),
            contact: self.words("consultant.contact"),
            notes: self.words("consultant.person"),
            pseudonym: String::new(),
            created_at: visitor.begun,
            updated_at: visitor.begun,
        };
        let attach = Change::Assign {
            session: self.session.id,
            client: Some(visitor.id),
        };
        let record = (!known).then_some(Change::PutClient(client));
        record.into_iter().chain([attach]).collect()
    }
}
