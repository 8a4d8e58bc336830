//! What the preview of a handout costs: page 1 from nothing, the next pages, and a frame while pages scroll or turn.
//! Ends with a failure if one of them costs more than its budget.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use funkenbuch::app::{MainWindow, Options};
use funkenbuch::handout::{HandoutKind, HandoutOptions};
use funkenbuch::service::{Access, HandOverMarker, Library, PreparedHandout, Settings};
use funkenbuch::session::SharedSession;
use funkenbuch::text::Language;

#[path = "../tests/support/handout_sessions.rs"]
mod handout_sessions;
#[path = "../tests/support/keys.rs"]
mod keys;

/// What page 1 may cost, from laying out to its image.
const FIRST_PAGE: Duration = Duration::from_millis(100);
/// What a further page may cost: a frame.
const NEXT_PAGE: Duration = Duration::from_millis(16);
/// What a frame may cost while pages scroll.
const SCROLLING: Duration = Duration::from_millis(4);
/// Pixels for each point of paper: a page as wide as the room on a usual screen.
const SCALE: f32 = 1.58;
const FRAMES: usize = 61;

fn main() -> ExitCode {
    let shared = handout_sessions::shared(&handout_sessions::full());
    let first = median((0..11).map(|_| first_page(&shared)).collect());
    let next = further_pages(&shared);
    let scrolling = scrolling();
    let mut fits = true;
    for (name, cost, budget) in [
        ("page 1 from nothing", first, FIRST_PAGE),
        ("a further page", next, NEXT_PAGE),
        ("a frame, scrolling", scrolling, SCROLLING),
    ] {
        println!("{cost:>12.2?} of {budget:>8.2?}  {name}");
        fits &= cost < budget;
    }
    if fits {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn median(mut costs: Vec<Duration>) -> Duration {
    costs.sort_unstable();
    costs[costs.len() / 2]
}

fn first_page(shared: &SharedSession) -> Duration {
    let begun = Instant::now();
    let options = HandoutOptions::of(HandoutKind::Meeting, "");
    let prepared = PreparedHandout::of(shared, &options).expect("a session can be printed");
    assert!(prepared.pages.draw(0, SCALE).is_some());
    begun.elapsed()
}

fn further_pages(shared: &SharedSession) -> Duration {
    let options = HandoutOptions::of(HandoutKind::Meeting, "");
    let prepared = PreparedHandout::of(shared, &options).expect("a session can be printed");
    let draw = |page| {
        let begun = Instant::now();
        assert!(prepared.pages.draw(page, SCALE).is_some());
        begun.elapsed()
    };
    median((1..prepared.pages.count()).map(draw).collect())
}

/// A frame of the window while the pages scroll.
fn scrolling() -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("library.funkenbuch");
    let mut opened = Library::open(&library, Access::Write).expect("a new library");
    opened.sample(1, 1).expect("a made-up session");
    opened.close().expect("it is closed");
    let mut settings = Settings::default();
    settings.language = Language::German;
    let options = Options {
        marker: HandOverMarker::default(),
        library: Some(library),
        settings,
        file: None,
    };
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |creation| MainWindow::new(&creation.egui_ctx, options));
    settle(&mut window);
    let consulting = window.query_all_by_role(Role::Button);
    let is_consulting = |node: &egui_kittest::Node<'_>| {
        use egui_kittest::kittest::NodeT;
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Beratung"))
    };
    consulting
        .into_iter()
        .find(is_consulting)
        .expect("there is a way to the list")
        .click_accesskit();
    settle(&mut window);
    keys::strike(&mut window, Modifiers::NONE, Key::ArrowDown);
    settle(&mut window);
    keys::strike(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    keys::strike(&mut window, Modifiers::COMMAND, Key::P);
    settle(&mut window);
    assert!(window.query_by_label("Druckvorschau").is_some());
    window.event(Event::PointerMoved(pos2(800.0, 500.0)));
    let mut costs = Vec::new();
    for frame in 0..FRAMES {
        let down = if frame % 40 < 20 { -60.0 } else { 60.0 };
        window.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        });
        let begun = Instant::now();
        window.step();
        costs.push(begun.elapsed());
    }
    median(costs)
}

/// Lets what was asked for come in.
fn settle(window: &mut Harness<'static, MainWindow>) {
    for _ in 0..20 {
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
}
