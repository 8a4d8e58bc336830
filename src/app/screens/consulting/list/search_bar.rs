//! Above the list: the search field, the filters that are set, and the ways to other screens.

use egui::{Key, Ui};

use super::context::ListContext;
use super::model::FocusTarget;
use super::row_formatter::{day_words, option_words, state, workbook_title};
use super::view::{ListDialog, ListView};
use crate::app::kit::{AccessibleName, Button, MenuItem, Removable, TextField, menu_button, with_right_side};
use crate::app::message::{BackupMessage, ConsultingMessage, PrivacyMessage};
use crate::app::screens::shared::clicked;
use crate::consulting::{Filter, MeetingFilter};
use crate::text::dates;

/// Greatest width of the search field, in points.
const MAX_SEARCH_WIDTH: f32 = 460.0;
/// Width of the buttons beside the search field, in points.
const BUTTONS_WIDTH: f32 = 480.0;
/// Width from which the button that adds a filter stands beside the search field, in points.
const CHIPS_BESIDE_FROM_WIDTH: f32 = 900.0;

/// A filter that is set: the words of its chip, and the filter without it.
struct FilterChip {
    words: String,
    without: Filter,
}

impl ListView {
    /// Paints the bar; returns `true` if the keyboard goes into the list.
    pub(super) fn search_bar_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) -> bool {
        let model = cx.model;
        let mut into_list = false;
        let chips_below = model.query.filter != Filter::default()
            || model.options.due > 0
            || ui.available_width() < CHIPS_BESIDE_FROM_WIDTH;
        ui.horizontal(|ui| {
            into_list = self.search_ui(ui, cx);
            let chips = |ui: &mut Ui, cx: &mut ListContext<'_>| {
                if !chips_below {
                    self.chips_ui(ui, cx);
                }
            };
            with_right_side(ui, "sessions ways", cx, chips, ways_ui);
        });
        if chips_below {
            ui.horizontal_wrapped(|ui| self.chips_ui(ui, cx));
        }
        into_list
    }

    fn search_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) -> bool {
        let (model, texts) = (cx.model, cx.texts);
        let free = self.dialog.is_none();
        let take_focus = self
            .focus
            .take_if(|target| free && *target == FocusTarget::Search);
        let width = (ui.available_width() - BUTTONS_WIDTH).clamp(120.0, MAX_SEARCH_WIDTH);
        let mut words = model.query.search.clone();
        let field = TextField::new(
            "search",
            AccessibleName::hidden(texts.sessions_search()),
            &mut words,
        )
        .hint(texts.sessions_search_hint())
        .width(width)
        .own_undo(true)
        .take_focus(take_focus.is_some())
        .show(ui);
        let was_focused = field.response.has_focus() || field.response.lost_focus();
        if was_focused && !words.is_empty() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.focus = Some(FocusTarget::Search);
            cx.set_query(model.query.with_search(String::new()));
        } else if field.response.changed() {
            cx.set_query(model.query.with_search(words));
        }
        if field.entered {
            cx.push(ConsultingMessage::OpenBestHit.into());
        }
        field.response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown))
    }

    fn chips_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let (model, texts) = (cx.model, cx.texts);
        for chip in filter_chips(cx) {
            let name = texts.sessions_remove_filter(chip.words.as_str());
            if clicked(ui, Removable::new(&chip.words, &name)) {
                cx.set_query(model.query.with_filter(chip.without));
            }
        }
        let filter = &model.query.filter;
        let due = texts.sessions_due(model.options.due);
        let due = Button::quiet(&due).compact();
        if model.options.due > 0 && filter.due.is_none() && !filter.trashed && clicked(ui, due) {
            let only_due = Filter {
                due: Some(cx.today),
                ..Filter::default()
            };
            cx.set_query(model.query.with_filter(only_due));
        }
        let add = Button::quiet(texts.sessions_add_filter()).compact();
        if clicked(ui, add) {
            self.dialog = Some(ListDialog::Filters);
        }
    }
}

/// Paints the buttons that lead elsewhere.
fn ways_ui(ui: &mut Ui, cx: &mut ListContext<'_>) {
    let (model, texts) = (cx.model, cx.texts);
    if clicked(ui, Button::secondary(texts.sessions_overview())) {
        let filter = Box::new(model.query.full_filter());
        cx.push(ConsultingMessage::OpenOverview(filter).into());
    }
    let import = Button::secondary(texts.sessions_import());
    if ui.add_enabled(!cx.read_only, import).clicked() {
        cx.push(ConsultingMessage::OpenImport.into());
    }
    let trashed = model.query.filter.trashed;
    menu_button(ui, Button::secondary(texts.sessions_more()), |ui| {
        let trash = if trashed {
            texts.sessions_leave_trash()
        } else {
            texts.sessions_trash()
        };
        if clicked(ui, MenuItem::new(texts.clients_heading())) {
            cx.push(ConsultingMessage::OpenClients(None).into());
        }
        if clicked(ui, MenuItem::new(texts.workbooks_heading())) {
            cx.push(ConsultingMessage::OpenWorkbooks.into());
        }
        if clicked(
            ui,
            MenuItem::new(texts.backups_menu()).keys(texts.backups_menu_keys()),
        ) {
            cx.push(BackupMessage::Open.into());
        }
        if clicked(ui, MenuItem::new(texts.backups_now())) {
            cx.push(BackupMessage::BackUp.into());
        }
        if clicked(ui, MenuItem::new(texts.stored_heading())) {
            cx.push(PrivacyMessage::OpenStored.into());
        }
        if clicked(ui, MenuItem::new(texts.erase_records())) {
            cx.push(PrivacyMessage::OpenDeletionRecords.into());
        }
        if clicked(ui, MenuItem::new(trash)) {
            let filter = Filter {
                trashed: !trashed,
                ..Filter::default()
            };
            cx.set_query(model.query.with_filter(filter));
        }
    });
}

/// Returns a chip for each filter that is set.
fn filter_chips(cx: &ListContext<'_>) -> Vec<FilterChip> {
    let (model, texts) = (cx.model, cx.texts);
    let filter = &model.query.filter;
    let mut chips = Vec::new();
    let mut chip = |words: String, take: &dyn Fn(&mut Filter)| {
        let mut without = filter.clone();
        take(&mut without);
        chips.push(FilterChip { words, without });
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
    if let Some(meeting) = filter.meeting {
        chip(meeting_words(meeting, cx), &|filter| filter.meeting = None);
    }
    if let Some(id) = &filter.workbook {
        let title = workbook_title(&model.options, id, texts);
        chip(texts.sessions_filter_workbook(title), &|filter| {
            filter.workbook = None;
        });
    }
    if let Some(option) = &filter.decisive {
        let words = option_words(&model.options, None, option, texts).unwrap_or_else(|| option.clone());
        chip(texts.sessions_filter_decisive(words), &|filter| {
            filter.decisive = None;
        });
    }
    if filter.due.is_some() {
        chip(texts.sessions_filter_due().to_owned(), &|filter| {
            filter.due = None;
        });
    }
    if let Some(id) = filter.client {
        let name = model.clients.of(id).map_or("", |client| client.name.as_str());
        chip(texts.sessions_filter_client(name), &|filter| filter.client = None);
    }
    chips
}

fn period(filter: &Filter, cx: &ListContext<'_>) -> Option<String> {
    let texts = cx.texts;
    let day = |day| dates::day_short(day, cx.today, texts.language());
    match (filter.from, filter.to) {
        (None, None) => None,
        (Some(from), None) => Some(texts.sessions_filter_from(day(from))),
        (None, Some(to)) => Some(texts.sessions_filter_to(day(to))),
        (Some(from), Some(to)) => Some(texts.sessions_filter_between().from(day(from)).to(day(to))),
    }
}

fn meeting_words(meeting: MeetingFilter, cx: &ListContext<'_>) -> String {
    let texts = cx.texts;
    let words = |day| day_words(day, cx.today, texts);
    match meeting {
        MeetingFilter::Past(_) => texts.sessions_filter_meeting_past().to_owned(),
        MeetingFilter::Days { from, to } => match (from, to) {
            (None, None) => texts.sessions_meeting().to_owned(),
            (Some(from), None) => texts.sessions_filter_meeting_from(words(from)),
            (None, Some(to)) => texts.sessions_filter_meeting_to(words(to)),
            (Some(from), Some(to)) if from == to => texts.sessions_filter_meeting_on(words(from)),
            (Some(from), Some(to)) => texts
                .sessions_filter_meeting_between()
                .from(words(from))
                .to(words(to)),
        },
    }
}
