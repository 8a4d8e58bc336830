//! The start screen: begin, continue, open a library. A name is shown only if all sessions belong to one person.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2};

use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, scroll_by_keys, text};
use crate::app::load::Load;
use crate::app::message::{HandOverMessage, Message, ProtectionMessage, ProtectionTask};
use crate::app::model::{FilePurpose, LibraryState, ViewContext};
use crate::app::outbox::Outbox;
use crate::app::screens::rescue::{RescueStep, backup_ui};
use crate::app::screens::shared::page::{announced_title, column_page};
use crate::service::{Advice, NewestBackup, Request, Settings, StartSession, StartSessions, advice};
use crate::text::{Texts, dates};
use crate::workbook::builtins;

/// From this width (in points) on the cards stand beside the words.
const TWO_COLUMNS_FROM_WIDTH: f32 = 940.0;
/// From this height (in points) on there is room above and below.
const SPACIOUS_FROM_HEIGHT: f32 = 680.0;

/// The sessions that the start screen offers.
#[derive(Debug, Default)]
pub struct StartModel {
    /// The sessions.
    pub sessions: Load<StartSessions>,
    /// Whether the heading has had the focus since the screen was shown.
    is_announced: bool,
}

impl StartModel {
    /// Drops the sessions, to be loaded again when the screen is shown again; the heading is announced.
    pub fn arrive(&mut self) {
        *self = Self::default();
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        self.sessions.request(outbox, || Request::LoadStart);
    }

    /// Paints the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        library: &LibraryState,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        let offers = !(settings.protection_answered || library.protected || library.read_only);
        let margin = if ui.available_width() < TWO_COLUMNS_FROM_WIDTH {
            32
        } else {
            96
        };
        let high = ui.available_height() >= SPACIOUS_FROM_HEIGHT;
        let margins = Margin::symmetric(margin, if high { 88 } else { 24 });
        let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if self.sessions.value().is_none() && self.sessions.failure().is_none() {
                return;
            }
            let page = ui.available_height();
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let inner = Frame::new().inner_margin(margins);
                inner.show(ui, |ui| self.columns_ui(ui, offers, cx, messages));
                scroll_by_keys(ui, page);
            });
        });
    }

    fn columns_ui(&mut self, ui: &mut Ui, offers: bool, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        if ui.available_width() < TWO_COLUMNS_FROM_WIDTH - 192.0 {
            self.words_ui(ui, cx.texts);
            ui.add_space(24.0);
            self.cards_ui(ui, offers, cx, messages);
            ui.add_space(16.0);
            more_ui(ui, cx, messages);
            return;
        }
        let wide = ui.available_width().min(1080.0);
        ui.horizontal_top(|ui| {
            let words = ui.vertical(|ui| {
                ui.set_width(wide * 0.52);
                self.words_ui(ui, cx.texts);
                ui.add_space(32.0);
            });
            ui.add_space(wide * 0.06);
            ui.vertical(|ui| {
                ui.set_width(wide * 0.40);
                self.cards_ui(ui, offers, cx, messages);
            });
            // below the words, and reached after the cards
            let words = words.response.rect;
            let room = Rect::from_min_max(words.left_bottom(), pos2(words.right(), ui.max_rect().bottom()));
            let below = UiBuilder::new()
                .max_rect(room)
                .layout(Layout::top_down(Align::Min));
            ui.scope_builder(below, |ui| more_ui(ui, cx, messages));
        });
    }

    fn words_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let colours = theme::colours(ui.ctx());
        let heading = text::heading_of_runs(
            ui,
            &[
                (texts.start_title_from(), Step::Display, colours.ink),
                ("\n", Step::Display, colours.ink),
                (texts.start_title_to(), Step::Display, colours.ink),
                (" ", Step::Display, colours.ink),
                (texts.start_title_want(), Step::DisplayItalic, colours.pine),
            ],
        );
        if !std::mem::replace(&mut self.is_announced, true) {
            heading.request_focus();
            ui.scroll_to_rect(heading.rect, None);
        }
        ui.add_space(16.0);
        text::body(ui, texts.start_what());
        ui.add_space(8.0);
        text::secondary(ui, texts.start_free());
    }

    fn cards_ui(&self, ui: &mut Ui, offers: bool, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        if let Some(error) = self.sessions.failure() {
            let advice = advice(error, texts);
            text::body(ui, &advice.problem);
            text::secondary(ui, &advice.remedy);
        }
        card(ui, CardKind::Plain, |ui| {
            text::heading(ui, texts.start_begin_heading());
            text::secondary(ui, texts.start_begin_words());
            ui.add_space(8.0);
            ui.add_enabled_ui(!cx.read_only, |ui| begin_ui(ui, texts, messages));
            ui.add_space(4.0);
            if ui.add(Button::link(texts.unkept_start())).clicked() {
                messages.push(HandOverMessage::AskUnkept.into());
            }
            if cx.read_only {
                read_only_ui(ui, texts, messages);
            }
        });
        match self.sessions.value() {
            Some(StartSessions::OnePerson { name, sessions }) => {
                ui.add_space(16.0);
                let name = name.as_deref();
                card(ui, CardKind::Plain, |ui| {
                    sessions_ui(ui, name, sessions, cx, messages);
                });
            }
            Some(StartSessions::SeveralPeople) => {
                ui.add_space(16.0);
                card(ui, CardKind::Plain, |ui| several_ui(ui, texts, messages));
            }
            Some(StartSessions::Empty) | None => {}
        }
        if offers {
            // below what is there to be done, and still in sight of a low window at the first start
            ui.add_space(16.0);
            card(ui, CardKind::Note, |ui| offer_ui(ui, texts, messages));
        }
    }
}

/// Offers to protect the library, until that was answered; nothing waits for the answer.
fn offer_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    text::heading(ui, texts.offer_heading());
    for words in [texts.offer_does(), texts.offer_does_not(), texts.offer_later()] {
        text::small(ui, words);
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary(texts.offer_with()).compact()).clicked() {
            messages.push(ProtectionMessage::OpenTask(ProtectionTask::Protect).into());
        }
        if ui
            .add(Button::secondary(texts.offer_without()).compact())
            .clicked()
        {
            messages.push(ProtectionMessage::DeclineOffer.into());
        }
    });
}

/// Offers the sessions of the only person.
fn sessions_ui(
    ui: &mut Ui,
    name: Option<&str>,
    sessions: &[StartSession],
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    let Some((last, earlier)) = sessions.split_first() else {
        return;
    };
    text::heading(ui, texts.start_go_on_heading());
    if let Some(name) = name {
        text::body(ui, name);
    }
    text::small(ui, &session_label(last, cx));
    ui.add_space(4.0);
    if ui.add(Button::secondary(texts.start_go_on())).clicked() {
        messages.push(Message::Continue(last.id));
    }
    if earlier.is_empty() {
        return;
    }
    ui.add_space(4.0);
    text::small(ui, texts.start_earlier());
    for session in earlier {
        let label = session_label(session, cx);
        let button = ui.push_id(session.id, |ui| ui.add(Button::link(&label).compact()));
        if button.inner.clicked() {
            messages.push(Message::Continue(session.id));
        }
    }
}

/// Leads several people through consulting, so that the start screen names nobody.
fn several_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    text::heading(ui, texts.start_go_on_heading());
    text::secondary(ui, texts.start_several());
    ui.add_space(4.0);
    if ui.add(Button::secondary(texts.start_several_go_on())).clicked() {
        messages.push(Message::OpenList);
    }
}

/// Returns the workbook of a session and the time of its last change.
fn session_label(session: &StartSession, cx: &ViewContext<'_>) -> String {
    let texts = cx.texts;
    let local = session.updated_at.local();
    let time = dates::time(&local);
    let changed = if local.date() == cx.today {
        texts.start_last_today(time)
    } else {
        texts
            .start_last_on()
            .day(dates::date_long(local.date(), texts.language()))
            .time(time)
    };
    match &session.workbook {
        Some(workbook) => format!("{}, {changed}", workbook.title_for(texts.language().tag())),
        None => changed,
    }
}

fn more_ui(ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
    let texts = cx.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 3.0 * theme::GRID_UNIT;
        if ui
            .add(Button::quiet(texts.start_open_library()).compact().flush())
            .clicked()
        {
            messages.push(Message::ChooseFile(FilePurpose::Library));
        }
        let import = Button::quiet(texts.start_import()).compact().flush();
        if ui.add_enabled(!cx.read_only, import).clicked() {
            messages.push(Message::ChooseFile(FilePurpose::Session));
        }
        if ui
            .add(Button::quiet(texts.start_list()).compact().flush())
            .clicked()
        {
            messages.push(Message::OpenList);
        }
    });
}

/// Says why nothing can be begun, and offers to try again.
fn read_only_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    ui.add_space(8.0);
    text::small(ui, texts.notice_read_only());
    if ui.add(Button::link(texts.start_try_again()).compact()).clicked() {
        messages.push(Message::RetryLibrary);
    }
}

fn begin_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    if ui.add(Button::primary(texts.start_begin())).clicked() {
        messages.push(Message::Begin {
            workbook: None,
            client: None,
        });
    }
    others_ui(ui, texts, messages);
}

/// Offers the other built-in workbooks.
fn others_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    for workbook in builtins().iter().skip(1) {
        ui.add_space(4.0);
        let words = texts.start_begin_other(workbook.title_for(texts.language().tag()));
        if ui.add(Button::link(&words)).clicked() {
            messages.push(Message::Begin {
                workbook: Some(workbook.digest.clone()),
                client: None,
            });
        }
    }
}

/// A library that could not be opened.
pub struct LibraryProblem {
    /// What happened and what to do.
    pub advice: Advice,
    /// Whether it is still being opened, without an answer.
    pub is_late: bool,
    /// Whether the laptop is handed over, so that no other library can be opened.
    pub is_handed_over: bool,
    /// Its rescue, where it is damaged.
    pub rescue: Option<RescueStep>,
    /// The newest backup, which could take its place.
    pub backup: Option<NewestBackup>,
}

impl LibraryProblem {
    fn title(&self, texts: &Texts) -> &'static str {
        match (&self.rescue, self.is_late) {
            (Some(RescueStep::Done(_)), _) => texts.integrity_rescued_title(),
            (Some(_), _) => texts.integrity_offer_title(),
            (None, true) => texts.start_opening(),
            (None, false) => texts.start_trouble(),
        }
    }

    fn buttons_ui(&self, ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
        ui.horizontal_wrapped(|ui| {
            // a second request would only wait behind the first
            if !self.is_late && ui.add(Button::primary(texts.start_try_again())).clicked() {
                messages.push(Message::RetryLibrary);
            }
            let open_other = Button::secondary(texts.start_open_library());
            if !self.is_handed_over && ui.add(open_other).clicked() {
                messages.push(Message::ChooseFile(FilePurpose::Library));
            }
        });
    }

    /// Paints the screen.
    pub fn ui(&self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        column_page(ui, 64, |ui| {
            announced_title(ui, self.title(texts));
            if !matches!(self.rescue, Some(RescueStep::Done(_))) {
                text::body(ui, &self.advice.problem);
                ui.add_space(8.0);
                text::body(ui, &self.advice.remedy);
                ui.add_space(16.0);
            }
            if let Some(step) = &self.rescue {
                step.ui(ui, texts, messages);
                ui.add_space(24.0);
            }
            // while a rescue is running nothing else can be opened
            if matches!(self.rescue, None | Some(RescueStep::Offered)) {
                if let Some(backup) = &self.backup {
                    backup_ui(ui, backup, texts, messages);
                    ui.add_space(24.0);
                }
                self.buttons_ui(ui, texts, messages);
            }
        });
    }
}
