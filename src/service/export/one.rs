//! Writing sessions into a folder, in the form that somebody wants them in.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::called;
use crate::exchange::notes::{Noted, notes_json, notes_lines, notes_markdown};
use crate::exchange::{Copy, files, write_csv, write_markdown};
use crate::insight::{Finding, Insight};
use crate::service::error::DeskError;
use crate::service::library::Desk;
use crate::service::workbooks::is_built_in;
use crate::session::{Reacted, Session, SharedSession, Value, write_document, write_whole_document};
use crate::text::{Language, Texts};
use crate::workbook::Role;

/// How the file with the notes to a session ends; it is no session and isn't read in as one.
pub(in crate::service) const NOTES: &str = ".notes.json";

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
        std::fs::create_dir_all(folder).map_err(|error| DeskError::file(folder, &error))?;
        let path = folder.join(format!("{}.{}", file_name(&shared), export.form.extension()));
        write(&path, &content(&session, &shared, export), export.replace)?;
        Ok(path)
    }

    /// The same with the consultant's notes: in a text and in a table they follow at its end, beside a
    /// document they are a file of their own. Gives back all files.
    ///
    /// # Errors
    /// If the session can't be read, or a file can't be written or is there already.
    pub(in crate::service) fn export_with(
        &self,
        id: Uuid,
        folder: &Path,
        export: Export,
        notes: &[Noted],
    ) -> Result<Vec<PathBuf>, DeskError> {
        let session = self.session(id)?;
        let shared = SharedSession::of(&session);
        let mut bytes = content(&session, &shared, export);
        let name = file_name(&shared);
        let path = folder.join(format!("{name}.{}", export.form.extension()));
        match export.form {
            As::Json => {}
            As::Csv => bytes.extend(notes_lines(notes, texts_of(&shared))),
            As::Markdown => bytes.extend(notes_markdown(notes, texts_of(&shared)).into_bytes()),
        }
        write(&path, &bytes, export.replace)?;
        if notes.is_empty() || export.form != As::Json {
            return Ok(vec![path]);
        }
        let beside = folder.join(format!("{name}{NOTES}"));
        write(&beside, notes_json(notes).as_bytes(), export.replace)?;
        Ok(vec![path, beside])
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
        As::Json if export.with_private => whole_document(session).into_bytes(),
        As::Json => document(shared).into_bytes(),
        As::Csv => write_csv(&copy),
        As::Markdown => write_markdown(&copy).into_bytes(),
    }
}

/// A workbook that isn't built in goes along, for a receiver that lacks it.
pub(in crate::service) fn document(shared: &SharedSession) -> String {
    let findings = Insight::of(shared).findings;
    let found = |reacted: &Reacted| {
        let same = |finding: &Finding| finding.id.name() == reacted.finding && finding.about == reacted.about;
        findings.iter().any(same)
    };
    let explained = shared.clone().with_reactions_explained(found);
    write_document(&explained, !is_built_in(shared.workbook()))
}

/// The same of everything, private answers too: only for the client's own copy.
pub(in crate::service) fn whole_document(session: &Session) -> String {
    write_whole_document(session, !is_built_in(&session.workbook))
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), DeskError> {
    files::write(path, bytes, replace).map_err(|fault| DeskError::File {
        path: path.to_owned(),
        fault,
    })
}

fn texts_of(shared: &SharedSession) -> &'static Texts {
    Texts::of(Language::from_tag(shared.language()).unwrap_or_default())
}

/// „Jörg Müßig 2026-11-22 1a2b3c4d": client, day of the last change, and the end of the id, by which lists
/// name a session.
fn file_name(shared: &SharedSession) -> String {
    let name = shared.by_role(Role::ClientName).and_then(Value::text);
    called(shared, name, texts_of(shared))
}
