//! A person at the window, who finds things by their words and roles. What counts is what the library then holds.
//!
//! Long because: one type is all that the tests of the walk use.

mod protected;

use std::rc::Rc;
use std::time::{Duration, Instant};

use eframe::App;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use funkenbuch::app::{MainWindow, Options};
use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, HandOverMarker, Library, Passphrase, Settings};
use funkenbuch::session::{Cell, Edit, Moment, Session, Value};
use funkenbuch::text::Language;
use funkenbuch::workbook::Workbook;
use tempfile::TempDir;

use crate::keys::{send, strike};

/// Longest time to wait for the service; far more than it needs.
const SERVICE_PATIENCE: Duration = Duration::from_secs(20);

/// A person, the window in front of them, and the folder with their library.
pub(crate) struct Person {
    window: Harness<'static, MainWindow>,
    folder: Rc<TempDir>,
    /// The passphrase of the library, if it has one.
    passphrase: Option<Passphrase>,
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
        let mut person = Self::before(folder, size, zoom);
        person.sees("Beginnen");
        person
    }

    fn before(folder: Rc<TempDir>, size: [f32; 2], zoom: f32) -> Self {
        let mut settings = Settings::default();
        settings.language = Language::German;
        settings.set_zoom(zoom);
        let library = folder.path().join("library.funkenbuch");
        let options = Options {
            library: Some(library),
            settings,
            file: None,
            marker: HandOverMarker::default(),
        };
        let window = Harness::builder()
            .with_size(size)
            .build_eframe(move |creation| MainWindow::new(&creation.egui_ctx, options));
        Self {
            window,
            folder,
            passphrase: None,
        }
    }

    /// Begins a session.
    pub(crate) fn begun() -> Self {
        let mut person = Self::new();
        person.presses("Beginnen");
        person.sees("Weiter");
        person
    }

    /// Opens a window of some size on a library with one session of a workbook of its own.
    pub(crate) fn with_workbook(source: &str, edits: Vec<Edit>, size: [f32; 2]) -> Self {
        let folder = Rc::new(tempfile::tempdir().unwrap());
        let workbook = Workbook::read(source).unwrap();
        let mut library = Library::open(&folder.path().join("library.funkenbuch"), Access::Write).unwrap();
        library.add_workbook(&workbook).unwrap();
        let mut open = library.begin_with(&workbook.digest, "de", Moment::now()).unwrap();
        for edit in edits {
            open.apply(edit, Moment::now()).unwrap();
        }
        if let Some(changes) = open.take_snapshot() {
            library.save(&changes).unwrap();
        }
        library.close().unwrap();
        let mut person = Self::at(folder, size, 1.0);
        person.presses("Weitermachen");
        person
    }

    /// Opens a second window on the same library.
    pub(crate) fn beside(&self) -> Self {
        Self::at(Rc::clone(&self.folder), [1180.0, 780.0], 1.0)
    }

    /// Closes the window and opens it again.
    pub(crate) fn comes_back(self) -> Self {
        let folder = Rc::clone(&self.folder);
        drop(self.leaves());
        Self::at(folder, [1180.0, 780.0], 1.0)
    }

    /// Closes the window; the folder stays.
    fn leaves(mut self) -> Rc<TempDir> {
        let viewports = &mut self.window.input_mut().viewports;
        let root = viewports.entry(ViewportId::ROOT).or_default();
        root.events.push(ViewportEvent::Close);
        self.window.step();
        if self.commands().contains(&ViewportCommand::CancelClose) {
            let closes = self.waits(|person| person.commands().contains(&ViewportCommand::Close));
            assert!(closes, "the window never closes; there are: {:#?}", self.names());
        }
        let Self { window, folder, .. } = self;
        let mut application = window.into_state();
        application.on_exit(None);
        folder
    }

    /// Returns what the window requested of the system in the last frame.
    fn commands(&self) -> Vec<ViewportCommand> {
        let viewports = &self.window.output().viewport_output;
        viewports
            .get(&ViewportId::ROOT)
            .map_or_else(Vec::new, |root| root.commands.clone())
    }

    /// The session that the store holds; there is only one.
    pub(crate) fn stored(&self) -> Session {
        let desk = self.reads();
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

    /// Where something of a role and name is.
    #[track_caller]
    pub(crate) fn rect(&self, role: Role, name: &str) -> egui::Rect {
        self.window.get_by_role_and_label(role, name).rect()
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
                Role::Button
                    | Role::Link
                    | Role::RadioButton
                    | Role::CheckBox
                    | Role::MenuItem
                    | Role::MenuItemRadio
                    | Role::DisclosureTriangle
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
        self.writes(words);
    }

    /// Types into the field that has the keyboard.
    pub(crate) fn writes(&mut self, words: &str) {
        self.window.event(Event::Text(words.to_owned()));
        self.settles();
    }

    /// Gives a field the keyboard and types letter by letter in place of its text.
    #[track_caller]
    pub(crate) fn types_over(&mut self, role: Role, name: &str, letters: &str) {
        self.window.get_by_role_and_label(role, name).focus();
        self.settles();
        self.strikes(Modifiers::COMMAND, Key::A);
        for letter in letters.chars() {
            self.window.event(Event::Text(letter.to_string()));
            self.window.step();
        }
        self.settles();
    }

    /// Gives a field the keyboard and pastes.
    #[track_caller]
    pub(crate) fn pastes(&mut self, role: Role, name: &str, words: String) {
        self.window.get_by_role_and_label(role, name).focus();
        self.settles();
        send(&mut self.window, Modifiers::NONE, Event::Paste(words));
        self.settles();
    }

    /// Drags the last thing of one name above the last thing of another.
    #[track_caller]
    pub(crate) fn drags(&mut self, name: &str, above: &str) {
        let rect = |person: &Self, name: &str| person.window.get_all_by_label(name).last().unwrap().rect();
        let (from, to) = (rect(self, name).center(), rect(self, above).left_top());
        self.window.drag_at(from);
        self.settles();
        let to = to - egui::vec2(0.0, 2.0);
        for part in [0.3, 0.7, 1.0] {
            self.window.hover_at(from + (to - from) * part);
            self.settles();
        }
        self.window.drop_at(to);
        self.settles();
    }

    /// Whether the field with the keyboard holds exactly these words.
    pub(crate) fn types_into(&self, words: &str) -> bool {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.any(|node| node.is_focused() && node.value().as_deref() == Some(words))
    }

    /// Waits until something in the window holds these words.
    #[track_caller]
    pub(crate) fn sees_within(&mut self, words: &str) {
        let seen = self.waits(|person| person.holds(words));
        assert!(seen, "nothing holds {words}; there are: {:#?}", self.names());
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

    /// Sends events that the system hands over together; what waits for its frame follows in the next ones.
    pub(crate) fn does_at_once(&mut self, mut events: Vec<Event>) {
        for _ in 0..=2 * events.len() {
            let mut input = egui::RawInput {
                events: std::mem::take(&mut events),
                ..egui::RawInput::default()
            };
            let ctx = self.window.ctx.clone();
            self.window.state_mut().raw_input_hook(&ctx, &mut input);
            self.window.input_mut().events.append(&mut input.events);
            self.window.step();
        }
        self.settles();
    }

    /// Asks for a handout where the system has no dialog for files.
    pub(crate) fn asks_for_a_path(&mut self) {
        self.strikes(Modifiers::COMMAND, Key::P);
        self.sees("Druckvorschau");
        self.presses("Als PDF speichern …");
        self.sees("Wohin die PDF-Datei soll");
        self.settles();
    }

    /// Whether a button of that name is disabled.
    pub(crate) fn is_disabled(&self, name: &str) -> bool {
        let mut buttons = self.window.query_all_by_role_and_label(Role::Button, name);
        buttons.any(|button| button.accesskit_node().is_disabled())
    }

    /// Whether a choice of that name is the chosen one.
    pub(crate) fn is_chosen(&self, role: Role, name: &str) -> bool {
        let choice = self.window.get_by_role_and_label(role, name);
        choice.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    }

    /// Whether the field of that name can only be read.
    pub(crate) fn is_read_only(&self, name: &str) -> bool {
        let mut fields = self.window.query_all_by_label(name);
        fields.any(|field| field.accesskit_node().data().is_read_only())
    }

    /// Whether something is written in the window that begins so.
    pub(crate) fn has_beginning(&self, words: &str) -> bool {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.any(|node| {
            let node = node.accesskit_node();
            let said = node.label().or_else(|| node.value());
            said.is_some_and(|said| said.starts_with(words))
        })
    }

    /// Whether screen readers say these words by themselves.
    pub(crate) fn is_said_aloud(&self, words: &str) -> bool {
        let mut nodes = self.window.query_all_by_label(words);
        nodes.any(|node| node.accesskit_node().data().live() == Some(egui::accesskit::Live::Polite))
    }

    /// Whether the window wants to close.
    pub(crate) fn closes(&self) -> bool {
        self.commands().contains(&ViewportCommand::Close)
    }

    /// Waits for a notice that holds these words.
    #[track_caller]
    pub(crate) fn sees_notice(&mut self, words: &str) {
        let seen = self.waits(|person| person.has_notice() && person.holds(words));
        assert!(seen, "no notice holds {words}; there are: {:#?}", self.names());
    }

    /// Whether there is a notice now.
    pub(crate) fn has_notice(&self) -> bool {
        self.window.query_all_by_role(Role::Status).next().is_some()
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

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> String {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        let focused = nodes.find(Node::is_focused);
        focused
            .and_then(|node| node.accesskit_node().label())
            .unwrap_or_default()
    }

    /// Gives the keyboard to something of a role and name.
    #[track_caller]
    pub(crate) fn focuses(&mut self, role: Role, name: &str) {
        self.window.get_by_role_and_label(role, name).focus();
        self.settles();
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
        let end = Instant::now() + SERVICE_PATIENCE;
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
