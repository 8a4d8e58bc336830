//! The log: a file in the state folder that reports starts, refusals, conflicts and panics.
//!
//! Answers, names and paths never go into it. Only this crate's records are written, since other libraries may log the
//! texts they are given.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::panic::{Location, PanicHookInfo};
use std::path::Path;

use env_logger::{Builder, Target};
use log::LevelFilter;

use super::paths;
use crate::session::Moment;

/// Environment variable with the level of the log: `off`, `error`, `warn`, `info`, `debug` or `trace`.
pub const LOG_VARIABLE: &str = "FUNKENBUCH_LOG";

/// Size in bytes at which a log is set aside for a new one; one old log is retained.
const MAX_LOG_BYTES: u64 = 1 << 20;

/// Starts the log at the level of [`LOG_VARIABLE`], `warn` without it. The file is created with the first record; if it
/// can't be written, the program works without it.
pub fn start_log(clock: fn() -> Moment) {
    let level = std::env::var(LOG_VARIABLE).ok();
    let level = level.and_then(|level| level.trim().parse().ok());
    let log = install(
        level.unwrap_or(LevelFilter::Warn),
        Box::new(LogFile::Unopened),
        clock,
    );
    if log.is_ok() {
        log_panics();
    }
    log::info!("Funkenbuch {} started", env!("CARGO_PKG_VERSION"));
}

/// Logs where a panic happened, and never its message, which may hold words of a session.
pub fn log_panic(info: &PanicHookInfo<'_>) {
    log::error!("panicked at {}", info.location().map_or_else(String::new, place));
}

fn install(
    level: LevelFilter,
    target: Box<dyn Write + Send>,
    clock: fn() -> Moment,
) -> Result<(), log::SetLoggerError> {
    Builder::new()
        .filter_module(env!("CARGO_CRATE_NAME"), level)
        .target(Target::Pipe(target))
        .format(move |line, record| writeln!(line, "{} {} {}", clock(), record.level(), record.args()))
        .try_init()
}

fn log_panics() {
    let next = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        log_panic(info);
        next(info);
    }));
}

/// Returns a place in the sources, without the folders that they were in when the program was built.
fn place(location: &Location<'_>) -> String {
    let file = location.file();
    let folders = file.rfind("/src/").and_then(|end| file[..end].rfind('/'));
    let file = folders.map_or(file, |end| &file[end + 1..]);
    format!("{file}:{}", location.line())
}

/// The file of the log, opened with the first record.
enum LogFile {
    Unopened,
    Opened(File),
    /// It can't be opened.
    Missing,
}

impl Write for LogFile {
    fn write(&mut self, record: &[u8]) -> io::Result<usize> {
        if matches!(self, Self::Unopened) {
            *self = open(&paths::log_file()).map_or(Self::Missing, Self::Opened);
        }
        if let Self::Opened(file) = self {
            file.write_all(record)?;
        }
        Ok(record.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        paths::create_folder(folder).map_err(io::Error::other)?;
    }
    if fs::metadata(path).is_ok_and(|metadata| metadata.len() >= MAX_LOG_BYTES) {
        fs::rename(path, path.with_extension("old.log"))?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use crate::service::marker::HandOverMarker;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::service::{Event, Request, ServiceThread, Ticket};

    /// A log in memory.
    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);

    impl Write for Memory {
        fn write(&mut self, record: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(record)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_is_logged_with_its_place_and_request_but_not_its_message() {
        let memory = Memory::default();
        install(LevelFilter::Trace, Box::new(memory.clone()), Moment::now).unwrap();
        log_panics();
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("Zwetschgenmus.funkenbuch");
        let service = ServiceThread::start(Some(library), HandOverMarker::default(), || {});
        // its session makes the worker panic
        service.send(Ticket(1), Request::LoadVersions(uuid::Uuid::max()));
        while !matches!(service.poll().map(|reply| reply.event), Some(Event::Failed(_))) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        drop(service);
        let log = String::from_utf8(memory.0.lock().unwrap().clone()).unwrap();
        for expected in [
            "ERROR panicked at src/service/worker/tests.rs:",
            "WARN load refused: Panicked",
        ] {
            assert!(log.contains(expected), "{expected}: {log}");
        }
        for hidden in ["requested by a test", "Zwetschgenmus", "home/"] {
            assert!(!log.contains(hidden), "{hidden}: {log}");
        }
    }

    #[test]
    fn a_full_log_is_set_aside_and_the_one_before_it_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/funkenbuch.log");
        for content in ["first", "second", "third"] {
            open(&path).unwrap().write_all(content.as_bytes()).unwrap();
            let file = OpenOptions::new().write(true).open(&path).unwrap();
            file.set_len(MAX_LOG_BYTES).unwrap();
        }
        assert_eq!(open(&path).unwrap().metadata().unwrap().len(), 0);
        let old = fs::read(path.with_extension("old.log")).unwrap();
        assert!(old.starts_with(b"third"));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 2);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_log_that_can_not_be_opened_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(open(folder.path()).is_err());
        assert_eq!(LogFile::Missing.write(b"record").unwrap(), 6);
    }
}
