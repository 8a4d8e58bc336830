//! The notice at the foot of the window.

use std::time::Duration;

use egui::Context;

use crate::app::kit::NoticeBar;
use crate::app::message::Message;
use crate::app::state::notice::Notice;

/// Time after which the notice of a problem disappears.
const PROBLEM_SHOWN_TIME: Duration = Duration::from_secs(3600);

/// Paints the notice.
pub fn notice_ui(ctx: &Context, notice: Option<&Notice>, messages: &mut Vec<Message>) {
    let Some(notice) = notice else { return };
    let mut bar = NoticeBar::new(notice.number, &notice.text);
    if let Some((verb, _)) = &notice.action {
        bar = bar.action(verb);
    }
    if notice.stays {
        bar = bar.stays(PROBLEM_SHOWN_TIME);
    }
    let output = bar.show(ctx);
    if output.pressed {
        messages.extend(notice.action.as_ref().map(|(_, message)| message.clone()));
    }
    if output.over {
        messages.push(Message::DismissNotice);
    }
}
