//! The steps of which a plan is made, and how they are generated.

use proptest::prelude::*;

use super::service::Refusal;
use crate::app::model::{ClientField, Direction};
use crate::service::KeptVersion;

/// A place of the session that is typed into.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Prose,
    Line,
    /// A cell of an own row: the table, and the row's number.
    Row(usize, usize),
}

/// What the client or the consultant does.
#[derive(Clone, Debug)]
pub enum Act {
    Type(Place, String),
    AddRow(usize, String),
    RemoveRow(usize, usize),
    MoveRow(usize, usize, usize),
    Mark(bool),
    Finish,
    UndoWalk(bool),
    Undo,
    Commit,
    Turn(Direction),
    ShowStart,
    Leave,
    Settings(String),
    Continue(usize),
    /// Walks through a workbook without saving.
    Preview,
    /// Ends a conflict, if there is one.
    Resolve(KeptVersion),
    Review(usize),
    Clients(usize),
    BeginNote,
    /// Opens a part of a note; a short one has one part.
    OpenNote(usize, usize),
    WriteNote(String),
    ForMeeting(usize, bool),
    CloseNote,
    DeleteNote(usize),
    BeginPoint,
    WritePoint(String),
    ClosePoint,
    Agree(usize, String),
    CloseAgreement,
    MovePoint(usize, usize),
    SelectClient(usize),
    WriteClient(ClientField, String),
    Retry,
    Close,
    CloseAnyway,
    Focus,
    Lock,
    /// Gives the right passphrase, or a wrong one.
    Unlock(bool),
}

/// One step of a plan.
#[derive(Clone, Debug)]
pub enum Step {
    Do(Act),
    /// Milliseconds pass.
    Pass(u64),
    /// The service handles a request.
    Handle,
    /// A reply comes; not always the oldest.
    Deliver(usize),
    /// A reply comes twice.
    Twice(usize),
    /// A reply never comes.
    Lose,
    /// Everything is handled and answered.
    Settle,
    Refuse(Option<Refusal>),
    /// Everything that is shown is loaded again.
    Changed,
    /// Another program writes a session.
    Elsewhere(usize, String),
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zäß]{1,6}( [a-z]{1,4})? ?",
        1 => Just(String::new()),
        1 => Just((0..20_000).map(|number| format!("{number} ")).collect()),
    ]
}

fn walk() -> impl Strategy<Value = Act> {
    let place = prop_oneof![
        Just(Place::Prose),
        Just(Place::Line),
        (0..2_usize, 0..3_usize).prop_map(|(table, row)| Place::Row(table, row)),
    ];
    prop_oneof![
        6 => (place, text()).prop_map(|(place, text)| Act::Type(place, text)),
        2 => (0..2_usize, "[a-z]{1,5}").prop_map(|(table, title)| Act::AddRow(table, title)),
        1 => (0..2_usize, 0..3_usize).prop_map(|(table, row)| Act::RemoveRow(table, row)),
        1 => (0..2_usize, 0..3_usize, 0..3_usize).prop_map(|(table, row, to)| Act::MoveRow(table, row, to)),
        1 => any::<bool>().prop_map(Act::Mark),
        1 => Just(Act::Finish),
        2 => any::<bool>().prop_map(Act::UndoWalk),
        1 => Just(Act::Commit),
        1 => Just(Act::Turn(Direction::Forward)),
        1 => Just(Act::Turn(Direction::Back)),
    ]
}

fn consulting() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => Just(Act::BeginNote),
        2 => (0..3_usize, 0..4_usize).prop_map(|(note, part)| Act::OpenNote(note, part)),
        4 => text().prop_map(Act::WriteNote),
        1 => (0..3_usize, any::<bool>()).prop_map(|(note, on)| Act::ForMeeting(note, on)),
        1 => Just(Act::CloseNote),
        1 => (0..3_usize).prop_map(Act::DeleteNote),
        2 => Just(Act::BeginPoint),
        4 => text().prop_map(Act::WritePoint),
        1 => Just(Act::ClosePoint),
        3 => (0..3_usize, text()).prop_map(|(point, text)| Act::Agree(point, text)),
        1 => Just(Act::CloseAgreement),
        1 => (0..3_usize, 0..3_usize).prop_map(|(from, to)| Act::MovePoint(from, to)),
        1 => Just(Act::Undo),
        2 => (0..2_usize).prop_map(Act::SelectClient),
        4 => (0..4_usize, "[a-z]{1,6}")
            .prop_map(|(field, text)| Act::WriteClient(ClientField::ALL[field], text)),
    ]
}

fn navigation() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => Just(Act::ShowStart),
        1 => Just(Act::Leave),
        1 => "[a-z]{1,6}".prop_map(Act::Settings),
        3 => (0..2_usize).prop_map(Act::Continue),
        1 => Just(Act::Preview),
        2 => Just(Act::Resolve(KeptVersion::Stored)),
        1 => Just(Act::Resolve(KeptVersion::Mine)),
        3 => (0..2_usize).prop_map(Act::Review),
        2 => (0..2_usize).prop_map(Act::Clients),
        1 => Just(Act::Retry),
        1 => Just(Act::Close),
        1 => Just(Act::Focus),
        1 => Just(Act::Lock),
        2 => any::<bool>().prop_map(Act::Unlock),
    ]
}

/// Steps with a service that is late, refuses, answers twice and out of order, but answers.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let refusal = prop_oneof![
        3 => Just(None),
        1 => Just(Some(Refusal::Full)),
        1 => Just(Some(Refusal::Panicked)),
        1 => Just(Some(Refusal::NotOpen)),
    ];
    let step = prop_oneof![
        8 => walk().prop_map(Step::Do),
        8 => consulting().prop_map(Step::Do),
        4 => navigation().prop_map(Step::Do),
        4 => (0..400_u64).prop_map(Step::Pass),
        4 => Just(Step::Handle),
        4 => (0..3_usize).prop_map(Step::Deliver),
        1 => (0..3_usize).prop_map(Step::Twice),
        3 => Just(Step::Settle),
        2 => Just(Step::Changed),
        2 => refusal.prop_map(Step::Refuse),
        1 => (0..2_usize, "[a-z]{1,5}").prop_map(|(session, text)| Step::Elsewhere(session, text)),
    ];
    prop::collection::vec(step, 1..60)
}

/// The same with replies that never come, and with closing whatever is unsaved.
pub fn steps_with_losses() -> impl Strategy<Value = Vec<Step>> {
    let extra = prop_oneof![Just(Step::Lose), Just(Step::Do(Act::CloseAnyway))];
    (steps(), prop::collection::vec((0..60_usize, extra), 1..4)).prop_map(|(mut steps, extras)| {
        for (at, extra) in extras {
            steps.insert(at.min(steps.len()), extra);
        }
        steps
    })
}
