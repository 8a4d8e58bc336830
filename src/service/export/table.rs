//! The lines of the tables: one for each session, or one for each answer.

use super::{Form, TakeOut};
use crate::consulting::{ListRow, ReviewState};
use crate::exchange::csv_writer::Field;
use crate::exchange::notes::Noted;
use crate::exchange::{Copy, answer_lines};
use crate::service::error::DeskError;
use crate::service::library::Desk;
use crate::session::{Session, SharedSession, Status};
use crate::text::Texts;
use crate::workbook::Role;

/// The first line of a table.
pub(super) fn heads(order: &TakeOut, texts: &Texts) -> Vec<Field> {
    let mut heads: Vec<&str> = match order.form {
        Form::Answers => answer_heads(texts),
        _ => session_heads(texts),
    };
    if order.form == Form::Sessions && order.with_notes {
        heads.push(texts.export_notes());
    }
    heads.into_iter().map(Field::from).collect()
}

fn session_heads(texts: &Texts) -> Vec<&str> {
    vec![
        texts.export_session(),
        texts.export_name(),
        texts.export_organisation(),
        texts.export_client(),
        texts.export_workbook(),
        texts.export_version(),
        texts.export_language(),
        texts.export_status(),
        texts.export_begun(),
        texts.export_last_changed(),
        texts.export_answered(),
        texts.export_visible(),
        texts.export_decisive(),
        texts.export_before(),
        texts.export_after(),
        texts.export_meeting(),
        texts.export_discuss(),
        texts.export_review(),
        texts.export_tags(),
    ]
}

fn answer_heads(texts: &Texts) -> Vec<&str> {
    vec![
        texts.export_session(),
        texts.export_name(),
        texts.export_organisation(),
        texts.export_last_changed(),
        texts.export_workbook(),
        texts.export_version(),
        texts.export_station(),
        texts.export_question(),
        texts.export_row(),
        texts.export_column(),
        texts.export_answer(),
        texts.export_question_id(),
        texts.export_row_id(),
        texts.export_column_id(),
        texts.export_marked(),
    ]
}

/// The lines of one session.
pub(super) fn lines(
    desk: &Desk,
    row: &ListRow,
    order: &TakeOut,
    texts: &Texts,
) -> Result<Vec<Vec<Field>>, DeskError> {
    let session = desk.session(row.id)?;
    let shared = SharedSession::of(&session);
    let notes = if order.with_notes {
        desk.noted(row.id, texts)?
    } else {
        Vec::new()
    };
    if order.form == Form::Answers {
        let copy = if order.with_private {
            Copy::of_everything(&session)
        } else {
            Copy::of_shared(&shared)
        };
        return Ok(answers(&copy, &session, row, &notes, texts));
    }
    let client = row.client.map(|id| desk.client(id)).transpose()?.flatten();
    let mut line = summary(
        row,
        &shared,
        client.as_ref().map(|client| client.name.as_str()),
        texts,
    );
    if order.with_notes {
        let notes: Vec<String> = notes.iter().map(one_note).collect();
        line.push(Field::Text(notes.join("\n\n")));
    }
    Ok(vec![line])
}

fn answers(
    copy: &Copy<'_>,
    session: &Session,
    row: &ListRow,
    notes: &[Noted],
    texts: &Texts,
) -> Vec<Vec<Field>> {
    let leading = [
        Field::Text(row.id.to_string()),
        Field::words(row.name.as_deref()),
        Field::words(row.organisation.as_deref()),
        Field::At(row.updated_at),
        Field::Text(row.workbook.clone()),
        Field::Figure(session.workbook.version.into()),
    ];
    let mut lines = answer_lines(copy, &leading);
    lines.extend(notes.iter().map(|note| {
        let place = note.place.as_ref();
        let row = place.and_then(|place| Some(place.row.as_ref()?.as_str()));
        let ending = [
            Field::from(texts.export_notes()),
            Field::from(note.about.as_str()),
            Field::Empty,
            Field::Empty,
            Field::from(note.text.as_str()),
            Field::words(place.map(|place| place.question.as_str())),
            Field::words(row),
            Field::Empty,
            Field::words(note.for_meeting.then(|| texts.export_for_meeting())),
        ];
        [&leading[..], &ending].concat()
    }));
    lines
}

fn one_note(note: &Noted) -> String {
    format!("{}: {}", note.about, note.text)
}

fn summary(row: &ListRow, shared: &SharedSession, client: Option<&str>, texts: &Texts) -> Vec<Field> {
    let status = match row.status {
        Status::Open => texts.export_open(),
        Status::Finished => texts.export_finished(),
    };
    vec![
        Field::Text(row.id.to_string()),
        Field::words(row.name.as_deref()),
        Field::words(row.organisation.as_deref()),
        Field::words(client),
        Field::Text(row.workbook.clone()),
        Field::Figure(shared.workbook().version.into()),
        Field::from(row.language.as_str()),
        Field::from(status),
        Field::At(row.created_at),
        Field::At(row.updated_at),
        Field::Figure(row.answered.into()),
        Field::Figure(row.visible.into()),
        decisive(shared),
        Field::from(row.pressure_before),
        Field::from(row.pressure_after),
        row.meeting_day.map_or(Field::Empty, Field::Day),
        Field::Figure(row.discuss.into()),
        Field::from(state(row.review, texts)),
        Field::Text(row.tags.join(", ")),
    ]
}

/// The decisive answer in the words that the client read.
fn decisive(shared: &SharedSession) -> Field {
    let words = || {
        let question = shared.workbook().with_role(Role::Decisive)?;
        let option = shared.by_role(Role::Decisive)?.options().first()?;
        let tag = shared.workbook().language(shared.language());
        Some(question.form()?.option(option)?.text.get(tag))
    };
    Field::words(words())
}

fn state(state: ReviewState, texts: &Texts) -> &str {
    match state {
        ReviewState::New => texts.export_state_new(),
        ReviewState::Read => texts.export_state_read(),
        ReviewState::Discussed => texts.export_state_discussed(),
        ReviewState::Filed => texts.export_state_filed(),
    }
}
