//! What is shown while files are dragged over the window.

use egui::{Align2, Context, Id, LayerId, Order};

use crate::app::kit::theme::{self, Step};
use crate::app::state::AppState;
use crate::app::update::takes_files;

/// How much of the window can be seen behind the hint.
const SEEN_THROUGH: f32 = 0.06;

/// Covers the window with what happens when the files are dropped, where they may be.
pub fn drop_hint_ui(ctx: &Context, state: &AppState) {
    let is_dragged = ctx.input(|input| !input.raw.hovered_files.is_empty());
    if !is_dragged || !takes_files(state) {
        return;
    }
    let colours = theme::colours(ctx);
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::unique("drop hint")));
    let window = ctx.content_rect();
    painter.rect_filled(window, 0.0, colours.paper.gamma_multiply(1.0 - SEEN_THROUGH));
    let room = window.width() - 8.0 * theme::GRID_UNIT;
    let words = state.texts().drop_hint().to_owned();
    let words = painter.layout(words, Step::Heading.font(), colours.ink, room);
    let place = Align2::CENTER_CENTER.anchor_size(window.center(), words.size());
    painter.galley(place.min, words, colours.ink);
}
