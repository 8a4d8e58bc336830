//! Undo and redo for a whole session. Typing in one field is one step until the field is left; in a text also until a
//! pause, or until [`MAX_TYPING_STEP`] has passed.

use jiff::SignedDuration;

use super::cell::{Cell, Location};
use super::edit::{Author, Edit};
use super::model::Session;
use super::moment::Moment;
use super::value::Value;

/// Pause that ends a step of typing.
const TYPING_PAUSE: SignedDuration = SignedDuration::from_millis(1500);
/// Longest step of typing.
const MAX_TYPING_STEP: SignedDuration = SignedDuration::from_secs(12);

/// Most bytes of text that are stored for undo; beyond that the oldest steps are dropped. Only hours of
/// typing in texts of megabytes reach it.
const MAX_HISTORY_BYTES: usize = 128 << 20;

/// Steps for undo and redo.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Edit>,
}

#[derive(Clone, Debug)]
struct Step {
    inverse: Edit,
    typing: Option<Typing>,
}

#[derive(Clone, Debug)]
struct Typing {
    field: Field,
    began: Moment,
    last: Moment,
}

#[derive(Clone, Debug, PartialEq)]
enum Field {
    /// The text of a cell, or the text beside an option.
    Text(Cell),
    /// A number or day: its field is one step, however long a visit takes.
    Value(Cell),
    Title(Location),
}

impl Typing {
    /// Returns `true` if an edit of the same field still belongs to this step.
    fn continues(&self, at: Moment) -> bool {
        let since = |moment: Moment| at.timestamp().duration_since(moment.timestamp());
        matches!(self.field, Field::Value(_))
            || since(self.last) < TYPING_PAUSE && since(self.began) < MAX_TYPING_STEP
    }
}

impl History {
    /// Records an edit and its inverse.
    pub fn record(&mut self, edit: &Edit, inverse: Edit, at: Moment) {
        self.redo.clear();
        let field = typed_field(edit, &inverse);
        if let Some(step) = self.undo.last_mut()
            && let Some(typing) = &mut step.typing
            && Some(&typing.field) == field.as_ref()
            && typing.continues(at)
        {
            typing.last = at;
            if step.inverse == *edit {
                // nothing of the step is left
                self.undo.pop();
            }
            return;
        }
        let typing = field.map(|field| Typing {
            field,
            began: at,
            last: at,
        });
        self.undo.push(Step { inverse, typing });
        self.drop_oldest();
    }

    fn drop_oldest(&mut self) {
        let mut bytes = 0;
        let keep = self.undo.iter().rev().take_while(|step| {
            bytes += text_bytes(&step.inverse);
            bytes <= MAX_HISTORY_BYTES
        });
        let keep = keep.count().max(1);
        self.undo.drain(..self.undo.len() - keep);
    }

    /// Ends the step of typing; call it when the field, the page or the session is left.
    pub fn seal(&mut self) {
        if let Some(step) = self.undo.last_mut() {
            step.typing = None;
        }
    }

    /// Returns the edit that would take the last step back.
    pub fn next_undo(&self) -> Option<&Edit> {
        self.undo.last().map(|step| &step.inverse)
    }

    /// Returns the edit that would make a step again.
    pub fn next_redo(&self) -> Option<&Edit> {
        self.redo.last()
    }

    /// Undoes the last step and returns the edit that was applied for it.
    pub fn undo(&mut self, session: &mut Session, author: &Author) -> Option<Edit> {
        let step = self.undo.pop()?;
        self.seal();
        let redo = session.apply(step.inverse.clone(), author).ok()?;
        self.redo.push(redo);
        Some(step.inverse)
    }

    /// Redoes the last undone step and returns the edit that was applied for it.
    pub fn redo(&mut self, session: &mut Session, author: &Author) -> Option<Edit> {
        let edit = self.redo.pop()?;
        let inverse = session.apply(edit.clone(), author).ok()?;
        self.undo.push(Step {
            inverse,
            typing: None,
        });
        Some(edit)
    }
}

/// Returns the field that an edit types into; `None` unless it changes a text, the text beside an option, a number or
/// a day.
fn typed_field(edit: &Edit, inverse: &Edit) -> Option<Field> {
    match (edit, inverse) {
        (Edit::SetCell { cell, value: new }, Edit::SetCell { value: old, .. }) => {
            let field = if is_value(old.as_ref(), new.as_ref()) {
                Field::Value
            } else if is_typing(old.as_ref(), new.as_ref()) {
                Field::Text
            } else {
                return None;
            };
            Some(field(cell.clone()))
        }
        (Edit::RetitleRow { table, row, .. }, _) => {
            Some(Field::Title(Location::row(table.clone(), row.clone())))
        }
        _ => None,
    }
}

fn is_value(old: Option<&Value>, new: Option<&Value>) -> bool {
    let is_typed = |value: &Value| matches!(value, Value::Number(_) | Value::Date(_));
    [old, new].into_iter().flatten().all(is_typed) && (old.is_some() || new.is_some())
}

fn is_typing(old: Option<&Value>, new: Option<&Value>) -> bool {
    match (old, new) {
        (Some(Value::Text(_)), Some(Value::Text(_)) | None) | (None, Some(Value::Text(_))) => true,
        (Some(Value::Choice { option: old, .. }), Some(Value::Choice { option: new, .. })) => old == new,
        (Some(Value::Choices { options: old, .. }), Some(Value::Choices { options: new, .. })) => old == new,
        _ => false,
    }
}

/// Returns the number of bytes of text in an edit.
fn text_bytes(edit: &Edit) -> usize {
    match edit {
        Edit::SetCell { value, .. } => value.as_ref().and_then(Value::text).map_or(0, str::len),
        Edit::RetitleRow { title, .. } => title.len(),
        _ => 0,
    }
}
