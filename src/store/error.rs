//! The faults of a library, each its own variant, since each needs different advice. The service words them.

use std::ffi::c_int;
use std::io;

use rusqlite::{ErrorCode, ffi};
use uuid::Uuid;

/// Reason why a library can't be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file lies at the path.
    #[error("no such file")]
    Missing,
    /// The folder of the path does not exist.
    #[error("no such folder")]
    FolderMissing,
    /// A file lies where a folder is needed.
    #[error("not a folder")]
    NotAFolder,
    /// The path names a folder.
    #[error("is a folder")]
    IsFolder,
    /// The file is not an SQLite file.
    #[error("not a SQLite file")]
    NotALibrary,
    /// The file is another program's SQLite file.
    #[error("another program's file")]
    OtherProgram,
    /// A newer version of the program wrote the file.
    #[error("schema version {found}, this program knows {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// An older version of the program wrote the file, and it is opened to be read, so it can't be upgraded.
    #[error("schema version {found} has to be brought up to date first")]
    Older {
        /// The file's version.
        found: i64,
    },
    /// The file is a protected library and no passphrase was given, or a file that looks encrypted in another way.
    #[error("protected")]
    Protected,
    /// No page of the file opens with the passphrase: it is wrong, or the file is no library.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A passphrase was given for a library that isn't protected.
    #[error("not protected")]
    NotProtected,
    /// A library that is to be protected is protected already.
    #[error("already protected")]
    AlreadyProtected,
    /// The passphrase is right, but the protected file ends within a page.
    #[error("cut short")]
    CutShort,
    /// Another file has taken the library's place as it was to, but it could not be opened afterwards.
    #[error("not open after the exchange: {0}")]
    ClosedByExchange(Box<Self>),
    /// The file's pages are damaged.
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
    /// The name of the file, or of one that has to lie beside it, is longer than the system allows.
    #[error("not a possible file name")]
    BadName,
    /// The disk is full.
    #[error("disk full")]
    Full,
    /// Another file lies at the path of the open library now.
    #[error("replaced by another file")]
    Replaced,
    /// The open library's file was moved or deleted, or its drive is gone.
    #[error("moved, deleted or unplugged")]
    Removed,
    /// Another program has the library open for writing.
    #[error("open elsewhere")]
    OpenElsewhere,
    /// Another program has the library open for writing under another name, beside which its log lies.
    #[error("open elsewhere by another name")]
    OpenByOtherName,
    /// The library was opened to be read.
    #[error("opened to be read only")]
    OpenedToRead,
    /// The stored session is not in the state that the saved parts started from: another write came first.
    #[error("session {session} was changed elsewhere")]
    Conflict {
        /// The session.
        session: Uuid,
    },
    /// The operation was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The library holds no such session.
    #[error("no such session")]
    NoSuchSession,
    /// The library holds no workbook with this digest.
    #[error("no such workbook")]
    NoSuchWorkbook,
    /// The library holds no such client record.
    #[error("no such client record")]
    NoSuchClient,
    /// Reading or writing failed below SQLite, with the number of the error.
    #[error("error {0}")]
    Io(i32),
    /// Any other error of SQLite, with its extended code.
    #[error("SQLite error {0}")]
    Sqlite(i32),
}

impl StoreError {
    /// Returns `true` if trying again later can help without a change to the file.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Full
                | Self::OpenElsewhere
                | Self::OpenByOtherName
                | Self::Io(_)
                | Self::ReadOnly
                | Self::Removed
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
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotALibrary,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(detail),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::NoPermission,
            Some(ErrorCode::DiskFull) => Self::Full,
            // the index that connections share found no room
            Some(ErrorCode::SystemIoFailure) if extended_code(&error) == ffi::SQLITE_IOERR_SHMSIZE => {
                Self::Full
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere,
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::SystemIoFailure) => Self::Io(extended_code(&error)),
            Some(_) => Self::Sqlite(extended_code(&error)),
            None => Self::Malformed(detail),
        }
    }
}

pub(super) fn extended_code(error: &rusqlite::Error) -> c_int {
    error.sqlite_error().map_or(0, |error| error.extended_code)
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::InvalidFilename => Self::BadName,
            _ => Self::Io(error.raw_os_error().unwrap_or(0)),
        }
    }
}
