//! Runs the programs that print, and waits for them so long at most.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::service::print_fault::PrintFault;

/// Time between two looks whether a program has ended.
const POLL_INTERVAL: Duration = Duration::from_millis(10);
/// Number of bytes that are read at most of what a program says.
const MAX_WORDS_BYTES: u64 = 60_000;

/// What a program has said.
#[derive(Debug)]
pub(super) struct Finished {
    /// Whether it has done what it was to do.
    pub(super) success: bool,
    /// Its words.
    pub(super) words: String,
    /// Its words about what went wrong.
    pub(super) complaint: String,
}

impl Finished {
    /// Returns the lines of its words that aren't empty.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.words.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// Runs a program, which speaks the language `C`, with what it reads.
pub(super) fn run(
    program: &str,
    words: &[&str],
    input: Option<File>,
    at_most: Duration,
) -> Result<Finished, PrintFault> {
    let started = Command::new(program)
        .args(words)
        .env("LC_ALL", "C")
        .stdin(input.map_or_else(Stdio::null, Stdio::from))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = started.map_err(|error| match error.kind() {
        ErrorKind::NotFound => PrintFault::NoProgram,
        _ => PrintFault::Failed,
    })?;
    let success = wait(&mut child, at_most)?;
    Ok(Finished {
        success,
        words: read(child.stdout.take()),
        complaint: read(child.stderr.take()),
    })
}

/// Waits until a program ends, and ends it if that takes too long. Returns `true` if it has done what it was to do.
fn wait(child: &mut Child, at_most: Duration) -> Result<bool, PrintFault> {
    let mut waited = Duration::ZERO;
    while waited < at_most {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) => thread::sleep(POLL_INTERVAL),
            Err(_) => break,
        }
        waited += POLL_INTERVAL;
    }
    // fails only if it has ended meanwhile
    let _ = child.kill();
    let _ = child.wait();
    Err(PrintFault::NoAnswer)
}

fn read(said: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(said) = said {
        // what can't be read was not said
        let _ = said.take(MAX_WORDS_BYTES).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_program_is_waited_for_so_long_and_no_longer() {
        let short = Duration::from_millis(200);
        let said = run("echo", &["words"], None, Duration::from_secs(10)).unwrap();
        assert!(said.success && said.lines().eq(["words"]));
        assert!(!run("false", &[], None, Duration::from_secs(10)).unwrap().success);
        assert_eq!(
            run("sleep", &["30"], None, short).err(),
            Some(PrintFault::NoAnswer)
        );
        let missing = run("there-is-no-such-program", &[], None, short);
        assert_eq!(missing.err(), Some(PrintFault::NoProgram));
    }
}
