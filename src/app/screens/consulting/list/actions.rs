//! The messages of actions on the list and on the selected sessions.

use super::model::ListModel;
use crate::app::message::Message;
use crate::app::model::ListQuery;
use crate::consulting::SessionKey;
use crate::service::{BulkChange, Op};
use crate::text::Texts;

/// Returns the message that lists other sessions.
pub(super) fn set_query(query: ListQuery) -> Message {
    Message::SetQuery(Box::new(query))
}

/// Pushes one change to all sessions that an action is about.
pub(super) fn change_selected(
    model: &ListModel,
    op: Op,
    change: BulkChange,
    notice: Option<String>,
    messages: &mut Vec<Message>,
) {
    push_change(model.action_keys(), op, change, notice, messages);
}

fn push_change(
    keys: Vec<SessionKey>,
    op: Op,
    change: BulkChange,
    notice: Option<String>,
    messages: &mut Vec<Message>,
) {
    if !keys.is_empty() {
        messages.push(Message::ChangeSelected {
            op,
            keys,
            change,
            notice,
        });
    }
}

/// Moves sessions to the trash.
pub(super) fn trash(keys: Vec<SessionKey>, texts: &'static Texts, messages: &mut Vec<Message>) {
    let notice = texts.sessions_trashed(keys.len());
    push_change(keys, Op::MoveToTrash, BulkChange::Trash, Some(notice), messages);
}
