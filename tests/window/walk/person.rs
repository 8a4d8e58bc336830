//! A person at the window: finds things by their words and roles, and the store says what came of it.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use eframe::App;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use funkenbuch::app::{MainWindow, Options};
use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, Library, Settings};
use funkenbuch::session::{Cell, Session, Value};
use funkenbuch::text::Language;
use tempfile::TempDir;

use crate::keys::strike;

/// How long the desk's thread may take; far more than it needs.
const PATIENCE: Duration = Duration::from_secs(20);

/// A person, the window in front of them, and the folder with their library.
pub(crate) struct Person {
    window: Harness<'static, MainWindow>,
    folder: Rc<TempDir>,
}

impl Person {
    /// Opens the program for the first time.
    pub(crate) fn new() -> Self {
        Self::with([1180.0, 780.0], 1.0)
    }

    /// The same in a window of some size, everything shown larger or smaller.
    pub(crate) fn with(size: [f32; 2], zoom: f32) -> Self {
        Self::at(Rc::new(tempfile::tempdir().unwrap()), size, zoom)
    }

    fn at(folder: Rc<TempDir>, size: [f32; 2], zoom: f32) -> Self {
        let mut settings = Settings::default();
        settings.language = Language::German;
        settings.set_zoom(zoom);
        let library = folder.path().join("library.funkenbuch");
        let options = Options {
            library: Some(library),
            settings,
        };
        let window = Harness::builder()
            .with_size(size)
            .build_eframe(move |creation| MainWindow::new(&creation.egui_ctx, options));
        let mut person = Self { window, folder };
        person.sees("Beginnen");
        person
    }

    /// Begins a session.
    pub(crate) fn begun() -> Self {
        let mut person = Self::new();
        person.presses("Beginnen");
        person.sees("Weiter");
        person
    }

    /// Closes the window and opens it again.
    pub(crate) fn comes_back(self) -> Self {
        let folder = Rc::clone(&self.folder);
        drop(self.leaves());
        Self::at(folder, [1180.0, 780.0], 1.0)
    }

    /// Closes the window; the folder stays.
    fn leaves(self) -> Rc<TempDir> {
        let Self { window, folder } = self;
        let mut application = window.into_state();
        application.on_exit(None);
        folder
    }

    fn library(&self) -> PathBuf {
        self.folder.path().join("library.funkenbuch")
    }

    /// The session that the store holds; there is only one.
    pub(crate) fn stored(&self) -> Session {
        let desk = Library::open(&self.library(), Access::Read).unwrap();
        let rows = desk.sessions(&Filter::default()).unwrap();
        assert_eq!(rows.len(), 1);
        desk.open_session(rows[0].id).unwrap().session().clone()
    }

    /// Waits until the store holds what is expected of it.
    #[track_caller]
    pub(crate) fn stores(&mut self, what: &str, expected: impl Fn(&Session) -> bool) {
        let held = self.waits(|person| expected(&person.stored()));
        assert!(held, "the store never holds {what}: {:#?}", self.stored().answers);
    }

    /// Waits until the store holds a value in a cell.
    #[track_caller]
    pub(crate) fn stores_value(&mut self, cell: &Cell, value: Option<&Value>) {
        self.stores(&format!("{value:?} in {cell:?}"), |session| {
            session.value(cell) == value
        });
    }

    /// Waits until something of that name is in the window.
    #[track_caller]
    pub(crate) fn sees(&mut self, name: &str) {
        let seen = self.waits(|person| person.has(name));
        assert!(seen, "nothing is called {name}; there are: {:#?}", self.names());
    }

    /// Whether something of that name is in the window now.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.window.query_all_by_label(name).next().is_some()
    }

    /// Presses what has a name and can be pressed.
    #[track_caller]
    pub(crate) fn presses(&mut self, name: &str) {
        self.sees(name);
        let pressable = |node: &Node<'_>| {
            let role = node.accesskit_node().role();
            matches!(
                role,
                Role::Button | Role::Link | Role::RadioButton | Role::CheckBox | Role::MenuItem
            )
        };
        let found = self.window.get_all_by_label(name).find(pressable);
        let Some(node) = found else {
            panic!("{name} can't be pressed")
        };
        node.click_accesskit();
        self.settles();
    }

    /// Gives something the keyboard and types.
    #[track_caller]
    pub(crate) fn types(&mut self, role: Role, name: &str, words: &str) {
        let node = self.window.get_by_role_and_label(role, name);
        node.focus();
        self.settles();
        self.window.event(Event::Text(words.to_owned()));
        self.settles();
    }

    /// Sets a scale as assistive technology would.
    #[track_caller]
    pub(crate) fn sets_scale(&mut self, name: &str, value: u8) {
        let scale = self
            .window
            .get_all_by_role_and_label(Role::Slider, name)
            .next()
            .unwrap();
        scale.set_value_accesskit(f64::from(value));
        self.settles();
    }

    /// Presses keys together.
    pub(crate) fn strikes(&mut self, modifiers: Modifiers, key: Key) {
        strike(&mut self.window, modifiers, key);
        self.settles();
    }

    /// Goes on, page by page, until something of that name is there.
    #[track_caller]
    pub(crate) fn goes_to(&mut self, name: &str) {
        for _ in 0..80 {
            if self.has(name) {
                return;
            }
            assert!(self.has("Weiter"), "no page has {name}");
            self.presses("Weiter");
        }
        panic!("the walk has no end");
    }

    /// Whether something in the window holds these words as its value.
    pub(crate) fn holds(&self, words: &str) -> bool {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.any(|node| {
            node.accesskit_node()
                .value()
                .is_some_and(|value| value.contains(words))
        })
    }

    /// All names in the window.
    pub(crate) fn names(&self) -> Vec<String> {
        let nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Where everything that can be used lies, with its name.
    pub(crate) fn usable(&self) -> Vec<(String, egui::Rect)> {
        let nodes = self.window.get_all(egui_kittest::kittest::By::new());
        let usable = nodes.filter(|node| {
            node.accesskit_node()
                .data()
                .supports_action(egui::accesskit::Action::Focus)
        });
        usable
            .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
            .collect()
    }

    /// Lets the window paint until it rests, and holds that everything usable has a name.
    pub(crate) fn settles(&mut self) {
        self.window.run_steps(4);
        self.window.check_accessibility();
    }

    fn waits(&mut self, probe: impl Fn(&Self) -> bool) -> bool {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            self.window.step();
            if probe(self) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        false
    }
}
