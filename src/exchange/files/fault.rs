//! Reasons why a file can't be read or written.

use std::io::{self, ErrorKind};

/// A reason why a file can't be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// The file or its folder doesn't exist.
    #[error("no such file or folder")]
    Missing,
    /// The file exists and must not be replaced.
    #[error("exists already")]
    Exists,
    /// The file is the open library or one of the files that belong to it.
    #[error("belongs to the open library")]
    Library,
    /// The path leads to a folder.
    #[error("is a folder")]
    IsFolder,
    /// The path of a folder leads to a file.
    #[error("is no folder")]
    NoFolder,
    /// The file name is too long or not possible on this system.
    #[error("not a possible file name")]
    BadName,
    /// The file is of none of the kinds that the program opens.
    #[error("of no known kind")]
    UnknownKind,
    /// The file is larger than [`super::MAX_FILE_BYTES`].
    #[error("too large")]
    TooLarge,
    /// The system denies access.
    #[error("no permission")]
    NoPermission,
    /// The disk is full.
    #[error("disk full")]
    Full,
    /// The content is not UTF-8 from this byte on.
    #[error("no text from byte {0} on")]
    NotText(usize),
    /// Neither a file nor a folder: a pipe, a socket or a device.
    #[error("is no regular file")]
    NoRegularFile,
    /// Any other error, with the system's number.
    #[error("error {0}")]
    Other(i32),
}

impl From<&io::Error> for FileFault {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::IsFolder,
            ErrorKind::InvalidFilename => Self::BadName,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Other(error.raw_os_error().unwrap_or(0)),
        }
    }
}
