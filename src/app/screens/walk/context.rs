//! What every part of a page needs to ask a question: the session to read, drafts to type into, and
//! the list of messages to push. Nothing here changes the session.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::app::message::Message;
use crate::mirror::LiveMirror;
use crate::session::{Cell, Edit, Session, Value, Visibility};
use crate::text::{Language, Texts};
use crate::workbook::{Role, Text, Workbook};

/// What a page is painted from and with.
pub(super) struct PageContext<'a> {
    /// The session as it stands.
    pub session: &'a Session,
    /// What of it is shown.
    pub visible: &'a Visibility,
    /// What is asked.
    pub workbook: &'a Workbook,
    /// The interface's language.
    pub language: Language,
    /// Its texts.
    pub texts: &'static Texts,
    /// The calendar day.
    pub today: Date,
    /// What is opened on the page.
    pub state: &'a mut PageView,
    /// Whether the client opened the mirror.
    pub mirror_open: bool,
    /// The messages of this frame.
    pub messages: &'a mut Vec<Message>,
}

/// What belongs to the fields on screen and is stored nowhere.
#[derive(Default)]
pub(super) struct PageView {
    /// Mirrors of the prose on screen.
    pub mirrors: HashMap<Cell, LiveMirror>,
    /// Folds that are open, by what they hold.
    pub open_folds: HashSet<String>,
    /// The section of a very long text that is open for writing.
    pub long: super::sections::Sections,
    /// A field that gets the keyboard, with the caret behind its text, once the text has this many bytes.
    pub caret_at_end: Option<(Cell, usize)>,
    /// A row that was just added and wants the keyboard.
    pub focus_row: Option<crate::session::Location>,
}

impl PageContext<'_> {
    /// A workbook text in the interface's language.
    pub fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language.tag())
    }

    /// What stands in a cell.
    pub fn value(&self, cell: &Cell) -> Option<&Value> {
        self.session.value(cell)
    }

    /// Asks for a cell to be set, or emptied.
    pub fn set(&mut self, cell: &Cell, value: Option<Value>) {
        self.messages.push(Message::Edit(Edit::SetCell {
            cell: cell.clone(),
            value,
        }));
    }

    /// The role of what a cell answers.
    pub fn role(&self, cell: &Cell) -> Option<Role> {
        let question = self.workbook.question(&cell.question)?;
        match (&cell.column, &question.body) {
            (Some(column), crate::workbook::Body::Table(table)) => table.column(column)?.role,
            _ => question.role,
        }
    }
}

impl PageView {
    /// Forgets what belongs to the page that is left.
    pub fn leave(&mut self) {
        self.mirrors.clear();
        self.long.close();
    }

    /// Remembers whether a fold is open.
    pub fn set_fold(&mut self, key: String, open: bool) {
        if open {
            self.open_folds.insert(key);
        } else {
            self.open_folds.remove(&key);
        }
    }
}
