//! An export as a job, in steps.
//!
//! A table is one file, which appears when it is complete, and so is one with handouts of all. In the other forms each
//! session is a file of its own; those that are written stay when the job is cancelled.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use jiff::civil::Date;
use uuid::Uuid;

use super::file_name::{handouts_name, table_name};
use super::handout::MadeHandout;
use super::handout_file::HandoutFile;
use super::one::FileExport;
use super::order::{ExportFormat, ExportOrder, FileFormat, SessionSelection};
use super::pdf_threads::PdfThreads;
use super::table;
use crate::consulting::{ListRow, SessionKey};
use crate::exchange::csv_writer;
use crate::exchange::files::{AtomicFile, FileFault, remove_leftovers};
use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::service::paths::create_folder;
use crate::text::Texts;

/// An export that runs.
pub struct ExportJob {
    order: ExportOrder,
    texts: &'static Texts,
    keys: Vec<SessionKey>,
    done: usize,
    /// Number of sessions that were to be exported and are not found any more.
    missing: usize,
    table: Option<AtomicFile>,
    handouts: Option<HandoutFile>,
    /// Where handouts that are a file each are made.
    threads: PdfThreads<MadeHandout>,
}

impl Library {
    /// Begins an export.
    ///
    /// # Errors
    /// If one of the sessions doesn't exist, or the folder or the file for all can't be created.
    pub fn start_export(
        &self,
        order: ExportOrder,
        texts: &'static Texts,
        today: Date,
    ) -> Result<ExportJob, ServiceError> {
        let keys = self.keys_of(&order.taken)?;
        let missing = match order.taken {
            SessionSelection::All(..) => self.wrap(self.store.missing_sessions())?,
            SessionSelection::Keys(_) | SessionSelection::These(_) => 0,
        };
        let folder = &order.folder;
        create_folder(folder)?;
        remove_leftovers(folder);
        let table = table_name(&order.form, texts, today).map(|name| {
            let path = folder.join(name);
            let begun = self
                .file_writer()
                .begin(&path, order.replace)
                .and_then(|mut table| {
                    table.add(csv_writer::BEGINNING)?;
                    table.add(&csv_writer::line(&table::heads(&order, texts)))?;
                    Ok(table)
                });
            begun.map_err(|source| ServiceError::File { path, source })
        });
        Ok(ExportJob {
            table: table.transpose()?,
            handouts: self.begin_handouts(&order, keys.len(), (texts, today))?,
            order,
            texts,
            keys,
            done: 0,
            missing,
            threads: PdfThreads::new(MadeHandout::of),
        })
    }

    /// Begins the file with the handouts of all sessions, if there is to be one.
    fn begin_handouts(
        &self,
        order: &ExportOrder,
        count: usize,
        (texts, today): (&Texts, Date),
    ) -> Result<Option<HandoutFile>, ServiceError> {
        let ExportFormat::HandoutFile(options, name) = &order.form else {
            return Ok(None);
        };
        let name = name.clone();
        let name = name.unwrap_or_else(|| handouts_name(options.kind, count, texts, today).into());
        let path = order.folder.join(name);
        HandoutFile::begin(self, path, order.replace, (options, texts)).map(Some)
    }

    /// Returns the selected sessions whose client has set a word of their own.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn sessions_with_word(&self, selection: &SessionSelection) -> Result<Vec<Uuid>, ServiceError> {
        let selected: HashSet<SessionKey> = self.keys_of(selection)?.into_iter().collect();
        let with_word = self.wrap(self.store.sessions_with_word())?;
        let with_word = with_word.into_iter().filter(|key| selected.contains(key));
        with_word.map(|key| self.session_id(key)).collect()
    }

    /// Returns the keys of the selected sessions, each once.
    fn keys_of(&self, selection: &SessionSelection) -> Result<Vec<SessionKey>, ServiceError> {
        match selection {
            SessionSelection::All(filter, sort) => self.keys(filter, *sort),
            SessionSelection::Keys(keys) => Ok(keys.clone()),
            SessionSelection::These(ids) => {
                let mut seen = HashSet::new();
                let once = ids.iter().filter(|id| seen.insert(**id));
                once.map(|id| self.key(*id)).collect()
            }
        }
    }
}

impl ExportJob {
    /// Exports all that is left. Calls `on_file` for each file written and for each session that is skipped.
    ///
    /// # Errors
    /// If nothing more can be written there.
    pub fn finish(
        mut self,
        library: &Library,
        on_file: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        self.run(library, None, on_file).map(|_| ())
    }

    /// Exports until an instant, or all that is left. Breaks when nothing is left. A job that is dropped before
    /// leaves no half table behind.
    fn run(
        &mut self,
        library: &Library,
        until: Option<Instant>,
        on_file: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<ControlFlow<()>, ServiceError> {
        let count = std::mem::take(&mut self.missing);
        if count > 0 {
            on_file(Err(ServiceError::MissingSessions(count)));
        }
        while let Some(key) = self.keys.get(self.done) {
            self.export_one(library, *key, on_file)?;
            self.done += 1;
            if until.is_some_and(|until| !until.elapsed().is_zero()) {
                return Ok(ControlFlow::Continue(()));
            }
        }
        if let Some(table) = self.table.take() {
            let path = self.order.folder.clone();
            let written = table
                .finish()
                .map_err(|source| ServiceError::File { path, source });
            on_file(Ok(written?));
        }
        if let Some(handouts) = self.handouts.take().filter(|handouts| !handouts.is_empty()) {
            on_file(Ok(handouts.finish()?));
        }
        Ok(ControlFlow::Break(()))
    }

    /// Exports one session; an error that concerns it alone is reported to `on_file`.
    fn export_one(
        &mut self,
        library: &Library,
        key: SessionKey,
        on_file: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        let next = self.keys.get(self.done..).unwrap_or_default();
        let written = match &self.order.form {
            ExportFormat::Each(format) => library
                .session_id(key)
                .and_then(|id| self.write_file(library, id, *format, on_file)),
            ExportFormat::Handouts(options) => {
                self.threads.begin_next(next, library, options);
                self.write_handout(library, on_file)
            }
            ExportFormat::HandoutFile(options, _) => {
                let file = self.handouts.as_mut();
                file.map_or(Ok(()), |file| file.add_next(next, library, options))
            }
            ExportFormat::Sessions | ExportFormat::Answers => {
                library.row(key).and_then(|row| self.add_lines(library, &row))
            }
        };
        match written {
            Err(error) if is_fatal(&error) => Err(error),
            Err(error) => {
                on_file(Err(error));
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    /// Writes the handout of the next session.
    fn write_handout(
        &mut self,
        library: &Library,
        on_file: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        let Some(made) = self.threads.take() else {
            return Ok(());
        };
        let made = made?;
        let path = self.order.folder.join(made.name);
        library.write_file(&path, &made.pdf, self.order.replace)?;
        on_file(Ok(path));
        Ok(())
    }

    fn write_file(
        &self,
        library: &Library,
        id: Uuid,
        format: FileFormat,
        on_file: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        let export = FileExport {
            form: format,
            with_private: self.order.with_private,
            replace: self.order.replace,
        };
        let notes = if self.order.with_notes {
            library.labeled_notes(id, self.texts)?
        } else {
            Vec::new()
        };
        for path in library.export_with(id, &self.order.folder, export, &notes)? {
            on_file(Ok(path));
        }
        Ok(())
    }

    fn add_lines(&mut self, library: &Library, row: &ListRow) -> Result<(), ServiceError> {
        let lines = table::lines(library, row, &self.order, self.texts)?;
        let Some(table) = &mut self.table else {
            return Ok(());
        };
        for line in lines {
            let added = table.add(&csv_writer::line(&line));
            let path = self.order.folder.clone();
            added.map_err(|source| ServiceError::File { path, source })?;
        }
        Ok(())
    }
}

impl RunningJob for ExportJob {
    fn step(
        &mut self,
        library: &mut Library,
        until: Instant,
        report: &mut JobReport,
    ) -> Result<ControlFlow<()>, ServiceError> {
        self.run(library, Some(until), &mut |written| report.add_file(written))
    }

    fn progress(&self) -> JobProgress {
        JobProgress::new(self.done, self.keys.len())
    }
}

/// Returns `true` if an error concerns the folder, and so every file that would still be written there.
fn is_fatal(error: &ServiceError) -> bool {
    use FileFault as F;
    match error {
        ServiceError::File { source, .. } => {
            matches!(source, F::Full | F::Missing | F::NoPermission | F::Other(_))
        }
        _ => false,
    }
}
