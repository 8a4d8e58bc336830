//! Everything that the parts of a page are painted from. Nothing here changes the session.

use jiff::civil::Date;

use super::page_view::PageView;
use crate::app::message::Message;
use crate::service::OpenSession;
use crate::session::{Cell, Edit, Session, Value, Visibility};
use crate::text::{Language, Texts};
use crate::workbook::{Body, Role, Text, Workbook};

/// Everything that a page is painted from, and the messages of the frame.
pub(super) struct PageContext<'a> {
    /// The open session.
    pub open: &'a OpenSession,
    /// Its content.
    pub session: &'a Session,
    /// The visible part of it.
    pub visible: &'a Visibility,
    /// Its workbook.
    pub workbook: &'a Workbook,
    /// The interface's language.
    pub language: Language,
    /// The texts in that language.
    pub texts: &'static Texts,
    /// The calendar day.
    pub today: Date,
    /// Whether the client can set a word of their own.
    pub can_set_word: bool,
    /// State of the page between frames.
    pub state: &'a mut PageView,
    /// Messages of this frame.
    pub messages: &'a mut Vec<Message>,
}

impl<'a> PageContext<'a> {
    /// Returns a text of the workbook in the interface's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language.tag())
    }

    /// Returns the value of a cell.
    pub fn value(&self, cell: &Cell) -> Option<&'a Value> {
        self.session.value(cell)
    }

    /// Requests that a cell is set or cleared.
    pub fn set(&mut self, cell: &Cell, value: Option<Value>) {
        self.messages.push(Message::EditAnswer(Edit::SetCell {
            cell: cell.clone(),
            value,
        }));
    }

    /// Returns the role of the question or column of a cell.
    pub fn role(&self, cell: &Cell) -> Option<Role> {
        let question = self.workbook.question(&cell.question)?;
        match (&cell.column, &question.body) {
            (Some(column), Body::Table(table)) => table.column(column)?.role,
            _ => question.role,
        }
    }
}
