//! The commands: how each opens the library, which operation it calls and what it prints.

use std::process::ExitCode;

use clap::ArgMatches;

use super::argument::{file, word};
use super::current_moment;
use super::hand_back;
use super::opening::{readable_library, writable_library};
use super::output::{CliError, Output, close, print_error};
use super::{
    aggregate, backups, consulting, filter, handouts, integrity, listing, mirror, privacy, protection,
    transfer, versions,
};
use crate::consulting::{Sort, SortBy};
use crate::service::{ServiceError, Settings};
use crate::text::{Texts, sanitize};

type CommandResult = Result<ExitCode, CliError>;

const DONE: CommandResult = Ok(ExitCode::SUCCESS);

/// Carries out a command and returns the exit code.
pub(super) fn carry_out(
    name: &str,
    matches: &ArgMatches,
    settings: &Settings,
    output: &mut Output,
) -> CommandResult {
    let texts = Texts::of(settings.language);
    // only the mirror needs no library
    if !matches!(name, "hand-back" | "mirror") {
        hand_back::check_not_handed_over()?;
    }
    match name {
        "hand-back" => hand_back::hand_back(matches, texts),
        "new" => new(matches, settings, output),
        "list" => list(matches, texts, output),
        "show" => show(matches, texts, output),
        "versions" => versions::versions(matches, &readable_library(matches, texts)?, texts, output),
        "bring-back" => versions::bring_back(matches, writable_library(matches, texts)?, texts),
        "backup" => backups::backup(matches, &readable_library(matches, texts)?, settings, output),
        "backups" => backups::backups(&readable_library(matches, texts)?, settings, output),
        "restore" => backups::restore(matches, texts, output),
        "notes" if matches.contains_id("add") => {
            consulting::add_note(matches, writable_library(matches, texts)?, texts, output)
        }
        "notes" => consulting::notes(matches, &readable_library(matches, texts)?, texts, output),
        "agenda" => consulting::agenda(matches, &readable_library(matches, texts)?, texts, output),
        "compare" => aggregate::compare(matches, &readable_library(matches, texts)?, texts, output),
        "overview" => aggregate::overview(matches, &readable_library(matches, texts)?, texts, output),
        "import" => transfer::import(matches, writable_library(matches, texts)?, texts, output),
        "export" => transfer::export(matches, readable_library(matches, texts)?, texts, output),
        "copy" => transfer::copy(
            matches,
            &readable_library(matches, texts)?,
            &settings.consultant,
            output,
        ),
        "clients" if matches.contains_id("add") => {
            privacy::add_consent(matches, writable_library(matches, texts)?, texts, output)
        }
        "clients" => privacy::clients(matches, &readable_library(matches, texts)?, texts, output),
        "erase" => {
            let chosen = settings.backups.folder.as_deref();
            privacy::erase(matches, writable_library(matches, texts)?, chosen, texts, output)
        }
        "erased" => {
            let library = readable_library(matches, texts)?;
            privacy::erased(matches, &library, &settings.consultant, texts, output)
        }
        "protect" => protection::protect(matches, settings, output),
        "unprotect" => protection::unprotect(matches, settings, output),
        "change-passphrase" => protection::change_passphrase(matches, settings, output),
        "print" => handouts::print_session(matches, &readable_library(matches, texts)?, settings, output),
        "handout" if handouts::is_blank(matches) => handouts::blank(matches, settings, output),
        "handout" => handouts::handout(matches, &readable_library(matches, texts)?, settings, output),
        "mirror" => mirror_file(matches, settings, output),
        "sample" => sample(matches, texts, output),
        "rescue" => integrity::rescue(matches, texts, output),
        _ => integrity::check(matches, texts, output),
    }
}

fn new(matches: &ArgMatches, settings: &Settings, output: &mut Output) -> CommandResult {
    let texts = Texts::of(settings.language);
    let mut library = writable_library(matches, texts)?;
    let language = settings.language.tag();
    let workbook = matches.get_one::<String>("workbook");
    let workbook = workbook.map(|name| library.workbook_named(name)).transpose()?;
    let digest = workbook.as_ref().map(|workbook| workbook.digest.as_str());
    let client = matches.get_one::<String>("client");
    let client = client.map(|name| library.client_named(name)).transpose()?;
    let id = library
        .begin_session(client, digest, language, current_moment())?
        .session()
        .id;
    close(library, texts)?;
    output.line(id)?;
    DONE
}

fn list(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> CommandResult {
    let library = readable_library(matches, texts)?;
    let column = matches.get_one::<String>("sort").map(String::as_str);
    let sort = column
        .and_then(SortBy::from_name)
        .map_or_else(Sort::default, |by| Sort {
            by,
            descending: matches.get_flag("descending"),
        });
    let keys = library.keys(&filter::filter(matches, &library)?, sort)?;
    let rows = library.rows(&keys)?;
    if matches.get_flag("json") {
        listing::json(&rows, output)?;
    } else if rows.is_empty() && !keys.is_empty() {
        // nothing but sessions that can't be read
    } else {
        listing::lines(&rows, texts, output)?;
    }
    for error in library.without_row(&keys, &rows) {
        print_error(&error, texts);
    }
    match library.missing_sessions()? {
        0 => {}
        count => print_error(&ServiceError::MissingSessions(count), texts),
    }
    DONE
}

fn show(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> CommandResult {
    let library = readable_library(matches, texts)?;
    let id = library.find(word(matches, "session"))?;
    let version = matches.get_one::<u32>("version").copied();
    if matches.get_flag("json") {
        let document = match version {
            Some(number) => library.version_document(id, number)?,
            None => library.document(id)?,
        };
        output.text(&document)?;
        return DONE;
    }
    let text = match version {
        Some(number) => library.version_text(id, number)?,
        None => library.text(id)?,
    };
    output.text(&sanitize::lines(&text))?;
    let earlier = library.archived_versions(id)?.len();
    if version.is_none() && earlier > 0 {
        output.line(format!("\n{}", texts.versions_count(earlier)))?;
    }
    DONE
}

fn mirror_file(matches: &ArgMatches, settings: &Settings, output: &mut Output) -> CommandResult {
    let texts = Texts::of(settings.language);
    let language = matches
        .get_one::<String>("language")
        .map_or(settings.language.tag(), String::as_str);
    mirror::run(
        file(matches, "file"),
        language,
        matches.get_flag("json"),
        texts,
        output,
    )?;
    DONE
}

fn sample(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> CommandResult {
    let number = |id| matches.get_one::<u64>(id).copied().unwrap_or(0);
    let mut library = writable_library(matches, texts)?;
    let added = library.sample(number("count"), number("seed"))?;
    close(library, texts)?;
    output.line(texts.cli_sampled(added))?;
    DONE
}
