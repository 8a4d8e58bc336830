//! The list of sessions, for people and for programs.

use serde::Serialize;

use super::output::{CliError, Output};
use crate::consulting::ListRow;
use crate::session::Status;
use crate::text::{Texts, dates, sanitize};

/// How many characters of an id lists show; enough to name a session by.
const TAIL: usize = 8;
/// Longest client name in a list, in characters.
const MAX_LISTED_NAME_CHARS: usize = 48;

/// One session as `list --json` tells it.
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

/// One array with an object for each session.
pub(super) fn json(rows: &[ListRow], output: &mut Output) -> Result<(), CliError> {
    let listed: Vec<SessionJson<'_>> = rows.iter().map(listed).collect();
    let json = serde_json::to_string_pretty(&listed).expect("texts and whole numbers can always be written");
    output.line(json)
}

fn listed(row: &ListRow) -> SessionJson<'_> {
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

/// A line for each session: the end of its id, name, where it stands, when it was last changed.
pub(super) fn lines(rows: &[ListRow], texts: &Texts, output: &mut Output) -> Result<(), CliError> {
    if rows.is_empty() {
        return output.line(texts.cli_list_empty());
    }
    let names: Vec<String> = rows.iter().map(|row| name(row, texts)).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for (row, name) in rows.iter().zip(names) {
        let id = row.id.to_string();
        let when = dates::short_with_time(&row.updated_at.local(), texts.language());
        let status = match row.status {
            Status::Open => texts.export_open(),
            Status::Finished => texts.export_finished(),
        };
        let progress = texts
            .cli_list_progress()
            .answered(row.answered)
            .visible(row.visible);
        output.line(format!(
            "{}  {name:width$}  {when}  {progress}  {status}",
            &id[id.len() - TAIL..]
        ))?;
    }
    Ok(())
}

fn name(row: &ListRow, texts: &Texts) -> String {
    let name = row.name.as_deref().unwrap_or(texts.sessions_unnamed());
    let whole = match &row.organisation {
        Some(organisation) => format!("{name}, {organisation}"),
        None => name.to_owned(),
    };
    sanitize::truncate(&sanitize::one_line(&whole), MAX_LISTED_NAME_CHARS).into_owned()
}
