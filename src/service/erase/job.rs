//! Erasing in steps: first the rows of the library with the record, then file by file what they left behind.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use uuid::Uuid;

use super::cleaning::Cleaning;
use super::copies::Found;
use crate::consulting::DeletionRecord;
use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::session::Moment;
use crate::store::StoreError;

/// A running erasure.
#[derive(Debug)]
pub struct EraseJob {
    /// The record that is written together with the erasure of the rows.
    new: Option<DeletionRecord>,
    /// The folder of backups that was chosen.
    chosen: Option<PathBuf>,
    /// The files that are still to be cleaned.
    files: VecDeque<Cleaning>,
    /// The places in which a file could not be cleaned.
    failed: BTreeSet<Option<PathBuf>>,
    /// The client records of the library, once a copy needed them.
    known: Option<BTreeSet<Uuid>>,
    /// Whether what can't be reached is reported.
    reports_unreachable: bool,
    now: Moment,
    done: usize,
    of: usize,
}

impl EraseJob {
    /// Returns the job of a new record.
    pub(super) fn of(record: DeletionRecord, chosen: Option<&Path>, now: Moment) -> Self {
        Self {
            of: record.places.len(),
            new: Some(record),
            chosen: chosen.map(Path::to_owned),
            files: VecDeque::new(),
            failed: BTreeSet::new(),
            known: None,
            reports_unreachable: true,
            now,
            done: 0,
        }
    }

    /// Returns the job that goes on with what earlier ones have left.
    pub(super) fn of_rest(
        library: &Library,
        chosen: Option<&Path>,
        now: Moment,
    ) -> Result<Self, ServiceError> {
        let mut job = Self {
            new: None,
            chosen: chosen.map(Path::to_owned),
            files: VecDeque::new(),
            failed: BTreeSet::new(),
            known: None,
            reports_unreachable: false,
            now,
            done: 0,
            of: 0,
        };
        job.find_files(
            library,
            library.deletion_records()?.sound,
            &mut JobReport::default(),
        );
        job.of = job.files.len();
        Ok(job)
    }

    /// Returns `true` if there is nothing to do.
    pub(in crate::service) fn is_idle(&self) -> bool {
        self.new.is_none() && self.files.is_empty()
    }

    /// Finds the files of the places in which something of these records is left, the library itself first.
    fn find_files(&mut self, library: &Library, records: Vec<DeletionRecord>, report: &mut JobReport) {
        let mut places: BTreeMap<Option<PathBuf>, Vec<DeletionRecord>> = BTreeMap::new();
        for record in records {
            for place in record.places.iter().filter(|place| place.done_at.is_none()) {
                let records = places.entry(place.copy.clone()).or_default();
                records.push(record.clone());
            }
        }
        for (place, records) in places {
            let found = match &place {
                None => Found::Deleted,
                Some(path) => library.look_for(path),
            };
            let files = match (found, &place) {
                (Found::Files(files), _) if !files.is_empty() => files.into_iter().map(Some).collect(),
                (Found::Unreachable, Some(path)) => {
                    if self.reports_unreachable {
                        report.skip(ServiceError::library(path, StoreError::Missing));
                    }
                    continue;
                }
                _ => vec![None],
            };
            self.add(&place, files, &records);
        }
    }

    fn add(&mut self, place: &Option<PathBuf>, files: Vec<Option<PathBuf>>, records: &[DeletionRecord]) {
        let last = files.len().saturating_sub(1);
        let cleanings = files
            .into_iter()
            .enumerate()
            .map(|(index, file)| Cleaning::new(place.clone(), file, index == last, records.to_vec()));
        self.files.extend(cleanings);
    }

    /// Erases the rows of the library, and forgets what could bring them back.
    fn erase_rows(
        &mut self,
        library: &mut Library,
        record: DeletionRecord,
        report: &mut JobReport,
    ) -> Result<(), ServiceError> {
        // a backup may have been made while this job waited for its turn
        let places = library.erased_places(self.chosen.as_deref());
        let record = DeletionRecord { places, ..record };
        let ids = ids(library, &record);
        let erased = library.store.erase(&record, None);
        let versions = erased.map_err(|source| library.fault(source))?;
        library.undo.forget(&ids);
        report.undo = Some(library.undo.state());
        report.erased = record.sessions.iter().chain(&record.clients).copied().collect();
        let record = DeletionRecord { versions, ..record };
        self.find_files(library, vec![record], report);
        self.of = self.files.len() + report.skipped_total;
        if let Err(error) = library.remove_remains() {
            report.skip(error);
        }
        Ok(())
    }

    /// Ends the first file, cleaned or not, and notes what was achieved.
    fn finish_file(
        &mut self,
        library: &mut Library,
        cleaned: Result<(), ServiceError>,
        report: &mut JobReport,
    ) -> Result<(), ServiceError> {
        let Some(cleaning) = self.files.pop_front() else {
            return Ok(());
        };
        let Cleaning {
            place,
            is_last,
            records,
            file,
            ..
        } = cleaning;
        self.done += 1;
        match cleaned {
            Ok(()) if file.is_some() || place.is_none() => report.files += 1,
            Ok(()) => {}
            Err(error) => {
                report.skip(error);
                self.failed.insert(place.clone());
            }
        }
        if is_last && !self.failed.contains(&place) {
            if place.is_none() {
                self.add_later_copies(library, &records)?;
            }
            for record in records {
                let settled = library
                    .store
                    .settle_erasure(record.id, place.as_deref(), self.now);
                settled.map_err(|source| library.fault(source))?;
            }
        }
        Ok(())
    }

    /// Adds to records the copies that were made of the library after it was erased from and before it was written anew.
    /// No other program has it open when it is written anew, so that none is being made.
    fn add_later_copies(
        &mut self,
        library: &mut Library,
        records: &[DeletionRecord],
    ) -> Result<(), ServiceError> {
        for copy in library.copies_around(self.chosen.as_deref(), records) {
            let place = Some(copy);
            let is_new = |record: &&DeletionRecord| record.places.iter().all(|known| known.copy != place);
            let records: Vec<_> = records.iter().filter(is_new).cloned().collect();
            if records.is_empty() {
                continue;
            }
            for record in &records {
                let added = library.store.add_erased_place(record.id, place.as_deref());
                added.map_err(|source| library.fault(source))?;
            }
            self.of += 1;
            self.add(&place, vec![place.clone()], &records);
        }
        Ok(())
    }

    /// Does the next part; without an instant until a file is ready for the next one.
    pub(super) fn next(
        &mut self,
        library: &mut Library,
        until: Option<Instant>,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        if let Some(record) = self.new.take() {
            self.erase_rows(library, record, report)?;
            return Ok(ControlFlow::Continue(()));
        }
        let Some(cleaning) = self.files.front_mut() else {
            return Ok(ControlFlow::Break(()));
        };
        match cleaning.step(library, &mut self.known, until) {
            Ok(ControlFlow::Continue(())) => {}
            Ok(ControlFlow::Break(())) => self.finish_file(library, Ok(()), report)?,
            Err(error) => self.finish_file(library, Err(error), report)?,
        }
        Ok(ControlFlow::Continue(()))
    }
}

impl RunningJob for EraseJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        self.next(library, Some(until), report)
    }

    fn progress(&self) -> JobProgress {
        JobProgress::new(self.done, self.of)
    }
}

/// Returns the ids of everything that goes with a record.
fn ids(library: &Library, record: &DeletionRecord) -> BTreeSet<Uuid> {
    // notes that can't be read were never loaded, so nothing refers to them
    let notes = record
        .sessions
        .iter()
        .flat_map(|session| library.notes(*session).unwrap_or_default());
    let consents = record
        .clients
        .iter()
        .flat_map(|client| library.consents(*client).unwrap_or_default());
    let own = record.sessions.iter().chain(&record.clients).copied();
    own.chain(notes.map(|note| note.id))
        .chain(consents.map(|note| note.id))
        .collect()
}
