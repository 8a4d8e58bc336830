//! What can be wrong with a library, each a case of its own, since each needs other advice.
//!
//! The detail is for the curious and for reports; the sentence for people is the desk's.

use std::ffi::c_int;
use std::io;

use rusqlite::{ErrorCode, ffi};
use uuid::Uuid;

/// Why the library can't be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file there.
    #[error("no such file")]
    Missing,
    /// The folder it should lie in isn't there.
    #[error("no such folder")]
    FolderMissing,
    /// There is a folder of that name.
    #[error("is a folder")]
    IsFolder,
    /// The file is no SQLite file at all.
    #[error("not a SQLite file")]
    NotALibrary,
    /// It is SQLite, but another program's.
    #[error("another program's file")]
    OtherProgram,
    /// A newer Funkenbuch wrote it.
    #[error("schema version {found}, this program knows {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// An older Funkenbuch wrote it, and it is opened only to be read, so it can't be brought up to date.
    #[error("schema version {found} has to be brought up to date first")]
    Older {
        /// The file's version.
        found: i64,
    },
    /// Its inside is broken.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A stored value is not one that this program writes; the rest can be read.
    #[error("malformed: {0}")]
    Malformed(String),
    /// The search index differs from the stored texts in this number of sessions or terms; the texts are sound.
    #[error("search index: {0} differences")]
    IndexMismatch(i64),
    /// The file or its folder can't be written.
    #[error("read-only")]
    ReadOnly,
    /// The file or its folder can't even be read.
    #[error("no permission")]
    NoPermission,
    /// No space is left.
    #[error("disk full")]
    Full,
    /// Another file lies at the path of the open library now.
    #[error("replaced by another file")]
    Replaced,
    /// The open library's file was moved or deleted, or its drive is gone.
    #[error("moved, deleted or unplugged")]
    Removed,
    /// Another program is writing it.
    #[error("open elsewhere")]
    OpenElsewhere,
    /// It is open only to be read here.
    #[error("opened to be read only")]
    OpenedToRead,
    /// The stored session is not in the state that the saved parts started from: another write came first.
    #[error("session {session} was changed elsewhere")]
    Conflict {
        /// The session.
        session: Uuid,
    },
    /// There is no such session.
    #[error("no such session")]
    NoSuchSession,
    /// The library has met no workbook of that digest.
    #[error("no such workbook")]
    NoSuchWorkbook,
    /// There is no such client record.
    #[error("no such client record")]
    NoSuchClient,
    /// A workbook of that name and version is there already, with other content.
    #[error("workbook {id} version {version} is there with other content")]
    OtherWorkbook {
        /// The workbook's name.
        id: String,
        /// Its version.
        version: u32,
    },
    /// Reading or writing failed below SQLite.
    #[error("{0}")]
    Io(String),
    /// Anything else that SQLite says.
    #[error("{0}")]
    Sqlite(String),
}

impl StoreError {
    /// Whether trying again later can help without anybody doing anything to the file.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Full
                | Self::OpenElsewhere
                | Self::Io(_)
                | Self::ReadOnly
                | Self::Replaced
                | Self::Removed
                | Self::NoPermission
        )
    }
}

/// Turns a malformed value into `None`, so that it costs one row and not all; other errors remain.
pub(super) fn readable<T>(result: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(StoreError::Malformed(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let said = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotALibrary,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(said),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::NoPermission,
            Some(ErrorCode::DiskFull) => Self::Full,
            // the index that connections share found no room
            Some(ErrorCode::SystemIoFailure) if is(&error, ffi::SQLITE_IOERR_SHMSIZE) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere,
            Some(ErrorCode::SystemIoFailure) => Self::Io(said),
            Some(_) => Self::Sqlite(said),
            None => Self::Malformed(said),
        }
    }
}

/// Returns `true` if the error has this extended code.
fn is(error: &rusqlite::Error, code: c_int) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(error, _) if error.extended_code == code)
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            _ => Self::Io(error.to_string()),
        }
    }
}
