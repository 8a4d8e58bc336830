//! What a consultant adds to a session: notes, and the agenda of the meeting.

use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::current_moment;
use super::listing::is_control;
use super::output::{CliError, Output};
use crate::consulting::AgendaSource;
use crate::service::agenda::AgendaPoint;
use crate::service::{Library, ServiceError, notes_json};
use crate::text::{Texts, dates};

/// Shows the notes to a session.
pub(super) fn notes(
    matches: &ArgMatches,
    desk: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let notes = desk.labeled_notes(session(matches, desk)?, texts)?;
    if matches.get_flag("json") {
        output.text(&notes_json(&notes))?;
        return Ok(ExitCode::SUCCESS);
    }
    if notes.is_empty() {
        output.line(texts.consult_no_notes())?;
    }
    for (at, note) in notes.iter().enumerate() {
        if at > 0 {
            output.line("")?;
        }
        let when = dates::short_with_time(&note.updated_at.local(), texts.language());
        let meeting = if note.for_meeting {
            format!(" · {}", texts.export_for_meeting())
        } else {
            String::new()
        };
        let head = format!("{} · {when}{meeting}", note.about);
        output.line(safe(&head))?;
        for line in note.text.lines() {
            output.line(format!("  {}", safe(line)))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Adds a note, to a place or to the session as a whole; prints its id.
pub(super) fn add_note(
    matches: &ArgMatches,
    mut desk: Library,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let id = session(matches, &desk)?;
    let text = matches.get_one::<String>("add").map_or("", String::as_str);
    let at = matches.get_one::<String>("at").map(String::as_str);
    let note = desk.add_note(id, text, at, matches.get_flag("for-meeting"), current_moment())?;
    desk.close()?;
    output.line(note)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows the agenda of a session's meeting.
pub(super) fn agenda(
    matches: &ArgMatches,
    desk: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let agenda = desk.points(session(matches, desk)?, texts)?;
    if matches.get_flag("json") {
        let points: Vec<Value> = agenda.points.iter().map(point_json).collect();
        let json = serde_json::to_string_pretty(&points).expect("texts can always be written");
        output.line(json)?;
        return Ok(ExitCode::SUCCESS);
    }
    if agenda.points.is_empty() {
        output.line(texts.consult_no_points())?;
    }
    for point in &agenda.points {
        let tick = if point.item.done { 'x' } else { ' ' };
        output.line(format!(
            "[{tick}] {} ({})",
            safe(&point.words),
            safe(&point.origin)
        ))?;
        if let Some(opener) = &point.opener {
            output.line(format!("    {}", safe(opener)))?;
        }
        if !point.item.agreement.trim().is_empty() {
            output.line(format!(
                "    {}",
                safe(&texts.consult_agreed(point.item.agreement.trim()))
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn point_json(point: &AgendaPoint) -> Value {
    let place = point.place.as_ref();
    json!({
        "id": point.item.id.to_string(),
        "source": source(&point.item.source),
        "words": point.words,
        "opener": point.opener,
        "origin": point.origin,
        "question": place.map(|place| place.question.as_str()),
        "row": place.and_then(|place| Some(place.row.as_ref()?.as_str())),
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

fn session(matches: &ArgMatches, desk: &Library) -> Result<uuid::Uuid, ServiceError> {
    desk.find(matches.get_one::<String>("session").map_or("", String::as_str))
}

/// In one line, without anything that a terminal would obey.
fn safe(text: &str) -> String {
    let spaced = text.replace(['\n', '\r'], " ");
    spaced.chars().filter(|letter| !is_control(*letter)).collect()
}
