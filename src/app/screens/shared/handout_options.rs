//! The options that handouts of one session and of many have.

use egui::Ui;

use crate::app::kit::{RadioGroup, text};
use crate::handout::{HandoutKind, HandoutOptions, Paper};
use crate::text::Texts;

/// Lets the person choose one of several values.
pub fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    (salt, name): (&str, &str),
    choices: &[(T, &str)],
    value: &mut T,
) {
    let names: Vec<&str> = choices.iter().map(|(_, name)| *name).collect();
    let mut chosen = choices.iter().position(|(choice, _)| choice == value);
    let group = RadioGroup::new(salt, name, &names, &mut chosen);
    if group.compact().show(ui).changed
        && let Some((choice, _)) = chosen.and_then(|index| choices.get(index))
    {
        value.clone_from(choice);
    }
}

/// Lets the person choose one of some kinds, and says what it is.
pub fn kind_ui(ui: &mut Ui, kinds: &[HandoutKind], options: &mut HandoutOptions, texts: &'static Texts) {
    let words = |kind| match kind {
        HandoutKind::Meeting => [texts.print_meeting(), texts.handouts_meeting()],
        HandoutKind::Brief => [texts.print_brief(), texts.handouts_brief()],
        HandoutKind::Answers => [texts.print_answers(), texts.handouts_answers()],
        HandoutKind::FollowUp => [texts.print_follow_up(), texts.handouts_follow_up()],
        HandoutKind::Consultant => [texts.print_consultant(), texts.handouts_consultant()],
    };
    let choices = kinds.iter().map(|kind| (*kind, words(*kind)[0]));
    let choices: Vec<(HandoutKind, &str)> = choices.collect();
    choice_ui(
        ui,
        ("handout kind", texts.handouts_kind()),
        &choices,
        &mut options.kind,
    );
    text::small(ui, words(options.kind)[1]);
}

/// Lets the person choose the paper.
pub fn paper_ui(ui: &mut Ui, paper: &mut Paper, texts: &'static Texts) {
    let choices = [
        (Paper::A4, texts.handouts_a4()),
        (Paper::Letter, texts.handouts_letter()),
    ];
    choice_ui(ui, ("handout paper", texts.handouts_paper()), &choices, paper);
}
