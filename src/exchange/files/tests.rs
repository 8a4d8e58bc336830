//! Files are read up to a limit, and written completely or not at all.

use std::fs;
use std::path::Path;

use super::{FileFault, FileWriter, MAX_FILE_BYTES, read, remove_leftovers};

fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), FileFault> {
    FileWriter::unprotected().write(path, bytes, replace)
}

fn file_count(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn an_existing_file_is_replaced_only_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.json");
    write(&file, b"one", false).unwrap();
    assert_eq!(write(&file, b"two", false), Err(FileFault::Exists));
    assert_eq!(read(&file).unwrap(), b"one");
    write(&file, b"two", true).unwrap();
    assert_eq!(read(&file).unwrap(), b"two");
}

#[test]
fn no_temporary_file_stays_behind() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("a.json"), b"one", false).unwrap();
    assert_eq!(write(folder.path(), b"x", true), Err(FileFault::IsFolder));
    assert_eq!(file_count(folder.path()), 1);
}

#[test]
fn a_file_written_in_steps_appears_when_it_is_finished_and_leaves_nothing_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let writer = FileWriter::unprotected();
    let mut file = writer.begin(&path, false).unwrap();
    file.add(b"eins").unwrap();
    drop(file);
    assert_eq!(file_count(folder.path()), 0);
    let mut file = writer.begin(&path, false).unwrap();
    file.add(b"eins").unwrap();
    file.add(b"zwei").unwrap();
    assert!(!path.exists());
    assert_eq!(file.finish(), Ok(path.clone()));
    assert_eq!(read(&path).unwrap(), b"einszwei");
    assert_eq!(file_count(folder.path()), 1);
    assert_eq!(writer.begin(&path, false).err(), Some(FileFault::Exists));
}

#[test]
fn a_file_that_another_program_made_meanwhile_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let file = FileWriter::unprotected().begin(&path, false).unwrap();
    fs::write(&path, "mine").unwrap();
    assert_eq!(file.finish(), Err(FileFault::Exists));
    assert_eq!(read(&path).unwrap(), b"mine");
    assert_eq!(file_count(folder.path()), 1);
}

#[test]
fn a_missing_folder_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(
        write(&folder.path().join("no/a.json"), b"x", false),
        Err(FileFault::Missing)
    );
    assert_eq!(read(&folder.path().join("no.json")), Err(FileFault::Missing));
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    fs::File::create(&path)
        .unwrap()
        .set_len(MAX_FILE_BYTES + 1)
        .unwrap();
    assert_eq!(read(&path), Err(FileFault::TooLarge));
}

#[cfg(unix)]
#[test]
fn a_name_may_have_255_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a".repeat(255), "ü".repeat(125) + ".json"] {
        write(&folder.path().join(&name), b"x", false).unwrap();
        write(&folder.path().join(&name), b"y", true).unwrap();
    }
    let longer = folder.path().join("a".repeat(256));
    assert_eq!(write(&longer, b"x", true), Err(FileFault::BadName));
    assert_eq!(file_count(folder.path()), 2);
}

#[test]
fn a_temporary_name_reveals_nothing_of_the_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Jörg Müßig.pdf");
    let file = FileWriter::unprotected().begin(&path, false).unwrap();
    let part = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
    let name = part.file_name().into_string().unwrap();
    assert!(name.starts_with('.') && name.ends_with(".part") && !name.contains("rg"));
    drop(file);
}

/// A folder with a library and the files that SQLite and the lock keep beside it.
fn library_folder() -> (tempfile::TempDir, std::path::PathBuf, FileWriter) {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("l.funkenbuch");
    for ending in ["", "-wal", "-shm", ".lock"] {
        fs::write(folder.path().join(format!("l.funkenbuch{ending}")), "mine").unwrap();
    }
    let writer = FileWriter::protecting_library(&library);
    (folder, library, writer)
}

#[test]
fn the_library_and_its_files_are_never_written_over() {
    let (folder, _, writer) = library_folder();
    for ending in ["", "-wal", "-shm", "-journal", ".lock"] {
        let path = folder.path().join(format!("l.funkenbuch{ending}"));
        for replace in [false, true] {
            assert_eq!(writer.write(&path, b"x", replace), Err(FileFault::Library));
        }
        assert!(!path.exists() || read(&path).unwrap() == b"mine");
    }
    assert_eq!(file_count(folder.path()), 4);
    writer.write(&folder.path().join("l.pdf"), b"x", false).unwrap();
}

#[test]
fn another_spelling_of_the_librarys_path_is_recognised() {
    let (folder, library, writer) = library_folder();
    fs::create_dir(folder.path().join("sub")).unwrap();
    for spelling in [
        "sub/../l.funkenbuch",
        "./l.funkenbuch",
        "sub/../l.funkenbuch-journal",
        "L.funkenbuch-JOURNAL",
    ] {
        let path = folder.path().join(spelling);
        assert_eq!(
            writer.write(&path, b"x", true),
            Err(FileFault::Library),
            "{spelling}"
        );
    }
    let other = FileWriter::protecting_library(&folder.path().join("sub/../l.funkenbuch"));
    assert_eq!(other.write(&library, b"x", true), Err(FileFault::Library));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn links_to_the_library_are_recognised() {
        let (folder, library, writer) = library_folder();
        let at = |name: &str| folder.path().join(name);
        fs::hard_link(&library, at("hard")).unwrap();
        fs::hard_link(at("l.funkenbuch-wal"), at("hard-wal")).unwrap();
        symlink("l.funkenbuch", at("soft")).unwrap();
        symlink("soft", at("soft-soft")).unwrap();
        symlink("l.funkenbuch-journal", at("dangling")).unwrap();
        symlink(folder.path(), at("folder")).unwrap();
        let links = [
            "hard",
            "hard-wal",
            "soft",
            "soft-soft",
            "dangling",
            "folder/l.funkenbuch-wal",
        ];
        for link in links {
            assert_eq!(
                writer.write(&at(link), b"x", true),
                Err(FileFault::Library),
                "{link}"
            );
        }
        let through_link = FileWriter::protecting_library(&at("soft"));
        for name in ["l.funkenbuch", "l.funkenbuch-journal"] {
            assert_eq!(through_link.write(&at(name), b"x", true), Err(FileFault::Library));
        }
        assert_eq!(read(&library).unwrap(), b"mine");
    }

    #[test]
    fn a_symbolic_link_stays_and_its_file_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("sync")).unwrap();
        fs::write(at("sync/real.pdf"), "old").unwrap();
        symlink("sync/real.pdf", at("link.pdf")).unwrap();
        symlink("sync/new.pdf", at("dangling.pdf")).unwrap();
        for (link, file) in [("link.pdf", "sync/real.pdf"), ("dangling.pdf", "sync/new.pdf")] {
            assert_eq!(write(&at(link), b"new", false), Err(FileFault::Exists));
            write(&at(link), b"new", true).unwrap();
            assert!(at(link).is_symlink());
            assert_eq!(read(&at(file)).unwrap(), b"new");
        }
        assert_eq!(file_count(&at("sync")), 2);
    }

    #[test]
    fn new_files_are_private_and_replaced_files_retain_their_mode() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        write(&path, b"x", false).unwrap();
        assert_eq!(mode(&path), 0o600);
        for kept in [0o600, 0o644, 0o640] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            write(&path, b"y", true).unwrap();
            assert_eq!(mode(&path), kept);
        }
    }
}

#[test]
fn only_what_a_killed_program_left_unfinished_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let leftover = format!(".{}.part", "0a".repeat(8));
    fs::write(at(&leftover), "answers").unwrap();
    fs::create_dir(at(&format!(".{}.part", "0a".repeat(16)))).unwrap();
    let others = [
        ".0a.part",
        "0a0a0a0a0a0a0a0a.part",
        ".0A0A0A0A0A0A0A0A.part",
        ".0a0a0a0a0a0a0a0a.parts",
    ];
    for other in others {
        fs::write(at(other), "somebody's").unwrap();
    }
    let running = FileWriter::unprotected().begin(&at("a.csv"), false).unwrap();
    remove_leftovers(folder.path());
    assert_eq!(file_count(folder.path()), others.len() + 1);
    assert!(!at(&leftover).exists());
    running.finish().unwrap();
    assert!(at("a.csv").exists());
}
