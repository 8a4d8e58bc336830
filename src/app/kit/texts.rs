//! The few words the kit needs itself, given by the program.
//!
//! The kit knows no language. Most words come with each widget; those that every field or calendar
//! would have to be handed are set once, and again when the language changes.

use std::sync::Arc;

use egui::{Context, Id};

/// Words of menus, calendars and rows that can be moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KitTexts {
    /// „Ausschneiden“
    pub cut: String,
    /// „Kopieren“
    pub copy: String,
    /// „Einfügen“
    pub paste: String,
    /// „Alles auswählen“
    pub select_all: String,
    /// „Kalender öffnen“
    pub open_calendar: String,
    /// „Kalender“
    pub calendar: String,
    /// „Monat zurück“
    pub previous_month: String,
    /// „Monat vor“
    pub next_month: String,
    /// „leeren“
    pub clear: String,
    /// The months' names, from January.
    pub months: [String; 12],
    /// Short names of the weekdays, from Monday.
    pub weekdays: [String; 7],
    /// „nach oben“
    pub move_up: String,
    /// „nach unten“
    pub move_down: String,
    /// „Zeile verschieben“
    pub drag: String,
    /// „entfernen“
    pub remove: String,
    /// „Schließen“
    pub close: String,
}

fn key() -> Id {
    Id::unique("words of the kit")
}

/// Sets the words of the interface's language.
pub fn set_words(ctx: &Context, words: KitTexts) {
    ctx.data_mut(|data| data.insert_temp(key(), Arc::new(words)));
}

/// The words in force.
pub(super) fn words(ctx: &Context) -> Arc<KitTexts> {
    ctx.data(|data| data.get_temp::<Arc<KitTexts>>(key()))
        .unwrap_or_default()
}
