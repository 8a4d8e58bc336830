//! The log reports what the program did, and never what somebody wrote.

use std::fs;

use serde_json::json;

use crate::program::{Ended, Place, answer, id, whole};

/// Words that only an answer, a name, a note or a path has.
const WORDS: [&str; 6] = [
    "Zwetschge",
    "Quittenbrot",
    "Mirabelle",
    "Schlehenmost",
    "Holunder",
    "Vogelbeere",
];

fn run(place: &Place, level: &str, arguments: &[&str]) -> Ended {
    let output = place
        .command()
        .env("FUNKENBUCH_LOG", level)
        .args(arguments)
        .output()
        .unwrap();
    Ended::of(output)
}

#[test]
fn no_word_of_a_session_is_in_the_log() {
    let place = Place::new();
    let mut document = whole();
    answer(&mut document, "name", json!({ "text": "Anna Zwetschge" }));
    answer(
        &mut document,
        "occasion",
        json!({ "text": "Das Quittenbrot fehlt." }),
    );
    let id = id(&document);
    fs::write(place.path("Mirabelle.json"), document.to_string()).unwrap();
    fs::write(place.path("Holunder.funkenbuch"), "Vogelbeere ".repeat(99)).unwrap();
    let export = ["export", &id, "--to", "Mirabelle", "--as", "markdown"];
    let commands: [(&[&str], i32); 12] = [
        (&["import", "Mirabelle.json"], 0),
        (&["notes", &id, "--add", "Schlehenmost besprechen"], 0),
        (&["list", "--search", "Quittenbrot"], 0),
        (&["show", &id], 0),
        (&export, 0),
        (&export, 1),
        (&["show", "Vogelbeere"], 1),
        (&["new", "--client", "Holunder"], 1),
        (&["import", "Schlehenmost.json"], 1),
        (&["list", "--library", "Holunder.funkenbuch"], 1),
        (&["notes", &id, "--add", "Mirabelle", "--at", "Vogelbeere"], 1),
        (&["check"], 0),
    ];
    for (command, code) in commands {
        let ended = run(&place, "trace", command);
        assert_eq!(ended.code, code, "{command:?}: {}{}", ended.out, ended.err);
    }
    let log = fs::read_to_string(place.path("home/funkenbuch.log")).unwrap();
    for expected in [
        "INFO Funkenbuch 0.1.0 started",
        "INFO library opened to write",
        "INFO command import",
        "WARN refused: File Exists",
        "WARN refused: NoSuchSession",
        "WARN refused: Library NotALibrary",
    ] {
        assert!(log.contains(expected), "{expected}: {log}");
    }
    for word in WORDS {
        assert!(
            !log.to_lowercase().contains(&word.to_lowercase()),
            "{word}: {log}"
        );
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let metadata = fs::metadata(place.path("home/funkenbuch.log")).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_run_in_which_nothing_fails_leaves_no_log() {
    let place = Place::new();
    place.done(&["new"]);
    assert!(!place.path("home/funkenbuch.log").exists());
    place.refused(&["show", "12345678"]);
    assert!(place.path("home/funkenbuch.log").exists());
}

#[test]
fn a_log_that_can_not_be_written_stops_nothing() {
    let place = Place::new();
    fs::create_dir_all(place.path("home/funkenbuch.log")).unwrap();
    assert_eq!(run(&place, "trace", &["new"]).err, "");
    let ended = run(&place, "trace", &["show", "12345678"]);
    assert_eq!((ended.code, ended.err.lines().count()), (1, 2), "{}", ended.err);
}
