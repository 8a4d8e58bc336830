//! Sessions on paper.

use std::process::ExitCode;

use clap::ArgMatches;

use super::argument::{file, word};
use super::output::{CliError, Output};
use crate::handout::{HandoutOptions, Paper, PrintedName};
use crate::service::{HandoutOrder, Library, Settings, handout_kind};
use crate::text::Language;

/// Writes a handout of a session.
pub(super) fn handout(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let path = file(matches, "to");
    let session = library.find(word(matches, "session"))?;
    let order = HandoutOrder::new(session, options(matches, settings));
    library.write_handout(&order, path, matches.get_flag("replace"))?;
    output.path(path, "")?;
    Ok(ExitCode::SUCCESS)
}

fn options(matches: &ArgMatches, settings: &Settings) -> HandoutOptions {
    let kind = handout_kind(word(matches, "kind"), matches.get_flag("brief"));
    let pseudonym = matches.get_one::<String>("pseudonym").cloned();
    HandoutOptions {
        language: language(matches),
        paper: Paper::from_name(word(matches, "paper")).unwrap_or_default(),
        name: match pseudonym {
            Some(name) => PrintedName::Pseudonym(name),
            None if word(matches, "name") == "none" => PrintedName::None,
            None => PrintedName::Full,
        },
        with_session: !matches.get_flag("without-attachment"),
        ..HandoutOptions::of(kind, &settings.consultant)
    }
}

/// Returns the language that the command line names; `None` if it names none.
fn language(matches: &ArgMatches) -> Option<Language> {
    Language::from_tag(matches.get_one::<String>("language")?)
}
