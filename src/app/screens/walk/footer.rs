//! The footer of the walk: back, forward, and the position.

use egui::{Align, Frame, Layout, Margin, Ui};

use super::model::WalkModel;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, PageFoot, galley, text};
use crate::app::message::Message;
use crate::app::model::Direction;
use crate::text::Texts;

/// Shows the footer at the window's lower edge.
pub(super) fn footer_panel_ui(
    ui: &mut Ui,
    foot: PageFoot,
    walk: &WalkModel,
    texts: &Texts,
    messages: &mut Vec<Message>,
) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin {
            left: 84,
            right: 48,
            top: 16,
            bottom: 16,
        });
    foot.show(ui, frame, |ui| footer_ui(ui, walk, texts, messages));
}

/// Shows the footer's content; in narrow windows it scrolls along with the page.
pub(super) fn footer_ui(ui: &mut Ui, walk: &WalkModel, texts: &Texts, messages: &mut Vec<Message>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let back = ui.add_enabled(!walk.at_start(), Button::secondary(texts.walk_back()));
        if back.clicked() {
            messages.push(Message::TurnPage(Direction::Back));
        }
        let (words, message) = if walk.at_end() {
            (texts.walk_finish(), Message::Finish)
        } else {
            (texts.walk_next(), Message::TurnPage(Direction::Forward))
        };
        if ui.add(Button::primary(words)).clicked() {
            messages.push(message);
        }
        text::small(
            ui,
            if walk.at_end() {
                texts.walk_finish_note()
            } else {
                texts.walk_next_keys()
            },
        );
        position_ui(ui, walk, texts);
    });
}

fn position_ui(ui: &mut Ui, walk: &WalkModel, texts: &Texts) {
    let Some((station, stations)) = walk.station_number() else {
        return;
    };
    let page = walk.page();
    let words = if page.of > 1 {
        texts
            .walk_place_with_page()
            .page(page.index + 1)
            .pages(page.of)
            .station(station)
            .stations(stations)
    } else {
        texts.walk_place().station(station).stations(stations)
    };
    let ink = theme::colours(ui.ctx()).secondary;
    let wanted = galley::lay_out(ui, &words, Step::Small, ink, f32::INFINITY)
        .size()
        .x;
    if ui.available_size_before_wrap().x < wanted {
        ui.end_row();
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| text::small(ui, &words));
}
