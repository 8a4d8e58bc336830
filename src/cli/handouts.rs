//! Sessions on paper.

use std::process::ExitCode;

use clap::ArgMatches;

use super::argument::{file, word};
use super::current_moment;
use super::output::{CliError, Output};
use super::transfer::{selection, write_files};
use crate::handout::{FormStyle, HandoutOptions, Paper, PrintedName};
use crate::service::{
    BLANK_KIND, BlankOrder, ExportFormat, ExportOrder, HandoutOrder, Library, ServiceError, Settings,
    handout_kind,
};
use crate::text::{Language, Texts};

/// Writes a handout of one session as a file, or of each of several into a folder, or a workbook to be filled in.
pub(super) fn handout(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let (to, replace) = (file(matches, "to"), matches.get_flag("replace"));
    if word(matches, "kind") == BLANK_KIND {
        let order = blank_order(matches, library, settings)?;
        library.write_blank(&order, to, replace, current_moment())?;
        output.path(to, "")?;
        return Ok(ExitCode::SUCCESS);
    }
    let options = options(matches, settings);
    let named: Vec<&String> = matches.get_many("session").into_iter().flatten().collect();
    if let [one] = named.as_slice() {
        let order = HandoutOrder::new(library.find(one)?, options);
        library.write_handout(&order, to, replace)?;
        output.path(to, "")?;
        return Ok(ExitCode::SUCCESS);
    }
    let texts = Texts::of(settings.language);
    let (taken, code) = selection(matches, library, texts)?;
    let order = ExportOrder {
        taken,
        form: ExportFormat::Handouts(Box::new(options)),
        folder: to.to_owned(),
        with_private: false,
        with_notes: false,
        replace,
    };
    write_files(library, order, code, texts, output)
}

fn blank_order(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
) -> Result<BlankOrder, ServiceError> {
    Ok(BlankOrder {
        workbook: library.workbook_to_print(word(matches, "workbook"))?,
        language: language(matches).unwrap_or(settings.language),
        paper: paper(matches),
        style: FormStyle {
            large: matches.get_flag("large"),
            fillable: matches.get_flag("fillable"),
        },
    })
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
