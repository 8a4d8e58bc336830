//! What is printed of a session, as it will be on paper: the options on the left, the pages beside them.
//!
//! The pages come from the layout that the file is written from, drawn by the service. A click on an answer goes to it
//! in the walk or the review.

mod head;
mod model;
mod options;
mod overview;
mod pages;
mod textures;
mod toolbar;

pub use self::model::PrintPreviewModel;

use std::sync::Arc;

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use self::pages::PagesView;
use self::textures::PageTextures;
use crate::app::kit::{Collapsible, theme};
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::app::outbox::Outbox;
use crate::app::screens::shared::page::waiting_ui;
use crate::service::{Event, PreparedHandout, Ticket};

/// Width of the options, in points.
const OPTIONS_WIDTH: f32 = 300.0;
/// Below this width (in points) the options become a fold above the pages.
const NARROW_BELOW: f32 = 860.0;

/// State of the screen that lasts between frames.
#[derive(Default)]
pub(super) struct PrintPreviewView {
    textures: PageTextures,
    pages: PagesView,
    /// Whether all pages are shown at once, small.
    is_overview: bool,
    shows_options: bool,
    is_arrived: bool,
}

/// The screen.
pub struct PrintPreviewScreen {
    /// What is printed.
    pub model: PrintPreviewModel,
    view: PrintPreviewView,
}

impl PrintPreviewScreen {
    /// Returns the screen of a model.
    pub fn new(model: PrintPreviewModel) -> Self {
        Self {
            model,
            view: PrintPreviewView::default(),
        }
    }

    /// Sends the requests for what is to be shown.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        self.model.loads(outbox, self.view.textures.next());
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.model.awaits(ticket)
    }

    /// Takes the pages, or the image of one.
    pub fn receive(&mut self, event: Event) {
        match event {
            Event::HandoutPrepared(prepared) => {
                self.model.set(*prepared);
                self.view.textures.begin_anew();
            }
            Event::PageDrawn(image) => {
                self.model.page_drawn();
                self.view.textures.take(*image);
            }
            _ => {}
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let Self { model, view } = self;
        view.textures.upload(ui.ctx());
        head::head_ui(ui, model, &mut view.is_arrived, cx, messages);
        if ui.available_width() < NARROW_BELOW {
            options_fold_ui(ui, model, &mut view.shows_options, cx, messages);
        } else {
            options_panel_ui(ui, model, cx, messages);
        }
        let prepared = model.prepared().map(Arc::clone);
        let frame = Frame::new().fill(theme::colours(ui.ctx()).chosen);
        CentralPanel::default()
            .frame(frame)
            .show(ui, |ui| match prepared {
                Some(prepared) => sheets_ui(ui, view, &prepared, cx, messages),
                None => {
                    Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
                        waiting_ui(ui, cx.texts.print_waiting(), model.failure(), cx.texts);
                    });
                }
            });
    }
}

/// Shows the pages with the tools above them.
fn sheets_ui(
    ui: &mut Ui,
    view: &mut PrintPreviewView,
    prepared: &PreparedHandout,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    if !view.is_overview {
        view.pages.keys(ui, prepared.pages.count());
    }
    toolbar::toolbar_ui(ui, view, prepared.pages.count(), cx.texts);
    match view.is_overview {
        true => overview::overview_ui(ui, view, &prepared.pages, cx.texts),
        false => pages::pages_ui(ui, view, &prepared.pages, cx.texts, messages),
    }
}

fn options_panel_ui(
    ui: &mut Ui,
    model: &PrintPreviewModel,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin {
            left: 20,
            right: 8,
            top: 12,
            bottom: 0,
        });
    Panel::left("print-options")
        .exact_size(OPTIONS_WIDTH)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let area = ScrollArea::vertical().auto_shrink(false).content_margin(Margin {
                right: 16,
                ..Margin::ZERO
            });
            area.show(ui, |ui| {
                options::options_ui(ui, model, cx.texts, messages);
                ui.add_space(theme::GRID_UNIT * 2.0);
            });
        });
}

/// Shows the options as a fold, for narrow windows.
fn options_fold_ui(
    ui: &mut Ui,
    model: &PrintPreviewModel,
    open: &mut bool,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let frame = Frame::new()
        .fill(theme::colours(ui.ctx()).paper)
        .inner_margin(Margin::symmetric(20, 6));
    let at_most = ui.available_height() * 0.6;
    Panel::top("print-options-fold")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical().max_height(at_most).show(ui, |ui| {
                Collapsible::new("print options", cx.texts.print_options(), open).show(ui, |ui| {
                    options::options_ui(ui, model, cx.texts, messages);
                });
            });
        });
}
