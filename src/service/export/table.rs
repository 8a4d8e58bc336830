//! Lines of the tables: one for each session, or one for each answer.

use super::order::{ExportFormat, ExportOrder};
use crate::consulting::{ListRow, ReviewState};
use crate::exchange::csv_writer::CsvField;
use crate::exchange::notes::LabeledNote;
use crate::exchange::{SessionExtract, answer_lines};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::{Session, SharedSession, Status};
use crate::text::Texts;
use crate::workbook::Role;

/// Returns the first line of a table.
pub(super) fn heads(order: &ExportOrder, texts: &Texts) -> Vec<CsvField> {
    let mut heads: Vec<&str> = match order.form {
        ExportFormat::Answers => answer_heads(texts),
        _ => session_heads(texts),
    };
    if order.form == ExportFormat::Sessions && order.with_notes {
        heads.push(texts.export_notes());
    }
    heads.into_iter().map(CsvField::from).collect()
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

/// Returns the lines of one session.
pub(super) fn lines(
    library: &Library,
    row: &ListRow,
    order: &ExportOrder,
    texts: &Texts,
) -> Result<Vec<Vec<CsvField>>, ServiceError> {
    if order.with_private {
        library.check_private(row.id)?;
    }
    let session = library.session(row.id)?;
    let shared = SharedSession::of(&session);
    let notes = if order.with_notes {
        library.labeled_notes(row.id, texts)?
    } else {
        Vec::new()
    };
    if order.form == ExportFormat::Answers {
        let copy = if order.with_private {
            SessionExtract::of_everything(&session)
        } else {
            SessionExtract::of_shared(&shared)
        };
        return Ok(answers(&copy, &session, row, &notes, texts));
    }
    let client = row.client.map(|id| library.client(id)).transpose()?.flatten();
    let mut line = summary(
        row,
        &shared,
        client.as_ref().map(|client| client.name.as_str()),
        texts,
    );
    if order.with_notes {
        let notes: Vec<String> = notes.iter().map(one_note).collect();
        line.push(CsvField::Text(notes.join("\n\n")));
    }
    Ok(vec![line])
}

fn answers(
    copy: &SessionExtract<'_>,
    session: &Session,
    row: &ListRow,
    notes: &[LabeledNote],
    texts: &Texts,
) -> Vec<Vec<CsvField>> {
    let leading = [
        CsvField::Text(row.id.to_string()),
        CsvField::words(row.name.as_deref()),
        CsvField::words(row.organisation.as_deref()),
        CsvField::At(row.updated_at),
        CsvField::Text(row.workbook.clone()),
        CsvField::Figure(session.workbook.version.into()),
    ];
    let mut lines = answer_lines(copy, &leading);
    lines.extend(notes.iter().map(|note| {
        let place = note.place.as_ref();
        let row = place.and_then(|place| Some(place.row.as_ref()?.as_str()));
        let ending = [
            CsvField::from(texts.export_notes()),
            CsvField::from(note.about.as_str()),
            CsvField::Empty,
            CsvField::Empty,
            CsvField::from(note.text.as_str()),
            CsvField::words(place.map(|place| place.question.as_str())),
            CsvField::words(row),
            CsvField::Empty,
            CsvField::words(note.for_meeting.then(|| texts.export_for_meeting())),
        ];
        [&leading[..], &ending].concat()
    }));
    lines
}

fn one_note(note: &LabeledNote) -> String {
    format!("{}: {}", note.about, note.text)
}

fn summary(row: &ListRow, shared: &SharedSession, client: Option<&str>, texts: &Texts) -> Vec<CsvField> {
    let status = match row.status {
        Status::Open => texts.export_open(),
        Status::Finished => texts.export_finished(),
    };
    vec![
        CsvField::Text(row.id.to_string()),
        CsvField::words(row.name.as_deref()),
        CsvField::words(row.organisation.as_deref()),
        CsvField::words(client),
        CsvField::Text(row.workbook.clone()),
        CsvField::Figure(shared.workbook().version.into()),
        CsvField::from(row.language.as_str()),
        CsvField::from(status),
        CsvField::At(row.created_at),
        CsvField::At(row.updated_at),
        CsvField::Figure(row.answered.into()),
        CsvField::Figure(row.visible.into()),
        decisive(shared),
        CsvField::from(row.pressure_before),
        CsvField::from(row.pressure_after),
        row.meeting_day.map_or(CsvField::Empty, CsvField::Day),
        CsvField::Figure(row.discuss.into()),
        CsvField::from(state(row.review, texts)),
        CsvField::Text(row.tags.join(", ")),
    ]
}

/// Returns the decisive answer in the words that the client read.
fn decisive(shared: &SharedSession) -> CsvField {
    let words = || {
        let question = shared.workbook().with_role(Role::Decisive)?;
        let option = shared.by_role(Role::Decisive)?.options().first()?;
        let tag = shared.workbook().language(shared.language());
        Some(question.form()?.option(option)?.text.get(tag))
    };
    CsvField::words(words())
}

fn state(state: ReviewState, texts: &Texts) -> &str {
    match state {
        ReviewState::New => texts.export_state_new(),
        ReviewState::Read => texts.export_state_read(),
        ReviewState::Discussed => texts.export_state_discussed(),
        ReviewState::Filed => texts.export_state_filed(),
    }
}
