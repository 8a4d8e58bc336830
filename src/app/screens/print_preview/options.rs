//! The options: what is printed, in which language, on which paper, under which name.

use egui::Ui;

use super::model::PrintPreviewModel;
use crate::app::kit::{Checkbox, RadioGroup, text, theme};
use crate::app::message::{Message, PrintPreviewMessage};
use crate::app::screens::shared::handout_options::{choice_ui, kind_ui, paper_ui};
use crate::handout::{HandoutOptions, PrintedName};
use crate::text::{Language, Texts};

/// Shows the options.
pub(super) fn options_ui(
    ui: &mut Ui,
    model: &PrintPreviewModel,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let mut options = (*model.order().options).clone();
    let space = |ui: &mut Ui| ui.add_space(theme::GRID_UNIT * 1.5);
    kind_ui(ui, model.kinds(), &mut options, texts);
    space(ui);
    language_ui(ui, model, &mut options, texts);
    space(ui);
    paper_ui(ui, &mut options.paper, texts);
    space(ui);
    name_ui(ui, model, &mut options, texts);
    space(ui);
    if options.may_carry_session() {
        let with_session = &mut options.with_session;
        ui.add(Checkbox::new(texts.handouts_with_session(), with_session));
    } else if options.name != PrintedName::Full {
        text::small(ui, texts.handouts_name_hidden());
    }
    space(ui);
    text::small(ui, texts.handouts_private());
    if options != *model.order().options {
        messages.push(PrintPreviewMessage::SetOptions(Box::new(options)).into());
    }
}

fn language_ui(ui: &mut Ui, model: &PrintPreviewModel, options: &mut HandoutOptions, texts: &'static Texts) {
    let own = model.prepared().map(|prepared| prepared.language);
    let Some(before) = options.language.or(own) else {
        return;
    };
    let mut language = before;
    let choices = Language::ALL.map(|language| (language, language.own_name()));
    choice_ui(
        ui,
        ("handout language", texts.print_language()),
        &choices,
        &mut language,
    );
    if language != before {
        options.language = Some(language);
    }
}

/// Lets the person choose the client's name, no name, or another one, which is typed below it; it begins with that of the
/// client record.
fn name_ui(ui: &mut Ui, model: &PrintPreviewModel, options: &mut HandoutOptions, texts: &'static Texts) {
    let names = [
        texts.handouts_name_full(),
        texts.handouts_name_none(),
        texts.handouts_name_pseudonym(),
    ];
    let (before, mut pseudonym) = match &options.name {
        PrintedName::Full => (0, String::new()),
        PrintedName::None | PrintedName::OfRecord => (1, String::new()),
        PrintedName::Pseudonym(name) => (2, name.clone()),
    };
    let mut chosen = Some(before);
    let group = RadioGroup::new("handout name", texts.handouts_name(), &names, &mut chosen);
    let group = group.other(2, texts.handouts_pseudonym(), &mut pseudonym);
    let output = group.compact().show(ui);
    if output.changed || output.other.is_some_and(|field| field.changed()) {
        if before != 2 && pseudonym.is_empty() {
            let kept = model.prepared().and_then(|prepared| prepared.pseudonym.clone());
            pseudonym = kept.unwrap_or_default();
        }
        options.name = match chosen {
            Some(1) => PrintedName::None,
            Some(2) => PrintedName::Pseudonym(pseudonym),
            _ => PrintedName::Full,
        };
    }
}
