//! A session under review: the stations on the left, the answers with their questions and the consultant's notes in
//! the middle, the agenda of the meeting on the right.
//!
//! Only shared answers are shown.

mod agenda;
mod answer;
mod content;
mod context;
mod header;
mod long_text;
mod model;
mod notes;
mod overview;
mod rail;
mod same_name;
mod station;
mod versions;
mod versions_view;
mod writing;

pub use self::model::ReviewModel;

use std::collections::HashMap;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use self::context::ReviewContext;
use self::long_text::LongTexts;
use self::model::ReviewPage;
use crate::app::kit::selectable::make_selectable;
use crate::app::kit::{Button, Collapsible, scroll_by_keys, text, theme};
use crate::app::message::Message;
use crate::app::model::{TextTarget, ViewContext};
use crate::app::screens::shared::page::{page_frame, waiting_ui};
use crate::service::ServiceError;

/// Below this width (in points) rail and agenda become folds above the page.
const NARROW_BELOW: f32 = 860.0;
/// State of the screen that lasts between frames.
#[derive(Default)]
pub(super) struct ReviewView {
    parts: LongTexts,
    folds: HashMap<&'static str, bool>,
    /// The last visit that was painted: a new one gets the focus or is scrolled to.
    visit: u64,
    /// Whether this frame begins a visit.
    arrives: bool,
    /// The open fields that were given the focus when they were opened.
    opened: Vec<TextTarget>,
    /// The number of the earlier version that is being brought back, and how many there were before.
    brought_back: Option<(u32, usize)>,
}

impl ReviewView {
    fn fold(&mut self, name: &'static str) -> &mut bool {
        self.folds.entry(name).or_default()
    }

    /// Returns `true` once for a field that was just opened.
    fn opens(&mut self, target: TextTarget) -> bool {
        let opens = !self.opened.contains(&target);
        if opens {
            self.opened.push(target);
        }
        opens
    }
}

/// The screen.
pub struct ReviewScreen {
    /// The session under review.
    pub model: ReviewModel,
    view: ReviewView,
}

impl ReviewScreen {
    /// Returns the screen of a model.
    pub fn new(model: ReviewModel) -> Self {
        Self {
            model,
            view: ReviewView::default(),
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let Some((review, content)) = self.model.loaded() else {
            return opening_ui(ui, self.model.failure(), cx, messages);
        };
        self.view.arrives =
            std::mem::replace(&mut self.view.visit, self.model.visits()) != self.model.visits();
        let open = [
            self.model.open_note_id().map(TextTarget::Note),
            self.model.open_agreement_point().map(TextTarget::Agreement),
            self.model.new_point().map(TextTarget::Point),
        ];
        self.view.opened.retain(|target| open.contains(&Some(*target)));
        let mut cx = ReviewContext {
            model: &self.model,
            review,
            content,
            view: &mut self.view,
            texts: cx.texts,
            today: cx.today,
            messages,
        };
        screen_ui(ui, &mut cx);
    }
}

/// Paints the page while the session is being opened, or why it can't be.
fn opening_ui(
    ui: &mut Ui,
    failure: Option<&ServiceError>,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    page_frame(ui, |ui| {
        let back = ui.add(Button::quiet(cx.texts.review_back()).compact());
        if back.clicked() {
            messages.push(Message::Leave);
        }
        if failure.is_some() && ui.memory(|memory| memory.focused().is_none()) {
            back.request_focus();
        }
        waiting_ui(ui, cx.texts.review_opening(), failure, cx.texts);
    });
}

fn screen_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    header::head_ui(ui, cx);
    let narrow = ui.available_width() < NARROW_BELOW;
    if !narrow {
        rail::rail_ui(ui, cx);
        agenda::panel_ui(ui, cx);
    }
    let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| scroll_ui(ui, cx, narrow));
}

fn scroll_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, narrow: bool) {
    let margin = if narrow {
        Margin::symmetric(24, 20)
    } else {
        Margin {
            left: 44,
            right: 40,
            top: 30,
            bottom: 56,
        }
    };
    let place = (cx.review.shared.id(), cx.model.page());
    let height = ui.available_height();
    ScrollArea::vertical()
        .id_salt(place)
        .auto_shrink(false)
        .show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH);
                ui.spacing_mut().item_spacing.y = 10.0;
                make_selectable(ui);
                if narrow {
                    folds_ui(ui, cx);
                }
                page_ui(ui, cx);
            });
            scroll_by_keys(ui, height);
        });
}

/// Rail and agenda in a narrow window.
fn folds_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    for (name, words) in [
        ("rail", cx.texts.review_chapters()),
        ("agenda", cx.texts.review_agenda()),
    ] {
        let mut open = *cx.view.fold(name);
        Collapsible::new(name, words, &mut open).show(ui, |ui| match name {
            "rail" => rail::entries_ui(ui, cx),
            _ => agenda::agenda_ui(ui, cx),
        });
        *cx.view.fold(name) = open;
    }
}

fn page_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    if cx.model.changed_elsewhere() {
        text::status(ui, cx.texts.review_changed());
    }
    let content = cx.content;
    let chapter = match cx.model.page() {
        ReviewPage::Overview => None,
        ReviewPage::Station(station) => content
            .chapters
            .iter()
            .find(|chapter| chapter.station == *station),
    };
    let heading = match chapter {
        Some(chapter) => station::chapter_ui(ui, cx, chapter),
        None => {
            let heading = overview::overview_ui(ui, cx);
            versions_view::versions_ui(ui, cx);
            heading
        }
    };
    if cx.view.arrives && cx.model.highlighted().is_none() {
        heading.request_focus();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use egui::{Color32, Rect, Shape, Vec2};
    use egui_kittest::Harness;
    use jiff::civil::date;

    use super::*;
    use crate::app::kit::{Appearance, Motion};
    use crate::service::SessionRef;
    use crate::text::{Language, Texts};

    const SIZE: Vec2 = Vec2::new(1024.0, 640.0);

    /// Returns the filled rectangles of a screen whose session is being opened.
    fn fills(appearance: Appearance) -> (Color32, Vec<(Rect, Color32)>) {
        let session = SessionRef::Id(uuid::Uuid::nil());
        let mut screen = ReviewScreen::new(ReviewModel::new(session, None));
        let mut window = Harness::builder().with_size(SIZE).build_ui(move |ui| {
            theme::install(ui.ctx(), appearance, Motion::None);
            let cx = ViewContext {
                texts: Texts::of(Language::German),
                today: date(2026, 11, 26),
                read_only: false,
                is_handed_over: false,
                jobs: &BTreeMap::new(),
            };
            screen.ui(ui, &cx, &mut Vec::new());
        });
        window.run_steps(2);
        let shapes = window.output().shapes.iter().map(|clipped| &clipped.shape);
        let fills = shapes.filter_map(|shape| match shape {
            Shape::Rect(rect) => Some((rect.rect, rect.fill)),
            _ => None,
        });
        (theme::colours(&window.ctx).paper, fills.collect())
    }

    #[test]
    fn a_session_that_is_being_opened_waits_on_a_page_with_its_colour() {
        for appearance in [Appearance::Light, Appearance::Dark] {
            let (paper, fills) = fills(appearance);
            let page = |(rect, fill): &(Rect, Color32)| *fill == paper && rect.width() >= SIZE.x - 32.0;
            assert!(fills.iter().any(page), "{appearance:?}: {fills:?}");
        }
    }
}
