//! Running the real program with a home of its own, so that nobody's data are touched.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use funkenbuch::service::{Access, Library};
use serde_json::Value;
use tempfile::TempDir;

/// A folder for one test, and the program that runs in it.
pub(crate) struct Place {
    folder: TempDir,
}

/// What a command did.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The library that is used if none is named.
    pub(crate) fn library(&self) -> PathBuf {
        self.path("home/library.funkenbuch")
    }

    /// Changes the library as if the program had done it.
    pub(crate) fn alter(&self, sql: &str) {
        let connection = rusqlite::Connection::open(self.library()).unwrap();
        connection.execute_batch(sql).unwrap();
        drop(connection);
        let mut library = Library::open(&self.library(), Access::Write).unwrap();
        library.trust_rows().unwrap();
        library.close().unwrap();
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_funkenbuch"));
        command
            .env("FUNKENBUCH_HOME", self.path("home"))
            .env("HOME", self.path("home"))
            .env("LC_ALL", "de_DE.UTF-8")
            .current_dir(self.folder.path());
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ended {
        self.run_with(arguments, b"")
    }

    pub(crate) fn run_with<S: AsRef<OsStr>>(&self, arguments: &[S], input: &[u8]) -> Ended {
        let mut command = self.command();
        command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ended::of(child.wait_with_output().unwrap())
    }

    /// Runs a command that has to succeed, and gives back what it printed.
    pub(crate) fn done<S: AsRef<OsStr>>(&self, arguments: &[S]) -> String {
        let ended = self.run(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
        ended.out
    }

    /// Runs a command that has to be refused, and gives back the sentence.
    pub(crate) fn refused<S: AsRef<OsStr>>(&self, arguments: &[S]) -> String {
        let ended = self.run(arguments);
        assert_eq!(ended.code, 1, "{}{}", ended.out, ended.err);
        assert!(!ended.err.contains("panicked"), "{}", ended.err);
        ended.err
    }

    pub(crate) fn json<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Value {
        serde_json::from_str(&self.done(arguments)).unwrap()
    }

    /// Imports a document made of the whole one.
    pub(crate) fn import(&self, document: &Value) {
        let file = self.path("document.json");
        std::fs::write(&file, document.to_string()).unwrap();
        self.done(&["import", "document.json"]);
    }
}

/// A document with an answer of every kind.
pub(crate) fn whole() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/whole.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The id of a document's session.
pub(crate) fn id(document: &Value) -> String {
    document["session"]["id"].as_str().unwrap().to_owned()
}

/// Sets an answer to a plain question.
pub(crate) fn answer(document: &mut Value, question: &str, value: Value) {
    let answers = document["answers"].as_array_mut().unwrap();
    answers.retain(|answer| answer["question"] != question);
    let mut item = serde_json::json!({ "question": question });
    item["value"] = value;
    answers.push(item);
}
