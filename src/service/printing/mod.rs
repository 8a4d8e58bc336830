//! Printing: on Linux through CUPS, whose `lp` takes the pages; elsewhere the system's viewer gets them, which prints.
//!
//! The pages lie in a file of ours that nobody else can read. `lp` gets it already removed from its folder, so that
//! nothing is left of it whatever happens; what a viewer shows is removed when the program ends or prints again.

mod program;

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use self::program::{Finished, run};
use super::error::ServiceError;
use super::paths;
use super::print_fault::PrintFault;
use crate::handout::Paper;

/// Whether pages are handed to the system's viewer, which prints them.
pub const PRINTS_THROUGH_VIEWER: bool = !cfg!(target_os = "linux");
/// Greatest number of copies.
pub const MAX_COPIES: u8 = 99;
/// Title of the job, which everybody sees who sees the printer's queue. It has no name in it.
const JOB_TITLE: &str = "Funkenbuch";
/// Longest time in which the printers have to be listed, some of which are sought in the network.
const MAX_LIST_TIME: Duration = Duration::from_secs(10);
/// Longest time in which the pages have to be taken.
const MAX_PRINT_TIME: Duration = Duration::from_secs(30);

/// The printers of this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printers {
    /// Their names.
    pub names: Vec<String>,
    /// The one that the system uses if none is named.
    pub usual: Option<String>,
}

/// Settings with which pages are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintSettings {
    /// The printer; `None` is the system's usual one.
    pub printer: Option<String>,
    /// The number of copies, from 1 to [`MAX_COPIES`].
    pub copies: u8,
    /// Whether both sides of the paper are printed on.
    pub both_sides: bool,
}

impl Default for PrintSettings {
    fn default() -> Self {
        Self {
            printer: None,
            copies: 1,
            both_sides: false,
        }
    }
}

/// Outcome of printing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// A printer has taken them; `None` is the system's usual one.
    Taken(Option<String>),
    /// They are in a file to be shown in the system's viewer.
    ForViewer(PathBuf),
}

/// Lists the printers.
///
/// # Errors
/// [`ServiceError::Print`] if there are none or they can't be listed.
pub fn printers() -> Result<Printers, ServiceError> {
    let listed = run("lpstat", &["-e"], None, MAX_LIST_TIME).map_err(ServiceError::Print)?;
    let names: Vec<String> = listed.lines().map(str::to_owned).collect();
    if names.is_empty() {
        return Err(ServiceError::Print(PrintFault::NoPrinter));
    }
    // without an answer there is no default printer
    let usual = run("lpstat", &["-d"], None, MAX_LIST_TIME).ok();
    let usual = usual
        .as_ref()
        .and_then(usual_of)
        .filter(|usual| names.contains(usual));
    Ok(Printers { names, usual })
}

/// Returns the printer that `lpstat -d` names, as in `system default destination: Office`.
fn usual_of(answer: &Finished) -> Option<String> {
    let (_, name) = answer.lines().next()?.split_once("destination: ")?;
    Some(name.trim().to_owned())
}

/// Prints a PDF.
///
/// # Errors
/// [`ServiceError::Print`], or if the file that the pages lie in can't be written.
pub fn print(pdf: &[u8], settings: &PrintSettings, paper: Paper) -> Result<Printed, ServiceError> {
    let path = paths::print_folder().join(format!("{}.pdf", Uuid::new_v4()));
    clear(&paths::print_folder());
    if PRINTS_THROUGH_VIEWER {
        return private_file(&path, pdf).map(|_| Printed::ForViewer(path));
    }
    let pages = private_file(&path, pdf);
    // whatever has become of it, nothing of it stays there
    let removed = std::fs::remove_file(&path);
    let pages = pages?;
    removed.map_err(|error| ServiceError::file(&path, &error))?;
    let (copies, media) = (settings.copies.to_string(), format!("media={}", media(paper)));
    let sides = match settings.both_sides {
        true => "sides=two-sided-long-edge",
        false => "sides=one-sided",
    };
    let mut words = vec!["-t", JOB_TITLE, "-n", &copies, "-o", sides, "-o", &media];
    words.extend(settings.printer.iter().flat_map(|printer| ["-d", printer]));
    let taken = run("lp", &words, Some(pages), MAX_PRINT_TIME).map_err(ServiceError::Print)?;
    match fault(&taken, settings.printer.is_some()) {
        Some(fault) => Err(ServiceError::Print(fault)),
        None => Ok(Printed::Taken(settings.printer.clone())),
    }
}

/// Returns the size of paper as CUPS names it.
fn media(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => "Letter",
    }
}

/// Returns why `lp` has not taken the pages, by its words in the language `C`.
fn fault(answer: &Finished, is_named: bool) -> Option<PrintFault> {
    let complaint = answer.complaint.to_lowercase();
    let has = |words: &str| complaint.contains(words);
    if answer.success {
        None
    } else if has("not accepting") {
        Some(PrintFault::Refused)
    } else if has("no default destination") || has("does not exist") && !is_named {
        Some(PrintFault::NoPrinter)
    } else if has("does not exist") {
        Some(PrintFault::UnknownPrinter)
    } else {
        Some(PrintFault::Failed)
    }
}

/// Removes what was given to a viewer.
pub(super) fn clear_printed() {
    clear(&paths::print_folder());
}

fn clear(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        // one that is still shown goes the next time
        let _ = std::fs::remove_file(entry.path());
    }
}

/// Writes a file that nobody else can read, and returns it to be read from its beginning.
fn private_file(path: &Path, content: &[u8]) -> Result<File, ServiceError> {
    path.parent().map(paths::create_folder).transpose()?;
    let written = || -> io::Result<File> {
        let mut options = File::options();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(content)?;
        file.rewind()?;
        Ok(file)
    };
    written().map_err(|error| ServiceError::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(success: bool, words: &str) -> Finished {
        Finished {
            success,
            words: words.to_owned(),
            complaint: words.to_owned(),
        }
    }

    #[test]
    fn the_words_of_lp_are_understood() {
        let cases = [
            (
                "lp: Error - The printer or class does not exist.",
                true,
                PrintFault::UnknownPrinter,
            ),
            (
                "lp: Error - The printer or class does not exist.",
                false,
                PrintFault::NoPrinter,
            ),
            (
                "lp: Error - No default destination.",
                false,
                PrintFault::NoPrinter,
            ),
            (
                "lp: Destination \"Office\" is not accepting jobs.",
                true,
                PrintFault::Refused,
            ),
            ("lp: Unable to connect to server", true, PrintFault::Failed),
        ];
        for (words, is_named, expected) in cases {
            assert_eq!(
                fault(&answered(false, words), is_named),
                Some(expected),
                "{words}"
            );
        }
        assert_eq!(
            fault(&answered(true, "request id is Office-1 (1 file(s))"), true),
            None
        );
    }

    #[test]
    fn the_usual_printer_is_found() {
        let usual = usual_of(&answered(true, "system default destination: Office\n"));
        assert_eq!(usual.as_deref(), Some("Office"));
        assert_eq!(usual_of(&answered(true, "no system default destination\n")), None);
    }

    #[cfg(unix)]
    #[test]
    fn pages_lie_in_a_file_of_their_owner_alone_until_they_are_cleared() {
        use std::io::Read;
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("print/pages.pdf");
        let mut read = String::new();
        private_file(&path, b"pages")
            .unwrap()
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, "pages");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!([mode(&path), mode(path.parent().unwrap())], [0o600, 0o700]);
        assert!(
            private_file(&path, b"others").is_err(),
            "no other file is written over"
        );
        clear(path.parent().unwrap());
        assert!(!path.exists());
    }
}
