//! The settings' section on protection: the passphrase, the emergency sheet, and the lock.

use egui::Ui;

use crate::app::kit::{Button, RadioGroup, text};
use crate::app::message::{Message, ProtectionMessage, ProtectionTask};
use crate::app::model::LibraryState;
use crate::app::screens::shared::clicked;
use crate::service::Settings;
use crate::text::Texts;

/// The minutes without input that are offered; 0 is never.
const LOCK_MINUTES: [u32; 5] = [2, 5, 10, 30, 0];

/// Paints the section.
pub(super) fn protection_ui(
    ui: &mut Ui,
    settings: &Settings,
    library: &LibraryState,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    text::heading(ui, texts.protection_heading());
    if !library.protected {
        text::body(ui, texts.protection_off());
        tasks_ui(
            ui,
            library,
            &[(texts.protection_protect(), ProtectionTask::Protect)],
            messages,
        );
        read_only_ui(ui, library, texts);
        return;
    }
    text::body(ui, texts.protection_on());
    let tasks = [
        (texts.protection_change(), ProtectionTask::Change),
        (texts.protection_remove(), ProtectionTask::Remove),
    ];
    ui.horizontal_wrapped(|ui| {
        tasks_ui(ui, library, &tasks, messages);
        if clicked(ui, Button::secondary(texts.protection_sheet()).compact()) {
            messages.push(ProtectionMessage::OpenSheet.into());
        }
        if clicked(ui, Button::secondary(texts.protection_lock_now()).compact()) {
            messages.push(ProtectionMessage::Lock.into());
        }
    });
    read_only_ui(ui, library, texts);
    lock_after_ui(ui, settings.lock_minutes, texts, messages);
}

fn tasks_ui(
    ui: &mut Ui,
    library: &LibraryState,
    tasks: &[(&str, ProtectionTask)],
    messages: &mut Vec<Message>,
) {
    for (words, task) in tasks {
        let button = Button::secondary(words).compact();
        if ui.add_enabled(!library.read_only, button).clicked() {
            messages.push(ProtectionMessage::OpenTask(*task).into());
        }
    }
}

fn read_only_ui(ui: &mut Ui, library: &LibraryState, texts: &'static Texts) {
    if library.read_only {
        text::small(ui, texts.protection_read_only());
    }
}

/// Lets the person choose when the window locks by itself; what the settings file says stands among it.
fn lock_after_ui(ui: &mut Ui, present: u32, texts: &'static Texts, messages: &mut Vec<Message>) {
    let mut offered = LOCK_MINUTES.to_vec();
    if !offered.contains(&present) {
        offered.insert(0, present);
    }
    let words: Vec<String> = offered.iter().map(|minutes| words_of(*minutes, texts)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut chosen = offered.iter().position(|minutes| *minutes == present);
    let group = RadioGroup::new("lock after", texts.protection_lock_after(), &words, &mut chosen);
    if group.show(ui).changed
        && let Some(minutes) = chosen.and_then(|index| offered.get(index))
    {
        messages.push(ProtectionMessage::SetLockMinutes(*minutes).into());
    }
    text::small(ui, texts.protection_lock_sleep());
}

fn words_of(minutes: u32, texts: &'static Texts) -> String {
    match minutes {
        0 => texts.protection_lock_never().to_owned(),
        minutes => texts.protection_lock_minutes(minutes),
    }
}
