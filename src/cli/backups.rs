//! Backups: `backup`, `backups` and `restore`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use uuid::Uuid;

use super::argument::file;
use super::current_moment;
use super::opening::{self, path, readable_library, writable_library};
use super::output::{CliError, Output, close, print_error, print_sentence};
use crate::service::{
    BackupFile, JobReport, Library, PastErasures, RestoreKind, RestorePreview, RestoreRow, ServiceError,
    Settings, restore_unopened,
};
use crate::session::Moment;
use crate::text::sanitize::one_line;
use crate::text::{Texts, dates};

/// Makes a backup, in the usual folders or in one alone.
pub(super) fn backup(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    let task = match matches.get_one::<PathBuf>("to") {
        Some(folder) => library.backup_task_in(vec![folder.clone()], current_moment())?,
        None => library.backup_task(settings.backups.folder.as_deref(), current_moment())?,
    };
    let mut made = Vec::new();
    task.run(|file| made.push(file));
    let mut code = ExitCode::SUCCESS;
    for file in made {
        match file {
            Ok(path) => output.path(&path, "")?,
            Err(error) => {
                print_error(&error, texts);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// Prints the backups, the newest first.
pub(super) fn backups(
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    let backups = library.backups(settings.backups.folder.as_deref());
    if backups.files.is_empty() {
        output.line(texts.backups_none())?;
    }
    for (file, sessions) in &backups.files {
        output.line(backup_line(file, *sessions, texts))?;
    }
    for copy in &backups.conflicts {
        let path = copy.path.display().to_string();
        output.line(
            texts
                .conflicts_cli_line()
                .differences(copy.words(texts))
                .path(path),
        )?;
    }
    if !backups.conflicts.is_empty() {
        output.line(texts.conflicts_cli_next())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn backup_line(file: &BackupFile, sessions: Option<u64>, texts: &Texts) -> String {
    let sessions = sessions.map_or_else(
        || texts.backups_unreadable().to_owned(),
        |count| texts.backups_sessions(count),
    );
    texts
        .backups_cli_line()
        .day(day(file.at, texts))
        .path(file.path.display().to_string())
        .sessions(sessions)
        .size(file.size.div_ceil(1024))
}

fn day(at: Moment, texts: &Texts) -> String {
    dates::short_with_time(&at.local(), texts.language())
}

/// Prints what is different in a backup, brings single sessions back, or puts the whole backup in the library's place.
pub(super) fn restore(
    matches: &ArgMatches,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let backup = file(matches, "file");
    if matches.get_flag("all") {
        return restore_all(matches, backup, texts, output);
    }
    let sessions: Vec<&String> = matches.get_many("session").into_iter().flatten().collect();
    if sessions.is_empty() {
        let preview = readable_library(matches, texts)?.restore_preview(backup)?;
        print_preview(&preview, texts, output)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut library = writable_library(matches, texts)?;
    let preview = library.restore_preview(backup)?;
    let ids = sessions.iter().map(|part| preview.find(part));
    let ids = ids.collect::<Result<Vec<Uuid>, ServiceError>>()?;
    let report = library.restore_sessions(backup, &ids, current_moment())?;
    close(library, texts)?;
    print_report(&report, texts)
}

fn restore_all(
    matches: &ArgMatches,
    backup: &Path,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let path = path(matches);
    let (mut own_key, mut erased) = (None, PastErasures::default());
    // a library that is missing or can't be opened can be restored, too
    let opened = path.exists().then(|| readable_library(matches, texts));
    if let Some(Err(CliError::Refused(ServiceError::HandedOver))) = opened {
        return Err(ServiceError::HandedOver.into());
    }
    if let Some(Ok(library)) = opened {
        own_key = library.file_key().cloned();
        erased = library.past_erasures();
        if let Ok(preview) = library.restore_preview(backup) {
            check_library(&preview, backup, matches.get_flag("replace"))?;
        }
    }
    if path.exists() && !erased.is_complete() {
        print_sentence(texts.restore_unknown_erasures());
    }
    let restore = |key| restore_unopened(&path, (backup, key), &erased, current_moment());
    let restored = match restore(own_key.as_ref()) {
        Err(error) if error.needs_passphrase() => restore(Some(&opening::key(backup, texts)?.0)),
        restored => restored,
    };
    match restored? {
        Some(aside) => output.line(texts.backups_cli_aside(aside.display().to_string()))?,
        None => output.line(texts.restore_done_new())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses a backup of another library in the place of one that holds sessions, unless that was said.
fn check_library(preview: &RestorePreview, backup: &Path, replace: bool) -> Result<(), ServiceError> {
    let has_sessions = !preview.same.is_empty() || preview.rows.iter().any(|row| row.here.is_some());
    match preview.is_foreign && has_sessions && !replace {
        true => Err(ServiceError::OtherLibrary {
            path: backup.to_owned(),
        }),
        false => Ok(()),
    }
}

fn print_report(report: &JobReport, texts: &Texts) -> Result<ExitCode, CliError> {
    for error in &report.skipped {
        print_error(error, texts);
    }
    let counts = report.imported;
    print_sentence(
        &texts
            .restore_sessions_done()
            .added(counts.new)
            .replaced(counts.replaced)
            .same(counts.same),
    );
    Ok(match report.skipped_total {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn print_preview(preview: &RestorePreview, texts: &Texts, output: &mut Output) -> Result<(), CliError> {
    if preview.is_foreign {
        output.line(texts.restore_foreign())?;
    }
    if !preview.knows_erasures {
        output.line(texts.restore_unknown_erasures())?;
    }
    if preview.rows.is_empty() {
        return output.line(texts.restore_nothing());
    }
    for row in &preview.rows {
        output.line(one_line(&row_line(row, texts)))?;
    }
    output.line(texts.restore_same(preview.same.len()))?;
    output.line(texts.backups_cli_next())
}

fn row_line(row: &RestoreRow, texts: &Texts) -> String {
    let what = match row.kind {
        RestoreKind::Missing => texts.backups_cli_missing(),
        RestoreKind::Differs => texts.backups_cli_differs(),
        RestoreKind::OnlyHere => texts.backups_cli_only_here(),
    };
    let name = row.name.as_deref().unwrap_or(texts.restore_unnamed());
    format!("{}  {what}: {name}, {}", row.id, row.when(texts))
}
