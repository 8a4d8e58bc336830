//! Which events belong to which frame, so that each meets the keyboard focus that it was meant for.
//!
//! A busy computer hands over many events at once. Within one frame egui moves the focus once, before any field reads
//! its letters: letters before the Tab key would go to the field behind it, and those around a second one as well.

use std::collections::VecDeque;

use egui::{Event, Key};

use super::message::Message;
use super::shortcuts::Press;

/// Effect of an event on the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Goes where the focus is.
    Typing,
    /// Moves the focus to what is pressed.
    Pointing,
    /// Moves the focus, or may lead to where it is another one.
    Moving,
}

/// The events of a frame.
#[derive(Debug, Default)]
pub struct FrameEvents {
    /// What the widgets get.
    pub events: Vec<Event>,
    /// The message of the shortcut that was pressed.
    pub message: Option<Message>,
}

/// Events that wait for their frame.
#[derive(Debug, Default)]
pub struct EventQueue {
    waiting: VecDeque<Event>,
    /// The kind of the last frame's events.
    last: Option<Kind>,
    /// Whether the last event is a press of the space bar that types nothing.
    after_space: bool,
}

impl EventQueue {
    /// Adds what has come in.
    pub fn extend(&mut self, events: impl IntoIterator<Item = Event>) {
        self.waiting.extend(events);
    }

    /// Returns `true` if there are events for further frames.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Takes the events of the next frame: those of one kind, and a single one that moves the focus. Before another kind
    /// a frame passes, in which what has got the focus is painted.
    pub fn next_frame(&mut self, types: bool, press: impl Fn(&Event) -> Press) -> FrameEvents {
        let mut frame = FrameEvents::default();
        let mut current = None;
        while let Some(event) = self.waiting.front() {
            let press = press(event);
            let kind = match press {
                Press::Widgets => self.kind(event, types),
                Press::Message(_) | Press::Nothing => Some(Kind::Moving),
            };
            let before = current.or(self.last);
            if kind.is_some() && before.is_some() && (before != kind || kind == Some(Kind::Moving)) {
                break;
            }
            current = kind.or(current);
            let Some(event) = self.waiting.pop_front() else {
                break;
            };
            self.after_space = kind == Some(Kind::Moving) && is_pressed(&event, &[Key::Space]);
            match press {
                Press::Widgets => frame.events.push(event),
                Press::Nothing => {}
                Press::Message(message) => {
                    frame.message = Some(message());
                    break;
                }
            }
        }
        self.last = current;
        frame
    }

    fn kind(&self, event: &Event, types: bool) -> Option<Kind> {
        match event {
            // belongs to the key before it
            Event::Text(text) if self.after_space && text == " " => None,
            Event::AccessKitActionRequest(_) => Some(Kind::Moving),
            _ if is_pressed(event, &[Key::Tab, Key::Escape, Key::Enter]) => Some(Kind::Moving),
            _ if !types && is_pressed(event, &[Key::Space]) => Some(Kind::Moving),
            Event::PointerButton { .. } | Event::Touch { .. } => Some(Kind::Pointing),
            Event::Key { pressed: true, .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::Cut
            | Event::Copy
            | Event::Ime(_) => Some(Kind::Typing),
            _ => None,
        }
    }
}

fn is_pressed(event: &Event, keys: &[Key]) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if keys.contains(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Modifiers;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn text(words: &str) -> Event {
        Event::Text(words.to_owned())
    }

    /// Returns the events of each frame that has any, and how many frames there are.
    fn frames(events: Vec<Event>, types: bool) -> (Vec<Vec<Event>>, usize) {
        let mut queue = EventQueue::default();
        queue.extend(events);
        let (mut frames, mut count) = (Vec::new(), 0);
        while queue.is_waiting() {
            let frame = queue.next_frame(types, |_| Press::Widgets);
            frames.extend(Some(frame.events).filter(|events| !events.is_empty()));
            count += 1;
        }
        (frames, count)
    }

    #[test]
    fn letters_before_and_behind_the_tab_key_have_frames_of_their_own() {
        let typed = vec![text("a"), text("b"), key(Key::Tab), key(Key::Tab), text("c")];
        let (frames, count) = frames(typed, true);
        let expected = vec![
            vec![text("a"), text("b")],
            vec![key(Key::Tab)],
            vec![key(Key::Tab)],
            vec![text("c")],
        ];
        assert_eq!(frames, expected);
        assert_eq!(count, 7, "a frame between each of them");
    }

    #[test]
    fn what_is_typed_only_takes_one_frame() {
        let typed = vec![
            key(Key::A),
            text("a"),
            key(Key::Space),
            text(" "),
            Event::PointerGone,
        ];
        assert_eq!(frames(typed, true).1, 1);
    }

    #[test]
    fn the_space_that_presses_a_button_is_not_typed_into_what_that_opens() {
        let (frames, _) = frames(vec![key(Key::Space), text(" "), text("a")], false);
        assert_eq!(frames, vec![vec![key(Key::Space), text(" ")], vec![text("a")]]);
    }
}
