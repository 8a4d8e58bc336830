//! Protected libraries: the format, the passphrase, and what is told apart where a file can't be opened.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::{folder, full, projected};
use crate::store::{Access, Key, Passphrase, Store, StoreError};

const WORDS: &str = "sieben blaue Kühe";

pub(super) fn passphrase() -> Passphrase {
    Passphrase::new(WORDS.to_owned())
}

pub(super) fn add(store: &mut Store) -> Uuid {
    let mut one = projected(&full());
    one.session.id = Uuid::now_v7();
    store.add(&one).unwrap();
    one.session.id
}

/// A protected library with twenty sessions, closed.
pub(super) fn filled(folder: &Path) -> (PathBuf, Key) {
    let path = folder.join("l.funkenbuch");
    let key = Key::unlock(&path, &passphrase()).unwrap();
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    for _ in 0..20 {
        add(&mut store);
    }
    store.close().unwrap();
    (path, key)
}

/// Tries to open a file in both ways; it has to be refused and stay as it is.
fn refused(path: &Path, key: Option<&Key>) -> StoreError {
    let before = fs::read(path).unwrap();
    let error = Store::open_with_key(path, Access::Write, key).unwrap_err();
    let reading = Store::open_with_key(path, Access::Read, key).unwrap_err();
    assert_eq!(
        std::mem::discriminant(&error),
        std::mem::discriminant(&reading),
        "{error} {reading}"
    );
    assert_eq!(fs::read(path).unwrap(), before);
    error
}

pub(super) fn sessions(path: &Path, access: Access, key: &Key) -> (Vec<Uuid>, Option<PathBuf>) {
    let store = Store::open_with_key(path, access, Some(key)).unwrap();
    store.check().unwrap();
    (store.ids().unwrap(), store.foreign_log().map(Path::to_owned))
}

#[test]
fn other_tools_open_our_file_with_the_passphrase() {
    let folder = folder();
    let (path, _) = filled(folder.path());
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "key", WORDS).unwrap();
    let count = |connection: &Connection| {
        connection.query_row("SELECT count(*) FROM session", [], |row| row.get::<_, i64>(0))
    };
    assert_eq!(count(&connection).unwrap(), 20);
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "key", "sieben rote Kühe").unwrap();
    assert!(count(&other).is_err());
}

#[test]
fn a_file_of_another_tool_opens_with_the_passphrase() {
    let folder = folder();
    let (path, _) = filled(folder.path());
    let theirs = folder.path().join("theirs.funkenbuch");
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "key", WORDS).unwrap();
    connection
        .execute(
            "ATTACH DATABASE ?1 AS theirs KEY ?2",
            [theirs.to_str().unwrap(), WORDS],
        )
        .unwrap();
    connection
        .query_row("SELECT sqlcipher_export('theirs')", [], |_| Ok(()))
        .unwrap();
    for pragma in ["user_version", "application_id"] {
        let value: i64 = connection
            .pragma_query_value(None, pragma, |row| row.get(0))
            .unwrap();
        connection
            .execute_batch(&format!("PRAGMA theirs.{pragma} = {value}"))
            .unwrap();
    }
    drop(connection);
    let store = Store::open_with(&theirs, Access::Write, &passphrase()).unwrap();
    store.check().unwrap();
    assert_eq!(store.ids().unwrap().len(), 20);
}

#[test]
fn no_word_stands_in_a_protected_file_or_its_log() {
    let folder = folder();
    let path = folder.path().join("l.funkenbuch");
    let mut store = Store::open_with(&path, Access::Write, &passphrase()).unwrap();
    add(&mut store);
    for file in [path.clone(), super::super::log::path(&path)] {
        let bytes = fs::read(file).unwrap();
        assert!(bytes.len() > 4096);
        for word in ["Funkenbuch-Stamp", "CREATE", "SQLite", "session"] {
            assert!(
                !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
                "{word}"
            );
        }
    }
}

#[test]
fn a_protected_library_asks_for_its_passphrase_and_takes_no_other() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    assert!(matches!(refused(&path, None), StoreError::Protected));
    for wrong in [
        "",
        "sieben blaue kühe",
        " sieben blaue Kühe",
        &"a".repeat(10_000),
        "🐄🐄",
    ] {
        let wrong = Passphrase::new(wrong.to_owned());
        let before = fs::read(&path).unwrap();
        let error = Store::open_with(&path, Access::Write, &wrong).unwrap_err();
        assert!(matches!(error, StoreError::WrongPassphrase), "{error}");
        assert_eq!(fs::read(&path).unwrap(), before);
        assert!(!key.is_of(&wrong));
    }
    assert!(key.is_of(&passphrase()));
    let other = Key::create(&passphrase());
    assert!(matches!(
        refused(&path, Some(&other)),
        StoreError::WrongPassphrase
    ));
}

#[test]
fn a_passphrase_may_be_long_and_have_any_letters_in_either_normalisation() {
    let folder = folder();
    let long = "ü🔥".repeat(5_000);
    for (index, (made, typed)) in [
        ("Caf\u{e9} \u{1112}\u{1161}\u{11ab}", "Cafe\u{301} \u{d55c}"),
        ("🌱👩‍👩‍👧 \" ' \\ \0 \n;--", "🌱👩‍👩‍👧 \" ' \\ \0 \n;--"),
        (long.as_str(), long.as_str()),
    ]
    .into_iter()
    .enumerate()
    {
        let path = folder.path().join(format!("{index}.funkenbuch"));
        let made = Passphrase::new(made.to_owned());
        Store::open_with(&path, Access::Write, &made)
            .unwrap()
            .close()
            .unwrap();
        Store::open_with(&path, Access::Read, &Passphrase::new(typed.to_owned())).unwrap();
    }
}

#[test]
fn a_damaged_first_page_is_damage_and_no_wrong_passphrase() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let sound = fs::read(&path).unwrap();
    for bytes in [20..21, 4000..4096, 16..4096] {
        let mut damaged = sound.clone();
        damaged[bytes].iter_mut().for_each(|byte| *byte = !*byte);
        fs::write(&path, &damaged).unwrap();
        assert!(Key::unlock(&path, &passphrase()).is_ok());
        assert!(matches!(refused(&path, Some(&key)), StoreError::Damaged(_)));
    }
    // without its salt nothing of it can be read any more
    let mut damaged = sound;
    damaged[3] ^= 1;
    fs::write(&path, &damaged).unwrap();
    let error = Key::unlock(&path, &passphrase()).unwrap_err();
    assert!(matches!(error, StoreError::WrongPassphrase));
}

#[test]
fn a_damaged_page_further_on_is_damage() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    for page in 3..bytes.len() / 4096 {
        bytes[page * 4096 + 100] ^= 1;
    }
    fs::write(&path, &bytes).unwrap();
    let error = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(_)), "{error}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_that_ends_within_a_page_is_not_written_to() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(bytes.len() - 100);
    fs::write(&path, &bytes).unwrap();
    let error = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap_err();
    assert!(matches!(error, StoreError::CutShort), "{error}");
    bytes.truncate(4000);
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(refused(&path, None), StoreError::NotALibrary));
}

#[test]
fn what_is_no_protected_library_is_said() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let plain = folder.path().join("plain.funkenbuch");
    Store::open(&plain, Access::Write).unwrap().close().unwrap();
    assert!(matches!(refused(&plain, Some(&key)), StoreError::NotProtected));
    for (sql, expected) in [
        (
            "PRAGMA user_version = 99",
            "schema version 99, this program knows 8",
        ),
        (
            "PRAGMA user_version = 8; PRAGMA application_id = 12",
            "another program's file",
        ),
    ] {
        let store = Store::open_with_key(&path, Access::Write, Some(&key));
        let store = store.unwrap();
        store.connection.execute_batch(sql).unwrap();
        store.close().unwrap();
        assert_eq!(refused(&path, Some(&key)).to_string(), expected);
        let connection = Connection::open(&path).unwrap();
        connection.pragma_update(None, "key", WORDS).unwrap();
        connection.execute_batch("PRAGMA user_version = 8").unwrap();
    }
    let empty = folder.path().join("empty.funkenbuch");
    fs::write(&empty, "").unwrap();
    let error = Store::open_with_key(&empty, Access::Read, Some(&key)).unwrap_err();
    assert!(matches!(error, StoreError::Missing));
    fs::write(&empty, "Kein Geheimnis, nur ein langer Text. ".repeat(1000)).unwrap();
    assert!(matches!(refused(&empty, None), StoreError::NotALibrary));
    assert!(matches!(refused(&empty, Some(&key)), StoreError::NotALibrary));
}

/// What a program that is killed leaves behind.
pub(super) fn killed(store: &Store, copy: &Path) {
    fs::copy(store.path(), copy).unwrap();
    fs::copy(log(store.path()), log(copy)).unwrap();
}

pub(super) fn log(library: &Path) -> PathBuf {
    super::super::log::path(library)
}

#[test]
fn the_log_of_a_killed_program_is_replayed_and_that_of_another_file_set_aside() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let backup = folder.path().join("backup.funkenbuch");
    fs::copy(&path, &backup).unwrap();
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    add(&mut store);
    store.checkpoint().unwrap();
    add(&mut store);
    for access in [Access::Read, Access::Write] {
        let copy = folder.path().join(format!("{access:?}.funkenbuch"));
        killed(&store, &copy);
        let (found, aside) = sessions(&copy, access, &key);
        assert_eq!((found.len(), aside), (22, None));
        killed(&store, &copy);
        fs::copy(&backup, &copy).unwrap();
        let (found, aside) = sessions(&copy, access, &key);
        assert_eq!((found.len(), aside.is_some()), (20, true));
    }
}

#[test]
fn a_torn_first_page_is_made_whole_by_the_log() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    store.connection.execute_batch("CREATE TABLE later (a)").unwrap();
    add(&mut store);
    let copy = folder.path().join("copy.funkenbuch");
    killed(&store, &copy);
    let mut bytes = fs::read(&copy).unwrap();
    bytes[512..4096].fill(7);
    fs::write(&copy, &bytes).unwrap();
    assert_eq!(sessions(&copy, Access::Write, &key).0.len(), 21);
}

#[test]
fn a_log_is_never_laid_over_a_file_of_the_other_kind() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let (path, key) = filled(folder.path());
    let mut protected = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    let mut plain = Store::open(&at("plain.funkenbuch"), Access::Write).unwrap();
    let second = Key::create(&Passphrase::new("x".to_owned()));
    let mut other = Store::open_with_key(&at("other.funkenbuch"), Access::Write, Some(&second)).unwrap();
    for store in [&mut protected, &mut plain, &mut other] {
        add(store);
        store.checkpoint().unwrap();
        add(store);
    }
    let pairs = [(&protected, &plain), (&plain, &protected), (&other, &protected)];
    for (index, (file, of)) in pairs.into_iter().enumerate() {
        for access in [Access::Read, Access::Write] {
            let copy = at(&format!("{index}{access:?}.funkenbuch"));
            fs::copy(file.path(), &copy).unwrap();
            fs::copy(log(of.path()), log(&copy)).unwrap();
            let before = fs::read(&copy).unwrap();
            let store = Store::open_with_key(&copy, access, file.file_key()).unwrap();
            assert!(store.foreign_log().is_some());
            store.check().unwrap();
            assert_eq!(store.ids().unwrap().len(), file.ids().unwrap().len() - 1);
            store.close().unwrap();
            assert_eq!(fs::read(&copy).unwrap()[..16], before[..16]);
        }
    }
}

#[test]
fn a_file_put_into_the_place_of_an_open_library_is_noticed() {
    let folder = folder();
    let (path, key) = filled(folder.path());
    let backup = fs::read(&path).unwrap();
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    add(&mut store);
    store.close().unwrap();
    let mut store = Store::open_with_key(&path, Access::Write, Some(&key)).unwrap();
    add(&mut store);
    fs::write(&path, backup).unwrap();
    let refused = store.add(&projected(&full())).unwrap_err();
    assert!(matches!(refused, StoreError::Replaced), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_protected_library_is_read_where_nothing_can_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let (path, key) = filled(folder.path());
    let set = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    set(0o500);
    let connection = super::super::connection::connect_unchanging(&path, Some(&key)).unwrap();
    let count: i64 = connection
        .query_row("SELECT count(*) FROM session", [], |row| row.get(0))
        .unwrap();
    let read = Store::open_with_key(&path, Access::Read, Some(&key)).map(|store| store.ids().unwrap().len());
    set(0o700);
    assert_eq!((count, read.unwrap()), (20, 20));
}

#[test]
fn neither_passphrase_nor_key_is_printed() {
    let key = Key::create(&passphrase());
    assert_eq!(format!("{:?} {key:?}", passphrase()), "Passphrase Key");
}
