//! Printing, with a program in the place of `lp` that writes down what it gets.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

use funkenbuch::handout::attached_session;

use crate::program::{Ended, Place, id, whole};

/// What stands in the place of `lp`: it keeps its words, the pages and what can be known of their file.
const LP: &str = r#"#!/bin/sh
printf '%s\n' "$@" > "$KEPT/words"
stat -L -c %a /proc/self/fd/0 > "$KEPT/mode"
ls -A "$FUNKENBUCH_HOME/print" > "$KEPT/folder"
cat > "$KEPT/pages.pdf"
[ -z "$COMPLAINT" ] || { echo "$COMPLAINT" >&2; exit 1; }
echo "request id is x-1 (1 file(s))"
"#;

/// A place with a session and a printer.
struct Office {
    place: Place,
}

impl Office {
    fn new() -> Self {
        let place = Place::new();
        place.import(&whole());
        let lp = place.path("bin/lp");
        std::fs::create_dir(place.path("bin")).unwrap();
        std::fs::write(&lp, LP).unwrap();
        std::fs::set_permissions(&lp, PermissionsExt::from_mode(0o755)).unwrap();
        std::fs::create_dir(place.path("kept")).unwrap();
        Self { place }
    }

    fn command(&self, how: &[&str]) -> Command {
        let mut command = self.place.command();
        let path = std::env::var("PATH").unwrap();
        command
            .args([&["print", &id(&whole())], how].concat())
            .env("PATH", format!("{}:{path}", self.place.path("bin").display()))
            .env("KEPT", self.kept(""));
        command
    }

    fn prints(&self, how: &[&str]) -> Ended {
        Ended::of(self.command(how).output().unwrap())
    }

    /// Prints on a printer that complains.
    fn complains(&self, how: &[&str], complaint: &str) -> String {
        let ended = Ended::of(self.command(how).env("COMPLAINT", complaint).output().unwrap());
        assert_eq!(ended.code, 1, "{}", ended.out);
        ended.err
    }

    fn kept(&self, name: &str) -> PathBuf {
        self.place.path("kept").join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.kept(name)).unwrap()
    }
}

#[test]
fn lp_gets_the_pages_and_nothing_else_does() {
    let office = Office::new();
    let ended = office.prints(&["--printer", "Praxis 2", "--copies", "3", "--both-sides"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(ended.out, "Der Drucker „Praxis 2“ hat das Blatt angenommen.\n");
    let words = office.read("words");
    let words: Vec<&str> = words.lines().collect();
    let expected = [
        "-t",
        "Funkenbuch",
        "-n",
        "3",
        "-o",
        "sides=two-sided-long-edge",
        "-o",
        "media=A4",
        "-d",
        "Praxis 2",
    ];
    assert_eq!(words, expected);
    let pages = std::fs::read(office.kept("pages.pdf")).unwrap();
    assert!(pages.starts_with(b"%PDF-"));
    assert!(
        attached_session(&pages).is_err(),
        "the session travels to the printer"
    );
    assert_eq!(office.read("mode").trim(), "600");
    assert_eq!(
        office.read("folder"),
        "",
        "the pages lie there while they are printed"
    );
    assert_eq!(
        std::fs::read_dir(office.place.path("home/print"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn paper_and_sides_are_said_and_the_usual_printer_is_the_systems() {
    let office = Office::new();
    let ended = office.prints(&["--paper", "letter", "--brief", "--name", "none"]);
    assert_eq!(
        ended.out, "Der Drucker hat das Blatt angenommen.\n",
        "{}",
        ended.err
    );
    let words = office.read("words");
    assert!(
        words.contains("media=Letter") && words.contains("sides=one-sided"),
        "{words}"
    );
    assert!(!words.lines().any(|word| word == "-d"), "{words}");
}

#[test]
fn whatever_stands_in_the_way_is_said_in_a_sentence() {
    let office = Office::new();
    let gone = "lp: Error - The printer or class does not exist.";
    let cases = [
        (
            &["--printer", "Weg"][..],
            gone,
            "Einen Drucker mit diesem Namen gibt es nicht.",
        ),
        (&[], gone, "Auf diesem Computer ist kein Drucker eingerichtet"),
        (
            &["--printer", "Flur"],
            "lp: Destination \"Flur\" is not accepting jobs.",
            "nimmt gerade nichts an",
        ),
        (
            &["--printer", "Flur"],
            "lp: Bad file descriptor",
            "Der Druckdienst hat das Blatt nicht angenommen.",
        ),
    ];
    for (how, complaint, sentence) in cases {
        let said = office.complains(how, complaint);
        assert!(said.contains(sentence), "{complaint}: {said}");
        assert!(!said.contains("lp:") && !said.contains("accepting"), "{said}");
    }
    std::fs::remove_file(office.place.path("bin/lp")).unwrap();
    let without = office
        .command(&[])
        .env("PATH", office.place.path("bin"))
        .output()
        .unwrap();
    let said = Ended::of(without).err;
    assert!(said.contains("denn das Programm „lp“ fehlt."), "{said}");
    assert_eq!(
        std::fs::read_dir(office.place.path("home/print"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn numbers_of_copies_that_make_no_sense_are_refused() {
    let office = Office::new();
    for copies in ["0", "100", "-1", "viele"] {
        assert_eq!(office.prints(&["--copies", copies]).code, 2, "{copies}");
    }
    assert!(!office.kept("words").exists());
}

#[test]
fn the_logo_comes_from_the_settings_and_a_damaged_one_costs_no_handout() {
    let office = Office::new();
    let place = &office.place;
    let picture = include_bytes!("../fixtures/logos/interlaced.png");
    let logo = funkenbuch::handout::Logo::read(picture).unwrap();
    let writes = |name: &str| {
        let file = place.path(name);
        let to = file.display().to_string();
        let ended = place.run(&["--language", "en", "handout", &id(&whole()), "--to", &to]);
        assert_eq!(ended.code, 0, "{}", ended.err);
        (std::fs::read(file).unwrap(), ended.err)
    };
    let (without, said) = writes("without.pdf");
    assert_eq!(said, "");
    let kept = place.path("home/logo.png");
    std::fs::create_dir_all(place.path("home")).unwrap();
    std::fs::write(&kept, logo.png()).unwrap();
    let (with, said) = writes("with.pdf");
    assert_eq!(said, "");
    let has_image = |pdf: &[u8]| pdf.windows(9).any(|bytes| bytes == b"Predictor");
    assert!(has_image(&with) && !has_image(&without));
    assert!(
        with == writes("again.pdf").0,
        "the same session gives the same bytes"
    );
    std::fs::write(&kept, &logo.png()[..logo.png().len() - 20]).unwrap();
    let (damaged, said) = writes("damaged.pdf");
    assert!(damaged == without, "only the logo is missing");
    assert!(said.starts_with("The stored logo can’t be read"), "{said}");
}
