//! The stack of screens.

use crate::app::screens::Screen;
use crate::app::screens::settings::SettingsView;
use crate::app::state::stack::ScreenStack;

fn settings() -> Screen {
    Screen::Settings(SettingsView::default())
}

#[test]
fn the_first_screen_is_never_removed() {
    let mut stack = ScreenStack::default();
    assert!(stack.pop().is_none());
    assert!(matches!(stack.top(), Screen::Opening));
}

#[test]
fn leaving_a_screen_shows_the_one_below() {
    let mut stack = ScreenStack::default();
    stack.show_list();
    stack.push(settings());
    assert!(matches!(stack.pop(), Some(Screen::Settings(_))));
    assert!(matches!(stack.top(), Screen::List));
    assert_eq!(stack.iter().count(), 2, "the start screen lies below the list");
}

#[test]
fn the_list_takes_the_place_of_all_screens_above_the_start() {
    let mut stack = ScreenStack::default();
    stack.show_start();
    stack.push(settings());
    stack.push(settings());
    stack.show_list();
    let shown: Vec<bool> = stack
        .iter()
        .map(|screen| matches!(screen, Screen::Start(_)))
        .collect();
    assert_eq!(shown, [true, false]);
}

#[test]
fn another_first_screen_removes_all_others() {
    let mut stack = ScreenStack::default();
    stack.push(settings());
    stack.reset(Screen::Opening);
    assert_eq!(stack.iter().count(), 1);
}
