//! Backups are made, listed and restored from; what is wrong with a folder or a file is said, and nothing is lost.
//! Long because: one library and its backup serve all of these tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

/// A library with one session, and its backup.
pub(crate) fn backed_up() -> (Place, String, PathBuf) {
    let place = Place::new();
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Der erste Anlass." }));
    place.import(&document);
    let backup = PathBuf::from(place.done(&["backup"]).trim());
    (place, id(&document), backup)
}

/// Imports the session once more with another answer.
pub(crate) fn goes_on(place: &Place) {
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Der zweite Anlass." }));
    document["session"]["updated_at"] = json!("2027-01-05T10:00:00+01:00");
    document["session"]["revision"] = json!(90);
    fs::write(place.path("document.json"), document.to_string()).unwrap();
    place.done(&["import", "document.json", "--replace"]);
}

fn sessions(place: &Place) -> Vec<Value> {
    place.json(&["list", "--json"]).as_array().unwrap().clone()
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_a_library_for_its_owner_alone_and_is_listed() {
    let (place, _, backup) = backed_up();
    assert_eq!(backup.parent().unwrap(), place.path("home/library.backups"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&backup), mode(backup.parent().unwrap())), (0o600, 0o700));
    }
    assert_eq!(names(backup.parent().unwrap()).len(), 1, "nothing lies beside it");
    let listed = place.done(&["backups"]);
    assert!(
        listed.contains("eine Sitzung") && listed.contains(text(&backup)),
        "{listed}"
    );
    let inside = place.done(&["list", "--library", text(&backup)]);
    assert_eq!(inside, place.done(&["list"]));
    let elsewhere = place.path("stick");
    fs::create_dir(&elsewhere).unwrap();
    let other = place.done(&["backup", "--to", "stick"]);
    assert!(
        other.starts_with(text(&elsewhere)) || other.starts_with("stick"),
        "{other}"
    );
    assert_eq!(names(&elsewhere).len(), 1);
}

#[test]
fn folders_that_take_no_backup_are_named_and_nothing_is_left_in_them() {
    let (place, _, backup) = backed_up();
    let gone = place.refused(&["backup", "--to", "stick"]);
    assert!(
        gone.contains("ist nicht da") && gone.contains("schließen Sie"),
        "{gone}"
    );
    assert!(
        !place.path("stick").exists(),
        "a folder on a stick isn't made on the disk"
    );
    fs::write(place.path("file"), "").unwrap();
    let file = place.refused(&["backup", "--to", "file", "--language", "en"]);
    assert!(file.contains("is a file, not a folder"), "{file}");
    assert_eq!(names(backup.parent().unwrap()).len(), 1);
    fs::remove_dir_all(backup.parent().unwrap()).unwrap();
    fs::write(backup.parent().unwrap(), "meine Datei").unwrap();
    let file = place.refused(&["backup"]);
    assert!(file.contains("kein Ordner, sondern eine Datei"), "{file}");
    assert_eq!(fs::read(backup.parent().unwrap()).unwrap(), b"meine Datei");
}

#[test]
fn a_preview_says_what_would_come_back_and_one_session_is_brought_back() {
    let (place, session, backup) = backed_up();
    let same = place.done(&["restore", text(&backup)]);
    assert!(same.contains("so wie dort"), "{same}");
    goes_on(&place);
    place.done(&["sample", "1"]);
    let preview = place.done(&["restore", text(&backup)]);
    assert!(
        preview.contains(&format!("{session}  anders")) && preview.contains("nur hier"),
        "{preview}"
    );
    let ended = place.run(&["restore", text(&backup), "--session", &session]);
    assert!(
        ended.code == 0 && ended.err.contains("1 ersetzt"),
        "{}",
        ended.err
    );
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
    assert_eq!(sessions(&place).len(), 2, "the other one stays");
    let versions = place.done(&["versions", &session]);
    assert!(versions.contains("zurückgeholte Fassung"), "{versions}");
    let again = place.run(&["restore", text(&backup), "--session", &session]);
    assert!(
        again.code == 0 && again.err.contains("1 schon gleich"),
        "{}",
        again.err
    );
}

#[test]
fn a_session_of_a_backup_is_named_as_one_of_the_library_is() {
    let (place, session, backup) = backed_up();
    goes_on(&place);
    let restore = |part: &str| place.run(&["restore", text(&backup), "--session", part]);
    let unknown = restore("ffffffff");
    assert!(
        unknown.code == 1 && unknown.err.contains("ffffffff"),
        "{}",
        unknown.err
    );
    let short = restore("abc");
    assert_eq!((short.code, short.err), (1, place.refused(&["show", "abc"])));
    let capitals = session.to_uppercase();
    assert_ne!(capitals, session);
    let ended = restore(&capitals);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
}

#[test]
fn a_session_that_is_missing_comes_back_with_all_that_was_added() {
    let place = Place::new();
    place.done(&["sample", "12"]);
    let with_notes = sessions(&place)
        .iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .find(|id| {
            place
                .json(&["notes", id, "--json"])
                .as_array()
                .is_some_and(|notes| !notes.is_empty())
        })
        .unwrap();
    place.done(&["notes", &with_notes, "--add", "Nicht vergessen"]);
    let told = |place: &Place| {
        let row = sessions(place)
            .into_iter()
            .find(|row| row["id"] == with_notes.as_str());
        let notes = place.json(&["notes", &with_notes, "--json"]);
        (
            row,
            notes,
            place.json(&["show", &with_notes, "--json"]),
            place.json(&["agenda", &with_notes, "--json"]),
        )
    };
    let before = told(&place);
    let backup = PathBuf::from(place.done(&["backup"]).trim());
    let library = place.library();
    fs::remove_file(&library).unwrap();
    place.done(&["list"]);
    let ended = place.run(&["restore", text(&backup), "--session", &with_notes]);
    assert!(ended.code == 0 && ended.err.contains("1 neu"), "{}", ended.err);
    assert_eq!(told(&place), before);
    place.done(&["check"]);
}

#[test]
fn a_whole_backup_takes_the_place_of_the_library_which_can_be_restored_itself() {
    let (place, session, backup) = backed_up();
    goes_on(&place);
    let said = place.done(&["restore", text(&backup), "--all"]);
    let aside = PathBuf::from(said.trim().rsplit_once(": ").unwrap().1);
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
    assert!(backup.exists() && aside.exists());
    place.done(&["check"]);
    let listed = place.done(&["backups"]);
    assert!(listed.contains(text(&aside)), "{listed}");
    place.done(&["restore", text(&aside), "--all"]);
    assert!(place.done(&["show", &session]).contains("Der zweite Anlass."));
}

#[test]
fn a_library_that_is_missing_or_damaged_is_restored_and_the_damaged_one_stays() {
    let (place, session, backup) = backed_up();
    fs::remove_file(place.library()).unwrap();
    place.done(&["restore", text(&backup), "--all"]);
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
    let mut bytes = fs::read(place.library()).unwrap();
    bytes[..4096].fill(7);
    fs::write(place.library(), &bytes).unwrap();
    let restored = place.run(&["restore", text(&backup), "--all"]);
    assert_eq!(restored.code, 0);
    assert!(
        restored
            .err
            .starts_with("Was in dieser Bibliothek endgültig gelöscht wurde")
    );
    assert!(restored.err.lines().count() == 1, "{}", restored.err);
    let aside = restored.out.trim().rsplit_once(": ").unwrap().1;
    assert_eq!(fs::read(aside).unwrap(), bytes);
    assert!(place.done(&["show", &session]).contains("Der erste Anlass."));
}

#[test]
fn files_from_which_nothing_can_be_restored_are_told_apart_and_left_as_they_are() {
    let (place, _, backup) = backed_up();
    let bytes = fs::read(&backup).unwrap();
    let refused = |name: &str, content: &[u8], said: &str| {
        fs::write(place.path(name), content).unwrap();
        for further in [&[][..], &["--all"]] {
            let arguments = [&["restore", name][..], further].concat();
            let sentence = place.refused(&arguments);
            assert!(sentence.contains(said), "{name} {further:?}: {sentence}");
        }
        assert_eq!(fs::read(place.path(name)).unwrap(), content);
    };
    refused("empty.funkenbuch", b"", "keine Sicherung");
    refused("letter.txt", &b"Liebe Rosa, ".repeat(20), "keine Sicherung");
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&900_u32.to_be_bytes());
    refused("newer.funkenbuch", &newer, "neueren Version");
    let mut damaged = bytes.clone();
    for page in damaged.chunks_mut(4096).skip(1) {
        page[..100].fill(0x55);
    }
    refused("damaged.funkenbuch", &damaged, "beschädigt");
    refused("cut.funkenbuch", &bytes[..bytes.len() / 2], "beschädigt");
    let missing = place.refused(&["restore", "gone.funkenbuch"]);
    assert!(missing.contains("ist nicht da"), "{missing}");
    let itself = place.refused(&["restore", text(&place.library()), "--all"]);
    assert!(itself.contains("die geöffnet ist"), "{itself}");
    place.done(&["check"]);
}

#[test]
fn a_backup_of_another_library_replaces_one_with_sessions_only_if_that_is_said() {
    let (place, session, backup) = backed_up();
    let other = place.path("other.funkenbuch");
    let library = ["--library", text(&other)];
    place.done(&[&library[..], &["sample", "2"]].concat());
    let restore = [&library[..], &["restore", text(&backup)]].concat();
    let preview = place.done(&restore);
    assert!(preview.contains("einer anderen Bibliothek"), "{preview}");
    let refused = place.refused(&[&restore[..], &["--all"]].concat());
    assert!(refused.contains("--replace"), "{refused}");
    place.done(&[&restore[..], &["--all", "--replace"]].concat());
    assert!(
        place
            .done(&[&library[..], &["show", &session]].concat())
            .contains("Der erste Anlass.")
    );
}

#[cfg(unix)]
#[test]
fn backups_from_before_a_library_was_protected_are_protected_with_it() {
    let (place, session, backup) = backed_up();
    let stick = place.path("stick");
    fs::create_dir(&stick).unwrap();
    place.done(&["backup", "--to", "stick"]);
    let settings = json!({ "backups": { "folder": text(&stick) } });
    fs::write(place.path("home/settings.json"), settings.to_string()).unwrap();
    let words = b"Der erste Anlass.";
    let in_clear = |path: &Path| {
        fs::read(path)
            .unwrap()
            .windows(words.len())
            .any(|part| part == words)
    };
    assert!(in_clear(&backup));
    let mut command = place.command();
    command
        .env("FUNKENBUCH_NEW_PASSPHRASE", "Weide am Bach mit Enten")
        .arg("protect");
    let ended = command.output().unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
    for name in names(backup.parent().unwrap()) {
        assert!(!in_clear(&backup.with_file_name(&name)), "{name}");
    }
    // also in the folder that was chosen
    assert_eq!(names(&stick).len(), 2);
    for name in names(&stick) {
        assert!(!in_clear(&stick.join(&name)), "{name}");
    }
    let mut command = place.command();
    command.env("FUNKENBUCH_PASSPHRASE", "Weide am Bach mit Enten");
    let ended = command
        .args(["restore", text(&backup), "--all"])
        .output()
        .unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
    let mut command = place.command();
    command.env("FUNKENBUCH_PASSPHRASE", "Weide am Bach mit Enten");
    let shown = command.args(["show", &session]).output().unwrap().stdout;
    assert!(String::from_utf8_lossy(&shown).contains("Der erste Anlass."));
}

#[test]
fn a_library_that_is_open_elsewhere_is_not_replaced() {
    let (place, session, backup) = backed_up();
    goes_on(&place);
    let library = place.library();
    let held = funkenbuch::service::Library::open(&library, funkenbuch::service::Access::Write).unwrap();
    let refused = place.refused(&["restore", text(&backup), "--all"]);
    assert!(
        refused.contains("anderen Programm") || refused.contains("andere"),
        "{refused}"
    );
    held.close().unwrap();
    assert!(place.done(&["show", &session]).contains("Der zweite Anlass."));
    assert_eq!(
        names(&place.path("home"))
            .iter()
            .filter(|name| name.ends_with(".part"))
            .count(),
        0
    );
}

/// Starts a command, kills it after a while, and says whether it was still running.
fn killed(place: &Place, arguments: &[&str], wait: Duration) -> bool {
    let mut command: Command = place.command();
    let mut child = command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(wait);
    let running = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    running
}

#[test]
fn a_kill_during_a_backup_or_a_restore_leaves_a_working_library_and_whole_backups() {
    let place = Place::new();
    place.done(&["sample", "300"]);
    let backup = PathBuf::from(place.done(&["backup"]).trim());
    place.done(&["sample", "310"]);
    let (mut killed_runs, mut counts) = (0, std::collections::BTreeSet::new());
    for round in 0..24_u64 {
        let wait = Duration::from_millis(4 + round * 5);
        let arguments: &[&str] = match round % 2 {
            0 => &["restore", text(&backup), "--all"],
            _ => &["backup"],
        };
        killed_runs += u32::from(killed(&place, arguments, wait));
        place.done(&["check"]);
        counts.insert(sessions(&place).len());
    }
    assert!(killed_runs > 4, "{killed_runs} of 24 were killed");
    assert!(
        counts.iter().all(|count| [300, 310].contains(count)),
        "{counts:?}"
    );
    place.done(&["backup"]);
    place.done(&["restore", text(&backup), "--all"]);
    let all: Vec<String> = [place.path("home"), place.path("home/library.backups")]
        .iter()
        .flat_map(|folder| names(folder))
        .collect();
    assert!(!all.iter().any(|name| name.contains(".part")), "{all:?}");
    for name in all
        .iter()
        .filter(|name| name.contains(" 2") && name.ends_with(".funkenbuch"))
    {
        let path = place.path("home/library.backups").join(name);
        let listed = place.json(&["list", "--json", "--library", text(&path)]);
        assert!([300, 310].contains(&listed.as_array().unwrap().len()), "{name}");
    }
}

#[test]
fn a_backup_of_an_older_version_is_previewed_and_a_session_is_brought_back_from_it() {
    let (place, ..) = backed_up();
    let backup = place.path("old.funkenbuch");
    let old = rusqlite::Connection::open(&backup).unwrap();
    old.execute_batch(include_str!("../fixtures/library-v6.sql"))
        .unwrap();
    let sql = "SELECT id FROM session WHERE replaced_at IS NULL";
    let session: String = old.query_row(sql, [], |row| row.get(0)).unwrap();
    old.close().unwrap();
    let before = fs::read(&backup).unwrap();
    let preview = place.done(&["restore", text(&backup)]);
    assert!(preview.contains(&session), "{preview}");
    let ended = place.run(&["restore", text(&backup), "--session", &session]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(sessions(&place).len(), 2);
    assert_eq!(fs::read(&backup).unwrap(), before);
    let parts = names(&place.path("home"));
    assert!(parts.iter().all(|name| !name.ends_with(".part")), "{parts:?}");
}
