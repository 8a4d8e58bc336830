//! Deletion records in words, on the screen, on paper and on the command line.

use std::path::Path;

use crate::consulting::{DeletionRecord, DeletionRecords, ErasedPlace};
use crate::handout::{self, DeletionEntry, DeletionSheet};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::Moment;
use crate::text::{Texts, dates, numbers};

/// A deletion record in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletionWords {
    /// When it was.
    pub when: String,
    /// How many sessions, client records and earlier versions.
    pub what: String,
    /// The ids.
    pub ids: Vec<String>,
    /// The files, each with what is left there.
    pub places: Vec<(String, String)>,
}

impl DeletionWords {
    /// Returns a record in words.
    pub fn of(record: &DeletionRecord, texts: &Texts) -> Self {
        let places = record.places.iter();
        let place = |place: &ErasedPlace| (place_name(place, texts), place_state(place, texts));
        Self {
            when: moment(record.at, texts),
            what: what(record, texts),
            ids: ids(record, texts),
            places: places.map(place).collect(),
        }
    }
}

fn moment(at: Moment, texts: &Texts) -> String {
    dates::short_with_time(&at.local(), texts.language())
}

fn what(record: &DeletionRecord, texts: &Texts) -> String {
    let versions = usize::try_from(record.versions).unwrap_or(usize::MAX);
    let counted = [
        (record.sessions.len(), texts.erase_sessions(record.sessions.len())),
        (record.clients.len(), texts.erase_clients(record.clients.len())),
        (versions, texts.erase_versions(versions)),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = counted.map(|(_, words)| words).collect();
    numbers::list(&words, texts.language())
}

fn ids(record: &DeletionRecord, texts: &Texts) -> Vec<String> {
    let clients = record
        .clients
        .iter()
        .map(|id| texts.erase_client_id(id.to_string()));
    let sessions = record.sessions.iter();
    clients
        .chain(sessions.map(|id| texts.erase_session_id(id.to_string())))
        .collect()
}

/// Returns what is to be said of deletion records that are damaged or gone; `None` if all are known.
pub fn erasure_gap(records: &DeletionRecords, texts: &Texts) -> Option<String> {
    match records.lost() {
        _ if records.are_complete() => None,
        0 => Some(texts.erase_records_unknown().to_owned()),
        lost => Some(texts.erase_records_lost(lost)),
    }
}

fn place_name(place: &ErasedPlace, texts: &Texts) -> String {
    let library = || texts.erase_place_library().to_owned();
    place
        .copy
        .as_ref()
        .map_or_else(library, |path| path.display().to_string())
}

fn place_state(place: &ErasedPlace, texts: &Texts) -> String {
    match place.done_at {
        Some(at) => texts.erase_place_done(moment(at, texts)),
        None => texts.erase_place_open().to_owned(),
    }
}

impl Library {
    /// Writes all deletion records as a PDF. The consultant's name is left out if it is empty.
    ///
    /// # Errors
    /// If the library can't be read, or the file can't be made or written.
    pub fn write_deletion_records(
        &self,
        path: &Path,
        consultant: &str,
        texts: &Texts,
        replace: bool,
    ) -> Result<(), ServiceError> {
        let records = self.deletion_records()?;
        let words = records
            .sound
            .iter()
            .map(|record| DeletionWords::of(record, texts));
        let entry = |words: DeletionWords| DeletionEntry {
            title: words.when,
            what: words.what,
            ids: words.ids,
            places: words.places,
        };
        let sheet = DeletionSheet {
            consultant: consultant.trim(),
            latest: records.sound.first().map(|record| record.at),
            entries: words.map(entry).collect(),
            gap: erasure_gap(&records, texts),
        };
        let bytes = handout::write_pdf(&sheet.document(texts)).map_err(ServiceError::Handout)?;
        self.write_file(path, &bytes, replace)
    }
}
