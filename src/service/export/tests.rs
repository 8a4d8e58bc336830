//! What is taken out: all that was asked for, nothing private, no notes unasked, no half a table.

mod handout;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::*;
use crate::consulting::{Change, Client, ConsentKind, ConsentNote, Filter, Note, Sort};
use crate::exchange::files::FileFault;
use crate::insight::Frequencies;
use crate::service::chart::{Chart, ChartData, ChartFormat};
use crate::service::error::ServiceError;
use crate::service::job::{JobProgress, JobReport, RunningJob};
use crate::service::library::Library;
use crate::session::{Answer, Cell, Location, Mark, Moment, Session, Value};
use crate::store::Access;
use crate::text::{Language, Texts};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 26);

const NEEDLE: &str = "Heunadel";

/// A library with some sessions, the last of which has a private answer, a note and two sessions of its client.
struct Practice {
    library: Library,
    session: Uuid,
    folder: tempfile::TempDir,
}

impl Practice {
    /// Notes a contract with the client of the session.
    fn note_consent(&mut self) {
        let clients = self.library.clients().unwrap();
        let note = ConsentNote {
            id: Uuid::now_v7(),
            client: clients[0].0.id,
            kind: ConsentKind::Contract,
            day: jiff::civil::date(2026, 2, 3),
            wording: "Im Ordner\nSeite 3".to_owned(),
            withdrawn_on: Some(jiff::civil::date(2026, 10, 1)),
            created_at: Moment::now(),
            updated_at: Moment::now(),
        };
        self.library.apply_change(&Change::PutConsent(note)).unwrap();
    }

    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        library.sample(5, 3).unwrap();
        let mut session = Session::begin(crate::workbook::builtin(), "de", Moment::now());
        let mut put = |cell: Cell, value| {
            let answer = Answer {
                value,
                changed_at: Moment::now(),
                library: Uuid::nil(),
            };
            session.answers.insert(cell, answer);
        };
        put(Cell::plain("name"), Value::Text("=Jörg, Müßig".to_owned()));
        put(Cell::plain("occasion"), Value::Text(NEEDLE.to_owned()));
        put(Cell::plain("must_start"), Value::Scale(7));
        put(Cell::plain("hours_wanted"), Value::Number(2.5));
        session
            .marks
            .insert(Location::question("occasion"), Mark::Private);
        session.marks.insert(Location::question("name"), Mark::Discuss);
        library
            .store
            .add(&crate::service::library::with_projection(session.clone()))
            .unwrap();
        let mut practice = Self {
            session: session.id,
            library,
            folder,
        };
        practice.annotate();
        practice
    }

    /// A note, tags, and a client record that holds this session and one of the samples.
    fn annotate(&mut self) {
        let now = Moment::now();
        let rows = self.library.sessions(&Filter::default()).unwrap();
        let other = rows.iter().find(|row| row.id != self.session).unwrap().id;
        let client = Client {
            id: Uuid::from_u128(7),
            name: "Jörg Müßig".to_owned(),
            organisation: "Stadtwerke".to_owned(),
            contact: "+49 151\nnach fünf".to_owned(),
            notes: "Hintergedanke".to_owned(),
            pseudonym: "Frau Weide".to_owned(),
            created_at: now,
            updated_at: now,
        };
        let note = Note {
            id: Uuid::from_u128(8),
            session: self.session,
            place: Some(Location::question("must_start")),
            text: "Randbemerkung".to_owned(),
            for_meeting: true,
            created_at: now,
            updated_at: now,
        };
        let attach = |session| Change::Assign {
            session,
            client: Some(client.id),
        };
        let changes = vec![
            Change::PutClient(client.clone()),
            attach(self.session),
            attach(other),
            Change::PutNote(note),
            Change::Tags {
                session: self.session,
                tags: BTreeSet::from(["eilig".to_owned(), "Verein".to_owned()]),
            },
        ];
        self.library.apply_change(&Change::All(changes)).unwrap();
    }

    fn order(&self, form: ExportFormat) -> ExportOrder {
        ExportOrder {
            taken: SessionSelection::All(Box::default(), Sort::default()),
            form,
            folder: self.folder.path().join("out"),
            with_private: false,
            with_notes: false,
            replace: false,
        }
    }

    /// What was written; each file as text.
    fn take(&self, order: ExportOrder) -> Vec<(PathBuf, String)> {
        let mut written = Vec::new();
        let taking = self
            .library
            .start_export(order, Texts::of(Language::German), TODAY)
            .unwrap();
        let read = |path: PathBuf| (path.clone(), std::fs::read_to_string(&path).unwrap());
        taking
            .finish(&self.library, &mut |path| written.push(read(path.unwrap())))
            .unwrap();
        written
    }
}

fn count(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn every_form_takes_all_sessions_and_nothing_private_and_no_notes() {
    let practice = Practice::new();
    for form in ExportFormat::ALL {
        let written = practice.take(practice.order(form.clone()));
        let expected = if matches!(form, ExportFormat::Each(_)) {
            6
        } else {
            1
        };
        assert_eq!(written.len(), expected, "{form:?}");
        for (path, text) in written {
            assert!(!text.contains(NEEDLE), "{}", path.display());
            assert!(!text.contains("Randbemerkung"), "{}", path.display());
            assert!(!text.contains("Hintergedanke"), "{}", path.display());
        }
    }
}

#[test]
fn notes_go_along_where_that_was_asked_for() {
    let practice = Practice::new();
    for form in ExportFormat::ALL {
        let order = ExportOrder {
            with_notes: true,
            taken: SessionSelection::These(vec![practice.session, practice.session]),
            ..practice.order(form.clone())
        };
        let written = practice.take(order);
        assert!(
            written.iter().any(|(_, text)| text.contains("Randbemerkung")),
            "{form:?}"
        );
        assert!(!written.iter().any(|(_, text)| text.contains("Hintergedanke")));
    }
}

#[test]
fn a_line_a_session_tells_what_lists_show() {
    let practice = Practice::new();
    let written = practice.take(practice.order(ExportFormat::Sessions));
    let lines: Vec<&str> = written[0].1.split("\r\n").collect();
    assert_eq!(
        lines.len(),
        8,
        "heads, six sessions, and the end of the last line"
    );
    assert!(lines[0].starts_with("\u{feff}Sitzung;Name;Betrieb;Klient*in;"));
    let line = lines
        .iter()
        .find(|line| line.starts_with(&practice.session.to_string()))
        .unwrap();
    assert!(line.contains(";\"'=Jörg, Müßig\";"), "{line}");
    assert!(line.contains(";Jörg Müßig;"), "the client record: {line}");
    assert!(
        line.ends_with(";7;;;1;neu;\"Verein, eilig\"") || line.ends_with(";7;;;1;neu;\"eilig, Verein\""),
        "{line}"
    );
}

#[test]
fn a_line_an_answer_tells_its_place_in_words_and_by_name() {
    let practice = Practice::new();
    let order = ExportOrder {
        taken: SessionSelection::These(vec![practice.session]),
        ..practice.order(ExportFormat::Answers)
    };
    let written = practice.take(order);
    let text = &written[0].1;
    assert!(text.contains(";\"2,5\";hours_wanted;;;\r\n"), "{text}");
    assert!(text.contains(";name;;;besprechen\r\n"), "{text}");
    assert!(!text.contains("occasion"));
}

#[test]
fn a_table_that_is_stopped_leaves_nothing_behind() {
    let mut practice = Practice::new();
    let order = practice.order(ExportFormat::Answers);
    let folder = order.folder.clone();
    let texts = Texts::of(Language::German);
    let mut taking = practice
        .library
        .start_export(order.clone(), texts, TODAY)
        .unwrap();
    assert_eq!(RunningJob::progress(&taking), JobProgress::new(0, 6));
    // a step that has no time exports one session
    let until = std::time::Instant::now();
    let step = taking.step(&mut practice.library, until, &mut JobReport::default());
    assert!(step.unwrap().is_continue());
    drop(taking);
    assert_eq!(count(&folder), 0);
    practice.take(order);
    assert_eq!(count(&folder), 1);
}

#[test]
fn a_file_that_is_there_is_told_and_the_others_are_written() {
    let practice = Practice::new();
    let order = practice.order(ExportFormat::Each(FileFormat::Json));
    let written = practice.take(order.clone());
    std::fs::write(&written[0].0, "mine").unwrap();
    std::fs::remove_file(&written[1].0).unwrap();
    let (mut done, mut refused) = (0, 0);
    let texts = Texts::of(Language::German);
    let taking = practice.library.start_export(order, texts, TODAY).unwrap();
    taking
        .finish(&practice.library, &mut |told| match told {
            Ok(_) => done += 1,
            Err(_) => refused += 1,
        })
        .unwrap();
    assert_eq!((done, refused), (1, 5));
    assert_eq!(std::fs::read_to_string(&written[0].0).unwrap(), "mine");
}

#[test]
fn a_clients_folder_holds_all_but_what_is_private_and_the_consultants_own() {
    let mut practice = Practice::new();
    let to = practice.folder.path().join("copies");
    practice.note_consent();
    let folder = practice
        .library
        .write_client_copy(practice.session, &to, "B. Rat", TODAY)
        .unwrap();
    let name = folder.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("Jörg Müßig – Datenkopie vom "), "{name}");
    assert_eq!(count(&folder), 7, "two sessions in three forms, and the leaflet");
    assert_eq!(count(&to), 1);
    for file in std::fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for absent in [NEEDLE, "Randbemerkung", "Hintergedanke"] {
            assert!(!text.contains(absent), "{absent} in {}", path.display());
        }
    }
    let leaflet = std::fs::read_to_string(folder.join("Bitte zuerst lesen.txt")).unwrap();
    assert!(
        leaflet.contains("2 Sitzungen") && leaflet.contains("„Eigene Kopie speichern …“"),
        "{leaflet}"
    );
    assert!(leaflet.contains("Kontakt: +49 151 nach fünf\r\n"), "{leaflet}");
    assert!(
        leaflet.contains("Pseudonym für Ausdrucke: Frau Weide\r\n"),
        "{leaflet}"
    );
    let ground = "- Vertrag vom 3. Februar 2026, widerrufen oder beendet am 1. Oktober 2026\r\n  Im Ordner\r\n  Seite 3\r\n";
    assert!(
        leaflet.contains(ground) && leaflet.contains("Artikel 15 und 20"),
        "{leaflet}"
    );
}

#[test]
fn a_clients_folder_is_never_written_over() {
    let practice = Practice::new();
    let to = practice.folder.path();
    let folder = practice
        .library
        .write_client_copy(practice.session, to, "", TODAY)
        .unwrap();
    let refused = practice
        .library
        .write_client_copy(practice.session, to, "", TODAY);
    assert!(matches!(refused, Err(ServiceError::File { path, source: FileFault::Exists }) if path == folder));
    let hidden = std::fs::read_dir(to).unwrap().filter(|file| {
        let name = file.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with('.')
    });
    assert_eq!(hidden.count(), 0);
}

fn assert_refused<T>(result: Result<T, ServiceError>) {
    let error = result.err();
    assert!(
        matches!(
            &error,
            Some(ServiceError::File {
                source: FileFault::Library,
                ..
            })
        ),
        "{error:?}"
    );
}

#[test]
fn no_file_is_written_over_the_library() {
    let practice = Practice::new();
    let (library, id) = (&practice.library, practice.session);
    let texts = Texts::of(Language::German);
    let chart = Chart {
        name: "x",
        title: "x".to_owned(),
        figure: ChartData::Tallies(Frequencies::default()),
        hidden: 0,
        rounded: false,
    };
    for ending in ["", "-wal", "-shm", "-journal", ".lock"] {
        let path = PathBuf::from(format!("{}{ending}", library.path().display()));
        assert_refused(library.write_handout(&HandoutOrder::meeting_sheet(id, ""), &path, true));
        assert_refused(library.write_own_copy(id, &path, true));
        assert_refused(chart.write(ChartFormat::Csv, &path, &library.file_writer(), texts, true));
    }
    assert_eq!(library.sessions(&Filter::default()).unwrap().len(), 6);
}

#[cfg(unix)]
#[test]
fn no_export_is_written_over_the_library_through_a_link() {
    let practice = Practice::new();
    for form in ExportFormat::ALL {
        let order = ExportOrder {
            taken: SessionSelection::These(vec![practice.session]),
            replace: true,
            ..practice.order(form.clone())
        };
        let written = practice.take(order.clone());
        std::fs::remove_file(&written[0].0).unwrap();
        std::os::unix::fs::symlink(practice.library.path(), &written[0].0).unwrap();
        let mut refused = 0;
        let job = practice
            .library
            .start_export(order, Texts::of(Language::German), TODAY);
        match job {
            Ok(job) => job
                .finish(&practice.library, &mut |file| {
                    assert_refused(file);
                    refused += 1;
                })
                .unwrap(),
            Err(error) => {
                assert_refused::<()>(Err(error));
                refused += 1;
            }
        }
        assert_eq!(refused, 1, "{form:?}");
    }
    assert_eq!(practice.library.sessions(&Filter::default()).unwrap().len(), 6);
}
