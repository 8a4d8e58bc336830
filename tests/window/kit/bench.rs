//! A workbench: a small window holding one piece of state and the widgets under test.

use egui::{Ui, accesskit::Role};
use egui_kittest::{Harness, Node, kittest::Queryable};
use funkenbuch::app::kit::{self, Appearance, KitTexts, Motion, theme};

/// A window of some size showing `show` on `state`, with the kit's look and German words.
pub(crate) fn bench<'a, State: 'a>(
    state: State,
    show: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    Harness::builder()
        .with_size([800.0, 600.0])
        .with_context_setup(set_up)
        .build_ui_state(show, state)
}

/// Gives a window the kit's look, standing still.
pub(crate) fn set_up(ctx: &egui::Context) {
    theme::install(ctx, Appearance::Light, Motion::None);
    kit::set_words(ctx, german());
}

/// The kit's words in German.
pub(crate) fn german() -> KitTexts {
    let own = |words: &str| words.to_owned();
    KitTexts {
        cut: own("Ausschneiden"),
        copy: own("Kopieren"),
        paste: own("Einfügen"),
        select_all: own("Alles auswählen"),
        open_calendar: own("Kalender öffnen"),
        calendar: own("Kalender"),
        previous_month: own("Monat zurück"),
        next_month: own("Monat vor"),
        clear: own("leeren"),
        months: [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ]
        .map(own),
        weekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"].map(own),
        move_up: own("nach oben"),
        move_down: own("nach unten"),
        drag: own("verschieben"),
        remove: own("entfernen"),
        close_notice: own("Schließen"),
    }
}

/// Finds by role and name.
pub(crate) fn find<'h, State>(harness: &'h Harness<'_, State>, role: Role, name: &'h str) -> Node<'h> {
    harness.get_by_role_and_label(role, name)
}
