//! The purpose for which a library is opened.

/// The purpose for which a library is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reading, also beside a program that writes.
    Read,
    /// Reading and writing; only one program can at a time.
    Write,
}
