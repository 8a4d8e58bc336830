//! Taking sessions out and reading them in, many at a time.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use super::current_moment;
use super::filter;
use super::output::{CliError, Output, print_advice};
use crate::consulting::Sort;
use crate::service::{
    ExportFormat, ExportOrder, ImportJob, ImportOutcome, Library, ServiceError, SessionSelection, advice,
};
use crate::text::Texts;

/// Writes sessions into a folder: those that are named, or all that pass the filters.
pub(super) fn export(
    matches: &ArgMatches,
    desk: &Library,
    texts: &'static Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let (taken, mut ended) = taken(matches, desk, texts)?;
    if taken == SessionSelection::These(Vec::new()) {
        return Ok(ended);
    }
    let form = matches.get_one::<String>("as").map_or("", String::as_str);
    let order = ExportOrder {
        taken,
        form: ExportFormat::from_name(form).unwrap_or(ExportFormat::Sessions),
        folder: matches.get_one::<PathBuf>("to").cloned().unwrap_or_default(),
        with_private: matches.get_flag("with-private"),
        with_notes: matches.get_flag("with-notes"),
        replace: matches.get_flag("replace"),
    };
    let mut unwritable = None;
    let mut tell = |told: Result<PathBuf, ServiceError>| match told {
        Ok(path) => unwritable = output.line(path.display()).err(),
        Err(error) => {
            print_advice(&advice(&error, texts));
            ended = ExitCode::FAILURE;
        }
    };
    desk.take_out(order, texts, current_moment().date())?
        .finish(desk, &mut tell)?;
    unwritable.map_or(Ok(ended), Err)
}

/// Which sessions are meant; one that isn't there stops none of the others.
fn taken(
    matches: &ArgMatches,
    desk: &Library,
    texts: &Texts,
) -> Result<(SessionSelection, ExitCode), CliError> {
    let Some(named) = matches.get_many::<String>("session") else {
        let filter = Box::new(filter::filter(matches, desk)?);
        return Ok((SessionSelection::All(filter, Sort::default()), ExitCode::SUCCESS));
    };
    let (mut ids, mut ended) = (Vec::new(), ExitCode::SUCCESS);
    for part in named {
        match desk.find(part) {
            Ok(id) => ids.push(id),
            Err(error) => {
                print_advice(&advice(&error, texts));
                ended = ExitCode::FAILURE;
            }
        }
    }
    Ok((SessionSelection::These(ids), ended))
}

/// Reads files in, and all session files of folders.
pub(super) fn import(
    matches: &ArgMatches,
    mut desk: Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let paths: Vec<PathBuf> = matches.get_many("files").into_iter().flatten().cloned().collect();
    let importing = ImportJob::of(&paths, matches.get_flag("replace"), current_moment())?;
    let mut ended = ExitCode::SUCCESS;
    let mut unwritable = None;
    importing.finish(&mut desk, &mut |path, outcome| {
        let outcome = match outcome {
            Ok(ImportOutcome::New) => texts.cli_imported_new(),
            Ok(ImportOutcome::Same) => texts.cli_imported_same(),
            Ok(ImportOutcome::Replaced) => texts.cli_imported_replaced(),
            Err(error) => {
                print_advice(&advice(&error, texts));
                ended = ExitCode::FAILURE;
                texts.cli_imported_refused()
            }
        };
        let line = output.line(format!("{}: {outcome}", path.display()));
        unwritable = unwritable.take().or(line.err());
        if unwritable.is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    desk.close()?;
    unwritable.map_or(Ok(ended), Err)
}

/// Writes everything that a session's client shares into a folder of its own.
pub(super) fn copy(
    matches: &ArgMatches,
    desk: &Library,
    consultant: &str,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let id = desk.find(matches.get_one::<String>("session").map_or("", String::as_str))?;
    let to = matches.get_one::<PathBuf>("to").cloned().unwrap_or_default();
    output.line(
        desk.write_client_copy(id, &to, consultant, current_moment().date())?
            .display(),
    )?;
    Ok(ExitCode::SUCCESS)
}
