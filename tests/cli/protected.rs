//! A library protected by a passphrase on the command line.

use std::process::{Command, Stdio};

use crate::program::{Ended, Place};

const FIRST: &str = "sieben blaue Kühe tanzen";
const SECOND: &str = "acht rote Ziegel schweigen";

fn run(place: &Place, arguments: &[&str], given: &[(&str, &str)]) -> Ended {
    // without a terminal that could be asked, wherever the test runs
    let program = place.command();
    let mut command = Command::new("setsid");
    command.arg("--wait").arg(program.get_program());
    let variables = program
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    command
        .envs(variables)
        .current_dir(program.get_current_dir().unwrap());
    let output = command
        .args(arguments)
        .envs(given.iter().copied())
        .stdin(Stdio::null())
        .output();
    let output = output.unwrap();
    let ended = Ended::of(output);
    for (_, words) in given.iter().filter(|(_, words)| words.len() > 1) {
        assert!(
            !(ended.out.clone() + &ended.err).contains(words),
            "{}{}",
            ended.out,
            ended.err
        );
    }
    ended
}

fn done(place: &Place, arguments: &[&str], given: &[(&str, &str)]) -> String {
    let ended = run(place, arguments, given);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended.out
}

fn refused(place: &Place, arguments: &[&str], given: &[(&str, &str)]) -> String {
    let ended = run(place, arguments, given);
    assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{}", ended.err);
    ended.err
}

fn current(words: &str) -> (&str, &str) {
    ("FUNKENBUCH_PASSPHRASE", words)
}

fn new(words: &str) -> (&str, &str) {
    ("FUNKENBUCH_NEW_PASSPHRASE", words)
}

#[test]
fn a_library_is_protected_changed_and_unprotected_with_all_that_is_in_it() {
    let place = Place::new();
    place.done(&["sample", "3"]);
    let before = place.done(&["list", "--json"]);
    assert!(
        done(&place, &["protect"], &[new(FIRST)]).starts_with("Die Bibliothek ist jetzt mit der Passphrase")
    );
    for (words, then) in [(FIRST, SECOND), (SECOND, "e\u{301}cole")] {
        assert_eq!(done(&place, &["list", "--json"], &[current(words)]), before);
        assert!(done(&place, &["check"], &[current(words)]).contains("ist heil"));
        run(&place, &["change-passphrase"], &[current(words), new(then)]);
    }
    assert_eq!(
        done(&place, &["list", "--json"], &[current("\u{e9}cole")]),
        before
    );
    done(&place, &["unprotect"], &[current("école")]);
    assert_eq!(place.done(&["list", "--json"]), before);
    assert!(!place.path("home/library.funkenbuch.new").exists());
}

#[test]
fn what_cannot_be_done_is_said_and_changes_nothing() {
    let place = Place::new();
    place.done(&["new"]);
    let sentence = |arguments: &[&str], given: &[(&str, &str)], beginning: &str| {
        let before = std::fs::read(place.library()).unwrap();
        let said = refused(&place, arguments, given);
        assert!(said.contains(beginning), "{said}");
        assert_eq!(said.lines().count(), 2, "{said}");
        assert_eq!(std::fs::read(place.library()).unwrap(), before);
    };
    sentence(
        &["unprotect"],
        &[current(FIRST)],
        "ist nicht mit einer Passphrase geschützt.",
    );
    sentence(
        &["change-passphrase"],
        &[],
        "ist nicht mit einer Passphrase geschützt.",
    );
    sentence(
        &["protect"],
        &[new("")],
        "Umgebungsvariable FUNKENBUCH_NEW_PASSPHRASE",
    );
    done(&place, &["protect"], &[new(FIRST)]);
    sentence(&["protect"], &[new(SECOND)], "ist mit einer Passphrase geschützt");
    for command in [
        &["list"][..],
        &["new"],
        &["notes", "abcd"],
        &["unprotect"],
        &["check"],
    ] {
        sentence(command, &[], "Die Passphrase lässt sich hier nicht erfragen.");
        sentence(command, &[current(SECOND)], "Die Passphrase passt nicht zu „");
        sentence(
            command,
            &[current(&"🐄".repeat(10_000))],
            "Die Passphrase passt nicht zu „",
        );
    }
    sentence(
        &["--language", "en", "list"],
        &[current(SECOND)],
        "This passphrase doesn’t open “",
    );
    let log = std::fs::read_to_string(place.path("home/funkenbuch.log")).unwrap();
    assert!(log.contains("WrongPassphrase"));
    assert!(!log.contains(FIRST) && !log.contains(SECOND) && !log.contains("🐄"));
}

#[test]
fn a_weak_passphrase_is_taken_with_a_warning() {
    let place = Place::new();
    place.done(&["new"]);
    let ended = run(&place, &["protect"], &[new("passwort1")]);
    assert_eq!(ended.code, 0);
    assert!(
        ended.err.starts_with("Diese Passphrase ist leicht zu erraten."),
        "{}",
        ended.err
    );
}

#[test]
fn a_mistyped_library_is_neither_made_nor_said_to_be_protected() {
    let place = Place::new();
    for command in ["protect", "unprotect", "change-passphrase"] {
        let typo = ["--library", "typo.funkenbuch", command];
        let ended = run(&place, &typo, &[new(FIRST), current(SECOND)]);
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{command}");
        assert!(ended.err.contains("liegt keine Bibliothek"), "{}", ended.err);
        assert!(!place.path("typo.funkenbuch").exists(), "{command}");
    }
}

#[test]
fn a_library_that_is_created_with_a_passphrase_is_protected() {
    let place = Place::new();
    done(&place, &["new"], &[current(FIRST)]);
    refused(&place, &["list"], &[]);
    let elsewhere = ["--library", "other.funkenbuch"];
    done(
        &place,
        &[&elsewhere[..], &["sample", "1"]].concat(),
        &[current(SECOND)],
    );
    let listed = done(
        &place,
        &[&elsewhere[..], &["list", "--json"]].concat(),
        &[current(SECOND)],
    );
    assert!(listed.contains("\"id\""), "{listed}");
    assert!(
        !std::fs::read(place.path("other.funkenbuch"))
            .unwrap()
            .starts_with(b"SQLite")
    );
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_library_or_the_new_one() {
    let place = Place::new();
    place.done(&["sample", "30"]);
    let before = place.done(&["list", "--json"]);
    let both = [current(FIRST), new(FIRST)];
    let (mut finished, mut killed) = (0, 0);
    for moment in 0..14 {
        let is_plain = std::fs::read(place.library()).unwrap().starts_with(b"SQLite");
        let mut command = place.command();
        let mut child = command
            .arg(if is_plain { "protect" } else { "unprotect" })
            .envs(both)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(150 * moment));
        child.kill().unwrap();
        match child.wait().unwrap().success() {
            true => finished += 1,
            false => killed += 1,
        }
        assert_eq!(done(&place, &["list", "--json"], &both), before);
        assert!(done(&place, &["check", "--repair"], &both).contains("ist heil"));
        assert!(!place.path("home/library.funkenbuch.new").exists());
    }
    assert!(killed > 0, "{finished} finished");
}

#[test]
fn a_passphrase_from_a_variable_is_what_could_be_typed() {
    let place = Place::new();
    // a line break at the end is the script's, as the terminal takes it for the end of the line
    done(&place, &["sample", "1"], &[current("abc Wort def\r\n")]);
    done(&place, &["list"], &[current("abc Wort def")]);
    done(&place, &["list"], &[current("abc Wort def\n")]);
    refused(&place, &["list"], &[current(" abc Wort def")]);
    let refusal = refused(
        &place,
        &["change-passphrase"],
        &[current("abc Wort def"), new("zwei\nZeilen hier")],
    );
    assert!(refusal.contains("Zeilenumbrüche"), "{refusal}");
    let created = ["--library", "new.funkenbuch", "sample", "1"];
    let refusal = refused(&place, &created, &[current("mit\tTabulator")]);
    assert!(refusal.contains("Steuerzeichen"), "{refusal}");
    assert!(!place.path("new.funkenbuch").exists());
}

#[cfg(unix)]
#[test]
fn a_passphrase_that_is_no_text_makes_no_library_without_one() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let latin = std::ffi::OsStr::from_bytes(b"caf\xe9");
    for variable in ["FUNKENBUCH_PASSPHRASE", "FUNKENBUCH_NEW_PASSPHRASE"] {
        let command = if variable == "FUNKENBUCH_PASSPHRASE" {
            &["sample", "1"][..]
        } else {
            &["protect"]
        };
        let output = place.command().args(command).env(variable, latin).output();
        let ended = Ended::of(output.unwrap());
        assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{}", ended.err);
        assert!(
            ended.err.contains(variable) && ended.err.contains("UTF-8"),
            "{}",
            ended.err
        );
    }
    assert_eq!(done(&place, &["list"], &[]), "Keine Sitzung.\n");
}
