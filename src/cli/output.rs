//! What goes out: results to the output stream, complaints to the error stream.
//!
//! Somebody who reads only the first lines and goes away (`| head`) has done nothing wrong, so a closed
//! output ends a command quietly.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};

use crate::service::{Advice, ServiceError};

/// Why a command ended early.
#[derive(Debug)]
pub(super) enum CliError {
    /// Nobody reads the output any more.
    PipeClosed,
    /// The output can't be written, for this reason.
    Unwritable(String),
    /// The desk refused.
    Said(ServiceError),
}

impl From<ServiceError> for CliError {
    fn from(error: ServiceError) -> Self {
        Self::Said(error)
    }
}

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::PipeClosed,
            _ => Self::Unwritable(error.to_string()),
        }
    }
}

/// The output stream.
pub(super) struct Output {
    to: BufWriter<StdoutLock<'static>>,
}

impl Output {
    pub(super) fn new() -> Self {
        Self {
            to: BufWriter::new(io::stdout().lock()),
        }
    }

    /// One line.
    pub(super) fn line(&mut self, line: impl Display) -> Result<(), CliError> {
        Ok(writeln!(self.to, "{line}")?)
    }

    /// A text as it is.
    pub(super) fn text(&mut self, text: &str) -> Result<(), CliError> {
        Ok(self.to.write_all(text.as_bytes())?)
    }

    /// Lets everything out now.
    pub(super) fn flush(&mut self) -> Result<(), CliError> {
        Ok(self.to.flush()?)
    }
}

/// Says what happened and what to do.
pub(super) fn print_advice(advice: &Advice) {
    complain_plainly(&format!("{}\n{}", advice.problem, advice.remedy));
}

/// Says a sentence; if even that can't be written there is nobody to tell.
pub(super) fn complain_plainly(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}
