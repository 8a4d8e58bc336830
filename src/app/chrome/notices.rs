//! The notices at the foot of the window, in strips of their own: they lie over nothing.

use egui::Ui;

use crate::app::kit::NoticeBar;
use crate::app::message::Message;
use crate::app::state::notice::Notices;

/// Paints the notices; those that stay have no end of their own.
pub fn notices_ui(ui: &mut Ui, notices: &Notices, messages: &mut Vec<Message>) {
    for notice in notices.shown() {
        let stays = notices
            .passing()
            .is_none_or(|passing| passing.number != notice.number);
        let mut bar = NoticeBar::new(notice.number, &notice.text).stays(stays);
        if let Some((verb, _)) = &notice.action {
            bar = bar.action(verb);
        }
        let output = bar.show(ui);
        if output.pressed {
            messages.extend(notice.action.as_ref().map(|(_, message)| message.clone()));
        }
        if output.over {
            messages.push(Message::CloseNotice(notice.number));
        }
    }
}
