//! Texts that many widgets need, set once for each language.

use std::sync::Arc;

use egui::{Context, Id};

/// Texts of menus, calendars and movable rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KitTexts {
    /// Menu of a field: cut.
    pub cut: String,
    /// Menu of a field: copy.
    pub copy: String,
    /// Menu of a field: paste.
    pub paste: String,
    /// Menu of a field: select all.
    pub select_all: String,
    /// Button of a day field.
    pub open_calendar: String,
    /// Name of the calendar.
    pub calendar: String,
    /// Button for the month before.
    pub previous_month: String,
    /// Button for the month after.
    pub next_month: String,
    /// Button that clears a scale.
    pub clear: String,
    /// Names of the months, from January.
    pub months: [String; 12],
    /// Short names of the weekdays, from Monday.
    pub weekdays: [String; 7],
    /// Action on a row: move up.
    pub move_up: String,
    /// Action on a row: move down.
    pub move_down: String,
    /// Name of a row's handle.
    pub drag: String,
    /// Action on a row: remove.
    pub remove: String,
    /// Button that closes a notice.
    pub close_notice: String,
}

fn key() -> Id {
    Id::unique("words of the kit")
}

/// Sets the texts in the language of the interface.
pub fn set_words(ctx: &Context, words: KitTexts) {
    ctx.data_mut(|data| data.insert_temp(key(), Arc::new(words)));
}

/// Returns the texts that were set.
pub(super) fn words(ctx: &Context) -> Arc<KitTexts> {
    ctx.data(|data| data.get_temp::<Arc<KitTexts>>(key()))
        .unwrap_or_default()
}
