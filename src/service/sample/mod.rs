//! Made-up sessions, for trying things out and for measuring.
//!
//! The same seed gives the same sessions, with ids and times, so that adding them again adds nothing. Their words come from
//! word lists under `assets/samples/`.

mod chance;
mod consultant;
mod fill;
mod people;
#[cfg(test)]
pub mod test_sessions;
mod words;

use std::collections::HashSet;

use super::error::ServiceError;
use super::library::{Library, with_projection};
use crate::consulting::Change;
use crate::session::{Cell, Session, Value};
use crate::workbook::{Role, builtin};
use people::Visitor;

/// Number of sessions per transaction.
const SAMPLE_BATCH: u64 = 500;

impl Library {
    /// Adds made-up sessions, except those that exist already. Returns the number of added ones.
    ///
    /// # Errors
    /// If the library can't be written.
    pub fn sample(&mut self, count: u64, seed: u64) -> Result<u64, ServiceError> {
        let mut added = 0;
        for from in (0..count).step_by(SAMPLE_BATCH as usize) {
            added += self.sample_batch(from..count.min(from + SAMPLE_BATCH), seed)?;
        }
        Ok(added)
    }

    fn sample_batch(&mut self, numbers: std::ops::Range<u64>, seed: u64) -> Result<u64, ServiceError> {
        let mut batch = Vec::new();
        let mut changes = Vec::new();
        let mut records = HashSet::new();
        for number in numbers {
            let visitor = people::visitor(number, seed);
            let session = session(number, seed, &visitor);
            if self.wrap(self.store.has(session.id))? {
                continue;
            }
            let known = records.contains(&visitor.id) || self.client(visitor.id)?.is_some();
            let chance = &mut people::chance(number, seed, 6);
            changes.extend(consultant::changes(&session, &visitor, known, chance));
            if visitor.returns {
                records.insert(visitor.id);
            }
            batch.push(with_projection(session));
        }
        self.store.add_all(&batch).map_err(|source| self.fault(source))?;
        self.apply_change(&Change::All(changes))?;
        Ok(batch.len() as u64)
    }
}

/// Returns the made-up session of a number.
fn session(number: u64, seed: u64, visitor: &Visitor) -> Session {
    let chance = &mut people::chance(number, seed, 5);
    let mut session = Session::begin(builtin(), visitor.language, visitor.begun);
    session.id = people::id(visitor.begun.timestamp().as_second(), chance);
    fill::fill(&mut session, chance);
    name(&mut session, Role::ClientName, &visitor.name);
    name(&mut session, Role::Organisation, &visitor.organisation);
    session
}

/// Sets a name that is the same at each visit, where the session answers that question.
fn name(session: &mut Session, role: Role, name: &str) {
    let question = session
        .workbook
        .with_role(role)
        .map(|question| question.id.clone());
    let answer = question.and_then(|question| session.answers.get_mut(&Cell::plain(question)));
    if let Some(answer) = answer.filter(|_| !name.is_empty()) {
        answer.value = Value::Text(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Filter, ReviewState};
    use crate::session::{SharedSession, Status, Visibility};

    fn session(number: u64, seed: u64) -> Session {
        super::session(number, seed, &people::visitor(number, seed))
    }

    #[test]
    fn the_same_seed_makes_the_same_sessions() {
        assert_eq!(session(3, 7), session(3, 7));
        assert_ne!(session(3, 7).id, session(3, 8).id);
        assert_ne!(session(3, 7).id, session(4, 7).id);
    }

    #[test]
    fn samples_visit_all_stations_in_both_languages_and_some_stay_unfinished() {
        let sessions: Vec<Session> = (0..60).map(|number| session(number, 1)).collect();
        let answered = |station: &crate::workbook::Station| {
            sessions.iter().any(|session| {
                let shared = SharedSession::of(session);
                station.questions().any(|question| {
                    shared
                        .answers()
                        .iter()
                        .any(|(cell, _)| cell.question == question.id)
                })
            })
        };
        assert!(builtin().stations.iter().all(answered));
        for language in ["de", "en"] {
            assert!(sessions.iter().any(|session| session.language == language));
        }
        for status in [Status::Open, Status::Finished] {
            assert!(sessions.iter().any(|session| session.status == status));
        }
        let lengths: Vec<usize> = sessions.iter().map(|session| session.answers.len()).collect();
        assert!(lengths.iter().max() > lengths.iter().min().map(|least| least * 2).as_ref());
    }

    #[test]
    fn samples_hold_only_answers_that_are_asked_for() {
        for number in 0..20 {
            let session = session(number, 2);
            let visible = Visibility::of(&session);
            assert!(session.answers.keys().all(|cell| visible.cell_shown(cell)));
        }
    }

    #[test]
    fn repeating_adds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut library =
            Library::open(&folder.path().join("l.funkenbuch"), crate::store::Access::Write).unwrap();
        assert_eq!(library.sample(5, 1).unwrap(), 5);
        assert_eq!(library.sample(5, 1).unwrap(), 0);
        assert_eq!(library.sample(7, 1).unwrap(), 2);
    }

    #[test]
    fn a_desk_with_samples_looks_as_if_somebody_worked_at_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut library =
            Library::open(&folder.path().join("l.funkenbuch"), crate::store::Access::Write).unwrap();
        library.sample(300, 1).unwrap();
        let rows = library.sessions(&Filter::default()).unwrap();
        for state in ReviewState::ALL {
            assert!(rows.iter().any(|row| row.review == state), "{state:?}");
        }
        assert!(library.tags().unwrap().len() > 8);
        let clients = library.clients().unwrap();
        assert!(clients.len() > 20 && clients.iter().all(|(_, sessions)| *sessions == 3));
        let noted = rows
            .iter()
            .filter(|row| !library.notes(row.id).unwrap().is_empty());
        assert!(noted.count() > 50);
        let agreed = rows.iter().filter(|row| {
            library
                .agenda(row.id)
                .unwrap()
                .iter()
                .any(|item| !item.agreement.is_empty())
        });
        assert!(agreed.count() > 20);
        assert!(rows.iter().any(|row| row.client.is_none()));
    }
}
