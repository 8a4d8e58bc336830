//! What can go wrong, in the user's words: what happened, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use super::workbooks::fault_sentence;
use crate::exchange::files::FileFault;
use crate::handout::HandoutError;
use crate::session::{DocumentFault, Moment};
use crate::store::StoreError;
use crate::text::{FluentValue, Texts, dates};
use crate::workbook::Fault;
use uuid::Uuid;

/// What went wrong, precise for whoever handles it.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// Something is wrong with the library.
    #[error("{}: {what}", path.display())]
    Library {
        /// The library.
        path: PathBuf,
        /// What is wrong with it.
        what: StoreError,
    },
    /// Something is wrong with another file.
    #[error("{}: {fault}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What is wrong with it.
        fault: FileFault,
    },
    /// So short a part of an id could mean anything.
    #[error("{given}: too short")]
    IdTooShort {
        /// What was given.
        given: String,
    },
    /// No session's id begins or ends so.
    #[error("{given}: no such session")]
    NoSuchSession {
        /// What was given.
        given: String,
    },
    /// Several sessions' ids begin or end so.
    #[error("{given}: {count} sessions")]
    SeveralSessions {
        /// What was given.
        given: String,
        /// How many there are.
        count: usize,
    },
    /// Nobody in the library goes by that.
    #[error("{given}: no such client")]
    NoSuchClient {
        /// What was given.
        given: String,
    },
    /// Several people go by that.
    #[error("{given}: {count} clients")]
    SeveralClients {
        /// What was given.
        given: String,
        /// How many there are.
        count: usize,
    },
    /// A file is no sound session document.
    #[error("{}: {fault:?}", path.display())]
    Document {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: DocumentFault,
    },
    /// A document belongs to a workbook that the library doesn't know and that doesn't come along.
    #[error("{}: unknown workbook {id} {version}", path.display())]
    UnknownWorkbook {
        /// The file.
        path: PathBuf,
        /// The workbook's name.
        id: String,
        /// Its version.
        version: u32,
    },
    /// The copy in the library was changed since it was last exchanged.
    #[error("{}: changed here since", path.display())]
    Diverged {
        /// The file.
        path: PathBuf,
        /// When the copy here was last changed.
        ours: Moment,
        /// When the file's was.
        theirs: Moment,
    },
    /// The stored session was changed by another write since it was read.
    #[error("session {session} was changed elsewhere")]
    Conflict {
        /// The session.
        session: Uuid,
    },
    /// A folder holds nothing to read in.
    #[error("{}: no session files", path.display())]
    NothingToImport {
        /// The folder.
        path: PathBuf,
    },
    /// A note says nothing.
    #[error("empty note")]
    EmptyNote,
    /// No question or row that is shown is called so.
    #[error("{given}: no such place")]
    UnknownLocation {
        /// What was given.
        given: String,
    },
    /// A file is no sound workbook.
    #[error("{}: {} faults", path.display(), faults.len())]
    Workbook {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, in the order of its lines.
        faults: Vec<Fault>,
    },
    /// There is no workbook of that name.
    #[error("{given}: no such workbook")]
    NoSuchWorkbook {
        /// What was given.
        given: String,
        /// Those that are there.
        known: Vec<String>,
    },
    /// A handout could not be made.
    #[error("handout: {0}")]
    Handout(HandoutError),
    /// No library is open.
    #[error("no library is open")]
    NotOpen,
}

/// What to tell somebody: what happened, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What happened.
    pub problem: String,
    /// What to do about it.
    pub advice: String,
}

impl ServiceError {
    /// Something is wrong with a library.
    pub fn library(path: &Path, what: StoreError) -> Self {
        Self::Library {
            path: path.to_owned(),
            what,
        }
    }

    /// The system refused something about a file.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        Self::File {
            path: path.to_owned(),
            fault: FileFault::from(error),
        }
    }

    /// What to tell somebody.
    pub fn remedy(&self, texts: &Texts) -> Advice {
        let (happened, advice) = match self {
            Self::Library { path, what } => library(&path.display().to_string(), what, texts),
            Self::File { path, fault } => file(&path.display().to_string(), fault, texts),
            Self::IdTooShort { given } => (texts.desk_id_short(given.as_str()), texts.desk_id_short_advice()),
            Self::NoSuchClient { given } => (
                texts.desk_no_such_client(given.as_str()),
                texts.desk_no_such_client_advice(),
            ),
            Self::SeveralClients { given, count } => (
                texts.desk_several_clients(given.as_str(), *count),
                texts.desk_several_clients_advice(),
            ),
            Self::NoSuchSession { given } => (
                texts.desk_no_session(given.as_str()),
                texts.desk_no_session_advice(),
            ),
            Self::SeveralSessions { given, count } => (
                texts.desk_several(*count, given.as_str()),
                texts.desk_several_advice(),
            ),
            Self::Document { path, fault } => {
                let fault = document(fault, texts);
                (
                    texts.import_faulty(path.display().to_string(), fault),
                    texts.import_faulty_advice(),
                )
            }
            Self::UnknownWorkbook { path, id, version } => {
                let happened =
                    texts.import_unknown_workbook(path.display().to_string(), id.as_str(), *version);
                (happened, texts.import_unknown_workbook_advice())
            }
            Self::Diverged { path, ours, theirs } => {
                let happened = diverged(&path.display().to_string(), *ours, *theirs, texts);
                (happened, texts.import_diverged_advice())
            }
            Self::NothingToImport { .. } | Self::EmptyNote | Self::UnknownLocation { .. } => {
                self.asked(texts)
            }
            Self::Workbook { path, faults } => (
                faulty_workbook(&path.display().to_string(), faults, texts),
                texts.books_faulty_advice(),
            ),
            Self::NoSuchWorkbook { given, known } => (
                texts.books_unknown(given.as_str(), known.join(", ")),
                texts.books_unknown_advice(),
            ),
            Self::Handout(error) => (
                texts.import_handout(error.to_string()),
                texts.import_handout_advice(),
            ),
            Self::Conflict { .. } => (texts.desk_conflict().to_owned(), texts.desk_conflict_advice()),
            Self::NotOpen => (texts.desk_not_open().to_owned(), texts.desk_not_open_advice()),
        };
        Advice {
            problem: happened,
            advice: advice.to_owned(),
        }
    }

    /// The same of what was asked for and can't be.
    fn asked(&self, texts: &Texts) -> (String, &'static str) {
        match self {
            Self::NothingToImport { path } => (
                texts.import_nothing(path.display().to_string()),
                texts.import_nothing_advice(),
            ),
            Self::UnknownLocation { given } => (
                texts.consult_no_place(given.as_str()),
                texts.consult_no_place_advice(),
            ),
            _ => (
                texts.consult_empty_note().to_owned(),
                texts.consult_empty_note_advice(),
            ),
        }
    }
}

/// The sentence of a document's fault, with its place.
fn document(fault: &DocumentFault, texts: &Texts) -> String {
    let place = ("place", FluentValue::from(fault.place.as_str()));
    let given = fault
        .arguments
        .iter()
        .map(|(name, value)| (*name, FluentValue::from(value.as_str())));
    let arguments: Vec<(&str, FluentValue<'_>)> = given.chain([place]).collect();
    texts
        .message(&fault.message_id(), &arguments)
        .unwrap_or_else(|| fault.message_id())
}

/// The file is older, or it is newer and both were changed.
fn diverged(path: &str, ours: Moment, theirs: Moment, texts: &Texts) -> String {
    let [here, there] = [ours, theirs].map(|moment| written(moment, texts));
    if theirs < ours {
        texts.import_diverged(path, there, here)
    } else {
        texts.import_diverged_both(path, there, here)
    }
}

/// What is wrong with a workbook file, a line each.
fn faulty_workbook(path: &str, faults: &[Fault], texts: &Texts) -> String {
    let told = faults.iter().map(|fault| fault_sentence(fault, texts));
    let told: Vec<String> = told.collect();
    format!("{}\n{}", texts.books_faults(faults.len(), path), told.join("\n"))
}

/// A moment as people write it.
fn written(moment: Moment, texts: &Texts) -> String {
    let local = moment.local();
    format!(
        "{}, {}",
        dates::date_long(local.date(), texts.language()),
        dates::time(&local)
    )
}

fn library(path: &str, what: &StoreError, texts: &Texts) -> (String, &'static str) {
    use StoreError as E;
    match what {
        E::Missing => (texts.desk_missing(path), texts.desk_missing_advice()),
        E::FolderMissing => (
            texts.desk_folder_missing(path),
            texts.desk_folder_missing_advice(),
        ),
        E::IsFolder => (texts.desk_is_folder(path), texts.desk_is_folder_advice()),
        E::NotALibrary => (texts.desk_not_a_library(path), texts.desk_not_a_library_advice()),
        E::OtherProgram => (texts.desk_other_program(path), texts.desk_other_program_advice()),
        E::Newer { .. } => (texts.desk_newer(path), texts.desk_newer_advice()),
        E::Older { .. } => (texts.desk_older(path), texts.desk_older_advice()),
        E::Damaged(detail) | E::Malformed(detail) => (
            texts.desk_damaged(path, detail.as_str()),
            texts.desk_damaged_advice(),
        ),
        E::IndexMismatch(_) => (texts.desk_index(path), texts.desk_index_advice()),
        E::ReadOnly => (texts.desk_read_only(path), texts.desk_read_only_advice()),
        E::NoPermission => (texts.desk_no_permission(path), texts.desk_no_permission_advice()),
        E::Full => (texts.desk_full(path), texts.desk_full_advice()),
        E::Replaced => (texts.desk_replaced(path), texts.desk_replaced_advice()),
        E::Removed => (texts.desk_removed(path), texts.desk_removed_advice()),
        E::OpenElsewhere => (texts.desk_elsewhere(path), texts.desk_elsewhere_advice()),
        E::OpenedToRead => (
            texts.desk_opened_to_read(path),
            texts.desk_opened_to_read_advice(),
        ),
        E::NoSuchWorkbook => (texts.desk_no_workbook(path), texts.desk_no_workbook_advice()),
        E::NoSuchSession => (texts.desk_session_gone(path), texts.desk_session_gone_advice()),
        E::Conflict { .. } => (texts.desk_conflict().to_owned(), texts.desk_conflict_advice()),
        E::NoSuchClient => (texts.desk_client_gone(path), texts.desk_client_gone_advice()),
        E::OtherWorkbook { id, version } => (
            texts.desk_other_workbook(id.as_str(), *version),
            texts.desk_other_workbook_advice(),
        ),
        E::Io(detail) | E::Sqlite(detail) => (
            texts.desk_library_trouble(path, detail.as_str()),
            texts.desk_library_trouble_advice(),
        ),
    }
}

fn file(path: &str, fault: &FileFault, texts: &Texts) -> (String, &'static str) {
    match fault {
        FileFault::Missing => (texts.desk_file_missing(path), texts.desk_file_missing_advice()),
        FileFault::Exists => (texts.desk_file_exists(path), texts.desk_file_exists_advice()),
        FileFault::IsFolder => (texts.desk_is_folder(path), texts.desk_is_folder_advice()),
        FileFault::TooLarge => (texts.desk_file_large(path), texts.desk_file_large_advice()),
        FileFault::NoPermission => (texts.desk_no_permission(path), texts.desk_no_permission_advice()),
        FileFault::Full => (texts.desk_file_full(path), texts.desk_file_full_advice()),
        FileFault::NotText(at) => (
            texts.desk_file_not_text(path, *at),
            texts.desk_file_not_text_advice(),
        ),
        FileFault::Other(detail) => (
            texts.desk_file_trouble(path, detail.as_str()),
            texts.desk_file_trouble_advice(),
        ),
    }
}
