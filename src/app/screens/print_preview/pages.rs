//! The pages below each other, with the answers on them as links.

use egui::accesskit::Role;
use egui::{
    CursorIcon, Id, Key, Modifiers, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::PrintPreviewView;
use super::textures::WantedPage;
use crate::app::kit::{focus, theme};
use crate::app::message::{Message, PrintPreviewMessage};
use crate::handout::{HandoutPages, MAX_SIDE_PIXELS, PagePart, PagePartKind};
use crate::session::Location;
use crate::text::Texts;

/// Space around and between the pages, in points of the window.
const PAGE_GAP: f32 = 20.0;
/// Points of the window for a point of paper at 100 %.
const NATURAL_SCALE: f32 = 96.0 / 72.0;
/// The change of scale, as a share, below which images aren't redrawn.
const SCALE_STEP: f32 = 1.0 / 64.0;
/// Number of characters of an answer that its link is named with.
const MAX_NAME_CHARS: usize = 120;

/// Size in which the pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Zoom {
    /// As wide as the room.
    #[default]
    Width,
    /// One page as large as the room.
    Page,
    /// In percent of their size on paper.
    Percent(u16),
}

impl Zoom {
    /// The steps in percent.
    pub(super) const STEPS: [u16; 7] = [50, 75, 100, 125, 150, 200, 300];

    /// Returns the points of the window for a point of paper.
    fn scale(self, room: Vec2, (width, height): (f32, f32)) -> f32 {
        let to_width = (room.x - 2.0 * PAGE_GAP).max(100.0) / width;
        let to_height = (room.y - 2.0 * PAGE_GAP).max(100.0) / height;
        match self {
            Self::Width => to_width.min(2.0 * NATURAL_SCALE),
            Self::Page => to_width.min(to_height),
            Self::Percent(percent) => NATURAL_SCALE * f32::from(percent) / 100.0,
        }
    }
}

/// State of the pages that lasts between frames.
#[derive(Default)]
pub(super) struct PagesView {
    zoom: Zoom,
    /// Points of the window for a point of paper, in the last frame.
    scale: f32,
    /// What is at the upper edge, in pages.
    position: f32,
    current: usize,
    /// The page that is to be shown.
    target: Option<usize>,
}

impl PagesView {
    /// Returns the page that is shown, from 0.
    pub(super) fn current(&self) -> usize {
        self.target.unwrap_or(self.current)
    }

    /// Goes to a page.
    pub(super) fn go_to(&mut self, page: usize) {
        self.target = Some(page);
    }

    /// Turns and zooms pages by key, unless a field, a menu or a dialog has the keyboard.
    pub(super) fn keys(&mut self, ui: &Ui, count: usize) {
        if focus::uses_keys(ui.ctx()) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = count.saturating_sub(1);
        for (key, page) in [
            (Key::PageDown, (self.current() + 1).min(last)),
            (Key::PageUp, self.current().saturating_sub(1)),
            (Key::Home, 0),
            (Key::End, last),
        ] {
            if pressed(key) {
                self.go_to(page);
            }
        }
        for (key, enlarge) in [(Key::Plus, true), (Key::Minus, false)] {
            if pressed(key) {
                self.zoom(enlarge);
            }
        }
    }

    /// Returns the size in percent.
    pub(super) fn percent(&self) -> u16 {
        (self.scale / NATURAL_SCALE * 100.0).round() as u16
    }

    /// Returns `true` if the pages are shown so large.
    pub(super) fn has_zoom(&self, zoom: Zoom) -> bool {
        self.zoom == zoom
    }

    /// Shows the pages so large.
    pub(super) fn set_zoom(&mut self, zoom: Zoom) {
        self.zoom = zoom;
    }

    /// Shows the pages one step larger or smaller.
    pub(super) fn zoom(&mut self, enlarge: bool) {
        if let Some(percent) = self.next_step(enlarge) {
            self.zoom = Zoom::Percent(percent);
        }
    }

    /// Returns `true` if they can be shown larger or smaller.
    pub(super) fn can_zoom(&self, enlarge: bool) -> bool {
        self.next_step(enlarge).is_some()
    }

    fn next_step(&self, enlarge: bool) -> Option<u16> {
        let percent = self.percent();
        match enlarge {
            true => Zoom::STEPS.into_iter().find(|step| *step > percent),
            false => Zoom::STEPS.into_iter().rev().find(|step| *step < percent),
        }
    }
}

/// Returns a page to be drawn for a scale in points of the window.
pub(super) fn wanted(ui: &Ui, page: usize, scale: f32, (width, height): (f32, f32)) -> WantedPage {
    let pixels = (scale * ui.pixels_per_point() / SCALE_STEP).round() * SCALE_STEP;
    WantedPage {
        page,
        scale: pixels.min(MAX_SIDE_PIXELS / width.max(height)),
    }
}

/// Shows the pages.
pub(super) fn pages_ui(
    ui: &mut Ui,
    view: &mut PrintPreviewView,
    handout: &HandoutPages,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let size = handout.size();
    let bar = ui.spacing().scroll.allocated_width();
    let scale = view.pages.zoom.scale(ui.available_size() - vec2(bar, 0.0), size);
    let page_size = vec2(size.0, size.1) * scale;
    let step = page_size.y + PAGE_GAP;
    let mut area = ScrollArea::both().id_salt("print pages").auto_shrink(false);
    let rescaled = std::mem::replace(&mut view.pages.scale, scale) != scale;
    if let Some(target) = view.pages.target.take() {
        view.pages.current = target;
        area = area.vertical_scroll_offset(target as f32 * step);
    } else if rescaled {
        area = area.vertical_scroll_offset(view.pages.position * step);
    }
    area.show_viewport(ui, |ui, viewport| {
        let width = ui.available_width().max(page_size.x + 2.0 * PAGE_GAP);
        let height = PAGE_GAP + step * handout.count() as f32;
        let (room, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let at = |distance: f32| ((distance - PAGE_GAP) / step).max(0.0) as usize;
        let last = handout.count().saturating_sub(1);
        let (first_shown, last_shown) = (at(viewport.top()).min(last), at(viewport.bottom()).min(last));
        view.pages.position = viewport.top() / step;
        view.pages.current = at(viewport.top() + viewport.height() * 0.4).min(last);
        let near = first_shown.saturating_sub(1)..=(last_shown + 1).min(last);
        let mut order: Vec<usize> = near.clone().collect();
        let current = view.pages.current;
        order.sort_by_key(|page| (page.abs_diff(current), *page < current));
        let of_page = |page| wanted(ui, page, scale, size);
        view.textures.want(order.into_iter().map(of_page).collect());
        for page in near {
            let left = room.left() + (width - page_size.x) / 2.0;
            let corner = pos2(left, room.top() + PAGE_GAP + step * page as f32);
            let sheet = Sheet {
                page,
                rect: Rect::from_min_size(corner, page_size),
                scale,
            };
            sheet.ui(ui, view, handout, texts, messages);
        }
    });
}

/// A page in the window.
struct Sheet {
    page: usize,
    rect: Rect,
    scale: f32,
}

impl Sheet {
    fn ui(
        &self,
        ui: &mut Ui,
        view: &PrintPreviewView,
        handout: &HandoutPages,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let builder = UiBuilder::new()
            .id_salt(("page", self.page))
            .max_rect(self.rect)
            .accessibility_role(Role::Group);
        ui.scope_builder(builder, |ui| {
            let name = texts.print_page_of().count(handout.count()).page(self.page + 1);
            ui.ctx()
                .accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
            paint_page(
                ui,
                view,
                self.rect,
                wanted(ui, self.page, self.scale, handout.size()),
            );
            for (index, part) in handout.parts(self.page).iter().enumerate() {
                self.part_ui(ui, (index, part), texts, messages);
            }
        });
    }

    /// Shows a part to screen readers; what comes from an answer leads to it.
    fn part_ui(
        &self,
        ui: &Ui,
        (index, part): (usize, &PagePart),
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let [left, top, right, bottom] = part.bounds;
        let corner = |x: f32, y: f32| self.rect.min + vec2(x, y) * self.scale;
        let rect = Rect::from_two_pos(corner(left, top), corner(right, bottom)).expand(3.0);
        let id = ui.unique_id().with(index);
        let Some(cell) = &part.cell else {
            return read_ui(ui, rect, id, part);
        };
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| {
            let beginning: String = part.text.chars().take(MAX_NAME_CHARS).collect();
            WidgetInfo::labeled(Role::Link, true, texts.print_to_answer(beginning))
        });
        if response.hovered() || response.has_focus() {
            let tint = theme::colours(ui.ctx()).focus.gamma_multiply(0.12);
            ui.painter().rect_filled(rect, 4.0, tint);
        }
        focus::mark(ui, &response, 4);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            let location = match &cell.row {
                Some(row) => Location::row(&*cell.question, &**row),
                None => Location::question(&*cell.question),
            };
            messages.push(PrintPreviewMessage::GoToAnswer(location).into());
        }
    }
}

/// Shows to screen readers what leads nowhere.
fn read_ui(ui: &Ui, rect: Rect, id: Id, part: &PagePart) {
    ui.interact(rect, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        match part.kind {
            PagePartKind::Heading(level) => {
                node.set_role(Role::Heading);
                node.set_level(usize::from(level.saturating_sub(1)));
            }
            PagePartKind::Text => node.set_role(Role::Label),
            PagePartKind::Picture => node.set_role(Role::Image),
        }
        match part.kind {
            PagePartKind::Text => node.set_value(&*part.text),
            _ => node.set_label(&*part.text),
        }
    });
}

/// Paints a page, or an empty sheet as long as there is no image of it.
pub(super) fn paint_page(ui: &Ui, view: &PrintPreviewView, rect: Rect, wanted: WantedPage) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let colours = theme::colours(ui.ctx());
    match view.textures.find(wanted) {
        Some(texture) => {
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            // pixel by pixel, where the image is as large as its place
            let corner = (rect.min.to_vec2() * ui.pixels_per_point()).round() / ui.pixels_per_point();
            let place = Rect::from_min_size(corner.to_pos2(), rect.size());
            ui.painter()
                .image(texture.id(), place, whole, egui::Color32::WHITE);
        }
        None => drop(ui.painter().rect_filled(rect, 0.0, egui::Color32::WHITE)),
    }
    let line = Stroke::new(1.0, colours.border);
    ui.painter().rect_stroke(rect, 0.0, line, StrokeKind::Outside);
}
