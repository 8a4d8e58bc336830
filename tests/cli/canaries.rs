//! Nothing that belongs to a session of a protected library stands in any file of the program, whatever was done with
//! it. What a person has written elsewhere is theirs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};

use crate::program::{Ended, Place, answer, id, whole};

const FIRST: &str = "Brombeerlokomotive";
const SECOND: &str = "Nebelsuppenkelle";

/// Words in an answer, a private answer, a name, a note, a row of the client's own and an earlier version.
const CANARIES: [&str; 6] = [
    "Zwiebelkranich",
    "Quarkmolchrobe",
    "Mooswindharfe",
    "Distelfinkenglas",
    "Rapsölkathedrale",
    "Lehmuhrpinguin",
];

/// Sessions of which the library holds a killed program's half.
const SAMPLED: &str = "400";

fn run(place: &Place, words: &[&str], current: &str, new: &str) -> Ended {
    let mut command = place.command();
    let output = command
        .args(words)
        .env("FUNKENBUCH_PASSPHRASE", current)
        .env("FUNKENBUCH_NEW_PASSPHRASE", new)
        .env("TMPDIR", place.path("temp"))
        .env("XDG_CONFIG_HOME", place.path("config"))
        .env("XDG_STATE_HOME", place.path("state"))
        .env("FUNKENBUCH_LOG", "info")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Ended::of(output)
}

fn done(place: &Place, words: &[&str]) -> String {
    let ended = run(place, words, FIRST, "");
    assert_eq!(ended.code, 0, "{words:?} {}{}", ended.out, ended.err);
    ended.out
}

/// Returns all files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let below = |path: PathBuf| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    };
    paths.flat_map(below).collect()
}

/// Returns a word as it may stand in a file: as it is, without capital letters and folded, in three encodings.
fn spellings(word: &str) -> Vec<Vec<u8>> {
    let lower = word.to_lowercase();
    let folded = lower.replace('ö', "oe");
    let plain = lower.replace('ö', "o");
    let wide = |word: &str| word.encode_utf16().collect::<Vec<_>>();
    [word, &lower, &folded, &plain]
        .into_iter()
        .flat_map(|word| {
            [
                word.as_bytes().to_vec(),
                wide(word).iter().flat_map(|unit| unit.to_le_bytes()).collect(),
                wide(word).iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            ]
        })
        .collect()
}

/// Returns which canaries and passphrases stand in files of the program.
fn found(place: &Place) -> Vec<String> {
    let folders = ["home", "temp", "config", "state"].map(|name| place.path(name));
    let mut found = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder)) {
        let bytes = fs::read(&file).unwrap();
        for word in CANARIES.into_iter().chain([FIRST, SECOND]) {
            let holds = |spelling: &Vec<u8>| bytes.windows(spelling.len()).any(|window| window == spelling);
            if spellings(word).iter().any(holds) {
                found.push(format!("{word} in {}", file.display()));
            }
        }
    }
    found
}

/// A document with a canary in each of its corners; `version` differs between versions of the session.
fn document(version: &str) -> Value {
    let mut document = whole();
    answer(&mut document, "name", json!({ "text": CANARIES[2] }));
    answer(
        &mut document,
        "occasion",
        json!({ "text": format!("{} {version}", CANARIES[0]) }),
    );
    answer(&mut document, "must_dump", json!({ "text": CANARIES[1] }));
    document["own_rows"][0]["title"] = json!(CANARIES[4]);
    document["marks"] = json!([{ "question": "must_dump", "mark": "private" }]);
    document
}

fn import(place: &Place, document: &Value, options: &[&str]) {
    fs::create_dir_all(place.path("outside")).unwrap();
    let file = place.path("outside/document.json");
    fs::write(&file, document.to_string()).unwrap();
    done(place, &[&["import", file.to_str().unwrap()], options].concat());
}

/// Carries out every command that reads or writes the library.
fn use_everything(place: &Place) {
    let session = id(&document(""));
    let other = done(place, &["new"]);
    let (session, other) = (session.as_str(), other.trim());
    import(place, &document(CANARIES[5]), &[]);
    let mut second = document("jetzt");
    second["session"]["revision"] = json!(99);
    second["session"]["updated_at"] = json!("2026-11-24T10:00:00+01:00");
    import(place, &second, &["--replace"]);
    done(place, &["notes", session, "--add", CANARIES[3], "--for-meeting"]);
    done(place, &["sample", "3"]);
    let reading: [&[&str]; 15] = [
        &["list"],
        &["list", "--search", CANARIES[0], "--json"],
        &["show", session],
        &["versions", session],
        &["versions", session, "--compare", "1"],
        &["notes", session],
        &["agenda", session],
        &["clients"],
        &["compare", session, other],
        &["overview"],
        &["handout", session, "--to", "outside/sheet.pdf"],
        &[
            "export",
            "--all",
            "--to",
            "outside/export",
            "--as",
            "json",
            "--with-private",
            "--with-notes",
        ],
        &["export", session, "--to", "outside/export", "--as", "markdown"],
        &["copy", session, "--to", "outside"],
        &["check"],
    ];
    for words in reading {
        done(place, words);
    }
    done(place, &["bring-back", session, "--version", "1"]);
    done(place, &["check", "--repair"]);
    run(place, &["show", "nothing"], FIRST, "");
    run(place, &["list"], "falsch", "");
}

fn place() -> Place {
    let place = Place::new();
    for folder in ["home", "temp", "config", "state", "outside"] {
        fs::create_dir_all(place.path(folder)).unwrap();
    }
    place
}

#[test]
fn no_word_of_a_protected_library_stands_in_any_file_of_the_program() {
    let place = place();
    use_everything(&place);
    let listed = done(&place, &["list", "--search", CANARIES[0], "--json"]);
    assert!(listed.contains(CANARIES[2]), "{listed}");
    assert!(done(&place, &["versions", &id(&document(""))]).lines().count() > 1);
    assert_eq!(found(&place), [""; 0]);
    // the test finds what is there
    assert_eq!(run(&place, &["unprotect"], FIRST, "").code, 0);
    let plain = found(&place);
    for word in &CANARIES[..4] {
        assert!(
            plain.iter().any(|found| found.starts_with(word)),
            "{word}: {plain:?}"
        );
    }
    assert_eq!(run(&place, &["protect"], "", SECOND).code, 0);
    assert_eq!(found(&place), [""; 0]);
    assert_eq!(run(&place, &["change-passphrase"], SECOND, FIRST).code, 0);
    done(&place, &["check"]);
    done(&place, &["erase", &id(&document("")), "--yes"]);
    done(&place, &["erased"]);
    assert_eq!(found(&place), [""; 0]);
}

#[test]
fn no_word_of_a_protected_library_stands_in_what_a_killed_program_left() {
    let place = place();
    import(&place, &document(""), &[]);
    for words in [
        &["sample", SAMPLED][..],
        &["change-passphrase"],
        &["check", "--repair"],
    ] {
        for tenths in [1, 2, 4, 6] {
            let mut command = place.command();
            let mut child = command
                .args(words)
                .env("FUNKENBUCH_PASSPHRASE", FIRST)
                .env("FUNKENBUCH_NEW_PASSPHRASE", FIRST)
                .env("TMPDIR", place.path("temp"))
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_millis(300 * tenths));
            let _ = child.kill();
            child.wait().unwrap();
            assert_eq!(found(&place), [""; 0]);
        }
    }
    let listed = done(&place, &["list", "--search", CANARIES[0]]);
    assert!(listed.contains(CANARIES[2]), "{listed}");
    done(&place, &["check"]);
}
