//! Where egui, threads, file dialogs, the system's viewer and the clock may be used.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::check::{Check, Violation};
use crate::code::{lies_in, made_up, module_of, sources_without_tests};
use crate::paths::{follows_joint, is_joint};
use crate::source::Source;

/// The crates that make up egui; `accesskit` is its accessibility tree.
const EGUI: &[&str] = &["egui", "egui_extras", "epaint", "ecolor", "emath", "accesskit"];

/// Modules that may name egui, apart from the views below `app/screens`.
const EGUI_HOMES: &[&str] = &[
    "app/kit",
    "app/picture_view",
    "app/chrome",
    "app/event_queue",
    "app/shortcuts",
    "app/window",
    "app/launch",
    "app/effects/runner",
];

/// Modules that may name eframe.
const EFRAME_HOMES: &[&str] = &["app/window", "app/launch"];

/// Modules that may start threads, open file dialogs and open files in the system's viewer. An import reads and parses
/// its files on a thread beside the service's, which writes them; handouts of many sessions are made on as many as can run
/// at once, and so are the parts of each; a backup is copied on one while the service's goes on saving; the store waits a
/// moment for another program's lock; a program that prints is waited for.
const EFFECT_HOMES: &[&str] = &[
    "app/effects",
    "handout/parallel",
    "service/worker",
    "service/import/batch",
    "service/backups/job",
    "service/export/pdf_threads",
    "service/printing/program",
    "store/wait",
];

/// Modules that may ask for the time; so may `cli/mod.rs`. `session/moment` defines `Moment::now`.
const CLOCK_HOMES: &[&str] = &["app/effects", "service/worker", "session/moment"];

/// The check of egui, threads, rfd, opener and `now()`.
pub(crate) const CHECK: Check = Check {
    about: "Uses of egui, eframe, threads, rfd, opener and `now()` outside their modules.",
    find: || violations(sources_without_tests(), &manifest()),
};

/// Returns the text of `Cargo.toml`.
fn manifest() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    fs::read_to_string(path).expect("the manifest can be read")
}

/// Returns `true` if egui is a dependency of its own; until then `egui` stands for egui.
fn depends_on_egui(manifest: &str) -> bool {
    manifest
        .lines()
        .any(|line| line.starts_with("egui =") || line == "[dependencies.egui]")
}

/// Returns the restricted names that files use outside the modules that may, each once a file.
fn violations(sources: &[Source], manifest: &str) -> Vec<Violation> {
    let by_itself = depends_on_egui(manifest);
    let uses = |source| restricted_uses(source, by_itself);
    sources.iter().flat_map(uses).collect()
}

/// Returns the restricted names that one file uses although it may not, each once.
fn restricted_uses(source: &Source, egui_by_itself: bool) -> Vec<Violation> {
    let mut places = BTreeMap::new();
    for at in 0..source.len() {
        let name = restricted_name(source, at, egui_by_itself);
        if let Some(name) = name.filter(|name| !may_use(&source.path, name)) {
            places.entry(name).or_insert_with(|| source.place(at));
        }
    }
    let violation = |(name, place)| Violation {
        entry: format!("{}: {name}", source.path),
        place,
    };
    places.into_iter().map(violation).collect()
}

/// Returns the restricted name that stands at a token, as entries write it.
fn restricted_name(source: &Source, at: usize, egui_by_itself: bool) -> Option<String> {
    let (token, continues) = (source.token(at), is_joint(source, at + 1));
    let begins = !follows_joint(source, at) && (continues || source.token(at.wrapping_sub(1)) == "use");
    let in_path = continues || begins || follows_joint(source, at);
    match token {
        "eframe" if begins && source.token(at + 3) == "egui" && !egui_by_itself => None,
        "eframe" | "rfd" | "opener" if begins => Some(token.to_owned()),
        "thread" if in_path => Some("std::thread".to_owned()),
        "now" if follows_joint(source, at) => Some(format!("{}::now", source.token(at - 3))),
        _ if EGUI.contains(&token) && in_path => Some("egui".to_owned()),
        _ => None,
    }
}

/// Returns `true` if a file may use a restricted name.
fn may_use(path: &str, name: &str) -> bool {
    match name {
        "egui" => lies_in(path, EGUI_HOMES) || is_view(path),
        "eframe" => lies_in(path, EFRAME_HOMES),
        // a command waits where the time is told
        "std::thread" if path == "src/cli/mod.rs" => true,
        "std::thread" | "rfd" | "opener" => lies_in(path, EFFECT_HOMES),
        _ => lies_in(path, CLOCK_HOMES) || path == "src/cli/mod.rs",
    }
}

/// Returns `true` for a file below `app/screens` that is not a model.
fn is_view(path: &str) -> bool {
    lies_in(path, &["app/screens"]) && module_of(path).last().is_some_and(|file| file != "model")
}

#[test]
fn restricted_names_stay_in_their_modules() {
    CHECK.assert();
}

/// A manifest in which egui is a dependency of its own.
const WITH_EGUI: &str = "[dependencies]\negui = \"0.37\"\n";

/// Returns the names that a made-up file uses although it may not.
fn names(path: &str, text: &str, manifest: &str) -> Vec<String> {
    let violations = violations(&made_up(&[(path, text)]), manifest);
    let names = violations
        .iter()
        .map(|violation| violation.entry.split_once(": "));
    names
        .map(|entry| entry.expect("an entry has a name").1.to_owned())
        .collect()
}

#[test]
fn restricted_names_are_found_elsewhere() {
    let cases = [
        ("src/app/update/mod.rs", "use egui::Ui;", "egui"),
        ("src/app/update/mod.rs", "fn f(ui: &mut egui::Ui) {}", "egui"),
        ("src/app/screens/walk/model.rs", "use egui::Ui;", "egui"),
        ("src/app/effects/mod.rs", "use epaint::Color32;", "egui"),
        ("src/app/chrome/top_bar.rs", "use eframe::App;", "eframe"),
        (
            "src/app/screens/start.rs",
            "use eframe::{App, CreationContext};",
            "eframe",
        ),
        (
            "src/app/screens/start.rs",
            "fn f() { thread::spawn(g); }",
            "std::thread",
        ),
        ("src/service/library.rs", "use std::thread;", "std::thread"),
        (
            "src/service/library.rs",
            "use std::{fs, thread::JoinHandle};",
            "std::thread",
        ),
        ("src/app/window.rs", "use rfd::FileDialog;", "rfd"),
        (
            "src/service/handout.rs",
            "fn f() { opener::open(path) }",
            "opener",
        ),
        (
            "src/service/library.rs",
            "fn f() { Moment::now() }",
            "Moment::now",
        ),
        (
            "src/app/kit/field.rs",
            "fn f() { a.unwrap_or_else(std::time::Instant::now) }",
            "Instant::now",
        ),
        ("src/cli/filter.rs", "fn f() { jiff::Zoned::now() }", "Zoned::now"),
        (
            "src/store/save.rs",
            "fn f() { Timestamp::now() }",
            "Timestamp::now",
        ),
        (
            "src/session/model.rs",
            "fn f() { SystemTime::now() }",
            "SystemTime::now",
        ),
    ];
    for (path, text, name) in cases {
        assert_eq!(names(path, text, ""), [name], "{path}: {text}");
    }
}

#[test]
fn eframe_is_restricted_once_egui_is_a_dependency() {
    let (path, text) = ("src/app/kit/mod.rs", "use eframe::egui::Ui;");
    assert_eq!(names(path, text, ""), [""; 0]);
    assert_eq!(names(path, text, "egui_kittest = \"0.37\""), [""; 0]);
    assert_eq!(names(path, text, WITH_EGUI), ["eframe"]);
    assert_eq!(names(path, "use egui::Ui;", WITH_EGUI), [""; 0]);
    assert_eq!(
        names("src/app/window.rs", "impl eframe::App for A {}", WITH_EGUI),
        [""; 0]
    );
}

#[test]
fn restricted_names_are_allowed_in_their_modules() {
    let cases = [
        ("src/app/kit/date/mod.rs", "use egui::{self, Ui}; use egui::Id;"),
        ("src/app/picture_view.rs", "use epaint::Shape;"),
        ("src/app/screens/walk/page_view.rs", "use egui::Ui;"),
        (
            "src/app/effects/runner.rs",
            "use egui::Context; use std::thread; fn f() { opener::open(rfd::g()) }",
        ),
        (
            "src/app/effects/file_dialog.rs",
            "fn f() { thread::spawn(Instant::now) }",
        ),
        ("src/app/launch.rs", "use eframe::NativeOptions;"),
        (
            "src/service/worker.rs",
            "fn f() { std::thread::spawn(Instant::now) }",
        ),
        ("src/service/worker/mod.rs", "fn f() { Moment::now() }"),
        ("src/cli/mod.rs", "fn f() { Zoned::now() }"),
        ("src/session/moment.rs", "fn f() { Zoned::now() }"),
        (
            "src/app/update/mod.rs",
            "fn f(now: Now, thread: u8) { self.thread.send(now); now.date(); egui() }",
        ),
    ];
    for (path, text) in cases {
        assert_eq!(names(path, text, ""), [""; 0], "{path}: {text}");
    }
}
