//! Projections of sessions: their rows in lists, texts in searches and metrics in overviews. They are made of shared answers,
//! so that nothing private gets into them.

mod metrics;

use crate::session::{Cell, Mark, Progress, SharedSession, Value, form_of};
use crate::store::{ListFields, Projection};
use crate::wording::option_names;
use crate::workbook::Role;

use self::metrics::figures;

/// Version of projections. Libraries rebuild those of another version.
pub(super) const PROJECTION_VERSION: u32 = 2;

/// Returns the projection of a session.
pub(super) fn project(shared: &SharedSession) -> Projection {
    Projection {
        version: PROJECTION_VERSION,
        listed: listed(shared),
        search_text: search_text(shared),
        figures: figures(shared),
    }
}

fn listed(shared: &SharedSession) -> ListFields {
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
    ListFields {
        name: text(Role::ClientName),
        organisation: text(Role::Organisation),
        answered: count(progress.answered),
        visible: count(progress.visible),
        decisive: decisive.map(ToString::to_string),
        pressure_before: scale(Role::PressureBefore),
        pressure_after: scale(Role::PressureAfter),
        meeting_day: shared.by_role(Role::MeetingDay).and_then(Value::date),
        discuss: count(shared.marks().filter(|(_, mark)| *mark == Mark::Discuss).count()),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Returns all texts and chosen options of the client, in the words that the client read.
fn search_text(shared: &SharedSession) -> String {
    let answers = shared.answers().into_iter();
    let answers = answers.filter_map(|(cell, value)| words(shared, &cell, value));
    let mut all = String::new();
    for text in answers.chain(titles(shared).map(str::to_owned)) {
        all.push_str(&text);
        all.push('\n');
    }
    all
}

/// Returns the searchable text of an answer; `None` for scales, numbers and dates.
pub(super) fn words(shared: &SharedSession, cell: &Cell, value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Choice { other, .. } | Value::Choices { other, .. } => {
            let form = form_of(shared.workbook(), cell);
            let names = form.map_or_else(Vec::new, |form| option_names(form, value, shared.language()));
            let texts = names.into_iter().chain(other.as_deref());
            Some(texts.collect::<Vec<_>>().join(" "))
        }
        Value::Scale(_) | Value::Number(_) | Value::Date(_) => None,
    }
}

/// Returns the titles of the client's own rows.
fn titles(shared: &SharedSession) -> impl Iterator<Item = &str> {
    let tables = shared.session().own_rows.keys();
    let rows = tables.flat_map(|table| shared.visible().rows(table).iter());
    rows.filter(|row| row.is_in_own_words())
        .map(|row| row.title(shared.language()))
}
