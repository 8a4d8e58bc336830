//! The mirror's line (`mirror-balance`).

use egui::Ui;

use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::mirror::Balance;
use crate::text::Texts;
use crate::wording::balance_words;

/// Shows the balance of one text.
pub(in crate::app) fn balance_ui(ui: &mut Ui, balance: &Balance, texts: &Texts) {
    let colours = theme::colours(ui.ctx());
    let words = balance_words(balance, texts);
    let Some((strong, rest)) = words.split_first() else {
        text::small(ui, texts.mirror_balance_none());
        return;
    };
    let mut runs = vec![(strong.as_str(), Step::SmallStrong, colours.ink)];
    for words in rest {
        runs.push((" · ", Step::Small, colours.secondary));
        runs.push((words, Step::Small, colours.ink));
    }
    text::runs(ui, &runs);
}
