//! What the parts of the list paint from, and where they push messages.

use jiff::civil::Date;

use super::model::ListModel;
use crate::app::message::{ConsultingMessage, Message, PrivacyMessage};
use crate::app::model::ListQuery;
use crate::consulting::SessionKey;
use crate::service::{BulkChange, EraseOrder, Op, SessionRef};
use crate::text::Texts;

/// Context from which the parts of the list paint, and to which they push messages.
pub(super) struct ListContext<'a> {
    /// The list.
    pub model: &'a ListModel,
    /// The program's texts.
    pub texts: &'static Texts,
    /// The calendar day.
    pub today: Date,
    /// Whether nothing of the library can be changed.
    pub read_only: bool,
    /// The messages of this frame.
    pub messages: &'a mut Vec<Message>,
}

impl ListContext<'_> {
    /// Requests a message.
    pub fn push(&mut self, message: Message) {
        self.messages.push(message);
    }

    /// Lists other sessions, or in another order.
    pub fn set_query(&mut self, query: ListQuery) {
        self.push(ConsultingMessage::SetQuery(Box::new(query)).into());
    }

    /// Makes one change to all sessions that an action is about.
    pub fn change(&mut self, op: Op, change: BulkChange, notice: Option<String>) {
        self.change_sessions(self.model.action_keys(), op, change, notice);
    }

    /// Moves sessions to the trash.
    pub fn trash(&mut self, keys: Vec<SessionKey>) {
        let notice = self.texts.sessions_trashed(keys.len());
        self.change_sessions(keys, Op::MoveToTrash, BulkChange::Trash, Some(notice));
    }

    /// Asks before sessions are erased for good.
    pub fn ask_erase(&mut self, keys: Vec<SessionKey>) {
        let question = self.texts.erase_question_sessions(keys.len());
        let order = EraseOrder::Sessions(keys.into_iter().map(SessionRef::Key).collect());
        self.push(PrivacyMessage::AskErase { order, question }.into());
    }

    fn change_sessions(&mut self, keys: Vec<SessionKey>, op: Op, change: BulkChange, notice: Option<String>) {
        if !keys.is_empty() {
            self.push(
                ConsultingMessage::ChangeSelected {
                    op,
                    keys,
                    change,
                    notice,
                }
                .into(),
            );
        }
    }
}
