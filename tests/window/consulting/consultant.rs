//! A consultant at the window: finds things by their words and roles, and the store says what came of it.
//!
//! Long because: one type is all that the tests of consulting use.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{DroppedFile, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use funkenbuch::app::{MainWindow, Options};
use funkenbuch::service::{Access, HandOverMarker, Library, OpenSession, Review, Settings};
use funkenbuch::session::{Cell, Edit, Location, Mark, Moment, Value};
use funkenbuch::text::Language;
use jiff::civil::Date;
use tempfile::TempDir;
use uuid::Uuid;

use crate::keys::strike;

/// How long the desk's thread may take; far more than it needs.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many steps of the keyboard any screen takes at most.
const MAX_TABS: usize = 60;

/// A file as the system drops it.
#[derive(Debug)]
struct OnDisk(PathBuf);

impl DroppedFile for OnDisk {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A library that is filled before the window opens.
pub(crate) struct Practice {
    folder: TempDir,
    desk: Library,
}

impl Practice {
    /// With nothing in it.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Library::open(&folder.path().join("library.funkenbuch"), Access::Write).unwrap();
        Self { folder, desk }
    }

    /// Adds a session of somebody who answered a few questions.
    pub(crate) fn session(&mut self, name: &str, answers: &[(&str, &str)], marks: &[(&str, Mark)]) -> Uuid {
        let open = self.desk.begin("de", Moment::now()).unwrap();
        answer(&mut self.desk, open, name, answers, marks)
    }

    /// Adds a session of somebody who comes to a meeting.
    pub(crate) fn meeting(&mut self, name: &str, day: Date) -> Uuid {
        let mut open = self.desk.begin("de", Moment::now()).unwrap();
        let (cell, value) = (Cell::plain("meeting_on"), Some(Value::Date(day)));
        open.apply(Edit::SetCell { cell, value }, Moment::now()).unwrap();
        answer(&mut self.desk, open, name, &[], &[])
    }

    /// The library, to add more to it.
    pub(crate) fn desk(&mut self) -> &mut Library {
        &mut self.desk
    }

    /// Opens the window on the library, at the list of sessions.
    pub(crate) fn opens(self) -> Consultant {
        let Self { folder, desk } = self;
        desk.close().unwrap();
        Consultant::at(folder)
    }

    /// Opens the window on the library after the root page of a table was overwritten.
    pub(crate) fn opens_damaged(self, table: &str) -> Consultant {
        let connection = rusqlite::Connection::open(self.desk.path()).unwrap();
        let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
        let root: u32 = connection.query_row(sql, [table], |row| row.get(0)).unwrap();
        drop(connection);
        self.opens_overwritten(|bytes| bytes[(root as usize - 1) * 4096..][..4096].fill(0x5a))
    }

    /// Opens the window on the library after its bytes were changed.
    pub(crate) fn opens_overwritten(self, change: impl FnOnce(&mut Vec<u8>)) -> Consultant {
        let (folder, path) = (self.folder, self.desk.path());
        self.desk.close().unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        change(&mut bytes);
        std::fs::write(&path, bytes).unwrap();
        Consultant::with_file(folder, None)
    }

    /// Opens the window with a file, as a file manager does.
    pub(crate) fn opens_with(self, name: &str, content: &[u8]) -> Consultant {
        let Self { folder, desk } = self;
        desk.close().unwrap();
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        Consultant::with_file(folder, Some(file))
    }

    /// The same while another program goes on writing the library.
    pub(crate) fn opens_beside(self) -> (Consultant, Library) {
        (Consultant::at(self.folder), self.desk)
    }
}

/// Answers and marks what is said, and saves it.
fn answer(
    desk: &mut Library,
    mut open: OpenSession,
    name: &str,
    answers: &[(&str, &str)],
    marks: &[(&str, Mark)],
) -> Uuid {
    let named = [("name", name)];
    for (question, words) in named.iter().chain(answers) {
        let cell = Cell::plain(*question);
        let value = Some(Value::Text((*words).to_owned()));
        open.apply(Edit::SetCell { cell, value }, Moment::now()).unwrap();
    }
    for (question, mark) in marks {
        let (place, mark) = (Location::question(*question), Some(*mark));
        open.apply(Edit::SetMark { place, mark }, Moment::now()).unwrap();
    }
    let Some(changes) = open.take_snapshot() else {
        panic!("something was answered")
    };
    desk.save(&changes).unwrap();
    open.acknowledge(&changes);
    open.session().id
}

/// What a client goes on to answer in another window.
pub(crate) fn goes_on(desk: &mut Library, session: Uuid, name: &str, answers: &[(&str, &str)]) {
    let open = desk.open_session(session).unwrap();
    answer(desk, open, name, answers, &[]);
}

/// A consultant, the window in front of them, and the folder with their library.
pub(crate) struct Consultant {
    window: Harness<'static, MainWindow>,
    folder: TempDir,
}

impl Consultant {
    fn at(folder: TempDir) -> Self {
        let mut consultant = Self::with_file(folder, None);
        consultant.presses_beginning("Beratung");
        consultant
    }

    fn with_file(folder: TempDir, file: Option<PathBuf>) -> Self {
        let mut settings = Settings::default();
        settings.language = Language::German;
        let library = folder.path().join("library.funkenbuch");
        let options = Options {
            marker: HandOverMarker::default(),
            library: Some(library),
            settings,
            file,
        };
        let window = Harness::builder()
            .with_size([1280.0, 800.0])
            .build_eframe(move |creation| MainWindow::new(&creation.egui_ctx, options));
        Self { window, folder }
    }

    /// Closes the window, lets something happen to the library, and opens the window again.
    pub(crate) fn closes_while(self, happens: impl FnOnce(&mut Library)) -> Self {
        let Self { window, folder } = self;
        drop(window);
        let mut desk = Library::open(&folder.path().join("library.funkenbuch"), Access::Write).unwrap();
        happens(&mut desk);
        desk.close().unwrap();
        Self::at(folder)
    }

    /// Closes the window and opens it again, on whatever it then shows.
    pub(crate) fn opens_again(self) -> Self {
        let Self { window, folder } = self;
        let mut application = window.into_state();
        eframe::App::on_exit(&mut application, None);
        drop(application);
        Self::with_file(folder, None)
    }

    /// Where the library lies.
    pub(crate) fn library(&self) -> PathBuf {
        self.folder.path().join("library.funkenbuch")
    }

    /// What the store holds of a session.
    pub(crate) fn stored(&self, session: Uuid) -> Review {
        let desk = Library::open(&self.library(), Access::Read).unwrap();
        desk.review(session).unwrap()
    }

    /// Waits until the store holds what is expected of a session.
    #[track_caller]
    pub(crate) fn stores(&mut self, session: Uuid, what: &str, expected: impl Fn(&Review) -> bool) {
        let held = self.waits(|consultant| expected(&consultant.stored(session)));
        assert!(held, "the store never holds {what}: {:#?}", self.stored(session));
    }

    /// Waits until something whose name begins so is in the window.
    #[track_caller]
    pub(crate) fn sees(&mut self, beginning: &str) {
        let seen = self.waits(|consultant| consultant.has(beginning));
        assert!(
            seen,
            "nothing is called {beginning}; there are: {:#?}",
            self.names()
        );
    }

    /// Waits until an entry of the list tells of something.
    #[track_caller]
    pub(crate) fn sees_within(&mut self, part: &str) {
        let told = |consultant: &Self| {
            let meant = |label: &str| label.contains(part);
            consultant
                .pressable(&meant)
                .is_some_and(|node| node.accesskit_node().role() == Role::ListItem)
        };
        assert!(self.waits(told), "no entry tells of {part}: {:#?}", self.names());
    }

    /// Whether something whose name begins so is in the window now.
    pub(crate) fn has(&self, beginning: &str) -> bool {
        self.names().iter().any(|name| name.starts_with(beginning))
    }

    /// Presses what is called exactly so.
    #[track_caller]
    pub(crate) fn presses(&mut self, name: &str) {
        self.presses_what(&|label| label == name, name);
    }

    /// Presses the first thing whose name begins so.
    #[track_caller]
    pub(crate) fn presses_beginning(&mut self, beginning: &str) {
        self.presses_what(&|label| label.starts_with(beginning), beginning);
    }

    #[track_caller]
    fn presses_what(&mut self, meant: &dyn Fn(&str) -> bool, told: &str) {
        let there = self.waits(|consultant| consultant.pressable(meant).is_some());
        assert!(there, "{told} can't be pressed; there are: {:#?}", self.names());
        self.pressable(meant).unwrap().click_accesskit();
        self.settles();
    }

    fn pressable(&self, meant: &dyn Fn(&str) -> bool) -> Option<Node<'_>> {
        let roles = [
            Role::Button,
            Role::Link,
            Role::CheckBox,
            Role::MenuItem,
            Role::MenuItemRadio,
            Role::RadioButton,
            Role::ListItem,
            Role::DisclosureTriangle,
        ];
        let nodes = self.window.get_all(egui_kittest::kittest::By::new());
        let mut pressable = nodes.filter(|node| roles.contains(&node.accesskit_node().role()));
        pressable.find(|node| node.accesskit_node().label().is_some_and(|label| meant(&label)))
    }

    /// Whether the keyboard is at what is called exactly so.
    pub(crate) fn is_at(&self, name: &str) -> bool {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.any(|node| node.is_focused() && node.accesskit_node().label().as_deref() == Some(name))
    }

    /// How many textures the window holds.
    pub(crate) fn textures(&self) -> usize {
        self.window.ctx.tex_manager().read().num_allocated()
    }

    /// Moves the keyboard on until it is at what is called exactly so.
    #[track_caller]
    pub(crate) fn tabs_to(&mut self, name: &str) {
        for _ in 0..MAX_TABS {
            if self.is_at(name) {
                return;
            }
            self.strikes(Modifiers::NONE, Key::Tab);
        }
        panic!(
            "the keyboard never comes to {name}; there are: {:#?}",
            self.names()
        );
    }

    /// Types into what has the focus.
    pub(crate) fn types(&mut self, words: &str) {
        self.window.event(Event::Text(words.to_owned()));
        self.settles();
    }

    /// Where something of a role and name is.
    #[track_caller]
    pub(crate) fn rect(&self, role: Role, name: &str) -> egui::Rect {
        self.window.get_by_role_and_label(role, name).rect()
    }

    /// Whether something of a role is called exactly so.
    pub(crate) fn has_in(&self, role: Role, name: &str) -> bool {
        self.window.query_by_role_and_label(role, name).is_some()
    }

    /// Whether something with the keyboard holds exactly these words.
    pub(crate) fn types_into(&self, words: &str) -> bool {
        let mut nodes = self.window.get_all(egui_kittest::kittest::By::new());
        nodes.any(|node| node.is_focused() && node.value().as_deref() == Some(words))
    }

    /// Gives the window as much room as a small screen has at 200 %.
    pub(crate) fn narrows(&mut self) {
        self.window.set_size(egui::vec2(640.0, 400.0));
        self.settles();
    }

    /// Types into what has the focus and presses Enter at once, with no frame in between.
    pub(crate) fn types_and_enters(&mut self, words: &str) {
        self.window.event(Event::Text(words.to_owned()));
        strike(&mut self.window, Modifiers::NONE, Key::Enter);
        self.settles();
    }

    /// Writes into a field, in the place of what stands there.
    #[track_caller]
    pub(crate) fn fills(&mut self, name: &str, words: &str) {
        self.fills_in(Role::TextInput, name, words);
    }

    /// Writes into a field of some role, in the place of what stands there.
    #[track_caller]
    pub(crate) fn fills_in(&mut self, role: Role, name: &str, words: &str) {
        self.sees(name);
        self.window.get_by_role_and_label(role, name).focus();
        self.settles();
        self.strikes(Modifiers::COMMAND, Key::A);
        self.types(words);
    }

    /// Drops files on the window.
    pub(crate) fn drops(&mut self, files: &[&Path]) {
        for file in files {
            let file = OnDisk(file.to_path_buf());
            self.window.input_mut().dropped_files.push(Arc::new(file));
        }
        self.settles();
    }

    /// A path beside the library.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Presses keys together.
    pub(crate) fn strikes(&mut self, modifiers: Modifiers, key: Key) {
        strike(&mut self.window, modifiers, key);
        self.settles();
    }

    /// Presses keys one after the other, with no frame in between.
    pub(crate) fn strikes_at_once(&mut self, keys: &[(Modifiers, Key)]) {
        for (modifiers, key) in keys {
            strike(&mut self.window, *modifiers, *key);
        }
        self.settles();
    }

    /// Does nothing for as long as the desk's thread usually needs for a few changes.
    pub(crate) fn rests(&mut self) {
        for _ in 0..60 {
            self.window.step();
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Looks at another program for a while and comes back.
    pub(crate) fn comes_back(&mut self) {
        for focused in [false, true] {
            self.window.input_mut().focused = focused;
            self.settles();
        }
    }

    /// All names in the window, and all that is written there.
    pub(crate) fn names(&self) -> Vec<String> {
        let nodes = self.window.get_all(egui_kittest::kittest::By::new());
        let said = |node: Node<'_>| {
            let node = node.accesskit_node();
            match node.role() {
                Role::Label => node.value(),
                _ => node.label(),
            }
        };
        nodes.filter_map(said).collect()
    }

    /// Lets the window paint until it rests, and holds that everything usable has a name.
    pub(crate) fn settles(&mut self) {
        self.window.run_steps(4);
        self.window.check_accessibility();
    }

    /// Waits until something holds.
    pub(crate) fn waits(&mut self, probe: impl Fn(&Self) -> bool) -> bool {
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
