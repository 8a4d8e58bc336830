//! Above the list: the search field, what the list is narrowed to, and the ways to other screens.

use egui::{Align, Key, Layout, Ui};

use super::row_formatter::{option_words, state};
use super::{FilterDialog, FocusTarget, ListDialog, ListModel, Reload};
use crate::app::kit::{AccessibleName, Button, MenuItem, Removable, TextField, menu_button};
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::consulting::Filter;
use crate::text::{Texts, dates};

/// The widest the search field gets.
const SEARCH: f32 = 460.0;
/// What the buttons beside it need.
const BUTTONS: f32 = 480.0;
/// From this width on (in points) what begins a filter stands beside the search field.
const ROOM_FOR_CHIPS: f32 = 900.0;

/// A filter that is in force: what its chip says, and the filter without it.
struct InForce {
    words: String,
    without: Filter,
}

impl ListModel {
    /// The bar; gives whether the keyboard goes into the list.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) -> bool {
        let texts = cx.texts;
        let mut into = false;
        let chips_below = self.question.filter != Filter::default() || ui.available_width() < ROOM_FOR_CHIPS;
        ui.horizontal(|ui| {
            into = self.search_ui(ui, texts);
            if !chips_below {
                self.chips_ui(ui, cx);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.ways_ui(ui, texts, messages);
            });
        });
        if chips_below {
            ui.horizontal_wrapped(|ui| self.chips_ui(ui, cx));
        }
        into
    }

    fn search_ui(&mut self, ui: &mut Ui, texts: &'static Texts) -> bool {
        let take = self.keyboard == FocusTarget::Search && self.open.is_none();
        if take {
            self.keyboard = FocusTarget::Stays;
        }
        let width = (ui.available_width() - BUTTONS).clamp(120.0, SEARCH);
        let field = TextField::new(
            "search",
            AccessibleName::hidden(texts.sessions_search()),
            &mut self.question.sought,
        )
        .hint(texts.sessions_search_hint())
        .width(width)
        .own_undo(true)
        .take_focus(take)
        .show(ui);
        if field.response.changed() {
            self.entering = false;
            self.sought_anew();
            ui.ctx().request_repaint();
        }
        self.entering |= field.entered;
        let left = field.response.has_focus() || field.response.lost_focus();
        if left && !self.question.sought.is_empty() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.question.sought.clear();
            self.keyboard = FocusTarget::Search;
            self.sought_anew();
        }
        field.response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown))
    }

    /// From the right: all that leads elsewhere.
    fn ways_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let mut chosen = None;
        menu_button(ui, Button::secondary(texts.sessions_more()), |ui| {
            let trash = if self.question.filter.trashed {
                texts.sessions_leave_trash()
            } else {
                texts.sessions_trash()
            };
            if ui.add(MenuItem::new(texts.clients_heading())).clicked() {
                messages.push(Message::OpenClients(None));
            }
            if ui.add(MenuItem::new(texts.books_heading())).clicked() {
                messages.push(Message::OpenWorkbooks);
            }
            if ui.add(MenuItem::new(trash)).clicked() {
                chosen = Some(!self.question.filter.trashed);
            }
        });
        if let Some(trashed) = chosen {
            self.question.filter = Filter {
                trashed,
                ..Filter::default()
            };
            self.anew = Some(Reload::Question);
        }
        if ui.add(Button::secondary(texts.sessions_import())).clicked() {
            messages.push(Message::OpenImport);
        }
        if ui.add(Button::secondary(texts.sessions_overview())).clicked() {
            let filter = Box::new(self.question.whole());
            messages.push(Message::OpenOverview(filter));
        }
    }

    fn chips_ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>) {
        let texts = cx.texts;
        let mut next = None;
        let mut filters = false;
        for chip in self.in_force(cx) {
            let name = texts.sessions_remove_filter(chip.words.as_str());
            if ui.add(Removable::new(&chip.words, &name)).clicked() {
                next = Some(chip.without);
            }
        }
        filters |= ui
            .add(Button::quiet(texts.sessions_add_filter()).compact())
            .clicked();
        if let Some(filter) = next {
            self.question.filter = filter;
            self.anew = Some(Reload::Question);
        }
        if filters {
            self.open = Some(ListDialog::Filters(FilterDialog));
        }
    }

    /// A chip each for what is set in the filter.
    fn in_force(&self, cx: &ViewContext<'_>) -> Vec<InForce> {
        let texts = cx.texts;
        let filter = &self.question.filter;
        let mut chips = Vec::new();
        let mut chip = |words: String, take: &dyn Fn(&mut Filter)| {
            let mut without = filter.clone();
            take(&mut without);
            chips.push(InForce { words, without });
        };
        if filter.trashed {
            chip(texts.sessions_trash().to_owned(), &|filter| {
                filter.trashed = false;
            });
        }
        if !filter.states.is_empty() {
            let states: Vec<&str> = filter.states.iter().map(|one| state(*one, texts)).collect();
            chip(texts.sessions_filter_state(states.join(", ")), &|filter| {
                filter.states.clear();
            });
        }
        if let Some(tag) = &filter.tag {
            chip(texts.sessions_filter_tag(tag.as_str()), &|filter| {
                filter.tag = None;
            });
        }
        if let Some(words) = period(filter, cx) {
            chip(words, &|filter| (filter.from, filter.to) = (None, None));
        }
        if let Some(id) = &filter.workbook {
            let title = self.title(id, texts);
            chip(texts.sessions_filter_workbook(title), &|filter| {
                filter.workbook = None;
            });
        }
        if let Some(option) = &filter.decisive {
            let words = option_words(&self.choices, None, option, texts).unwrap_or_else(|| option.clone());
            chip(texts.sessions_filter_decisive(words), &|filter| {
                filter.decisive = None;
            });
        }
        if let Some(id) = filter.client {
            let name = self.records.of(id).map_or("", |client| client.name.as_str());
            chip(texts.sessions_filter_client(name), &|filter| filter.client = None);
        }
        chips
    }

    /// What a workbook is called.
    pub(super) fn title(&self, id: &str, texts: &Texts) -> String {
        let met = self.choices.workbooks.iter().find(|met| met.workbook.id == id);
        met.map_or_else(
            || id.to_owned(),
            |met| met.workbook.title_for(texts.language().tag()).to_owned(),
        )
    }
}

fn period(filter: &Filter, cx: &ViewContext<'_>) -> Option<String> {
    let texts = cx.texts;
    let day = |day| dates::day_short(day, cx.today, texts.language());
    match (filter.from, filter.to) {
        (None, None) => None,
        (Some(from), None) => Some(texts.sessions_filter_from(day(from))),
        (None, Some(to)) => Some(texts.sessions_filter_to(day(to))),
        (Some(from), Some(to)) => Some(texts.sessions_filter_between().from(day(from)).to(day(to))),
    }
}
