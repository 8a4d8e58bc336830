//! What was erased is in no file any more: found by its words as they are stored and as they are indexed.

mod copies;
mod restored;

use std::path::{Path, PathBuf};

use jiff::civil::date;
use tempfile::TempDir;

use super::*;
use crate::consulting::{
    AgendaItem, AgendaSource, Change, Client, ConsentKind, ConsentNote, Filter, Note, VersionReason,
};
use crate::service::undo::Op;
use crate::session::{Cell, Edit, Location, Mark, Value};
use crate::store::Access;
use crate::text::fold::folded;

/// Words of the client and of the consultant that nothing else holds; one of them has no umlauts.
const CANARIES: [&str; 13] = [
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
    "Schlüsselblümchenöse",
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
            pseudonym: CANARIES[12].to_owned(),
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
    let record = place.library.deletion_records().unwrap().sound.remove(0);
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
            let complete = place.library.deletion_records().unwrap().sound[0].is_complete();
            assert_eq!(complete, report.skipped_total == 0);
        }
    }
    place.library.store.limit_to_pages(u32::MAX).unwrap();
    let left = if has { order } else { EraseOrder::Rest };
    place.library.erase(&left, None, Moment::now()).unwrap();
    assert!(place.library.deletion_records().unwrap().sound[0].is_complete());
    assert_eq!(everything(&place.library), 12);
}
