//! What a frame of each page costs while somebody types in it: layout and tessellation without
//! painting, median of many frames. A full session, and one with 5,000 words under the open mirror. Then
//! the consultant's list while it scrolls, plain, with all of it picked and with what a search found in each
//! row, the client records, and a comparison.
//! Ends with a failure if a page or the list costs more than the budget.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use eframe::App;
use egui::accesskit::Role;
use egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use funkenbuch::app::{MainWindow, Options};
use funkenbuch::consulting::Filter;
use funkenbuch::service::{Access, HandOverMarker, Library, Settings};
use funkenbuch::session::{Cell, Edit, Moment, Value};
use funkenbuch::text::Language;

#[path = "../tests/support/keys.rs"]
mod keys;

/// What a frame may cost.
const BUDGET: Duration = Duration::from_millis(2);
/// What a frame of twelve sessions side by side may cost, all of which is laid out so that a screen reader
/// can read on: half of what a screen gives at 60 frames a second.
const COMPARED: Duration = Duration::from_millis(8);
/// Frames measured of each page.
const FRAMES: usize = 61;
const SIZE: [f32; 2] = [1180.0, 780.0];
/// How long the list is that scrolls.
const SESSIONS: u64 = 3000;
/// The same for those who ask for more: `cargo bench --bench frames -- 100000`.
fn sessions() -> u64 {
    let asked = std::env::args().find_map(|argument| argument.parse().ok());
    asked.unwrap_or(SESSIONS)
}

type Window = Harness<'static, MainWindow>;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("library.funkenbuch");
    prepare(&library);
    let mut window = open(&library);
    press(&mut window, "Weitermachen");
    press(&mut window, "Ankommen");
    let mut worst = Duration::ZERO;
    println!("{:>8} {:>8}  page", "frame", "typing");
    loop {
        let still = median(&mut window, |_| Vec::new());
        let typing = write_into(&mut window).then(|| median(&mut window, letter));
        let words = typing.map_or_else(|| "–".to_owned(), shown);
        println!("{:>8} {words:>8}  {}", shown(still), heading(&window));
        worst = worst.max(still).max(typing.unwrap_or_default());
        if !has(&window, "Weiter") {
            break;
        }
        press(&mut window, "Weiter");
    }
    drop(window);
    worst = worst.max(lists(&folder.path().join("long.funkenbuch")));
    let compared = side_by_side(&folder.path().join("few.funkenbuch"));
    println!(
        "the costliest page: {} of {}; the comparison: {} of {}",
        shown(worst),
        shown(BUDGET),
        shown(compared),
        shown(COMPARED)
    );
    if worst < BUDGET && compared < COMPARED {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The list of many sessions while it scrolls; the costlier of plain and found.
fn lists(library: &Path) -> Duration {
    let mut opened = Library::open(library, Access::Write).expect("a new library");
    opened.sample(sessions(), 1).expect("made-up sessions");
    opened.close().expect("it is closed");
    let mut window = open(library);
    press(&mut window, "Beratung");
    let plain = scrolled(&mut window, SIZE[0] / 2.0);
    println!("{:>8} {:>8}  the list, scrolling", shown(plain), "–");
    let picked = picked(&mut window);
    println!("{:>8} {:>8}  the same with all of it picked", shown(picked), "–");
    let clients = clients(&mut window);
    println!("{:>8} {:>8}  the client records, scrolling", shown(clients), "–");
    assert!(write_into(&mut window), "there is a search field");
    window.event(Event::Text("plan".to_owned()));
    let found = scrolled(&mut window, SIZE[0] / 2.0);
    println!("{:>8} {:>8}  what a search found, scrolling", shown(found), "–");
    plain.max(picked).max(clients).max(found)
}

fn picked(window: &mut Window) -> Duration {
    pick_all(window);
    scrolled(window, SIZE[0] / 2.0)
}

/// The client records; leaves the list as it was at first.
fn clients(window: &mut Window) -> Duration {
    press(window, "Mehr");
    press(window, "Klient*innen");
    let scrolled = scrolled(window, SIZE[0] / 6.0);
    keys::strike(window, Modifiers::ALT, Key::ArrowLeft);
    settle(window);
    keys::strike(window, Modifiers::COMMAND, Key::F);
    scrolled
}

/// As many sessions as are ever compared, side by side, while the page scrolls.
fn side_by_side(library: &Path) -> Duration {
    let mut opened = Library::open(library, Access::Write).expect("a new library");
    opened.sample(12, 1).expect("made-up sessions");
    opened.close().expect("it is closed");
    let mut window = open(library);
    press(&mut window, "Beratung");
    settle(&mut window);
    pick_all(&mut window);
    press(&mut window, "Vergleichen");
    settle(&mut window);
    let compared = median(&mut window, |_| wheel(SIZE[0] / 2.0));
    println!(
        "{:>8} {:>8}  twelve sessions side by side, scrolling",
        shown(compared),
        "–"
    );
    compared
}

fn pick_all(window: &mut Window) {
    keys::strike(window, Modifiers::NONE, Key::ArrowDown);
    window.run_steps(2);
    keys::strike(window, Modifiers::COMMAND, Key::A);
}

/// Lets what was asked for come in.
fn settle(window: &mut Window) {
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
}

/// Lets the list settle, then turns the wheel by most of a row in each frame.
fn scrolled(window: &mut Window, x: f32) -> Duration {
    settle(window);
    let rows = window.query_all_by_role(Role::ListItem).count();
    assert!(rows > 3, "the list has rows");
    median(window, |_| wheel(x))
}

fn wheel(x: f32) -> Vec<Event> {
    let over = Event::PointerMoved(pos2(x, SIZE[1] / 2.0));
    let turn = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -45.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: MouseWheelSource::Wheel,
    };
    vec![over, turn]
}

/// Words of five letters.
fn letter(number: usize) -> Vec<Event> {
    let letter = if number % 6 == 5 { " " } else { "a" };
    vec![Event::Text(letter.to_owned())]
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// A library with one believable session, with 5,000 words in its longest text and the mirror open.
fn prepare(library: &Path) {
    let mut opened = Library::open(library, Access::Write).expect("a new library");
    opened.sample(1, 7).expect("a made-up session");
    let rows = opened.sessions(&Filter::default()).expect("its row");
    let mut open = opened.open_session(rows[0].id).expect("the session");
    let words = "Ich muss das nicht alles allein machen und will es doch gern zeigen. ".repeat(5_000 / 13);
    let edit = Edit::SetCell {
        cell: Cell::plain("must_dump"),
        value: Some(Value::Text(words)),
    };
    open.apply(edit, Moment::now()).expect("prose takes a text");
    if !open.mirror_open() {
        open.toggle_mirror();
    }
    if let Some(changes) = open.take_snapshot() {
        opened.save(&changes).expect("it is saved");
        open.acknowledge(&changes);
    }
    opened.close().expect("it is closed");
}

fn open(library: &Path) -> Window {
    let mut settings = Settings::default();
    settings.language = Language::German;
    let options = Options {
        library: Some(library.to_owned()),
        settings,
        file: None,
        marker: HandOverMarker::default(),
    };
    Harness::builder()
        .with_size(SIZE)
        .build_eframe(move |creation| MainWindow::new(&creation.egui_ctx, options))
}

fn has(window: &Window, name: &str) -> bool {
    window.query_all_by_label(name).next().is_some()
}

/// Waits for a button and presses it.
fn press(window: &mut Window, name: &str) {
    let end = Instant::now() + Duration::from_secs(20);
    while !has(window, name) {
        assert!(Instant::now() < end, "no {name}");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    let button = window.get_all_by_label(name).find(|node| {
        matches!(
            node.accesskit_node().role(),
            Role::Button | Role::Link | Role::MenuItem
        )
    });
    button
        .unwrap_or_else(|| panic!("{name} is no button"))
        .click_accesskit();
    window.run_steps(4);
}

fn heading(window: &Window) -> String {
    let heading = window.query_all_by_role(Role::Heading).next();
    heading
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Gives the keyboard to the page's first text field, if there is one.
fn write_into(window: &mut Window) -> bool {
    let fields = |role| window.query_all_by_role(role).next();
    let Some(field) = fields(Role::MultilineTextInput).or_else(|| fields(Role::TextInput)) else {
        return false;
    };
    field.focus();
    window.run_steps(3);
    true
}

/// The median cost of a frame with what happens in each. Screen readers cost extra; here is none.
fn median(window: &mut Window, happens: impl Fn(usize) -> Vec<Event>) -> Duration {
    let ctx = window.ctx.clone();
    ctx.disable_accesskit();
    let mut frame = eframe::Frame::_new_kittest();
    let mut times: Vec<Duration> = (0..FRAMES)
        .map(|number| {
            let events = happens(number);
            cost(&ctx, window.state_mut(), &mut frame, events, number)
        })
        .collect();
    ctx.enable_accesskit();
    window.run_steps(2);
    times.sort_unstable();
    times[FRAMES / 2]
}

fn cost(
    ctx: &Context,
    application: &mut MainWindow,
    frame: &mut eframe::Frame,
    events: Vec<Event>,
    number: usize,
) -> Duration {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(SIZE[0], SIZE[1]))),
        time: Some(1_000.0 + number as f64 / 60.0),
        events,
        focused: true,
        ..RawInput::default()
    };
    let began = Instant::now();
    let output = ctx.run_ui(input, |ui| {
        let ctx = ui.ctx().clone();
        application.logic(&ctx, frame);
        application.ui(ui, frame);
    });
    std::hint::black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
    began.elapsed()
}
