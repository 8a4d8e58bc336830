//! Keys of messages, where focus and open dialogs allow them.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers, Popup};

use super::kit::field;
use super::message::{BackupMessage, ConsultingMessage, Message, PrintPreviewMessage, ProtectionMessage};
use super::model::Direction;
use super::state::AppState;
use super::state::dialog::DialogState;

/// A message with keys of its own.
pub struct Shortcut {
    /// The keys.
    pub keys: KeyboardShortcut,
    /// The message.
    pub message: fn() -> Message,
}

impl Shortcut {
    /// Returns `true` if its keys are pressed together. Signs that some keyboards have only with Shift may come with
    /// it: + on most, 0 on the French one.
    fn is_pressed(&self, key: Key, modifiers: Modifiers) -> bool {
        let mut modifiers = modifiers;
        if matches!(key, Key::Plus | Key::Minus | Key::Num0) {
            modifiers.shift = self.keys.modifiers.shift;
        }
        self.keys.logical_key == key && modifiers.matches_exact(self.keys.modifiers)
    }
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn shortcut(keys: KeyboardShortcut, message: fn() -> Message) -> Shortcut {
    Shortcut { keys, message }
}

/// All shortcuts.
pub const SHORTCUTS: &[Shortcut] = &[
    shortcut(ctrl_shift(Key::Z), || Message::Redo),
    shortcut(ctrl(Key::Z), || Message::Undo),
    shortcut(ctrl(Key::Y), || Message::Redo),
    shortcut(ctrl(Key::Enter), || Message::TurnPage(Direction::Forward)),
    shortcut(ctrl_shift(Key::Enter), || Message::TurnPage(Direction::Back)),
    shortcut(ctrl(Key::PageDown), || {
        ConsultingMessage::OpenNeighbour(Direction::Forward).into()
    }),
    shortcut(ctrl(Key::PageUp), || {
        ConsultingMessage::OpenNeighbour(Direction::Back).into()
    }),
    shortcut(KeyboardShortcut::new(Modifiers::NONE, Key::F1), || {
        Message::ToggleGuide
    }),
    shortcut(ctrl(Key::Plus), || Message::ZoomIn),
    shortcut(ctrl(Key::Equals), || Message::ZoomIn),
    shortcut(ctrl(Key::Minus), || Message::ZoomOut),
    shortcut(ctrl(Key::Num0), || Message::ZoomReset),
    shortcut(KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft), || {
        Message::Leave
    }),
    shortcut(ctrl(Key::P), || Message::OfferHandouts),
    shortcut(ctrl(Key::S), || PrintPreviewMessage::Save.into()),
    shortcut(ctrl(Key::O), || {
        Message::ChooseFile(super::model::FilePurpose::Library)
    }),
    shortcut(ctrl(Key::F), || ConsultingMessage::FocusSearch.into()),
    shortcut(ctrl(Key::Comma), || Message::OpenSettings),
    shortcut(ctrl_shift(Key::B), || BackupMessage::Open.into()),
    shortcut(ctrl(Key::L), || ProtectionMessage::Lock.into()),
    shortcut(ctrl(Key::Q), || Message::Quit),
];

/// Purpose of a key press.
#[derive(Debug)]
pub enum Press {
    /// The widgets.
    Widgets,
    /// A message.
    Message(fn() -> Message),
    /// Nothing: a dialog or a menu is over what it is for.
    Nothing,
}

/// Returns what an event is for, given the focus and the dialog or menu that is open.
pub fn press(ctx: &Context, state: &AppState, event: &Event) -> Press {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return Press::Widgets;
    };
    let pressed = |shortcut: &&Shortcut| shortcut.is_pressed(*key, *modifiers);
    let Some(shortcut) = SHORTCUTS.iter().find(pressed) else {
        return Press::Widgets;
    };
    let message = (shortcut.message)();
    let is_undo = matches!(message, Message::Undo | Message::Redo);
    let has_modal = ctx.memory(|memory| memory.top_modal_layer().is_some());
    match (has_modal, is_undo) {
        _ if Popup::is_any_open(ctx) && !is_for_popup(&message) => Press::Nothing,
        (true, true) => Press::Widgets,
        (true, false) if !is_for_dialog(state, &message) => Press::Nothing,
        (false, true) if field::owns_undo(ctx) => Press::Widgets,
        _ => Press::Message(shortcut.message),
    }
}

/// Returns `true` for what acts on the open dialog or hides it: the guide closes by its own key and can be enlarged.
fn is_for_dialog(state: &AppState, message: &Message) -> bool {
    let acts = is_zoom(message) || *message == Message::ToggleGuide;
    is_lock(message) || (acts && matches!(state.dialog, Some(DialogState::Guide(_))))
}

/// Returns `true` for what acts on an open menu or calendar, too, or hides it.
fn is_for_popup(message: &Message) -> bool {
    is_lock(message) || is_zoom(message)
}

fn is_lock(message: &Message) -> bool {
    matches!(message, Message::Protection(ProtectionMessage::Lock))
}

fn is_zoom(message: &Message) -> bool {
    matches!(message, Message::ZoomIn | Message::ZoomOut | Message::ZoomReset)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Settings;

    fn pressed(state: &AppState, key: Key, modifiers: Modifiers) -> Option<Message> {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        match press(&Context::default(), state, &event) {
            Press::Message(message) => Some(message()),
            Press::Widgets | Press::Nothing => None,
        }
    }

    #[test]
    fn keys_with_other_modifiers_are_not_taken() {
        let state = AppState::new(Settings::default());
        assert_eq!(pressed(&state, Key::Z, Modifiers::COMMAND), Some(Message::Undo));
        let redo = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        assert_eq!(pressed(&state, Key::Z, redo), Some(Message::Redo));
        assert_eq!(pressed(&state, Key::Z, Modifiers::NONE), None);
        assert_eq!(
            pressed(&state, Key::Z, Modifiers::COMMAND.plus(Modifiers::ALT)),
            None
        );
    }

    #[test]
    fn zoom_keys_may_need_shift_on_some_keyboards() {
        let state = AppState::new(Settings::default());
        let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        // ctrl+shift+= in the United States, ctrl+shift+1 in Switzerland
        assert_eq!(pressed(&state, Key::Plus, shift), Some(Message::ZoomIn));
        // ctrl+shift+0 in France
        assert_eq!(pressed(&state, Key::Num0, shift), Some(Message::ZoomReset));
        assert_eq!(pressed(&state, Key::Minus, shift), Some(Message::ZoomOut));
        // ctrl+shift+0 in Germany
        assert_eq!(pressed(&state, Key::Equals, shift), None);
    }

    #[test]
    fn no_keys_have_two_messages() {
        for (index, one) in SHORTCUTS.iter().enumerate() {
            assert!(
                SHORTCUTS[index + 1..].iter().all(|other| other.keys != one.keys),
                "{:?}",
                one.keys
            );
        }
    }
}
