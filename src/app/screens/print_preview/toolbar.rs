//! The tools above the pages: turning, zoom, and the overview.

use egui::{Frame, Margin, Ui};

use super::PrintPreviewView;
use super::pages::Zoom;
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::theme::Step;
use crate::app::kit::{Button, MenuItem, menu_button, text, theme};
use crate::app::screens::shared::clicked;
use crate::text::Texts;

/// Shows the tools.
pub(super) fn toolbar_ui(ui: &mut Ui, view: &mut PrintPreviewView, count: usize, texts: &'static Texts) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin::symmetric(16, 4));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_size(egui::vec2(ui.available_width(), 36.0));
            ui.spacing_mut().item_spacing.x = 4.0;
            if !view.is_overview {
                turn_ui(ui, view, count, texts);
                ui.add_space(theme::GRID_UNIT);
                zoom_ui(ui, view, texts);
                ui.add_space(theme::GRID_UNIT);
            }
            let other = match view.is_overview {
                true => texts.print_pages(),
                false => texts.print_overview(),
            };
            if clicked(ui, Button::quiet(other).compact()) {
                view.is_overview = !view.is_overview;
            }
        });
    });
}

fn turn_ui(ui: &mut Ui, view: &mut PrintPreviewView, count: usize, texts: &'static Texts) {
    let current = view.pages.current();
    let back = IconButton::new(Icon::Left, texts.print_previous()).enabled(current > 0);
    if clicked(ui, back) {
        view.pages.go_to(current.saturating_sub(1));
    }
    let ink = theme::colours(ui.ctx()).ink;
    let number = texts.print_page_of().count(count).page(current + 1);
    text::text_in(ui, &number, Step::Compact, ink);
    let forward = IconButton::new(Icon::Right, texts.print_next()).enabled(current + 1 < count);
    if clicked(ui, forward) {
        view.pages.go_to(current + 1);
    }
}

fn zoom_ui(ui: &mut Ui, view: &mut PrintPreviewView, texts: &'static Texts) {
    let pages = &mut view.pages;
    if clicked(
        ui,
        IconButton::new(Icon::Minus, texts.print_zoom_out()).enabled(pages.can_zoom(false)),
    ) {
        pages.zoom(false);
    }
    let percent = texts.print_percent(pages.percent());
    let name = texts.print_zoom(&*percent);
    menu_button(ui, Button::quiet(&percent).compact().named(&name), |ui| {
        let mut entry = |words: &str, zoom: Zoom| {
            if clicked(ui, MenuItem::new(words).chosen(pages.has_zoom(zoom))) {
                pages.set_zoom(zoom);
            }
        };
        entry(texts.print_fit_width(), Zoom::Width);
        entry(texts.print_fit_page(), Zoom::Page);
        for percent in Zoom::STEPS {
            entry(&texts.print_percent(percent), Zoom::Percent(percent));
        }
    });
    if clicked(
        ui,
        IconButton::new(Icon::Plus, texts.print_zoom_in()).enabled(pages.can_zoom(true)),
    ) {
        pages.zoom(true);
    }
}
