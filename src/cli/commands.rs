//! Each command: which library it needs and how, what the desk does for it, and what is printed.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

use super::current_moment;
use super::output::{CliError, Output};
use super::{aggregate, arguments, consulting, filter, listing, mirror, transfer};
use crate::consulting::{Sort, SortBy};
use crate::service;
use crate::service::{Access, Library, Settings};
use crate::text::Texts;

type Ended = Result<ExitCode, CliError>;

const DONE: Ended = Ok(ExitCode::SUCCESS);

/// Carries out a command.
pub(super) fn carry_out(name: &str, matches: &ArgMatches, settings: &Settings, output: &mut Output) -> Ended {
    let texts = Texts::of(settings.language);
    match name {
        "new" => new(matches, settings, output),
        "list" => list(matches, texts, output),
        "show" => show(matches, output),
        "notes" if matches.contains_id("add") => consulting::add_note(matches, to_write(matches)?, output),
        "notes" => consulting::notes(matches, &to_read(matches)?, texts, output),
        "agenda" => consulting::agenda(matches, &to_read(matches)?, texts, output),
        "compare" => aggregate::compare(matches, &to_read(matches)?, texts, output),
        "overview" => aggregate::overview(matches, &to_read(matches)?, texts, output),
        "import" => transfer::import(matches, to_write(matches)?, texts, output),
        "export" => transfer::export(matches, &to_read(matches)?, texts, output),
        "copy" => transfer::copy(matches, &to_read(matches)?, &settings.consultant, output),
        "handout" => handout(matches, settings, output),
        "mirror" => mirrored(matches, settings, output),
        "sample" => sample(matches, texts, output),
        _ => check(matches, texts, output),
    }
}

fn path(matches: &ArgMatches) -> PathBuf {
    arguments::library(matches).unwrap_or_else(service::default_library)
}

fn to_write(matches: &ArgMatches) -> Result<Library, CliError> {
    Ok(Library::open(&path(matches), Access::Write)?)
}

/// To read; the usual library is made if it isn't there, since nobody has to know about it.
fn to_read(matches: &ArgMatches) -> Result<Library, CliError> {
    let path = path(matches);
    let access = if arguments::library(matches).is_none() && !path.exists() {
        Access::Write
    } else {
        Access::Read
    };
    Ok(Library::open(&path, access)?)
}

fn word<'m>(matches: &'m ArgMatches, id: &str) -> &'m str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}

fn file<'m>(matches: &'m ArgMatches, id: &str) -> &'m Path {
    matches
        .get_one::<PathBuf>(id)
        .map_or(Path::new(""), PathBuf::as_path)
}

fn new(matches: &ArgMatches, settings: &Settings, output: &mut Output) -> Ended {
    let mut desk = to_write(matches)?;
    let language = settings.language.tag();
    let given = matches.get_one::<String>("workbook");
    let workbook = given.map(|given| desk.workbook_named(given)).transpose()?;
    let digest = workbook.as_ref().map(|workbook| workbook.digest.as_str());
    let client = matches.get_one::<String>("client");
    let client = client.map(|given| desk.client_named(given)).transpose()?;
    let open = desk.begin_session(client, digest, language, current_moment())?;
    let id = open.session().id;
    desk.close()?;
    output.line(id)?;
    DONE
}

fn list(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> Ended {
    let desk = to_read(matches)?;
    let by = matches.get_one::<String>("sort").map(String::as_str);
    let sort = by
        .and_then(SortBy::from_name)
        .map_or_else(Sort::default, |by| Sort {
            by,
            descending: matches.get_flag("descending"),
        });
    let rows = desk.rows(&desk.keys(&filter::filter(matches, &desk)?, sort)?)?;
    if matches.get_flag("json") {
        listing::json(&rows, output)?;
    } else {
        listing::lines(&rows, texts, output)?;
    }
    DONE
}

fn show(matches: &ArgMatches, output: &mut Output) -> Ended {
    let desk = to_read(matches)?;
    let id = desk.find(word(matches, "session"))?;
    if matches.get_flag("json") {
        output.text(&desk.document(id)?)?;
    } else {
        let safe = |letter: &char| *letter == '\n' || !listing::is_control(*letter);
        output.text(&desk.text(id)?.chars().filter(safe).collect::<String>())?;
    }
    DONE
}

fn handout(matches: &ArgMatches, settings: &Settings, output: &mut Output) -> Ended {
    let desk = to_read(matches)?;
    let id = desk.find(word(matches, "session"))?;
    let path = file(matches, "to");
    desk.write_meeting_sheet(id, path, &settings.consultant, matches.get_flag("replace"))?;
    output.line(path.display())?;
    DONE
}

fn mirrored(matches: &ArgMatches, settings: &Settings, output: &mut Output) -> Ended {
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

fn sample(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> Ended {
    let number = |id| matches.get_one::<u64>(id).copied().unwrap_or(0);
    let mut desk = to_write(matches)?;
    let added = desk.sample(number("count"), number("seed"))?;
    desk.close()?;
    output.line(texts.cli_sampled(added))?;
    DONE
}

fn check_file(path: &Path, texts: &Texts, output: &mut Output) -> Ended {
    let workbook = service::read_workbook(path)?;
    output.line(texts.books_cli_sound(
        path.display().to_string(),
        workbook.title_for(texts.language().tag()),
        workbook.version,
        workbook.id.as_str(),
    ))?;
    DONE
}

fn check(matches: &ArgMatches, texts: &Texts, output: &mut Output) -> Ended {
    if let Some(path) = matches.get_one::<PathBuf>("file") {
        return check_file(path, texts, output);
    }
    service::check_workbook()?;
    let desk = to_read(matches)?;
    let checked = desk.check()?;
    output.line(texts.cli_checked(
        desk.path().display().to_string(),
        checked.sessions,
        checked.answers,
    ))?;
    DONE
}
