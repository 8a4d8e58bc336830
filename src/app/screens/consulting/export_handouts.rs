//! How the handouts of an export are printed.

use egui::Ui;

use crate::app::kit::text;
use crate::app::screens::shared::handout_options::{choice_ui, kind_ui, paper_ui};
use crate::handout::{HandoutKind, HandoutOptions, PrintedName};
use crate::text::Texts;

/// Lets the person choose kind, paper, whether the clients' names are printed, and whether all are in one file.
pub(super) fn handouts_ui(
    ui: &mut Ui,
    options: &mut HandoutOptions,
    in_one_file: &mut bool,
    texts: &'static Texts,
) {
    let files = [
        (false, texts.transfer_files_each()),
        (true, texts.transfer_files_one()),
    ];
    choice_ui(ui, ("handout files", texts.transfer_files()), &files, in_one_file);
    kind_ui(ui, &HandoutKind::ALL, options, texts);
    paper_ui(ui, &mut options.paper, texts);
    let names = [
        (PrintedName::Full, texts.handouts_name_full()),
        (PrintedName::None, texts.handouts_name_none()),
        (PrintedName::OfRecord, texts.handouts_name_record()),
    ];
    choice_ui(
        ui,
        ("handout name", texts.handouts_name()),
        &names,
        &mut options.name,
    );
    if options.name != PrintedName::Full {
        text::small(ui, texts.handouts_name_hidden());
    }
    if options.name == PrintedName::OfRecord {
        text::small(ui, texts.handouts_name_record_note());
    }
}
