//! The kit's own texts in the interface's language.

use egui::Context;

use crate::app::kit::{KitTexts, set_words};
use crate::text::{Texts, dates};

/// Sets the texts, at the start and when the language changes.
pub fn set(ctx: &Context, texts: &Texts) {
    let language = texts.language();
    set_words(
        ctx,
        KitTexts {
            cut: texts.kit_cut().into(),
            copy: texts.kit_copy().into(),
            paste: texts.kit_paste().into(),
            select_all: texts.kit_select_all().into(),
            open_calendar: texts.kit_open_calendar().into(),
            calendar: texts.kit_calendar().into(),
            previous_month: texts.kit_previous_month().into(),
            next_month: texts.kit_next_month().into(),
            clear: texts.kit_clear().into(),
            months: dates::months(language).map(Into::into),
            weekdays: dates::weekdays_short(language).map(Into::into),
            move_up: texts.kit_move_up().into(),
            move_down: texts.kit_move_down().into(),
            drag: texts.kit_drag().into(),
            remove: texts.kit_remove().into(),
            close_notice: texts.kit_close_notice().into(),
        },
    );
}
