//! Runs the programs that print, and waits for them so long at most.
//!
//! What a program says is read while it runs: one that says more than a pipe holds would otherwise wait for its reader.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use crate::service::print_fault::PrintFault;

/// Time between two looks whether a program has ended.
const POLL_INTERVAL: Duration = Duration::from_millis(10);
/// Longest time in which the last words of a program have to arrive that has ended; one that it left behind may hold
/// the pipe open.
const MAX_LAST_WORDS_TIME: Duration = Duration::from_millis(500);
/// Number of bytes that are kept at most of what a program says.
const MAX_WORDS_BYTES: usize = 60_000;
/// Number of bytes that are read at once.
const CHUNK_BYTES: usize = 4096;

/// Output of a program that has ended.
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
    /// Returns the lines of its output that aren't empty.
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
    let (words, complaint) = (child.stdout.take().map(heard), child.stderr.take().map(heard));
    let success = wait(&mut child, at_most)?;
    Ok(Finished {
        success,
        words: collected(words.as_ref()),
        complaint: collected(complaint.as_ref()),
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

/// Reads on a thread what a program says until it falls silent, and hands over the beginning of it.
fn heard(mut said: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut room = MAX_WORDS_BYTES;
        while room > 0 {
            let mut chunk = vec![0; CHUNK_BYTES.min(room)];
            // what can't be read was not said
            match said.read(&mut chunk) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Ok(0) | Err(_) => return,
                Ok(count) => {
                    chunk.truncate(count);
                    room -= count;
                    // nobody waits for the words of a program that took too long
                    let _ = sender.send(chunk);
                }
            }
        }
        drop(sender);
        // the program may only go on while its words are taken
        let _ = io::copy(&mut said, &mut io::sink());
    });
    receiver
}

/// Returns what was heard of a program that has ended.
fn collected(heard: Option<&Receiver<Vec<u8>>>) -> String {
    let mut bytes = Vec::new();
    let chunks = heard
        .iter()
        .flat_map(|heard| std::iter::from_fn(|| heard.recv_timeout(MAX_LAST_WORDS_TIME).ok()));
    chunks.for_each(|chunk| bytes.extend(chunk));
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

    #[cfg(unix)]
    #[test]
    fn a_program_may_say_more_than_a_pipe_holds() {
        let script = "yes | head -c 300000; yes | head -c 300000 >&2; exit 1";
        let said = run("sh", &["-c", script], None, Duration::from_secs(20)).unwrap();
        assert!(!said.success);
        assert_eq!(
            (said.words.len(), said.complaint.len()),
            (MAX_WORDS_BYTES, MAX_WORDS_BYTES)
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_leaves_another_one_behind_is_not_waited_for_longer() {
        let begun = std::time::Instant::now();
        let said = run(
            "sh",
            &["-c", "echo words; sleep 20 &"],
            None,
            Duration::from_secs(20),
        )
        .unwrap();
        assert!(said.success && said.lines().eq(["words"]));
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}
