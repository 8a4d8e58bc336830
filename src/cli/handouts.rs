//! Sessions on paper.

use std::process::ExitCode;

use clap::ArgMatches;

use super::argument::{file, word};
use super::current_moment;
use super::opening::{path as library_path, readable_library};
use super::output::{CliError, Output, print_sentence};
use super::transfer::{selection, write_files};
use crate::handout::{FormStyle, HandoutOptions, Paper, PrintedName};
use crate::service::{
    BLANK_KIND, BlankOrder, ChosenLogo, ExportFormat, ExportOrder, HandoutOrder, Library, PrintSettings,
    Printed, Settings, handout_kind, print, workbook_without_library,
};
use crate::text::{Language, Texts};

/// Writes a handout of one session as a file, or of each of several into a folder or all into one file.
pub(super) fn handout(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let (to, replace) = (file(matches, "to"), matches.get_flag("replace"));
    let options = HandoutOptions {
        with_session: !matches.get_flag("without-attachment"),
        ..options(matches, settings)
    };
    let named: Vec<&String> = matches.get_many("session").into_iter().flatten().collect();
    if let [one] = named.as_slice() {
        let order = HandoutOrder::new(library.find(one)?, options);
        library.write_handout(&order, to, replace)?;
        output.path(to, "")?;
        return Ok(ExitCode::SUCCESS);
    }
    let texts = Texts::of(settings.language);
    let (taken, code) = selection(matches, library, texts)?;
    let name = to.file_name().filter(|_| matches.get_flag("one-file"));
    let (form, folder) = match name {
        Some(name) => {
            let form = ExportFormat::HandoutFile(Box::new(options), Some(name.to_owned()));
            (form, to.parent().unwrap_or(to))
        }
        None => (ExportFormat::Handouts(Box::new(options)), to),
    };
    let order = ExportOrder {
        taken,
        form,
        folder: folder.to_owned(),
        with_private: false,
        with_notes: false,
        replace,
    };
    write_files(library, order, code, texts, output)
}

/// Returns `true` if a workbook is to be filled in.
pub(super) fn is_blank(matches: &ArgMatches) -> bool {
    word(matches, "kind") == BLANK_KIND
}

/// Writes a workbook that is to be filled in. A library is needed only for one that was added to it.
pub(super) fn blank(
    matches: &ArgMatches,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let given = word(matches, "workbook");
    let workbook = match workbook_without_library(given)? {
        Some(workbook) => workbook,
        None => readable_library(matches, Texts::of(settings.language))?.known_workbook(given)?,
    };
    let order = BlankOrder {
        workbook,
        language: language(matches).unwrap_or(settings.language),
        paper: paper(matches),
        style: FormStyle {
            large: matches.get_flag("large"),
            fillable: matches.get_flag("fillable"),
        },
    };
    let (to, replace) = (file(matches, "to"), matches.get_flag("replace"));
    order.write(&library_path(matches), to, replace, current_moment())?;
    output.path(to, "")?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a handout of a session. Where the system's viewer prints, the file for it is named.
pub(super) fn print_session(
    matches: &ArgMatches,
    library: &Library,
    settings: &Settings,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let texts = Texts::of(settings.language);
    let session = library.find(word(matches, "session"))?;
    let order = HandoutOrder::new(session, options(matches, settings));
    let how = PrintSettings {
        printer: matches.get_one::<String>("printer").cloned(),
        copies: matches.get_one::<u8>("copies").copied().unwrap_or(1),
        both_sides: matches.get_flag("both-sides"),
    };
    match print(&library.handout_pdf(&order)?, &how, order.options.paper)? {
        Printed::Taken(Some(printer)) => output.line(texts.print_taken(printer))?,
        Printed::Taken(None) => output.line(texts.print_taken_usual())?,
        Printed::ForViewer(path) => output.path(&path, "")?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns how a session is printed, without the session inside. A logo that can't be read is said to be left out.
fn options(matches: &ArgMatches, settings: &Settings) -> HandoutOptions {
    let settings = settings.clone().with_logo();
    if settings.logo == ChosenLogo::Unreadable {
        print_sentence(Texts::of(settings.language).logo_unreadable());
    }
    let kind = handout_kind(word(matches, "kind"), matches.get_flag("brief"));
    let pseudonym = matches.get_one::<String>("pseudonym").cloned();
    HandoutOptions {
        language: language(matches),
        paper: paper(matches),
        name: match pseudonym {
            Some(name) => PrintedName::Pseudonym(name),
            None => match word(matches, "name") {
                "none" => PrintedName::None,
                "pseudonym" => PrintedName::OfRecord,
                _ => PrintedName::Full,
            },
        },
        with_session: false,
        ..settings.handout_options(kind)
    }
}

fn paper(matches: &ArgMatches) -> Paper {
    Paper::from_name(word(matches, "paper")).unwrap_or_default()
}

/// Returns the language that the command line names; `None` if it names none.
fn language(matches: &ArgMatches) -> Option<Language> {
    Language::from_tag(matches.get_one::<String>("language")?)
}
