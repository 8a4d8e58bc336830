//! A damaged library: said, not written into, and rescued.

use funkenbuch::service::{Access, Library};
use funkenbuch::session::{Cell, Value};

use super::consultant::{Consultant, Practice};

#[test]
fn a_damaged_library_is_rescued_and_goes_on() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[("occasion", "Der Anlass")], &[]);
    let mut consultant = practice.opens_damaged("note");
    consultant.presses("Retten …");
    consultant.sees("Die Bibliothek ist beschädigt");
    consultant.presses("Jetzt retten");
    consultant.sees("Die Bibliothek ist gerettet");
    consultant.sees("Eine Sitzung ist vollständig.");
    consultant.presses("Bibliothek öffnen");
    consultant.presses_beginning("Beratung");
    consultant.presses_beginning("Jörg Müßig");
    let review = consultant.stored(session);
    assert_eq!(
        review
            .shared
            .value(&Cell::plain("occasion"))
            .and_then(Value::text),
        Some("Der Anlass")
    );
    let folder = consultant.library().parent().unwrap().to_owned();
    let names = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let aside = names
        .filter(|name| {
            let name = name.to_string_lossy();
            name.contains(".damaged-") && !name.ends_with("-wal")
        })
        .count();
    assert_eq!(aside, 1);
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn the_newest_sound_backup_takes_the_place_of_a_damaged_library() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[("occasion", "Der Anlass")], &[]);
    let at = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let backup = practice.desk().backup_task(None, at).unwrap();
    backup.run(|made| drop(made.unwrap()));
    let newer = practice.session("Rosa Lindqvist", &[], &[]);
    let mut consultant = practice.opens_damaged("note");
    consultant.presses("Retten …");
    consultant.sees("Die letzte Sicherung ist vom 20. November 2026");
    assert!(!consultant.has("Was in dieser Bibliothek endgültig gelöscht wurde"));
    consultant.presses("Letzte Sicherung zurückholen");
    consultant.sees("Die Bibliothek ist wieder wie in der Sicherung vom 20. November 2026");
    consultant.sees("Die beschädigte Bibliothek liegt unverändert unter");
    consultant.presses("Bibliothek öffnen");
    consultant.presses_beginning("Beratung");
    consultant.presses_beginning("Jörg Müßig");
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    assert!(library.check().unwrap().is_sound());
    assert!(library.review(session).is_ok());
    assert!(library.review(newer).is_err());
}

#[test]
fn a_backup_is_offered_with_what_may_come_back_where_the_deletion_records_cannot_be_read() {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", &[], &[]);
    let at = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let backup = practice.desk().backup_task(None, at).unwrap();
    backup.run(|made| drop(made.unwrap()));
    let mut consultant = practice.opens_damaged("erasure");
    consultant.presses("Retten …");
    consultant.sees("Die letzte Sicherung ist vom 20. November 2026");
    consultant.sees("Was in dieser Bibliothek endgültig gelöscht wurde, lässt sich nicht mehr feststellen.");
}

/// Fills bytes so that they look encrypted.
fn scramble(bytes: &mut [u8]) {
    let mut state = 7_u64;
    for byte in bytes {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        *byte = (state >> 56) as u8;
    }
}

#[test]
fn a_library_that_only_looks_protected_offers_its_plain_backup_at_once() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[], &[]);
    let at = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let backup = practice.desk().backup_task(None, at).unwrap();
    backup.run(|made| drop(made.unwrap()));
    let mut consultant = practice.opens_overwritten(|bytes| scramble(bytes));
    consultant.sees("Die Datei kann auch beschädigt sein: Die letzte Sicherung hat keine Passphrase.");
    consultant.sees("Die letzte Sicherung ist vom 20. November 2026");
    consultant.presses("Letzte Sicherung zurückholen");
    consultant.sees("Die Bibliothek ist wieder wie in der Sicherung vom 20. November 2026");
    consultant.presses("Bibliothek öffnen");
    consultant.presses_beginning("Beratung");
    consultant.presses_beginning("Jörg Müßig");
    assert!(
        Library::open(&consultant.library(), Access::Read)
            .unwrap()
            .review(session)
            .is_ok()
    );
}

#[test]
fn a_library_with_a_broken_head_is_damaged_and_rescued() {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", &[("occasion", "Der Anlass")], &[]);
    let mut consultant = practice.opens_overwritten(|bytes| scramble(&mut bytes[..4096]));
    consultant.sees("Die Bibliothek ist beschädigt");
    consultant.presses("Jetzt retten");
    consultant.sees("Die Bibliothek ist gerettet");
    // nothing says any more where the state of the walk lies
    consultant.sees("Von der Sitzung ");
    consultant.presses("Bibliothek öffnen");
    consultant.presses_beginning("Beratung");
    consultant.presses_beginning("Jörg Müßig");
}

#[test]
fn a_session_that_cannot_be_read_is_marked_in_the_list_before_it_is_opened() {
    let mut practice = Practice::new();
    practice.session("Rosa Lindqvist", &[("occasion", "Die Neugier")], &[]);
    practice.session("Jörg Müßig", &[("occasion", "Der Anlass")], &[]);
    let mut consultant = practice.opens_overwritten(|bytes| {
        let words = b"Der Anlass";
        let places: Vec<usize> = bytes
            .windows(words.len())
            .enumerate()
            .filter_map(|(at, window)| (window == words).then_some(at))
            .collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + words.len()].copy_from_slice(b"Der Abfall");
        }
    });
    consultant.sees("Eine Sitzung ist beschädigt");
    consultant.presses_beginning("Beratung");
    let is_marked = |consultant: &Consultant, name: &str| {
        let names = consultant.names();
        let mut rows = names.iter().filter(|row| row.starts_with(name));
        rows.any(|row| row.ends_with(", Kann nicht gelesen werden"))
    };
    assert!(consultant.waits(|consultant| is_marked(consultant, "Jörg Müßig")));
    assert!(!is_marked(&consultant, "Rosa Lindqvist"));
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Die Sitzung 0");
    let said = consultant.names().concat();
    assert!(
        said.contains("Unter „Mehr“, „Sicherungen …“ lässt sie sich"),
        "{said}"
    );
    assert!(!said.contains("funkenbuch check"), "{said}");
}
