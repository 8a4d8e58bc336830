//! A day: typed in any form the caller's function understands, or chosen in a small calendar.

mod calendar;

use egui::accesskit::Role;
use egui::{AsIdSalt, Id, IdSalt, Popup, PopupCloseBehavior, Response, Ui};
use jiff::civil::Date;

use super::accessible_name::AccessibleName;
use super::card::popup_frame;
use super::draft::{Draft, Said, read};
use super::field::TextField;
use super::icon::{Icon, IconButton};
use super::texts::words;
use super::{focus, text};

/// How days are read and written in the interface's language.
#[derive(Clone, Copy)]
pub struct DateForms<'a> {
    /// Reads „3.12.“, „3. Dezember“, „2026-12-03“.
    pub parse: &'a dyn Fn(&str) -> Option<Date>,
    /// Writes „3. Dezember 2026“.
    pub format: &'a dyn Fn(Date) -> String,
    /// Today.
    pub today: Date,
}

/// A date field over a day that may be missing.
#[must_use]
pub struct DateField<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    value: &'a mut Option<Date>,
    forms: DateForms<'a>,
    hint: &'a str,
    unclear: &'a str,
    compact: bool,
}

impl<'a> DateField<'a> {
    /// A date field.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        value: &'a mut Option<Date>,
        forms: DateForms<'a>,
    ) -> Self {
        let id_salt = IdSalt::new(&id_salt);
        DateField {
            id_salt,
            name: name.into(),
            value,
            forms,
            hint: "",
            unclear: "",
            compact: false,
        }
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A sentence shown when the letters are no day.
    pub fn unclear(mut self, sentence: &'a str) -> Self {
        self.unclear = sentence;
        self
    }

    /// Lower, for tables.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Shows the field; the response is changed when the day is.
    pub fn show(mut self, ui: &mut Ui) -> Response {
        let name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        let id = ui.make_persistent_id(self.id_salt);
        let before = *self.value;
        let mut draft = Draft::load(ui, id, &self.form());
        let (mut response, chosen) = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let response = self.line(ui, id, name, &mut draft);
                (response, self.calendar(ui, id))
            })
            .inner;
        let said = read(&draft.letters, self.forms.parse);
        self.take(said, &response);
        if let Some(day) = chosen {
            *self.value = Some(day);
            Draft::forget(ui, id);
            response.request_focus();
        } else if response.has_focus() || said == Said::Unclear {
            draft.keep(ui, id, self.form());
        } else {
            Draft::forget(ui, id);
        }
        if said == Said::Unclear && chosen.is_none() && !response.has_focus() && !self.unclear.is_empty() {
            text::small(ui, self.unclear);
        }
        if *self.value != before {
            response.mark_changed();
        }
        response
    }

    fn take(&mut self, said: Said<Date>, response: &Response) {
        match said {
            _ if !response.changed() && !response.lost_focus() => {}
            Said::Value(day) => *self.value = Some(day),
            Said::Nothing => *self.value = None,
            // while one is still typing, the day there was is not yet given up
            Said::Unclear if response.lost_focus() => *self.value = None,
            Said::Unclear => {}
        }
    }

    fn line(&self, ui: &mut Ui, id: Id, name: AccessibleName<'_>, draft: &mut Draft) -> Response {
        let width = if self.compact { 168.0 } else { 232.0 };
        let line = TextField::at(id, name, &mut draft.letters)
            .hint(self.hint)
            .width(width);
        let response = if self.compact {
            line.compact().show(ui)
        } else {
            line.show(ui)
        }
        .response;
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_role(Role::DateInput));
        response
    }

    fn calendar(&self, ui: &mut Ui, id: Id) -> Option<Date> {
        let button = ui.add(IconButton::new(Icon::Calendar, &words(ui.ctx()).open_calendar));
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&words(ui.ctx()).calendar)
            .frame(popup_frame(ui));
        let just_opened = button.clicked() && !popup.is_open();
        let id = id.with("calendar");
        let start = self.value.unwrap_or(self.forms.today);
        let shown = popup.show(|ui| calendar::show(ui, id, *self.value, start, just_opened, self.forms));
        let chosen = shown.and_then(|inner| inner.inner);
        if chosen.is_some() {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&button));
        }
        focus::comes_back(ui.ctx(), &button);
        chosen
    }

    fn form(&self) -> String {
        self.value.map(self.forms.format).unwrap_or_default()
    }
}
