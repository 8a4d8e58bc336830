//! Text fields of one line and of any length.
//!
//! Text is drawn safely (see [`super::safe`]) but stored as it is, except that a line break pasted into a
//! line becomes a space. Enter does not leave a line.

mod caret;
mod layout;
mod marks;
mod menu;
mod passphrase;
mod undo;

pub use crate::mirror::{Highlight, HighlightKind as MarkKind};
pub use marks::paint_marks;
pub use passphrase::{PassphraseField, SecretLetters};
pub use undo::owns_undo;
pub(super) use undo::set_own_undo;

use egui::text_edit::TextEditOutput;
use egui::{
    Align2, AsIdSalt, Event, Frame, Galley, Id, IdSalt, Key, Margin, Pos2, Response, RichText, Shape, Stroke,
    StrokeKind, TextBuffer, TextEdit, Ui, vec2,
};
use std::sync::Arc;

use self::caret::{scroll_to_caret, select_all, take_focus};
use self::undo::forget_undo;
use super::accessible_name::AccessibleName;
use super::focus;
use super::read_only;
use super::theme::{self, COMPACT_TARGET, CONTROL_ROUNDING, Step, TARGET_HEIGHT};

/// Room for the caret behind the last letter.
const CARET_WIDTH: f32 = 4.0;

/// Finds the marks of a text.
pub type FindMarks<'a> = &'a dyn Fn(&str) -> Vec<Highlight>;

/// Result of showing a field.
#[derive(Debug)]
pub struct FieldOutput {
    /// The field; changed when its text is.
    pub response: Response,
    /// Whether Enter was pressed in a line.
    pub entered: bool,
}

struct Field<'a> {
    place: Place,
    name: AccessibleName<'a>,
    text: &'a mut String,
    hint: &'a str,
    width: f32,
    rows: usize,
    line: bool,
    /// Whether one line is wrapped where it is wider than the field.
    wrapped: bool,
    compact: bool,
    take_focus: bool,
    select_all: bool,
    own_undo: bool,
    secret: Option<Secret>,
    marks: Option<FindMarks<'a>>,
}

/// Way in which the letters of a secret field are drawn; they are never copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Secret {
    /// As dots.
    Hidden,
    /// As they are.
    Shown,
}

impl<'a> Field<'a> {
    fn new(place: Place, name: AccessibleName<'a>, text: &'a mut String) -> Self {
        Field {
            place,
            name,
            text,
            hint: "",
            width: f32::INFINITY,
            rows: 1,
            line: true,
            wrapped: false,
            compact: false,
            take_focus: false,
            select_all: false,
            own_undo: false,
            secret: None,
            marks: None,
        }
    }
}

/// Origin of a field's id.
#[derive(Clone, Copy)]
enum Place {
    /// A salt, within the surrounding ui.
    Salt(IdSalt),
    /// The id of the widget that the field is part of.
    Id(Id),
}

/// A field of one line.
#[must_use]
pub struct TextField<'a>(Field<'a>);

impl<'a> TextField<'a> {
    /// Creates a field for a text.
    pub fn new(id_salt: impl AsIdSalt, name: impl Into<AccessibleName<'a>>, text: &'a mut String) -> Self {
        TextField(Field::new(Place::Salt(IdSalt::new(&id_salt)), name.into(), text))
    }

    /// Creates a field that is part of another widget.
    pub(super) fn at(id: Id, name: AccessibleName<'a>, text: &'a mut String) -> Self {
        TextField(Field::new(Place::Id(id), name, text))
    }

    /// Sets the example that is shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.0.hint = hint;
        self
    }

    /// Sets the greatest width; all there is without it.
    pub fn width(mut self, width: f32) -> Self {
        self.0.width = width;
        self
    }

    /// Makes the field lower, for tables.
    pub fn compact(mut self) -> Self {
        self.0.compact = true;
        self
    }

    /// Selects the text when the keyboard comes to the field, so that typing replaces what was suggested.
    pub fn select_all(mut self) -> Self {
        self.0.select_all = true;
        self
    }

    /// Makes the field undo its own letters, as where they are no data: in a search or a dialog. The
    /// program leaves the keys to it while [`owns_undo`] is `true`.
    pub fn own_undo(mut self, own_undo: bool) -> Self {
        self.0.own_undo = own_undo;
        self
    }

    /// Returns the width that the field needs to show a text, with a caret behind it.
    pub(super) fn width_for(&self, ui: &Ui, text: &str) -> f32 {
        let width = layout::line(ui, text, self.0.step()).size().x;
        width + self.0.margin().sum().x + CARET_WIDTH
    }

    /// Moves the focus to the field, with the cursor behind its text.
    pub fn take_focus(mut self, take: bool) -> Self {
        self.0.take_focus = take;
        self
    }

    /// Makes the field higher where its line is wider than the field: a sentence in a narrow panel.
    pub fn wrapped(mut self) -> Self {
        self.0.wrapped = true;
        self
    }

    /// Shows the field.
    pub fn show(self, ui: &mut Ui) -> FieldOutput {
        self.0.show(ui)
    }
}

/// A field for text of any length, which grows with the text.
#[must_use]
pub struct TextArea<'a>(Field<'a>);

impl<'a> TextArea<'a> {
    /// Creates a field for a text.
    pub fn new(id_salt: impl AsIdSalt, name: impl Into<AccessibleName<'a>>, text: &'a mut String) -> Self {
        let field = Field::new(Place::Salt(IdSalt::new(&id_salt)), name.into(), text);
        TextArea(Field {
            line: false,
            rows: 3,
            ..field
        })
    }

    /// Sets the example that is shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.0.hint = hint;
        self
    }

    /// Sets the greatest width; all there is without it.
    pub fn width(mut self, width: f32) -> Self {
        self.0.width = width;
        self
    }

    /// Sets the least number of rows; 3 without it.
    pub fn rows(mut self, rows: usize) -> Self {
        self.0.rows = rows;
        self
    }

    /// Moves the focus to the field, with the cursor behind its text.
    pub fn take_focus(mut self, take: bool) -> Self {
        self.0.take_focus = take;
        self
    }

    /// Sets the function that finds marks; it is called when the text has changed.
    pub fn marks(mut self, find: FindMarks<'a>) -> Self {
        self.0.marks = Some(find);
        self
    }

    /// Shows the field.
    pub fn show(self, ui: &mut Ui) -> FieldOutput {
        self.0.show(ui)
    }
}

impl Field<'_> {
    fn show(mut self, ui: &mut Ui) -> FieldOutput {
        let name = std::mem::replace(&mut self.name, AccessibleName::Hidden("")).write(ui);
        let id = match self.place {
            Place::Salt(salt) => ui.make_persistent_id(salt),
            Place::Id(id) => id,
        };
        if self.take_focus {
            take_focus(ui, id, self.text);
        }
        // background and marks lie under the text, but are known only after it
        let under = [ui.painter().add(Shape::Noop), ui.painter().add(Shape::Noop)];
        let entered = self.line && is_entered(ui, id);
        menu::before(ui, id, self.text);
        let output = self.edit(ui, id);
        let mut response = output.response.response.clone();
        ui.painter().set(under[0], background(ui, &response));
        if let Some(find) = self.marks {
            let marks = marks::cached(ui, id, self.text, find);
            let shapes = marks::shapes(ui, &output.galley, output.galley_pos, self.text, &marks);
            ui.painter_at(output.text_clip_rect.expand2(vec2(0.0, 4.0)))
                .set(under[1], Shape::Vec(shapes));
        }
        if response.has_focus() && focus::is_kept_in_view(ui.ctx()) {
            scroll_to_caret(ui, &output);
        }
        let owns = response.has_focus() && self.secret.is_none() && self.owns_undo(&output);
        set_own_undo(ui, &response, owns);
        // letters that were just typed may turn out to be no data: their undo leads to what was there before them
        let may_own = owns || (response.has_focus() && response.changed());
        if !self.own_undo && !may_own {
            forget_undo(ui, output);
        }
        if self.select_all && response.gained_focus() && !response.is_pointer_button_down_on() {
            select_all(ui, id, self.text);
        }
        focus::mark(ui, &response, CONTROL_ROUNDING);
        name.give(ui.ctx(), id);
        if read_only::is_read_only(ui) {
            ui.ctx()
                .accesskit_node_builder(id, egui::accesskit::Node::set_read_only);
        }
        menu::after(ui, &mut response, self.text, self.secret.is_some());
        FieldOutput { response, entered }
    }

    /// Returns `true` if undo is the field's own: there are letters that are no data, or letters of that kind to
    /// bring back.
    fn owns_undo(&self, output: &TextEditOutput) -> bool {
        let cursor = output.state.cursor.char_range().unwrap_or_default();
        let (state, undoer) = ((cursor, self.text.clone()), output.state.undoer());
        undoer.has_redo(&state) || (self.own_undo && (!self.text.is_empty() || undoer.has_undo(&state)))
    }

    fn height(&self) -> f32 {
        if self.compact {
            COMPACT_TARGET
        } else {
            TARGET_HEIGHT + 4.0
        }
    }

    fn step(&self) -> Step {
        if self.compact { Step::Compact } else { Step::Body }
    }

    fn margin(&self) -> Margin {
        if self.compact {
            Margin::symmetric(10, 4)
        } else {
            Margin::symmetric(16, 9)
        }
    }

    fn edit(&mut self, ui: &mut Ui, id: Id) -> TextEditOutput {
        let c = theme::colours(ui.ctx());
        let least = self.height();
        let (step, secret) = (self.step(), self.secret);
        let (line, wrapped) = (self.line && !self.wrapped, self.line && self.wrapped);
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| match (line, secret) {
            (true, Some(Secret::Hidden)) => layout::line(ui, &passphrase::dots(text.as_str()), step),
            (true, _) => layout::line(ui, text.as_str(), step),
            (false, _) => layout::prose(ui, text.as_str(), step, width),
        };
        let margin = self.margin();
        let mut only_read = self.text.as_str();
        let buffer: &mut dyn TextBuffer = match read_only::is_read_only(ui) {
            true => &mut only_read,
            false => self.text,
        };
        let edit = match line {
            true => TextEdit::singleline(buffer),
            false => TextEdit::multiline(buffer),
        };
        let edit = edit
            .id(id)
            .frame(Frame::NONE.inner_margin(margin))
            .font(step.font())
            .text_color(c.ink)
            .hint_text(RichText::new(self.hint).font(step.font()).color(c.secondary))
            .desired_width(self.width.min(ui.available_width()))
            .desired_rows(self.rows)
            // what is secret goes neither to the clipboard nor to the selection that other programs read
            .password(secret.is_some())
            .layouter(&mut layouter);
        if wrapped {
            let output = edit.return_key(None).show(ui);
            let id = output.response.response.id;
            ui.ctx()
                .accesskit_node_builder(id, |node| node.set_role(egui::accesskit::Role::TextInput));
            if self.text.contains(['\n', '\r']) {
                // as a field of one line does with what is pasted
                *self.text = self.text.replace(['\n', '\r'], " ");
            }
            return output;
        }
        if !line {
            return edit.show(ui);
        }
        // egui takes the least height from the spacing, and Enter would leave the field
        let height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, least);
        let output = edit.align(Align2::LEFT_CENTER).return_key(None).show(ui);
        ui.spacing_mut().interact_size.y = height;
        output
    }
}

/// Returns `true` if Enter was pressed in the field, by itself: the modifiers of the frame may be others by its end.
fn is_entered(ui: &Ui, id: Id) -> bool {
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.events.iter().any(is_enter))
}

fn background(ui: &Ui, response: &Response) -> Shape {
    let c = theme::colours(ui.ctx());
    let alive = response.has_focus() || response.hovered();
    // what is only read lies flat on the page
    let (fill, resting) = match read_only::is_read_only(ui) {
        true => (c.paper, c.line),
        false => (c.raised, c.border),
    };
    let edge = Stroke::new(1.0, if alive { c.ink } else { resting });
    let rect = egui::epaint::RectShape::new(response.rect, CONTROL_ROUNDING, fill, edge, StrokeKind::Inside);
    Shape::Rect(rect)
}

/// Lays out read-only text as a prose field would, and returns its position.
pub fn lay_out_prose(ui: &Ui, text: &str, width: f32) -> (Arc<Galley>, Pos2) {
    (
        layout::prose(ui, text, Step::Body, width),
        ui.next_widget_position(),
    )
}
