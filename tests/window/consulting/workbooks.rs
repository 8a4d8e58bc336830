//! Workbooks at the window: what there is, looking at one without leaving a trace, beginning a session with one.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::consulting::Filter;
use funkenbuch::handout::filled_fields;
use funkenbuch::service::{Access, Library};

use super::consultant::{Consultant, Practice};

const FOLLOW_UP: &str = "Was daraus wurde";

fn at_the_workbooks() -> Consultant {
    let mut practice = Practice::new();
    practice.session("Ada Anders", &[("occasion", "Der Chef will es.")], &[]);
    let mut consultant = practice.opens();
    consultant.presses("Mehr");
    consultant.presses("Arbeitsbücher");
    consultant.sees(FOLLOW_UP);
    consultant
}

/// The workbook of each session in the library.
fn stored(consultant: &Consultant) -> Vec<String> {
    let desk = Library::open(&consultant.library(), Access::Read).unwrap();
    let rows = desk.sessions(&Filter::default()).unwrap();
    rows.into_iter().map(|row| row.workbook).collect()
}

#[test]
fn each_workbook_says_how_much_there_is_and_what_can_be_made_of_it() {
    let consultant = at_the_workbooks();
    let names = consultant.names();
    let told = |words: &str| names.iter().any(|name| name.contains(words));
    assert!(told("von Funkenbuch mitgebracht · eine Sitzung"), "{names:#?}");
    assert!(told("noch keine Sitzung") && told("4 Stationen") && told("Vorhaben"));
}

#[test]
fn a_preview_is_walked_like_a_session_and_leaves_nothing_behind() {
    let mut consultant = at_the_workbooks();
    consultant.presses(&format!("Vorschau von „{FOLLOW_UP}“"));
    consultant.sees("Vorschau. Nichts davon wird gespeichert.");
    consultant.presses("Weiter");
    consultant.presses("Weiter");
    consultant.presses("Vorschau verlassen");
    consultant.sees("Arbeitsbücher");
    assert_eq!(stored(&consultant), ["networking"]);
}

#[test]
fn a_preview_that_is_left_by_way_of_the_settings_still_leads_back() {
    let mut consultant = at_the_workbooks();
    consultant.presses(&format!("Vorschau von „{FOLLOW_UP}“"));
    consultant.sees("Vorschau. Nichts davon wird gespeichert.");
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.presses("Fertig");
    consultant.sees("Vorschau. Nichts davon wird gespeichert.");
    consultant.presses("Vorschau verlassen");
    consultant.sees("Arbeitsbücher");
    assert_eq!(stored(&consultant), ["networking"]);
}

#[test]
fn a_preview_left_by_way_of_the_settings_keeps_search_and_undo() {
    let mut practice = Practice::new();
    for name in ["Ada Anders", "Bo Berg", "Cem Celik"] {
        practice.session(name, &[("occasion", "Der Chef will es.")], &[]);
    }
    let mut consultant = practice.opens();
    consultant.sees("Cem Celik");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.strikes(Modifiers::NONE, Key::Delete);
    assert!(consultant.waits(|consultant| stored(consultant).len() == 2));
    consultant.types("anders");
    assert!(consultant.waits(|consultant| consultant.has("Ada Anders") && !consultant.has("Bo Berg")));
    consultant.presses("Mehr");
    consultant.presses("Arbeitsbücher");
    consultant.presses(&format!("Vorschau von „{FOLLOW_UP}“"));
    consultant.sees("Vorschau. Nichts davon wird gespeichert.");
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.presses("Fertig");
    consultant.presses("Vorschau verlassen");
    consultant.sees("Arbeitsbücher");
    consultant.strikes(Modifiers::ALT, Key::ArrowLeft);
    consultant.sees("Ada Anders");
    assert!(!consultant.has("Bo Berg"));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    assert!(consultant.waits(|consultant| stored(consultant).len() == 3));
}

#[test]
fn a_session_begins_with_the_workbook_that_was_chosen() {
    let mut consultant = at_the_workbooks();
    consultant.presses(&format!("Sitzung mit „{FOLLOW_UP}“ beginnen"));
    let begun = consultant.waits(|consultant| stored(consultant).iter().any(|id| id == "follow_up"));
    assert!(begun, "{:?}", stored(&consultant));
    assert!(!consultant.has("Ada Anders"));
}

/// The width and height of a file's first page, in points.
fn page_size(pdf: &[u8]) -> [f32; 2] {
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    [2, 3].map(|side| sides[side].as_float().unwrap().round())
}

#[test]
fn a_workbook_is_saved_on_paper_by_keyboard_alone() {
    let mut consultant = at_the_workbooks();
    consultant.tabs_to(&format!("„{FOLLOW_UP}“ auf Papier oder als Formular"));
    consultant.strikes(Modifiers::NONE, Key::Enter);
    for (group, choices) in [
        (
            "So wird es ausgefüllt",
            &[
                "Von Hand",
                "Von Hand, in großer Schrift",
                "Als Formular in einem PDF-Programm",
                "Als Formular in einem PDF-Programm, in großer Schrift",
            ][..],
        ),
        ("Papier", &["A4", "Letter"]),
    ] {
        consultant.sees(group);
        for choice in choices {
            consultant.rect(Role::RadioButton, choice);
        }
    }
    for (chosen, steps) in [("Von Hand", 2), ("A4", 1)] {
        consultant.tabs_to(chosen);
        (0..steps).for_each(|_| consultant.strikes(Modifiers::NONE, Key::ArrowDown));
        consultant.strikes(Modifiers::NONE, Key::Space);
    }
    consultant.tabs_to("Als PDF speichern …");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    let file = consultant.path("leer.pdf");
    consultant.fills("Wohin die PDF-Datei soll", &file.display().to_string());
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Gespeichert: ");
    let bytes = std::fs::read(&file).unwrap();
    assert!(filled_fields(&bytes).unwrap().is_some(), "a form to be filled in");
    assert_eq!(page_size(&bytes), [612.0, 792.0], "Letter");
    assert_eq!(stored(&consultant), ["networking"], "no session is begun");
}
