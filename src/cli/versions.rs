//! Earlier versions of sessions: `versions` and `bring-back`.

use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::argument::word;
use super::current_moment;
use super::output::{CliError, Output, close, print_sentence};
use crate::consulting::{ArchivedVersion, VersionReason};
use crate::service::{Library, reason_words};
use crate::session::Moment;
use crate::text::sanitize::one_line;
use crate::text::{Texts, dates};

/// Prints the earlier versions of a session, or what has changed since one of them.
pub(super) fn versions(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let session = library.find(word(matches, "session"))?;
    if let Some(number) = matches.get_one::<u32>("compare") {
        for change in library.version_changes(session, *number, texts)? {
            output.line(one_line(&change.place))?;
            output.line(format!("  {}", one_line(&texts.versions_then(change.then))))?;
            output.line(format!("  {}", one_line(&texts.versions_now(change.now))))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let versions = library.archived_versions(session)?;
    if matches.get_flag("json") {
        let versions: Vec<Value> = versions.iter().map(version_json).collect();
        output.json(&versions)?;
        return Ok(ExitCode::SUCCESS);
    }
    if versions.is_empty() {
        output.line(texts.versions_line_none())?;
    }
    for version in &versions {
        output.line(version_line(version, texts))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Makes an earlier version the present one.
pub(super) fn bring_back(
    matches: &ArgMatches,
    mut library: Library,
    texts: &Texts,
) -> Result<ExitCode, CliError> {
    let session = library.find(word(matches, "session"))?;
    let number = matches.get_one::<u32>("version").copied().unwrap_or(0);
    let brought_back = library.bring_back(session, number, None, current_moment())?;
    close(library, texts)?;
    print_sentence(if brought_back {
        texts.versions_brought_back()
    } else {
        texts.versions_as_before()
    });
    Ok(ExitCode::SUCCESS)
}

fn version_line(version: &ArchivedVersion, texts: &Texts) -> String {
    let day = |at: Moment| dates::short_with_time(&at.local(), texts.language());
    let line = texts
        .versions_line()
        .archived(day(version.archived_at))
        .number(version.number)
        .updated(day(version.updated_at));
    match version.reason {
        Some(reason) => format!("{line}, {}", reason_words(reason, texts)),
        None => line,
    }
}

fn version_json(version: &ArchivedVersion) -> Value {
    json!({
        "number": version.number,
        "revision": version.revision,
        "updated_at": version.updated_at.to_string(),
        "archived_at": version.archived_at.to_string(),
        "reason": version.reason.map(VersionReason::name),
    })
}
