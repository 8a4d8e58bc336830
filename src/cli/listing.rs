//! The list of sessions, as lines or as JSON.

use serde::Serialize;

use super::output::{CliError, Output};
use crate::consulting::ListRow;
use crate::session::{Status, short_id};
use crate::text::sanitize::{one_line, truncate};
use crate::text::{Texts, dates};

/// Number of characters of a name in lists.
const MAX_NAME_CHARS: usize = 48;

/// A session in the output of `list --json`.
#[derive(Serialize)]
struct SessionJson<'r> {
    id: String,
    name: Option<&'r str>,
    organisation: Option<&'r str>,
    status: &'static str,
    language: &'r str,
    created_at: String,
    updated_at: String,
    answered: u32,
    visible: u32,
    decisive: Option<&'r str>,
    pressure_before: Option<u8>,
    pressure_after: Option<u8>,
    meeting_day: Option<String>,
    discuss: u32,
    workbook: &'r str,
    review: &'static str,
    tags: &'r [String],
    client: Option<String>,
    trashed_at: Option<String>,
}

/// Prints one array with an object for each session.
pub(super) fn json(rows: &[ListRow], output: &mut Output) -> Result<(), CliError> {
    let sessions: Vec<SessionJson<'_>> = rows.iter().map(session_json).collect();
    output.json(&sessions)
}

fn session_json(row: &ListRow) -> SessionJson<'_> {
    SessionJson {
        id: row.id.to_string(),
        name: row.name.as_deref(),
        organisation: row.organisation.as_deref(),
        status: status(row.status),
        language: &row.language,
        created_at: row.created_at.to_string(),
        updated_at: row.updated_at.to_string(),
        answered: row.answered,
        visible: row.visible,
        decisive: row.decisive.as_deref(),
        pressure_before: row.pressure_before,
        pressure_after: row.pressure_after,
        meeting_day: row.meeting_day.map(|day| day.to_string()),
        discuss: row.discuss,
        workbook: &row.workbook,
        review: row.review.name(),
        tags: &row.tags,
        client: row.client.map(|client| client.to_string()),
        trashed_at: row.trashed_at.map(|at| at.to_string()),
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Finished => "finished",
    }
}

/// Prints a line for each session: the end of its id, name, time of the last change, progress, status.
pub(super) fn lines(rows: &[ListRow], texts: &Texts, output: &mut Output) -> Result<(), CliError> {
    if rows.is_empty() {
        return output.line(texts.cli_list_empty());
    }
    let names: Vec<String> = rows.iter().map(|row| name(row, texts)).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for (row, name) in rows.iter().zip(names) {
        let id = short_id(row.id);
        let when = dates::short_with_time(&row.updated_at.local(), texts.language());
        let status = match row.status {
            Status::Open => texts.export_open(),
            Status::Finished => texts.export_finished(),
        };
        let progress = texts
            .cli_list_progress()
            .answered(row.answered)
            .visible(row.visible);
        output.line(format!("{id}  {name:width$}  {when}  {progress}  {status}"))?;
    }
    Ok(())
}

fn name(row: &ListRow, texts: &Texts) -> String {
    let name = row.name.as_deref().unwrap_or(texts.sessions_unnamed());
    let full = match &row.organisation {
        Some(organisation) => format!("{name}, {organisation}"),
        None => name.to_owned(),
    };
    shortened(&full)
}

/// Returns a text in one line of at most `MAX_NAME_CHARS` characters, without control characters.
fn shortened(text: &str) -> String {
    truncate(&one_line(text), MAX_NAME_CHARS).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{one_line, shortened};

    #[test]
    fn no_control_character_reaches_the_terminal() {
        assert_eq!(shortened("Jörg\u{1b}[31m\u{202e}\nMüßig"), "Jörg[31m Müßig");
        assert_eq!(one_line("a\r\n\u{1b}b"), "a b");
        assert_eq!(shortened(&"ü".repeat(60)), format!("{}…", "ü".repeat(48)));
    }
}
