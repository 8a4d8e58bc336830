//! Writing sessions into a folder, in the form that somebody wants them in.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::books::is_built_in;
use super::error::DeskError;
use super::library::Desk;
use crate::exchange::{Copy, files, write_csv, write_markdown};
use crate::session::{Session, SharedSession, Value, write_document, write_whole_document};
use crate::text::{Language, Texts, safe_name};
use crate::workbook::Role;

/// The form of an exported session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    /// The session document, which another Funkenbuch reads in.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// A text.
    Markdown,
}

impl As {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// The form of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            other => other.name(),
        }
    }
}

/// How sessions are exported.
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// In which form.
    pub form: As,
    /// Whether private answers go along: only for the client's own copy.
    pub with_private: bool,
    /// Whether a file that is there is replaced.
    pub replace: bool,
}

impl Desk {
    /// Writes a session into a folder under a name of its own; gives back where. The folder is made if it
    /// isn't there.
    ///
    /// # Errors
    /// If the session can't be read, or the file can't be written or is there already.
    pub fn export(&self, id: Uuid, folder: &Path, export: Export) -> Result<PathBuf, DeskError> {
        let session = self.session(id)?;
        let shared = SharedSession::of(&session);
        let bytes = content(&session, &shared, export);
        std::fs::create_dir_all(folder).map_err(|error| DeskError::file(folder, &error))?;
        let path = folder.join(file_name(&shared, export.form));
        let written = files::write(&path, &bytes, export.replace);
        written.map_err(|fault| DeskError::File {
            path: path.clone(),
            fault,
        })?;
        Ok(path)
    }

    /// The session document of what a session shares.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn document(&self, id: Uuid) -> Result<String, DeskError> {
        Ok(document(&self.shared(id)?))
    }

    /// What a session shares, as a text.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn text(&self, id: Uuid) -> Result<String, DeskError> {
        Ok(write_markdown(&Copy::of_shared(&self.shared(id)?)))
    }
}

fn content(session: &Session, shared: &SharedSession, export: Export) -> Vec<u8> {
    let copy = if export.with_private {
        Copy::of_everything(session)
    } else {
        Copy::of_shared(shared)
    };
    match export.form {
        As::Json if export.with_private => write_whole_document(session).into_bytes(),
        As::Json => document(shared).into_bytes(),
        As::Csv => write_csv(&copy),
        As::Markdown => write_markdown(&copy).into_bytes(),
    }
}

/// A workbook that isn't built in goes along, for a receiver that lacks it.
fn document(shared: &SharedSession) -> String {
    write_document(shared, !is_built_in(shared.workbook()))
}

/// „Jörg Müßig 2026-11-22 1a2b3c4d.json": client, day of the last change, and the end of the id, by which
/// lists name a session.
fn file_name(shared: &SharedSession, form: As) -> String {
    let name = shared
        .by_role(Role::ClientName)
        .and_then(Value::text)
        .map(safe_name);
    let language = Language::from_tag(shared.language()).unwrap_or_default();
    let name = name.filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| Texts::of(language).export_unnamed().to_owned());
    let day = shared.updated_at().local().date();
    let id = shared.id().to_string();
    format!("{name} {day} {}.{}", &id[id.len() - 8..], form.extension())
}
