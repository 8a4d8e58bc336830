//! The commands that check a library and rescue a damaged one.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use super::opening::{passphrase_of, readable_library, writable_library};
use super::output::{CliError, Output, print_error, print_sentence};
use crate::service::{self, Checked, ServiceError};
use crate::text::Texts;

/// Checks the library, or a workbook file.
pub(super) fn check(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> Result<ExitCode, CliError> {
    if let Some(path) = matches.get_one::<PathBuf>("file") {
        return check_file(path, texts, output);
    }
    service::check_workbook()?;
    let (library, checked) = if matches.get_flag("repair") {
        let mut library = writable_library(matches, texts)?;
        let (checked, rebuilt) = library.check_and_repair()?;
        if rebuilt {
            output.line(texts.cli_index_rebuilt())?;
        }
        (library, checked)
    } else {
        let library = readable_library(matches, texts)?;
        let checked = library.check()?;
        (library, checked)
    };
    print_faults(&checked, texts);
    if checked.versions > 0 {
        output.line(texts.integrity_cli_versions(checked.versions))?;
    }
    let path = library.path().display().to_string();
    let (answers, sessions) = (checked.answers, checked.sessions);
    if checked.is_sound() {
        output.line(texts.cli_checked().answers(answers).path(path).sessions(sessions))?;
        return Ok(ExitCode::SUCCESS);
    }
    output.line(
        texts
            .cli_checked_rest()
            .answers(answers)
            .path(path)
            .sessions(sessions),
    )?;
    Ok(ExitCode::FAILURE)
}

/// Prints everything that a check has found.
fn print_faults(checked: &Checked, texts: &Texts) {
    for id in &checked.unreadable {
        print_error(&ServiceError::UnreadableSession { id: *id }, texts);
    }
    for id in &checked.unreadable_parts {
        print_sentence(&texts.integrity_cli_parts(id.to_string()));
    }
    if checked.missing > 0 {
        let count = checked.missing;
        print_error(&ServiceError::MissingSessions(count), texts);
    }
    if checked.erasures > 0 {
        print_error(&ServiceError::UnsoundErasures(checked.erasures), texts);
    }
}

fn check_file(path: &Path, texts: &Texts, output: &mut Output) -> Result<ExitCode, CliError> {
    let workbook = service::read_workbook(path)?;
    output.line(
        texts
            .workbooks_cli_sound()
            .id(workbook.id.as_str())
            .path(path.display().to_string())
            .title(workbook.title_for(texts.language().tag()))
            .version(workbook.version),
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Rescues what can be read of a damaged library; fails if anything is missing, after everything that is there was written.
pub(super) fn rescue(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> Result<ExitCode, CliError> {
    let path = |id| {
        matches
            .get_one::<PathBuf>(id)
            .map_or(Path::new(""), PathBuf::as_path)
    };
    let (from, to) = (path("file"), path("to"));
    let passphrase = passphrase_of(from, texts)?;
    let report = service::rescue(from, to, passphrase.as_ref(), &mut |_, _| {
        ControlFlow::Continue(())
    })?;
    for line in report.lines(texts) {
        output.line(line)?;
    }
    match report.is_whole() {
        true => Ok(ExitCode::SUCCESS),
        false => Ok(ExitCode::FAILURE),
    }
}
