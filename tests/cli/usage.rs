//! How the command line is told what to do, and what it says when it isn't.

use std::process::Stdio;

use crate::program::{Place, id, whole};

#[test]
fn wrong_usage_ends_with_two_and_a_sentence() {
    let place = Place::new();
    let wrong: [&[&str]; 9] = [
        &["dance"],
        &["list", "--loudly"],
        &["show"],
        &["export", "abcd"],
        &["export", "abcd", "--to", "x", "--as", "docx"],
        &["sample", "many"],
        &["--language", "fr", "list"],
        &["handout", "abcd", "--to", "x.pdf", "--kind", "song"],
        &["handout", "abcd", "--to", "x.pdf", "--paper", "a0"],
    ];
    for words in wrong {
        let ended = place.run(words);
        assert_eq!(ended.code, 2, "{words:?}");
        assert!(
            ended.out.is_empty() && ended.err.lines().count() >= 2,
            "{words:?}: {}",
            ended.err
        );
    }
    assert!(
        place
            .run(&["dance"])
            .err
            .contains("Den Befehl „dance“ gibt es nicht.")
    );
    for words in [
        &["export", "--to", "x", "--as", "json"][..],
        &["handout", "--to", "x.pdf"],
    ] {
        let ended = place.run(words);
        assert!(
            ended.err.contains("SITZUNG, --all oder ein Filter") && !ended.err.contains('|'),
            "{words:?}: {}",
            ended.err
        );
    }
    for words in [&["compare"][..], &["compare", "abcd"], &["show"]] {
        let ended = place.run(words);
        assert!(
            ended.err.contains("Hier fehlt noch: <SITZUNG>") && !ended.err.contains(".."),
            "{words:?}: {}",
            ended.err
        );
    }
}

#[test]
fn a_pseudonym_beside_another_name_is_refused_and_nothing_is_printed() {
    let place = Place::new();
    let id = place.done(&["new"]);
    for name in ["none", "full"] {
        let words = [
            "handout",
            id.trim(),
            "--to",
            "a.pdf",
            "--name",
            name,
            "--pseudonym",
            "Frau Weide",
        ];
        let ended = place.run(&words);
        assert_eq!(ended.code, 2, "{name}");
        let sentence = format!("„--pseudonym“ und „--name {name}“ gehen nicht zusammen.");
        assert!(ended.err.starts_with(&sentence), "{}", ended.err);
        assert!(!place.path("a.pdf").exists());
    }
    place.done(&[
        "handout",
        id.trim(),
        "--to",
        "a.pdf",
        "--name",
        "pseudonym",
        "--pseudonym",
        "Frau Weide",
    ]);
}

#[test]
fn what_does_not_suit_is_named_with_what_does() {
    let place = Place::new();
    let kind = place
        .run(&["handout", "abcd", "--to", "x.pdf", "--kind", "song"])
        .err;
    assert!(
        kind.starts_with(
            "„song“ passt nicht zu --kind <ART>; möglich ist: meeting, answers, followup, consultant, blank."
        ),
        "{kind}"
    );
    let count = place.run(&["sample", "many"]).err;
    assert!(count.starts_with("„many“ passt nicht zu <ANZAHL>."), "{count}");
    let day = place.run(&["list", "--from", "irgendwann."]).err;
    let expected = "„irgendwann.“ ist hier kein Tag. Verstanden werden zum Beispiel: 3.12.,";
    assert!(day.starts_with(expected) && !day.contains(".."), "{day}");
}

#[test]
fn a_search_for_nothing_is_refused_and_selects_nothing() {
    let place = Place::new();
    place.done(&["sample", "2"]);
    for search in ["", "  ", "?!", "\u{200b}"] {
        let ended = place.run(&["list", "--search", search]);
        assert_eq!(ended.code, 2, "{search}");
        let expected = format!("In „{search}“ steht nichts, wonach sich suchen lässt.");
        assert!(ended.err.starts_with(&expected), "{}", ended.err);
    }
    assert_eq!(
        place
            .run(&["export", "--search", "", "--to", "x", "--as", "json"])
            .code,
        2
    );
    assert!(!place.path("x").exists());
}

#[test]
fn words_are_found_however_they_are_typed() {
    let place = Place::new();
    place.done(&["sample", "2"]);
    let sessions = place.json(&["list", "--json"]);
    let session = sessions[0]["id"].as_str().unwrap();
    place.done(&[
        "notes",
        session,
        "--add",
        "Łódź: Redaktions\u{ad}plan 🌱, neue Frau Müller",
    ]);
    for search in [
        "lodz",
        "Redaktionsplan",
        "🌱",
        "\"neue Frau Mueller\"",
        "Mu\u{308}ller",
    ] {
        assert_eq!(
            place.done(&["list", "--search", search]).lines().count(),
            1,
            "{search}"
        );
        assert!(
            !place.done(&["list", "--search", search]).contains("Keine"),
            "{search}"
        );
    }
    assert!(place.done(&["list", "--search", "🌻"]).contains("Keine Sitzung."));
}

#[test]
fn a_tilde_is_the_home_folder() {
    let place = Place::new();
    place.done(&["sample", "1"]);
    place.done(&["export", "--all", "--to", "~/Export", "--as", "json"]);
    assert_eq!(std::fs::read_dir(place.path("home/Export")).unwrap().count(), 1);
    assert!(!place.path("~").exists());
    place.done(&["--library=~/other.funkenbuch", "new"]);
    assert!(place.path("home/other.funkenbuch").is_file());
}

#[test]
fn help_is_told_in_both_languages() {
    let place = Place::new();
    assert!(place.done(&["--language", "de", "--help"]).contains("Befehle:"));
    let english = place.done(&["--help", "--language", "en"]);
    assert!(english.contains("Commands:") && !english.contains("Befehl"));
    for command in [
        "new", "list", "show", "compare", "overview", "import", "export", "handout", "mirror", "sample",
        "check",
    ] {
        assert!(english.contains(command));
        assert!(place.done(&[command, "--help"]).contains("Aufruf: funkenbuch"));
    }
}

#[test]
fn a_new_session_is_named_by_either_end_of_its_id() {
    let place = Place::new();
    let id = place.done(&["new", "--language", "en"]).trim().to_owned();
    assert_eq!(
        place.json(&["show", "--json", &id[..13]])["session"]["language"],
        "en"
    );
    assert_eq!(place.json(&["show", "--json", &id[28..]])["session"]["id"], id);
    assert!(place.refused(&["show", &id[..3]]).contains("vier Zeichen"));
    assert!(place.refused(&["show", "ffffffff"]).contains("ffffffff"));
    place.done(&["sample", "12"]);
    let ids = place.json(&["list", "--json"]);
    let samples = ids
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["id"].as_str().unwrap().starts_with("019b"));
    if samples.count() > 1 {
        assert!(place.refused(&["show", "019b"]).contains("Sitzungen"));
    }
}

#[test]
fn lists_are_for_people_and_for_programs() {
    let place = Place::new();
    assert_eq!(place.done(&["list"]), "Keine Sitzung.\n");
    assert_eq!(place.done(&["list", "--json"]), "[]\n");
    let document = whole();
    place.import(&document);
    let rows = place.json(&["list", "--json"]);
    for field in ["id", "name", "status", "updated_at"] {
        assert!(rows[0][field].is_string(), "{field}");
    }
    let line = place.done(&["list"]);
    let id = id(&document);
    assert!(line.starts_with(&id[id.len() - 8..]) && !line.contains(&id));
}

#[test]
fn the_mirror_gives_byte_offsets() {
    let place = Place::new();
    let ended = place.run_with(
        &["mirror", "--json", "--language", "de"],
        "Ärger: Ich muss los.".as_bytes(),
    );
    assert_eq!(
        ended.out,
        "[{\"start\":12,\"end\":16,\"kind\":\"strong\",\"text\":\"muss\"}]\n"
    );
    std::fs::write(place.path("t.txt"), "I have to go, but I want to stay.").unwrap();
    let marks = place.json(&["mirror", "t.txt", "--language", "en", "--json"]);
    let kinds: Vec<&str> = marks
        .as_array()
        .unwrap()
        .iter()
        .map(|mark| mark["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["strong", "want"]);
}

#[test]
fn somebody_who_stops_reading_is_no_error() {
    let place = Place::new();
    place.done(&["sample", "200"]);
    let mut child = place
        .command()
        .args(["list", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_file_that_can_not_be_opened_is_refused_with_a_sentence() {
    let place = Place::new();
    std::fs::write(place.path("Brief.odt"), "PK").unwrap();
    std::fs::create_dir(place.path("Ordner")).unwrap();
    for (argument, sentence) in [
        ("fehlt.json", "fehlt.json“ gibt es nicht."),
        (
            "file:///gibt/es%20nicht.funkenbuch",
            "„/gibt/es nicht.funkenbuch“ gibt es nicht.",
        ),
        (
            "Brief.odt",
            "Brief.odt“ ist weder eine Bibliothek noch eine Sitzung noch ein Arbeitsbuch.",
        ),
        ("Ordner", "Ordner“ ist ein Ordner, keine Datei."),
    ] {
        for arguments in [&[argument][..], &["--library", "l.funkenbuch", argument]] {
            let error = place.refused(arguments);
            assert!(error.contains(sentence), "{error}");
        }
    }
    assert!(!place.path("l.funkenbuch").exists());
}
