//! Agendas of small sessions in the built-in workbook.

use jiff::civil::date;
use uuid::Uuid;

use super::{Agenda, AgendaInput, Agreement};
use crate::consulting::{AgendaItem, AgendaSource, Note};
use crate::insight::Insight;
use crate::service::sample::test_sessions::{Example, choice, moment, text};
use crate::session::{FindingRef, Location, Value};
use crate::text::{Language, Texts};

/// A session with what a consultant added to it.
struct Meeting {
    example: Example,
    notes: Vec<Note>,
    stored: Vec<AgendaItem>,
    before: Vec<Agreement>,
}

impl Meeting {
    /// Two marks, something to talk about, a note for the meeting, something agreed, and one finding.
    fn new() -> Self {
        let example = Example::new()
            .plain("occasion", text("Der Vorstand fragt nach Reichweite."))
            .plain("talk_about", text("Wie sage ich es\ndem Vorstand?"))
            .at("musts", "time", "occupies", choice("often"))
            .at("musts", "time", "pressure", Value::Scale(9))
            .at("musts", "time", "basis", choice("assumed"))
            .at("musts", "time", "consequence", text("Das gäbe Ärger."))
            .discuss(Location::row("musts", "time"))
            .discuss(Location::question("occasion"));
        Self {
            example,
            notes: vec![
                note(1, Some(Location::question("must_dump")), true),
                note(2, None, false),
            ],
            stored: Vec::new(),
            before: vec![Agreement {
                point: Uuid::from_u128(77),
                words: "Zahlen nur freitags".to_owned(),
                on: date(2026, 5, 14),
            }],
        }
    }

    fn agenda(&self) -> Agenda {
        let shared = self.example.shared();
        let ground = AgendaInput {
            shared: &shared,
            notes: &self.notes,
            stored: &self.stored,
            before: &self.before,
            findings: &Insight::of(&shared).findings,
        };
        Agenda::of(&ground, Texts::of(Language::German))
    }

    fn session(&self) -> Uuid {
        self.example.0.id
    }
}

fn note(id: u128, place: Option<Location>, for_meeting: bool) -> Note {
    let at = moment("2026-11-22T15:00:00+01:00");
    Note {
        id: Uuid::from_u128(id),
        session: Uuid::nil(),
        place,
        text: format!("Notiz {id}"),
        for_meeting,
        created_at: at,
        updated_at: at,
    }
}

fn words(agenda: &Agenda) -> Vec<&str> {
    agenda.points.iter().map(|point| point.words.as_str()).collect()
}

const BY_ITSELF: [&str; 5] = [
    "Anlass: Der Vorstand fragt nach Reichweite.",
    "Zeit am Tag: Das gäbe Ärger.",
    "Wie sage ich es dem Vorstand?",
    "Notiz 1",
    "Beim letzten Mal vereinbart: Zahlen nur freitags",
];

#[test]
fn what_comes_by_itself_stands_in_order_with_its_origin() {
    let agenda = Meeting::new().agenda();
    assert_eq!(words(&agenda), BY_ITSELF);
    let origins: Vec<&str> = agenda.points.iter().map(|point| point.origin.as_str()).collect();
    assert_eq!(
        origins,
        [
            "Ankommen",
            "Müssen",
            "Rückblick",
            "Ihre Notiz · Müssen",
            "vom 14. Mai 2026",
        ]
    );
}

#[test]
fn a_point_keeps_its_identity_until_it_is_stored() {
    let meeting = Meeting::new();
    assert_eq!(meeting.agenda(), meeting.agenda());
    let mut ids: Vec<Uuid> = meeting.agenda().items().iter().map(|item| item.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), BY_ITSELF.len());
}

#[test]
fn a_stored_order_holds_and_what_is_new_joins_at_the_end() {
    let mut meeting = Meeting::new();
    meeting.stored = meeting.agenda().moved(4, 0);
    meeting.notes.push(note(3, None, true));
    let agenda = meeting.agenda();
    assert_eq!(agenda.points[0].words, BY_ITSELF[4]);
    assert_eq!(agenda.points[1].words, BY_ITSELF[0]);
    assert_eq!(agenda.points[5].words, "Notiz 3");
    assert_eq!(agenda.points[5].origin, "Ihre Notiz");
}

#[test]
fn a_tick_and_a_line_agreed_stay_with_their_point() {
    let mut meeting = Meeting::new();
    let id = meeting.agenda().points[1].item.id;
    meeting.stored = meeting.agenda().with(id, |item| {
        item.done = true;
        item.agreement = "Rücksprache bis Juni".to_owned();
    });
    let agenda = meeting.agenda();
    assert_eq!(words(&agenda), BY_ITSELF);
    assert!(agenda.points[1].item.done && !agenda.points[0].item.done);
    assert_eq!(agenda.points[1].item.agreement, "Rücksprache bis Juni");
}

#[test]
fn own_points_are_added_and_gone_when_taken_off() {
    let mut meeting = Meeting::new();
    let id = Uuid::from_u128(9);
    meeting.stored = meeting.agenda().with_own(id, "Honorar");
    let agenda = meeting.agenda();
    assert_eq!(agenda.points[5].words, "Honorar");
    meeting.stored = agenda.without(id);
    assert!(meeting.stored.iter().all(|item| item.id != id));
}

#[test]
fn what_is_taken_off_stays_off_until_it_is_offered_and_put_back() {
    let mut meeting = Meeting::new();
    let talk = meeting.agenda().points[2].item.id;
    meeting.stored = meeting.agenda().without(talk);
    let agenda = meeting.agenda();
    assert!(!words(&agenda).contains(&BY_ITSELF[2]));
    let offered = agenda
        .offered
        .iter()
        .find(|offered| offered.source == AgendaSource::TalkAbout);
    assert_eq!(offered.map(|offered| offered.words.as_str()), Some(BY_ITSELF[2]));
    meeting.stored = agenda.with_offered(meeting.session(), &AgendaSource::TalkAbout);
    assert_eq!(
        meeting.agenda().points.last().map(|point| point.words.as_str()),
        Some(BY_ITSELF[2])
    );
}

#[test]
fn a_finding_is_offered_with_its_opener_and_joins_only_when_picked() {
    let mut meeting = Meeting::new();
    let agenda = meeting.agenda();
    assert!(agenda.points.iter().all(|point| point.opener.is_none()));
    let source = AgendaSource::Finding(
        "assumed_expectation".to_owned(),
        Some(Location::row("musts", "time")),
    );
    let offered = agenda
        .offered
        .iter()
        .find(|offered| offered.source == source)
        .unwrap();
    assert!(
        offered
            .opener
            .as_ref()
            .unwrap()
            .contains("beruht auf einer Annahme")
    );
    meeting.stored = agenda.with_offered(meeting.session(), &source);
    let agenda = meeting.agenda();
    let picked = agenda.points.last().unwrap();
    assert!(picked.words.contains("Sie vermuten diese Erwartung") && picked.opener.is_some());
    assert_eq!(picked.place, Some(Location::row("musts", "time")));
    assert!(agenda.offered.iter().all(|offered| offered.source != source));
}

#[test]
fn a_finding_that_does_not_fit_is_neither_offered_nor_kept_on_the_agenda() {
    let mut meeting = Meeting::new();
    let about = Some(Location::row("musts", "time"));
    let source = AgendaSource::Finding("assumed_expectation".to_owned(), about.clone());
    meeting.stored = meeting.agenda().with_offered(meeting.session(), &source);
    let finding = "assumed_expectation".to_owned();
    meeting
        .example
        .0
        .reactions
        .insert(FindingRef { finding, about }, false);
    let agenda = meeting.agenda();
    assert_eq!(words(&agenda), BY_ITSELF);
    assert!(agenda.offered.iter().all(|offered| offered.source != source));
}

#[test]
fn what_becomes_private_is_gone_and_only_what_was_agreed_on_it_is_left() {
    let mut meeting = Meeting::new();
    let agenda = meeting.agenda();
    let (first, second) = (agenda.points[0].item.id, agenda.points[1].item.id);
    meeting.stored = agenda.with(first, |item| item.agreement = "Nachfragen".to_owned());
    meeting.example = meeting
        .example
        .private(Location::question("occasion"))
        .private(Location::row("musts", "time"));
    let agenda = meeting.agenda();
    assert!(!format!("{agenda:?}").contains("Reichweite"));
    assert_eq!(agenda.points[0].words, "Punkt ohne Quelle");
    assert_eq!(agenda.points[0].item.agreement, "Nachfragen");
    assert!(agenda.points.iter().all(|point| point.item.id != second));
    assert!(
        agenda.items().iter().any(|item| item.id == second),
        "it is kept, in case it comes back"
    );
}

#[test]
fn a_note_of_a_megabyte_is_one_short_line_here() {
    let mut meeting = Meeting::new();
    meeting.notes[0].text = "Wort ".repeat(200_000);
    let agenda = meeting.agenda();
    let words = &agenda.points[3].words;
    assert!(words.chars().count() < 300 && words.ends_with('…'));
    meeting.notes[0].text = "x".repeat(1_000_000);
    assert!(meeting.agenda().points[3].words.chars().count() < 300);
}
