//! The commands over several sessions: `compare` and `overview`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::{Value, json};
use uuid::Uuid;

use super::output::{CliError, Output, print_error};
use super::{charts, filter};
use crate::service::{
    ComparedAnswer, ComparedLine, ComparedQuestion, ComparedStation, Comparison, Library, MIN_GROUP_SIZE,
    ROUNDED_TO, Reworded, ServiceError,
};
use crate::text::Texts;
use crate::text::sanitize::one_line;

/// Prints or saves the overview of the filtered sessions.
pub(super) fn overview(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let overview = library.overview(&filter::filter(matches, library)?, texts)?;
    if let Some(folder) = matches.get_one::<PathBuf>("to") {
        charts::save(
            &overview.charts,
            folder,
            library,
            matches.get_flag("replace"),
            texts,
            output,
        )?;
    } else if matches.get_flag("json") {
        // with a filter it is not told how few they are
        let count = |count: u32| (!overview.rounded || !overview.too_few()).then_some(count);
        let json = json!({
            "sessions": count(overview.sessions),
            "clients": count(overview.clients),
            "fewest": MIN_GROUP_SIZE,
            "rounded_to": if overview.rounded { ROUNDED_TO } else { 1 },
            "figures": charts::json(&overview.charts),
        });
        output.json(&json)?;
    } else {
        if let Some(summary) = overview.summary(texts) {
            output.line(summary)?;
        }
        if overview.too_few() {
            output.line(texts.overview_too_few(MIN_GROUP_SIZE))?;
        } else if overview.rounded {
            output.line(texts.overview_rounded())?;
        }
        charts::lines(&overview.charts, texts, output)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints or saves the comparison of the named sessions.
pub(super) fn compare(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let ids = named_sessions(matches, library, texts)?;
    let comparison = library.compare(&ids, texts)?;
    let mut code = ExitCode::SUCCESS;
    for id in &comparison.unreadable {
        print_error(&ServiceError::UnreadableSession { id: *id }, texts);
        code = ExitCode::FAILURE;
    }
    if let Some(folder) = matches.get_one::<PathBuf>("to") {
        charts::save(
            &comparison.charts,
            folder,
            library,
            matches.get_flag("replace"),
            texts,
            output,
        )?;
        return Ok(code);
    }
    let stations = if matches.get_flag("changed") {
        comparison.only_changed()
    } else {
        comparison.stations.clone()
    };
    if matches.get_flag("json") {
        output.json(&comparison_json(&comparison, &stations))?;
        return Ok(code);
    }
    for station in &stations {
        write_station(&comparison, station, texts, output)?;
    }
    charts::lines(&comparison.charts, texts, output)?;
    Ok(code)
}

/// Returns the named sessions.
///
/// # Errors
/// If one isn't found, or is named more than once.
fn named_sessions(matches: &ArgMatches, library: &Library, texts: &Texts) -> Result<Vec<Uuid>, CliError> {
    let mut ids = Vec::new();
    for part in matches.get_many::<String>("session").into_iter().flatten() {
        let id = library.find(part)?;
        if ids.contains(&id) {
            return Err(CliError::Ended(texts.cli_twice(part.as_str())));
        }
        ids.push(id);
    }
    Ok(ids)
}

fn comparison_json(comparison: &Comparison, stations: &[ComparedStation]) -> Value {
    let sessions = comparison.sessions.iter().map(|session| {
        json!({
            "id": session.id.to_string(),
            "name": session.name,
            "created_at": session.begun.to_string(),
            "updated_at": session.changed.to_string(),
            "workbook": session.workbook,
            "version": session.version,
        })
    });
    let questions = stations.iter().flat_map(|station| {
        let questions = station.questions.iter();
        questions.map(|question| question_json(&station.title, question))
    });
    json!({
        "sessions": sessions.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "figures": charts::json(&comparison.charts),
    })
}

fn question_json(station: &str, question: &ComparedQuestion) -> Value {
    json!({
        "station": station,
        "question": question.prompt,
        "reworded": reworded_json(&question.reworded),
        "lines": question.lines.iter().map(line_json).collect::<Vec<_>>(),
    })
}

fn reworded_json(reworded: &[Reworded]) -> Vec<Value> {
    let wordings = reworded.iter();
    wordings
        .map(|wording| json!({ "session": wording.session, "words": wording.words }))
        .collect()
}

fn line_json(line: &ComparedLine) -> Value {
    let answers = line.answers.iter().map(|answer| match answer {
        ComparedAnswer::NotAsked => json!({ "asked": false }),
        ComparedAnswer::Nothing => json!({ "asked": true }),
        ComparedAnswer::Words(words) => json!({ "asked": true, "answer": words }),
    });
    json!({
        "row": line.row,
        "column": line.column,
        "reworded": reworded_json(&line.reworded),
        "answers": answers.collect::<Vec<_>>(),
        "changed": line.changed,
    })
}

fn write_station(
    comparison: &Comparison,
    station: &ComparedStation,
    texts: &Texts,
    output: &mut Output,
) -> Result<(), CliError> {
    let days = comparison.days(texts);
    let day = |session: usize| days.get(session).map_or("", String::as_str);
    let earlier = |wording: &Reworded, head: &str| {
        let sentence = texts
            .compare_then()
            .day(day(wording.session))
            .head(head)
            .words(wording.words.as_str());
        format!("  {}", one_line(&sentence))
    };
    output.line(format!("\n# {}", one_line(&station.title)))?;
    for question in &station.questions {
        output.line(format!("\n{}", one_line(&question.prompt)))?;
        for reworded in &question.reworded {
            output.line(earlier(reworded, texts.compare_reworded()))?;
        }
        for line in &question.lines {
            let row = line.row.as_deref().map(|title| match title.trim() {
                "" => texts.compare_untitled(),
                title => title,
            });
            let labels = [row, line.column.as_deref()];
            let labels: Vec<&str> = labels.into_iter().flatten().collect();
            if !labels.is_empty() {
                output.line(format!("  {}", one_line(&labels.join(" · "))))?;
            }
            for reworded in &line.reworded {
                output.line(earlier(reworded, texts.compare_reworded_here()))?;
            }
            for (session, answer) in line.answers.iter().enumerate() {
                let words = match answer {
                    ComparedAnswer::NotAsked => texts.compare_not_asked(),
                    ComparedAnswer::Nothing => "–",
                    ComparedAnswer::Words(words) => words,
                };
                let sentence = texts.compare_heard().day(day(session)).words(words);
                output.line(format!("    {}", one_line(&sentence)))?;
            }
        }
    }
    Ok(())
}
