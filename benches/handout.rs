//! What a handout costs: a full session, one that holds 100 KB of text, and documents of many pages.
//!
//! With `PEERS_FOLDER` set, the meeting sheet is written there as HTML and Typst, for `benches/peers`.

#[path = "../tests/support/handout_sessions.rs"]
mod handout_sessions;
#[path = "support/markup.rs"]
mod markup;

use divan::Bencher;
use funkenbuch::handout::document::{Block, Document, ParagraphRole};
use funkenbuch::handout::layout::lay_out;
use funkenbuch::handout::{HandoutOptions, handout, write_pdf};
use funkenbuch::session::SharedSession;
use handout_sessions as sessions;
use markup::Markup;
use std::path::Path;

fn main() {
    println!("meeting sheet: {} bytes", print(&full()).len());
    if let Some(folder) = std::env::var_os("PEERS_FOLDER") {
        let (folder, document) = (Path::new(&folder), handout(&full(), &HandoutOptions::default()));
        for (name, markup) in [("meeting.html", Markup::Html), ("meeting.typ", Markup::Typst)] {
            std::fs::write(folder.join(name), markup.document(&document)).expect("the folder is there");
        }
    }
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
fn meeting(bencher: Bencher<'_, '_>) {
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

/// About so many pages of headings and paragraphs; twice as many should cost twice as much.
#[divan::bench(args = [10, 100, 1000], max_time = 20)]
fn pages(bencher: Bencher<'_, '_>, count: usize) {
    let paragraph = |index: usize| {
        let words = format!("{index} {}", sessions::prose("de", 150));
        [
            Block::heading(2, format!("Abschnitt {index}")),
            Block::text(ParagraphRole::Body, words),
        ]
    };
    let document = Document {
        language: "de".to_owned(),
        title: "Seiten".to_owned(),
        blocks: (0..count * 3).flat_map(paragraph).collect(),
        ..Document::default()
    };
    bencher.bench_local(|| write_pdf(&document));
}
