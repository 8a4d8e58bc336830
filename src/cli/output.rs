//! The output stream for results and the error stream for advice.
//!
//! A reader may stop after the first lines (`| head`), so a closed output ends a command without an error.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, IsTerminal as _, StdoutLock, Write};
use std::path::Path;

use serde::Serialize;

use crate::service::{Library, ServiceError, advice};
use crate::text::Texts;
use crate::text::sanitize::{lines, one_line};

/// Error that ends a command.
#[derive(Debug)]
pub(super) enum CliError {
    /// The reader of the output closed it.
    PipeClosed,
    /// The output cannot be written, for a reason of this kind.
    Unwritable(ErrorKind),
    /// The command can't go on, as this sentence says.
    Ended(String),
    /// The service refused the operation or failed.
    Refused(ServiceError),
}

impl From<ServiceError> for CliError {
    fn from(error: ServiceError) -> Self {
        Self::Refused(error)
    }
}

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::PipeClosed,
            kind => Self::Unwritable(kind),
        }
    }
}

/// The output stream.
pub(super) struct Output {
    writer: BufWriter<StdoutLock<'static>>,
    is_terminal: bool,
}

impl Output {
    pub(super) fn new() -> Self {
        let output = io::stdout().lock();
        Self {
            is_terminal: output.is_terminal(),
            writer: BufWriter::new(output),
        }
    }

    /// Writes a line, to a terminal without anything that it would obey.
    pub(super) fn line(&mut self, line: impl Display) -> Result<(), CliError> {
        let line = written(line.to_string(), self.is_terminal);
        Ok(writeln!(self.writer, "{line}")?)
    }

    /// Writes the path of a file and what is said of it. Other programs get the path as it is, a terminal nothing that
    /// it would obey.
    pub(super) fn path(&mut self, path: &Path, said: &str) -> Result<(), CliError> {
        let path = path.display().to_string();
        let path = if self.is_terminal {
            one_line(&path)
        } else {
            path.into()
        };
        self.line(format_args!("{path}{said}"))
    }

    /// Writes a value as JSON over several lines.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), CliError> {
        let json = serde_json::to_string_pretty(value);
        self.line(json.expect("what is made of texts and numbers can always be written"))
    }

    /// Writes a text as it is.
    pub(super) fn text(&mut self, text: &str) -> Result<(), CliError> {
        Ok(self.writer.write_all(text.as_bytes())?)
    }

    /// Writes out the buffer.
    pub(super) fn flush(&mut self) -> Result<(), CliError> {
        Ok(self.writer.flush()?)
    }
}

/// Returns a line as it is written: as it is, or without what a terminal would obey.
fn written(line: String, to_terminal: bool) -> String {
    if to_terminal {
        lines(&line).into_owned()
    } else {
        line
    }
}

/// Closes a library that was written to, and says so if a copy of its file alone would not be complete.
pub(super) fn close(library: Library, texts: &Texts) -> Result<(), ServiceError> {
    let path = library.path().display().to_string();
    if !library.close()? {
        print_sentence(&texts.cli_log_left(path));
    }
    Ok(())
}

/// Prints the problem and the remedy of an error to the error stream, and logs its kind.
pub(super) fn print_error(error: &ServiceError, texts: &Texts) {
    log::warn!("refused: {}", error.kind());
    let advice = advice(error, texts);
    // what can be done about it here is another thing than in the window
    let remedy = match error {
        ServiceError::UnreadableSession { .. } => texts.cli_unreadable_session_advice(),
        _ => &advice.remedy,
    };
    print_sentence(&format!("{}\n{remedy}", advice.problem));
}

/// Prints a sentence to the error stream; a failure is ignored, since there is nowhere left to report it.
pub(super) fn print_sentence(sentence: &str) {
    // it may quote what was typed or what a file is named
    let _ = writeln!(io::stderr(), "{}", lines(sentence));
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_terminal_gets_no_escape_sequences_and_other_programs_what_is_there() {
        let line = "lib\u{1b}[31mrot\u{7}.funkenbuch ist heil";
        assert_eq!(written(line.to_owned(), true), "lib[31mrot.funkenbuch ist heil");
        assert_eq!(written(line.to_owned(), false), line);
    }
}
