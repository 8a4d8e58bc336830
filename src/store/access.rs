//! Whether a library is opened to be written or only to be read.

/// What somebody wants of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To read it, beside a program that writes.
    Read,
    /// To read and to write it; only one program can at a time.
    Write,
}
