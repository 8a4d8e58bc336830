//! What was erased is in no file any more: found by its words as they are stored and as they are indexed.
//! Long because: the same library, with a canary wherever one can be, serves all of these tests.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use tempfile::TempDir;

use super::*;
use crate::consulting::{
    AgendaItem, AgendaSource, Change, Client, ConsentKind, ConsentNote, Filter, Note, VersionReason,
};
use crate::service::backups::{BackupKind, files as backup_files};
use crate::service::rescue::rescue_in_place;
use crate::service::undo::Op;
use crate::session::{Cell, Edit, Location, Mark, Value};
use crate::store::Access;
use crate::text::fold::folded;

/// Words of the client and of the consultant that nothing else holds; the last one has no umlauts.
const CANARIES: [&str; 12] = [
    "Zwölfuhrschößling",
    "Kürbisgespött",
    "Süßholzgrübelei",
    "Mühlrädergeknöpf",
    "Vögelchengewölbe",
    "Höhlenbärgemüt",
    "Löffelbiskuitröte",
    "Nebelkrähenmüdigkeit",
    "Straßenköterstöße",
    "Gänseblümchenübermut",
    "Käsekuchenfälscher",
    "Quittenbrotwildnis",
];

struct Place {
    folder: TempDir,
    library: Library,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        Self { folder, library }
    }

    /// Returns the canaries that any file holds, in UTF-8, UTF-16, or as the index stores them.
    fn found(&self) -> Vec<String> {
        let mut found = Vec::new();
        for path in files(self.folder.path()) {
            let bytes = std::fs::read(&path).unwrap();
            for canary in CANARIES {
                for form in forms(canary) {
                    if bytes.windows(form.len()).any(|part| part == form) {
                        found.push(format!("{canary} in {}", path.display()));
                    }
                }
            }
        }
        found
    }

    fn copy(&self, name: &str) -> PathBuf {
        assert!(self.library.checkpoint().unwrap());
        let path = self.folder.path().join(name);
        std::fs::copy(self.library.path(), &path).unwrap();
        path
    }

    fn note(&mut self, session: Uuid, text: &str) {
        let note = Note {
            id: Uuid::now_v7(),
            session,
            place: None,
            text: text.to_owned(),
            for_meeting: true,
            created_at: Moment::now(),
            updated_at: Moment::now(),
        };
        self.change(Op::WriteNote, &Change::PutNote(note));
    }

    fn change(&mut self, op: Op, change: &Change) {
        let at = std::time::Instant::now();
        self.library.transact(op, change, None, at).unwrap();
    }

    fn client(&mut self, name: &str) -> Client {
        let client = Client {
            id: Uuid::now_v7(),
            name: name.to_owned(),
            organisation: String::new(),
            contact: CANARIES[1].to_owned(),
            notes: CANARIES[2].to_owned(),
            created_at: Moment::now(),
            updated_at: Moment::now(),
        };
        self.change(Op::EditClient, &Change::PutClient(client.clone()));
        client
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let nested = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    nested.collect()
}

/// A word as it was typed, in two encodings, and as searches find it. An index stores of a word what differs from
/// the one before, so that its end is looked for as well.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let folded = folded(word);
    let end: String = folded.chars().skip(folded.chars().count() - 9).collect();
    let utf16 = |order: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(order).collect();
    vec![
        word.as_bytes().to_vec(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        folded.into_bytes(),
        end.into_bytes(),
    ]
}

fn write(library: &mut Library, session: Uuid, edits: Vec<Edit>) {
    let mut open = library.open_session(session).unwrap();
    for edit in edits {
        open.apply(edit, Moment::now()).unwrap();
        let changes = open.take_snapshot().expect("something changed");
        library.save(&changes).unwrap();
        open.acknowledge(&changes);
    }
}

fn text(question: &str, text: &str) -> Edit {
    Edit::SetCell {
        cell: Cell::plain(question),
        value: Some(Value::Text(text.to_owned())),
    }
}

/// A session with a canary wherever one can be.
fn session(place: &mut Place, client: &Client) -> Uuid {
    let library = &mut place.library;
    let session = library.begin("de", Moment::now()).unwrap().session().id;
    let private = Edit::SetMark {
        place: Location::question("must_dump"),
        mark: Some(Mark::Private),
    };
    let edits = vec![
        text("occasion", CANARIES[3]),
        text("must_dump", CANARIES[4]),
        private,
        // what was changed and taken back stays in older segments and free pages
        text("occasion", &format!("{} und {}", CANARIES[5], CANARIES[11])),
    ];
    write(library, session, edits);
    let earlier = library.session(session).unwrap();
    library
        .store
        .archive_version(&earlier, Moment::now(), VersionReason::Sitting)
        .unwrap();
    write(
        library,
        session,
        vec![text("occasion", &format!("Zuletzt {}", CANARIES[6]))],
    );
    place.note(session, CANARIES[7]);
    place.change(
        Op::EditTags,
        &Change::Tags {
            session,
            tags: [CANARIES[8].to_owned()].into(),
        },
    );
    let point = AgendaItem {
        id: Uuid::now_v7(),
        source: AgendaSource::Own,
        words: CANARIES[9].to_owned(),
        done: false,
        agreement: CANARIES[11].to_owned(),
        dismissed: false,
    };
    let items = vec![point];
    place.change(Op::EditAgenda, &Change::Agenda { session, items });
    let client = Some(client.id);
    place.change(Op::AssignSessions, &Change::Assign { session, client });
    session
}

fn consent(client: &Client) -> ConsentNote {
    ConsentNote {
        id: Uuid::now_v7(),
        client: client.id,
        kind: ConsentKind::Consent,
        day: date(2026, 11, 1),
        wording: CANARIES[10].to_owned(),
        withdrawn_on: None,
        created_at: Moment::now(),
        updated_at: Moment::now(),
    }
}

/// A library of many sessions, with one of a client that is to be erased.
fn place() -> (Place, Client, Uuid) {
    let mut place = Place::new();
    place.library.sample(12, 1).unwrap();
    let client = place.client(CANARIES[0]);
    place.change(Op::EditConsent, &Change::PutConsent(consent(&client)));
    let session = session(&mut place, &client);
    (place, client, session)
}

fn everything(library: &Library) -> usize {
    library.check().unwrap();
    library.sessions(&Filter::default()).unwrap().len()
}

#[test]
fn what_was_erased_is_in_no_file_any_more() {
    let (mut place, client, _) = place();
    place.copy("l.funkenbuch.damaged");
    place.copy("Kopie.funkenbuch");
    let before = place.found();
    for canary in CANARIES {
        assert!(
            before.iter().any(|found| found.contains(canary)),
            "{canary} is nowhere"
        );
    }
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(
        (report.files, report.skipped_total, report.erased.len()),
        (3, 0, 2)
    );
    assert_eq!(place.found(), Vec::<String>::new());
    assert_eq!(everything(&place.library), 12);
    let record = place.library.deletion_records().unwrap().remove(0);
    assert!(record.is_complete());
    assert_eq!(
        (record.sessions.len(), record.clients, record.versions),
        (1, vec![client.id], 1)
    );
    place.library.close().unwrap();
    let copy = Library::open(&place.folder.path().join("Kopie.funkenbuch"), Access::Write).unwrap();
    assert_eq!(everything(&copy), 12);
}

#[test]
fn no_step_of_the_consultant_brings_erased_words_back() {
    let (mut place, client, session) = place();
    let other = place.library.begin("de", Moment::now()).unwrap().session().id;
    place.note(other, "bleibt");
    place
        .library
        .erase(&EraseOrder::Client(client.id), None, Moment::now())
        .unwrap();
    place.library.undo().unwrap();
    assert!(place.library.notes(other).unwrap().is_empty(), "other steps stay");
    assert_eq!(place.library.undo().unwrap(), None);
    assert!(!place.library.store.has(session).unwrap());
    assert_eq!(place.found(), Vec::<String>::new());
}

#[test]
fn a_record_that_was_merged_since_goes_from_copies_as_well() {
    let (mut place, client, session) = place();
    let kept = place.client("Rosa");
    place.copy("l.funkenbuch.1");
    let merge = place
        .library
        .merge_change(kept.id, client.id, Moment::now())
        .unwrap();
    place.library.apply_change(&merge).unwrap();
    assert_eq!(place.library.sessions_of(kept.id).unwrap(), [session]);
    assert_eq!(
        place.library.consents(kept.id).unwrap().len(),
        1,
        "its consent goes along"
    );
    place
        .library
        .erase(&EraseOrder::Client(kept.id), None, Moment::now())
        .unwrap();
    assert_eq!(place.found(), Vec::<String>::new());
}

#[test]
fn a_record_that_was_merged_since_does_not_come_back_with_a_backup() {
    let (mut place, client, _) = place();
    let kept = place.client("Rosa");
    let backup = place.copy("l.funkenbuch.1");
    let elsewhere = tempfile::tempdir().unwrap();
    let away = elsewhere.path().join("l.funkenbuch");
    std::fs::rename(&backup, &away).unwrap();
    let merge = place.library.merge_change(kept.id, client.id, Moment::now());
    place.library.apply_change(&merge.unwrap()).unwrap();
    let order = EraseOrder::Client(kept.id);
    place.library.erase(&order, None, Moment::now()).unwrap();
    let mut restored = Library::open(&away, Access::Write).unwrap();
    restored.adopt_erasures(place.library.past_erasures()).unwrap();
    assert_eq!(restored.client(client.id).unwrap(), None);
    assert_eq!(restored.client(kept.id).unwrap(), None);
}

#[test]
fn a_copy_that_is_not_there_is_named_and_erased_from_when_it_is_back() {
    let (mut place, _, session) = place();
    let copy = place.copy("l.funkenbuch.1");
    let damaged = place.folder.path().join("l.funkenbuch.2");
    std::fs::write(&damaged, [b"SQLite format 3\0".as_slice(), &[7; 200]].concat()).unwrap();
    let lock = Library::open(&copy, Access::Write).unwrap();
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(report.files, 1, "{report:?}");
    assert_eq!(report.skipped_total, 1, "it is open elsewhere");
    lock.close().unwrap();
    let open = |library: &Library| -> Vec<_> {
        let record = library.deletion_records().unwrap().remove(0);
        let open = record.places.into_iter().filter(|place| place.done_at.is_none());
        open.filter_map(|place| place.copy).collect()
    };
    assert_eq!(open(&place.library), std::slice::from_ref(&copy));
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!(open(&place.library), Vec::<PathBuf>::new());
    let copy = Library::open(&copy, Access::Write).unwrap();
    assert!(!copy.store.has(session).unwrap());
}

#[test]
fn a_session_is_erased_and_the_other_sessions_of_the_client_stay() {
    let (mut place, client, session) = place();
    let other = place.library.begin("de", Moment::now()).unwrap().session().id;
    let assigned = Some(client.id);
    place.change(
        Op::AssignSessions,
        &Change::Assign {
            session: other,
            client: assigned,
        },
    );
    place.change(
        Op::MoveToTrash,
        &Change::Trash {
            session,
            at: Some(Moment::now()),
        },
    );
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(place.library.sessions_of(client.id).unwrap(), [other]);
    let hits = |search: &str| {
        let filter = Filter {
            search: Some(search.to_owned()),
            ..Filter::default()
        };
        place.library.hits_ranked(&filter).unwrap().len()
    };
    assert_eq!([CANARIES[1], CANARIES[6], CANARIES[7]].map(hits), [1, 0, 0]);
    place.library.check().unwrap();
}

#[test]
fn a_library_that_another_program_reads_is_cleaned_later() {
    let (mut place, _, session) = place();
    let reader = Library::open(&place.library.path(), Access::Read).unwrap();
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!(
        (report.erased.len(), report.files, report.skipped_total),
        (1, 0, 1)
    );
    assert!(!place.library.store.has(session).unwrap());
    drop(reader);
    let report = place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 0));
    assert!(place.library.deletion_records().unwrap()[0].is_complete());
}

#[test]
fn a_folder_of_backups_that_is_unplugged_is_done_when_it_is_back() {
    let (mut place, _, session) = place();
    let disk = tempfile::tempdir().unwrap();
    let folder = disk.path().join("Backups");
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let copy = place.copy("away");
    let report = place.library.erase(&order, Some(&folder), Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 1), "{report:?}");
    let is_complete = |place: &Place| place.library.deletion_records().unwrap()[0].is_complete();
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert!(!is_complete(&place), "the disk is still away");
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(&copy, folder.join("l.funkenbuch")).unwrap();
    place
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert!(is_complete(&place));
    let copy = Library::open(&folder.join("l.funkenbuch"), Access::Write).unwrap();
    assert!(!copy.store.has(session).unwrap());
}

#[test]
fn a_restored_backup_does_not_bring_back_what_was_erased() {
    let (mut place, client, session) = place();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = place.copy("away");
    let backup = elsewhere.path().join("backup.funkenbuch");
    std::fs::rename(&copy, &backup).unwrap();
    place
        .library
        .erase(&EraseOrder::Client(client.id), None, Moment::now())
        .unwrap();
    let past = place.library.past_erasures();
    let library = Library::open(&backup, Access::Write).unwrap();
    let mut restored = Place {
        folder: elsewhere,
        library,
    };
    assert!(restored.library.store.has(session).unwrap());
    restored.library.adopt_erasures(past.clone()).unwrap();
    restored.library.adopt_erasures(past).unwrap();
    assert!(!restored.library.store.has(session).unwrap());
    assert!(!restored.library.deletion_records().unwrap()[0].is_complete());
    restored
        .library
        .erase(&EraseOrder::Rest, None, Moment::now())
        .unwrap();
    assert_eq!(restored.found(), Vec::<String>::new());
    assert_eq!(restored.library.deletion_records().unwrap().len(), 1);
}

#[test]
fn without_room_the_rows_are_gone_and_the_rest_is_remembered() {
    let (mut place, _, session) = place();
    let pages = place.library.store.pages().unwrap();
    place.library.store.limit_to_pages(pages).unwrap();
    let order = EraseOrder::Sessions(vec![SessionRef::Id(session)]);
    let report = place.library.erase(&order, None, Moment::now());
    let has = place.library.store.has(session).unwrap();
    match report {
        // there was not even room for the record: nothing has changed
        Err(_) => assert!(has),
        Ok(report) => {
            assert!(!has);
            let complete = place.library.deletion_records().unwrap()[0].is_complete();
            assert_eq!(complete, report.skipped_total == 0);
        }
    }
    place.library.store.limit_to_pages(u32::MAX).unwrap();
    let left = if has { order } else { EraseOrder::Rest };
    place.library.erase(&left, None, Moment::now()).unwrap();
    assert!(place.library.deletion_records().unwrap()[0].is_complete());
    assert_eq!(everything(&place.library), 12);
}

#[test]
fn a_rescued_library_is_known_by_its_id_and_the_damaged_one_is_erased_from() {
    let (mut place, client, _) = place();
    let since = Some("2026-11-26T08:41:05+01:00".parse().unwrap());
    place.library.store.set_passphrase_since(since).unwrap();
    let Place { folder, library } = place;
    let (id, path) = (library.library_id(), library.path());
    library.close().unwrap();
    let on_page = &mut |_, _| ControlFlow::Continue(());
    let report = rescue_in_place(&path, None, date(2026, 11, 26), on_page).unwrap();
    let library = Library::open(&path, Access::Write).unwrap();
    assert_eq!(library.library_id(), id);
    assert_eq!(library.store.passphrase_since().unwrap(), since);
    let mut place = Place { folder, library };
    let order = EraseOrder::Client(client.id);
    let erased = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((erased.files, erased.skipped_total), (2, 0), "{erased:?}");
    assert_eq!(place.found(), Vec::<String>::new());
    let damaged = Library::open(&report.damaged, Access::Write).unwrap();
    assert_eq!(everything(&damaged), 12);
}

#[test]
fn backups_in_a_folder_that_is_back_are_erased_from_though_named_otherwise() {
    let (mut place, client, _) = place();
    let disk = tempfile::tempdir().unwrap();
    std::fs::write(disk.path().join("Brief"), "").unwrap();
    let folder = disk.path().join("Sicherungen");
    std::fs::create_dir(&folder).unwrap();
    let task = place.library.backup_task_in(vec![folder.clone()], Moment::now());
    task.unwrap().run(|_| {});
    let backups = backup_files(&place.library.path(), place.library.library_id(), Some(&folder));
    assert_eq!((backups.len(), backups[0].kind), (1, BackupKind::Copy));
    // what SQLite leaves beside a file is no copy
    std::fs::copy(&backups[0].path, folder.join("l.funkenbuch.1-wal")).unwrap();
    let away = disk.path().join("weg");
    std::fs::rename(&folder, &away).unwrap();
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, Some(&folder), Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 1), "{report:?}");
    std::fs::rename(&away, &folder).unwrap();
    let rest = place.library.erase(&EraseOrder::Rest, None, Moment::now());
    assert_eq!(rest.unwrap().files, 1);
    assert!(place.library.deletion_records().unwrap()[0].is_complete());
    let backup = Library::open(&backups[0].path, Access::Write).unwrap();
    assert_eq!(everything(&backup), 12);
}

#[cfg(unix)]
#[test]
fn another_name_of_the_library_itself_is_no_copy_of_it() {
    let (mut place, client, _) = place();
    let other = place.folder.path().join("l.funkenbuch.2");
    std::fs::hard_link(place.library.path(), &other).unwrap();
    assert_eq!(place.library.copies(None), Vec::<PathBuf>::new());
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (1, 0), "{report:?}");
    assert_eq!(place.found(), Vec::<String>::new());
}

#[test]
fn a_record_keeps_the_number_of_versions_that_went_at_first() {
    let (mut place, client, _) = place();
    let order = EraseOrder::Client(client.id);
    place.library.erase(&order, None, Moment::now()).unwrap();
    let past = place.library.past_erasures();
    let mut other = Place::new();
    other.library.adopt_erasures(past).unwrap();
    assert_eq!(other.library.deletion_records().unwrap()[0].versions, 1);
}

#[test]
fn a_log_beside_a_copy_goes_with_what_was_erased() {
    let (mut place, client, session) = place();
    let copy = place.copy("l.funkenbuch.1");
    place.note(session, CANARIES[7]);
    let log = place.folder.path().join("l.funkenbuch-wal");
    let beside = place.folder.path().join("l.funkenbuch.1-wal");
    // of another state than that of the copy
    place.library.checkpoint().unwrap();
    place.note(session, CANARIES[8]);
    std::fs::copy(log, &beside).unwrap();
    let order = EraseOrder::Client(client.id);
    let report = place.library.erase(&order, None, Moment::now()).unwrap();
    assert_eq!((report.files, report.skipped_total), (2, 0), "{report:?}");
    assert_eq!(place.found(), Vec::<String>::new());
    assert!(copy.exists() && !beside.exists());
}
