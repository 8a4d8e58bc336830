//! Errors of the service: their kinds and sources.
//!
//! Long because: each kind of error stands here.

use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use super::print_fault::PrintFault;
use crate::exchange::files::FileFault;
use crate::handout::{AttachmentFault, HandoutError, LogoFault};
use crate::session::{DocumentFault, Moment};
use crate::store::StoreError;
use crate::workbook::Fault;

/// A secret that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// The code of a hand-over.
    Code,
    /// The passphrase of the library.
    Passphrase,
    /// A client's own word.
    Word,
}

/// An error of the service. [`super::advice`] puts it into words.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The library can't be read or written.
    #[error("{}", path.display())]
    Library {
        /// The library.
        path: PathBuf,
        /// The reason.
        source: StoreError,
    },
    /// Another file or folder can't be read or written.
    #[error("{}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The reason.
        source: FileFault,
    },
    /// A part of an id is shorter than `MIN_ID_CHARS`.
    #[error("{given}: too short")]
    IdTooShort {
        /// The text given.
        given: String,
    },
    /// No session's id begins or ends with the part given.
    #[error("{given}: no such session")]
    NoSuchSession {
        /// The text given.
        given: String,
    },
    /// The ids of several sessions begin or end with the part given.
    #[error("{given}: {count} sessions")]
    SeveralSessions {
        /// The text given.
        given: String,
        /// The number of matches.
        count: usize,
    },
    /// A session has no archived version with the number given.
    #[error("no version {number}")]
    NoSuchVersion {
        /// The number given.
        number: u32,
        /// The number of its archived versions.
        count: usize,
    },
    /// The client record of a session has no pseudonym, or there is no record.
    #[error("no pseudonym in the client record")]
    NoPseudonym {
        /// The client's name as it stands in the session.
        name: Option<String>,
    },
    /// No client record has the name or id given.
    #[error("{given}: no such client")]
    NoSuchClient {
        /// The text given.
        given: String,
    },
    /// Several client records have the name or id given.
    #[error("{given}: {count} clients")]
    SeveralClients {
        /// The text given.
        given: String,
        /// The number of matches.
        count: usize,
    },
    /// A file is not a valid session document.
    #[error("{}", path.display())]
    Document {
        /// The file.
        path: PathBuf,
        /// The first fault.
        source: DocumentFault,
    },
    /// A document belongs to a workbook that the library doesn't know and the document doesn't contain.
    #[error("{}: unknown workbook {id} {version}", path.display())]
    UnknownWorkbook {
        /// The file.
        path: PathBuf,
        /// The id of the workbook.
        id: String,
        /// Its version.
        version: u32,
    },
    /// The copy in the library may have edits that the file lacks.
    #[error("{}: not made from the copy here", path.display())]
    Diverged {
        /// The file.
        path: PathBuf,
        /// When the copy here was last changed.
        ours: Moment,
        /// When the copy in the file was last changed.
        theirs: Moment,
    },
    /// The session of a file is in the trash of the library.
    #[error("{}: in the trash", path.display())]
    InTrash {
        /// The file.
        path: PathBuf,
    },
    /// The stored content of a session is malformed; all others can be read.
    #[error("session {id} can't be read")]
    UnreadableSession {
        /// The session's id; nil if that is malformed, too.
        id: Uuid,
    },
    /// Sessions were stored that nothing leads to any more.
    #[error("{0} sessions are missing")]
    MissingSessions(usize),
    /// A check found sessions that can't be read, or not completely.
    #[error("{0} sessions are unsound")]
    UnsoundSessions(usize),
    /// A check found deletion records that are damaged, or not found any more.
    #[error("{0} deletion records are unsound")]
    UnsoundErasures(usize),
    /// The log of a library holds newer changes and can't be read, since nothing can be written in its folder.
    #[error("{}: log not read", path.display())]
    UnreadLog {
        /// The library.
        path: PathBuf,
    },
    /// A folder contains no session file.
    #[error("{}: no session files", path.display())]
    NothingToImport {
        /// The folder.
        path: PathBuf,
    },
    /// A note is empty.
    #[error("empty note")]
    EmptyNote,
    /// No visible question or row has the id given.
    #[error("{given}: no such place")]
    UnknownLocation {
        /// The text given.
        given: String,
    },
    /// A file is not a valid workbook.
    #[error("{}: {} faults", path.display(), faults.len())]
    Workbook {
        /// The file.
        path: PathBuf,
        /// All faults, in the order of its lines.
        faults: Vec<Fault>,
    },
    /// A workbook file has the id of a built-in workbook.
    #[error("workbook id {id} is reserved")]
    ReservedWorkbook {
        /// The id.
        id: String,
    },
    /// The library holds a workbook with the same id and version but other content.
    #[error("workbook {id} version {version} is there with other content")]
    OtherWorkbook {
        /// Its id.
        id: String,
        /// Its version.
        version: u32,
    },
    /// No workbook has the id given.
    #[error("{given}: no such workbook")]
    NoSuchWorkbook {
        /// The text given.
        given: String,
        /// The ids of all workbooks.
        known: Vec<String>,
    },
    /// A PDF holds no session that can be taken out.
    #[error("{}: {source}", path.display())]
    Pdf {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: AttachmentFault,
    },
    /// A handout could not be made.
    #[error("handout")]
    Handout(#[source] HandoutError),
    /// A picture can't be the logo.
    #[error("{}: {source}", path.display())]
    Logo {
        /// The picture.
        path: PathBuf,
        /// The reason.
        source: LogoFault,
    },
    /// Nothing was printed.
    #[error("print")]
    Print(#[source] PrintFault),
    /// No backup could be made in a folder.
    #[error("no backup in {}", path.display())]
    Backup {
        /// The folder.
        path: PathBuf,
        /// The reason.
        source: StoreError,
    },
    /// Nothing can be restored from a file.
    #[error("no restore from {}", path.display())]
    Restore {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: StoreError,
    },
    /// None of the backups of a library that can't be opened is sound.
    #[error("no sound backup in {}", path.display())]
    NoSoundBackup {
        /// The folder of the backups.
        path: PathBuf,
    },
    /// The file to restore from belongs to another library.
    #[error("{}: of another library", path.display())]
    OtherLibrary {
        /// The file.
        path: PathBuf,
    },
    /// A passphrase that is to protect a library is empty.
    #[error("empty passphrase")]
    EmptyPassphrase,
    /// No library is open.
    #[error("no library is open")]
    NotOpen,
    /// A session was changed by another program since it was read.
    #[error("session {session} was changed elsewhere")]
    Conflict {
        /// The session.
        session: Uuid,
    },
    /// The laptop is handed over to a client, who can reach one session alone.
    #[error("handed over")]
    HandedOver,
    /// The library in which the laptop is handed over can't be opened.
    #[error("handed over")]
    InHandOver(#[source] Box<ServiceError>),
    /// The laptop is not handed over.
    #[error("not handed over")]
    NotHandedOver,
    /// A job has to end before the laptop can be handed over.
    #[error("a job is running")]
    JobRunning,
    /// A code or word has fewer characters than [`super::MIN_SECRET_CHARS`].
    #[error("too short")]
    ShortSecret,
    /// What is private in a session opens with the client's own word alone.
    #[error("session {session} has a word")]
    WordNeeded {
        /// The session.
        session: Uuid,
    },
    /// A code, passphrase or word is not the right one.
    #[error("wrong secret")]
    WrongSecret {
        /// Which one it was to be.
        kind: SecretKind,
        /// Time until it can be tried again.
        wait: Duration,
    },
    /// After wrong tries the next one has to wait.
    #[error("too soon")]
    TooSoon {
        /// The time that is left.
        wait: Duration,
    },
    /// The service has stopped.
    #[error("the service has stopped")]
    Stopped,
    /// A request failed inside the program, and nothing of it was done.
    #[error("panic: {request}")]
    Panicked {
        /// The kind of request: `open`, `load`, `save`, `file` or `job`.
        request: &'static str,
    },
}

impl ServiceError {
    /// Returns its kind for the log: the names of variants, and nothing that a person wrote.
    pub fn kind(&self) -> String {
        let kind = variant(self);
        match self {
            Self::Library { source, .. } | Self::Backup { source, .. } | Self::Restore { source, .. } => {
                format!("{kind} {}", variant(source))
            }
            Self::File { source, .. } => format!("{kind} {}", variant(source)),
            Self::Logo { source, .. } => format!("{kind} {}", variant(source)),
            Self::Handout(source) => format!("{kind} {}", variant(source)),
            Self::Print(source) => format!("{kind} {}", variant(source)),
            Self::InHandOver(source) => format!("{kind} {}", source.kind()),
            _ => kind,
        }
    }

    /// Returns `true` if a write may succeed when it is simply retried: the disk is full, the library is locked, or
    /// a file can't be reached.
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Library { source, .. } => source.may_pass(),
            Self::File { .. } => true,
            _ => false,
        }
    }

    /// Returns the error for a protected library that is to be opened without its passphrase.
    pub fn protected(path: &Path) -> Self {
        Self::library(path, StoreError::Protected)
    }

    /// Returns the error for a passphrase that is not that of a library.
    pub fn wrong_passphrase(path: &Path) -> Self {
        Self::library(path, StoreError::WrongPassphrase)
    }

    /// Returns `true` if a passphrase is needed.
    pub fn is_protected(&self) -> bool {
        matches!(self.of_library(), Some(StoreError::Protected))
    }

    /// Returns `true` if a passphrase was wrong, so that another try may succeed.
    pub fn is_wrong_passphrase(&self) -> bool {
        matches!(self.of_library(), Some(StoreError::WrongPassphrase))
    }

    /// Returns `true` if a library is damaged, so that only a backup or a rescue helps.
    pub fn is_damage(&self) -> bool {
        use StoreError as S;
        matches!(self.of_library(), Some(S::Damaged(_) | S::CutShort))
    }

    /// Returns `true` if nothing else can be written to the library either, so that a job has to end.
    pub(super) fn stops_writing(&self) -> bool {
        use StoreError as S;
        self.of_library().is_some_and(|source| match source {
            S::Replaced | S::OpenedToRead | S::NoPermission | S::Damaged(_) => true,
            source => source.may_pass(),
        })
    }

    /// Returns what is wrong with a library, if that is it.
    fn of_library(&self) -> Option<&StoreError> {
        match self {
            Self::Library { source, .. } => Some(source),
            _ => None,
        }
    }

    /// Returns the error of a library.
    pub fn library(path: &Path, source: StoreError) -> Self {
        Self::Library {
            path: path.to_owned(),
            source,
        }
    }

    /// Returns the error of a file or folder that the system refused.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        Self::refused(path, FileFault::from(error))
    }

    /// Returns the error of a file or folder.
    pub(super) fn refused(path: &Path, source: FileFault) -> Self {
        Self::File {
            path: path.to_owned(),
            source,
        }
    }
}

fn variant(error: &impl Debug) -> String {
    let mut name = format!("{error:?}");
    name.truncate(
        name.find(|letter: char| !letter.is_alphanumeric())
            .unwrap_or(name.len()),
    );
    name
}
