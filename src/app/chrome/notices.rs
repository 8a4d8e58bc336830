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
        let verbs: Vec<&str> = notice.actions.iter().map(|(verb, _)| verb.as_str()).collect();
        let bar = NoticeBar::new(notice.number, &notice.text).actions(&verbs);
        let output = bar.stays(stays).show(ui);
        let pressed = output.pressed.and_then(|index| notice.actions.get(index));
        messages.extend(pressed.map(|(_, message)| message.clone()));
        if output.over {
            messages.push(Message::CloseNotice(notice.number));
        }
    }
}
