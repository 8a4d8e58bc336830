//! The consultant's letterhead in the settings: a logo is chosen, printed and removed.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use super::consultant::{Consultant, Practice};

const PICTURE: &[u8] = include_bytes!("../../fixtures/logos/interlaced.png");
const NAME: &str = "Sanja Bjelić";
const SHOWN: &str = "Ihr Logo, wie es auf Papier aussieht";

fn opens_settings() -> Consultant {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", &[("occasion", "Neugier")], &[]);
    let mut consultant = practice.opens();
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    consultant.fills("Name der Beraterin oder des Beraters", NAME);
    consultant
}

/// Chooses a picture by a typed path, since no dialog of the system is there.
fn chooses(consultant: &mut Consultant, button: &str, picture: &Path) {
    consultant.presses(button);
    consultant.fills("Pfad der Bilddatei", &picture.display().to_string());
    consultant.presses("Weiter");
}

/// Saves the handout of the session and returns the file.
fn prints(consultant: &mut Consultant) -> Vec<u8> {
    consultant.presses("Fertig");
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Gesprächsblatt …");
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von 2");
    consultant.strikes(Modifiers::COMMAND, Key::S);
    let file = consultant.path("blatt.pdf");
    consultant.fills("Wohin die PDF-Datei soll", &file.display().to_string());
    consultant.presses("Weiter");
    consultant.sees("Gespeichert: ");
    std::fs::read(&file).unwrap()
}

/// Returns the number of pictures made of pixels in a PDF.
fn images(pdf: &[u8]) -> usize {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let is_image = |object: &&lopdf::Object| {
        let dict = object.as_stream().map(|stream| &stream.dict);
        let subtype = dict
            .and_then(|dict| dict.get(b"Subtype"))
            .and_then(lopdf::Object::as_name);
        subtype.is_ok_and(|subtype| subtype == b"Image")
    };
    file.objects.values().filter(is_image).count()
}

#[test]
fn a_logo_stays_when_its_picture_goes_and_stands_on_paper() {
    let mut consultant = opens_settings();
    let picture = consultant.path("von der Grafikerin.png");
    std::fs::write(&picture, PICTURE).unwrap();
    chooses(&mut consultant, "Logo wählen …", &picture);
    consultant.sees("Das Logo steht jetzt auf Ihren Blättern.");
    assert!(consultant.has_in(Role::Image, SHOWN), "{:#?}", consultant.names());
    std::fs::remove_file(&picture).unwrap();
    assert_eq!(images(&prints(&mut consultant)), 1);
    // in the preview a screen reader reads whose it is
    assert!(consultant.has_in(Role::Image, NAME), "{:#?}", consultant.names());
}

#[test]
fn a_file_that_is_no_picture_is_refused_and_the_logo_stays() {
    let mut consultant = opens_settings();
    let (picture, cut) = (consultant.path("gut.png"), consultant.path("halb.png"));
    std::fs::write(&picture, PICTURE).unwrap();
    std::fs::write(&cut, &PICTURE[..PICTURE.len() / 2]).unwrap();
    let refusal = format!("„{}“ lässt sich nicht als Bild lesen", cut.display());
    chooses(&mut consultant, "Logo wählen …", &cut);
    consultant.sees(&refusal);
    assert!(!consultant.has(SHOWN));
    chooses(&mut consultant, "Logo wählen …", &picture);
    consultant.sees(SHOWN);
    chooses(&mut consultant, "Anderes Logo wählen …", &cut);
    consultant.sees(&refusal);
    assert!(consultant.has_in(Role::Image, SHOWN), "{:#?}", consultant.names());
}

#[test]
fn a_logo_that_is_removed_is_on_no_sheet() {
    let mut consultant = opens_settings();
    let picture = consultant.path("logo.png");
    std::fs::write(&picture, PICTURE).unwrap();
    chooses(&mut consultant, "Logo wählen …", &picture);
    consultant.sees(SHOWN);
    consultant.tabs_to("Logo entfernen");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Das Logo ist entfernt.");
    assert!(!consultant.has(SHOWN) && !consultant.has("Logo entfernen"));
    assert!(
        consultant.is_at("Logo wählen …"),
        "the keyboard is where it goes on"
    );
    assert_eq!(images(&prints(&mut consultant)), 0);
}

#[test]
fn a_preview_below_the_settings_takes_over_what_is_changed_there() {
    let mut consultant = opens_settings();
    consultant.presses("Fertig");
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Gesprächsblatt …");
    consultant.strikes(Modifiers::COMMAND, Key::P);
    consultant.sees("Seite 1 von 2");
    assert!(!consultant.has_in(Role::Image, NAME));
    consultant.strikes(Modifiers::COMMAND, Key::Comma);
    let picture = consultant.path("logo.png");
    std::fs::write(&picture, PICTURE).unwrap();
    chooses(&mut consultant, "Logo wählen …", &picture);
    consultant.sees(SHOWN);
    consultant.presses("Fertig");
    let shown = consultant.waits(|consultant| consultant.has_in(Role::Image, NAME));
    assert!(shown, "{:#?}", consultant.names());
}
