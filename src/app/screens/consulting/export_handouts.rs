//! How the handouts of an export are printed.

use egui::Ui;

use crate::app::kit::{RadioGroup, text};
use crate::handout::{HandoutKind, HandoutOptions, Paper, PrintedName};
use crate::text::Texts;

/// Lets the person choose kind, paper, and whether the clients' names are printed.
pub(super) fn handouts_ui(ui: &mut Ui, options: &mut HandoutOptions, texts: &'static Texts) {
    let kinds = HandoutKind::ALL.map(|kind| match kind {
        HandoutKind::Meeting => (kind, texts.handouts_meeting()),
        HandoutKind::Brief => (kind, texts.handouts_brief()),
        HandoutKind::Answers => (kind, texts.handouts_answers()),
        HandoutKind::FollowUp => (kind, texts.handouts_follow_up()),
        HandoutKind::Consultant => (kind, texts.handouts_consultant()),
    });
    choice_ui(ui, ["kind", texts.handouts_kind()], &kinds, &mut options.kind);
    let papers = Paper::ALL.map(|paper| match paper {
        Paper::A4 => (paper, texts.handouts_a4()),
        Paper::Letter => (paper, texts.handouts_letter()),
    });
    choice_ui(ui, ["paper", texts.handouts_paper()], &papers, &mut options.paper);
    let names = [
        (PrintedName::Full, texts.handouts_name_full()),
        (PrintedName::None, texts.handouts_name_none()),
    ];
    choice_ui(ui, ["name", texts.handouts_name()], &names, &mut options.name);
    if options.name != PrintedName::Full {
        text::small(ui, texts.handouts_name_hidden());
    }
}

/// Lets the person choose one of several values; `names` are those of the group.
fn choice_ui<T: Clone + PartialEq>(ui: &mut Ui, names: [&str; 2], choices: &[(T, &str)], value: &mut T) {
    let words: Vec<&str> = choices.iter().map(|(_, words)| *words).collect();
    let mut chosen = choices.iter().position(|(choice, _)| choice == value);
    let [salt, name] = names;
    let group = RadioGroup::new(("handouts", salt), name, &words, &mut chosen);
    if group.compact().show(ui).changed
        && let Some((choice, _)) = chosen.and_then(|index| choices.get(index))
    {
        value.clone_from(choice);
    }
}
