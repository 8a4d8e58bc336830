//! Sessions on paper.

use std::process::ExitCode;

use clap::ArgMatches;

use super::argument::{file, word};
use super::current_moment;
use super::output::{CliError, Output};
use crate::handout::{FormStyle, HandoutOptions, Paper, PrintedName};
use crate::service::{BlankOrder, HandoutOrder, Library, Settings, handout_kind};
use crate::text::Language;

/// Writes a handout of a session, or a workbook to be filled in.
pub(super) fn handout(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let (path, replace) = (file(matches, "to"), matches.get_flag("replace"));
    if let Some(given) = matches.get_one::<String>("workbook") {
        let order = BlankOrder {
            workbook: library.workbook_to_print(given)?,
            language: language(matches).unwrap_or(settings.language),
            paper: paper(matches),
            style: FormStyle {
                large: matches.get_flag("large"),
                fillable: matches.get_flag("fillable"),
            },
        };
        library.write_blank(&order, path, replace, current_moment())?;
        output.path(path, "")?;
        return Ok(ExitCode::SUCCESS);
    }
    let order = HandoutOrder {
        session: library.find(word(matches, "session"))?,
        options: options(matches, settings),
    };
    library.write_handout(&order, path, replace)?;
    output.path(path, "")?;
    Ok(ExitCode::SUCCESS)
}

fn options(matches: &ArgMatches, settings: &Settings) -> HandoutOptions {
    let kind = handout_kind(word(matches, "kind"), matches.get_flag("brief"));
    let pseudonym = matches.get_one::<String>("pseudonym").cloned();
    HandoutOptions {
        language: language(matches),
        paper: paper(matches),
        name: match pseudonym {
            Some(name) => PrintedName::Pseudonym(name),
            None if word(matches, "name") == "none" => PrintedName::None,
            None => PrintedName::Full,
        },
        with_session: !matches.get_flag("without-attachment"),
        ..HandoutOptions::of(kind, &settings.consultant)
    }
}

fn paper(matches: &ArgMatches) -> Paper {
    Paper::from_name(word(matches, "paper")).unwrap_or_default()
}

/// Returns the language that the command line names; `None` if it names none.
fn language(matches: &ArgMatches) -> Option<Language> {
    Language::from_tag(matches.get_one::<String>("language")?)
}
