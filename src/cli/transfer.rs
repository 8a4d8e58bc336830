//! Sessions to and from files: `export`, `import` and `copy`.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use uuid::Uuid;

use super::argument::{file, word};
use super::filter;
use super::hand_back::patiently;
use super::opening::reopened_to_write;
use super::output::{CliError, Output, close, print_error};
use super::passphrase::{self, WORD_VARIABLE};
use super::{current_instant, current_moment};
use crate::consulting::Sort;
use crate::service::{
    ExportFormat, ExportOrder, ImportJob, ImportOutcome, ImportedFile, Library, ServiceError,
    SessionSelection,
};
use crate::text::Texts;

/// Writes sessions into a folder: the named ones, or all that pass the filters.
pub(super) fn export(
    matches: &ArgMatches,
    mut library: Library,
    texts: &'static Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let (selection, code) = selection(matches, &library, texts)?;
    let with_private = matches.get_flag("with-private");
    let locked = match with_private {
        true => library.sessions_with_word(&selection)?,
        false => Vec::new(),
    };
    if !locked.is_empty() {
        // each try is counted in the library
        library = reopened_to_write(library)?;
        locked.iter().for_each(|id| unlock(&mut library, *id, texts));
    }
    let order = ExportOrder {
        taken: selection,
        form: ExportFormat::from_name(word(matches, "as")).unwrap_or(ExportFormat::Sessions),
        folder: file(matches, "to").to_owned(),
        with_private,
        with_notes: matches.get_flag("with-notes"),
        replace: matches.get_flag("replace"),
    };
    write_files(&library, order, code, texts, output)
}

/// Writes the files of an export and prints their paths. Returns `code`, unless something could not be written.
pub(super) fn write_files(
    library: &Library,
    order: ExportOrder,
    mut code: ExitCode,
    texts: &'static Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    if order.taken == SessionSelection::These(Vec::new()) {
        return Ok(code);
    }
    let mut unwritable = None;
    let mut report = |result: Result<PathBuf, ServiceError>| match result {
        Ok(path) => unwritable = unwritable.take().or(output.path(&path, "").err()),
        Err(error) => {
            print_error(&error, texts);
            code = ExitCode::FAILURE;
        }
    };
    library
        .start_export(order, texts, current_moment().date())?
        .finish(library, &mut report)?;
    unwritable.map_or(Ok(code), Err)
}

/// Asks for the client's own word for a session; without it, the session is left out and reported.
fn unlock(library: &mut Library, session: Uuid, texts: &Texts) {
    let prompt = texts.handback_ask_word(session.to_string());
    let tried = passphrase::secret(WORD_VARIABLE, &prompt, texts).and_then(|word| {
        patiently(texts, || {
            library.unlock_private(session, &word, current_instant())
        })
    });
    if let Err(CliError::Refused(error)) = tried {
        print_error(&error, texts);
    }
}

/// Returns the selected sessions. One that does not exist is reported and does not affect the others.
pub(super) fn selection(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
) -> Result<(SessionSelection, ExitCode), CliError> {
    let Some(named) = matches.get_many::<String>("session") else {
        let filter = Box::new(filter::filter(matches, library)?);
        return Ok((SessionSelection::All(filter, Sort::default()), ExitCode::SUCCESS));
    };
    let (mut ids, mut code) = (Vec::new(), ExitCode::SUCCESS);
    for part in named {
        match library.find(part) {
            Ok(id) => ids.push(id),
            Err(error) => {
                print_error(&error, texts);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok((SessionSelection::These(ids), code))
}

/// Imports files, and all session files of folders.
pub(super) fn import(
    matches: &ArgMatches,
    mut library: Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let paths: Vec<PathBuf> = matches.get_many("files").into_iter().flatten().cloned().collect();
    let job = ImportJob::of(&paths, matches.get_flag("replace"), current_moment())?;
    let mut code = ExitCode::SUCCESS;
    let mut unwritable = None;
    let finished = job.finish(&mut library, &mut |path, outcome| {
        let outcome = match outcome {
            Ok(outcome) => imported(outcome, texts),
            Err(error) => {
                print_error(&error, texts);
                code = ExitCode::FAILURE;
                texts.cli_imported_refused().to_owned()
            }
        };
        unwritable = output.path(path, &format!(": {outcome}")).err();
        if unwritable.is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    finished?;
    close(library, texts)?;
    unwritable.map_or(Ok(code), Err)
}

/// Says what became of a file that was imported.
fn imported(file: ImportedFile, texts: &Texts) -> String {
    let session = match file.outcome {
        ImportOutcome::New => texts.cli_imported_new(),
        ImportOutcome::Same => texts.cli_imported_same(),
        ImportOutcome::Replaced => texts.cli_imported_replaced(),
    };
    match file.noted {
        0 => session.to_owned(),
        fields => format!("{session}. {}", texts.transfer_noted(fields)),
    }
}

/// Writes everything that a session's client shares into a new folder.
pub(super) fn copy(
    matches: &ArgMatches,
    library: &Library,
    consultant: &str,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let id = library.find(word(matches, "session"))?;
    let copy = library.write_client_copy(id, file(matches, "to"), consultant, current_moment().date())?;
    output.path(&copy, "")?;
    Ok(ExitCode::SUCCESS)
}
