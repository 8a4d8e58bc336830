//! Sessions side by side, and an overview of many: from the list, from a session, and back.

use egui::{Key, Modifiers};
use funkenbuch::consulting::{Change, Client};
use funkenbuch::session::{Mark, Moment};
use uuid::Uuid;

use super::consultant::{Consultant, Practice, goes_on};

/// Two sessions of one person, with one answer that changed, one that didn't and one that is private.
fn two() -> Practice {
    two_named().0
}

/// The same, and which sessions they are.
fn two_named() -> (Practice, Vec<Uuid>) {
    let mut practice = Practice::new();
    let mut sessions = Vec::new();
    for occasion in ["Der Vorstand fragt.", "Ich frage mich."] {
        let answers = [
            ("occasion", occasion),
            ("organisation", "Stadtwerke"),
            ("my_sentence", "Ganz geheim"),
        ];
        sessions.push(practice.session("Jörg Müßig", &answers, &[("my_sentence", Mark::Private)]));
    }
    let (id, now) = (Uuid::now_v7(), Moment::now());
    let mut changes = vec![Change::PutClient(Client {
        id,
        name: "Jörg Müßig".to_owned(),
        organisation: String::new(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: now,
        updated_at: now,
    })];
    changes.extend(sessions.iter().map(|session| Change::Assign {
        session: *session,
        client: Some(id),
    }));
    practice.desk().apply_change(&Change::All(changes)).unwrap();
    (practice, sessions)
}

fn both_are_compared(consultant: &mut Consultant) {
    consultant.sees("Vergleich: Jörg Müßig");
    consultant.sees("Was hat Sie heute dieses Buch aufschlagen lassen?");
    consultant.sees("Betrieb, Praxis, Verein");
    let names = consultant.names();
    for words in [
        "Der Vorstand fragt. (geändert)",
        "Ich frage mich. (geändert)",
        ": Stadtwerke",
    ] {
        assert!(
            names.iter().any(|name| name.ends_with(words)),
            "{words}: {names:#?}"
        );
    }
    assert!(!names.iter().any(|name| name.contains("geheim")));
}

#[test]
fn sessions_picked_in_the_list_stand_side_by_side() {
    let mut consultant = two().opens();
    consultant.sees("Jörg Müßig");
    for key in [Key::ArrowDown, Key::Space, Key::ArrowDown, Key::Space] {
        consultant.strikes(Modifiers::NONE, key);
    }
    consultant.presses("Vergleichen");
    both_are_compared(&mut consultant);
    consultant.presses("nur was sich geändert hat");
    consultant.sees("Was hat Sie heute dieses Buch aufschlagen lassen?");
    assert!(!consultant.has("Betrieb, Praxis, Verein"));
    consultant.presses("‹ Zurück");
    consultant.sees("2 von 2 ausgewählt");
}

#[test]
fn a_session_leads_to_the_comparison_with_the_others_of_its_client() {
    let mut consultant = two().opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.presses("Alle nebeneinander vergleichen");
    both_are_compared(&mut consultant);
    consultant.presses("‹ Zurück");
    consultant.sees("Für das Gespräch");
}

#[test]
fn a_window_that_comes_back_to_the_front_shows_what_another_program_wrote() {
    let (practice, sessions) = two_named();
    let (mut consultant, mut writer) = practice.opens_beside();
    consultant.presses_beginning("Jörg Müßig");
    consultant.presses("Alle nebeneinander vergleichen");
    both_are_compared(&mut consultant);
    goes_on(
        &mut writer,
        sessions[0],
        "Jörg",
        &[("occasion", "Der Beirat fragt.")],
    );
    consultant.comes_back();
    consultant.sees("Vergleich: Jörg und Jörg Müßig");
    let tells = |consultant: &Consultant| {
        let names = consultant.names();
        names
            .iter()
            .any(|name| name.ends_with("Der Beirat fragt. (geändert)"))
    };
    assert!(consultant.waits(tells), "{:#?}", consultant.names());
    consultant.presses("‹ Zurück");
    consultant.presses("‹ Liste");
    let begun = writer.begin("de", Moment::now()).unwrap().session().id;
    goes_on(&mut writer, begun, "Neu Dazugekommen", &[]);
    consultant.comes_back();
    consultant.sees("Neu Dazugekommen");
}

#[test]
fn an_overview_says_why_it_shows_nothing_of_one_person() {
    let mut consultant = two().opens();
    consultant.presses("Überblick");
    consultant.sees("2 Sitzungen von einer Person.");
    consultant.sees("Ein Überblick zeigt nichts von weniger als 5 Klient*innen.");
    assert!(!consultant.has("Speichern als …"));
}

#[test]
fn an_overview_of_a_filter_is_rounded_and_says_so() {
    let mut practice = Practice::new();
    practice.desk().sample(43, 7).unwrap();
    let mut consultant = practice.opens();
    consultant.types("tiktok");
    let narrowed = |consultant: &Consultant| consultant.names().iter().any(|name| name.ends_with("von 43"));
    assert!(consultant.waits(narrowed), "{:#?}", consultant.names());
    consultant.presses("Überblick");
    consultant.sees("Rund 5 gefilterte Sitzungen von rund 5 Klient*innen.");
    consultant.sees("Mit einem Filter sind Zahlen auf fünf");
}

#[test]
fn an_overview_tells_of_many_and_each_figure_can_be_saved() {
    let mut practice = Practice::new();
    practice.desk().sample(40, 7).unwrap();
    let mut consultant = practice.opens();
    consultant.presses("Überblick");
    consultant.sees("40 Sitzungen von");
    consultant.sees("Lust und Müssen nach Ort");
    consultant.presses("Speichern als …: Lust und Müssen nach Ort");
    consultant.sees("Tabelle (CSV)");
}
