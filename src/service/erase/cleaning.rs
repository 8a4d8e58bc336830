//! Cleaning one file in steps: what records name goes from its rows, from its search index, and from its pages.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use uuid::Uuid;

use crate::consulting::DeletionRecord;
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::store::{Access, Store, StoreError};

/// A file from which records are erased.
#[derive(Debug)]
pub(super) struct Cleaning {
    /// The place as the records name it; `None` is the library itself.
    pub(super) place: Option<PathBuf>,
    /// The file of that place; `None` is the library itself, or a place where nothing is left.
    pub(super) file: Option<PathBuf>,
    /// Whether it is the last file of its place.
    pub(super) is_last: bool,
    pub(super) records: Vec<DeletionRecord>,
    copy: Option<Store>,
    stage: Stage,
}

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Open,
    Merge { begin: bool },
    Rewrite,
}

impl Cleaning {
    /// Returns the cleaning of a file; nothing is done yet.
    pub(super) fn new(
        place: Option<PathBuf>,
        file: Option<PathBuf>,
        is_last: bool,
        records: Vec<DeletionRecord>,
    ) -> Self {
        Self {
            place,
            file,
            is_last,
            records,
            copy: None,
            stage: Stage::Open,
        }
    }

    /// Does the next part. Breaks when nothing of the records is left in the file.
    pub(super) fn step(
        &mut self,
        library: &mut Library,
        known: &mut Option<BTreeSet<Uuid>>,
        until: Option<Instant>,
    ) -> Result<ControlFlow<()>, ServiceError> {
        match (self.stage, &self.file, &self.place) {
            // the place itself is gone
            (Stage::Open, None, Some(_)) => return Ok(ControlFlow::Break(())),
            (Stage::Open, Some(file), _) => {
                let path = file.clone();
                let known = match known {
                    Some(known) => known,
                    None => known.insert(library.client_ids()?),
                };
                match open_copy(library, &path, &self.records, known) {
                    Ok(copy) => self.copy = Some(copy),
                    Err(source) => return Err(ServiceError::library(&path, source)),
                }
                self.stage = Stage::Merge { begin: true };
            }
            (Stage::Open, None, None) => self.stage = Stage::Merge { begin: true },
            (Stage::Merge { begin }, ..) => self.merge(library, begin, until)?,
            (Stage::Rewrite, ..) => {
                self.rewrite(library)?;
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn merge(
        &mut self,
        library: &mut Library,
        mut begin: bool,
        until: Option<Instant>,
    ) -> Result<(), ServiceError> {
        loop {
            let store = self.copy.as_mut().unwrap_or(&mut library.store);
            let merged = store.merge_search_index(begin);
            if merged.map_err(|source| self.fault(library, source))? {
                self.stage = Stage::Rewrite;
                return Ok(());
            }
            begin = false;
            self.stage = Stage::Merge { begin };
            if until.is_some_and(|until| !until.elapsed().is_zero()) {
                return Ok(());
            }
        }
    }

    fn rewrite(&mut self, library: &mut Library) -> Result<(), ServiceError> {
        let copy = self.copy.take();
        let path = self.file.clone().unwrap_or_else(|| library.path());
        let written = match copy {
            Some(copy) => finish_copy(copy, &self.records),
            None => finish(&mut library.store, &self.records),
        };
        written.map_err(|source| ServiceError::library(&path, source))
    }

    fn fault(&self, library: &Library, source: StoreError) -> ServiceError {
        let path = self.file.clone().unwrap_or_else(|| library.path());
        ServiceError::library(&path, source)
    }
}

/// Opens a copy of the library and erases the rows of the records.
fn open_copy(
    library: &Library,
    path: &Path,
    records: &[DeletionRecord],
    known: &BTreeSet<Uuid>,
) -> Result<Store, StoreError> {
    let mut copy = library.store.open_copy(path, Access::Write)?;
    if copy.library() == library.library_id() {
        for record in records {
            copy.erase_from_copy(record, known)?;
        }
    }
    Ok(copy)
}

fn finish(store: &mut Store, records: &[DeletionRecord]) -> Result<(), StoreError> {
    store.rewrite_file()?;
    store.check_erased(records)
}

fn finish_copy(mut copy: Store, records: &[DeletionRecord]) -> Result<(), StoreError> {
    finish(&mut copy, records)?;
    // opening it may have set one aside
    copy.remove_logs_set_aside()?;
    match copy.close()? {
        true => Ok(()),
        false => Err(StoreError::OpenElsewhere),
    }
}
