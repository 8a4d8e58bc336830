//! What others may see of a session: its row in lists and its texts in searches. Made of what is
//! shared, so nothing private can get into either.

use crate::session::{Cell, Mark, Progress, SharedSession, Value};
use crate::store::{ListRow, Searchable, Shown};
use crate::workbook::Role;

/// What is listed and found of a session.
pub(super) fn shown(shared: &SharedSession) -> Shown {
    Shown {
        listed: listed(shared),
        searchable: searchable(shared),
    }
}

fn listed(shared: &SharedSession) -> ListRow {
    let session = shared.session();
    let text = |role| {
        shared
            .by_role(role)
            .and_then(Value::text)
            .map(|text| text.trim().to_owned())
    };
    let scale = |role| shared.by_role(role).and_then(Value::scale);
    let decisive = shared
        .by_role(Role::Decisive)
        .and_then(|value| value.options().first());
    let progress = Progress::of(shared);
    ListRow {
        id: shared.id(),
        name: text(Role::ClientName),
        organisation: text(Role::Organisation),
        status: session.status,
        language: session.language.clone(),
        created_at: session.created_at,
        updated_at: session.updated_at,
        revision: session.revision,
        answered: count(progress.answered),
        visible: count(progress.visible),
        decisive: decisive.map(ToString::to_string),
        pressure_before: scale(Role::PressureBefore),
        pressure_after: scale(Role::PressureAfter),
        meeting_day: shared.by_role(Role::MeetingDay).and_then(Value::date),
        discuss: count(
            session
                .marks
                .values()
                .filter(|mark| **mark == Mark::Discuss)
                .count(),
        ),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn searchable(shared: &SharedSession) -> Vec<Searchable> {
    let answers = shared.answers().into_iter().filter_map(|(cell, value)| {
        let text = words(shared, &cell, value)?;
        Some(Searchable {
            place: place(&cell),
            text,
        })
    });
    answers.chain(titles(shared)).collect()
}

fn words(shared: &SharedSession, cell: &Cell, value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Choice { option, other } => Some(chosen(
            shared,
            cell,
            std::slice::from_ref(option),
            other.as_deref(),
        )),
        Value::Choices { options, other } => Some(chosen(shared, cell, options, other.as_deref())),
        Value::Scale(_) | Value::Number(_) | Value::Date(_) => None,
    }
}

fn chosen(
    shared: &SharedSession,
    cell: &Cell,
    options: &[crate::workbook::OptionId],
    other: Option<&str>,
) -> String {
    let form = crate::session::form_of(shared.workbook(), cell);
    let texts = options
        .iter()
        .filter_map(|id| Some(form?.option(id)?.text.get(shared.language())));
    texts.chain(other).collect::<Vec<_>>().join(" ")
}

fn titles(shared: &SharedSession) -> impl Iterator<Item = Searchable> {
    let tables = shared.session().own_rows.keys();
    let rows = tables.flat_map(|table| shared.visible().rows(table).iter().map(move |row| (table, row)));
    let named = rows.filter(|(_, row)| row.is_in_own_words());
    named.map(|(table, row)| Searchable {
        place: format!("{table}/{}", row.id),
        text: row.title(shared.language()).to_owned(),
    })
}

fn place(cell: &Cell) -> String {
    let row = cell.row.as_ref().map_or("", |row| row.as_str());
    let column = cell.column.as_ref().map_or("", |column| column.as_str());
    format!("{}/{row}/{column}", cell.question)
}
