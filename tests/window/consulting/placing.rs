//! Reading a session: where things stand, and what scrolls into view.

use egui::accesskit::Role;
use funkenbuch::session::Mark;
use uuid::Uuid;

use super::consultant::{Consultant, Practice};

/// Where the page is in view, in points from the top of the window.
const VIEW: std::ops::Range<f32> = 100.0..800.0;

#[test]
fn the_field_of_an_own_point_keeps_clear_of_the_list_and_of_the_edge() {
    let (mut consultant, _) = reading_at_length();
    let add = consultant.rect(Role::Button, "+ Eigener Punkt");
    consultant.presses("+ Eigener Punkt");
    let field = consultant.rect(Role::TextInput, "Eigener Punkt");
    assert!(field.top() >= add.top() + 8.0, "{add} {field}");
    // the panel ends 18 points before the window, and the focus ring takes 4
    assert!(field.right() <= 1280.0 - 18.0 - 4.0, "{field}");
}

/// Opens a session with an answer that fills more than the window.
fn reading_at_length() -> (Consultant, Uuid) {
    let mut practice = Practice::new();
    let long = "Eine Zeile, und noch eine.\n".repeat(60);
    let answers = [("occasion", long.as_str()), ("organisation", "Schreinerei")];
    let marks = [("organisation", Mark::Discuss)];
    let session = practice.session("Jörg Müßig", &answers, &marks);
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Für das Gespräch");
    (consultant, session)
}

#[test]
fn an_answer_that_is_gone_to_scrolls_into_view() {
    let (mut consultant, _) = reading_at_length();
    consultant.presses_beginning("Ankommen ›");
    let answer = consultant.rect(Role::Label, "Schreinerei");
    assert!(VIEW.contains(&answer.center().y), "{answer}");
}

#[test]
fn a_note_that_is_begun_scrolls_into_view_with_its_buttons() {
    let (mut consultant, _) = reading_at_length();
    consultant.presses("Ankommen");
    consultant.presses("Notiz hinzufügen: Betrieb, Praxis, Verein – oder nur Sie?");
    consultant.rests();
    let done = consultant.rect(Role::Button, "Fertig");
    assert!(VIEW.contains(&done.bottom()), "{done}");
}

#[test]
fn the_field_of_an_agreement_keeps_clear_of_the_rule_below_it() {
    let (mut consultant, _) = reading_at_length();
    let names = consultant.names();
    let agree = names.iter().find(|name| name.starts_with("Vereinbart zu: "));
    let agree = agree.expect("a point can be agreed on");
    consultant.presses(agree);
    let field = consultant.rect(Role::TextInput, agree);
    let below = consultant.rect(Role::Button, "+ Eigener Punkt");
    assert!(below.top() - field.bottom() >= 22.0, "{field} {below}");
}

#[test]
fn a_long_agreement_can_be_read_while_it_is_written() {
    let (mut consultant, _) = reading_at_length();
    let names = consultant.names();
    let agree = names.iter().find(|name| name.starts_with("Vereinbart zu: "));
    let agree = agree.expect("a point can be agreed on");
    consultant.presses(agree);
    let low = consultant.rect(Role::TextInput, agree).height();
    consultant
        .types("Bis Montag zwei Nachrichten schreiben und nicht länger überlegen, ob sie gut genug sind");
    let high = consultant.rect(Role::TextInput, agree).height();
    assert!(high > 1.5 * low, "{low} {high}");
}
