//! What a handout costs: a full session, and one that holds 100 KB of text.

#[path = "../tests/support/handout_sessions.rs"]
mod handout_sessions;

use divan::Bencher;
use funkenbuch::handout::layout::lay_out;
use funkenbuch::handout::{HandoutOptions, handout, write_pdf};
use funkenbuch::session::SharedSession;
use handout_sessions as sessions;

fn main() {
    divan::main();
}

fn full() -> SharedSession {
    sessions::shared(&sessions::full())
}

fn long() -> SharedSession {
    let mut session = sessions::full();
    sessions::plain(
        &mut session,
        "must_dump",
        sessions::text(&sessions::prose("de", 15_000)),
    );
    sessions::shared(&session)
}

fn print(shared: &SharedSession) -> Vec<u8> {
    write_pdf(&handout(shared, &HandoutOptions::default())).expect("a session can be printed")
}

#[divan::bench]
fn full_session(bencher: Bencher<'_, '_>) {
    let shared = full();
    bencher.bench_local(|| print(&shared));
}

#[divan::bench]
fn a_hundred_kilobytes(bencher: Bencher<'_, '_>) {
    let shared = long();
    bencher.bench_local(|| print(&shared));
}

#[divan::bench]
fn layout_alone(bencher: Bencher<'_, '_>) {
    let document = handout(&full(), &HandoutOptions::default());
    bencher.bench_local(|| lay_out(&document));
}
