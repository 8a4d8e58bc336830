//! The list of sessions and the client records: finding, picking, arranging, and taking it back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use funkenbuch::consulting::{Filter, ReviewState, Sort};
use funkenbuch::service::{Access, Library};

use super::consultant::{Consultant, Practice};

fn three() -> Practice {
    let mut practice = Practice::new();
    let plan = [("occasion", "Der Redaktionsplan drückt.")];
    practice.session("Jörg Müßig", &plan, &[]);
    practice.session("Rosa Lindqvist", &[("occasion", "Die Straße ist laut.")], &[]);
    practice.session("Rosa Lindqvist", &[("occasion", "Noch einmal.")], &[]);
    practice
}

fn rows(consultant: &Consultant, filter: &Filter) -> Vec<funkenbuch::consulting::ListRow> {
    let desk = Library::open(&consultant.library(), Access::Read).unwrap();
    desk.rows(&desk.keys(filter, Sort::default()).unwrap()).unwrap()
}

#[test]
fn typing_finds_inside_words_and_enter_lands_on_the_answer() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.types("plan");
    consultant.sees("Jörg Müßig");
    let gone = consultant.waits(|consultant| !consultant.has("Rosa Lindqvist"));
    assert!(gone, "only what was sought is listed");
    let told = consultant
        .names()
        .into_iter()
        .find(|name| name.starts_with("Jörg Müßig"))
        .unwrap();
    assert!(told.contains("Status: neu"), "{told}");
    consultant.sees_within("Redaktionsplan");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Der Redaktionsplan drückt.");
}

/// Three sessions, of which the one changed last has no meeting, and the others in so many days.
fn with_meetings(days: [i64; 2]) -> Practice {
    let mut practice = Practice::new();
    let today = jiff::Zoned::now().date();
    for (name, after) in ["Anna Petersen", "Jörg Müßig"].into_iter().zip(days) {
        practice.meeting(name, today.saturating_add(jiff::ToSpan::days(after)));
    }
    practice.session("Rosa Lindqvist", &[], &[]);
    practice
}

/// The names of the sessions and the words of the headings, from the top.
fn listed(consultant: &Consultant) -> Vec<String> {
    let known = ["Anna", "Jörg", "Rosa", "Heute", "Gespräch vorbei", "Alle anderen"];
    let mut names = consultant.names();
    names.retain(|name| known.iter().any(|known| name.starts_with(known)));
    let first = |name: String| name.split([' ', ',']).next().unwrap().to_owned();
    names.into_iter().map(first).collect()
}

#[test]
fn near_and_past_meetings_stand_on_top_with_a_heading_until_the_list_is_sorted() {
    let mut consultant = with_meetings([-1, 7]).opens();
    consultant.sees("Heute und demnächst");
    let grouped = ["Heute", "Jörg", "Gespräch", "Anna", "Alle", "Rosa"];
    assert!(
        consultant.waits(|consultant| listed(consultant) == grouped),
        "{:?}",
        listed(&consultant)
    );
    consultant.presses_beginning("Name, danach sortieren");
    assert!(consultant.waits(|consultant| listed(consultant) == ["Anna", "Jörg", "Rosa"]));
}

#[test]
fn a_meeting_that_is_discussed_leaves_the_top_and_the_filter_for_past_ones_finds_the_rest() {
    let mut consultant = with_meetings([-1, -40]).opens();
    consultant.sees("Gespräch vorbei, noch nicht besprochen");
    let grouped = ["Gespräch", "Anna", "Jörg", "Alle", "Rosa"];
    assert!(
        consultant.waits(|consultant| listed(consultant) == grouped),
        "{:?}",
        listed(&consultant)
    );
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.presses("Ordnen");
    consultant.sees("Nur diese: Anna Petersen");
    consultant.presses("Status: besprochen");
    assert!(
        consultant.waits(|consultant| listed(consultant) == ["Gespräch", "Jörg", "Alle", "Rosa", "Anna"])
    );
    consultant.presses("+ Filter");
    consultant.presses("Gespräch: vorbei, noch nicht besprochen");
    consultant.presses("Fertig");
    consultant.sees("Filter entfernen: Gespräch vorbei, noch nicht besprochen");
    assert!(consultant.waits(|consultant| !consultant.has("Rosa") && !consultant.has("Anna")));
    consultant.sees("Jörg Müßig");
}

#[test]
fn a_session_that_cannot_be_read_says_so_in_its_row_and_the_others_stay() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    let library = rusqlite::Connection::open(consultant.library()).unwrap();
    let damage = "UPDATE answer SET library = 'nowhere' WHERE text = 'Noch einmal.'";
    assert_eq!(library.execute(damage, []).unwrap(), 1);
    consultant.types("rosa");
    consultant.sees_within("Kann nicht gelesen werden");
    let names = consultant.names();
    let listed: Vec<&String> = names.iter().filter(|name| name.starts_with("Rosa")).collect();
    let unreadable = listed.iter().filter(|name| name.contains("Kann nicht"));
    assert_eq!((listed.len(), unreadable.count()), (2, 1), "{names:#?}");
}

#[test]
fn escape_leaves_the_keyboard_on_the_head_of_a_column() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.tabs_to("Schlagwörter, danach sortieren");
    consultant.strikes(Modifiers::NONE, Key::Escape);
    assert!(consultant.is_at("Schlagwörter, danach sortieren"));
}

#[test]
fn the_list_is_found_again_as_it_was_left() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.types("plan");
    assert!(consultant.waits(|consultant| !consultant.has("Rosa Lindqvist")));
    consultant.presses("Zum Anfang");
    consultant.sees("Neu beginnen");
    assert!(!consultant.has("Jörg Müßig"));
    consultant.presses("Beratung");
    consultant.sees("Jörg Müßig");
    assert!(!consultant.has("Rosa Lindqvist"));
}

#[test]
fn enter_right_after_typing_waits_for_the_hit_and_lands_on_the_answer() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.types_and_enters("plan");
    consultant.sees("Der Redaktionsplan drückt.");
}

#[test]
fn letters_typed_on_a_row_seek() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.types("müssig");
    let gone = consultant.waits(|consultant| !consultant.has("Rosa Lindqvist"));
    assert!(gone && consultant.has("Jörg Müßig"));
}

#[test]
fn what_is_picked_goes_into_the_trash_in_one_step_and_comes_back() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.strikes(Modifiers::SHIFT, Key::ArrowDown);
    consultant.sees("2 von 3 ausgewählt");
    consultant.strikes(Modifiers::NONE, Key::Delete);
    let all = Filter::default();
    assert!(consultant.waits(|consultant| rows(consultant, &all).len() == 1));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    assert!(consultant.waits(|consultant| rows(consultant, &all).len() == 3));
    consultant.sees("Rosa Lindqvist");
}

#[test]
fn the_state_of_all_that_is_picked_changes_and_is_filtered_by() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.strikes(Modifiers::NONE, Key::Space);
    consultant.presses("Ordnen");
    consultant.presses("Status: besprochen");
    let discussed = |row: &funkenbuch::consulting::ListRow| row.review == ReviewState::Discussed;
    let all = Filter::default();
    assert!(
        consultant
            .waits(|consultant| rows(consultant, &all).iter().filter(|row| discussed(row)).count() == 1)
    );
    consultant.presses("+ Filter");
    consultant.presses("Status: besprochen");
    consultant.presses("Fertig");
    consultant.sees("1 von 3");
    consultant.presses("Filter entfernen: Status: besprochen");
    consultant.sees("3 Sitzungen");
}

#[test]
fn days_of_a_filter_look_back() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    let tomorrow = jiff::Zoned::now().date().tomorrow().unwrap();
    let tomorrow = format!("{}.{}.", tomorrow.day(), tomorrow.month());
    for (field, day, count) in [
        ("bis", "gestern", "0 von 3"),
        ("bis", "diese Woche", "3 von 3"),
        ("bis", &tomorrow, "0 von 3"),
        ("bis", "irgendwann", "0 von 3"),
        ("bis", "heute", "3 von 3"),
        ("seit", &tomorrow, "3 von 3"),
    ] {
        consultant.presses("+ Filter");
        consultant.fills_in(Role::DateInput, field, day);
        consultant.presses("Fertig");
        consultant.sees(count);
    }
}

#[test]
fn changes_wait_until_a_session_is_marked_and_their_menu_names_it() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.presses("Ordnen");
    assert!(!consultant.has("In den Papierkorb"), "no row was gone to");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.presses("Ordnen");
    consultant.sees("Nur diese: Rosa Lindqvist");
    consultant.presses("In den Papierkorb");
    let all = Filter::default();
    assert!(consultant.waits(|consultant| rows(consultant, &all).len() == 2));
}

/// Makes a record of Rosa Lindqvist and goes to it.
fn at_her_record() -> Consultant {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.presses("Ordnen");
    consultant.presses("Klient*in zuordnen …");
    consultant.presses("Neu anlegen: Rosa Lindqvist");
    consultant.sees("Zugeordnet: Rosa Lindqvist.");
    consultant.presses("Mehr");
    consultant.presses("Klient*innen");
    consultant
}

#[test]
fn a_name_that_is_being_replaced_does_not_come_back_while_one_thinks() {
    let mut consultant = at_her_record();
    consultant.sees("Kontakt");
    consultant.fills("Name", "x");
    consultant.strikes(Modifiers::NONE, Key::Backspace);
    consultant.rests();
    consultant.rests();
    consultant.types("Rosa L.");
    let named = |consultant: &Consultant| {
        let desk = Library::open(&consultant.library(), Access::Read).unwrap();
        let clients = desk.clients().unwrap();
        clients.iter().any(|(client, _)| client.name == "Rosa L.")
    };
    assert!(consultant.waits(named), "{:#?}", consultant.names());
}

#[test]
fn a_record_leads_to_the_list_of_its_sessions_alone() {
    let mut consultant = at_her_record();
    consultant.presses("In der Liste zeigen");
    consultant.sees("Filter entfernen: Klient*in: Rosa Lindqvist");
    let alone = |consultant: &Consultant| {
        let names = consultant.names();
        let listed = names.iter().filter(|name| name.starts_with("Rosa Lindqvist"));
        listed.count() > 0 && !names.iter().any(|name| name.starts_with("Jörg"))
    };
    assert!(consultant.waits(alone), "{:#?}", consultant.names());
    consultant.presses("Filter entfernen: Klient*in: Rosa Lindqvist");
    consultant.sees("Jörg");
}

#[test]
fn in_a_narrow_window_a_record_stands_in_the_place_of_the_list() {
    let mut consultant = at_her_record();
    consultant.sees("Kontakt");
    consultant.narrows();
    assert!(!consultant.has("Kontakt"));
    consultant.presses_beginning("Rosa Lindqvist, eine Sitzung");
    consultant.sees("Kontakt");
    consultant.presses("Alle Klient*innen");
    consultant.sees("Rosa Lindqvist, eine Sitzung");
    assert!(!consultant.has("Kontakt"));
}

#[test]
fn a_client_record_is_made_takes_a_namesake_in_and_is_edited() {
    let mut consultant = at_her_record();
    let attached = |consultant: &Consultant, count| {
        let rows = rows(consultant, &Filter::default());
        rows.iter().filter(|row| row.client.is_some()).count() == count
    };
    assert!(consultant.waits(|consultant| attached(consultant, 1)));
    consultant.presses_beginning("Zuordnen: ");
    assert!(consultant.waits(|consultant| attached(consultant, 2)));
    let shown = consultant.waits(|consultant| !consultant.has("Zuordnen: "));
    assert!(shown, "whoever is attached is offered no more");
    consultant.presses("Akte entfernen");
    assert!(consultant.waits(|consultant| attached(consultant, 0)));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    assert!(consultant.waits(|consultant| attached(consultant, 2)));
}

#[test]
fn a_session_begun_from_a_client_record_belongs_to_it_and_is_saved_like_any_other() {
    let mut consultant = at_her_record();
    consultant.sees("auswählen: ");
    consultant.presses("Neue Sitzung beginnen …");
    consultant.presses("Was daraus wurde");
    let of_record = |consultant: &Consultant| {
        let rows = rows(consultant, &Filter::default()).into_iter();
        rows.filter(|row| row.client.is_some()).collect::<Vec<_>>()
    };
    assert!(consultant.waits(|consultant| of_record(consultant).len() == 2));
    consultant.presses("Weiter");
    consultant.presses("Weiter");
    consultant.fills("Unter welchem Namen möchten Sie hier stehen?", "Rosa");
    let named = |consultant: &Consultant| {
        let rows = of_record(consultant);
        rows.iter()
            .any(|row| row.workbook == "follow_up" && row.name.as_deref() == Some("Rosa"))
    };
    assert!(consultant.waits(named));
}

#[test]
fn the_name_that_the_dialog_suggests_is_replaced_by_typing() {
    let mut consultant = three().opens();
    consultant.sees("Rosa Lindqvist");
    consultant.strikes(Modifiers::NONE, Key::ArrowDown);
    consultant.presses("Ordnen");
    consultant.presses("Klient*in zuordnen …");
    assert!(consultant.types_into("Rosa Lindqvist"));
    consultant.types("Frau L.");
    assert!(consultant.types_into("Frau L."), "{:#?}", consultant.names());
}
