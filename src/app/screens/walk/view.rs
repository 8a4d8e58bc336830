//! Paints the walk: the rail, one page, and the footer.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Id, Margin, ScrollArea, Ui};

use super::context::PageContext;
use super::model::{StationEntry, WalkModel};
use super::page_view::PageView;
use super::pages::PageItem;
use super::pictures::Pictures;
use super::{finish, footer, page, rail};
use crate::app::kit::{Collapsible, EscapeKey, PageFoot, read_only, scroll_by_keys, theme};
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::session::SharedSession;
use crate::text::Language;

/// Below this width (in points) the rail becomes a fold and the footer scrolls along.
const NARROW_BELOW: f32 = 800.0;

/// Key of cached data: the language, and the changes and visits of the model.
type CacheKey = (Language, u64, u64);

/// State of the walk's view.
#[derive(Default)]
pub struct WalkView {
    page: PageView,
    pictures: Option<(CacheKey, Pictures)>,
    rail: Option<(CacheKey, Vec<StationEntry>)>,
    rail_open: bool,
    visit: u64,
    unfolded: Option<String>,
    escape: EscapeKey,
}

impl WalkView {
    /// Paints the walk; Escape leaves it.
    pub fn ui(&mut self, ui: &mut Ui, model: &WalkModel, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        if self.escape.pressed(ui) {
            messages.push(Message::Leave);
        }
        let arrives = std::mem::replace(&mut self.visit, model.visits()) != model.visits();
        if arrives {
            self.page.leave();
            self.rail_open = false;
        }
        if self.unfolded.as_deref() != model.unfolded() {
            self.unfolded = model.unfolded().map(str::to_owned);
            // only once, so that the client can close it
            if let Some(fold) = &self.unfolded {
                self.page.set_fold(fold.clone(), true);
            }
        }
        self.refresh(model, cx);
        let narrow = ui.available_width() < NARROW_BELOW;
        if !narrow {
            rail::rail_ui(ui, self.entries(), cx.texts, messages);
        }
        let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
        let page = CentralPanel::default().frame(frame);
        let page_ui = |ui: &mut Ui, messages: &mut Vec<Message>| {
            page.show(ui, |ui| self.scroll_ui(ui, model, narrow, arrives, cx, messages));
        };
        if narrow {
            page_ui(ui, messages);
        } else {
            // the Tab key goes on from the last field to the button for the next page
            let foot = PageFoot::new(ui, "walk foot");
            foot.above(ui, |ui| page_ui(ui, messages));
            footer::footer_panel_ui(ui, foot, model, cx.texts, messages);
        }
        self.escape.painted(ui);
    }

    /// Computes rail and figures again where something has changed.
    fn refresh(&mut self, model: &WalkModel, cx: &ViewContext<'_>) {
        let language = cx.texts.language();
        let key = (language, model.changes(), model.visits());
        if self.rail.as_ref().is_none_or(|(cached, _)| *cached != key) {
            self.rail = Some((key, model.rail_entries(language)));
        }
        let outdated = self.pictures.as_ref().is_none_or(|(cached, _)| *cached != key);
        if model.page().has_pictures() && outdated {
            let shared = SharedSession::of(model.open().session());
            self.pictures = Some((key, Pictures::of(&shared, language)));
        }
    }

    fn entries(&self) -> &[StationEntry] {
        self.rail.as_ref().map_or(&[], |(_, entries)| entries)
    }

    fn scroll_ui(
        &mut self,
        ui: &mut Ui,
        model: &WalkModel,
        narrow: bool,
        arrives: bool,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        // fields of another session are other fields
        let session = model.open().session().id;
        let page_id = (session, model.page().station.clone(), model.page().key.clone());
        let height = ui.available_height();
        ScrollArea::vertical()
            .id_salt(&page_id)
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new().inner_margin(margin(narrow)).show(ui, |ui| {
                    ui.set_max_width(column_width(model, ui.available_width()));
                    if narrow {
                        self.narrow_rail_ui(ui, cx, messages);
                    }
                    ui.push_id(Id::unique(&page_id), |ui| {
                        self.page_ui(ui, model, arrives, cx, messages);
                    });
                    if narrow {
                        ui.add_space(2.0 * theme::GRID_UNIT);
                        footer::footer_ui(ui, model, cx.texts, messages);
                    }
                });
                scroll_by_keys(ui, height);
            });
    }

    fn narrow_rail_ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let mut open = self.rail_open;
        let fold = Collapsible::new("rail", cx.texts.walk_stations(), &mut open);
        fold.show(ui, |ui| rail::entries_ui(ui, self.entries(), cx.texts, messages));
        self.rail_open = open;
    }

    fn page_ui(
        &mut self,
        ui: &mut Ui,
        model: &WalkModel,
        arrives: bool,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        let open = model.open();
        let (page, workbook) = (Arc::clone(model.page()), Arc::clone(&open.session().workbook));
        let mut page_context = PageContext {
            open,
            session: open.session(),
            visible: open.visible(),
            workbook: &workbook,
            language: cx.texts.language(),
            texts: cx.texts,
            today: cx.today,
            can_set_word: cx.is_handed_over && !open.has_word(),
            state: &mut self.page,
            messages,
        };
        let pictures = self.pictures.as_ref().map(|(_, pictures)| pictures);
        let only_read = cx.read_only && !open.is_preview();
        let heading = read_only::read_only_ui(ui, only_read, |ui| {
            page::page_ui(ui, &mut page_context, &page, pictures)
        });
        if model.at_end() {
            finish::finish_ui(ui, &mut page_context);
        }
        if arrives {
            heading.request_focus();
        }
    }
}

fn margin(narrow: bool) -> Margin {
    if narrow {
        return Margin::symmetric(24, 16);
    }
    Margin {
        left: 84,
        right: 48,
        top: 32,
        bottom: 48,
    }
}

/// Returns the width of the page: questions keep to a column, a grid takes the room there is.
fn column_width(model: &WalkModel, available: f32) -> f32 {
    let wide = model
        .page()
        .parts
        .iter()
        .any(|item| matches!(item, PageItem::Grid(_)));
    if wide {
        available
    } else {
        available.min(theme::COLUMN_WIDTH)
    }
}
