//! The consultant's words where loads, late writes and actions meet.

use super::harness::Harness;
use super::service::Refusal;
use super::step::{Act, Step};
use crate::app::message::ConsultingMessage;
use crate::app::model::ClientField;
use crate::consulting::Change;
use crate::service::Op;

fn run(harness: &mut Harness, acts: &[Act]) {
    for act in acts {
        harness.run(&Step::Do(act.clone()));
    }
}

fn ends_well(mut harness: Harness) {
    harness.close_fields();
    harness.settle();
    harness.check_shown();
    assert_eq!(harness.plain.missing(&harness.service, None), None);
}

#[test]
fn a_record_that_is_opened_again_shows_what_is_still_on_its_way() {
    let mut harness = Harness::new(false);
    let typed = Act::WriteClient(ClientField::Contact, "Telefon".to_owned());
    run(&mut harness, &[Act::Clients(0), typed]);
    run(&mut harness, &[Act::SelectClient(1), Act::SelectClient(0)]);
    let typed = Act::WriteClient(ClientField::Notes, "ruft an".to_owned());
    run(&mut harness, &[typed]);
    ends_well(harness);
}

#[test]
fn a_record_that_is_removed_stays_so() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Clients(0)]);
    let client = harness.clients[0];
    harness.plain.clients.remove(&client);
    let (op, change) = (Op::RemoveClient, Change::RemoveClient(client));
    harness.update(ConsultingMessage::change(op, change).into());
    harness.run(&Step::Settle);
    assert!(!harness.service.clients.contains_key(&client));
}

#[test]
fn an_own_point_stays_open_when_the_session_is_loaded_again() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Review(0), Act::BeginPoint]);
    harness.pass(std::time::Duration::from_secs(1));
    for step in [Step::Settle, Step::Changed, Step::Settle] {
        harness.run(&step);
    }
    run(&mut harness, &[Act::WritePoint("Honorar".to_owned())]);
    let points = &harness.plain.points[&harness.sessions[0]];
    assert_eq!(points.len(), 1);
    ends_well(harness);
}

#[test]
fn a_note_that_is_deleted_does_not_come_back_with_a_late_retry() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Review(0), Act::BeginNote]);
    harness.run(&Step::Refuse(Some(Refusal::Full)));
    run(&mut harness, &[Act::WriteNote("Frage".to_owned()), Act::Commit]);
    harness.run(&Step::Settle);
    run(&mut harness, &[Act::DeleteNote(0)]);
    ends_well(harness);
}

#[test]
fn another_order_of_the_agenda_is_not_undone_by_an_older_retry() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Review(0), Act::BeginPoint]);
    run(
        &mut harness,
        &[Act::WritePoint("eins".to_owned()), Act::BeginPoint],
    );
    run(
        &mut harness,
        &[Act::WritePoint("zwei".to_owned()), Act::ClosePoint],
    );
    harness.run(&Step::Settle);
    harness.run(&Step::Refuse(Some(Refusal::Full)));
    run(
        &mut harness,
        &[Act::Agree(0, "bald".to_owned()), Act::CloseAgreement],
    );
    harness.run(&Step::Settle);
    run(&mut harness, &[Act::MovePoint(0, 1)]);
    ends_well(harness);
}

#[test]
fn an_empty_own_point_is_never_stored_with_another_change_of_the_agenda() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Review(0), Act::BeginPoint]);
    run(
        &mut harness,
        &[Act::WritePoint("eins".to_owned()), Act::BeginPoint],
    );
    run(&mut harness, &[Act::MovePoint(0, 1)]);
    harness.run(&Step::Settle);
    let stored = &harness.service.agendas[&harness.sessions[0]];
    assert!(stored.iter().all(|item| !item.words.is_empty()));
    run(&mut harness, &[Act::WritePoint("zwei".to_owned())]);
    ends_well(harness);
}

#[test]
fn a_refused_record_is_not_loaded_again_and_again() {
    let mut harness = Harness::new(false);
    run(&mut harness, &[Act::Clients(0)]);
    harness.run(&Step::Refuse(Some(Refusal::Full)));
    let typed = Act::WriteClient(ClientField::Contact, "Telefon".to_owned());
    run(&mut harness, &[typed, Act::Commit]);
    // more than a hundred requests would end the test
    for step in [Step::Settle, Step::Changed, Step::Settle] {
        harness.run(&step);
    }
    ends_well(harness);
}
