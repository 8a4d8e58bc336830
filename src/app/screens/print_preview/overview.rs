//! All pages at once, small.

use egui::accesskit::Role;
use egui::{Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::PrintPreviewView;
use super::pages::{paint_page, wanted};
use super::textures::WantedPage;
use crate::app::kit::theme::Step;
use crate::app::kit::{focus, galley, theme};
use crate::handout::HandoutPages;
use crate::text::Texts;

/// Width of a page, in points.
const THUMBNAIL_WIDTH: f32 = 168.0;
/// Space between the pages, in points.
const THUMBNAIL_GAP: f32 = 24.0;
/// Height of a page's number, in points.
const NUMBER_HEIGHT: f32 = 28.0;
/// Width of the border of the page under the pointer, in points.
const HOVER_BORDER_WIDTH: f32 = 2.0;
/// Distance of that border from the page, in points.
const HOVER_BORDER_GAP: f32 = 3.0;

/// Shows all pages; a click goes to one.
pub(super) fn overview_ui(
    ui: &mut Ui,
    view: &mut PrintPreviewView,
    handout: &HandoutPages,
    texts: &'static Texts,
) {
    let size = handout.size();
    let scale = THUMBNAIL_WIDTH / size.0;
    let cell = vec2(
        THUMBNAIL_WIDTH + THUMBNAIL_GAP,
        size.1 * scale + NUMBER_HEIGHT + THUMBNAIL_GAP,
    );
    let columns = (((ui.available_width() - THUMBNAIL_GAP) / cell.x) as usize).max(1);
    let rows = handout.count().div_ceil(columns);
    let area = ScrollArea::vertical()
        .id_salt("print overview")
        .auto_shrink(false);
    area.show_viewport(ui, |ui, viewport| {
        let room = vec2(ui.available_width(), THUMBNAIL_GAP + cell.y * rows as f32);
        let (room, _) = ui.allocate_exact_size(room, Sense::hover());
        let row = |distance: f32| ((distance - THUMBNAIL_GAP) / cell.y).max(0.0) as usize;
        let first = row(viewport.top()).saturating_sub(1) * columns;
        let end = ((row(viewport.bottom()) + 2) * columns).min(handout.count());
        let pages: Vec<WantedPage> = (first..end).map(|page| wanted(ui, page, scale, size)).collect();
        view.textures.want(pages.clone());
        for wanted in pages {
            let page = wanted.page;
            let (x, y) = ((page % columns) as f32, (page / columns) as f32);
            let corner = room.min + vec2(THUMBNAIL_GAP + x * cell.x, THUMBNAIL_GAP + y * cell.y);
            let sheet = Rect::from_min_size(corner, vec2(size.0, size.1) * scale);
            thumbnail_ui(ui, view, (wanted, handout.count()), sheet, texts);
        }
    });
}

fn thumbnail_ui(
    ui: &Ui,
    view: &mut PrintPreviewView,
    (wanted, count): (WantedPage, usize),
    rect: Rect,
    texts: &'static Texts,
) {
    let page = wanted.page;
    paint_page(ui, view, rect, wanted);
    let response = ui.interact(rect, ui.scope_id().with(("thumbnail", page)), Sense::click());
    let name = texts.print_page_of().count(count).page(page + 1);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
    let colours = theme::colours(ui.ctx());
    if response.hovered() {
        // the page is white in the dark appearance too: a tint, or a border at its edge, would not stand out in both
        let border = Stroke::new(HOVER_BORDER_WIDTH, colours.ink);
        let around = rect.expand(HOVER_BORDER_GAP);
        ui.painter().rect_stroke(around, 2.0, border, StrokeKind::Outside);
    }
    focus::mark(ui, &response, 2);
    let number = (page + 1).to_string();
    let number = galley::lay_out(ui, &number, Step::Small, colours.ink, rect.width());
    let left = rect.center().x - number.size().x / 2.0;
    ui.painter()
        .galley(pos2(left, rect.bottom() + 6.0), number, colours.ink);
    if response.clicked() {
        view.is_overview = false;
        view.pages.go_to(page);
    }
}
