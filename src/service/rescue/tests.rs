//! Damaged libraries: nothing of them is shown or exported as if it were true, and what can be read is rescued.
//!
//! Long because: the same damaged libraries serve all of these tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::*;
use crate::consulting::{Change, ConsentKind, ConsentNote, Filter, SessionKey, Sort};
use crate::service::erase::EraseOrder;
use crate::service::export::{ExportFormat, ExportOrder, FileFormat, SessionSelection};
use crate::service::review::SessionRef;
use crate::session::Moment;
use crate::store::{Access, HashedSecret, Passphrase};
use crate::text::Language;

/// Number of seeds in a usual run; `FUNKENBUCH_FLIPS` sets another one for the long run.
const SEEDS: u64 = 300;
/// One of so many damaged libraries is rescued in a usual run.
const RESCUED_ONE_OF: u64 = 12;

/// Everything that is told of the sessions in a library.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    documents: BTreeMap<Uuid, String>,
    rows: BTreeMap<Uuid, String>,
    additions: BTreeMap<Uuid, String>,
}

/// A sound library, its bytes, and what is true of it.
struct Sound {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
    key: Option<Key>,
    truth: Told,
}

impl Sound {
    fn new(passphrase: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.funkenbuch");
        let passphrase = passphrase.map(|words| Passphrase::new(words.to_owned()));
        let key = passphrase.map(|passphrase| Library::unlock(&path, &passphrase).unwrap());
        let mut library = Library::open_with_key(&path, Access::Write, key.as_ref()).unwrap();
        library.sample(6, 3).unwrap();
        let truth = tellings(&library).0;
        library.close().unwrap();
        Self {
            bytes: fs::read(&path).unwrap(),
            folder,
            key,
            truth,
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("l.funkenbuch")
    }

    fn open(&self) -> Result<Library, ServiceError> {
        Library::open_to_read(&self.path(), self.key.as_ref())
    }

    /// Puts a library with these bytes in the place of the sound one.
    fn put(&self, bytes: &[u8]) {
        for ending in ["-wal", "-shm", ".damaged"] {
            let _ = fs::remove_file(with_suffix(&self.path(), ending));
        }
        fs::write(self.path(), bytes).unwrap();
    }

    fn rescue(&self) -> Result<(RescueReport, Told), ServiceError> {
        let to = self.folder.path().join("new.funkenbuch");
        let _ = fs::remove_file(&to);
        let on_page = &mut |_, _| ControlFlow::Continue(());
        let report = rescue_with_key(&self.path(), &to, self.key.as_ref(), on_page)?;
        let library = Library::open_to_read(&to, self.key.as_ref())?;
        let (told, faults) = tellings(&library);
        assert_eq!(faults, 0, "a rescued library has no faults");
        library.check().unwrap();
        Ok((report, told))
    }
}

/// Returns what a library tells, and the number of things that it said it can't tell.
fn tellings(library: &Library) -> (Told, usize) {
    let (mut told, mut faults) = (Told::default(), 0);
    let mut take = |into: &mut BTreeMap<Uuid, String>, id, text: Result<String, ServiceError>| match text {
        Ok(text) => drop(into.insert(id, text)),
        Err(_) => faults += 1,
    };
    let ids = library.store.ids().unwrap_or_default();
    for id in &ids {
        take(&mut told.documents, *id, library.document(*id));
        let additions = library
            .notes(*id)
            .and_then(|notes| Ok(format!("{notes:?} {:?}", library.agenda(*id)?)));
        take(&mut told.additions, *id, additions);
    }
    let all = Filter::default();
    let keys = library.keys(&all, Sort::default()).unwrap_or_default();
    let rows = library.rows(&keys).unwrap_or_default();
    faults += library.without_row(&keys, &rows).len();
    faults += library.missing_sessions().unwrap_or(1);
    for mut row in rows {
        row.key = SessionKey(0);
        told.rows.insert(row.id, format!("{row:?}"));
    }
    (told, faults)
}

/// Exports everything. Returns the files' contents; `None` if the export said that something is missing.
fn exported(library: &Library, folder: &Path) -> Option<BTreeSet<String>> {
    let _ = fs::remove_dir_all(folder);
    let order = ExportOrder {
        taken: SessionSelection::All(Box::default(), Sort::default()),
        form: ExportFormat::Each(FileFormat::Json),
        folder: folder.to_owned(),
        with_private: false,
        with_notes: false,
        replace: true,
    };
    let today = jiff::civil::date(2026, 11, 26);
    let job = library
        .start_export(order, Texts::of(Language::German), today)
        .ok()?;
    let mut whole = true;
    job.finish(library, &mut |written| whole &= written.is_ok())
        .ok()?;
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    whole.then(|| files.collect())
}

/// A number that a seed gives.
fn random(seed: u64) -> u64 {
    let mixed = (seed.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 8
}

#[derive(Debug, Default)]
struct Figures {
    not_opened: usize,
    told_all: usize,
    told_faults: usize,
    checks_failed: usize,
    rescues: usize,
    whole: usize,
    partial: usize,
    lost: usize,
}

fn flip_at_random(sound: &Sound, seed: u64, rescue_it: bool, figures: &mut Figures) {
    let bit = (random(seed) % (sound.bytes.len() as u64 * 8)) as usize;
    flip(sound, bit, rescue_it, figures);
}

fn flip(sound: &Sound, bit: usize, rescue_it: bool, figures: &mut Figures) {
    let mut bytes = sound.bytes.clone();
    bytes[bit / 8] ^= 1 << (bit % 8);
    sound.put(&bytes);
    let Ok(library) = sound.open() else {
        figures.not_opened += 1;
        return rescue_flipped(sound, bit, rescue_it, figures);
    };
    let (found, faults) = tellings(&library);
    let truth = &sound.truth;
    for (kind, found, truth) in [
        ("document", &found.documents, &truth.documents),
        ("row", &found.rows, &truth.rows),
        ("notes", &found.additions, &truth.additions),
    ] {
        for (id, text) in found {
            assert_eq!(Some(text), truth.get(id), "bit {bit}: {kind} {id}");
        }
    }
    match faults {
        0 => figures.told_all += 1,
        _ => figures.told_faults += 1,
    }
    if let Some(files) = exported(&library, &sound.folder.path().join("out")) {
        let truth: BTreeSet<String> = truth.documents.values().cloned().collect();
        assert!(files == truth, "bit {bit}: a wrong export was said to be whole");
    }
    let checked = library.check();
    figures.checks_failed += usize::from(!checked.is_ok_and(|checked| checked.is_sound()));
    drop(library);
    rescue_flipped(sound, bit, rescue_it, figures);
}

fn rescue_flipped(sound: &Sound, bit: usize, rescue_it: bool, figures: &mut Figures) {
    if !rescue_it {
        return;
    }
    let Ok((report, found)) = sound.rescue() else {
        return;
    };
    let rescued = &report.rescued;
    for id in &rescued.whole {
        let (found, truth) = (found.documents.get(id), sound.truth.documents.get(id));
        assert_eq!(found, truth, "bit {bit}: {id} was said to be whole");
    }
    let all = rescued.whole.len() + rescued.partial.len() + rescued.lost;
    assert!(all >= sound.truth.documents.len(), "bit {bit}: {rescued:?}");
    figures.rescues += 1;
    figures.whole += rescued.whole.len();
    figures.partial += rescued.partial.len();
    figures.lost += rescued.lost;
}

fn flips(passphrase: Option<&str>) {
    let sound = Sound::new(passphrase);
    let many: Option<u64> = std::env::var("FUNKENBUCH_FLIPS")
        .ok()
        .and_then(|count| count.parse().ok());
    let mut figures = Figures::default();
    for seed in 0..many.unwrap_or(SEEDS) {
        flip_at_random(
            &sound,
            seed,
            many.is_some() || seed % RESCUED_ONE_OF == 0,
            &mut figures,
        );
    }
    println!("{figures:?}");
    assert!(figures.told_faults + figures.not_opened > 0);
}

#[test]
fn no_flipped_bit_of_a_plain_library_is_told_as_true() {
    flips(None);
}

#[test]
fn no_flipped_bit_of_a_protected_library_is_told_as_true() {
    flips(Some("vier Wörter im Regen"));
}

#[test]
fn no_flipped_bit_of_an_id_gives_notes_to_another_session() {
    let sound = Sound::new(None);
    let noted = |(_, additions): &(&Uuid, &String)| *additions != "[] []";
    let (id, _) = sound
        .truth
        .additions
        .iter()
        .find(noted)
        .expect("a session with notes");
    let id = id.to_string();
    let places = sound.bytes.windows(id.len()).enumerate();
    let places: Vec<usize> = places
        .filter(|(_, bytes)| *bytes == id.as_bytes())
        .map(|(at, _)| at)
        .collect();
    assert!(places.len() >= 2, "its row and its index");
    for place in places {
        let last = place + id.len() - 1;
        // another digit, so that it is still an id
        flip(&sound, last * 8, true, &mut Figures::default());
    }
}

#[test]
fn a_sound_library_is_rescued_whole() {
    for passphrase in [None, Some("vier Wörter im Regen")] {
        let sound = Sound::new(passphrase);
        let (report, found) = sound.rescue().unwrap();
        assert!(report.is_whole(), "{:?}", report.rescued);
        assert_eq!(report.rescued.whole.len(), sound.truth.documents.len());
        assert_eq!(found, sound.truth);
    }
}

/// Each page is overwritten in turn: what stands on the others is rescued.
#[test]
fn everything_on_undamaged_pages_is_rescued() {
    let sound = Sound::new(None);
    let pages = sound.bytes.len() / 4096;
    for page in (0..pages).step_by(7) {
        let mut bytes = sound.bytes.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0x5a);
        sound.put(&bytes);
        let (report, found) = sound.rescue().unwrap();
        let rescued = &report.rescued;
        let there = rescued.whole.len() + rescued.partial.len();
        assert!(
            there + rescued.lost >= sound.truth.documents.len(),
            "page {page}: {rescued:?}"
        );
        assert!(there >= 3, "page {page}: {rescued:?}");
        for id in &rescued.whole {
            assert_eq!(
                found.documents.get(id),
                sound.truth.documents.get(id),
                "page {page}"
            );
        }
    }
}

#[test]
fn a_rescue_never_changes_the_damaged_file_and_never_writes_over_another() {
    let sound = Sound::new(None);
    let mut bytes = sound.bytes.clone();
    bytes[5 * 4096..6 * 4096].fill(0);
    sound.put(&bytes);
    let existing = sound.folder.path().join("there");
    fs::write(&existing, "x").unwrap();
    let on_page = &mut |_, _| ControlFlow::Continue(());
    assert!(rescue(&sound.path(), &existing, None, on_page).is_err());
    assert_eq!(fs::read(&existing).unwrap(), b"x");
    let cancelled = rescue(
        &sound.path(),
        &sound.folder.path().join("new"),
        None,
        &mut |_, _| ControlFlow::Break(()),
    );
    assert!(cancelled.is_err());
    let before = fs::read_dir(sound.folder.path()).unwrap().count();
    let today = jiff::civil::date(2026, 11, 26);
    let report = rescue_in_place(&sound.path(), None, today, on_page).unwrap();
    assert_eq!(fs::read(&report.damaged).unwrap(), bytes);
    assert_eq!(fs::read_dir(sound.folder.path()).unwrap().count(), before + 1);
    let library = Library::open(&sound.path(), Access::Write).unwrap();
    library.check().unwrap();
}

#[test]
fn words_and_consents_are_rescued_though_no_tree_leads_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.funkenbuch");
    let mut library = Library::open(&path, Access::Write).unwrap();
    library.sample(6, 3).unwrap();
    let session = library.store.ids().unwrap()[0];
    let passphrase = Passphrase::new("Regenbogen".to_owned());
    let word = HashedSecret::of(&passphrase);
    library.store.set_client_word(session, Some(&word)).unwrap();
    let client = library.clients().unwrap()[0].0.id;
    let now = Moment::now();
    let note = ConsentNote {
        id: Uuid::now_v7(),
        client,
        kind: ConsentKind::Contract,
        day: now.date(),
        wording: "Ja".to_owned(),
        withdrawn_on: None,
        created_at: now,
        updated_at: now,
    };
    library.apply_change(&Change::PutConsent(note)).unwrap();
    library.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // what names the tables is on the first page and on those that it leads to
    bytes[100..4096].fill(0);
    fs::write(&path, bytes).unwrap();
    let on_page = &mut |_, _| ControlFlow::Continue(());
    let today = jiff::civil::date(2026, 11, 26);
    rescue_in_place(&path, None, today, on_page).unwrap();
    let rescued = Library::open(&path, Access::Write).unwrap();
    let found = rescued.store.client_word(session).unwrap().unwrap();
    assert!(found.word.is_of(&passphrase));
    assert_eq!(rescued.consents(client).unwrap().len(), 1);
}

#[test]
fn a_library_that_was_found_to_be_damaged_is_not_written_into_until_another_lies_there() {
    let sound = Sound::new(None);
    sound.put(&sound.bytes);
    let mut library = Library::open(&sound.path(), Access::Write).unwrap();
    library.note_damage("tree 3");
    assert!(library.sample(1, 9).is_err());
    drop(library);
    let opened = Library::open_writable_or_read_only(&sound.path(), None).unwrap();
    assert_eq!(opened.0.access(), Access::Read);
    assert!(opened.1.is_some_and(|error| error.is_damage()));
    // a backup has another state
    let other = Sound::new(None);
    fs::write(sound.path(), &other.bytes).unwrap();
    assert!(Library::open(&sound.path(), Access::Write).is_ok());
    assert!(!with_suffix(&sound.path(), ".damaged").exists());
}

#[test]
fn a_rescue_leaves_a_damaged_deletion_record_out_and_says_so() {
    let mut sound = Sound::new(None);
    let mut library = Library::open(&sound.path(), Access::Write).unwrap();
    let sessions = library.store.ids().unwrap();
    for id in &sessions[..2] {
        let order = EraseOrder::Sessions(vec![SessionRef::Id(*id)]);
        library.erase(&order, None, Moment::now()).unwrap();
    }
    library.close().unwrap();
    sound.bytes = fs::read(sound.path()).unwrap();
    let (report, _) = sound.rescue().unwrap();
    assert_eq!((report.rescued.erasures, report.is_whole()), (0, true));
    let id = sessions[1].to_string().into_bytes();
    let at = sound.bytes.windows(id.len()).position(|part| part == id).unwrap();
    let mut bytes = sound.bytes.clone();
    bytes[at + 3] ^= 1;
    sound.put(&bytes);
    let library = sound.open().unwrap();
    let checked = library.check().unwrap();
    assert_eq!((checked.erasures, checked.is_sound()), (1, false));
    assert!(!library.past_erasures().is_complete());
    drop(library);
    let (report, _) = sound.rescue().unwrap();
    assert_eq!((report.rescued.erasures, report.is_whole()), (1, false));
    let library = Library::open(&report.library, Access::Read).unwrap();
    let records = library.deletion_records().unwrap();
    assert_eq!(
        (records.sound.len(), records.lost(), records.are_complete()),
        (1, 0, false)
    );
    assert!(library.check().unwrap().is_sound());
}
