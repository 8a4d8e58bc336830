//! Taking sessions out and reading them in, at the window.

use std::path::Path;

use egui::{Key, Modifiers};
use funkenbuch::consulting::Filter;
use funkenbuch::handout::{AttachmentFault, attached_session};
use funkenbuch::service::{Access, HandoutOrder, Library};
use funkenbuch::session::Mark;

use super::consultant::{Consultant, Practice};

/// Three people; what the last one wrote in one place is private.
fn three() -> Practice {
    let mut practice = Practice::new();
    practice.session("Ada Anders", &[("occasion", "=1+1")], &[]);
    practice.session("Bo Berg", &[("occasion", "Der Chef will es.")], &[]);
    let private = [("my_sentence", Mark::Private)];
    practice.session("Cem Celik", &[("my_sentence", "Ganz geheim")], &private);
    practice
}

fn texts(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap();
    let read = |file: std::io::Result<std::fs::DirEntry>| {
        String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()).into_owned()
    };
    files.map(read).collect()
}

/// Opens the dialog, and says where to.
fn takes_out(consultant: &mut Consultant) -> std::path::PathBuf {
    consultant.sees("Ada Anders");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.presses("Exportieren …");
    let folder = consultant.path("out");
    consultant.fills("Ordner", &folder.display().to_string());
    folder
}

#[test]
fn all_that_the_list_shows_is_taken_out_as_a_table() {
    let mut consultant = three().opens();
    let folder = takes_out(&mut consultant);
    consultant.presses("Alle 3, die die Liste zeigt");
    consultant.presses("Tabelle, eine Zeile je Antwort (CSV)");
    consultant.presses("Exportieren");
    consultant.sees("Eine Datei liegt in");
    let written = texts(&folder);
    assert_eq!(written.len(), 1);
    assert!(written[0].contains("'=1+1") && written[0].contains("Der Chef will es."));
    assert!(!written[0].contains("Ganz geheim"));
    assert!(consultant.has("Öffnen") && consultant.has("Im Ordner zeigen"));
    consultant.presses("Fertig");
    consultant.sees("Ada Anders");
}

#[test]
fn what_the_list_shows_is_printed_in_a_file_each_without_names_if_that_is_chosen() {
    let mut consultant = three().opens();
    let folder = takes_out(&mut consultant);
    consultant.presses("Alle 3, die die Liste zeigt");
    consultant.presses("Auf Papier (PDF)");
    consultant.presses("Nur Seite 1");
    consultant.presses("Kein Name");
    consultant.sees("Wo der Name als Wort in Antworten oder Notizen steht, steht dann etwas anderes. Die Datei enthält die Sitzung nicht.");
    assert!(!consultant.has("Meine Notizen gehen mit"));
    consultant.presses("Exportieren");
    consultant.sees("3 Dateien liegen in");
    assert!(consultant.has("Ordner öffnen") && !consultant.has("Im Ordner zeigen"));
    let files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let files: Vec<std::path::PathBuf> = files.collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            name.starts_with("Gesprächsblatt 20") && name.ends_with(".pdf"),
            "{name}"
        );
        let pdf = std::fs::read(&file).unwrap();
        assert_eq!(attached_session(&pdf), Err(AttachmentFault::Missing));
    }
}

#[test]
fn what_the_list_shows_is_printed_into_one_file_that_can_be_shown_in_its_folder() {
    let mut consultant = three().opens();
    let folder = takes_out(&mut consultant);
    consultant.presses("Alle 3, die die Liste zeigt");
    consultant.presses("Auf Papier (PDF)");
    consultant.presses("Alles in einer Datei, mit Lesezeichen");
    consultant.presses("Das Pseudonym aus der Akte");
    consultant
        .sees("Sitzungen, in deren Akte kein Pseudonym steht, werden nicht gedruckt und am Ende genannt.");
    consultant.presses("Der volle Name");
    consultant.presses("Exportieren");
    consultant.sees("Eine Datei liegt in");
    assert!(consultant.has("Im Ordner zeigen") && !consultant.has("Ordner öffnen"));
    let files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let files: Vec<std::path::PathBuf> = files.collect();
    let [file] = files.as_slice() else {
        panic!("{files:?}")
    };
    let name = file.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("Gesprächsblatt – 3 Sitzungen 20"), "{name}");
    let pdf = std::fs::read(file).unwrap();
    assert_eq!(attached_session(&pdf), Err(AttachmentFault::Several));
}

#[test]
fn an_export_without_a_marked_session_is_about_all_that_the_list_shows() {
    let mut consultant = three().opens();
    consultant.sees("Ada Anders");
    consultant.presses("Exportieren …");
    consultant.sees("Alle 3, die die Liste zeigt");
    assert!(!consultant.has("Nur diese: "));
}

#[test]
fn the_one_session_the_list_stands_at_is_taken_out_in_a_folder_for_its_client() {
    let mut consultant = three().opens();
    let folder = takes_out(&mut consultant);
    consultant
        .presses("Datenkopie für die Klient*in: ein Ordner mit allem, was sie teilt (DSGVO Art. 15 und 20)");
    consultant.presses("Exportieren");
    consultant.sees("Alles liegt in");
    let inside = std::fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let written = texts(&inside);
    assert_eq!(written.len(), 4);
    assert!(!written.iter().any(|text| text.contains("Ganz geheim")));
}

#[test]
fn a_folder_is_read_in_and_what_could_not_be_is_told() {
    let mut consultant = three().opens();
    let folder = consultant.path("in");
    let mut made = Library::open(&consultant.path("made.funkenbuch"), Access::Write).unwrap();
    made.sample(30, 1).unwrap();
    let export = funkenbuch::service::FileExport {
        form: funkenbuch::service::FileFormat::Json,
        with_private: false,
        replace: false,
    };
    for row in made.sessions(&Filter::default()).unwrap() {
        made.export(row.id, &folder, export).unwrap();
    }
    std::fs::write(folder.join("broken.json"), "{").unwrap();
    consultant.presses("Importieren …");
    consultant.fills("Datei oder Ordner", &folder.display().to_string());
    consultant.presses("Importieren");
    consultant.sees("30 neu, 0 ersetzt, 0 waren schon da.");
    consultant.sees("Eine ging nicht");
    consultant.presses("Fertig");
    consultant.sees("33 Sitzungen");
}

#[test]
fn a_session_that_is_handed_over_is_offered_to_be_imported() {
    let document = include_bytes!("../../documents/whole.json");
    let mut consultant = three().opens_with("Kopie.json", document);
    consultant.sees("Sitzungen importieren");
    assert!(!consultant.has("Ada Anders"));
    consultant.presses("Importieren");
    consultant.sees("1 neu, 0 ersetzt, 0 waren schon da.");
    consultant.presses("Fertig");
    consultant.sees("Beginnen");
}

#[test]
fn a_workbook_that_is_handed_over_is_shown_to_begin_with() {
    let workbook = include_bytes!("../../workbooks/sound.toml");
    let mut consultant = three().opens_with("eigenes.toml", workbook);
    consultant.sees("Vorschau von „Klein“");
    consultant.sees("Schließen");
    let mut refused = three().opens_with("eigenes.toml", b"kein = 'Arbeitsbuch'");
    refused.sees("Zeile 1: ");
}

#[test]
fn what_is_dropped_on_the_window_is_imported_or_opened() {
    let mut consultant = three().opens();
    consultant.sees("3 Sitzungen");
    let document = consultant.path("Kopie.json");
    std::fs::write(&document, include_bytes!("../../documents/whole.json")).unwrap();
    let sheet = consultant.path("Blatt.pdf");
    let mut made = Library::open(&consultant.path("made.funkenbuch"), Access::Write).unwrap();
    made.sample(2, 1).unwrap();
    let first = made.sessions(&Filter::default()).unwrap().remove(0);
    let pdf = made
        .handout_pdf(&HandoutOrder::meeting_sheet(first.id, ""))
        .unwrap();
    std::fs::write(&sheet, pdf).unwrap();
    made.close().unwrap();
    consultant.drops(&[&document, &sheet]);
    consultant.sees("2 neu, 0 ersetzt, 0 waren schon da.");
    consultant.sees("5 Sitzungen");
    consultant.drops(&[&consultant.path("made.funkenbuch")]);
    consultant.sees("Beginnen");
    consultant.presses("Beratung");
    consultant.sees("2 Sitzungen");
    let words = consultant.path("Brief.txt");
    std::fs::write(&words, "Liebe Ada").unwrap();
    consultant.drops(&[&words]);
    consultant.sees(&format!("„{}“ ist weder eine Bibliothek", words.display()));
}
