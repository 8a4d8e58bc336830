//! The window: paints the state, handles messages and replies, and runs effects.

use std::time::Duration;

use egui::{Context, Event, Id, Memory, Popup, RawInput, Ui, UiBuilder, Visuals};

use super::Options;
use super::chrome::{dialogs, kit_texts, lock_screen, notices, top_bar};
use super::effects::runner::{EffectRunner, appearance};
use super::event_queue::EventQueue;
use super::events::receive;
use super::kit::{EscapeKey, Motion, focus, theme};
use super::message::Message;
use super::model::Now;
use super::shortcuts;
use super::state::AppState;
use super::state::writes::Unsaved;
use super::update::{flush, tick, update};
use crate::session::MAX_TEXT_BYTES;
use crate::text::Texts;

/// Longest wait for a reply of the service when the program ends.
const EXIT_PATIENCE: Duration = Duration::from_secs(5);

/// The window.
pub struct MainWindow {
    state: AppState,
    runner: EffectRunner,
    messages: Vec<Message>,
    queue: EventQueue,
    focused: bool,
    /// What has the keyboard after a frame.
    focus: Option<Id>,
    /// What had the keyboard when the window was locked; `None` while it isn't.
    focus_before_lock: Option<Option<Id>>,
    /// The number of the screen that is shown.
    screen: u64,
    /// The greatest number of a screen so far.
    last_screen: u64,
    /// The number of the screen in the last frame; `None` where that was locked.
    painted_screen: Option<u64>,
    /// The numbers of the screens below it, and where the keyboard was on each.
    screens_below: Vec<(u64, Option<Id>)>,
    /// The way back from screens over the list.
    escape: EscapeKey,
    /// How far the window's clocks are ahead of the system's.
    clock_lead: Duration,
}

impl MainWindow {
    /// Sets fonts and theme and begins to open the library.
    pub fn new(ctx: &Context, options: Options) -> Self {
        let Options {
            library,
            settings,
            file,
            marker,
        } = options;
        theme::install(ctx, appearance(settings.theme), Motion::Short);
        kit_texts::set(ctx, Texts::of(settings.language));
        ctx.set_zoom_factor(settings.zoom());
        ctx.options_mut(|options| {
            // keys are the program's own, so that none acts behind a dialog
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let mut state = AppState::new(settings);
        state.file_to_open = file;
        Self {
            state,
            runner: EffectRunner::start(ctx, library, marker),
            messages: Vec::new(),
            queue: EventQueue::default(),
            focused: true,
            focus: None,
            focus_before_lock: None,
            screen: 0,
            last_screen: 0,
            painted_screen: None,
            screens_below: Vec::new(),
            escape: EscapeKey::default(),
            clock_lead: Duration::ZERO,
        }
    }

    /// Lets time pass for the window, as tests do.
    pub fn let_time_pass(&mut self, time: Duration) {
        self.clock_lead += time;
    }

    fn now(&self) -> Now {
        EffectRunner::current_time().after(self.clock_lead)
    }

    /// Handles everything that has come in from outside since the last frame.
    fn handle_replies(&mut self, ctx: &Context) {
        while let Some(reply) = self.runner.poll() {
            let now = self.now();
            let effects = receive(&mut self.state, reply, now);
            self.runner.run(ctx, effects);
        }
        while let Some(message) = self.runner.message() {
            self.messages.push(message);
        }
        let focused = ctx.input(|input| input.focused);
        if focused && !std::mem::replace(&mut self.focused, focused) {
            self.messages.push(Message::WindowFocused);
        }
        self.focused = focused;
    }

    fn handle_messages(&mut self, ctx: &Context) {
        for message in std::mem::take(&mut self.messages) {
            let now = self.now();
            let effects = update(&mut self.state, message, now);
            self.runner.run(ctx, effects);
        }
        let now = self.now();
        let effects = tick(&mut self.state, now);
        self.runner.run(ctx, effects);
        self.follow_screens(ctx);
    }

    /// Numbers a screen that covers another one, so that it begins at its top; returns the keyboard to where it was on
    /// a screen that is shown again.
    fn follow_screens(&mut self, ctx: &Context) {
        let below = self.state.screens.iter().count() - 1;
        if let Some(&(screen, focused)) = self.screens_below.get(below) {
            self.screen = screen;
            if let Some(focused) = focused {
                ctx.memory_mut(|memory| memory.request_focus(focused));
            }
        } else if self.screens_below.len() < below {
            let covered = (self.screen, ctx.memory(Memory::focused));
            self.screens_below.resize(below, covered);
            self.last_screen += 1;
            self.screen = self.last_screen;
        }
        self.screens_below.truncate(below);
    }

    fn handle_close(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) {
            self.messages.push(Message::CloseRequested);
            self.handle_messages(ctx);
        }
    }

    /// Paints the lock screen instead of everything else. The keyboard is where it was when everything is shown again.
    fn paint_locked(&mut self, ui: &mut Ui) -> bool {
        if !self.state.is_locked() {
            if let Some(Some(focus)) = self.focus_before_lock.take() {
                ui.memory_mut(|memory| memory.request_focus(focus));
            }
            return false;
        }
        if self.focus_before_lock.is_none() {
            self.focus_before_lock = Some(ui.memory(Memory::focused));
            Popup::close_all(ui.ctx());
        }
        let Self { state, messages, .. } = self;
        lock_screen::lock_screen_ui(ui, state, messages);
        // the others stay behind the lock; called in every frame, so that the focus returns when it closes
        if state.hides_session() {
            let mut back = state.dialog.take_if(|dialog| dialog.takes_back());
            dialogs::dialog_ui(ui.ctx(), &mut back, state.texts(), messages);
            state.dialog = state.dialog.take().or(back);
        }
        true
    }

    fn paint(&mut self, ui: &mut Ui) {
        if self.paint_locked(ui) {
            return;
        }
        let now = self.now();
        let Self {
            state,
            messages,
            escape,
            screen,
            focus,
            ..
        } = self;
        if state.screens.top().leaves_by_escape() && escape.pressed(ui) {
            messages.push(Message::Leave);
        }
        top_bar::top_bar_ui(ui, state, messages);
        notices::notices_ui(ui, &state.notices, messages);
        let ctx = ui.ctx().clone();
        let AppState {
            screens,
            list,
            library,
            settings,
            jobs,
            ..
        } = state;
        let context = super::model::ViewContext {
            texts: Texts::of(settings.language),
            today: now.today,
            read_only: library.read_only,
            is_handed_over: library.hand_over.is_some(),
            jobs,
        };
        // an id of its own: a notice that comes or goes leaves the focus where it is
        let room = UiBuilder::new()
            .scope_id(Id::unique("screen").with(*screen))
            .max_rect(ui.available_rect_before_wrap());
        ui.scope_builder(room, |ui| {
            screens
                .top_mut()
                .ui(ui, list, settings, library, &context, messages);
        });
        dialogs::dialog_ui(&ctx, &mut state.dialog, Texts::of(settings.language), messages);
        if let (true, Some(before), None) = (escape.pressed(ui), *focus, ctx.memory(Memory::focused)) {
            // egui takes the focus from what doesn't use Escape
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        escape.painted(ui);
    }

    /// Keeps the keyboard on the screen: on what it was, and near it where that is gone.
    fn follow_focus(&mut self, ctx: &Context) {
        let screen = (!self.state.is_locked()).then_some(self.screen);
        let is_same_screen = std::mem::replace(&mut self.painted_screen, screen) == Some(self.screen);
        focus::hand_on(ctx, is_same_screen);
        self.focus = ctx.memory(Memory::focused);
    }
}

/// Returns `true` for what a person does at the keyboard, with the mouse or through assistive technology.
fn is_input(event: &Event) -> bool {
    !matches!(event, Event::WindowFocused(_) | Event::PointerGone)
}

impl eframe::App for MainWindow {
    /// Leaves the events of this frame, without its shortcut; the others wait for further frames.
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let now = self.now();
        self.state.watch_clocks(now);
        if input.events.iter().any(is_input) {
            self.state.note_input(now.instant);
        }
        let count = input.events.len();
        input
            .events
            .retain(|event| !matches!(event, Event::Paste(text) if text.len() > MAX_TEXT_BYTES));
        if input.events.len() < count {
            self.messages.push(Message::RefuseText);
        }
        self.queue.extend(input.events.drain(..));
        let press = |event: &Event| shortcuts::press(ctx, &self.state, event);
        let frame = self.queue.next_frame(ctx.text_edit_focused(), press);
        input.events = frame.events;
        if frame.message.is_some() || self.queue.is_waiting() {
            ctx.request_repaint();
        }
        self.messages.extend(frame.message);
    }

    /// What no panel fills has the colour of the pages.
    fn clear_color(&self, visuals: &Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    /// Also runs while the window is hidden: replies and due writes don't wait for it to be shown.
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.handle_replies(ctx);
        let hidden = ctx.input(|input| input.viewport().minimized == Some(true));
        if hidden {
            self.handle_messages(ctx);
            self.handle_close(ctx);
        }
    }

    /// Hands over what is unsaved, also what waits behind a write that is under way; dropping the service waits until
    /// it is on disk.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if self.state.is_without_library() {
            return self.runner.abandon_service();
        }
        loop {
            let effects = flush(&mut self.state, EffectRunner::current_time());
            self.runner.send(effects);
            if !matches!(self.state.writes.unsaved(), Unsaved::InTransit) {
                return;
            }
            let Some(reply) = self.runner.wait(EXIT_PATIENCE) else {
                return;
            };
            let effects = receive(&mut self.state, reply, EffectRunner::current_time());
            self.runner.send(effects);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // a shortcut acts after the letters before it have reached their field
        let shortcut = std::mem::take(&mut self.messages);
        ui.ctx()
            .accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label("Funkenbuch"));
        self.paint(ui);
        self.messages.extend(shortcut);
        let ctx = ui.ctx().clone();
        self.follow_focus(&ctx);
        if !self.messages.is_empty() {
            ctx.request_repaint();
        }
        self.handle_messages(&ctx);
        self.handle_close(&ctx);
    }
}
