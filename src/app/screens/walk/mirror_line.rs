//! The mirror's line (`mirror-balance`).

use egui::Ui;

use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::mirror::Balance;
use crate::text::Texts;

/// Shows the balance of one text.
pub(in crate::app) fn balance_ui(ui: &mut Ui, balance: &Balance, texts: &Texts) {
    let colours = theme::colours(ui.ctx());
    let rest = rest(balance, texts);
    if balance.strong == 0 && rest.is_empty() {
        text::small(ui, texts.mirror_balance_none());
        return;
    }
    let strong = texts.mirror_balance().strong(balance.strong).words(balance.words);
    let mut runs = vec![(strong.as_str(), Step::SmallStrong, colours.ink)];
    for words in &rest {
        runs.push((" · ", Step::Small, colours.secondary));
        runs.push((words, Step::Small, colours.ink));
    }
    text::runs(ui, &runs);
}

/// Returns the counts beside the musts, as far as there are any.
fn rest(balance: &Balance, texts: &Texts) -> Vec<String> {
    let mut rest = Vec::new();
    if balance.soft > 0 {
        rest.push(texts.mirror_balance_soft(balance.soft));
    }
    if balance.freed > 0 {
        rest.push(texts.mirror_balance_freed(balance.freed));
    }
    if balance.want > 0 {
        rest.push(texts.mirror_balance_want(balance.want));
    }
    rest
}
