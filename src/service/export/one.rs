//! Export of one session into a folder.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::file_name::file_stem;
use super::order::FileFormat;
use crate::exchange::notes::{LabeledNote, notes_csv, notes_json, notes_markdown};
use crate::exchange::{SessionExtract, write_csv, write_markdown, write_plain_text};
use crate::insight::{Finding, Insight};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::paths::create_folder;
use crate::service::workbooks::is_built_in;
use crate::session::{FindingRef, Session, SharedSession, Value, write_document, write_whole_document};
use crate::text::{Language, Texts};
use crate::workbook::Role;

/// Ending of the file with the notes to a session; an import of a folder leaves such files out.
pub(in crate::service) const NOTES_FILE_SUFFIX: &str = ".notes.json";

/// Options of an exported session.
#[derive(Clone, Copy, Debug)]
pub struct FileExport {
    /// The form.
    pub form: FileFormat,
    /// Whether private answers are included: only for the client's own copy.
    pub with_private: bool,
    /// Whether an existing file is replaced.
    pub replace: bool,
}

impl Library {
    /// Writes a session into a folder under a name of its own and returns its path. The folder is made if it doesn't
    /// exist.
    ///
    /// # Errors
    /// If the session can't be read, or if the file can't be written or exists.
    pub fn export(&self, id: Uuid, folder: &Path, export: FileExport) -> Result<PathBuf, ServiceError> {
        create_folder(folder)?;
        Ok(self.export_with(id, folder, export, &[])?.swap_remove(0))
    }

    /// Writes a session with the consultant's notes and returns all paths: texts and tables end with the notes, beside
    /// a document they are a file of their own.
    ///
    /// # Errors
    /// If the session can't be read, or if a file can't be written or exists.
    pub(in crate::service) fn export_with(
        &self,
        id: Uuid,
        folder: &Path,
        export: FileExport,
        notes: &[LabeledNote],
    ) -> Result<Vec<PathBuf>, ServiceError> {
        if export.with_private {
            self.check_private(id)?;
        }
        let session = self.session(id)?;
        let shared = SharedSession::of(&session);
        let mut bytes = content(&session, &shared, export);
        let name = file_name(&shared);
        let path = folder.join(format!("{name}.{}", export.form.extension()));
        match export.form {
            FileFormat::Json => {}
            FileFormat::Csv => bytes.extend(notes_csv(notes, texts_of(&shared))),
            FileFormat::Markdown => bytes.extend(notes_markdown(notes, texts_of(&shared)).into_bytes()),
        }
        self.write_file(&path, &bytes, export.replace)?;
        if notes.is_empty() || export.form != FileFormat::Json {
            return Ok(vec![path]);
        }
        let beside = folder.join(format!("{name}{NOTES_FILE_SUFFIX}"));
        self.write_file(&beside, notes_json(notes).as_bytes(), export.replace)?;
        Ok(vec![path, beside])
    }

    /// Returns the session document of what a session shares.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn document(&self, id: Uuid) -> Result<String, ServiceError> {
        Ok(document(&self.shared(id)?))
    }

    /// Returns what a session shares, as text.
    ///
    /// # Errors
    /// If the session can't be read.
    pub fn text(&self, id: Uuid) -> Result<String, ServiceError> {
        Ok(plain_text(&self.shared(id)?))
    }
}

/// Returns what a session shares, as text.
pub(in crate::service) fn plain_text(shared: &SharedSession) -> String {
    write_plain_text(&SessionExtract::of_shared(shared))
}

fn content(session: &Session, shared: &SharedSession, export: FileExport) -> Vec<u8> {
    let copy = if export.with_private {
        SessionExtract::of_everything(session)
    } else {
        SessionExtract::of_shared(shared)
    };
    match export.form {
        FileFormat::Json if export.with_private => whole_document(session).into_bytes(),
        FileFormat::Json => document(shared).into_bytes(),
        FileFormat::Csv => write_csv(&copy),
        FileFormat::Markdown => write_markdown(&copy).into_bytes(),
    }
}

/// Returns a session document; it carries a workbook that isn't built in, for a receiver that lacks it.
pub(in crate::service) fn document(shared: &SharedSession) -> String {
    let findings = Insight::of(shared).findings;
    let found = |reacted: &FindingRef| {
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

fn texts_of(shared: &SharedSession) -> &'static Texts {
    Texts::of(Language::from_tag(shared.language()).unwrap_or_default())
}

fn file_name(shared: &SharedSession) -> String {
    let name = shared.by_role(Role::ClientName).and_then(Value::text);
    file_stem(shared, name, texts_of(shared))
}
