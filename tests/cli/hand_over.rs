//! While the laptop is handed over, the command line ends that and does nothing else; and a client's own word keeps
//! what is private.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use funkenbuch::service::{Access, Library, Passphrase};
use funkenbuch::session::Moment;
use serde_json::json;
use uuid::Uuid;

use crate::program::{Place, id, whole};

const CODE: &str = "271828";
const WORD: &str = "Rübezahl";

fn secret(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

/// Imports a session and hands it over, with a word of the client's own if `word` is set.
fn handed_over(place: &Place, word: bool) -> String {
    let document = whole();
    place.import(&document);
    let session = id(&document);
    let mut library = Library::open(&place.library(), Access::Write).unwrap();
    let uuid = Uuid::parse_str(&session).unwrap();
    let folder = place.library().parent().unwrap().to_owned();
    let code = secret(CODE);
    library
        .begin_hand_over(uuid, &folder, Some(&code), Moment::now())
        .unwrap();
    if word {
        let word = secret(WORD);
        library.set_word(uuid, None, Some(&word), Instant::now()).unwrap();
    }
    library.close().unwrap();
    session
}

fn run(place: &Place, arguments: &[&str], variable: (&str, &str)) -> (bool, String) {
    let mut command = place.command();
    let ended = command
        .args(arguments)
        .env(variable.0, variable.1)
        .output()
        .unwrap();
    (
        ended.status.success(),
        String::from_utf8_lossy(&ended.stderr).into_owned(),
    )
}

fn marker(place: &Place) -> PathBuf {
    place.path("home").join("handed-over")
}

#[test]
fn a_library_in_which_the_laptop_is_handed_over_is_closed_to_every_command() {
    let place = Place::new();
    let session = handed_over(&place, false);
    let to = place.path("out").display().to_string();
    let commands: [&[&str]; 12] = [
        &["new"],
        &["list"],
        &["show", &session],
        &["versions", &session],
        &["notes", &session],
        &["agenda", &session],
        &["overview"],
        &["export", "--all", "--to", &to, "--as", "json"],
        &["copy", &session, "--to", &to],
        &["handout", &session, "--to", &to],
        &["sample", "1"],
        &["check"],
    ];
    for command in commands {
        let said = place.refused(command);
        assert!(said.contains("hand-back"), "{command:?}: {said}");
    }
    assert!(!place.path("out").exists());
    let (done, said) = run(&place, &["hand-back"], ("FUNKENBUCH_CODE", "271829"));
    assert!(!done && said.contains("Der Code stimmt nicht"), "{said}");
    let begun = Instant::now();
    let (done, said) = run(&place, &["hand-back"], ("FUNKENBUCH_CODE", CODE));
    assert!(done, "{said}");
    assert!(
        begun.elapsed() >= Duration::from_secs(1),
        "the wrong try has to be waited for"
    );
    place.done(&["list"]);
    assert!(place.refused(&["hand-back"]).contains("nicht übergeben"));
}

#[test]
fn no_other_library_is_opened_either_until_the_laptop_is_taken_back() {
    let place = Place::new();
    handed_over(&place, false);
    std::fs::create_dir_all(place.path("home")).unwrap();
    std::fs::write(marker(&place), place.library().as_os_str().as_encoded_bytes()).unwrap();
    let other = place.path("other.funkenbuch");
    let run_on_other = |arguments: &[&str]| {
        let mut command = place.command();
        let ended = command
            .args(arguments)
            .arg("--library")
            .arg(&other)
            .output()
            .unwrap();
        ended.status.success()
    };
    assert!(!run_on_other(&["new"]) && !other.exists());
    let (done, said) = run(&place, &["hand-back"], ("FUNKENBUCH_CODE", CODE));
    assert!(done, "{said}");
    assert!(!marker(&place).exists());
    assert!(run_on_other(&["new"]));
    // one that nothing is behind any more
    std::fs::write(marker(&place), place.library().as_os_str().as_encoded_bytes()).unwrap();
    assert!(run_on_other(&["list"]));
    assert!(!marker(&place).exists());
}

#[test]
fn a_forgotten_code_costs_a_long_wait_and_nothing_else() {
    let place = Place::new();
    handed_over(&place, false);
    let mut waiting = place
        .command()
        .args(["hand-back", "--forgotten"])
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_secs(3));
    assert!(waiting.try_wait().unwrap().is_none(), "it waits");
    waiting.kill().unwrap();
    waiting.wait().unwrap();
    assert!(
        place.refused(&["list"]).contains("hand-back"),
        "until then nothing has changed"
    );
}

#[test]
fn a_client_s_own_word_is_needed_for_what_is_private_and_for_nothing_else() {
    let place = Place::new();
    let session = handed_over(&place, true);
    let (done, said) = run(&place, &["hand-back"], ("FUNKENBUCH_CODE", CODE));
    assert!(done, "{said}");
    place.done(&["show", &session, "--json"]);
    let to = place.path("out").display().to_string();
    let export = ["export", &session, "--to", &to, "--as", "json", "--with-private"];
    let (done, said) = run(&place, &export, ("FUNKENBUCH_WORD", "Rumpelstilzchen"));
    assert!(!done && said.contains("Das Wort stimmt nicht"), "{said}");
    assert_eq!(std::fs::read_dir(place.path("out")).unwrap().count(), 0);
    let (done, said) = run(&place, &export, ("FUNKENBUCH_WORD", WORD));
    assert!(done, "{said}");
    assert_eq!(std::fs::read_dir(place.path("out")).unwrap().count(), 1);
    // what comes back in leaves the word where it is
    place.done(&["import", &to, "--replace"]);
    let (done, _) = run(&place, &export, ("FUNKENBUCH_WORD", "Rumpelstilzchen"));
    assert!(!done);
    assert_ne!(whole()["answers"], json!([]), "there was something to be private");
}
