//! A day, typed in any form that the caller's function understands or chosen in a calendar.

mod calendar;

use egui::accesskit::{HasPopup, Role};
use egui::{AsIdSalt, Id, IdSalt, InputState, Key, Modifiers, Popup, PopupCloseBehavior, Response, Ui};
use jiff::civil::Date;

use super::accessible_name::AccessibleName;
use super::card::popup_frame;
use super::draft::{Draft, Meaning, ValueOutput};
use super::field::{self, TextField};
use super::icon::{Icon, IconButton};
use super::popup_button;
use super::texts::words;

/// Least width of the field, without the calendar's button.
const MIN_FIELD_WIDTH: f32 = 232.0;
/// Least width of the field in a table.
const MIN_COMPACT_WIDTH: f32 = 168.0;
/// Distance between the field and the calendar's button.
const BUTTON_GAP: f32 = 8.0;
/// Width of the calendar's button.
const BUTTON_WIDTH: f32 = 32.0;

/// Functions that read and write days in the interface's language.
#[derive(Clone, Copy)]
pub struct DateForms<'a> {
    /// Reads a day as it was typed.
    pub parse: &'a dyn Fn(&str) -> Option<Date>,
    /// Writes a day in its proper form.
    pub format: &'a dyn Fn(Date) -> String,
    /// The day that the calendar marks and starts at.
    pub today: Date,
}

/// A field over an optional day.
#[must_use]
pub struct DateField<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    value: &'a mut Option<Date>,
    forms: DateForms<'a>,
    hint: &'a str,
    unclear: &'a str,
    letters: Option<&'a str>,
    compact: bool,
    own_undo: bool,
}

impl<'a> DateField<'a> {
    /// Creates a field; `id_salt` is unique among its siblings.
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
            letters: None,
            compact: false,
            own_undo: false,
        }
    }

    /// Sets the example that is shown while the field is empty, where there is room for all of it.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Sets the letters of an earlier visit that were not understood; they are shown in place of the day
    /// while the field has none of its own.
    pub fn letters(mut self, letters: Option<&'a str>) -> Self {
        self.letters = letters;
        self
    }

    /// Sets the sentence that is shown when the field was left with letters that make no day.
    pub fn unclear(mut self, sentence: &'a str) -> Self {
        self.unclear = sentence;
        self
    }

    /// Makes the field lower, for tables.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// Makes the field undo its own letters also where they make a day, as in a dialog, where that is no data.
    pub fn own_undo(mut self, own_undo: bool) -> Self {
        self.own_undo = own_undo;
        self
    }

    /// Shows the field.
    pub fn show(mut self, ui: &mut Ui) -> ValueOutput {
        let name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        let called = name.words();
        let id = ui.make_persistent_id(self.id_salt);
        let before = *self.value;
        let form = self.form();
        let mut draft = Draft::load(ui, id, *self.value, &form, self.letters);
        let was_clear = draft.meaning(&form, false, self.forms.parse) != Meaning::Unclear;
        let (response, (chosen, undone)) = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = BUTTON_GAP;
                let response = self.field_ui(ui, id, name, &mut draft, was_clear);
                (response, self.calendar(ui, id, called, was_clear))
            })
            .inner;
        let mut meaning = draft.meaning(&form, response.changed(), self.forms.parse);
        if let Some(day) = chosen {
            *self.value = Some(day);
            draft = Draft::new(*self.value, &self.form());
            meaning = Meaning::Value(day);
            response.request_focus();
        } else if undone {
            draft = Draft::new(*self.value, &form);
            meaning = self.value.map_or(Meaning::Empty, Meaning::Value);
            response.request_focus();
        } else if response.changed() {
            draft.read(meaning, self.value);
        }
        let has_changed = *self.value != before;
        let mut output = draft.finish(ui, response, meaning, self.unclear, has_changed);
        // the day that was there already may be chosen in place of unclear letters
        output.is_edited |= chosen.is_some() || undone;
        output
    }

    fn field_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        name: AccessibleName<'_>,
        draft: &mut Draft<Date>,
        was_clear: bool,
    ) -> Response {
        let least = if self.compact {
            MIN_COMPACT_WIDTH
        } else {
            MIN_FIELD_WIDTH
        };
        let mut field = TextField::at(id, name, &mut draft.letters).own_undo(self.own_undo || !was_clear);
        if self.compact {
            field = field.compact();
        }
        let room = ui.available_width() - BUTTON_GAP - BUTTON_WIDTH;
        let hint_width = field.width_for(ui, self.hint);
        let hint = if hint_width <= room { self.hint } else { "" };
        let width = if hint.is_empty() {
            least
        } else {
            least.max(hint_width)
        };
        let response = field.hint(hint).width(width.min(room.max(0.0))).show(ui).response;
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_role(Role::DateInput));
        response
    }

    /// Shows the button and its calendar. Returns the day that is chosen, and whether unclear letters are given up by an
    /// undo beside them, which would otherwise take back an answer that nobody looks at.
    fn calendar(&self, ui: &mut Ui, id: Id, called: &str, is_clear: bool) -> (Option<Date>, bool) {
        let verb = format!("{}: {called}", words(ui.ctx()).open_calendar);
        let button = ui.add(IconButton::new(Icon::Calendar, &verb));
        field::set_own_undo(ui, &button, !is_clear);
        let is_undo = |input: &mut InputState| input.consume_key(Modifiers::COMMAND, Key::Z);
        let undone = !is_clear && button.has_focus() && ui.input_mut(is_undo);
        let popup = Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&words(ui.ctx()).calendar)
            .frame(popup_frame(ui));
        let just_opened = popup_button::opens(&button);
        let id = id.with("calendar");
        let start = self.value.unwrap_or(self.forms.today);
        let shown = popup.show(|ui| calendar::show(ui, id, *self.value, start, just_opened, self.forms));
        let chosen = shown.and_then(|inner| inner.inner);
        if chosen.is_some() {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&button));
        }
        popup_button::describe(&button, HasPopup::Dialog);
        (chosen, undone)
    }

    fn form(&self) -> String {
        self.value.map(self.forms.format).unwrap_or_default()
    }
}
