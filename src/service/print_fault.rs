//! Why nothing is printed.

use thiserror::Error;

/// The reason why nothing is printed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PrintFault {
    /// `lp` isn't installed.
    #[error("no lp")]
    NoProgram,
    /// There is no printer, or none that is used if none is named.
    #[error("no printer")]
    NoPrinter,
    /// There is no printer of the name given.
    #[error("no such printer")]
    UnknownPrinter,
    /// The printer takes no jobs at present.
    #[error("printer takes no jobs")]
    Refused,
    /// There was no answer in time.
    #[error("no answer")]
    NoAnswer,
    /// Something else.
    #[error("printing failed")]
    Failed,
}
