//! Taking many sessions out at once, bit by bit, so that whoever waits sees how far it is and can stop it.
//!
//! A table is one file that is there when it is whole, or not at all; of the other forms each session is a
//! file of its own, and those that were written stay when it is stopped.

mod client_copy;
mod leaflet;
mod one;
mod table;
#[cfg(test)]
mod tests;

pub use one::{FileExport, FileFormat};
pub(super) use one::{NOTES_FILE_SUFFIX, document, plain_text, whole_document};

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use jiff::civil::Date;
use uuid::Uuid;

use super::error::ServiceError;
use super::job::{JobProgress, JobReport, RunningJob};
use super::library::Library;
use crate::consulting::{Filter, ListRow, SessionKey, Sort};
use crate::exchange::csv_writer;
use crate::exchange::files::{AtomicFile, FileFault, remove_leftovers};
use crate::session::SharedSession;
use crate::text::Texts;

/// The form in which sessions are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A file for each session.
    Each(FileFormat),
    /// One table with a line for each session.
    Sessions,
    /// One table with a line for each answer.
    Answers,
}

impl ExportFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Each(FileFormat::Json),
        Self::Each(FileFormat::Csv),
        Self::Each(FileFormat::Markdown),
        Self::Sessions,
        Self::Answers,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Each(form) => form.name(),
            Self::Sessions => "sessions",
            Self::Answers => "answers",
        }
    }

    /// The form of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// Which sessions are taken out.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionSelection {
    /// These, by their identity.
    These(Vec<Uuid>),
    /// These, as they stand in a list.
    Keys(Vec<SessionKey>),
    /// All that pass a filter, in an order.
    All(Box<Filter>, Sort),
}

/// What is to be taken out, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOrder {
    /// Which sessions.
    pub taken: SessionSelection,
    /// In which form.
    pub form: ExportFormat,
    /// Into which folder; it is made if it isn't there.
    pub folder: PathBuf,
    /// Whether private answers go along: only for the client's own copy.
    pub with_private: bool,
    /// Whether the consultant's notes go along.
    pub with_notes: bool,
    /// Whether files that are there are replaced.
    pub replace: bool,
}

/// Sessions on their way out.
pub struct ExportJob {
    order: ExportOrder,
    texts: &'static Texts,
    keys: Vec<SessionKey>,
    done: usize,
    table: Option<AtomicFile>,
}

impl Library {
    /// Begins to take sessions out; [`TakingOut::step`] goes on with it.
    ///
    /// # Errors
    /// If one of the sessions isn't there, or the folder or the table can't be made.
    pub fn take_out(
        &self,
        order: ExportOrder,
        texts: &'static Texts,
        today: Date,
    ) -> Result<ExportJob, ServiceError> {
        let keys = self.keys_of(&order.taken)?;
        let folder = &order.folder;
        std::fs::create_dir_all(folder).map_err(|error| ServiceError::file(folder, &error))?;
        remove_leftovers(folder);
        let table = table_name(order.form, texts, today).map(|name| {
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
            order,
            texts,
            keys,
            done: 0,
        })
    }

    /// The sessions that are meant, each once.
    fn keys_of(&self, taken: &SessionSelection) -> Result<Vec<SessionKey>, ServiceError> {
        match taken {
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

fn table_name(form: ExportFormat, texts: &Texts, today: Date) -> Option<String> {
    let today = today.to_string();
    match form {
        ExportFormat::Each(_) => None,
        ExportFormat::Sessions => Some(format!("{}.csv", texts.export_sessions_file(today))),
        ExportFormat::Answers => Some(format!("{}.csv", texts.export_answers_file(today))),
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
        while let Some(key) = self.keys.get(self.done) {
            for row in library.rows(&[*key])? {
                self.one(library, &row, on_file)?;
            }
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
        Ok(ControlFlow::Break(()))
    }

    /// One session; what is wrong with it alone stops nothing.
    fn one(
        &mut self,
        desk: &Library,
        row: &ListRow,
        tell: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        let written = match self.order.form {
            ExportFormat::Each(form) => self.file(desk, row, form, tell),
            ExportFormat::Sessions | ExportFormat::Answers => self.lines(desk, row),
        };
        match written {
            Err(error) if is_fatal(&error) => Err(error),
            Err(error) => {
                tell(Err(error));
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    fn file(
        &self,
        desk: &Library,
        row: &ListRow,
        form: FileFormat,
        tell: &mut dyn FnMut(Result<PathBuf, ServiceError>),
    ) -> Result<(), ServiceError> {
        let export = FileExport {
            form,
            with_private: self.order.with_private,
            replace: self.order.replace,
        };
        let notes = if self.order.with_notes {
            desk.labeled_notes(row.id, self.texts)?
        } else {
            Vec::new()
        };
        for path in desk.export_with(row.id, &self.order.folder, export, &notes)? {
            tell(Ok(path));
        }
        Ok(())
    }

    fn lines(&mut self, desk: &Library, row: &ListRow) -> Result<(), ServiceError> {
        let lines = table::lines(desk, row, &self.order, self.texts)?;
        let Some(growing) = &mut self.table else {
            return Ok(());
        };
        for line in lines {
            let added = growing.add(&csv_writer::line(&line));
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
        JobProgress {
            done: self.done,
            of: self.keys.len(),
        }
    }
}

/// What is wrong with the place and so with every file that would still be written there.
fn is_fatal(error: &ServiceError) -> bool {
    use FileFault as F;
    match error {
        ServiceError::File { source, .. } => {
            matches!(source, F::Full | F::Missing | F::NoPermission | F::Other(_))
        }
        _ => false,
    }
}

/// The name by which a session's files are told apart from those of others.
pub(super) fn file_stem(shared: &SharedSession, name: Option<&str>, texts: &Texts) -> String {
    let name = name.map(crate::text::safe_name).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| texts.export_unnamed().to_owned());
    let id = shared.id().to_string();
    format!(
        "{name} {} {}",
        shared.updated_at().local().date(),
        &id[id.len() - 8..]
    )
}
