//! Taking many sessions out at once, bit by bit, so that whoever waits sees how far it is and can stop it.
//!
//! A table is one file that is there when it is whole, or not at all; of the other forms each session is a
//! file of its own, and those that were written stay when it is stopped.

mod client_copy;
mod labeled_notes;
mod leaflet;
mod one;
mod table;
#[cfg(test)]
mod tests;

pub use one::{As, Export};
pub(super) use one::{NOTES, whole_document};

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Zoned;
use uuid::Uuid;

use super::error::DeskError;
use super::library::Desk;
use crate::consulting::{Filter, Key, ListRow, Sort};
use crate::exchange::csv_writer;
use crate::exchange::files::{FileFault, Growing};
use crate::session::SharedSession;
use crate::text::Texts;

/// So long a step takes: everything else that is asked of the desk waits for it.
const STEP: Duration = Duration::from_millis(80);

/// The form in which sessions are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A file for each session.
    Each(As),
    /// One table with a line for each session.
    Sessions,
    /// One table with a line for each answer.
    Answers,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Each(As::Json),
        Self::Each(As::Csv),
        Self::Each(As::Markdown),
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
pub enum Taken {
    /// These, by their identity.
    These(Vec<Uuid>),
    /// These, as they stand in a list.
    Keys(Vec<Key>),
    /// All that pass a filter, in an order.
    All(Box<Filter>, Sort),
}

/// What is to be taken out, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeOut {
    /// Which sessions.
    pub taken: Taken,
    /// In which form.
    pub form: Form,
    /// Into which folder; it is made if it isn't there.
    pub folder: PathBuf,
    /// Whether private answers go along: only for the client's own copy.
    pub with_private: bool,
    /// Whether the consultant's notes go along.
    pub with_notes: bool,
    /// Whether files that are there are replaced.
    pub replace: bool,
}

/// How far something is that takes a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So many are done …
    pub done: usize,
    /// … of so many.
    pub of: usize,
}

/// Sessions on their way out.
pub struct TakingOut {
    order: TakeOut,
    texts: &'static Texts,
    keys: Vec<Key>,
    done: usize,
    table: Option<Growing>,
}

impl Desk {
    /// Begins to take sessions out; [`TakingOut::step`] goes on with it.
    ///
    /// # Errors
    /// If one of the sessions isn't there, or the folder or the table can't be made.
    pub fn take_out(&self, order: TakeOut, texts: &'static Texts) -> Result<TakingOut, DeskError> {
        let keys = self.keys_of(&order.taken)?;
        let folder = &order.folder;
        std::fs::create_dir_all(folder).map_err(|error| DeskError::file(folder, &error))?;
        let table = table_name(order.form, texts).map(|name| {
            let path = folder.join(name);
            let begun = Growing::begin(&path, order.replace).and_then(|mut table| {
                table.add(csv_writer::BEGINNING)?;
                table.add(&csv_writer::line(&table::heads(&order, texts)))?;
                Ok(table)
            });
            begun.map_err(|fault| DeskError::File { path, fault })
        });
        Ok(TakingOut {
            table: table.transpose()?,
            order,
            texts,
            keys,
            done: 0,
        })
    }

    /// The sessions that are meant, each once.
    fn keys_of(&self, taken: &Taken) -> Result<Vec<Key>, DeskError> {
        match taken {
            Taken::All(filter, sort) => self.keys(filter, *sort),
            Taken::Keys(keys) => Ok(keys.clone()),
            Taken::These(ids) => {
                let mut seen = HashSet::new();
                let once = ids.iter().filter(|id| seen.insert(**id));
                once.map(|id| self.key(*id)).collect()
            }
        }
    }
}

fn table_name(form: Form, texts: &Texts) -> Option<String> {
    let today = Zoned::now().date().to_string();
    match form {
        Form::Each(_) => None,
        Form::Sessions => Some(format!("{}.csv", texts.export_sessions_file(today))),
        Form::Answers => Some(format!("{}.csv", texts.export_answers_file(today))),
    }
}

impl TakingOut {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.done,
            of: self.keys.len(),
        }
    }

    /// Goes on for a moment; each file that is written is told, and each session that couldn't be. Says to go
    /// on as long as something is left. What is dropped before leaves no half a table behind.
    ///
    /// # Errors
    /// If nothing more can be written there.
    pub fn step(
        &mut self,
        desk: &Desk,
        tell: &mut dyn FnMut(Result<PathBuf, DeskError>),
    ) -> Result<ControlFlow<()>, DeskError> {
        let begun = Instant::now();
        while let Some(key) = self.keys.get(self.done) {
            for row in desk.rows(&[*key])? {
                self.one(desk, &row, tell)?;
            }
            self.done += 1;
            if begun.elapsed() >= STEP {
                return Ok(ControlFlow::Continue(()));
            }
        }
        if let Some(table) = self.table.take() {
            let path = self.order.folder.clone();
            let written = table.finish().map_err(|fault| DeskError::File { path, fault });
            tell(Ok(written?));
        }
        Ok(ControlFlow::Break(()))
    }

    /// Does all that is left.
    ///
    /// # Errors
    /// If nothing more can be written there.
    pub fn finish(
        mut self,
        desk: &Desk,
        tell: &mut dyn FnMut(Result<PathBuf, DeskError>),
    ) -> Result<(), DeskError> {
        while self.step(desk, tell)?.is_continue() {}
        Ok(())
    }

    /// One session; what is wrong with it alone stops nothing.
    fn one(
        &mut self,
        desk: &Desk,
        row: &ListRow,
        tell: &mut dyn FnMut(Result<PathBuf, DeskError>),
    ) -> Result<(), DeskError> {
        let written = match self.order.form {
            Form::Each(form) => self.file(desk, row, form, tell),
            Form::Sessions | Form::Answers => self.lines(desk, row),
        };
        match written {
            Err(error) if stops(&error) => Err(error),
            Err(error) => {
                tell(Err(error));
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    fn file(
        &self,
        desk: &Desk,
        row: &ListRow,
        form: As,
        tell: &mut dyn FnMut(Result<PathBuf, DeskError>),
    ) -> Result<(), DeskError> {
        let export = Export {
            form,
            with_private: self.order.with_private,
            replace: self.order.replace,
        };
        let notes = if self.order.with_notes {
            desk.noted(row.id, self.texts)?
        } else {
            Vec::new()
        };
        for path in desk.export_with(row.id, &self.order.folder, export, &notes)? {
            tell(Ok(path));
        }
        Ok(())
    }

    fn lines(&mut self, desk: &Desk, row: &ListRow) -> Result<(), DeskError> {
        let lines = table::lines(desk, row, &self.order, self.texts)?;
        let Some(growing) = &mut self.table else {
            return Ok(());
        };
        for line in lines {
            let added = growing.add(&csv_writer::line(&line));
            let path = self.order.folder.clone();
            added.map_err(|fault| DeskError::File { path, fault })?;
        }
        Ok(())
    }
}

/// What is wrong with the place and so with every file that would still be written there.
fn stops(error: &DeskError) -> bool {
    use FileFault as F;
    match error {
        DeskError::File { fault, .. } => {
            matches!(fault, F::Full | F::Missing | F::NoPermission | F::Other(_))
        }
        _ => false,
    }
}

/// The name by which a session's files are told apart from those of others.
pub(super) fn called(shared: &SharedSession, name: Option<&str>, texts: &Texts) -> String {
    let name = name.map(crate::text::safe_name).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| texts.export_unnamed().to_owned());
    let id = shared.id().to_string();
    format!(
        "{name} {} {}",
        shared.updated_at().local().date(),
        &id[id.len() - 8..]
    )
}

/// A file that couldn't be written or is there already.
fn refused(path: &Path, fault: FileFault) -> DeskError {
    DeskError::File {
        path: path.to_owned(),
        fault,
    }
}
