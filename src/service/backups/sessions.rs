//! Bringing single sessions back from a backup.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use uuid::Uuid;

use super::restore::BackupReader;
use crate::consulting::{Change, ConsentNote, VersionReason};
use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::{Library, with_projection};
use crate::service::versions::restored;
use crate::session::{Moment, Session};
use crate::store::{Additions, EarlierVersion, Store, StoreError};

/// Outcome of bringing a session back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Restored {
    New,
    Replaced,
    Same,
}

/// A job that brings sessions back, one after the other. What is back when it is cancelled stays.
pub(in crate::service) struct RestoreSessionsJob {
    backup: BackupReader,
    sessions: VecDeque<Uuid>,
    of: usize,
    at: Moment,
}

impl RestoreSessionsJob {
    /// Opens a backup from which sessions are brought back.
    ///
    /// # Errors
    /// If it can't be read.
    pub(in crate::service) fn new(
        backup: &Path,
        sessions: &[Uuid],
        library: &Library,
        at: Moment,
    ) -> Result<Self, ServiceError> {
        Ok(Self {
            backup: BackupReader::open(backup, library)?,
            sessions: sessions.iter().copied().collect(),
            of: sessions.len(),
            at,
        })
    }

    /// Brings sessions back until an instant, or all that are left. Breaks when none is left.
    fn run(
        &mut self,
        library: &mut Library,
        until: Option<Instant>,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        while let Some(id) = self.sessions.pop_front() {
            match library.restore_session(&self.backup, id, self.at) {
                Ok(Restored::New) => report.imported.new += 1,
                Ok(Restored::Replaced) => report.imported.replaced += 1,
                Ok(Restored::Same) => report.imported.same += 1,
                Err(error) if error.stops_writing() => return Err(error),
                Err(error) => report.skip(error),
            }
            if until.is_some_and(|until| !until.elapsed().is_zero()) {
                return Ok(ControlFlow::Continue(()));
            }
        }
        Ok(ControlFlow::Break(()))
    }
}

impl RunningJob for RestoreSessionsJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        self.run(library, Some(until), report)
    }

    fn progress(&self) -> JobProgress {
        JobProgress::new(self.of - self.sessions.len(), self.of)
    }
}

impl Library {
    /// Brings sessions back from a backup, as the job does.
    ///
    /// # Errors
    /// If the backup can't be read, or nothing can be written to the library.
    pub fn restore_sessions(
        &mut self,
        backup: &Path,
        sessions: &[Uuid],
        at: Moment,
    ) -> Result<JobReport, ServiceError> {
        let mut job = RestoreSessionsJob::new(backup, sessions, self, at)?;
        let mut report = JobReport::default();
        job.run(self, None, &mut report).map(|_| report)
    }

    /// Brings a session back as it is in a backup. The present one, if there is one, is archived; what is private in it
    /// stays as it is.
    fn restore_session(
        &mut self,
        backup: &BackupReader,
        id: Uuid,
        at: Moment,
    ) -> Result<Restored, ServiceError> {
        let version = match backup.store.load(id) {
            Err(StoreError::Malformed(_)) => return Err(ServiceError::UnreadableSession { id }),
            loaded => self.wrap(loaded)?,
        };
        if !self.wrap(self.store.has(id))? {
            return self.add_with_additions(backup, version);
        }
        let present = match self.session(id) {
            Err(ServiceError::UnreadableSession { .. }) => None,
            present => Some(present?),
        };
        if let Some(restored) = restored(version, present.as_ref(), at) {
            let replaced = self
                .store
                .replace(&with_projection(restored), at, VersionReason::Restore);
            replaced.map_err(|source| self.fault(source))?;
            return Ok(Restored::Replaced);
        }
        if self.wrap(self.store.is_trashed(id))? {
            self.apply_change(&Change::Trash {
                session: id,
                at: None,
            })?;
            return Ok(Restored::Replaced);
        }
        Ok(Restored::Same)
    }

    /// Adds a session that the library lacks, with its earlier versions and what the consultant had added.
    fn add_with_additions(
        &mut self,
        backup: &BackupReader,
        session: Session,
    ) -> Result<Restored, ServiceError> {
        let id = session.id;
        let word = self.wrap(backup.store.client_word(id))?;
        let additions = Additions {
            word: word.as_ref().map(|word| &word.word),
            versions: &self.wrap(versions(&backup.store, id))?,
            changes: &self.wrap(changes(&backup.store, id, &self.store))?,
            ..Additions::default()
        };
        let added = self.store.add_with(&with_projection(session), &additions);
        added.map_err(|source| self.fault(source))?;
        Ok(Restored::New)
    }
}

/// Returns the earlier versions of a session in a backup that can be read.
fn versions(backup: &Store, session: Uuid) -> Result<Vec<EarlierVersion>, StoreError> {
    let known = backup.archived_versions(session)?.into_iter();
    let versions = known.filter_map(|known| {
        Some(EarlierVersion {
            session: backup.archived_version(session, known.number).ok()??,
            archived_at: known.archived_at,
            reason: known.reason.unwrap_or(VersionReason::Import),
        })
    });
    Ok(versions.collect())
}

/// Returns what the consultant had added to a session in a backup, with its client record and the consents in it if the
/// library lacks that.
fn changes(store: &Store, session: Uuid, library: &Store) -> Result<Vec<Change>, StoreError> {
    let mut changes: Vec<Change> = store.notes(session)?.into_iter().map(Change::PutNote).collect();
    let items = store.agenda(session)?;
    if !items.is_empty() {
        changes.push(Change::Agenda { session, items });
    }
    let row = store.rows(&[store.key(session)?])?.pop();
    if let Some(row) = row {
        let tags = row.tags.into_iter().collect();
        changes.push(Change::Tags { session, tags });
        changes.push(Change::Review {
            session,
            state: row.review,
        });
        if let Some(client) = row.client {
            if library.client(client)?.is_none()
                && let Some(record) = store.client(client)?
            {
                changes.push(Change::PutClient(record));
                changes.extend(lacking_consents(store.consents(client)?, library)?);
            }
            changes.push(Change::Assign {
                session,
                client: Some(client),
            });
        }
    }
    Ok(changes)
}

/// Returns the changes that bring consent notes back which the library lacks. Others have gone to the client record that
/// theirs was merged with.
fn lacking_consents(notes: Vec<ConsentNote>, library: &Store) -> Result<Vec<Change>, StoreError> {
    let mut changes = Vec::new();
    for note in notes {
        if !library.has_consent(note.id)? {
            changes.push(Change::PutConsent(note));
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Client, ConsentKind};
    use crate::store::{Access, alter};

    #[test]
    fn a_client_record_comes_back_with_its_consents() {
        let folder = tempfile::tempdir().unwrap();
        let open = |name: &str| Library::open(&folder.path().join(name), Access::Write).unwrap();
        let (mut there, here) = (open("there.funkenbuch"), open("here.funkenbuch"));
        let now = Moment::now();
        let session = there.begin("de", now).unwrap().session().id;
        let client = Client {
            id: Uuid::now_v7(),
            name: "Rosa".to_owned(),
            organisation: String::new(),
            contact: String::new(),
            notes: String::new(),
            pseudonym: String::new(),
            created_at: now,
            updated_at: now,
        };
        let note = ConsentNote {
            id: Uuid::now_v7(),
            client: client.id,
            kind: ConsentKind::Consent,
            day: now.date(),
            wording: "Ja".to_owned(),
            withdrawn_on: None,
            created_at: now,
            updated_at: now,
        };
        let (id, assigned) = (client.id, Some(client.id));
        let assign = Change::Assign {
            session,
            client: assigned,
        };
        let changes = vec![Change::PutClient(client), Change::PutConsent(note), assign];
        there.apply_change(&Change::All(changes)).unwrap();
        let backup = there.path();
        there.close().unwrap();
        // where a part of it can't be stored nothing is, so that the next try brings all of it
        let refuse =
            "CREATE TRIGGER no_consents BEFORE INSERT ON consent BEGIN SELECT RAISE(ABORT, 'full'); END";
        let path = here.path();
        here.close().unwrap();
        alter(&path, refuse);
        let mut here = open("here.funkenbuch");
        let _ = here.restore_sessions(&backup, &[session], now);
        assert_eq!(here.store.ids().unwrap(), Vec::<Uuid>::new());
        here.close().unwrap();
        alter(&path, "DROP TRIGGER no_consents");
        let mut here = open("here.funkenbuch");
        let report = here.restore_sessions(&backup, &[session], now).unwrap();
        assert_eq!(report.imported.new, 1);
        assert_eq!(here.consents(id).unwrap().len(), 1);
    }
}
