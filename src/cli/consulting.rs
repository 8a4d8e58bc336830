//! The consultant's additions to a session: `notes` and `agenda`.

use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::argument::word;
use super::current_moment;
use super::output::{CliError, Output, close};
use crate::consulting::AgendaSource;
use crate::service::agenda::AgendaPoint;
use crate::service::{Library, ServiceError, notes_json};
use crate::text::sanitize::one_line;
use crate::text::{Texts, dates};

/// Prints the notes on a session.
pub(super) fn notes(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let notes = library.labeled_notes(session(matches, library)?, texts)?;
    if matches.get_flag("json") {
        output.text(&notes_json(&notes))?;
        return Ok(ExitCode::SUCCESS);
    }
    if notes.is_empty() {
        output.line(texts.consulting_no_notes())?;
    }
    for (index, note) in notes.iter().enumerate() {
        if index > 0 {
            output.line("")?;
        }
        let when = dates::short_with_time(&note.updated_at.local(), texts.language());
        let meeting = if note.for_meeting {
            format!(" · {}", texts.export_for_meeting())
        } else {
            String::new()
        };
        let head = format!("{} · {when}{meeting}", note.about);
        output.line(one_line(&head))?;
        for line in note.text.lines() {
            output.line(format!("  {}", one_line(line)))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Adds a note to a location or to the session as a whole, and prints its id.
pub(super) fn add_note(
    matches: &ArgMatches,
    mut library: Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let id = session(matches, &library)?;
    let text = word(matches, "add");
    let location = matches.get_one::<String>("at").map(String::as_str);
    let note = library.add_note(
        id,
        text,
        location,
        matches.get_flag("for-meeting"),
        current_moment(),
    )?;
    close(library, texts)?;
    output.line(note)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the agenda of a session's meeting.
pub(super) fn agenda(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let agenda = library.points(session(matches, library)?, texts)?;
    if matches.get_flag("json") {
        let points: Vec<Value> = agenda.points.iter().map(point_json).collect();
        output.json(&points)?;
        return Ok(ExitCode::SUCCESS);
    }
    if agenda.points.is_empty() {
        output.line(texts.consulting_no_points())?;
    }
    for point in &agenda.points {
        let tick = if point.item.done { 'x' } else { ' ' };
        output.line(format!(
            "[{tick}] {} ({})",
            one_line(&point.words),
            one_line(&point.origin)
        ))?;
        if let Some(opener) = &point.opener {
            output.line(format!("    {}", one_line(opener)))?;
        }
        if !point.item.agreement.trim().is_empty() {
            output.line(format!(
                "    {}",
                one_line(&texts.consulting_agreed(point.item.agreement.trim()))
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn point_json(point: &AgendaPoint) -> Value {
    let location = point.place.as_ref();
    json!({
        "id": point.item.id.to_string(),
        "source": source(&point.item.source),
        "words": point.words,
        "opener": point.opener,
        "origin": point.origin,
        "question": location.map(|location| location.question.as_str()),
        "row": location.and_then(|location| Some(location.row.as_ref()?.as_str())),
        "done": point.item.done,
        "agreed": point.item.agreement,
    })
}

fn source(source: &AgendaSource) -> &'static str {
    match source {
        AgendaSource::Own => "own",
        AgendaSource::Mark(_) => "mark",
        AgendaSource::TalkAbout => "talk_about",
        AgendaSource::Finding(..) => "finding",
        AgendaSource::Note(_) => "note",
        AgendaSource::Agreed(_) => "agreed",
    }
}

fn session(matches: &ArgMatches, library: &Library) -> Result<uuid::Uuid, ServiceError> {
    library.find(word(matches, "session"))
}
