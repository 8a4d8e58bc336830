//! The stack of screens: the last one is shown, the others wait below it.

use crate::app::screens::Screen;
use crate::app::screens::start::StartModel;

/// The screens. The first is opening, problem or start; there is always one.
pub struct ScreenStack {
    base: Screen,
    above: Vec<Screen>,
}

impl Default for ScreenStack {
    fn default() -> Self {
        Self {
            base: Screen::Opening,
            above: Vec::new(),
        }
    }
}

impl ScreenStack {
    /// Returns the screen that is shown.
    pub fn top(&self) -> &Screen {
        self.above.last().unwrap_or(&self.base)
    }

    /// Returns the screen that is shown; while what is printed of it is shown, the one below.
    pub fn printed(&self) -> &Screen {
        let mut screens = self.iter().rev();
        let printed = screens.find(|screen| !matches!(screen, Screen::PrintPreview(_)));
        printed.unwrap_or(&self.base)
    }

    /// Returns the screen that is shown, to be changed.
    pub fn top_mut(&mut self) -> &mut Screen {
        self.above.last_mut().unwrap_or(&mut self.base)
    }

    /// Shows a screen over the others.
    pub fn push(&mut self, screen: Screen) {
        self.above.push(screen);
    }

    /// Returns the first screen.
    pub fn base(&self) -> &Screen {
        &self.base
    }

    /// Removes the screen that is shown; the first one stays.
    pub fn pop(&mut self) -> Option<Screen> {
        self.above.pop()
    }

    /// Shows a screen in the place of all others.
    pub fn reset(&mut self, screen: Screen) {
        self.base = screen;
        self.above.clear();
    }

    /// Shows the start screen alone, with its data loaded again.
    pub fn show_start(&mut self) {
        self.above.clear();
        match &mut self.base {
            Screen::Start(start) => start.arrive(),
            other => *other = Screen::Start(Box::default()),
        }
    }

    /// Removes all screens over the list, or shows the list over the start screen.
    pub fn show_list(&mut self) {
        if !matches!(self.base, Screen::Start(_)) {
            self.base = Screen::Start(Box::<StartModel>::default());
        }
        self.above.clear();
        self.above.push(Screen::List);
    }

    /// Returns all screens, the shown one last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Screen> {
        std::iter::once(&self.base).chain(&self.above)
    }

    /// Returns all screens to be changed, the shown one last.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Screen> {
        std::iter::once(&mut self.base).chain(&mut self.above)
    }
}
