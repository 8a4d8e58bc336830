//! Reading a session: notes, agenda, state, neighbours; what is private isn't there.

use egui::{Key, Modifiers};
use funkenbuch::consulting::{Change, Client, Note, ReviewState};
use funkenbuch::session::{Location, Mark, Moment};
use uuid::Uuid;

use super::consultant::{Consultant, Practice, goes_on};

const OCCASION: &str = "Was hat Sie heute dieses Buch aufschlagen lassen?";

fn reading() -> (Consultant, Uuid) {
    let mut practice = Practice::new();
    let answers = [
        ("occasion", "Der Vorstand fragt nach Reichweite."),
        ("must_dump", "Ich muss jeden Morgen die Zahlen ansehen."),
        ("talk_about", "Wie sage ich es dem Vorstand?"),
        ("my_sentence", "Ganz geheim"),
    ];
    let marks = [("occasion", Mark::Discuss), ("my_sentence", Mark::Private)];
    let session = practice.session("Jörg Müßig", &answers, &marks);
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Für das Gespräch");
    (consultant, session)
}

/// Types a note to the occasion.
fn noted(consultant: &mut Consultant) {
    consultant.presses("Ankommen");
    consultant.presses(&format!("Notiz hinzufügen: {OCCASION}"));
    consultant.types("Nachfragen");
}

#[test]
fn answers_stand_beside_their_questions_and_private_ones_nowhere() {
    let (mut consultant, _) = reading();
    consultant.presses("Ankommen");
    consultant.sees(OCCASION);
    consultant.sees("Der Vorstand fragt nach Reichweite.");
    consultant.presses("Müssen");
    consultant.sees("Ich muss jeden Morgen");
    consultant.sees("1 × müssen in 7 Wörtern");
    consultant.presses("Rückblick");
    consultant.sees("Wie sage ich es dem Vorstand?");
    assert!(!consultant.names().iter().any(|name| name.contains("geheim")));
}

#[test]
fn a_note_is_saved_by_itself_and_joins_the_agenda_when_it_is_for_the_meeting() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.stores(session, "the note", |stored| {
        let note = stored.notes.first();
        note.is_some_and(|note| {
            note.text == "Nachfragen" && note.place == Some(Location::question("occasion"))
        })
    });
    consultant.presses("für das Gespräch");
    consultant.stores(session, "that it is for the meeting", |stored| {
        stored.notes[0].for_meeting
    });
    consultant.presses("Nachfragen");
    consultant.stores(session, "the tick", |stored| {
        stored.agenda.iter().filter(|item| item.done).count() == 1
    });
}

#[test]
fn a_step_back_right_after_typing_takes_that_back_and_not_what_was_done_before() {
    let (mut consultant, session) = reading();
    consultant.presses("Ankommen");
    consultant.presses(&format!("Notiz hinzufügen: {OCCASION}"));
    consultant.types("Zuerst");
    consultant.stores(session, "the first note", |stored| stored.notes.len() == 1);
    consultant.presses(&format!("Notiz hinzufügen: {OCCASION}"));
    consultant.types("Danach");
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.settles();
    consultant.stores(session, "the first note alone", |stored| {
        stored.notes.iter().map(|note| note.text.as_str()).eq(["Zuerst"])
    });
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "no note", |stored| stored.notes.is_empty());
}

#[test]
fn steps_back_and_on_pressed_at_once_are_taken_one_after_the_other() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.stores(session, "the note", |stored| stored.notes.len() == 1);
    let (back, on) = ((Modifiers::COMMAND, Key::Z), (Modifiers::COMMAND, Key::Y));
    consultant.strikes_at_once(&[back, on]);
    // on the way there is no note for a moment, and there is one before it begins
    consultant.rests();
    consultant.stores(session, "the note again", |stored| stored.notes.len() == 1);
}

#[test]
fn what_was_done_just_before_the_list_is_left_can_be_taken_back_afterwards() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.presses("Zum Anfang");
    consultant.stores(session, "the note", |stored| stored.notes.len() == 1);
    consultant.presses_beginning("Beratung");
    consultant.sees("Jörg");
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "no note", |stored| stored.notes.is_empty());
}

#[test]
fn what_was_typed_into_a_note_is_one_step_back_and_one_on() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.stores(session, "the note", |stored| stored.notes.len() == 1);
    consultant.types(", bald");
    consultant.stores(session, "all of it", |stored| {
        stored.notes[0].text == "Nachfragen, bald"
    });
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "no note", |stored| stored.notes.is_empty());
    consultant.strikes(Modifiers::COMMAND, Key::Y);
    consultant.stores(session, "the note again", |stored| {
        stored
            .notes
            .first()
            .is_some_and(|note| note.text == "Nachfragen, bald")
    });
}

#[test]
fn a_note_that_is_deleted_comes_back_when_that_is_taken_back() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.stores(session, "the note", |stored| stored.notes.len() == 1);
    consultant.presses("Löschen");
    consultant.stores(session, "no note", |stored| stored.notes.is_empty());
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "the note", |stored| stored.notes.len() == 1);
    consultant.sees("Nachfragen");
}

#[test]
fn a_note_just_typed_is_not_lost_when_the_session_is_left_at_once() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.presses("‹ Liste");
    consultant.stores(session, "the note", |stored| {
        stored.notes.first().is_some_and(|note| note.text == "Nachfragen")
    });
}

#[test]
fn the_agenda_is_ordered_ticked_and_written_into() {
    let (mut consultant, session) = reading();
    let mark = "Anlass: Der Vorstand fragt nach Reichweite.";
    consultant.sees(mark);
    consultant.presses(&format!("Zeile verschieben: {mark}"));
    consultant.presses("nach unten");
    consultant.stores(session, "the new order", |stored| {
        let sources: Vec<bool> = stored
            .agenda
            .iter()
            .map(|item| item.source == funkenbuch::consulting::AgendaSource::TalkAbout)
            .collect();
        sources == [true, false]
    });
    consultant.presses(&format!("Vereinbart zu: {mark}"));
    consultant.types("Zahlen nur freitags");
    consultant.stores(session, "what was agreed", |stored| {
        stored
            .agenda
            .iter()
            .any(|item| item.agreement == "Zahlen nur freitags")
    });
    consultant.presses("+ Eigener Punkt");
    consultant.types("Honorar");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.stores(session, "the point", |stored| {
        stored.agenda.last().is_some_and(|item| item.words == "Honorar")
    });
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "no such point", |stored| {
        stored.agenda.iter().all(|item| item.words.is_empty())
    });
}

#[test]
fn the_state_is_set_and_taken_back() {
    let (mut consultant, session) = reading();
    consultant.presses("Status: neu");
    consultant.presses("gelesen");
    consultant.stores(session, "that it was read", |stored| {
        stored.state == ReviewState::Read
    });
    consultant.sees("Status: gelesen");
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(session, "that it is new", |stored| {
        stored.state == ReviewState::New
    });
    consultant.sees("Status: neu");
}

#[test]
fn keys_lead_to_the_neighbours_and_through_the_chapters() {
    let mut practice = Practice::new();
    practice.session("Anna", &[("occasion", "Neugier")], &[]);
    practice.session("Bert", &[("occasion", "Ärger")], &[]);
    let mut consultant = practice.opens();
    consultant.presses_beginning("Bert");
    consultant.sees("Für das Gespräch");
    consultant.strikes(Modifiers::COMMAND, Key::PageDown);
    consultant.sees("Anna");
    consultant.strikes(Modifiers::COMMAND, Key::Enter);
    consultant.sees("Neugier");
    consultant.strikes(Modifiers::COMMAND, Key::PageDown);
    consultant.sees("Das ist die letzte Sitzung der Liste.");
    consultant.strikes(Modifiers::COMMAND, Key::PageUp);
    consultant.sees("Bert");
    consultant.strikes(Modifiers::COMMAND, Key::Enter);
    consultant.sees("Ärger");
}

#[test]
fn a_note_of_a_megabyte_is_read_in_parts_and_changed_without_loss() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg", &[], &[]);
    let (now, text) = (Moment::now(), "Wort ".repeat(200_000));
    let note = Note {
        id: Uuid::now_v7(),
        session,
        place: None,
        text: text.clone(),
        for_meeting: false,
        created_at: now,
        updated_at: now,
    };
    practice.desk().apply_change(&Change::PutNote(note)).unwrap();
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg");
    consultant.sees("Teil 1 von 62");
    consultant.presses("Nächster Teil");
    consultant.sees("Teil 2 von 62");
    consultant.presses("Ändern");
    consultant.types("Neu ");
    consultant.stores(session, "the change", |stored| {
        stored.notes[0].text.len() == text.len() + 4
    });
    let stored = consultant.stored(session).notes[0].text.clone();
    assert_eq!(stored.replace("Neu ", ""), text);
    assert!(stored.find("Neu ").is_some_and(|at| at >= 16_000));
}

#[test]
fn a_session_that_is_changed_elsewhere_says_so_and_is_read_anew() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg", &[("occasion", "Neugier")], &[]);
    let (mut consultant, mut writer) = practice.opens_beside();
    consultant.presses_beginning("Jörg");
    consultant.presses("Ankommen");
    consultant.sees("Neugier");
    assert!(
        !consultant.has("+ Notiz"),
        "a library that is only read takes no notes"
    );
    goes_on(&mut writer, session, "Jörg", &[("occasion", "Neugier und Ärger")]);
    consultant.sees("Die Sitzung wurde inzwischen geändert.");
    consultant.sees("Neugier und Ärger");
}

#[test]
fn what_a_search_finds_in_a_note_or_an_answer_is_where_reading_begins() {
    let mut practice = Practice::new();
    let answers = [("occasion", "Neugier"), ("talk_about", "Redaktionsplan")];
    let session = practice.session("Jörg", &answers, &[]);
    let now = Moment::now();
    let note = Note {
        id: Uuid::now_v7(),
        session,
        place: Some(Location::question("occasion")),
        text: "Rückfrage beim Vorstand".to_owned(),
        for_meeting: false,
        created_at: now,
        updated_at: now,
    };
    practice.desk().apply_change(&Change::PutNote(note)).unwrap();
    let mut consultant = practice.opens();
    for (sought, chapter, seen) in [
        ("Rückfrage", OCCASION, "Rückfrage beim Vorstand"),
        ("Redaktionsplan", "Worüber möchten Sie", "Redaktionsplan"),
    ] {
        consultant.types(sought);
        consultant.sees_within(sought);
        consultant.presses_beginning("Jörg");
        consultant.sees(chapter);
        consultant.sees(seen);
        consultant.presses("‹ Liste");
        consultant.strikes(Modifiers::COMMAND, Key::F);
        consultant.strikes(Modifiers::COMMAND, Key::A);
    }
}

#[test]
fn sessions_of_the_same_name_are_suggested_where_one_is_read() {
    let mut practice = Practice::new();
    practice.session("Rosa Lindqvist", &[], &[]);
    let first = practice.session("Jörg Müßig", &[("organisation", "Stadtwerke")], &[]);
    let second = practice.session("jörg  müßig", &[], &[]);
    let mut consultant = practice.opens();
    consultant.presses_beginning("jörg  müßig");
    consultant.sees("Vielleicht dieselbe Person");
    consultant.presses_beginning("Zuordnen: ");
    consultant.stores(second, "a record", |review| review.client.is_some());
    let client = consultant.stored(second).client.unwrap();
    assert_eq!(
        (client.name.as_str(), client.organisation.as_str()),
        ("jörg  müßig", "Stadtwerke")
    );
    consultant.stores(first, "the same one", |review| {
        review.client.as_ref() == Some(&client)
    });
    consultant.sees("Weitere Sitzungen");
    assert!(consultant.waits(|consultant| !consultant.has("Vielleicht dieselbe Person")));
    consultant.strikes(Modifiers::COMMAND, Key::Z);
    consultant.stores(second, "no record any more", |review| review.client.is_none());
    consultant.sees("Vielleicht dieselbe Person");
}

#[test]
fn a_record_of_the_same_name_is_suggested_where_a_session_is_read() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[], &[]);
    let (id, now) = (Uuid::now_v7(), Moment::now());
    let record = Client {
        id,
        name: "JÖRG MÜSSIG".to_owned(),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: now,
        updated_at: now,
    };
    practice.desk().apply_change(&Change::PutClient(record)).unwrap();
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Vielleicht dieselbe Person");
    consultant.presses("Zuordnen: JÖRG MÜSSIG");
    consultant.stores(session, "the record", |review| {
        review.client.as_ref().is_some_and(|own| own.id == id)
    });
    assert!(consultant.waits(|consultant| !consultant.has("Vielleicht dieselbe Person")));
}

#[test]
fn the_neighbours_are_those_of_the_session_that_is_read() {
    let mut practice = Practice::new();
    practice.session("Jörg Müßig", &[("organisation", "Stadtwerke")], &[]);
    practice.session("Rosa Lindqvist", &[], &[]);
    practice.session("Jörg Müßig", &[("organisation", "Verein")], &[]);
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig, Betrieb: Verein");
    consultant.sees("Vielleicht dieselbe Person");
    let links = consultant.names();
    let other = links
        .iter()
        .find(|name| name.ends_with("Jörg Müßig, Stadtwerke") && !name.starts_with("Zuordnen"));
    consultant.presses(&other.unwrap().clone());
    consultant.sees("Jörg Müßig · Stadtwerke");
    consultant.strikes(Modifiers::COMMAND, Key::PageDown);
    consultant.sees("Das ist die letzte Sitzung");
    consultant.strikes(Modifiers::COMMAND, Key::PageUp);
    consultant.sees("Rosa Lindqvist");
}

#[test]
fn escape_leaves_a_field_and_then_the_session_for_the_list() {
    let (mut consultant, session) = reading();
    noted(&mut consultant);
    consultant.strikes(Modifiers::NONE, Key::Escape);
    consultant.sees("Für das Gespräch");
    consultant.stores(session, "the note", |stored| {
        stored.notes.iter().any(|note| note.text == "Nachfragen")
    });
    consultant.strikes(Modifiers::NONE, Key::Escape);
    consultant.sees("Suchen");
    assert!(!consultant.has("Für das Gespräch"));
}
