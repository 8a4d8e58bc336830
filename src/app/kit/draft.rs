//! What is being typed where a value is meant: a number, a date.
//!
//! While one types, the field shows the letters; once one has left, it shows the value in its proper
//! form. Letters that say nothing yet are kept and stay in view, so that nobody has to type them again.

use egui::{Id, Ui};

/// The letters in a field and the form of the value they belong to.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// What the field shows.
    pub letters: String,
    of: String,
}

impl Draft {
    /// The draft of a field whose value's proper form is `form`.
    pub(super) fn load(ui: &Ui, id: Id, form: &str) -> Draft {
        let kept = ui.data(|data| data.get_temp::<Draft>(id.with("draft")));
        kept.filter(|draft| draft.of == form).unwrap_or_else(|| Draft {
            letters: form.to_owned(),
            of: form.to_owned(),
        })
    }

    /// Keeps the letters for the value whose proper form is now `form`.
    pub(super) fn keep(mut self, ui: &Ui, id: Id, form: String) {
        self.of = form;
        ui.data_mut(|data| data.insert_temp(id.with("draft"), self));
    }

    /// Forgets the letters: the proper form is shown again.
    pub(super) fn forget(ui: &Ui, id: Id) {
        ui.data_mut(|data| data.remove_temp::<Draft>(id.with("draft")));
    }
}

/// What letters say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said<T> {
    /// A value.
    Value(T),
    /// Nothing: there are none.
    Nothing,
    /// Something, yet no value.
    Unclear,
}

/// Reads letters with a caller's function.
pub(super) fn read<T>(letters: &str, parse: impl Fn(&str) -> Option<T>) -> Said<T> {
    match letters.trim() {
        "" => Said::Nothing,
        letters => parse(letters).map_or(Said::Unclear, Said::Value),
    }
}
