//! Erasing for good: sessions and client records go from the library, from its search index, its pages and its log,
//! and from every copy of the library that can be reached. What is left to do is remembered in the deletion record.

mod cleaning;
mod copies;
mod job;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use uuid::Uuid;

pub use self::job::EraseJob;
pub use self::words::{DeletionWords, erasure_gap};

use super::error::ServiceError;
use super::job::{JobReport, RunningJob as _};
use super::library::Library;
use super::review::SessionRef;
use crate::consulting::{DeletionRecord, DeletionRecords, ErasedPlace};
use crate::session::Moment;
use crate::store::{Access, Key, with_suffix};

/// An order to erase something for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EraseOrder {
    /// Sessions.
    Sessions(Vec<SessionRef>),
    /// A client record with all its sessions, those in the trash included.
    Client(Uuid),
    /// What earlier erasures have left in files that could not be reached or written.
    Rest,
}

/// Erasures from a library that another file replaces. The default is that of a library that can't be opened.
#[derive(Clone, Debug, Default)]
pub struct PastErasures {
    records: Vec<DeletionRecord>,
    /// Whether these are all records.
    is_complete: bool,
    /// The client records that it held at the end; `None` if that is not known.
    clients: Option<BTreeSet<Uuid>>,
}

impl PastErasures {
    /// Returns `true` if all that was erased is known. Otherwise some of it may come back with the other file.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }
}

/// Erases from a copy of a backup, before it takes the place of a library, what was erased from that since. So there is no
/// moment at which it comes back.
///
/// # Errors
/// If the copy can't be opened or written.
pub(super) fn erase_past(copy: &Path, key: Option<&Key>, erased: &PastErasures) -> Result<(), ServiceError> {
    if erased.records.is_empty() {
        return Ok(());
    }
    let mut library = Library::open_with_key(copy, Access::Write, key)?;
    let adopted = library.adopt_erasures(erased);
    let closed = library.close();
    // where the system's locks need a file of their own
    let _ = std::fs::remove_file(with_suffix(copy, ".lock"));
    adopted.and(closed).map(drop)
}

/// Erases from a library that took another's place what is left of past erasures in its file and its copies.
///
/// # Errors
/// If the library can't be opened or written.
pub(super) fn erase_rest(
    library: &Path,
    key: Option<&Key>,
    erased: &PastErasures,
    now: Moment,
) -> Result<(), ServiceError> {
    if erased.records.is_empty() {
        return Ok(());
    }
    let mut library = Library::open_with_key(library, Access::Write, key)?;
    library.erase(&EraseOrder::Rest, None, now)?;
    library.close().map(drop)
}

impl Library {
    /// Returns the deletion records, as far as they are what was written.
    pub fn deletion_records(&self) -> Result<DeletionRecords, ServiceError> {
        self.wrap(self.store.deletion_records())
    }

    /// Erases at once what an order names, also from the backups in a chosen folder, and reports from where.
    ///
    /// # Errors
    /// If the sessions or records don't exist or can't be erased from the library itself; then all are still there.
    pub fn erase(
        &mut self,
        order: &EraseOrder,
        chosen: Option<&Path>,
        now: Moment,
    ) -> Result<JobReport, ServiceError> {
        let mut job = self.start_erasing(order, chosen, now)?;
        let mut report = JobReport::default();
        while job.next(self, None, &mut report)?.is_continue() {}
        report.progress = job.progress();
        Ok(report)
    }

    /// Returns what was erased from the library, as far as that can be read.
    pub fn past_erasures(&self) -> PastErasures {
        let records = self.deletion_records().unwrap_or_default();
        PastErasures {
            is_complete: records.are_complete(),
            records: records.sound,
            clients: self.client_ids().ok(),
        }
    }

    /// Returns the ids of all client records.
    pub(super) fn client_ids(&self) -> Result<BTreeSet<Uuid>, ServiceError> {
        let clients = self.clients()?.into_iter();
        Ok(clients.map(|(client, _)| client.id).collect())
    }

    /// Takes over the deletion records of the library that this one was put in the place of, as from a backup, and
    /// erases what has come back with it. What is left in the file goes with [`EraseOrder::Rest`].
    ///
    /// # Errors
    /// If the library can't be written; the records before are taken over.
    pub fn adopt_erasures(&mut self, past: &PastErasures) -> Result<(), ServiceError> {
        let PastErasures { records, clients, .. } = past;
        let known: BTreeSet<Uuid> = self
            .deletion_records()?
            .sound
            .iter()
            .map(|record| record.id)
            .collect();
        let new = records.iter().rev().filter(|record| !known.contains(&record.id));
        for mut record in new.cloned() {
            let here = record.places.iter_mut().filter(|place| place.copy.is_none());
            here.for_each(|place| place.done_at = None);
            let erased = self.store.erase(&record, clients.as_ref());
            erased.map_err(|source| self.fault(source))?;
        }
        Ok(())
    }

    /// Begins to erase; nothing is written yet.
    ///
    /// # Errors
    /// If the sessions or records don't exist, or the library can't be read.
    pub(super) fn start_erasing(
        &self,
        order: &EraseOrder,
        chosen: Option<&Path>,
        now: Moment,
    ) -> Result<EraseJob, ServiceError> {
        let (sessions, clients) = match order {
            EraseOrder::Rest => return EraseJob::of_rest(self, chosen, now),
            EraseOrder::Sessions(sessions) => {
                let ids = sessions.iter().map(|session| self.id_of(*session));
                (ids.collect::<Result<BTreeSet<_>, _>>()?, Vec::new())
            }
            EraseOrder::Client(client) => {
                if self.client(*client)?.is_none() {
                    let given = client.to_string();
                    return Err(ServiceError::NoSuchClient { given });
                }
                (
                    self.all_sessions_of(*client)?.into_iter().collect(),
                    vec![*client],
                )
            }
        };
        let record = DeletionRecord {
            id: Uuid::now_v7(),
            at: now,
            sessions: sessions.into_iter().collect(),
            clients,
            versions: 0,
            places: self.erased_places(chosen),
        };
        Ok(EraseJob::of(record, chosen, now))
    }

    /// Returns the files that hold what the library holds, itself first.
    fn erased_places(&self, chosen: Option<&Path>) -> Vec<ErasedPlace> {
        let copies = self.copies(chosen).into_iter().map(Some);
        let places = std::iter::once(None).chain(copies);
        places.map(|copy| ErasedPlace { copy, done_at: None }).collect()
    }
}
