//! Carries out effects: the service's thread, dialogs, other programs, and the window itself.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::file_dialog::FileDialogs;
use super::open_path::{open_path, show_in_folder};
use super::sleep::SleepWatch;
use crate::app::chrome::kit_texts;
use crate::app::kit::{Appearance, theme};
use crate::app::message::{Message, ProtectionMessage};
use crate::app::model::Now;
use crate::app::outbox::Effect;
use crate::service::{HandOverMarker, Reply, ServiceThread, Theme};
use crate::session::Moment;
use crate::text::Texts;

/// Carries out effects.
pub struct EffectRunner {
    service: ServiceThread,
    marker: HandOverMarker,
    dialogs: FileDialogs,
    not_opened: (Sender<PathBuf>, Receiver<PathBuf>),
    sleep: SleepWatch,
}

impl EffectRunner {
    /// Opens a library on a thread; `None` is the default one. A hand-over has the library that the marker names.
    pub fn start(ctx: &Context, library: Option<PathBuf>, marker: HandOverMarker) -> Self {
        let (wake, wake_from_sleep) = (ctx.clone(), ctx.clone());
        Self {
            service: ServiceThread::start(library, marker.clone(), move || wake.request_repaint()),
            marker,
            dialogs: FileDialogs::default(),
            not_opened: channel(),
            sleep: SleepWatch::start(move || wake_from_sleep.request_repaint()),
        }
    }

    /// Returns the present time.
    pub fn current_time() -> Now {
        Now::new(std::time::Instant::now(), Moment::now())
    }

    /// Returns the next reply of the service.
    pub fn poll(&self) -> Option<Reply> {
        self.service.poll()
    }

    /// Returns the next reply of the service, or `None` if there is none within the time.
    pub fn wait(&self, at_most: Duration) -> Option<Reply> {
        self.service.wait(at_most)
    }

    /// Ends without waiting for a service that has not answered yet.
    pub fn abandon_service(&mut self) {
        self.service.abandon();
    }

    /// Returns the next message from a dialog or another program.
    pub fn message(&mut self) -> Option<Message> {
        if let Ok(path) = self.not_opened.1.try_recv() {
            return Some(Message::NotOpened(path));
        }
        if self.sleep.poll() {
            return Some(ProtectionMessage::SystemSleeps.into());
        }
        let result = self.dialogs.poll()?;
        match result.path {
            Some(path) => Some(Message::FileChosen {
                purpose: result.purpose,
                path,
                confirmed: true,
            }),
            None if result.shown => self.message(),
            None => Some(Message::NoFileDialog(result.purpose)),
        }
    }

    /// Sends the requests among effects, when there is no window any more for the others.
    pub fn send(&self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Send(ticket, request) = effect {
                self.service.send(ticket, request);
            }
        }
    }

    /// Carries out effects in their order.
    pub fn run(&mut self, ctx: &Context, effects: Vec<Effect>) {
        for effect in effects {
            self.run_one(ctx, effect);
        }
    }

    fn run_one(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::Send(ticket, request) => self.service.send(ticket, request),
            Effect::CancelRequest(ticket) => self.service.cancel(ticket),
            Effect::RestartService(library) => {
                self.service.abandon();
                let wake = ctx.clone();
                let marker = self.marker.clone();
                self.service = ServiceThread::start(Some(library), marker, move || wake.request_repaint());
            }
            Effect::ChooseFile(request) => {
                let wake = ctx.clone();
                self.dialogs.show(*request, move || wake.request_repaint());
            }
            Effect::OpenPath(path) => self.open(ctx, path, open_path),
            Effect::ShowInFolder(path) => self.open(ctx, path, show_in_folder),
            Effect::SetZoom(factor) => ctx.set_zoom_factor(factor),
            Effect::SetTheme(theme) => theme::set_appearance(ctx, appearance(theme)),
            Effect::SetKitTexts(language) => kit_texts::set(ctx, Texts::of(language)),
            Effect::ClearClipboard => ctx.copy_text(String::new()),
            Effect::WakeAfter(delay) => ctx.request_repaint_after(delay),
            Effect::AllowSleep => self.sleep.allow(),
            Effect::CancelClose => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            Effect::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Opens a path on a thread: the other program may take its time.
    fn open(&self, ctx: &Context, path: PathBuf, open: fn(&Path) -> bool) {
        let (failed, wake) = (self.not_opened.0.clone(), ctx.clone());
        std::thread::spawn(move || {
            if !open(&path) {
                // the window may be closed by now
                let _ = failed.send(path);
                wake.request_repaint();
            }
        });
    }
}

/// Returns the kit's name for a theme.
pub fn appearance(theme: Theme) -> Appearance {
    match theme {
        Theme::System => Appearance::System,
        Theme::Light => Appearance::Light,
        Theme::Dark => Appearance::Dark,
    }
}
